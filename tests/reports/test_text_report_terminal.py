"""The text report in a terminal: its width, its colours, and what never gets through."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from rich.cells import cell_len

import itacheck
from itacheck.reports.text_report import render, render_all

from .conftest import Reported
from .text_reports import SAMPLES, graded_sample, lines_of
from .unsafe import UNSAFE, attacking_submissions

ANSI = re.compile(r"\x1b\[[0-9;]*m")


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize("language", ["th", "en"])
@pytest.mark.parametrize("width", [40, 57, 80, 120])
def test_no_line_is_wider_than_asked_for(name: str, language: str, width: int) -> None:
    lines = lines_of(graded_sample(name), language, width)
    assert [line for line in lines if cell_len(line) > width] == []
    assert not any(line != line.rstrip() for line in lines)


def test_a_width_below_40_is_taken_as_40() -> None:
    report = graded_sample("four-areas")
    assert lines_of(report, width=1) == lines_of(report, width=40)


@pytest.mark.parametrize("name", SAMPLES)
def test_colour_only_when_asked_for_and_then_nothing_but_colour(name: str) -> None:
    report = graded_sample(name)
    plain, coloured = (render(report, "th", color=color) for color in (False, True))
    assert "\x1b" not in plain
    assert ANSI.search(coloured)
    assert [line.rstrip() for line in ANSI.sub("", coloured).splitlines()] == plain.splitlines()


def test_the_environment_does_not_bring_colour_in(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("FORCE_COLOR", "CLICOLOR_FORCE", "COLORTERM", "TTY_COMPATIBLE"):
        monkeypatch.setenv(name, "1")
    assert "\x1b" not in render(graded_sample("four-areas"), "th")


def test_several_reports_are_parted_by_a_line() -> None:
    one, other = graded_sample("model-100"), graded_sample("four-areas")
    text = render_all([one, other], "th", width=60, color=False)
    assert text == render(one, "th", width=60) + "─" * 60 + "\n" + render(other, "th", width=60)
    assert render_all([], "th", width=60, color=False) == ""


@pytest.mark.parametrize(
    "text", ["[red]ด่วน[/red]", "ก[/]", "[bold", ":warning:", "[link=x]y[/link]"]
)
def test_markup_of_the_terminal_library_stays_text(reported: Reported, text: str) -> None:
    report = reported(f"""\
        criteria: o34-2567
        agency: {{name: '{text}'}}
        areas: {{"1.1": {{implementation: {{timeframe: '{text}'}}}}}}
        '{text}': x
        """)
    for color in (False, True):
        shown = ANSI.sub("", render(report, "en", color=color, width=120))
        assert f"{text} · draft.yaml" in shown
        assert f"timeframe: «{text}» does not say when" in shown
        assert f"the key «{text}» is not known" in shown
        assert f"timeframe: '{text}'" in shown  # the excerpt


@settings(max_examples=25)
@given(attacking_submissions())
def test_no_text_of_a_submission_reaches_the_terminal_as_a_control(submission: Any) -> None:
    report = itacheck.grade(submission)
    for language in ("th", "en"):
        assert not UNSAFE.search(render(report, language))
        assert not UNSAFE.search(ANSI.sub("", render(report, language, color=True)))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("attacks")


@settings(max_examples=25)
@given(submission=attacking_submissions())
def test_nor_does_a_line_of_its_file(submission: Any, folder: Path) -> None:
    file = folder / "attack.yaml"
    text = yaml.safe_dump(submission, allow_unicode=True, width=1000)
    file.write_text(text, encoding="utf-8")
    report = itacheck.grade(file)
    for language in ("th", "en"):
        shown = render(report, language)
        assert not UNSAFE.search(shown)
        assert max(map(cell_len, shown.splitlines())) <= 80


def test_an_unsafe_character_is_shown_by_its_code(reported: Reported) -> None:
    report = reported("""\
        criteria: o34-2567
        agency: {name: "\\e[31mแดง\\u202e"}
        """)
    assert lines_of(report)[0] == "<U+001B>[31mแดง<U+202E> · draft.yaml"


def test_nor_does_the_name_of_a_file(tmp_path: Path) -> None:
    file = tmp_path / "a\x1b[31m\u202e.yaml"
    file.write_text("criteria: o34-2567", encoding="utf-8")
    assert not UNSAFE.search(render(itacheck.grade(file), "th"))
