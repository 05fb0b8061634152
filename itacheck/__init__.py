"""itacheck: checks what a Thai government agency publishes for an ITA item against its criteria.

>>> import itacheck
>>> report = itacheck.grade("submission.yaml")
>>> report.score, report.possible_score, [finding.rule for finding in report.findings]
"""

from __future__ import annotations

from itacheck.api import grade, load_criteria, load_submission
from itacheck.criteria.model import Criteria
from itacheck.errors import CriteriaError, Fault, ItacheckError, SubmissionError
from itacheck.grading.report import (
    Finding,
    MatrixCell,
    NextScore,
    Report,
    Review,
    Unchecked,
)
from itacheck.location import Location
from itacheck.many import grade_many
from itacheck.outcome import Failure
from itacheck.submission import Submission
from itacheck.text import Text

__version__ = "0.1.0"

__all__ = [
    "Criteria",
    "CriteriaError",
    "Failure",
    "Fault",
    "Finding",
    "ItacheckError",
    "Location",
    "MatrixCell",
    "NextScore",
    "Report",
    "Review",
    "Submission",
    "SubmissionError",
    "Text",
    "Unchecked",
    "grade",
    "grade_many",
    "load_criteria",
    "load_submission",
]
