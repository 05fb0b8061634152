"""What a committee must do differently, from one criteria file to another."""

from __future__ import annotations

import pytest

import itacheck
from itacheck.criteria.model import Criteria
from itacheck.reference.difference import difference
from itacheck.reference.terminal import printed
from itacheck.text import LANGUAGES

from .small_criteria import BANDS, small
from .test_criteria_pages import headings, parts

O34, O38 = itacheck.load_criteria("o34-2567"), itacheck.load_criteria("o38-2563")
NOTHING = {"th": "ทั้งสองฉบับขอสิ่งเดียวกัน", "en": "both ask for the same"}


def told(old: Criteria, new: Criteria, language: str = "en") -> list[str]:
    """Return what is said below the head of the page, line by line."""
    text = printed(difference(old, new), language, width=10_000)
    return [line.strip() for line in text.splitlines()[3:] if line]


# ---- the shipped ones --------------------------------------------------------------------------


def test_from_the_item_of_2563_to_that_of_2567() -> None:
    page = difference(O38, O34)
    assert headings(page, 1) == ["What to do differently: o38-2563 → o34-2567"]
    assert headings(page, 2) == [
        *("Areas", "Requirements added", "Requirements dropped", "Requirements changed"),
        *("Scoring", "What is not verified of the new criteria"),
    ]
    found = parts(page)
    assert "results to analyse: those of 2566, instead of 2563" in "".join(found.values())
    assert "not by area before; now one part for each of 7 areas" in found["Areas"]
    assert all(f"{area.key} {area.title.en}\n" in found["Areas"] for area in O34.areas.values())
    added = found["Requirements added"].splitlines()
    assert [line.split(" (")[0] for line in added] == [
        *("  - failed items first", "  - timeframe", "  - limitations", "  - assessed year"),
    ]
    assert added[1] == "  - timeframe (clause 2.4), in each area: when it is carried out"
    assert found["Requirements dropped"].splitlines() == [
        "  - points to improve (was clause 2)",
        "  - monitoring (was clause 3)",
    ]
    assert found["responsible"].splitlines() == [
        "  - stated in each area, no longer once in the submission",
        "  - asks now: who is responsible or takes part",
        "  - asked before: who is responsible for the measures, or takes part in them",
        "  - clause 2.2, was clause 3",
    ]
    assert "checked as well: distinct\n" in found["analysis"]
    assert "the published scoring is not known" in found["before"]


def test_and_back_again() -> None:
    found = parts(difference(O34, O38))
    assert "no longer by area (there were 7)" in found["Areas"]
    assert [line.split(" (")[0] for line in found["Requirements added"].splitlines()] == [
        "  - points to improve",
        "  - monitoring",
    ]
    assert found["Requirements dropped"].splitlines() == [
        "  - failed items first (was clause 1*)",
        "  - timeframe (was clause 2.4)",
        "  - limitations (was clause 3)",
        "  - assessed year (was clause 1)",
    ]
    assert "no longer checked: distinct\n" in found["analysis"]
    assert "in at least 4 of 7 areas: " in found["50 points"]
    assert "the published scoring is not known" in found["now"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("criteria", [O34, O38], ids=lambda criteria: criteria.id)
def test_the_same_criteria_ask_for_the_same(criteria: Criteria, language: str) -> None:
    assert told(criteria, criteria, language) == [NOTHING[language]]


# ---- what may change ---------------------------------------------------------------------------

SAME = small()
CHANGES = {
    "nothing": ([], [NOTHING["en"]]),
    "words that ask for nothing": (
        [("en: whether it is true", "en: whether all of it is true")],
        [NOTHING["en"]],
    ),
    "spaces and case": ([("th: ระบุวิธีการ", "th: ระบุ วิธีการ")], [NOTHING["en"]]),
    "a renamed area": (
        [("{th: ด้านบุคคล, en: People}", "{th: ด้านบุคลากร, en: Staff}")],
        ["Areas", "- 1: «Staff» instead of «People»"],
    ),
    "an area more": (
        [('  "3": {title: {th: ด้านข้อมูล, en: Data}}', '  "3": {title: {th: ด้านข้อมูล, en: Data}}\n'
          '  "4": {title: {th: ด้านอาคาร, en: Buildings}}')],
        ["Areas", "- added: 4 Buildings"],
    ),
    "an area less": (
        [('  "3": {title: {th: ด้านข้อมูล, en: Data}}\n', "")],
        ["Areas", "- dropped: 3 Data"],
    ),
    "a check more": (
        [("checks: [stated, period]", "checks: [stated, period, title-only]")],
        ["date", "- checked as well: title-only"],
    ),
    "a check less": (
        [("checks: [stated, period]", "checks: [stated]")],
        ["date", "- no longer checked: period"],
    ),
    "an option set otherwise": (
        [("{stated: {none: met}}", "{stated: {none: unclear}}")],
        ["cost", "- checked otherwise: stated none: met → unclear"],
    ),
    "another clause": (
        [('    clause: "1"\n    field: areas.cost', '    clause: "2"\n    field: areas.cost')],
        ["cost", "- clause 2, was clause 1"],
    ),
    "another field": (
        [("field: areas.cost", "field: areas.budget.cost")],
        ["cost", "- read at areas.budget.cost, was areas.cost"],
    ),
    "another title": (
        [("title: {th: งบ, en: cost}", "title: {th: งบประมาณ, en: budget}")],
        ["budget", "- was called «cost»"],
    ),
    "asked otherwise": (
        [("asks: {th: ระบุงบ, en: the cost}", "asks: {th: ระบุงบทุกปี, en: the cost each year}")],
        ["cost", "- asks now: the cost each year", "- asked before: the cost"],
    ),
    "in any area as well": (
        [("    field: limits\n", "    field: limits\n    or_in_any_area: true\n")],
        [
            "limits",
            "- stated once in the submission, or in any of the areas,"
            " no longer once in the submission",
        ],
    ),
    "another year": (
        [("assessed_year: 2569", "assessed_year: 2568")],
        ["results to analyse: those of 2568, instead of 2569", NOTHING["en"]],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CHANGES)
def test_a_change_is_told_and_nothing_else(name: str) -> None:
    edits, expected = CHANGES[name]
    lines = told(SAME, small(BANDS, *edits))
    if lines[0] == "Requirements changed":
        start = lines.index("Requirements unchanged")
        lines, unchanged = lines[1:start], lines[start + 1]
        assert lines[0] not in unchanged.split(", ")
        assert len(unchanged.split(", ")) == 5
    assert lines == expected


def test_bands_that_differ_are_shown_new_and_old() -> None:
    other = small("[{score: 2, when: {all: [signed, dated]}}, {score: 0}]")
    assert told(SAME, other) == [
        *("Scoring", "now", "2 points", "- signature", "- date"),
        *("0 points", "- whatever reaches no higher band"),
        *("before", "1 points", "- signature"),
        *("0 points", "- whatever reaches no higher band"),
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", CHANGES)
def test_whatever_is_told_is_told_in_both_languages(name: str, language: str) -> None:
    new = small(BANDS, *CHANGES[name][0])
    assert len(told(SAME, new, language)) == len(told(SAME, new))
    assert (told(SAME, new, "th") == [NOTHING["th"]]) is (told(SAME, new) == [NOTHING["en"]])
