"""What every report for people says: scores in words, names of verdicts, what a result is not."""

from __future__ import annotations

from itacheck.criteria.model import Criteria
from itacheck.grading.report import Report, Review
from itacheck.location import Location, on_one_line
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
CLAUSE = Text("เกณฑ์ข้อ {clause}", "clause {clause}")
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
AREA_COLUMN = Text("ประเด็น", "area")
VERDICT_COLUMN = Text("ผลการตรวจ", "verdict")
FOLDED = Text("รวม {count} ช่อง ไม่แสดงทีละช่อง", "{count} cells in all, not shown one by one")
TO_SCORE = Text("{score} คะแนน: แก้ {count} ช่อง", "{score} points: mend {count} {noun}")
MORE_LINES = Text("… อีก {count} บรรทัด", "… {count} more")
NOT_READ = Text("อ่านไม่ได้ จึงยังไม่ได้ตรวจ", "This could not be read, so it was not graded")
NEAR = Text("ไม่พบข้อความ (ใกล้ {place})", "no text is found (near {place})")
_LINE = Text("{path} บรรทัด {line}", "{path}, line {line}")
_LINES = Text("{path} บรรทัด {line}–{last}", "{path}, lines {line}–{last}")
_UNDER = Text(
    "{item} ปีงบประมาณ {fiscal_year} (ผลปี {assessed_year})",
    "{item}, fiscal year {fiscal_year} (results of {assessed_year})",
)
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


def criteria_line(criteria: Criteria) -> Text:
    """Return what is graded: the item, its fiscal year and the year of the results."""
    return _UNDER.fill(
        item=criteria.item,
        fiscal_year=criteria.fiscal_year,
        assessed_year=criteria.assessed_year,
    )


def estimate_line(report: Report) -> Text:
    """Return that the result is an estimate, and how much was not checked."""
    count = len(report.unchecked)
    return ESTIMATE.fill(count=count, noun="thing was" if count == 1 else "things were")


def place(location: Location) -> Text:
    """Return where something stands, as people say it: the file, and its lines or its label."""
    if location.line is None or location.label is not None:
        return Text(location.into("th"), location.into("en"))
    last = location.end_line or location.line
    form = _LINE if last == location.line else _LINES
    return form.fill(path=on_one_line(location.path), line=location.line, last=last)


def remedy_line(remedy: Text) -> Text:
    """Return what to do, said to be a remedy."""
    return Text(REMEDY.th + remedy.th, REMEDY.en + remedy.en)


def review_lines(review: Review) -> tuple[Text, str]:
    """Return what was decided on which doubt and what became of it; and by whom, when and why."""
    entry = review.entry
    status = REVIEW_STATUSES[review.status]
    subject = " ".join(filter(None, (entry.rule, entry.area)))
    decided = Text(*(f"{subject}: {entry.decision} ({text})" for text in status))
    return decided, " · ".join(filter(None, (entry.by, entry.on, entry.reason)))
