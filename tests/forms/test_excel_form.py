"""The Excel form: sheets that print and scroll well, and nothing that passes for an answer."""

from __future__ import annotations

import io
import re
import zipfile

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from itacheck import Criteria, load_criteria
from itacheck.forms.excel_form import excel_form
from itacheck.forms.plan import plan_of
from itacheck.thai.item_codes import parse_code
from itacheck.thai.placeholders import Kind, kind_of

from .slots import all_slots


def _opened(criteria: Criteria) -> list[Worksheet]:
    book = openpyxl.load_workbook(io.BytesIO(excel_form(plan_of(criteria))))
    return [sheet for sheet in book.worksheets if isinstance(sheet, Worksheet)]


@pytest.fixture(scope="module")
def o34() -> dict[str, Worksheet]:
    return {sheet.title: sheet for sheet in _opened(load_criteria("o34-2567"))}


def test_there_is_a_sheet_for_what_is_said_once_the_scores_and_the_plan(criteria: Criteria) -> None:
    general, scores, plan, *others = _opened(criteria)
    assert (general.title, scores.title, plan.title) == ("ข้อมูลทั่วไป", "คะแนนรายข้อ", "แผน")
    assert general["A1"].value == plan_of(criteria).title
    # entries that the whole agency has, beside those of areas
    assert [sheet.title for sheet in others] == (["ทั้งหน่วยงาน"] if criteria.item == "Q9" else [])


def test_whatever_stands_in_it_is_a_heading_a_code_or_blank(criteria: Criteria) -> None:
    plan = plan_of(criteria)
    known = {slot.heading for slot in all_slots(plan)}
    known |= {name for part in plan.areas for name in (part.name, part.short)}
    known |= {plan.title, plan.code, plan.area, "คะแนน"}
    for sheet in _opened(criteria):
        for text in (cell.value for row in sheet.iter_rows() for cell in row if cell.value):
            assert isinstance(text, str)
            codes = [parse_code(word) for word in text.split()]
            assert text in known or all(codes) or kind_of(text) is Kind.BLANK, text


def test_the_plan_has_a_row_for_each_area_and_one_for_a_further_entry(
    o34: dict[str, Worksheet],
) -> None:
    sheet, plan = o34["แผน"], plan_of(load_criteria("o34-2567"))
    assert [cell.value for cell in sheet[1]] == [
        "ประเด็น", "รหัสข้อ", "การวิเคราะห์", "ประเด็นที่จะพัฒนา", "วิธีการ", "ผู้รับผิดชอบ",
        "ขั้นตอน", "ระยะเวลา", "การกำกับติดตาม", "ข้อจำกัดของหน่วยงาน",
    ]  # fmt: skip
    areas = [str(sheet.cell(row, 1).value) for row in range(2, sheet.max_row + 1)]
    assert areas == [name for part in plan.areas for name in (part.name, part.short)]
    assert sheet["B2"].value == "O4 O11 O12 O13 O14"
    # guidance in every place of the first row, none in the further one
    assert all(str(cell.value).startswith("(ระบุ") for cell in sheet[2][2:])
    assert not any(cell.value for cell in sheet[3][1:])


def test_headings_stay_in_sight_and_are_printed_on_every_page(o34: dict[str, Worksheet]) -> None:
    sheet = o34["แผน"]
    assert sheet.freeze_panes == "B2"
    assert sheet.print_title_rows == "$1:$1"
    for one in o34.values():
        assert (one.page_setup.paperSize, one.page_setup.fitToHeight) == (9, 0)
        assert one.sheet_properties.pageSetUpPr is not None
        assert one.sheet_properties.pageSetUpPr.fitToPage
    assert o34["แผน"].page_setup.orientation == "landscape"


def test_answers_are_wrapped_text_that_excel_takes_for_no_date_or_formula(
    o34: dict[str, Worksheet],
) -> None:
    for row in o34["แผน"].iter_rows(min_row=2, min_col=2):
        for cell in row:
            assert cell.alignment.wrap_text
            assert cell.number_format == "@"
    scores = o34["คะแนนรายข้อ"]
    assert {scores.cell(n, 2).number_format for n in range(2, scores.max_row + 1)} == {"General"}


def test_guidance_is_grey_and_slanted_but_what_is_typed_over_it_is_not(
    o34: dict[str, Worksheet],
) -> None:
    sheet = o34["แผน"]
    assert not sheet["C2"].font.italic
    (cells,) = sheet.conditional_formatting
    assert str(cells.sqref) == "A2:J15"
    (rule,) = cells.rules
    assert (rule.type, rule.text) == ("beginsWith", "(ระบุ")
    assert rule.dxf is not None
    assert rule.dxf.font.i


def test_what_to_write_is_told_at_length_beside_the_chosen_cell(o34: dict[str, Worksheet]) -> None:
    told = {str(v.sqref): v for v in o34["แผน"].data_validations.dataValidation}
    analysis = told["C2:C15"]
    assert analysis.promptTitle == "การวิเคราะห์"
    assert analysis.prompt is not None
    assert "พร้อมสาเหตุ" in analysis.prompt
    assert "โดยอ้างรหัสข้อ" in analysis.prompt
    assert not any(v.formula1 or v.showErrorMessage for v in told.values())
    for sheet in o34.values():  # Excel refuses longer ones
        for v in sheet.data_validations.dataValidation:
            assert len(v.promptTitle or "") <= 32
            assert len(v.prompt or "") <= 255


def test_there_are_no_formulas_macros_or_links(criteria: Criteria) -> None:
    with zipfile.ZipFile(io.BytesIO(excel_form(plan_of(criteria)))) as file:
        names = file.namelist()
        sheets = [file.read(n).decode() for n in names if n.startswith("xl/worksheets/sheet")]
    assert not [name for name in names if re.search("vba|external|macro|connection", name.lower())]
    assert not any("<f>" in text or "<f " in text or "hyperlink" in text for text in sheets)


def test_rows_grow_with_what_is_typed() -> None:
    with zipfile.ZipFile(io.BytesIO(excel_form(plan_of(load_criteria("o34-2567"))))) as file:
        text = file.read("xl/worksheets/sheet3.xml").decode()
    assert re.search(r'<row [^>]*ht="', text)
    assert "customHeight" not in text
