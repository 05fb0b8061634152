"""``grade_many`` on a real Dask cluster: nothing lost, nothing twice, whatever ends its workers."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest

import itacheck
from itacheck import Failure, Report
from itacheck.outcome import Outcome
from itacheck.text import LANGUAGES

from . import acting
from .running import until
from .test_page import make_rounds, outcomes, printed_by, programs

ADDRESS = "tcp://scheduler:8786"
"""Where the page has its scheduler."""

distributed = pytest.importorskip("distributed")


class Cluster:
    """Two workers, each a process with one thread, and a client of theirs."""

    def __init__(self) -> None:
        self.own = distributed.LocalCluster(
            n_workers=2, processes=True, threads_per_worker=1, dashboard_address=":0"
        )
        self.client = distributed.Client(self.own)

    def pids(self) -> set[int]:
        return {nanny.pid for nanny in self.own.workers.values() if nanny.pid is not None}

    def close(self) -> None:
        self.client.close()
        self.own.close()


@pytest.fixture(scope="module")
def cluster(packages: Path) -> Iterator[Cluster]:
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(packages)  # its workers begin with this path
        cluster = Cluster()
        yield cluster
        cluster.close()


def paths_of(outcomes: list[Outcome]) -> list[str | None]:
    return [
        outcome.path if isinstance(outcome, Failure) else outcome.submission.path
        for outcome in outcomes
    ]


def test_a_worker_killed_in_the_middle(cluster: Cluster, own: Path, tmp_path: Path) -> None:
    flag = tmp_path / "flag"
    paths = acting.submissions(tmp_path, 200, {90: f"wait {flag}"})
    killed: list[int] = []

    def kill() -> None:
        """End the worker that is at the submission that waits; the next one need not wait."""
        told = Path(f"{flag}.waits")
        try:
            until(told.exists)
            killed.append(int(told.read_text(encoding="utf-8")))
            os.kill(killed[0], signal.SIGKILL)
        finally:
            flag.touch()

    before = cluster.pids()
    killer = Thread(target=kill, daemon=True)
    killer.start()
    executor = cluster.client.get_executor()
    outcomes = list(itacheck.grade_many(paths, criteria=own, executor=executor))
    killer.join()
    assert len(killed) == 1
    assert set(killed) < before
    assert paths_of(outcomes) == paths
    for number, outcome in enumerate(outcomes):
        assert isinstance(outcome, Report)
        assert outcome.score == 100
        assert outcome.submission.agency_name == f"หน่วยงานที่ {number}"
    until(lambda: len(cluster.pids()) == 2 and killed[0] not in cluster.pids())


def test_a_submission_that_kills_every_worker_it_is_given_to(
    cluster: Cluster, own: Path, tmp_path: Path
) -> None:
    """Dask takes what its worker was at and what it was to do next for equally suspicious."""
    paths = acting.submissions(tmp_path, 80, {37: "exit"})
    cluster.own.scheduler.allowed_failures = 0
    executor = cluster.client.get_executor()
    outcomes = list(itacheck.grade_many(paths, criteria=own, executor=executor))
    assert paths_of(outcomes) == paths
    failed = {n: o.error.message("en") for n, o in enumerate(outcomes) if isinstance(o, Failure)}
    assert list(failed) == [37]
    assert "KilledWorker" in failed[37]


def test_a_file_that_changed_is_graded_again(cluster: Cluster, own: Path, tmp_path: Path) -> None:
    (path,) = acting.submissions(tmp_path, 1)
    executor = cluster.client.get_executor()
    (before,) = kept = list(itacheck.grade_many([path], criteria=own, executor=executor))
    Path(path).write_text("problem: '-'\n", encoding="utf-8")
    (after,) = itacheck.grade_many([path], criteria=own, executor=executor)
    assert kept
    assert isinstance(before, Report)
    assert isinstance(after, Report)
    assert (before.score, after.score) == (100, 0)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_program_of_the_page(
    language: str, cluster: Cluster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_rounds(tmp_path)
    monkeypatch.chdir(tmp_path)
    _, program = programs(language)
    assert program.count(ADDRESS) == 1
    program = program.replace(ADDRESS, cluster.own.scheduler_address)
    assert printed_by(program, tmp_path) == outcomes(language, str)
