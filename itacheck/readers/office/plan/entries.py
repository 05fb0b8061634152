"""The entries of a group, from rows of a table: which row begins a new one, and what rows share.

A row that states the first field of the group (the method) begins an entry; one that does not goes
on with the entry above it, as the rest of a row that was split over pages. What is merged over
several rows belongs to the entries of all of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from itacheck.readers.office.plan.pieces import Piece, Pieces, add, states

_NUMBERED = re.compile(r"\s*(?:\(?[0-9๐-๙]{1,2}[.)]|[-–•*])\s*\S")


class Part(NamedTuple):
    """A cell as a field of a row, or as one of two such as the beginning and the end of a time."""

    cell: int
    """Which cell it is, by identity: a merged one is part of several rows."""
    pieces: tuple[Piece, ...]
    tall: bool
    """Whether it is merged over several rows."""

    @property
    def says(self) -> bool:
        """Whether there is any text, be it a placeholder."""
        return any(piece.text for piece in self.pieces)


Parts: TypeAlias = "Mapping[str, Sequence[Part]]"
"""Field → its cells in a row."""


class Row(NamedTuple):
    """A row of a table: the fields of one group.

    ``first`` is the field with which an entry begins. ``by_item`` tells that rows are those of
    something else (one item each), and ``resumes`` that the row is the first on a page: so a text
    may have been split over several.
    """

    parts: Parts
    first: str
    by_item: bool = False
    resumes: bool = False

    def cells(self) -> Iterator[tuple[str, Part]]:
        """Yield each cell with its field."""
        for name, parts in self.parts.items():
            yield from ((name, part) for part in parts)


Entry = Pieces
"""One entry, such as one measure with its steps."""


def entries_of(rows: Sequence[Row], shared: Mapping[str, Sequence[Piece]]) -> list[Entry]:
    """Return the entries; each that lacks a ``shared`` field has it.

    Rows without any text make no entry, unless there are no others: a place that was left blank is
    still the place of its field.
    """
    entries: list[Entry] = []
    taken: set[int] = set()  # the cells of the last entry
    said: set[str] = set()  # the fields that it states
    above: set[int] = set()  # the cells of the row above
    for row in rows:
        fresh = {name: part for name, part in row.cells() if part.cell not in above and part.says}
        above = {part.cell for _, part in row.cells()}
        if not entries or _begins(row, fresh, said):
            entries.append({})
            taken, said = set(), set()
        for name, part in row.cells():
            if part.cell not in taken:
                add(entries[-1], name, part.pieces)
                if states(part.pieces):
                    said.add(name)
        taken |= above
    stated = [entry for entry in entries if any(map(states, entry.values()))] or entries[:1]
    if not stated and shared:
        stated = [{}]
    for name, pieces in shared.items():
        lacking = [entry for entry in stated if not states(entry.get(name, ()))]
        for entry in lacking or stated[-1:] if states(pieces) else lacking:
            add(entry, name, pieces)
    return stated


def _begins(row: Row, fresh: Mapping[str, Part], said: set[str]) -> bool:
    """Whether a row begins an entry of its own, after one that states these fields."""
    part = fresh.get(row.first)
    if part is None:
        return row.first not in row.parts and bool(fresh) and not row.by_item
    if row.first not in said:
        # The entry above has all but a method, or nothing yet.
        return not said.isdisjoint(fresh)
    if not (row.by_item or row.resumes) or part.tall:
        return True
    complete = len(fresh) > 1 and len(fresh) == len(row.parts)
    return complete or bool(_NUMBERED.match(part.pieces[0].text))
