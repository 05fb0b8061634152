"""CSV (RFC 4180) for spreadsheets: a row for each finding and review, in UTF-8 with its mark.

The names of columns are English in every language, as keys are in JSON: tables of several rounds
and offices can be put together and sorted by them. A cell never becomes a formula.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from typing import Any

from itacheck.grading.report import Finding, Report, Review
from itacheck.location import Location
from itacheck.outcome import Failure, Outcome
from itacheck.reports.safe import visible

COLUMNS = (
    *("path", "agency", "criteria", "score", "possible_score", "row"),
    *("rule", "severity", "verdict", "area", "requirement", "clause", "message", "remedy"),
    *("file", "line", "column", "label", "fingerprint"),
    *("decision", "by", "on", "reason", "status"),
)
"""The first five are those of the submission, in each of its rows; the last five of reviews.

``file`` is what ``line`` and ``column`` count in: a review may stand in a file of its own.
"""

BYTE_ORDER_MARK = "\ufeff"
"""Without it Excel reads Thai in the code page of the system."""

# What a spreadsheet takes for a formula: a sign, in either width, at the beginning of a cell. Where
# semicolons or tabs are the system's separators, these and line breaks begin a cell too, and a
# quotation mark inside may open one.
_FORMULA = re.compile(r"(^|[;\t\n])(?=[\s\"\u00ad\u180e\u200b-\u200d\u2060]*[=+\-@＝＋－＠\t])")


def render(outcomes: Sequence[Outcome], language: str) -> str:
    """Return the table of all outcomes."""
    lines = (line(row) for outcome in outcomes for row in rows(outcome, language))
    return "".join((head(), *lines))


def head() -> str:
    """Return what the file begins with: the byte order mark and the names of the columns."""
    return BYTE_ORDER_MARK + line({name: name for name in COLUMNS})


def line(row: dict[str, Any], columns: Sequence[str] = COLUMNS) -> str:
    """Return one row as it stands in the file, with its line break."""
    file = io.StringIO()
    csv.writer(file).writerow([_cell(row.get(name)) for name in columns])
    return file.getvalue()


def rows(outcome: Outcome, language: str) -> Iterator[dict[str, Any]]:
    """Yield the rows of one outcome, by the names of their columns; at least one.

    ``row`` tells what a row is: ``finding``, ``review``, ``submission`` (nothing was found) or
    ``failure`` (it could not be read).
    """
    if isinstance(outcome, Failure):
        yield {
            "path": outcome.path,
            "row": "failure",
            "message": outcome.error.message(language),
            **_place(outcome.error.location, language),
        }
        return
    submission = _submission(outcome)
    if not outcome.findings and not outcome.reviews:
        yield submission | {"row": "submission"}
    for finding in outcome.findings:
        yield submission | _finding(finding, language)
    for review in outcome.reviews:
        yield submission | _review(review, language)


def _submission(report: Report) -> dict[str, Any]:
    return {
        "path": report.submission.path,
        "agency": report.submission.agency_name,
        "criteria": report.criteria.id,
        "score": report.score,
        "possible_score": report.possible_score,
    }


def _finding(finding: Finding, language: str) -> dict[str, Any]:
    return {
        "row": "finding",
        "rule": finding.rule,
        "severity": finding.severity,
        "verdict": finding.verdict,
        "area": finding.area,
        "requirement": finding.requirement,
        "clause": finding.clause,
        "message": finding.message.into(language),
        "remedy": finding.remedy.into(language),
        "fingerprint": finding.fingerprint,
        **_place(finding.location, language),
    }


def _review(review: Review, language: str) -> dict[str, Any]:
    entry = review.entry
    return {
        "row": "review",
        "rule": entry.rule,
        "area": entry.area,
        "fingerprint": entry.of,
        "decision": entry.decision,
        "by": entry.by,
        "on": entry.on,
        "reason": entry.reason,
        "status": review.status,
        **_place(entry.location, language),
    }


def _place(place: Location | None, language: str) -> dict[str, Any]:
    if place is None:
        return {}
    label = place.label.into(language) if place.label is not None else None
    return {"file": place.path, "line": place.line, "column": place.column, "label": label}


def _cell(value: object) -> str:
    text = "" if value is None else visible(str(value))
    return _FORMULA.sub(r"\1'", text)
