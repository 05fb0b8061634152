"""The report: a graded submission. What users and importing tools hold."""

from __future__ import annotations

from functools import cached_property
from typing import Any, NamedTuple

import attrs

from itacheck.criteria.model import Criteria
from itacheck.grading.evaluate import Found
from itacheck.grading.score import way_up
from itacheck.location import Location
from itacheck.submission import ReviewEntry, Submission
from itacheck.text import Text
from itacheck.verdict import MET, NAMES


class MatrixCell(NamedTuple):
    """One requirement in one area (None: in the whole submission) and its verdict."""

    area: str | None
    requirement: str
    clause: str
    verdict: str


class Finding(NamedTuple):
    """One thing found.

    ``severity`` is ``error`` (unmet), ``warning`` (unclear) or ``note`` (``verdict`` None, no score
    moves). ``fingerprint`` is set for doubts alone: it changes with anything that they were judged
    from. ``location`` is None only for a mapping given from Python.
    """

    rule: str
    severity: str
    verdict: str | None
    area: str | None
    requirement: str | None
    clause: str | None
    message: Text
    remedy: Text
    fingerprint: str | None
    location: Location | None


class Unchecked(NamedTuple):
    """What was not checked, and the clause it belongs to."""

    clause: str | None
    area: str | None
    message: Text


class NextScore(NamedTuple):
    """A score above the certain one, and a smallest set of cells that must become met for it."""

    score: int
    changes: tuple[tuple[str | None, str], ...]
    """``(area, requirement)`` of each."""


class Review(NamedTuple):
    """A person's decision as it took effect: ``applied``, ``lapsed`` or ``nothing`` to settle."""

    entry: ReviewEntry
    status: str


@attrs.frozen(slots=False, eq=False, repr=False)
class Report:
    """A submission graded under criteria.

    ``score`` is certain: the highest band whose condition is met. ``possible_score`` is reached if
    every doubt is accepted. Both are None where the criteria have no bands. Findings, places and
    the way up are put into words when they are first read.
    """

    submission: Submission
    criteria: Criteria
    score: int | None
    possible_score: int | None
    verdicts: tuple[int, ...]
    """The verdict of each cell of ``criteria.cells``, as numbers (see ``itacheck.verdict``)."""
    reviews: tuple[Review, ...]
    found: tuple[Found, ...]
    """What the checks found, not yet in words."""

    @cached_property
    def matrix(self) -> tuple[MatrixCell, ...]:
        """Every area × its requirements in the criteria's order, then the submission's own."""
        return tuple(
            MatrixCell(area, requirement.id, requirement.clause, NAMES[verdict])
            for (area, requirement), verdict in zip(self.criteria.cells, self.verdicts, strict=True)
        )

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """What was found: of the file first, then cell by cell, then advice and reviews."""
        from itacheck.grading.findings import findings

        return findings(self)

    @cached_property
    def next(self) -> tuple[NextScore, ...]:
        """The way up: for every band above ``score``, in ascending order."""
        cells = self.criteria.cells
        return tuple(
            NextScore(score, tuple((cells[n][0], cells[n][1].id) for n in changed))
            for score, changed in way_up(self.criteria.bands, self.verdicts, self.score)
        )

    @cached_property
    def unchecked(self) -> tuple[Unchecked, ...]:
        """What no rule can check, then what this submission gave no means to check."""
        from itacheck.grading.findings import unchecked

        return unchecked(self)

    @cached_property
    def unchecked_cells(self) -> frozenset[int]:
        """The cells of ``criteria.cells`` that count as met for want of means to check them."""
        return frozenset(one.cell for one in self.found if one.outcome.unchecked)

    @cached_property
    def doubts(self) -> tuple[Finding, ...]:
        """The findings that only a person can settle."""
        return tuple(finding for finding in self.findings if finding.verdict == "unclear")

    @property
    def complete(self) -> bool:
        """Whether every cell is met."""
        return all(verdict == MET for verdict in self.verdicts)

    def verdict(self, area: str | None, requirement: str) -> int:
        """Return the verdict of a cell, as a number."""
        for (of, asked), verdict in zip(self.criteria.cells, self.verdicts, strict=True):
            if of == area and asked.id == requirement:
                return verdict
        raise KeyError((area, requirement))

    def reaches(self, score: int | None = None) -> bool:
        """Whether the certain score is at least this (None: the highest that there is).

        Without bands, whether every cell is met.
        """
        if self.score is None:
            return self.complete
        return self.score >= (self.criteria.bands[0].score if score is None else score)

    def __reduce__(self) -> tuple[Any, ...]:
        from itacheck.grading.transfer import reduced

        return reduced(self)

    def __repr__(self) -> str:
        scores = f"{self.score}–{self.possible_score}"
        return f"<Report {self.criteria.id} {self.submission.path}: {scores}>"
