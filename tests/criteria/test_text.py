"""Texts are Thai and English together until they are shown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itacheck.text import Text, listed, quoted

AREA = Text("ประเด็น {area}", "area {area}")


def test_a_text_reads_in_thai_unless_english_is_asked_for() -> None:
    assert str(AREA) == "ประเด็น {area}"
    assert AREA.into("th") == "ประเด็น {area}"
    assert AREA.into("en") == "area {area}"


def test_a_value_that_is_a_text_is_filled_in_its_language() -> None:
    text = Text("ขาด{what}ใน {area}", "{area} lacks the {what}")
    filled = text.fill(what=Text("วิธีการ", "method"), area="1.2")
    assert filled == Text("ขาดวิธีการใน 1.2", "1.2 lacks the method")


@given(st.text())
def test_what_a_value_holds_is_data_never_a_placeholder(value: str) -> None:
    assert AREA.fill(area=value) == Text("ประเด็น " + value, "area " + value)


def test_texts_are_joined_in_each_language() -> None:
    assert listed([Text("ก", "a"), Text("ข", "b")]) == Text("ก, ข", "a, b")
    assert listed((Text("O30", "O30"), Text("O29", "O29")), "/") == Text("O30/O29", "O30/O29")
    assert listed([]) == Text("", "")


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("กลุ่มอำนวยการ", "กลุ่มอำนวยการ"),
        ("  กลุ่ม\n อำนวยการ\t", "กลุ่ม อำนวยการ"),
        ("ก" * 60, "ก" * 60),
        ("ก" * 61, "ก" * 59 + "…"),
        ("ก" * 58 + " " + "ข" * 20, "ก" * 58 + "…"),
        ("", ""),
    ],
)
def test_what_a_user_wrote_is_quoted_on_one_line_and_cut(written: str, shown: str) -> None:
    assert quoted(written) == shown


@given(st.text(), st.integers(1, 80))
def test_a_quotation_is_never_longer_than_its_limit(written: str, limit: int) -> None:
    shown = quoted(written, limit)
    assert len(shown) <= limit
    assert "\n" not in shown
