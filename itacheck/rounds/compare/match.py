"""Which submission of one round is which of the other.

They are matched by their paths as they stand; else by their paths below the directory that all of
their round have in common; else by the agency, where one alone of each round bears its name; else,
where each round is a single submission, these. Several under one path are matched in order.
"""

from __future__ import annotations

import posixpath
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence
from typing import TypeAlias

from itacheck.rounds.compare.result import Result
from itacheck.thai.normal import fold

_Naming: TypeAlias = "Callable[[Result], Hashable | None]"
"""What names a submission; None where it has no such name."""


def pairs(
    before: Sequence[Result], after: Sequence[Result]
) -> Iterator[tuple[Result | None, Result | None]]:
    """Yield every submission of both rounds once, those that are the same together."""
    ways = [(_by_itself, _by_itself), (_below(before), _below(after)), (_by_agency, _by_agency)]
    if len(before) == len(after) == 1:
        ways.append((_single, _single))
    old, new = list(before), list(after)
    for of_old, of_new in ways:
        numbers = _matched(_by_name(old, of_old), _by_name(new, of_new), alone=of_old is _by_agency)
        yield from ((old[one], new[other]) for one, other in numbers)
        old = _without(old, {one for one, _ in numbers})
        new = _without(new, {other for _, other in numbers})
    yield from ((one, None) for one in old)
    yield from ((None, one) for one in new)


_Names: TypeAlias = "dict[Hashable, list[int]]"


def _matched(old: _Names, new: _Names, *, alone: bool) -> list[tuple[int, int]]:
    """Return the numbers of submissions that bear the same name, in order.

    ``alone``: a name matches only where one submission of each side bears it.
    """
    return [
        pair
        for name, ours in old.items()
        for theirs in [new.get(name, [])]
        if not alone or len(ours) == len(theirs) == 1
        for pair in zip(ours, theirs, strict=False)
    ]


def _by_name(results: Sequence[Result], naming: _Naming) -> _Names:
    names: _Names = defaultdict(list)
    for number, result in enumerate(results):
        name = naming(result)
        if name is not None:
            names[name].append(number)
    return names


def _without(results: Sequence[Result], numbers: set[int]) -> list[Result]:
    return [result for number, result in enumerate(results) if number not in numbers]


def _by_itself(result: Result) -> Hashable:
    """Name a submission by its path; one that was no file by its agency, or by its order alone."""
    return _path(result) if result.path is not None else (None, fold(result.agency or ""))


def _below(results: Sequence[Result]) -> _Naming:
    """Name submissions by their paths below the directory that all of them have in common."""
    folders = {posixpath.dirname(_path(one)) for one in results if one.path is not None}
    parts = [folder.split("/") if folder else [] for folder in folders]
    depth = len(posixpath.commonprefix(parts))

    def name(result: Result) -> Hashable | None:
        return tuple(_path(result).split("/")[depth:]) if result.path is not None else None

    return name


def _by_agency(result: Result) -> Hashable | None:
    return fold(result.agency or "") or None


def _single(_: Result) -> Hashable:
    return True


def _path(result: Result) -> str:
    """Return the path of a file, alike from every system."""
    return posixpath.normpath((result.path or "").replace("\\", "/"))
