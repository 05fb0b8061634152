"""The texts of a submission: by what each is compared, where it stands, and how they are kept."""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from itacheck.criteria.model import Criteria
from itacheck.location import Location
from itacheck.source.document import Path
from itacheck.submission import Section, Submission, Texts
from itacheck.text import Text
from itacheck.thai.normal import fold

LONGEST = 20_000
"""Of a longer text, this many characters of its key are compared."""

_NUMBER = re.compile(r"\d+")
_SPACE, _BREAK = "\u3007\u3021"  # letters that no Thai text has
_SHORTEST_NAME = 8  # code points; shorter names of agencies stand in other words


class Written(NamedTuple):
    """One text of a submission. ``key`` is by what it is compared, ``text`` what was written."""

    area: str | None
    field: str
    title: Text
    location: Location
    agency: str | None
    text: str
    key: str


class Record(NamedTuple):
    """A submission as it is kept: packed, since a round has many."""

    path: str
    agency: str | None
    packed: bytes

    def texts(self) -> list[Written]:
        """Return its texts."""
        return [
            Written(area, field, Text(*title), _placed(self.path, place), self.agency, text, key)
            for area, field, title, place, text, key in unpack(self.packed)
        ]


def texts_of(submission: Submission, least: int) -> list[Written]:
    """Return the texts of a submission from a file that have at least so many letters.

    Every field is one text, be it a list or not. The fields of the agency are left out.
    """
    criteria, agency = submission.criteria, submission.agency_name
    return [
        Written(area, field, _title(criteria, field), place, agency, "\n".join(texts), key)
        for area, path, texts in _fields(submission)
        for key in [key_of(texts, agency)[:LONGEST]]
        if len(letters_of(key)) >= least
        for field, place in [(str(path[-1]), _place(submission, path))]
    ]


def record_of(submission: Submission, texts: list[Written]) -> Record:
    """Return a submission as it is kept, with these texts."""
    rows = [(t.area, t.field, t.title, _unplaced(t.location), t.text, t.key) for t in texts]
    return Record(submission.path or "", submission.agency_name, pack(rows))


def pack(content: object) -> bytes:
    """Return what JSON can hold, in few bytes."""
    text = json.dumps(content, ensure_ascii=False)
    return zlib.compress(text.encode("utf-8", "surrogatepass"), 1)


def unpack(packed: bytes) -> Any:
    """Return what was packed."""
    return json.loads(zlib.decompress(packed).decode("utf-8", "surrogatepass"))


def key_of(texts: Texts, agency: str | None = None) -> str:
    """Return by what a text is compared.

    Its lines are lines, with the sentences (what stands between spaces) behind each other. Of these
    the letters, marks and digits are left; every number is 0, and the agency's name is gone.
    """
    lines = [line for text in texts for line in without_name(text, agency).splitlines()]
    # All is folded at once, with letters for spaces and line breaks, which folding would drop.
    key = key_letters(_BREAK.join([_SPACE.join(line.split()) for line in lines]))
    if _SPACE not in key and _BREAK not in key:
        return key
    kept = (" ".join(filter(None, line.split(_SPACE))) for line in key.split(_BREAK))
    return "\n".join(filter(None, kept))


def letters_of(key: str) -> str:
    """Return the letters, marks and digits of a key alone."""
    return key.replace(" ", "").replace("\n", "")


def key_letters(text: str) -> str:
    """Return the letters, marks and digits of a text, with 0 for every number."""
    return _NUMBER.sub("0", fold(text))


def without_name(text: str, agency: str | None) -> str:
    """Return the text with spaces in the place of the agency's name, one for each character."""
    if agency is None or len(agency) < _SHORTEST_NAME:
        return text
    return text.replace(agency, " " * len(agency))


def _fields(submission: Submission) -> Iterator[tuple[str | None, Path, Texts]]:
    """Yield the area, the path and the texts of every field, but for those of the agency."""
    for name, texts in submission.results.items():
        yield None, ("results", name), texts
    for area, section in submission.areas.items():
        for path, texts in _of(section, ("areas", area)):
            yield area, path, texts
    for path, texts in _of(submission.top, ()):
        yield None, path, texts


def _of(section: Section, start: Path) -> Iterator[tuple[Path, Texts]]:
    for name, texts in section.texts.items():
        yield (*start, name), texts
    for group, entries in section.groups.items():
        for number, fields in enumerate(entries):
            for name, texts in fields.items():
                yield (*start, group, number, name), texts


@lru_cache(maxsize=512)
def _title(criteria: Criteria, field: str) -> Text:
    """Return what a field is called: by a requirement that reads it, else by its key."""
    for requirement in criteria.requirements.values():
        if requirement.field.name == field:
            return requirement.title
    return Text(criteria.vocabulary.get(field, (field,))[0], field)


def _place(submission: Submission, path: Path) -> Location:
    place = submission.locate(path)
    assert place is not None  # noqa: S101 - what was read from a file has places in it
    return place


def _unplaced(place: Location) -> tuple[object, ...]:
    lines = (place.line, place.column, place.end_line, place.end_column)
    return (*lines, place.pointer, place.label)


def _placed(path: str, place: list[Any]) -> Location:
    line, column, end_line, end_column, pointer, label = place
    shown = Text(*label) if label is not None else None
    return Location(path, line, column, end_line, end_column, pointer, shown)
