"""`one-area-only`: an element of the whole submission that is stated in a single area.

**Note.** The element is stated neither for the agency as a whole nor in several areas, but in one
alone. It counts (decision A3); the criteria speak of the agency's limitations, and a strict reader
may find one area's too little.

`one-area-only`: องค์ประกอบของทั้งเอกสารที่ระบุไว้ในประเด็นเดียว

**ข้อสังเกต** องค์ประกอบนี้ไม่ได้ระบุในภาพรวมของหน่วยงาน และไม่ได้ระบุในหลายประเด็น
แต่ระบุในประเด็นเดียว ถือว่าใช้ได้ (การตีความ A3) แต่หลักเกณฑ์กล่าวถึงข้อจำกัดของหน่วยงาน
ผู้ตรวจที่ตีความเคร่งครัดอาจเห็นว่าข้อจำกัดของประเด็นเดียวน้อยเกินไป

Options:
    requirement: an element that may stand once or in any area
        องค์ประกอบที่ระบุครั้งเดียวหรือระบุในประเด็นใดก็ได้

Examples:
    - note: {areas: {"1.1": {limitations: บุคลากรไม่เพียงพอ}}}
    - silent: {limitations: บุคลากรไม่เพียงพอ}
    - silent: {areas: {"1.1": {limitations: บุคลากรไม่เพียงพอ}, "1.2": {limitations: งบประมาณมีน้อย}}}
"""

from __future__ import annotations

from collections.abc import Iterator

from itacheck.checks.contract import Advice, AdviceOutcome, Graded, Message
from itacheck.checks.stated import only_stated
from itacheck.criteria.model import Criteria, Option
from itacheck.submission import Submission
from itacheck.text import Text

MESSAGES = {
    "one-area": Message(
        Text(
            "มี{requirement}ในประเด็นนี้ประเด็นเดียว",
            "{requirement}: stated in this area alone",
        ),
        Text(
            "ควรระบุ{requirement}ในภาพรวม หรือให้ครบทุกประเด็น",
            "better state the {requirement} of the agency as a whole, or of every area",
        ),
    ),
}


def overall(
    submission: Submission, criteria: Criteria, graded: Graded, *, requirement: str
) -> Iterator[AdviceOutcome]:
    """Note the element that only one area states."""
    asked = criteria.requirements[requirement]
    name = asked.field.name
    if only_stated(submission.top.texts.get(name, ())):
        return
    stated = [
        area
        for area, section in submission.areas.items()
        if only_stated(section.texts.get(name, ()))
    ]
    if len(stated) == 1:
        values = {"requirement": asked.title}
        yield AdviceOutcome(("areas", stated[0], name), stated[0], "one-area", values)


CHECK = Advice("one-area-only", overall, MESSAGES, {"requirement": Option("requirement")})
