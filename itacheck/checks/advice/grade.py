"""`grade`: a grade that does not fit its score.

**Note.** The overall grade is not the one that the overall score earns: 94.99 is an A, whatever it
may be rounded to. Only where the instrument of the assessed year carries verified grade bands (to
2565); for other years, and for words that are no grade of that year, nothing is said.

`grade`: ระดับที่ไม่ตรงกับคะแนน

**ข้อสังเกต** ระดับผลการประเมินที่ระบุไม่ใช่ระดับที่คะแนนรวมควรได้ เช่น 94.99 เป็นระดับ A
ไม่ว่าจะปัดเศษเป็นเท่าใด
แจ้งเฉพาะเมื่อแบบวัดของปีที่ถูกวิเคราะห์มีช่วงคะแนนของแต่ละระดับที่ยืนยันแล้ว (ถึงปี 2565)
ส่วนปีอื่น และคำที่ไม่ใช่ระดับของปีนั้น จะไม่แจ้ง

Examples:
    - silent: {results: {overall: 87.5, grade: AA}}
"""

from __future__ import annotations

from collections.abc import Iterator

from itacheck.checks.contract import Advice, AdviceOutcome, Graded, Message, joined
from itacheck.criteria.model import Criteria, GradeBand
from itacheck.submission import Submission
from itacheck.text import Text, quoted
from itacheck.thai.normal import fold
from itacheck.thai.numerals import read_number

MESSAGES = {
    "misfit": Message(
        Text(
            "คะแนนรวม {score} ควรเป็นระดับ {expected} แต่ระบุ {grade}",
            "an overall score of {score} earns {expected}, but {grade} is stated",
        ),
        Text("ตรวจคะแนนรวมและระดับให้ตรงกัน", "check the overall score and the grade"),
    ),
}


def overall(submission: Submission, criteria: Criteria, graded: Graded) -> Iterator[AdviceOutcome]:
    """Note a grade that is not that of the score."""
    bands = criteria.instrument.grades
    if not bands:
        return
    stated = joined(submission.results.get("grade", ())).strip()
    grade = _grade_in(stated, bands)
    score = read_number(joined(submission.results.get("overall", ())))
    if grade is None or score is None or not 0 <= score <= 100:
        return
    expected = next((band.grade for band in bands if score >= band.lowest), bands[-1].grade)
    if grade != expected:
        values = {"score": f"{score + 0.0:.10g}", "expected": expected, "grade": quoted(stated)}
        yield AdviceOutcome(("results", "grade"), None, "misfit", values)


def _grade_in(stated: str, bands: tuple[GradeBand, ...]) -> str | None:
    """Return the grade that a text names («aa», «ระดับ AA», «AA (Excellence)»), or None."""
    known = {fold(band.grade): band.grade for band in bands}
    name = fold(stated.partition("(")[0])
    return known.get(name) or known.get(name.removeprefix("ระดับ"))


CHECK = Advice("grade", overall, MESSAGES)
