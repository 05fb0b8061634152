"""Rows of a plan's tables: which of them make a measure, of areas and of the items of an area."""

from __future__ import annotations

from .papers import Grid, box, row
from .recognised import (
    BY_ITEM,
    FIRST,
    HEADINGS,
    SECOND,
    area,
    by_item,
    entries,
    heading,
    left_out,
    methods,
    submission,
    table,
)

# ---- measures ----------------------------------------------------------------------------------


def test_each_row_with_a_method_is_a_measure() -> None:
    grid = table(("คนน้อย", "ทำคู่มือ", "กลุ่ม ก"), ("", "จัดอบรม", "กลุ่ม ข"))
    assert methods([heading("1.1"), grid]) == ["ทำคู่มือ", "จัดอบรม"]


def test_a_row_without_a_method_goes_on_with_the_measure_above() -> None:
    grid = table(("คนน้อย", "ทำคู่มือ", "", "ประชุม"), ("", "", "กลุ่ม ก", "เขียน"))
    assert entries([heading("1.1"), grid]) == [
        {
            "method": ("ทำคู่มือ",),
            "responsible": ("กลุ่ม ก",),
            "steps": ("ประชุม", "เขียน"),
            "timeframe": ("",),
        }
    ]


def test_a_method_may_come_in_the_row_below() -> None:
    grid = table(("คนน้อย", "", "กลุ่ม ก"), ("", "ทำคู่มือ", ""))
    assert methods([heading("1.1"), grid]) == ["ทำคู่มือ"]
    grid = table(("คนน้อย", "", "กลุ่ม ก"), ("", "ทำคู่มือ", "กลุ่ม ข"))
    assert methods([heading("1.1"), grid]) == ["", "ทำคู่มือ"]


def test_blank_rows_make_no_measure() -> None:
    grid = table(("คนน้อย", "ทำคู่มือ"), ("", ""), ("-", "-"))
    assert methods([heading("1.1"), grid]) == ["ทำคู่มือ"]


def test_what_is_merged_over_rows_is_shared_by_their_measures() -> None:
    grid: Grid = [
        row(*HEADINGS),
        [
            box("คนน้อย", down=2),
            *row("ทำคู่มือ"),
            box("กลุ่ม ก", down=2),
            *row("เขียน"),
            box("3 เดือน", down=2),
        ],
        row("จัดอบรม", "เชิญ"),
    ]
    first, second = entries([heading("1.1"), grid])
    assert first["timeframe"] == second["timeframe"] == ("3 เดือน",)
    assert first["responsible"] == second["responsible"] == ("กลุ่ม ก",)
    assert area([heading("1.1"), grid])["analysis"] == ("คนน้อย",)


def test_what_is_merged_over_areas_is_shared_by_them() -> None:
    grid: Grid = [
        row("ประเด็น", "วิธีการ", "ผู้รับผิดชอบ"),
        [*row(FIRST, "ทำคู่มือ"), box("กลุ่ม ก", down=2)],
        row(SECOND, "จัดอบรม"),
    ]
    assert area([grid], "1.2")["responsible"] == ("กลุ่ม ก",)


def test_a_timeframe_below_the_table_is_that_of_every_measure_without_one() -> None:
    grid = table(("คนน้อย", "ทำคู่มือ"), ("", "จัดอบรม", "", "", "1 เดือน"))
    found = entries([heading("1.1"), grid, "ระยะเวลาดำเนินการ: 3 เดือน"])
    assert [entry["timeframe"] for entry in found] == [("3 เดือน",), ("1 เดือน",)]


def test_a_timeframe_that_no_measure_lacks_is_not_dropped() -> None:
    grid = table(("คนน้อย", "ทำคู่มือ", "", "", "1 เดือน"))
    found = entries([heading("1.1"), grid, "ระยะเวลาดำเนินการ: ตลอดปี"])
    assert found[0]["timeframe"] == ("1 เดือน", "ตลอดปี")


def test_labels_alone_make_a_measure() -> None:
    paper = [heading("1.1"), "วิธีการ: ทำคู่มือ", "ผู้รับผิดชอบ: กลุ่ม ก", "ระยะเวลา"]
    assert entries(paper) == [{"method": ("ทำคู่มือ",), "responsible": ("กลุ่ม ก",), "timeframe": ("",)}]


def test_without_a_column_for_methods_each_row_is_a_measure() -> None:
    grid = [row("ขั้นตอน", "ระยะเวลา"), row("เขียน", "1 เดือน"), row("พิมพ์", "2 เดือน"), row("", "")]
    assert [entry["steps"] for entry in entries([heading("1.1"), grid])] == [("เขียน",), ("พิมพ์",)]


# ---- rows of items -----------------------------------------------------------------------------


def test_a_text_that_is_split_over_rows_of_items_is_one() -> None:
    paper = by_item(
        (FIRST, "O4 แผน", "0", "ทำคู่มือ", "1. เขียน", "ต.ค. 66"),
        ("", "O11 รายงาน", "50", "ให้บริการ", "2. พิมพ์", ""),
    )
    assert methods(paper) == ["ทำคู่มือ|ให้บริการ"]
    found = submission(paper)
    assert dict(found.scores) == {"O4": ("0",), "O11": ("50",)}
    assert found.areas["1.1"].texts["items"] == ("O4", "O11")


def test_a_numbered_or_complete_row_of_an_item_begins_a_measure() -> None:
    first = (FIRST, "O4", "0", "1. ทำคู่มือ", "เขียน", "ต.ค. 66")
    assert methods(by_item(first, ("", "O11", "0", "2. อบรม", "", ""))) == ["1. ทำคู่มือ", "2. อบรม"]
    complete = ("", "O11", "0", "จัดอบรม", "เชิญ", "พ.ย. 66")
    assert methods(by_item(first, complete)) == ["1. ทำคู่มือ", "จัดอบรม"]


def test_a_measure_that_is_merged_over_rows_of_items_is_one_of_its_own() -> None:
    grid: Grid = [
        row(*BY_ITEM),
        [*row(FIRST, "O4", "0"), box("ทำคู่มือ", down=2), *row("เขียน", "ต.ค. 66")],
        row("", "O11", "0", "", ""),
        [*row("", "O12", "0"), box("จัดอบรม", down=2), *row("เชิญ", "")],
        row("", "O13", "0", "", ""),
    ]
    assert methods([grid]) == ["ทำคู่มือ", "จัดอบรม"]


def test_items_and_scores_may_be_lines_of_one_cell() -> None:
    paper = by_item((FIRST, "O4 แผน\nO11 รายงาน", "0\n50", "ทำคู่มือ", "", ""))
    assert dict(submission(paper).scores) == {"O4": ("0",), "O11": ("50",)}
    unclear = by_item((FIRST, "O4 แผน\nO11 รายงาน", "50", "ทำคู่มือ", "", ""))
    assert dict(submission(unclear).scores) == {}
    assert "“ผลคะแนน” ใน ตาราง 1 แถว 2" in left_out(unclear)


def test_a_score_without_a_code_is_left_out() -> None:
    paper = by_item((FIRST, "", "97.5", "ทำคู่มือ", "", ""), ("", "ไม่มีรหัส", "9", "", "", ""))
    assert dict(submission(paper).scores) == {}
    assert "“ผลคะแนน” ใน ตาราง 1 แถว 2–3, “ข้อคำถาม” ใน ตาราง 1 แถว 3" in left_out(paper)


def test_a_code_that_comes_twice_stands_once() -> None:
    first = (FIRST, "O4 แผน", "0", "ทำคู่มือ", "", "")
    again = ("", "O4 แผน (ต่อ)", "0", "", "เขียน", "")
    assert area(by_item(first, again))["items"] == ("O4",)
