"""Next year's criteria are a matter of writing one file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import itacheck
from itacheck.reports.text_report import render
from itacheck.verdict import NAMES

from .other_criteria import THREE_AREAS, WITHOUT_AREAS, WITHOUT_AREAS_OR_BANDS, loaded

PROJECT = {"งบที่ใช้": "20,000 บาท", "when": "ไตรมาสที่ 1"}
SOON = {**PROJECT, "when": "เร็ว ๆ นี้"}


@pytest.fixture(scope="module")
def three_areas(tmp_path_factory: pytest.TempPathFactory) -> itacheck.Criteria:
    return loaded(THREE_AREAS, tmp_path_factory.mktemp("criteria"))


def plan(**areas: Any) -> dict[str, Any]:
    return {
        "approval": {"by": "ผู้อำนวยการ"},
        "areas": {key.removeprefix("area"): area for key, area in areas.items()},
    }


FULL = {"ปัญหา": "ขาดคน", "โครงการ": PROJECT}


@pytest.mark.parametrize(
    ("submission", "expected"),
    [
        (plan(area1=FULL, area2=FULL, area3=FULL), (10, 10)),
        (plan(area1=FULL, area2=FULL, area3={"ปัญหา": "ไม่มี", "project": PROJECT}), (10, 10)),
        (plan(area1=FULL, area2=FULL, area3={"ปัญหา": "ไม่มี"}), (6, 6)),
        (plan(area1=FULL, area2=FULL, area3={**FULL, "โครงการ": SOON}), (6, 10)),
        (plan(area1=FULL), (3, 3)),
        ({"areas": {"3": {"problem": "ขาดข้อมูล"}}}, (3, 3)),
        ({"approval": {"by": "ผู้อำนวยการ"}}, (3, 3)),
        ({"areas": {"ด้านการเงิน": "อ่านไม่ได้"}}, (0, 3)),
        ({}, (0, 0)),
    ],
)
def test_a_file_with_other_areas_elements_and_scores_grades(
    three_areas: itacheck.Criteria,
    submission: dict[str, Any],
    expected: tuple[int, int],
) -> None:
    report = itacheck.grade(submission, three_areas)
    assert (report.score, report.possible_score) == expected


def test_its_way_up_names_its_own_areas_and_elements(three_areas: itacheck.Criteria) -> None:
    report = itacheck.grade(plan(area2=FULL, area3={"problem": "ข้อมูลกระจาย"}), three_areas)
    assert report.score == 3
    assert [(step.score, step.changes) for step in report.next] == [
        (6, (("3", "cost"),)),
        (10, (("1", "problem"), ("1", "cost"), ("1", "when"), ("3", "cost"), ("3", "when"))),
    ]


def test_its_matrix_holds_its_own_cells_with_their_clauses(three_areas: itacheck.Criteria) -> None:
    report = itacheck.grade(plan(area2=FULL), three_areas)
    assert [(c.area, c.requirement, c.clause, c.verdict) for c in report.matrix] == [
        ("1", "problem", "ก", "unmet"),
        ("1", "cost", "ข", "unmet"),
        ("1", "when", "ค", "unmet"),
        ("2", "problem", "ก", "met"),
        ("2", "cost", "ข", "met"),
        ("2", "when", "ค", "met"),
        ("3", "problem", "ก", "unmet"),
        ("3", "cost", "ข", "unmet"),
        ("3", "when", "ค", "unmet"),
        (None, "signed", "ง", "met"),
    ]


@pytest.mark.parametrize("language", ["th", "en"])
def test_its_matrix_prints(three_areas: itacheck.Criteria, language: str) -> None:
    page = render(itacheck.grade(plan(area2=FULL), three_areas), language)
    for requirement in three_areas.requirements.values():
        assert requirement.title.into(language) in page


def test_half_of_the_areas_missing_are_not_most_of_them(tmp_path: Path) -> None:
    third = '  "3": {title: {th: ด้านข้อมูล, en: Data}}\n'
    assert third in THREE_AREAS
    criteria = loaded(THREE_AREAS.replace(third, ""), tmp_path)
    for areas, told in ((plan(area1=FULL), False), (plan(), True)):
        rules = [finding.rule for finding in itacheck.grade(areas, criteria).findings]
        assert ("submission/missing-areas" in rules) is told


def test_a_gate_runs_first_wherever_the_file_names_it(three_areas: itacheck.Criteria) -> None:
    late = {**FULL, "โครงการ": {"cost": "1 บาท", "when": "-"}}
    report = itacheck.grade(plan(area1=late, area2=FULL, area3=FULL), three_areas)
    assert [f.rule for f in report.findings if f.area == "1"] == ["when/stated"]


def test_criteria_without_areas_read_the_same_keys_at_the_top(tmp_path: Path) -> None:
    criteria = loaded(WITHOUT_AREAS, tmp_path)
    submission = {
        "problem": "งบประมาณไม่พอ",
        "implementation": [{"method": "-"}, {"method": "ขอสนับสนุน"}],
        "results": {"fiscal_year": 2569},
    }
    report = itacheck.grade(submission, criteria)
    assert (report.score, report.possible_score) == (5, 5)
    assert [(cell.area, cell.requirement, cell.verdict) for cell in report.matrix] == [
        (None, "problem", "met"),
        (None, "cost", "unmet"),
        (None, "method", "met"),
        (None, "year", "met"),
    ]
    assert [(f.rule, f.area) for f in report.findings] == [("cost/stated", None)]


def test_criteria_without_areas_point_at_the_top_of_the_file(tmp_path: Path) -> None:
    criteria = loaded(WITHOUT_AREAS, tmp_path)
    path = tmp_path / "plan.yaml"
    path.write_text(
        "problem: E-Service\nresults: {fiscal_year: 2568}\nproject: {cost: ...}\n", "utf-8"
    )
    report = itacheck.grade(path, criteria)
    places = {f.rule: (f.location.line, f.location.pointer) for f in report.findings if f.location}
    assert places == {
        "problem/title-only": (1, "/problem"),
        "cost/stated": (3, "/project/0/cost"),
        "method/stated": (1, "/implementation/0/method"),
        "year/year": (2, "/results/fiscal_year"),
    }


def test_without_bands_there_are_no_scores_and_every_cell_is_asked_for(tmp_path: Path) -> None:
    criteria = loaded(WITHOUT_AREAS_OR_BANDS, tmp_path)
    submission = {"problem": "ขาดคน", "project": {"cost": "5 บาท"}, "results": {"fiscal_year": 69}}
    report = itacheck.grade(submission, criteria)
    assert (report.score, report.possible_score) == (None, None)
    assert report.next == ()
    assert not report.complete
    assert not report.reaches(0)

    report = itacheck.grade({**submission, "implementation": {"method": "รับสมัคร"}}, criteria)
    assert (report.score, report.possible_score) == (None, None)
    assert report.complete
    assert report.reaches(100)


def test_a_check_that_looks_at_the_submission_does_so_in_every_entry(tmp_path: Path) -> None:
    criteria = loaded(
        THREE_AREAS.replace(
            "field: areas.project.cost\n    checks: [stated]",
            "field: areas.project.cost\n    checks: [stated, {failed-items: {pass_mark: 50}}]",
        ),
        tmp_path,
    )

    def verdict(*costs: str) -> str:
        projects = [{"cost": cost} for cost in costs]
        submission = plan(area1={"items": "O4", "project": projects})
        submission["results"] = {"items": {"O4": 10}}
        return NAMES[itacheck.grade(submission, criteria).verdict("1", "cost")]

    assert verdict("20,000 บาท") == "unclear"
    assert verdict("20,000 บาท", "5,000 บาท") == "unclear"
    assert verdict("20,000 บาท", "5,000 บาท สำหรับข้อ O4") == "met"


@pytest.mark.parametrize("text", ["Facebook", "เว็บไซต์", "Social Network"])
def test_where_nothing_has_a_title_no_text_is_only_a_title(text: str, tmp_path: Path) -> None:
    criteria = loaded(WITHOUT_AREAS.replace("instrument: ita-2566\n", ""), tmp_path)
    report = itacheck.grade({"problem": text}, criteria)
    assert NAMES[report.verdict(None, "problem")] == "met"


@pytest.mark.parametrize(("stated", "most"), [(1, True), (2, False)])
def test_half_of_the_areas_are_not_most_of_them(stated: int, most: bool, tmp_path: Path) -> None:
    third = '  "3": {title: {th: ด้านข้อมูล, en: Data}}\n'
    four = THREE_AREAS.replace(third, third + '  "4": {title: {th: ด้านอื่น, en: Others}}\n')
    submission = plan(**{f"area{n + 1}": FULL for n in range(stated)})
    report = itacheck.grade(submission, loaded(four, tmp_path))
    assert (report.findings[0].rule == "submission/missing-areas") is most


def test_without_areas_the_one_row_of_codes_is_that_of_the_whole(tmp_path: Path) -> None:
    criteria = loaded(
        WITHOUT_AREAS.replace(
            "checks: [stated, title-only, distinct]",
            "checks: [stated, title-only, {failed-items: {pass_mark: 50}}]",
        ),
        tmp_path,
    )
    submission: dict[str, Any] = {
        "items": "O4, O5",
        "problem": "ขาดเจ้าหน้าที่ดูแลระบบ",
        "results": {"items": {"O4": 10, "O5": 20, "O6": 30}},
    }
    report = itacheck.grade(submission, criteria)
    assert NAMES[report.verdict(None, "problem")] == "unclear"
    assert [f.message.en for f in report.findings if f.rule == "problem/failed-items"] == [
        "the analysis does not take up the area's failed items: O4 (10 points), O5 (20 points)",
        "the failed item O6 (30 points) stands in no area's row of codes (items)",
    ]
