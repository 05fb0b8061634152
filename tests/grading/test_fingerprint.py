"""The fingerprint of a doubt changes with anything it was judged from, and with nothing else."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import itacheck
from itacheck.grading.fingerprint import fingerprint
from tests.builders import AREAS, changed

ANALYSIS = "กลุ่มอำนวยการแจ้งผลล่าช้า 2 เดือน เพราะรอคำสั่ง"


def doubt(values: dict[str, Any], rule: str, area: str | None) -> str:
    report = itacheck.grade(changed(values))
    found = next(f for f in report.doubts if (f.rule, f.area) == (rule, area))
    assert found.fingerprint is not None
    assert re.fullmatch("[0-9a-f]{12}", found.fingerprint)
    return found.fingerprint


OVERVIEW, ITEMS = "results/overview", "results/items"
TEXT, ROW = "areas/1.2/analysis", "areas/1.2/items"


def ignored(values: dict[str, Any]) -> str:
    """Return the fingerprint of the doubt that 1.2 ignores a failed item, with other values."""
    given = {
        ITEMS: {"O18": 60, "O30": 0, "O40": 0},
        OVERVIEW: "ผลรวมดีขึ้น",
        ROW: ["O18", "O30"],
        TEXT: ANALYSIS,
    }
    return doubt({**given, **values}, "priority/failed-items", "1.2")


REWRITTEN: dict[str, Callable[[str], str]] = {
    "Thai digits": lambda text: text.replace("2", "๒"),
    "split sara am": lambda text: text.replace("ำ", "ํา"),
    "doubled sara e": lambda text: text.replace("แ", "เเ"),
    "line breaks": lambda text: text.replace(" ", "\n  "),
    "no spaces": lambda text: text.replace(" ", ""),
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "zero-width spaces": lambda text: "\u200b".join(text),
}


@pytest.mark.parametrize("how", REWRITTEN)
def test_the_same_text_written_otherwise_has_the_same_fingerprint(how: str) -> None:
    text = REWRITTEN[how](ANALYSIS)
    assert text != ANALYSIS
    assert ignored({TEXT: text}) == ignored({})


def test_a_fingerprint_in_somebodys_review_file_holds_in_every_version() -> None:
    one = fingerprint("analysis/title-only", "1.3", ("Social ", "Network"), ("E-Service", ""))
    assert one == "089db215293c"
    assert fingerprint("limitations/stated", None, ("ไม่มี",), ()) == "e220f2f8aa69"


def test_what_is_no_character_has_a_fingerprint_too() -> None:
    half, other_half = ("ก\ud800", "ก\udc00")  # halves of a pair, as JSON may hold them
    codes = {fingerprint("analysis/title-only", "1.2", (text,), ()) for text in (half, other_half)}
    assert len(codes) == 2
    assert all(re.fullmatch("[0-9a-f]{12}", code) for code in codes)


def test_accents_composed_or_not_have_the_same_fingerprint() -> None:
    composed, apart = (unicodedata.normalize(form, "café " + ANALYSIS) for form in ("NFC", "NFD"))
    assert composed != apart
    assert ignored({TEXT: composed}) == ignored({TEXT: apart})


def test_codes_and_scores_written_otherwise_have_the_same_fingerprint() -> None:
    scores = {"๐๑๘": "๖๐", "o30": "๐", "O40": 0}
    assert ignored({ITEMS: scores, ROW: "๐๑๘, ๐๓๐"}) == ignored({})


@pytest.mark.parametrize(
    "values",
    [
        {TEXT: ANALYSIS + "ใหม่"},
        {ITEMS: {"O18": 60, "O30": 10, "O40": 0}},
        {ITEMS: {"O18": 61, "O30": 0, "O40": 0}},
        {ROW: ["O18", "O30", "O40"]},
        {ROW: ["O30"]},
        {OVERVIEW: "ผลรวมลดลง"},
    ],
    ids=["text", "score", "another score of the row", "longer row", "shorter row", "overview"],
)
def test_what_it_was_judged_from_changes_the_fingerprint(values: dict[str, Any]) -> None:
    assert ignored(values) != ignored({})


@pytest.mark.parametrize(
    "values",
    [
        {ITEMS: {"O18": 60, "O30": 0, "O40": 50, "O41": 1}},
        {"areas/1.2/implementation": {"method": "อื่น"}},
        {"areas/1.3/analysis": "เรื่องอื่นที่ต่างออกไปของประเด็นนี้"},
        {"limitations": "ข้อจำกัดอื่น"},
        {"agency": {"name": "หน่วยงานอื่น"}},
    ],
    ids=["item of another area", "measures", "another area", "limitations", "agency"],
)
def test_what_it_was_not_judged_from_leaves_the_fingerprint(values: dict[str, Any]) -> None:
    assert ignored(values) == ignored({})


@settings(max_examples=40)
@given(st.integers(1, 3_000), st.data())
def test_any_sign_of_any_text_changes_the_fingerprint(length: int, data: st.DataObject) -> None:
    """Of the texts as of what else a doubt was judged from, wherever the sign stands."""
    text = ("ปรับปรุงระบบงานให้ผู้มาติดต่อได้รับบริการ" * 75)[:length]
    at = data.draw(st.integers(0, length - 1))
    other = f"{text[:at]}ฬ{text[at + 1 :]}"
    for before in ((), (text,), ("ก",) * 30):
        codes = {
            fingerprint("analysis/distinct", "1.2", texts, basis)
            for one in (text, other)
            for texts, basis in (((*before, one), ("ข",)), (("ข",), (*before, one)))
        }
        assert len(codes) == 4


def test_the_end_of_a_long_analysis_is_part_of_its_fingerprint() -> None:
    long = ANALYSIS * 40
    assert ignored({TEXT: long}) != ignored({TEXT: long[:-1] + "ฬ"})
    assert ignored({OVERVIEW: long}) != ignored({OVERVIEW: long[:-1] + "ฬ"})


def test_the_twin_of_an_analysis_is_part_of_its_fingerprint() -> None:
    def twins(first: str) -> str:
        return doubt(
            {"areas/1.1/analysis": first, "areas/1.2/analysis": ANALYSIS},
            "analysis/distinct",
            "1.2",
        )

    assert twins(ANALYSIS) == twins(ANALYSIS + " ")
    assert twins(ANALYSIS) != twins(ANALYSIS + "ๆ")


def test_the_same_text_in_other_areas_or_under_other_rules_has_other_fingerprints() -> None:
    everywhere = changed({f"areas/{area}/analysis": "E-Service" for area in AREAS})
    doubts = itacheck.grade(everywhere).doubts
    assert len(doubts) == 7 + 6  # title-only in each, distinct in all but the first
    assert len({finding.fingerprint for finding in doubts}) == len(doubts)
