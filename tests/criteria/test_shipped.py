"""The shipped criteria and instruments, text by text and example by example."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from typing import Any

import pytest
import yaml

import itacheck
from itacheck.criteria.instruments import read_instrument
from itacheck.criteria.model import Criteria, Requirement
from itacheck.grading import findings, review
from itacheck.places import rule_files
from itacheck.source.compose import compose
from itacheck.text import Text
from itacheck.verdict import NAMES

SHIPPED = [*rule_files("criteria").values(), *rule_files("instruments").values()]
CRITERIA = {name: itacheck.load_criteria(name) for name in rule_files("criteria")}
O34 = CRITERIA["o34-2567"]
O38 = CRITERIA["o38-2563"]


def bilingual(node: Any, place: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield every mapping in a file that says something in a language, with its place."""
    if isinstance(node, dict):
        if {"th", "en"} & set(node):
            yield place, node
        for key, value in node.items():
            yield from bilingual(value, f"{place}/{key}")
    elif isinstance(node, list):
        for n, value in enumerate(node):
            yield from bilingual(value, f"{place}/{n}")


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: Path(path).stem)
def test_every_text_of_a_shipped_file_is_thai_and_english_with_the_same_placeholders(
    path: str,
) -> None:
    texts = dict(bilingual(yaml.safe_load(Path(path).read_text(encoding="utf-8"))))
    assert texts
    for place, text in texts.items():
        assert text.get("th", "").strip(), place
        assert text.get("en", "").strip(), place
        assert placeholders(text["th"]) == placeholders(text["en"]), place


def test_thai_texts_are_thai_and_english_texts_are_english() -> None:
    names = {"Q&A", "Social Network", "E-Service"}
    for path in SHIPPED:
        for place, text in bilingual(yaml.safe_load(Path(path).read_text(encoding="utf-8"))):
            quotes_aside = re.sub("«.*?»", "", text["en"])
            assert not re.search("[ก-๙]", quotes_aside), place
            assert re.search("[ก-๙]", text["th"]) or text["th"] in names, place


SAYS = [
    value
    for module in (findings, review)
    for value in vars(module).values()
    if isinstance(value, Text)
]


@pytest.mark.parametrize("text", SAYS)
def test_what_grading_itself_says_is_said_in_both_languages(text: Text) -> None:
    assert text.th
    assert text.en
    assert placeholders(text.th) == placeholders(text.en)


def verdict(criteria: Criteria, requirement: Requirement, example: Any) -> str:
    """Return the verdict of a requirement's cell in the submission that an example stands for."""
    field = requirement.field
    if isinstance(example, dict) and "submission" in example:
        submission, area = example["submission"], example.get("area")
    else:
        value = {field.name: example}
        if field.group:
            value = {field.group: value}
        area = next(iter(criteria.areas)) if field.in_area else None
        submission = {"areas": {area: value}} if field.in_area else value
    report = itacheck.grade(submission, criteria)
    return NAMES[report.verdict(area if field.in_area else None, requirement.id)]


EXAMPLES = [
    pytest.param(criteria, requirement, shown, example.value, id=f"{name}-{key}-{shown}-{n}")
    for name, criteria in CRITERIA.items()
    for key, requirement in criteria.requirements.items()
    for shown, examples in requirement.examples.items()
    for n, example in enumerate(examples)
]


@pytest.mark.parametrize(("criteria", "requirement", "shown", "example"), EXAMPLES)
def test_the_examples_of_the_requirements_hold(
    criteria: Criteria, requirement: Requirement, shown: str, example: Any
) -> None:
    assert verdict(criteria, requirement, example) == shown


@pytest.mark.parametrize("name", CRITERIA)
def test_every_requirement_shows_what_meets_it_and_what_does_not(name: str) -> None:
    for requirement in CRITERIA[name].requirements.values():
        shown = {verdict for verdict, examples in requirement.examples.items() if examples}
        assert "met" in shown, requirement.id
        assert shown - {"met"}, requirement.id


@pytest.mark.parametrize("name", CRITERIA)
def test_a_shipped_file_bears_the_name_of_its_item_and_year(name: str) -> None:
    criteria = CRITERIA[name]
    assert (name, criteria.id) == (f"{criteria.item.lower()}-{criteria.fiscal_year}", name)
    assert criteria.instrument.year == criteria.assessed_year
    path = rule_files("instruments")[f"ita-{criteria.fiscal_year}"]
    item = read_instrument(compose(Path(path).read_bytes(), path)).items[criteria.item]
    assert item.title is not None
    assert criteria.title.th == item.title.th


@pytest.mark.parametrize("name", CRITERIA)
def test_what_is_not_the_authoritys_own_text_is_told(name: str) -> None:
    criteria = CRITERIA[name]
    assert "ป.ป.ช." in criteria.source.th
    whole, *_ = criteria.unverified
    assert whole.clause is None  # first of all: through whom the text reaches us
    assert "ป.ป.ช." in whole.message.th
    assert {one.clause for one in criteria.unverified} <= {None, *criteria.clauses}


@pytest.mark.parametrize("name", CRITERIA)
def test_a_copy_for_another_year_needs_no_edit_for_its_years(name: str, tmp_path: Path) -> None:
    text = Path(CRITERIA[name].path).read_text(encoding="utf-8")
    for key, year in (("fiscal_year", 2573), ("assessed_year", 2572)):
        text, count = re.subn(rf"^{key}: \d+", f"{key}: {year}", text, flags=re.MULTILINE)
        assert count == 1
    path = tmp_path / "copy.yaml"
    path.write_text(text, encoding="utf-8")
    copy = itacheck.load_criteria(path)
    for requirement in copy.requirements.values():
        said = [*requirement.title, *requirement.asks, *requirement.remedy]
        assert not re.search("25[67][0-9]", re.sub("257[23]", "", " ".join(said))), requirement.id
        for shown, examples in requirement.examples.items():
            for example in examples:
                assert verdict(copy, requirement, example.value) == shown, example


def test_o34_asks_for_what_was_published() -> None:
    clauses = {r.id: r.clause for r in O34.requirements.values()}
    assert clauses == {
        "analysis": "1",
        "priority": "1*",
        "method": "2.1",
        "responsible": "2.2",
        "steps": "2.3",
        "timeframe": "2.4",
        "limitations": "3",
        "assessed-year": "1",
    }
    assert O34.clauses == ("1", "1*", "2.1", "2.2", "2.3", "2.4", "3")
    assert (O34.item, O34.fiscal_year, O34.assessed_year) == ("O34", 2567, 2566)
    assert [band.score for band in O34.bands] == [100, 50, 0]


def test_the_matrix_of_o34_has_seven_areas_by_six_and_two_of_the_whole() -> None:
    cells = [(area, requirement.id) for area, requirement in O34.cells]
    assert len(cells) == len(set(cells)) == 7 * 6 + 2
    assert cells[:7] == [
        ("1.1", "analysis"),
        ("1.1", "priority"),
        ("1.1", "method"),
        ("1.1", "responsible"),
        ("1.1", "steps"),
        ("1.1", "timeframe"),
        ("1.2", "analysis"),
    ]
    assert cells[-2:] == [(None, "limitations"), (None, "assessed-year")]


def test_the_codes_of_the_areas_exist_in_the_assessed_year() -> None:
    for area in O34.areas.values():
        assert area.items
        assert set(area.items) <= set(O34.instrument.items), area.key


def test_a_field_is_written_as_criteria_files_write_it() -> None:
    assert str(O34.requirements["method"].field) == "areas.implementation.method"
    assert str(O34.requirements["limitations"].field) == "limitations"
    assert str(O34.requirements["assessed-year"].field) == "results.fiscal_year"


def test_o38_asks_for_the_elements_that_are_printed() -> None:
    asked = {r.id: (r.clause, str(r.field)) for r in O38.requirements.values()}
    assert asked == {
        "analysis": ("1", "analysis"),
        "improvement": ("2", "improvement"),
        "method": ("2", "implementation.method"),
        "responsible": ("3", "implementation.responsible"),
        "steps": ("3", "implementation.steps"),
        "monitoring": ("3", "implementation.monitoring"),
    }
    assert O38.clauses == ("1", "2", "3")
    assert (O38.item, O38.fiscal_year, O38.assessed_year) == ("O38", 2563, 2563)
    assert O38.cells == tuple((None, requirement) for requirement in O38.requirements.values())


def test_o38_has_no_areas_no_scoring_and_no_check_of_the_year() -> None:
    assert (O38.areas, O38.bands) == ({}, ())
    checks = {use.name for r in O38.requirements.values() for use in r.checks}
    assert checks == {"stated", "title-only"}
    report = itacheck.grade({"results": {"fiscal_year": 2566}}, O38)
    assert (report.score, report.possible_score) == (None, None)
    assert "assessed-year/year" not in [finding.rule for finding in report.findings]


def test_o38_tells_that_its_details_are_printed_as_examples() -> None:
    for clause in ("2", "3"):
        inferred = [one.message.en for one in O38.unverified if one.clause == clause]
        assert any("whether one may be left out is not printed" in said for said in inferred)
        unchecked = [one.message.en for one in O38.not_checked if one.clause == clause]
        assert any("may be left out" in said for said in unchecked)


def test_the_headings_of_2563_are_keys_of_a_submission() -> None:
    measures = "มาตรการขับเคลื่อนการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน"
    submission = {
        "ประเด็นที่เป็นข้อบกพร่อง / จุดอ่อน": "เว็บไซต์ไม่มีผู้ดูแล ข้อมูลจึงไม่เป็นปัจจุบัน",
        "ประเด็นที่จะต้องพัฒนา": "ปรับเว็บไซต์ให้เป็นปัจจุบัน",
        measures: {
            "แนวทางการนำผลการวิเคราะห์ข้อมูลไปสู่การปฏิบัติ": "มอบหมายผู้ดูแลประจำ",
            "การกำหนดผู้รับผิดชอบหรือผู้ที่เกี่ยวข้อง": "กลุ่มอำนวยการ",
            "การกำหนดขั้นตอนหรือวิธีการปฏิบัติ": "ออกคำสั่ง แล้วอบรม",
            "แนวทางการกำกับติดตาม": "รายงานทุกเดือน",
        },
    }
    report = itacheck.grade(submission, O38)
    assert report.complete
    assert report.findings == ()
