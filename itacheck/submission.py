"""A submission as it was read: every field a tuple of texts, under canonical keys.

An absent field is an absent key; a blank one holds blank texts. Whether a text says anything is
for the checks to judge. Where a field stands in its file is asked of ``locate``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple, TypeAlias

import attrs

from itacheck.criteria.model import FIXED_GROUPS, Criteria, Field
from itacheck.location import Location
from itacheck.source.document import Document, Path
from itacheck.text import Text
from itacheck.thai.placeholders import Kind, kind_of

Texts: TypeAlias = "tuple[str, ...]"
"""The texts of one field: one, or the members of a list."""

Fields: TypeAlias = "dict[str, Texts]"


class StartEnd(tuple[str, ...]):
    """The texts of a timeframe that was given as ``{start: …, end: …}``, in this order."""

    __slots__ = ()


class Section:
    """An area, or the top level: its own fields, and the entries of its groups."""

    __slots__ = ("groups", "texts")

    def __init__(self) -> None:
        self.texts: Fields = {}
        self.groups: dict[str, list[Fields]] = {}


class Remark(NamedTuple):
    """Something the reader noticed that is no reason to refuse the file, such as an unknown key."""

    check: str
    message: Text
    remedy: Text
    location: Location | None
    path: Path = ()


class ReviewEntry(NamedTuple):
    """A person's decision on a doubt, as written; ``area`` is canonical, or None."""

    rule: str
    area: str | None
    decision: str
    by: str
    on: str
    reason: str
    of: str
    location: Location | None
    """Where it stands, in the submission or in a review file; None for one given from Python."""


@attrs.frozen(eq=False, repr=False)
class Submission:
    """What an agency hands in. Made by ``load_submission``.

    ``scores`` are the item scores by canonical code (one that cannot be read stays as written),
    still as text. ``criteria`` are those whose keys and areas it was read with.
    """

    document: Document
    criteria: Criteria
    top: Section
    agency: Fields
    results: Fields
    scores: Mapping[str, Texts]
    areas: Mapping[str, Section]
    reviews: tuple[ReviewEntry, ...]
    remarks: tuple[Callable[[], Remark], ...]
    """What the reader noticed, each made only when it is read."""
    locate: Callable[[Path], Location | None]
    """The place of a canonical path; of a missing field, the key of its nearest existing parent."""
    review_files: tuple[Document, ...] = ()
    """The documents of entries of ``reviews`` that come from elsewhere."""

    def entries(self, field: Field, area: str | None) -> list[Fields]:
        """Return the mappings in which a field may stand: its area's own, or a group's entries.

        There are none where the area or the group is absent.
        """
        section = self.top if area is None else self.areas.get(area)
        if section is None:
            return []
        if field.group is None:
            return [section.texts]
        if area is None and field.group in FIXED_GROUPS:
            return [self.results if field.group == "results" else self.agency]
        return section.groups.get(field.group, [])

    def document_of(self, location: Location) -> Document:
        """Return what a place lies in: a document of reviews from elsewhere, or its own."""
        others = (one for one in self.review_files if one.path == location.path != self.path)
        return next(others, self.document)

    @property
    def path(self) -> str | None:
        """The path as it was given, ``-`` for standard input, None for a mapping from Python."""
        return self.document.path

    @property
    def agency_name(self) -> str | None:
        """The agency's name on one line, if it is stated."""
        name = " ".join(" ".join(self.agency.get("name", ())).split())
        return None if kind_of(name) is Kind.BLANK else name
