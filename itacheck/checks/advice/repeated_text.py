"""`repeated-text`: a field that only repeats another of the same area.

**Note.** The text of ``requirement`` is the same, or all but the same, as that of ``repeats``: a
method that says what the weakness is, not what will be done about it.

`repeated-text`: ข้อความที่เพียงซ้ำกับช่องอื่นของประเด็นเดียวกัน

**ข้อสังเกต** ข้อความของ ``requirement`` เหมือนหรือเกือบเหมือนกับของ ``repeats`` เช่น
วิธีการที่บอกว่าข้อบกพร่องคืออะไร แต่ไม่บอกว่าจะทำอะไรเพื่อแก้ไข

Options:
    requirement: whose field is compared
        องค์ประกอบที่นำข้อความมาเปรียบเทียบ
    repeats: the requirement whose field it should not repeat
        องค์ประกอบที่ไม่ควรเขียนซ้ำ

Examples:
    - note:
        areas:
          "1.1":
            analysis: การจัดทำแนวปฏิบัติด้านจริยธรรมให้ครบถ้วน
            implementation: {method: จัดทำแนวปฏิบัติด้านจริยธรรมให้ครบถ้วน}
    - silent:
        areas:
          "1.1":
            analysis: แนวปฏิบัติด้านจริยธรรมยังไม่ครบ
            implementation: {method: ตั้งคณะทำงานยกร่างแนวปฏิบัติส่วนที่ขาด และประกาศใช้}
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
    "repeated": Message(
        Text(
            "{requirement}ซ้ำกับ{other}เกือบทั้งหมด",
            "{requirement}: only repeats the {other}",
        ),
        Text("ควรบอกว่าจะทำอะไรเพื่อแก้ข้อบกพร่องนั้น", "better say what will be done about the weakness"),
    ),
}


def overall(
    submission: Submission, criteria: Criteria, graded: Graded, *, requirement: str, repeats: str
) -> Iterator[AdviceOutcome]:
    """Note each area in which the one field only repeats the other."""
    asked, other = criteria.requirements[requirement], criteria.requirements[repeats]
    others = dict(each_area(submission, criteria, other.field))
    for area, texts in each_area(submission, criteria, asked.field):
        if area in others and nearly_same(comparable(texts), comparable(others[area])):
            values = {"requirement": asked.title, "other": other.title}
            yield AdviceOutcome(asked.field.path(area), area, "repeated", values)


CHECK = Advice(
    "repeated-text",
    overall,
    MESSAGES,
    {"requirement": Option("requirement"), "repeats": Option("requirement")},
)
