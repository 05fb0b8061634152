"""Which area a heading or a cell names: by its title, or by its number."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.fuzz import partial_ratio, ratio
from rapidfuzz.process import extractOne

from itacheck.criteria.model import Area
from itacheck.readers.office.headings.likeness import FEWEST, LONG, SURELY, key_of
from itacheck.thai.item_codes import find_codes, without_codes
from itacheck.thai.normal import arabic, normalise

_LONGEST = 300  # code points of a line that names an area
_ROUGHLY = 60.0  # per cent, of a name beside its number
_PIECE = 80.0  # per cent, of a piece of a name
_LONG_PIECE = 8  # code points
_NAME = re.compile(
    r"(?P<word>(?:ประเด็น|กระบวนงาน)(?: ?ที่)?)?[ (]*"
    r"(?P<number>[1-9][0-9]?(?: ?\. ?[0-9]{1,2})*)?[). :]*(?P<title>.*)"
)
_NUMBER = re.compile(r"\s*(?:ประเด็น\s*ที่\s*)?\(?([1-9][0-9]?(?:\.[0-9]{1,2})?)(?:[).\s]|$)")
_ANY_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)*")
_DOTTED = re.compile(r"(?<![0-9.])[0-9]{1,2}\.[0-9]{1,2}(?!\.?[0-9])")
_BEFORE_NAME = " (0123456789.)"
_AGAIN = re.compile("(?:ต่อ)?[0-9]*")
"""What may stand behind a name and says nothing: that it goes on, and the number of a page."""


class Named(NamedTuple):
    """An area that a text names.

    ``missing`` is the end of its title, as a key, where the text breaks off before it; ``codes``
    are those that stand behind the title, and ``goes_on`` tells that there is something else, such
    as another area.
    """

    key: str
    missing: str = ""
    codes: tuple[str, ...] = ()
    goes_on: bool = False


class AreaNames:
    """The names of the areas of one criteria file."""

    def __init__(self, areas: Mapping[str, Area]) -> None:
        self.keys = tuple(areas)
        self._titles = {key_of(area.title.th): area.key for area in areas.values()}
        self._title_of = {key: title for title, key in self._titles.items()}
        self._numbers = {str(n): key for n, key in enumerate(areas, 1)}
        self._numbers.update({key: key for key in areas})
        self._named = lru_cache(maxsize=2048)(self._read)

    def named(self, text: str) -> Named | None:
        """Return the area that a heading names, by its title, or as «ประเด็นที่ 1.1»."""
        return self._named(text) if self.keys and len(text) <= _LONGEST else None

    def _read(self, text: str) -> Named | None:
        line = " ".join(arabic(normalise(text)).split())
        found = _NAME.fullmatch(line)
        assert found is not None  # noqa: S101 - every part of the pattern may be missing
        number = (found["number"] or "").replace(" ", "")
        named = self._in_line(line, number, found["title"], told=bool(found["word"]))
        beside = _DOTTED.findall(found["title"])
        if named is not None and beside and self._are_of_others([number, *beside], named.key):
            return named._replace(goes_on=True)
        return named

    def _in_line(self, line: str, number: str, behind: str, *, told: bool) -> Named | None:
        """Return the area of a line by its title, or by its number if that is ``told`` as one."""
        title = key_of(behind)
        by_number = self._numbers.get(number) if told else None
        if not title:
            return Named(by_number) if by_number is not None else None
        by_title = self._by_title(title, line)
        if by_title is None and by_number is not None and self._is_roughly(title, by_number):
            return Named(by_number, goes_on=self._goes_on(title, by_number))
        return by_title

    def _by_title(self, named: str, line: str) -> Named | None:
        for title, key in self._titles.items():
            if named.startswith(title):
                codes = find_codes(line)
                if codes and key_of(without_codes(line)).endswith(title):
                    return Named(key, codes=codes)
                behind = named[len(title) :]
                if len(behind) <= LONG:
                    return Named(key, goes_on=_AGAIN.fullmatch(behind) is None)
            elif len(named) >= LONG and title.startswith(named):
                return Named(key, missing=title[len(named) :])
        best = extractOne(named, self._titles.keys(), scorer=ratio, score_cutoff=100 * SURELY)
        if best is None:
            return None
        key = self._titles[best[0]]
        return Named(key, goes_on=self._goes_on(named, key))

    def of_number(self, text: str) -> str | None:
        """Return the area whose number a text begins with: «1.», «(1)», «1.1 »."""
        found = _NUMBER.match(arabic(normalise(text[:40])))
        return self._numbers.get(found[1]) if found is not None else None

    def of_cell(self, text: str) -> Named | None:
        """Return the area that a cell of a column of areas names; its number alone will do.

        Where it names several, with their titles, that is the first, and the name ``goes_on``; of
        several numbers without a title it is none.
        """
        named = self.named(text)
        key = self.of_number(text)
        if named is not None or key is None or len(text) > _LONGEST or self.are_several(text):
            return named
        line = arabic(normalise(text))
        name = line.lstrip(_BEFORE_NAME)
        title = key_of(name)
        if title and not self._is_roughly(title, key):
            return None
        others = [*_ANY_NUMBER.findall(line.removesuffix(name)), *_DOTTED.findall(name)]
        return Named(key, goes_on=self._are_of_others(others, key) or self._goes_on(title, key))

    def are_several(self, text: str) -> bool:
        """Whether a text is nothing but the numbers of several areas: «1.1 1.2», «1, 2», «1–3»."""
        if len(text) > _LONGEST:
            return False
        line = arabic(normalise(text))
        keys = {self._numbers.get(number) for number in _ANY_NUMBER.findall(line)}
        return len(keys - {None}) > 1 and not key_of(_ANY_NUMBER.sub("", line))

    def has_number_of_another(self, text: str, area: str) -> bool:
        """Whether a text has a number such as «1.2» that is not that of the area."""
        return self._are_of_others(_DOTTED.findall(arabic(normalise(text))), area)

    def is_piece(self, text: str, area: str) -> bool:
        """Whether a text is a piece of an area's title, which a page or a row broke in two."""
        key, title = key_of(text), self._title_of[area]
        if not FEWEST <= len(key) <= len(title) or self.has_number_of_another(text, area):
            return False
        return key in title or (len(key) >= _LONG_PIECE and partial_ratio(key, title) >= _PIECE)

    def _are_of_others(self, numbers: Iterable[str], area: str) -> bool:
        """Whether any of these numbers is not that of the area; one that is missing is none."""
        return any(number and self._numbers.get(number) != area for number in numbers)

    def _is_roughly(self, named: str, area: str) -> bool:
        title = self._title_of[area]
        return named in title or ratio(named, title) >= _ROUGHLY

    def _goes_on(self, named: str, area: str) -> bool:
        """Whether a text says more than the title that it is like, or as good as nothing of it."""
        return 0 < len(named) < FEWEST or len(named) > len(self._title_of[area]) + FEWEST
