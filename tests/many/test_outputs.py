"""Where the results of a round go: files that cannot be written, readers that stop."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from itacheck.cli.main import main

from . import acting
from .running import PATIENCE, Started, itacheck, until


def test_an_output_that_cannot_be_opened_is_told_before_the_work(
    own: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    acting.submissions(tmp_path / "offices", 12, {0: "'-'"})
    broken = tmp_path / "offices" / "00" / "a.yaml"
    broken.write_text("[", encoding="utf-8")
    for suffix in ("jsonl", "html"):
        outputs = [tmp_path / "nowhere" / f"a.{suffix}", tmp_path / f"b.{suffix}"]
        words = [word for path in outputs for word in ("--output", str(path))]
        arguments = [str(tmp_path / "offices"), "--criteria", str(own), "--lang", "en"]
        assert main([*arguments, *words, "--format", "csv"]) == 2
        printed = capsys.readouterr()
        first, second = printed.err.splitlines()
        assert first == f"itacheck: cannot write {outputs[0]}: No such file or directory"
        assert second.startswith(f"itacheck: {broken}:")
        assert printed.out.count("\r\n") >= 14
        assert len(outputs[1].read_bytes()) > 1000


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full device here")
def test_a_disk_that_is_full_is_told_once_and_the_others_go_on(own: Path, tmp_path: Path) -> None:
    acting.submissions(tmp_path / "offices", 60)
    full, whole = tmp_path / "full.jsonl", tmp_path / "whole.jsonl"
    full.symlink_to("/dev/full")
    arguments = (str(tmp_path / "offices"), "--criteria", str(own), "--lang", "en")
    done = itacheck(*arguments, "--output", str(full), "--output", str(whole))
    assert done.returncode == 2
    assert done.stderr.decode() == f"itacheck: cannot write {full}: No space left on device\n"
    assert len(whole.read_bytes().splitlines()) == 60
    with open("/dev/full", "wb") as stream:
        done = itacheck(
            *arguments,
            "--format",
            "text",
            "--output",
            str(whole),
            stdout=stream,
        )
    assert done.returncode == 2
    assert len(whole.read_bytes().splitlines()) == 60


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_reader_that_stops_stops_the_round(jobs: str, own: Path, tmp_path: Path) -> None:
    acting.submissions(tmp_path / "offices", 500)
    arguments = (str(tmp_path / "offices"), "--criteria", str(own), "--format", "jsonl")
    with Started(*arguments, "--jobs", jobs) as running:
        running.lines(1)
        running.out.close()
        assert running.err.read() == b""
        assert running.process.wait(PATIENCE) == 1
        until(lambda: not running.others())


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_but_files_are_written_to_the_end(jobs: str, own: Path, tmp_path: Path) -> None:
    acting.submissions(tmp_path / "offices", 300)
    output = tmp_path / "all.json"
    arguments = (str(tmp_path / "offices"), "--criteria", str(own), "--format", "jsonl")
    with Started(*arguments, "--jobs", jobs, "--output", str(output)) as running:
        running.lines(1)
        running.out.close()
        assert running.err.read() == b""
        assert running.process.wait(PATIENCE) == 1
    assert len(json.loads(output.read_bytes())) == 300
