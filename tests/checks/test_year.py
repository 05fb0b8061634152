"""`year`: the results are those of the year that the criteria name, 2566."""

from __future__ import annotations

import pytest

from .judging import says, verdict, with_field

MET_IN_SILENCE = ["2566", "๒๕๖๖", "66", "๖๖", "ปี 2566", "ปี ๖๖", "พ.ศ. 2566", "2023", "ค.ศ. 2023"]
MET_IN_SILENCE += ["ปีงบประมาณ พ.ศ. ๒๕๖๖", "ประจำปีงบประมาณ 2566", "ผลปี 2566 (2023)"]
OTHER_YEARS = {
    "2565": 2565,
    "๒๕๖๗": 2567,
    "65": 2565,
    "ปีงบประมาณ พ.ศ. ๒๕๖๕": 2565,
    "2022": 2565,
    "ค.ศ. 2024": 2567,
    "ปี 65": 2565,
}
MET_WITH_NOTE = {
    "": "the assessed year is not stated",
    "  ": "the assessed year is not stated",
    "ปีที่แล้ว": "no year can be read from «ปีที่แล้ว»",
    "2565-2566": "several years are stated: «2565-2566»",
    "ปี 2566 และปี 2567": "several years are stated: «ปี 2566 และปี 2567»",
}


@pytest.mark.parametrize("text", MET_IN_SILENCE)
def test_the_assessed_year_in_any_spelling_is_met(text: str) -> None:
    submission = with_field("assessed-year", text)
    assert verdict(submission, "assessed-year") == "met"
    assert says(submission, "assessed-year/year") == []


@pytest.mark.parametrize(("text", "year"), OTHER_YEARS.items())
def test_another_year_is_unmet_and_both_are_named(text: str, year: int) -> None:
    submission = with_field("assessed-year", text)
    assert verdict(submission, "assessed-year") == "unmet"
    assert says(submission, "assessed-year/year") == [
        f"the results analysed are those of {year}, but the criteria ask for 2566"
    ]


@pytest.mark.parametrize(("text", "note"), MET_WITH_NOTE.items())
def test_no_single_year_is_met_with_a_note(text: str, note: str) -> None:
    submission = with_field("assessed-year", text)
    assert verdict(submission, "assessed-year") == "met"
    assert says(submission, "assessed-year/year") == [note]


def test_the_year_left_out_is_met_with_a_note() -> None:
    assert verdict({}, "assessed-year") == "met"
    assert says({}, "assessed-year/year") == ["the assessed year is not stated"]


def test_each_text_of_a_list_is_read_by_itself() -> None:
    assert verdict(with_field("assessed-year", ["66", "-"]), "assessed-year") == "met"
    assert says(with_field("assessed-year", ["66", "-"]), "assessed-year/year") == []
    assert verdict(with_field("assessed-year", ["-", "65"]), "assessed-year") == "unmet"
    assert verdict(with_field("assessed-year", ["65", "2566"]), "assessed-year") == "met"
