"""Conditions combine verdicts by order alone, and the way up is exact."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itacheck.criteria.condition import NEVER_REFUSED, AtLeast, Condition, cells, changes, verdict
from itacheck.criteria.model import Band
from itacheck.grading.score import scores, way_up
from itacheck.verdict import MET, NAMES, UNCLEAR, UNMET

from .trees import (
    VERDICTS,
    TreeAndVerdicts,
    holds,
    leaves,
    smallest_changes,
    trees,
    trees_with_verdicts,
)

ALL = AtLeast(3, (0, 1, 2))
ANY = AtLeast(1, (0, 1, 2))
TWO = AtLeast(2, (0, 1, 2))


def test_verdicts_are_ordered_and_named() -> None:
    assert UNMET < UNCLEAR < MET
    assert [NAMES[v] for v in (UNMET, UNCLEAR, MET)] == ["unmet", "unclear", "met"]


@pytest.mark.parametrize(
    ("verdicts", "all_of", "any_of", "two_of"),
    [
        ((MET, MET, MET), MET, MET, MET),
        ((MET, UNCLEAR, MET), UNCLEAR, MET, MET),
        ((MET, UNCLEAR, UNMET), UNMET, MET, UNCLEAR),
        ((UNMET, UNCLEAR, UNCLEAR), UNMET, UNCLEAR, UNCLEAR),
        ((UNMET, MET, UNMET), UNMET, MET, UNMET),
        ((UNMET, UNMET, UNMET), UNMET, UNMET, UNMET),
    ],
)
def test_all_is_the_least_any_the_greatest_at_least_k_the_kth_greatest(
    verdicts: tuple[int, ...], all_of: int, any_of: int, two_of: int
) -> None:
    assert verdict(ALL, verdicts) == all_of
    assert verdict(ANY, verdicts) == any_of
    assert verdict(TWO, verdicts) == two_of


@given(trees_with_verdicts())
def test_a_condition_is_met_or_unclear_as_if_only_such_cells_counted(case: TreeAndVerdicts) -> None:
    tree, verdicts = case
    certain = holds(tree, [v == MET for v in verdicts])
    possible = holds(tree, [v >= UNCLEAR for v in verdicts])
    assert verdict(tree, verdicts) == certain + possible


@given(trees_with_verdicts(), st.data())
def test_a_better_cell_never_makes_a_condition_worse(
    case: TreeAndVerdicts, data: st.DataObject
) -> None:
    tree, verdicts = case
    better = [data.draw(st.sampled_from([w for w in VERDICTS if w >= v])) for v in verdicts]
    assert verdict(tree, better) >= verdict(tree, verdicts)
    assert len(changes(tree, better)) <= len(changes(tree, verdicts))


@given(trees_with_verdicts())
def test_changes_are_the_smallest_set_and_of_equals_the_earliest(case: TreeAndVerdicts) -> None:
    tree, verdicts = case
    assert changes(tree, verdicts) == smallest_changes(tree, verdicts)


@pytest.mark.parametrize(
    ("condition", "verdicts", "expected"),
    [
        (ANY, (UNMET, UNCLEAR, UNMET), (0,)),
        (TWO, (UNMET, MET, UNCLEAR), (0,)),
        (ALL, (UNCLEAR, MET, UNMET), (0, 2)),
        # one cell of the later branch is cheaper than two of the earlier
        (AtLeast(1, (AtLeast(2, (0, 1)), AtLeast(2, (2, 3)))), (UNMET, UNMET, MET, UNMET), (3,)),
        (NEVER_REFUSED, (UNMET,), ()),
    ],
)
def test_changes_of_small_conditions(
    condition: Condition, verdicts: tuple[int, ...], expected: tuple[int, ...]
) -> None:
    assert changes(condition, verdicts) == expected


@given(trees())
def test_cells_are_those_that_stand_in_the_condition(tree: Condition) -> None:
    assert cells(tree) == leaves(tree)


def test_cells_are_told_as_often_as_they_are_read() -> None:
    assert cells(AtLeast(1, (3, AtLeast(2, (1, 3))))) == [3, 1, 3]


BANDS = (Band(10, ALL), Band(6, TWO), Band(3, ANY), Band(0, NEVER_REFUSED))


@pytest.mark.parametrize(
    ("verdicts", "certain", "possible"),
    [
        ((MET, MET, MET), 10, 10),
        ((MET, UNCLEAR, MET), 6, 10),
        ((UNCLEAR, UNCLEAR, UNCLEAR), 0, 10),
        ((MET, UNCLEAR, UNMET), 3, 6),
        ((UNMET, UNMET, UNMET), 0, 0),
    ],
)
def test_the_score_is_certain_and_the_possible_score_accepts_every_doubt(
    verdicts: tuple[int, ...], certain: int, possible: int
) -> None:
    assert scores(BANDS, verdicts) == (certain, possible)


def test_without_bands_there_is_no_score_and_no_way_up() -> None:
    assert scores((), (MET, MET)) == (None, None)
    assert way_up((), (UNMET,), None) == []


def test_the_way_up_names_every_band_above_the_score_from_the_lowest() -> None:
    verdicts = (UNMET, UNCLEAR, UNMET)
    assert way_up(BANDS, verdicts, 0) == [(3, (0,)), (6, (0, 1)), (10, (0, 1, 2))]
    assert way_up(BANDS, (MET, MET, MET), 10) == []


def test_where_even_the_lowest_band_asks_for_something_the_way_up_begins_there() -> None:
    bands = BANDS[:-1]
    assert scores(bands, (UNMET, UNMET, UNMET)) == (None, None)
    assert [score for score, _ in way_up(bands, (UNMET, UNMET, UNMET), None)] == [3, 6, 10]


@given(st.lists(trees(), min_size=1, max_size=4), st.data())
def test_the_score_never_exceeds_the_possible_score(
    conditions: list[Condition], data: st.DataObject
) -> None:
    highest = 10 * len(conditions)
    bands = [Band(highest - 10 * n, condition) for n, condition in enumerate(conditions)]
    verdicts = data.draw(st.lists(st.sampled_from(VERDICTS), min_size=8, max_size=8))
    certain, possible = scores([*bands, Band(0, NEVER_REFUSED)], verdicts)
    assert certain is not None
    assert possible is not None
    assert certain <= possible
