"""Ctrl-C: what is done by then is written and whole, and nothing is left behind."""

from __future__ import annotations

import csv
import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from types import FrameType

import pytest

from itacheck.cli.interrupt import Interrupt

from . import acting
from .running import Started, until

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there are no groups of processes")

COUNT = 230
jobs = pytest.mark.parametrize("jobs", ["1", "2"])


@pytest.fixture
def round_(own: Path, tmp_path: Path) -> list[str]:
    """Return the arguments for a round in which one submission waits for a flag."""
    flag = tmp_path / "flag"
    acting.submissions(tmp_path / "offices", COUNT, {170: f"wait {flag}"})
    return [str(tmp_path / "offices"), "--criteria", str(own), "--lang", "en"]


@jobs
def test_what_is_done_is_written_and_whole(jobs: str, round_: list[str], tmp_path: Path) -> None:
    flag = tmp_path / "flag"
    files = {suffix: tmp_path / f"all.{suffix}" for suffix in ("json", "csv", "html", "txt")}
    outputs = [word for path in files.values() for word in ("--output", str(path))]
    arguments = (*round_, "--jobs", jobs, "--format", "jsonl", *outputs)
    with Started(*arguments) as running:
        lines = running.lines(100)
        until(Path(f"{flag}.waits").exists)
        running.interrupt()
        flag.touch()
        status, rest, errors = running.end()
        until(lambda: not running.others())
    records = [json.loads(line) for line in (*lines, *rest.splitlines())]
    done = len(records)
    assert status == 130
    assert 100 <= done < COUNT
    assert errors == (
        f"itacheck: stopped as asked after {done} submissions; what is done so far is written\n"
    )
    assert json.loads(files["json"].read_bytes()) == records
    with files["csv"].open(encoding="utf-8-sig", newline="") as table:
        assert len(list(csv.reader(table))) == 1 + done
    page = files["html"].read_text(encoding="utf-8")
    assert page.endswith("</html>\n")
    assert f"{done} submissions\n" in files["txt"].read_text(encoding="utf-8")


@jobs
def test_where_nothing_is_done_what_stood_in_the_files_stays(
    jobs: str, own: Path, tmp_path: Path
) -> None:
    flag, table = tmp_path / "flag", tmp_path / "all.csv"
    acting.submissions(tmp_path / "offices", COUNT, {0: f"wait {flag}"})
    table.write_text("of last week", encoding="utf-8")
    arguments = (str(tmp_path / "offices"), "--criteria", str(own), "--lang", "en", "--jobs", jobs)
    with Started(*arguments, "--format", "jsonl", "--output", str(table)) as running:
        until(Path(f"{flag}.waits").exists)
        running.interrupt()
        flag.touch()
        status, lines, errors = running.end()
        until(lambda: not running.others())
    assert (status, lines) == (130, "")
    told = "itacheck: stopped as asked before the first submission was done; nothing is written\n"
    assert errors == told
    assert table.read_text(encoding="utf-8") == "of last week"
    assert not list(tmp_path.glob(".*"))


def test_a_worker_that_is_stuck_is_ended(round_: list[str], tmp_path: Path) -> None:
    with Started(*round_, "--jobs", "2", "--format", "jsonl") as running:
        running.lines(1)
        until(Path(f"{tmp_path}/flag.waits").exists)
        running.interrupt()
        status, _, errors = running.end()
        until(lambda: not running.others())
    assert status == 130
    assert errors.startswith("itacheck: stopped as asked")
    assert errors.count("\n") == 1


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM], ids=["killed", "terminated"])
def test_no_worker_outlives_the_program(
    number: signal.Signals, round_: list[str], tmp_path: Path
) -> None:
    with Started(*round_, "--jobs", "2", "--format", "jsonl") as running:
        until(Path(f"{tmp_path}/flag.waits").exists)
        assert len(running.others()) >= 2
        os.kill(running.process.pid, number)
        running.end()
        until(lambda: not running.others())


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="nothing tells of signals here")
def test_workers_are_deaf_to_it_from_their_beginning(round_: list[str], tmp_path: Path) -> None:
    """One that is only just starting would tell of it by a traceback."""
    with Started(*round_, "--jobs", "2", "--format", "jsonl") as running:
        until(Path(f"{tmp_path}/flag.waits").exists)
        for pid in running.others():
            told = dict(
                line.split(":\t") for line in Path(f"/proc/{pid}/status").read_text().splitlines()
            )
            blocked, ignored = int(told["SigBlk"], 16), int(told["SigIgn"], 16)
            assert (blocked | ignored) & 1 << signal.SIGINT - 1, told["Name"]
            if "spawn_main" in Path(f"/proc/{pid}/cmdline").read_text():
                assert blocked & 1 << signal.SIGINT - 1


# ---- between two submissions, never in the middle of what is written -----------------------------


def press() -> None:
    signal.raise_signal(signal.SIGINT)


def test_it_waits_while_it_is_held() -> None:
    with Interrupt() as interrupt:
        interrupt.hold()
        press()
        with pytest.raises(KeyboardInterrupt):
            interrupt.release()


def test_otherwise_it_does_not_wait() -> None:
    with Interrupt() as interrupt:
        interrupt.hold()
        interrupt.release()
        with pytest.raises(KeyboardInterrupt):
            press()


def test_a_second_one_does_not_wait() -> None:
    with Interrupt() as interrupt:
        interrupt.hold()
        press()
        with pytest.raises(KeyboardInterrupt):
            press()


def test_when_it_came_the_end_is_written_in_peace() -> None:
    with Interrupt():
        with pytest.raises(KeyboardInterrupt):
            press()
        press()
        with pytest.raises(KeyboardInterrupt):
            press()


def test_afterwards_all_is_as_before() -> None:
    before = signal.getsignal(signal.SIGINT)
    with Interrupt():
        assert signal.getsignal(signal.SIGINT) is not before
    assert signal.getsignal(signal.SIGINT) is before


def test_whoever_else_listens_is_left_alone() -> None:
    def other(_number: int, _frame: FrameType | None) -> None:
        pass

    for handler in (other, signal.SIG_IGN):
        before = signal.signal(signal.SIGINT, handler)
        try:
            with Interrupt() as interrupt:
                press()
                interrupt.hold()
                interrupt.release()
            assert signal.getsignal(signal.SIGINT) is handler
        finally:
            signal.signal(signal.SIGINT, before)


def test_before_the_program_is_loaded_it_ends_without_a_word() -> None:
    script = """
import sys

class CtrlC:
    def find_spec(name, path=None, target=None):
        if name == "itacheck.cli.main":
            raise KeyboardInterrupt

sys.meta_path.insert(0, CtrlC)
from itacheck.__main__ import run
run()
"""
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, check=False)
    assert (run.returncode, run.stdout, run.stderr) == (130, b"", b"")
