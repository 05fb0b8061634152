"""The library: load criteria and submissions, and grade them.

Everything is raised as an ItacheckError: a SubmissionError where a submission cannot be read, a
CriteriaError where criteria are unknown or faulty.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any, TypeAlias

from itacheck.catalogue import (
    criteria_file,
    is_file_name,
    known_criteria,
    shipped_criteria,
    unknown_criteria,
)
from itacheck.criteria.model import Criteria
from itacheck.errors import CriteriaError, Fault, SubmissionError
from itacheck.grading.grade import grade_submission
from itacheck.grading.report import Report
from itacheck.readers.files import read_bytes
from itacheck.readers.nodes import named_criteria, read_nodes
from itacheck.source.compose import compose
from itacheck.source.document import Document
from itacheck.submission import Submission
from itacheck.text import Text

CriteriaLike: TypeAlias = "Criteria | str | os.PathLike[str]"
"""Criteria, the id of shipped ones, or the path of a criteria file."""

_NO_CRITERIA = Text(
    "ไม่ได้ระบุหลักเกณฑ์ โปรดเพิ่มบรรทัด criteria: ตามด้วย {known} หรือใช้ --criteria",
    "no criteria are named; add a line criteria: with {known}, or use --criteria",
)


def load_criteria(criteria: CriteriaLike) -> Criteria:
    """Return criteria by the id of shipped ones (``o34-2567``) or from a file of your own.

    A name with a directory or the suffix .yaml or .yml is a file. Raises CriteriaError.
    """
    if isinstance(criteria, Criteria):
        return criteria
    name = os.fspath(criteria)
    return criteria_file(name) if is_file_name(name) else shipped_criteria(name)


def load_submission(
    source: str | os.PathLike[str] | Mapping[Any, Any], criteria: CriteriaLike | None = None
) -> Submission:
    """Read a submission from a path (``-``: standard input) or a mapping.

    Its keys and areas are those of ``criteria``, or of the criteria that it names. Raises
    SubmissionError, or CriteriaError where the criteria are unknown or not named.
    """
    if isinstance(source, Mapping):
        from itacheck.readers.python_mapping import document_of

        document = document_of(source)
    else:
        path = os.fspath(source)
        document = compose(read_bytes(path), path)
    return _read(document, criteria)


def grade(
    source: str | os.PathLike[str] | Mapping[Any, Any] | Submission,
    criteria: CriteriaLike | None = None,
) -> Report:
    """Grade a path, a mapping or a Submission; ``criteria`` overrides what it names itself.

    >>> import itacheck
    >>> report = itacheck.grade("samples/model-100.yaml")
    >>> report.score, report.possible_score
    (100, 100)
    """
    if not isinstance(source, Submission):
        submission = load_submission(source, criteria)
    elif criteria is not None and load_criteria(criteria) is not source.criteria:
        submission = _read(source.document, criteria)  # other criteria, other keys and areas
    else:
        submission = source
    return grade_submission(submission, submission.criteria)


def _read(document: Document, criteria: CriteriaLike | None) -> Submission:
    if criteria is not None:
        return read_nodes(document, load_criteria(criteria))
    identifier, place = named_criteria(document)
    if identifier is None:
        message = _NO_CRITERIA.fill(known=", ".join(known_criteria()))
        raise SubmissionError(Fault(message, place), path=document.path)
    try:
        chosen = shipped_criteria(identifier)
    except CriteriaError as error:
        if error.location is not None:
            raise
        raise unknown_criteria(identifier, place) from None
    return read_nodes(document, chosen)
