"""The shipped samples are worth what the comments at their top say, and show what they say."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import itacheck
from itacheck import ItacheckError
from itacheck.places import data_directory

FOLDER = Path(data_directory("samples"))
BROKEN = FOLDER / "broken"

# The certain and the possible score; then the rules found, with the area where it matters.
SAMPLES = {
    "model-100": (100, 100, []),
    "thai-keys": (100, 100, []),
    "lampang-like": (
        100,
        100,
        [
            "note priority/failed-items 1.2",  # O30: in the overview only
            "note priority/failed-items",  # O29: in no row
            "note advice/step-numbers 1.1",
            "note advice/repeated-text 1.6",
        ],
    ),
    "lampang-like-no-overview": (
        50,
        100,
        [
            "warning priority/failed-items 1.2",
            "note priority/failed-items",
            "note advice/step-numbers 1.1",
            "note advice/repeated-text 1.6",
        ],
    ),
    "phichit-like": (
        50,
        100,
        [
            "warning analysis/title-only 1.3",
            "warning analysis/title-only 1.5",
            "warning analysis/stated 1.7",
            "note assessed-year/year",
            "note advice/short-text 1.3",
            "note advice/short-text 1.5",
            "note advice/copied-text 1.3",
        ],
    ),
    "four-areas": (
        50,
        50,
        [
            "error timeframe/stated 1.3",
            "error responsible/stated 1.5",
            "error analysis/stated 1.7",
            "error method/stated 1.7",
            "error responsible/stated 1.7",
            "error steps/stated 1.7",
            "error timeframe/stated 1.7",
            "note advice/area-left-out 1.7",
        ],
    ),
    "no-limitations": (0, 0, ["error limitations/stated"]),
    "empty-form": (
        0,
        0,
        [
            "note submission/missing-areas",
            *(
                f"error {requirement}/stated 1.{n}"
                for n in range(1, 8)
                for requirement in ("analysis", "method", "responsible", "steps", "timeframe")
            ),
            "error limitations/stated",
            "note assessed-year/year",
        ],
    ),
}
ERRORS = {
    # where, and what the message must say
    "duplicate-area": ("16:3", "the key «๑.๑» in line 16 stands already as «1.1» in line 9"),
    "empty": ("1:1", "the file is empty; start from a sample"),
    "no-criteria": ("3:1", "no criteria are named; add a line criteria: with o34-2567"),
    "not-a-mapping": ("3:1", "but a list was found"),
    "tab-indent": ("12:1", "a tab cannot indent here; use spaces instead"),
    "text-for-implementation": ("11:21", "but the text «กลุ่มอำนวยการนำแผนงาน"),
    "two-documents": ("17:1", "more than one document"),
    "unclosed-quote": ("10:15", "a quotation mark is opened here and never closed"),
    "unknown-criteria": ("3:11", "the criteria «o99-2599» are not known; there are o34-2567"),
}
MISSPELT = {
    # line: as written, and what it should be
    6: ("nmae", "name"),
    8: ("fiscal_yaer", "fiscal_year"),
    11: ("anlysis", "analysis"),
    14: ("responsable", "responsible"),
    16: ("ระยะเวลา์", "ระยะเวลา"),
    18: ("การวิเคาะห์", "การวิเคราะห์"),
    22: ("setps", "steps"),
    24: ("limitation", "limitations"),
}


def test_every_sample_has_its_expectation() -> None:
    assert {path.stem for path in FOLDER.glob("*.yaml")} == set(SAMPLES)
    assert {path.stem for path in BROKEN.glob("*")} == {*ERRORS, "misspelt-keys"}


@pytest.mark.parametrize("name", SAMPLES)
def test_a_sample_is_worth_and_shows_what_is_expected(name: str) -> None:
    score, possible, findings = SAMPLES[name]
    report = itacheck.grade(FOLDER / f"{name}.yaml")
    assert (report.score, report.possible_score) == (score, possible)
    found = [f"{f.severity} {f.rule} {f.area or ''}".strip() for f in report.findings]
    assert sorted(found) == sorted(findings)


@pytest.mark.parametrize("name", SAMPLES)
def test_the_comment_at_the_top_tells_the_scores_in_both_languages(name: str) -> None:
    score, possible, _ = SAMPLES[name]
    text = (FOLDER / f"{name}.yaml").read_text(encoding="utf-8")
    top = text[: text.index("\n\n")].translate(str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789"))
    thai = re.search(r"คะแนนที่คาด: (\d+)(?: \(อาจได้ถึง (\d+))?", top)
    english = re.search(r"expected score (\d+)(?:, possibly (\d+))?", top)
    for told in (thai, english):
        assert told is not None
        assert (int(told[1]), int(told[2] or told[1])) == (score, possible)


def test_the_doubt_of_the_sample_without_overview_names_the_item_and_its_score() -> None:
    (doubt,) = itacheck.grade(FOLDER / "lampang-like-no-overview.yaml").doubts
    assert "O30 (0 คะแนน)" in doubt.message.th


@pytest.mark.parametrize("name", ERRORS)
def test_a_broken_sample_is_refused_at_its_place(name: str) -> None:
    place, says = ERRORS[name]
    path = BROKEN / f"{name}.yaml"
    with pytest.raises(ItacheckError) as caught:
        itacheck.grade(path)
    (fault,) = caught.value.faults
    assert str(fault.location) == f"{path}:{place}"
    assert says in fault.message.en


def test_misspelt_keys_are_graded_and_each_is_told_with_the_nearest_known_one() -> None:
    report = itacheck.grade(BROKEN / "misspelt-keys.yaml")
    assert (report.score, report.possible_score) == (0, 0)
    unknown = {}
    for finding in report.findings:
        if finding.rule == "submission/unknown-key":
            assert finding.location is not None
            found = re.search("«(.+)» is not known", finding.message.en)
            near = re.search("perhaps «(.+)» is meant", finding.remedy.en)
            assert found
            assert near
            unknown[finding.location.line] = (found[1], near[1])
    assert unknown == MISSPELT
