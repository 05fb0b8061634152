"""Notes on cells, headers and footers of an Excel file are no content, and are told."""

from __future__ import annotations

import pytest
from openpyxl import Workbook
from openpyxl.comments import Comment

from itacheck import SubmissionError
from itacheck.readers.office.blocks import Content
from itacheck.readers.office.excel.reader import excel_blocks

from .builders import (
    S,
    by_openpyxl,
    data,
    excel_parts,
    packed,
    relations,
    row,
)
from .sheets import read, sheet_of, texts

# ---- notes on cells ----------------------------------------------------------------------------


def test_comments_on_cells_are_left_out_and_told_once_for_a_sheet() -> None:
    def fill(book: Workbook) -> None:
        sheet = sheet_of(book)
        sheet["A1"] = "ก"
        for address in ("B2", "C3"):
            sheet[address].comment = Comment("ระยะเวลา 3 เดือน", "ผู้ตรวจ")
        other = book.create_sheet("สรุป")
        other["A1"] = "ข"
        other["A1"].comment = Comment("ร่าง", "ผู้ตรวจ")

    content = excel_blocks(by_openpyxl(fill), "plan.xlsx")
    assert texts(content) == [[["ก"]], [["ข"]]]
    assert [(one.says.en, one.place.en) for one in content.left_out] == [
        ("not read: comments or notes on cells (2, such as แผน!B2)", "แผน!B2"),
        ("not read: comments or notes on cells (1, such as สรุป!A1)", "สรุป!A1"),
    ]
    assert "ไม่ได้อ่านข้อคิดเห็นหรือบันทึกย่อของ 2 เซลล์" in content.left_out[0].says.th


def noted(notes: str, threads: str = "") -> Content:
    """Return what is read of a file with these notes, those of a conversation apart."""
    parts = excel_parts(data(row("ก")))
    parts["xl/worksheets/_rels/sheet1.xml.rels"] = relations(
        comments="../comments1.xml", threadedComment="../threads1.xml", printerSettings="a.bin"
    )
    parts["xl/comments1.xml"] = (
        f'<comments xmlns="{S}"><commentList>{notes}</commentList></comments>'
    )
    namespace = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"
    if threads:
        parts["xl/threads1.xml"] = (
            f'<ThreadedComments xmlns="{namespace}">{threads}</ThreadedComments>'
        )
    return excel_blocks(packed(parts), "plan.xlsx")


NOTE = '<comment ref="{}"><text><r><t>{}</t></r></text></comment>'


def test_a_conversation_is_told_with_the_note_that_stands_for_it() -> None:
    thread = '<threadedComment ref="{}"><text>ตรวจแล้ว</text></threadedComment>'
    both = noted(NOTE.format("A1", "[ข้อคิดเห็น]"), thread.format("A1") + thread.format("B1"))
    assert [one.says.en for one in both.left_out] == [
        "not read: comments or notes on cells (2, such as ก!A1)"
    ]


def test_a_note_that_says_nothing_is_not_told() -> None:
    assert noted(NOTE.format("A1", " ") + '<comment ref="B1"/>').left_out == ()


@pytest.mark.parametrize(
    ("reference", "says"),
    [
        ('ref="B2:C7"', "comments or notes on cells (1, such as ก!B2)"),
        ('ref="$B$2:"', "comments or notes on cells (1, such as ก!B2)"),
        ('ref="A0"', "comments or notes (1) whose cell cannot be told"),
        ('ref=":B2"', "comments or notes (1) whose cell cannot be told"),
        ('ref=""', "comments or notes (1) whose cell cannot be told"),
        ("", "comments or notes (1) whose cell cannot be told"),
    ],
)
def test_a_note_is_told_wherever_it_says_it_is(reference: str, says: str) -> None:
    content = noted(NOTE.replace('ref="{}"', reference).format("ก"))
    assert texts(content) == [[["ก"]]]
    assert [one.says.en for one in content.left_out] == [f"not read: {says}"]


def test_notes_that_are_on_no_cell_are_counted_apart() -> None:
    content = noted("".join(NOTE.format(ref, "ก") for ref in ("?", "A1", "A0", "B1:B2")))
    assert [(one.says.en, one.place.en) for one in content.left_out] == [
        ("not read: comments or notes on cells (2, such as ก!A1)", "ก!A1"),
        ("not read: comments or notes (2) whose cell cannot be told", "sheet ก"),
    ]
    assert "2 รายการ ซึ่งไม่ทราบว่าอยู่ที่เซลล์ใด" in content.left_out[1].says.th


UNREADABLE = (
    "not read: comments or notes of this sheet, if any, since that part of the file cannot be read"
)


def test_notes_that_cannot_be_read_refuse_nothing() -> None:
    content = noted("<comment", '<threadedComment ref="A1"><text>ตรวจแล้ว</text></threadedComment>')
    assert texts(content) == [[["ก"]]]
    assert [(one.says.en, one.place.en) for one in content.left_out] == [
        ("not read: comments or notes on cells (1, such as ก!A1)", "ก!A1"),
        (UNREADABLE, "sheet ก"),
    ]
    assert "เพราะส่วนนั้นของไฟล์อ่านไม่ได้" in content.left_out[1].says.th


def test_relations_of_a_sheet_that_cannot_be_read_refuse_nothing() -> None:
    parts = excel_parts(data(row("ก")))
    parts["xl/worksheets/_rels/sheet1.xml.rels"] = "<Relationships"
    content = excel_blocks(packed(parts), "plan.xlsx")
    assert texts(content) == [[["ก"]]]
    assert [one.says.en for one in content.left_out] == [UNREADABLE]


def test_a_doctype_is_refused_in_notes_too() -> None:
    parts = excel_parts(data(row("ก")))
    parts["xl/worksheets/_rels/sheet1.xml.rels"] = relations(comments="../comments1.xml")
    parts["xl/comments1.xml"] = f'<!DOCTYPE x []><comments xmlns="{S}"/>'
    with pytest.raises(SubmissionError) as caught:
        excel_blocks(packed(parts), "plan.xlsx")
    assert "DOCTYPE" in caught.value.message("en")
    assert "«xl/comments1.xml»" in caught.value.message("en")


# ---- headers and footers -----------------------------------------------------------------------


def with_margins(*texts_of_sheets: str) -> Content:
    """Return what is read of sheets with these headers."""
    return read(
        *(
            f"{data(row('ก'))}<headerFooter><oddHeader>{text}</oddHeader></headerFooter>"
            for text in texts_of_sheets
        )
    )


def test_headers_and_footers_are_told_once_with_the_first_sheet_that_has_them() -> None:
    header = "&amp;L&amp;&quot;TH Sarabun,Bold&quot;&amp;14&amp;KFF0000เทศบาลสมมติ&amp;Rหน้า &amp;P"
    content = with_margins("", header, header, "R&amp;&amp;D")
    assert texts(content) == [[["ก"]]] * 4
    (remark,) = content.left_out
    assert remark.says.en == "not read: text in page headers or footers (2, such as «เทศบาลสมมติ»)"
    assert "ไม่ได้อ่านข้อความที่หัวกระดาษหรือท้ายกระดาษ 2 ข้อความ" in remark.says.th
    assert remark.place.en == "sheet ข"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("&amp;A  &amp;P/&amp;N", False),
        ("&amp;Cหน้าที่ &amp;P จาก &amp;N&amp;R&amp;D &amp;T", False),
        ("Page &amp;P of &amp;N", False),
        ("พิมพ์เมื่อ &amp;D", True),
        ("&amp;C&amp;12ร่าง", True),
        ("1 ตุลาคม 2566", False),
        ("&amp;", False),
        ("ก" * 300, True),
    ],
)
def test_page_numbers_and_dates_alone_are_not_told(text: str, says: bool) -> None:
    assert bool(with_margins(text).left_out) is says
