"""Conditions that read each cell once, and what they mean, told without the code under test."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from typing import TypeAlias

from hypothesis import strategies as st

from itacheck.criteria.condition import AtLeast, Condition
from itacheck.verdict import MET, UNCLEAR, UNMET

VERDICTS = (UNMET, UNCLEAR, MET)

TreeAndVerdicts: TypeAlias = "tuple[Condition, list[int]]"


@st.composite
def trees(draw: st.DrawFn, most: int = 7) -> Condition:
    """Draw a condition over the cells 0, 1, …, each read once and in this order."""
    return draw(_over(0, draw(st.integers(1, most))))


@st.composite
def _over(draw: st.DrawFn, first: int, count: int) -> Condition:
    if count == 1 and draw(st.booleans()):
        return first
    parts: list[Condition] = []
    end = first + count
    while first < end:
        # a branch with one part over all of its cells would never end
        size = draw(st.integers(1, end - first if parts else max(1, count - 1)))
        parts.append(first if size == 1 else draw(_over(first, size)))
        first += size
    return AtLeast(draw(st.integers(1, len(parts))), tuple(parts))


@st.composite
def trees_with_verdicts(draw: st.DrawFn) -> TreeAndVerdicts:
    """Draw a condition and a verdict for each of its cells, and for one that it does not read."""
    tree = draw(trees())
    count = 1 + max(leaves(tree)) + 1
    return tree, draw(st.lists(st.sampled_from(VERDICTS), min_size=count, max_size=count))


def leaves(tree: Condition) -> list[int]:
    """Return the cells that stand in a condition."""
    return [tree] if isinstance(tree, int) else [n for part in tree.parts for n in leaves(part)]


def holds(tree: Condition, met: Sequence[bool]) -> bool:
    """Whether a condition holds when a cell either is met or is not."""
    if isinstance(tree, int):
        return met[tree]
    return sum(holds(part, met) for part in tree.parts) >= tree.needed


def smallest_changes(tree: Condition, verdicts: Sequence[int]) -> tuple[int, ...]:
    """Return, of the smallest sets of cells that must become met, the one of the earliest cells."""
    for size in range(len(verdicts) + 1):
        for cells in combinations(range(len(verdicts)), size):
            if holds(tree, [v == MET or n in cells for n, v in enumerate(verdicts)]):
                return cells
    raise AssertionError("a condition that cannot be met")
