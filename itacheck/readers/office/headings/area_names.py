"""Which area a heading or a cell names: by its title, or by its number."""

from __future__ import annotations

import re
from collections.abc import Mapping
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
_AGAIN = re.compile("(?:ต่อ)?[0-9]*")
"""What may stand behind a name and says nothing: that it goes on, and the number of a page."""


class Named(NamedTuple):
    """An area that a text names.

    ``missing`` is the end of its title, as a key, where the text breaks off before it; ``codes``
    are those that stand behind the title, and ``goes_on`` tells that there is something else.
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
        title = key_of(found["title"])
        number = (found["number"] or "").replace(" ", "")
        by_number = self._numbers.get(number) if found["word"] else None
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

    def of_cell(self, text: str) -> str | None:
        """Return the area that a cell of a column of areas names; its number alone will do."""
        named = self.named(text)
        if named is not None:
            return named.key
        key = self.of_number(text)
        if key is None or len(text) > _LONGEST:
            return None
        title = key_of(re.sub(r"^[\s(0-9๐-๙.)]+", "", text))
        return key if not title or self._is_roughly(title, key) else None

    def is_piece(self, text: str, area: str) -> bool:
        """Whether a text is a piece of an area's title, which a page or a row broke in two."""
        key, title = key_of(text), self._title_of[area]
        if not FEWEST <= len(key) <= len(title):
            return False
        return key in title or (len(key) >= _LONG_PIECE and partial_ratio(key, title) >= _PIECE)

    def _is_roughly(self, named: str, area: str) -> bool:
        title = self._title_of[area]
        return named in title or ratio(named, title) >= _ROUGHLY

    def _goes_on(self, named: str, area: str) -> bool:
        """Whether a text says more than the title that it is like."""
        return len(named) > len(self._title_of[area]) + FEWEST
