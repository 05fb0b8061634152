"""A check's docstring is its documentation, in two languages that say the same.

Its parts are there, and its examples hold.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
from types import ModuleType
from typing import Any

import pytest
import yaml

import itacheck.checks
import itacheck.checks.advice
from itacheck.checks.registry import ADVICE, CHECKS
from itacheck.reports import words

from .judging import says, verdict, with_field

VERDICTS = ("met", "unclear", "unmet")
HEADINGS = {
    "Asks": "สิ่งที่ตรวจ",
    "Verdict": "ผลการตรวจ",
    "Why": "เหตุผล",
    "Note": "ข้อสังเกต",
}


def _modules(package: ModuleType) -> dict[str, ModuleType]:
    """Return the modules of a package that hold a check, by the name that their file has."""
    found = {}
    for info in pkgutil.iter_modules(package.__path__):
        module = importlib.import_module(f"{package.__name__}.{info.name}")
        if hasattr(module, "CHECK"):
            found[info.name.replace("_", "-")] = module
    return found


OF_REQUIREMENTS = _modules(itacheck.checks)
OF_ADVICE = _modules(itacheck.checks.advice)
ALL = OF_REQUIREMENTS | OF_ADVICE


def _doc(name: str) -> str:
    return (ALL[name].__doc__ or "").rstrip() + "\n"


def _part(name: str, title: str) -> str:
    """Return what stands, indented, under a title."""
    found = re.search(rf"^{title}:\n((?:    .*\n)+)", _doc(name), re.MULTILINE)
    return found[1] if found else ""


def _examples(name: str) -> list[dict[str, Any]]:
    return yaml.safe_load(_part(name, "Examples")) or []


def _blocks(name: str) -> list[str]:
    """Return the blocks of prose, each from its title on: English and Thai."""
    prose = re.split(r"^(?:Options|Examples):$", _doc(name), flags=re.MULTILINE)[0]
    return re.split(rf"^(?=`{name}`: )", prose, flags=re.MULTILINE)[1:]


def _headings(block: str) -> list[str]:
    return re.findall(r"^[*]{2}(.+?)[*]{2} \S", block, re.MULTILINE)


def _own_words(text: str) -> str:
    """Return a text without what it quotes, or gives as it is typed."""
    return re.sub(r"«[^»]*»|``[^`]*``", "", text)


EXAMPLES = [(name, example) for name in ALL for example in _examples(name)]
IDS = [f"{name} {n}" for name in ALL for n, _ in enumerate(_examples(name))]


def test_every_module_with_a_check_is_registered_under_its_own_name() -> None:
    assert {name: module.CHECK for name, module in OF_REQUIREMENTS.items()} == CHECKS
    assert {name: module.CHECK for name, module in OF_ADVICE.items()} == ADVICE
    assert all(name == module.CHECK.name for name, module in ALL.items())


@pytest.mark.parametrize("name", ALL)
def test_each_block_begins_with_the_name_and_what_it_is_about(name: str) -> None:
    english, thai = _blocks(name)
    assert _doc(name).startswith(english)
    assert re.match(rf"`{name}`: [a-z].+[.]\n\n", english)
    assert re.match(rf"`{name}`: [ก-๛].+[^.\n]\n\n", thai)


@pytest.mark.parametrize("name", OF_REQUIREMENTS)
def test_a_check_tells_what_it_asks_its_verdict_and_why(name: str) -> None:
    assert _headings(_blocks(name)[0]) == ["Asks.", "Verdict.", "Why."]


@pytest.mark.parametrize("name", OF_ADVICE)
def test_advice_tells_when_it_gives_a_note(name: str) -> None:
    assert _headings(_blocks(name)[0]) == ["Note."]


@pytest.mark.parametrize("name", ALL)
def test_the_same_parts_stand_in_both_languages(name: str) -> None:
    english, thai = _blocks(name)
    assert _headings(thai) == [HEADINGS[title.rstrip(".")] for title in _headings(english)]
    assert _outline(thai) == _outline(english)


def _outline(block: str) -> list[bool]:
    """Tell of each paragraph whether a part begins with it."""
    return [paragraph.startswith("**") for paragraph in block.strip().split("\n\n")]


@pytest.mark.parametrize("name", ALL)
def test_english_is_english_and_thai_is_thai(name: str) -> None:
    english, thai = (_own_words(block.split(": ", 1)[1]) for block in _blocks(name))
    assert not re.search("[ก-๛]", english)
    left = re.sub(r"\b[AO]\d+\b|ระดับ A\b|\bdifflib\b|\((?:met|unclear|unmet)\)", "", thai)
    assert not re.search("[A-Za-z]{2}|\\b[A-Za-z]\\b", left.replace("25xx", ""))


@pytest.mark.parametrize("name", ALL)
def test_both_languages_name_the_same_figures_and_typed_words(name: str) -> None:
    english, thai = (
        set(re.findall(r"``[^`]+``|«[^»]*[ก-๛][^»]*»|\b[AO]\d+\b|\d[\d.,]*\d|\d", block))
        for block in _blocks(name)
    )
    assert thai - {"«ไม่ผ่าน»"} == english  # in English «not passed»


@pytest.mark.parametrize("name", OF_REQUIREMENTS)
def test_both_languages_name_the_same_verdicts(name: str) -> None:
    english, thai = (_own_words(block) for block in _blocks(name))
    named = {word for word in VERDICTS if re.search(rf"\b{word}\b", english, re.IGNORECASE)}
    assert {word for word in VERDICTS if f"{words.VERDICTS[word].th} ({word})" in thai} == named
    assert set(re.findall(r"\(([a-z]+)\)", thai)) == named


@pytest.mark.parametrize("name", ALL)
def test_thai_is_wrapped_by_code_points(name: str) -> None:  # ruff counts cells
    lines = [*_blocks(name)[1].splitlines(), *_part(name, "Options").splitlines()]
    assert max(map(len, lines)) <= 100
    assert lines == [line.rstrip() for line in lines]


@pytest.mark.parametrize("name", ALL)
def test_the_options_told_are_those_that_there_are(name: str) -> None:
    told = re.findall(r"^    (\w+): \w", _part(name, "Options"), re.MULTILINE)
    assert told == list(ALL[name].CHECK.options)


@pytest.mark.parametrize("name", ALL)
def test_options_are_told_in_english_and_below_in_thai(name: str) -> None:
    told = re.findall(r"^    \w+: (.+)\n((?: {8}.+\n)*)", _part(name, "Options"), re.MULTILINE)
    assert len(told) == len(ALL[name].CHECK.options)
    for english, thai in told:
        assert not re.search("[ก-๛]", _own_words(english))
        assert re.match(" {8}[ก-๛]", thai)


@pytest.mark.parametrize("name", OF_REQUIREMENTS)
def test_the_examples_show_the_verdict_met_and_another(name: str) -> None:
    shown = {word for example in _examples(name) for word in VERDICTS if word in example}
    assert "met" in shown
    assert len(shown) > 1


@pytest.mark.parametrize("name", OF_ADVICE)
def test_the_examples_of_advice_show_when_it_is_silent(name: str) -> None:
    assert any("silent" in example for example in _examples(name))


@pytest.mark.parametrize(("name", "example"), EXAMPLES, ids=IDS)
def test_the_example_holds(name: str, example: dict[str, Any]) -> None:
    (word,) = {"met", "unclear", "unmet", "note", "silent"} & set(example)
    requirement = example.get("requirement")
    submission = with_field(requirement, example[word]) if requirement else example[word]
    if name in OF_ADVICE:
        assert bool(says(submission, f"advice/{name}")) == (word == "note")
    else:
        cell = example.get("cell", {"requirement": requirement, "area": "1.1"})
        assert verdict(submission, cell["requirement"], cell["area"]) == word
