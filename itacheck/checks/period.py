"""`period`: the timeframe says when.

**Asks.** A time can be read: a date, a month or day without a year, a bare year, a span, a fiscal
year, a quarter, a duration («3 เดือน») or a recurrence («ทุกเดือน», «… ของทุกปี»).

**Verdict.** Dates and years that are stated are judged first; a duration, quarter or recurrence
counts only where no year is stated or it stands with «ของทุกปี». Unclear when no time can be read
(«ต่อเนื่อง», «ทันที» alone are none), when the end lies before the start, or when the latest end is
over before the fiscal year begins (1 October of the year before). A time otherwise outside the
fiscal year earns a note.

A time that begins or goes on and has no end («ตั้งแต่ ก.ย. 2566», «… เป็นต้นไป», «… - ต่อเนื่อง»,
«… ถึงปัจจุบัน», ``start`` alone) is never over; it earns a note where it begins outside the fiscal
year.

**Why.** In O34 of 2567, clause 2.4 asks for a timeframe and says no more, so anything that says
when is one. A time that says nothing, or that is past, gives an assessor ground to reject it.

`period`: ระยะเวลาบอกได้ว่าเมื่อใด

**สิ่งที่ตรวจ** อ่านได้ว่าเป็นเวลาใด จะเป็นวันที่ เดือนหรือวันที่ไม่มีปี ปีอย่างเดียว ช่วงเวลา
ปีงบประมาณ ไตรมาส ระยะเวลาที่ใช้ («3 เดือน») หรือรอบเวลา («ทุกเดือน» «… ของทุกปี») ก็ได้

**ผลการตรวจ** พิจารณาวันที่และปีที่ระบุไว้ก่อน ระยะเวลาที่ใช้ ไตรมาส และรอบเวลา
จะนับเมื่อไม่ได้ระบุปี หรือเมื่อเขียนคู่กับ «ของทุกปี» เท่านั้น เป็นข้อสงสัย (unclear)
เมื่ออ่านเวลาไม่ได้ («ต่อเนื่อง» หรือ «ทันที» เพียงคำเดียวไม่ถือเป็นเวลา) เมื่อสิ้นสุดก่อนเริ่ม
หรือเมื่อเวลาสิ้นสุดที่ช้าที่สุดผ่านไปแล้วก่อนปีงบประมาณจะเริ่ม (1 ตุลาคมของปีก่อนหน้า)
เวลาที่อยู่นอกปีงบประมาณในกรณีอื่นจะได้เพียงข้อสังเกต

เวลาที่บอกเพียงว่าเริ่มหรือดำเนินต่อไปโดยไม่มีวันสิ้นสุด («ตั้งแต่ ก.ย. 2566» «… เป็นต้นไป»
«… - ต่อเนื่อง» «… ถึงปัจจุบัน» หรือมีเพียง ``start``) ไม่ถือว่าผ่านไปแล้ว
และจะได้เพียงข้อสังเกตเมื่อเริ่มนอกปีงบประมาณ

**เหตุผล** ใน O34 ปี 2567 ข้อ 2.4 ให้กำหนดระยะเวลาโดยไม่ได้ระบุรายละเอียดอื่น
ข้อความใดที่บอกว่าเมื่อใดจึงใช้ได้
ส่วนเวลาที่ไม่ได้บอกอะไรหรือผ่านไปแล้ว เป็นเหตุให้ผู้ตรวจไม่รับได้

Examples:
    - {requirement: timeframe, met: เดือนตุลาคม ๒๕๖๖ - เดือนกันยายน ๒๕๖๗}
    - {requirement: timeframe, met: {start: 1 ต.ค. 66, end: 30 ก.ย. 67}}
    - {requirement: timeframe, met: ภายใน 30 วัน}
    - {requirement: timeframe, met: ทุกเดือน}
    - {requirement: timeframe, met: ทุกเดือน ตั้งแต่ ก.ย. 2566}
    - {requirement: timeframe, unclear: ต่อเนื่อง}
    - {requirement: timeframe, unclear: ทุกเดือน ปี 2560}
    - {requirement: timeframe, unclear: 1 ต.ค. 67 – 30 ก.ย. 66}
    - {requirement: timeframe, unmet: "-"}
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from itacheck.checks.contract import NOTE, Cell, Check, Message, Outcome, joined
from itacheck.submission import StartEnd, Submission, Texts
from itacheck.text import Text
from itacheck.thai.periods import Span, read_period
from itacheck.verdict import UNCLEAR

MESSAGES = {
    "no-time": Message(
        Text(
            "{requirement} «{text}» ไม่บอกว่าเมื่อใด",
            "{requirement}: «{text}» does not say when",
        )
    ),
    "reversed": Message(
        Text(
            "{requirement} «{text}» สิ้นสุดก่อนเริ่ม",
            "{requirement}: «{text}» ends before it starts",
        ),
        Text("ตรวจวันเริ่มต้นและวันสิ้นสุด", "check the start and the end"),
    ),
    "over": Message(
        Text(
            "{requirement} «{text}» สิ้นสุดก่อนปีงบประมาณ {year} จะเริ่ม",
            "{requirement}: «{text}» is over before fiscal year {year} begins",
        ),
        Text(
            "ระบุช่วงเวลาในปีงบประมาณ {year} (1 ตุลาคม {before} – 30 กันยายน {year})",
            "state a time in fiscal year {year} (1 October {before} – 30 September {year})",
        ),
    ),
    "outside": Message(
        Text(
            "{requirement} «{text}» อยู่นอกปีงบประมาณ {year} ทั้งหมดหรือบางส่วน",
            "{requirement}: «{text}» lies partly or wholly outside fiscal year {year}",
        ),
        Text(
            "ตรวจว่าตรงกับที่ตั้งใจ ปีงบประมาณ {year} คือ 1 ตุลาคม {before} – 30 กันยายน {year}",
            "check it; fiscal year {year} is 1 October {before} – 30 September {year}",
        ),
    ),
}

_CE = 543  # Buddhist-era years are this many more


def judge(texts: Texts, submission: Submission, cell: Cell) -> tuple[Outcome, ...]:
    """Judge whether the text says when, and when that is."""
    text = joined(texts)
    if isinstance(texts, StartEnd) and texts[0]:
        text = f"ตั้งแต่ {text}"  # what that means without an end is read in one place
    judged = _judged_before if len(text) <= _CACHEABLE else _judged
    return judged(text, cell.criteria.fiscal_year)


def _judged(text: str, fiscal_year: int) -> tuple[Outcome, ...]:
    period = read_period(text)
    values = {"year": fiscal_year, "before": fiscal_year - 1}
    if period.reversed:
        return (Outcome(UNCLEAR, "reversed"),)
    if not period.spans or period.yearly:
        return () if period.undated or period.spans else (Outcome(UNCLEAR, "no-time"),)
    begins, ends = date(fiscal_year - _CE - 1, 10, 1), date(fiscal_year - _CE, 9, 30)
    if max(span.end for span in period.spans) < begins:
        return (Outcome(UNCLEAR, "over", values),)
    inside = all(_is_inside(span, begins, ends) for span in period.spans)
    return () if inside else (Outcome(NOTE, "outside", values),)


def _is_inside(span: Span, begins: date, ends: date) -> bool:
    """Whether a time lies in the fiscal year; one without an end need only begin there."""
    if span.end == date.max:
        return begins <= span.start <= ends
    if span.bare_year:
        return span.end.year == ends.year
    return begins <= span.start and span.end <= ends


_CACHEABLE = 500  # code points; the same timeframe stands in many areas and many submissions
_judged_before = lru_cache(maxsize=512)(_judged)

CHECK = Check("period", judge, MESSAGES)
