"""Two rounds of the same submissions, before and after: what rose, fell, came and went.

A finding is the same by its rule, area and requirement: lines and wording may move. Where its
severity or a doubt's fingerprint is another, it has changed.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator
from typing import Final, NamedTuple, TypeAlias

from itacheck.rounds.compare.match import pairs
from itacheck.rounds.compare.result import Found, Result
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


class Moved(NamedTuple):
    """Numbers of findings."""

    fixed: int
    new: int
    changed: int


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

    def findings(self) -> Moved:
        """Return how many findings there are fixed, new and changed."""
        return Moved(
            sum(len(change.fixed) for change in self.changes),
            sum(len(change.new) for change in self.changes),
            sum(len(change.changed) for change in self.changes),
        )

    def rules(self) -> list[tuple[str, Moved]]:
        """Return the same of each rule, those that moved most first."""
        fixed = Counter(one.rule for change in self.changes for one in change.fixed)
        new = Counter(one.rule for change in self.changes for one in change.new)
        changed = Counter(one.rule for change in self.changes for _, one in change.changed)
        moved = {
            rule: Moved(fixed[rule], new[rule], changed[rule]) for rule in fixed + new + changed
        }
        return sorted(moved.items(), key=lambda pair: (-sum(pair[1]), pair[0]))


def compare(before: Iterable[Result], after: Iterable[Result]) -> Comparison:
    """Return what differs between two rounds."""
    old, new = list(before), list(after)
    changes = []
    unchanged = failing = 0
    for one, other in pairs(old, new):
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
