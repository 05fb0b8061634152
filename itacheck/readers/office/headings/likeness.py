"""How like two headings are, as keys: folded, and words that scanning misreads mended.

Near misses count, since scanning turns «ข้อจำกัด» into «ชื่อจำกัด», and so do the beginnings of
headings, and headings that go on.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from rapidfuzz.fuzz import ratio
from rapidfuzz.process import extractOne

from itacheck.thai.normal import fold

ENOUGH = 0.72
"""Of a heading in a table, where others stand beside it."""
SURELY = 0.85
"""Of one that stands by itself, and of columns that are no field."""
FEWEST = 4
"""Code points of a heading that may be like another."""
LONG = 12
"""Code points of a beginning that surely means the whole."""

_SOME = 6  # code points of a beginning that may mean the whole
_BEGINNING = 0.9
_MISREAD = {"ชื่อจำกัด": "ข้อจำกัด", "ชื่อคำถาม": "ข้อคำถาม", "ชื่อบกพร่อง": "ข้อบกพร่อง"}
"""What scanning makes of words, folded."""


class Match(NamedTuple):
    """What a heading stands for, and how surely (0 to 1)."""

    target: str
    likeness: float


def key_of(text: str) -> str:
    """Return a heading as a key."""
    key = fold(text)
    if "ชื่อ" in key:
        for misread, meant in _MISREAD.items():
            key = key.replace(misread, meant)
    return key


class Vocabulary:
    """Terms, as keys, with what each stands for."""

    def __init__(self, terms: Mapping[str, str]) -> None:
        self.terms = dict(terms)
        self._keys = list(terms)
        self._beginnings = tuple(term for term in terms if len(term) >= _SOME)
        self._by_beginning: dict[str, list[str]] = {}
        for term in terms:
            for end in range(_SOME, len(term)):
                self._by_beginning.setdefault(term[:end], []).append(term)

    def __contains__(self, key: str) -> bool:
        return key in self.terms

    def likest(self, key: str, *, goes_on: bool = True) -> Match | None:
        """Return what is likest to be meant; ``goes_on`` lets a heading go on behind a term."""
        if key in self.terms:
            return Match(self.terms[key], 1.0)
        if len(key) < FEWEST:
            return None
        best = extractOne(key, self._keys, scorer=ratio, score_cutoff=100 * ENOUGH)
        found = [(best[0], best[1] / 100)] if best is not None else []
        found += [(term, _beginning(key, term)) for term in self._by_beginning.get(key, ())]
        if key.startswith(self._beginnings):
            behind = [term for term in self._beginnings if key.startswith(term)]
            if not goes_on:
                found = [one for one in found if one[0] not in behind]
            found += [(term, _alike(term, key)) for term in behind if goes_on]
        matches = (Match(self.terms[term], likeness) for term, likeness in found)
        return max(matches, key=lambda match: match.likeness, default=None)


def _beginning(key: str, term: str) -> float:
    return max(_BEGINNING if len(key) >= LONG else 0.0, _alike(key, term))


def _alike(shorter: str, longer: str) -> float:
    """Return how like two keys are of which one begins with the other."""
    return 0.6 + 0.4 * len(shorter) / len(longer)
