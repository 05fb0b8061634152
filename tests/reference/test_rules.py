"""What ``explain`` finds under a name, and which examples it shows."""

from __future__ import annotations

import pytest

import itacheck
from itacheck.catalogue import criteria_of
from itacheck.reference.page import Heading, Page
from itacheck.reference.rules import rule_names, rule_page
from itacheck.reference.terminal import printed
from itacheck.source.compose import compose
from tests.criteria.faults import CRITERIA, replaced

O34 = itacheck.load_criteria("o34-2567")
WITHOUT_ITEMS = criteria_of(
    compose(replaced(CRITERIA, "instrument: ita-2566\n", "").encode(), "own.yaml")
)


def explained(name: str, criteria: itacheck.Criteria = O34) -> Page:
    page = rule_page(criteria, name)
    assert page is not None
    return page


def title(page: Page) -> str:
    assert isinstance(page[0], Heading)
    return page[0].text.en


@pytest.mark.parametrize("identifier", ["o34-2567", "o38-2563"])
def test_everything_that_is_named_is_explained(identifier: str) -> None:
    criteria = itacheck.load_criteria(identifier)
    names = rule_names(criteria)
    assert {"analysis", "การวิเคราะห์", "analysis/stated", "stated"} <= set(names)
    for name in names:
        assert title(explained(name, criteria)).startswith("``")


@pytest.mark.parametrize("typed", ["ระยะเวลา", "ระยะ เวลา", "timeframe", "Timeframe"])
def test_a_requirement_may_be_called_by_its_title(typed: str) -> None:
    assert explained(typed) == explained("timeframe")
    assert title(explained(typed)) == "``timeframe`` timeframe"


def test_a_title_of_several_words_too() -> None:
    assert title(explained("ข้อที่ไม่ผ่านก่อน")) == "``priority`` failed items first"
    assert explained("Failed items first") == explained("priority")


@pytest.mark.parametrize("name", ["", "ระยะ", "timeframe/title-only", "ระยะเวลา/period", "no-such"])
def test_what_names_nothing_is_not_explained(name: str) -> None:
    assert rule_page(O34, name) is None


# ---- examples ----------------------------------------------------------------------------------


def shown(name: str, criteria: itacheck.Criteria) -> str:
    return printed(explained(name, criteria), "en", width=1000)


def test_an_example_is_left_out_where_these_criteria_judge_it_otherwise() -> None:
    for name in ("title-only", "analysis/title-only"):
        assert "? doubt: «Social Network» → " in shown(name, O34)
        told = shown(name, WITHOUT_ITEMS)
        assert "«Social Network»" not in told.split("Examples\n")[1]
        assert "? doubt: «กระบวนการจัดซื้อจัดจ้าง» → " in told  # a title of an area


def test_so_is_one_of_advice_that_these_criteria_do_not_give() -> None:
    assert "a note: there is no item O77" in shown("advice/item-codes", O34)
    told = shown("advice/item-codes", WITHOUT_ITEMS)
    assert "O77" not in told
    assert "a note: «X9» is no item code" in told
    assert "no note:" in told
