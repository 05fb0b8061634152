"""The condition of a band: a tree that combines verdicts by order alone.

There is one kind of branch, «at least k of these»: ``all`` is k = their number, ``any`` is k = 1.
Its verdict is the k-th largest of its parts' verdicts. So every condition is monotone, and where
each cell is read once (the loader sees to it) the cost of meeting it is exact as well.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, TypeAlias

Cell: TypeAlias = int
"""The number of a cell in the matrix."""


class AtLeast(NamedTuple):
    """At least ``needed`` of ``parts`` hold."""

    needed: int
    parts: tuple[Condition, ...]


Condition: TypeAlias = "Cell | AtLeast"

NEVER_REFUSED = AtLeast(0, ())
"""The condition of a band without one."""


def verdict(condition: Condition, verdicts: Sequence[int]) -> int:
    """Return the verdict of a condition, given that of each cell."""
    if isinstance(condition, int):
        return verdicts[condition]
    needed, parts = condition
    if needed == 0:
        return 2
    found = [verdicts[part] if part.__class__ is int else verdict(part, verdicts) for part in parts]
    return min(found) if needed == len(parts) else sorted(found)[-needed]


def changes(condition: Condition, verdicts: Sequence[int]) -> tuple[Cell, ...]:
    """Return a smallest set of cells that must become met for the condition to be met.

    Of branches that cost the same, the earlier ones are taken. The result is in matrix order.
    """
    if isinstance(condition, int):
        return () if verdicts[condition] == 2 else (condition,)
    by_cost = sorted((changes(part, verdicts) for part in condition.parts), key=len)
    chosen = by_cost[: condition.needed]
    return tuple(sorted(cell for cells in chosen for cell in cells))


def cells(condition: Condition) -> list[Cell]:
    """Return every cell that a condition reads, in its order, as often as it reads it."""
    if isinstance(condition, int):
        return [condition]
    return [cell for part in condition.parts for cell in cells(part)]
