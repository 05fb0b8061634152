"""Where each finding points: the area that it names, and the place in the file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import itacheck
from itacheck import Criteria
from itacheck.checks.registry import ADVICE
from tests.builders import AREAS, changed, complete, without

Place = tuple[str, str | None, str]
"""A rule, the area, and the pointer to what it is about."""

MIXED = changed(
    {
        "areas/1.1/items": ["O4", "X9"],
        "areas/1.2/items": ["๐๔๔"],
        "areas/1.2/analysis": "เว็บล่ม",
        "areas/1.2/limitations": "คนน้อย",
        "areas/1.3/implementation/steps": ["1. ตั้ง", "3. ประชุม"],
        "areas/1.4/implementation/steps": ["1. ตั้ง", "3. ประชุม", "2. ร่าง", "3. ส่ง"],
        "areas/1.4/implementation/method": complete()["areas"]["1.4"]["analysis"],
        "areas/1.6/implementation/steps": complete()["areas"]["1.5"]["implementation"]["steps"],
        "areas/1.7/implementation": [
            {"method": "ทำแบบฟอร์ม", "responsible": "กลุ่ม ก"},
            {"steps": ["1. ร่าง", "3. ส่ง"], "timeframe": "ทุกเดือน", "monitoring": "-"},
        ],
        "limitations": "ไม่มี",
        "results/items": {"รวม": 90, "O77": 100, "O4": "มาก", "O30": 0},
        "areas/1.5/improvement": "ควรมีคู่มือ",
        "colour": "เขียว",
    }
)
EXPECTED: set[Place] = {
    ("submission/unknown-key", None, "/colour"),
    ("submission/not-asked", None, "/areas/1.5/improvement"),
    ("priority/failed-items", None, "/results/items/O4"),
    ("priority/failed-items", None, "/results/items/O30"),
    ("advice/item-codes", "1.1", "/areas/1.1/items"),
    ("advice/item-codes", "1.2", "/areas/1.2/items"),
    ("advice/item-codes", None, "/results/items/รวม"),
    ("advice/item-codes", None, "/results/items/O77"),
    ("advice/short-text", "1.2", "/areas/1.2/analysis"),
    ("advice/one-area-only", "1.2", "/areas/1.2/limitations"),
    ("advice/step-numbers", "1.3", "/areas/1.3/implementation/0/steps"),
    ("advice/step-numbers", "1.4", "/areas/1.4/implementation/0/steps"),
    ("advice/step-numbers", "1.7", "/areas/1.7/implementation/1/steps"),
    ("advice/repeated-text", "1.4", "/areas/1.4/implementation/0/method"),
    ("advice/copied-text", "1.6", "/areas/1.6/implementation/0/steps"),
    ("advice/split-entries", "1.7", "/areas/1.7/implementation"),
    ("advice/left-blank", "1.7", "/areas/1.7/implementation/1/monitoring"),
}


def places(content: dict[str, Any], folder: Path, criteria: Criteria | None = None) -> set[Place]:
    """Return where the findings on a file point."""
    file = folder / "draft.yaml"
    file.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")  # JSON is YAML
    report = itacheck.grade(file, criteria)
    assert all(finding.location for finding in report.findings)
    return {(f.rule, f.area, f.location.pointer) for f in report.findings if f.location}


def test_every_note_points_to_what_it_is_about(tmp_path: Path) -> None:
    found = places(MIXED, tmp_path)
    assert found >= EXPECTED
    assert {place for place in found if place[0].startswith("advice/")} == {
        place for place in EXPECTED if place[0].startswith("advice/")
    }


def test_an_area_left_out_points_to_where_its_analysis_belongs(tmp_path: Path) -> None:
    assert places(without("areas/1.3/analysis"), tmp_path) == {
        ("analysis/stated", "1.3", "/areas/1.3/analysis"),
        ("advice/area-left-out", "1.3", "/areas/1.3/analysis"),
    }


def test_a_grade_points_to_itself(graded_year: Criteria, tmp_path: Path) -> None:
    results = {"fiscal_year": "2565", "overall": "87.5", "grade": "AA"}
    expected = {("advice/grade", None, "/results/grade")}
    assert places({"results": results}, tmp_path, graded_year) == expected


def test_every_advice_has_its_place_told_here() -> None:
    assert {f"advice/{name}" for name in ADVICE} == {
        *(rule for rule, _, _ in EXPECTED if rule.startswith("advice/")),
        "advice/area-left-out",
        "advice/grade",
    }


def test_what_may_stand_in_any_area_points_to_where_it_stands(tmp_path: Path) -> None:
    content = without("limitations")
    content["areas"]["1.3"]["limitations"] = "ไม่มี"
    assert places(content, tmp_path) == {
        ("limitations/stated", None, "/areas/1.3/limitations"),
    }


def test_missing_areas_point_to_the_first_of_them(tmp_path: Path) -> None:
    blank = changed({f"areas/{key}": {"analysis": "-"} for key in AREAS[1:6]})
    found = places(blank, tmp_path)
    assert ("submission/missing-areas", None, "/areas/1.2") in found


@pytest.mark.parametrize(
    ("number", "pointer"),
    [(0, "/areas/1.2/implementation/0/method"), (1, "/areas/1.2/implementation/1/method")],
)
def test_of_several_entries_the_one_at_fault_is_pointed_to(
    number: int, pointer: str, tmp_path: Path
) -> None:
    entries = [dict(complete()["areas"]["1.2"]["implementation"]) for _ in range(2)]
    entries[number]["method"] = "อ่านไม่ได้"
    entries[1 - number]["method"] = "-"
    content = changed({"areas/1.2/implementation": entries})
    assert ("method/stated", "1.2", pointer) in places(content, tmp_path)
