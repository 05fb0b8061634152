"""`item-codes`: codes that are misspelt, or that the assessed year does not have.

**Note.** A member of an area's row, or a key of the item scores, is no code; or it is one that the
instrument of the assessed year does not list. Codes change from year to year: O34 of one year is
another item in the next. Of one row, or of the scores, 200 are looked at; that there are more is
noted too.

`item-codes`: รหัสข้อที่พิมพ์ผิด หรือไม่มีในปีที่ถูกวิเคราะห์

**ข้อสังเกต** รายการในแถวรหัสข้อของประเด็น หรือหัวข้อในคะแนนรายข้อ ไม่ใช่รหัสข้อ
หรือเป็นรหัสที่แบบวัดของปีที่ถูกวิเคราะห์ไม่มี รหัสข้อเปลี่ยนไปทุกปี O34
ของปีหนึ่งเป็นคนละข้อกับของปีถัดไป ในหนึ่งแถวหรือในคะแนนรายข้อจะตรวจ 200 รายการแรก
และแจ้งเมื่อมีมากกว่านั้น

Examples:
    - note: {areas: {"1.1": {items: [O4, X9]}}}
    - note: {results: {items: {O77: 100}}}
    - silent: {areas: {"1.1": {items: [O4, ๐๑๑, E๑๐]}}}
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from itacheck.checks.contract import Advice, AdviceOutcome, Graded, Message
from itacheck.checks.failed_items import row_parts
from itacheck.criteria.model import Criteria, Instrument
from itacheck.source.document import Path
from itacheck.submission import Submission
from itacheck.text import Text
from itacheck.thai.item_codes import parse_code
from itacheck.thai.placeholders import Kind, kind_of

MESSAGES = {
    "no-code": Message(
        Text("«{code}» ไม่ใช่รหัสข้อ", "«{code}» is no item code"),
        Text("เขียนรหัส เช่น O4, i10, e3", "write a code such as O4, i10, e3"),
    ),
    "unknown": Message(
        Text(
            "ไม่มีข้อ {code} ในแบบวัดปี {year}",
            "there is no item {code} in the instruments of {year}",
        ),
        Text(
            "ตรวจว่าเป็นรหัสของปีที่ถูกวิเคราะห์ ({year}) ไม่ใช่ปีอื่น",
            "check that the code is of the assessed year ({year}), not of another",
        ),
    ),
    "more": Message(
        Text(
            "มีมากกว่า {most} รายการ จึงตรวจรหัสข้อเพียง {most} รายการแรก",
            "more than {most} words; only the first {most} were looked at as item codes",
        ),
        Text("ระบุเฉพาะรหัสข้อ ข้อละครั้งเดียว", "write item codes alone, each of them once"),
    ),
}

_MOST = 200  # words; no instrument has so many items


def overall(submission: Submission, criteria: Criteria, graded: Graded) -> Iterator[AdviceOutcome]:
    """Note codes of the rows, then of the item scores."""
    for area, section in submission.areas.items():
        row: Path = ("areas", area, "items")
        words = list(dict.fromkeys(word for word, _ in row_parts(section.texts.get("items", ()))))
        for word in words[:_MOST]:
            if kind_of(word) is Kind.TEXT or parse_code(word):
                yield from _of_word(word, row, area, criteria.instrument)
        if len(words) > _MOST:
            yield AdviceOutcome(row, area, "more", {"most": _MOST})
    scores: Path = ("results", "items")
    for code in islice(submission.scores, _MOST):
        yield from _of_word(code, (*scores, code), None, criteria.instrument)
    if len(submission.scores) > _MOST:
        yield AdviceOutcome(scores, None, "more", {"most": _MOST})


def _of_word(
    word: str, path: Path, area: str | None, instrument: Instrument
) -> Iterator[AdviceOutcome]:
    """Note a word that is no code, or no code of the instrument."""
    code = parse_code(word)
    values = {"code": code or word, "year": instrument.year}
    if code is None:
        yield AdviceOutcome(path, area, "no-code", values)
    elif instrument.items and code not in instrument.items:
        yield AdviceOutcome(path, area, "unknown", values)


CHECK = Advice("item-codes", overall, MESSAGES)
