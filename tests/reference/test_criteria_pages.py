"""What criteria ask for, and which there are, as pages."""

from __future__ import annotations

import pytest

import itacheck
from itacheck.catalogue import known_criteria, shipped_instruments
from itacheck.checks.registry import ADVICE
from itacheck.reference.check_docs import documentation
from itacheck.reference.criteria_list import criteria_list
from itacheck.reference.criteria_page import criteria_page
from itacheck.reference.page import Heading, Page, Points, Table
from itacheck.reference.terminal import printed
from itacheck.text import LANGUAGES, Text

from .small_criteria import small

SHIPPED = {name: itacheck.load_criteria(name) for name in known_criteria()}
O34, O38 = SHIPPED["o34-2567"], SHIPPED["o38-2563"]


def parts(page: Page, language: str = "en") -> dict[str, str]:
    """Return what stands under each heading of a page."""
    found, title = {"": ""}, ""
    for block in page:
        if isinstance(block, Heading):
            title = block.text.into(language)
            found[title] = ""
        else:
            found[title] += printed([block], language, width=10_000)
    return found


def headings(page: Page, level: int, language: str = "en") -> list[str]:
    return [
        block.text.into(language)
        for block in page
        if isinstance(block, Heading) and block.level == level
    ]


# ---- one of them -------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", SHIPPED)
def test_a_page_says_all_that_a_committee_must_know(name: str, language: str) -> None:
    criteria = SHIPPED[name]
    words = printed(criteria_page(criteria), language, width=10_000)
    told: list[Text] = [criteria.title, criteria.source, criteria.instrument.title]
    told += [part.message for part in (*criteria.not_checked, *criteria.unverified)]
    told += [area.title for area in criteria.areas.values()]
    for requirement in criteria.requirements.values():
        told += [requirement.title, requirement.asks, requirement.remedy]
        assert str(requirement.field) in words
        for use in requirement.checks:
            assert f"{requirement.id}/{use.name}" in words
    for use in criteria.advice:
        assert f"advice/{use.name} {documentation(ADVICE[use.name]).title.into(language)}" in words
    for text in told:
        assert text.into(language) in words
    assert criteria.id in words
    assert str(criteria.assessed_year) in words


def test_its_parts_come_in_the_order_in_which_they_are_asked_for() -> None:
    assert headings(criteria_page(O34), 1) == [f"O34, fiscal year 2567: {O34.title.en}"]
    assert headings(criteria_page(O34), 2) == [
        "What is not verified against the authority's text",
        "Scoring",
        "Requirements",
        "Areas",
        "Notes that move no score",
        "What is not checked",
    ]
    assert headings(criteria_page(O34), 3)[:4] == [
        *("100 points", "50 points", "0 points"),
        "analysis (clause 1) ``analysis``",
    ]


def test_a_requirement_tells_where_it_is_read_and_how_it_is_checked() -> None:
    told = parts(criteria_page(O34))
    timeframe = told["timeframe (clause 2.4) ``timeframe``"]
    assert "where: in each area, field areas.implementation.timeframe\n" in timeframe
    assert "checks: timeframe/stated, timeframe/period\n" in timeframe
    assert "if missing: state a time, such as «1 ตุลาคม 2566 – 30 กันยายน 2567»" in timeframe
    limitations = told["limitations (clause 3) ``limitations``"]
    assert "where: once in the submission, or in any of the areas, field limitations" in limitations
    year = told["assessed year (clause 1) ``assessed-year``"]
    assert "where: once in the submission, field results.fiscal_year" in year


def test_scoring_that_is_not_known_is_said_to_be_unknown() -> None:
    told = parts(criteria_page(O38))
    assert told["Scoring"].startswith("the published scoring is not known, so no score is given")
    assert "Areas" not in told


def test_a_file_without_an_instrument_says_so() -> None:
    told = parts(criteria_page(small()))
    assert "the items of 2569 are not given, so codes and titles are not compared" in "".join(
        told.values()
    )


def test_codes_of_a_form_are_shown_where_there_are_some() -> None:
    def headers(page: Page) -> tuple[Text, ...]:
        (table,) = [block for block in page if isinstance(block, Table)]
        assert all(len(row) == len(table.headers) for row in table.rows)
        return table.headers

    assert [text.en for text in headers(criteria_page(O34))] == [
        "area",
        "title",
        "items in the form",
    ]
    assert [text.en for text in headers(criteria_page(small()))] == ["area", "title"]


# ---- which there are ---------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_list_names_every_criteria_file_and_instrument_with_its_source(language: str) -> None:
    page = criteria_list([*SHIPPED.values()], shipped_instruments())
    words = printed(page, language, width=10_000)
    for criteria in SHIPPED.values():
        assert f"{criteria.id}: {criteria.source.into(language)}" in words
    for instrument in shipped_instruments():
        assert f"{instrument.id}: {instrument.source.into(language)}" in words


def test_the_list_says_what_is_known_of_each() -> None:
    page = criteria_list([*SHIPPED.values()], shipped_instruments())
    criteria, instruments = (block for block in page if isinstance(block, Table))
    assert [[text.en for text in row] for row in (criteria.headers, *criteria.rows)] == [
        ["id", "item", "fiscal year", "results of", "scores", "unverified"],
        ["o34-2567", "O34", "2567", "2566", "100 / 50 / 0", f"{len(O34.unverified)} points"],
        ["o38-2563", "O38", "2563", "2563", "not known", f"{len(O38.unverified)} points"],
    ]
    assert [text.en for text in instruments.headers] == [
        *("id", "year", "items", "no title", "shortened", "unverified", "grades"),
    ]
    for instrument, row in zip(shipped_instruments(), instruments.rows, strict=True):
        items = instrument.items.values()
        assert [text.en for text in row] == [
            instrument.id,
            str(instrument.year),
            str(len(items)),
            str(sum(item.title is None for item in items)),
            str(len(instrument.shortened)),
            str(len(instrument.unverified)),
            "yes" if instrument.grades else "no",
        ]


def test_verified_criteria_have_nothing_to_count() -> None:
    page = criteria_list([small()], [])
    table = next(block for block in page if isinstance(block, Table))
    assert [text.en for text in table.rows[0]] == ["plan-2570", "P7", "2570", "2569", "1 / 0", "-"]
    points = [block for block in page if isinstance(block, Points)]
    assert points[0].items[0].en == "``plan-2570``: written for a test"
