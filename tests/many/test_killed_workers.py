"""A submission that ends its worker: it alone is a Failure, nothing is lost, nothing told twice."""

from __future__ import annotations

import random
import warnings
from collections.abc import Callable, Iterator
from concurrent.futures import (
    BrokenExecutor,
    Executor,
    Future,
    ProcessPoolExecutor,
    ThreadPoolExecutor,
)
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import itacheck
from itacheck import Failure, load_criteria
from itacheck.many import CHUNK, as_it_is, spread
from itacheck.outcome import Outcome

from . import acting


def paths_of(outcomes: list[Outcome]) -> list[str | None]:
    return [
        outcome.path if isinstance(outcome, Failure) else outcome.submission.path
        for outcome in outcomes
    ]


def failed(outcomes: list[Outcome]) -> dict[int, str]:
    """Return the message of each failure by its number."""
    return {
        number: outcome.error.message("en")
        for number, outcome in enumerate(outcomes)
        if isinstance(outcome, Failure)
    }


def renewed(
    paths: list[str], criteria: Path, new_pool: Callable[[], ProcessPoolExecutor]
) -> list[Outcome]:
    """Grade in pools that are renewed as they break."""
    pools: list[ProcessPoolExecutor] = []

    def another() -> ProcessPoolExecutor:
        pools.append(new_pool())
        return pools[-1]

    try:
        own = load_criteria(criteria)
        return list(spread(iter(paths), own, as_it_is, another(), another))
    finally:
        for pool in pools:
            pool.shutdown()


@pytest.mark.parametrize(
    "killers", [[0], [CHUNK - 1, CHUNK], [7, 40, 41, 99]], ids=["first", "neighbours", "several"]
)
def test_with_a_pool_that_is_renewed(killers: list[int], own: Path, tmp_path: Path) -> None:
    paths = acting.submissions(tmp_path, 100, dict.fromkeys(killers, "exit"))
    outcomes = renewed(paths, own, lambda: ProcessPoolExecutor(2))
    assert paths_of(outcomes) == paths
    assert list(failed(outcomes)) == killers
    for says in failed(outcomes).values():
        assert says.startswith("this file could not be graded: the process that graded it ended")
        assert "BrokenProcessPool" in says


def test_with_a_pool_of_the_callers_the_rest_is_graded_in_one_process(
    own: Path, tmp_path: Path
) -> None:
    paths = acting.submissions(tmp_path, 100, {20: "exit", 70: "exit"})
    with (
        ProcessPoolExecutor(2) as pool,
        pytest.warns(RuntimeWarning, match="what is left is graded in one process") as told,
    ):
        outcomes = list(itacheck.grade_many(paths, criteria=own, executor=pool))
    assert paths_of(outcomes) == paths
    assert list(failed(outcomes)) == [20, 70]
    assert len([w for w in told if w.category is RuntimeWarning]) == 1


def test_that_process_is_started_as_those_of_the_pool_were(own: Path, tmp_path: Path) -> None:
    """Forked it would be wrong where the caller has reason not to fork."""
    paths = acting.submissions(tmp_path, 3, {0: "exit"})
    made: list[object] = []
    context = get_context("spawn")

    class Watched(ProcessPoolExecutor):
        def __init__(self, workers: int, mp_context: Any = None) -> None:
            made.append(mp_context)
            super().__init__(workers, mp_context=mp_context)

    with pytest.MonkeyPatch.context() as patch, ProcessPoolExecutor(1, mp_context=context) as pool:
        patch.setattr("concurrent.futures.ProcessPoolExecutor", Watched)
        with pytest.warns(RuntimeWarning):
            outcomes = list(itacheck.grade_many(paths, criteria=own, executor=pool))
    assert list(failed(outcomes)) == [0]
    assert made
    assert set(made) == {context}


def test_nothing_is_said_where_nothing_breaks(own: Path, tmp_path: Path) -> None:
    paths = acting.submissions(tmp_path, 20)
    with warnings.catch_warnings(), ThreadPoolExecutor(2) as pool:
        warnings.simplefilter("error", RuntimeWarning)
        outcomes = list(itacheck.grade_many(paths, criteria=own, executor=pool))
    assert failed(outcomes) == {}


def _no_start() -> None:
    raise OSError("no such licence")


def test_a_pool_that_cannot_start_is_replaced_too(own: Path, tmp_path: Path) -> None:
    paths = acting.submissions(tmp_path, 3)
    with ProcessPoolExecutor(1, initializer=_no_start) as pool, pytest.warns(RuntimeWarning):
        outcomes = list(itacheck.grade_many(paths, criteria=own, executor=pool))
    assert failed(outcomes) == {}


def test_an_executor_that_was_shut_down_is_told() -> None:
    pool = ThreadPoolExecutor(1)
    pool.shutdown()
    with pytest.raises(RuntimeError, match="after shutdown"):
        next(itacheck.grade_many(["a.yaml"], executor=pool))


def test_where_no_process_can_start_an_exception_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    class Broken(Executor):
        def __init__(self, *_: object, **__: object) -> None:
            pass

        def submit(self, *_: object, **__: object) -> Future[Any]:
            raise BrokenProcessPool("no memory")

    monkeypatch.setattr("concurrent.futures.ProcessPoolExecutor", Broken)
    with pytest.warns(RuntimeWarning), pytest.raises(BrokenExecutor, match="no memory"):
        next(itacheck.grade_many(["a.yaml"], executor=Broken()))


# ---- whenever and however executors fail --------------------------------------------------------


class _Waited(Future[Any]):
    """A future whose executor works when somebody waits for it."""

    def __init__(self, executor: _Fragile) -> None:
        super().__init__()
        self._executor = executor

    def result(self, timeout: float | None = None) -> Any:
        self._executor.work(self)
        return super().result(timeout)


def _wait(futures: list[_Waited]) -> None:
    for future in futures:
        with suppress(BrokenProcessPool, KeyError):
            future.result()


class _Fragile(Executor):
    """Works on what was submitted in any order, and fails at what holds a killer.

    One that ``breaks`` is of no use then, and loses all that is under way. Another goes on, but
    loses some of what is under way with it.
    """

    def __init__(self, killers: set[str], chance: random.Random, breaks: bool) -> None:
        self.killers = killers
        self.chance = chance
        self.breaks = breaks
        self.broken = False
        self.begun: list[tuple[_Waited, Callable[..., Any], tuple[Any, ...]]] = []

    def submit(self, fn: Callable[..., Any], /, *args: Any, **_: Any) -> Future[Any]:
        if self.broken:
            raise BrokenProcessPool
        future = _Waited(self)
        self.begun.append((future, fn, args))
        return future

    def work(self, until: _Waited) -> None:
        while not until.done():
            future, fn, args = self.begun.pop(self.chance.randrange(len(self.begun)))
            if not args or not self.killers.intersection(args[0]):
                future.set_result(fn(*args))
                continue
            self._lose(future)
            self.broken = self.breaks
            self.begun = [task for task in self.begun if not self._lost_too(task[0])]

    def _lost_too(self, future: _Waited) -> bool:
        lost = self.breaks or self.chance.random() < 0.7
        if lost:
            self._lose(future)
        return lost

    def _lose(self, future: _Waited) -> None:
        future.set_exception(BrokenProcessPool() if self.breaks else KeyError("worker"))


_OFTEN = set(range(20, 150, 18))  # so many that one strikes while another is looked for


@settings(max_examples=150)
@example(count=150, killers=_OFTEN, under_way=12, breaks=False, seed=1)
@example(count=150, killers=_OFTEN, under_way=12, breaks=False, seed=2)
@example(count=150, killers=_OFTEN, under_way=12, breaks=True, seed=3)
@given(
    count=st.integers(0, 150),
    killers=st.sets(st.integers(0, 149), max_size=6),
    under_way=st.integers(1, 12),
    breaks=st.booleans(),
    seed=st.integers(0, 2**32),
)
def test_only_killers_are_lost_whenever_they_strike(
    count: int, killers: set[int], under_way: int, breaks: bool, seed: int
) -> None:
    def names() -> Iterator[str]:
        return (f"nowhere/{number}" for number in range(count))

    chance = random.Random(seed)  # noqa: S311 - a test's
    deadly = {f"nowhere/{number}" for number in killers}

    def another() -> _Fragile:
        return _Fragile(deadly, chance, breaks)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("concurrent.futures.wait", _wait)
        outcomes = list(spread(names(), None, as_it_is, another(), another, under_way))
    assert paths_of(outcomes) == list(names())
    lost = [n for n, says in failed(outcomes).items() if "could not be graded" in says]
    assert lost == sorted(n for n in killers if n < count)
