"""The page of properties names tests that exist, the same ones in Thai and in English."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

import pytest

from itacheck.text import LANGUAGES

ROOT = Path(__file__).parents[2]
PAGES = {language: ROOT / "docs" / language / "properties.md" for language in LANGUAGES}


def promises(page: str) -> list[tuple[str, str]]:
    """Return each promise of a page and the test that is named below it."""
    return re.findall(r"^- (.+)\\\n  `(tests/[^`]+)`$", page, re.MULTILINE)


@cache
def names_in(path: str) -> frozenset[str]:
    """Return the tests that pytest collects from a file: its functions, and no others."""
    file = ROOT / path
    if not re.fullmatch(r"test_\w+\.py", file.name) or not file.is_file():
        return frozenset()
    found = ast.parse(file.read_text(encoding="utf-8")).body
    return frozenset(
        part.name
        for part in found
        if isinstance(part, ast.FunctionDef) and part.name.startswith("test_")
    )


def is_there(test: str) -> bool:
    path, _, name = test.partition("::")
    return name in names_in(path)


def gone(page: str) -> list[str]:
    """Return the tests that a page names and that are not there."""
    return [test for _, test in promises(page) if not is_there(test)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_test_that_is_named_is_there(language: str) -> None:
    page = PAGES[language].read_text(encoding="utf-8")
    assert gone(page) == []
    assert len(promises(page)) > 100


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_promise_is_one_sentence_with_its_test_and_stands_once(language: str) -> None:
    page = PAGES[language].read_text(encoding="utf-8")
    found = promises(page)
    assert len(found) == page.count("\\\n") == page.count("::test_")
    assert len({sentence for sentence, _ in found}) == len(found)
    assert len({test for _, test in found}) == len(found)
    if language == "en":
        assert [s for s, _ in found if not s.endswith(".") or ". " in s] == []


def test_both_languages_name_the_same_tests_in_the_same_order() -> None:
    thai, english = (promises(PAGES[language].read_text(encoding="utf-8")) for language in PAGES)
    assert [test for _, test in thai] == [test for _, test in english]


@pytest.mark.parametrize(
    "test",
    [
        "tests/docs/test_properties.py::test_that_nobody_wrote",
        "tests/docs/test_no_such_file.py::test_every_test_that_is_named_is_there",
        "tests/docs/test_properties.py::promises",
        "tests/docs/test_properties.py",
    ],
)
def test_one_that_is_gone_is_seen(test: str) -> None:
    assert gone(f"- This holds.\\\n  `{test}`\n") == [test]
