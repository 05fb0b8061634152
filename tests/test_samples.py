"""The shipped samples are worth what the comments at their top say, and show what they say."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import itacheck
from itacheck import ItacheckError
from itacheck.checks.failed_items import row_codes
from itacheck.places import data_directory

FOLDER = Path(data_directory("samples"))
BROKEN = FOLDER / "broken"

ELEMENTS = ("analysis", "method", "responsible", "steps", "timeframe")
NOTHING_IN_ANY_AREA = [
    f"error {requirement}/stated 1.{n}" for n in range(1, 8) for requirement in ELEMENTS
]

# The certain and the possible score (None: no scoring was published); then the rules found, with
# the area where it matters.
SAMPLES: dict[str, tuple[int | None, int | None, list[str]]] = {
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
            *NOTHING_IN_ANY_AREA,
            "error limitations/stated",
            "note assessed-year/year",
        ],
    ),
    "next-cycle": (
        0,
        0,
        [
            *(f"note timeframe/period 1.{n}" for n in (1, 2, 3, 4, 7)),  # the fiscal year after
            *(f"warning {element}/stated 1.{n}" for n in (5, 6) for element in ELEMENTS),
            "warning limitations/stated",  # they may have stood on the pages that are lost
            "error assessed-year/year",
        ],
    ),
    "by-indicator": (
        0,
        0,
        [
            "note submission/missing-areas",
            *["note submission/unknown-key"] * 4,
            *NOTHING_IN_ANY_AREA,
            "error limitations/stated",
            "error assessed-year/year",
        ],
    ),
    "item38-2563": (None, None, []),
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
    "unknown-criteria": ("3:11", "the criteria «o99-2599» are not known; there are "),
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
    if score is None:
        assert "คะแนนที่คาด: ไม่มี (" in top
        assert "no score (" in top
        return
    thai = re.search(r"คะแนนที่คาด: (\d+)(?: \(อาจได้ถึง (\d+))?", top)
    english = re.search(r"expected score (\d+)(?:, possibly (\d+))?", top)
    for told in (thai, english):
        assert told is not None
        assert (int(told[1]), int(told[2] or told[1])) == (score, possible)


def test_the_doubt_of_the_sample_without_overview_names_the_item_and_its_score() -> None:
    (doubt,) = itacheck.grade(FOLDER / "lampang-like-no-overview.yaml").doubts
    assert "O30 (0 คะแนน)" in doubt.message.th


def test_the_codes_of_the_next_cycle_are_read_as_its_document_prints_them() -> None:
    submission = itacheck.load_submission(FOLDER / "next-cycle.yaml")
    codes = [f"O{n}" for n in range(1, 36) if not 14 <= n <= 19]  # those were on lost pages
    codes += ["i1", "i2", "i3", "i10", "e1", "e5", "e6", "e7", "e9"]
    assert sorted(submission.scores) == sorted(codes)
    rows = {key: row_codes(area) for key, area in submission.areas.items()}
    assert rows["1.1"] == ("i1", "i2", "i3", "O7", "O8", "O9", "O10")
    assert rows["1.4"] == ("O10", "i11", "i12")  # i10, printed without its letter
    assert (rows["1.5"], rows["1.6"]) == ((), ("O20", "O21"))


def test_a_document_of_2563_shows_the_matrix_instead_of_a_score() -> None:
    report = itacheck.grade(FOLDER / "item38-2563.yaml")
    assert {cell.requirement: cell.verdict for cell in report.matrix} == dict.fromkeys(
        ("analysis", "improvement", "method", "responsible", "steps", "monitoring"), "met"
    )
    assert report.complete
    assert sorted(report.submission.scores) == sorted(f"O{n}" for n in range(1, 40))


def test_the_sample_by_indicator_begins_with_every_reason_why_it_cannot_score() -> None:
    first, *_ = itacheck.grade(FOLDER / "by-indicator.yaml").findings
    for reason in ("ไม่มีเนื้อหาตามประเด็นใดเลย", "«ตัวชี้วัด»", "ไม่ได้ระบุข้อจำกัด", "ปี 2565 แต่", "ปี 2566"):
        assert reason in first.message.th


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
