"""What came of one input: a report, or the error that kept it from being graded."""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

from itacheck.errors import ItacheckError
from itacheck.grading.report import Report


class Failure(NamedTuple):
    """An input that could not be read, in its place among the others."""

    path: str
    error: ItacheckError


Outcome: TypeAlias = "Report | Failure"
