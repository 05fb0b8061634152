"""Checks and advice by name, and what is said of a name that is none."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from itacheck.checks.registry import (
    ADVICE,
    CHECKS,
    bound_advice,
    bound_check,
    find_advice,
    find_check,
)
from itacheck.text import Text


def test_every_check_and_all_advice_is_found_by_its_name() -> None:
    assert {name: find_check(name) for name in CHECKS} == {**CHECKS}
    assert {name: find_advice(name) for name in ADVICE} == {**ADVICE}
    assert [bound_check(name).name for name in CHECKS] == list(CHECKS)
    assert [bound_advice(name).name for name in ADVICE] == list(ADVICE)


def test_a_misspelt_name_is_told_with_all_names_and_the_nearest() -> None:
    assert find_check("statd") == Text(
        "ไม่มีการตรวจชื่อ «statd» ที่มีคือ stated, title-only, distinct, failed-items, period, year"
        " (ใกล้เคียงกับ «stated») ถ้ามาจากแพ็กเกจอื่น โปรดติดตั้งแพ็กเกจนั้นก่อน",
        "there is no check «statd»; there are stated, title-only, distinct, failed-items, period,"
        " year (did you mean «stated»?); if another package has it, install that",
    )
    advice = find_advice("step-number")
    assert isinstance(advice, Text)
    assert "(did you mean «step-numbers»?)" in advice.en


def test_a_name_that_is_near_to_none_is_told_without_a_guess() -> None:
    for found in (find_check("qqqq"), find_advice("qqqq")):
        assert isinstance(found, Text)
        assert "did you mean" not in found.en
        assert "ใกล้เคียง" not in found.th
        assert "{" not in found.en + found.th
    check = find_check("qqqq")
    assert isinstance(check, Text)
    assert "year; if another package" in check.en


def test_a_check_is_no_advice_and_advice_is_no_check() -> None:
    assert isinstance(find_check("short-text"), Text)
    assert isinstance(find_advice("stated"), Text)


@pytest.mark.parametrize("bound", [bound_check, bound_advice])
def test_criteria_that_name_none_cannot_have_been_loaded(bound: object) -> None:
    assert callable(bound)
    with pytest.raises(LookupError, match="qqqq"):
        bound("qqqq")


def test_why_a_check_of_another_package_cannot_be_loaded_is_told_at_some_length(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def load() -> object:
        raise RuntimeError("because " * 40)

    def entry_points(**asked: str) -> list[Any]:
        assert asked == {"group": "itacheck.checks", "name": "long-story"}
        return [SimpleNamespace(dist=SimpleNamespace(name="their-package"), load=load)]

    monkeypatch.setattr("importlib.metadata.entry_points", entry_points)
    found = find_check("long-story")
    assert isinstance(found, Text)
    reason = f"RuntimeError: {'because ' * 40}"[:199] + "…"
    assert found.en == (
        f"the check «long-story» of the package their-package cannot be loaded: {reason}"
    )


def test_what_stands_in_several_places_is_named_by_each_of_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def entry_points(**_: str) -> list[Any]:
        theirs = SimpleNamespace(dist=SimpleNamespace(name="their-package"), load=lambda: None)
        return [theirs, SimpleNamespace(dist=None, value="a.module:CHECK", load=lambda: None)]

    monkeypatch.setattr("importlib.metadata.entry_points", entry_points)
    found = find_check("stands-twice")
    assert isinstance(found, Text)
    assert "«stands-twice» stands in several packages: a.module:CHECK, their-package;" in found.en
