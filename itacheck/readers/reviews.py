"""The entries of ``review:``, from the texts of their fields."""

from __future__ import annotations

from collections.abc import Iterable

from itacheck.location import Location
from itacheck.readers.shape import Shape
from itacheck.submission import Fields, ReviewEntry, Texts
from itacheck.thai.placeholders import Kind, kind_of

_WORDS = ("rule", "decision", "by", "on", "reason", "of")


class Reviews:
    """The entries so far, wherever they stand; ``shape`` is that of the submission."""

    def __init__(self, shape: Shape, entries: Iterable[ReviewEntry] = ()) -> None:
        self.entries = list(entries)
        self._first = {(entry.rule, entry.area): entry for entry in self.entries}
        self._shape = shape

    def add(self, fields: Fields, location: Location | None) -> ReviewEntry | None:
        """Add an entry, unless it says nothing; return an earlier one of the same rule and area.

        Its area stands under its canonical key, or as it was typed where that names none. Entries
        that name no rule, or whose rule cannot be read, are not of the same rule.
        """
        said = {name: _said(_on_one_line(texts)) for name, texts in fields.items()}
        area = self._area(_on_one_line(fields.get("area", ())))
        if area is None and not any(said.values()):
            return None
        words = {name: said.get(name, "") for name in _WORDS}
        entry = ReviewEntry(area=area, location=location, **words)
        self.entries.append(entry)
        if kind_of(entry.rule) in (Kind.BLANK, Kind.UNREADABLE):
            return None
        first = self._first.setdefault((entry.rule, entry.area), entry)
        return first if first is not entry else None

    def _area(self, typed: str) -> str | None:
        """Return the area that is meant: «(1)» is one, though it looks like a blank step."""
        areas = self._shape.fields["areas"].shape if "areas" in self._shape.fields else None
        return (areas.name(typed) if areas is not None and typed else None) or _said(typed) or None


def _on_one_line(texts: Texts) -> str:
    return " ".join(" ".join(texts).split())


def _said(text: str) -> str:
    return "" if kind_of(text) is Kind.BLANK else text
