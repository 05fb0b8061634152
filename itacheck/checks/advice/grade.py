"""`grade`: a grade that does not fit its score.

**Note.** The overall grade is not the one that the overall score earns. Only where the instrument
of the assessed year carries verified grade bands (to 2565); for other years nothing is said.

Examples:
    - silent: {results: {overall: 87.5, grade: AA}}
"""

from __future__ import annotations

from collections.abc import Iterator

from itacheck.checks.contract import Advice, AdviceOutcome, Graded, Message, joined
from itacheck.criteria.model import Criteria
from itacheck.submission import Submission
from itacheck.text import Text
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
    stated = joined(submission.results.get("grade", ())).strip()
    score = read_number(joined(submission.results.get("overall", ())))
    known = {band.grade for band in bands}
    if score is None or not 0 <= score <= 100 or stated.upper() not in known:
        return
    expected = next((band.grade for band in bands if score >= band.lowest), bands[-1].grade)
    if stated.upper() != expected:
        values = {"score": f"{score:g}", "expected": expected, "grade": stated}
        yield AdviceOutcome(("results", "grade"), None, "misfit", values)


CHECK = Advice("grade", overall, MESSAGES)
