"""When something happens, as people type it.

``read_period`` reads the times that a text states with a year, and whether it says when without
one. «ต่อเนื่อง», «ตลอดเวลา», «ทันที» and «โดยเร็ว» say nothing. It judges nothing: whether a period
fits a fiscal year is the caller's business.
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from itacheck.thai.patterns import lazy
from itacheck.thai.times import MASK, Time, prepare, read_times

_CACHEABLE = 500  # code points
_LONGEST_GAP = 40


class Span(NamedTuple):
    """A time stated with a year, from its first day to its last, in the common era.

    ``bare_year``: only a year is stated, calendar or unspecified; the span then is the union of
    both readings, from 1 October of the year before to 31 December. One that opens or goes on
    («เป็นต้นไป», «- ปัจจุบัน», «ตั้งแต่ …» and no end) ends at ``date.max``. One that is stated the
    wrong way round stays so.
    """

    start: date
    end: date
    bare_year: bool


class Period(NamedTuple):
    """What a text says of when."""

    spans: tuple[Span, ...]  # in order of appearance
    undated: bool  # a day, month, quarter, duration or recurrence without a year
    yearly: bool  # «ของทุกปี», «เป็นประจำทุกปี»
    reversed: bool  # a span ends before it begins


def read_period(text: str) -> Period:
    """Return what the text says of when, in any of the forms in which people type it."""
    return _read_cached(text) if len(text) <= _CACHEABLE else _read(text)


@lru_cache(maxsize=128)
def _read_cached(text: str) -> Period:
    return _read(text)


def _read(text: str) -> Period:
    text = prepare(text)
    times, rest = read_times(text)
    spans: list[Span] = []
    openings: list[int] = []
    undated = is_reversed = False
    for first, last in _pairs(times, rest):
        opens = first is last and (_begins(first, rest) or _goes_on(last, rest))
        first, last = _share_year(first, last)
        if first.year is None or last.year is None:
            undated = True
            is_reversed |= last.closes and first.part == last.part and last.day < first.day
            continue
        end = last.last_day(last.year)
        span = Span(first.first_day(first.year), end, first.kind == "year")
        is_reversed |= end < span.start or (span.bare_year and last.year < first.year)
        if _onward().match(rest, last.end):
            span = span._replace(end=date.max)
        elif opens:
            openings.append(len(spans))
        spans.append(span)
    latest = max((span.end for span in spans), default=None)
    for number in openings:
        if spans[number].end == latest:  # otherwise a later time is stated: the end
            spans[number] = spans[number]._replace(end=date.max)
    if not undated and any(map(str.isalpha, rest)):  # otherwise all has been read
        undated = bool(_undated().search(rest))
    return Period(tuple(spans), undated, bool(_EVERY_YEAR.search(rest)), is_reversed)


_EVERY_YEAR = re.compile("ทุก ?ๆ? ?ปี")
_TO = ("-", "…", "ถึง", "จน", "to ", "until ")
_WORDS_BETWEEN = "(?:[ .(-]|…|ถึง|จน|ไป|to |until |วันที่|วันสุดท้าย|ของ|เดือน|สิ้น|ปลาย|ต้น|กลาง|ภายใน|ปี)*"
_BETWEEN = re.compile(_WORDS_BETWEEN)
_UP_TO = "(?:-|…|จนถึง|ถึง|จน|to|until|till)"


def _pairs(times: list[Time], rest: str) -> Iterator[tuple[Time, Time]]:
    """Yield the first and the last time of each span; a time alone is both."""
    first: Time | None = None
    for time in times:
        if first and (time.closes or _leads_to(first, time, rest)):
            yield first, time
            first = None
            continue
        if first:
            yield first, first
        first = time
    if first:
        yield first, first


def _leads_to(first: Time, last: Time, rest: str) -> bool:
    """Whether the words between two times make them a span: of one kind, or each with a year."""
    gap = rest[first.end : last.start]
    return (
        (first.kind == last.kind or (first.year is not None and last.year is not None))
        and 0 < len(gap) <= _LONGEST_GAP
        and any(word in gap for word in _TO)
        and _BETWEEN.fullmatch(gap) is not None
    )


def _share_year(first: Time, last: Time) -> tuple[Time, Time]:
    """Give a year that only one end of a span states to the other.

    Months wrap over the end of the year: «ตุลาคม - กันยายน 2567» begins in 2566.
    """
    wraps = first.kind == "date" and not last.closes and _falls_before(last, first)
    if first.year is None and last.year is not None:
        first = first._replace(year=last.year - wraps)
    elif last.year is None and first.year is not None:
        last = last._replace(year=first.year + wraps)
    return first, last


def _falls_before(last: Time, first: Time) -> bool:
    return (last.part, last.day or 31) < (first.part, first.day or 1)


def _begins(time: Time, rest: str) -> bool:
    """Whether the words before a time make it the beginning of something."""
    before = rest[max(0, time.start - _LONGEST_GAP) : time.start].rstrip(" (:")
    return bool(before) and _beginning().search(before) is not None


def _goes_on(time: Time, rest: str) -> bool:
    """Whether the words behind a time say that it goes on, to no end or one without a year."""
    after = rest[time.end : time.end + _LONGEST_GAP].lstrip(" ).,")
    return bool(after) and _going_on().match(after) is not None


_beginning = lazy(
    r"(?:ตั้งแต่|(?<!ก่อน)(?<!ช่วง)เริ่ม(?:ต้น)?|นับแต่|นับ(?:ถัด)?จาก"
    r"|(?<!ปี)(?<!เดือน)(?<!ครึ่ง)(?<!ครั้ง)(?<!ไตรมาส)หลัง(?:จาก)?"
    r"|(?<![a-z])(?:since|from|after|start(?:s|ing)?|begin(?:s|ning)?)(?: in| on)?)"
    r"(?: ?(?:ดำเนินการ|(?:บังคับ)?ใช้|ประมาณ|ใน|ช่วง|ต้น|กลาง|ปลาย|สิ้น|วันที่|เดือน|ปี))*$"
)

_CONTINUED = "(?:ดำเนินการ ?)?(?:อย่าง ?)?ต่อเนื่อง"
# «ถึงสิ้นปี 2566» is an end, «ถึงสิ้นปีงบประมาณ» does not tell which.
_SOME_END = (
    "(?:ปัจจุบัน|ขณะนี้|บัดนี้|(?:วัน)?(?:สิ้น(?:สุด)?|ปลาย) ?(?:ปี|โครงการ)|แล้วเสร็จ|เสร็จ|กว่า"
    "|(?:ไม่มี|ไม่) ?กำหนด|ไม่มี ?(?:วัน)?สิ้นสุด"
    "|(?:the )?present|date|now|ongoing|further notice)"
)
_going_on = lazy(
    r"(?:and |[(])?ongoing|(?:โดย)?ไม่มีกำหนด|เรื่อยไป"
    rf"|(?:{_CONTINUED} ?)?(?:{_UP_TO} ?){{1,2}}{_SOME_END}(?!{_WORDS_BETWEEN}{MASK})"
    rf"|(?:{_UP_TO}|[(]|และ) ?{_CONTINUED}(?! ?{_UP_TO}{_WORDS_BETWEEN}{MASK})"
    # After a space alone «ต่อเนื่อง» says how, unless it is the last word.
    r"|(?:ดำเนินการ ?)?ต่อเนื่อง(?: ?ไป|[ ).]*$)"
)
_onward = lazy(
    rf"[ ).,]*(?:เป็นต้น ?(?:ไป|มา)|(?:and )?onwards?)(?! ?{_UP_TO}{_WORDS_BETWEEN}{MASK})"
)

_TERM = "ภาคเรียน|ภาคการศึกษา"
# Not the words that lead to a time already read.
_UNIT = rf"(?:ชั่วโมง|วัน(?!ที่)|สัปดาห์|อาทิตย์|เดือน|{_TERM}|ปี)(?! ?{MASK})"
_COUNT = "(?:[0-9]|ครึ่ง|หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ)"
_ENGLISH = "(?:hour|day|week|month|quarter|year)"
_undated = lazy(
    rf"ไตรมาส|ปี ?งบ|(?:{_TERM})(?!ที่ ?{MASK})|ปีการศึกษา|วันที่ ?[0-9]"
    rf"|{_COUNT} ?{_UNIT}|{_UNIT} ?ละ"
    rf"|ทุก ?ๆ? ?(?:[0-9]+ ?)?(?:สิ้น|ต้น|กลาง|ปลาย|ครึ่ง|รอบ ?)?{_UNIT}|(?:/|ต่อ) ?{_UNIT}"
    rf"|(?:ราย|ประจำ|ตลอด(?:ทั้ง)?|ภายใน|สิ้น|ต้น|กลาง|ปลาย|ทั้ง|แต่ละ) ?{_UNIT}"
    r"|สัปดาห์ ?(?:แรก|ที่|สุดท้าย)|วัน(?:จันทร์|อังคาร|พุธ|พฤหัส|ศุกร์|เสาร์|อาทิตย์)"
    rf"|[0-9] {_ENGLISH}|every {_ENGLISH}"
    r"|(?<![a-z])(?:daily|weekly|monthly|quarterly|annual|yearly)"
)
