"""What a Word or Excel file consists of, whichever it was: paragraphs and tables, in order.

Every text carries its place, such as «ตาราง 3 แถว 2» or ``แผน!D7``. Text stands as written.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, TypeAlias

from itacheck.text import Text


class Paragraph(NamedTuple):
    """One paragraph outside of any table; never blank."""

    text: str
    place: Text


class Cell(NamedTuple):
    """A cell of a table: its paragraphs, those that are blank left out."""

    lines: tuple[str, ...]
    place: Text

    @property
    def text(self) -> str:
        """The paragraphs on lines of their own."""
        return "\n".join(self.lines)


def distinct(row: Sequence[Cell]) -> list[Cell]:
    """Return the cells of a row, a merged one once."""
    return list({id(cell): cell for cell in row}.values())


def said(row: Sequence[Cell]) -> list[Cell]:
    """Return the cells of a row that say something, a merged one once."""
    return [cell for cell in distinct(row) if cell.lines]


class Table(NamedTuple):
    """A table as a grid: all rows are of one length.

    A merged cell stands in every position that it covers, as the same object (``is``). A position
    that the file does not have holds an empty cell. ``by_column`` tells that a place is found by
    row and the heading of its column (Word), not by its address (Excel).
    """

    rows: tuple[tuple[Cell, ...], ...]
    place: Text
    by_column: bool


Block: TypeAlias = "Paragraph | Table"


class Remarkable(NamedTuple):
    """Something in a file that could not be taken over, such as a hidden sheet."""

    says: Text
    place: Text


class Content(NamedTuple):
    """All that a file holds."""

    blocks: tuple[Block, ...]
    left_out: tuple[Remarkable, ...]
