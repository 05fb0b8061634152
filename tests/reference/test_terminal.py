"""A page on a terminal: every word at any width, and nothing but words."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from itacheck.api import load_criteria
from itacheck.catalogue import known_criteria, shipped_instruments
from itacheck.reference.coverage import coverage
from itacheck.reference.criteria_list import criteria_list
from itacheck.reference.criteria_page import criteria_page
from itacheck.reference.difference import difference
from itacheck.reference.page import Block, Code, Heading, Page, Paragraph, Points, Table, same
from itacheck.reference.terminal import printed
from itacheck.reports.safe import visible
from itacheck.text import LANGUAGES, Text
from tests.reports.unsafe import ATTACKING, UNSAFE

ANSI = re.compile(r"\x1b\[[0-9;]*m")
TEXTS = ATTACKING | st.text(max_size=120) | st.text("กขน้ำ ๑a", max_size=120)

PAGES = {
    "list": criteria_list([*map(load_criteria, known_criteria())], shipped_instruments()),
    "difference": difference(*map(load_criteria, known_criteria())),
    **{name: criteria_page(load_criteria(name)) for name in known_criteria()},
    **{f"coverage of {name}": coverage(load_criteria(name)) for name in known_criteria()},
}


def texts(block: Block) -> list[Text]:
    if isinstance(block, Table):
        return [cell for row in (block.headers, *block.rows) for cell in row]
    if isinstance(block, Points):
        return list(block.items)
    return [same(block.text)] if isinstance(block, Code) else [block.text]


def no_spaces(text: str) -> str:
    return "".join(text.split())


def shown(text: Text, language: str) -> str:
    return no_spaces(visible(text.into(language)).replace("``", ""))


# ---- every word, at any width ------------------------------------------------------------------


@pytest.mark.parametrize("width", [40, 57, 80, 120])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PAGES)
def test_every_word_of_a_page_is_printed_and_no_line_is_too_wide(
    name: str, language: str, width: int
) -> None:
    text = printed(PAGES[name], language, width=width)
    assert [line for line in text.splitlines() if cell_len(line) > width] == []
    assert [line for line in text.splitlines() if line != line.rstrip()] == []
    assert "…" not in re.sub("ระบุ…|«…»", "", text)  # nothing is cut
    words = no_spaces(text)
    for block in PAGES[name]:
        for part in texts(block):
            # In a narrow table the words of a cell stand beside those of others.
            pieces = (
                part.into(language).split() if isinstance(block, Table) else [part.into(language)]
            )
            for piece in pieces:
                assert shown(same(piece), language) in words


def test_a_table_that_is_too_wide_is_a_list_with_its_headers() -> None:
    title = Text("มาตรการส่งเสริมคุณธรรม", "Measures to promote integrity")
    table = Table(
        (Text("รหัส", "id"), Text("ชื่อ", "title"), Text("คะแนน", "scores")),
        ((same("o34-2567"), title, same("100")), (same("o38-2563"), title, same("-"))),
    )
    assert printed([table], "en", width=60).splitlines() == [
        "id        title                          scores",
        "o34-2567  Measures to promote integrity  100",
        "o38-2563  Measures to promote integrity  -",
    ]
    assert printed([table], "en", width=40).splitlines() == [
        "  - id: o34-2567; title: Measures to",
        "    promote integrity; scores: 100",
        "  - id: o38-2563; title: Measures to",
        "    promote integrity; scores: -",
    ]
    # Thai takes fewer cells: its marks take none.
    assert printed([table], "th", width=40).splitlines()[1] == "o34-2567  มาตรการส่งเสริมคุณธรรม  100"


def test_the_last_column_wraps_beside_the_others() -> None:
    table = Table(
        (same("clause"), same("requirements")),
        ((same("1"), same("analysis, assessed year, and whatever else is asked for")),),
    )
    assert printed([table], "en", width=40).splitlines() == [
        "clause  requirements",
        "1       analysis, assessed year, and",
        "        whatever else is asked for",
    ]


def test_each_block_has_its_form() -> None:
    page: Page = [
        Heading(1, Text("ชื่อ", "Title")),
        Paragraph(Text("ดู ``areas.analysis``", "see ``areas.analysis``")),
        Points((Text("ก", "a"), Text("ข", "b " * 20))),
        Heading(2, Text("ส่วน", "Part")),
        Code("a: 1\n  b: 2\n"),
    ]
    assert printed(page, "en", width=40) == (
        "Title\nsee areas.analysis\n  - a\n  - b b b b b b b b b b b b b b b b b b\n"
        "    b b\n\nPart\n    a: 1\n      b: 2\n"
    )


def test_a_part_of_a_part_is_indented_with_all_that_stands_in_it() -> None:
    page: Page = [
        Heading(1, same("Title")),
        Heading(2, same("Part")),
        Paragraph(same("one")),
        Heading(3, same("Part of it")),
        Paragraph(same("two " * 10)),
        Points((same("three " * 7),)),
        Code("a: 1"),
        Heading(4, same("Deeper")),
        Paragraph(same("four")),
        Heading(2, same("Another part")),
        Paragraph(same("five")),
    ]
    assert printed(page, "en", width=40).splitlines() == [
        "Title", "",
        "Part", "one", "",
        "  Part of it", "  two two two two two two two two two", "  two",
        "    - three three three three three", "      three three",
        "      a: 1", "",
        "    Deeper", "    four", "",
        "Another part", "five",
    ]  # fmt: skip


def test_colour_only_when_asked_for_and_then_nothing_but_colour() -> None:
    page = PAGES["o34-2567"]
    plain, coloured = printed(page, "th"), printed(page, "th", color=True)
    assert "\x1b" not in plain
    assert ANSI.search(coloured)
    assert [line.rstrip() for line in ANSI.sub("", coloured).splitlines()] == plain.splitlines()


# ---- nothing but words -------------------------------------------------------------------------


@given(TEXTS, st.sampled_from([40, 80]))
def test_whatever_a_text_says_it_is_printed_and_no_control_character_is(
    text: str, width: int
) -> None:
    here = same(text)
    blocks: Page = [Heading(1, here), Paragraph(here), Points((here,)), Code(text)]
    for block, sign in zip(blocks, ("", "", "-", ""), strict=True):
        page = printed([block], "th", width=width)
        assert not UNSAFE.search(page)
        assert all(cell_len(line) <= width for line in page.splitlines())
        assert no_spaces(page) == sign + shown(here, "th")


@given(TEXTS, TEXTS, st.sampled_from([40, 80]))
def test_so_it_is_in_a_table(first: str, second: str, width: int) -> None:
    table = Table((same("ก"), same("ข")), ((same(first), same(second)), (same("ค"), same(first))))
    page = printed([table], "th", width=width)
    assert not UNSAFE.search(page)
    assert all(cell_len(line) <= width for line in page.splitlines())
    for text in (first, second):
        for word in visible(text).replace("``", "").split():
            assert len(word) > 9 or word in no_spaces(page)
