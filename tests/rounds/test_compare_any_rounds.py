"""What holds of the comparison of any two rounds."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from itacheck.rounds.compare.comparison import KINDS, Change, compare
from itacheck.rounds.compare.result import Found, Result

from .results import broken

_NAMES = st.sampled_from(["a.yaml", "r/a.yaml", "r/b.yaml", "s/a.yaml", "/r/b.yaml", "r\\b.yaml"])
_AGENCIES = st.sampled_from([None, "", "ก", " ก", "ข", "ค"])
_FOUND = st.builds(
    Found,
    rule=st.sampled_from(["timeframe/stated", "submission/unknown-key"]),
    severity=st.sampled_from(["error", "warning", "note"]),
    area=st.sampled_from([None, "1.1"]),
    requirement=st.just(None),
    fingerprint=st.sampled_from([None, "0123456789ab", "ba9876543210"]),
    message=st.sampled_from(["x", "y"]),
)
_GRADED = st.builds(
    Result,
    path=st.none() | _NAMES,
    agency=_AGENCIES,
    criteria=st.sampled_from(["o34-2567", "o25-2570"]),
    score=st.sampled_from([0, 50, 100]),
    possible_score=st.sampled_from([0, 50, 100]),
    findings=st.lists(_FOUND, max_size=5).map(tuple),
    error=st.none(),
)
_WITHOUT_SCORE = st.builds(
    Result,
    path=_NAMES,
    criteria=st.sampled_from(["o38-2563", "o42-2566"]),
    cells=st.sampled_from([5, 9]),
    met=st.integers(0, 3),
    unmet=st.integers(0, 2),
    score=st.none(),
    possible_score=st.none(),
    error=st.none(),
)
ROUNDS = st.lists(_GRADED | _WITHOUT_SCORE | st.builds(broken, _NAMES), max_size=6)
_MIRRORED = {
    "up": "down",
    "down": "up",
    "same": "same",
    "new": "gone",
    "gone": "new",
    "failed": "recovered",
    "recovered": "failed",
}


@given(ROUNDS)
def test_a_round_does_not_differ_from_itself(one: list[Result]) -> None:
    comparison = compare(one, one)
    assert comparison.changes == ()
    assert comparison.failing == sum(result.error is not None for result in one)
    assert comparison.unchanged + comparison.failing == len(one)
    assert not comparison.worse


def _mirrored(change: Change) -> Change:
    return Change(
        _MIRRORED[change.kind],
        change.after,
        change.before,
        change.new,
        change.fixed,
        tuple((new, old) for old, new in change.changed),
    )


@given(ROUNDS, ROUNDS)
def test_backwards_is_the_mirror_of_forwards(one: list[Result], other: list[Result]) -> None:
    forwards, backwards = compare(one, other), compare(other, one)
    # The order of findings is that of the later round, so they are counted here.
    assert Counter(map(_counted, map(_mirrored, forwards.changes))) == Counter(
        map(_counted, backwards.changes)
    )
    assert forwards.unchanged == backwards.unchanged
    assert forwards.failing == backwards.failing


def _counted(change: Change) -> tuple[object, ...]:
    parts = (change.fixed, change.new, change.changed)
    return (*change[:3], *(frozenset(Counter(part).items()) for part in parts))


@given(ROUNDS, ROUNDS)
def test_every_submission_is_counted_once(one: list[Result], other: list[Result]) -> None:
    comparison = compare(one, other)
    count = {kind: comparison.count(kind) for kind in KINDS}
    both = sum(count[k] for k in ("up", "down", "same", "failed", "recovered"))
    assert both + comparison.failing + count["gone"] == len(one)
    assert both + comparison.failing + count["new"] == len(other)


@given(ROUNDS, ROUNDS)
def test_findings_add_up(one: list[Result], other: list[Result]) -> None:
    """What was found, less what was fixed, and what is new, is what is found now."""
    for change in compare(one, other).changes:
        if change.before is not None and change.after is not None:
            both = len(change.before.findings) - len(change.fixed)
            if change.after.error is None and change.before.error is None:
                assert both == len(change.after.findings) - len(change.new)
                assert both >= len(change.changed)


@given(st.data())
def test_neither_the_order_of_files_nor_where_they_lie_makes_a_difference(
    data: st.DataObject,
) -> None:
    names = ("a.yaml", "r/a.yaml", "r/b.yaml", "r/s/a.yaml", "s/a.yaml")
    one = [
        data.draw(_GRADED)._replace(path=name)
        for name in data.draw(st.sets(st.sampled_from(names)))
    ]
    moved = [result._replace(path=f"elsewhere/{result.path}") for result in one]
    comparison = compare(one, data.draw(st.permutations(moved)))
    assert comparison.changes == ()
    assert comparison.unchanged == len(one)
