"""Advice: when each note is given, in what words, and when there is silence."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import itacheck
from itacheck import Criteria
from itacheck.thai.numerals import read_number
from tests.builders import AREAS, complete
from tests.criteria.faults import CRITERIA, replaced

from .advice_cases import ITEM_CODES, TABLES
from .judging import O34, judged, says

ALL = [
    pytest.param(name, submission, notes, id=f"{name}: {label}")
    for name, table in TABLES.items()
    for label, (submission, notes) in table.items()
]


@pytest.mark.parametrize(("name", "submission", "notes"), ALL)
def test_the_notes_are_exactly_these(
    name: str, submission: dict[str, Any], notes: list[str]
) -> None:
    assert says(submission, f"advice/{name}") == notes


def test_every_advice_of_the_criteria_has_a_table() -> None:
    assert set(TABLES) == {use.name for use in O34.advice}


@pytest.mark.parametrize(
    ("overall", "grade", "expected"),
    [
        ("87.5", "AA", "A"),
        ("๙๔.๙๙", "aa", "A"),
        ("95", "A", "AA"),
        ("ร้อยละ 80", "A", "B"),
        ("87.5", "ระดับ AA", "A"),
        ("87.5", "AA (ดีเยี่ยม)", "A"),
        ("100", "A", "AA"),
        ("0", "A", "B"),
        ("-0", "A", "B"),
        ("0.5", "A", "B"),
        ("50", "A", "B"),  # below every band the lowest is named
    ],
)
def test_a_grade_that_does_not_fit_its_score_is_named(
    graded_year: Criteria, overall: str, grade: str, expected: str
) -> None:
    (said,) = says({"results": {"overall": overall, "grade": grade}}, "advice/grade", graded_year)
    score = f"{read_number(overall) or 0:g}"
    assert said == f"an overall score of {score} earns {expected}, but {grade} is stated"


@pytest.mark.parametrize(
    ("overall", "grade"),
    [
        ("95", "AA"),
        ("๘๕", " a "),
        ("94.99", "A"),
        ("ดี", "AA"),
        ("", "AA"),
        ("120", "AA"),
        ("100.5", "A"),
        ("-0.5", "A"),
        ("87.5", "ระดับ A"),
        ("87.5", "A (ดี)"),
        ("50", "Z"),
    ],
)
def test_a_grade_that_fits_or_cannot_be_judged_earns_nothing(
    graded_year: Criteria, overall: str, grade: str
) -> None:
    assert (
        says({"results": {"overall": overall, "grade": grade}}, "advice/grade", graded_year) == []
    )


@pytest.mark.parametrize("results", [{}, {"overall": "87.5"}, {"grade": "AA"}])
def test_without_a_grade_and_a_score_there_is_nothing_to_compare(
    graded_year: Criteria, results: dict[str, str]
) -> None:
    assert says({"results": results}, "advice/grade", graded_year) == []


def test_without_an_instrument_no_code_is_said_to_be_of_another_year(tmp_path: Path) -> None:
    file = tmp_path / "own.yaml"
    file.write_text(replaced(CRITERIA, "instrument: ita-2566\n", ""), encoding="utf-8")
    criteria = itacheck.load_criteria(file)
    for submission, _ in (ITEM_CODES["not of that year"], ITEM_CODES["a score of one"]):
        assert says(submission, "advice/item-codes", criteria) == []
    misspelt, notes = ITEM_CODES["no code"]
    assert says(misspelt, "advice/item-codes", criteria) == notes


def test_a_row_that_is_not_looked_at_to_its_end_is_told_of_its_area() -> None:
    report = judged({"areas": {"1.2": {"items": [f"X{n}" for n in range(201)]}}})
    assert [one.area for one in report.findings if one.message.en.startswith("more than")] == [
        "1.2"
    ]


def test_where_criteria_have_no_areas_advice_reads_the_top_level(without_areas: Criteria) -> None:
    submission = {
        "analysis": "เว็บล่ม",
        "improvement": "",
        "implementation": [{"steps": "ร่าง"}, {"method": "ทำคู่มือ"}],
    }
    report = judged(submission, without_areas)
    notes = {finding.rule: finding for finding in report.findings}
    assert set(notes) == {"advice/short-text", "advice/split-entries", "advice/left-blank"}
    assert {finding.area for finding in notes.values()} == {None}
    assert judged({}, without_areas).score is None


def test_no_advice_touches_a_verdict_or_a_score() -> None:
    tidy = complete()
    untidy = complete()
    for key in AREAS:
        changed = {**untidy["areas"][key], "items": ["X9"]}
        steps = {**changed["implementation"], "steps": "1. ตั้ง 3. ประชุม", "monitoring": "-"}
        untidy["areas"][key] = {**changed, "implementation": steps}
    reports = judged(tidy), judged(untidy)
    rules = [{finding.rule for finding in report.findings} for report in reports]
    assert rules[1] - rules[0] == {
        "advice/copied-text",
        "advice/item-codes",
        "advice/left-blank",
        "advice/step-numbers",
    }
    assert reports[0].matrix == reports[1].matrix
    assert reports[0].score == reports[1].score == 100
