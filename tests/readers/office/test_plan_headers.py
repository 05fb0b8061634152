"""Headers of a plan's tables, and cells that stand under several columns or under none."""

from __future__ import annotations

import pytest

from .papers import Grid, box, row
from .recognised import (
    FIRST,
    HEADINGS,
    SECOND,
    analyses,
    area,
    entries,
    graded,
    heading,
    left_out,
    methods,
    table,
)

# ---- headers -----------------------------------------------------------------------------------


def test_a_header_may_be_broken_over_two_rows() -> None:
    grid = [
        row("การ", "มาตรการ", "ผู้รับ", "ขั้นตอนหรือ"),
        row("วิเคราะห์", "หรือกิจกรรม", "ผิดชอบ", "วิธีการปฏิบัติ"),
        row("คนน้อย", "ทำคู่มือ", "กลุ่ม ก", "ประชุม"),
    ]
    assert area([heading("1.1"), grid]) == {
        "analysis": ("คนน้อย",),
        "method": ("ทำคู่มือ",),
        "responsible": ("กลุ่ม ก",),
        "steps": ("ประชุม",),
    }


def test_a_header_may_have_headings_over_several_columns() -> None:
    grid: Grid = [
        [box("ประเด็น", down=2), box("แผนการดำเนินงาน", across=3)],
        row("วิธีการ", "เริ่ม", "สิ้นสุด"),
        row(FIRST, "ทำคู่มือ", "1 ต.ค. 66", "30 ก.ย. 67"),
    ]
    assert area([grid])["timeframe"] == ("1 ต.ค. 66", "30 ก.ย. 67")
    assert left_out([grid]) == ""


def test_a_column_of_areas_is_known_by_its_areas() -> None:
    grid = [row("ประเด็น/กระบวนงาน", "การวิเคราะห์"), row(f"1. {FIRST}", "ก"), row(SECOND, "ข")]
    assert analyses([grid]) == {"1.1": ("ก",), "1.2": ("ข",)}
    other = [row("ตัวชี้วัดที่", "การวิเคราะห์"), row("", "ก"), row("1 การปฏิบัติหน้าที่", "ข")]
    assert analyses([heading("1.1"), table(("ค",)), other])["1.1"] == ("ค",)


def test_a_title_above_a_header_is_none() -> None:
    grid: Grid = [[box("ตารางที่ 1 แผน", across=5)], *table(("คนน้อย", "ทำคู่มือ"))]
    assert area([heading("1.1"), grid])["analysis"] == ("คนน้อย",)
    assert "ตารางที่ 1 แผน" in left_out([heading("1.1"), grid])


def test_the_beginning_and_the_end_of_a_time_are_one_field() -> None:
    grid = [row("วิธีการ", "เริ่มต้น", "สิ้นสุด"), row("ทำคู่มือ", "", "30 ก.ย. 67")]
    assert area([heading("1.1"), grid])["timeframe"] == ("30 ก.ย. 67",)


def test_a_day_on_which_something_begins_is_a_time() -> None:
    grid = [row("วิธีการ", "วันเริ่มต้น", "วันสิ้นสุด"), row("ทำคู่มือ", "1 ต.ค. 66", "30 ก.ย. 67")]
    assert area([heading("1.1"), grid])["timeframe"] == ("1 ต.ค. 66", "30 ก.ย. 67")


LIKE_HEADINGS = ("ข้อบกพร่องเดิม", "มาตรการเสริม", "ผู้รับผิดชอบเดิม", "ขั้นตอนย่อย", "3 เดือน")
"""A row of data whose texts begin like headings."""


@pytest.mark.parametrize("rows", [[LIKE_HEADINGS], [("คนน้อย", "ทำคู่มือ"), LIKE_HEADINGS]])
def test_data_that_begin_like_headings_are_no_header(rows: list[tuple[str, ...]]) -> None:
    found = entries([heading("1.1"), table(*rows)])
    assert found[-1]["method"] == ("มาตรการเสริม",)
    assert found[-1]["timeframe"] == ("3 เดือน",)


def test_data_below_a_cell_that_is_merged_over_rows_are_no_header() -> None:
    merged = [*row("คนน้อย", "ทำคู่มือ"), box("กลุ่ม ก", down=2), *row("เขียน", "3 เดือน")]
    grid: Grid = [row(*HEADINGS), merged, row("", "มาตรการเสริม", "ขั้นตอนย่อย", "")]
    assert methods([heading("1.1"), grid]) == ["ทำคู่มือ", "มาตรการเสริม"]


def test_a_header_right_below_data_is_one_if_it_is_again_the_same_or_surely_another() -> None:
    first = table(("คนน้อย", "ทำคู่มือ"))
    misread = row("การวิเคราะห", "วิธการ", "ผู้รับผิดชอบ", "ขั้นตอน", "ระยะเวลา")
    grid = [*first, misread, *table(("", "จัดอบรม"))[1:]]
    assert methods([heading("1.1"), grid]) == ["ทำคู่มือ|จัดอบรม"]
    moved = [*first, row("วิธีการ", "ขั้นตอน", "", "", ""), row("จัดอบรม", "เชิญ", "", "", "")]
    assert methods([heading("1.1"), moved]) == ["ทำคู่มือ", "จัดอบรม"]


def test_codes_below_the_heading_of_an_area_are_no_data_of_the_table_above() -> None:
    grid = [
        *[row(heading("1.1"), "", "", "", ""), *table(("คนน้อย", "ทำคู่มือ"))],
        *[row(heading("1.2"), "", "", "", ""), row("O15", "๐๑๖", "O17", "", "")],
        *table(("เงินน้อย", "")),
    ]
    assert area([grid], "1.2")["items"] == ("O15", "O16", "O17")
    assert area([grid], "1.2")["analysis"] == ("เงินน้อย",)
    assert methods([grid], "1.2") == [""]


def test_a_name_across_all_columns_makes_none_of_them_a_column_of_areas() -> None:
    across = [box(f"1. {FIRST}", across=3)]
    grid: Grid = [row("การวิเคราะห์", "วิธีการ", "หมวด"), across, row("คนน้อย", "ทำคู่มือ", "2")]
    assert analyses([grid]) == {"1.1": ("คนน้อย",)}


def test_a_table_that_goes_on_needs_no_header() -> None:
    first, rest = table(("คนน้อย", "ทำคู่มือ")), [row("เงินน้อย", "จัดอบรม", "", "", "")]
    assert methods([heading("1.1"), first, rest]) == ["ทำคู่มือ", "จัดอบรม"]
    assert methods([heading("1.1"), first, heading("1.2"), rest], "1.2") == ["จัดอบรม"]
    assert methods([heading("1.1"), first, "หมายเหตุ", rest]) == ["ทำคู่มือ"]
    assert methods([heading("1.1"), first, "- ๒ -", rest]) == ["ทำคู่มือ", "จัดอบรม"]
    narrow = [row("เงินน้อย", "จัดอบรม")]
    assert methods([heading("1.1"), first, narrow]) == ["ทำคู่มือ"]


def test_a_row_that_a_page_broke_goes_on() -> None:
    first = table(("คนน้อย", "ทำคู่มือ", "กลุ่ม ก", "ประชุม", "3 เดือน"))
    rest = table(("", "และจัดอบรม", "", "เขียน", ""))
    assert methods([heading("1.1"), first, rest]) == ["ทำคู่มือ|และจัดอบรม"]


# ---- what is merged across, or stands under no column ------------------------------------------


@pytest.mark.parametrize(
    ("text", "steps"), [("อ่านไม่ได้", "อ่านไม่ได้"), ("- ไม่มี -", "- ไม่มี -"), ("ทำคู่มือและประชุม", None)]
)
def test_a_cell_over_several_columns(text: str, steps: str | None) -> None:
    grid: Grid = [row(*HEADINGS), [*row("คนน้อย"), box(text, across=3), *row("3 เดือน")]]
    found = area([heading("1.1"), grid])
    assert found["method"] == (text,)
    assert found.get("steps") == ((steps,) if steps else None)


def test_monitoring_is_never_the_method() -> None:
    grid = [
        row("การวิเคราะห์", "วิธีการ", "การกำหนดแนวทางการกำกับติดตามให้นำไปสู่การปฏิบัติและการรายงานผล"),
        row("คนน้อย", "", "รายงานทุกเดือน"),
    ]
    report = graded([heading("1.1"), grid])
    found = next(f for f in report.findings if f.rule == "method/stated" and f.area == "1.1")
    assert found.verdict == "unmet"
    assert "การกำกับติดตามไม่นับเป็นวิธีการ" in found.remedy.th
    assert found.location is not None
    assert str(found.location.label) == "ตาราง 1 แถว 2 คอลัมน์ “วิธีการ”"


def test_numbers_of_rows_are_no_codes() -> None:
    grid = [
        row("ที่", "ข้อ", "วิธีการ", "ขั้นตอน"),
        row("1", "1", "ทำคู่มือ", "ประชุม"),
        row("สอง", "2", "จัดอบรม", "เชิญ"),
    ]
    assert "items" not in area([heading("1.1"), grid])
    assert "“ที่” ใน ตาราง 1 แถว 3" in left_out([heading("1.1"), grid])
