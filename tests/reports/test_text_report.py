"""The text report: what is said first, and how each part of it is told."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from rich.cells import cell_len

import itacheck
from tests.builders import complete
from tests.checks.own_criteria import without_areas

from .conftest import Reported
from .text_reports import SAMPLES, graded_sample, lines_of


def test_parts_come_in_the_order_in_which_a_user_asks() -> None:
    text = "\n".join(lines_of(graded_sample("lampang-like-no-overview")))
    parts = [
        "สำนักงานตัวอย่างจังหวัดสมมติเหนือ",
        "O34 ปีงบประมาณ 2567",
        "คะแนนที่คาด",
        "ประมาณการ ไม่ใช่คะแนนทางการ",
        "ประเด็น  ",
        "✓ ครบ",
        "ประเด็น 1.2 การให้บริการ",
        "ข้อสังเกตเพิ่มเติม (ไม่มีผลต่อคะแนน)",
        "ทางไปสู่คะแนนถัดไป",
        "สิ่งที่ไม่ได้ตรวจ",
    ]
    places = [text.index(part) for part in parts]
    assert places == sorted(places)


SCORES = {
    "model-100": ("คะแนนที่คาด 100", "Expected score 100"),
    "lampang-like-no-overview": (
        "คะแนนที่คาด 50–100 (ข้อสงสัย 1 ข้อ)",
        "Expected score 50–100 (1 doubt)",
    ),
    "phichit-like": ("คะแนนที่คาด 50–100 (ข้อสงสัย 3 ข้อ)", "Expected score 50–100 (3 doubts)"),
    "four-areas": ("คะแนนที่คาด 50", "Expected score 50"),
    "no-limitations": ("คะแนนที่คาด 0", "Expected score 0"),
}


@pytest.mark.parametrize(("name", "lines"), SCORES.items())
def test_the_score_is_one_number_or_a_range_with_its_doubts(
    name: str, lines: tuple[str, str]
) -> None:
    for language, line in zip(("th", "en"), lines, strict=True):
        assert line in lines_of(graded_sample(name), language)


def test_doubts_are_counted_where_they_move_no_score(reported: Reported) -> None:
    report = reported('criteria: o34-2567\nareas: {"1.1": {analysis: Social Network}}')
    assert "คะแนนที่คาด 0 (ข้อสงสัย 1 ข้อ)" in lines_of(report)


HEADINGS = ("analysis", "failed", "items", "first", "method", "responsible", "steps", "timeframe")


def test_the_matrix_shows_every_area_at_a_glance() -> None:
    lines = lines_of(graded_sample("four-areas"), "en")
    start = next(n for n, line in enumerate(lines) if line.startswith("area "))
    assert [line.split() for line in lines[start : start + 8]] == [
        ["area", *HEADINGS],
        ["1.1", "✓", "–", "✓", "✓", "✓", "✓"],
        ["1.2", "✓", "–", "✓", "✓", "✓", "✓"],
        ["1.3", "✓", "–", "✓", "✓", "✓", "✗"],
        ["1.4", "✓", "–", "✓", "✓", "✓", "✓"],
        ["1.5", "✓", "–", "✓", "✗", "✓", "✓"],
        ["1.6", "✓", "–", "✓", "✓", "✓", "✓"],
        ["1.7", "✗", "–", "✗", "✗", "✗", "✗"],
    ]
    assert lines[start + 8] == "whole submission: limitations ✓  assessed year ✓"
    assert lines[start + 9] == "✓ met  ? doubt  ✗ missing or wrong  – not checked"


def test_symbols_stand_under_their_headings_though_thai_marks_take_no_cell() -> None:
    lines = lines_of(graded_sample("phichit-like"))
    start = next(n for n, line in enumerate(lines) if line.startswith("ประเด็น  "))
    heading, row = lines[start], lines[start + 3]
    for title, symbol in (("การวิเคราะห์", "?"), ("ข้อที่ไม่ผ่านก่อน", "–")):
        left = cell_len(heading[: heading.index(title)])
        assert left <= cell_len(row[: row.index(symbol)]) < left + cell_len(title)


def test_where_titles_are_too_wide_clauses_head_the_matrix() -> None:
    lines = lines_of(graded_sample("four-areas"), "en", width=50)
    heading = next(line for line in lines if line.startswith("area "))
    assert heading.split() == ["area", "1", "1*", "2.1", "2.2", "2.3", "2.4"]
    assert any(line.startswith("1 analysis  1* failed items first") for line in lines)


def test_not_checked_is_explained_only_where_it_occurs() -> None:
    submission = complete()
    submission["results"]["items"] = {"O4": 100}
    for area in submission["areas"].values():
        area["items"] = ["O4"]
    report = itacheck.grade(submission)
    assert "✓ ครบ  ? ข้อสงสัย  ✗ ขาดหรือผิด" in lines_of(report)


def test_a_finding_tells_place_rule_clause_words_line_remedy_and_fingerprint(
    reported: Reported,
) -> None:
    report = reported("""\
        criteria: o34-2567
        areas:
          "1.2":
            analysis: "- ไม่มี -"
        """)
    (doubt,) = report.doubts
    lines = lines_of(report)
    start = lines.index("ประเด็น 1.2 การให้บริการและระบบ E-Service")
    assert lines[start + 1 : start + 8] == [
        "  ข้อสงสัย (เกณฑ์ข้อ 1): การวิเคราะห์ระบุเพียง «- ไม่มี -» ผู้ตรวจอาจไม่นับ เพราะเกณฑ์ข้อ 1",
        "  ให้แสดงเรื่องนี้",
        "    draft.yaml:4:15 [analysis/stated]",
        '      4 │ analysis: "- ไม่มี -"',
        "        │           ^^^^^^^^^",
        "    แก้ไข: เขียนข้อบกพร่องหรือจุดอ่อนจากผลการประเมินอย่างน้อย 1 เรื่อง พร้อมสาเหตุ",
        f"    รหัสข้อสงสัย: {doubt.fingerprint}",
    ]


def test_a_note_names_its_area_since_no_heading_does() -> None:
    lines = lines_of(graded_sample("lampang-like"), "en", width=120)
    start = lines.index("Notes (no score moves)")
    assert lines[start + 1].startswith(
        "  area 1.2 (clause 1*): no measure in 1.2 for O30 (0 points)"
    )
    notes = "\n".join(lines[start:])
    assert "\n  whole submission (clause 1*): the failed item O29 (0 points)" in notes
    assert "\n  area 1.1: steps: number 4 is left out\n" in notes
    assert "[advice/step-numbers]" in notes
    assert "│" not in notes
    assert "lampang-like.yaml:" in notes


def test_the_way_up_names_the_cells_and_tells_doubts_from_absences() -> None:
    lines = lines_of(graded_sample("phichit-like"), "en")
    assert lines[lines.index("The way to the next score") + 1 :][:2] == [
        "  100 points: mend 3 cells",
        "    - area 1.3: analysis (doubt)",
    ]
    lines = lines_of(graded_sample("no-limitations"))
    assert lines[lines.index("ทางไปสู่คะแนนถัดไป") + 1 :][:4] == [
        "  50 คะแนน: แก้ 1 ช่อง",
        "    - ทั้งเอกสาร: ข้อจำกัดของหน่วยงาน",
        "  100 คะแนน: แก้ 1 ช่อง",
        "    - ทั้งเอกสาร: ข้อจำกัดของหน่วยงาน",
    ]
    assert "ทางไปสู่คะแนนถัดไป" not in lines_of(graded_sample("model-100"))


@pytest.mark.parametrize("name", SAMPLES)
def test_what_was_not_checked_is_always_told(name: str) -> None:
    report = graded_sample(name)
    lines = lines_of(report, "en", width=120)
    listed = lines[lines.index("What was not checked") + 1 :]
    assert len([line for line in listed if line.startswith("  - ")]) == len(report.unchecked)
    assert "  - publication on the agency's main website, and that it can be opened there" in listed


def test_areas_without_content_are_folded_into_one_line(reported: Reported) -> None:
    report = reported('criteria: o34-2567\nareas: {"1.1": {analysis: "ข้อมูลไม่ครบ"}, "1.2": {}}')
    lines = lines_of(report, "en", width=120)
    start = lines.index("About the file")
    assert lines[start + 1] == (
        "  note: 6 of 7 areas are missing altogether: 1.2, 1.3, 1.4, 1.5, 1.6, 1.7"
    )
    assert lines[start + 2].endswith("[submission/missing-areas]")
    assert lines[start + 3] == "    30 cells in all, not shown one by one"
    headings = [line for line in lines if re.match(r"area \d", line)]
    assert headings == ["area 1.1 Transparent and efficient working processes"]
    assert sum(finding.area == "1.7" for finding in report.findings) == 5  # all are in the report


def test_a_few_missing_areas_are_told_cell_by_cell() -> None:
    lines = lines_of(graded_sample("four-areas"), "en")
    assert "area 1.7 Mechanisms and measures against corruption within the agency" in lines
    assert "About the file" not in lines


def test_unknown_keys_are_told_of_the_file() -> None:
    lines = lines_of(graded_sample("misspelt-keys"), "en", width=120)
    assert "About the file" in lines
    assert "  note: the key «nmae» is not known, so what stands under it was not checked" in lines
    assert "    remedy: perhaps «name» is meant; mend the key" in lines


def test_a_mapping_from_python_is_reported_without_places() -> None:
    report = itacheck.grade({"criteria": "o34-2567", "areas": {"1.1": {"analysis": "Q&A"}}})
    lines = lines_of(report, "en")
    assert lines[0] == "O34, fiscal year 2567 (results of 2566)"
    start = lines.index("area 1.1 Transparent and efficient working processes")
    assert lines[start + 1].startswith("  doubt (clause 1): analysis: only names a topic, «Q&A»")
    assert "    [analysis/title-only]" in lines
    assert not any("│" in line for line in lines)


def test_criteria_without_areas_and_bands_print_their_cells(tmp_path: Path) -> None:
    criteria = without_areas(tmp_path)
    lines = lines_of(itacheck.grade({"analysis": "ไม่ครบ"}, criteria), "en")
    assert "No published scoring; see the matrix" in lines
    assert (
        lines.index("a ✓") < lines.index("a ✗") < lines.index("✓ met  ? doubt  ✗ missing or wrong")
    )
    assert "whole submission" in lines


def test_every_review_stays_in_sight_with_who_when_and_why() -> None:
    submission = complete()
    submission["areas"]["1.3"]["analysis"] = "Social Network"
    entry = {"area": "1.3", "decision": "accept", "by": "หัวหน้า", "on": "1 มิ.ย. 67"}
    submission["review"] = [
        {"rule": "analysis/title-only", "reason": "ดูภาคผนวก", **entry},
        {"rule": "method/stated", "reason": "ครบแล้ว", **entry},
    ]
    lines = lines_of(itacheck.grade(submission), "en")
    at = lines.index("Reviews of doubts")
    assert lines[at + 1 : at + 5] == [
        "  - analysis/title-only 1.3: accept (applied)",
        "    หัวหน้า · 1 มิ.ย. 67 · ดูภาคผนวก",
        "  - method/stated 1.3: accept (without effect)",
        "    หัวหน้า · 1 มิ.ย. 67 · ครบแล้ว",
    ]
