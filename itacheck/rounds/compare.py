"""Two rounds of the same submissions, before and after: what rose, fell, came and went.

Submissions are matched by their paths as they stand; else by their paths below the directory that
all of the round have in common; else by the agency, where one alone of each round bears its name;
else, where each round is a single submission, these. Several of one path are matched in order.

A finding is the same by its rule, area and requirement: lines and wording may move. Where its
severity or a doubt's fingerprint is another, it has changed.
"""

from __future__ import annotations

import posixpath
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import Final, NamedTuple, TypeAlias

from itacheck.rounds.compare_result import Found, Result
from itacheck.thai.normal import fold

UP: Final = "up"
DOWN: Final = "down"
SAME: Final = "same"
NEW: Final = "new"
GONE: Final = "gone"
FAILED: Final = "failed"
RECOVERED: Final = "recovered"

KINDS: Final = (UP, DOWN, SAME, NEW, GONE, FAILED, RECOVERED)
"""What can become of a submission. It is ``up`` or ``down`` by its certain score or, where that
stays, by its possible one; ``failed`` and ``recovered`` if it can no longer, or again, be read."""


class Change(NamedTuple):
    """A submission that is not as it was. Findings are told where both rounds graded it."""

    kind: str
    before: Result | None
    after: Result | None
    fixed: tuple[Found, ...] = ()
    """No longer found."""
    new: tuple[Found, ...] = ()
    changed: tuple[tuple[Found, Found], ...] = ()
    """Found before and after, but of another severity, or a doubt judged from another text."""

    @property
    def result(self) -> Result:
        """The submission as it is now, or as it was before it went."""
        result = self.after or self.before
        assert result is not None  # noqa: S101 - there is no change of nothing
        return result

    @property
    def renamed(self) -> tuple[str, str] | None:
        """The names of the agency before and after, where both are stated and differ."""
        names = [one.agency for one in (self.before, self.after) if one is not None and one.agency]
        return (names[0], names[1]) if len(set(map(fold, names))) > 1 else None

    @property
    def criteria(self) -> tuple[str, str] | None:
        """The criteria before and after, where both rounds graded it and they differ."""
        used = [one.criteria for one in (self.before, self.after) if one is not None]
        graded = self.kind in (UP, DOWN, SAME)
        return (used[0], used[1]) if graded and used[0] != used[1] else None


class Comparison(NamedTuple):
    """What differs between two rounds."""

    before: int
    """How many submissions there were."""
    after: int
    changes: tuple[Change, ...]
    """In the order of their paths."""
    unchanged: int
    """How many were graded in both rounds and differ in nothing."""
    failing: int
    """How many could be read in neither round."""

    def count(self, kind: str) -> int:
        """Return how many submissions are of a kind; those of ``same`` include the unchanged."""
        counted = sum(change.kind == kind for change in self.changes)
        return counted + self.unchanged if kind == SAME else counted

    @property
    def worse(self) -> bool:
        """Whether a score fell, or a submission cannot be read that could be, or was not there."""
        return any(
            change.kind in (DOWN, FAILED)
            or (change.kind == NEW and change.result.error is not None)
            for change in self.changes
        )

    def criteria(self) -> list[tuple[tuple[str, str], int]]:
        """Return the different criteria of the rounds, and of how many submissions they are."""
        pairs = Counter(change.criteria for change in self.changes if change.criteria is not None)
        return [(pair, count) for pair, count in pairs.most_common() if pair is not None]

    def findings(self) -> list[tuple[str, int, int, int]]:
        """Return each rule with its number of findings fixed, new and changed, the most first."""
        fixed = Counter(one.rule for change in self.changes for one in change.fixed)
        new = Counter(one.rule for change in self.changes for one in change.new)
        changed = Counter(one.rule for change in self.changes for _, one in change.changed)
        rules = [(rule, fixed[rule], new[rule], changed[rule]) for rule in fixed + new + changed]
        return sorted(rules, key=lambda row: (-sum(row[1:]), row[0]))


def compare(before: Iterable[Result], after: Iterable[Result]) -> Comparison:
    """Return what differs between two rounds."""
    old, new = list(before), list(after)
    changes = []
    unchanged = failing = 0
    for one, other in _pairs(old, new):
        change = _change(one, other)
        if change is not None:
            changes.append(change)
        elif one is not None and one.error is not None:
            failing += 1
        else:
            unchanged += 1
    changes.sort(key=lambda change: (change.result.path or "", change.result.agency or ""))
    return Comparison(len(old), len(new), tuple(changes), unchanged, failing)


def _change(before: Result | None, after: Result | None) -> Change | None:
    """Return what became of a submission; None where it differs in nothing."""
    if before is None:
        return Change(NEW, None, after)
    if after is None:
        return Change(GONE, before, None)
    if before.error is not None or after.error is not None:
        if before.error is not None and after.error is not None:
            return None
        return Change(FAILED if after.error is not None else RECOVERED, before, after)
    change = Change(_direction(before, after), before, after, *_differing(before, after))
    differs = (
        change.kind != SAME
        or (before.score, before.rank) != (after.score, after.rank)  # that cannot be compared
        or change.criteria
        or change.renamed
        or any((change.fixed, change.new, change.changed))
    )
    return change if differs else None


def _direction(before: Result, after: Result) -> str:
    """Return whether the score rose or fell.

    Without scores the cells are counted, which means something under the same criteria alone;
    a score and none cannot be compared.
    """
    scored = [one.score is not None for one in (before, after)]
    if before.rank == after.rank or scored[0] != scored[1]:
        return SAME
    if not any(scored) and (before.criteria, before.cells) != (after.criteria, after.cells):
        return SAME
    return UP if before.rank < after.rank else DOWN


_Differing: TypeAlias = (
    "tuple[tuple[Found, ...], tuple[Found, ...], tuple[tuple[Found, Found], ...]]"
)


def _differing(before: Result, after: Result) -> _Differing:
    """Return the findings fixed, new and changed."""
    if before.findings == after.findings:
        return (), (), ()
    alike = Counter(before.findings) & Counter(after.findings)
    old, new = (_by_cell(_without(one.findings, alike)) for one in (before, after))
    fixed: list[Found] = []
    added: list[Found] = []
    changed: list[tuple[Found, Found]] = []
    for cell in {**old, **new}:
        ours, theirs = old.get(cell, []), new.get(cell, [])
        both = min(len(ours), len(theirs))
        fixed += ours[both:]
        added += theirs[both:]
        changed += [
            (one, other)
            for one, other in zip(ours, theirs, strict=False)
            if (one.severity, one.fingerprint) != (other.severity, other.fingerprint)
        ]
    return tuple(fixed), tuple(added), tuple(changed)


def _without(findings: Iterable[Found], those: Counter[Found]) -> Iterator[Found]:
    left = Counter(those)
    for found in findings:
        if left[found]:
            left[found] -= 1
        else:
            yield found


def _by_cell(findings: Iterable[Found]) -> dict[Hashable, list[Found]]:
    cells: dict[Hashable, list[Found]] = defaultdict(list)
    for found in findings:
        cells[found.cell].append(found)
    return cells


# ---- which submission is which -------------------------------------------------------------------

_Naming: TypeAlias = "Callable[[Result], Hashable | None]"


def _pairs(
    before: Sequence[Result], after: Sequence[Result]
) -> Iterator[tuple[Result | None, Result | None]]:
    """Yield every submission of both rounds once, those that are the same together."""
    ways = [(_by_itself, _by_itself), (_below(before), _below(after)), (_by_agency, _by_agency)]
    if len(before) == len(after) == 1:
        ways.append((_single, _single))
    old, new = list(before), list(after)
    for of_old, of_new in ways:
        matched, old, new = _matched(old, new, of_old, of_new, alone=of_old is _by_agency)
        yield from matched
    yield from ((one, None) for one in old)
    yield from ((None, one) for one in new)


def _matched(
    old: Sequence[Result], new: Sequence[Result], of_old: _Naming, of_new: _Naming, *, alone: bool
) -> tuple[list[tuple[Result, Result]], list[Result], list[Result]]:
    """Return the pairs that bear the same name, and what is left of both sides.

    ``alone``: a name matches only where one submission of each side bears it.
    """
    ours, theirs = _by_name(old, of_old), _by_name(new, of_new)
    pairs = []
    for name, mine in ours.items():
        others = theirs.get(name, [])
        if alone and (len(mine) > 1 or len(others) > 1):
            continue
        both = min(len(mine), len(others))
        pairs += [(old[one], new[other]) for one, other in zip(mine, others, strict=False)]
        del mine[:both], others[:both]
    return pairs, _left(old, of_old, ours), _left(new, of_new, theirs)


def _by_name(results: Sequence[Result], naming: _Naming) -> dict[Hashable, list[int]]:
    names: dict[Hashable, list[int]] = defaultdict(list)
    for number, result in enumerate(results):
        name = naming(result)
        if name is not None:
            names[name].append(number)
    return names


def _left(
    results: Sequence[Result], naming: _Naming, names: dict[Hashable, list[int]]
) -> list[Result]:
    """Return what was not matched: what has no name, and whose number still stands under it."""
    left = {number for numbers in names.values() for number in numbers}
    return [
        result
        for number, result in enumerate(results)
        if number in left or naming(result) is None
    ]


def _by_itself(result: Result) -> Hashable:
    """Name a submission by its path; one that was no file by its agency, or by its order alone."""
    return _path(result) if result.path is not None else (None, fold(result.agency or ""))


def _below(results: Sequence[Result]) -> _Naming:
    """Name submissions by their paths below the directory that all of them have in common."""
    folders = {posixpath.dirname(_path(one)) for one in results if one.path is not None}
    common = posixpath.commonprefix([folder.split("/") for folder in folders])
    depth = len(common) if folders != {""} else 0
    return lambda result: (
        "/".join(_path(result).split("/")[depth:]) if result.path is not None else None
    )


def _by_agency(result: Result) -> Hashable | None:
    return fold(result.agency or "") or None


def _single(_: Result) -> Hashable:
    return True


def _path(result: Result) -> str:
    """Return the path of a file as it is written anywhere."""
    return posixpath.normpath((result.path or "").replace("\\", "/"))
