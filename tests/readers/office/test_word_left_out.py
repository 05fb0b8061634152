"""What of a Word file is not taken over is told, once for each kind, with a place."""

from __future__ import annotations

import pytest

from .builders import (
    as_written,
    p,
    r,
    read_word,
    tbl,
    tc,
    tr,
)

HIDING = (
    '<w:style w:type="character" w:styleId="unseen"><w:rPr><w:vanish/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="like"><w:basedOn w:val="unseen"/></w:style>'
)


@pytest.mark.parametrize(
    "hidden",
    [
        p(r("ความลับ", "<w:vanish/>"), r("ก")),
        p(r("ความลับ", '<w:rStyle w:val="unseen"/>'), r("ก")),
        p(r("ความลับ", '<w:rStyle w:val="like"/>'), r("ก")),
        p(
            r("ความลับ"),
            r("ก", '<w:vanish w:val="0"/>'),
            properties='<w:pStyle w:val="unseen"/>',
        ),
    ],
)
def test_hidden_text_is_left_out_and_told(hidden: str) -> None:
    content = read_word(p("ข") + hidden, styles=HIDING)
    assert as_written(content) == ["ข", "ก"]
    (remark,) = content.left_out
    assert remark.says.en == "not read: hidden text (1, such as «ความลับ»)"
    assert "ข้อความที่ซ่อนไว้" in remark.says.th
    assert remark.place.en == "paragraph 2"


def test_hidden_text_is_told_once_with_its_first_place() -> None:
    hidden = r("ความลับ", "<w:vanish/>")
    content = read_word(tbl(tr("ก"), tr(tc(p(hidden)))) + p(hidden, "ข") + p(r(" ", "<w:vanish/>")))
    (remark,) = content.left_out
    assert "(2," in remark.says.en
    assert remark.place.th == "ตาราง 1 แถว 2"


def test_text_under_a_merged_cell_is_told() -> None:
    rows = (
        tr(tc("ก", properties='<w:vMerge w:val="restart"/>')),
        tr(tc("ข", properties="<w:vMerge/>")),
    )
    content = read_word(tbl(*rows))
    assert as_written(content) == [[["ก"], ["ก"]]]
    (remark,) = content.left_out
    assert "«ข»" in remark.says.en
    assert remark.place.en == "table 1 row 2"


LEFT_OUT = {
    "picture": ("<w:r><w:drawing><pic:pic/></w:drawing></w:r>", "pictures or charts (1)"),
    "old picture": ("<w:r><w:pict><v:imagedata/></w:pict></w:r>", "pictures or charts (1)"),
    "embedded table": ("<w:r><w:object><v:imagedata/></w:object></w:r>", "embedded objects (1)"),
    "footnote": ("<w:r><w:footnoteReference/></w:r>", "footnotes (1)"),
    "comment": ("<w:r><w:commentReference/></w:r>", "comments (1)"),
    "insertion": (f"<w:ins>{r('ก')}</w:ins>", "tracked changes (1)"),
    "deletion": ("<w:del><w:r><w:delText>ก</w:delText></w:r></w:del>", "tracked changes (1)"),
}


@pytest.mark.parametrize("name", LEFT_OUT)
def test_what_is_not_taken_over_is_told(name: str) -> None:
    runs, says = LEFT_OUT[name]
    (remark,) = read_word(p("ข") + f"<w:p>{runs}{r('ค')}</w:p>").left_out
    assert says in remark.says.en
    assert remark.says.th
    assert remark.place.en == "paragraph 2"


def test_what_stands_before_any_paragraph_is_told_there() -> None:
    (remark,) = read_word("<w:altChunk/>").left_out
    assert "embedded objects" in remark.says.en
    assert remark.place.th == "ต้นไฟล์"
