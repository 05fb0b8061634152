"""Fields of the format that these criteria do not ask for, stated all the same.

The format has room for the elements of other years; a text that is read by no requirement and no
advice is told of once, so that nobody takes it for checked.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from itacheck.criteria.format import EVERYWHERE, IN_AREA, IN_IMPLEMENTATION
from itacheck.criteria.model import Criteria, Field
from itacheck.source.document import Path
from itacheck.submission import Fields, Section, Submission
from itacheck.thai.placeholders import Kind, kind_of

_GROUP = "implementation"


def not_asked(submission: Submission, criteria: Criteria) -> Iterator[tuple[str, Path]]:
    """Yield each such field by its name, with the first place that states it."""
    unread = _unread(criteria)
    sections: list[tuple[Path, Section]] = [((), submission.top)]
    sections += [(("areas", key), section) for key, section in submission.areas.items()]
    found: dict[str, Path] = {}
    for start, section in sections:
        for name in _stated(section.texts, unread[""]):
            found.setdefault(name, (*start, name))
        for n, entry in enumerate(section.groups.get(_GROUP, ())):
            for name in _stated(entry, unread[_GROUP]):
                found.setdefault(name, (*start, _GROUP, n, name))
    yield from found.items()


def _stated(fields: Fields, names: frozenset[str]) -> Iterator[str]:
    for name, texts in fields.items():
        if name in names and any(kind_of(text) is Kind.TEXT for text in texts):
            yield name


@lru_cache(maxsize=64)
def _unread(criteria: Criteria) -> Mapping[str, frozenset[str]]:
    """Return the names of fields that nothing reads: an area's own (""), and of a group."""
    fields = [requirement.field for requirement in criteria.requirements.values()]
    for use in criteria.advice:
        for value in use.options.values():
            if isinstance(value, Field):
                fields.append(value)
    own = {field.name for field in fields if field.group is None}
    grouped = {field.name for field in fields if field.group == _GROUP}
    return {
        "": frozenset(IN_AREA) - {"items"} - own | (frozenset(EVERYWHERE) - own),
        _GROUP: frozenset(IN_IMPLEMENTATION) - grouped,
    }
