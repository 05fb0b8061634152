"""`item-codes`: codes that are misspelt, or that the assessed year does not have.

**Note.** A member of an area's row, or a key of the item scores, is no code; or it is one that the
instrument of the assessed year does not list. Codes change from year to year: O34 of one year is
another item in the next.

`item-codes`: รหัสข้อที่พิมพ์ผิด หรือไม่มีในปีที่ถูกวิเคราะห์

**ข้อสังเกต** รายการในแถวรหัสข้อของประเด็น หรือหัวข้อในคะแนนรายข้อ ไม่ใช่รหัสข้อ
หรือเป็นรหัสที่แบบวัดของปีที่ถูกวิเคราะห์ไม่มี รหัสข้อเปลี่ยนไปทุกปี O34
ของปีหนึ่งเป็นคนละข้อกับของปีถัดไป

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
from itacheck.criteria.model import Criteria
from itacheck.source.document import Path
from itacheck.submission import Submission, Texts
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
}


_MOST = 200  # words of a row that are looked at; one with more is no row of codes


def overall(submission: Submission, criteria: Criteria, graded: Graded) -> Iterator[AdviceOutcome]:
    """Note codes of the rows, then of the item scores."""
    instrument = criteria.instrument
    places: list[tuple[Path, str | None, str]] = [
        (("areas", area, "items"), area, word)
        for area, section in submission.areas.items()
        for word in _words(section.texts.get("items", ()))
        if kind_of(word) is Kind.TEXT or parse_code(word)
    ]
    places += [(("results", "items", code), None, code) for code in submission.scores]
    for path, area, word in places:
        code = parse_code(word)
        values = {"code": code or word, "year": instrument.year}
        if code is None:
            yield AdviceOutcome(path, area, "no-code", values)
        elif instrument.items and code not in instrument.items:
            yield AdviceOutcome(path, area, "unknown", values)


def _words(texts: Texts) -> Iterator[str]:
    """Yield each word of a row once, up to as many as a row of codes may have."""
    return islice(dict.fromkeys(word for word, _ in row_parts(texts)), _MOST)


CHECK = Advice("item-codes", overall, MESSAGES)
