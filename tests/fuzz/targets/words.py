"""Text functions: bytes → text → a value, and what their docstrings promise of it."""

from __future__ import annotations

from datetime import date
from unicodedata import normalize

from itacheck.grading.fingerprint import fingerprint
from itacheck.thai.item_codes import find_codes, parse_code, without_codes
from itacheck.thai.normal import arabic, fold, normalise, squeeze
from itacheck.thai.numerals import read_number
from itacheck.thai.periods import read_period
from itacheck.thai.placeholders import Kind, kind_of
from itacheck.thai.times import prepare, read_times
from itacheck.thai.years import read_years
from tests.fuzz.dictionary import CODES, PERIODS, PLACEHOLDERS
from tests.fuzz.mutators.pieces import of_pieces, text_of
from tests.fuzz.target import Target

_LETTERS = ("O", "i", "e")
_LONGEST_APART = 4_000
"""Of marks without end, ``unicodedata`` takes quadratic time to make NFD."""


def run_periods(data: bytes) -> None:
    """Read the times and the years that a text states."""
    text = text_of(data)
    period = read_period(text)
    for span in period.spans:
        assert date(1996, 1, 1) <= span.start <= date(2058, 12, 31)
        assert span.end == date.max or date(1996, 1, 1) <= span.end <= date(2058, 12, 31)
        assert period.reversed or span.start <= span.end
    assert read_period(normalise(text)) == period
    assert read_period(arabic(text)) == period
    prepared = prepare(text)
    times, rest = read_times(prepared)
    assert len(rest) == len(prepared)
    assert all(0 <= time.start < time.end <= len(rest) for time in times)
    years = read_years(text)
    assert len(set(years)) == len(years)
    assert all(2540 <= year <= 2599 for year in years)
    assert read_years(normalise(text)) == years
    assert read_years(arabic(text)) == years


def run_codes(data: bytes) -> None:
    """Find the item codes in a text, and read it as one."""
    text = text_of(data)
    codes = find_codes(text)
    assert len(set(codes)) == len(codes)
    for code in codes:
        assert code[0] in _LETTERS
        assert 1 <= int(code[1:]) <= 99
        assert parse_code(code) == code
        assert find_codes(code) == (code,)
    assert find_codes(normalise(text)) == codes
    assert find_codes(arabic(text)) == codes
    left = without_codes(text)
    assert len(left) <= len(normalise(text))
    assert codes or left == arabic(normalise(text))
    code_alone = parse_code(text)
    if code_alone is not None:
        assert parse_code(code_alone) == code_alone
        assert parse_code(arabic(text)) == code_alone


def run_words(data: bytes) -> None:
    """Bring a text into one form, and say what it amounts to."""
    text = text_of(data)
    for function in (normalise, squeeze, fold, arabic):
        once = function(text)
        assert function(once) == once, function.__name__
    assert "\n" not in normalise(text)
    assert not any(map(str.isspace, squeeze(text)))
    assert fold(normalise(text)) == fold(text)
    if len(text) <= _LONGEST_APART:
        for function in (normalise, squeeze, fold):
            assert function(normalize("NFD", text)) == function(text), function.__name__
    kind = kind_of(text)
    assert isinstance(kind, Kind)
    assert kind_of(arabic(text)) is kind
    number = read_number(text)
    assert number is None or abs(number) < 1e16
    assert read_number(arabic(text)) == number
    print_of = fingerprint("analysis/title-only", "1.1", (text,), ("ก",))
    assert print_of == fingerprint("analysis/title-only", "1.1", (normalise(text),), ("ก",))
    assert print_of == fingerprint("analysis/title-only", "1.1", (arabic(text),), ("ก",))
    assert len(print_of) == 12


_LONGEST = 3_000  # bytes; tests/fuzz/stretch.py tries long texts

PERIODS_TARGET = Target("periods", run_periods, of_pieces(PERIODS), PERIODS, longest=_LONGEST)
CODES_TARGET = Target("codes", run_codes, of_pieces(CODES), CODES, longest=_LONGEST)
WORDS_TARGET = Target(
    "words", run_words, of_pieces(PLACEHOLDERS), PLACEHOLDERS, longest=2 * _LONGEST
)
