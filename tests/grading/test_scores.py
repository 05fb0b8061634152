"""What a submission under O34 of 2567 is worth, and the fewest changes to the next score."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import itacheck
from itacheck.grading.score import scores, way_up
from itacheck.verdict import MET, UNCLEAR, UNMET
from tests.builders import AREAS, changed, complete, without

O34 = itacheck.load_criteria("o34-2567")
CELLS = [(area, requirement.id) for area, requirement in O34.cells]
FIFTY = ("analysis", "method", "responsible", "steps", "timeframe")


def graded(submission: dict[str, Any]) -> tuple[int | None, int | None]:
    report = itacheck.grade(submission)
    return report.score, report.possible_score


def only_areas(*areas: str) -> dict[str, Any]:
    return without(*(f"areas/{area}" for area in AREAS if area not in areas))


def test_a_complete_submission_is_worth_100() -> None:
    report = itacheck.grade(complete())
    assert (report.score, report.possible_score) == (100, 100)
    assert report.complete
    assert report.next == ()
    assert report.doubts == ()


@pytest.mark.parametrize("areas", [AREAS[:4], AREAS[3:], ("1.1", "1.3", "1.5", "1.7")])
def test_four_complete_areas_and_limitations_are_worth_50(areas: tuple[str, ...]) -> None:
    assert graded(only_areas(*areas)) == (50, 50)


@pytest.mark.parametrize("areas", [AREAS[:3], AREAS[4:], ()])
def test_three_complete_areas_or_fewer_are_worth_0(areas: tuple[str, ...]) -> None:
    assert graded(only_areas(*areas)) == (0, 0)


def test_a_submission_complete_but_for_limitations_is_worth_0() -> None:
    report = itacheck.grade(without("limitations"))
    assert (report.score, report.possible_score) == (0, 0)
    assert [(step.score, step.changes) for step in report.next] == [
        (50, ((None, "limitations"),)),
        (100, ((None, "limitations"),)),
    ]


@pytest.mark.parametrize("area", ["1.1", "1.7"])
def test_limitations_may_stand_in_any_area(area: str) -> None:
    submission = without("limitations")
    submission["areas"][area]["limitations"] = "อัตรากำลังไม่เพียงพอ"
    assert graded(submission) == (100, 100)


@pytest.mark.parametrize("year", ["2565", 2565, "ปีงบประมาณ พ.ศ. ๒๕๖๕", "2022"])
def test_another_assessed_year_is_worth_0_and_both_years_are_named(year: object) -> None:
    report = itacheck.grade(changed({"results/fiscal_year": year}))
    assert (report.score, report.possible_score) == (0, 0)
    finding = next(f for f in report.findings if f.severity == "error")
    assert finding.rule == "assessed-year/year"
    for message in finding.message:
        assert "2565" in message
        assert "2566" in message


def test_a_year_that_is_not_stated_costs_nothing_and_earns_a_note() -> None:
    report = itacheck.grade(without("results"))
    assert (report.score, report.possible_score) == (100, 100)
    assert [f.severity for f in report.findings if f.rule == "assessed-year/year"] == ["note"]


def test_failed_items_that_an_area_ignores_touch_the_100_band_only() -> None:
    submission = changed(
        {"results/items": {"O30": 0, "O18": 84.9}, "areas/1.2/items": ["O18", "O30"]}
    )
    report = itacheck.grade(submission)
    assert (report.score, report.possible_score) == (50, 100)
    assert [(f.rule, f.area) for f in report.doubts] == [("priority/failed-items", "1.2")]
    assert "O30 (0 คะแนน)" in str(report.doubts[0].message)
    assert [(step.score, step.changes) for step in report.next] == [(100, (("1.2", "priority"),))]


def test_items_that_passed_ask_for_nothing() -> None:
    submission = changed({"results/items": {"O30": 85, "O18": "๑๐๐"}, "areas/1.2/items": "O18 O30"})
    assert graded(submission) == (100, 100)


@pytest.mark.parametrize(
    ("field", "text", "expected"),
    [
        ("analysis", "- ไม่มี -", (50, 100)),
        ("analysis", "", (50, 50)),
        ("implementation/method", "ไม่มี", (50, 50)),
        ("implementation/responsible", "อ่านไม่ได้", (50, 100)),
        ("implementation/timeframe", "ต่อเนื่อง", (50, 100)),
        ("implementation/monitoring", "", (100, 100)),
        ("improvement", "-", (100, 100)),
    ],
)
def test_one_field_of_one_area_and_the_scores(
    field: str, text: str, expected: tuple[int, int]
) -> None:
    assert graded(changed({f"areas/1.5/{field}": text})) == expected


@pytest.mark.parametrize(("doubted", "expected"), [(3, (50, 100)), (4, (0, 100))])
def test_doubts_in_areas_count_against_the_certain_score(
    doubted: int, expected: tuple[int, int]
) -> None:
    doubts = {f"areas/{area}/analysis": "ไม่มี" for area in AREAS[:doubted]}
    assert graded(changed(doubts)) == expected


def test_of_equally_cheap_ways_up_the_earlier_areas_are_named() -> None:
    report = itacheck.grade({"criteria": "o34-2567"})
    fifty, hundred = report.next
    assert fifty.score == 50
    assert fifty.changes == (
        *((area, name) for area in AREAS[:4] for name in FIFTY),
        (None, "limitations"),
    )
    # with no scores nothing can be said of priority, nor is it asked for
    assert len(hundred.changes) == 7 * len(FIFTY) + 1


def test_the_areas_that_lack_least_are_the_way_up() -> None:
    submission = only_areas("1.2", "1.4")
    submission["areas"]["1.6"] = {"analysis": "ช่องทางร้องเรียนมีทางเดียว ผู้แจ้งเบาะแสจึงมีน้อย"}
    submission["areas"]["1.7"] = {"implementation": {"method": "ทำคู่มือ", "steps": "ร่างแล้วเสนอ"}}
    fifty = itacheck.grade(submission).next[0]
    assert fifty.changes == (
        ("1.6", "method"),
        ("1.6", "responsible"),
        ("1.6", "steps"),
        ("1.6", "timeframe"),
        ("1.7", "analysis"),
        ("1.7", "responsible"),
        ("1.7", "timeframe"),
    )


# Verdicts of all 44 cells, mostly met so that every band comes up.
VECTORS = st.lists(
    st.sampled_from([MET, MET, MET, MET, UNCLEAR, UNMET]), min_size=len(CELLS), max_size=len(CELLS)
)
FREELY = st.lists(st.sampled_from([MET, UNCLEAR, UNMET]), min_size=len(CELLS), max_size=len(CELLS))


def fewest(verdicts: list[int], score: int) -> int:
    """Return how many cells must change for a score, from the published sentences alone."""
    lacking = {cell for cell, verdict in zip(CELLS, verdicts, strict=True) if verdict != MET}
    if score == 100:
        return len(lacking)
    of_areas = sorted(sum((area, name) in lacking for name in FIFTY) for area in AREAS)
    return sum(of_areas[:4]) + sum(cell[0] is None for cell in lacking)


@given(VECTORS | FREELY)
def test_the_changes_reach_their_score_and_are_the_fewest(verdicts: list[int]) -> None:
    certain, possible = scores(O34.bands, verdicts)
    assert certain is not None
    assert possible is not None
    assert certain <= possible
    steps = way_up(O34.bands, verdicts, certain)
    assert [score for score, _ in steps] == [s for s in (50, 100) if s > certain]
    for score, changes in steps:
        assert len(changes) == len(set(changes)) == fewest(verdicts, score)
        mended = [MET if n in changes else verdict for n, verdict in enumerate(verdicts)]
        assert scores(O34.bands, mended).certain == max(score, certain)


@given(st.sets(st.sampled_from(range(len(CELLS))), min_size=1, max_size=9))
def test_no_smaller_set_of_changes_reaches_the_score(lacking: set[int]) -> None:
    verdicts = [UNMET if n in lacking else MET for n in range(len(CELLS))]
    certain, _ = scores(O34.bands, verdicts)
    for score, changes in way_up(O34.bands, verdicts, certain):
        for fewer in combinations(lacking, len(changes) - 1):
            mended = [MET if n in fewer else verdict for n, verdict in enumerate(verdicts)]
            assert (scores(O34.bands, mended).certain or 0) < score


@given(FREELY, st.data())
def test_a_better_cell_never_lowers_either_score(verdicts: list[int], data: st.DataObject) -> None:
    cell = data.draw(st.integers(0, len(CELLS) - 1))
    better = list(verdicts)
    better[cell] = data.draw(st.integers(verdicts[cell], MET))
    before, after = scores(O34.bands, verdicts), scores(O34.bands, better)
    assert (after.certain or 0) >= (before.certain or 0)
    assert (after.possible or 0) >= (before.possible or 0)
