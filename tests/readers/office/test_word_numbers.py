"""The numbers that Word puts before paragraphs, as they are seen on paper."""

from __future__ import annotations

import pytest
from docx.document import Document

from itacheck.readers.office.word.reader import word_blocks

from .builders import (
    STEPS,
    as_written,
    by_python_docx,
    item,
    level,
    numbering_of,
    p,
    read_word,
    tbl,
    tc,
    tr,
)


def numbered(numbering: str, *paragraphs: str, styles: str = "") -> list[str | list[list[str]]]:
    return as_written(read_word("".join(paragraphs), numbering=numbering, styles=styles))


def test_steps_have_their_numbers() -> None:
    def steps(document: Document) -> None:
        for text in ("จัดทำ", "เผยแพร่", "ติดตาม"):
            document.add_paragraph(text, style="List Number")
        document.add_paragraph("ข้อสังเกต", style="List Bullet")

    content = word_blocks(by_python_docx(steps), "plan.docx")
    assert as_written(content) == ["1. จัดทำ", "2. เผยแพร่", "3. ติดตาม", "ข้อสังเกต"]


def test_numbers_go_on_over_cells_and_plain_paragraphs() -> None:
    body = (item("ก"), p("ข"), tbl(tr(tc(item("ค"), item("ง")))), item("จ"))
    assert numbered(STEPS, *body) == ["1. ก", "ข", [["2. ค\n3. ง"]], "4. จ"]


def test_levels_begin_anew_below_each_number() -> None:
    body = (item("ก"), item("ข", 1), item("ค", 1), item("ง"), item("จ", 1))
    assert numbered(STEPS, *body) == ["1. ก", "1.1 ข", "1.2 ค", "2. ง", "2.1 จ"]


def test_a_level_may_never_begin_anew() -> None:
    numbering = numbering_of(
        level(0, "decimal", "%1."), level(1, "decimal", "(%2)", '<w:lvlRestart w:val="0"/>')
    )
    body = (item("ก"), item("ข", 1), item("ค"), item("ง", 1))
    assert numbered(numbering, *body) == ["1. ก", "(1) ข", "2. ค", "(2) ง"]


def test_a_list_may_begin_anew_with_its_own_number() -> None:
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    body = (item("ก"), item("ข", number=2), item("ค", number=2))
    assert numbered(numbering_of(level(0, "decimal", "%1)"), override=override), *body) == [
        "1) ก",
        "5) ข",
        "6) ค",
    ]
    assert numbered(numbering_of(level(0, "decimal", "%1)")), *body) == ["1) ก", "2) ข", "3) ค"]


def test_a_list_may_have_a_form_of_its_own() -> None:
    override = f'<w:lvlOverride w:ilvl="0">{level(0, "thaiNumbers", "ข้อ %1")}</w:lvlOverride>'
    assert numbered(
        numbering_of(level(0, "decimal", "%1."), override=override), item("ก", number=2)
    ) == ["ข้อ ๑ ก"]


@pytest.mark.parametrize(
    ("digits", "text", "more", "seen"),
    [
        ("decimal", "ประเด็นที่ 1.%1", "", "ประเด็นที่ 1.1 ก"),
        ("thaiNumbers", "%1.", "", "๑. ก"),
        ("decimalZero", "%1", "", "01 ก"),
        ("decimal", "%1.", '<w:suff w:val="nothing"/>', "1.ก"),
        ("lowerLetter", "%1.", "<w:isLgl/>", "1. ก"),
        ("thaiLetters", "%1.", "", "ก"),
        ("upperRoman", "%1.", "", "ก"),
        ("bullet", "\uf0b7", "", "ก"),
        ("decimal", "%1.%9", "", "ก"),
        ("decimal", "", "", "ก"),
    ],
)
def test_digits_are_put_in_and_nothing_else(digits: str, text: str, more: str, seen: str) -> None:
    assert numbered(numbering_of(level(0, digits, text, more)), item("ก")) == [seen]


def test_numbers_of_blank_paragraphs_count_and_those_of_deleted_ones_do_not() -> None:
    deleted = item("ข").replace("</w:pPr>", "<w:rPr><w:del/></w:rPr></w:pPr>").replace("ข", "")
    assert numbered(STEPS, item("ก"), item(""), deleted, item("ค")) == ["1. ก", "3. ค"]


HEADINGS = (
    '<w:style w:type="paragraph" w:styleId="one"><w:basedOn w:val="two"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="two"><w:basedOn w:val="one"/>'
    '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="below">'
    '<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
)


def styled(name: str, text: str, more: str = "") -> str:
    return p(text, properties=f'<w:pStyle w:val="{name}"/>{more}')


def test_styles_number_paragraphs_even_where_they_go_in_circles() -> None:
    body = (styled("one", "ก"), styled("two", "ข"), styled("below", "ค"), styled("none", "ง"))
    assert numbered(STEPS, *body, styles=HEADINGS) == ["1. ก", "2. ข", "2.1 ค", "ง"]


def test_a_paragraph_may_be_without_the_number_of_its_style() -> None:
    without = '<w:numPr><w:numId w:val="0"/></w:numPr>'
    assert numbered(STEPS, styled("two", "ก", without), styles=HEADINGS) == ["ก"]


def test_the_level_of_a_style_may_stand_in_the_list() -> None:
    numbering = numbering_of(
        level(0, "decimal", "%1."), level(1, "decimal", "%1.%2", '<w:pStyle w:val="two"/>')
    )
    body = (item("ก"), styled("two", "ข"))
    assert numbered(numbering, *body, styles=HEADINGS) == ["1. ก", "1.1 ข"]


def test_the_usual_style_of_paragraphs_may_number_them() -> None:
    usual = HEADINGS.replace('w:styleId="two"', 'w:styleId="two" w:default="1"')
    assert numbered(STEPS, "<w:p><w:r><w:t>ก</w:t></w:r></w:p>", styles=usual) == ["1. ก"]


def test_a_list_may_be_defined_by_a_style() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="9"><w:numStyleLink w:val="list"/></w:abstractNum>'
        '<w:num w:numId="3"><w:abstractNumId w:val="9"/></w:num>'
    )
    style = (
        '<w:style w:type="numbering" w:styleId="list">'
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    assert numbered(STEPS + numbering, item("ก", number=3), styles=style) == ["1. ก"]


@pytest.mark.parametrize(
    "body",
    [
        item("ก", number=99),
        item("ก", at=8),
        item("ก").replace('w:val="1"', ""),
        item("ก")
        .replace('w:ilvl w:val="0"', 'w:ilvl w:val="x"')
        .replace('numId w:val="1"', "numId"),
    ],
)
def test_a_number_that_cannot_be_found_is_left_out(body: str) -> None:
    assert numbered(STEPS, body) == ["ก"]


@pytest.mark.parametrize(
    "numbering",
    [
        numbering_of(level(0, "decimal", "%1.").replace('w:ilvl="0"', 'w:ilvl="9"')),
        '<w:abstractNum w:abstractNumId="7"><w:numStyleLink w:val="x"/></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>',
        '<w:num w:numId="1"/>',
    ],
)
def test_a_list_that_is_not_defined_has_no_numbers(numbering: str) -> None:
    assert numbered(numbering, item("ก")) == ["ก"]


def test_a_form_for_a_level_that_there_is_not_does_no_harm() -> None:
    override = '<w:lvlOverride><w:startOverride w:val="5"/></w:lvlOverride>'
    numbering = numbering_of(level(0, "decimal", "%1."), override=override)
    assert numbered(numbering, item("ก", number=2)) == ["1. ก"]
