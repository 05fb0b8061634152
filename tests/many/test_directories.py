"""Directories on the command line: whatever lies in them, each file has its place in what comes."""

from __future__ import annotations

import csv
import io
import json
import os
from argparse import Namespace
from pathlib import Path
from typing import Any

import pytest

from itacheck.cli.main import main
from itacheck.cli.round import Round, worth_workers
from tests.benchmarks import corpus
from tests.schemas.validating import valid_report

from . import acting
from .running import Started, itacheck, until, write_to_reader

pytestmark = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")

GOOD = 210  # enough for workers
PARTS = ("jsonl", "json", "csv", "txt", "md", "html", "sarif")

BROKEN: dict[str, bytes] = {
    "north/012-empty.yaml": b"",
    "north/040-cut.yaml": b"criteria: o34-2567\nareas: {'1.1': [",
    "north/041-binary.yaml": b"\x7fELF\x00\x01\x02" + bytes(range(256)),
    "north/101-huge.yaml": b"x: '" + b"a" * 5_000_000 + b"'",
    "south/000-first.yml": b"\xff\xfe\x00",
    "south/a.docx": b"PK\x03\x04 no archive",
    "south/z.xlsx": b"not a workbook",
}
SPECIAL = ("north/150-pipe.yaml", "south/dangling.yaml", "south/loop.yaml")


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a directory of good submissions, with others among them that cannot be read."""
    folder = tmp_path_factory.mktemp("round")
    short = [f"criteria: o38-2563\nanalysis: งานที่ {n}\n".encode() for n in range(GOOD)]
    for number, content in enumerate((*corpus.submissions(30), *short[30:])):
        path = folder / "offices" / ("north", "south")[number % 2] / f"{number:03}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    for name, content in BROKEN.items():
        (folder / "offices" / name).write_bytes(content)
    os.mkfifo(folder / "offices" / SPECIAL[0])
    (folder / "offices" / SPECIAL[1]).symlink_to("nowhere.yaml")
    (folder / "offices" / SPECIAL[2]).symlink_to("loop.yaml")
    (folder / "offices" / "south" / "note.txt").write_text("ไม่ใช่เอกสาร", encoding="utf-8")
    (folder / "offices" / ".hidden.yaml").write_text("[", encoding="utf-8")
    (folder / "offices" / "south" / "~$plan.docx").write_bytes(b"\x05owner")  # open in Word
    return folder


Results = dict[str, bytes]


def graded(tree: Path, jobs: int) -> tuple[int, bytes, Results]:
    outputs = [word for suffix in PARTS for word in ("--output", f"{jobs}.{suffix}")]
    done = itacheck(
        *("offices", "--jobs", str(jobs), "--lang", "en", "--format", "jsonl"), *outputs, cwd=tree
    )
    files = {suffix: (tree / f"{jobs}.{suffix}").read_bytes() for suffix in PARTS}
    assert files["jsonl"] == done.stdout
    return done.returncode, done.stderr, files


@pytest.fixture(scope="module")
def in_one_process(tree: Path) -> tuple[int, bytes, Results]:
    return graded(tree, 1)


@pytest.fixture(scope="module")
def bad() -> list[str]:
    return sorted(os.path.join("offices", name) for name in (*BROKEN, *SPECIAL))


def test_every_good_one_is_graded_and_every_other_is_told(
    in_one_process: tuple[int, bytes, Results], bad: list[str]
) -> None:
    status, _, files = in_one_process
    assert status == 2
    records = [json.loads(line) for line in files["jsonl"].splitlines()]
    paths = [record["submission"]["path"] for record in records]
    assert paths == sorted(paths)
    assert len(paths) == len(set(paths)) == GOOD + len(bad)
    assert [path for path, r in zip(paths, records, strict=True) if "error" in r] == bad
    for record in records:
        valid_report(record)
    assert json.loads(files["json"]) == records


def test_the_table_has_a_row_for_each(
    in_one_process: tuple[int, bytes, Results], bad: list[str]
) -> None:
    _, _, files = in_one_process
    rows = list(csv.DictReader(io.StringIO(files["csv"].decode("utf-8-sig"), newline="")))
    assert sorted({row["path"] for row in rows if row["row"] == "failure"}) == bad
    assert len({row["path"] for row in rows}) == GOOD + len(bad)


def test_each_bad_one_has_its_line_on_standard_error(
    in_one_process: tuple[int, bytes, Results], bad: list[str]
) -> None:
    _, errors, _ = in_one_process
    told = errors.decode().splitlines()
    assert len(told) == len(bad)
    for path, line in zip(bad, told, strict=True):
        assert line.startswith(f"itacheck: {path}:")
        assert "internal error" not in line


def test_workers_change_nothing_but_the_time(
    tree: Path, in_one_process: tuple[int, bytes, Results]
) -> None:
    assert graded(tree, 2) == in_one_process


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read all")
def test_a_file_without_permission(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    locked = tree / "offices" / "north" / "000.yaml"
    locked.chmod(0)
    try:
        assert main([str(tree / "offices" / "north"), "--quiet", "--lang", "en"]) == 2
    finally:
        locked.chmod(0o644)
    assert f"itacheck: {locked}: cannot open: Permission denied\n" in capsys.readouterr().err


# ---- text: whole reports of a few, lines and a summary of many ----------------------------------


@pytest.mark.parametrize(("count", "whole"), [(10, True), (11, False)])
def test_of_more_than_ten_each_is_a_line(
    count: int, whole: bool, own: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    acting.submissions(tmp_path / "offices", count)
    arguments = [str(tmp_path / "offices"), "--criteria", str(own), "--lang", "en"]
    output = tmp_path / "all.txt"
    assert main([*arguments, "--format", "text", "--output", str(output)]) == 0
    printed = capsys.readouterr().out
    assert output.read_text(encoding="utf-8") == printed
    assert printed.count("What was not checked") == (count if whole else 0)
    assert (f"\n{count} submissions\n" in printed) is not whole
    lines = [line for line in printed.splitlines() if line.endswith(": Expected score 100")]
    assert len(lines) == (0 if whole else count)


def test_quiet_is_quiet(own: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    acting.submissions(tmp_path / "offices", 12)
    assert main([str(tmp_path / "offices"), "--criteria", str(own), "--quiet"]) == 0
    printed = capsys.readouterr()
    assert (printed.out, printed.err) == ("", "")


def test_the_criteria_file_among_its_submissions_is_none(
    own: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    acting.submissions(tmp_path, 12)
    assert own.parent == tmp_path
    assert main([str(tmp_path), "--criteria", str(own), "--lang", "en"]) == 0
    assert "\n12 submissions\n" in capsys.readouterr().out


# ---- results come as they are made --------------------------------------------------------------


def test_results_are_printed_before_the_last_file_is_there(tmp_path: Path, tree: Path) -> None:
    slow = tmp_path / "slow.yaml"
    os.mkfifo(slow)
    first, second, third = sorted((tree / "offices" / "north").glob("0?[02].yaml"))[:3]
    names = [str(first), str(second), str(slow)]
    for form, told in (("jsonl", '{"format":1'), ("csv", "\ufeffpath,")):
        with Started(*names, "--format", form) as running:
            (line, _) = running.lines(2)
            assert line.startswith(told)
            assert running.process.poll() is None
            write_to_reader(slow, third.read_bytes())
            status, rest, errors = running.end()
        assert (status < 2, errors) == (True, "")
        assert str(slow) in rest


def test_workers_do_not_hold_results_back(own: Path, tmp_path: Path) -> None:
    flag = tmp_path / "flag"
    paths = acting.submissions(tmp_path / "offices", GOOD, {GOOD - 1: f"wait {flag}"})
    arguments = (str(tmp_path / "offices"), "--criteria", str(own), "--format", "jsonl")
    with Started(*arguments, "--jobs", "2") as running:
        until(Path(f"{flag}.waits").exists)
        lines = running.lines(100)
        assert running.process.poll() is None
        flag.touch()
        status, rest, errors = running.end()
    lines += rest.splitlines()
    assert (status, errors) == (0, "")
    assert [json.loads(line)["submission"]["path"] for line in lines] == paths


def test_what_ends_its_worker_is_a_record_like_others(own: Path, tmp_path: Path) -> None:
    paths = acting.submissions(tmp_path / "offices", GOOD, {17: "exit", 120: "raise", 121: "exit"})
    arguments = (str(tmp_path / "offices"), "--criteria", str(own), "--format", "jsonl")
    done = itacheck(*arguments, "--jobs", "2", "--lang", "en")
    records: list[Any] = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 2
    assert [record["submission"]["path"] for record in records] == paths
    assert [n for n, record in enumerate(records) if "error" in record] == [17, 120, 121]
    told = done.stderr.decode().splitlines()
    for number, line in zip((17, 120, 121), told, strict=True):
        assert line.startswith(f"itacheck: {paths[number]}: ")


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_fault_of_ours_is_a_record_too(jobs: str, own: Path, tmp_path: Path) -> None:
    paths = acting.submissions(tmp_path / "offices", GOOD, {3: "raise", 120: "mumble"})
    arguments = (str(tmp_path / "offices"), "--criteria", str(own), "--format", "jsonl")
    done = itacheck(*arguments, "--jobs", jobs, "--lang", "en")
    assert done.returncode == 2
    records = [json.loads(line) for line in done.stdout.splitlines()]
    assert [n for n, record in enumerate(records) if "error" in record] == [3, 120]
    told = done.stderr.decode().splitlines()
    for number, kind, line in zip((3, 120), ("ZeroDivisionError", "KeyError"), told, strict=True):
        assert line.startswith(
            f"itacheck: {paths[number]}: internal error, please report it: {kind}"
        )


def test_where_there_are_no_workers_all_is_graded_here(
    own: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(_jobs: int) -> None:
        raise OSError(38, "Function not implemented")  # as without shared memory

    monkeypatch.setattr("itacheck.cli.workers.Pool", refused)
    acting.submissions(tmp_path / "offices", GOOD)
    arguments = [str(tmp_path / "offices"), "--criteria", str(own), "--format", "jsonl"]
    assert main([*arguments, "--jobs", "2"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == GOOD


@pytest.mark.parametrize(
    ("names", "worth"),
    [
        (["a.yaml"] * 199, False),
        (["a.yaml"] * 200, True),
        (["a.docx"] * 19, False),
        (["a.docx", "b.XLSX"] * 10, True),
        (["-", *["a.yaml"] * 300], False),
    ],
)
def test_workers_are_worth_their_start(names: list[str], worth: bool) -> None:
    assert worth_workers(Round(Namespace(files=names), None)) is worth


def test_standard_input_among_many_is_read(own: Path, tmp_path: Path) -> None:
    acting.submissions(tmp_path / "offices", GOOD)
    arguments = ("-", str(tmp_path / "offices"), "--criteria", str(own), "--format", "jsonl")
    done = itacheck(*arguments, "--jobs", "2", input="problem: ก".encode())
    assert done.returncode == 0
    assert json.loads(done.stdout.splitlines()[0])["score"] == 100
