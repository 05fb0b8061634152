"""What people see of an Excel file is what becomes of it: one table for each sheet."""

from __future__ import annotations

from typing import Any

import pytest
from openpyxl import Workbook

from itacheck.readers.office.blocks import Content, Table
from itacheck.readers.office.excel.reader import excel_blocks, sheet_prefix

from .builders import by_openpyxl, data, row
from .sheets import read, sheet_of, table, texts


def filled(
    cells: dict[str, Any], *, merge: tuple[str, ...] = (), hide: tuple[str, ...] = ()
) -> Content:
    """Read a file with these cells; of what is hidden, letters are columns and digits rows."""

    def fill(book: Workbook) -> None:
        sheet = sheet_of(book)
        for address, value in cells.items():
            sheet[address] = value
        for area in merge:
            sheet.merge_cells(area)
        for name in hide:
            (
                sheet.row_dimensions[int(name)] if name.isdigit() else sheet.column_dimensions[name]
            ).hidden = True

    return excel_blocks(by_openpyxl(fill), "plan.xlsx")


# ---- the table ---------------------------------------------------------------------------------


def test_a_sheet_is_its_used_range_with_an_address_for_each_cell() -> None:
    content = filled({"B3": "จุดอ่อน", "D3": "ขั้นตอน", "B4": "คนน้อย", "D4": "๑. จัดทำ\n\n ๒. เผยแพร่"})
    (block,) = content.blocks
    assert isinstance(block, Table)
    assert texts(content) == [[["จุดอ่อน", "", "ขั้นตอน"], ["คนน้อย", "", "๑. จัดทำ\n๒. เผยแพร่"]]]
    assert [cell.place.th for cell in block.rows[1]] == ["แผน!B4", "แผน!C4", "แผน!D4"]
    assert block.rows[1][2].lines == ("๑. จัดทำ", "๒. เผยแพร่")
    assert (block.place.th, block.place.en) == ("แผ่นงาน แผน", "sheet แผน")
    assert not block.by_column
    assert content.left_out == ()


def test_of_blank_rows_and_columns_between_one_is_kept() -> None:
    content = filled(
        {"A1": "ก", "A9": "ข", "F9": "ค", "XFD1048576": "ง", "C5": " ", "D6": "\u200b"}
    )
    assert texts(content) == [
        [
            ["ก", "", "", "", ""],
            ["", "", "", "", ""],
            ["ข", "", "ค", "", ""],
            ["", "", "", "", ""],
            ["", "", "", "", "ง"],
        ]
    ]
    (block,) = content.blocks
    assert isinstance(block, Table)
    assert [line[1].place.en for line in block.rows] == [
        "แผน!B1",
        "แผน!B2",
        "แผน!B9",
        "แผน!B10",
        "แผน!B1048576",
    ]


def test_the_size_that_a_sheet_claims_means_nothing() -> None:
    claim = '<dimension ref="A1:XFD1048576"/>'
    assert [[cell.text for cell in line] for line in table(claim + data(row("ก"))).rows] == [["ก"]]


def test_each_sheet_is_a_table_and_a_blank_one_is_none() -> None:
    content = read(data(row("ก")), data(), data(row("ข")))
    assert texts(content) == [[["ก"]], [["ข"]]]
    assert [block.place.en for block in content.blocks] == ["sheet ก", "sheet ค"]


def test_cells_without_an_address_follow_one_another() -> None:
    rows = table(data(row("ก", '<c r="C1" t="b"><v>1</v></c>', "ข"), "<row/>", row("ค"))).rows
    assert [cell.place.en for cell in rows[0]] == ["ก!A1", "ก!B1", "ก!C1", "ก!D1"]
    assert rows[-1][0].place.en == "ก!A3"


@pytest.mark.parametrize(
    ("name", "prefix"),
    [
        ("แผน", "แผน"),
        ("ที่_1.2", "ที่_1.2"),
        ("Plan", "Plan"),
        ("แผน 2567", "'แผน 2567'"),
        ("2567", "'2567'"),
        ("แผน-1", "'แผน-1'"),
        ("d'Or", "'d''Or'"),
        ("A1", "'A1'"),
        ("r1c1", "'r1c1'"),
        ("C", "'C'"),
        ("", "''"),
    ],
)
def test_names_of_sheets_are_quoted_as_excel_does(name: str, prefix: str) -> None:
    assert sheet_prefix(name) == prefix


# ---- merged cells ------------------------------------------------------------------------------


def test_a_merged_cell_is_one_object_in_every_position() -> None:
    content = filled(
        {"A1": "ก", "C1": "1", "A2": "x", "C2": "2", "A3": "ข", "B3": "3", "C3": "4", "B2": "x"},
        merge=("A1:B2",),
    )
    (block,) = content.blocks
    assert isinstance(block, Table)
    assert texts(content) == [[["ก", "ก", "1"], ["ก", "ก", "2"], ["ข", "3", "4"]]]
    assert len({id(cell) for line in block.rows[:2] for cell in line[:2]}) == 1
    assert block.rows[1][1].place.en == "แผน!A1"


def test_a_blank_merged_cell_is_one_object_too() -> None:
    (block,) = filled({"A1": "ก", "B2": "ข", "C3": "ค"}, merge=("A2:A3",)).blocks
    assert isinstance(block, Table)
    assert block.rows[1][0] is block.rows[2][0]
    assert block.rows[1][0].lines == ()
    assert block.rows[0][1] is not block.rows[0][2]


def test_what_a_merged_cell_covers_is_told() -> None:
    merged = '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>'
    content = read(data(row("ก", "ข", "ค")) + merged)
    assert texts(content) == [[["ก", "ก", "ค"]]]
    (remark,) = content.left_out
    assert remark.says.en == "not read: cells that merged cells cover (1, such as ก!B1)"
    assert "ผสาน" in remark.says.th
    assert remark.place.th == "ก!B1"


# ---- what is left out is told ------------------------------------------------------------------


def test_hidden_rows_and_columns_are_left_out_and_told() -> None:
    content = filled({"A1": "ก", "B1": "x", "C1": "ข", "A2": "x", "A3": "ค"}, hide=("B", "2"))
    assert texts(content) == [[["ก", "ข"], ["ค", ""]]]
    (remark,) = content.left_out
    assert "hidden rows or columns (2, such as แผน!B1); unhide" in remark.says.en
    assert "โปรดยกเลิกการซ่อน" in remark.says.th
    assert remark.place.en == "แผน!B1"


def test_hidden_rows_and_columns_that_say_nothing_are_not_told() -> None:
    content = filled({"A1": "ก", "C3": "ข"}, hide=("B", "2"))
    assert texts(content) == [[["ก", ""], ["", "ข"]]]
    assert content.left_out == ()


def test_a_merged_cell_that_begins_in_a_hidden_one_is_seen() -> None:
    content = filled({"A1": "ก", "B3": "ข"}, merge=("A1:B2",), hide=("A", "1"))
    assert texts(content) == [[["ก"], ["ข"]]]
    assert content.left_out == ()
    assert texts(filled({"A1": "x", "B3": "ข"}, merge=("A1:A2",), hide=("A",))) == [[["ข"]]]


@pytest.mark.parametrize("state", ["hidden", "veryHidden"])
def test_hidden_sheets_are_left_out_and_told(state: str) -> None:
    def fill(book: Workbook) -> None:
        sheet_of(book)["A1"] = "ก"
        hidden = book.create_sheet("ลับ")
        hidden["A1"] = "x"
        hidden.sheet_state = state

    content = excel_blocks(by_openpyxl(fill), "plan.xlsx")
    assert texts(content) == [[["ก"]]]
    (remark,) = content.left_out
    assert remark.says.en == "not read: the hidden sheet «ลับ»"
    assert remark.place.th == "แผ่นงาน ลับ"


def test_formulas_without_a_result_are_told() -> None:
    content = filled({"A1": "ก", "B1": "=1+1", "C1": "=A1"})
    assert texts(content) == [[["ก"]]]
    (remark,) = content.left_out
    assert "no result yet (2, such as แผน!B1); open the file in Excel" in remark.says.en
    assert "แล้วบันทึกใหม่" in remark.says.th


def test_formulas_that_fail_are_told() -> None:
    content = read(data(row("ก", '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>')))
    assert texts(content) == [[["ก"]]]
    (remark,) = content.left_out
    assert "formula error (1, such as ก!B1)" in remark.says.en
    assert "สูตรผิดพลาด" in remark.says.th


def test_an_empty_result_is_a_blank_cell() -> None:
    content = read(data(row("ก", '<c t="str"><f>""</f><v></v></c>')))
    assert texts(content) == [[["ก"]]]
    assert content.left_out == ()


def test_drawings_and_charts_are_told() -> None:
    def fill(book: Workbook) -> None:
        sheet_of(book)["A1"] = "ก"
        book.create_chartsheet("กราฟ")

    content = excel_blocks(by_openpyxl(fill), "plan.xlsx")
    assert texts(content) == [[["ก"]]]
    assert ["กราฟ" in one.says.en for one in content.left_out] == [True]
    (drawing,) = read(data(row("ก")) + "<drawing/>").left_out
    assert "text boxes" in drawing.says.en
    assert drawing.place.en == "sheet ก"
