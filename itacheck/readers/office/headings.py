"""What a heading, a label or an area's name means, tolerant of how it was typed or scanned.

The words are the criteria's own: their vocabulary, the titles of requirements and areas. A heading
is compared whole, spaces, digits and punctuation aside; near misses count too, since scanning turns
«ข้อจำกัด» into «ชื่อจำกัด».
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.fuzz import ratio

from itacheck.criteria.model import Criteria
from itacheck.readers.shape import ENTRIES, Shape, shape_of
from itacheck.thai.normal import arabic, fold, normalise

AREA, ITEMS, SCORE = "area", "items", "score"
"""Columns beside those of fields: an area, item codes, and the scores of items."""
LIMITATIONS = "limitations"

_ENOUGH = 0.72  # of two headings that mean the same; «ระยะเวลา» and «ช่วงระยะเวลา» are 0.8
_SURELY = 0.85  # of a heading that is taken by itself, without a table around it
_TITLE = 12  # code points: so many of an area's title name it, so many more may follow it
_LONGEST = 150  # code points of a heading
_LONGEST_LABEL = 80
_OF_BLOCKS = (LIMITATIONS, "timeframe")  # stated in paragraphs below an area's table


class Label(NamedTuple):
    """A label at the beginning of a text, and the text behind it."""

    target: str
    rest: str


class Headings:
    """The headings of one criteria file, as targets: ``analysis``, ``implementation.method``."""

    def __init__(self, criteria: Criteria) -> None:
        top = shape_of(criteria)
        areas = top.fields["areas"].shape if criteria.areas else None
        key = next(iter(criteria.areas), "")
        section = (areas.fields[key].shape if areas is not None else None) or top
        self.columns = _columns(section, criteria)
        in_text = {term: t for term, t in self.columns.items() if t not in (AREA, SCORE)}
        self.labels = {**in_text, **_general(top)}
        self.areas = {fold(a.title.th): a.key for a in criteria.areas.values()}
        self.ordinals = {str(n): key for n, key in enumerate(criteria.areas, 1)}
        self.keys = tuple(criteria.areas)

    def column(self, text: str) -> tuple[str, float] | None:
        """Return what the column under a heading holds, and how surely."""
        if not text.strip() or len(text) > _LONGEST:
            return None
        best = _best(fold(text), self.columns)
        if best is None:
            return None
        enough = _SURELY if best[0] in (AREA, ITEMS, SCORE) else _ENOUGH
        return best if best[1] >= enough else None

    def label(self, text: str) -> Label | None:
        """Return the label at the beginning of a paragraph, or None."""
        head, colon, rest = text.partition(":")
        if colon and len(head) <= _LONGEST_LABEL:
            best = _best(fold(head), self.labels)
            if best is not None and best[1] >= _SURELY:
                return Label(best[0], rest.strip())
        if len(text) <= _LONGEST_LABEL:
            best = _best(fold(text), self.labels)
            if best is not None and best[1] >= _SURELY:
                return Label(best[0], "")
        return self._run_in(text)

    def _run_in(self, text: str) -> Label | None:
        """Return the label of a text that goes on behind it without a colon."""
        folded = fold(text[: 2 * _LONGEST_LABEL])
        found: tuple[float, int, str] | None = None
        for term, target in self.labels.items():
            if len(term) < 8 or target.rpartition(".")[2] not in _OF_BLOCKS:
                continue
            likeness = ratio(folded[: len(term)], term) / 100
            if (
                likeness >= _SURELY
                and _ends_a_word(text, len(term))
                and (found is None or (likeness, len(term)) > found[:2])
            ):
                found = (likeness, len(term), target)
        return Label(found[2], text[_end_of(text, found[1]) :].strip(" :\t.…")) if found else None

    def split(self, text: str) -> list[str]:
        """Return the parts of a text that holds labels of blocks in its middle."""
        starts = [0]
        for found in re.finditer(r"\s+(?=\S)", text):
            rest = text[found.end() :]
            label = self._run_in(rest) if len(rest) > 8 else None
            if label is not None:
                starts.append(found.end())
        ends = [*starts[1:], len(text)]
        return [text[start:end].strip() for start, end in zip(starts, ends, strict=True)]

    def area(self, text: str) -> str | None:
        """Return the area that a heading or a cell names, by its title, or by «ประเด็นที่ 1.1»."""
        line = " ".join(arabic(normalise(text)).split())
        if len(line) > 2 * _LONGEST:
            return None
        word, number, title = re.findall(
            r"^(ประเด็น(?:ที่)?|กระบวนงาน(?:ที่)?)?[\s(]*([1-9]\d?(?:\.\d+)*)?[).\s:]*(.*)$", line
        )[0]
        named = fold(title)
        if not named:
            known = number if number in self.keys else self.ordinals.get(number)
            return known if word else None
        for known, key in self.areas.items():
            goes_on = len(named) - len(known)
            if (named.startswith(known) and goes_on <= _TITLE) or (
                len(named) >= _TITLE and known.startswith(named)
            ):
                return key
        best = _best(named, self.areas)
        return best[0] if best is not None and best[1] >= _SURELY else None

    def leading_area(self, text: str) -> str | None:
        """Return the area that a text begins with: its number («1.», «1.1») or its title."""
        found = re.match(
            r"\s*(?:ประเด็นที่\s*)?\(?([1-9]\d?(?:\.\d+)?)[).\s]", arabic(normalise(text))
        )
        number = found[1] if found else ""
        by_number = number if number in self.keys else self.ordinals.get(number)
        return by_number or self.area(text.partition("\n")[0])


def _columns(section: Shape, criteria: Criteria) -> dict[str, str]:
    """Return folded heading → target of what an area holds."""
    terms: dict[str, str] = {}
    for requirement in criteria.requirements.values():
        field = requirement.field
        if field.group != "results":
            _add(terms, str(field).removeprefix("areas."), requirement.title)
    for name, kind in section.fields.items():
        if kind.kind == ENTRIES and kind.shape is not None:
            for member in kind.shape.fields:
                _add(terms, f"{name}.{member}", kind.shape.spellings(member))
            _add(terms, f"{name}.{next(iter(kind.shape.fields))}", section.spellings(name))
        elif kind.shape is None or name in (ITEMS,):
            _add(terms, name, section.spellings(name))
    vocabulary = criteria.vocabulary
    _add(terms, AREA, vocabulary.get("areas", ()))
    _add(terms, SCORE, ("คะแนน", "ผลคะแนน", *vocabulary.get("overall", ())))
    return terms


def _general(top: Shape) -> dict[str, str]:
    """Return folded label → target of what stands once in a submission."""
    terms: dict[str, str] = {}
    for group in ("agency", "results"):
        shape = top.fields[group].shape
        for member in shape.fields if shape is not None else ():
            if shape is not None and member != ITEMS:
                _add(terms, f"{group}.{member}", shape.spellings(member))
    _add(terms, "agency.name", top.spellings("agency"))
    return terms


def _add(terms: dict[str, str], target: str, spellings: Iterable[str]) -> None:
    for spelling in spellings:
        folded = fold(spelling)
        if folded:
            terms.setdefault(folded, target)


def _best(folded: str, terms: Mapping[str, str]) -> tuple[str, float] | None:
    """Return the target whose term is likest, and how like it is (0 to 1)."""
    if not folded:
        return None
    if folded in terms:
        return terms[folded], 1.0
    likest = max(terms, key=lambda term: _likeness(folded, term), default=None)
    return (terms[likest], _likeness(folded, likest)) if likest is not None else None


@lru_cache(maxsize=65_536)
def _likeness(one: str, other: str) -> float:
    """Return how like two folded headings are; one may go on where the other ends."""
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) >= 6 and longer.startswith(shorter):
        return max(0.6 + 0.4 * len(shorter) / len(longer), ratio(one, other) / 100)
    return float(ratio(one, other)) / 100 if len(shorter) >= 4 else 0.0


def _end_of(text: str, folded_length: int) -> int:
    """Return where the part of a text ends that folds to so many code points."""
    end = next((n for n in range(1, len(text)) if len(fold(text[:n])) >= folded_length), len(text))
    while end < len(text) and unicodedata.combining(text[end]):
        end += 1
    return end


def _ends_a_word(text: str, folded_length: int) -> bool:
    """Whether a word ends where that part does, so that no longer word is cut in two."""
    end = _end_of(text, folded_length)
    return end >= len(text) or (not text[end].isalnum() and unicodedata.category(text[end]) != "Mn")
