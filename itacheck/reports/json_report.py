"""JSON: the whole report, for other tools. Keys, their order and their meaning are fixed.

Messages are in the language asked for; ids, verdicts and keys never change with it.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from itacheck.grading.report import Finding, Report, Review
from itacheck.location import Location
from itacheck.outcome import Failure, Outcome
from itacheck.reports.safe import escaped

FORMAT = 1
"""The version of this format; it changes when a key changes its meaning or goes."""


def render(outcomes: Sequence[Outcome], language: str, *, single: bool) -> str:
    """Return one object for ``single`` input, a list otherwise."""
    if single:
        return one(outcomes[0], language) + "\n"
    objects = ",\n".join(indented(outcome, language) for outcome in outcomes)
    return f"[\n{objects}\n]\n" if objects else "[]\n"


def one(outcome: Outcome, language: str) -> str:
    """Return the object of one outcome, on indented lines."""
    return escaped(json.dumps(as_object(outcome, language), ensure_ascii=False, indent=2))


def indented(outcome: Outcome, language: str) -> str:
    """Return the object of one outcome as a member of a list."""
    return "  " + one(outcome, language).replace("\n", "\n  ")


def line(outcome: Outcome, language: str) -> str:
    """Return the object of one outcome as a line of JSON lines, with its line feed."""
    content = json.dumps(as_object(outcome, language), ensure_ascii=False, separators=(",", ":"))
    return escaped(content) + "\n"


def as_object(outcome: Outcome, language: str) -> dict[str, Any]:
    """Return the JSON object of a report or a failure."""
    if isinstance(outcome, Failure):
        message = outcome.error.message(language)
        error = {"message": message, "location": location_object(outcome.error.location, language)}
        return {"submission": {"path": outcome.path}, "error": error}
    return _report(outcome, language)


def _report(report: Report, language: str) -> dict[str, Any]:
    from itacheck import __version__

    criteria = report.criteria
    return {
        "format": FORMAT,
        "tool": {"name": "itacheck", "version": __version__},
        "submission": {"path": report.submission.path, "agency": report.submission.agency_name},
        "criteria": {
            "id": criteria.id,
            "item": criteria.item,
            "fiscal_year": criteria.fiscal_year,
        },
        "score": report.score,
        "possible_score": report.possible_score,
        "matrix": [
            {
                "area": cell.area,
                "requirement": cell.requirement,
                "clause": cell.clause,
                "verdict": cell.verdict,
            }
            for cell in report.matrix
        ],
        "findings": [_finding(finding, language) for finding in report.findings],
        "next": [
            {
                "score": step.score,
                "changes": [{"area": a, "requirement": r} for a, r in step.changes],
            }
            for step in report.next
        ],
        "unchecked": [
            {"clause": u.clause, "area": u.area, "message": u.message.into(language)}
            for u in report.unchecked
        ],
        "reviews": [_review(review) for review in report.reviews],
    }


def _finding(finding: Finding, language: str) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "verdict": finding.verdict,
        "area": finding.area,
        "requirement": finding.requirement,
        "clause": finding.clause,
        "message": finding.message.into(language),
        "remedy": finding.remedy.into(language),
        "fingerprint": finding.fingerprint,
        "location": location_object(finding.location, language),
    }


def location_object(location: Location | None, language: str) -> dict[str, Any] | None:
    """Return the JSON object of a place."""
    if location is None:
        return None
    return {
        "path": location.path,
        "line": location.line,
        "column": location.column,
        "end_line": location.end_line,
        "end_column": location.end_column,
        "pointer": location.pointer,
        "label": location.label.into(language) if location.label is not None else None,
    }


def _review(review: Review) -> dict[str, Any]:
    entry = review.entry
    return {
        "rule": entry.rule,
        "area": entry.area,
        "decision": entry.decision,
        "by": entry.by,
        "on": entry.on,
        "reason": entry.reason,
        "of": entry.of or None,
        "status": review.status,
    }
