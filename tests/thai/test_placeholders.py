"""What a text amounts to."""

import pytest
from hypothesis import given

from itacheck.thai.placeholders import Kind, absences, kind_of

from .variations import ANY_TEXT, variations

BLANK = [
    "",
    "   \n\t",
    "-",
    "–",
    "—",
    "- -",
    "…",
    "...",
    "(...)",
    "~",
    "null",
    "N/A",
    "n.a.",
    "TBD",
    "รอข้อมูล",
    "(รอข้อมูล)",
    "อยู่ระหว่างรอข้อมูล",
    "ระบุ…",
    "ระบุ...",
    "(ระบุ)",
    "โปรดระบุ",
    "ไม่ระบุ",
    "(ระบุชื่อผู้รับผิดชอบ)",
    "ระบุวันที่ .......",
    "(ระบุ" + "ก" * 56 + ")",
    "รายละเอียด",
    "(รายละเอียด…)",
    "(รายละเอียดการดำเนินการปรับปรุง) ...",
    "………",
    ".......",
    ". . . . .",
    "_____",
    "_ _ _",
    "๑. ........ ๒. ........",
    "๑. ........ ๒",
    "1) ______",
    "7.",
    "(๑)",
    "๑. ๒. ๓.",
]
NONE = [
    "ไม่มี",
    "- ไม่มี -",
    "(ไม่มี)",
    "ไม่พบ",
    "ไม่มีข้อจำกัด",
    "ไม่มีข้อจำกัดของหน่วยงาน",
    "หน่วยงานไม่มีข้อจำกัด",
    "ไม่มีข้อบกพร่อง",
    "ไม่พบข้อบกพร่อง",
    "ไม่มีจุดอ่อน",
    "ไม่มีประเด็น",
    "ไม่มีปัญหา",
    "ไม่มีปัญหาอุปสรรค",
    "ไม่มีปัญหา/อุปสรรค",
    "ไม่มีปัญหาใด ๆ",
    "ยังไม่มีปัญหาแต่อย่างใดครับ",
    "ไม่มีค่ะ",
    "ผ่านทุกข้อ",
    "ผ่านทุกตัวชี้วัด",
    "ผ่านเกณฑ์ทุกตัวชี้วัด",
    "None",
]
UNREADABLE = ["อ่านไม่ได้", "(อ่านไม่ได้)", "[unreadable]", "อ่านไม่ออก"]
TEXT = [
    "ไม่มีเจ้าหน้าที่ดูแลระบบ",
    "ไม่มีข้อจำกัดด้านงบประมาณ แต่ขาดบุคลากร",
    "ระบุตัวผู้รับผิดชอบในคำสั่ง",
    "รายละเอียดตามแผน",
    "(รายละเอียดตามแผน)",
    "ผ่าน",
    "Social Network",
    "95.35",
    "7",
    "2567.",
    "1. 2",
    "2566...2567",
    "1. จัดทำแผน ... 2",
    "✓",
    "อัตรากำลังไม่เพียงพอ",
    "(ระบุ" + "ก" * 57 + ")",
    "(ระบุชื่อผู้รับผิดชอบ",
    "ระบุชื่อผู้รับผิดชอบ)",
    "ก" * 300,
    "1" + "ก" * 300 + "2",
]
KINDS = {
    **dict.fromkeys(BLANK, Kind.BLANK),
    **dict.fromkeys(NONE, Kind.NONE),
    **dict.fromkeys(UNREADABLE, Kind.UNREADABLE),
    **dict.fromkeys(TEXT, Kind.TEXT),
}


@pytest.mark.parametrize(("text", "kind"), KINDS.items())
def test_kind(text: str, kind: Kind) -> None:
    assert kind_of(text) is kind


def test_what_others_may_let_stand_for_nothing_is_nothing() -> None:
    frame, words = absences()
    assert {kind_of(sign) for sign in frame} == {Kind.BLANK}
    assert {kind_of(word) for word in words} == {Kind.BLANK, Kind.UNREADABLE}


@pytest.mark.parametrize("text", ["." * 10_000, "\u200b" * 300, "๑. " + "…" * 500 + " ๒. ……"])
def test_long_leaders_are_blank(text: str) -> None:
    assert kind_of(text) is Kind.BLANK


@given(variations(list(KINDS)))
def test_ways_of_writing_do_not_matter(pair: tuple[str, str]) -> None:
    assert kind_of(pair[1]) is kind_of(pair[0])


@given(ANY_TEXT)
def test_never_raises(text: str) -> None:
    assert kind_of(text) in Kind


def test_marks_in_another_order_make_no_difference() -> None:
    assert (
        kind_of("อย\u0e48\u0e39ระหว่างรอข้อมูล") is kind_of("อย\u0e39\u0e48ระหว่างรอข้อมูล") is Kind.BLANK
    )
