"""The page of properties names tests that exist and run, the same ones in Thai and in English."""

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


_LACKING = r"""not (?:hasattr\(os, '\w+'\)|Path\('/(?:dev|proc)/[\w/]+'\)\.exists\(\)),"""
_SYSTEM = rf"(?:sys\.platform|sys\.version_info|os\.name) |{_LACKING}"
_NOT_RUN = re.compile(rf"\b(?:skip|xfail|importorskip|campaign)\b|\bskipif\((?!{_SYSTEM})")


def is_run(part: ast.AST) -> bool:
    """Whether nothing in a definition lets pytest pass it over, but for what a system lacks."""
    return not _NOT_RUN.search(ast.unparse(part))


@cache
def names_in(path: str) -> frozenset[str]:
    """Return the tests that pytest collects from a file and runs: its functions, and no others."""
    file = ROOT / path
    if not re.fullmatch(r"test_\w+\.py", file.name) or not file.is_file():
        return frozenset()
    return in_source(file.read_text(encoding="utf-8"))


def in_source(source: str) -> frozenset[str]:
    found = ast.parse(source).body
    tests = [p for p in found if isinstance(p, ast.FunctionDef) and p.name.startswith("test_")]
    if not all(is_run(part) for part in found if not isinstance(part, ast.FunctionDef)):
        return frozenset()
    return frozenset(test.name for test in tests if is_run(test))


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


@pytest.mark.parametrize(
    "source",
    [
        "@pytest.mark.skip\n{}",
        "@pytest.mark.skip(reason='later')\n{}",
        "@pytest.mark.skipif(os.getuid() == 0, reason='root')\n{}",
        "@pytest.mark.xfail\n{}",
        "@pytest.mark.campaign\n{}",
        "@pytest.mark.parametrize('x', [pytest.param(1, marks=pytest.mark.skip)])\n{}",
        "{}    pytest.skip('later')\n",
        "pytestmark = pytest.mark.skip\n{}",
        "rensa = pytest.importorskip('rensa')\n{}",
        "async {}",
    ],
)
def test_one_that_is_skipped_is_none(source: str) -> None:
    test = "def test_it():\n    assert True\n"
    assert in_source(test) == {"test_it"}
    assert in_source("@pytest.mark.skipif(sys.platform == 'win32', reason='')\n" + test)
    assert in_source(source.format(test)) == set()
