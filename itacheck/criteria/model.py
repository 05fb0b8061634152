"""What criteria are: one item in one fiscal year, and the instrument of the assessed year.

Nothing here knows an item, year, area or element; all of it comes from a file. Years are
Buddhist-era integers.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

import attrs

from itacheck.criteria.condition import Condition
from itacheck.location import Location
from itacheck.text import Text
from itacheck.verdict import NAMES


class Area(NamedTuple):
    """One of the processes that the criteria want analysed. ``items`` serve forms only."""

    key: str
    title: Text
    items: tuple[str, ...]


FIXED_GROUPS = ("agency", "results")
"""Groups of the top level that are one mapping; any other group may be a list of entries."""


class Field(NamedTuple):
    """Where in a submission a requirement's text stands.

    ``in_area`` tells an area's own field from one of the submission; ``group`` is the mapping or
    list of mappings that holds it (``implementation``), or None.
    """

    in_area: bool
    group: str | None
    name: str

    def path(self, area: str | None, entry: int = 0) -> tuple[str | int, ...]:
        """Return the canonical path of the field, in an area (None: at the top) and an entry."""
        start = () if area is None else ("areas", area)
        if self.group is None:
            return (*start, self.name)
        if area is None and self.group in FIXED_GROUPS:
            return (self.group, self.name)
        return (*start, self.group, entry, self.name)

    def __str__(self) -> str:
        """Return the field as criteria files write it: ``areas.implementation.method``."""
        return ".".join(filter(None, ("areas" if self.in_area else None, self.group, self.name)))


class Option(NamedTuple):
    """What a check lets criteria set. ``default`` is None where the criteria must state it."""

    kind: str
    """``verdict``, ``number``, ``requirement``, ``requirements`` or ``field``."""
    default: Any = None

    def written(self, value: object) -> str:
        """Return a value of the option as a criteria file writes it."""
        if self.kind == "verdict" and isinstance(value, int):
            return NAMES[value]
        return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)


class CheckUse(NamedTuple):
    """A check as a requirement or the advice uses it, with its options."""

    name: str
    options: Mapping[str, Any]


class Example(NamedTuple):
    """A text of the field, or ``{submission, area}``; and where it stands in its file."""

    value: Any
    location: Location | None


class Requirement(NamedTuple):
    """One thing that the criteria demand, under the clause that demands it."""

    id: str
    clause: str
    field: Field
    or_in_any_area: bool
    title: Text
    asks: Text
    remedy: Text
    checks: tuple[CheckUse, ...]
    examples: Mapping[str, tuple[Example, ...]]


class Caveat(NamedTuple):
    """What the criteria say of themselves, and the clause it concerns (None: all of them)."""

    clause: str | None
    message: Text


class Band(NamedTuple):
    """A score and its condition over the cells of the matrix."""

    score: int
    condition: Condition


class Item(NamedTuple):
    """One item of an instrument, and where it is known from.

    A ``shortened`` title is not the full published one; an ``unverified`` item was not seen in a
    document of its year. ``as_of`` is the year whose list prints the title, where that is another.
    """

    code: str
    title: Text | None
    source: Text
    shortened: bool = False
    unverified: bool = False
    as_of: int | None = None


class GradeBand(NamedTuple):
    """A letter grade, the lowest overall score that earns it, and where that is known from."""

    grade: str
    lowest: float
    source: Text


@attrs.frozen(eq=False, repr=False)
class Instrument:
    """One year's item codes and titles. ``grades`` is empty where they are not verified.

    ``source`` is that of everything in the file that names no other.
    """

    id: str
    year: int
    title: Text
    source: Text
    items: Mapping[str, Item]
    grades: tuple[GradeBand, ...]
    """From the highest to the lowest."""

    @property
    def shortened(self) -> tuple[str, ...]:
        """The codes of the items whose title is not the full published one."""
        return tuple(item.code for item in self.items.values() if item.shortened)

    @property
    def unverified(self) -> tuple[str, ...]:
        """The codes of the items that were not seen in a document of the year."""
        return tuple(item.code for item in self.items.values() if item.unverified)


@attrs.frozen(eq=False, repr=False)
class Criteria:
    """The criteria of one item in one fiscal year, as a file states them.

    ``path`` is the file. ``bands`` stand from the highest score to the lowest and are empty where
    the scoring was never published.
    """

    path: str
    id: str
    item: str
    fiscal_year: int
    assessed_year: int
    instrument: Instrument
    title: Text
    source: Text
    clauses: tuple[str, ...]
    not_checked: tuple[Caveat, ...]
    """What no rule can tell."""
    unverified: tuple[Caveat, ...]
    """What is inferred, or taken as fact without the authority's own text."""
    vocabulary: Mapping[str, tuple[str, ...]]
    areas: Mapping[str, Area]
    requirements: Mapping[str, Requirement]
    advice: tuple[CheckUse, ...]
    bands: tuple[Band, ...]
    cells: tuple[tuple[str | None, Requirement], ...]
    """Every area × its requirements, then the submission's own (area None): the matrix."""


def matrix_cells(
    areas: Mapping[str, Area], requirements: Mapping[str, Requirement]
) -> tuple[tuple[str | None, Requirement], ...]:
    """Return the cells of the matrix in the criteria's order, the submission's own last."""
    in_areas = [r for r in requirements.values() if r.field.in_area]
    own = [r for r in requirements.values() if not r.field.in_area]
    return (*((area, r) for area in areas for r in in_areas), *((None, r) for r in own))
