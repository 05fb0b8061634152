"""Criteria bound to the checks they use, once: what ``evaluate`` runs through each time."""

from __future__ import annotations

from functools import lru_cache, partial
from typing import NamedTuple

from itacheck.checks.contract import Cell, Check, Judge
from itacheck.checks.registry import bound_check
from itacheck.criteria.model import Criteria, Field, Requirement
from itacheck.source.document import Path


class BoundCheck(NamedTuple):
    """A check with the options that the criteria set; ``last`` where no other follows."""

    check: Check
    judge: Judge
    """``judge(texts, submission, cell)``."""
    gate: bool
    last: bool


class Slot(NamedTuple):
    """A cell of the matrix, the field it reads and its checks."""

    place: tuple[str | None, str | None]
    """The area and the group: slots that follow one another mostly share them."""
    cell: Cell
    field: Field
    path: Path
    """Of the field where it stands once, or in the first of several entries."""
    checks: tuple[BoundCheck, ...]


@lru_cache(maxsize=64)
def plan_of(criteria: Criteria) -> tuple[Slot, ...]:
    """Return the slots of the matrix, in its order."""
    bound = {name: _bound(requirement) for name, requirement in criteria.requirements.items()}
    return tuple(
        Slot(
            (area, requirement.field.group),
            Cell(criteria, area, requirement),
            requirement.field,
            requirement.field.path(area),
            bound[requirement.id],
        )
        for area, requirement in criteria.cells
    )


def _bound(requirement: Requirement) -> tuple[BoundCheck, ...]:
    """Return the checks of a requirement, gates first wherever the criteria name them."""
    uses = sorted(requirement.checks, key=lambda use: not bound_check(use.name).gate)
    return tuple(
        BoundCheck(
            check,
            partial(check.judge, **use.options) if use.options else check.judge,
            check.gate,
            use is uses[-1],
        )
        for use in uses
        for check in [bound_check(use.name)]
    )
