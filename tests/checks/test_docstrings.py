"""A check's docstring is its documentation: its parts are there, and its examples hold."""

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

from .judging import says, verdict, with_field

VERDICTS = ("met", "unclear", "unmet")


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


EXAMPLES = [(name, example) for name in ALL for example in _examples(name)]
IDS = [f"{name} {n}" for name in ALL for n, _ in enumerate(_examples(name))]


def test_every_module_with_a_check_is_registered_under_its_own_name() -> None:
    assert {name: module.CHECK for name, module in OF_REQUIREMENTS.items()} == CHECKS
    assert {name: module.CHECK for name, module in OF_ADVICE.items()} == ADVICE
    assert all(name == module.CHECK.name for name, module in ALL.items())


@pytest.mark.parametrize("name", ALL)
def test_the_first_line_gives_the_name_and_what_it_is_about(name: str) -> None:
    assert re.match(rf"`{name}`: .+[.]\n\n", _doc(name))


@pytest.mark.parametrize("name", OF_REQUIREMENTS)
def test_a_check_tells_what_it_asks_its_verdict_and_why(name: str) -> None:
    parts = re.findall(r"^\*\*(\w+)\.\*\* \w", _doc(name), re.MULTILINE)
    assert parts == ["Asks", "Verdict", "Why"]


@pytest.mark.parametrize("name", OF_ADVICE)
def test_advice_tells_when_it_gives_a_note(name: str) -> None:
    assert re.findall(r"^\*\*(\w+)\.\*\* \w", _doc(name), re.MULTILINE) == ["Note"]


@pytest.mark.parametrize("name", ALL)
def test_the_options_told_are_those_that_there_are(name: str) -> None:
    told = re.findall(r"^    (\w+): \w", _part(name, "Options"), re.MULTILINE)
    assert told == list(ALL[name].CHECK.options)


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
