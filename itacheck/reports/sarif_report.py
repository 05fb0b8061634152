"""SARIF 2.1.0 (OASIS): findings for editors, code hosts and other tools that show such logs.

An absence is ``kind: fail`` at level error, a doubt ``kind: review``, a note ``kind:
informational``; the standard gives level none to whatever does not fail. Scores, reviews, the way
up and what was not checked stand in the properties of the run, as in the JSON report.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias
from urllib.parse import quote

from itacheck.criteria.model import Criteria
from itacheck.grading.fingerprint import fingerprint
from itacheck.grading.report import Finding, Report
from itacheck.location import Location
from itacheck.outcome import Failure, Outcome
from itacheck.reports import json_report, words
from itacheck.reports.safe import escaped, visible

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
KINDS = {"error": "fail", "warning": "review", "note": "informational"}
"""The kind of a result by the severity of its finding."""


class RuleText(NamedTuple):
    """What a rule is, in one language: a title, what it asks, and its page of help."""

    title: str
    asks: str
    help: str
    markdown: str


Describe: TypeAlias = "Callable[[Criteria, str, str], RuleText]"
"""Returns the texts of a rule of some criteria in a language."""


def render(outcomes: Sequence[Outcome], language: str, describe: Describe) -> str:
    """Return a log of one run; only rules that fired are described, each by ``describe``."""
    from itacheck import __version__

    reports = [outcome for outcome in outcomes if isinstance(outcome, Report)]
    failures = [outcome for outcome in outcomes if isinstance(outcome, Failure)]
    fired = {f.rule: report.criteria for report in reversed(reports) for f in report.findings}
    order = {rule: number for number, rule in enumerate(sorted(fired))}
    driver = {
        "name": "itacheck",
        "version": __version__,
        "language": language,
        "rules": [_rule(rule, describe(fired[rule], rule, language)) for rule in order],
    }
    notifications = [note for failure in failures for note in _notifications(failure, language)]
    run = {
        "tool": {"driver": driver},
        "language": language,
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {"executionSuccessful": not failures, "toolExecutionNotifications": notifications}
        ],
        "results": [result for report in reports for result in _results(report, order, language)],
        "properties": {"submissions": [_submission(outcome, language) for outcome in outcomes]},
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return escaped(json.dumps(log, ensure_ascii=False, indent=2)) + "\n"


def _rule(rule: str, text: RuleText) -> dict[str, Any]:
    parts = rule.replace("/", "-").split("-")
    return {
        "id": rule,
        "name": "".join(part[:1].upper() + part[1:] for part in parts),
        "shortDescription": {"text": text.title},
        "fullDescription": {"text": text.asks},
        "help": {"text": text.help, "markdown": text.markdown},
    }


def _results(report: Report, order: dict[str, int], language: str) -> Iterator[dict[str, Any]]:
    before: Counter[object] = Counter()
    for finding in report.findings:
        place = finding.location
        pointer = place.pointer if place is not None else ""
        which = (finding.rule, finding.area, pointer)
        result: dict[str, Any] = {
            "ruleId": finding.rule,
            "ruleIndex": order[finding.rule],
            "kind": KINDS[finding.severity],
            "level": "error" if finding.severity == "error" else "none",
            "message": _message(_said(finding, language)),
            "partialFingerprints": _fingerprints(finding, pointer, before[which]),
            "properties": {
                "severity": finding.severity,
                "verdict": finding.verdict,
                "area": finding.area,
                "requirement": finding.requirement,
                "clause": finding.clause,
            },
        }
        before[which] += 1
        if place is not None:
            result["locations"] = [_location(place, language)]
        yield result


def _said(finding: Finding, language: str) -> str:
    """Return where, by which clause and what; in a second paragraph, what to do."""
    parts = []
    if finding.area is not None:
        parts.append(words.AREA.fill(area=finding.area).into(language))
    if finding.clause is not None:
        parts.append(f"({words.CLAUSE.fill(clause=finding.clause).into(language)})")
    head = f"{' '.join(parts)}: " if parts else ""
    remedy = finding.remedy.into(language)
    tail = f"\n{words.REMEDY.into(language)}{remedy}" if remedy else ""
    return head + finding.message.into(language) + tail


def _message(text: str) -> dict[str, str]:
    """Return a plain text message: what would be a placeholder or a link is neither."""
    plain = visible(text).replace("{", "{{").replace("}", "}}")
    return {"text": plain.replace("](", "] (")}


def _fingerprints(finding: Finding, pointer: str, number: int) -> dict[str, str]:
    """Return what tells that two runs found the same: the place, whatever it says by now.

    For a doubt also its own fingerprint, which changes with the text that it was judged from.
    """
    place = fingerprint(finding.rule, finding.area, (pointer,), (str(number),))
    own = {"doubt/v1": finding.fingerprint} if finding.fingerprint is not None else {}
    return {"place/v1": place, **own}


def _location(place: Location, language: str) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": _uri(place.path)}}
    if place.line is not None:
        physical["region"] = {
            "startLine": place.line,
            "startColumn": place.column,
            "endLine": place.end_line,
            "endColumn": place.end_column,
        }
    location: dict[str, Any] = {"physicalLocation": physical}
    if place.pointer:
        name = place.pointer.rpartition("/")[2]
        location["logicalLocations"] = [{"name": name, "fullyQualifiedName": place.pointer}]
    if place.label is not None:
        location["message"] = _message(place.label.into(language))
    return location


def _uri(path: str) -> str:
    """Return the URI of a path: of a relative one a relative reference, percent-encoded."""
    file = Path(path)
    return file.as_uri() if file.is_absolute() else quote(os.fsencode(file.as_posix()))


def _notifications(failure: Failure, language: str) -> Iterator[dict[str, Any]]:
    """Yield every fault of an input that could not be read, with its place."""
    for fault in failure.error.faults:
        place = fault.location or Location(failure.path, None, None, None, None)
        yield {
            "level": "error",
            "message": _message(fault.message.into(language)),
            "locations": [_location(place, language)],
        }


def _submission(outcome: Outcome, language: str) -> dict[str, Any]:
    """Return what the JSON report says of a submission as a whole."""
    content = json_report.as_object(outcome, language)
    left_out = ("format", "tool", "matrix", "findings")
    return {key: value for key, value in content.items() if key not in left_out}
