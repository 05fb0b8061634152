"""`title-only`: an analysis that only names a topic is a doubt."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itacheck.thai.item_codes import find_codes, without_codes
from itacheck.thai.normal import fold
from tests.thai.variations import ANY_TEXT, variations

from .judging import O34, judged, says, verdict, with_field

RULE = "analysis/title-only"
TITLES = [area.title.th for area in O34.areas.values()] + [
    item.title.th for item in O34.instrument.items.values() if item.title is not None
]

ONLY_A_TITLE = {
    "Social Network": "O9",
    "social network": "O9",
    "SocialNetwork": "O9",
    "Social  Network.": "O9",
    "๐๙ Social Network": "O9",
    "O9 Social Network": "O9",
    "ข้อ ๙ Social Network": "O9",
    "ข้อที่ 9 Social Network": "O9",
    "ตัวชี้วัดข้อ ๙ Social Network": "O9",
    "Social Network (O9)": "O9",
    "Q&A": "O8",
    "O8 Q & A": "O8",
    "กระบวนการจัดซื้อจัดจ้าง": "area 1.5",
    "การใช้งบประมาณ และการจัดซื้อจัดจ้าง": "area 1.5",
    "กลไกและมาตรการในการแก้ไขและป้องกันการทุจริตภายในหน่วยงาน": "area 1.7",
    "กลไกเเละมาตรการในการแก้ไขและป้องกันการทุจริต": "area 1.7",
    "อํานาจหน้าที่": "O3",
    "อำ\u200bนาจหน้าที่": "O3",
    "การให้บริการ\nและระบบ E-Service": "area 1.2",
    "ระบบ E-Service": "area 1.2",
    "E-Service": "O18",  # its whole title before a piece of another
    "กระบว": "area 1.1",  # five code points
    "กระบวนที่โ": "area 1.1",  # «กระบว» and «นที่โ», though «กระบวน» is longer
    "แผนจัดซื้อ": "O19",
    # codes alone name a topic too
    "O9": "O9",
    "ข้อ ๙": "O9",
    "(๐๙, ๐๑๒)": "O9",
}
MORE_THAN_A_TITLE = [
    "Social Network ของหน่วยงานไม่มีผู้ดูแล ข้อมูลจึงไม่เป็นปัจจุบัน",
    "ไม่มี Social Network",
    "Social Network ล่ม",
    "ระบบ E-Service ขัดข้องบ่อย",
    "งบประมาณไม่พอ",
    "Facebook",
    "โครงการ",
    "✓",
]


@pytest.mark.parametrize(("text", "of"), ONLY_A_TITLE.items())
def test_a_title_or_pieces_of_one_is_a_doubt_that_names_it(text: str, of: str) -> None:
    submission = with_field("analysis", text)
    assert verdict(submission, "analysis") == "unclear"
    assert f"(the title of {of})" in says(submission, RULE)[0]


def test_in_thai_an_area_is_called_an_area_and_an_item_an_item() -> None:
    for text, of in (("กระบวนการจัดซื้อจัดจ้าง", "(ชื่อประเด็น 1.5)"), ("Q&A", "(ชื่อข้อ O8)")):
        (doubt,) = judged(with_field("analysis", text)).doubts
        assert of in doubt.message.th


@pytest.mark.parametrize("text", MORE_THAN_A_TITLE)
def test_anything_more_is_met(text: str) -> None:
    assert verdict(with_field("analysis", text), "analysis") == "met"


def test_a_list_of_texts_is_judged_as_one() -> None:
    assert verdict(with_field("analysis", ["Social", "Network"]), "analysis") == "unclear"
    assert verdict(with_field("analysis", ["Social Network", "ไม่มีผู้ดูแล"]), "analysis") == "met"
    for nothing in ("-", "ไม่มี", "รอข้อมูล"):
        assert verdict(with_field("analysis", ["Social Network", nothing]), "analysis") == "unclear"


@pytest.mark.parametrize(
    ("pieces", "expected"),
    [
        (["กระบวนการ"], "unclear"),
        (["ความโปร่งใส", "งบประมาณ", "จัดซื้อ"], "unclear"),
        (["ความโปร่งใส", "กระบวนการ", "งบประมาณ", "จัดจ้าง"], "met"),  # four
        (["ความโปร่งใส", "ซื้อ"], "met"),  # four letters
        (["กระบ"], "met"),
        (["ความโปร่งใส", "x", "งบประมาณ"], "met"),
        (["ความโปร่งใส", "xx", "งบประมาณ"], "met"),
        (["ความโปร่งใส", "ดซื้อ"], "unclear"),  # five code points
        (["ความโปร่งใส", "ทรัพย์สิน"], "met"),  # of two titles
    ],
)
def test_at_most_three_pieces_of_one_title_with_five_letters_each(
    pieces: list[str], expected: str
) -> None:
    for separator in ("", " ", "/"):
        assert verdict(with_field("analysis", separator.join(pieces)), "analysis") == expected


def test_three_times_the_longest_title_is_three_pieces_of_it() -> None:
    longest = max(TITLES, key=lambda title: len(fold(title)))
    assert verdict(with_field("analysis", 3 * longest), "analysis") == "unclear"
    assert verdict(with_field("analysis", 4 * longest), "analysis") == "met"


def _is_pieces(words: str, title: str, most: int) -> bool:
    if len(words) >= 5 and words in title:
        return True
    return most > 1 and any(
        words[:end] in title and _is_pieces(words[end:], title, most - 1)
        for end in range(5, len(words) - 4)
    )


def _only_names_a_topic(text: str) -> bool:
    words = fold(without_codes(text))
    if not words:
        return bool(find_codes(text))
    folded = [fold(title) for title in TITLES]
    return words in folded or any(_is_pieces(words, title, 3) for title in folded)


@st.composite
def nearly_titles(draw: st.DrawFn) -> str:
    """Draw pieces of a title one after the other, with codes and now and then a word of prose."""
    title = draw(st.sampled_from(TITLES))
    size = len(title)
    pieces = []
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, max(0, size - 4)))
        pieces.append(title[start : start + draw(st.integers(4, max(4, size)))])
    if draw(st.integers(0, 3)) == 0:
        pieces.insert(draw(st.integers(0, len(pieces))), draw(st.sampled_from(["ไม่", "มีน้อย", "x"])))
    codes = ["", "", "", "O9 ", "๐๙ ", "ข้อที่ 9 ", "ข้อ ๓๐ ", "O1, O2 และ O3 ", "ตัวชี้วัดข้อที่ ๓๑ "]
    before, after = draw(st.sampled_from(codes)), draw(st.sampled_from(codes))
    return before + draw(st.sampled_from(["", " ", " / ", "-", "\n"])).join(pieces) + after


@given(nearly_titles() | ANY_TEXT)
def test_it_agrees_with_trying_every_way_of_cutting(text: str) -> None:
    report = judged(with_field("analysis", text))
    rules = [finding.rule for finding in report.doubts]
    if "analysis/stated" not in rules and report.matrix[0].verdict != "unmet":
        assert (RULE in rules) == _only_names_a_topic(text)


@given(st.data())
def test_it_makes_no_difference_how_a_title_is_typed(data: st.DataObject) -> None:
    text, varied = data.draw(variations([data.draw(nearly_titles())]))
    verdicts = {verdict(with_field("analysis", way), "analysis") for way in (text, varied)}
    assert len(verdicts) == 1
