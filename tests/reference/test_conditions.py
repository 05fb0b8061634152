"""The condition of a band in words: what was meant, said once, in both languages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import itacheck
from itacheck.criteria.condition import AtLeast, Condition, cells
from itacheck.criteria.model import Band
from itacheck.reference.conditions import demands
from itacheck.text import LANGUAGES, Text
from tests.criteria.trees import trees

from .small_criteria import small

O34 = itacheck.load_criteria("o34-2567")

# a condition, and what it asks for, part by part
WORDS: dict[str, list[tuple[str, str]]] = {
    "signed": [("ผู้ลงนาม", "signature")],
    "{all: [signed]}": [("ผู้ลงนาม", "signature")],
    "{all: [signed, dated]}": [("ผู้ลงนาม", "signature"), ("วันที่", "date")],
    "{any: [signed, dated]}": [("ผู้ลงนาม หรือ วันที่", "signature or date")],
    "{any: [signed]}": [("ผู้ลงนาม", "signature")],
    "{at_least: 2, of: [signed, dated, limits]}": [
        (
            "อย่างน้อย 2 อย่างจาก (ผู้ลงนาม, วันที่, ข้อจำกัด)",
            "at least 2 of (signature, date, limits)",
        )
    ],
    "{at_least: all, of: [signed, dated]}": [("ผู้ลงนาม", "signature"), ("วันที่", "date")],
    "{at_least: 1, of: [signed, dated]}": [("ผู้ลงนาม หรือ วันที่", "signature or date")],
    "{areas: {at_least: all, meet: [problem]}}": [
        ("ครบทุกประเด็น (3 ประเด็น): ปัญหา", "in every area (3): problem")
    ],
    "{areas: {at_least: 3, meet: [problem, method]}}": [
        ("ครบทุกประเด็น (3 ประเด็น): ปัญหา, วิธีการ", "in every area (3): problem, method")
    ],
    "{areas: {at_least: 2, meet: [problem, method]}}": [
        (
            "อย่างน้อย 2 จาก 3 ประเด็น: ปัญหา, วิธีการ",
            "in at least 2 of 3 areas: problem, method",
        )
    ],
    "{areas: {at_least: 1, meet: [{any: [problem, method]}]}}": [
        ("อย่างน้อย 1 จาก 3 ประเด็น: ปัญหา หรือ วิธีการ", "in at least 1 of 3 areas: problem or method")
    ],
    "{areas: {at_least: 2, meet: [problem, {any: [method, cost]}]}}": [
        (
            "อย่างน้อย 2 จาก 3 ประเด็น: ปัญหา, (วิธีการ หรือ งบ)",
            "in at least 2 of 3 areas: problem, (method or cost)",
        )
    ],
    "{areas: {at_least: 2, meet: [{at_least: 2, of: [problem, method, cost]}]}}": [
        (
            "อย่างน้อย 2 จาก 3 ประเด็น: อย่างน้อย 2 อย่างจาก (ปัญหา, วิธีการ, งบ)",
            "in at least 2 of 3 areas: at least 2 of (problem, method, cost)",
        )
    ],
    "{all: [signed, areas: {at_least: 2, meet: [problem]}]}": [
        ("ผู้ลงนาม", "signature"),
        ("อย่างน้อย 2 จาก 3 ประเด็น: ปัญหา", "in at least 2 of 3 areas: problem"),
    ],
    "{all: [signed, {any: [dated, limits]}]}": [
        ("ผู้ลงนาม", "signature"),
        ("วันที่ หรือ ข้อจำกัด", "date or limits"),
    ],
    "{any: [signed, {all: [dated, limits]}]}": [
        ("ผู้ลงนาม หรือ (วันที่, ข้อจำกัด)", "signature or (date, limits)")
    ],
    "{any: [signed, areas: {at_least: 1, meet: [problem, method]}]}": [
        (
            "ผู้ลงนาม หรือ (อย่างน้อย 1 จาก 3 ประเด็น: ปัญหา, วิธีการ)",
            "signature or (in at least 1 of 3 areas: problem, method)",
        )
    ],
    "{at_least: 2, of: [signed, areas: {at_least: 2, meet: [problem]},"
    " areas: {at_least: all, meet: [cost]}]}": [
        (
            "อย่างน้อย 2 อย่างจาก (ผู้ลงนาม, (อย่างน้อย 2 จาก 3 ประเด็น: ปัญหา),"
            " (ครบทุกประเด็น (3 ประเด็น): งบ))",
            "at least 2 of (signature, (in at least 2 of 3 areas: problem),"
            " (in every area (3): cost))",
        )
    ],
}


@pytest.mark.parametrize("condition", WORDS)
def test_a_condition_in_words(condition: str) -> None:
    criteria = small(f"[{{score: 1, when: {condition}}}, {{score: 0}}]")
    higher, lowest = (demands(band, criteria) for band in criteria.bands)
    assert [tuple(text) for text in higher] == WORDS[condition]
    assert [tuple(text) for text in lowest] == [
        ("ทุกเอกสารที่ไม่ถึงระดับที่สูงกว่า", "whatever reaches no higher band")
    ]


def test_the_bands_of_o34() -> None:
    hundred, fifty, _ = ([text.en for text in demands(band, O34)] for band in O34.bands)
    assert hundred == [
        "assessed year",
        "limitations",
        "in every area (7): analysis, failed items first, method, responsible, steps, timeframe",
    ]
    assert fifty == [
        "assessed year",
        "limitations",
        "in at least 4 of 7 areas: analysis, method, responsible, steps, timeframe",
    ]


def test_what_is_nested_for_no_reason_is_told_as_if_it_were_not() -> None:
    bands = (
        "[{score: 2, when: {at_least: 2, of: [signed, limits, {any: [{all: [dated]}]}]}},"
        " {score: 1, when: {any: [signed, {any: [{any: [limits, dated]}]}]}}, {score: 0}]"
    )
    criteria = small(bands)
    assert [demands(band, criteria)[0].en for band in criteria.bands[:2]] == [
        "at least 2 of (signature, limits, date)",
        "signature or (limits or date)",
    ]


def test_criteria_with_a_single_area_say_where_its_list_ends() -> None:
    text = "{any: [signed, areas: {at_least: all, meet: [problem, method]}]}"
    criteria = small(
        f"[{{score: 1, when: {text}}}, {{score: 0}}]",
        ('  "2": {title: {th: ด้านการเงิน, en: Money}}\n', ""),
        ('  "3": {title: {th: ด้านข้อมูล, en: Data}}\n', ""),
    )
    (told,) = demands(criteria.bands[0], criteria)
    assert told.en == "signature or (in every area (1): problem, method)"


def renumbered(tree: Condition, order: list[int]) -> Condition:
    if isinstance(tree, int):
        return order[tree]
    return AtLeast(tree.needed, tuple(renumbered(part, order) for part in tree.parts))


@given(trees(), st.permutations(range(len(O34.cells))))
def test_whatever_a_condition_reads_is_named_in_both_languages(
    tree: Condition, order: list[int]
) -> None:
    band = Band(1, renumbered(tree, order))
    told = demands(band, O34)
    for language in LANGUAGES:
        words = " · ".join(text.into(language) for text in told)
        for cell in cells(band.condition):
            area, requirement = O34.cells[cell]
            title = requirement.title.into(language)
            place = Text(f"{title} (ประเด็น {area})", f"{title} (area {area})").into(language)
            every = Text("ประเด็น: ", "areas: ").into(language) in words
            assert (place if area and not every else title) in words
    for text in told:
        for words in text:
            assert words.count("(") == words.count(")")
