"""A Word table as a grid, from rows of cells that may cover several columns and rows."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from itacheck.readers.office.blocks import Cell, Table
from itacheck.text import Text

MOST_COLUMNS = 63
"""Word makes no more, so a cell that claims to cover more is taken to cover these."""

_TABLE = Text("ตาราง {table}", "table {table}")
_ROW = Text("ตาราง {table} แถว {row}", "table {table} row {row}")


class WordCell(NamedTuple):
    """A cell as Word writes it: the lines of its text, and what it covers."""

    lines: tuple[str, ...]
    span: int
    """Columns that it covers."""
    merges: bool
    """Whether it is part of a cell that covers several rows."""
    goes_on: bool
    """Whether it belongs to the cell above, which then holds the text."""
    joins_left: bool
    """Whether it belongs to the cell before it, in the way of old files."""

    @property
    def text(self) -> str:
        """The lines as one text."""
        return "\n".join(self.lines)


class WordRow(NamedTuple):
    """A row as Word writes it; ``skipped`` columns come before its first cell."""

    skipped: int
    cells: list[WordCell]

    @property
    def width(self) -> int:
        """How many columns it reaches over."""
        return self.skipped + sum(cell.span for cell in self.cells)


def place_of_table(table: int) -> Text:
    """Return the place of a table, counted from 1."""
    return _TABLE.fill(table=table)


def place_of_row(table: int, row: int) -> Text:
    """Return the place of a row of a table, both counted from 1."""
    return _ROW.fill(table=table, row=row)


def grid(
    rows: list[WordRow], table: int, count: Callable[[int, Text], None]
) -> tuple[Table, list[tuple[str, Text]]]:
    """Return the rows as a table, and the text that merged cells cover, with its places.

    ``count`` is told of the size before anything is built.
    """
    place = place_of_table(table)
    width = max((row.width for row in rows), default=0)
    count(len(rows) * width, place)
    built: list[tuple[Cell, ...]] = []
    covered: list[tuple[str, Text]] = []
    above: list[Cell | None] = [None] * width  # the cells that may go on in the next row
    for number, row in enumerate(rows, 1):
        here = place_of_row(table, number)
        cells: list[Cell] = [Cell((), here) for _ in range(row.skipped)]
        below: list[Cell | None] = [None] * width
        for given in row.cells:
            at = len(cells)
            over = above[at] if given.goes_on else None
            if given.joins_left and at > row.skipped:
                over = cells[-1]
            if over is not None and given.lines:
                covered.append((given.lines[0], here))
            cell = over if over is not None else Cell(given.lines, here)
            cells += [cell] * given.span
            if given.merges:
                below[at : at + given.span] = [cell] * given.span
        cells += [Cell((), here) for _ in range(width - len(cells))]
        built.append(tuple(cells))
        above = below
    return Table(tuple(built), place, by_column=True), covered
