"""Scores as people type them."""

import pytest
from hypothesis import given

from itacheck.thai.normal import arabic
from itacheck.thai.numerals import read_number

from .variations import ANY_TEXT, variations

SCORES = {
    "95.35": 95.35,
    "๙๕.๓๕": 95.35,
    "0": 0.0,
    "100 คะแนน": 100.0,
    "ร้อยละ ๙๕": 95.0,
    "คะแนน 87.5": 87.5,
    "95%": 95.0,
    "ร้อยละ 0%": 0.0,
    "-5": -5.0,
    "1,000": 1000.0,
    "100.": 100.0,
    " 95.35 \n": 95.35,
    "95 เปอร์เซ็นต์": 95.0,
    "84.99999999": 84.99999999,
    "84." + "9" * 9: 84.99999999,  # cut off, not rounded
    "84." + "9" * 30 + "%": 84.99999999,
    "๘๔." + "๙" * 24: 84.99999999,
}


@pytest.mark.parametrize(("text", "number"), SCORES.items())
def test_a_score(text: str, number: float) -> None:
    assert read_number(text) == number


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "-",
        "ดี",
        "AA ๙๕.๓๕",
        "nan",
        "inf",
        "1e5",
        "9" * 400,
        "9" * 20,
        "1,00",
        "²",
        "9 10",
        "84." + "9" * 31,
    ],
)
def test_no_score(text: str) -> None:
    assert read_number(text) is None


@given(variations(list(SCORES)))
def test_ways_of_writing_do_not_matter(pair: tuple[str, str]) -> None:
    assert read_number(pair[1]) == read_number(pair[0])


@given(ANY_TEXT)
def test_never_raises(text: str) -> None:
    number = read_number(text)
    assert number is None or abs(number) < 1e16


def test_two_hundred_characters_are_read_and_one_more_is_not() -> None:
    assert read_number("95" + " " * 198) == 95
    assert read_number("95" + " " * 199) is None


def test_arabic_is_here_too() -> None:
    assert arabic("๒๕๖๖") == "2566"
