"""What a reader sees of a Word file is what becomes of it, in order and with places."""

from __future__ import annotations

import pytest
from docx.document import Document

from itacheck.readers.office.blocks import Table
from itacheck.readers.office.word.reader import word_blocks

from .builders import (
    as_written,
    by_python_docx,
    p,
    r,
    read_word,
    tbl,
    tc,
    tr,
    written,
)

# ---- order and places ---------------------------------------------------------------------------


def a_plan(document: Document) -> None:
    document.add_heading("ประเด็นที่ ๑.๑", 1)
    document.add_paragraph("")
    document.add_paragraph("O4 O11")
    grid = document.add_table(2, 2)
    grid.cell(0, 0).text, grid.cell(0, 1).text = "จุดอ่อน", "ขั้นตอน"
    grid.cell(1, 0).text, grid.cell(1, 1).text = "คนน้อย", "๑. จัดทำ\n๒. เผยแพร่"
    document.add_paragraph("ระยะเวลา: ปีงบประมาณ 2567")


def test_paragraphs_and_tables_stand_in_the_order_of_the_body() -> None:
    content = word_blocks(by_python_docx(a_plan), "plan.docx")
    assert as_written(content) == [
        "ประเด็นที่ ๑.๑",
        "O4 O11",
        [["จุดอ่อน", "ขั้นตอน"], ["คนน้อย", "๑. จัดทำ\n๒. เผยแพร่"]],
        "ระยะเวลา: ปีงบประมาณ 2567",
    ]
    assert content.left_out == ()


def test_places_are_counted_as_a_reader_would() -> None:
    first, codes, grid, timeframe = word_blocks(by_python_docx(a_plan), "plan.docx").blocks
    assert (first.place.th, codes.place.en) == ("ย่อหน้า 1", "paragraph 2")
    assert timeframe.place.th == "ย่อหน้า 3"
    assert isinstance(grid, Table)
    assert grid.by_column
    assert grid.place.en == "table 1"
    assert [cell.place.th for cell in grid.rows[1]] == ["ตาราง 1 แถว 2"] * 2
    assert grid.rows[1][1].lines == ("๑. จัดทำ", "๒. เผยแพร่")


def test_a_table_that_only_frames_others_is_looked_through() -> None:
    inner = tbl(tr("ค", "ง"), tr("จ", "ฉ"))
    framed = tbl(tr(tc(p("ก"), inner, p("ข"))), tr("ช"))
    assert written(framed) == ["ก", [["ค", "ง"], ["จ", "ฉ"]], "ข", "ช"]
    assert written(tbl(tr(tc(framed)))) == written(framed)
    assert written(tbl(tr("ก"), tr("ข"))) == [[["ก"], ["ข"]]]


def test_tables_are_counted_without_those_inside_them() -> None:
    content = read_word(tbl(tr(tc(tbl(tr("ใน")), p()))) + tbl() + tbl(tr("ก")))
    assert [block.place.en for block in content.blocks] == ["table 1", "table 2"]


# ---- text in a paragraph ------------------------------------------------------------------------

RUNS = {
    "several runs": (r("ระยะ") + r("เวลา"), "ระยะเวลา"),
    "tab": ("<w:r><w:t>ก</w:t><w:tab/><w:t>ข</w:t></w:r>", "ก\tข"),
    "tab that is aligned": ("<w:r><w:t>ก</w:t><w:ptab/><w:t>ข</w:t></w:r>", "ก\tข"),
    "line break": ("<w:r><w:t>ก</w:t><w:br/><w:t>ข</w:t></w:r>", "ก\nข"),
    "carriage return": ("<w:r><w:t>ก</w:t><w:cr/><w:t>ข</w:t></w:r>", "ก\nข"),
    "page break": ('<w:r><w:t>ก</w:t><w:br w:type="page"/></w:r>', "ก"),
    "blank lines": ("<w:r><w:t> ก </w:t><w:br/><w:br/><w:t> ข</w:t></w:r>", "ก\nข"),
    "no-break hyphen": ("<w:r><w:t>2566</w:t><w:noBreakHyphen/><w:t>2567</w:t></w:r>", "2566-2567"),
    "soft hyphen": ("<w:r><w:t>ก</w:t><w:softHyphen/><w:t>ข</w:t></w:r>", "กข"),
    "symbol": ('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', "✓"),
    "symbol of any font": ('<w:r><w:sym w:font="Arial" w:char="2022"/><w:t>ก</w:t></w:r>', "•ก"),
    "symbol without a code": ('<w:r><w:sym w:char="?"/><w:t>ก</w:t></w:r>', "ก"),
    "symbol that is half a character": ('<w:r><w:sym w:char="D800"/><w:t>ก</w:t></w:r>', "ก"),
    "link": (f'<w:hyperlink r:id="rId1">{r("เว็บไซต์")}</w:hyperlink>', "เว็บไซต์"),
    "smart tag": (f"<w:smartTag>{r('ก')}</w:smartTag>", "ก"),
    "inserted": (f'{r("ก")}<w:ins w:id="1">{r("ข")}</w:ins>', "กข"),
    "deleted": ("<w:del><w:r><w:delText>ก</w:delText></w:r></w:del>" + r("ข"), "ข"),
    "moved": (f"<w:moveFrom>{r('ก')}</w:moveFrom><w:moveTo>{r('ก')}</w:moveTo>", "ก"),
    "content control": (f"<w:sdt><w:sdtContent>{r('ก')}</w:sdtContent></w:sdt>", "ก"),
    "content control with its prompt": (
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr>"
        f"<w:sdtContent>{r('คลิกที่นี่')}</w:sdtContent></w:sdt>{r('ก')}",
        "ก",
    ),
    "simple field": (f'<w:fldSimple w:instr="PAGE">{r("7")}</w:fldSimple>', "7"),
    "field": (
        '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>DATE</w:instrText>'
        '<w:fldChar w:fldCharType="separate"/><w:t>2567</w:t></w:r>',
        "2567",
    ),
    "formula": ("<m:oMath><m:r><m:t>5%</m:t></m:r></m:oMath>", "5%"),
    "words with their reading": (
        f"<w:r><w:ruby><w:rt>{r('ข')}</w:rt><w:rubyBase>{r('ก')}</w:rubyBase></w:ruby></w:r>",
        "ก",
    ),
    "comment in the XML": ("<w:r><w:t>ระยะ<!-- x -->เวลา</w:t></w:r>", "ระยะเวลา"),
}


@pytest.mark.parametrize("name", RUNS)
def test_a_paragraph_reads_as_it_is_seen(name: str) -> None:
    runs, text = RUNS[name]
    assert written(f"<w:p>{runs}</w:p>") == [text]


@pytest.mark.parametrize("text", ["", "  ", "\u00a0", "\u200b", "\u00a0\u200b "])
def test_what_cannot_be_seen_is_no_paragraph(text: str) -> None:
    assert written(p(text or "<w:r/>") + p("ก")) == ["ก"]


def test_a_paragraph_whose_end_was_deleted_goes_on_in_the_next() -> None:
    deleted = "<w:rPr><w:del/></w:rPr>"
    assert written(p("ระยะ", properties=deleted) + p("เวลา") + p("ก")) == ["ระยะเวลา", "ก"]
    assert written(p("ระยะเวลา", properties=deleted)) == ["ระยะเวลา"]


@pytest.mark.parametrize("element", ["w:sdt", "w:customXml", "w:ins"])
def test_paragraphs_and_tables_inside_something_else_are_read(element: str) -> None:
    content = f"<w:sdtContent>{p('ก')}{tbl(tr('ข'))}</w:sdtContent>"
    assert written(f"<{element}>{content}</{element}>") == ["ก", [["ข"]]]


# ---- text boxes ---------------------------------------------------------------------------------


def box(*content: str) -> str:
    return f"<w:txbxContent>{''.join(content)}</w:txbxContent>"


def test_a_text_box_follows_the_paragraph_that_it_is_anchored_in() -> None:
    body = f"<w:p>{r('ก')}<w:r><w:pict>{box(p('ข'), tbl(tr('ค')))}</w:pict></w:r>{r('ง')}</w:p>"
    assert written(body + p("จ")) == ["กง", "ข", [["ค"]], "จ"]


def test_of_two_forms_of_a_text_box_one_is_read() -> None:
    forms = f"<mc:Choice>{box(p('ข'))}</mc:Choice><mc:Fallback>{box(p('ข'))}</mc:Fallback>"
    body = f"<w:p>{r('ก')}<w:r><mc:AlternateContent>{forms}</mc:AlternateContent></w:r></w:p>"
    assert written(body) == ["ก", "ข"]


def test_a_text_box_in_a_cell_is_lines_of_the_cell() -> None:
    cell = tc(f"<w:p>{r('ก')}<w:r>{box(p('ข'), tbl(tr('ค', 'ง')))}</w:r></w:p>", "จ")
    assert written(tbl(tr(cell, "ฉ"))) == [[["ก\nข\nค\nง\nจ", "ฉ"]]]
