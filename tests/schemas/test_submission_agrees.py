"""The schema of submissions and the reader agree on any submission, right or wrong."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import itacheck
from itacheck import Criteria, SubmissionError
from itacheck.catalogue import known_criteria
from itacheck.grading.review import DECISIONS
from itacheck.readers.shape import DATES, ENTRIES, REVIEWS, SCORES, TEXT, Kind, Shape, shape_of
from itacheck.schemas.submission import submission_schema

from .validating import refusals, submissions_under

SCALARS = st.sampled_from(["ข้อความ", "ไม่มี", "อ่านไม่ได้", "-", "", 2566, 95.35, None])
TEXTS = SCALARS | st.lists(SCALARS, max_size=2)
ANYTHING = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from(["start", "x"]), inner)
    ),
    max_leaves=4,
)
UNKNOWN_KEYS = st.sampled_from(["หมายเหตุ", "analysi", "0"])
CODES = st.sampled_from(["O4", "๐๑๑", "E10", "ข้อ ๓๐", "ไม่ใช่รหัส"])


@st.composite
def mappings(draw: st.DrawFn, shape: Shape) -> dict[str, Any]:
    """Mappings of known keys, each in one of its spellings; seldom with one that is unknown."""
    names = draw(st.lists(st.sampled_from(list(shape.fields)), unique=True, max_size=4))
    found: dict[str, Any] = {}
    for name in names:
        spellings = [name, *(word for word, of in shape.names.items() if of == name)]
        value = values(shape.fields[name])
        if name == "decision":
            value = st.sampled_from([*DECISIONS, None])
        found[draw(st.sampled_from(spellings))] = draw(value)
    if draw(st.integers(0, 19)) == 0:
        found[draw(UNKNOWN_KEYS)] = draw(ANYTHING)
    return found


def values(kind: Kind) -> st.SearchStrategy[Any]:
    """Values of a kind; seldom of another."""
    return st.integers(0, 19).flatmap(lambda n: ANYTHING if n == 0 else right_values(kind))


def right_values(kind: Kind) -> st.SearchStrategy[Any]:
    if kind.kind == SCORES:
        return st.dictionaries(CODES, TEXTS, max_size=2)
    shape = kind.shape
    if kind.kind == TEXT or shape is None:
        return TEXTS
    mapping = st.deferred(lambda: mappings(shape))
    if kind.kind == DATES:
        return TEXTS | mapping
    if kind.kind == ENTRIES:
        return mapping | st.lists(mapping | SCALARS, max_size=2)
    return mapping | st.lists(mapping, max_size=1) if kind.kind == REVIEWS else mapping


def is_taken(criteria: Criteria, content: dict[str, Any]) -> bool:
    """Whether the reader takes all of a submission."""
    try:
        submission = itacheck.load_submission(content, criteria)
    except SubmissionError:
        return False
    return not [make for make in submission.remarks if make().check == "unknown-key"]


@pytest.mark.parametrize("identifier", known_criteria())
@given(data=st.data())
@settings(max_examples=300)
def test_the_schema_lets_stand_what_the_reader_takes(identifier: str, data: st.DataObject) -> None:
    criteria = itacheck.load_criteria(identifier)
    content = data.draw(mappings(shape_of(criteria)))
    agree(identifier, content)


def agree(identifier: str, content: dict[str, Any]) -> None:
    refused = refusals(submissions_under(identifier), content)
    taken = is_taken(itacheck.load_criteria(identifier), content)
    assert (refused == []) is taken, refused


@pytest.mark.parametrize("identifier", known_criteria())
@pytest.mark.parametrize(
    "review",
    [
        ["อ่านไม่ได้", "อ่านไม่ได้"],
        ["อ่านไม่ได้", {"rule": "อ่านไม่ได้", "area": "อ่านไม่ได้"}],
        [{"by": "ก"}, {"by": "ข"}],
        [{"rule": "-", "by": "ก"}, {"rule": None, "by": "ก"}],
        [{"area": "(1)"}, {"area": "1.1"}],
    ],
)
def test_they_agreed_otherwise_once(identifier: str, review: list[Any]) -> None:
    """Entries that name no rule were taken for two of one rule."""
    agree(identifier, {"review": review})
    assert is_taken(itacheck.load_criteria(identifier), {"review": review})


def test_what_is_drawn_is_now_taken_and_now_refused() -> None:
    """Were all submissions refused, or none, the test above would say little."""
    criteria = itacheck.load_criteria("o34-2567")
    taken: list[bool] = []

    @given(mappings(shape_of(criteria)))
    @settings(max_examples=200, database=None)
    def draw(content: dict[str, Any]) -> None:
        taken.append(is_taken(criteria, content))

    draw()
    assert 0.2 < sum(taken) / len(taken) < 0.95


def test_one_shape_serves_both(tmp_path: Path) -> None:
    """A field of the criteria's own is a key of both, and nowhere else."""
    text = Path(itacheck.load_criteria("o34-2567").path).read_text(encoding="utf-8")
    own = tmp_path / "own.yaml"
    own.write_text(
        text.replace("field: areas.implementation.method", "field: areas.plan.idea"), "utf-8"
    )
    criteria = itacheck.load_criteria(own)
    told = submission_schema([criteria])["$defs"]["o34-2567.areas.plan"]["description"]
    assert told.split("\n") == list(criteria.requirements["method"].title)
    for content in (
        {"areas": {"1.1": {"plan": {"idea": "ก"}}}},
        {"areas": {"1.1": {"plan": [{"idea": "ก"}, {"ideas": "ก"}]}}},
        {"plan": {"idea": "ก"}},
    ):
        refused = refusals(submissions_under(str(own)), content)
        assert (refused == []) is is_taken(criteria, content)
