"""Which area of a plan a row, a table or a sheet belongs to, and what belongs to none."""

from __future__ import annotations

import pytest

from itacheck import Submission
from itacheck.readers.nodes import read_nodes
from itacheck.readers.office.excel.reader import excel_blocks
from itacheck.readers.office.recognise import recognise

from .papers import Grid, Paper, as_excel, box, row
from .recognised import (
    FIRST,
    HEADINGS,
    O34,
    SECOND,
    THIRD,
    analyses,
    area,
    by_area,
    by_item,
    entries,
    heading,
    left_out,
    methods,
    submission,
    table,
)

# ---- areas of rows -----------------------------------------------------------------------------


def test_an_area_is_named_by_its_title_or_its_number() -> None:
    grid = by_area(("1", "ก", ""), (f"2. {SECOND}", "ข", ""), ("ประเด็นที่ 1.3", "ค", ""))
    assert analyses([grid]) == {"1.1": ("ก",), "1.2": ("ข",), "1.3": ("ค",)}


def test_a_blank_cell_goes_on_with_the_area_above() -> None:
    assert analyses([by_area((FIRST, "ก", ""), ("", "ข", ""))]) == {"1.1": ("ก", "ข")}


def test_a_name_that_is_broken_over_rows_or_pages_goes_on() -> None:
    grid = by_area(("ช่องทางและรูปแบบการประชาสัมพันธ์", "ก", ""), ("เผยแพร่ข้อมูลข่าวสารภาครัฐ", "ข", ""))
    assert analyses([grid]) == {"1.3": ("ก", "ข")}
    lines = by_area(("ช่องทางและรูปแบบการประชาสัมพันธ์\nเผยแพร่ข้อมูลข่าวสารภาครัฐ\nO1 O2", "ก", ""))
    assert submission([lines]).areas["1.3"].texts["items"] == ("O1", "O2")


def test_what_else_stands_below_a_name_is_left_out() -> None:
    assert "ตาราง 1 แถว 2 «ตามประกาศ»" in left_out([by_area((f"{FIRST}\nตามประกาศ", "ก", ""))])


def test_the_number_of_another_area_below_a_name_is_told_with_the_name() -> None:
    paper: Paper = [by_area((f"{FIRST}\n(1.2)", "ก", ""))]
    assert analyses(paper) == {"1.1": ("ก",)}
    assert f"ตาราง 1 แถว 2 «{FIRST[:20]}" in left_out(paper)


def test_codes_behind_a_name_are_its_items() -> None:
    for name in (f"{FIRST} (O4, O11)", f"{FIRST} O4 O11", f"{FIRST}\nO4 O11"):
        paper: Paper = [by_area((name, "ก", ""))]
        assert submission(paper).areas["1.1"].texts["items"] == ("O4", "O11")
        assert left_out(paper) == ""


@pytest.mark.parametrize("cell", ["1.1\n1.2", "๑.๑ ๑.๒", "1 2", "1, 2", "1.1–1.3", "1.1 และ 1.2"])
def test_a_cell_of_the_numbers_of_several_areas_names_none_of_them(cell: str) -> None:
    paper: Paper = [by_area((THIRD, "ก", ""), (cell, "ข", ""), ("", "ค", ""))]
    assert analyses(paper) == {"1.3": ("ก",)}
    says = left_out(paper)
    assert "ส่วนที่ไม่ทราบว่าเป็นของประเด็นใด (ตาราง 1 แถว 3–4 «ข»)" in says
    assert f"ข้อความอื่น (ตาราง 1 แถว 3 «{' '.join(cell.split())}»)" in says


@pytest.mark.parametrize(
    "cell",
    [
        f"1.1 {FIRST} และ 1.2 {SECOND}",
        f"1.1 {FIRST} (ยกเลิกแล้ว ใช้ของ 1.2)",
        f"{FIRST} 1.2",
        f"{heading('1.1')} และ{heading('1.2')}",
        f"{FIRST} ของเรา",
        "1.1 2566",
        "1.1 ก",
    ],
)
def test_what_else_stands_beside_a_name_is_told(cell: str) -> None:
    paper: Paper = [by_area((cell, "ก", ""), (THIRD, "ข", ""))]
    assert analyses(paper) == {"1.1": ("ก",), "1.3": ("ข",)}
    assert f"ข้อความอื่น (ตาราง 1 แถว 2 «{cell[:20]}" in left_out(paper)


def test_a_cell_of_several_names_is_told_once_however_many_rows_it_is_merged_over() -> None:
    grid = [row("ประเด็น", "วิธีการ"), [box(f"{FIRST} 1.2", down=2), box("ก")], [box("ข")]]
    assert methods([grid]) == ["ก", "ข"]
    assert left_out([grid]).count("ตาราง 1 แถว 2") == 1


def test_rows_of_what_is_no_area_belong_to_none() -> None:
    paper: Paper = [
        by_area((FIRST, "ก", ""), ("เรื่องอื่น ๆ", "ข", ""), ("", "ค", ""), (SECOND, "ง", ""))
    ]
    assert analyses(paper) == {"1.1": ("ก",), "1.2": ("ง",)}
    assert "ส่วนที่ไม่ทราบว่าเป็นของประเด็นใด (ตาราง 1 แถว 3–4 «ข»)" in left_out(paper)


def test_under_the_heading_of_an_area_other_names_change_nothing() -> None:
    grid = by_area(("งานบริการ", "ก", "ข"))
    assert analyses([heading("1.2"), grid]) == {"1.2": ("ก",)}
    assert analyses([heading("1.2"), by_area((SECOND, "ก", "ข"))]) == {"1.2": ("ก",)}


def test_a_row_of_an_area_alone_begins_it() -> None:
    grid: Grid = [row(*HEADINGS)]
    for key in ("1.1", "1.2"):
        grid += [
            [box(heading(key), across=5)],
            [box("O4 O11", across=5)],
            row(f"ข้อ {key}", "ทำ", "", "", ""),
        ]
    assert analyses([grid]) == {"1.1": ("ข้อ 1.1",), "1.2": ("ข้อ 1.2",)}
    assert submission([grid]).areas["1.2"].texts["items"] == ("O4", "O11")


def test_a_code_that_moved_into_the_column_of_areas_names_none() -> None:
    paper = by_item((FIRST, "O4", "0", "ทำ", "", ""), ("O11 รายงาน", "", "50", "", "เขียน", ""))
    assert area(paper)["steps"] == ("เขียน",)


PARTS = ("วิธีการ", "ขั้นตอน", "ระยะเวลา")


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([("1. ก", "", ""), ("3. ค", "", "")], {"1.1": "1. ก", "1.3": "3. ค"}),
        ([("1. ก", "", ""), ("ก้าวต่อไป", "", ""), ("2. ข", "", "")], {"1.1": "1. ก", "1.2": "2. ข"}),
        ([("ก", "", ""), ("ข", "", ""), ("", "เขียน", ""), ("ค", "", "")], {"1.1": "ก", "1.3": "ค"}),
    ],
)
def test_rows_without_a_column_of_areas_go_by_number_or_order(
    rows: list[tuple[str, ...]], expected: dict[str, str]
) -> None:
    first = by_area((FIRST, "ก", ""), (SECOND, "ข", ""), (THIRD, "ค", ""))
    first = [[*cells[:2]] for cells in first]
    paper: Paper = [first, "ส่วนที่ 3 การนำไปสู่การปฏิบัติ", [row(*PARTS), *(row(*r) for r in rows)]]
    found = {key: entries(paper, key)[0]["method"][0] for key in expected}
    assert found == expected


def test_rows_that_neither_numbers_nor_order_tell_are_left_out() -> None:
    rows = [row(*PARTS), row("ก", "", ""), row("ข", "", "")]
    known = by_area((FIRST, "ก", ""), (SECOND, "ข", ""), (THIRD, "ค", ""))
    assert "ตาราง 2 แถว 2–3" in left_out([[[*c[:2]] for c in known], "ส่วนที่ 3", rows])
    assert "ตาราง 1 แถว 2–3" in left_out([rows])
    single = [row(*PARTS), row("1. ก", "", "")]
    assert "ตาราง 2 แถว 2" in left_out([known, "ส่วนที่ 3", single])


# ---- Excel -------------------------------------------------------------------------------------


def of_sheets(*sheets: tuple[str, Paper], gap: int = 1) -> Submission:
    content = excel_blocks(as_excel(sheets, gap=gap), "plan.xlsx")
    return read_nodes(recognise("plan.xlsx", content, O34), O34)


def test_what_stands_above_a_table_on_its_sheet_is_prose() -> None:
    found = of_sheets(("แผน", ["เทศบาลสมมติ", by_area((FIRST, "คนน้อย", ""))]), gap=0)
    assert found.agency["name"] == ("เทศบาลสมมติ",)


def test_texts_of_several_sheets_are_told_apart() -> None:
    sheets: tuple[tuple[str, Paper], ...] = (
        ("ก", [heading("1.1"), table(("คน",)), "(ลงชื่อ) สมมติ"]),
        ("ข", ["ร่าง"]),
    )
    content = excel_blocks(as_excel(sheets), "plan.xlsx")
    says = recognise("plan.xlsx", content, O34).remarks[-1].message.th
    assert "ก!A5 «(ลงชื่อ) สมมติ», ข!A1 «ร่าง»" in says


def test_the_name_of_a_sheet_may_tell_its_area() -> None:
    found = of_sheets(("1.1", [table(("คนน้อย",))]), ("ประเด็นที่ ๑.๒", [table(("เงินน้อย",))]))
    assert found.areas["1.1"].texts["analysis"] == ("คนน้อย",)
    assert found.areas["1.2"].texts["analysis"] == ("เงินน้อย",)


def test_a_sheet_stands_for_itself() -> None:
    first: Paper = [heading("1.1"), table(("คนน้อย", "ทำคู่มือ"))]
    found = of_sheets(("ก", first), ("ข", ["บันทึก", [row("ระยะเวลา", "3 เดือน")]]))
    assert found.areas["1.1"].groups["implementation"][0]["timeframe"] == ("",)
    assert found.areas["1.1"].texts["analysis"] == ("คนน้อย",)
