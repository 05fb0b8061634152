"""A form that is filled in with what a sample says grades exactly as that sample does."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

import itacheck
from itacheck import Criteria, Report
from itacheck.forms.excel_form import excel_form
from itacheck.forms.plan import Part, Plan, Slot, plan_of
from itacheck.forms.word_form import word_form
from itacheck.forms.yaml_form import yaml_form
from itacheck.places import data_directory
from itacheck.submission import Submission

from .filling import fill_excel, fill_word, fill_yaml

SAMPLES = sorted(Path(data_directory("samples")).glob("*.yaml"))
ASIDE = (
    # what was read of a file, and keys that no form has a place for
    *("submission/recognised", "submission/left-out", "submission/unknown-key"),
    # a form has a place for the monitoring; where a sample does not speak of it, it stays blank
    "advice/left-blank",
)


def _yaml(submission: Submission) -> bytes:
    return fill_yaml(yaml_form(plan_of(submission.criteria)), submission).encode()


@lru_cache(maxsize=8)
def _empty_word(criteria: Criteria) -> bytes:
    return word_form(plan_of(criteria))


@lru_cache(maxsize=8)
def _empty_excel(criteria: Criteria) -> bytes:
    return excel_form(plan_of(criteria))


def _word(submission: Submission) -> bytes:
    return fill_word(_empty_word(submission.criteria), submission)


def _word_typed_over(submission: Submission) -> bytes:
    return fill_word(_empty_word(submission.criteria), submission, below=False)


def _excel(submission: Submission) -> bytes:
    return fill_excel(_empty_excel(submission.criteria), submission)


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
    found = [f for f in report.findings if f.rule not in ASIDE]
    return sorted(f"{f.severity} {f.rule} {f.area or ''}".strip() for f in found)


@pytest.mark.parametrize("form", FORMS)
def test_whatever_the_criteria_ask_for_is_read_as_it_was_typed(
    criteria: Criteria, form: str, tmp_path: Path
) -> None:
    suffix, fill = FORMS[form]
    typed = itacheck.load_submission(_everything(plan_of(criteria)), criteria)
    file = tmp_path / f"filled.{suffix}"
    file.write_bytes(fill(typed))
    read = itacheck.load_submission(file, criteria)
    assert _content(read) == _content(typed)
    remarks = [make() for make in read.remarks]
    assert [remark for remark in remarks if remark.check != "recognised"] == []


def _everything(plan: Plan) -> dict[str, Any]:
    """Return a submission in which every field that a form asks for says something else."""
    numbers = iter(range(1, 1000))

    def texts(slots: Iterable[Slot]) -> dict[str, str]:
        return {slot.name: f"เรื่องที่ {next(numbers)} ของแผนงานนี้" for slot in slots}

    def part(of: Part) -> dict[str, Any]:
        groups = {
            group.name: [texts(group.slots) for _ in range(min(2, len(group.slots)))]
            for group in of.groups
        }
        return {**texts((*of.own, *of.after)), **groups}

    return {
        "agency": texts(plan.agency.slots),
        "results": texts(plan.results.slots),
        **({"areas": {p.area.key: part(p) for p in plan.areas if p.area}} if plan.areas else {}),
        **part(plan.whole),
    }


def _content(submission: Submission) -> object:
    top = {n: t for n, t in submission.top.texts.items() if n != "criteria"}
    areas = {
        key: ({n: t for n, t in area.texts.items() if n != "items"}, area.groups)
        for key, area in submission.areas.items()
    }
    return submission.agency, submission.results, top, submission.top.groups, areas
