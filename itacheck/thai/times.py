"""Times stated with a year, or with a month: dates, months, years, fiscal years and quarters.

``read_times`` finds them in text prepared by ``prepare`` and hands back the text without them, so
that what is left can be searched for durations and recurrences. Each form is read by a function of
its own; what one form has read is masked for the next.
"""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple
from unicodedata import decimal

from itacheck.thai import months
from itacheck.thai.normal import arabic, normalise
from itacheck.thai.patterns import lazy
from itacheck.thai.years import DIGITS, ERA, FISCAL, common_era

MASK = "\0"
_SPACES_AND_LEADERS = re.compile(r"(?: ?[._…‥]){2,}|[…‥]")
_OTHER_DIGIT = re.compile(r"[^\D0-9]")
_DASHES = re.compile("[‐‑‒–—−~-]+")


class Time(NamedTuple):
    """One time as stated: a date or month, a year, a fiscal year, or a quarter of one."""

    start: int  # in the text
    end: int
    kind: str  # "date", "year", "fiscal", "quarter"
    year: int | None  # of the common era; None when not stated
    part: int = 0  # the month or quarter
    day: int = 0  # 0 for the whole month
    closes: bool = False  # the end of a span that the time before begins

    def first_day(self, year: int) -> date:
        """Return the day on which it begins, in the year given."""
        if self.kind == "date":
            return date(year, self.part, self.day if self._has_day(year) else 1)
        if self.kind == "quarter" and self.part > 1:
            return date(year, 3 * self.part - 5, 1)
        return date(year - 1, 10, 1)

    def last_day(self, year: int) -> date:
        """Return the day on which it ends, in the year given."""
        if self.kind == "date":
            end = _month_end(year, self.part)
            return end.replace(day=self.day) if self._has_day(year) else end
        if self.kind == "quarter":
            first = self.first_day(year)
            return _month_end(first.year, first.month + 2)
        return date(year, 9, 30) if self.kind == "fiscal" else date(year, 12, 31)

    def _has_day(self, year: int) -> bool:
        return 1 <= self.day <= _month_end(year, self.part).day


def _month_end(year: int, month: int) -> date:
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


def prepare(text: str) -> str:
    """Return the text in lower case, with single spaces, dashes as ``-`` and leaders as ``…``.

    Digits of every script are 0-9: a year in others would be overlooked beside its month.
    """
    text = " ".join(arabic(normalise(text)).lower().split())
    text = _OTHER_DIGIT.sub(lambda digit: str(decimal(digit[0])), text)
    return _DASHES.sub("-", _SPACES_AND_LEADERS.sub("…", text))


# A reader returns the times in a match, () for what is to be skipped, None for what it is not.
_Found = tuple[Time, ...] | None
_Reader = Callable[[re.Match[str]], _Found]


def read_times(text: str) -> tuple[list[Time], str]:
    """Return the times in prepared text, in order, and the text with them masked."""
    times: list[Time] = []
    for needed, pattern, read in _FORMS:
        if not any(mark in text for mark in needed):
            continue

        def mask(match: re.Match[str], read: _Reader = read) -> str:
            found = read(match)
            if found is None:
                return match[0]
            times.extend(found)
            return MASK * len(match[0])

        text = pattern().sub(mask, text)
    times.sort(key=lambda time: time.start)
    return times, text


def _iso(match: re.Match[str]) -> _Found:
    year, month, day = common_era(match[1]), int(match[3]), int(match[4])
    return _date(match, year, month, day) if 1 <= month <= 12 else ()


def _numeric(match: re.Match[str]) -> _Found:
    day, month = int(match[1]), int(match[3])
    if month > 12:
        day, month = month, day
    year = common_era(match[4])
    return _date(match, year, month, day) if 1 <= month <= 12 and year else ()


def _date(match: re.Match[str], year: int | None, month: int, day: int) -> tuple[Time, ...]:
    return (Time(*match.span(), "date", year, month, day),)


def _named(match: re.Match[str]) -> _Found:
    month = months.number(match["month"])
    if month is None:
        return None
    year = common_era(match["year"]) if match["year"] else None
    start, end = match.span()
    last = Time(start, end, "date", year, month, int(match["day"] or match["us"] or 0))
    if not match["from"]:
        return (last,)
    first = last._replace(day=int(match["from"]))
    return first, last._replace(closes=True)


def _quarter(match: re.Match[str]) -> _Found:
    year = common_era(match["year"]) if match["year"] else None
    start, end = match.span()
    first = Time(start, end, "quarter", year, int(match["first"]))
    if not match["last"]:
        return (first,)
    return first, first._replace(part=int(match["last"]), closes=True)


def _numbered(match: re.Match[str]) -> _Found:
    """Read ``10/2566`` as a month, «ภาคเรียนที่ 1/2567» as its year, and skip «ที่ ๖๒/๒๕๖๗»."""
    before = match.string[max(0, match.start() - 20) : match.start()].rstrip()
    year, month = common_era(match[2]), int(match[1])
    if before.endswith(("ภาคเรียนที่", "ภาคเรียน", "ภาคการศึกษาที่")):
        return (Time(*match.span(), "year", year),) if year else ()
    is_reference = before.endswith(("ที่", "ครั้ง", "เลข", "."))
    return _date(match, year, month, 0) if year and 1 <= month <= 12 and not is_reference else ()


def _years(match: re.Match[str]) -> _Found:
    kind = "fiscal" if match["fiscal"] else "year"
    led = match["fiscal"] or match["year"] or match["era"]
    year = common_era(match["first"])
    if year is None or (len(match["first"]) == 2 and not led):
        return None
    start, end = match.span()
    if match["era"] and not (match["fiscal"] or match["year"]) and _is_of_a_law(match):
        return ()
    first = Time(start, end, kind, year)
    until = common_era(match["last"]) if match["last"] else None
    last_kind = "fiscal" if match["to_fiscal"] else kind
    return (first, Time(start, end, last_kind, until, closes=True)) if until else (first,)


def _is_of_a_law(match: re.Match[str]) -> bool:
    before = match.string[max(0, match.start() - 120) : match.start()]
    return bool(_law().search(before))


_law = lazy(
    r"(?:พระราชบัญญัติ|พระราชกฤษฎีกา|พ ?\. ?ร ?\. ?[บฎ]|พรบ|ระเบียบ|ประกาศ|กฎกระทรวง|ข้อบังคับ)"
    r"(?:(?!ปี|เดือน|ภายใน|วันที่|ตั้งแต่|ใน ?$|[0-9]{4})[^\0])*$"
)


_DAY = "[0-9]{1,2}"
_TO = r"(?: ?(?:-|…|ถึง|จนถึง) ?)"
_ERA = rf"(?:{ERA} ?)?"
_GAP = "[ .,…:/-]{0,3}"
_UNCOUNTED = r"(?! ?(?:บาท|คน|ครั้ง(?! ?(?:ถัดไป|ต่อไป|ที่))|แห่ง|วัน(?!ที่|เริ่ม|สิ้นสุด|สุดท้าย)))"


# The forms in the order of reading, the more particular ones first: what a text must hold for the
# form to be looked for, its pattern, and its reader.
_FORMS: tuple[tuple[tuple[str, ...], Callable[[], re.Pattern[str]], _Reader], ...] = (
    (
        ("-", "/"),
        lazy(r"(?<![0-9])([0-9]{4})([-/])([0-9]{1,2})\2([0-9]{1,2})(?![0-9])"),
        _iso,
    ),
    (
        ("-", "/", "."),
        lazy(  # a dash may lead to another date, but not where dashes part the date itself
            r"(?<![0-9])(?<![0-9][./])([0-9]{1,2}) ?((?<![0-9]-[0-9])(?<![0-9]-[0-9]{2})-|[/.])"
            r" ?([0-9]{1,2}) ?\2 ?"
            r"([0-9]{4}|[4-9][0-9])(?![0-9]|[./][0-9]|(?<=-[0-9]{2})-[0-9]|(?<=-[0-9]{4})-[0-9])"
        ),
        _numeric,
    ),
    (
        ("",),
        lazy(
            rf"(?:(?<![0-9])(?<![0-9][.,/])(?:(?P<from>{_DAY}){_TO}(?:วันที่ ?)?)?"
            rf"(?P<day>{_DAY})(?:st|nd|rd|th)?[ ./-]?(?:ของ ?)?)?(?:เดือน ?)?"
            rf"(?P<month>{months.NAME})(?: (?P<us>{_DAY})(?:st|nd|rd|th)?,(?= ?[0-9]{{4}}))?"
            rf"(?:{_GAP}(?:(?:ของ ?)?ปี ?)?{_ERA}{_GAP}(?P<year>{DIGITS}){_UNCOUNTED})?"
        ),
        _named,
    ),
    (
        ("ไตรมาส", "q"),
        lazy(
            r"(?:ไตรมาส|(?<![a-z])q) ?(?:ที่ ?)?(?P<first>[1-4])(?![0-9])"
            rf"(?:(?:{_TO}| ?(?:,|และ) ?)(?:ไตรมาส ?)?(?:ที่ ?)?(?P<last>[1-4])(?![0-9]))*"
            rf"(?: ?(?:/|ของ)? ?(?:{FISCAL}|ปี)? ?{_ERA}(?P<year>{DIGITS}))?"
        ),
        _quarter,
    ),
    (("/",), lazy(r"(?<![0-9/.])([0-9]{1,6})/([0-9]{4})(?![0-9/])"), _numbered),
    (
        tuple("0123456789"),
        lazy(
            rf"(?:(?:(?P<fiscal>{FISCAL})|(?P<year>ปี(?: ?การศึกษา| ?ปฏิทิน)?)){_GAP})?"
            rf"(?:(?P<era>{ERA}){_GAP})?(?<![0-9/])(?<![0-9][.,:-])(?P<first>{DIGITS}){_UNCOUNTED}"
            rf"(?:{_TO}(?:(?:(?P<to_fiscal>{FISCAL})|ปี) ?)?{_ERA}(?P<last>{DIGITS}){_UNCOUNTED})?"
        ),
        _years,
    ),
)
