"""The report that users and importing tools hold."""

from __future__ import annotations

import attrs
import pytest

import itacheck
from itacheck.reference.rules import rule_names
from itacheck.verdict import MET, UNCLEAR, UNMET
from tests.builders import changed, complete


def test_a_verdict_is_asked_for_by_area_and_requirement() -> None:
    report = itacheck.grade(changed({"areas/1.2/analysis": "", "limitations": "ไม่มี"}))
    assert report.verdict("1.1", "analysis") == MET
    assert report.verdict("1.2", "analysis") == UNMET
    assert report.verdict(None, "limitations") == UNCLEAR


@pytest.mark.parametrize("cell", [("1.2", "limitations"), (None, "analysis"), ("9", "analysis")])
def test_a_cell_that_is_not_in_the_matrix_is_a_key_error(cell: tuple[str | None, str]) -> None:
    with pytest.raises(KeyError) as caught:
        itacheck.grade(complete()).verdict(*cell)
    assert caught.value.args == (cell,)


@pytest.mark.parametrize(("asked", "reached"), [(100, False), (51, False), (50, True), (0, True)])
def test_a_report_reaches_what_is_certain(asked: int, reached: bool) -> None:
    report = itacheck.grade(changed({"areas/1.2/analysis": "ไม่มี"}))
    assert (report.score, report.possible_score) == (50, 100)
    assert report.reaches(asked) is reached


def test_the_matrix_agrees_with_the_verdicts() -> None:
    report = itacheck.grade(changed({"areas/1.2/analysis": ""}))
    cells = [(c.area, c.requirement) for c in report.matrix]
    assert cells == [(area, requirement.id) for area, requirement in report.criteria.cells]
    assert [c.verdict for c in report.matrix if c.area == "1.2"] == ["unmet"] + 5 * ["met"]


RULES = """
    analysis/stated analysis/title-only analysis/distinct priority/failed-items method/stated
    responsible/stated steps/stated timeframe/stated timeframe/period limitations/stated
    assessed-year/year
    advice/short-text advice/split-entries advice/copied-text advice/step-numbers
    advice/repeated-text advice/area-left-out advice/one-area-only advice/item-codes advice/grade
    advice/left-blank
    submission/missing-areas submission/unknown-key submission/not-asked
    submission/other-criteria submission/encoding submission/recognised submission/left-out
    review/lapsed review/nothing review/incomplete
"""


def test_rules_keep_the_ids_by_which_reviews_and_other_tools_know_them() -> None:
    """One may be added; one that is renamed or taken away breaks what others have written."""
    known = [name for name in rule_names(itacheck.load_criteria("o34-2567")) if "/" in name]
    assert set(RULES.split()) <= set(known)


def test_a_report_shows_its_scores_when_printed_by_a_programmer() -> None:
    assert repr(itacheck.grade(complete())) == "<Report o34-2567 None: 100–100>"


def test_a_report_cannot_be_changed() -> None:
    report = itacheck.grade(complete())
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        report.score = 50  # type: ignore[misc]
