"""What stands one below the other in a Word file: paragraphs, tables, and notes on either."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias

import attrs

from itacheck.readers.office.word.remarks import Note
from itacheck.readers.office.word.tables import WordRow


@attrs.define(eq=False)
class WordTable:
    """A table, and the notes in it with their rows (from 1)."""

    rows: list[WordRow] = attrs.field(factory=list)
    notes: list[tuple[Note, int]] = attrs.field(factory=list)
    inside: list[Item] = attrs.field(factory=list)
    """What stands in its cells, one after the other."""

    def is_frame(self) -> bool:
        """Whether it only draws a border around other tables: it has no columns of its own."""
        of_tables = any(isinstance(item, WordTable) for item in self.inside)
        return of_tables and all(len(row.cells) == 1 for row in self.rows)


Item: TypeAlias = "str | WordTable | Note"
"""A paragraph, not blank; a table; or a note on something near them."""


def texts_of(items: Iterable[Item]) -> Iterator[str]:
    """Yield the paragraphs of a cell; a table in it gives the text of each of its cells."""
    for item in items:
        if isinstance(item, str):
            yield item
        elif isinstance(item, WordTable):
            yield from (cell.text for row in item.rows for cell in row.cells if cell.lines)


def notes_of(items: Iterable[Item]) -> Iterator[Note]:
    """Yield the notes in a cell, and in the tables in it."""
    for item in items:
        if isinstance(item, Note):
            yield item
        elif isinstance(item, WordTable):
            yield from (note for note, _ in item.notes)
