"""What was gathered from a file: sections with their texts, and where each text stands.

A *section* is a stretch that speaks of one area, or of the whole submission: under a heading, or in
the rows of one table. Sections make up a *plan*: a series of areas. A file may hold several: an
empty template, the ministry's example, and then the agency's own.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from typing import NamedTuple, TypeAlias

import attrs

from itacheck.readers.office.headings.terms import ITEMS
from itacheck.readers.office.plan.entries import Entry, Row, entries_of
from itacheck.readers.office.plan.pieces import Piece, Pieces, states
from itacheck.text import Text

Shared: TypeAlias = "dict[str, Pieces]"
"""Group → field → what is stated once for all its entries, beside their table."""


@attrs.define(eq=False)
class Section:
    """What stands in one stretch: of an area, or (``key`` None) of the whole submission."""

    key: str | None
    place: Text
    order: int
    """How many texts of the file come before it."""
    by_rows: bool = False
    """Whether the rows of a table name the area, not a heading."""
    goes_on: bool = False
    """Whether nothing else stands between it and the section before."""
    own: Pieces = attrs.field(factory=dict)
    rows: dict[str, list[Row]] = attrs.field(factory=dict)
    shared: Shared = attrs.field(factory=dict)
    columns: set[str] = attrs.field(factory=set)
    """Fields that its tables have columns for, were they ever so empty."""
    labelled: set[str] = attrs.field(factory=set)
    """Fields stated beside or below a label, not in a column."""
    lost: Piece | None = None
    """The text that says that the page of this area was lost."""
    taken: set[tuple[int, str]] = attrs.field(factory=set)
    """Cells that it has, by identity, with the field."""

    def says(self) -> bool:
        """Whether any of its fields says something."""
        return (
            self.lost is not None
            or any(states(pieces) for name, pieces in self.own.items() if name != ITEMS)
            or any(states(p) for shared in self.shared.values() for p in shared.values())
            or any(
                states(part.pieces)
                for rows in self.rows.values()
                for row in rows
                for _, part in row.cells()
            )
        )

    def is_bare(self) -> bool:
        """Whether it has nothing but codes so far."""
        return not (self.rows or self.shared or any(name != ITEMS for name in self.own))

    def fields(self) -> set[str]:
        """Return the fields that it has a place for, item codes aside."""
        fields = self.columns | {name for name in self.own if name != ITEMS}
        for group, rows in self.rows.items():
            fields.update(f"{group}.{name}" for row in rows for name in row.parts)
        for group, shared in self.shared.items():
            fields.update(f"{group}.{name}" for name in shared)
        return fields


@attrs.define(eq=False)
class AreaPart:
    """What a plan says of one area, or of the whole submission: its sections taken together."""

    key: str | None
    sections: list[Section] = attrs.field(factory=list)
    fields: set[str] = attrs.field(factory=set)
    """The fields that it has a place for."""

    def add(self, section: Section) -> None:
        """Add a section."""
        self.sections.append(section)
        self.fields |= section.fields()

    @property
    def place(self) -> Text:
        """Where it begins: the first section that has a field, else the first."""
        return next((s.place for s in self.sections if s.fields()), self.sections[0].place)

    def own(self) -> Pieces:
        """Return the texts of its own fields, in the order of the file."""
        own: Pieces = {}
        for section in self.sections:
            for name, pieces in section.own.items():
                own.setdefault(name, []).extend(pieces)
        return own

    def groups(self) -> dict[str, list[Entry]]:
        """Return the entries of its groups."""
        names = dict.fromkeys(n for s in self.sections for n in (*s.rows, *s.shared))
        return {name: self._entries(name) for name in names}

    def _entries(self, group: str) -> list[Entry]:
        rows = [row for section in self.sections for row in section.rows.get(group, ())]
        shared: Pieces = {}
        for section in self.sections:
            for name, pieces in section.shared.get(group, {}).items():
                shared.setdefault(name, []).extend(pieces)
        return entries_of(rows, shared)

    def filled(self) -> int:
        """Return how many fields say something."""
        texts = [pieces for name, pieces in self.own().items() if name != ITEMS]
        texts += [p for entries in self.groups().values() for e in entries for p in e.values()]
        lost = any(section.lost is not None for section in self.sections)
        return sum(map(states, texts)) + lost


@attrs.define(eq=False)
class Plan:
    """A series of areas, and what stands once for the whole submission."""

    parts: dict[str | None, AreaPart] = attrs.field(factory=dict)

    def add(self, section: Section) -> None:
        """Add a section to the part that it speaks of."""
        self.parts.setdefault(section.key, AreaPart(section.key)).add(section)

    @property
    def areas(self) -> list[AreaPart]:
        """The areas, in the order of the file."""
        return [part for key, part in self.parts.items() if key is not None]

    @property
    def whole(self) -> AreaPart | None:
        """What stands once."""
        return self.parts.get(None)

    def sections(self) -> Iterable[Section]:
        """Return every section."""
        return (section for part in self.parts.values() for section in part.sections)

    def fields(self) -> set[str]:
        """Return the fields that it has a place for, in any area or in the whole."""
        return set().union(*(part.fields for part in self.parts.values()))

    def filled(self) -> int:
        """Return how many fields say something."""
        return sum(part.filled() for part in self.parts.values())


class Reason(Enum):
    """Why a text was not taken."""

    PLAIN = "plain"
    NO_AREA = "no area"
    """It stands under a heading that is known, but in no area."""
    COLUMN = "column"
    """It stands under a heading that is not known, beside others that are."""


@attrs.define(eq=False)
class Trace:
    """A text of the file, where it stands, and what became of it.

    It went into a ``section``, or is ``understood`` (a heading, a label, something stated once), or
    is left out for a ``reason``.
    """

    text: str
    place: Text
    order: int
    section: Section | None = None
    understood: bool = False
    reason: Reason = Reason.PLAIN
    column: str = ""
    """For a ``COLUMN``, its heading."""

    @property
    def piece(self) -> Piece:
        """The text at its place."""
        return Piece(self.text, self.place)


class Score(NamedTuple):
    """The score of an item; ``section`` is that of its row, if it stands in a plan."""

    code: str
    piece: Piece
    trace: Trace
    section: Section | None


@attrs.define(eq=False)
class Gathered:
    """All that was gathered from a file."""

    sections: list[Section] = attrs.field(factory=list)
    general: dict[str, list[tuple[Piece, Trace]]] = attrs.field(factory=dict)
    """``results.overall``, ``agency.name`` and the like, where they have a label."""
    scores: list[Score] = attrs.field(factory=list)
    loose: list[Trace] = attrs.field(factory=list)
    """Lines under no label."""
    headers: list[Trace] = attrs.field(factory=list)
    """The headings of columns, which may state a year."""
    unplaced: list[int] = attrs.field(factory=list)
    """The orders of rows under the headings of a plan whose area cannot be told."""
    traces: list[Trace] = attrs.field(factory=list)
    """Every text that is not blank, in the order of the file."""
    known_headings: int = 0
    """How many labels and headings of columns were understood, wherever their texts went."""
