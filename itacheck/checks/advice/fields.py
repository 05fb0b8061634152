"""The stated texts of a field over the areas, and over the entries of a group."""

from __future__ import annotations

from collections.abc import Iterator

from itacheck.checks.stated import only_stated
from itacheck.criteria.model import Criteria, Field
from itacheck.source.document import Path
from itacheck.submission import Section, Submission, Texts


def sections(submission: Submission, criteria: Criteria) -> Iterator[tuple[str | None, Section]]:
    """Yield each area that is there, in the criteria's order; without areas the top level."""
    if not criteria.areas:
        yield None, submission.top
    for area in criteria.areas:
        if area in submission.areas:
            yield area, submission.areas[area]


def field_path(field: Field, area: str | None, entry: int = 0) -> Path:
    """Return the canonical path of a field, of one entry where it stands in a group."""
    start: Path = ("areas", area) if area is not None else ()
    return (*start, field.group, entry, field.name) if field.group else (*start, field.name)


def each_entry(
    submission: Submission, criteria: Criteria, field: Field
) -> Iterator[tuple[str | None, int, Texts]]:
    """Yield ``(area, entry, texts)`` wherever a field is stated, entries from 0."""
    for area, section in sections(submission, criteria):
        entries = section.groups.get(field.group, []) if field.group else [section.texts]
        for number, entry in enumerate(entries):
            texts = only_stated(entry.get(field.name, ()))
            if texts:
                yield area, number, texts


def each_area(
    submission: Submission, criteria: Criteria, field: Field
) -> Iterator[tuple[str | None, Texts]]:
    """Yield ``(area, texts)`` where a field is stated, the texts of all entries together."""
    together: dict[str | None, Texts] = {}
    for area, _, texts in each_entry(submission, criteria, field):
        together[area] = (*together.get(area, ()), *texts)
    yield from together.items()
