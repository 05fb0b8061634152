"""The excerpt: carets stand under the right letters, whatever the line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from itacheck.location import Location
from itacheck.reports.excerpt import Excerpt, excerpt

LONG = "ก" * 200


def _excerpt(line: str, first: int, last: int, width: int = 60, end_line: int = 7) -> Excerpt:
    return excerpt(line, Location("x", 7, first + 1, end_line, last + 1), width)


def _of(line: str, marked: str, width: int = 60) -> tuple[str, str]:
    first = line.index(marked)
    part = _excerpt(line, first, first + len(marked), width)
    return part.line, part.carets


TABLE = [
    # line, what is marked, shown, carets
    ("analysis: Social", "Social", "analysis: Social", "          ^^^^^^"),
    ("    analysis: ก", "ก", "analysis: ก", "          ^"),
    ("ระยะเวลา: ต่อเนื่อง", "ต่อเนื่อง", "ระยะเวลา: ต่อเนื่อง", "          ^^^^^^"),
    ("วิธีการ: ที่นี่ที่", "ที่นี่ที่", "วิธีการ: ที่นี่ที่", "       ^^^"),
    ("น้ำ: น้ำท่วม # ปี", "น้ำท่วม", "น้ำ: น้ำท่วม # ปี", "    ^^^^^"),
    ("a:\tข\t# ค", "ข", "a: ข # ค", "   ^"),
    ("漢字: 漢 x", "漢 ", "漢字: 漢 x", "      ^^^"),
    ('a: "\x1b[31m"', '"\x1b[31m"', 'a: "<U+001B>[31m"', "   " + "^" * 14),
    ("a: \u202eก ข", "ข", "a: <U+202E>ก ข", " " * 13 + "^"),
    ("", "", "", "^"),
]


@pytest.mark.parametrize(("line", "marked", "shown", "carets"), TABLE)
def test_the_carets_stand_under_the_marked_letters(
    line: str, marked: str, shown: str, carets: str
) -> None:
    assert _of(line, marked) == (shown, carets)


def test_a_value_of_several_lines_is_marked_to_the_end_of_its_first() -> None:
    part = _excerpt("steps: |", 7, 3, end_line=9)
    assert part == Excerpt(7, "steps: |", "       ^")
    part = _excerpt('a: "เริ่ม', 3, 2, end_line=8)
    assert (part.line, part.carets) == ('a: "เริ่ม', "   ^^^^")


def test_a_place_without_a_line_marks_the_beginning() -> None:
    part = excerpt("abc", Location("x", None, None, None, None), 60)
    assert part == Excerpt(1, "abc", "^")


def test_of_a_long_value_the_beginning_is_shown() -> None:
    line, carets = _of(f"a: {LONG}", LONG)
    assert line == f"a: {'ก' * 56}…"
    assert carets == "   " + "^" * 57


def test_after_a_long_beginning_the_value_is_still_seen() -> None:
    line, carets = _of(f"{LONG}: ต่อเนื่อง # {LONG}", "ต่อเนื่อง")
    assert line.startswith("…")
    assert line.index("ต่อเนื่อง") == carets.count(" ")
    assert carets.strip() == "^" * 6
    assert line.endswith("…")
    assert cell_len(line) <= 60


def test_a_value_that_fills_the_width_leaves_no_room_for_dots() -> None:
    assert _of(f"{'ก' * 60} # ข", "ก" * 60) == ("ก" * 60, "^" * 60)
    assert _of(f"{'ก' * 59} # ข", "ก" * 59) == ("ก" * 59 + "…", "^" * 59)


def test_a_letter_is_never_parted_from_its_marks() -> None:
    for width in range(40, 50):
        line, _ = _of(f"a: {'ที่' * 100} b", "ที่" * 100, width)
        assert line.removesuffix("…").endswith("ที่")
        line, _ = _of(f"{'ที่' * 100} b", " b", width)
        assert line.removeprefix("…").startswith("ที่")


LETTERS = st.text(
    alphabet=[
        *"กขยสเแไ ะา\u0e33",
        *"\u0e34\u0e35\u0e39\u0e48\u0e49\u0e4c",
        *"ab:#-\"'",
        *"漢😀\t\x1b\u202e",
    ],
    max_size=150,
)


def _inked(text: str) -> str:
    return "".join(letter for letter in text if cell_len(letter))


@given(LETTERS, st.data(), st.integers(30, 100))
def test_carets_cover_the_beginning_of_what_is_marked_within_the_width(
    line: str, data: st.DataObject, width: int
) -> None:
    first = data.draw(st.integers(0, len(line)))
    last = data.draw(st.integers(first, len(line)))
    part = _excerpt(line, first, last, width)
    assert cell_len(part.line) <= width
    assert len(part.carets) <= width
    under, at = "", 0
    start = part.carets.index("^")
    for letter in part.line:
        if start <= at < len(part.carets):
            under += letter
        at += cell_len(letter)
    marked = line[first:last].replace("\t", " ")
    marked = marked.replace("\x1b", "<U+001B>").replace("\u202e", "<U+202E>")
    if _inked(marked):
        assert under
        assert _inked(marked).startswith(_inked(under).removesuffix("…"))
        assert _inked(under) == _inked(marked) or under.endswith("…")
