"""`distinct`: each area has an analysis of its own.

**Asks.** An analysis is not the same, or all but the same, as that of an earlier area.

**Verdict.** Unclear when, spaces aside, the shorter of the two is at least 85 % of the longer and
their matching blocks (in difflib's sense) add up to at least 0.9 of the shorter. Of texts that are
longer than 2,000 code points the first 2,000 are compared.

**Why.** The footnote to clause 1 asks for at least one topic for each process; one text repeated is
one topic for two.

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

from itacheck.checks.alike import comparable, nearly_same
from itacheck.checks.contract import Cell, Check, Message, Outcome
from itacheck.checks.stated import only_stated
from itacheck.submission import Submission, Texts
from itacheck.text import Text
from itacheck.verdict import UNCLEAR

MESSAGES = {
    "same": Message(
        Text(
            "{requirement}เหมือนกับของประเด็น {earlier} ผู้ตรวจอาจนับเป็นเรื่องเดียว",
            "{requirement}: the same as in {earlier}; an assessor may count one topic",
        ),
        Text(
            "วิเคราะห์เรื่องที่เป็นของประเด็นนี้โดยเฉพาะอย่างน้อย 1 เรื่อง",
            "analyse at least one topic that is this area's own",
        ),
    ),
}


def judge(texts: Texts, submission: Submission, cell: Cell) -> tuple[Outcome, ...]:
    """Compare the area's text with that of each earlier area."""
    by_area = _by_area(submission, cell.requirement.field.name)
    own = by_area.get(cell.area)
    for area in cell.criteria.areas if own else ():
        if area == cell.area:
            break
        other = by_area.get(area)
        if other and nearly_same(own, other):
            return (Outcome(UNCLEAR, "same", {"earlier": area}, basis=(other,)),)
    return ()


@lru_cache(maxsize=4)
def _by_area(submission: Submission, field: str) -> dict[str | None, str]:
    """Return the field as it is compared, for each area; empty where it is not stated."""
    return {
        area: comparable(only_stated(section.texts.get(field, ())))
        for area, section in submission.areas.items()
    }


CHECK = Check("distinct", judge, MESSAGES)
