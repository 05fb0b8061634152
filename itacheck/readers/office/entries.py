"""The entries of a group, row by row: which row begins a new one, and what rows share.

A row that states the first field of the group (the method) begins an entry; one that does not goes
on with the entry above it, as the rest of a row that was split over pages. What is merged over
several rows belongs to each of their entries.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from itacheck.readers.office.blocks import Cell
from itacheck.readers.office.plan import Entry, Piece

_NUMBERED = re.compile(r"\s*(?:\(?[0-9๐-๙]{1,2}[.)]|[-–•*])\s*\S")


def add_row(
    entries: list[Entry],
    fields: Mapping[str, Sequence[tuple[Cell, Piece]]],
    *,
    old: set[int] = frozenset(),  # type: ignore[assignment]
    split_rows: bool = False,
    continues: bool = False,
) -> None:
    """Add a row's texts to the entries of its group.

    ``old`` are the cells of the row above, by identity. ``split_rows`` tells a table whose rows are
    those of something else (one item each), so that a text may be split over several.
    """
    new = {
        name: [piece for cell, piece in pieces if id(cell) not in old]
        for name, pieces in fields.items()
    }
    says = {name for name, pieces in new.items() if any(piece.text.strip() for piece in pieces)}
    first = next(iter(fields), None)
    begins = not entries or first in says
    if entries and begins and split_rows and first is not None:
        begins = bool(_NUMBERED.match(new[first][0].text))
    if not entries or (begins and not continues):
        if entries and not says:
            return
        entries.append(Entry())
    entry = entries[-1]
    for name, pieces in fields.items():
        merged = [piece for cell, piece in pieces if id(cell) in old]
        fresh = name not in entry.fields
        if fresh and merged and len(entries) > 1:
            entry.fields[name] = merged  # shared with the entry above
        if name in says or (fresh and not merged and name not in entry.fields):
            _extend(entry, name, new[name])


def _extend(entry: Entry, name: str, pieces: list[Piece]) -> None:
    kept = [piece for piece in entry.fields.get(name, []) if piece.text.strip()]
    entry.fields[name] = [*kept, *pieces]
