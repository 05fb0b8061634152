"""How much of one text stands in another: the exact measure, in time linear in their lengths.

The measure is near difflib's: the lengths of what matches, as a share of the shorter text. But only
passages of some length count, since letters and words match in any two texts; and they count
wherever they stand, so that sentences that have changed places are found. difflib's matching blocks
that are long enough are always among them.
"""

from __future__ import annotations

from typing import NamedTuple

PASSAGE = 20
"""Letters, marks and digits that stand in both texts in a row, at the least: two words or three."""

_PROBES = 16


class Passage(NamedTuple):
    """A stretch of the first text that stands in the second."""

    start: int
    end: int


def passages(one: str, other: str) -> list[Passage]:
    """Return the passages of one text that stand in the other, in order; they may overlap."""
    first_at: dict[str, int] = {}
    for place in range(len(other) - PASSAGE, -1, -1):
        first_at[other[place : place + PASSAGE]] = place
    found = []
    start = 0
    while start + PASSAGE <= len(one):
        at = first_at.get(one[start : start + PASSAGE])
        if at is None:
            start += 1
            continue
        size = PASSAGE
        while one[start + size : start + size + 1] == other[at + size : at + size + 1] != "":
            size += 1
        found.append(Passage(start, start + size))
        start += size - PASSAGE + 1
    return found


def same(one: str, other: str) -> int:
    """Return how many letters of one text stand in passages of the other."""
    covered = end = 0
    for passage in passages(one, other):
        covered += passage.end - max(end, passage.start)
        end = passage.end
    return covered


def longest(one: str, other: str) -> str:
    """Return the longest passage of one text that stands in the other; empty where none does."""
    found = max(passages(one, other), key=lambda passage: passage.end - passage.start, default=None)
    return one[found.start : found.end] if found is not None else ""


def may_share(one: str, other: str) -> bool:
    """Whether some passages of the shorter text, spread evenly, stand in the longer.

    It settles most pairs that share little for a fraction of what ``share`` takes.
    """
    shorter, longer = sorted((one, other), key=len)
    room = len(shorter) - PASSAGE
    if room < 0:
        return False
    step = max(1, room // _PROBES)
    return any(shorter[at : at + PASSAGE] in longer for at in range(0, room + 1, step))
