"""`distinct`: each area has an analysis of its own.

**Asks.** An analysis is not the same, or all but the same, as that of an earlier area.

**Verdict.** Unclear when, spaces aside, the shorter of the two is at least 85 % of the longer and
their matching blocks (in difflib's sense) add up to at least 0.9 of the shorter. Texts of more than
2,000 code points are compared by what they share at both ends.

**Why.** In O34 of 2567, the footnote to clause 1 asks for at least one topic for each process; one
text repeated is one topic for two.

`distinct`: แต่ละประเด็นมีการวิเคราะห์ของตนเอง

**สิ่งที่ตรวจ** การวิเคราะห์ไม่ได้เหมือนหรือเกือบเหมือนกับของประเด็นก่อนหน้า

**ผลการตรวจ** ข้อสงสัย (unclear) เมื่อข้อความที่สั้นกว่ายาวอย่างน้อย 85 % ของข้อความที่ยาวกว่า
และส่วนที่ตรงกัน (ตามวิธีของ difflib) รวมกันได้อย่างน้อย 0.9 ของข้อความที่สั้นกว่า โดยไม่นับช่องว่าง
ข้อความที่ยาวเกิน 2,000 ตัวอักษร (นับรวมสระและวรรณยุกต์) เปรียบเทียบเฉพาะส่วนต้นและส่วนท้ายที่ตรงกัน

**เหตุผล** ใน O34 ปี 2567 เชิงอรรถของข้อ 1 ให้มีอย่างน้อยหนึ่งเรื่องในแต่ละกระบวนงาน
ข้อความเดียวที่ใช้ซ้ำจึงเป็นเรื่องเดียวสำหรับสองประเด็น

Examples:
    - unclear:
        areas:
          "1.1": {analysis: ข้อมูลบนเว็บไซต์ไม่เป็นปัจจุบัน เพราะไม่มีผู้รับผิดชอบโดยตรง}
          "1.3": {analysis: ข้อมูลบนเว็บไซต์ไม่เป็นปัจจุบันเพราะไม่มีผู้รับผิดชอบโดยตรง}
      cell: {area: "1.3", requirement: analysis}
    - met:
        areas:
          "1.1": {analysis: ข้อมูลบนเว็บไซต์ไม่เป็นปัจจุบัน เพราะไม่มีผู้รับผิดชอบโดยตรง}
          "1.3": {analysis: ประชาชนถามทางเฟซบุ๊กแล้วไม่ได้รับคำตอบ เพราะไม่ได้กำหนดผู้ตอบ}
      cell: {area: "1.3", requirement: analysis}
"""

from __future__ import annotations

from functools import lru_cache

from itacheck.checks.alike import LENGTHS, comparable, nearly_same
from itacheck.checks.contract import Cell, Check, Message, Outcome
from itacheck.checks.stated import only_stated
from itacheck.submission import Submission, Texts
from itacheck.text import Text
from itacheck.verdict import UNCLEAR

MESSAGES = {
    "same": Message(
        Text(
            "{requirement}เหมือนหรือเกือบเหมือนของประเด็น {earlier} ผู้ตรวจอาจนับเป็นเรื่องเดียว",
            "{requirement}: the same as in {earlier}, or all but; an assessor may count one topic",
        ),
        Text(
            "วิเคราะห์เรื่องที่เป็นของประเด็นนี้โดยเฉพาะอย่างน้อย 1 เรื่อง",
            "analyse at least one topic that is this area's own",
        ),
    ),
}


def judge(texts: Texts, submission: Submission, cell: Cell) -> tuple[Outcome, ...]:
    """Look up whether an earlier area has the same text."""
    twin = _twins(submission, cell.requirement.field.name).get(cell.area or "")
    if twin is None:
        return ()
    earlier, other = twin
    return (Outcome(UNCLEAR, "same", {"earlier": earlier}, basis=(other,)),)


@lru_cache(maxsize=1)
def _twins(submission: Submission, field: str) -> dict[str, tuple[str, str]]:
    """Return, for each area whose text an earlier one has, that area and its text."""
    before: list[tuple[str, str, int]] = []
    twins: dict[str, tuple[str, str]] = {}
    for area in submission.criteria.areas:
        section = submission.areas.get(area)
        own = comparable(only_stated(section.texts.get(field, ()))) if section is not None else ""
        if not own:
            continue
        size = len(own)
        for earlier, other, length in before:
            if LENGTHS * length <= size and LENGTHS * size <= length and nearly_same(own, other):
                twins[area] = earlier, other
                break
        before.append((area, own, size))
    return twins


CHECK = Check("distinct", judge, MESSAGES)
