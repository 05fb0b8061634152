"""Many submissions: each graded for itself, in the order in which they are given.

One that cannot be read is a ``Failure`` in its place; so is one that ends the process it is graded
in. Only a bounded number is under way at a time, so that memory does not grow with their number.
"""

from __future__ import annotations

import os
import warnings
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from functools import cached_property, lru_cache
from itertools import islice
from typing import TYPE_CHECKING, Generic, TypeAlias, TypeVar

from itacheck.api import CriteriaLike, grade, load_criteria
from itacheck.criteria.model import Criteria
from itacheck.errors import Fault, ItacheckError, SubmissionError, internal_error
from itacheck.location import Location
from itacheck.outcome import Failure, Outcome
from itacheck.text import Text

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future

    from itacheck.readers.review_file import ReviewLike

CHUNK = 16
"""Submissions that are sent to a worker at once."""

_UNDER_WAY = 256  # chunks; as many workers of a cluster have something to do

_LOST = Text(
    "ตรวจไฟล์นี้ไม่สำเร็จ: โปรเซสที่ตรวจหยุดทำงานหรือส่งผลกลับไม่ได้ ({reason})",
    "this file could not be graded: the process that graded it ended, or could not send the result"
    " ({reason})",
)
_IN_ONE_PROCESS = "the executor broke; what is left is graded in one process, without it"

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
    ``Client.get_executor()``), whose workers can read the ``paths`` as they are given; at most
    4,096 of these are taken ahead. Without one, each is graded here when it is asked for. Raises
    CriteriaError, when called, where ``criteria`` are unknown or faulty.

    A submission that ends its worker is a Failure, and no other is lost or graded twice. An
    executor that breaks by it, as a process pool does, cannot be mended here: what is left is then
    graded in a single process, and a RuntimeWarning says so. Where not even that can start,
    BrokenExecutor is raised; an executor that was shut down raises RuntimeError.
    """
    chosen = load_criteria(criteria) if criteria is not None else None
    names = (os.fspath(path) for path in paths)
    if executor is None:
        return (graded(path, chosen) for path in names)
    return _spread_over(executor, names, chosen)


def _spread_over(
    executor: Executor, names: Iterable[Item], criteria: Criteria | None
) -> Iterator[Outcome]:
    from concurrent.futures import ProcessPoolExecutor

    pools: list[ProcessPoolExecutor] = []

    def one_process() -> ProcessPoolExecutor:
        if not pools:
            warnings.warn(_IN_ONE_PROCESS, RuntimeWarning, stacklevel=2)
        context = getattr(executor, "_mp_context", None)  # as its processes are to be started
        pools.append(ProcessPoolExecutor(1, mp_context=context))
        return pools[-1]

    try:
        yield from spread(names, criteria, as_it_is, executor, one_process)
    finally:
        for pool in pools:
            pool.shutdown(wait=False, cancel_futures=True)


def graded(item: Item, criteria: Criteria | None, review: ReviewLike | None = None) -> Outcome:
    """Grade one submission; whatever keeps it from being graded is the failure that it is."""
    if isinstance(item, ItacheckError):
        return Failure(item.path or "", item)
    try:
        return grade(item, criteria, review=review)
    except ItacheckError as error:
        return Failure(item, error)
    except (Exception, SystemExit) as error:  # a fault of ours, or of somebody's check
        return failed(item, internal_error(error))


def as_it_is(outcome: Outcome) -> Outcome:
    """Return the outcome."""
    return outcome


def spread(
    items: Iterable[Item],
    criteria: Criteria | None,
    make: Callable[[Outcome], Made],
    executor: Executor,
    renew: Callable[[], Executor],
    under_way: int = _UNDER_WAY,
) -> Iterator[Made]:
    """Grade submissions in workers, and yield what ``make`` makes there of each outcome.

    ``renew`` is asked for another executor when a worker's end broke the one in use. Whatever was
    under way when one failed is then finished alone, and in the end item by item, so that the
    submission that ends its worker is found and only it is lost. At most ``under_way`` chunks are
    taken from ``items`` ahead.
    """
    from concurrent.futures import wait

    source = iter(items)
    work = _Work(criteria, make, executor, renew)
    begun: deque[tuple[Items, Future[list[Made]]]] = deque()
    try:
        while True:
            for chunk in _chunks(source, under_way - len(begun)):
                begun.append((chunk, work.begin(chunk)))
                if begun[0][1].done():  # nobody waits for paths that come slowly
                    break
            if not begun:
                return
            try:
                done = begun[0][1].result()
            except Exception:  # whose fault it is shows when nothing else is under way
                wait([future for _, future in begun])
                while begun:
                    yield from work.finish(*begun.popleft())
            else:
                begun.popleft()
                yield from done
    finally:
        for _, future in begun:
            future.cancel()


class _Work(Generic[Made]):
    """What is done with chunks, and the executor that does it."""

    def __init__(
        self,
        criteria: Criteria | None,
        make: Callable[[Outcome], Made],
        executor: Executor,
        renew: Callable[[], Executor],
    ) -> None:
        self.criteria = _Sent(criteria)
        self.make = make
        self.executor = executor
        self.renew = renew

    def begin(self, chunk: Items) -> Future[list[Made]]:
        """Have a chunk graded, by another executor where one that was begun before broke ours."""
        from concurrent.futures import BrokenExecutor

        try:
            return self._submit(chunk)
        except BrokenExecutor:
            self.executor = self.renew()
            self.executor.submit(_ready).result()
            return self._submit(chunk)

    def finish(self, chunk: Items, future: Future[list[Made]]) -> list[Made]:
        """Return what was made of a chunk; where it failed, grade it again alone, then in parts."""
        with suppress(Exception):
            return future.result()
        with suppress(Exception):
            return self.begin(chunk).result()
        return [self._alone(item) for item in chunk]

    def _alone(self, item: Item) -> Made:
        future = self.begin((item,))
        try:
            (made,) = future.result()
        except Exception as error:
            path = item if isinstance(item, str) else item.path or ""
            return self.make(failed(path, _LOST.fill(reason=type(error).__name__)))
        return made

    def _submit(self, chunk: Items) -> Future[list[Made]]:
        # Dask takes equal calls for one call: it would give the failure of the first once more.
        only_once = os.urandom(16)
        return self.executor.submit(_make_chunk, chunk, self.criteria, self.make, only_once)


class _Sent:
    """Criteria that go with every chunk: packed once, and unpacked once by each worker.

    Small, too: in Python 3.10 a process pool waits for ever if a worker ends while the pipe to the
    workers is full.
    """

    def __init__(self, criteria: Criteria | None) -> None:
        self.criteria = criteria

    @cached_property
    def _packed(self) -> bytes:
        import pickle
        import zlib

        return zlib.compress(pickle.dumps(self.criteria))

    def __reduce__(self) -> tuple[Callable[[bytes], _Sent], tuple[bytes]]:
        return _arrived, (self._packed,)


@lru_cache(maxsize=8)
def _arrived(packed: bytes) -> _Sent:
    import pickle
    import zlib

    return _Sent(pickle.loads(zlib.decompress(packed)))  # noqa: S301 - sent by ourselves


def _make_chunk(
    items: Items,
    sent: _Sent,
    make: Callable[[Outcome], Made],
    _only_once: bytes,
) -> list[Made]:
    """Grade some submissions, in a worker."""
    return [make(graded(item, sent.criteria)) for item in items]


def _ready() -> None:
    """Do nothing, in a worker: it could be started."""


def _chunks(items: Iterator[Item], most: int) -> Iterator[Items]:
    for _ in range(most):
        chunk = tuple(islice(items, CHUNK))
        if not chunk:
            return
        yield chunk


def failed(path: str, says: Text) -> Failure:
    """Return the failure of a file for a reason that lies in no place of it."""
    place = Location(path, None, None, None, None)
    return Failure(path, SubmissionError(Fault(says, place), path=path))
