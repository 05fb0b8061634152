"""What a cell of an Excel file shows of a number: 0.5 is «50%», 45200 may be «1 ตุลาคม 2566».

A format that is not understood (fractions, powers of ten) shows the number in full, so that
nothing is lost.
"""

from __future__ import annotations

import datetime as dt
import re
from decimal import ROUND_HALF_UP, Decimal, localcontext
from functools import lru_cache
from typing import NamedTuple

from itacheck.readers.office.excel.dates import (
    DAY,
    MONTH,
    SHORT_YEAR,
    TIME,
    WEEKDAY,
    YEAR,
    in_words,
)

GENERAL = "General"
_LONGEST_FORMAT = 255  # code points; Excel makes none that is longer
_MOST_DECIMALS = 30
_SECONDS = 86_400  # of a day

# What Excel calls by number alone, in Thailand: formats with Thai digits and Buddhist years.
_THAI_BUILTIN = {
    59: "0",
    60: "0.00",
    61: "#,##0",
    62: "#,##0.00",
    67: "0%",
    68: "0.00%",
    71: "d/m/bbbb",
    72: "d-mmm-bb",
    73: "d-mmm",
    74: "mmm-bb",
    75: "h:mm",
    76: "h:mm:ss",
    77: "d/m/bbbb h:mm",
    78: "mm:ss",
    79: "[h]:mm:ss",
    80: "mm:ss.0",
    81: "d/m/bbbb",
}
_SHORT_DATE = 14  # «mm-dd-yy» in the file, the system's short date on the screen
_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|\[(?P<bracket>[^\]]*)\]|_.|\*.'
    r"|(?P<time>AM/PM|A/P)|(?P<general>General)|(?P<number>t?[0#?][0#?,]*(?:\.[0#?]*)?)"
    r"|(?P<date>d+|m+|y+|b+|h+|s+)|(?P<end>;)|(?P<other>.)",
    re.IGNORECASE | re.DOTALL,
)
_ELAPSED = re.compile("h+|m+|s+", re.IGNORECASE)


class Section(NamedTuple):
    """One section of a format: for all numbers, or those above, below or at nought."""

    before: str
    number: str
    """Such as ``#,##0.00``; ``General``; ``""`` where no number is shown."""
    after: str
    percent: bool
    parts: frozenset[str]
    """The parts of a date that are shown; none where it is no date."""
    elapsed: bool
    """Whether it shows hours that do not stop at 24."""
    odd: bool
    """Whether it asks for what is not understood here."""


def builtin(number: int) -> str:
    """Return a format that files name by number alone."""
    if number == 0:
        return GENERAL
    if number == _SHORT_DATE:
        return "d/m/yyyy"
    from openpyxl.styles.numbers import BUILTIN_FORMATS

    return _THAI_BUILTIN.get(number) or BUILTIN_FORMATS.get(number) or GENERAL


def shown(number: float, code: str, epoch: dt.datetime) -> str:
    """Return a number as people see it under a format; never blank."""
    sections = _sections(code) if len(code) <= _LONGEST_FORMAT else _sections(GENERAL)
    at = 1 if number < 0 and len(sections) > 1 else 2 if number == 0 and len(sections) > 2 else 0
    section = sections[at]
    if section.odd:
        return _in_full(number)
    if section.elapsed:
        hours, minutes = divmod(round(abs(number) * 1440), 60)
        return f"{'-' * (number < 0)}{hours}:{minutes:02}"
    if section.parts:
        return _date(number, section.parts, epoch) or _in_full(number)
    sign = "-" if number < 0 and at == 0 else ""
    text = section.before + sign + _digits(abs(number), section) + section.after
    return text.strip() or _in_full(number)


def _date(number: float, parts: frozenset[str], epoch: dt.datetime) -> str | None:
    """Return a number of days as a date; None for one that is none, or no more than a time."""
    if number < 0 or (number < 1 and TIME not in parts):
        return None
    try:
        moment = epoch + dt.timedelta(seconds=round(number * _SECONDS))
    except OverflowError:
        return None
    return in_words(moment.time() if number < 1 else moment, parts)


def _digits(number: float, section: Section) -> str:
    if not section.number:
        return ""
    if section.number == GENERAL:
        return _in_full(number)
    whole, _, decimals = section.number.partition(".")
    with localcontext() as context:
        context.prec = 400  # no number of Excel has as many digits
        context.rounding = ROUND_HALF_UP
        exact = Decimal(repr(number)) * (100 if section.percent else 1)
        trimmed = whole.rstrip(",")
        exact /= 1000 ** (len(whole) - len(trimmed))
        most = min(len(decimals), _MOST_DECIMALS)
        text = f"{exact:{',' if ',' in trimmed else ''}.{most}f}"
    if "0" not in section.number and not exact:
        return ""
    optional = len(decimals) - len(decimals.rstrip("#?"))
    for _ in range(min(optional, most)):
        text = text.removesuffix("0") if not text.endswith(".") else text
    return text.rstrip(".") if most else text


def _in_full(number: float) -> str:
    """Return a number as Excel's «General» does: what counts of its first 15 digits."""
    text = f"{number:.15g}"
    return text.upper() if "e" in text else text


@lru_cache(maxsize=512)
def _sections(code: str) -> tuple[Section, ...]:
    groups: list[list[re.Match[str]]] = [[]]
    for token in _TOKEN.finditer(code):
        if token["end"]:
            groups.append([])
        else:
            groups[-1].append(token)
    return tuple(map(_section, groups))


def _section(tokens: list[re.Match[str]]) -> Section:
    before, after, number = "", "", ""
    percent = odd = False
    for token in tokens:
        bracket = token["bracket"] or ""
        literal = token["quoted"] or token["escaped"] or ""
        if token["number"] or token["general"]:
            odd |= bool(number)  # two numbers are a fraction or the like
            number = GENERAL if token["general"] else token["number"].lstrip("tT")
        elif bracket.startswith("$"):
            literal = bracket[1:].partition("-")[0]
        elif bracket.startswith(("<", ">", "=")):
            odd = True
        elif token["other"]:
            literal = token["other"]
            percent |= literal == "%"
            odd |= literal in "Ee@"
        if number:
            after += literal
        else:
            before += literal
    parts = _date_parts(tokens)
    elapsed = any(_ELAPSED.fullmatch(token["bracket"] or "") for token in tokens)
    return Section(before, number, after, percent, parts, elapsed, odd and not parts)


def _date_parts(tokens: list[re.Match[str]]) -> frozenset[str]:
    """Return the parts of a date or time; an ``m`` beside hours or seconds is minutes."""
    letters = [
        (token["date"] or token["time"]).lower()
        for token in tokens
        if token["date"] or token["time"]
    ]
    parts = set()
    for n, run in enumerate(letters):
        letter = run[0]
        beside = (letters[n - 1][0] if n else "") == "h" or letters[n + 1 : n + 2] in (
            ["s"],
            ["ss"],
        )
        if letter == "d":
            parts.add(DAY if len(run) <= 2 else WEEKDAY)
        elif letter == "m" and not beside:
            parts.add(MONTH)
        elif letter in "yb":
            parts.add(YEAR if len(run) > 2 or letter == "b" else SHORT_YEAR)
        else:
            parts.add(TIME)
    return frozenset(parts)
