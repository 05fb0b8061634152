"""The verdict of a cell: the least of its checks, the best of its entries."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

import itacheck
from itacheck.verdict import NAMES
from tests.builders import area, changed, complete, without

GOOD = area(1)["implementation"]


def found(report: itacheck.Report, where: str | None = "1.2") -> list[tuple[str, str]]:
    return [(f.rule, f.severity) for f in report.findings if f.area == where]


def verdict(report: itacheck.Report, requirement: str, where: str | None = "1.2") -> str:
    return NAMES[report.verdict(where, requirement)]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["-", "กลุ่มอำนวยการ"], "met"),
        (["ไม่มี", "กลุ่มอำนวยการ"], "met"),
        (["อ่านไม่ได้", "กลุ่มอำนวยการ"], "met"),
        (["-", "อ่านไม่ได้", "..."], "unclear"),
        (["-", ""], "unmet"),
        ([], "unmet"),
    ],
)
def test_a_list_is_stated_when_any_member_is(texts: list[str], expected: str) -> None:
    report = itacheck.grade(changed({"areas/1.2/implementation/responsible": texts}))
    assert verdict(report, "responsible") == expected


@pytest.mark.parametrize("before", [5, 19, 20, 39, 400])
def test_a_text_counts_however_far_down_its_list_it_stands(before: int) -> None:
    texts = [*["-"] * before, "กลุ่มอำนวยการ"]
    report = itacheck.grade(changed({"areas/1.2/implementation/responsible": texts}))
    assert verdict(report, "responsible") == "met"


@pytest.mark.parametrize("before", [1, 4, 5, 11, 100])
def test_an_entry_counts_however_far_down_it_stands(before: int) -> None:
    report = itacheck.grade(changed({"areas/1.2/implementation": [*[{}] * before, GOOD]}))
    assert found(report) == []
    assert (report.score, report.possible_score) == (100, 100)


def test_the_placeholders_of_a_list_are_left_out_before_it_is_judged_further() -> None:
    report = itacheck.grade(changed({"areas/1.2/analysis": ["-", "Social Network", "รอข้อมูล"]}))
    assert found(report) == [("analysis/title-only", "warning"), ("advice/short-text", "note")]


def test_the_members_of_a_list_are_judged_together() -> None:
    years = ["1 ตุลาคม 2566", "ถึง 30 กันยายน 2567"]
    report = itacheck.grade(changed({"areas/1.2/implementation/timeframe": years}))
    assert found(report) == []


def test_where_a_field_is_missing_its_other_checks_say_nothing() -> None:
    report = itacheck.grade(changed({"areas/1.2/implementation/timeframe": "..."}))
    assert found(report) == [("timeframe/stated", "error")]


@pytest.mark.parametrize("field", ["analysis", "implementation/timeframe"])
def test_a_page_that_was_lost_is_one_doubt_and_not_several(field: str) -> None:
    report = itacheck.grade(changed({f"areas/1.2/{field}": "อ่านไม่ได้"}))
    assert found(report) == [(f"{field.split('/')[-1]}/stated", "warning")]


def test_several_doubts_of_one_cell_are_all_told() -> None:
    submission = changed({"areas/1.1/analysis": "E-Service", "areas/1.2/analysis": "E-Service"})
    report = itacheck.grade(submission)
    assert [f.rule for f in report.doubts if f.area == "1.2"] == [
        "analysis/title-only",
        "analysis/distinct",
    ]


def test_a_failed_item_is_missed_also_where_the_analysis_is_missing() -> None:
    submission = changed(
        {"results/items": {"O30": 0}, "areas/1.2/items": "O30", "areas/1.2/analysis": ""}
    )
    report = itacheck.grade(submission)
    assert found(report)[:2] == [
        ("analysis/stated", "error"),
        ("priority/failed-items", "warning"),
    ]


def entries(*timeframes: str | None) -> dict[str, Any]:
    made = [
        {**GOOD, "timeframe": time} if time is not None else {"method": "ทำคู่มือ"}
        for time in timeframes
    ]
    return changed({"areas/1.2/implementation": made})


@pytest.mark.parametrize(
    ("timeframes", "expected", "severities"),
    [
        (("ปีงบประมาณ 2567", "ต่อเนื่อง"), "met", ["note"]),
        (("ต่อเนื่อง", "ปีงบประมาณ 2567"), "met", ["note"]),
        (("ปีงบประมาณ 2567", "-"), "met", []),
        (("ปีงบประมาณ 2567", None), "met", []),
        (("ต่อเนื่อง", None), "unclear", ["warning"]),
        (("-", "ต่อเนื่อง", "ทันที"), "unclear", ["warning"]),
        (("-", None), "unmet", ["error"]),
    ],
)
def test_the_best_entry_counts_and_a_worse_one_earns_a_note(
    timeframes: tuple[str | None, ...], expected: str, severities: list[str]
) -> None:
    report = itacheck.grade(entries(*timeframes))
    assert verdict(report, "timeframe") == expected
    told = [f for f in report.findings if f.requirement == "timeframe"]
    assert [f.severity for f in told] == severities


def test_a_worse_entry_is_pointed_at_where_it_stands(tmp_path: Path) -> None:
    file = tmp_path / "entries.yaml"
    submission = entries("ปีงบประมาณ 2567", "ต่อเนื่อง", "ปีงบประมาณ 2565")
    file.write_text(yaml.safe_dump(submission, allow_unicode=True), encoding="utf-8")
    report = itacheck.grade(file)
    told = [f for f in report.findings if f.requirement == "timeframe"]
    assert [(f.rule, f.severity, f.verdict, f.fingerprint) for f in told] == [
        ("timeframe/period", "note", None, None),
        ("timeframe/period", "note", None, None),
    ]
    assert [f.location.pointer for f in told if f.location] == [
        f"/areas/1.2/implementation/{entry}/timeframe" for entry in (1, 2)
    ]
    assert "«ต่อเนื่อง»" in str(told[0].message)
    assert "«ปีงบประมาณ 2565»" in str(told[1].message)


def test_a_doubt_is_judged_from_all_entries_and_its_fingerprint_knows_each() -> None:
    def fingerprint(*timeframes: str | None) -> str | None:
        report = itacheck.grade(entries(*timeframes))
        (doubt,) = (f for f in report.doubts if f.requirement == "timeframe")
        return doubt.fingerprint

    known = fingerprint("...", "ต่อเนื่อง", "-")
    assert fingerprint("...", " ต่อเนื่อง ", "-") == known
    others = [("…", "ต่อเนื่อง", "-"), ("...", "ทันที", "-"), ("...", "ต่อเนื่อง", "–")]
    assert len({known, *(fingerprint(*other) for other in others)}) == 4
    found = itacheck.grade(entries("...", "ต่อเนื่อง", "-")).found
    assert [one.outcome.basis for one in found if one.texts == ("ต่อเนื่อง",)] == [("...", "-")]


def test_elements_may_be_spread_over_entries() -> None:
    parts = [{name: text} for name, text in GOOD.items()]
    report = itacheck.grade(changed({"areas/1.2/implementation": parts}))
    assert (report.score, report.possible_score) == (100, 100)
    assert found(report) == [("advice/split-entries", "note")]


def test_an_empty_list_of_entries_states_nothing() -> None:
    report = itacheck.grade(changed({"areas/1.2/implementation": []}))
    assert [rule for rule, _ in found(report)] == [
        f"{name}/stated" for name in ("method", "responsible", "steps", "timeframe")
    ]


@pytest.mark.parametrize(
    ("top", "in_area", "expected"),
    [
        ("อัตรากำลังไม่พอ", None, "met"),
        (None, "อัตรากำลังไม่พอ", "met"),
        ("-", "อัตรากำลังไม่พอ", "met"),
        ("ไม่มีข้อจำกัด", "อัตรากำลังไม่พอ", "met"),
        ("อัตรากำลังไม่พอ", "ไม่มี", "met"),
        (None, "ไม่มี", "unclear"),
        ("...", "อ่านไม่ได้", "unclear"),
        (None, None, "unmet"),
        ("-", "", "unmet"),
    ],
)
def test_limitations_count_once_wherever_they_stand(
    top: str | None, in_area: str | None, expected: str
) -> None:
    submission = without("limitations")
    if top is not None:
        submission["limitations"] = top
    if in_area is not None:
        submission["areas"]["1.3"]["limitations"] = in_area
    report = itacheck.grade(submission)
    assert verdict(report, "limitations", None) == expected
    told = [f for f in report.findings if f.requirement == "limitations"]
    assert len(told) == (expected != "met")


def test_a_doubt_about_limitations_is_judged_from_wherever_they_may_stand() -> None:
    def fingerprint(top: str, in_area: str) -> str | None:
        values = {"limitations": top, "areas/1.3/limitations": in_area}
        (doubt,) = itacheck.grade(changed(values)).doubts
        return doubt.fingerprint

    codes = {fingerprint("ไม่มี", "-"), fingerprint("ไม่มี", ""), fingerprint("ไม่พบ", "-")}
    assert len(codes) == 3


@pytest.mark.parametrize("lost", ["areas", "areas/1.2", "areas/1.2/implementation"])
def test_a_lost_part_is_unclear_in_each_of_its_fields(lost: str) -> None:
    report = itacheck.grade(changed({lost: "อ่านไม่ได้"}))
    for requirement in ("method", "responsible", "steps", "timeframe"):
        assert verdict(report, requirement) == "unclear"
    assert report.possible_score == 100
    assert {f.severity for f in report.findings} == {"warning"}


def test_an_area_that_is_missing_lacks_every_element_but_not_the_priority() -> None:
    report = itacheck.grade(without("areas/1.2"))
    assert [cell.requirement for cell in report.matrix if cell.verdict == "unmet"] == [
        "analysis",
        "method",
        "responsible",
        "steps",
        "timeframe",
    ]


def test_grading_is_deterministic() -> None:
    first, second = itacheck.grade(complete()), itacheck.grade(complete())
    assert (first.matrix, first.findings, first.next, first.unchecked) == (
        second.matrix,
        second.findings,
        second.next,
        second.unchecked,
    )
