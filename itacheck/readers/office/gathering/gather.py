"""Goes through the blocks of a file in order and gathers what each section says."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from itacheck.readers.office.blocks import Block, Paragraph, Table
from itacheck.readers.office.gathering.lines import Lines
from itacheck.readers.office.gathering.tables import Before, TableReader
from itacheck.readers.office.headings.meaning import Headings
from itacheck.readers.office.headings.surroundings import is_page_number
from itacheck.readers.office.plan.pieces import Piece
from itacheck.readers.office.plan.sections import Gathered
from itacheck.thai.normal import arabic


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
    between = [one for one in lines.gathered.traces[first:] if not is_page_number(one.text)]
    if not between:
        return before
    if any(not trace.understood and trace.section is None for trace in between):
        return Before()
    return before._replace(section=None)


def _table(table: Table, lines: Lines, before: Before) -> Before:
    """Take a table; a sheet of Excel stands for itself, and its name may tell its area."""
    lines.addressed = not table.by_column
    lines.stop_taking()
    if lines.addressed:
        before = Before()
        lines.end_area()
        key = _area_of_sheet(table, lines.headings)
        if key is not None:
            lines.begin(key, table.place)
    after = TableReader(lines, table, before).read()
    lines.stop_taking()
    return after


def _area_of_sheet(table: Table, headings: Headings) -> str | None:
    """Return the area that the name of a sheet tells: «1.1», «ประเด็น 1.1»."""
    place = table.rows[0][0].place.th if table.rows and table.rows[0] else ""
    sheet = arabic(place.rpartition("!")[0].strip("' "))
    named = headings.areas.named(sheet)
    return named.key if named is not None else sheet if sheet in headings.areas.keys else None
