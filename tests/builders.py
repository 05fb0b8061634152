"""Submissions and criteria to test with, built from plain dictionaries."""

from __future__ import annotations

from typing import Any

AREAS = ("1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7")
ELEMENTS = ("method", "responsible", "steps", "timeframe")

_WEAKNESSES = (
    "แผนที่เผยแพร่สิ้นสุดแล้วแต่ยังไม่นำฉบับใหม่ขึ้นเว็บไซต์ เพราะรอการอนุมัติ",
    "ผู้รับบริการตอบแบบสำรวจน้อย ผลที่ได้จึงไม่สะท้อนคุณภาพของงานบริการจริง",
    "หน้าถามตอบไม่มีเจ้าหน้าที่ประจำ ประชาชนจึงได้คำตอบช้ากว่ากำหนดหลายวัน",
    "ทะเบียนคุมรถราชการไม่ครบทุกคัน การยืมใช้จึงตรวจสอบย้อนหลังไม่ได้",
    "รายงานการใช้เงินออกไม่ทันสิ้นเดือน เนื่องจากหน่วยย่อยส่งยอดล่าช้า",
    "หลักเกณฑ์เลื่อนเงินเดือนยังไม่ประกาศ บุคลากรหลายคนเข้าใจไม่ตรงกัน",
    "ช่องทางร้องเรียนมีทางเดียวและเปิดเฉพาะเวลาราชการ ผู้แจ้งเบาะแสจึงมีน้อย",
)

_STEPS = (
    ("ทวงถามการอนุมัติ", "นำแผนขึ้นเว็บไซต์"),
    ("ทำป้ายคิวอาร์", "ชวนผู้มาติดต่อตอบ", "นับผู้ตอบทุกสัปดาห์"),
    ("จัดเวรตอบคำถาม", "รวมคำถามที่พบบ่อย"),
    ("สำรวจรถทุกคัน", "ออกเลขทะเบียนคุม", "บันทึกการยืมคืน"),
    ("กำหนดวันปิดยอด", "แจ้งเตือนหน่วยย่อยล่วงหน้า"),
    ("ยกร่างหลักเกณฑ์", "รับฟังความเห็นบุคลากร", "ประกาศใช้"),
    ("เปิดแบบฟอร์มออนไลน์", "ประชาสัมพันธ์หมายเลขสายตรง"),
)


def area(number: int) -> dict[str, Any]:
    """Return a complete area, its texts unlike those of the others."""
    name = f"เรื่องที่ {number + 1}"
    return {
        "analysis": _WEAKNESSES[number],
        "implementation": {
            "method": f"ปรับปรุงวิธีทำงานของ{name} ให้มีผู้ดูแลชัดเจนและติดตามทุกเดือน",
            "responsible": "กลุ่มอำนวยการ",
            "steps": list(_STEPS[number]),
            "timeframe": "1 ตุลาคม 2566 - 30 กันยายน 2567",
        },
    }


def complete() -> dict[str, Any]:
    """Return a submission under O34 of 2567 that is worth 100 for certain."""
    return {
        "criteria": "o34-2567",
        "agency": {"name": "สำนักงานตัวอย่าง"},
        "results": {"fiscal_year": "2566"},
        "areas": {key: area(number) for number, key in enumerate(AREAS)},
        "limitations": "อัตรากำลังไม่เพียงพอ และงบประมาณด้านระบบสารสนเทศมีจำกัด",
    }


def changed(values: dict[str, Any]) -> dict[str, Any]:
    """Return the complete submission with other values at paths such as ``areas/1.2/analysis``."""
    submission = complete()
    for path, value in values.items():
        *parents, name = path.split("/")
        part = submission
        for parent in parents:
            part = part.setdefault(parent, {})
        part[name] = value
    return submission


def without(*paths: str) -> dict[str, Any]:
    """Return the complete submission without what stands at the paths."""
    submission = complete()
    for path in paths:
        *parents, name = path.split("/")
        part = submission
        for parent in parents:
            part = part[parent]
        del part[name]
    return submission
