"""However deep an input, the calls that read it are not: no input can use up the stack.

What is as deep as its limit allows is read with a few frames more than what is shallow. Of Word
files and JSON, whose depth is not limited by us, it makes no difference at all.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

import itacheck
from itacheck.criteria.condition import AtLeast
from itacheck.criteria.implication import TooInvolved, counterexample
from itacheck.rounds.compare.reading import read_round
from itacheck.source import limits
from tests.readers.office.builders import p, word

CRITERIA = "criteria: o34-2567\n"
DEEPEST = limits.MAX_DEPTH


def frames(call: Callable[[], object]) -> int:
    """Return how many calls within one another it takes; what it refuses is refused."""
    deep = deepest = 0

    def count(_frame: FrameType, event: str, _argument: Any) -> None:
        nonlocal deep, deepest
        deep += (event == "call") - (event == "return")
        deepest = max(deepest, deep)

    sys.setprofile(count)
    try:
        with suppress(itacheck.ItacheckError):
            call()
    finally:
        sys.setprofile(None)
    return deepest


def flow(levels: int) -> str:
    return f"x: {'[' * levels}ก{']' * levels}"


def under(before: str, levels: int, left: str = "[", right: str = "]") -> str:
    return f"{before}{left * levels}ก{right * levels}{'}' * before.count('{')}"


YAML: dict[str, Callable[[int], str]] = {
    "lists": flow,
    "mappings": lambda n: under("x: ", n, "{a: ", "}"),
    "areas in areas": lambda n: under("areas: ", n, "{1.1: ", "}"),
    "analysis": lambda n: under("areas: {1.1: {analysis: ", n - 2),
    "nothing at all": lambda n: under("review: ", n).replace("ก", "-"),
    "steps": lambda n: under("areas: {1.1: {implementation: {steps: ", n - 3),
    "implementation": lambda n: under("areas: {1.1: {implementation: ", n - 2, "{method: ", "}"),
    "aliases": lambda n: "\n".join(
        ["a0: &a0 [ก]", *(f"a{k}: &a{k} [*a{k - 1}]" for k in range(1, n))]
    ),
    "doubled aliases": lambda n: "\n".join(
        ["a0: &a0 [ก]", *(f"a{k}: &a{k} [*a{k - 1}, *a{k - 1}]" for k in range(1, min(n, 13)))]
    ),
}


@pytest.mark.parametrize("shape", YAML)
def test_yaml(shape: str, tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"

    def grade(levels: int) -> int:
        path.write_text(CRITERIA + YAML[shape](levels), encoding="utf-8")
        return frames(lambda: itacheck.grade(path))

    grade(4)  # what is imported and cached is so from here on
    assert grade(DEEPEST - 1) <= grade(4) + 8


def _wrapped(tags: tuple[str, ...], times: int, inside: str) -> str:
    opened = "".join(f"<{tag}>" for tag in tags)
    closed = "".join(f"</{tag}>" for tag in reversed(tags))
    return opened * times + inside + closed * times


WORD: dict[str, Callable[[int], str]] = {
    "tables": lambda n: _wrapped(("w:tbl", "w:tr", "w:tc"), n, p("ก")),
    "text boxes": lambda n: _wrapped(("w:p", "w:r", "w:txbxContent"), n, p("ก")),
    "content controls": lambda n: _wrapped(("w:sdt", "w:sdtContent"), n, p("ก")),
    "insertions": lambda n: f"<w:p>{_wrapped(('w:ins',), n, '<w:r><w:t>ก</w:t></w:r>')}</w:p>",
    "alternatives": lambda n: _wrapped(("mc:AlternateContent", "mc:Choice"), n, p("ก")),
}


@pytest.mark.parametrize("shape", WORD)
def test_word(shape: str, tmp_path: Path) -> None:
    path = tmp_path / "a.docx"

    def grade(levels: int) -> int:
        path.write_bytes(word(WORD[shape](levels)))
        return frames(lambda: itacheck.grade(path, criteria="o34-2567"))

    grade(2)
    assert grade(80) <= grade(2) + 2
    assert grade(100_000) <= grade(2) + 2  # refused by the parser of XML


@pytest.mark.parametrize("suffix", [".json", ".jsonl"])
@pytest.mark.parametrize(("left", "right"), [("[", "]"), ('{"a":', "}"), ('{"findings":[', "]}")])
@pytest.mark.parametrize("levels", [300, 100_000])
def test_json(suffix: str, left: str, right: str, levels: int, tmp_path: Path) -> None:
    path = tmp_path / f"a{suffix}"

    def read(levels: int) -> int:
        path.write_text(left * levels + "1" + right * levels + "\n", encoding="utf-8")
        return frames(lambda: read_round(str(path), {}, "en"))

    read(2)
    assert read(levels) <= read(2) + 4


@pytest.mark.parametrize("wrap", [lambda value: [value], lambda value: {"a": value}])
def test_a_mapping_from_python_is_refused_at_the_same_depth(wrap: Callable[[Any], Any]) -> None:
    """Its reader calls itself, two frames a level and no deeper than the limit."""
    value: Any = "ก"
    for _ in range(100_000):
        value = wrap(value)
    deepest = frames(lambda: itacheck.grade({"criteria": "o34-2567", "x": value}))
    assert deepest <= 2 * DEEPEST + 20
    while value != "ก":  # taken apart from outside: Python itself would do it call by call
        value = value[0] if isinstance(value, list) else value["a"]


@pytest.mark.parametrize("own", [[], {}], ids=["list", "mapping"])
def test_so_is_one_that_contains_itself(own: Any) -> None:
    if isinstance(own, list):
        own.append(own)
    else:
        own["a"] = own
    with pytest.raises(itacheck.ItacheckError, match="ลึกเกิน 50 ชั้น"):
        itacheck.grade({"criteria": "o34-2567", "x": own})


def test_criteria_are_read_within_a_few_frames_a_level(tmp_path: Path) -> None:
    """A condition is a tree and is read as one; its depth is that of the file."""
    from itacheck.catalogue import path_of

    shipped = Path(path_of("o34-2567")).read_text(encoding="utf-8")
    path = tmp_path / "own.yaml"

    def load(levels: int) -> int:
        deep = f"{'{all: [' * levels}assessed-year{']}' * levels}"
        text = shipped.replace("        - assessed-year\n", f"        - {deep}\n", 1)
        assert text != shipped
        path.write_text(text, encoding="utf-8")
        return frames(lambda: itacheck.load_criteria(path))

    assert load(22) <= load(1) + 3 * DEEPEST
    assert load(1_000) <= load(1)  # refused as too deep


def test_entangled_conditions_are_given_up_before_the_stack_is_used_up() -> None:
    """Whether one band implies another is searched cell by cell, a call for each."""
    higher, lower = AtLeast(2, tuple(range(400))), AtLeast(1, tuple(range(1, 400)))
    assert counterexample(higher, lower) is None
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(_depth() + 200)
    try:
        with pytest.raises(TooInvolved):
            counterexample(higher, lower)
    finally:
        sys.setrecursionlimit(before)


def _depth() -> int:
    frame, depth = sys._getframe(), 0
    while frame.f_back is not None:
        frame, depth = frame.f_back, depth + 1
    return depth
