"""What was gathered from a file so far: areas with their texts, and where each text stands.

A *run* is one plan: a series of areas, each at most once. A file may hold several: an empty
template, the ministry's example, and then the agency's own.
"""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

import attrs

from itacheck.text import Text
from itacheck.thai.placeholders import Kind, kind_of


class Piece(NamedTuple):
    """A text and its place; blank where a place was left blank."""

    text: str
    place: Text


Pieces: TypeAlias = "dict[str, list[Piece]]"
"""Field → its texts, in the order of the file."""


@attrs.define
class Entry:
    """One entry of a group, such as one measure with its steps."""

    fields: Pieces = attrs.field(factory=dict)
    cells: set[int] = attrs.field(factory=set)
    """The merged cells that it has taken from, by identity."""


@attrs.define
class AreaPart:
    """What a run says of one area; of the whole submission where the criteria have no areas."""

    key: str | None
    place: Text | None
    own: Pieces = attrs.field(factory=dict)
    groups: dict[str, list[Entry]] = attrs.field(factory=dict)

    def filled(self) -> int:
        """Return how many fields say something."""
        fields = [self.own, *(e.fields for entries in self.groups.values() for e in entries)]
        return sum(
            any(kind_of(piece.text) is not Kind.BLANK for piece in pieces)
            for group in fields
            for name, pieces in group.items()
            if name != "items"
        )


@attrs.define
class Run:
    """One plan in a file."""

    parts: dict[str | None, AreaPart] = attrs.field(factory=dict)
    limitations: list[Piece] = attrs.field(factory=list)
    scores: dict[str, list[Piece]] = attrs.field(factory=dict)
    by_rows: bool = False
    """Whether areas were named by cells of a table, not by headings."""

    def filled(self) -> int:
        """Return how many fields of its areas say something."""
        return sum(part.filled() for part in self.parts.values())


@attrs.define(eq=False)
class Trace:
    """One stretch of the file, and the run that it went into (None: none, so far left out)."""

    text: str
    place: Text
    run: Run | None = None
    taken: bool = False
    """Whether it is accounted for whichever run is chosen: a heading, or a general statement."""


@attrs.define
class Gathered:
    """All that was gathered from a file."""

    runs: list[Run] = attrs.field(factory=list)
    general: dict[str, Piece] = attrs.field(factory=dict)
    """``results.overall``, ``agency.name`` and the like, where they have a label."""
    scores: dict[str, list[Piece]] = attrs.field(factory=dict)
    """Item scores that stand in a table of their own."""
    prose: list[tuple[Piece, Trace, Run | None]] = attrs.field(factory=list)
    """Paragraphs outside of any area, with the run that was under way."""
    headers: list[Piece] = attrs.field(factory=list)
    """The headings of columns, which may state a year."""
    traces: list[Trace] = attrs.field(factory=list)
