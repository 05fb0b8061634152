"""The numbers that Word puts before paragraphs by itself, so that steps read «1. …» as on paper.

Arabic and Thai digits are put in. Bullets, letters and Roman numerals are left out: none says
anything that a check reads. So is a number whose definition cannot be found.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from itacheck.readers.office.word.styles import Styles, W, integer, switch, value

if TYPE_CHECKING:
    from itacheck.readers.office.package.parts import Element

_THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
_DIGITS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": "{:02}".format,
    "thaiNumbers": lambda number: str(number).translate(_THAI),
}
_LEVELS = range(9)
_NO_NUMBER = "0"


class _Level(NamedTuple):
    """How one level of a list is numbered."""

    start: int
    digits: str
    text: str  # «%1.%2» stands for the numbers of the levels
    suffix: str
    restart: int | None  # after a paragraph of which level, counted from 1; 0: never
    legal: bool  # all levels in Arabic digits
    style: str | None  # the style whose paragraphs are of this level


class _List(NamedTuple):
    """One use of a list: its definition, and what differs from that."""

    abstract: str
    own: dict[int, _Level]
    starts: dict[int, int]


class Numbers:
    """Counts the numbered paragraphs of a file, in the order in which they are asked for."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._styles = styles
        self._abstract: dict[str, dict[int, _Level]] = {}
        self._lists: dict[str, _List] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()
        linked: dict[str, str] = {}
        for element in root.iterfind(W + "abstractNum") if root is not None else ():
            name = element.get(W + "abstractNumId", "")
            self._abstract[name] = _levels(element)
            link = value(element, "numStyleLink")
            if link is not None:
                linked[name] = link
        for element in root.iterfind(W + "num") if root is not None else ():
            self._lists[element.get(W + "numId", "")] = _list(element)
        for name, link in linked.items():
            used = self._lists.get(styles.get(link).numbering or "")
            if used is not None:
                self._abstract[name] = self._abstract.get(used.abstract, {})

    def next(self, properties: Element | None) -> str:
        """Return the number of the next paragraph, with the space behind it, or ``""``."""
        named = value(properties, "pStyle") if properties is not None else None
        style = named if named is not None else self._styles.default
        inherited = self._styles.get(style)
        own = value(properties, "numPr/numId") if properties is not None else None
        number = own if own is not None else inherited.numbering
        if number is None or number == _NO_NUMBER or number not in self._lists:
            return ""
        used = self._lists[number]
        levels = {**self._abstract.get(used.abstract, {}), **used.own}
        at = integer(value(properties, "numPr/ilvl")) if properties is not None else None
        if at is None and own is None:
            at = next((n for n, level in levels.items() if level.style == style), inherited.level)
        at = at or 0
        if at not in levels:
            return ""
        counts = self._counts.setdefault(used.abstract, {})
        if (number, at) not in self._begun:
            self._begun.add((number, at))
            if at in used.starts:
                counts[at] = used.starts[at] - 1
        counts[at] = counts.get(at, levels[at].start - 1) + 1
        for deeper in [n for n in counts if n > at]:
            restart = levels[deeper].restart if deeper in levels else None
            if restart is None or at < restart:
                del counts[deeper]
        return _written(levels, at, counts)


def _written(levels: dict[int, _Level], at: int, counts: dict[int, int]) -> str:
    """Return the text of a number, ``""`` where a part of it is not in digits."""
    level = levels[at]
    parts = {int(digit) - 1 for digit in re.findall("%([1-9])", level.text)}
    text = level.text if parts else ""
    for n in parts:
        digits = "decimal" if level.legal else levels[n].digits if n in levels else ""
        if n not in levels or digits not in _DIGITS:
            return ""
        text = text.replace(f"%{n + 1}", _DIGITS[digits](counts.get(n, levels[n].start)))
    return text if level.suffix == "nothing" or not text else text + " "


def _levels(element: Element) -> dict[int, _Level]:
    levels = {}
    for one in element.iterfind(W + "lvl"):
        at = integer(one.get(W + "ilvl"))
        if at is not None and at in _LEVELS:
            levels[at] = _level(one)
    return levels


def _level(element: Element) -> _Level:
    start = integer(value(element, "start"))
    return _Level(
        0 if start is None else start,
        value(element, "numFmt") or "decimal",
        (value(element, "lvlText") or "")[:80],
        value(element, "suff") or "tab",
        integer(value(element, "lvlRestart")),
        bool(switch(element, "isLgl")),
        value(element, "pStyle"),
    )


def _list(element: Element) -> _List:
    own: dict[int, _Level] = {}
    starts: dict[int, int] = {}
    for change in element.iterfind(W + "lvlOverride"):
        at = integer(change.get(W + "ilvl"))
        level = change.find(W + "lvl")
        start = integer(value(change, "startOverride"))
        if at is None or at not in _LEVELS:
            continue
        if level is not None:
            own[at] = _level(level)
        if start is not None:
            starts[at] = start
    return _List(value(element, "abstractNumId") or "", own, starts)
