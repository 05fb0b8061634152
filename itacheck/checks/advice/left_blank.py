"""`left-blank`: a field that is no element of this year's criteria, left blank.

**Note.** An area that states its implementation says nothing in ``field``. Monitoring was an
element in earlier years and stands in the ministry's form still; it moves no score.

`left-blank`: ช่องที่ไม่ใช่องค์ประกอบตามหลักเกณฑ์ปีนี้ แต่เว้นว่างไว้

**ข้อสังเกต** ประเด็นที่ระบุการนำไปสู่การปฏิบัติแล้ว แต่ไม่ได้กรอกช่อง ``field``
การกำกับติดตามเคยเป็นองค์ประกอบในปีก่อน ๆ และยังมีในแบบฟอร์มของกระทรวง แต่ไม่มีผลต่อคะแนน

Options:
    field: the field that is looked at
        ช่องที่ตรวจดู

Examples:
    - note: {areas: {"1.1": {implementation: {method: ทำคู่มือ, monitoring: ""}}}}
    - silent: {areas: {"1.1": {implementation: {method: ทำคู่มือ, monitoring: รายงานทุกเดือน}}}}
    - silent: {areas: {"1.1": {implementation: {method: ทำคู่มือ}}}}
"""

from __future__ import annotations

from collections.abc import Iterator

from itacheck.checks.advice.fields import places
from itacheck.checks.contract import Advice, AdviceOutcome, Graded, Message
from itacheck.checks.stated import only_stated
from itacheck.criteria.model import Criteria, Field, Option
from itacheck.submission import Submission
from itacheck.text import Text

MESSAGES = {
    "blank": Message(
        Text("ช่อง «{field}» ว่างอยู่", "the field {field} is left blank"),
        Text(
            "ไม่มีผลต่อคะแนนปีนี้ แต่ควรกรอกหรือตัดช่องออก",
            "it moves no score this year; better fill it in, or take it out",
        ),
    ),
}


def overall(
    submission: Submission, criteria: Criteria, graded: Graded, *, field: Field
) -> Iterator[AdviceOutcome]:
    """Note each area that has the field, blank, beside an entry that says something."""
    name = Text(next(iter(criteria.vocabulary.get(field.name, ())), field.name), field.name)
    for area in places(criteria, field):
        entries = submission.entries(field, area)
        if any(only_stated(entry.get(field.name, ())) for entry in entries):
            continue
        for number, entry in enumerate(entries):
            if field.name in entry and any(map(only_stated, entry.values())):
                yield AdviceOutcome(field.path(area, number), area, "blank", {"field": name})
                break


CHECK = Advice("left-blank", overall, MESSAGES, {"field": Option("field")})
