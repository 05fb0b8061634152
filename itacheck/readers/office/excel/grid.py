"""A sheet as a grid of what is seen of it: merged cells whole, hidden ones left out.

The size that a sheet claims to have means nothing. Rows and columns count from the first that says
something to the last, and of several blank ones between them one is kept.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterable
from typing import NamedTuple

from itacheck.readers.office.blocks import Cell, Table
from itacheck.readers.office.excel.sheet import Area, MalformedError, Position, Sheet
from itacheck.text import Text


class Grid(NamedTuple):
    """A sheet as a table (None: it shows nothing), and what it says and does not show."""

    table: Table | None
    hidden: list[Position]
    """In hidden rows and columns."""
    covered: list[Position]
    """Under merged cells."""


def grid(
    sheet: Sheet, place: Text, label: Callable[[Position], Text], count: Callable[[int, Text], None]
) -> Grid:
    """Return a sheet as a grid; ``count`` is told of its size before it is built.

    ``label`` is the place of a cell. Raise MalformedError where merged cells overlap.
    """
    merged = {(area.top, area.left): area for area in sheet.merged}
    hidden: list[Position] = []
    seen: list[Position] = []
    for position in sheet.cells:
        at = _first_seen(merged.get(position) or Area(*position, *position), sheet)
        (hidden if at is None else seen).append(position if at is None else at)
    rows = _with_gaps({row for row, _ in seen}, sheet.hidden_rows)
    columns = _with_gaps({column for _, column in seen}, sheet.hidden_columns)
    count(len(rows) * len(columns), place)
    built: dict[Position, Cell] = {}
    covered: list[Position] = []
    for area in sheet.merged:
        cell = Cell(sheet.cells.get((area.top, area.left), ()), label((area.top, area.left)))
        for row in _within(rows, area.top, area.bottom):
            for column in _within(columns, area.left, area.right):
                if (row, column) in built:
                    raise MalformedError
                built[row, column] = cell
                if (row, column) in sheet.cells and (row, column) not in merged:
                    covered.append((row, column))

    def cell_at(position: Position) -> Cell:
        return built.get(position) or Cell(sheet.cells.get(position, ()), label(position))

    table = Table(
        tuple(tuple(cell_at((row, column)) for column in columns) for row in rows),
        place,
        by_column=False,
    )
    return Grid(table if rows else None, hidden, covered)


def _first_seen(area: Area, sheet: Sheet) -> Position | None:
    """Return the first position of an area that is not hidden."""
    row, column = area.top, area.left
    while row in sheet.hidden_rows and row <= area.bottom:
        row += 1
    while column in sheet.hidden_columns and column <= area.right:
        column += 1
    return (row, column) if row <= area.bottom and column <= area.right else None


def _with_gaps(used: Iterable[int], hidden: Collection[int]) -> list[int]:
    """Return numbers in order, with the first that is not hidden of each gap between them."""
    numbers: list[int] = []
    for number in sorted(used):
        gap = numbers[-1] + 1 if numbers else number
        while gap in hidden:
            gap += 1
        if gap < number:
            numbers.append(gap)
        numbers.append(number)
    return numbers


def _within(numbers: list[int], first: int, last: int) -> list[int]:
    return numbers[bisect_left(numbers, first) : bisect_right(numbers, last)]
