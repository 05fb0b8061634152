"""The header of a table: which column holds what; and the cells of a row."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, TypeAlias

from rapidfuzz.fuzz import ratio

from itacheck.readers.office.blocks import Cell, distinct, said
from itacheck.readers.office.headings.likeness import SURELY, Match, key_of
from itacheck.readers.office.headings.meaning import LONGEST, Headings
from itacheck.readers.office.headings.terms import AREA, ITEMS, NO_FIELD, NUMBER, OTHER, SCORE

Columns: TypeAlias = "dict[int, str]"
"""Column → target."""

GridRow: TypeAlias = "tuple[Cell, ...]"

_SURELY = 0.9
_LOOKED_AT = 4  # rows below a header, for a column of areas
_FEWEST = 2  # fields of a header that is broken in two
_LONGEST_BELOW = 60  # code points of a heading in a header's second row


class Header(NamedTuple):
    """The header of a table: one row or two."""

    columns: Columns
    titles: dict[int, str]
    """Column → its heading."""
    rows: int
    width: int
    """Columns of the grid."""

    def fields(self) -> set[str]:
        """Return the fields that it has columns for: more than names, codes and scores."""
        return _fields(self.columns)

    def knows_more_than(self, columns: Columns) -> bool:
        """Whether it has columns for more fields than these."""
        return len(self.fields()) > len(_fields(columns))

    def repeats(self, other: Header) -> bool:
        """Whether its headings are mostly those of another, as on each page of a long table."""
        known = [key_of(title) for title in other.titles.values()]
        keys = [key_of(title) for title in self.titles.values()]
        again = [key for key in keys if any(ratio(key, one) >= 100 * SURELY for one in known)]
        return 2 * len(again) >= len(keys)

    def is_by_item(self) -> bool:
        """Whether each row is that of an item and its score."""
        return {ITEMS, SCORE} <= set(self.columns.values())


def _fields(columns: Columns) -> set[str]:
    return set(columns.values()) - set(NO_FIELD)


def header_at(
    rows: Sequence[GridRow], at: int, headings: Headings, *, surely: bool = False
) -> Header | None:
    """Return the header that begins in a row, or None.

    Two headings must be known as a rule, and at least half of those that there are; ``surely``
    counts none that are only like a known one. A second row belongs to it where its cells are
    headings below those of the first, or the rest of them.
    """
    row = rows[at]
    below = rows[at + 1] if at + 1 < len(rows) else ()
    columns = _header(row, headings, surely=surely, data=rows[at + 1 : at + 1 + _LOOKED_AT])
    broken = _broken_in_two(row, below, headings, surely=surely) if below else None
    if columns is None or (broken is not None and broken.knows_more_than(columns)):
        return broken
    header = Header(columns, _titles(row), 1, len(row))
    if below and (more := _below(row, below, columns, headings)) is not None:
        return Header(more, {**header.titles, **_titles(below, row)}, 2, len(row))
    return header


def _header(
    row: GridRow, headings: Headings, *, surely: bool = False, data: Sequence[GridRow] = ()
) -> Columns | None:
    """Return the columns if a row is a header by itself, over these rows of ``data``."""
    cells = said(row)
    if len(cells) < 2 or any(len(cell.text) > LONGEST for cell in cells):
        return None
    least = _SURELY if surely else 0.0
    matches = [(cell, headings.column(cell.text)) for cell in cells]
    columns = _known([(c, m) for c, m in matches if m is not None and m.likeness >= least], row)
    if _fields(columns) and AREA not in columns.values():
        columns |= _areas_below(row, columns, data, headings)
    known = {id(row[n]) for n in columns}
    targets = set(columns.values())
    telling = targets - {NUMBER, OTHER}
    # A field that may stand for the whole needs no other: «ที่», «ข้อจำกัด», «แนวทางแก้ไข».
    enough = len(telling) > 1 or (telling < targets and bool(telling & headings.shared))
    return columns if enough and 2 * len(known) >= len(cells) else None


def _areas_below(
    row: GridRow, columns: Columns, data: Sequence[GridRow], headings: Headings
) -> Columns:
    """Return the column of areas that no heading tells, but the first name below it.

    A name that stands across all columns is of none: the rows below it are those of its area.
    """
    rows = [one for one in data if len(distinct(one)) > 1]
    for n, cell in enumerate(row):
        first = next((one[n] for one in rows if one[n].lines and one[n] is not cell), None)
        if n in columns or not cell.lines or first is None:
            continue
        if headings.areas.named(" ".join(first.lines)) is not None:
            return {n: AREA}
    return {}


def _known(found: Sequence[tuple[Cell, Match]], row: GridRow) -> Columns:
    """Return the columns whose headings are known.

    Of headings that seem to mean the same, only the likeliest counts, and those that surely do.
    """
    best: dict[str, float] = {}
    for _, match in found:
        best[match.target] = max(match.likeness, best.get(match.target, 0.0))
    targets = {
        id(cell): match.target
        for cell, match in found
        if match.likeness >= min(best[match.target], _SURELY)
    }
    return {n: targets[id(cell)] for n, cell in enumerate(row) if id(cell) in targets}


def _below(first: GridRow, row: GridRow, columns: Columns, headings: Headings) -> Columns | None:
    """Return the columns by a header's second row, or None if the row is none.

    Its cells are those of the first row, merged downwards, or headings of their own.
    """
    own = {n: cell for n, cell in enumerate(row) if cell is not first[n] and cell.lines}
    found = {n: headings.column(cell.text) for n, cell in own.items()}
    known = sum(match is not None for match in found.values())
    if not known or any(len(cell.text) > _LONGEST_BELOW for cell in own.values()):
        return None
    if len(own) == len(said(row)) and 2 * known < len(own):
        return None
    for n, match in found.items():
        is_below_one = n in columns and sum(one is first[n] for one in first) == 1
        if is_below_one and (match is None or match.likeness < _SURELY):
            return None  # data that begin like a heading
    columns = {n: target for n, target in columns.items() if n not in own}
    columns.update({n: match.target for n, match in found.items() if match is not None})
    return columns


def _broken_in_two(
    first: GridRow, row: GridRow, headings: Headings, *, surely: bool
) -> Header | None:
    """Return the header of two rows of which the first alone is none.

    The first has headings over several columns, or the beginnings of those that the second ends.
    """
    second = _header(row, headings, surely=surely)
    if second is not None and any(cell is first[n] and cell.lines for n, cell in enumerate(row)):
        return Header(second, _titles(row), 2, len(row))
    beginnings, ends = said(first), said(row)
    if not any(headings.column(cell.text) for cell in (*beginnings, *ends)):
        return None
    joined = tuple(
        cell if cell is first[n] else Cell((*first[n].lines, *cell.lines), first[n].place)
        for n, cell in enumerate(row)
    )
    columns = _header(joined, headings, surely=True) if beginnings and ends else None
    if columns is None or 2 * len(columns) < len(said(joined)):
        return None
    known = len(_fields(columns))
    if known < _FEWEST or (second is not None and known <= len(_fields(second))):
        return None
    return Header(columns, _titles(joined), 2, len(row))


def _titles(row: GridRow, above: GridRow = ()) -> dict[int, str]:
    """Return the headings of a row, by column; those that go on from the row above left out."""
    return {
        n: " ".join(cell.text.split())
        for n, cell in enumerate(row)
        if cell.lines and not (above and cell is above[n])
    }
