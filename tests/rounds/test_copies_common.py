"""Text that is common to many submissions, and is no finding."""

from __future__ import annotations

from pathlib import Path

import pytest

from itacheck.rounds.copies.result import LEAST_COMMON, Thresholds

from .shared import FORM, Round, only_text, own, where


@pytest.fixture
def submissions(tmp_path: Path) -> Round:
    return Round(tmp_path)


def test_what_more_submissions_have_than_the_limit_is_common(submissions: Round) -> None:
    submissions.add_others(10)
    for number in range(LEAST_COMMON):
        submissions.add({"1.1/method": FORM, "1.1/analysis": own(number)})
    assert len(submissions.only_finding().parties) == LEAST_COMMON
    submissions.add({"1.1/method": FORM, "1.1/analysis": own(99)})
    found = submissions.found()
    assert (found.limit, found.findings) == (LEAST_COMMON, ())
    (common,) = found.common
    assert (common.submissions, common.similar, common.quote) == (6, False, FORM)
    assert common.location.path == submissions.paths[10]


def test_it_is_taken_out_of_longer_texts(submissions: Round) -> None:
    for number in range(8):
        submissions.add({"1.1/analysis": f"{own(number)} {FORM} {own(100 + number)}"})
    submissions.add({"1.2/analysis": f"{FORM} {own(3)}"})
    shared = only_text(submissions.only_finding())
    assert [where(place)[1:] for place in shared.places] == [
        ("1.1", "analysis"),
        ("1.2", "analysis"),
    ]
    assert shared.share == 1.0
    assert shared.quote == own(3)


@pytest.mark.parametrize(
    "written",
    [
        pytest.param(FORM.replace("กลาง", " กลาง "), id="with other spaces"),
        pytest.param("เพราะ" + FORM + "เช่นนี้", id="between words of their own"),
    ],
)
def test_it_is_known_wherever_it_stands(submissions: Round, written: str) -> None:
    for _ in range(6):
        submissions.add({"1.1/analysis": FORM})
    for _ in range(2):
        submissions.add({"1.1/analysis": written})
    assert submissions.found().findings == ()


def test_a_form_with_a_name_in_it_is_common_in_similar_words(submissions: Round) -> None:
    long = FORM.replace(" ", "") * 2
    for number in range(8):
        name = own(number)[:30].replace(" ", "")
        submissions.add({"1.1/analysis": f"{name}{long[:70]}{name}{long[70:]}{name}"})
    found = submissions.found()
    assert found.findings == ()
    assert [(common.submissions, common.similar) for common in found.common] == [(8, True)] * 2
    assert all(common.quote in long for common in found.common)


def test_texts_that_differ_in_every_line_are_common_in_similar_words(submissions: Round) -> None:
    parts = [own(number).replace(" ", "")[:35] for number in range(6)]
    for number in range(8):
        name = own(50 + number)[:8].strip()
        submissions.add({"1.1/analysis": name.join(parts)})
    found = submissions.found()
    assert found.findings == ()
    assert [(common.submissions, common.similar) for common in found.common] == [(8, True)]


def test_a_sentence_is_told_once_and_not_beside_the_text_that_holds_it(submissions: Round) -> None:
    other = own(7).replace(" ", "")
    for _ in range(7):
        submissions.add({"1.1/method": f"{FORM} {other}", "1.1/steps": [own(5), own(6)]})
    quotes = [common.quote for common in submissions.found().common]
    assert len(quotes) == 2
    for _ in range(3):
        submissions.add({"1.1/method": FORM})
    told = {common.quote: common.submissions for common in submissions.found().common}
    assert told[FORM] == 10
    assert 7 in told.values()


@pytest.mark.parametrize(
    ("submissions_", "thresholds", "limit"),
    [
        (2, Thresholds(), LEAST_COMMON),
        (95, Thresholds(), 19),
        (8_325, Thresholds(), 50),
        (8_325, Thresholds(common_count=100), 100),
        (95, Thresholds(common_share=50), 47),
        (8_325, Thresholds(common_share=1, common_count=500), 83),
    ],
)
def test_the_limit_is_a_share_but_no_more_than_a_count(
    submissions_: int, thresholds: Thresholds, limit: int
) -> None:
    assert thresholds.limit(submissions_) == limit


def test_who_has_little_beside_it_is_named(submissions: Round) -> None:
    for number in range(7):
        submissions.add({"1.1/analysis": f"{FORM} {own(1)}", "1.2/analysis": own(2)}, f"ที่ {number}")
    submissions.add({"1.1/analysis": f"{FORM} {own(1)}", "1.2/analysis": own(3)})
    found = submissions.found()
    assert [party.path for party in found.little_own] == submissions.paths[:7]
    assert [party.part for party in found.little_own] == [0.0] * 7
