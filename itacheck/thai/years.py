"""Years as people type them: Buddhist and common era, four digits and two.

A year is plausible from 2540 to 2599 B.E., 1997 to 2056 C.E.; two digits are the last of 25xx. A
number that is no plausible year is no year.
"""

from functools import lru_cache

from itacheck.thai.months import NAME
from itacheck.thai.normal import arabic, normalise
from itacheck.thai.patterns import lazy

BUDDHIST = 543  # years before the common era

# Regular expressions over normalised text in lower case.
ERA = r"(?:พุทธศักราช|คริสต์ศักราช|[พค] ?\. ?ศ ?\.?|[พค]ศ\.?)"
FISCAL = r"(?:(?:ปี|ใช้) ?งบ(?:ประมาณ|ฯ)?|(?<![a-z])fy)"  # «ใช้งบ» is OCR for «ปีงบ»
DIGITS = r"(?:[0-9]{4}|[4-9][0-9])(?![0-9]|[.,/:][0-9]|%)"


def common_era(digits: str) -> int | None:
    """Return the year of the common era that two or four digits mean, None for no plausible one."""
    year = int(digits) + (2500 if len(digits) == 2 else 0)
    if year > 2500:
        year -= BUDDHIST
    return year if 1997 <= year <= 2056 else None


def read_years(text: str) -> tuple[int, ...]:
    """Return the Buddhist-era years that the text states, in order, without repeats.

    Two digits are a year when they are all there is, or follow «ปี», «พ.ศ.» or a month.
    """
    return _read_cached(text) if len(text) <= 500 else _read(text)


@lru_cache(maxsize=1024)
def _read_cached(text: str) -> tuple[int, ...]:
    return _read(text)


def _read(text: str) -> tuple[int, ...]:
    text = " ".join(arabic(normalise(text)).lower().split())
    if len(text) in (2, 4) and text.isascii() and text.isdigit():
        year = common_era(text) if len(text) == 4 or text[0] in "456789" else None
        return (year + BUDDHIST,) if year else ()
    stated = (
        common_era(digits)
        for match in _stated().finditer(text)
        for digits in (match["long"], match["short"], match["last"])
        if digits
    )
    return tuple(dict.fromkeys(year + BUDDHIST for year in stated if year))


_stated = lazy(
    rf"(?:(?<![0-9])(?<![0-9],)(?P<long>[0-9]{{4}})(?![0-9]|[.,][0-9])"
    rf"|(?:{FISCAL}|ปี|{ERA}|{NAME}) ?{ERA}? ?(?P<short>[4-9][0-9])(?![0-9]|[.,/:][0-9]|%))"
    r"(?: ?[/‐‑‒–—-] ?(?P<last>[4-9][0-9])(?![0-9]|[.,/:][0-9]))?"
)
