"""What a cell of an Excel file shows: numbers by their formats, dates in words, texts."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from openpyxl import Workbook

from itacheck.readers.office.excel.reader import excel_blocks
from itacheck.thai.periods import read_period

from .builders import by_openpyxl, data, row
from .sheets import sheet_of, table, texts

FORMATTED = [
    (0.5, "0%", "50%"),
    (0.98765, "0.00%", "98.77%"),
    (100.0, "General", "100"),
    (95.35, "General", "95.35"),
    (0.1 + 0.2, "General", "0.3"),
    (-5, "General", "-5"),
    (1e20, "General", "1E+20"),
    (95.345, "0.00", "95.35"),
    (2.5, "0", "3"),
    (1234567.891, "#,##0.00", "1,234,567.89"),
    (12345678, "#,##0,", "12,346"),
    (1.5, "0.##", "1.5"),
    (1, "0.##", "1"),
    (-5, "0;(0)", "(5)"),
    (-5, "0.0", "-5.0"),
    (0, '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-', "-"),
    (1234.5, '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-', "1,234.50"),
    (5, '0 "คะแนน"', "5 คะแนน"),
    (7, r"\ข\้\อ 0", "ข้อ 7"),
    (7, "[$฿-41E]#,##0.00", "฿7.00"),
    (100, '0"%"', "100%"),
    (1.5, "# ?/?", "1.5"),
    (12345, "0.00E+00", "12345"),
    (7, "@", "7"),
    (5, "[>=100]0.0;0", "5"),
    (3, ";;;", "3"),
    (3, "0" * 300, "3"),
    (2.25, "[h]:mm", "54:00"),
    (0.375, "h:mm AM/PM", "09:00"),
]


@pytest.mark.parametrize(("number", "code", "seen"), FORMATTED)
def test_a_number_reads_as_it_is_seen(number: float, code: str, seen: str) -> None:
    def fill(book: Workbook) -> None:
        cell = sheet_of(book)["A1"]
        cell.value, cell.number_format = number, code

    assert texts(excel_blocks(by_openpyxl(fill), "plan.xlsx")) == [[[seen]]]


FIRST_OF_OCTOBER = dt.datetime(2023, 10, 1)
DATES = [
    ("d/m/yyyy", "1 ตุลาคม 2566"),
    ("mm-dd-yy", "1 ตุลาคม 2566"),
    ("[$-107041E]d mmmm yyyy;@", "1 ตุลาคม 2566"),
    ("[$-1070000]d/mm/yyyy", "1 ตุลาคม 2566"),
    ("d mmm bb", "1 ตุลาคม 2566"),
    ("[Red]dd/mm/yy", "1 ตุลาคม 2566"),
    ("mmm-yy", "ตุลาคม 2566"),
    ("d-mmm", "1 ตุลาคม"),
    ("mmmm", "ตุลาคม"),
    ("yyyy", "2566"),
    ("dddd", "1 ตุลาคม 2566"),
    ("d/m/yyyy h:mm", "1 ตุลาคม 2566"),
]


@pytest.mark.parametrize(("code", "seen"), DATES)
def test_a_date_shows_the_parts_that_its_format_shows(code: str, seen: str) -> None:
    def fill(book: Workbook) -> None:
        cell = sheet_of(book)["A1"]
        cell.value, cell.number_format = FIRST_OF_OCTOBER, code

    assert texts(excel_blocks(by_openpyxl(fill), "plan.xlsx")) == [[[seen]]]


@pytest.mark.parametrize(
    ("stored", "code", "seen"),
    [
        (dt.date(2566, 10, 1), "d/m/yyyy", "1 ตุลาคม 2566"),  # typed in the Buddhist era
        (dt.date(1966, 10, 1), "d/m/yy", "1 ตุลาคม 2566"),  # typed «1/10/66»
        (dt.date(1966, 10, 1), "d/m/yyyy", "1 ตุลาคม 2509"),
        (dt.date(2023, 10, 1), "d/m/yy", "1 ตุลาคม 2566"),
        (dt.datetime(2023, 10, 1, 8, 30), "d/m/yyyy h:mm", "1 ตุลาคม 2566 08:30"),
        (dt.datetime(2023, 10, 1, 8, 30), "h:mm", "08:30"),
        (dt.time(8, 30), "h:mm", "08:30"),
    ],
)
def test_a_date_is_of_the_year_that_its_author_meant(
    stored: dt.date | dt.time, code: str, seen: str
) -> None:
    def fill(book: Workbook) -> None:
        cell = sheet_of(book)["A1"]
        cell.value, cell.number_format = stored, code

    assert texts(excel_blocks(by_openpyxl(fill), "plan.xlsx")) == [[[seen]]]


@pytest.mark.parametrize(
    "code", [code for code, seen in DATES if "2566" in seen and "ตุลาคม" in seen]
)
def test_a_date_reads_as_a_period(code: str) -> None:
    ((shown,),) = filled_with(FIRST_OF_OCTOBER, code)
    (span,) = read_period(shown).spans
    assert span.start == FIRST_OF_OCTOBER.date()


def filled_with(value: Any, code: str) -> list[list[str]]:
    def fill(book: Workbook) -> None:
        cell = sheet_of(book)["A1"]
        cell.value, cell.number_format = value, code

    (rows,) = texts(excel_blocks(by_openpyxl(fill), "plan.xlsx"))
    return rows


@pytest.mark.parametrize("number", [-1, 1e9, 0, 1e300])
def test_a_number_that_is_no_date_stays_one(number: float) -> None:
    styles = '<cellXfs><xf numFmtId="14"/></cellXfs>'
    rows = table(data(row(f"<c><v>{number}</v></c>")), styles=styles).rows
    assert float(rows[0][0].text) == number


def test_days_may_count_from_1904() -> None:
    rows = table(
        data(row("<c><v>43738</v></c>")),
        styles='<cellXfs><xf numFmtId="14"/></cellXfs>',
        workbook='<workbookPr date1904="1"/>',
    ).rows
    assert rows[0][0].text == "1 ตุลาคม 2566"


@pytest.mark.parametrize(
    ("number", "code", "seen"),
    [
        ("9", "", "50%"),
        ("68", "", "50.00%"),
        ("14", "", "0.5"),
        ("176", "0.000", "0.500"),
        ("x", "", "0.5"),
    ],
)
def test_formats_may_be_named_by_number(number: str, code: str, seen: str) -> None:
    own = f'<numFmts><numFmt numFmtId="{number}" formatCode="{code}"/></numFmts>' if code else ""
    styles = f'{own}<cellXfs><xf/><xf numFmtId="{number}"/></cellXfs>'
    assert table(data(row('<c s="1"><v>0.5</v></c>')), styles=styles).rows[0][0].text == seen


STRINGS = (
    "<si><t>ก</t></si><si><r><t>ระยะ</t></r><r><rPr/><t>เวลา</t></r><rPh><t>x</t></rPh></si>"
    "<si><t>ก_x000D_\nข_x005F_x_x0007_</t></si>"
)
CELLS = {
    "shared": ('<c t="s"><v>0</v></c>', "ก"),
    "shared in two fonts": ('<c t="s"><v>1</v></c>', "ระยะเวลา"),
    "with escaped characters": ('<c t="s"><v>2</v></c>', "ก\nข_x"),
    "in place": ('<c t="inlineStr"><is><r><t>ก</t></r></is></c>', "ก"),
    "result that is text": ('<c t="str"><f>A2</f><v>ก</v></c>', "ก"),
    "result that is a number": ("<c><f>1+1</f><v>2</v></c>", "2"),
    "true": ('<c t="b"><v>1</v></c>', "TRUE"),
    "false": ('<c t="b"><v>0</v></c>', "FALSE"),
    "date as text": ('<c t="d"><v>2023-10-01</v></c>', "1 ตุลาคม 2566"),
    "moment as text": ('<c t="d"><v>2023-10-01T08:30:00</v></c>', "1 ตุลาคม 2566 08:30"),
    "moment in universal time": ('<c t="d"><v>2023-10-01T08:30:00Z</v></c>', "1 ตุลาคม 2566 08:30"),
    "no date": ('<c t="d"><v>2023-99-01</v></c>', "2023-99-01"),
    "no number": ("<c><v>ก</v></c>", "ก"),
    "infinite": ("<c><v>INF</v></c>", "INF"),
    "no such style": ('<c s="99"><v>2</v></c>', "2"),
}


@pytest.mark.parametrize("name", CELLS)
def test_a_cell_reads_as_it_is_seen(name: str) -> None:
    cell, seen = CELLS[name]
    assert table(data(row(cell)), strings=STRINGS).rows[0][0].text == seen
