"""Where what is printed goes: the width it may take, and streams of every kind."""

from __future__ import annotations

import io

import pytest

from itacheck.cli.terminal import complain, has_colour, show, width


class _Terminal(io.StringIO):
    """A stream that claims to be a terminal but has no file behind it."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("columns", "expected"),
    [
        ("100", 100),
        ("40", 40),
        ("500", 120),
        ("9" * 30, 120),
        ("", 80),
        ("0", 80),
        ("-5", 80),
        ("๑๐๐", 80),
        ("wide", 80),
    ],
)
def test_columns_of_the_environment_set_the_width(
    columns: str, expected: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdout", io.StringIO())
    monkeypatch.setenv("COLUMNS", columns)
    assert width() == expected


def test_a_terminal_of_unknown_size_is_80_cells_wide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    monkeypatch.setattr("sys.stdout", _Terminal())
    assert width() == 80


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [("TERM", "xterm-256color", True), ("TERM", "dumb", False), ("NO_COLOR", "1", False)],
)
def test_colour_is_for_terminals_that_show_it(
    name: str, value: str, expected: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv(name, value)
    monkeypatch.setattr("sys.stdout", _Terminal())
    assert has_colour() is expected
    monkeypatch.setattr("sys.stdout", io.StringIO())
    assert has_colour() is False


def test_a_stream_that_takes_text_alone_is_given_text(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.StringIO()
    monkeypatch.setattr("sys.stdout", stream)
    show("ข้อ 1\n")
    show("{}\n", exact=True)
    assert stream.getvalue() == "ข้อ 1\n{}\n"


@pytest.mark.parametrize(
    ("encoding", "exact", "expected"),
    [
        ("utf-8", False, "ก é\n".encode()),
        ("cp874", False, b"\xa1 ?\n"),
        ("ascii", False, b"? ?\n"),
        ("ascii", True, "ก é\n".encode()),
    ],
)
def test_letters_that_a_terminal_cannot_print_become_question_marks(
    encoding: str, exact: bool, expected: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = io.BytesIO()
    stream = io.TextIOWrapper(data, encoding=encoding)
    monkeypatch.setattr("sys.stdout", stream)
    monkeypatch.setattr("os.linesep", "\n")
    show("ก é\n", exact=exact)
    assert data.getvalue() == expected


def test_lines_for_people_end_as_the_system_ends_them(monkeypatch: pytest.MonkeyPatch) -> None:
    for exact, expected in ((False, b"a\r\nb\r\n"), (True, b"a\nb\n")):
        data = io.BytesIO()
        stream = io.TextIOWrapper(data, encoding="utf-8")
        monkeypatch.setattr("sys.stdout", stream)
        monkeypatch.setattr("os.linesep", "\r\n")
        show("a\nb\n", exact=exact)
        assert data.getvalue() == expected


def test_every_line_of_a_complaint_says_who_complains(capsys: pytest.CaptureFixture[str]) -> None:
    complain("บรรทัดแรก\nบรรทัดสอง \x1b[31m")
    assert capsys.readouterr().err == "itacheck: บรรทัดแรก\nitacheck: บรรทัดสอง <U+001B>[31m\n"
