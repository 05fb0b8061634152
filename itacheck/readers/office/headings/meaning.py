"""What a heading or a label means, tolerant of how it was typed or scanned."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.fuzz import ratio

from itacheck.criteria.model import Criteria
from itacheck.readers.office.headings.area_names import AreaNames
from itacheck.readers.office.headings.likeness import ENOUGH, SURELY, Match, Vocabulary, key_of
from itacheck.readers.office.headings.terms import GENERAL, NO_FIELD, OVERVIEW, Terms

LONGEST = 150
"""Code points of a heading."""
_LONGEST_LABEL = 80
_SHORTEST_RUN_IN = 8  # code points of a label that its text follows without a colon
_CERTAINLY = 0.93  # of labels of what is stated once, many of which are short

_NUMBERING = re.compile(
    r"\s*(?:(?:ส่วนที่|ตอนที่)\s*[0-9๐-๙]{1,2}[.:]?\s*"
    r"|\(?[0-9๐-๙]{1,2}(?:\.[0-9๐-๙]{1,2})*(?:[).]\s*|\s+)|[-–•*]\s*)"
)
_ASIDE = re.compile(r"\([^()]*\)")
_ANALYSED = re.compile(r"(?:สรุป)?(?:(?:ผล)?(?:การ)?วิเคราะห์)?(?:(?:ปัญหา|อุปสรรค|และ|หรือ)*)")
_AND_SUCH = re.compile(r"(?:และ|หรือ|ปัญหา|อุปสรรค|ข้อขัดข้อง|ของหน่วยงาน)*$")
"""What may stand around the name of a field, as in «การวิเคราะห์ปัญหาและข้อจำกัด»."""
_OF_THE_WHOLE = re.compile(r"(?:ของหน่วยงาน)?ในการ(?:ดำเนิน|ประเมิน)")
_NAMELY = re.compile(r"\s*(?::|คือ|ได้แก่|ดังนี้)\s*")
_GOES_ON = re.compile(r"(?:[/,]\S*)?(?:\s*\([^()0-9๐-๙]*\))?")
"""What may belong to a label that its text follows: «/อุปสรรค», «(ถ้ามี)»."""


class Label(NamedTuple):
    """A label at the beginning of a text, and the text behind it.

    ``of_whole`` tells that it says itself that it is meant for the whole submission.
    """

    target: str
    rest: str
    of_whole: bool = False


class Headings:
    """The headings that documents under one criteria file have."""

    def __init__(self, criteria: Criteria) -> None:
        terms = Terms(criteria)
        self.areas = AreaNames(criteria.areas)
        self.in_area, self.in_whole, self.firsts = terms.in_area, terms.in_whole, terms.firsts
        self.shared = self.in_area & self.in_whole
        """Fields that may stand in an area, or once for the whole."""
        self.title = key_of(criteria.title.th)
        alone = {key: target for key, target in terms.labels.items() if _may_stand_alone(target)}
        self._columns, self._labels = Vocabulary(terms.columns), Vocabulary(terms.labels)
        self._alone = Vocabulary(alone)
        self._run_in = {
            key: target
            for key, target in terms.labels.items()
            if len(key) >= _SHORTEST_RUN_IN
            and (target in self.shared or target.endswith("timeframe"))
        }
        self._named = {key: t for key, t in terms.labels.items() if t in self.shared}
        self._column = lru_cache(maxsize=2048)(self._read_column)

    def column(self, text: str) -> Match | None:
        """Return what the column under a heading holds."""
        return self._column(text) if len(text) <= LONGEST else None

    def _read_column(self, text: str) -> Match | None:
        match = self._shared(key_of(text)) or self._columns.likest(key_of(text))
        if match is None:
            return None
        return match if match.likeness >= (SURELY if match.target in NO_FIELD else ENOUGH) else None

    def beside(self, text: str) -> str | None:
        """Return what stands beside a cell of a table that is a label and nothing else."""
        text = text.rstrip(" :：")
        if len(text) > _LONGEST_LABEL:
            return None
        key = key_of(_ASIDE.sub("", _without_number(text)))
        return _sure(self._shared(key) or self._labels.likest(key, goes_on=False))

    def is_label_of(self, label: str, value: str) -> bool:
        """Whether a cell is the label of the one beside it, which then is no heading itself."""
        target = self.beside(label)
        if target is None or len(value) > _LONGEST_LABEL:
            return target is not None
        if target.startswith(GENERAL):
            return self.column(value) is None and self.beside(value) is None
        key = key_of(value)
        return key not in self._columns and key not in self._labels

    def label(self, text: str) -> Label | None:
        """Return the label at the beginning of a line, or None."""
        body = _without_number(text)
        head, colon, rest = body.replace("：", ":", 1).partition(":")
        if colon and len(head) <= _LONGEST_LABEL:
            target = _sure(self._shared(key_of(head)) or self._labels.likest(key_of(head)))
            if target is not None:
                return Label(target, rest.strip())
        if len(body) <= _LONGEST_LABEL:
            key = key_of(body)
            target = _sure(self._shared(key) or self._alone.likest(key, goes_on=False))
            if target is not None:
                return Label(target, "")
        return self._label_of_whole(body) or self._label_run_in(body)

    def _shared(self, key: str) -> Match | None:
        """Return what a heading means that names a field of an area or the whole among others."""
        before = _ANALYSED.match(key)
        core = _AND_SUCH.sub("", key[before.end() if before is not None else 0 :])
        return Match(self._named[core], 1.0) if core in self._named else None

    def split(self, text: str) -> list[str]:
        """Return the parts of a line of several labels, each run in with its text.

        Only a line that begins with such a label is one, and each label begins a part but once.
        """
        first = self._run_in_at(text, 0)
        starts, seen = [0], {first[0]} if first is not None else set()
        for gap in re.finditer(r"\s+(?=\S)", text) if seen else ():
            found = self._run_in_at(text, gap.end())
            if found is not None and found[0] not in seen:
                seen.add(found[0])
                starts.append(gap.end())
        ends = [*starts[1:], len(text)]
        return [text[start:end].strip() for start, end in zip(starts, ends, strict=True)]

    def _label_run_in(self, text: str) -> Label | None:
        """Return the label of a text that goes on behind it without a colon."""
        found = self._run_in_at(text, 0)
        return Label(found[0], text[found[1] :].strip(" \t.…")) if found is not None else None

    def _run_in_at(self, text: str, start: int) -> tuple[str, int] | None:
        """Return what a label means that stands there without a colon, and where it ends."""
        text = text[start : start + 2 * _LONGEST_LABEL]
        key = key_of(text)
        found: tuple[float, int, str] | None = None
        for term, target in self._run_in.items():
            likeness = ratio(key[: len(term)], term, score_cutoff=100 * SURELY) / 100
            better = likeness and (found is None or (likeness, len(term)) > found[:2])
            if better and _ends_a_word(text, len(term)):
                found = (likeness, len(term), target)
        if found is None:
            return None
        end = _end_of(text, found[1])
        aside = _GOES_ON.match(text, end)
        end = aside.end() if aside is not None else end
        namely = _NAMELY.match(text, end)
        return found[2], start + (namely.end() if namely is not None else end)

    def _label_of_whole(self, text: str) -> Label | None:
        """Return the label that says that it is meant for the whole: «ข้อจำกัด…ในการดำเนินการ…»."""
        key = key_of(text[: 2 * LONGEST])
        before = _ANALYSED.match(key)
        key = key[before.end() if before is not None else 0 :]
        for term, target in self._named.items():
            if not key.startswith(term):
                continue
            if _OF_THE_WHOLE.match(key, len(term)):
                namely = _NAMELY.search(text)
                if namely is not None:
                    return Label(target, text[namely.end() :].strip(), of_whole=True)
                return Label(target, "" if len(text) <= LONGEST else text, of_whole=True)
        return None


def _sure(match: Match | None) -> str | None:
    """Return the target of a label, if it is surely meant."""
    if match is None:
        return None
    enough = _CERTAINLY if match.target.startswith(GENERAL) else SURELY
    return match.target if match.likeness >= enough else None


def _may_stand_alone(target: str) -> bool:
    """Whether a label may have its text in the paragraphs below it."""
    return not target.startswith(GENERAL) or target == OVERVIEW


def _without_number(text: str) -> str:
    found = _NUMBERING.match(text)
    return text[found.end() :] if found is not None else text


def _end_of(text: str, length: int) -> int:
    """Return where the part of a text ends whose key has so many code points."""
    ends = range(max(1, length // 2), len(text))  # a key may have a few more than its text
    return next((n for n in ends if len(key_of(text[:n])) >= length), len(text))


def _ends_a_word(text: str, length: int) -> bool:
    """Whether a word ends where that part does, so that no longer word is cut in two."""
    end = _end_of(text, length)
    return (
        end >= len(text)
        or _NAMELY.match(text, end) is not None
        or (not text[end].isalnum() and unicodedata.category(text[end]) != "Mn")
    )
