"""A higher band must ask at least as much as a lower one; the comparison is exact."""

from __future__ import annotations

from itertools import pairwise, product

import pytest
from hypothesis import given

import itacheck
from itacheck.criteria.condition import NEVER_REFUSED, AtLeast, Condition
from itacheck.criteria.implication import TooInvolved, counterexample
from itacheck.places import rule_files

from .trees import holds, leaves, trees


def implies(higher: Condition, lower: Condition) -> bool:
    count = 1 + max([*leaves(higher), *leaves(lower)])
    return all(
        holds(lower, met) for met in product((False, True), repeat=count) if holds(higher, met)
    )


@given(trees(5), trees(5))
def test_a_counterexample_is_found_exactly_where_there_is_one(
    higher: Condition, lower: Condition
) -> None:
    found = counterexample(higher, lower)
    assert (found is None) is implies(higher, lower)
    if found is not None:
        met = [n in found for n in range(5)]
        assert holds(higher, met)
        assert not holds(lower, met)


@given(trees(6))
def test_every_condition_implies_itself_and_a_band_without_one(tree: Condition) -> None:
    assert counterexample(tree, tree) is None
    assert counterexample(tree, NEVER_REFUSED) is None


def four_of_seven_areas(needed: int, asked: int) -> AtLeast:
    areas = (tuple(range(6 * n, 6 * n + asked)) for n in range(7))
    return AtLeast(2, (42, AtLeast(needed, tuple(AtLeast(asked, cells) for cells in areas))))


@pytest.mark.parametrize(
    ("higher", "lower", "implied"),
    [
        (four_of_seven_areas(7, 6), four_of_seven_areas(4, 5), True),
        (four_of_seven_areas(4, 5), four_of_seven_areas(7, 6), False),
        (four_of_seven_areas(4, 6), four_of_seven_areas(4, 5), True),
        (four_of_seven_areas(4, 5), four_of_seven_areas(4, 6), False),
        (four_of_seven_areas(3, 6), four_of_seven_areas(4, 6), False),
        (four_of_seven_areas(3, 6), 42, True),
        (42, four_of_seven_areas(3, 6), False),
        (0, AtLeast(1, (AtLeast(1, (0, 1)), 2)), True),
    ],
)
def test_conditions_over_areas_are_compared(
    higher: Condition, lower: Condition, implied: bool
) -> None:
    assert (counterexample(higher, lower) is None) is implied


def test_entangled_conditions_are_refused_instead_of_searched_for_hours() -> None:
    groups = [tuple(range(n, n + 4)) for n in range(0, 60, 4)]
    others = [tuple(range(n, 60, 15)) for n in range(15)]
    higher = AtLeast(9, tuple(AtLeast(2, cells) for cells in groups))
    lower = AtLeast(4, tuple(AtLeast(2, cells) for cells in others))
    with pytest.raises(TooInvolved):
        counterexample(higher, lower)


def test_more_cells_than_can_be_decided_one_by_one_are_refused() -> None:
    higher, lower = AtLeast(2, tuple(range(2000))), AtLeast(1, tuple(range(1, 2000)))
    with pytest.raises(TooInvolved):
        counterexample(higher, lower)


@pytest.mark.parametrize("identifier", rule_files("criteria"))
def test_each_shipped_band_implies_the_next_lower_one(identifier: str) -> None:
    bands = itacheck.load_criteria(identifier).bands
    assert [counterexample(a.condition, b.condition) for a, b in pairwise(bands)] == [
        None for _ in bands[1:]
    ]
