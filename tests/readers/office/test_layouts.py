"""Every layout that was seen in use grades as the YAML file of the same content does."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import cache, partial
from pathlib import Path
from typing import Any

import pytest
from yaml.nodes import MappingNode

import itacheck
from itacheck import Report, Submission
from itacheck.forms.written import submission_yaml
from itacheck.places import data_directory
from itacheck.reports import json_report

from . import recognised
from .appendix_layout import appendix, without_areas
from .layout_parts import results, scores, title
from .ministry_layout import BELOW, ministry, ministry_area, once
from .papers import Paper, as_excel, as_word
from .wide_layout import wide

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
Layout = Callable[[Submission], Paper]
WORD: dict[str, Layout] = {
    **{f"ministry, {name}": partial(ministry, below=below) for name, below in BELOW.items()},
    "ministry, after a memo, criteria pages and templates": partial(ministry, after_noise=True),
    **{f"appendix, by {how}": partial(appendix, areas=how) for how in ("cell", "number", "order")},
    "wide, merged": wide,
    "wide, split rows": partial(wide, merged=False),
    "wide, header repeated": partial(wide, pages="repeated"),
    "wide, a table for each page": partial(wide, pages="with"),
    "wide, a table for each page without header": partial(wide, pages="without"),
}
CASES = [
    (layout, name)
    for layout in WORD
    for name in SAMPLES
    if (layout, name) != ("appendix, by number", "next-cycle")  # a lost page has lost its number
]


@cache
def sample(name: str) -> Submission:
    return itacheck.load_submission(Path(data_directory("samples")) / f"{name}.yaml")


def outcome(report: Report) -> dict[str, object]:
    cells = {f"{cell.area} {cell.requirement}": cell.verdict for cell in report.matrix}
    return {"score": report.score, "possible": report.possible_score, **cells}


@cache
def expected(name: str) -> dict[str, object]:
    return outcome(itacheck.grade(sample(name)))


@pytest.mark.parametrize(("layout", "name"), CASES)
def test_blocks_grade_as_the_sample(layout: str, name: str) -> None:
    assert outcome(recognised.graded(WORD[layout](sample(name)))) == expected(name)


def written(paper: Paper, tmp_path: Path) -> Path:
    file = tmp_path / "plan.docx"
    file.write_bytes(as_word(paper))
    return file


@pytest.mark.parametrize(("layout", "name"), CASES)
def test_a_word_file_grades_as_the_sample(layout: str, name: str, tmp_path: Path) -> None:
    file = written(WORD[layout](sample(name)), tmp_path)
    assert outcome(itacheck.grade(file)) == expected(name)


def a_sheet_for_each_area(submission: Submission) -> list[tuple[str, Paper]]:
    first: Paper = [
        title(submission),
        *results(submission),
        *scores(submission),
        *once(submission),
    ]
    keys = [key for key in submission.criteria.areas if key in submission.areas]
    return [("ผล", first), *((f"ประเด็น {key}", ministry_area(submission, key)) for key in keys)]


def on_one_sheet(layout: Layout) -> Callable[[Submission], list[tuple[str, Paper]]]:
    return lambda submission: [("แผน", layout(submission))]


def sheets_named_for_areas(submission: Submission) -> list[tuple[str, Paper]]:
    first, *others = a_sheet_for_each_area(submission)
    return [first, *((name.removeprefix("ประเด็น "), paper[1:]) for name, paper in others)]


EXCEL = {layout: on_one_sheet(WORD[layout]) for layout in WORD if "each page" not in layout}
SHEETS = {
    "ministry, a sheet for each area": a_sheet_for_each_area,
    "ministry, a sheet named for each area": sheets_named_for_areas,
}
EXCEL.update(SHEETS)


@pytest.mark.parametrize("gap", [0, 1], ids=["dense", "with gaps"])
@pytest.mark.parametrize(
    ("layout", "name"),
    [
        *((layout, name) for layout, name in CASES if layout in EXCEL),
        *((layout, name) for layout in SHEETS for name in SAMPLES),
    ],
)
def test_an_excel_file_grades_as_the_sample(
    layout: str, name: str, gap: int, tmp_path: Path
) -> None:
    file = tmp_path / "plan.xlsx"
    file.write_bytes(as_excel(EXCEL[layout](sample(name)), gap=gap))
    assert outcome(itacheck.grade(file)) == expected(name)


def test_a_report_without_areas_grades_as_the_sample(tmp_path: Path) -> None:
    submission = sample("item38-2563")
    paper = without_areas(submission)
    assert outcome(recognised.graded(paper, submission.criteria)) == expected("item38-2563")
    assert outcome(itacheck.grade(written(paper, tmp_path))) == expected("item38-2563")


# ---- places ------------------------------------------------------------------------------------


def places(report: Report) -> Iterator[tuple[str, str]]:
    for finding in report.findings:
        if finding.severity != "note" and finding.location is not None:
            label = finding.location.label
            yield f"{finding.rule} {finding.area or ''}".strip(), label.th if label else ""


def test_a_missing_field_is_found_at_the_heading_of_its_area() -> None:
    report = recognised.graded(ministry(sample("four-areas")))
    found = dict(places(report))
    assert found["timeframe/stated 1.3"].startswith("ย่อหน้า ")
    assert "“ประเด็นที่ ๑.๓ ช่องทางและรูปแบบ" in found["timeframe/stated 1.3"]


def test_a_text_is_found_by_its_table_row_and_column() -> None:
    found = dict(places(recognised.graded(wide(sample("four-areas"), pages="with"))))
    assert found["responsible/stated 1.5"] == "ตาราง 5 แถว 3 คอลัมน์ “ผู้รับผิดชอบ”"
    assert found["timeframe/stated 1.3"] == "ตาราง 3 แถว 3 คอลัมน์ “ช่วงระยะเวลา ในการดำเนินการ”"


def test_in_excel_a_text_is_found_by_its_address(tmp_path: Path) -> None:
    file = tmp_path / "plan.xlsx"
    file.write_bytes(as_excel([("แผน", wide(sample("four-areas"), merged=False))], gap=0))
    found = dict(places(itacheck.grade(file)))
    assert found["responsible/stated 1.5"] == "แผน!H28"


def test_what_a_part_of_the_whole_lacks_is_found_in_the_whole_file() -> None:
    found = dict(places(recognised.graded(ministry(sample("no-limitations")))))
    assert found["limitations/stated"] == "ทั้งไฟล์"


# ---- written out as YAML -----------------------------------------------------------------------


def told(report: Report) -> Any:
    """Return a report without what the way of writing changes: places, and notes on the file."""
    data = json.loads(json_report.render([report], "th", single=True))
    data["submission"].pop("path")
    data["findings"] = [
        {name: value for name, value in finding.items() if name != "location"}
        for finding in data["findings"]
        if finding["rule"] not in ("submission/recognised", "submission/left-out")
    ]
    return data


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize("layout", [name for name in WORD if "without" not in name])
def test_written_out_as_yaml_it_gives_the_same_report(
    layout: str, name: str, tmp_path: Path
) -> None:
    paper = WORD[layout](sample(name))
    document = recognised.document(paper)
    assert isinstance(document.root, MappingNode)
    file = tmp_path / "plan.yaml"
    text = submission_yaml(
        document.root, document.label, head=(), criteria="o34-2567", language="th"
    )
    file.write_text(text, encoding="utf-8")
    assert told(itacheck.grade(file)) == told(recognised.graded(paper))
