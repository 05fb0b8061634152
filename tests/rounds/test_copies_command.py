"""The command as people at a terminal see it; what it says otherwise is in cli/scenarios."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from itacheck.cli import copies
from itacheck.cli.main import main

from .shared import Round, own


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("kind", "many", "shown"), [("xterm", 3, True), ("xterm", 4, False), ("dumb", 3, False)]
)
def test_people_at_a_terminal_see_how_far_the_reading_of_many_is(
    kind: str, many: int, shown: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    submissions = Round(tmp_path)
    for number in range(3):
        submissions.add({"1.1/analysis": own(number)})
    screen = Terminal()
    monkeypatch.setattr("sys.stderr", screen)
    monkeypatch.setattr(copies, "_MANY", many)
    monkeypatch.setenv("TERM", kind)
    assert main(["copies", str(tmp_path), "--output", str(tmp_path / "found.csv")]) == 0
    assert ("0/3" in screen.getvalue()) is shown
    assert screen.getvalue().rpartition("\r")[2] == ""  # the line is empty in the end


def test_reading_that_is_stopped_leaves_nothing_on_the_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept: list[BaseException] = []  # and so the frames that it went through

    def interrupted(*_: object) -> None:
        kept.append(KeyboardInterrupt())
        raise kept[0]

    submissions = Round(tmp_path)
    for number in range(3):
        submissions.add({"1.1/analysis": own(number)})
    screen = Terminal()
    monkeypatch.setattr("sys.stderr", screen)
    monkeypatch.setattr(copies, "_MANY", 1)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr("itacheck.rounds.copies.search.load_submission", interrupted)
    assert main(["copies", str(tmp_path)]) == 130
    assert screen.getvalue().rpartition("\r")[2] == ""
