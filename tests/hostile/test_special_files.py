"""Links, pipes, sockets and devices in a directory: none stops the round, none is waited for."""

from __future__ import annotations

import json
import os
import shutil
import socket
import sys
from pathlib import Path

import pytest

import itacheck as package
from itacheck.cli.main import main
from itacheck.readers import files

from .processes import itacheck

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="no such files there"),
    pytest.mark.usefixtures("desk"),
]

LINKS = {
    "far": "../draft.yaml",
    "twice": "far.yaml",
    "nowhere": "nothing.yaml",
    "itself": "itself.yaml",
    "one": "other.yaml",
    "other": "one.yaml",
    "zero": "/dev/zero",
    "full": "/dev/full",
    "terminal": "/dev/tty",
    "input": "/dev/stdin",
    "memory": "/proc/self/mem",
    "messages": "/proc/kmsg",
    "directory": "..",
}


@pytest.fixture
def strange(desk: Path) -> None:
    """Put every kind of file among the submissions of a directory."""
    for name, target in LINKS.items():
        (desk / "office" / f"{name}.yaml").symlink_to(target)
    os.mkfifo("office/pipe.yaml")
    os.mkfifo("office/pipe.docx")
    with socket.socket(socket.AF_UNIX) as one:
        one.bind("office/socket.yaml")
    Path("office/folder.yaml").mkdir()
    shutil.copy("draft.yaml", "office/folder.yaml/inside.yaml")
    Path("office/below").mkdir()
    Path("office/below/up").symlink_to("../..")
    Path("office/below/self").symlink_to(".")


@pytest.mark.usefixtures("strange")
def test_each_is_told_and_the_others_are_graded() -> None:
    done = itacheck("office", "--format", "json", "--lang", "en")
    assert done.returncode == 2
    graded = {one["submission"]["path"]: one for one in json.loads(done.stdout)}
    good = {path for path, one in graded.items() if "error" not in one}
    names = ("a.yaml", "b.yaml", "far.yaml", "twice.yaml", "folder.yaml/inside.yaml")
    assert good == {f"office/{name}" for name in names}
    told = dict(line.split(": ", 2)[1:] for line in done.stderr.decode().splitlines())
    assert set(told) == set(graded) - good
    usual = {path: says for path, says in told.items() if "mem" not in path and "mess" not in path}
    assert set(usual.values()) == {"this is not a regular file", "this link leads to no file"}


@pytest.mark.usefixtures("strange")
def test_copies_and_comparisons_pass_them_as_well(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["copies", "office", "--lang", "en"]) == 2
    assert "office/pipe.yaml: this is not a regular file" in capsys.readouterr().err
    assert main(["compare", "office", "office", "--lang", "en"]) in (0, 1)


def test_a_link_given_by_name_is_followed() -> None:
    Path("link.yaml").symlink_to("draft.yaml")
    Path("rounds").symlink_to("office")
    assert package.grade("link.yaml").score == 100
    assert main(["rounds", "--quiet"]) == 1


def test_a_linked_directory_inside_another_is_not_entered(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Path("elsewhere").mkdir()
    shutil.copy("draft.yaml", "elsewhere/draft.yaml")
    Path("office/elsewhere").symlink_to("../elsewhere")
    assert main(["office", "--format", "json"]) == 1
    assert len(json.loads(capsys.readouterr().out)) == 2


def test_a_file_that_would_be_waited_for_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Some files of /proc claim to be regular and yet have their reader wait."""
    os.mkfifo("pipe.yaml")
    holder = os.open("pipe.yaml", os.O_RDWR)  # so that nothing is there to be read, nor an end
    monkeypatch.setattr(os.path, "isfile", lambda _path: True)
    with pytest.raises(package.SubmissionError, match="ไม่ใช่ไฟล์ปกติ"):
        files.read_bytes("pipe.yaml")
    os.close(holder)
