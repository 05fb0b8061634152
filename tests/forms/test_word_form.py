"""The Word form: a page that prints well, and nothing in it that passes for an answer."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from itertools import pairwise

import docx
import pytest
from docx.document import Document
from docx.enum.section import WD_ORIENTATION
from docx.oxml.ns import qn
from docx.shared import Cm, RGBColor
from docx.styles.style import ParagraphStyle
from docx.table import Table

from itacheck import Criteria, load_criteria
from itacheck.forms.plan import plan_of
from itacheck.forms.word_form import word_form
from itacheck.thai.item_codes import parse_code
from itacheck.thai.placeholders import Kind, kind_of

from .slots import all_slots


def _opened(criteria: Criteria) -> Document:
    return docx.Document(io.BytesIO(word_form(plan_of(criteria))))


@pytest.fixture(scope="module")
def o34() -> Document:
    return _opened(load_criteria("o34-2567"))


def test_every_page_is_a4_on_its_side(criteria: Criteria) -> None:
    document = _opened(criteria)
    for section in document.sections:
        assert section.orientation == WD_ORIENTATION.LANDSCAPE
        assert section.page_width is not None
        assert section.page_height is not None
        assert (round(section.page_width.cm, 1), round(section.page_height.cm, 1)) == (29.7, 21.0)
        for table in document.tables:
            widths = [column.width for column in table.columns]
            room = Cm(29.7) - (section.left_margin or 0) - (section.right_margin or 0)
            assert sum(width or 0 for width in widths) <= room + Cm(0.1)


def test_the_title_names_the_item_and_the_fiscal_year(criteria: Criteria) -> None:
    document = _opened(criteria)
    title = document.paragraphs[0].text
    assert f"ข้อ {criteria.item} " in title
    assert title.endswith(f"ปีงบประมาณ พ.ศ. {criteria.fiscal_year}")
    assert document.core_properties.title == title
    assert not document.core_properties.author


def test_whatever_stands_in_it_is_a_heading_a_code_or_blank(criteria: Criteria) -> None:
    plan = plan_of(criteria)
    parts = (*plan.areas, plan.whole)
    known = {slot.heading for slot in all_slots(plan)} | {part.name for part in parts}
    known |= {plan.title, plan.code, "คะแนน"}
    for text in _texts(_opened(criteria)):
        if re.match("ส่วนที่ [1-4] ", text):  # headings of the form itself, which end an area
            continue
        codes = [parse_code(word) for word in text.split()]
        assert text in known or all(codes) or kind_of(text) is Kind.BLANK, text


def _texts(document: Document) -> Iterator[str]:
    for block in document.iter_inner_content():
        if isinstance(block, Table):
            yield from (p.text for row in block.rows for cell in row.cells for p in cell.paragraphs)
        else:
            yield block.text


def test_every_area_has_a_page_a_row_of_codes_and_rows_for_several_entries(o34: Document) -> None:
    plan = plan_of(load_criteria("o34-2567"))
    areas = [p for p in o34.paragraphs if p.style is not None and p.style.name == "Heading 2"]
    assert [p.text for p in areas] == [part.name for part in plan.areas]
    assert all(p.paragraph_format.page_break_before for p in areas[1:])
    rows = [table for table in o34.tables if table.rows[0].cells[0].text == "รหัสข้อ"]
    assert [table.rows[0].cells[1].text.split() for table in rows[1:]] == [
        list(part.codes) for part in plan.areas
    ]
    entries = [table for table in o34.tables if table.rows[0].cells[0].text == "วิธีการ"]
    assert [len(table.rows) for table in entries] == [4] * 7
    assert all(not cell.text for table in entries for r in table.rows[2:] for cell in r.cells)


def test_a_header_is_repeated_on_every_page_and_never_broken(criteria: Criteria) -> None:
    tables = _opened(criteria).tables
    headers = [table.rows[0]._tr for table in tables if len(table.columns) > 2]
    headers += [t.rows[0]._tr for t in tables if t.rows[0].cells[-1].text == "คะแนน"]
    assert headers
    for row in headers:
        assert row.xpath("./w:trPr/w:tblHeader")
        assert row.xpath("./w:trPr/w:cantSplit")


def test_no_two_tables_touch_since_word_would_make_them_one(criteria: Criteria) -> None:
    blocks = list(_opened(criteria).iter_inner_content())
    for one, other in pairwise(blocks):
        assert not (isinstance(one, Table) and isinstance(other, Table))


def test_below_all_guidance_is_a_line_to_type_on_that_looks_like_text(o34: Document) -> None:
    cells = [cell for table in o34.tables for row in table.rows for cell in row.cells]
    guided = [cell for cell in cells if cell.text.startswith("(ระบุ")]
    assert len(guided) > 50
    for cell in guided:
        *guidance, last = cell.paragraphs
        assert {p.style.name for p in guidance if p.style is not None} == {"คำแนะนำ"}
        assert (last.text, last.style and last.style.name) == ("", "Normal")


def test_guidance_is_grey_and_slanted_and_all_text_is_in_a_thai_font(o34: Document) -> None:
    guidance = o34.styles["คำแนะนำ"]
    assert isinstance(guidance, ParagraphStyle)
    assert guidance.font.italic
    assert guidance.font.color.rgb == RGBColor(0x5F, 0x5F, 0x5F)
    assert guidance.element.xpath("./w:rPr/w:iCs")[0].get(qn("w:val")) == "1"
    for name in ("Normal", "Title", "Heading 1", "Heading 2", "Footer", "คำแนะนำ"):
        style = o34.styles[name]
        assert isinstance(style, ParagraphStyle)
        (fonts,) = style.element.xpath("./w:rPr/w:rFonts")
        assert {fonts.get(qn(f"w:{s}")) for s in ("ascii", "hAnsi", "cs")} == {"TH Sarabun New"}
        assert not [key for key in fonts.attrib if "heme" in key]
        (size,) = style.element.xpath("./w:rPr/w:sz")
        (thai,) = style.element.xpath("./w:rPr/w:szCs")
        assert size.get(qn("w:val")) == thai.get(qn("w:val"))


def test_parts_of_the_file_stand_in_the_order_that_word_asks_for(criteria: Criteria) -> None:
    """Word calls a file damaged where they do not."""
    document = _opened(criteria)
    orders = {
        "sectPr": ("footerReference", "type", "pgSz", "pgMar", "cols", "docGrid"),
        "rPr": ("rFonts", "b", "bCs", "i", "iCs", "color", "spacing", "kern", "sz", "szCs", "lang"),
        "trPr": ("cantSplit", "tblHeader"),
        "tcPr": ("tcW", "shd"),
    }
    styles = [document.styles[name].element for name in ("Normal", "Title", "Heading 1", "คำแนะนำ")]
    for element in (document.element, *styles):
        for parent, order in orders.items():
            for found in element.iter(qn(f"w:{parent}")):
                tags = [child.tag.rpartition("}")[2] for child in found]
                assert tags == sorted(tags, key=order.index)


def test_other_fonts_are_named_for_where_that_one_is_not_installed() -> None:
    data = word_form(plan_of(load_criteria("o34-2567")))
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        fonts = file.read("word/fontTable.xml").decode()
        names = file.namelist()
    assert 'w:name="TH Sarabun New"' in fonts
    assert "TH SarabunPSK" in fonts
    assert not [name for name in names if "vba" in name.lower()]
