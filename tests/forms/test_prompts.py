"""Guidance that is left where it stands counts as blank, whatever it was made from."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itacheck import Criteria
from itacheck.forms.plan import plan_of
from itacheck.forms.prompts import prompt
from itacheck.thai.placeholders import Kind, kind_of
from tests.thai.variations import ANY_TEXT

from .slots import all_slots


@pytest.mark.parametrize(
    ("says", "made"),
    [
        ("เขียนขั้นตอนที่จะทำตามลำดับ", "(ระบุขั้นตอนที่จะทำตามลำดับ)"),
        ("ระบุกลุ่มงาน ตำแหน่ง หรือคณะทำงาน", "(ระบุกลุ่มงาน ตำแหน่ง หรือคณะทำงาน)"),
        ("โปรดระบุปี", "(ระบุปี)"),
        # what it does not count as is for the reader of a longer note
        ("ระบุว่าจะทำอะไร (การติดตามไม่นับ)", "(ระบุว่าจะทำอะไร)"),
        ("บอกว่าจะทำอะไร", "(ระบุว่าจะทำอะไร)"),
        # a sentence that does not say to write something: the name of the thing
        ("วิเคราะห์ผลให้ครบทุกประเด็น", "(ระบุการวิเคราะห์)"),
        ("", "(ระบุการวิเคราะห์)"),
        # shortened, and nothing left hanging
        (
            f"ระบุช่วงเวลา เช่น «1 ตุลาคม {'2566 ' * 12}– 30 กันยายน 2567» หรือทุกเดือน",
            "(ระบุช่วงเวลา …)",
        ),
        (f"ระบุผู้รับผิดชอบ และ {'ก' * 60}", "(ระบุผู้รับผิดชอบ …)"),
        ("ระบุ" + "ก" * 80, "(ระบุการวิเคราะห์)"),
    ],
)
def test_guidance_is_made_from_what_a_requirement_tells_to_do(says: str, made: str) -> None:
    assert prompt(says, "การวิเคราะห์") == made


@given(st.sampled_from(["", "ระบุ", "เขียน", "เขียนว่า", "ระบุรายละเอียดตาม"]), ANY_TEXT, ANY_TEXT)
def test_guidance_counts_as_blank_whatever_it_is_made_from(
    verb: str, says: str, title: str
) -> None:
    assert kind_of(prompt(verb + says, title)) is Kind.BLANK


def test_every_place_of_every_form_is_blank_until_it_is_filled_in(criteria: Criteria) -> None:
    for slot in all_slots(plan_of(criteria)):
        assert slot.prompts
        assert [kind_of(text) for text in slot.prompts] == [Kind.BLANK] * len(slot.prompts)
        assert all(text.startswith("(ระบุ") for text in slot.prompts)
