"""The lines of a file that a finding points at, with what is marked in each: for pages that wrap.

Where a terminal has room for one line with carets, a page shows the whole stretch. It is bounded
all the same: a file may be one line of megabytes, and have thousands of findings in it.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from itacheck.location import Location
from itacheck.reports.excerpt import head, tail
from itacheck.reports.safe import visible
from itacheck.source.document import Document

MOST_LINES = 8
_AROUND, _MARKED = 80, 800  # cells
_DENSE = 4  # code points that may share a cell in ordinary Thai, and one more
_SPACES = re.compile(r"\s*")
_MORE = "…"


class SourceLine(NamedTuple):
    """One line of a file in three parts, of which the second is what a finding is about."""

    number: int
    before: str
    marked: str
    after: str


class Source(NamedTuple):
    """The lines of a stretch, and how many more there are that are not shown."""

    lines: tuple[SourceLine, ...]
    more: int


def source_lines(document: Document, location: Location) -> Source:
    """Return the lines of a location's stretch, without the indentation that they share.

    There are none where a place has no line, as in a Word document.
    """
    if location.line is None:
        return Source((), 0)
    first = location.line
    last = max(first, location.end_line or first)
    shown = range(first, min(last, first + MOST_LINES - 1) + 1)
    texts = [document.line(number) for number in shown]
    shared = min((_indent(text) for text in texts if _indent(text) < len(text)), default=0)
    lines = tuple(
        _parts(number, text, location, shared) for number, text in zip(shown, texts, strict=True)
    )
    return Source(lines, last - shown[-1])


def _parts(number: int, text: str, location: Location, shared: int) -> SourceLine:
    """Cut one line at the ends of what is marked in it; what is left out is shown by dots."""
    start = (location.column or 1) - 1 if number == location.line else _indent(text)
    end = (location.end_column or 1) - 1 if number == location.end_line else len(text.rstrip())
    end = max(start, end)
    before = tail(text[max(shared, start - _DENSE * _AROUND) : start], _AROUND)
    marked = head(text[start : min(end, start + _DENSE * _MARKED)], _MARKED)
    after = head(text[end : end + _DENSE * _AROUND], _AROUND)
    dots_before = _MORE if start - len(before) > shared else ""
    dots_marked = _MORE if start + len(marked) < end else ""
    dots_after = _MORE if end + len(after) < len(text) else ""
    return SourceLine(
        number,
        dots_before + _shown(before),
        _shown(marked) + dots_marked,
        "" if dots_marked else _shown(after) + dots_after,
    )


def _shown(text: str) -> str:
    return visible(text.replace("\t", " "))


def _indent(text: str) -> int:
    """Return how many spaces a line begins with, without a copy of a line that may be long."""
    found = _SPACES.match(text)
    return found.end() if found else 0
