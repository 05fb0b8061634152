"""The shape of a submission: which keys may stand where, under which spellings.

The fixed part is the submission format; criteria add the fields that their requirements read,
their areas, and further spellings of keys (their vocabulary).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from itacheck.criteria import format as keys
from itacheck.criteria.model import Area, Criteria
from itacheck.thai.normal import arabic, fold, normalise

TEXT, DATES, MAPPING, ENTRIES, SECTION, AREAS, SCORES, REVIEWS = range(8)
"""Kinds of value: a text or list of texts; that or {start, end}; and collections.

The first two may be a single text; the reader relies on their coming first.
"""

CRITERIA_KEYS = keys.CRITERIA_KEYS


class Kind(NamedTuple):
    """What stands at a key: the kind of value, and for a collection its shape."""

    kind: int
    shape: Shape | None = None


class Shape:
    """The keys of one mapping: ``names`` gives a spelling's canonical key, ``fields`` its kind."""

    def __init__(self, fields: dict[str, Kind], vocabulary: Mapping[str, tuple[str, ...]]) -> None:
        self.fields = fields
        self.names = {spelling: name for name in fields for spelling in vocabulary.get(name, ())}
        self.names.update({name: name for name in fields})
        self._folded = {fold(spelling): name for spelling, name in self.names.items()}

    def spellings(self, name: str) -> tuple[str, ...]:
        """Return every spelling of a canonical key."""
        return tuple(spelling for spelling, of in self.names.items() if of == name)

    def name(self, key: str) -> str | None:
        """Return the canonical key of a spelling, or None for an unknown one."""
        return self.names.get(key) or self._folded.get(fold(key))


class AreaShape(Shape):
    """The mapping of areas: its keys are area codes and titles instead of fixed words."""

    BEFORE = r"(?:ประเด็น(?:ที่)?|กระบวนงาน(?:ที่)?|ข้อ(?:ที่)?)?[\s(]*"
    """What may stand before an area's number; the JSON Schema says the same."""
    _PARTS = rf"{BEFORE}(\d+(?:\.\d+)*)?[).\s:]*(.*)"

    def __init__(self, areas: Mapping[str, Area], section: Kind) -> None:
        super().__init__(dict.fromkeys(areas, section), {})
        self._by_title = {fold(t): a.key for a in areas.values() for t in a.title}
        self._by_number = {key: key for key in areas}
        for ordinal, key in enumerate(areas, 1):
            self._by_number.setdefault(str(ordinal), key)

    def name(self, key: str) -> str | None:
        """Return the code of the area that a number, a title or both name; None if they differ.

        A number that no area has, before the title of one, is a form's own numbering.
        """
        found = self.names.get(key)
        if found:
            return found
        number, rest = re.findall(self._PARTS, arabic(normalise(key)).strip())[0]
        title = fold(rest)
        by_number = self._by_number.get(number)
        if not title:
            return by_number
        by_title = self._by_title.get(title) or self._by_title.get(fold(key))
        return by_title if by_number in (None, by_title) else None


@lru_cache(maxsize=64)
def shape_of(criteria: Criteria) -> Shape:
    """Return the shape of a submission under these criteria, made once.

    Where the criteria have no areas, what an area would hold stands at the top level.
    """
    vocabulary = dict(criteria.vocabulary)
    vocabulary["criteria"] = (*CRITERIA_KEYS, *vocabulary.get("criteria", ()))
    requirements = criteria.requirements.values()
    text = Kind(TEXT)
    dates = Kind(DATES, Shape(dict.fromkeys(keys.DATES, text), vocabulary))
    dated = {r.field.name for r in requirements if any(c.name == "period" for c in r.checks)}
    dated.add("timeframe")

    def level(of_area: bool) -> dict[str, Kind]:
        own: list[str] = [*keys.EVERYWHERE]
        groups: dict[str, list[str]] = (
            {} if of_area else {g: list(n) for g, n in keys.FIXED.items()}
        )
        if of_area or not criteria.areas:
            own += keys.IN_AREA
            groups["implementation"] = list(keys.IN_IMPLEMENTATION)
        for requirement in requirements:
            field = requirement.field
            if field.in_area is of_area:
                (groups.setdefault(field.group, []) if field.group else own).append(field.name)
            elif requirement.or_in_any_area:
                own.append(field.name)
        fields = {name: dates if name in dated else text for name in own}
        for group, names in groups.items():
            members = {name: dates if name in dated else text for name in names}
            if group == "results" and not of_area:
                members["items"] = Kind(SCORES)
            fixed = group in keys.FIXED and not of_area
            fields[group] = Kind(MAPPING if fixed else ENTRIES, Shape(members, vocabulary))
        return fields

    top = {"criteria": text, **level(of_area=False)}
    top["review"] = Kind(REVIEWS, Shape(dict.fromkeys(keys.IN_REVIEW, text), vocabulary))
    if criteria.areas:
        section = Kind(SECTION, Shape(level(of_area=True), vocabulary))
        top["areas"] = Kind(AREAS, AreaShape(criteria.areas, section))
    return Shape(top, vocabulary)
