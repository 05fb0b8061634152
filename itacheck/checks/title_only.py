"""`title-only`: an analysis says more than the name of a topic.

**Asks.** The text is not just the title of an area or of an item of the assessed year.

**Verdict.** Unclear when, item codes, case, spaces and punctuation aside, the text is such a title,
or at most three pieces of one such title, each of at least 5 code points. «Social Network» is the
title of O9, «กระบวนการจัดซื้อจัดจ้าง» is two pieces of the title of 1.5.

**Why.** The footnote to clause 1 asks for an analysis of the results, at least one topic for each
process. A bare title names a topic without analysing it, and an assessor may not accept it.

Examples:
    - {requirement: analysis, met: Social Network ของหน่วยงานไม่มีผู้ดูแล ข้อมูลจึงไม่เป็นปัจจุบัน}
    - {requirement: analysis, unclear: Social Network}
    - {requirement: analysis, unclear: ๐๙ Social Network}
    - {requirement: analysis, unclear: กระบวนการจัดซื้อจัดจ้าง}
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from itacheck.checks.contract import Cell, Check, Message, Outcome, joined
from itacheck.criteria.model import Criteria
from itacheck.submission import Submission, Texts
from itacheck.text import Text
from itacheck.thai.item_codes import without_codes
from itacheck.thai.normal import fold
from itacheck.verdict import UNCLEAR

MESSAGES = {
    "title": Message(
        Text(
            "{requirement}ระบุเพียงชื่อเรื่อง «{text}» (ชื่อของ {of}) ยังไม่บอกว่าบกพร่องอย่างไร",
            "{requirement}: only names a topic, «{text}» (the title of {of}), not what is wrong",
        ),
        Text(
            "เติมว่าเรื่องนี้มีข้อบกพร่องอะไร เห็นจากผลการประเมินข้อใด และเกิดจากอะไร",
            "add what is wrong with it, which result shows it, and why it came about",
        ),
    ),
}

_PIECES = 3
_SHORTEST = 5
_HEAD = 24  # code points looked at before a text is folded as a whole


class _Titles(NamedTuple):
    names: dict[str, str]
    """Folded title → the area or item that bears it."""
    everything: str
    longest: int


@lru_cache(maxsize=64)
def _titles(criteria: Criteria) -> _Titles:
    names: dict[str, str] = {}
    for area in criteria.areas.values():
        names.setdefault(fold(area.title.th), area.key)
    for item in criteria.instrument.items.values():
        if item.title is not None:
            names.setdefault(fold(item.title.th), item.code)
    return _Titles(names, "\n".join(names), max(map(len, names), default=0))


def judge(texts: Texts, submission: Submission, cell: Cell) -> tuple[Outcome, ...]:
    """Judge whether the text is more than a title."""
    titles = _titles(cell.criteria)
    text = joined(texts)
    head = text[:_HEAD]
    if fold(head)[:_SHORTEST] not in titles.everything and not any(map(str.isdigit, head)):
        return ()
    words = fold(without_codes(text))
    if len(words) > _PIECES * titles.longest:
        return ()
    of = titles.names.get(words) or next(
        (name for title, name in titles.names.items() if _is_pieces(words, title, _PIECES)), None
    )
    return (Outcome(UNCLEAR, "title", {"of": of}),) if of else ()


def _is_pieces(words: str, title: str, most: int) -> bool:
    """Whether the words are at most ``most`` pieces of the title, one after the other."""
    longest = _SHORTEST - 1
    while longest < len(words) and words[: longest + 1] in title:
        longest += 1
    if longest == len(words):
        return longest >= _SHORTEST
    return most > 1 and any(
        _is_pieces(words[length:], title, most - 1)
        for length in range(longest, _SHORTEST - 1, -1)
    )


CHECK = Check("title-only", judge, MESSAGES)
