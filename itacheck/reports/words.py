"""What every report for people says: scores in words, names of verdicts, what a result is not."""

from __future__ import annotations

from itacheck.grading.report import Report
from itacheck.text import Text

VERDICTS = {
    "met": Text("ครบ", "met"),
    "unclear": Text("ข้อสงสัย", "doubt"),
    "unmet": Text("ขาดหรือผิด", "missing or wrong"),
    "unchecked": Text("ไม่ได้ตรวจ", "not checked"),
}
"""The verdicts, and what a cell is called that is met for want of means to check it."""
SYMBOLS = {"met": "✓", "unclear": "?", "unmet": "✗", "unchecked": "–"}
SEVERITIES = {
    "error": Text("ต้องแก้", "error"),
    "warning": Text("ข้อสงสัย", "doubt"),
    "note": Text("ข้อสังเกต", "note"),
}
WHOLE = Text("ทั้งเอกสาร", "whole submission")
AREA = Text("ประเด็น {area}", "area {area}")
CLAUSE = Text("ข้อ {clause}", "clause {clause}")
REMEDY = Text("แก้ไข: ", "remedy: ")
WAY_UP = Text("ทางไปสู่คะแนนถัดไป", "The way to the next score")
NOT_CHECKED = Text("สิ่งที่ไม่ได้ตรวจ", "What was not checked")
NOTES = Text("ข้อสังเกตเพิ่มเติม (ไม่มีผลต่อคะแนน)", "Notes (no score moves)")
ESTIMATE = Text(
    "ประมาณการ ไม่ใช่คะแนนทางการ มี {count} เรื่องที่ไม่ได้ตรวจ (ดูท้ายรายงาน)",
    "An estimate, not the official score; {count} {noun} not checked (see the end)",
)
REVIEWS = Text("ผลการทบทวนข้อสงสัย", "Reviews of doubts")
REVIEW_STATUSES = {
    "applied": Text("มีผล", "applied"),
    "lapsed": Text("สิ้นผล", "lapsed"),
    "nothing": Text("ไม่มีผล", "without effect"),
}
FILE = Text("เกี่ยวกับไฟล์", "About the file")
FINGERPRINT = Text("รหัสข้อสงสัย: {code}", "fingerprint: {code}")
_SCORE = Text("คะแนนที่คาด {score}", "Expected score {score}")
_DOUBTS = Text(" (ข้อสงสัย {count} ข้อ)", " ({count} {noun})")
_NO_BANDS = Text("ไม่มีเกณฑ์คะแนนที่ประกาศ ดูผลรายช่อง", "No published scoring; see the matrix")


def score_line(report: Report) -> Text:
    """Return the score, or the range and the number of doubts behind it."""
    if report.score is None:
        line = _NO_BANDS
    elif report.score == report.possible_score:
        line = _SCORE.fill(score=report.score)
    else:
        line = _SCORE.fill(score=f"{report.score}–{report.possible_score}")
    count = len(report.doubts)
    if count:
        doubts = _DOUBTS.fill(count=count, noun="doubt" if count == 1 else "doubts")
        line = Text(line.th + doubts.th, line.en + doubts.en)
    return line


def area_name(report: Report, area: str | None) -> Text:
    """Return «ประเด็น 1.2 title», or the whole submission."""
    if area is None:
        return WHOLE
    name = AREA.fill(area=area)
    known = report.criteria.areas.get(area)
    return Text(f"{name.th} {known.title.th}", f"{name.en} {known.title.en}") if known else name
