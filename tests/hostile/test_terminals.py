"""Terminals that lack letters, and lines that are longer than any terminal is wide."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from rich.cells import cell_len

import itacheck
from itacheck.reports import text_report
from itacheck.reports.paper import NARROWEST
from tests.builders import changed

from .processes import commands

pytestmark = pytest.mark.usefixtures("desk")

FOR_PEOPLE = [
    ["office", "draft.yaml"],
    ["broken.yaml", "nowhere.yaml"],
    ["--help"],
    ["--nonsense"],
    ["explain"],
    ["criteria", "show", "o34-2567"],
    ["compare", "office", "draft.yaml"],
    ["copies", "office"],
]
EXACT = [
    *(["office", "--format", name] for name in ("json", "csv", "markdown")),
    ["new", "--criteria", "o34-2567"],
    ["office", "--output", "ผล.txt", "--output", "ผล.html"],
]
TERMINALS = {
    "utf-8": {"PYTHONIOENCODING": "utf-8"},
    "ascii": {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    "cp874": {"PYTHONIOENCODING": "cp874"},
    "latin-1": {"PYTHONIOENCODING": "latin-1:strict"},
}
MARK = "sys.stdout.flush(); sys.stdout.buffer.write(b'\\0'); sys.stdout.flush()"


def test_a_terminal_without_some_letters_is_no_fault() -> None:
    Path("broken.yaml").write_text("criteria: o34-2567\nพังพินาศ: [", encoding="utf-8")
    seen = []
    for encoding, surroundings in TERMINALS.items():
        statuses, done = commands([*FOR_PEOPLE, *EXACT], each=MARK, **surroundings)
        complaints = done.stderr.decode(encoding)
        assert "Traceback" not in complaints
        assert "internal error" not in complaints
        assert ("PYTHONUTF8=1" in complaints) is (encoding in ("ascii", "latin-1"))
        printed = done.stdout.split(b"\0")[1:]
        for_people = [len(text.decode(encoding)) for text in printed[: len(FOR_PEOPLE)]]
        exact = printed[len(FOR_PEOPLE) :]  # for other programs, and so in UTF-8 everywhere
        files = [Path(name).read_bytes() for name in ("ผล.txt", "ผล.html")]
        seen.append((statuses, for_people, exact, files))
    assert seen[1:] == seen[:1] * (len(TERMINALS) - 1)


LONG = "ก" * 1_000_000


@pytest.mark.parametrize("columns", [20, 80])
def test_a_megabyte_without_a_space_is_wrapped(columns: int) -> None:
    report = itacheck.grade(
        changed(
            {
                "agency/name": LONG[:200_000],
                "areas/1.1/implementation/timeframe": LONG,
                "areas/1.2/analysis": LONG[:100_000],
            }
        )
    )
    text = text_report.render(report, "th", width=columns)
    assert max(map(cell_len, text.splitlines())) <= max(columns, NARROWEST)
    assert len(text) < 500_000


def test_long_lines_of_a_file_are_cut_around_what_is_told_of_them() -> None:
    line = f"criteria: o34-2567\nareas: {{'1.1': {{analysis: {LONG}, {LONG[:1000]}: ก}}}}\n"
    Path("long.yaml").write_text(line, encoding="utf-8")
    text = text_report.render(itacheck.grade("long.yaml"), "en", width=80)
    assert len(text) < 50_000
    assert re.search(r"^ +2 │ .*…", text, re.MULTILINE)
