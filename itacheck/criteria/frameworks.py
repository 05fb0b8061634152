"""Ids of criteria as people type them, and frameworks of others that look alike.

A hospital's MOIT or a college's O36 is another framework's item: its id is refused with a message
that says what it seems to be, since «not known» alone would leave the user to wonder.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from itacheck.criteria.reading import Reading
from itacheck.source.document import Document
from itacheck.text import Text
from itacheck.thai.item_codes import parse_code
from itacheck.thai.normal import arabic, normalise

_ID = re.compile(r"(?P<item>.+?)(?:-(?P<year>\d{4}))?")


class Framework(NamedTuple):
    """Another framework: its items (or their letters), in some years alone, and its name."""

    items: tuple[str, ...]
    years: tuple[str, ...]
    name: Text


def canonical_id(typed: str) -> str:
    """Return an id as the files are named: «O34 ๒๕๖๗» and «๐๓๔-2567» are ``o34-2567``."""
    item, year = _parts(typed)
    return f"{item}-{year}" if year else item


def read_frameworks(document: Document) -> tuple[Framework, ...]:
    """Return the frameworks of a file, or raise CriteriaError with every fault."""
    reading = Reading(document)
    top = reading.top(("frameworks",), ())
    found = []
    for part in reading.items(top["frameworks"].value if "frameworks" in top else None):
        entries = reading.mapping(part, ("items",), ("years", "th", "en"))
        node = {key: entry.value for key, entry in entries.items()}
        name = reading.text_of(part, entries)
        found.append(
            Framework(reading.texts(node.get("items")), reading.texts(node.get("years")), name)
        )
    reading.stop_at_faults()
    return tuple(found)


def seeming(typed: str, frameworks: tuple[Framework, ...]) -> Text | None:
    """Return the name of the framework that an id seems to belong to, or None."""
    item, year = _parts(typed)
    letters = item.rstrip("0123456789-. ")
    for framework in frameworks:
        items = {known.casefold() for known in framework.items}
        if items & {item, letters} and (not framework.years or year in framework.years):
            return framework.name
    return None


def _parts(typed: str) -> tuple[str, str]:
    """Return the item and the year of an id, the year empty where there is none."""
    text = re.sub(r"[\s_/‐‑‒–—−-]+", "-", arabic(normalise(typed)).casefold()).strip("-")
    found = _ID.fullmatch(text)
    if found is None:
        return text, ""
    item = found["item"]
    return (parse_code(item) or item).casefold(), found["year"] or ""
