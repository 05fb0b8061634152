"""Tables of a plan: headers, rows of areas and of measures, what is merged, split or continued."""

from __future__ import annotations

import pytest

from itacheck import Submission
from itacheck.readers.nodes import read_nodes
from itacheck.readers.office.excel.reader import excel_blocks
from itacheck.readers.office.recognise import recognise

from .papers import AnyPaper, Grid, Paper, as_excel, box, row
from .recognised import (
    HEADINGS,
    O34,
    TITLES,
    area,
    entries,
    graded,
    heading,
    left_out,
    submission,
    table,
)

FIRST, SECOND, THIRD = TITLES["1.1"], TITLES["1.2"], TITLES["1.3"]


def methods(paper: AnyPaper, key: str = "1.1") -> list[str]:
    return ["|".join(entry.get("method", ())) for entry in entries(paper, key)]


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

BY_ITEM = ("ประเด็น", "ข้อคำถาม", "ผลคะแนน", "วิธีการ", "ขั้นตอน", "ระยะเวลา")


def by_item(*rows: tuple[str, ...]) -> Paper:
    return [[row(*BY_ITEM), *(row(*texts) for texts in rows)]]


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


# ---- areas of rows -----------------------------------------------------------------------------

BY_AREA = ("ประเด็น", "การวิเคราะห์", "วิธีการ")


def analyses(paper: AnyPaper) -> dict[str, tuple[str, ...]]:
    areas = submission(paper).areas
    return {key: areas[key].texts.get("analysis", ()) for key in areas}


def by_area(*rows: tuple[str, ...]) -> Grid:
    return [row(*BY_AREA), *(row(*texts) for texts in rows)]


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


# ---- labels and values -------------------------------------------------------------------------


def test_labels_stand_beside_their_values() -> None:
    grid: Grid = [
        row("รหัสข้อ", "O4 O11\nตามแบบ"),
        row("การวิเคราะห์", "(ระบุข้อบกพร่อง)\nคนน้อย"),
        [*row("วิธีการ"), box("ทำคู่มือ\nจัดอบรม")],
    ]
    found = area([heading("1.1"), grid])
    assert found["items"] == ("O4", "O11")
    assert found["analysis"] == ("คนน้อย",)
    assert found["method"] == ("ทำคู่มือ", "จัดอบรม")
    assert left_out([heading("1.1"), grid]).endswith("(ตาราง 1 แถว 1 «ตามแบบ»)")


def test_several_labels_may_stand_in_a_row() -> None:
    grid = [row("ระยะเวลา", "3 เดือน", "ผู้รับผิดชอบ", "กลุ่ม ก"), row("ขั้นตอน", "ประชุม", "", "")]
    found = area([heading("1.1"), grid])
    assert (found["timeframe"], found["responsible"]) == (("3 เดือน",), ("กลุ่ม ก",))
    assert found["steps"] == ("ประชุม",)


def test_a_label_may_be_merged_over_the_rows_of_its_values() -> None:
    grid: Grid = [[box("ขั้นตอน", down=2), *row("ประชุม")], row("เขียน")]
    assert area([heading("1.1"), grid])["steps"] == ("ประชุม", "เขียน")


def test_a_value_may_stand_in_the_rows_below_its_label() -> None:
    grid: Grid = [row("ขั้นตอน", ""), row("ประชุม", ""), row("เขียน", "")]
    assert area([heading("1.1"), grid])["steps"] == ("ประชุม", "เขียน")


def test_a_label_of_no_area_is_told() -> None:
    grid = [row("วิธีการ", "ทำคู่มือ"), row("ขั้นตอน", "")]
    assert left_out([grid, heading("1.1"), table(("คนน้อย",))]) == (
        "ไม่ได้นำมาตรวจ: ส่วนที่ไม่ทราบว่าเป็นของประเด็นใด (ตาราง 1 แถว 1–2 «วิธีการ»)"
    )


def test_a_row_of_headings_or_of_three_cells_is_no_label() -> None:
    for cells in (("ระดับ", "คะแนน"), ("คะแนนรวม", "90", "หมายเหตุ")):
        paper: Paper = [[row(*cells)], heading("1.1"), table(("ก",))]
        assert submission(paper).results == {}
        assert "ตาราง 1 แถว 1" in left_out(paper)


def test_a_label_without_a_value_states_nothing() -> None:
    paper: Paper = [[row("คะแนนรวม", ""), row("ระดับ", "A")], heading("1.1"), table(("ก",))]
    assert submission(paper).results == {"grade": ("A",)}


def test_codes_may_have_another_label() -> None:
    paper: Paper = [heading("1.1"), "ตัวชี้วัดที่เกี่ยวข้อง: O4, O11", table(("ก",))]
    assert area(paper)["items"] == ("O4", "O11")


def test_codes_that_cannot_be_read_are_told() -> None:
    assert "«รหัสข้อ: ตามประกาศ»" in left_out([heading("1.1"), "รหัสข้อ: ตามประกาศ", table(("ก",))])
    assert area([heading("1.1"), "รหัสข้อ: O4 O11", table(("ก",))])["items"] == ("O4", "O11")


def test_a_code_that_comes_twice_stands_once() -> None:
    first = (FIRST, "O4 แผน", "0", "ทำคู่มือ", "", "")
    again = ("", "O4 แผน (ต่อ)", "0", "", "เขียน", "")
    assert area(by_item(first, again))["items"] == ("O4",)


# ---- rows that stand alone ---------------------------------------------------------------------


def test_what_stands_alone_below_a_gap_is_none_of_the_plan() -> None:
    gap, note = row("", "", "", "", ""), row("แนบท้าย", "", "", "", "")
    paper: Paper = [heading("1.1"), [*table(("คนน้อย", "ทำคู่มือ")), gap, note]]
    assert area(paper)["analysis"] == ("คนน้อย",)
    assert "แนบท้าย" in left_out(paper)
    paper = [heading("1.1"), [*table(("คนน้อย", "ทำคู่มือ")), note]]
    assert area(paper)["analysis"] == ("คนน้อย", "แนบท้าย")


def test_names_of_signatories_below_a_table_are_none_of_the_plan() -> None:
    signed = row("", "", "", "(ลงชื่อ) ......", "")
    paper: Paper = [heading("1.1"), [*table(("คนน้อย", "ทำคู่มือ")), signed]]
    assert area(paper)["steps"] == ("",)
    assert "(ลงชื่อ)" in left_out(paper)


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
