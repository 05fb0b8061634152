"""A form that is filled in with what a sample says grades exactly as that sample does."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

import itacheck
from itacheck import Report
from itacheck.forms.excel_form import excel_form
from itacheck.forms.plan import plan_of
from itacheck.forms.word_form import word_form
from itacheck.forms.yaml_form import yaml_form
from itacheck.places import data_directory
from itacheck.submission import Submission

from .filling import fill_excel, fill_word, fill_yaml

SAMPLES = sorted(Path(data_directory("samples")).glob("*.yaml"))
OF_THE_FILE = ("submission/recognised", "submission/left-out", "submission/unknown-key")
"""Notes on a file itself: what was read of it, and keys that no form has a place for."""


def _yaml(submission: Submission) -> bytes:
    return fill_yaml(yaml_form(plan_of(submission.criteria)), submission).encode()


def _word(submission: Submission) -> bytes:
    return fill_word(word_form(plan_of(submission.criteria)), submission)


def _word_typed_over(submission: Submission) -> bytes:
    return fill_word(word_form(plan_of(submission.criteria)), submission, below=False)


def _excel(submission: Submission) -> bytes:
    return fill_excel(excel_form(plan_of(submission.criteria)), submission)


FORMS: dict[str, tuple[str, Callable[[Submission], bytes]]] = {
    "yaml": ("yaml", _yaml),
    "word": ("docx", _word),
    "word, guidance typed over": ("docx", _word_typed_over),
    "excel": ("xlsx", _excel),
}


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
@pytest.mark.parametrize("form", FORMS)
def test_a_filled_form_grades_as_the_sample(sample: Path, form: str, tmp_path: Path) -> None:
    suffix, fill = FORMS[form]
    submission = itacheck.load_submission(sample)
    file = tmp_path / f"filled.{suffix}"
    file.write_bytes(fill(submission))
    filled = itacheck.grade(file)
    expected = itacheck.grade(submission)
    assert filled.submission.criteria is submission.criteria
    assert (filled.score, filled.possible_score) == (expected.score, expected.possible_score)
    assert filled.matrix == expected.matrix
    assert _rules(filled) == _rules(expected)


def _rules(report: Report) -> list[str]:
    found = [f for f in report.findings if f.rule not in OF_THE_FILE]
    return sorted(f"{f.severity} {f.rule} {f.area or ''}".strip() for f in found)
