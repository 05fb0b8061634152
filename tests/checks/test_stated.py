"""`stated`: a field says something, or does not."""

from __future__ import annotations

import pytest

from itacheck import Criteria
from itacheck.verdict import MET

from .judging import judged, says, verdict, with_field

UNMET_EVERYWHERE = [
    "",
    "   ",
    "\u200b",
    "-",
    "–",
    "- -",
    "…",
    "...",
    "..........................",
    "N/A",
    "n/a",
    "TBD",
    "รอข้อมูล",
    "(รอข้อมูล)",
    "อยู่ระหว่างรอข้อมูล",
    "ระบุ…",
    "โปรดระบุ ..........",
    "(รายละเอียดการดำเนินการ)",
    "(รายละเอียด…)",
    "1. ........ 2. ........",
    "☐",
    "□",
    "\u3164",
    "\u2800",
    "\u2065",
    "\u0e3a",
    ["-", "", "…"],
    ["☐", "\u115f"],
    [],
]
NONE_ALONE = [
    "ไม่มี",
    "- ไม่มี -",
    "ไม่พบ",
    "ไม่มีข้อจำกัด",
    "ไม่มีข้อบกพร่อง",
    "ผ่านทุกข้อ",
    "ไม่มีครับ",
    ["-", "ไม่มี"],
]
LOST = ["อ่านไม่ได้", "unreadable", "(อ่านไม่ได้)", ["-", "อ่านไม่ได้"], ["ไม่มี", "อ่านไม่ได้"]]
SAYS_SOMETHING = [
    "กลุ่มอำนวยการ",
    "ไม่มีเจ้าหน้าที่ดูแลระบบโดยตรง",
    "ไม่พบข้อมูลบนเว็บไซต์หลัก",
    "รายละเอียดตามคำสั่งที่ 15/2567",
    "✓",
    ["-", "กลุ่มอำนวยการ"],
    ["อ่านไม่ได้", "กลุ่มอำนวยการ"],
    ["ไม่มี", "กลุ่มอำนวยการ"],
]
NEVER_NONE = ("method", "responsible", "steps")


@pytest.mark.parametrize("text", UNMET_EVERYWHERE, ids=repr)
@pytest.mark.parametrize("requirement", ["analysis", "timeframe", "limitations", *NEVER_NONE])
def test_blanks_and_placeholders_are_unmet(requirement: str, text: object) -> None:
    assert verdict(with_field(requirement, text), requirement) == "unmet"


@pytest.mark.parametrize("text", NONE_ALONE, ids=repr)
def test_none_alone_counts_as_the_criteria_say(text: object) -> None:
    for requirement in ("analysis", "limitations"):
        assert verdict(with_field(requirement, text), requirement) == "unclear"
    for requirement in NEVER_NONE:
        assert verdict(with_field(requirement, text), requirement) == "unmet"


@pytest.mark.parametrize("text", LOST, ids=repr)
@pytest.mark.parametrize("requirement", ["analysis", "limitations", "timeframe", *NEVER_NONE])
def test_a_lost_page_is_a_doubt(requirement: str, text: object) -> None:
    assert verdict(with_field(requirement, text), requirement) == "unclear"


@pytest.mark.parametrize("text", SAYS_SOMETHING, ids=repr)
@pytest.mark.parametrize("requirement", ["analysis", "limitations", *NEVER_NONE])
def test_a_field_is_stated_when_any_of_its_texts_is(requirement: str, text: object) -> None:
    assert verdict(with_field(requirement, text), requirement) == "met"


def test_criteria_may_accept_none_standing_alone(without_areas: Criteria) -> None:
    assert judged({"analysis": "ไม่มี"}, without_areas).verdict(None, "analysis") == MET


def test_one_fault_gives_one_finding() -> None:
    of_cell = [f.rule for f in judged(with_field("timeframe", "-")).findings if f.area == "1.1"]
    assert of_cell.count("timeframe/stated") == 1
    assert "timeframe/period" not in of_cell
    lost = judged(with_field("timeframe", "อ่านไม่ได้"))
    assert [f.rule for f in lost.doubts] == ["timeframe/stated"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "not stated: responsible"),
        (" \n", "not stated: responsible"),
        ("-", "only a placeholder for responsible: «-»"),
        ("ไม่มี", "responsible: only «ไม่มี», which is no content"),
        ("อ่านไม่ได้", "responsible: unreadable, so it cannot be judged"),
    ],
)
def test_the_message_tells_blank_from_placeholder(text: str, message: str) -> None:
    assert says(with_field("responsible", text), "responsible/stated")[0] == message
