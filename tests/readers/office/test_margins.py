"""What stands at the top and the bottom of pages is told where it says something."""

from __future__ import annotations

import pytest
from docx.document import Document

from itacheck import Criteria, SubmissionError, load_criteria
from itacheck.forms.excel_form import excel_form
from itacheck.forms.plan import plan_of
from itacheck.forms.word_form import word_form
from itacheck.readers.office.blocks import Content
from itacheck.readers.office.excel.reader import excel_blocks
from itacheck.readers.office.margins import FORM_FOOTER, says_something
from itacheck.readers.office.word.reader import word_blocks

from .builders import (
    NAMESPACES,
    as_written,
    by_python_docx,
    item,
    p,
    packed,
    r,
    relations,
    tbl,
    tr,
    word_parts,
)
from .recognised import O34

CRITERIA = (O34, load_criteria("o38-2563"))


@pytest.mark.parametrize(
    "line",
    [
        "- 2 -",
        "หน้า ๒",
        "หน้าที่ 2 จากทั้งหมด 5 หน้า",
        "Page 1 of 3",
        "1 ตุลาคม 2566",
        "๑ ต.ค. ๖๖ 10:30 น.",
        "28/7/2566 \t หน้า 1/3",
        "28 July 2023 10:30 AM",
        FORM_FOOTER,
    ],
)
def test_page_numbers_dates_and_the_words_of_a_form_say_nothing(line: str) -> None:
    assert not says_something(line)


@pytest.mark.parametrize(
    "line",
    ["เทศบาลสมมติ", "ร่าง", "หน้าที่ของเทศบาล", "พ.ศ. 2567 ข้อ 1", f"{FORM_FOOTER} ร่าง", "1" * 300],
)
def test_whatever_else_stands_there_says_something(line: str) -> None:
    assert says_something(line)


@pytest.mark.parametrize("criteria", CRITERIA, ids=lambda criteria: criteria.id)
def test_of_the_forms_that_are_made_here_nothing_is_told(criteria: Criteria) -> None:
    plan = plan_of(criteria)
    assert word_blocks(word_form(plan), "form.docx").left_out == ()
    assert excel_blocks(excel_form(plan), "form.xlsx").left_out == ()


# ---- Word --------------------------------------------------------------------------------------


def with_margins(document: Document) -> None:
    """Fill in a plan whose pages have headers, and a footer of two lines."""
    document.add_paragraph("ก")
    section = document.sections[0]
    section.different_first_page_header_footer = True
    section.header.paragraphs[0].text = "เทศบาลสมมติ"
    section.first_page_header.paragraphs[0].text = "เทศบาลสมมติ"
    section.footer.paragraphs[0].text = "- 2 -"
    section.footer.add_paragraph("ข้อจำกัด: คนน้อย")


def test_headers_and_footers_of_a_word_file_are_told_once_each() -> None:
    content = word_blocks(by_python_docx(with_margins), "plan.docx")
    assert as_written(content) == ["ก"]
    header, footer = sorted(content.left_out, key=lambda one: one.place.en, reverse=True)
    assert header.says.en == "not read: text in page headers, such as «เทศบาลสมมติ»"
    assert (header.place.th, header.place.en) == ("หัวกระดาษ", "the page header")
    assert footer.says.en == "not read: text in page footers, such as «ข้อจำกัด: คนน้อย»"
    assert footer.says.th == "ไม่ได้อ่านข้อความที่ท้ายกระดาษ เช่น «ข้อจำกัด: คนน้อย»"
    assert (footer.place.th, footer.place.en) == ("ท้ายกระดาษ", "the page footer")


def headed(*paragraphs: str, missing: bool = False) -> Content:
    """Return what is read of a Word file with this header, given as XML, if it is there."""
    parts = word_parts(p("ก"))
    parts["word/_rels/document.xml.rels"] = relations(header1="header1.xml", header2="header1.xml")
    if not missing:
        parts["word/header1.xml"] = f"<w:hdr {NAMESPACES}>{''.join(paragraphs)}</w:hdr>"
    return word_blocks(packed(parts), "plan.docx")


@pytest.mark.parametrize(
    ("paragraphs", "says"),
    [
        ((p("", " "), p("<w:fldSimple w:instr='PAGE'><w:r><w:t>7</w:t></w:r></w:fldSimple>")), ""),
        ((p("หน้า "), tbl(tr("เทศบาลสมมติ", "ร่าง"))), "เทศบาลสมมติ"),
        ((f"<w:p><w:r><w:txbxContent>{p('ร่าง')}</w:txbxContent></w:r></w:p>",), "ร่าง"),
        ((p(r("ร่าง", "<w:vanish/>")), item("เทศบาล")), "เทศบาล"),
    ],
)
def test_a_header_is_read_as_it_is_seen(paragraphs: tuple[str, ...], says: str) -> None:
    told = [one.says.en for one in headed(*paragraphs).left_out]
    assert told == ([f"not read: text in page headers, such as «{says}»"] if says else [])


def test_a_header_that_is_not_there_is_none() -> None:
    assert headed(missing=True).left_out == ()


def test_headers_and_footers_that_cannot_be_read_refuse_nothing() -> None:
    parts = word_parts(p("ก"))
    parts["word/_rels/document.xml.rels"] = relations(
        header="header1.xml", footer="footer1.xml", header2="header2.xml"
    )
    parts["word/header1.xml"] = f"<w:hdr {NAMESPACES}>{p('เทศบาลสมมติ')}</w:hdr>"
    parts["word/header2.xml"] = f"<w:hdr {NAMESPACES}>"
    parts["word/footer1.xml"] = b"\xff\xfe<"
    content = word_blocks(packed(parts), "plan.docx")
    assert as_written(content) == ["ก"]
    assert sorted((one.says.en, one.place.en) for one in content.left_out) == [
        ("not read: a page footer, since that part of the file cannot be read", "the page footer"),
        ("not read: a page header, since that part of the file cannot be read", "the page header"),
        ("not read: text in page headers, such as «เทศบาลสมมติ»", "the page header"),
    ]


def test_a_doctype_is_refused_in_a_header_too() -> None:
    parts = word_parts(p("ก"))
    parts["word/_rels/document.xml.rels"] = relations(header="header1.xml")
    parts["word/header1.xml"] = f"<!DOCTYPE x []><w:hdr {NAMESPACES}/>"
    with pytest.raises(SubmissionError) as caught:
        word_blocks(packed(parts), "plan.docx")
    assert "«word/header1.xml»" in caught.value.message("en")
