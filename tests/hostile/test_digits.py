"""Digits of other scripts, and characters that nobody sees: understood, or said not to be."""

from __future__ import annotations

from typing import Any

import pytest

import itacheck
from tests.builders import changed, complete

ZEROS = {
    "Thai": "๐",
    "full-width": "０",
    "Arabic-Indic": "\u0660",
    "Persian": "\u06f0",
    "Devanagari": "\u0966",
    "Lao": "\u0ed0",
    "Khmer": "\u17e0",
    "mathematical bold": "\U0001d7ce",
    "mathematical monospace": "\U0001d7f6",
}
others = pytest.mark.parametrize("zero", [*ZEROS.values()][1:], ids=[*ZEROS][1:])
every = pytest.mark.parametrize("zero", ZEROS.values(), ids=ZEROS)


def typed(text: str, zero: str) -> str:
    """Return the text with other digits."""
    return "".join(chr(ord(zero) + int(c)) if c in "0123456789" else c for c in text)


def told(report: itacheck.Report) -> list[tuple[str, str, str | None]]:
    return [(found.rule, found.severity, found.area) for found in report.findings]


WHEN = "areas/1.1/implementation/timeframe"


@every
@pytest.mark.parametrize(
    "text",
    [
        "1 ตุลาคม 2566 - 30 กันยายน 2567",
        "1 ต.ค. 66 – 30 ก.ย. 67",
        "ปีงบประมาณ 2567",
        "ไตรมาสที่ 1 ถึง 4",
        "3 เดือน",
        "1 ตุลาคม 2560 - 30 กันยายน 2561",
        "30 กันยายน 2567 - 1 ตุลาคม 2566",
        "ตุลาคม 2569",
    ],
)
def test_a_time_means_the_same_in_all_digits(zero: str, text: str) -> None:
    usual, other = (itacheck.grade(changed({WHEN: one})) for one in (text, typed(text, zero)))
    assert (usual.score, usual.possible_score) == (other.score, other.possible_score)
    assert told(usual) == told(other)


@others
@pytest.mark.parametrize(
    ("values", "rule"),
    [
        ({"results/fiscal_year": "2566"}, "assessed-year/year"),
        ({"results/fiscal_year": "2565"}, "assessed-year/year"),
        ({"results/items": {"O30": "0"}, "areas/1.2/items": ["O30"]}, "priority/failed-items"),
        ({"results/items": {"O30": "95.5"}, "areas/1.2/items": ["O30"]}, "priority/failed-items"),
        ({"areas/1.2/items": ["O77"]}, "advice/item-codes"),
    ],
)
def test_what_is_not_read_is_said_and_costs_nothing(
    zero: str, values: dict[str, Any], rule: str
) -> None:
    other = {
        key: typed(value, zero)
        if isinstance(value, str)
        else {code: typed(score, zero) for code, score in value.items()}
        if isinstance(value, dict)
        else [typed(code, zero) for code in value]
        for key, value in values.items()
    }
    report = itacheck.grade(changed(other))
    assert report.score == 100
    assert (rule, "note") in {(found.rule, found.severity) for found in report.findings}


@others
def test_a_code_is_read_or_said_to_be_none(zero: str) -> None:
    values = {"results/items": {typed("O30", zero): "0"}, "areas/1.2/items": [typed("O30", zero)]}
    rules = {found.rule for found in itacheck.grade(changed(values)).findings}
    assert rules in ({"priority/failed-items"}, {"advice/item-codes"})


@others
def test_the_key_of_an_area_is_read_or_said_to_be_unknown(zero: str) -> None:
    submission = complete()
    submission["areas"][typed("1.1", zero)] = submission["areas"].pop("1.1")
    report = itacheck.grade(submission)
    keys = [found for found in report.findings if found.rule == "submission/unknown-key"]
    assert report.score == 100 or typed("1.1", zero) in keys[0].message.en


UNSEEN = ("\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u00ad", "\u200e", "\u202a")


@pytest.mark.parametrize("character", UNSEEN, ids=[f"U+{ord(c):04X}" for c in UNSEEN])
def test_what_nobody_sees_changes_nothing(character: str) -> None:
    def strewn(text: str) -> str:
        return character.join(text)

    submission = complete()
    area = submission["areas"].pop("1.1")
    area["implementation"]["timeframe"] = strewn("1 ตุลาคม 2560 - 30 กันยายน 2561")
    area["items"] = [strewn("O30")]
    submission["areas"][strewn("1.1")] = area
    submission["results"] = {"fiscal_year": strewn("2566"), "items": {strewn("O30"): strewn("0")}}
    plain = complete()
    plain["areas"]["1.1"]["implementation"]["timeframe"] = "1 ตุลาคม 2560 - 30 กันยายน 2561"
    plain["areas"]["1.1"]["items"] = ["O30"]
    plain["results"]["items"] = {"O30": "0"}
    hidden, open_ = itacheck.grade(submission), itacheck.grade(plain)
    assert (hidden.score, hidden.possible_score) == (open_.score, open_.possible_score) == (50, 100)
    assert sorted(told(hidden), key=str) == sorted(told(open_), key=str)


@pytest.mark.parametrize("character", UNSEEN)
def test_a_text_of_it_alone_says_nothing(character: str) -> None:
    report = itacheck.grade(changed({"areas/1.1/implementation/method": character * 9}))
    assert ("method/stated", "error", "1.1") in told(report)


def test_a_year_written_backwards_is_said_not_to_be_read() -> None:
    report = itacheck.grade(changed({"results/fiscal_year": "\u202e5652\u202c"}))
    assert told(report) == [("assessed-year/year", "note", None)]


@pytest.mark.parametrize("word", ["О34-2567", "o34-２５６７", "o34-2567\u0e47"])
def test_criteria_that_only_look_like_others_are_refused(word: str) -> None:
    """Cyrillic О, full-width digits, a mark on the last digit."""
    with pytest.raises(itacheck.ItacheckError, match="o34-2567"):
        itacheck.grade({**complete(), "criteria": word})
