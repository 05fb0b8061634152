"""A submission on one line of text, for rounds of many."""

from __future__ import annotations

from itacheck.grading.report import Report
from itacheck.location import on_one_line
from itacheck.reports.safe import visible
from itacheck.reports.words import score_line


def line(report: Report, language: str) -> str:
    """Return the score, the agency and the path, with the line feed."""
    submission = report.submission
    path = on_one_line(submission.path or "")
    name = " · ".join(filter(None, (submission.agency_name, path)))
    return f"{visible(name)}: {score_line(report).into(language)}\n"
