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
    # an empty box, and other signs that are neither letter nor digit
    "☐",
    "□",
    "⬜",
    "☐ 1. ........ ☐ 2. ........",
    "1. ☐ 2. ☐",
    "☐ รอข้อมูล",
    "●",
    "→",
    "%",
    "๏",
    "\uf0b7",  # a bullet of Word
    # marks that stand on nothing, and what nobody sees
    "\u0301",
    "\u0e3a",
    "-\u0e49-",
    "\u2800",
    "\u3164-\u3164",
    "\u0301\u3164\u0301",
    "\u3164รอข้อมูล\uffa0",
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
    "☑ ไม่มี",
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
    "ก",
    "๙",
    "½",
    *"✓✔✅☑√🗸🗹✗✘❌☒×✕✖⊠🗷\uf0fc\uf0fe\uf0fb\uf0fd",
    "☑ 1.",
    "☐ จัดทำแผน",
    "\ufe0fก",
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


# Default_Ignorable_Code_Point in the Unicode Character Database.
IGNORABLE = [
    *(0x00AD, 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, *range(0x180B, 0x1810)),
    *(*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070), 0x3164),
    *(*range(0xFE00, 0xFE10), 0xFEFF, 0xFFA0, *range(0xFFF0, 0xFFF9)),
    *(*range(0x1BCA0, 0x1BCA4), *range(0x1D173, 0x1D17B), *range(0xE0000, 0xE1000)),
]


def test_what_is_not_to_be_shown_says_nothing() -> None:
    assert {kind_of(chr(point)) for point in IGNORABLE} == {Kind.BLANK}
    assert kind_of("".join(map(chr, IGNORABLE))) is Kind.BLANK


def test_what_others_may_let_stand_for_nothing_is_nothing() -> None:
    frame, words = absences()
    assert {kind_of(sign) for sign in frame} == {Kind.BLANK}
    assert {kind_of(word) for word in words} == {Kind.BLANK, Kind.UNREADABLE}


@pytest.mark.parametrize(
    "text", ["." * 10_000, "\u200b" * 300, "\u0301" * 300, "๑. " + "…" * 500 + " ๒. ……"]
)
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
