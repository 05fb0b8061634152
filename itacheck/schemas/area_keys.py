"""The ways to name an area in a submission, as regular expressions."""

from __future__ import annotations

import re
from collections.abc import Mapping

from itacheck.criteria.model import Area
from itacheck.readers.shape import AreaShape
from itacheck.schemas.keywords import GAP, digits, loosely

_NUMBER = r"[0-9๐-๙]+(?:\.[0-9๐-๙]+)*"
_NO_LONGER = r"(?!\.?[0-9๐-๙])"


def area_patterns(areas: Mapping[str, Area], shape: AreaShape) -> dict[str, str]:
    """Return a pattern for each area, by its key, which matches its names and no other's.

    A name is a number (the key, or its place in the order), a title, or both; a number that no
    area has is a form's own numbering, and the title counts.
    """
    numbers = {key: _numbers(key, len(areas), shape) for key in areas}
    every = "|".join(number for own in numbers.values() for number in own)
    foreign = f"(?!(?:{every}){_NO_LONGER}){_NUMBER}" if every else _NUMBER
    return {
        area.key: _pattern(numbers[area.key], foreign, "|".join(map(loosely, area.title)))
        for area in areas.values()
    }


def _pattern(numbers: list[str], foreign: str, title: str) -> str:
    before = AreaShape.BEFORE
    names = [f"(?:{before}(?:{'|'.join([*numbers, foreign])})?{GAP})?(?:{title})"]
    if numbers:
        names.append(f"{before}(?:{'|'.join(numbers)})")
    return f"^\\s*(?:{'|'.join(names)}){GAP}$"


def _numbers(key: str, count: int, shape: AreaShape) -> list[str]:
    """Return patterns for the numbers that name an area: its key, and its place in the order."""
    places = (str(place) for place in range(1, count + 1))
    found = dict.fromkeys((key, *(place for place in places if shape.name(place) == key)))
    return [digits(number) for number in found if re.fullmatch(r"[0-9]+(\.[0-9]+)*", number)]
