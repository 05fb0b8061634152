"""A text that the criteria do not ask for is told of once, so that nobody takes it for checked."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import itacheck
from tests.builders import changed
from tests.grading.other_criteria import THREE_AREAS, loaded

RULE = "submission/not-asked"


def told(report: itacheck.Report) -> list[tuple[str, str, str | None]]:
    """Return what is told: the field in Thai and in English, and where it stands."""
    return [
        (finding.message.th.split("«")[1].split("»")[0],
         finding.message.en.split("«")[1].split("»")[0],
         finding.location.pointer if finding.location else None)
        for finding in report.findings
        if finding.rule == RULE
    ]  # fmt: skip


def graded(text: str, folder: Path, criteria: str | itacheck.Criteria | None) -> itacheck.Report:
    path = folder / "draft.yaml"
    path.write_text(text, encoding="utf-8")
    return itacheck.grade(path, criteria)


def test_an_element_of_other_years_is_told_once_where_it_first_stands(tmp_path: Path) -> None:
    areas = "'1.1': {improvement: '-'}, '1.2': {improvement: ก}, '1.3': {improvement: ข}"
    report = graded(f"criteria: o34-2567\nareas: {{{areas}}}\n", tmp_path, None)
    assert told(report) == [("การพัฒนา", "improvement", "/areas/1.2/improvement")]
    (note,) = [finding for finding in report.findings if finding.rule == RULE]
    assert (note.severity, note.verdict, note.area) == ("note", None, None)


def test_it_moves_no_score() -> None:
    report = itacheck.grade(changed({"areas/1.1/improvement": "ปรับปรุงการเผยแพร่"}))
    assert (report.score, report.possible_score, len(told(report))) == (100, 100, 1)


@pytest.mark.parametrize("text", ["", None, "-", "ไม่มี", "อ่านไม่ได้", "รอข้อมูล", []])
def test_what_says_nothing_is_not_told(text: object) -> None:
    assert told(itacheck.grade(changed({"areas/1.1/improvement": text}))) == []


@pytest.mark.parametrize("field", ["implementation/monitoring", "items", "limitations"])
def test_what_is_asked_or_only_advised_is_not_told(field: str) -> None:
    assert told(itacheck.grade(changed({f"areas/1.1/{field}": ["O4"]}))) == []


def test_fields_of_entries_are_told_in_the_order_of_the_file(tmp_path: Path) -> None:
    text = (
        "limitations: ก\nimplementation:\n  - {method: ข}\n  - {timeframe: ค}\n  - {timeframe: ง}\n"
    )
    report = graded(text, tmp_path, "o38-2563")
    assert told(report) == [
        ("ข้อจำกัด", "limitations", "/limitations"),
        ("ระยะเวลา", "timeframe", "/implementation/1/timeframe"),
    ]


def test_of_criteria_of_ones_own_every_field_of_the_format_that_is_not_read_is_told(
    tmp_path: Path,
) -> None:
    criteria = loaded(THREE_AREAS, tmp_path)
    area: dict[str, Any] = {
        "problem": "ก", "improvement": "ข", "analysis": "ค",
        "project": {"cost": "ง"}, "implementation": {"steps": "จ", "method": "ฉ"},
    }  # fmt: skip
    report = itacheck.grade({"areas": {"1": area}, "approval": {"by": "ช"}}, criteria)
    names = [name for _, name, _ in told(report)]
    assert names == ["improvement", "analysis", "steps", "method"]
