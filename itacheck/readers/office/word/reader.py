"""A Word file (.docx) to blocks: the text of its body as a reader sees it, in order.

Tracked changes are taken as accepted. Headers, footers and comments are no content, but told;
damage to them never refuses the file.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from itacheck.readers.office.blocks import Block, Content, Paragraph
from itacheck.readers.office.margins import says_something
from itacheck.readers.office.package.kinds import WORD
from itacheck.readers.office.package.parts import Package, open_package
from itacheck.readers.office.package.refusals import UnreadablePartError
from itacheck.readers.office.word.body import Body
from itacheck.readers.office.word.items import Item, texts_of
from itacheck.readers.office.word.numbers import Numbers
from itacheck.readers.office.word.remarks import (
    FOOTER,
    HEADER,
    HIDDEN,
    UNREADABLE,
    Note,
    remarks,
)
from itacheck.readers.office.word.styles import Styles, W
from itacheck.readers.office.word.tables import grid, place_of_row
from itacheck.text import Text

if TYPE_CHECKING:
    from itacheck.readers.office.package.parts import Element

_PARAGRAPH = Text("ย่อหน้า {number}", "paragraph {number}")
_START = Text("ต้นไฟล์", "the beginning of the file")
_MARGINS = {
    HEADER: Text("หัวกระดาษ", "the page header"),
    FOOTER: Text("ท้ายกระดาษ", "the page footer"),
}


def word_blocks(data: bytes, path: str) -> Content:
    """Return the content of a .docx file, or raise SubmissionError saying why it cannot be read.

    Paragraphs outside of tables are counted as a reader would, blank ones left out; tables that
    stand in a cell are lines of that cell, unless all that the outer one does is to frame them.
    """
    package = open_package(data, path, WORD)
    body = package.required(package.main, W + "document").find(W + "body")
    if body is None:
        raise package.refusals.unreadable(package.main)
    relations = package.relations(package.main)
    parts = {relation.kind: relation.part for relation in relations}
    styles = Styles(_part(package, parts, "styles"))
    numbers = Numbers(_part(package, parts, "numbering"), styles)
    items = Body(styles, numbers).read(body)
    margins = [
        (note, _MARGINS[kind])
        for part, kind in {one.part: one.kind for one in relations if one.kind in _MARGINS}.items()
        for note in _margin(package, part, kind, Body(styles, numbers))
    ]
    return _content(items, margins, package)


def _part(package: Package, parts: dict[str, str], kind: str) -> Element | None:
    return package.root(parts[kind]) if kind in parts else None


def _margin(package: Package, part: str, kind: str, body: Body) -> Iterator[Note]:
    """Yield what a header or footer says, or that it cannot be read."""
    try:
        root = package.root(part)
    except UnreadablePartError:
        yield Note(UNREADABLE[kind])
        return
    for text in texts_of(body.read(root)) if root is not None else ():
        if says_something(text):
            yield Note(kind, text)


def _content(items: list[Item], margins: list[tuple[Note, Text]], package: Package) -> Content:
    """Give each paragraph and table its place, and tell what was not taken over."""
    blocks: list[Block] = []
    notes: list[tuple[Note, Text]] = []
    paragraphs = tables = 0
    here = _START
    for item in items:
        if isinstance(item, Note):
            notes.append((item, here))
        elif isinstance(item, str):
            paragraphs += 1
            here = _PARAGRAPH.fill(number=paragraphs)
            package.count_text(item, here)
            blocks.append(Paragraph(item, here))
        elif any(row.width for row in item.rows):
            tables += 1
            table, covered = grid(item.rows, tables, package.count_cells)
            here = table.place
            for row in item.rows:
                for cell in row.cells:
                    package.count_text(cell.text, here)
            blocks.append(table)
            notes += [(note, place_of_row(tables, row)) for note, row in item.notes]
            notes += [(Note(HIDDEN, text), place) for text, place in covered]
    return Content(tuple(blocks), remarks([*notes, *margins]))
