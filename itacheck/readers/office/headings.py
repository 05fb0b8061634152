"""What a heading, a label or an area's name means, tolerant of how it was typed or scanned.

A heading is compared whole, spaces, digits and punctuation aside. Near misses count too, since
scanning turns «ข้อจำกัด» into «ชื่อจำกัด», and so do beginnings and headings that go on.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.fuzz import partial_ratio, ratio
from rapidfuzz.process import extractOne

from itacheck.criteria.model import Criteria
from itacheck.readers.office.terms import AREA, ITEMS, NUMBER, OVERVIEW, SCORE, Terms, key_of
from itacheck.thai.item_codes import find_codes, without_codes
from itacheck.thai.normal import arabic, normalise

LONGEST = 150
"""Code points of a heading."""
_LONGEST_LABEL = 80
_LONGEST_NAME = 300  # of a line that names an area

_ENOUGH = 0.72  # of a heading in a table, where others stand beside it
_SURELY = 0.85  # of one that stands by itself, and of columns that are no field
_BEGINNING = 0.9  # of a heading that is the beginning of one, if it is long enough
_FEWEST, _SOME, _LONG = 4, 6, 12  # code points that are like something; begin it; surely begin it
_ROUGHLY = 60.0  # per cent, of an area's name beside its number
_PIECE = 80.0  # per cent, of a piece of an area's name

_NUMBERING = re.compile(
    r"\s*(?:(?:ส่วนที่|ตอนที่)\s*[0-9๐-๙]{1,2}[.:]?\s*|\(?[0-9๐-๙]{1,2}(?:\.[0-9๐-๙]{1,2})*(?:[).]\s*|\s+)|[-–•*]\s*)"
)
_AREA = re.compile(
    r"(?P<word>(?:ประเด็น|กระบวนงาน)(?:ที่)?)?[\s(]*"
    r"(?P<number>[1-9][0-9]?(?:\.[0-9]{1,2})*)?[).\s:]*(?P<title>.*)"
)
_ANALYSED = re.compile(r"(?:ผล)?(?:การ)?วิเคราะห์")
_OF_THE_WHOLE = re.compile(r"(?:ของหน่วยงาน)?ในการ(?:ดำเนิน|ประเมิน)")
_NAMELY = re.compile(r"\s*(?::|คือ|ได้แก่|ดังนี้)\s*")


class Match(NamedTuple):
    """What a heading stands for, and how surely (0 to 1)."""

    target: str
    likeness: float


class Label(NamedTuple):
    """A label at the beginning of a text, and the text behind it.

    ``of_whole`` tells that it says itself that it is meant for the whole submission.
    """

    target: str
    rest: str
    of_whole: bool = False


class Named(NamedTuple):
    """An area that a text names.

    ``missing`` is the end of its title, as a key, where the text breaks off before it; ``codes``
    are those that stand behind the title.
    """

    key: str
    missing: str = ""
    codes: tuple[str, ...] = ()


class Headings:
    """The headings that documents under one criteria file have."""

    def __init__(self, criteria: Criteria) -> None:
        terms = Terms(criteria)
        self.in_area, self.in_whole = terms.in_area, terms.in_whole
        self.firsts = terms.firsts
        self.areas = tuple(criteria.areas)
        self.title = key_of(criteria.title.th)
        self._columns, self._labels = terms.columns, terms.labels
        self._bare = {k: t for k, t in terms.labels.items() if _may_stand_alone(t)}
        self._run_in = {
            key: target
            for key, target in terms.labels.items()
            if len(key) >= 8 and (self._is_shared(target) or target.endswith("timeframe"))
        }
        self._titles = {key_of(area.title.th): area.key for area in criteria.areas.values()}
        self._numbers = {str(n): key for n, key in enumerate(criteria.areas, 1)}
        self._numbers.update({key: key for key in criteria.areas})
        self.column = lru_cache(maxsize=2048)(self._column)
        self.area = lru_cache(maxsize=2048)(self._area)

    def _is_shared(self, target: str) -> bool:
        """Whether a field may stand in an area, or once for the whole."""
        return target in self.in_area and target in self.in_whole

    def _column(self, text: str) -> Match | None:
        """Return what the column under a heading holds."""
        if len(text) > LONGEST or not text.strip():
            return None
        match = _likest(key_of(text), self._columns)
        surely = match is not None and match.target in (AREA, ITEMS, SCORE, NUMBER)
        enough = _SURELY if surely else _ENOUGH
        return match if match is not None and match.likeness >= enough else None

    # ---- labels ----------------------------------------------------------------------------

    def beside(self, text: str) -> str | None:
        """Return what stands beside a cell of a table that is a label and nothing else."""
        text = text.rstrip(" :：")
        if len(text) > _LONGEST_LABEL:
            return None
        match = _likest(key_of(_without_number(text)), self._labels)
        return match.target if match is not None and match.likeness >= _SURELY else None

    def is_label_of(self, label: str, value: str) -> bool:
        """Whether a cell is the label of the one beside it, which then is no heading itself."""
        target = self.beside(label)
        if target is None or len(value) > _LONGEST_LABEL:
            return target is not None
        key = key_of(value)
        if target.startswith(("agency.", "results.")):
            return self.column(value) is None and self.beside(value) is None
        return key not in self._columns and key not in self._labels

    def label(self, text: str) -> Label | None:
        """Return the label at the beginning of a line, or None."""
        body = _without_number(text)
        head, colon, rest = body.replace("：", ":", 1).partition(":")
        if colon and len(head) <= _LONGEST_LABEL:
            match = _likest(key_of(head), self._labels)
            if match is not None and match.likeness >= _SURELY:
                return Label(match.target, rest.strip())
        if len(body) <= _LONGEST_LABEL:
            match = _likest(key_of(body), self._bare)
            if match is not None and match.likeness >= _SURELY:
                return Label(match.target, "")
        return self._label_of_whole(body) or self._label_run_in(body)

    def split(self, text: str) -> list[str]:
        """Return the parts of a line of several labels, each run in with its text.

        Only a line that begins with such a label is one, and each label begins a part but once.
        """
        first = self._label_run_in(text)
        parts, seen = [text], {first.target} if first is not None else set()
        for gap in re.finditer(r"\s+(?=\S)", text) if seen else ():
            rest = text[gap.end() :]
            label = self._label_run_in(rest) if len(rest) > 8 else None
            if label is not None and label.target not in seen:
                seen.add(label.target)
                parts[-1] = parts[-1][: len(parts[-1]) - len(rest)].rstrip()
                parts.append(rest)
        return parts

    def _label_run_in(self, text: str) -> Label | None:
        """Return the label of a text that goes on behind it without a colon."""
        key = key_of(text[: 2 * _LONGEST_LABEL])
        found: tuple[float, int, str] | None = None
        for term, target in self._run_in.items():
            likeness = ratio(key[: len(term)], term) / 100
            better = found is None or (likeness, len(term)) > found[:2]
            if likeness >= _SURELY and better and _ends_a_word(text, len(term)):
                found = (likeness, len(term), target)
        if found is None:
            return None
        rest = text[_end_of(text, found[1]) :]
        namely = _NAMELY.match(rest)
        return Label(found[2], (rest[namely.end() :] if namely else rest).strip(" \t.…"))

    def _label_of_whole(self, text: str) -> Label | None:
        """Return the label that says that it is meant for the whole: «ข้อจำกัด…ในการดำเนินการ…»."""
        key = key_of(text[: 2 * LONGEST])
        analysed = _ANALYSED.match(key)
        key = key[analysed.end() :] if analysed is not None else key
        for term, target in self._labels.items():
            if self._is_shared(target) and key.startswith(term):
                if not _OF_THE_WHOLE.match(key, len(term)):
                    continue
                namely = _NAMELY.search(text)
                if namely is not None:
                    return Label(target, text[namely.end() :].strip(), of_whole=True)
                return Label(target, "" if len(text) <= LONGEST else text, of_whole=True)
        return None

    # ---- areas -----------------------------------------------------------------------------

    def _area(self, text: str) -> Named | None:
        """Return the area that a heading or a cell names: by its title, or «ประเด็นที่ 1.1»."""
        line = " ".join(arabic(normalise(text)).split())
        if len(line) > _LONGEST_NAME or not self.areas:
            return None
        found = _AREA.fullmatch(line)
        assert found is not None  # noqa: S101 - every part of the pattern may be missing
        by_number = self._numbers.get(found["number"] or "")
        named = key_of(found["title"])
        if not named:
            return Named(by_number) if by_number is not None and found["word"] else None
        by_title = self._by_title(named, line)
        if by_title is None and by_number is not None and found["word"]:
            return Named(by_number) if self._is_roughly(named, by_number) else None
        return by_title

    def _by_title(self, named: str, line: str) -> Named | None:
        for title, key in self._titles.items():
            if named.startswith(title):
                if len(named) - len(title) <= _LONG:
                    return Named(key, codes=find_codes(line))
                codes = find_codes(line)
                if codes and key_of(without_codes(line)).endswith(title):
                    return Named(key, codes=codes)
            elif len(named) >= _LONG and title.startswith(named):
                return Named(key, missing=title[len(named) :])
        best = extractOne(named, self._titles.keys(), scorer=ratio, score_cutoff=100 * _SURELY)
        return Named(self._titles[best[0]]) if best is not None else None

    def area_of_number(self, text: str) -> str | None:
        """Return the area whose number a text begins with: «1.», «(1)», «1.1 »."""
        found = re.match(
            r"\s*(?:ประเด็นที่\s*)?\(?([1-9][0-9]?(?:\.[0-9]{1,2})?)(?:[).\s]|$)",
            arabic(normalise(text[:40])),
        )
        return self._numbers.get(found[1]) if found is not None else None

    def area_of_cell(self, text: str) -> str | None:
        """Return the area that a cell of a column of areas names; its number will do."""
        named = self.area(text)
        if named is not None:
            return named.key
        key = self.area_of_number(text)
        if key is None or len(text) > _LONGEST_NAME:
            return None
        title = key_of(re.sub(r"^[\s(0-9๐-๙.)]+", "", text))
        return key if not title or self._is_roughly(title, key) else None

    def is_piece(self, text: str, area: str) -> bool:
        """Whether a text is a piece of an area's title, which a page or a row broke in two."""
        key = key_of(text)
        title = self._title_of(area)
        if len(key) < _FEWEST or len(key) > len(title):
            return False
        return key in title or (len(key) >= 8 and partial_ratio(key, title) >= _PIECE)

    def _is_roughly(self, named: str, area: str) -> bool:
        title = self._title_of(area)
        return named in title or ratio(named, title) >= _ROUGHLY

    def _title_of(self, area: str) -> str:
        return next(title for title, key in self._titles.items() if key == area)


def _may_stand_alone(target: str) -> bool:
    """Whether a label may have its text in the paragraphs below it."""
    return not target.startswith(("agency.", "results.")) or target == OVERVIEW


def _likest(key: str, terms: Mapping[str, str]) -> Match | None:
    """Return the target whose term is likest, and how like it is."""
    if key in terms:
        return Match(terms[key], 1.0)
    if len(key) < _FEWEST:
        return None
    candidates = [Match(terms[term], likeness) for term in terms if (likeness := _begins(key, term))]
    best = extractOne(key, terms.keys(), scorer=ratio, score_cutoff=100 * _ENOUGH)
    if best is not None:
        candidates.append(Match(terms[best[0]], best[1] / 100))
    return max(candidates, key=lambda match: match.likeness, default=None)


def _begins(key: str, term: str) -> float:
    """Return how like two keys are of which one begins with the other, 0 if none does."""
    if key.startswith(term) and len(term) >= _SOME:
        return 0.6 + 0.4 * len(term) / len(key)
    if term.startswith(key) and len(key) >= _SOME:
        return max(_BEGINNING if len(key) >= _LONG else 0.0, 0.6 + 0.4 * len(key) / len(term))
    return 0.0


def _without_number(text: str) -> str:
    found = _NUMBERING.match(text)
    return text[found.end() :] if found is not None else text


def _end_of(text: str, length: int) -> int:
    """Return where the part of a text ends whose key has so many code points."""
    end = next((n for n in range(1, len(text)) if len(key_of(text[:n])) >= length), len(text))
    while end < len(text) and unicodedata.combining(text[end]):
        end += 1
    return end


def _ends_a_word(text: str, length: int) -> bool:
    """Whether a word ends where that part does, so that no longer word is cut in two."""
    end = _end_of(text, length)
    return (
        end >= len(text)
        or _NAMELY.match(text, end) is not None
        or (not text[end].isalnum() and unicodedata.category(text[end]) != "Mn")
    )
