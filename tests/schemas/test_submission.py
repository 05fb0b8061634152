"""The schema of submissions: what an editor lets stand, marks and explains."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import itacheck
from itacheck import load_criteria
from itacheck.catalogue import known_criteria
from itacheck.places import data_directory
from itacheck.schemas.submission import submission_schema
from itacheck.thai.placeholders import Kind, kind_of
from tests.checks import own_criteria

from .editor import typed, typed_file
from .validating import refusals, refused_at, submissions_under, validator

FOLDER = Path(data_directory("samples"))
SAMPLES = sorted(FOLDER.glob("*.yaml"))
BROKEN = sorted((FOLDER / "broken").glob("*"))
O34 = load_criteria("o34-2567")
HEAD = "criteria: o34-2567\n"

# Where each broken sample is refused. The others cannot be told by a schema: the file is no YAML,
# or two spellings of one area stand side by side.
SEEN = {
    "empty": {""},
    "misspelt-keys": {
        "",
        "/agency",
        "/results",
        "/areas/1.1",
        "/areas/1.1/implementation",
        "/areas/1.2",
        "/areas/1.2/implementation",
    },
    "no-criteria": {""},
    "not-a-mapping": {""},
    "text-for-implementation": {"/areas/1.1/implementation"},
    "unknown-criteria": {"/criteria"},
}
LAID_OUT_OTHERWISE = {"by-indicator"}
"""Samples after documents whose layout is not that of their criteria."""
UNSEEN = {"duplicate-area", "tab-indent", "two-documents", "unclosed-quote"}


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_every_sample_is_valid_but_for_the_keys_that_its_report_says_are_not_known(
    path: Path,
) -> None:
    content, report = typed_file(path), itacheck.grade(path)
    unknown = {
        finding.location.pointer.rpartition("/")[0]
        for finding in report.findings
        if finding.rule == "submission/unknown-key" and finding.location is not None
    }
    assert bool(unknown) is (path.stem in LAID_OUT_OTHERWISE)
    assert refused_at(validator("submission"), content) == unknown
    assert refused_at(submissions_under(report.criteria.id), content) == unknown


@pytest.mark.parametrize("name", SEEN)
def test_a_broken_sample_is_refused_where_it_is_broken(name: str) -> None:
    content = typed_file(FOLDER / "broken" / f"{name}.yaml")
    assert refused_at(validator("submission"), content) == SEEN[name]


def test_every_broken_sample_is_accounted_for() -> None:
    assert {path.stem for path in BROKEN} == set(SEEN) | UNSEEN


# ---- keys --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("limitation: ก", ""),
        ("ข้อจำกัต: ก", ""),
        ("agency: {nmae: ก}", "/agency"),
        ("results: {fiscal_yaer: 2566}", "/results"),
        ("areas: {1.1: {anlysis: ก}}", "/areas/1.1"),
        ("areas: {1.8: {analysis: ก}}", "/areas"),
        ("areas: {1.1: {implementation: {setps: ก}}}", "/areas/1.1/implementation"),
        ("areas: {1.1: {implementation: [{}, {ระยะเวลา์: ก}]}}", "/areas/1.1/implementation/1"),
        (
            "areas: {1.1: {implementation: {timeframe: {strat: ก}}}}",
            "/areas/1.1/implementation/timeframe",
        ),
        ("review: {desicion: accept}", "/review"),
        ("review: [{rule: ก}, {rules: ก}]", "/review/1"),
        ("analysis: ก", ""),  # belongs into an area
    ],
)
def test_a_misspelt_key_is_refused_in_its_place(text: str, where: str) -> None:
    assert refused_at(validator("submission"), typed(HEAD + text)) == {where}


@pytest.mark.parametrize("identifier", known_criteria())
def test_every_spelling_of_every_key_is_explained_in_thai_and_english(identifier: str) -> None:
    criteria = load_criteria(identifier)
    parts = submission_schema([criteria])["$defs"]
    spellings = {word for words in criteria.vocabulary.values() for word in words}
    told: dict[str, Any] = {}
    for part in parts.values():
        told |= part.get("properties", {})
    assert spellings <= set(told)
    for word in spellings | set(criteria.vocabulary):
        description = parts[told[word]["$ref"].removeprefix("#/$defs/")]["description"]
        thai, *_, english = description.split("\n")
        assert re.search("[ก-ฮ]", thai)
        assert not re.search("[ก-ฮ]", english)


def test_the_words_of_the_criteria_explain_what_they_ask_for() -> None:
    parts = submission_schema([O34])["$defs"]
    analysis = parts["o34-2567.areas.analysis"]["description"]
    for name in ("analysis", "priority"):
        asked = O34.requirements[name]
        assert asked.asks.th in analysis
        assert f"{asked.title.en} (clause {asked.clause}): {asked.asks.en}" in analysis
    for name in ("o34-2567.limitations", "o34-2567.areas.limitations"):
        assert O34.requirements["limitations"].asks.en in parts[name]["description"]
    areas = parts["o34-2567.areas"]["properties"]
    assert areas["1.2"]["description"].split("\n") == list(O34.areas["1.2"].title)
    scores = parts["o34-2567.results.items"]["properties"]
    assert scores["O30"]["description"].split("\n") == list(O34.instrument.items["O30"].title or ())


def test_rules_and_areas_of_reviews_are_offered() -> None:
    parts = submission_schema([O34])["$defs"]
    assert "analysis/title-only" in parts["o34-2567.review.rule"]["examples"]
    assert parts["o34-2567.review.area"]["examples"] == list(O34.areas)


# ---- values ------------------------------------------------------------------------------------

TEXTS = ["ข้อความ", "2566", "95.35", "true", "no", "~", "", "2024-05-01", "'034'", "[ก, 2, ~]", "[]"]


@pytest.mark.parametrize("text", TEXTS)
def test_whatever_an_editor_takes_a_scalar_for_it_is_text(text: str) -> None:
    for place in (
        "limitations: {}",
        "results: {{fiscal_year: {}}}",
        "results: {{items: {{O4: {}}}}}",
    ):
        content = typed(HEAD + place.format(text or '""'))
        assert refusals(validator("submission"), content) == []


@pytest.mark.parametrize(
    "text",
    [
        "areas: {1.1: {implementation: {timeframe: {start: 2566, end: ~}}}}",
        "areas: {1.1: {implementation: {timeframe: [ก, ข]}}}",
        "areas: {1.1: {implementation: [{method: ก}, {steps: [ก, ข]}]}}",
        "areas: {1.1: {implementation: []}}",
        "review: {rule: analysis/stated, area: 1.1, decision: ยอมรับ, on: 2024-05-01}",
        "review: [{decision: reject}, {decision: ~}, ~]",
        "results: {items: {O4: 100, ๐๔๐: ~, ข้อ ๓๐: 0, E๑๐: 79.50}}",
    ],
)
def test_forms_that_a_submission_may_take(text: str) -> None:
    assert refusals(validator("submission"), typed(HEAD + text)) == []


ABSENT = [
    *(
        "~",
        "",
        "'-'",
        "…",
        "..........",
        "N/A",
        "n.a.",
        "TBD",
        "(อ่านไม่ได้)",
        "อ่านไม่ออก",
        "Unreadable",
    ),
    *("รอข้อมูล", "(รายละเอียด…)", "โปรดระบุ", "ยังไม่กําหนด", "อ่านไม่ได้"),
]
KEYS_STAND_AT = [
    "agency: {}",
    "results: {}",
    "results: {{items: {}}}",
    "areas: {}",
    "areas: {{1.1: {}}}",
    "areas: {{1.1: {{implementation: {}}}}}",
    "areas: {{1.1: {{implementation: [{{}}, {}]}}}}",
    "review: {}",
]


@pytest.mark.parametrize("absent", ABSENT)
def test_nothing_or_a_lost_page_may_stand_where_keys_must(absent: str) -> None:
    for place in KEYS_STAND_AT:
        content = typed(HEAD + place.format(absent or '""'))
        assert refusals(validator("submission"), content) == []


@pytest.mark.parametrize(
    "wrong", ["กลุ่มอำนวยการ", "ไม่มี", "5", "true", "รอข้อมูลจากกลุ่มอำนวยการ", "[[ก]]"]
)
def test_a_text_is_refused_where_keys_must_stand(wrong: str) -> None:
    for place in KEYS_STAND_AT:
        assert refusals(validator("submission"), typed(HEAD + place.format(wrong)))


@given(st.text(), st.sampled_from(ABSENT), st.text())
def test_no_text_is_taken_for_an_absence_that_the_reader_refuses(a: str, word: str, b: str) -> None:
    for text in (a, a + word, word + b):
        if not refusals(submissions_under("o34-2567"), {"areas": text}):
            assert kind_of(text) in (Kind.BLANK, Kind.UNREADABLE)


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("limitations: {ก: ข}", "/limitations"),
        ("limitations: [[ก]]", "/limitations/0"),
        ("results: {items: {O4: {}}}", "/results/items/O4"),
        ("areas: {1.1: {analysis: {}}}", "/areas/1.1/analysis"),
        ("areas: {1.1: {implementation: {timeframe: {start: {}}}}}",
         "/areas/1.1/implementation/timeframe/start"),
        ("review: {decision: maybe}", "/review/decision"),
        ("review: {by: {name: ก}}", "/review/by"),
    ],
)  # fmt: skip
def test_what_is_no_text_is_refused_in_its_place(text: str, where: str) -> None:
    assert refused_at(validator("submission"), typed(HEAD + text)) == {where}


# ---- several criteria, and one alone -----------------------------------------------------------


@pytest.mark.parametrize("key", ["criteria", "หลักเกณฑ์", "เกณฑ์"])
def test_the_criteria_that_are_named_decide_which_keys_may_stand(key: str) -> None:
    of = validator("submission")
    by_area: dict[str, Any] = {"areas": {"1.1": {"analysis": "ก"}}}
    at_top = {"analysis": "ก"}
    assert of.is_valid({key: "o34-2567", **by_area})
    assert not of.is_valid({key: "o34-2567", **at_top})
    assert of.is_valid({key: "o38-2563", **at_top})
    assert not of.is_valid({key: "o38-2563", **by_area})


def test_until_known_criteria_are_named_the_keys_of_the_newest_are_known() -> None:
    of = validator("submission")
    assert refused_at(of, {"areas": {"1.1": {"analysis": "ก"}}}) == {""}  # criteria is missing
    assert refused_at(of, {"criteria": None, "areas": {"1.1": {}}}) == {"/criteria"}
    assert refused_at(of, {"criteria": "o99-2599", "areas": {"1.9": {}}}) == {"/criteria", "/areas"}


def test_under_criteria_given_beside_it_a_submission_need_not_name_any(tmp_path: Path) -> None:
    own_criteria.without_areas(tmp_path)
    file = str(tmp_path / "criteria.yaml")
    of = submissions_under(file)
    assert of.is_valid({"analysis": "ก", "limitations": "ข"})
    assert of.is_valid({"criteria": "flat", "implementation": {"steps": ["ก"]}})
    assert not of.is_valid({"areas": {}})
    both = submissions_under("o34-2567", file)
    assert both.is_valid({"criteria": "flat", "analysis": "ก"})
    assert both.is_valid({"criteria": "o34-2567", "areas": {}})
    assert not both.is_valid({"criteria": "o38-2563", "areas": {}})
