"""`area-left-out`: an area without the element, in a submission that scores all the same.

**Note.** A submission that reaches ``from_score`` leaves the element out in some areas. Four
complete areas are taken to suffice for 50 points (decision A1); a strict reader of the criteria may
want all seven analysed.

`area-left-out`: ประเด็นที่ไม่มีองค์ประกอบนี้ ในเอกสารที่ยังคงได้คะแนน

**ข้อสังเกต** เอกสารที่ส่งตรวจได้คะแนนถึง ``from_score`` แต่บางประเด็นไม่มีองค์ประกอบนี้
โปรแกรมถือว่าสี่ประเด็นที่ครบเพียงพอสำหรับ 50 คะแนน (การตีความ A1)
ผู้ตรวจที่ตีความเคร่งครัดอาจต้องการให้วิเคราะห์ครบทั้งเจ็ดประเด็น

Options:
    requirement: the element that may be wanted everywhere
        องค์ประกอบที่อาจต้องมีในทุกประเด็น
    from_score: the score from which the note is given
        คะแนนที่เริ่มแจ้งข้อสังเกตนี้

Examples:
    - {requirement: analysis, silent: ข้อมูลบนเว็บไซต์ไม่เป็นปัจจุบัน เพราะไม่มีเจ้าหน้าที่รับผิดชอบ}
"""

from __future__ import annotations

from collections.abc import Iterator

from itacheck.checks.contract import Advice, AdviceOutcome, Graded, Message
from itacheck.criteria.model import Criteria, Option
from itacheck.submission import Submission
from itacheck.text import Text
from itacheck.verdict import UNMET

MESSAGES = {
    "left-out": Message(
        Text(
            "ไม่มี{requirement} ผู้ตรวจที่ตีความเคร่งครัดอาจต้องการให้ครบทุกประเด็น แม้ได้ {score} คะแนน",
            "not stated: {requirement}; a strict assessor may want it everywhere, even for {score}",
        ),
        Text("ควรเพิ่ม{requirement}ของประเด็นนี้", "better add the {requirement} of this area"),
    ),
}


def overall(
    submission: Submission, criteria: Criteria, graded: Graded, *, requirement: str, from_score: int
) -> Iterator[AdviceOutcome]:
    """Note each area that lacks the element, once the score is reached."""
    asked = criteria.requirements[requirement]
    if graded.score is None or graded.score < from_score or not asked.field.in_area:
        return
    for area in criteria.areas:
        if graded.verdict(area, requirement) == UNMET:
            values = {"requirement": asked.title, "score": graded.score}
            yield AdviceOutcome(asked.field.path(area), area, "left-out", values)


CHECK = Advice(
    "area-left-out",
    overall,
    MESSAGES,
    {"requirement": Option("requirement"), "from_score": Option("number")},
)
