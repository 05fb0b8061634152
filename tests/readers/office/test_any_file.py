"""Whatever the bytes: blocks that are whole, or a SubmissionError that is told."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from itacheck import SubmissionError
from itacheck.readers.office.blocks import Content
from itacheck.readers.office.excel.reader import excel_blocks
from itacheck.readers.office.word.reader import word_blocks

from .builders import (
    NAMESPACES,
    STEPS,
    S,
    compound_file,
    data,
    excel_parts,
    item,
    p,
    packed,
    r,
    relations,
    row,
    tbl,
    tc,
    tr,
    word,
    word_parts,
)
from .told import is_told, is_whole

READERS: tuple[Callable[[bytes, str], Content], ...] = (word_blocks, excel_blocks)

PLAN = (
    p("ประเด็นที่ ๑.๑", r("ข", "<w:vanish/>"), "<w:del><w:r><w:delText>ค</w:delText></w:r></w:del>")
    + item("ก")
    + tbl(
        tr(tc("ก", properties='<w:gridSpan w:val="2"/><w:vMerge w:val="restart"/>'), "ข"),
        tr(tc(properties='<w:gridSpan w:val="2"/><w:vMerge/>'), tc(tbl(tr("ค")), "ง")),
    )
    + "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>"
)
STYLE = (
    '<w:style w:styleId="a" w:type="paragraph"><w:basedOn w:val="b"/><w:rPr><w:vanish/></w:rPr>'
    "</w:style>"
)
SHEET = (
    '<cols><col min="2" max="2" hidden="1"/></cols>'
    + data(
        row("ก", '<c r="B1" s="1"><v>0.5</v></c>', '<c t="s"><v>0</v></c>'),
        row('<c s="2"><v>45200</v></c>', '<c t="e"><v>#REF!</v></c>', "<c><f>1</f></c>"),
    )
    + '<mergeCells><mergeCell ref="A1:A2"/></mergeCells>'
    + "<headerFooter><oddHeader>&amp;Lก</oddHeader></headerFooter>"
)
FORMATS = (
    '<numFmts><numFmt numFmtId="164" formatCode="d/m/yyyy;@"/></numFmts>'
    '<cellXfs><xf/><xf numFmtId="9"/><xf numFmtId="164"/></cellXfs>'
)
PARTS = (
    {
        **word_parts(PLAN, styles=STYLE, numbering=STEPS),
        "word/_rels/document.xml.rels": relations(
            styles="styles.xml", numbering="numbering.xml", header="header1.xml"
        ),
        "word/header1.xml": f"<w:hdr {NAMESPACES}>{p('ก')}</w:hdr>",
    },
    {
        **excel_parts(SHEET, strings="<si><t>ข</t></si>", styles=FORMATS),
        "xl/worksheets/_rels/sheet1.xml.rels": relations(comments="../comments1.xml"),
        "xl/comments1.xml": f'<comments xmlns="{S}"><commentList><comment ref="B1"><text><t>ก</t>'
        "</text></comment></commentList></comments>",
    },
)
FILES = (*map(packed, PARTS), compound_file("WordDocument"))


def holds(file: bytes) -> None:
    """Assert that both readers read a file, or tell why not."""
    for read in READERS:
        try:
            content = read(file, "plan")
        except SubmissionError as error:
            is_told(error, "plan")
        else:
            is_whole(content)


@pytest.mark.parametrize("file", FILES, ids=["word", "excel", "old"])
def test_a_truncated_file_is_told(file: bytes) -> None:
    for part in range(50):
        for read in READERS:
            with pytest.raises(SubmissionError) as caught:
                read(file[: len(file) * part // 50], "plan")
            is_told(caught.value, "plan")


BEGINNINGS = st.sampled_from(
    [b"", b"PK", b"PK\x03\x04", b"PK\x05\x06", FILES[2][:8], b"%PDF", b"<"]
)


@settings(max_examples=300)
@given(BEGINNINGS, st.binary(max_size=300))
def test_any_bytes_are_told(beginning: bytes, rest: bytes) -> None:
    holds(beginning + rest)


CHANGES = st.lists(
    st.tuples(st.floats(0, 1), st.integers(0, 30), st.binary(max_size=8)), min_size=1, max_size=6
)


@settings(max_examples=400)
@given(st.sampled_from(FILES), CHANGES)
def test_a_file_with_changed_bytes_is_read_or_told(
    file: bytes, changes: list[tuple[float, int, bytes]]
) -> None:
    for place, length, instead in changes:
        at = int(place * len(file))
        file = file[:at] + instead + file[at + length :]
    holds(file)


VALUES = (
    "",
    "0",
    "1",
    "-1",
    "2",
    "99999999",
    "9" * 30,
    "x",
    "๑",
    "true",
    "A1",
    "A1:C3",
    "164",
    "rId1",
)


@st.composite
def changed_parts(draw: st.DrawFn) -> bytes:
    """Return a file of which one part has other values, or lost or doubled a stretch of its XML."""
    parts = dict(draw(st.sampled_from(PARTS)))
    name = draw(st.sampled_from(sorted(parts)))
    pieces = str(parts[name]).replace("<", "\0<").replace('"', '\0"\0').split("\0")
    for _ in range(draw(st.integers(1, 6))):
        at = draw(st.integers(0, len(pieces) - 1))
        if pieces[at] == '"' and at + 1 < len(pieces):
            pieces[at + 1] = draw(st.sampled_from(VALUES))
        elif draw(st.booleans()):
            pieces[at : at + draw(st.integers(1, 3))] = []
            pieces = pieces or [""]
        else:
            pieces[at:at] = pieces[at : at + 3]
    parts[name] = "".join(pieces)
    return packed(parts)


@settings(max_examples=500)
@given(changed_parts())
def test_a_file_with_changed_xml_is_read_or_told(file: bytes) -> None:
    holds(file)


NAMES = (
    "p", "r", "t", "tbl", "tr", "tc", "sdt", "sdtContent", "ins", "del", "txbxContent", "pPr",
    "rPr", "tcPr", "vMerge", "hMerge", "vanish", "br", "sym", "numPr",
)  # fmt: skip
Tree = tuple[str, dict[str, str], Any]
TREES: st.SearchStrategy[Tree] = st.recursive(
    st.tuples(st.sampled_from(NAMES), st.just({}), st.sampled_from(["", "ก", " "])),
    lambda inner: st.tuples(
        st.sampled_from(NAMES),
        st.dictionaries(st.sampled_from(["val", "char"]), st.sampled_from(VALUES), max_size=1),
        st.lists(inner, max_size=4),
    ),
    max_leaves=40,
)


def as_xml(tree: Tree) -> str:
    name, attributes, inner = tree
    content = inner if isinstance(inner, str) else "".join(map(as_xml, inner))
    written = "".join(f' w:{key}="{value}"' for key, value in attributes.items())
    return f"<w:{name}{written}>{content}</w:{name}>"


@settings(max_examples=500)
@given(st.lists(TREES, max_size=5))
def test_elements_in_any_order_are_read(trees: list[Tree]) -> None:
    is_whole(word_blocks(word("".join(map(as_xml, trees))), "plan"))
