"""The line of a file that a finding points at, with carets under the right letters.

Columns count code points, but a terminal shows cells: Thai vowels and tone marks above and below
take none. So carets are placed by cell width.
"""

from __future__ import annotations

from typing import NamedTuple

from rich.cells import cell_len

from itacheck.location import Location
from itacheck.reports.safe import visible

_MORE = "…"


class Excerpt(NamedTuple):
    """One line of a file and the carets below it, both cut to a width in cells."""

    number: int
    line: str
    carets: str


def excerpt(line: str, location: Location, width: int) -> Excerpt:
    """Return the first line of a location's stretch, moved so that its beginning is seen."""
    first = (location.column or 1) - 1
    last = (location.end_column or 1) - 1 if location.end_line == location.line else len(line)
    before, marked, after = (_shown(part) for part in (line[:first], line[first:last], line[last:]))
    before = before.lstrip() if cell_len(before) <= width // 2 else _MORE + tail(before, width // 4)
    room = width - cell_len(before)
    if cell_len(marked) > room:
        marked, after = head(marked, room - 1) + _MORE, ""
    elif cell_len(marked) + cell_len(after) > room:
        left = room - cell_len(marked)
        after = head(after, left - 1) + _MORE if left else ""
    carets = " " * cell_len(before) + "^" * max(1, cell_len(marked))
    return Excerpt(location.line or 1, before + marked + after, carets)


def _shown(text: str) -> str:
    return visible(text.replace("\t", " "))


def head(text: str, cells: int) -> str:
    """Return the beginning that fits, without parting a letter from its marks."""
    end = width = 0
    for character in text:
        width += cell_len(character)
        if width > cells:
            break
        end += 1
    return text[:end]


def tail(text: str, cells: int) -> str:
    """Return the end that fits, without parting a letter from its marks."""
    start, width = len(text), 0
    while start and width + cell_len(text[start - 1]) <= cells:
        start -= 1
        width += cell_len(text[start])
    while start < len(text) and not cell_len(text[start]):
        start += 1
    return text[start:]
