"""The page on rounds: its commands print what it says, and its programs run."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import itacheck
from itacheck.places import data_directory
from itacheck.text import LANGUAGES
from tests.docs.walkthrough import carry_out

from .running import PATIENCE

ROOT = Path(__file__).parents[2]
ROUND = {
    "north/01": "model-100",
    "north/02": "lampang-like",
    "north/03": "phichit-like",
    "north/04": "four-areas",
    "north/05": "no-limitations",
    "north/06": "thai-keys",
    "south/07": "lampang-like-no-overview",
    "south/08": "by-indicator",
    "south/09": "empty-form",
    "south/10": "next-cycle",
    "south/11": "broken/tab-indent",
    "south/12": "four-areas",
}
MENDED = {"four-areas": "model-100", "broken/tab-indent": "phichit-like"}


def page(language: str) -> str:
    return (ROOT / "docs" / language / "rounds.md").read_text(encoding="utf-8")


def programs(language: str) -> list[str]:
    return re.findall(r"```python\n(.*?)```", page(language), re.DOTALL)


def make_rounds(folder: Path) -> None:
    """Write the rounds that the page speaks of."""
    for name, sample in ROUND.items():
        for number, source in ((1, sample), (2, MENDED.get(sample, sample))):
            path = folder / f"round-{number}" / f"{name}.yaml"
            path.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(Path(data_directory("samples"), f"{source}.yaml"), path)


def outcomes(language: str, name: Callable[[Path], object]) -> list[str]:
    """Return what the programs print, in the directory of the rounds."""
    lines = []
    for path in sorted(Path("round-1").resolve().rglob("*.yaml")):
        try:
            report = itacheck.grade(path)
        except itacheck.ItacheckError as error:
            lines.append(f"{name(path)} {error.message(language)}")
        else:
            lines.append(f"{name(path)} {report.score} {report.possible_score}")
    return lines


def printed_by(program: str, folder: Path) -> list[str]:
    """Return the lines that a program prints, run as a script is."""
    script = folder / "script.py"
    script.write_text(program, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, str(script)],
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
        encoding="utf-8",
        timeout=PATIENCE,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.splitlines()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    make_rounds(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_commands_print_what_the_page_says(language: str, folder: Path) -> None:
    carry_out(re.sub(r"```python\n.*?```\n", "", page(language), flags=re.DOTALL), folder)
    assert {path.name for path in folder.iterdir() if path.is_file()} == {
        *("round-1.jsonl", "round-1.csv", "round-2.jsonl"),
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_program_prints_each_outcome(language: str, folder: Path) -> None:
    program, _ = programs(language)
    assert printed_by(program, folder) == outcomes(language, lambda path: path.name)


def test_both_languages_tell_the_same() -> None:
    commands, code = [], []
    for language in LANGUAGES:
        lines = re.findall(r"```sh(?: status=\d)?\n(.*?)\n```", page(language), re.DOTALL)
        commands.append([line.replace(" --lang en", "") for line in lines])
        code.append([text.replace('message("th")', 'message("en")') for text in programs(language)])
    assert commands[0] == commands[1]
    assert code[0] == code[1]
    assert len(code[0]) == 2
