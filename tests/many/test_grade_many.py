"""``grade_many``: a Report or a Failure for each path, in order, wherever it was graded."""

from __future__ import annotations

import pickle
import shutil
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import Any

import pytest

import itacheck
from itacheck import CriteriaError, Failure, Report
from itacheck.api import CriteriaLike
from itacheck.many import CHUNK
from itacheck.outcome import Outcome
from itacheck.places import data_directory, rule_files
from itacheck.reports.json_report import line

from . import acting

AHEAD = 4096  # paths, as the docstring promises
EXECUTORS: dict[str, Callable[[], AbstractContextManager[Executor | None]]] = {
    "none": nullcontext,
    "threads": lambda: ThreadPoolExecutor(3),
    "processes": lambda: ProcessPoolExecutor(2),
}
executors = pytest.mark.parametrize("executor", EXECUTORS.values(), ids=EXECUTORS)


@pytest.fixture
def paths(tmp_path: Path) -> list[str]:
    """Return all samples, whole and broken, each several times, and what is no file."""
    samples = Path(data_directory("samples"))
    found = sorted(samples.rglob("*.yaml")) * 3
    copies = [tmp_path / f"{number:03}-{path.name}" for number, path in enumerate(found)]
    for path, copy in zip(found, copies, strict=True):
        shutil.copy(path, copy)
    return [*map(str, copies), str(tmp_path / "nowhere.yaml"), str(tmp_path), "report.pdf"]


def told(outcomes: list[Outcome]) -> list[str]:
    return [line(outcome, "en") for outcome in outcomes]


@executors
def test_each_path_has_its_outcome_in_order(
    executor: Callable[[], AbstractContextManager[Executor | None]], paths: list[str]
) -> None:
    with executor() as given:
        outcomes = list(itacheck.grade_many(paths, executor=given))
    assert len(outcomes) > 2 * CHUNK
    for path, outcome in zip(paths, outcomes, strict=True):
        if isinstance(outcome, Failure):
            with pytest.raises(type(outcome.error)) as caught:
                itacheck.grade(path)
            assert (outcome.path, str(outcome.error)) == (path, str(caught.value))
        else:
            assert outcome.submission.path == path
            assert line(outcome, "th") == line(itacheck.grade(path), "th")
    assert {type(outcome) for outcome in outcomes} == {Report, Failure}


@executors
@pytest.mark.parametrize("form", ["id", "file", "path", "object"])
def test_criteria_are_an_id_a_file_or_an_object(
    form: str, executor: Callable[[], AbstractContextManager[Executor | None]], tmp_path: Path
) -> None:
    file = tmp_path / "my-criteria.yaml"
    shutil.copy(rule_files("criteria")["o38-2563"], file)
    forms: dict[str, CriteriaLike] = {
        "id": "o38-2563",
        "file": str(file),
        "path": file,
        "object": itacheck.load_criteria(file),
    }
    criteria = forms[form]
    path = Path(data_directory("samples"), "model-100.yaml")
    with executor() as given:
        (outcome,) = itacheck.grade_many([path], criteria=criteria, executor=given)
    assert isinstance(outcome, Report)
    assert outcome.criteria.id == "o38-2563"
    assert told([outcome]) == told([itacheck.grade(path, criteria)])


@executors
def test_criteria_with_a_check_of_ones_own_go_to_the_workers(
    executor: Callable[[], AbstractContextManager[Executor | None]], own: Path, tmp_path: Path
) -> None:
    paths = acting.submissions(tmp_path, 3, {1: "raise"})
    with executor() as given:
        first, second, third = itacheck.grade_many(paths, criteria=own, executor=given)
    assert isinstance(first, Report)
    assert isinstance(third, Report)
    assert (first.score, third.score) == (100, 100)
    # A fault of somebody's check, or of ours, is told in its place in one line; the round goes on.
    assert isinstance(second, Failure)
    assert second.path == paths[1]
    says = "internal error, please report it: ZeroDivisionError: of its own\x1b fault (acting_check"
    assert says in second.error.message("en")


@executors
def test_a_check_that_would_end_the_program_does_not(
    executor: Callable[[], AbstractContextManager[Executor | None]], own: Path, tmp_path: Path
) -> None:
    paths = acting.submissions(tmp_path, 3, {1: "leave"})
    with executor() as given:
        outcomes = list(itacheck.grade_many(paths, criteria=own, executor=given))
    assert [isinstance(outcome, Report) for outcome in outcomes] == [True, False, True]


def test_criteria_are_small_on_their_way_and_unpacked_once_by_a_worker() -> None:
    """A pool that breaks while the pipe to its workers is full never ends, in some Pythons."""
    sent: list[bytes] = []
    kept: list[object] = []  # what a worker holds when another chunk arrives

    class Far(Executor):
        def submit(self, fn: Callable[..., Any], /, *args: Any, **_: Any) -> Future[Any]:
            sent.append(pickle.dumps((fn, args)))
            fn, args = pickle.loads(sent[-1])  # noqa: S301 - our own
            kept.append(args[1])
            future: Future[Any] = Future()
            future.set_result(fn(*args))
            return future

    names = [f"nowhere/{number}.yaml" for number in range(3 * CHUNK)]
    outcomes = list(itacheck.grade_many(names, criteria="o34-2567", executor=Far()))
    assert [outcome.path for outcome in outcomes] == names  # type: ignore[union-attr]
    assert len(sent) == 3
    assert all(len(call) < 65_536 / 4 for call in sent)  # three calls wait for two workers
    assert len(set(map(id, kept))) == 1


@pytest.mark.parametrize("criteria", ["o99-2599", "nowhere.yaml"])
def test_unknown_criteria_are_told_when_it_is_called(criteria: str) -> None:
    with pytest.raises(CriteriaError):
        itacheck.grade_many([], criteria=criteria)


@executors
def test_of_no_paths_there_is_nothing(
    executor: Callable[[], AbstractContextManager[Executor | None]],
) -> None:
    with executor() as given:
        assert list(itacheck.grade_many(iter([]), executor=given)) == []


# ---- paths are taken as they are needed ---------------------------------------------------------


class Taken:
    """Names of files that are not there, and how many of them were asked for."""

    def __init__(self, count: int) -> None:
        self.count = 0
        self.names = self._names(count)

    def _names(self, count: int) -> Iterator[str]:
        for number in range(count):
            self.count += 1
            yield f"nowhere/{number}.yaml"


def test_without_an_executor_nothing_is_taken_ahead() -> None:
    taken = Taken(1_000_000)
    outcomes = itacheck.grade_many(taken.names)
    assert taken.count == 0
    assert [next(outcomes).path for _ in range(3)] == [f"nowhere/{n}.yaml" for n in range(3)]  # type: ignore[union-attr]
    assert taken.count == 3


def test_with_an_executor_a_bounded_number_is_taken_ahead() -> None:
    taken = Taken(1_000_000)
    with ThreadPoolExecutor(2) as pool:
        outcomes = itacheck.grade_many(taken.names, executor=pool)
        for number in range(3 * AHEAD):
            outcome = next(outcomes)
            assert isinstance(outcome, Failure)
            assert outcome.path == f"nowhere/{number}.yaml"
            assert number < taken.count <= number + AHEAD + CHUNK
        del outcomes  # what is under way is given up
    assert taken.count <= 4 * AHEAD + CHUNK


def test_what_is_done_does_not_wait_for_paths_that_come_slowly() -> None:
    class AtOnce(Executor):
        def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
            future: Future[Any] = Future()
            future.set_result(fn(*args, **kwargs))
            return future

    taken = Taken(1000)
    outcomes = itacheck.grade_many(taken.names, executor=AtOnce())
    next(outcomes)
    assert taken.count == CHUNK
