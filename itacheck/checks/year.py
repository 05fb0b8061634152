"""`year`: the results analysed are those of the assessed year.

**Asks.** The year that is stated is the assessed year of the criteria.

**Verdict.** Unmet when one year is stated and it is another. Years are read as people type them:
Thai digits, «ปี», «ปีงบประมาณ», «พ.ศ.» before it, two digits for 25xx, common-era years. Several
different years, a text without one, or nothing: met, with a note, since real documents often leave
it out.

**Why.** In O34 of 2567, clause 1 names the year whose results are to be analysed.

`year`: วิเคราะห์ผลการประเมินของปีที่หลักเกณฑ์กำหนด

**สิ่งที่ตรวจ** ปีที่ระบุตรงกับปีที่ถูกวิเคราะห์ตามหลักเกณฑ์

**ผลการตรวจ** ขาดหรือผิด (unmet) เมื่อระบุปีเดียวและเป็นปีอื่น โปรแกรมอ่านปีตามที่คนทั่วไปพิมพ์ คือ
เลขไทย มีคำว่า «ปี» «ปีงบประมาณ» หรือ «พ.ศ.» นำหน้า เลขสองหลักแทน 25xx และปี ค.ศ.
ถ้าระบุหลายปีที่ต่างกัน มีข้อความแต่ไม่มีปี หรือไม่ได้ระบุ ถือว่าครบ (met) พร้อมข้อสังเกต
เพราะเอกสารจริงมักไม่ได้เขียนปีไว้

**เหตุผล** ใน O34 ปี 2567 ข้อ 1 กำหนดปีของผลการประเมินที่ต้องนำมาวิเคราะห์

Examples:
    - {requirement: assessed-year, met: ปีงบประมาณ พ.ศ. ๒๕๖๖}
    - {requirement: assessed-year, met: "2023"}
    - {requirement: assessed-year, met: ""}
    - {requirement: assessed-year, unmet: "2565"}
"""

from __future__ import annotations

from itacheck.checks.contract import NOTE, Cell, Check, Message, Outcome, joined
from itacheck.submission import Submission, Texts
from itacheck.text import Text
from itacheck.thai.years import read_years
from itacheck.verdict import UNMET

_STATE_IT = Text(
    "ระบุปีที่ถูกวิเคราะห์ให้ชัดเจน คือปี พ.ศ. {assessed}",
    "state the assessed year plainly: {assessed}",
)
MESSAGES = {
    "other-year": Message(
        Text(
            "วิเคราะห์ผลการประเมินปี {stated} แต่หลักเกณฑ์ให้วิเคราะห์ปี {assessed}",
            "the results analysed are those of {stated}, but the criteria ask for {assessed}",
        ),
        Text(
            "วิเคราะห์ผลการประเมินปี พ.ศ. {assessed} หรือแก้ปีหากพิมพ์ผิด",
            "analyse the results of {assessed}, or mend the year if it is a slip",
        ),
    ),
    "several": Message(
        Text("ระบุหลายปี «{text}» จึงไม่แน่ชัดว่าวิเคราะห์ปีใด", "several years are stated: «{text}»"),
        _STATE_IT,
    ),
    "no-year": Message(
        Text("อ่านปีจาก «{text}» ไม่ได้", "no year can be read from «{text}»"), _STATE_IT
    ),
    "not-stated": Message(
        Text("ไม่ได้ระบุว่าวิเคราะห์ผลการประเมินปีใด", "the assessed year is not stated"), _STATE_IT
    ),
}


def judge(texts: Texts, submission: Submission, cell: Cell) -> tuple[Outcome, ...]:
    """Judge the year that is stated against the assessed year."""
    assessed = cell.criteria.assessed_year
    # Each text by itself: «66» alone is a year, but not within a sentence.
    years = tuple(dict.fromkeys(year for text in texts for year in read_years(text)))
    if years == (assessed,):
        return ()
    values: dict[str, object] = {"assessed": assessed}
    if len(years) == 1:
        return (Outcome(UNMET, "other-year", {**values, "stated": years[0]}),)
    if years:
        return (Outcome(NOTE, "several", values),)
    return (Outcome(NOTE, "no-year" if joined(texts).strip() else "not-stated", values),)


CHECK = Check("year", judge, MESSAGES)
