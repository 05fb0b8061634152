"""What a comparison keeps of a submission in a round: its scores and findings, or why it failed.

A report has ten times as much; of a round of any size only this is held.
"""

from __future__ import annotations

import sys
from typing import Any, NamedTuple

from itacheck.reports.json_report import FORMAT
from itacheck.reports.words import SEVERITIES
from itacheck.text import Text, quoted
from itacheck.verdict import MET, NAMES, UNMET

_MISSING = Text(
    "ไม่ใช่ผลการตรวจของ itacheck: ไม่มี «{key}»", "this is no report of itacheck: it has no «{key}»"
)
_OTHER_KIND = Text(
    "ไม่ใช่ผลการตรวจของ itacheck: ค่าของ «{key}» ผิดชนิด",
    "this is no report of itacheck: «{key}» is of the wrong kind",
)
_OTHER_FORMAT = Text(
    "ไม่รู้จักรูปแบบรุ่น {found} (อ่านได้เฉพาะรุ่น {known}) โปรดใช้ itacheck รุ่นที่เขียนไฟล์นี้",
    "format {found} is not known, only {known} is; use the version of itacheck that wrote this",
)


class NotAReport(Exception):  # noqa: N818 - told by its message
    """A JSON value is neither a report nor a failure of itacheck."""

    def __init__(self, message: Text) -> None:
        super().__init__(message)
        self.message = message


class Origin(NamedTuple):
    """Where a round comes from."""

    path: str
    """As the user named it."""
    unread: int = 0
    """How many lines or members of a file could not be read."""


class Found(NamedTuple):
    """A finding, wherever in its file it stands."""

    rule: str
    severity: str
    area: str | None
    requirement: str | None
    fingerprint: str | None
    """Of a doubt: what it was judged from."""
    message: str
    """In the language in which the round was written."""

    @property
    def cell(self) -> tuple[str, str | None, str | None]:
        """What makes two findings of one submission the same."""
        return self.rule, self.area, self.requirement


class Result(NamedTuple):
    """A submission of a round. With an ``error`` it was not graded, and nothing else is known."""

    path: str | None
    agency: str | None = None
    criteria: str = ""
    score: int | None = None
    possible_score: int | None = None
    cells: int = 0
    met: int = 0
    """How many of the ``cells`` are met."""
    unmet: int = 0
    findings: tuple[Found, ...] = ()
    error: str | None = None

    @property
    def rank(self) -> tuple[int, int]:
        """By what it rises and falls: the certain score, then the possible one.

        Without scores, the number of cells that are met, then that of those not missing or wrong.
        """
        if self.score is None or self.possible_score is None:
            return self.met, self.cells - self.unmet
        return self.score, self.possible_score


def result_of(content: object, known: dict[Found, Found] | None = None) -> Result:
    """Return what a comparison keeps of a report or a failure, as ``json_report`` makes them.

    Findings that are alike in all are kept once in ``known``. Raises NotAReport.
    """
    submission = _get(content, "submission", dict)
    if isinstance(content, dict) and "error" in content:
        message = _get(_get(content, "error", dict), "message", str)
        return Result(_get(submission, "path", str), error=message)
    form = _get(content, "format", int, str, float, list, dict, type(None), bool)
    if type(form) is not int or form != FORMAT:
        found = quoted(str(form), 20)
        raise NotAReport(_OTHER_FORMAT.fill(found=found, known=FORMAT))
    score = _get(content, "score", int, type(None))
    possible = _get(content, "possible_score", type(score))
    verdicts = [_get(cell, "verdict", str) for cell in _get(content, "matrix", list)]
    return Result(
        _get(submission, "path", str, type(None)),
        _get(submission, "agency", str, type(None)),
        sys.intern(_get(_get(content, "criteria", dict), "id", str)),
        score,
        possible,
        len(verdicts),
        verdicts.count(NAMES[MET]),
        verdicts.count(NAMES[UNMET]),
        tuple(_found(one, known) for one in _get(content, "findings", list)),
    )


def _found(content: object, known: dict[Found, Found] | None) -> Found:
    severity = _get(content, "severity", str)
    if severity not in SEVERITIES:
        raise NotAReport(_OTHER_KIND.fill(key="severity"))
    found = Found(
        sys.intern(_get(content, "rule", str)),
        sys.intern(severity),
        _interned(_get(content, "area", str, type(None))),
        _interned(_get(content, "requirement", str, type(None))),
        _get(content, "fingerprint", str, type(None)),
        _get(content, "message", str),
    )
    return known.setdefault(found, found) if known is not None else found


def _interned(text: str | None) -> str | None:
    return sys.intern(text) if text is not None else None


def _get(content: object, key: str, *kinds: type) -> Any:
    """Return a value of one of the kinds, or raise NotAReport."""
    if not isinstance(content, dict) or key not in content:
        raise NotAReport(_MISSING.fill(key=key))
    if type(content[key]) not in kinds:  # exactly: True is no score
        raise NotAReport(_OTHER_KIND.fill(key=key))
    return content[key]
