"""The lines of a file on a page: the whole stretch, what is marked in it, and never too much."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from itacheck.location import Location
from itacheck.reports.source_lines import MOST_LINES, Source, source_lines
from itacheck.source.document import Document

TEXT = """\
areas:
    "1.1":
      analysis: "น้ำท่วม"   # ปี
      steps: |
        ๑. ก

        ๒. ข
      method: ค
"""


def _source(text: str, first: tuple[int, int], last: tuple[int, int]) -> Source:
    place = Location("x.yaml", *first, *last)
    return source_lines(Document("x.yaml", text.encode(), None, "utf-8"), place)


def test_a_value_is_marked_within_its_line() -> None:
    assert _source(TEXT, (3, 17), (3, 26)) == (
        ((3, "analysis: ", '"น้ำท่วม"', "   # ปี"),),
        0,
    )


def test_a_value_of_several_lines_is_shown_whole_without_the_indentation_they_share() -> None:
    assert _source(TEXT, (4, 14), (7, 13)) == (
        (
            (4, "steps: ", "|", ""),
            (5, "  ", "๑. ก", ""),
            (6, "", "", ""),
            (7, "  ", "๒. ข", ""),
        ),
        0,
    )


def test_of_many_lines_the_first_are_shown_and_the_others_counted() -> None:
    text = "".join(f"- ข้อ {n}\n" for n in range(1, 31))
    lines, more = _source(text, (1, 1), (30, 8))
    assert [line.number for line in lines] == list(range(1, MOST_LINES + 1))
    assert more == 30 - MOST_LINES


def test_a_place_without_lines_has_none() -> None:
    document = Document("x.docx", b"", None, "utf-8")
    assert source_lines(document, Location("x.docx", None, None, None, None)) == ((), 0)


def test_controls_are_shown_by_their_codes() -> None:
    lines, _ = _source("\tก: \x1b\u202e ข\x00", (1, 5), (1, 7))
    assert lines == ((1, "ก: ", "<U+001B><U+202E>", " ข<U+0000>"),)


def test_a_place_past_the_end_is_an_empty_line() -> None:
    assert _source("ก", (9, 1), (9, 1)) == (((9, "", "", ""),), 0)


def test_of_a_long_line_the_surroundings_are_cut() -> None:
    ((_, before, marked, after),), _ = _source("ก" * 500 + "ข" + "ค" * 500, (1, 501), (1, 502))
    assert before == "…" + "ก" * 80
    assert marked == "ข"
    assert after == "ค" * 80 + "…"


def test_of_a_long_value_the_beginning_is_shown() -> None:
    ((_, before, marked, after),), _ = _source("a: " + "ที่" * 2000 + " x", (1, 4), (1, 6004))
    assert before == "a: "
    assert marked.removesuffix("…").endswith("ที่")
    assert len(marked) == 3 * 800 + len("…")
    assert after == ""


@given(st.text(alphabet="กี่a \t\u202e", max_size=200), st.data())
def test_what_is_shown_is_what_stands_there(text: str, data: st.DataObject) -> None:
    first = data.draw(st.integers(0, len(text)))
    last = data.draw(st.integers(first, len(text)))
    (line,), more = _source(text, (1, first + 1), (1, last + 1))
    shown = "".join(line[1:]).replace("<U+202E>", "\u202e")
    assert more == 0
    assert shown.replace("…", "").strip() in text.replace("\t", " ")
    if last - first < 100:
        assert line.marked.replace("<U+202E>", "\u202e") == text[first:last].replace("\t", " ")
