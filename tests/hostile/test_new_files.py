"""A file that is written is whole or not there, and what stood there before is not lost."""

from __future__ import annotations

import errno
import json
import os
import stat
import sys
from pathlib import Path

import pytest

from itacheck.cli.new_file import NewFile, overwrite
from tests.rights import as_nobody

from .processes import itacheck

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="other permissions, no links"),
    pytest.mark.usefixtures("desk"),
]


def hidden() -> list[str]:
    return [path.name for path in Path().iterdir() if path.name.startswith(".")]


def test_it_takes_its_place_when_it_is_whole() -> None:
    Path("a.txt").write_text("before")
    file = NewFile("a.txt")
    file.write(b"the ")
    assert Path("a.txt").read_text() == "before"
    file.write(b"whole")
    file.keep()
    assert Path("a.txt").read_text() == "the whole"
    assert hidden() == []


@pytest.mark.parametrize("before", ["before", None])
def test_what_is_given_up_leaves_no_trace(before: str | None) -> None:
    if before is not None:
        Path("a.txt").write_text(before)
    file = NewFile("a.txt")
    file.write(b"half of it")
    file.drop()
    assert (Path("a.txt").read_text() if Path("a.txt").exists() else None) == before
    assert hidden() == []


def test_of_two_at_once_the_last_to_end_stays_and_it_is_whole() -> None:
    one, two = NewFile("a.txt"), NewFile("a.txt")
    for _ in range(3):
        one.write(b"one")
        two.write(b"two")
    two.keep()
    assert Path("a.txt").read_text() == "twotwotwo"
    one.keep()
    assert Path("a.txt").read_text() == "oneoneone"
    assert hidden() == []


def test_permissions_stay_and_new_files_have_the_usual_ones() -> None:
    before = os.umask(0o027)
    try:
        overwrite("new.txt", b"")
        Path("old.txt").touch()
        Path("old.txt").chmod(0o604)
        overwrite("old.txt", b"new")
    finally:
        os.umask(before)
    assert stat.S_IMODE(Path("new.txt").stat().st_mode) == 0o640
    assert stat.S_IMODE(Path("old.txt").stat().st_mode) == 0o604


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="needs root")
def test_the_owner_stays_where_we_may_give_files_away() -> None:
    Path("a.txt").touch()
    os.chown("a.txt", 12345, 12346)
    overwrite("a.txt", b"new")
    assert (Path("a.txt").stat().st_uid, Path("a.txt").stat().st_gid) == (12345, 12346)


def test_a_symbolic_link_stays_one_and_a_second_name_keeps_the_old() -> None:
    Path("office/real.txt").write_text("before")
    Path("link.txt").symlink_to("office/real.txt")
    os.link("office/real.txt", "other.txt")
    overwrite("link.txt", b"new")
    assert Path("link.txt").is_symlink()
    assert Path("office/real.txt").read_text() == "new"
    assert Path("other.txt").read_text() == "before"
    Path("dangling.txt").symlink_to("office/none.txt")
    overwrite("dangling.txt", b"new")
    assert Path("office/none.txt").read_text() == "new"


def test_a_file_that_is_protected_stays_as_it_is() -> None:
    Path().chmod(0o777)
    Path("a.txt").write_text("before")
    Path("a.txt").chmod(0o444)
    with as_nobody(), pytest.raises(PermissionError):
        overwrite("a.txt", b"new")
    assert Path("a.txt").read_text() == "before"
    assert hidden() == []


def test_in_a_directory_that_takes_no_more_files_the_old_one_is_written() -> None:
    Path("a.txt").write_text("before")
    Path("a.txt").chmod(0o666)
    Path().chmod(0o555)
    with as_nobody():
        overwrite("a.txt", b"new")
        with pytest.raises(PermissionError):
            overwrite("new.txt", b"new")
    Path().chmod(0o755)
    assert Path("a.txt").read_text() == "new"
    assert not Path("new.txt").exists()


@pytest.mark.parametrize("number", [errno.EBUSY, errno.EPERM])
def test_a_place_that_nothing_can_move_to_is_written(
    number: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Such as a file that is mounted by itself, in a container."""
    Path("a.txt").write_text("before, and longer")

    def replace(_source: str, _target: str) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "replace", replace)
    overwrite("a.txt", b"new")
    assert Path("a.txt").read_text() == "new"
    with pytest.raises(OSError, match=os.strerror(number)):
        overwrite("nowhere-yet.txt", b"new")
    assert hidden() == []


def test_a_pipe_is_written_as_it_comes() -> None:
    os.mkfifo("pipe.txt")
    reader = os.open("pipe.txt", os.O_RDONLY | os.O_NONBLOCK)
    overwrite("pipe.txt", b"new")
    assert os.read(reader, 10) == b"new"
    os.close(reader)
    assert stat.S_ISFIFO(Path("pipe.txt").stat().st_mode)


@pytest.mark.skipif(not Path("/dev/stdout").exists(), reason="no such device here")
def test_a_link_to_standard_output_is_written_as_it_comes() -> None:
    Path("out.json").symlink_to("/dev/stdout")
    done = itacheck("draft.yaml", "--output", "out.json")
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout)["score"] == 100


@pytest.mark.parametrize("name", ["none/a.txt", "office", "loop.txt", "ก" * 100 + ".txt"])
def test_what_cannot_be_made_is_an_error_that_leaves_nothing(name: str) -> None:
    Path("loop.txt").symlink_to("loop.txt")
    with pytest.raises(OSError, match=r"."):
        overwrite(name, b"new")
    assert hidden() == []


def test_a_long_name_is_no_hindrance() -> None:
    name = "ก" * 83 + ".txt"  # 253 bytes of the 255 that there may be
    overwrite(name, b"new")
    assert Path(name).read_bytes() == b"new"
