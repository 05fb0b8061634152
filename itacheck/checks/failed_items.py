"""`failed-items`: items that did not pass are analysed first.

**Asks.** An area whose row of codes holds failed items takes up at least one of them.

**Verdict.** Judged where the submission gives item scores (``results.items``) and the area lists
its ``items``; otherwise the cell is met and listed as not checked. Unclear when some of the area's
items are below ``pass_mark`` and neither its analysis nor ``results.overview`` takes up any of
them: by code, or by a title that is not marked shortened, whole, spaces aside. One taken up
satisfies the area. It does not wait for the analysis to be stated.

Notes tell of the other failed items of the area, of those that only the overview takes up, of a
score that is no number from 0 to 100, and of a failed item that stands in no area's row.

**Why.** In O34 of 2567, the footnote to clause 1 wants the items that did not pass analysed first.
That «not passed» means below 85 is inferred from the pass mark of the overall score.

`failed-items`: นำข้อที่ไม่ผ่านมาวิเคราะห์ก่อน

**สิ่งที่ตรวจ** ประเด็นที่มีข้อที่ไม่ผ่านอยู่ในแถวรหัสข้อ กล่าวถึงข้อเหล่านั้นอย่างน้อยหนึ่งข้อ

**ผลการตรวจ** ตรวจเมื่อเอกสารที่ส่งตรวจมีคะแนนรายข้อ (``results.items``) และประเด็นนั้นมีแถวรหัสข้อ
(``items``) มิฉะนั้นถือว่าช่องนี้ครบ (met) และแจ้งไว้ในสิ่งที่ไม่ได้ตรวจ เป็นข้อสงสัย (unclear)
เมื่อมีข้อของประเด็นนั้นได้คะแนนต่ำกว่า ``pass_mark`` แต่ทั้งการวิเคราะห์ของประเด็นและภาพรวม
(``results.overview``) ไม่ได้กล่าวถึงข้อเหล่านั้นเลย การกล่าวถึงคืออ้างรหัสข้อ
หรืออ้างชื่อข้อเต็มทั้งชื่อโดยไม่คำนึงถึงช่องว่าง (ชื่อที่ทำเครื่องหมายว่าเป็นชื่อย่อไม่นับ)
กล่าวถึงข้อเดียวก็เพียงพอสำหรับประเด็นนั้น การตรวจนี้ทำแม้ยังไม่ได้ระบุการวิเคราะห์

จะมีข้อสังเกตแจ้งข้อที่ไม่ผ่านข้ออื่นของประเด็น ข้อที่กล่าวถึงเฉพาะในภาพรวม
คะแนนที่ไม่ใช่ตัวเลขตั้งแต่ 0 ถึง 100 และข้อที่ไม่ผ่านซึ่งไม่อยู่ในแถวรหัสข้อของประเด็นใด

**เหตุผล** ใน O34 ปี 2567 เชิงอรรถของข้อ 1 ให้นำข้อที่ไม่ผ่านมาวิเคราะห์ก่อน
ส่วนที่ถือว่า «ไม่ผ่าน» คือได้ต่ำกว่า 85 คะแนน อนุมานจากเกณฑ์ผ่านของคะแนนรวม

Options:
    pass_mark: the lowest score that passes
        คะแนนต่ำสุดที่ถือว่าผ่าน

Examples:
    - met:
        results: {items: {O18: 100, O30: 0}}
        areas: {"1.2": {items: [O18, O30], analysis: ข้อ ๓๐ ได้ 0 คะแนน เพราะไม่ได้เผยแพร่ผลรับฟังความเห็น}}
      cell: {area: "1.2", requirement: priority}
    - unclear:
        results: {items: {O18: 100, O30: 0}}
        areas: {"1.2": {items: [O18, O30], analysis: ผู้ตอบแบบสำรวจมีน้อย ผลจึงไม่ครอบคลุม}}
      cell: {area: "1.2", requirement: priority}
    - met:
        results: {items: {O30: 0}, overview: ข้อ O30 การมีส่วนร่วม ไม่พบข้อมูลบนเว็บไซต์หลัก}
        areas: {"1.2": {items: [O18, O30], analysis: ผู้ตอบแบบสำรวจมีน้อย ผลจึงไม่ครอบคลุม}}
      cell: {area: "1.2", requirement: priority}
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from itacheck.checks.contract import (
    NOTE,
    AdviceOutcome,
    Cell,
    Check,
    Graded,
    Message,
    Outcome,
    joined,
)
from itacheck.criteria.model import Criteria, Instrument, Option
from itacheck.submission import Section, Submission, Texts
from itacheck.text import Text, listed
from itacheck.thai.item_codes import find_codes, parse_code, without_codes
from itacheck.thai.normal import squeeze
from itacheck.thai.numerals import read_number
from itacheck.verdict import UNCLEAR

MESSAGES = {
    "ignored": Message(
        Text(
            "ข้อที่ไม่ผ่านของประเด็นนี้คือ {failed} แต่การวิเคราะห์ไม่ได้กล่าวถึง",
            "the analysis does not take up the area's failed items: {failed}",
        ),
        Text(
            "นำข้อที่ไม่ผ่านอย่างน้อย 1 ข้อ ({codes}) มาวิเคราะห์ในประเด็นนี้ โดยอ้างรหัสข้อ",
            "analyse at least one failed item ({codes}) in this area, naming its code",
        ),
    ),
    "others": Message(
        Text(
            "ยังมีข้อที่ไม่ผ่านซึ่งไม่ได้กล่าวถึง: {failed}",
            "further failed items are not taken up: {failed}",
        ),
        Text("ควรกล่าวถึงให้ครบทุกข้อ", "it is better to take up all of them"),
    ),
    "overview-only": Message(
        Text(
            "ไม่มีมาตรการในประเด็น {area} สำหรับ {failed} (กล่าวถึงในภาพรวมเท่านั้น)",
            "no measure in {area} for {failed} (taken up in the overview only)",
        ),
        Text(
            "ควรวิเคราะห์ข้อนี้ในประเด็นนี้ พร้อมวิธีแก้ไข",
            "it is better to analyse it in this area, with a measure",
        ),
    ),
    "no-scores": Message(
        Text(
            "ไม่ได้ระบุคะแนนรายข้อ (results.items หรือตาราง «รหัสข้อ | คะแนน») จึงไม่ได้ตรวจว่านำข้อที่ไม่ผ่าน"
            "มาวิเคราะห์ก่อนหรือไม่",
            "no item scores (results.items, or a table of codes and scores) are given, so failed"
            " items first was not checked",
        )
    ),
    "no-row": Message(
        Text(
            "ไม่มีแถวรหัสข้อ (items) จึงไม่ได้ตรวจว่านำข้อที่ไม่ผ่านมาวิเคราะห์ก่อนหรือไม่",
            "no row of item codes (items) is given, so failed items first was not checked",
        )
    ),
    "no-number": Message(
        Text(
            "คะแนนของ {item} คือ «{score}» ไม่ใช่ตัวเลข 0–100 จึงถือว่าไม่มีคะแนน",
            "the score of {item} is «{score}», no number from 0 to 100; it counts as none",
        ),
        Text("แก้เป็นตัวเลข 0–100 หรือลบออก", "write a number from 0 to 100, or delete it"),
    ),
    "in-no-row": Message(
        Text(
            "ข้อที่ไม่ผ่าน {failed} ไม่อยู่ในแถวรหัสข้อ (items) ของประเด็นใด",
            "the failed item {failed} stands in no area's row of codes (items)",
        ),
        Text(
            "เพิ่มรหัสข้อในประเด็นที่เกี่ยวข้อง แล้ววิเคราะห์ในประเด็นนั้น",
            "add its code to the area it belongs to, and analyse it there",
        ),
    ),
}

_NO_SCORES = (Outcome(NOTE, "no-scores", unchecked=True),)
_NO_ROW = (Outcome(NOTE, "no-row", unchecked=True),)


def judge(
    texts: Texts, submission: Submission, cell: Cell, *, pass_mark: int
) -> tuple[Outcome, ...]:
    """Judge whether the area takes up one of its failed items."""
    numbers = score_numbers(submission)
    if not numbers:
        return _NO_SCORES
    section = submission.top if cell.area is None else submission.areas.get(cell.area)
    row = row_codes(section) if section is not None else ()
    if not row:
        return _NO_ROW
    failed = [code for code in row if numbers.get(code, pass_mark) < pass_mark]
    if not failed:
        return ()
    instrument = cell.criteria.instrument
    here = _taken_up(joined(texts), failed, instrument)
    missing = [code for code in failed if code not in here]
    overview = joined(submission.results.get("overview", ()))
    above = _taken_up(overview, missing, instrument)
    others = [code for code in missing if code not in above]
    if not here and not above:
        basis = (*row, *(joined(submission.scores.get(code, ())) for code in row), overview)
        return (Outcome(UNCLEAR, "ignored", _failed(submission, failed), basis=basis),)
    notes = []
    if others:
        notes.append(Outcome(NOTE, "others", _failed(submission, others)))
    if above:
        notes.append(Outcome(NOTE, "overview-only", _failed(submission, above)))
    return tuple(notes)


def overall(
    submission: Submission, criteria: Criteria, graded: Graded, *, pass_mark: int
) -> Iterator[AdviceOutcome]:
    """Tell of scores that are no numbers, and of failed items that no area lists."""
    sections = submission.areas.values() if criteria.areas else [submission.top]
    rows = {code for section in sections for code in row_codes(section)}
    numbers = score_numbers(submission)
    for code, texts in submission.scores.items():
        if parse_code(code) is None:
            continue  # what is no code has no item that could fail; the key itself is noted
        path, score = ("results", "items", code), joined(texts)
        if code not in numbers:
            if squeeze(score):
                yield AdviceOutcome(path, None, "no-number", {"item": code, "score": score})
        elif numbers[code] < pass_mark and rows and code not in rows:
            yield AdviceOutcome(path, None, "in-no-row", _failed(submission, [code]))


def row_codes(section: Section) -> tuple[str, ...]:
    """Return the codes of an area's row, each once; what is no code is left to the advice."""
    return _row(section.texts.get("items", ()))


@lru_cache(maxsize=512)
def _row(texts: Texts) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for _, code in row_parts(texts):
        if code is not None:
            found[code] = None
    return tuple(found)


def row_parts(texts: Texts) -> list[tuple[str, str | None]]:
    """Return each member of a row as written, with its code or None.

    A text may hold one code, several («๐๑ ๐๒ ๑๐»), or codes in words («ข้อ 30 และ 31», «O27-O30»).
    """
    parts: list[tuple[str, str | None]] = []
    for text in texts:
        if (code := parse_code(text)) is not None:
            parts.append((text, code))
            continue
        words = [(word, parse_code(word)) for word in re.split(_BETWEEN_CODES, text) if word]
        if any(code is None for _, code in words):
            rest = re.split(_BETWEEN_CODES, without_codes(text))
            words = [(code, code) for code in find_codes(text)]
            words += [(word, parse_code(word)) for word in rest if word.strip("().-–")]
        parts += words
    return parts


_BETWEEN_CODES = r"[\s,;/]+|และ|ถึง|ข้อ(?:ที่)?"


@lru_cache(maxsize=1)
def score_numbers(submission: Submission) -> dict[str, float]:
    """Return the item scores that are numbers from 0 to 100, by code."""
    numbers = {code: read_number(joined(texts)) for code, texts in submission.scores.items()}
    return {code: n for code, n in numbers.items() if n is not None and 0 <= n <= 100}


def _taken_up(text: str, codes: list[str], instrument: Instrument) -> list[str]:
    """Return those of the codes that a text names, or whose title it quotes."""
    named = find_codes(text) if codes else ()
    unnamed = [code for code in codes if code not in named]
    text = squeeze(text).casefold() if unnamed else ""
    quoted = [code for code in unnamed if (title := _title(code, instrument)) and title in text]
    return [code for code in codes if code in named or code in quoted]


def _title(code: str, instrument: Instrument) -> str:
    """Return an item's title as it is sought in texts; "" for none, or a shortened one."""
    item = instrument.items.get(code)
    if item is None or item.title is None or item.shortened:
        return ""
    return squeeze(item.title.th).casefold()


def _failed(submission: Submission, codes: list[str]) -> dict[str, object]:
    named = [
        Text(f"{code} ({score} คะแนน)", f"{code} ({score} points)")
        for code in codes
        for score in [f"{score_numbers(submission)[code] + 0.0:.10g}"]
    ]
    return {"failed": listed(named), "codes": ", ".join(codes)}


CHECK = Check("failed-items", judge, MESSAGES, {"pass_mark": Option("number")}, overall=overall)
