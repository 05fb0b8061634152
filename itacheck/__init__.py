"""itacheck: checks what a Thai government agency publishes for an ITA item against its criteria.

>>> import itacheck
>>> report = itacheck.grade("submission.yaml")
>>> report.score, report.possible_score, [finding.rule for finding in report.findings]
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
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

# Where the names above are made. They are imported when they are asked for: the command line, whose
# every run begins with this file, then decides what it needs, and how.
_HOMES = {
    "api": ("grade", "load_criteria", "load_submission"),
    "criteria.model": ("Criteria",),
    "errors": ("CriteriaError", "Fault", "ItacheckError", "SubmissionError"),
    "grading.report": ("Finding", "MatrixCell", "NextScore", "Report", "Review", "Unchecked"),
    "location": ("Location",),
    "many": ("grade_many",),
    "outcome": ("Failure",),
    "submission": ("Submission",),
    "text": ("Text",),
}


if not TYPE_CHECKING:  # or every name would be known

    def __getattr__(name):
        for home, names in _HOMES.items():
            if name in names:
                from importlib import import_module

                found = globals()[name] = getattr(import_module(f"{__name__}.{home}"), name)
                return found
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

    def __dir__():
        return sorted({*globals(), *__all__})
