"""Goes through the blocks of a file in order and gathers what each section says."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from itacheck.readers.office.blocks import Block, Paragraph, Table
from itacheck.readers.office.headings import Headings
from itacheck.readers.office.lines import Lines
from itacheck.readers.office.pieces import Piece
from itacheck.readers.office.plan import Gathered
from itacheck.readers.office.tables import Before, TableReader


def gather(blocks: Iterable[Block], headings: Headings) -> Gathered:
    """Return what stands in the blocks."""
    lines = Lines(headings)
    before = Before()
    paragraphs: list[Piece] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            texts = (text.strip() for text in block.text.split("\n"))
            paragraphs += [Piece(text, block.place) for text in texts if text]
        else:
            before = _paragraphs(paragraphs, lines, before)
            paragraphs = []
            before = _table(block, lines, before)
    _paragraphs(paragraphs, lines, before)
    return lines.gathered


def _paragraphs(texts: Sequence[Piece], lines: Lines, before: Before) -> Before:
    """Take paragraphs; a table may go on with the one before only if nothing else lies between.

    Under the heading of the next area, it may still go without a header of its own.
    """
    first = len(lines.gathered.traces)
    lines.addressed = False
    lines.lines(texts)
    between = lines.gathered.traces[first:]
    if not between:
        return before
    if any(not trace.understood and trace.section is None for trace in between):
        return Before()
    return before._replace(section=None)


def _table(table: Table, lines: Lines, before: Before) -> Before:
    lines.addressed = not table.by_column
    lines.stop_taking()
    after = TableReader(lines, table, before).read()
    lines.stop_taking()
    return after
