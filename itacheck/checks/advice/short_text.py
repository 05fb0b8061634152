"""`short-text`: a text that is very short.

**Note.** A stated text has fewer letters and marks than ``letters``. So short a text rarely says
what is wrong and why; the criteria set no length, so it moves no score.

`short-text`: ข้อความที่สั้นมาก

**ข้อสังเกต** ข้อความที่ระบุมีตัวอักษร (นับรวมสระและวรรณยุกต์) น้อยกว่า ``letters``
ข้อความสั้นเช่นนี้มักไม่ได้บอกว่าบกพร่องอย่างไรและเพราะเหตุใด แต่หลักเกณฑ์ไม่ได้กำหนดความยาว
จึงไม่มีผลต่อคะแนน

Options:
    requirement: whose field is looked at
        องค์ประกอบที่ตรวจดูความยาวของข้อความ
    letters: the number of letters and marks that is enough
        จำนวนตัวอักษร (นับรวมสระและวรรณยุกต์) ที่ถือว่าเพียงพอ

Examples:
    - {requirement: analysis, note: เว็บไซต์ไม่เป็นปัจจุบัน}
    - {requirement: analysis, silent: เว็บไซต์ไม่เป็นปัจจุบัน เพราะไม่มีเจ้าหน้าที่รับผิดชอบโดยตรง}
"""

from __future__ import annotations

from collections.abc import Iterator

from itacheck.checks.advice.fields import each_area
from itacheck.checks.contract import Advice, AdviceOutcome, Graded, Message, joined
from itacheck.criteria.model import Criteria, Option
from itacheck.submission import Submission
from itacheck.text import Text
from itacheck.thai.normal import fold

MESSAGES = {
    "short": Message(
        Text(
            "{requirement}สั้นมาก «{text}» ({count} ตัวอักษร)",
            "{requirement}: very short, «{text}» ({count} letters)",
        ),
        Text(
            "ควรบอกให้ครบว่าเรื่องใดบกพร่อง เห็นจากผลใด และเพราะอะไร",
            "better say what is wrong, which result shows it, and why",
        ),
    ),
}


def overall(
    submission: Submission, criteria: Criteria, graded: Graded, *, requirement: str, letters: int
) -> Iterator[AdviceOutcome]:
    """Note each area whose text is shorter than that."""
    asked = criteria.requirements[requirement]
    for area, texts in each_area(submission, criteria, asked.field):
        text = joined(texts)
        count = len(fold(text)) if len(text) < 10 * letters + 100 else letters
        if count < letters:
            yield AdviceOutcome(
                asked.field.path(area),
                area,
                "short",
                {"requirement": asked.title, "text": text, "count": count},
            )


CHECK = Advice(
    "short-text",
    overall,
    MESSAGES,
    {"requirement": Option("requirement"), "letters": Option("number")},
)
