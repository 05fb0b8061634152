"""The names of an area that the schema lets stand are those that the reader knows."""

from __future__ import annotations

from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itacheck import load_criteria
from itacheck.readers.shape import AreaShape, shape_of
from itacheck.schemas.area_keys import area_patterns
from tests.readers.test_keys import AREA_KEYS

from .validating import refusals, submissions_under

O34 = load_criteria("o34-2567")
SHAPE = cast(AreaShape, shape_of(O34).fields["areas"].shape)
PATTERNS = area_patterns(O34.areas, SHAPE)


@pytest.mark.parametrize("key", AREA_KEYS)
def test_an_area_may_be_named_in_the_ways_that_the_reader_knows(key: str) -> None:
    assert refusals(submissions_under("o34-2567"), {"areas": {key: {"analysis": "ก"}}}) == []
    assert refusals(submissions_under("o34-2567"), {"areas": {key: {"anlysis": "ก"}}})


@st.composite
def _area_names(draw: st.DrawFn) -> str:
    """Names of areas, and what is nearly one."""
    numbers = (
        "",
        "1",
        "7",
        "8",
        "1.1",
        "1.2",
        "1.12",
        "๑.๓",
        "(4)",
        "3.2",
        "๐",
        "1.",
        "1.1.1",
        "2 ",
    )
    before = draw(st.sampled_from(("", "ประเด็นที่ ", "ประเด็น", "กระบวนงานที่", "ข้อ ", "เรื่อง", " ")))
    number = draw(st.sampled_from(numbers))
    behind = draw(st.sampled_from(("", " ", ") ", ": ", ".", "-")))
    titles = [title for area in O34.areas.values() for title in area.title]
    title = draw(st.sampled_from(("", "ก", *titles, *map(str.upper, titles), titles[0][:-1])))
    return before + number + behind + title


@given(_area_names())
def test_a_name_of_an_area_is_let_pass_where_the_reader_knows_it(name: str) -> None:
    known = SHAPE.name(name) is not None
    assert (refusals(submissions_under("o34-2567"), {"areas": {name: {}}}) == []) is known


@given(
    st.sampled_from(sorted(PATTERNS)).flatmap(
        lambda k: st.tuples(st.just(k), st.from_regex(PATTERNS[k]))
    )
)
def test_whatever_the_pattern_of_an_area_matches_names_that_area(case: tuple[str, str]) -> None:
    area, name = case
    assert SHAPE.name(name) == area
