"""Dates of an Excel file in words: «1 ตุลาคม 2566», as Thai people write and the checks read them.

Excel keeps a date as a number of days, and its format tells which parts people see.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection

from itacheck.thai.months import NUMBERS

_MONTHS = {number: name for name, number in reversed(NUMBERS.items())}  # the first name of each
_TO_BUDDHIST = 543
_TYPED_AS_BUDDHIST = 2400
"""No year of the common era in a plan: whoever sees 2566 on the sheet has typed 2566."""
_TWO_DIGITS_OF_BUDDHIST = range(1950, 2000)
"""What Excel makes of 50 to 99 typed as a year: «1/10/66» is 1966 to Excel, 2566 to its author."""

DAY, MONTH, YEAR, SHORT_YEAR, TIME, WEEKDAY = "day", "month", "year", "short", "time", "weekday"
"""The parts that a format shows."""
ALL_PARTS = frozenset((DAY, MONTH, YEAR, TIME))


def in_words(moment: dt.datetime | dt.time, parts: Collection[str]) -> str:
    """Return the parts of a moment that a format shows, in the Buddhist era."""
    if isinstance(moment, dt.time):
        return f"{moment:%H:%M}"
    if WEEKDAY in parts and not {DAY, MONTH, YEAR, SHORT_YEAR} & set(parts):
        parts = ALL_PARTS
    words = []
    if DAY in parts:
        words.append(str(moment.day))
    if MONTH in parts:
        words.append(_MONTHS[moment.month])
    if YEAR in parts:
        words.append(str(_year(moment.year)))
    elif SHORT_YEAR in parts:
        typed = moment.year in _TWO_DIGITS_OF_BUDDHIST
        words.append(str(2500 + moment.year % 100 if typed else _year(moment.year)))
    if TIME in parts and (moment.time() != dt.time() or not words):
        words.append(f"{moment:%H:%M}")
    return " ".join(words)


def _year(year: int) -> int:
    return year if year >= _TYPED_AS_BUDDHIST else year + _TO_BUDDHIST
