"""Text as Markdown: wherever it stands, what is read back is the text, and no mark."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from itacheck.reports.markdown_text import code, fenced, opening, plain, quotation, title
from itacheck.reports.safe import visible

from .markup import MARKED, MARKUP, lines_shown, read_markdown

ANY = MARKED | st.text(alphabet="ก1ab`*_~|#+-=:.)(<>&;[]!\\$/w \n\u202e", max_size=40)


def _on_one_line(text: str) -> str:
    return " ".join(visible(text).split())


def _types(page: str) -> list[str]:
    return [token.type for token in read_markdown(page)]


@given(ANY)
def test_a_paragraph_is_the_text(text: str) -> None:
    page = opening(plain(text))
    line = _on_one_line(text)
    assert lines_shown(read_markdown(page)) == ([line] if line else [])
    assert _types(page) == (["paragraph_open", "inline", "paragraph_close"] if line else [])


@given(ANY)
def test_a_heading_is_the_text(text: str) -> None:
    page = f"# {title(plain(text))}"
    assert lines_shown(read_markdown(page)) == [_on_one_line(text)]
    assert _types(page) == ["heading_open", "inline", "heading_close"]


@given(ANY, ANY)
def test_the_cells_of_a_table_are_the_texts(one: str, other: str) -> None:
    page = f"| a | b |\n| --- | --- |\n| {plain(one)} | {plain(other)} |\n"
    assert lines_shown(read_markdown(page))[2:] == [_on_one_line(one), _on_one_line(other)]
    assert _types(page).count("td_open") == 2


@given(ANY, ANY)
def test_a_paragraph_below_another_stays_one_of_its_own(one: str, other: str) -> None:
    page = f"ก {plain(one)}\n\n{opening(plain('ข' + other))}\n"
    assert len(lines_shown(read_markdown(page))) == 2
    assert "heading_open" not in _types(page)


@example("ก\n===")
@example("ก\n= ")
@example("ก\n---\n- ข")
@example("ก\n:--\nข")
@example("ก | ข\n:-- | --:\nค | ง")
@example("    ก\n\tข\n\n\n1. ค")
@given(ANY.filter(str.strip))
def test_a_quotation_keeps_the_lines(text: str) -> None:
    page = quotation(text)
    assert set(_types(page)) <= {
        *("blockquote_open", "blockquote_close", "paragraph_open", "paragraph_close", "inline")
    }
    parts = lines_shown(read_markdown(page))
    lines = [line for part in parts for line in part.split("\n")]
    assert lines == [shown for line in text.split("\n") if (shown := _on_one_line(line))]


@given(ANY)
def test_a_block_of_code_holds_what_it_is_given(text: str) -> None:
    (token,) = read_markdown(fenced(text, "yaml"))
    assert token.type == "fence"
    assert token.content.rstrip() == visible(text).rstrip()


@given(ANY.map(_on_one_line).filter(bool), st.booleans())
def test_code_in_a_line_is_the_text(text: str, in_table: bool) -> None:
    line = f"ก {code(text, in_table=in_table)} ข"
    page = f"| a |\n| --- |\n| {line} |\n" if in_table else line
    assert lines_shown(read_markdown(page))[-1] == f"ก {text} ข"


@pytest.mark.parametrize("text", MARKUP)
def test_a_mark_stays_text(text: str) -> None:
    (shown,) = lines_shown(read_markdown(opening(plain(text))))
    assert shown == _on_one_line(text)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("ปีงบประมาณ 2567 (O34)", "ปีงบประมาณ 2567 (O34)"),
        ("O30 = 0; ได้ 85%", "O30 = 0; ได้ 85%"),
        ("1.2 การให้บริการ", "1.2 การให้บริการ"),
        ("ข้อ 1*", "ข้อ 1\\*"),
        ("- ไม่มี -", "\\- ไม่มี -"),
        ("http://x", "http\\://x"),
        ("www.x", "www\\.x"),
        (":-- ก", "\\:-- ก"),
    ],
)
def test_only_what_some_dialect_reads_as_a_mark_is_escaped(text: str, written: str) -> None:
    assert opening(plain(text)) == written
