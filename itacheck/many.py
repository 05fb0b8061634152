"""Many submissions: each graded for itself, in the order in which they are given.

One that cannot be read is a ``Failure`` in its place; so is one that ends the process it is graded
in. Only a bounded number is under way at a time, so that memory does not grow with their number.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from itacheck.api import CriteriaLike, grade, load_criteria
from itacheck.criteria.model import Criteria
from itacheck.errors import Fault, ItacheckError, SubmissionError
from itacheck.location import Location
from itacheck.outcome import Failure, Outcome
from itacheck.text import Text

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future

    from itacheck.readers.review_file import ReviewLike

CHUNK = 16
"""Submissions that are sent to a worker at once."""

_UNDER_WAY = 64  # chunks; more than any pool has workers, so that none waits

_LOST = Text(
    "ตรวจไฟล์นี้ไม่สำเร็จ: โปรเซสที่ตรวจหยุดทำงาน ({reason})",
    "this file could not be graded: the process that graded it ended ({reason})",
)

Made = TypeVar("Made")
Item: TypeAlias = "str | SubmissionError"
"""A path, or why there is none to read in its place."""

Items: TypeAlias = "tuple[Item, ...]"


def grade_many(
    paths: Iterable[str | os.PathLike[str]],
    *,
    criteria: CriteriaLike | None = None,
    executor: Executor | None = None,
) -> Iterator[Outcome]:
    """Grade submissions and yield a Report or a Failure for each, in the order of ``paths``.

    ``executor`` is any ``concurrent.futures.Executor`` (a process pool, Dask's
    ``Client.get_executor()``); without one, each is graded here when it is asked for. Raises
    CriteriaError where ``criteria`` are unknown or faulty.
    """
    chosen = load_criteria(criteria) if criteria is not None else None
    names = (os.fspath(path) for path in paths)
    if executor is None:
        return (graded(path, chosen) for path in names)
    given = executor
    return spread(names, chosen, as_it_is, lambda: given)


def graded(item: Item, criteria: Criteria | None, review: ReviewLike | None = None) -> Outcome:
    """Grade one submission; an error in its place is the failure that it is."""
    if isinstance(item, ItacheckError):
        return Failure(item.path or "", item)
    try:
        return grade(item, criteria, review=review)
    except ItacheckError as error:
        return Failure(item, error)


def as_it_is(outcome: Outcome) -> Outcome:
    """Return the outcome."""
    return outcome


def spread(
    items: Iterable[Item],
    criteria: Criteria | None,
    make: Callable[[Outcome], Made],
    new_executor: Callable[[], Executor],
) -> Iterator[Made]:
    """Grade submissions in workers, and yield what ``make`` makes there of each outcome.

    ``new_executor`` is asked again when a worker's end broke the executor. Whatever was under way
    in it is graded again, first in chunks of one, so that the submission that ends its worker is
    found and only it is lost.
    """
    from concurrent.futures import BrokenExecutor

    source = iter(items)
    executor = new_executor()
    under_way: deque[tuple[Items, Future[list[Made]]]] = deque()

    def submit(chunk: Items) -> Future[list[Made]]:
        return executor.submit(_make_chunk, chunk, criteria, make)

    try:
        while True:
            for chunk in _chunks(source, _UNDER_WAY - len(under_way)):
                under_way.append((chunk, submit(chunk)))
            if not under_way:
                return
            chunk, future = under_way.popleft()
            try:
                outcomes = future.result()
            except Exception as error:  # the worker ended, or could not send what it made
                broken = isinstance(error, BrokenExecutor)
                executor = new_executor() if broken else executor
                outcomes = []
                for item in chunk:
                    try:
                        outcomes += submit((item,)).result()
                    except Exception as again:
                        outcomes.append(make(_lost(item, again)))
                        executor = new_executor() if isinstance(again, BrokenExecutor) else executor
                if broken:
                    under_way = deque((waiting, submit(waiting)) for waiting, _ in under_way)
            yield from outcomes
    finally:
        for _, future in under_way:
            future.cancel()


def _make_chunk(
    items: Items, criteria: Criteria | None, make: Callable[[Outcome], Made]
) -> list[Made]:
    """Grade some submissions, in a worker."""
    import itacheck.grading.transfer  # noqa: F401 - how their reports are sent

    return [make(graded(item, criteria)) for item in items]


def _chunks(items: Iterator[Item], most: int) -> Iterator[Items]:
    for _ in range(most):
        chunk = tuple(islice(items, CHUNK))
        if not chunk:
            return
        yield chunk


def _lost(item: Item, error: Exception) -> Failure:
    path = item if isinstance(item, str) else item.path or ""
    says = _LOST.fill(reason=type(error).__name__)
    place = Location(path, None, None, None, None)
    return Failure(path, SubmissionError(Fault(says, place), path=path))
