"""The library: load criteria and submissions, and grade them.

Everything is raised as an ItacheckError: a SubmissionError where a submission cannot be read, a
CriteriaError where criteria are unknown or faulty.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

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
from itacheck.readers.files import OFFICE_SUFFIXES, read_bytes
from itacheck.readers.nodes import read_nodes
from itacheck.readers.top import named_criteria
from itacheck.source.compose import compose
from itacheck.source.document import Document
from itacheck.source.limits import MAX_OFFICE_BYTES
from itacheck.submission import Remark, Submission
from itacheck.text import Text, quoted

if TYPE_CHECKING:
    from yaml.nodes import Node

    from itacheck.readers.review_file import ReviewLike

CriteriaLike: TypeAlias = "Criteria | str | os.PathLike[str]"
"""Criteria, the id of shipped ones, or the path of a criteria file."""

_OTHER_CRITERIA = Text(
    "เอกสารระบุหลักเกณฑ์ «{named}» แต่ตรวจตาม {chosen} ตามที่สั่ง",
    "the submission names the criteria «{named}», but was graded under {chosen}, as asked",
)
_WHICH = Text("ตรวจว่าใช้หลักเกณฑ์ที่ถูกต้อง", "check that these are the criteria that are meant")
_SENT = Text(
    "เอกสารนี้ส่งมาจากอีกโปรเซสหนึ่ง จึงตรวจซ้ำไม่ได้ โปรดตรวจจากไฟล์",
    "this submission came from another process and cannot be graded again; grade its file instead",
)
_NO_SOURCE = Text(
    "เอกสารที่ส่งตรวจต้องเป็นที่อยู่ของไฟล์หรือ mapping ไม่ใช่ {kind}",
    "a submission is the path of a file or a mapping, not {kind}",
)
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
    source: str | os.PathLike[str] | Mapping[Any, Any],
    criteria: CriteriaLike | None = None,
    *,
    review: ReviewLike | None = None,
) -> Submission:
    """Read a submission from a path (``-``: standard input) or a mapping.

    Its keys and areas are those of ``criteria``, or of the criteria that it names. ``review`` adds
    entries to its own: a path, a list of entries or a mapping with ``review``. Raises
    SubmissionError, or CriteriaError where the criteria are unknown or not named.
    """
    if isinstance(source, Mapping):
        from itacheck.readers.python_mapping import document_of

        document = document_of(source)
    elif not isinstance(source, str | os.PathLike):
        raise SubmissionError(Fault(_NO_SOURCE.fill(kind=type(source).__name__), None))
    else:
        path = os.fsdecode(source)
        if path.lower().endswith(OFFICE_SUFFIXES):
            return _reviewed(_read_office(path, criteria), review)
        document = compose(read_bytes(path), path)
    return _reviewed(_read(document, criteria), review)


def grade(
    source: str | os.PathLike[str] | Mapping[Any, Any] | Submission,
    criteria: CriteriaLike | None = None,
    *,
    review: ReviewLike | None = None,
) -> Report:
    """Grade a path, a mapping or a Submission; ``criteria`` overrides what it names itself.

    ``review`` adds a person's decisions on doubts to those that the submission holds.

    >>> import itacheck
    >>> report = itacheck.grade("samples/model-100.yaml")
    >>> report.score, report.possible_score
    (100, 100)
    """
    if not isinstance(source, Submission):
        submission = load_submission(source, criteria, review=review)
    elif source.document.root is None:
        raise SubmissionError(Fault(_SENT, None), path=source.path)
    elif criteria is not None and load_criteria(criteria) is not source.criteria:
        submission = _read_again(source.document, criteria)
        for document in source.review_files:
            submission = _reviewed(submission, document)
        submission = _reviewed(submission, review)
    else:
        submission = _reviewed(source, review)
    return grade_submission(submission, submission.criteria)


def _reviewed(submission: Submission, review: ReviewLike | None) -> Submission:
    if review is None:
        return submission
    from itacheck.readers.review_file import with_reviews

    return with_reviews(submission, review)


def _read_office(path: str, criteria: CriteriaLike | None) -> Submission:
    from itacheck.readers.office.opened import open_office

    given = load_criteria(criteria) if criteria is not None else None
    known = [] if given else [shipped_criteria(name) for name in known_criteria()]
    document, chosen, _ = open_office(path, read_bytes(path, MAX_OFFICE_BYTES), given, known)
    return read_nodes(document, chosen, document.remarks)


def _read_again(document: Document, criteria: CriteriaLike) -> Submission:
    """Read a document under other criteria, which have other keys, areas and headings."""
    from itacheck.readers.office.document import OfficeDocument

    if not isinstance(document, OfficeDocument):
        return _read(document, criteria)
    from itacheck.readers.office.recognise import recognise

    chosen = load_criteria(criteria)
    again = recognise(document.path or "", document.content, chosen)
    return read_nodes(again, chosen, again.remarks)


def _if_other(
    named: str | None, document: Document, node: Node, chosen: Criteria
) -> tuple[Remark, ...]:
    """Return a remark where a submission names other criteria than those that are used."""
    if named is None or named == chosen.id:
        return ()
    from itacheck.criteria.frameworks import canonical_id

    if canonical_id(named) == canonical_id(chosen.id):
        return ()
    says = _OTHER_CRITERIA.fill(named=quoted(named), chosen=chosen.id)
    return (Remark("other-criteria", says, _WHICH, document.place(node, ("criteria",))),)


def _read(document: Document, criteria: CriteriaLike | None) -> Submission:
    identifier, node = named_criteria(document)
    if criteria is not None:
        chosen = load_criteria(criteria)
        return read_nodes(document, chosen, _if_other(identifier, document, node, chosen))
    if identifier is None:
        place = document.place(node, ("criteria",))
        message = _NO_CRITERIA.fill(known=", ".join(known_criteria()))
        raise SubmissionError(Fault(message, place), path=document.path)
    try:
        chosen = shipped_criteria(identifier)
    except CriteriaError as error:
        if error.location is not None:
            raise
        place = document.place(node, ("criteria",))
        raise unknown_criteria(identifier, place) from None
    return read_nodes(document, chosen)
