"""`title-only`: an analysis says more than the name of a topic.

**Asks.** The text is not just the title of an area or of an item of the assessed year.

**Verdict.** Unclear when, item codes, case, spaces and punctuation aside, the text is such a title,
or at most three pieces of one such title, each of at least 5 code points; and when item codes are
all there is. «Social Network» is the title of O9, «กระบวนการจัดซื้อจัดจ้าง» is two pieces of the title
of 1.5.

**Why.** In O34 of 2567, the footnote to clause 1 asks for an analysis of the results, at least one
topic for each process. A bare title names a topic without analysing it, and an assessor may not
accept it.

`title-only`: การวิเคราะห์บอกมากกว่าชื่อเรื่อง

**สิ่งที่ตรวจ** ข้อความไม่ได้เป็นเพียงชื่อของประเด็น หรือชื่อข้อของปีที่ถูกวิเคราะห์

**ผลการตรวจ** ข้อสงสัย (unclear) เมื่อข้อความทั้งหมดเป็นชื่อดังกล่าว
หรือเป็นส่วนของชื่อเดียวกันไม่เกินสามส่วน แต่ละส่วนมีอย่างน้อย 5 ตัวอักษร (นับรวมสระและวรรณยุกต์)
โดยไม่คำนึงถึงรหัสข้อ ตัวพิมพ์ใหญ่หรือเล็ก ช่องว่าง และเครื่องหมายวรรคตอน รวมถึงเมื่อมีเพียงรหัสข้อ
เช่น «Social Network» คือชื่อของ O9 และ «กระบวนการจัดซื้อจัดจ้าง» คือสองส่วนของชื่อประเด็น 1.5

**เหตุผล** ใน O34 ปี 2567 เชิงอรรถของข้อ 1
ให้วิเคราะห์ผลการประเมินอย่างน้อยหนึ่งเรื่องในแต่ละกระบวนงาน
ชื่อเรื่องอย่างเดียวบอกว่าเป็นเรื่องใด แต่ยังไม่ได้วิเคราะห์ ผู้ตรวจอาจไม่รับ

Examples:
    - {requirement: analysis, met: Social Network ของหน่วยงานไม่มีผู้ดูแล ข้อมูลจึงไม่เป็นปัจจุบัน}
    - {requirement: analysis, unclear: Social Network}
    - {requirement: analysis, unclear: ๐๙ Social Network}
    - {requirement: analysis, unclear: O9}
    - {requirement: analysis, unclear: กระบวนการจัดซื้อจัดจ้าง}
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from itacheck.checks.contract import Cell, Check, Message, Outcome, joined
from itacheck.criteria.model import Criteria
from itacheck.submission import Submission, Texts
from itacheck.text import Text
from itacheck.thai.item_codes import first_code, without_codes
from itacheck.thai.normal import fold, normalise
from itacheck.verdict import UNCLEAR

MESSAGES = {
    "title": Message(
        Text(
            "{requirement}ระบุเพียงชื่อเรื่อง «{text}» (ชื่อ{of}) ยังไม่บอกว่าบกพร่องอย่างไร",
            "{requirement}: only names a topic, «{text}» (the title of {of}), not what is wrong",
        ),
        Text(
            "เติมว่าเรื่องนี้มีข้อบกพร่องอะไร เห็นจากผลการประเมินข้อใด และเกิดจากอะไร",
            "add what is wrong with it, which result shows it, and why it came about",
        ),
    ),
}

_AREA = Text("ประเด็น {of}", "area {of}")
_ITEM = Text("ข้อ {of}", "{of}")
_PIECES = 3
_SHORTEST = 5
_BEFORE_A_CODE = ("ข้อ", "ตัวชี")
_BEFORE_LAST = tuple(range(-_SHORTEST, -_SHORTEST * (_PIECES + 1), -_SHORTEST))
_TAIL = 40  # code points
_HEAD = 60  # code points in which a title begins, behind the codes that may stand before it

# Letters of ordinary prose: Thai, which folding leaves alone in text that is normalised.
_THAI = re.compile("[\u0e01-\u0e2e\u0e30-\u0e3a\u0e40-\u0e4c]{5}")


class _Titles(NamedTuple):
    names: dict[str, str]
    """Folded title → the area or item that bears it."""
    stretches: frozenset[str]
    """Every run of ``_SHORTEST`` letters in a title."""
    longest: int


@lru_cache(maxsize=64)
def _titles(criteria: Criteria) -> _Titles:
    names: dict[str, str] = {}
    for area in criteria.areas.values():
        names.setdefault(fold(area.title.th), area.key)
    for item in criteria.instrument.items.values():
        if item.title is not None:
            names.setdefault(fold(item.title.th), item.code)
    stretches = {name[n : n + _SHORTEST] for name in names for n in range(len(name))}
    return _Titles(names, frozenset(stretches), max(map(len, names), default=0))


def judge(texts: Texts, submission: Submission, cell: Cell) -> tuple[Outcome, ...]:
    """Judge whether the text is more than a title."""
    text = joined(texts)
    if not _may_be_title(text, _titles(cell.criteria).stretches):
        return ()
    of = (_title_of_short if len(text) <= _CACHEABLE else _title_of)(text, cell.criteria)
    if not of:
        return ()
    kind = _AREA if of in cell.criteria.areas else _ITEM
    return (Outcome(UNCLEAR, "title", {"of": kind.fill(of=of)}),)


def _may_be_title(text: str, stretches: frozenset[str]) -> bool:
    """Tell ordinary prose at a glance: it does not begin, or does not end, as titles do."""

    def is_prose(stretch: str) -> bool:
        return stretch not in stretches and _THAI.fullmatch(stretch) is not None

    # Two stretches before the last may lie across the joints of three pieces, a third may not. The
    # first letter of the tail is left out: its normal form may depend on what was cut off.
    tail = normalise(text[-_TAIL:])[1:].replace(" ", "")
    end = tail[-_SHORTEST:]
    if is_prose(end) or (
        end in stretches and all(is_prose(tail[n - _SHORTEST : n]) for n in _BEFORE_LAST)
    ):
        return False
    text = normalise(text).strip()
    # «ข้อที่» and «ตัวชี้วัดข้อ» may belong to a code that stands before a title.
    if is_prose(text[:_SHORTEST]) and not text.startswith(_BEFORE_A_CODE):
        return False
    words = fold(without_codes(text[:_HEAD]))
    # Fewer words may be no more than the beginning of a code that was cut off.
    return len(words) < 2 * _SHORTEST or words[:_SHORTEST] in stretches


def _title_of(text: str, criteria: Criteria) -> str | None:
    """Return the area or item whose title, or pieces of it, the whole text is."""
    titles = _titles(criteria)
    words = fold(without_codes(text))
    if not words:
        return first_code(text)
    if words in titles.names or not _SHORTEST <= len(words) <= _PIECES * titles.longest:
        return titles.names.get(words)
    head = words[:_SHORTEST]
    for title, name in titles.names.items():
        if head in title and _is_pieces(words, title, _PIECES):
            return name
    return None


_CACHEABLE = 200  # code points; the same bare titles stand in many submissions
_title_of_short = lru_cache(maxsize=512)(_title_of)


def _is_pieces(words: str, title: str, most: int) -> bool:
    """Whether the words are at most ``most`` pieces of the title, one after the other."""
    longest = _SHORTEST - 1
    while longest < len(words) and words[: longest + 1] in title:
        longest += 1
    if longest == len(words):
        return longest >= _SHORTEST
    return most > 1 and any(
        _is_pieces(words[length:], title, most - 1) for length in range(longest, _SHORTEST - 1, -1)
    )


CHECK = Check("title-only", judge, MESSAGES)
