"""The limits: at each a file is read, one past it is refused, and the process lives on."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import itacheck
from itacheck.source import limits

from .parsers import COMPILED, PURE, Load, refusal

CRITERIA = "criteria: o34-2567\n"

MILLION = 10**6
DEEP = {
    "brackets": "[" * MILLION,
    "braces": "{" * MILLION,
    "list items": "- " * MILLION,
    "question marks": "? " * MILLION,
    "brackets behind a text": "[a, " * MILLION,
    "flow maps": "{a: " * MILLION,
    "block maps": "".join(" " * n + "a:\n" for n in range(2000)),
}
GRADE_IN_A_CHILD = """
import sys
import itacheck, itacheck.source.compose
itacheck.source.compose.COMPILED &= sys.argv[1] == "compiled"
try:
    itacheck.load_submission("deep.yaml")
except itacheck.ItacheckError as error:
    print(error.location, error.message("en"))
"""


def test_the_limits_are_those_of_the_contract() -> None:
    assert (limits.MAX_BYTES, limits.MAX_DEPTH, limits.MAX_VALUES) == (5_000_000, 50, 100_000)


@pytest.mark.parametrize("parser", [COMPILED, PURE])
@pytest.mark.parametrize("shape", DEEP)
def test_a_million_levels_are_an_error_and_not_the_end_of_the_process(
    shape: str, parser: str, tmp_path: Path
) -> None:
    (tmp_path / "deep.yaml").write_text(DEEP[shape], encoding="utf-8")
    package = Path(itacheck.__file__).parent.parent
    child = subprocess.run(
        [sys.executable, "-c", GRADE_IN_A_CHILD, parser],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(package)},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert (child.returncode, child.stderr) == (0, "")
    assert child.stdout.startswith("deep.yaml:")
    assert "nested deeper than 50 levels" in child.stdout


def nested(levels: int, innermost: str) -> str:
    """Return a file of this depth, the mapping at the top included."""
    return f"{CRITERIA}x: {'[' * (levels - 1)}{innermost}{']' * (levels - 1)}\n"


@pytest.mark.parametrize("innermost", ["", "ก", "ก, ข"])
@pytest.mark.usefixtures("parser")
def test_fifty_levels_are_read_and_fifty_one_refused(innermost: str, load: Load) -> None:
    assert load(nested(50, innermost)).criteria.id == "o34-2567"
    error = refusal(load, nested(51, innermost))
    assert "deeper than 50 levels" in error.message("en")
    assert "ลึกเกิน 50 ชั้น" in error.message("th")
    assert error.location is not None


@pytest.mark.parametrize(("levels", "readable"), [(49, True), (50, False)])
@pytest.mark.usefixtures("parser")
def test_depth_counts_aliases_written_out(levels: int, readable: bool, load: Load) -> None:
    outer, inner = levels - 25, 25
    content = f"{CRITERIA}a: &a {'[' * inner}{']' * inner}\nb: {'[' * outer}*a{']' * outer}\n"
    if readable:
        assert load(content).criteria.id == "o34-2567"
    else:
        assert "deeper than 50 levels" in refusal(load, content).message("en")


def items(count: int) -> str:
    """Return a file of this many values: the criteria, the list, and its members."""
    return f"{CRITERIA}x: [{'a,' * (count - 2)}]\n"


def test_a_hundred_thousand_values_are_read_and_one_more_is_refused(load: Load) -> None:
    assert load(items(100_000)).criteria.id == "o34-2567"
    error = refusal(load, items(100_001))
    assert "more than 100,000 values" in error.message("en")
    assert "มากกว่า 100,000 ค่า" in error.message("th")
    assert error.location is not None
    assert error.location.line == 2


KEYS_AND_VALUES = "".join(f"k{n}: ก\n" for n in range(99))  # with the criteria: 100 values


# An exclamation mark or an alias makes the file be looked through once more; it counts the same.
@pytest.mark.parametrize("first", ["x: ก\n", "x: ก!\n", "&x x: *x\n"])
@pytest.mark.usefixtures("parser")
def test_keys_are_no_values(first: str, load: Load, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_VALUES", 101)
    assert load(CRITERIA + first + KEYS_AND_VALUES).criteria.id == "o34-2567"
    assert "more than 101" in refusal(load, CRITERIA + first + KEYS_AND_VALUES + "y:\n").message(
        "en"
    )


@pytest.mark.usefixtures("parser")
def test_values_count_aliases_written_out(load: Load, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_VALUES", 14)
    nine = f"{CRITERIA}x: &x [1, 2, 3, 4]\n"  # the criteria, the list of four, and the text of y
    assert load(nine + "y: [*x, 1, 2]\n").criteria.id == "o34-2567"
    assert "aliases" in refusal(load, nine + "y: [*x, 1, 2, 3]\n").message("en")


@pytest.mark.usefixtures("parser")
def test_an_alias_bomb_is_refused(load: Load) -> None:
    lines = ["a0: &a0 [ฮ, ฮ, ฮ, ฮ, ฮ, ฮ, ฮ, ฮ, ฮ]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    error = refusal(load, CRITERIA + "\n".join(lines))
    assert "more than 100,000 values" in error.message("en")
    assert "aliases" in error.message("en")
    assert "*" in error.message("th")


@pytest.mark.parametrize(
    ("content", "at"),
    [
        ("x: &x [*x]\n", "2:4"),
        ("x: &x {y: [ก, {z: *x}]}\n", "2:4"),
        ("x: &x\n  - &y [*x]\n  - *y\n", "2:4"),
    ],
)
@pytest.mark.usefixtures("parser")
def test_an_alias_inside_what_it_means_is_refused(content: str, at: str, load: Load) -> None:
    error = refusal(load, CRITERIA + content)
    assert str(error.location) == f"draft.yaml:{at}"
    assert "alias (*) to itself" in error.message("en")
    assert "เขียนค่าจริงแทน" in error.message("th")


@pytest.mark.usefixtures("parser")
def test_an_alias_of_a_whole_value_is_honoured(load: Load) -> None:
    submission = load(
        CRITERIA
        + "areas:\n  1.1: &area\n    analysis: &text คนน้อย\n    implementation: {method: *text}\n"
        + "  1.2: *area\n"
    )
    assert submission.areas["1.2"].texts == {"analysis": ("คนน้อย",)}
    assert submission.areas["1.2"].groups == {"implementation": [{"method": ("คนน้อย",)}]}


def test_five_million_bytes_are_read_and_one_more_is_refused(load: Load) -> None:
    filling = b"#" * (5_000_000 - len(CRITERIA))
    assert load(CRITERIA.encode() + filling).criteria.id == "o34-2567"
    error = refusal(load, CRITERIA.encode() + filling + b"#")
    assert "larger than 5,000,000 bytes" in error.message("en")
    assert "ใหญ่เกิน 5,000,000 ไบต์" in error.message("th")


def test_the_limit_is_on_the_bytes_as_given(load: Load) -> None:
    text = CRITERIA + "#" * (2_499_999 - len(CRITERIA))  # with its mark 5,000,000 bytes of UTF-16
    assert load(text.encode("utf-16")).criteria.id == "o34-2567"
    assert "larger than" in refusal(load, (text + "#").encode("utf-16")).message("en")
