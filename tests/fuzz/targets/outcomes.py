"""What every outcome owes: an error is told in both languages, a report renders in every format."""

from __future__ import annotations

from zlib import crc32

import itacheck
from itacheck.cli.formats import FORMATS
from itacheck.outcome import Failure, Outcome
from itacheck.reports import json_report
from itacheck.reports.safe import visible
from tests.reports.reading import read, report
from tests.schemas.validating import valid_report

LANGUAGES = ("th", "en")
_EVERY = {"text": 8, "sarif": 32}
"""Formats that take ten times as long as grading: written for one input in so many."""


def is_told(error: itacheck.ItacheckError) -> None:
    """Assert that an error says something in both languages, a line for each fault."""
    assert error.faults
    for language in LANGUAGES:
        assert visible(error.message(language)).strip()
        assert len(error.lines(language)) == len(error.faults)
    for fault in error.faults:
        for says in fault.message:
            assert says.strip()
            assert "\n" not in says


def is_rendered(outcome: Outcome, data: bytes, *, every: bool = False) -> None:
    """Assert that an outcome can be written, and read by what reads its format.

    In every format and both languages, or in those that fall to an input by its bytes: all but the
    dear formats, in one language.
    """
    number = crc32(data)
    valid_report(json_report.as_object(outcome, "th"))
    for name in FORMATS:
        if every or number // 2 % _EVERY.get(name, 1) == 0:
            for language in LANGUAGES if every else (LANGUAGES[number % 2],):
                read(name, report(name, [outcome], language))


def is_whole(graded: itacheck.Report) -> None:
    """Assert what is promised of scores and findings."""
    if graded.score is not None and graded.possible_score is not None:
        assert graded.score <= graded.possible_score
    else:
        assert graded.score is graded.possible_score is None
    for finding in graded.findings:
        assert all(finding.message)
        assert all(finding.remedy)


def failure(path: str, error: itacheck.ItacheckError) -> Failure:
    """Return the outcome of an input that could not be read."""
    return Failure(path, error)
