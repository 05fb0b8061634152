"""Submissions with what each advice says of them, or with its silence."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tests.builders import AREAS, complete

from .judging import with_field

LONG = "เว็บไซต์ไม่เป็นปัจจุบัน เพราะไม่มีเจ้าหน้าที่รับผิดชอบโดยตรง"


def _in(key: str, **fields: object) -> dict[str, Any]:
    return {"areas": {key: fields}}


def _steps(*texts: object) -> dict[str, Any]:
    return {
        "areas": {k: {"implementation": {"steps": t}} for k, t in zip(AREAS, texts, strict=False)}
    }


def _entries(*entries: Mapping[str, object]) -> dict[str, Any]:
    return _in("1.1", implementation=list(entries))


def _complete_without(*paths: str) -> dict[str, Any]:
    submission = complete()
    for path in paths:
        key, field = path.split("/")
        del submission["areas"][key][field]
    return submission


SHORT = "analysis: very short, «{}» ({} letters)"
GAP, TWICE = "steps: number {} is left out", "steps: number {} stands twice"
COPIED = "steps: the same as in {}, or all but"
REPEATED = "method: only repeats the analysis"
SPLIT = "all of method, responsible, steps, timeframe are stated, but never together in one entry"
LEFT_OUT = "not stated: analysis; a strict assessor may want it everywhere, even for {}"
ONE_AREA = "limitations: stated in this area alone"
NO_CODE, UNKNOWN = "«{}» is no item code", "there is no item {} in the instruments of 2566"
MORE = "more than 200 words; only the first 200 were looked at as item codes"
BLANK = "the field monitoring is left blank"

METHOD = {"method": "ทำคู่มือ", "responsible": "กลุ่มอำนวยการ"}
STEPS = {"steps": "ร่าง แล้วประกาศ", "timeframe": "ทุกเดือน"}
COPY = ["สรรหาเจ้าหน้าที่ดูแลระบบ", "อบรมเจ้าหน้าที่", "ให้ทุกกลุ่มส่งข้อมูล"]

Case = tuple[dict[str, Any], list[str]]

SHORT_TEXT: dict[str, Case] = {
    "24 letters and marks": (with_field("analysis", "ก" * 24), [SHORT.format("ก" * 24, 24)]),
    "25 are enough": (with_field("analysis", "ก" * 25), []),
    "spaces and dots do not count": (
        with_field("analysis", "เว็บล่ม . . . . . . . . . . . . ."),
        [SHORT.format("เว็บล่ม . . . . . . . . . . . . .", 7)],
    ),
    "a list counts as one text": (with_field("analysis", ["ก" * 15, "ข" * 15]), []),
    "placeholders do not count": (
        with_field("analysis", ["ระบุ…", "เว็บล่ม"]),
        [SHORT.format("เว็บล่ม", 7)],
    ),
    "a long text": (with_field("analysis", "ยาวมาก" * 1000), []),
    "349 code points of next to nothing": (
        with_field("analysis", f"ล่ม{'.' * 346}"),
        [SHORT.format(f"ล่ม{'.' * 56}…", 3)],
    ),
    "350 are not counted": (with_field("analysis", f"ล่ม{'.' * 347}"), []),
    "an analysis that is not stated": (with_field("analysis", "-"), []),
    "other fields": (with_field("method", "ทำ"), []),
}
STEP_NUMBERS: dict[str, Case] = {
    "a gap": (with_field("steps", ["๑. ตั้ง", "๒. ประชุม", "๔. รายงาน"]), [GAP.format("3")]),
    "two gaps": (with_field("steps", "1) ตั้ง 3) ประชุม 5) รายงาน"), [GAP.format("2, 4")]),
    "a repeat": (with_field("steps", ["1. ตั้ง", "1. ประชุม"]), [TWICE.format("1")]),
    "both": (
        with_field("steps", "๑. ตั้ง\n๒. ร่าง\n๒. ประชุม\n๔. รายงาน"),
        [GAP.format("3"), TWICE.format("2")],
    ),
    "in order": (with_field("steps", ["(1) ตั้ง", "(2) ประชุม", "(3) รายงาน"]), []),
    "in a list of two too": (
        with_field("steps", ["1. ตั้งคณะ ตามข้อ 5. ของระเบียบ", "2. ประชุม"]),
        [],
    ),
    "without numbers": (with_field("steps", ["ตั้ง", "ประชุม"]), []),
    "a single number": (with_field("steps", "1. ตั้งแล้วประชุม"), []),
    "starting elsewhere": (with_field("steps", ["2. ตั้ง", "4. ประชุม"]), []),
    "amounts and dates are no steps": (
        with_field("steps", "1. ใช้เงิน 3.5 ล้านบาท ถึง 30.9.67 2. รายงาน"),
        [],
    ),
    "inside a member of a list only its beginning counts": (
        with_field("steps", ["1. ตั้ง", "2. ประชุมตามข้อ 7. ของระเบียบ", "3. รายงาน"]),
        [],
    ),
    "each entry is counted apart": (
        _entries({"steps": "1. ก 2. ข"}, {"steps": "1. ค 3. ง"}),
        [GAP.format("2")],
    ),
}
COPIED_TEXT: dict[str, Case] = {
    "word for word": (_steps(COPY, COPY), [COPIED.format("1.1")]),
    "with other spaces and numbers of lines": (
        _steps(COPY, "  ".join(COPY)),
        [COPIED.format("1.1")],
    ),
    "three": (_steps(COPY, COPY, COPY), [COPIED.format("1.1"), COPIED.format("1.1")]),
    "over two entries": (
        {
            "areas": {
                "1.1": {"implementation": [{"steps": COPY[:1]}, {"steps": COPY[1:]}]},
                "1.2": {"implementation": {"steps": COPY}},
            }
        },
        [COPIED.format("1.1")],
    ),
    "unlike": (_steps(COPY, ["ทบทวนคู่มือ", "เผยแพร่ทางเว็บไซต์"]), []),
    "not stated": (_steps("-", "-"), []),
    "one area": (_steps(COPY), []),
}
REPEATED_TEXT: dict[str, Case] = {
    "all but the same": (
        _in("1.1", analysis="การจัดทำคู่มือให้ครบ", implementation={"method": "จัดทำคู่มือให้ครบ"}),
        [REPEATED],
    ),
    "another text": (_in("1.1", analysis=LONG, implementation={"method": "จ้างผู้ดูแล"}), []),
    "no analysis": (_in("1.1", implementation={"method": "จ้างผู้ดูแล"}), []),
    "no method": (_in("1.1", analysis=LONG), []),
}
SPLIT_ENTRIES: dict[str, Case] = {
    "two halves": (_entries(METHOD, STEPS), [SPLIT]),
    "one complete": (_entries({**METHOD, **STEPS}, METHOD), []),
    "an element missing altogether": (_entries(METHOD, {"steps": "ร่าง"}), []),
    "one entry": (_entries({**METHOD, **STEPS}), []),
    "a placeholder completes nothing": (_entries({**METHOD, "steps": "-"}, STEPS), [SPLIT]),
}
AREA_LEFT_OUT: dict[str, Case] = {
    "two areas without analysis": (
        _complete_without("1.3/analysis", "1.7/analysis"),
        [LEFT_OUT.format(50), LEFT_OUT.format(50)],
    ),
    "too few for 50": (_complete_without(*(f"{key}/analysis" for key in AREAS[:4])), []),
    "every area analysed": (_complete_without("1.3/implementation"), []),
    "nothing left out": (complete(), []),
}
ONE_AREA_ONLY: dict[str, Case] = {
    "in one area": (_in("1.1", limitations="บุคลากรน้อย"), [ONE_AREA]),
    "once for all": ({"limitations": "บุคลากรน้อย"}, []),
    "both": ({"limitations": "บุคลากรน้อย", **_in("1.1", limitations="งบประมาณน้อย")}, []),
    "in two areas": (
        {"areas": {"1.1": {"limitations": "บุคลากรน้อย"}, "1.2": {"limitations": "งบน้อย"}}},
        [],
    ),
    "in one area beside a placeholder": (
        {
            "limitations": "-",
            "areas": {"1.1": {"limitations": "-"}, "1.2": {"limitations": "งบน้อย"}},
        },
        [ONE_AREA],
    ),
    "nowhere": ({}, []),
}
ITEM_CODES: dict[str, Case] = {
    "no code": (_in("1.1", items=["O4", "X9"]), [NO_CODE.format("X9")]),
    "not of that year": (
        _in("1.1", items=["O44", "e16"]),
        [UNKNOWN.format(c) for c in ("O44", "e16")],
    ),
    "Thai spelling of one that is not of that year": (
        _in("1.1", items="๐๔๔"),
        [UNKNOWN.format("O44")],
    ),
    "a score of one": ({"results": {"items": {"O77": 100}}}, [UNKNOWN.format("O77")]),
    "a score of no code": ({"results": {"items": {"รวม": 100}}}, [NO_CODE.format("รวม")]),
    "as people type them": (_in("1.1", items=["O4", "๐๑๑", "E๑๐", "ข้อ ๓๐", "i30"]), []),
    "a letter and a word": (
        _in("1.1", items="O4 X ครับ"),
        [NO_CODE.format("X"), NO_CODE.format("ครับ")],
    ),
    "several in one text": (_in("1.1", items="O4, O11 ครับ"), [NO_CODE.format("ครับ")]),
    "placeholders": (_in("1.1", items=["-", "", "ไม่มี"]), []),
    "prose in place of a row is not told word for word": (
        _in("1.1", items=" ".join(f"คำ{n}ๆ" for n in range(250))),
        [*(NO_CODE.format(f"คำ{n}ๆ") for n in range(200)), MORE],
    ),
    "as many words as are looked at": (
        _in("1.1", items=[f"X{n}" for n in range(200)]),
        [NO_CODE.format(f"X{n}") for n in range(200)],
    ),
    "as many scores as are looked at": (
        {"results": {"items": {f"X{n}": 100 for n in range(200)}}},
        [NO_CODE.format(f"X{n}") for n in range(200)],
    ),
    "more scores than there can be items": (
        {"results": {"items": {**{f"X{n}": 100 for n in range(199)}, "O4": 100, "O77": 100}}},
        [*(NO_CODE.format(f"X{n}") for n in range(199)), MORE],
    ),
}
LEFT_BLANK: dict[str, Case] = {
    "blank": (_entries({**METHOD, "monitoring": ""}), [BLANK]),
    "a placeholder": (_entries({**METHOD, "monitoring": "รอข้อมูล"}), [BLANK]),
    "filled in": (_entries({**METHOD, "monitoring": "รายงานทุกเดือน"}), []),
    "not there": (_entries(METHOD), []),
    "filled in in one entry": (
        _entries({**METHOD, "monitoring": "รายงาน"}, {"monitoring": ""}),
        [],
    ),
    "blank in several entries": (
        _entries(METHOD, {**METHOD, "monitoring": ""}, {**STEPS, "monitoring": ""}),
        [BLANK],
    ),
    "filled in in one area and blank in two": (
        {
            "areas": {
                "1.1": {"implementation": {**METHOD, "monitoring": "รายงาน"}},
                "1.2": {"implementation": {**METHOD, "monitoring": ""}},
                "1.3": {"implementation": {**METHOD, "monitoring": "-"}},
            }
        },
        [BLANK, BLANK],
    ),
    "a form where nothing is filled in": (_entries({"method": "", "monitoring": ""}), []),
}
GRADE: dict[str, Case] = {
    "without verified grades": ({"results": {"overall": 87.5, "grade": "AA"}}, [])
}

TABLES = {
    "short-text": SHORT_TEXT,
    "split-entries": SPLIT_ENTRIES,
    "copied-text": COPIED_TEXT,
    "step-numbers": STEP_NUMBERS,
    "repeated-text": REPEATED_TEXT,
    "area-left-out": AREA_LEFT_OUT,
    "one-area-only": ONE_AREA_ONLY,
    "item-codes": ITEM_CODES,
    "grade": GRADE,
    "left-blank": LEFT_BLANK,
}
