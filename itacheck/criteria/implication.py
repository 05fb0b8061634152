"""Whether one band's condition implies another's: a higher band must ask at least as much.

``counterexample(higher, lower)`` looks for a set of met cells that satisfies the higher condition
and not the lower. A quick look at the structure settles criteria of the usual form; otherwise
both conditions are decided cell by cell, with what is left of them remembered.
"""

from __future__ import annotations

from itacheck.criteria.condition import AtLeast, Condition, cells

_MOST_CELLS = 500  # each is a step of recursion
_MOST_STATES = 20_000
_MOST_WORK = 1_000_000  # states times cells: a second or two


class TooInvolved(Exception):  # noqa: N818 - an answer, not a failure
    """The conditions are too entangled to compare in reasonable time."""


def counterexample(higher: Condition, lower: Condition) -> set[int] | None:
    """Return met cells that satisfy ``higher`` but not ``lower``, or None where there are none.

    Raises TooInvolved where neither can be told in reasonable time.
    """
    if _plainly_implies(higher, lower):
        return None
    order = sorted(set(cells(higher)) | set(cells(lower)))
    if len(order) > _MOST_CELLS:
        raise TooInvolved
    most = min(_MOST_STATES, _MOST_WORK // max(1, len(order)))
    try:
        return _search(higher, lower, order, 0, {}, most)
    except RecursionError:  # called from deep within another program
        raise TooInvolved from None


def _plainly_implies(higher: Condition, lower: Condition) -> bool:
    """Whether the structure shows the implication; False means only that it does not show."""
    if higher == lower:
        return True
    if isinstance(lower, AtLeast) and lower.needed == len(lower.parts):
        return all(_plainly_implies(higher, part) for part in lower.parts)
    if isinstance(higher, AtLeast):
        if higher.needed == len(higher.parts) and any(
            _plainly_implies(part, lower) for part in higher.parts
        ):
            return True
        if isinstance(lower, AtLeast) and len(higher.parts) == len(lower.parts):
            return higher.needed >= lower.needed and all(
                map(_plainly_implies, higher.parts, lower.parts)
            )
    return False


def _search(
    higher: Condition | bool,
    lower: Condition | bool,
    order: list[int],
    at: int,
    seen: dict[object, None],
    most: int,
) -> set[int] | None:
    if higher is False or lower is True:
        return None
    if higher is True and lower is False:
        return set()
    key = (higher, lower)
    if key in seen:
        return None
    if len(seen) >= most:
        raise TooInvolved
    cell = order[at]
    for value in (True, False):
        rest = _search(
            _assign(higher, cell, value), _assign(lower, cell, value), order, at + 1, seen, most
        )
        if rest is not None:
            return rest | {cell} if value else rest
    seen[key] = None
    return None


def _assign(condition: Condition | bool, cell: int, value: bool) -> Condition | bool:
    """Return what is left of a condition once one cell is decided."""
    if isinstance(condition, bool):
        return condition
    if isinstance(condition, int):
        return value if condition == cell else condition
    needed = condition.needed
    left: list[Condition] = []
    for part in condition.parts:
        result = _assign(part, cell, value)
        if result is True:
            needed -= 1
        elif result is not False:
            left.append(result)
    if needed <= 0:
        return True
    return AtLeast(needed, tuple(left)) if needed <= len(left) else False
