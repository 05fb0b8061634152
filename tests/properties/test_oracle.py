"""The program grades as an oracle does that was written apart from it, from the criteria.

A hundred thousand submissions are compared by ``python -m tests.properties``.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from tests.properties import oracle
from tests.properties.comparing import compare, disagreements, from_mapping, from_yaml
from tests.properties.described import Area, Piece
from tests.properties.reviewing import compare_reviewed
from tests.properties.strategies import Change, complete, drafts, several_changes


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("oracle") / "submission.yaml"


@settings(max_examples=250)
@given(several_changes, st.integers(0, 10_000))
def test_verdicts_and_scores_are_those_of_the_oracle(
    path: Path, changes: list[Change], manner: int
) -> None:
    _, found = compare(changes, manner, path)
    assert found == []


@settings(max_examples=80)
@given(several_changes, st.integers(0, 10_000))
def test_reviews_settle_what_the_oracle_doubts(changes: list[Change], manner: int) -> None:
    _, found = compare_reviewed(drafts(changes)[-1], manner)
    assert found == []


def test_of_the_submissions_that_are_drawn_many_have_doubts_to_settle() -> None:
    """Had they none, the test above would say little."""
    settled: list[int] = []

    @settings(max_examples=40, database=None, phases=[Phase.generate])
    @given(several_changes, st.integers(0, 10_000))
    def draw(changes: list[Change], manner: int) -> None:
        settled.append(compare_reviewed(drafts(changes)[-1], manner)[0])

    draw()
    assert sum(map(bool, settled)) > len(settled) / 4


@pytest.mark.parametrize("manner", range(20))
def test_what_is_complete_reaches_100_however_it_is_written(manner: int, path: Path) -> None:
    graded = from_yaml(complete(), manner, path)
    assert (graded.score, graded.possible_score) == (100, 100)


def test_the_oracle_sees_each_of_the_three_scores() -> None:
    whole = complete()
    fewer = {name: area for name, area in whole.areas.items() if name <= "1.4"}
    assert oracle.grade(whole)[1:] == (100, 100)
    assert oracle.grade(whole._replace(areas=fewer))[1:] == (50, 50)
    assert oracle.grade(whole._replace(limitations=()))[1:] == (0, 0)
    assert oracle.grade(whole._replace(limitations=(Piece("ไม่มี", "none"),)))[1:] == (0, 100)


def test_the_comparison_notices_a_text_that_is_not_what_the_oracle_takes_it_for() -> None:
    document = complete()
    area = document.areas["1.3"]
    assert isinstance(area, Area)
    title = Piece("Social Network", words="เครือข่ายสังคมของหน่วยงานไม่มีผู้ดูแลประจำ")
    changed = document._replace(areas={**document.areas, "1.3": area._replace(analysis=(title,))})
    told = disagreements(from_mapping(changed, 1), changed)
    assert told == [
        "1.3 analysis: met by the oracle, unclear by the program",
        "score, possible score: (100, 100) by the oracle, (50, 100) by the program",
    ]
