"""The header of a table: which column holds what; and the cells of a row by what they hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from itacheck.readers.office.blocks import Cell
from itacheck.readers.office.headings import AREA, ITEMS, Headings

Columns: TypeAlias = "dict[int, str]"
"""Column → target."""

_LONGEST_HEADING = 150
_SURELY = 0.9


def distinct(row: Sequence[Cell]) -> list[Cell]:
    """Return the cells of a row, a merged one once."""
    return list({id(cell): cell for cell in row}.values())


def said(row: Sequence[Cell]) -> list[Cell]:
    """Return the cells of a row that say something, a merged one once."""
    return [cell for cell in distinct(row) if cell.text.strip()]


def header(row: Sequence[Cell], headings: Headings) -> Columns | None:
    """Return what the columns hold if the row is a header, otherwise None.

    Two headings must be known at least, and at least half of those that there are.
    """
    columns, known = _known(row, headings)
    cells = said(row)
    if len(set(columns.values())) < 2 or 2 * known < len(cells):
        return None
    if any(len(cell.text) > _LONGEST_HEADING for cell in cells):
        return None
    return columns


def second_header(
    row: Sequence[Cell], first: Sequence[Cell], columns: Columns, headings: Headings
) -> Columns | None:
    """Return the columns by a header's second row, or None if the row is none.

    Its cells are those of the first row, merged downwards, or headings of their own.
    """
    own = [n for n, cell in enumerate(row) if cell is not first[n] and cell.text.strip()]
    found = {n: headings.column(row[n].text) for n in own}
    if not own or not any(found.values()) or any(len(row[n].text) > 60 for n in own):
        return None
    merged = sum(cell is first[n] for n, cell in enumerate(row))
    if not merged and 2 * sum(map(bool, found.values())) < len(own):
        return None
    columns = dict(columns)
    for n, best in found.items():
        columns.pop(n, None)
        if best is not None:
            columns[n] = best[0]
    return columns


def is_plan(columns: Columns) -> bool:
    """Whether a table with these columns holds more than codes and names."""
    return bool(set(columns.values()) - {AREA, ITEMS})


def by_target(row: Sequence[Cell], columns: Columns) -> Iterator[tuple[str, Cell]]:
    """Yield each cell of a row with what it holds."""
    for n, target in columns.items():
        if n < len(row):
            yield target, row[n]


def _known(row: Sequence[Cell], headings: Headings) -> tuple[Columns, int]:
    """Return the columns whose headings are known, and how many headings that are.

    Of two headings that seem to mean the same, only the likeliest counts, and those that surely do.
    """
    found = [(cell, headings.column(cell.text)) for cell in said(row)]
    best: dict[str, float] = {}
    for _, match in found:
        if match is not None:
            best[match[0]] = max(match[1], best.get(match[0], 0.0))
    targets = {
        id(cell): match[0]
        for cell, match in found
        if match is not None and match[1] >= min(best[match[0]], _SURELY)
    }
    return {n: targets[id(cell)] for n, cell in enumerate(row) if id(cell) in targets}, len(targets)
