"""The stated texts of a field over the areas, and over the entries of a group."""

from __future__ import annotations

from collections.abc import Iterator

from itacheck.checks.stated import only_stated
from itacheck.criteria.model import Criteria, Field
from itacheck.submission import Submission, Texts


def places(criteria: Criteria, field: Field) -> tuple[str | None, ...]:
    """Return the areas in which a field stands; None alone for one of the whole submission."""
    return tuple(criteria.areas) if field.in_area else (None,)


def each_entry(
    submission: Submission, criteria: Criteria, field: Field
) -> Iterator[tuple[str | None, int, Texts]]:
    """Yield ``(area, entry, texts)`` wherever a field is stated, entries from 0."""
    for area in places(criteria, field):
        for number, entry in enumerate(submission.entries(field, area)):
            texts = entry.get(field.name)
            if texts and (texts := only_stated(texts)):
                yield area, number, texts


def each_area(
    submission: Submission, criteria: Criteria, field: Field
) -> Iterator[tuple[str | None, Texts]]:
    """Yield ``(area, texts)`` where a field is stated, the texts of all entries together."""
    together: dict[str | None, list[str]] = {}
    for area, _, texts in each_entry(submission, criteria, field):
        together.setdefault(area, []).extend(texts)
    for area, all_texts in together.items():
        yield area, tuple(all_texts)
