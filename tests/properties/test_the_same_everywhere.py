"""A submission is worth the same in whatever form, and its report is the same bytes anywhere."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import itacheck
from itacheck import Report
from itacheck.cli.formats import FORMATS
from itacheck.grading.grade import grade_submission
from itacheck.places import data_directory
from tests.properties.strategies import Change, drafts, several_changes
from tests.properties.writing import Writer

O34 = itacheck.load_criteria("o34-2567")


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("forms") / "submission.yaml"


def _graded(source: Path | dict[str, Any]) -> Report:
    return grade_submission(itacheck.load_submission(source), O34)


def _worth(report: Report) -> Any:
    """Return all that a report says but the words that it quotes and the places."""
    found = [(f.rule, f.area, f.requirement, f.severity, f.verdict) for f in report.findings]
    return report.score, report.possible_score, report.matrix, report.next, sorted(found, key=str)


@settings(max_examples=60)
@given(several_changes, st.integers(1, 10_000))
def test_keys_order_digits_and_shapes_change_nothing_of_what_is_said(
    changes: list[Change], manner: int
) -> None:
    document = drafts(changes)[-1]
    plain, typed = _graded(Writer(0).mapping(document)), _graded(Writer(manner).mapping(document))
    assert _worth(plain) == _worth(typed)


@settings(max_examples=60)
@given(several_changes, st.integers(0, 10_000))
def test_a_file_of_yaml_or_json_and_a_mapping_say_the_same(
    path: Path, changes: list[Change], manner: int
) -> None:
    content = Writer(manner).mapping(drafts(changes)[-1])
    report = _graded(content)
    path.write_text(json.dumps(content, ensure_ascii=manner % 2 == 0), encoding="utf-8")
    read = _graded(path)
    assert _worth(read) == _worth(report)
    assert [f.message for f in read.findings] == [f.message for f in report.findings]


_KEPT = {
    name: value
    for name, value in os.environ.items()
    if not name.startswith(("LC_", "LANG", "PYTHON", "TZ"))
}
_UTF_8 = {"PYTHONIOENCODING": "utf-8"}


def _bytes(name: str, **environment: str) -> bytes:
    """Return the report of three samples, made in a process of its own.

    Text is for a terminal that can print Thai; other formats ask for none.
    """
    samples = [f"{name}.yaml" for name in ("model-100", "phichit-like", "by-indicator")]
    return subprocess.run(
        [sys.executable, "-m", "itacheck", *samples, "--format", name, "--jobs", "1"],
        capture_output=True,
        check=False,
        cwd=data_directory("samples"),
        env={
            **_KEPT,
            "PYTHONPATH": str(Path(itacheck.__file__).parents[1]),
            "COLUMNS": "100",
            **environment,
            **(_UTF_8 if name == "text" else {}),
        },
    ).stdout


@pytest.mark.parametrize("name", FORMATS)
def test_the_bytes_of_a_report_depend_on_no_locale_zone_or_hash_seed(name: str) -> None:
    ascii_alone = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    windows = {"LC_ALL": "tr_TR.UTF-8", "LANG": "th_TH", "PYTHONIOENCODING": "cp874"}
    one = _bytes(name, PYTHONHASHSEED="1", TZ="UTC", **ascii_alone)
    other = _bytes(name, PYTHONHASHSEED="2", TZ="Asia/Bangkok", **windows)
    assert len(one) > 1_000
    assert one == other
