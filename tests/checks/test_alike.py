"""When two texts are all but the same, held against difflib itself."""

from __future__ import annotations

from difflib import SequenceMatcher

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itacheck.checks.alike import LONGEST, comparable, nearly_same

WORDS = (
    *("ข้อมูล", "บนเว็บไซต์", "ไม่เป็น", "ปัจจุบัน", "เพราะ", "ไม่มี", "ผู้รับผิดชอบ", "โดยตรง", "ประชาชน"),
    *("จึง", "ติดตาม", "งาน", "ไม่ได้", "O30", "คะแนน", "๘๐", "รายงาน", "แผน", "จัดซื้อ", "ล่าช้า"),
    *("กว่า", "กำหนด", "website", "Facebook"),
)


def _difflib_says(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    blocks = SequenceMatcher(None, shorter, longer, autojunk=False).get_matching_blocks()
    matching = sum(block.size for block in blocks)
    return 100 * len(shorter) >= 85 * len(longer) and 10 * matching >= 9 * len(shorter)


@st.composite
def edited(draw: st.DrawFn) -> tuple[str, str]:
    """Draw a text, and the same text after a few edits."""
    words = draw(st.lists(st.sampled_from(WORDS), min_size=3, max_size=60))
    text = other = "".join(words)
    for _ in range(draw(st.integers(0, 6))):
        at = draw(st.integers(0, len(other)))
        length = draw(st.integers(0, 8))
        piece = other[at : at + length]
        rest = other[:at] + other[at + length :]
        put = draw(st.sampled_from(["", piece[::-1], *WORDS, "!", "漢字"]))
        to = at if draw(st.booleans()) else draw(st.integers(0, len(rest)))
        other = rest[:to] + put + rest[to:]
    return (text, other) if draw(st.booleans()) else (other, text)


@given(edited())
def test_it_agrees_with_difflib(texts: tuple[str, str]) -> None:
    one, other = texts
    if one and other and len(one) != len(other):
        assert nearly_same(one, other) == _difflib_says(one, other)


@given(edited())
def test_of_texts_of_one_length_either_may_come_first_for_difflib(texts: tuple[str, str]) -> None:
    one, other = texts
    size = min(len(one), len(other))
    one, other = one[:size], other[:size]
    if size:
        assert nearly_same(one, other) in (_difflib_says(one, other), _difflib_says(other, one))


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ("ก" * 85, True),  # 85 % of the longer
        ("ก" * 84, False),
        ("ก" * 90 + "ข" * 10, True),  # 0.9 of the shorter
        ("ก" * 89 + "ข" * 11, False),
        ("ข" * 5 + "ก" * 90 + "ข" * 5, True),
        ("", False),
    ],
)
def test_the_bounds_themselves_count(other: str, expected: bool) -> None:
    assert nearly_same("ก" * 100, other) is expected
    assert nearly_same(other, "ก" * 100) is expected


# Texts that are too long, or hold one letter too often, are compared by both ends.
@pytest.mark.parametrize("size", [1000, 3000])
@pytest.mark.parametrize("where", [0, 0.25, 1])
def test_at_both_ends_too_the_bound_itself_counts(size: int, where: float) -> None:
    def spoilt(letters: int) -> str:
        before = int(where * (size - letters))
        return "ก" * before + "ข" * letters + "ก" * (size - letters - before)

    assert nearly_same("ก" * size, spoilt(size // 10))
    assert not nearly_same("ก" * size, spoilt(size // 10 + 1))


@pytest.mark.parametrize("size", [1000, 3000])
def test_what_only_stands_elsewhere_is_not_shared_at_the_ends(size: int) -> None:
    most, few = "ก" * (size - size // 10), "ข" * (size // 10)
    assert not nearly_same(f"ค{most}{few}ค", f"ค{few}{most}ค")


def test_up_to_two_thousand_code_points_are_matched_whole() -> None:
    one = "".join(chr(0x4E00 + n) for n in range(LONGEST))
    other = "".join("ฮ" if n % 700 == 650 else letter for n, letter in enumerate(one))
    assert nearly_same(one, other)
    assert not nearly_same(one + "ก", other + "ก")


def test_what_is_repeated_once_more_is_all_but_the_same() -> None:
    assert nearly_same("กข" * LONGEST, "กข" * (LONGEST + 1))


def test_what_is_no_character_is_compared_like_any_other() -> None:
    half = "ข้อมูล\ud800ไม่เป็นปัจจุบัน"
    assert nearly_same(half, half + "ๆ")
    assert not nearly_same(half, half[::-1])


def test_what_is_matched_first_does_not_hide_what_is_matched_later() -> None:
    first, second, third = (
        "".join(map(chr, range(start, start + size)))
        for start, size in ((0x4E00, 50), (0x5000, 25), (0x6000, 15))
    )
    one = f"{first}ฮฮฮฮฮ{second}ฮฮฮฮฮ{third}"
    other = f"ฬฬฬฬฬฬฬฬฬฬ{first}{second}{third}"
    assert nearly_same(one, other) is _difflib_says(one, other) is True
    assert nearly_same(other, one) is _difflib_says(other, one) is True


def test_matches_on_both_sides_of_the_first_are_added_up() -> None:
    a, b, c, d = (
        "".join(map(chr, range(start, start + size)))
        for start, size in ((0x4E00, 20), (0x5000, 40), (0x6000, 20), (0x7000, 17))
    )
    one, other = f"{a}ฮ{b}ฮ{c}ฮ{d}", f"{a}ฬ{b}ฬ{c}ฬ{d}"
    assert nearly_same(one, other) is _difflib_says(one, other) is True


def test_common_letters_of_a_long_text_are_no_junk() -> None:
    one = "".join(WORDS) * 3
    other = "".join("ฮ" if n % 12 == 0 else letter for n, letter in enumerate(one))
    assert len(one) > 200  # from here on difflib would leave them out, if it were not told
    assert nearly_same(one, other) is _difflib_says(one, other) is True


@pytest.mark.parametrize("size", [10, 17, 18, 30])
def test_letters_that_changed_places_match_nothing(size: int) -> None:
    middle = "ข้อมูลบนเว็บไซต์ไม่เป็นปัจจุบัน"[:size]
    one, other = f"ฮ{middle}ฬ", f"ฬ{middle}ฮ"
    assert nearly_same(one, other) is _difflib_says(one, other) is (size >= 18)


@given(st.lists(st.sampled_from([*WORDS, " ", "\n", "\u00a0", "\u200b"]), max_size=30))
def test_spaces_and_invisible_characters_are_not_compared(words: list[str]) -> None:
    text = "".join(words)
    plain = "".join(word for word in words if word in WORDS)
    assert comparable((text,)) == comparable((plain,)) == comparable(tuple(words))


def test_very_long_texts_are_compared_by_what_they_share_at_both_ends() -> None:
    same = "".join(f"ข้อมูลเรื่องที่ {n} ล่าช้า" for n in range(200))
    one = comparable((same,))
    assert len(one) > LONGEST
    assert nearly_same(one, comparable((same + "มาก",)))
    assert not nearly_same(one, one[: len(one) // 2] + one[: len(one) // 2 - 1 : -1])


@pytest.mark.parametrize("unit", ["ก", "กข", "ขั้นตอน", "1. ทำ 2. ทำ "])
def test_repetitive_texts_are_compared_without_end_but_not_without_finish(unit: str) -> None:
    one = (unit * LONGEST)[:LONGEST]
    assert nearly_same(one, one[:-1] + "ฮ")
    assert nearly_same("ฮ" + one[1:], one)
    spoilt = "".join("ฮ" if n % 5 == 0 else letter for n, letter in enumerate(one))
    assert not nearly_same(one, spoilt)
    scattered = "".join("ฮ" if n % 40 == 0 else letter for n, letter in enumerate(one))
    nearly_same(one, scattered)
