"""A page of reference, as blocks in both languages: written as Markdown or on a terminal.

In a text, ``name`` in double backticks is something to type or read as it stands, such as a key.
"""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

from itacheck.text import Text


class Heading(NamedTuple):
    """A title, of level 1 (the page), 2 or 3."""

    level: int
    text: Text


class Paragraph(NamedTuple):
    """Some sentences."""

    text: Text


class Points(NamedTuple):
    """A list, each member a text."""

    items: tuple[Text, ...]


class Table(NamedTuple):
    """Rows under headers, all of one length."""

    headers: tuple[Text, ...]
    rows: tuple[tuple[Text, ...], ...]


class Code(NamedTuple):
    """Lines to be read as they stand, such as YAML."""

    text: str


Block: TypeAlias = "Heading | Paragraph | Points | Table | Code"
Page: TypeAlias = "list[Block]"


def same(text: object) -> Text:
    """Return a text that is the same in both languages, such as an id."""
    return Text(str(text), str(text))
