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
from itacheck.grading import findings, review
from itacheck.places import rule_files
from itacheck.text import Text
from itacheck.verdict import NAMES

SHIPPED = [*rule_files("criteria").values(), *rule_files("instruments").values()]
O34 = itacheck.load_criteria("o34-2567")


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


EXAMPLES = [
    pytest.param(requirement.id, verdict, example, id=f"{requirement.id}-{verdict}-{n}")
    for requirement in O34.requirements.values()
    for verdict, examples in requirement.examples.items()
    for n, example in enumerate(examples)
]


@pytest.mark.parametrize(("requirement", "verdict", "example"), EXAMPLES)
def test_the_examples_of_the_requirements_hold(
    requirement: str, verdict: str, example: Any
) -> None:
    field = O34.requirements[requirement].field
    if isinstance(example, dict) and "submission" in example:
        submission, area = example["submission"], example["area"]
    else:
        value = {field.name: example}
        if field.group:
            value = {field.group: value}
        submission = {"areas": {"1.1": value}} if field.in_area else value
        area = "1.1"
    report = itacheck.grade(submission, "o34-2567")
    assert NAMES[report.verdict(area if field.in_area else None, requirement)] == verdict


def test_every_requirement_shows_what_meets_it_and_what_does_not() -> None:
    for requirement in O34.requirements.values():
        assert "met" in requirement.examples, requirement.id
        assert set(requirement.examples) - {"met"}, requirement.id


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
