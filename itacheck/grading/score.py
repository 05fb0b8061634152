"""From verdicts to scores, and the fewest changes that reach each higher score."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from itacheck.criteria.condition import Cell, changes, verdict
from itacheck.criteria.model import Band
from itacheck.verdict import MET, UNCLEAR


class Scores(NamedTuple):
    """The certain score and the score if every doubt is accepted; None without bands."""

    certain: int | None
    possible: int | None


def scores(bands: Sequence[Band], verdicts: Sequence[int]) -> Scores:
    """Return the highest band that is met, and the highest that is at least unclear."""
    found: dict[int, int] = {}
    for band in bands:
        holds = verdict(band.condition, verdicts)
        for level in (UNCLEAR, MET):
            if holds >= level:
                found.setdefault(level, band.score)
        if MET in found:
            break
    return Scores(found.get(MET), found.get(UNCLEAR))


def way_up(
    bands: Sequence[Band], verdicts: Sequence[int], certain: int | None
) -> list[tuple[int, tuple[Cell, ...]]]:
    """Return ``(score, cells)`` for every band above the certain score, in ascending order.

    The cells are a smallest set that must become met; of equals the earlier areas are taken.
    """
    return [
        (band.score, changes(band.condition, verdicts))
        for band in reversed(bands)
        if certain is None or band.score > certain
    ]
