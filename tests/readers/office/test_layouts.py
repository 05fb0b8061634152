"""Every layout that was seen in use grades as the YAML file of the same content does."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

import itacheck
from itacheck import Report, Submission
from itacheck.grading.grade import grade_submission
from itacheck.places import data_directory
from itacheck.readers.nodes import read_nodes
from itacheck.readers.office.blocks import Content
from itacheck.readers.office.recognise import recognise

from .layouts import (
    BELOW,
    appendix,
    ministry,
    ministry_area,
    once,
    results,
    scores,
    title,
    wide,
    without_areas,
)
from .papers import Paper, as_blocks, as_excel, as_word

SAMPLES = (
    "lampang-like",
    "lampang-like-no-overview",
    "phichit-like",
    "next-cycle",
    "model-100",
    "four-areas",
    "no-limitations",
    "thai-keys",
)
WORD: dict[str, Callable[[Submission], Paper]] = {
    **{f"ministry, {name}": lambda s, below=below: ministry(s, below) for name, below in BELOW.items()},
    "ministry, after criteria pages and templates": lambda s: ministry(s, after_noise=True),
    **{f"appendix, areas by {how}": lambda s, how=how: appendix(s, how) for how in ("cell", "number", "order")},
    "wide, merged": wide,
    "wide, split rows": lambda s: wide(s, merged=False),
    "wide, header repeated": lambda s: wide(s, pages="repeated"),
    "wide, a table for each page": lambda s: wide(s, pages="with"),
    "wide, a table for each page without header": lambda s: wide(s, pages="without"),
}


NOT_IN = {("appendix, areas by number", "next-cycle")}
"""A lost page does not tell its number."""


def sample(name: str) -> Submission:
    return itacheck.load_submission(Path(data_directory("samples")) / f"{name}.yaml")


def graded(paper: Paper, submission: Submission) -> Report:
    document = recognise("plan.docx", Content(as_blocks(paper), ()), submission.criteria)
    return grade_submission(read_nodes(document, submission.criteria), submission.criteria)


def outcome(report: Report) -> dict[str, object]:
    cells = {f"{cell.area} {cell.requirement}": cell.verdict for cell in report.matrix}
    return {"score": report.score, "possible": report.possible_score, **cells}


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize("layout", WORD)
def test_blocks_grade_as_the_sample(layout: str, name: str) -> None:
    if (layout, name) in NOT_IN:
        return
    submission = sample(name)
    report = graded(WORD[layout](submission), submission)
    assert outcome(report) == outcome(itacheck.grade(submission))


def as_file(paper: Paper, tmp_path: Path) -> Path:
    file = tmp_path / "plan.docx"
    file.write_bytes(as_word(paper))
    return file


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize("layout", WORD)
def test_a_word_file_grades_as_the_sample(layout: str, name: str, tmp_path: Path) -> None:
    if (layout, name) in NOT_IN:
        return
    submission = sample(name)
    report = itacheck.grade(as_file(WORD[layout](submission), tmp_path))
    assert outcome(report) == outcome(itacheck.grade(submission))


def sheets(submission: Submission) -> list[tuple[str, Paper]]:
    first: Paper = [title(submission), *results(submission), *scores(submission), *once(submission)]
    areas = [key for key in submission.criteria.areas if key in submission.areas]
    return [("ผล", first), *((f"ประเด็น {k}", ministry_area(submission, k)) for k in areas)]


EXCEL: dict[str, Callable[[Submission], list[tuple[str, Paper]]]] = {
    "ministry, one sheet": lambda s: [("แผน", ministry(s))],
    "ministry, one sheet, merged row": lambda s: [("แผน", ministry(s, BELOW["merged row"]))],
    "ministry, one sheet, beside labels": lambda s: [("แผน", ministry(s, BELOW["beside labels"]))],
    "ministry, a sheet for each area": sheets,
    "appendix": lambda s: [("แผน", appendix(s, "cell"))],
    "wide, merged": lambda s: [("แผน", wide(s))],
    "wide, split rows": lambda s: [("แผน", wide(s, merged=False))],
    "wide, header repeated": lambda s: [("แผน", wide(s, pages="repeated"))],
}


@pytest.mark.parametrize("gap", [0, 1])
@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize("layout", EXCEL)
def test_an_excel_file_grades_as_the_sample(
    layout: str, name: str, gap: int, tmp_path: Path
) -> None:
    submission = sample(name)
    file = tmp_path / "plan.xlsx"
    file.write_bytes(as_excel(EXCEL[layout](submission), gap=gap))
    report = itacheck.grade(file)
    assert outcome(report) == outcome(itacheck.grade(submission))


def test_a_report_without_areas_grades_as_the_sample(tmp_path: Path) -> None:
    submission = sample("item38-2563")
    paper = without_areas(submission)
    expected = outcome(itacheck.grade(submission))
    assert outcome(graded(paper, submission)) == expected
    assert outcome(itacheck.grade(as_file(paper, tmp_path))) == expected
