"""`copied-text`: a text that is the same as another area's.

**Note.** The field is the same, or all but the same, as that of an earlier area. Steps that fit two
areas to the letter often answer neither; the criteria do not forbid it.

`copied-text`: ข้อความที่เหมือนกับของประเด็นอื่น

**ข้อสังเกต** ข้อความเหมือนหรือเกือบเหมือนกับของประเด็นก่อนหน้า
ขั้นตอนที่ใช้ได้กับสองประเด็นทุกตัวอักษรมักไม่ตอบประเด็นใดเลย แต่หลักเกณฑ์ไม่ได้ห้าม

Options:
    requirement: whose field is compared
        องค์ประกอบที่นำข้อความมาเปรียบเทียบ

Examples:
    - note:
        areas:
          "1.1": {implementation: {steps: [สรรหาเจ้าหน้าที่ดูแลระบบ, อบรมเจ้าหน้าที่, ให้ทุกกลุ่มส่งข้อมูล]}}
          "1.2": {implementation: {steps: [สรรหาเจ้าหน้าที่ดูแลระบบ, อบรมเจ้าหน้าที่, ให้ทุกกลุ่มส่งข้อมูล]}}
    - silent:
        areas:
          "1.1": {implementation: {steps: [สรรหาเจ้าหน้าที่ดูแลระบบ, อบรมเจ้าหน้าที่]}}
          "1.2": {implementation: {steps: [ทบทวนคู่มือการให้บริการ, เผยแพร่ทางเว็บไซต์]}}
"""

from __future__ import annotations

from collections.abc import Iterator

from itacheck.checks.advice.fields import each_area
from itacheck.checks.alike import comparable, nearly_same
from itacheck.checks.contract import Advice, AdviceOutcome, Graded, Message
from itacheck.criteria.model import Criteria, Option
from itacheck.submission import Submission
from itacheck.text import Text

MESSAGES = {
    "copied": Message(
        Text(
            "{requirement}เหมือนหรือเกือบเหมือนของประเด็น {earlier}",
            "{requirement}: the same as in {earlier}, or all but",
        ),
        Text("ควรเขียนให้ตรงกับข้อบกพร่องของประเด็นนี้", "better fit it to this area's own weakness"),
    ),
}


def overall(
    submission: Submission, criteria: Criteria, graded: Graded, *, requirement: str
) -> Iterator[AdviceOutcome]:
    """Note each area whose text is that of an earlier one."""
    asked = criteria.requirements[requirement]
    before: list[tuple[str | None, str]] = []
    for area, texts in each_area(submission, criteria, asked.field):
        own = comparable(texts)
        earlier = next((other for other, text in before if nearly_same(own, text)), None)
        before.append((area, own))
        if earlier is not None:
            values = {"requirement": asked.title, "earlier": earlier}
            yield AdviceOutcome(asked.field.path(area), area, "copied", values)


CHECK = Advice("copied-text", overall, MESSAGES, {"requirement": Option("requirement")})
