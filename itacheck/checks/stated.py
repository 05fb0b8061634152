"""`stated`: the field says something.

**Asks.** The element stands in the submission at all. A field of several texts is stated when any
of them is; placeholders are left out.

**Verdict.** Unmet when the field is absent, blank, or holds a placeholder: ``-``, ``…``, ``N/A``,
«รอข้อมูล», «ระบุ…», «(รายละเอียด…)», dotted leaders, an empty box «☐». A text without a letter or
digit says nothing, except a tick or a cross («✓», «☒»), which is how a form is answered. «ไม่มี» and
its like standing alone («- ไม่มี -», «ไม่พบ», «ไม่มีข้อจำกัด», «ผ่านทุกข้อ») count as the option ``none``
says. «อ่านไม่ได้» is unclear: the page was lost. Where it is not met, the other checks of the cell do
not run.

**Why.** The criteria list the elements that must be shown; an assessor who does not find one marks
the item down, however good the rest is.

`stated`: ในช่องมีข้อความที่เป็นเนื้อหา

**สิ่งที่ตรวจ** เอกสารที่ส่งตรวจระบุองค์ประกอบนี้ไว้จริง
ช่องที่มีหลายข้อความถือว่าระบุแล้วเมื่อมีข้อความใดข้อความหนึ่งเป็นเนื้อหา โดยไม่นับข้อความรอกรอก

**ผลการตรวจ** ขาดหรือผิด (unmet) เมื่อไม่มีช่องนี้ เว้นว่าง หรือมีเพียงเครื่องหมายหรือข้อความรอกรอก
ได้แก่ ``-`` ``…`` ``N/A`` «รอข้อมูล» «ระบุ…» «(รายละเอียด…)» แถวจุดไข่ปลา
หรือช่องที่ยังไม่ได้ทำเครื่องหมาย «☐»
ข้อความที่ไม่มีตัวอักษรหรือตัวเลขไม่นับเป็นเนื้อหา เว้นแต่เครื่องหมายถูกหรือผิด («✓» «☒»)
ซึ่งเป็นการตอบแบบฟอร์ม ถ้าเขียนเพียง «ไม่มี» หรือคำทำนองเดียวกัน
(«- ไม่มี -» «ไม่พบ» «ไม่มีข้อจำกัด» «ผ่านทุกข้อ») ผลเป็นไปตามตัวเลือก ``none``
ถ้าเขียนว่า «อ่านไม่ได้» เป็นข้อสงสัย (unclear) เพราะเอกสารหน้านั้นสูญหาย
ถ้าการตรวจนี้ยังไม่ได้ผลว่าครบ (met) จะไม่ทำการตรวจอื่นของช่องนั้น

**เหตุผล** หลักเกณฑ์กำหนดองค์ประกอบที่ต้องแสดงไว้ เมื่อผู้ตรวจไม่พบองค์ประกอบใด จะลดคะแนนข้อนี้
แม้ส่วนอื่นจะดีเพียงใด

Options:
    none: the verdict of «ไม่มี» standing alone (default: unmet)
        ผลเมื่อเขียนเพียง «ไม่มี» (ปกติ unmet)

Examples:
    - {requirement: responsible, met: กลุ่มอำนวยการ}
    - {requirement: responsible, met: ["-", กลุ่มอำนวยการ]}
    - {requirement: analysis, unclear: "- ไม่มี -"}
    - {requirement: method, unclear: อ่านไม่ได้}
    - {requirement: method, unmet: ไม่มี}
    - {requirement: timeframe, unmet: ..........}
    - {requirement: responsible, unmet: ☐}
    - {requirement: steps, unmet: [ระบุ…, "-"]}
"""

from __future__ import annotations

from itacheck.checks.contract import Cell, Check, Message, Outcome
from itacheck.criteria.model import Option
from itacheck.submission import Submission, Texts
from itacheck.text import Text
from itacheck.thai.placeholders import Kind, kind_of
from itacheck.verdict import MET, NAMES, UNCLEAR, UNMET

MESSAGES = {
    "absent": Message(Text("ไม่ได้ระบุ{requirement}", "not stated: {requirement}")),
    "placeholder": Message(
        Text(
            "ช่อง{requirement}มีเพียง «{text}» ยังไม่มีเนื้อหา",
            "only a placeholder for {requirement}: «{text}»",
        )
    ),
    "none-unmet": Message(
        Text(
            "{requirement}ระบุเพียง «{text}» ซึ่งไม่นับเป็นเนื้อหา",
            "{requirement}: only «{text}», which is no content",
        )
    ),
    "none-unclear": Message(
        Text(
            "{requirement}ระบุเพียง «{text}» ผู้ตรวจอาจไม่นับ เพราะเกณฑ์ข้อ {clause} ให้แสดงเรื่องนี้",
            "{requirement}: only «{text}»; an assessor may not accept it, since clause"
            " {clause} asks for it",
        )
    ),
    "unreadable": Message(
        Text(
            "{requirement}อ่านไม่ได้ จึงยังตัดสินไม่ได้",
            "{requirement}: unreadable, so it cannot be judged",
        ),
        Text("โปรดหาต้นฉบับหน้านี้แล้วกรอกข้อความ", "find the original page and fill in the text"),
    ),
}


_SAYS_SOMETHING = Kind.TEXT
_ABSENT = (Outcome(UNMET, "absent"),)
_PLACEHOLDER = (Outcome(UNMET, "placeholder"),)
_UNREADABLE = (Outcome(UNCLEAR, "unreadable"),)


def judge(texts: Texts, submission: Submission, cell: Cell, *, none: int) -> tuple[Outcome, ...]:
    """Judge whether any of the texts says something."""
    for text in texts:
        if kind_of(text) is _SAYS_SOMETHING:
            return ()
    if not texts:
        return _ABSENT
    kinds = set(map(kind_of, texts))
    if Kind.UNREADABLE in kinds:
        return _UNREADABLE
    if Kind.NONE in kinds:
        if none == MET:
            return ()
        return (Outcome(none, f"none-{NAMES[none]}", {"clause": cell.requirement.clause}),)
    return _PLACEHOLDER if any(text.strip() for text in texts) else _ABSENT


def only_stated(texts: Texts) -> Texts:
    """Return the texts without those that say nothing, such as placeholders and «ไม่มี»."""
    return tuple([text for text in texts if kind_of(text) is _SAYS_SOMETHING])


CHECK = Check("stated", judge, MESSAGES, {"none": Option("verdict", UNMET)}, gate=True)
