"""Reviews from elsewhere: a file of its own beside the submission, or a list from Python.

It is a list of entries, or a mapping with ``review:`` (or its Thai name), read as the submission's
own entries are: the same keys, areas, faults and limits.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

import attrs
from yaml.nodes import MappingNode, SequenceNode

from itacheck.errors import Fault, SubmissionError
from itacheck.readers.faults import no_review
from itacheck.readers.files import read_bytes
from itacheck.readers.nodes import Reader
from itacheck.readers.python_mapping import document_of
from itacheck.readers.reviews import Reviews
from itacheck.readers.shape import Shape, shape_of
from itacheck.source.compose import compose
from itacheck.source.document import Document
from itacheck.submission import Submission

ReviewLike: TypeAlias = (
    "str | os.PathLike[str] | Sequence[Mapping[Any, Any]] | Mapping[Any, Any] | Document"
)
"""A path (``-``: standard input), a list of entries or a mapping with ``review``."""


def with_reviews(submission: Submission, review: ReviewLike) -> Submission:
    """Return the submission with these entries behind its own, or raise SubmissionError.

    Two entries for one rule and area are a fault, also where one of them is the submission's own.
    """
    document = _document(review)
    shape = shape_of(submission.criteria)
    kind = shape.fields["review"]
    own = Shape({"review": kind}, submission.criteria.vocabulary)
    reader = Reader(document, own, Reviews(shape, submission.reviews))
    root = document.root
    if isinstance(root, SequenceNode):
        reader.read_reviews(root, kind, ())
    elif isinstance(root, MappingNode) and any(own.name(str(key.value)) for key, _ in root.value):
        reader.section(root, own, ())
    else:
        fault = Fault(no_review(root), document.place(root))
        raise SubmissionError(fault, path=document.path)
    reader.raise_faults()
    return attrs.evolve(
        submission,
        reviews=tuple(reader.reviews.entries),
        remarks=(*submission.remarks, *reader.noticed()),
        review_files=(*submission.review_files, document),
    )


def _document(review: ReviewLike) -> Document:
    if isinstance(review, Document):
        return review
    if isinstance(review, str | os.PathLike):
        path = os.fspath(review)
        return compose(read_bytes(path), path)
    return document_of(review if isinstance(review, Mapping) else {"review": review})
