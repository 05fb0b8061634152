"""Reports on their way to another process: what they say is put into words first.

A report is lazy and holds the nodes of its file, which no process can send. What arrives says the
same and quotes the same text; its submission cannot be graded again, nor asked for places of other
fields.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from itacheck.criteria.model import Criteria
from itacheck.grading.report import Report
from itacheck.location import Location
from itacheck.source.document import Document, Path
from itacheck.submission import Submission

_IN_WORDS = ("findings", "next", "unchecked", "unchecked_cells")


def reduced(report: Report) -> tuple[Any, ...]:
    """Return what pickle sends of a report: the function that makes it again, and its arguments."""
    words = {name: getattr(report, name) for name in _IN_WORDS}
    one = report.submission
    documents = tuple(
        (document.path, document.source, document.encoding)
        for document in (one.document, *one.review_files)
    )
    sections = (one.top, one.agency, one.results, one.scores, one.areas, one.reviews)
    result = (report.score, report.possible_score, report.verdicts, report.reviews, report.found)
    return _arrived, (report.criteria, documents, sections, result, words)


def _arrived(
    criteria: Criteria,
    documents: tuple[tuple[str | None, bytes, str], ...],
    sections: tuple[Any, Any, Any, Any, Any, Any],
    result: tuple[Any, Any, Any, Any, Any],
    words: Mapping[str, Any],
) -> Report:
    own, *others = (Document(path, source, None, encoding) for path, source, encoding in documents)
    submission = Submission(own, criteria, *sections, (), _nowhere, tuple(others))
    report = Report(submission, criteria, *result)
    report.__dict__.update(words)
    return report


def _nowhere(_path: Path) -> Location | None:
    """Return no place: the file that would tell is in another process."""
    return None
