"""A page as Markdown: whatever a text says is shown as it is, and is no mark of Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from itacheck.api import load_criteria
from itacheck.catalogue import known_criteria, shipped_instruments
from itacheck.reference.coverage import coverage
from itacheck.reference.criteria_list import criteria_list
from itacheck.reference.criteria_page import criteria_page
from itacheck.reference.difference import difference
from itacheck.reference.markdown import escaped, markdown
from itacheck.reference.page import Code, Heading, Page, Paragraph, Points, Table, same
from itacheck.reports.safe import visible
from itacheck.text import LANGUAGES, Text
from tests.reports.unsafe import ATTACKING, UNSAFE

PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])

MARKS = st.lists(
    st.sampled_from(
        [
            *("*", "**", "_", "__", "`", "``", "```", "~~", "~", "#", "##", "|", "||", "\\", "!"),
            *("^", "[", "]", "(", ")", "<", ">", "<b>", "</b>", "<!--", "-->", "<script>", "&"),
            *("-", "--", "---", "+", "=", "===", "***", "1.", "1)", "๑.", ":", "&amp;", "&#65;"),
            *("[a](http://x)", "![a](b)", "<http://x>", "[a]: b", "| --- |", ":---", "    ", "  "),
            *(" ", " ", "\n", "\t", "ข้อมูล", "analysis", "1", "O34", "«ไม่มี»", "น้ำ", "漢"),
        ]
    ),
    max_size=10,
).map("".join)  # fmt: skip
TEXTS = MARKS | ATTACKING | st.text(max_size=20)


def tokens(text: str) -> list[Token]:
    return PARSER.parse(text)


def shown(text: str) -> str:
    """Return what a text says: on one line, typed words without their backticks."""
    return re.sub("``(.+?)``", r"\1", " ".join(visible(text).split()))


def said(inline: Token) -> str:
    """Return what a reader of Markdown shows for a stretch of text; marks would be missing."""
    assert inline.children is not None
    assert {child.type for child in inline.children} <= {"text", "text_special", "code_inline"}
    return "".join(child.content for child in inline.children)


def no_spaces(text: str) -> str:
    return "".join(text.split())


def contents(page: Page) -> Iterator[tuple[str, list[str]]]:
    """Yield each block that a reader of Markdown sees, with the texts in it."""
    kind = ""
    texts: list[str] = []
    for token in tokens(markdown(page, "th")):
        if token.level == 0 and token.nesting == 1:
            kind, texts = f"{token.type.removesuffix('_open')} {token.tag}", []
        if token.type == "inline":
            texts.append(no_spaces(said(token)))
        if token.level == 0 and token.nesting == -1:
            yield kind, texts
        if token.level == 0 and token.nesting == 0 and token.type != "inline":
            yield token.type, [token.content]


# ---- what a text says survives -----------------------------------------------------------------


@given(TEXTS)
@example("1.")
@example("-")
@example("---")
@example("- - -")
@example("#")
@example("C #")
@example("```a```")
@example("``a````b``")
@example("``a`` ``|``")
def test_a_text_says_the_same_wherever_it_stands(text: str) -> None:
    told = no_spaces(shown(text))
    texts = [told] if told else []
    here = same(text)
    assert list(contents([Heading(2, here)])) == [("heading h2", [told])]
    assert list(contents([Paragraph(here)])) == ([("paragraph p", texts)] if told else [])
    assert list(contents([Points((here, same("ท้าย")))])) == [("bullet_list ul", [*texts, "ท้าย"])]
    page: Page = [Table((here, same("ข")), ((same("ค"), here), (here, here)))]
    assert list(contents(page)) == [("table table", [told, "ข", "ค", told, told, told])]


@given(TEXTS, TEXTS, TEXTS)
def test_blocks_stand_apart_whatever_they_say(first: str, second: str, third: str) -> None:
    page: Page = [
        Heading(1, same(f"ก{first}")),
        Paragraph(same(f"ข{second}")),
        Points((same(f"ค{third}"), same(f"ง{first}"))),
        Paragraph(same(f"จ{third}")),
        Table((same("ฉ"), same("ช")), ((same(f"ซ{first}"), same(f"ฌ{second}")),)),
        Paragraph(same(f"ญ{first}")),
    ]
    one, two, three = (no_spaces(shown(text)) for text in (first, second, third))
    assert list(contents(page)) == [
        ("heading h1", [f"ก{one}"]),
        ("paragraph p", [f"ข{two}"]),
        ("bullet_list ul", [f"ค{three}", f"ง{one}"]),
        ("paragraph p", [f"จ{three}"]),
        ("table table", ["ฉ", "ช", f"ซ{one}", f"ฌ{two}"]),
        ("paragraph p", [f"ญ{one}"]),
    ]


@given(TEXTS)
def test_lines_of_code_are_shown_as_they_stand(text: str) -> None:
    (fence,) = tokens(markdown([Code(text)], "th"))
    assert (fence.type, fence.info) == ("fence", "yaml")
    assert fence.content == f"{visible(text).rstrip()}\n"


@given(TEXTS)
def test_no_control_character_gets_through(text: str) -> None:
    page: Page = [Heading(1, same(text)), Paragraph(same(text)), Points((same(text),)), Code(text)]
    written = markdown([*page, Table((same(text),), ((same(text),),))], "th")
    assert not UNSAFE.search(written.replace("\t", " "))


@given(TEXTS)
def test_no_html_gets_through(text: str) -> None:
    written = PARSER.render(markdown([Paragraph(same(text)), Code(text)], "th"))
    tags = set(re.findall(r"<[^>]*>", written))
    assert tags <= {
        "<p>",
        "</p>",
        "<code>",
        "</code>",
        "<pre>",
        '<code class="language-yaml">',
        "</pre>",
    }


# ---- what it looks like ------------------------------------------------------------------------

PLAIN = [
    ("การวิเคราะห์ (ข้อ 2.1)", "การวิเคราะห์ (ข้อ 2.1)"),
    ("ข้อ 1*", "ข้อ 1\\*"),
    ("a_b <c> [d] | e", "a\\_b \\<c\\> \\[d\\] \\| e"),
    ("``areas.analysis`` และ ``limitations``", "`areas.analysis` และ `limitations`"),
    ("``a_b*``", "`a_b*`"),
    ("R&D, Q&A &amp; &#65;", "R&D, Q&A \\&amp; \\&#65;"),
    ("- ไม่มี -", "- ไม่มี -"),
    ("สองบรรทัด\n  และสาม", "สองบรรทัด และสาม"),
    ("#1 และ 2. และ 3)", "#1 และ 2. และ 3)"),
    ("", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "written"), PLAIN)
def test_only_what_would_be_a_mark_is_escaped(text: str, written: str) -> None:
    assert escaped(text) == written


def test_each_block_has_its_form_and_its_language() -> None:
    page: Page = [
        Heading(1, Text("ชื่อ", "title")),
        Paragraph(Text("- ไม่มี -", "1. none")),
        Points((Text("ก", "a"), Text("# ข", "+ b"))),
        Table((Text("ค", "c"), same("x|y")), ((Text("-", "-"), same("``|``")),)),
        Code("a: 1\n```\nb: 2\n\n"),
    ]
    assert markdown(page, "th") == (
        "# ชื่อ\n\n\\- ไม่มี -\n\n- ก\n- \\# ข\n\n"
        "| ค | x\\|y |\n| --- | --- |\n| - | `\\|` |\n\n"
        "````yaml\na: 1\n```\nb: 2\n````\n"
    )
    assert markdown(page, "en").startswith("# title\n\n1\\. none\n\n- a\n- \\+ b\n\n| c |")


PAGES = {
    "list": criteria_list([*map(load_criteria, known_criteria())], shipped_instruments()),
    "difference": difference(*map(load_criteria, known_criteria())),
    **{name: criteria_page(load_criteria(name)) for name in known_criteria()},
    **{f"coverage of {name}": coverage(load_criteria(name)) for name in known_criteria()},
}  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PAGES)
def test_every_page_there_is_says_all_that_it_says(name: str, language: str) -> None:
    expected: list[str] = []
    for block in PAGES[name]:
        if isinstance(block, Table):
            expected += [
                cell.into(language) for row in (block.headers, *block.rows) for cell in row
            ]
        elif isinstance(block, Points):
            expected += [item.into(language) for item in block.items]
        elif not isinstance(block, Code):
            expected.append(block.text.into(language))
    inlines = [t for t in tokens(markdown(PAGES[name], language)) if t.type == "inline"]
    assert [no_spaces(said(t)) for t in inlines] == [no_spaces(shown(text)) for text in expected]
