"""Hypothesis strategies for submissions under O34 of 2567 whose every text has a known meaning.

A submission is a complete one with a number of changes, so that a failing example shrinks to the
few that matter.
"""

from __future__ import annotations

from typing import Any, TypeAlias

from hypothesis import strategies as st

from tests.properties.described import Area, Described, Entry, Piece, Pieces, Score
from tests.properties.pools import (
    AROUND,
    BLANKS,
    CONTENT,
    LIMITATION,
    LONG,
    LOST,
    MENTIONED,
    MENTIONS,
    NONE,
    SCORES,
    TOPICS,
    WEAKNESSES,
    near,
    weakness,
)
from tests.properties.published import ROWS
from tests.properties.times import (
    BARE_YEARS,
    EVERY_YEAR,
    FISCAL_YEARS,
    NO_TIME,
    ONE_SPAN,
    ONE_TIME,
    POINTS,
    RECURRING,
    YEARS,
)

AREAS = tuple(ROWS)
ELEMENTS = ("method", "responsible", "steps", "timeframe")
WHOLE_ENTRY = Entry(
    method=(CONTENT[2],),
    responsible=(CONTENT[0],),
    steps=(CONTENT[3],),
    timeframe=tuple(piece for piece in ONE_TIME if piece.text == "ปีงบประมาณ 2567"),
)

Change: TypeAlias = "tuple[tuple[str, ...], Any]"
"""Where (``areas``, area, field …) and what stands there instead."""


def complete() -> Described:
    """Return what reaches 100 for certain."""
    areas: dict[str, Area | Piece] = {
        name: Area(ROWS[name], (Piece(WEAKNESSES[number]),), (WHOLE_ENTRY,))
        for number, name in enumerate(AREAS)
    }
    year = next(piece for piece in YEARS if piece.text == "2566")
    return Described(year=(year,), areas=areas, limitations=(LIMITATION,))


not_said = st.sampled_from((*BLANKS, *NONE, *LOST))
content = st.sampled_from((*CONTENT, LONG[0]))


def several(piece: st.SearchStrategy[Piece]) -> st.SearchStrategy[Pieces]:
    """Return a field: one text, a few, or none at all."""
    return st.one_of(piece.map(lambda one: (one,)), st.lists(piece, max_size=3).map(tuple))


def many(before: tuple[Piece, ...], piece: st.SearchStrategy[Piece]) -> st.SearchStrategy[Pieces]:
    """Return a list of up to forty texts that say nothing before one that may say something."""
    filling = st.tuples(st.sampled_from(before), st.sampled_from(before))
    return st.builds(
        lambda two, times, last: (*two * times, last), filling, st.integers(2, 19), piece
    )


number = st.integers(0, len(WEAKNESSES) - 1)
weaknesses = st.builds(weakness, number, st.sampled_from(MENTIONS), st.sampled_from(AROUND))
nearly = st.builds(near, number, st.integers(0, 20), st.integers(0, 20)).map(lambda one: (one,))
topics = st.sampled_from(TOPICS)
analyses = st.one_of(
    several(weaknesses),
    nearly,
    several(topics),
    several(st.one_of(not_said, topics)),
    many((*BLANKS, *NONE, *LOST), st.one_of(weaknesses, topics)),
    st.sampled_from(LONG).map(lambda one: (one,)),
)
sayings = st.one_of(content, not_said)
texts = st.one_of(*[several(sayings)] * 4, many((*BLANKS, *NONE, *LOST), sayings))

dated = st.sampled_from((*ONE_TIME, *ONE_SPAN))
# What recurs in every year is not put beside a year: the criteria say nothing of the two together.
times = st.one_of(
    dated.map(lambda piece: (piece,)),
    several(st.sampled_from((*RECURRING, *EVERY_YEAR, *NO_TIME, *BLANKS, *NONE, *LOST))),
    st.lists(
        st.one_of(dated, st.sampled_from((*RECURRING, *NO_TIME, *BLANKS, *LOST))), max_size=3
    ).map(tuple),
    many((*BLANKS, *LOST), dated),
)
# A bare year behind a fiscal year may be meant as one too.
spans = st.one_of(
    st.tuples(
        st.sampled_from([piece for piece in POINTS if piece not in FISCAL_YEARS]),
        st.sampled_from((*POINTS, *BLANKS)),
    ),
    st.tuples(
        st.sampled_from(FISCAL_YEARS),
        st.sampled_from([piece for piece in (*POINTS, *BLANKS) if piece not in BARE_YEARS]),
    ),
)


def _with(entry: Entry, name: str, pieces: Pieces) -> Entry:
    fields: dict[str, Any] = {name: pieces}
    return entry._replace(**fields)


@st.composite
def entries(draw: st.DrawFn) -> Entry | Piece:
    """Draw one entry: complete but for a few fields, or a text that stands for it."""
    if draw(st.integers(0, 9)) == 0:
        return draw(st.sampled_from((*BLANKS, *LOST)))
    entry = WHOLE_ENTRY
    for name in draw(st.lists(st.sampled_from(ELEMENTS), max_size=3, unique=True)):
        if name != "timeframe":
            entry = _with(entry, name, draw(texts))
        elif draw(st.booleans()):
            entry = entry._replace(timeframe=draw(spans), span=True)
        else:
            entry = entry._replace(timeframe=draw(times))
    return entry


rows = st.one_of(
    st.just(()),
    st.lists(st.sampled_from(MENTIONED), max_size=4, unique=True).map(tuple),
)
area = st.sampled_from(AREAS)


def _in_an_area(field: str, value: st.SearchStrategy[Any]) -> st.SearchStrategy[Change]:
    return st.tuples(st.tuples(st.just("areas"), area, st.just(field)), value)


def _at_the_top(field: str, value: st.SearchStrategy[Any]) -> st.SearchStrategy[Change]:
    return st.tuples(st.just((field,)), value)


scores: st.SearchStrategy[dict[str, Score]] = st.dictionaries(
    st.sampled_from(MENTIONED), st.sampled_from(SCORES), max_size=6
)
poor = st.one_of(entries(), st.sampled_from((Entry(), *BLANKS, *LOST)))
implementations = st.one_of(
    *[entries().map(lambda entry: (entry,))] * 3,
    *[st.lists(entries(), max_size=3).map(tuple)] * 3,
    st.builds(
        lambda one, times, last: (*(one,) * times, last), poor, st.integers(2, 11), entries()
    ),
)
"""An entry, a few, or up to twelve of which the last may be the best."""

changes: st.SearchStrategy[Change] = st.one_of(
    _in_an_area("analysis", analyses),
    _in_an_area("implementation", implementations),
    _in_an_area("analysis", analyses),
    _in_an_area("implementation", implementations),
    _in_an_area("items", rows),
    _in_an_area("limitations", texts),
    st.tuples(
        st.tuples(st.just("areas"), area), st.sampled_from((None, Area(), *BLANKS[:8], *LOST))
    ),
    _at_the_top("limitations", texts),
    _at_the_top("year", several(st.sampled_from(YEARS))),
    _at_the_top("scores", scores),
    _at_the_top("overview", several(st.one_of(weaknesses, not_said))),
)


def changed(submission: Described, change: Change) -> Described:
    """Return a submission with one thing changed; a field of an area that is none restores it."""
    where, value = change
    if len(where) == 1:
        return submission._replace(**{where[0]: value})
    areas = dict(submission.areas)
    if len(where) == 2:
        areas.pop(where[1], None)
        if value is not None:
            areas[where[1]] = value
        return submission._replace(areas={name: areas[name] for name in AREAS if name in areas})
    old = areas.get(where[1])
    if isinstance(old, Area):
        areas[where[1]] = old._replace(**{where[2]: value})
    return submission._replace(areas=areas)


def drafts(made: list[Change]) -> list[Described]:
    """Return the complete submission and what it becomes with each further change."""
    documents = [complete()]
    for change in made:
        documents.append(changed(documents[-1], change))
    return documents


several_changes = st.one_of(
    st.lists(changes, max_size=6), st.lists(changes, min_size=6, max_size=18)
)
