"""The progress bar: on a terminal alone, and never in the way of what else is printed there."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
import unicodedata
from pathlib import Path
from threading import Timer
from types import SimpleNamespace

import pytest

from itacheck.cli.progress import Bar
from itacheck.text import Text

from . import acting
from .running import itacheck

COUNT = 12
no_terminal = pytest.mark.skipif(sys.platform == "win32", reason="there is no pseudo-terminal here")


class Terminal:
    """What a terminal shows: cells, in which marks stand over letters. It knows colours alone."""

    def __init__(self, printed: str) -> None:
        self.lines: list[list[str]] = [[]]
        column = 0
        for sign in re.sub(r"\x1b\[[0-9;]*m", "", printed):
            line = self.lines[-1]
            if sign == "\r":
                column = 0
            elif sign == "\n":
                self.lines.append([])
            elif unicodedata.category(sign) == "Mn":
                line[column - 1] += sign
            else:
                assert sign.isprintable(), ascii(sign)
                line[column : column + 1] = [sign]
                column += 1

    @property
    def shown(self) -> list[str]:
        return ["".join(line).rstrip() for line in self.lines]


def on_terminal(*arguments: str, also_out: bool, **environment: str) -> tuple[str, str]:
    """Return what comes on the terminal, and what is piped."""
    import fcntl
    import pty
    import struct
    import termios

    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 100, 0, 0))
    process = subprocess.Popen(
        [sys.executable, "-m", "itacheck", *arguments],
        stdout=theirs if also_out else subprocess.PIPE,
        stderr=theirs,
        env={**os.environ, "TERM": "xterm", **environment},
    )
    os.close(theirs)
    patience = Timer(120, process.kill)
    patience.start()
    printed = b""
    try:
        while part := os.read(ours, 65536):
            printed += part
    except OSError:  # Linux says so when the other end is closed
        pass
    os.close(ours)
    piped = b""
    if process.stdout is not None:
        piped = process.stdout.read()
        process.stdout.close()
    process.wait()
    patience.cancel()
    return printed.decode().replace("\r\n", "\n"), piped.decode()


@pytest.fixture
def arguments(own: Path, tmp_path: Path) -> list[str]:
    """Return the arguments for a round in which one submission cannot be read."""
    acting.submissions(tmp_path / "offices", COUNT)
    (tmp_path / "offices" / "00" / "office-0004.yaml").write_text("a: [", encoding="utf-8")
    return [str(tmp_path / "offices"), "--criteria", str(own), "--lang", "en"]


@no_terminal
def test_it_stands_below_what_is_printed_and_goes_in_the_end(arguments: list[str]) -> None:
    printed, _ = on_terminal(*arguments, also_out=True)
    assert f"grading {'─' * 40} 0/{COUNT}" in printed
    piped = itacheck(*arguments)
    told = [*piped.stdout.decode().splitlines(), *piped.stderr.decode().splitlines()]
    shown = Terminal(printed).shown
    # Without the bar, and every line whole: just what is printed elsewhere, in order of the files.
    assert sorted(shown) == sorted([*told, ""])
    assert shown[4].startswith("itacheck: ")
    assert shown[COUNT + 1] == f"{COUNT - 1} submissions"


@no_terminal
def test_beside_results_that_go_elsewhere_it_ends_with_the_summary(arguments: list[str]) -> None:
    printed, piped = on_terminal(*arguments, "--format", "jsonl", also_out=False)
    assert f"0/{COUNT}" in printed
    assert len(piped.splitlines()) == COUNT
    shown = Terminal(printed).shown
    assert shown[0].startswith("itacheck: ")
    assert shown[2] == f"{COUNT - 1} submissions"
    assert itacheck(*arguments).stdout.decode().endswith("\n".join(shown[1:]))


@no_terminal
@pytest.mark.parametrize(
    ("extra", "environment"), [(["--quiet"], {}), ([], {"TERM": "dumb"})], ids=["quiet", "dumb"]
)
def test_it_is_not_there(
    extra: list[str], environment: dict[str, str], arguments: list[str]
) -> None:
    printed, _ = on_terminal(*arguments, *extra, also_out=True, **environment)
    assert "grading" not in printed
    assert "\r" not in printed


@no_terminal
def test_it_is_not_there_for_a_few(own: Path, tmp_path: Path) -> None:
    acting.submissions(tmp_path / "offices", 10)
    printed, _ = on_terminal(
        str(tmp_path / "offices"), "--criteria", str(own), "--lang", "en", also_out=True
    )
    assert "grading" not in printed


def test_nor_when_it_is_piped(arguments: list[str]) -> None:
    done = itacheck(*arguments)
    assert b"grading" not in done.stdout + done.stderr
    assert b"\r" not in done.stderr.replace(b"\r\n", b"\n")


# ---- what it says -------------------------------------------------------------------------------


class Screen(io.TextIOWrapper):
    """Standard error of a terminal, and the time there."""

    def __init__(self, encoding: str) -> None:
        super().__init__(io.BytesIO(), encoding=encoding)
        self.now = 0.0

    @property
    def line(self) -> str:
        """What stands there now."""
        self.flush()
        assert isinstance(self.buffer, io.BytesIO)
        return Terminal(self.buffer.getvalue().decode(self.encoding)).shown[-1]


@pytest.fixture(params=["utf-8"])
def screen(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Screen:
    screen = Screen(request.param)
    monkeypatch.setattr("itacheck.cli.progress.sys", SimpleNamespace(stderr=screen))
    monkeypatch.setattr("itacheck.cli.progress.time.monotonic", lambda: screen.now)
    monkeypatch.setattr("itacheck.cli.progress._columns", lambda: 100)
    return screen


def advance(bar: Bar, screen: Screen, count: int, seconds: float) -> str:
    for _ in range(count - 1):
        bar.advance()
    screen.now += seconds
    bar.advance()
    return screen.line


def test_it_says_how_many_how_fast_and_how_long(screen: Screen) -> None:
    bar = Bar(8325, "en")
    assert screen.line == f"grading {'─' * 40} 0/8,325"
    assert advance(bar, screen, 1665, 2.0) == (
        f"grading {'━' * 8}{'─' * 32} 1,665/8,325 · 832 a second · 0:08 left"
    )
    assert advance(bar, screen, 6660, 8.0) == (
        f"grading {'━' * 40} 8,325/8,325 · 832 a second · 0:00 left"
    )
    bar.wipe()
    assert screen.line == ""


def test_what_a_terminal_shows_of_ctrl_c_goes_with_it(
    screen: Screen, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("itacheck.cli.progress._columns", lambda: 80)
    bar = Bar(100_000, "en")
    shown = advance(bar, screen, 10, 1.0)
    assert len(shown) + len("^C") < 80  # or the cursor would stand on the next line
    screen.write("^C")
    bar.wipe()
    assert screen.line == ""


def test_it_says_what_is_done(screen: Screen) -> None:
    Bar(12, "en", Text("กำลังอ่าน", "reading"))
    assert screen.line == f"reading {'─' * 40} 0/12"


def test_it_speaks_thai(screen: Screen) -> None:
    bar = Bar(100_000, "th")
    assert advance(bar, screen, 10, 1.0) == (
        f"กำลังตรวจ {'─' * 40} 10/100,000 · 10 ฉบับ/วินาที · เหลือ 2:46:39"
    )


@pytest.mark.parametrize("total", [0, 10])
def test_files_that_come_after_it_was_counted_do_not_matter(total: int, screen: Screen) -> None:
    shown = advance(Bar(total, "en"), screen, 12, 1.0)
    assert shown.endswith(f" 12/{total} · 12 a second · 0:00 left")


@pytest.mark.parametrize(
    ("columns", "expected"),
    [
        (62, f"grading {'━' * 9}{'─' * 9} 50/100 · 50 a second · 0:01 left"),
        (40, "50/100"),
        (5, "50"),
    ],
)
def test_it_never_takes_more_than_a_line(
    columns: int, expected: str, screen: Screen, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("itacheck.cli.progress._columns", lambda: columns)
    shown = advance(Bar(100, "en"), screen, 50, 1.0)
    assert len(shown) < columns
    assert shown == expected


@pytest.mark.parametrize(
    ("screen", "expected"),
    [("ascii", f"grading {'#' * 20}{'-' * 20} 5/10 , 5 a second , 0:01 left")],
    indirect=["screen"],
)
def test_a_poor_terminal_is_given_plain_signs(screen: Screen, expected: str) -> None:
    assert advance(Bar(10, "en"), screen, 5, 1.0) == expected


def test_it_is_drawn_at_most_ten_times_a_second(screen: Screen) -> None:
    bar = Bar(1000, "en")
    for _ in range(1000):
        screen.now += 0.001
        bar.advance()
    screen.flush()
    assert isinstance(screen.buffer, io.BytesIO)
    assert 5 <= screen.buffer.getvalue().decode().count("grading") <= 11
