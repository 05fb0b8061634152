"""Reviews: a person settles a doubt.

An entry, keyed by rule and area, accepts a doubt (unclear → met) or rejects it (unclear → unmet).
Cells that are met or unmet are never touched. An entry that carries a fingerprint lapses when
anything changes that the doubt was judged from. One that lapsed, settles nothing, or does not say
who, when and why takes no effect and is told in a note; every entry stays visible in the report.
"""

from __future__ import annotations

from itacheck.criteria.model import Criteria
from itacheck.grading.evaluate import Evaluation, Found
from itacheck.grading.fingerprint import fingerprint
from itacheck.grading.report import Review
from itacheck.submission import ReviewEntry, Submission
from itacheck.text import Text, quoted
from itacheck.verdict import MET, UNCLEAR, UNMET

DECISIONS = {
    "accept": MET,
    "ยอมรับ": MET,
    "รับ": MET,
    "reject": UNMET,
    "ไม่ยอมรับ": UNMET,
    "ไม่รับ": UNMET,
}

_LAPSED = Text(
    "ผลการทบทวน {named} สิ้นผล เพราะรหัสข้อสงสัยไม่ตรงกับปัจจุบัน (ข้อความที่ใช้ตัดสินเปลี่ยนไป หรือพิมพ์รหัสผิด)",
    "the review of {named} has lapsed: its fingerprint is not that of the doubt (what it was"
    " judged from has changed, or it was mistyped)",
)
_NOTHING = Text(
    "ผลการทบทวน {named} ไม่มีข้อสงสัยให้พิจารณา",
    "the review of {named} finds no doubt to settle",
)
_INCOMPLETE = Text(
    "ผลการทบทวน {named} ยังไม่มีผล ต้องกรอกให้ครบ: กฎ (rule), ผลการพิจารณา (decision: ยอมรับ หรือ"
    " ไม่ยอมรับ), โดย (by), เมื่อ (on) และเหตุผล (reason)",
    "the review of {named} takes no effect: it needs rule, decision (accept or reject),"
    " by, on and reason",
)
_LOOK_AGAIN = Text("พิจารณาข้อสงสัยใหม่", "look at the doubt again")
_DELETE = Text("ตรวจชื่อกฎและประเด็น หรือลบรายการนี้", "check its rule and area, or delete it")
_COMPLETE = Text("เติมให้ครบ", "complete it")


def apply(
    submission: Submission, criteria: Criteria, evaluation: Evaluation
) -> tuple[Evaluation, tuple[Review, ...]]:
    """Return the evaluation with the reviews in effect, and what became of each entry."""
    found = list(evaluation.found)
    reviews = tuple([_settle(entry, found, criteria) for entry in submission.reviews])
    verdicts = list(evaluation.verdicts)
    for number in {one.cell for one in evaluation.found}:
        if verdicts[number] == UNCLEAR:
            of_cell = [one.outcome.verdict for one in found if one.cell == number]
            verdicts[number] = min([v for v in of_cell if v is not None], default=MET)
    return Evaluation(verdicts, found), reviews


def explain(entry: ReviewEntry, status: str) -> tuple[str, Text, Text]:
    """Return ``(check, message, remedy)`` of an entry that took no effect."""
    if status == "lapsed":
        check, says, remedy = "lapsed", _LAPSED, _LOOK_AGAIN
    elif _is_complete(entry):
        check, says, remedy = "nothing", _NOTHING, _DELETE
    else:
        check, says, remedy = "incomplete", _INCOMPLETE, _COMPLETE
    named = " ".join(filter(None, (quoted(entry.rule) or "-", quoted(entry.area or ""))))
    return check, says.fill(named=named), remedy


def _settle(entry: ReviewEntry, found: list[Found], criteria: Criteria) -> Review:
    """Let one entry take effect on what was found, if it can."""
    doubt = next((one for one in found if _is_doubt(one, entry, criteria)), None)
    if doubt is None or not _is_complete(entry):
        return Review(entry, "nothing")
    judged_from = fingerprint(entry.rule, entry.area, doubt.texts, doubt.outcome.basis)
    if entry.of and entry.of.casefold() != judged_from:
        return Review(entry, "lapsed")
    where = found.index(doubt)
    if DECISIONS[entry.decision.casefold()] == MET:
        del found[where]
    else:
        found[where] = doubt._replace(outcome=doubt.outcome._replace(verdict=UNMET))
    return Review(entry, "applied")


def _is_complete(entry: ReviewEntry) -> bool:
    """Whether an entry says what was decided, by whom, when and why."""
    return bool(
        entry.rule
        and entry.decision.casefold() in DECISIONS
        and entry.by
        and entry.on
        and entry.reason
    )


def _is_doubt(one: Found, entry: ReviewEntry, criteria: Criteria) -> bool:
    area, requirement = criteria.cells[one.cell]
    return (
        one.outcome.verdict == UNCLEAR
        and area == entry.area
        and f"{requirement.id}/{one.check.name}" == entry.rule
    )
