"""The work sheet: every doubt with its text, the question a person must answer, the entry to paste.

A rule raises a doubt; a person settles it. What the person needs for that stands here in one place,
as Markdown. The entries carry fingerprints, so that a decision lapses when the text changes.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence

from itacheck.checks.contract import joined
from itacheck.criteria.model import Criteria
from itacheck.grading.evaluate import Found
from itacheck.grading.report import Finding, Report
from itacheck.outcome import Failure, Outcome
from itacheck.reports import words
from itacheck.reports.markdown_report import failure, heading, unchecked
from itacheck.reports.markdown_text import code, fenced, plain, quotation, title
from itacheck.reports.outline import Told, doubts, place_of
from itacheck.reports.safe import escaped
from itacheck.submission import StartEnd, Texts
from itacheck.text import Text

_PLAIN_KEY = re.compile("[A-Za-z_\u0e01-\u0e3a\u0e40-\u0e4e]+")

QUESTIONS = {
    "stated": Text(
        "ข้อความนี้นับเป็น{requirement}ตามข้อ {clause} ใช่หรือไม่",
        "Does this count as an answer to clause {clause} ({requirement})?",
    ),
    "stated/unreadable": Text(
        "ต้นฉบับของหน้านี้มี{requirement}ตามข้อ {clause} ใช่หรือไม่",
        "Does the original of this page answer clause {clause} ({requirement})?",
    ),
    "title-only": Text(
        "ข้อความนี้บอกว่าเรื่องใดบกพร่องอย่างไร ไม่ใช่เพียงชื่อเรื่อง ใช่หรือไม่",
        "Does this say what is wrong, rather than only name a topic?",
    ),
    "distinct": Text(
        "ข้อความนี้เป็นคนละเรื่องกับของประเด็น {earlier} ใช่หรือไม่",
        "Is this a topic of its own, other than that of area {earlier}?",
    ),
    "failed-items": Text(
        "ข้อความนี้นำข้อที่ไม่ผ่าน ({codes}) มาวิเคราะห์แล้วอย่างน้อย 1 ข้อ แม้ไม่ได้อ้างรหัสหรือชื่อข้อ ใช่หรือไม่",
        "Does this take up at least one of the failed items ({codes}), though it names neither code"
        " nor title?",
    ),
    "period": Text(
        "ข้อความนี้บอกได้ว่าจะดำเนินการเมื่อใด และใช้ได้กับปีงบประมาณ {fiscal_year} ใช่หรือไม่",
        "Does this say when it is carried out, in a way that serves fiscal year {fiscal_year}?",
    ),
}
"""What a person must answer, by the check that raised the doubt, or that and the message by which
it did: «yes» accepts, «no» rejects."""
_OTHERWISE = Text(
    "ข้อความนี้เป็นไปตามข้อ {clause} ({requirement}) ใช่หรือไม่",
    "Does this meet clause {clause}, {requirement}?",
)

_TITLE = Text("ใบงานพิจารณาข้อสงสัย: {name}", "Work sheet for doubts: {name}")
_NONE = Text("ไม่มีข้อสงสัยให้พิจารณา", "There is no doubt to settle.")
_ANSWER = Text(
    "อ่านข้อความของแต่ละข้อแล้วตอบคำถาม ถ้าตอบว่า «ใช่» คือ{accept} ถ้าตอบว่า «ไม่ใช่» คือ{reject}",
    "Read each text and answer its question: «yes» is {accept}, «no» is {reject}.",
)
_PASTE = Text(
    "คัดลอกรายการใต้คำถามไปวางใต้บรรทัด {review} ในไฟล์ที่ส่งตรวจ (ถ้ายังไม่มีบรรทัดนี้ ให้เพิ่มไว้ท้ายไฟล์)"
    " หรือวางในไฟล์แยกสำหรับ {option}",
    "Copy the entry below it to the submission, under the line {review} (where there is none, add"
    " it at the end), or to a file of its own for {option}.",
)
_PASTE_ELSEWHERE = Text(
    "คัดลอกรายการใต้คำถามไปวางในไฟล์แยก เช่น {file} แล้วระบุไฟล์นั้นด้วย {option}",
    "Copy the entry below it to a file of its own, such as {file}, and name that with {option}.",
)
_FILL_IN = Text(
    "กรอก {decision} {by} {on} และ {reason} ให้ครบ รายการที่กรอกไม่ครบไม่มีผล",
    "Fill in {decision}, {by}, {on} and {reason}; an entry that lacks one takes no effect.",
)
_AGAIN = Text(
    "ตรวจใหม่อีกครั้ง ผลการพิจารณาจะสิ้นผลเองเมื่อข้อความเปลี่ยน",
    "Grade again. A decision lapses by itself when the text changes.",
)
_DOUBT = Text("ข้อสงสัยที่ {number} จาก {count}: {area}", "Doubt {number} of {count}: {area}")
_DOUBTED = Text("ข้อสงสัย", "The doubt")
_CLAUSE = Text("หลักเกณฑ์ข้อ {clause}", "Clause {clause}")
_TEXT = Text("ข้อความในเอกสาร", "The text")
_NO_TEXT = Text("ไม่มีข้อความ", "there is no text")
_OF_AREA = Text("ข้อความของประเด็น {area}", "The text of area {area}")
_OVERVIEW = Text("ภาพรวมผลการประเมิน", "The overview")
_QUESTION = Text("คำถาม", "The question")
_ENTRY = Text("รายการที่นำไปวาง", "The entry to paste")
_REPLACE = Text(
    "มีรายการเดิมของข้อสงสัยนี้ที่ไม่มีผลอยู่แล้ว โปรดวางแทนรายการเดิม",
    "An earlier entry on this doubt takes no effect; put this one in its place.",
)
_ACCEPT = Text("ยอมรับ", "accept")
_REJECT = Text("ไม่ยอมรับ", "reject")
_EITHER = Text("{accept} หรือ {reject}", "{accept} or {reject}")
_TO_FILL_IN = ("decision", "by", "on", "reason")


def render(outcomes: Sequence[Outcome], language: str) -> str:
    """Return a page with a sheet for each report or failure, one after the other."""
    sheets = [
        failure(outcome, language)
        if isinstance(outcome, Failure)
        else "\n".join(_sheet(outcome, language))
        for outcome in outcomes
    ]
    return "\n---\n\n".join(sheets)


def _sheet(report: Report, language: str) -> Iterator[str]:
    found = doubts(report)
    yield from heading(report, language, _TITLE)
    if found:
        yield _how(report, found, language)
    else:
        yield f"{_NONE.into(language)}\n"
    for number, told in enumerate(found, 1):
        area = words.area_name(report, told.finding.area)
        head = _DOUBT.fill(number=number, count=len(found), area=area)
        yield f"## {title(plain(head.into(language)))}\n"
        yield from _doubt(report, told, language)
    yield from unchecked(report, language)


def _how(report: Report, found: Sequence[Told], language: str) -> str:
    """Return what to do with the sheet. Word and Excel files have no place for the entries."""
    place = found[0].finding.location
    has_lines = place is None or place.line is not None
    keys = {
        name: code(f"{_key(report.criteria, name, language)}:") for name in ("review", *_TO_FILL_IN)
    }
    own: dict[str, object] = {"option": code("--review"), "file": code("review.yaml")}
    own |= {"accept": _ACCEPT, "reject": _REJECT}
    steps = (_ANSWER, _PASTE if has_lines else _PASTE_ELSEWHERE, _FILL_IN, _AGAIN)
    return "".join(f"- {step.fill(**keys, **own).into(language)}\n" for step in steps)


def _doubt(report: Report, told: Told, language: str) -> Iterator[str]:
    """Yield what somebody needs in order to settle one doubt."""
    finding, found = told.finding, told.found
    if found is None:
        raise ValueError(finding)
    requirement = report.criteria.cells[found.cell][1]
    clause = _CLAUSE.fill(clause=requirement.clause)
    yield _labelled(_DOUBTED, finding.message, language)
    yield _labelled(clause, requirement.asks, language)
    place = place_of(told)
    yield _labelled(_TEXT, place or Text("", ""), language)
    yield quotation(_whole(found.texts) or _NO_TEXT.into(language))
    for name, texts in _beside(report, found):
        yield _labelled(name, Text("", ""), language)
        yield quotation(_whole(texts))
    yield _labelled(_QUESTION, _question(report.criteria, found), language)
    yield _labelled(_ENTRY, _REPLACE if _has_entry(report, finding) else Text("", ""), language)
    yield fenced(entry_of(report.criteria, finding, language), "yaml")


def _labelled(label: Text, text: Text, language: str) -> str:
    return f"**{plain(label.into(language))}** {plain(text.into(language))}".rstrip(" ") + "\n"


def _whole(texts: Texts) -> str:
    """Return the texts of a field in full, each on lines of its own."""
    return joined(texts) if isinstance(texts, StartEnd) else "\n".join(texts).strip()


def _beside(report: Report, found: Found) -> Iterator[tuple[Text, Texts]]:
    """Yield the other texts that a check has compared, for those that compare."""
    submission = report.submission
    if found.check.name == "distinct":
        earlier = str(found.outcome.values["earlier"])
        field = report.criteria.cells[found.cell][1].field
        yield _OF_AREA.fill(area=earlier), submission.areas[earlier].texts.get(field.name, ())
    overview = submission.results.get("overview", ())
    if found.check.name == "failed-items" and _whole(overview):
        yield _OVERVIEW, overview


def _question(criteria: Criteria, found: Found) -> Text:
    """Return what must be answered; of a check that is not known here, whether it is met."""
    requirement = criteria.cells[found.cell][1]
    values: dict[str, object] = {
        **found.outcome.values,
        "requirement": requirement.title,
        "clause": requirement.clause,
        "fiscal_year": criteria.fiscal_year,
    }
    check = found.check.name
    question = QUESTIONS.get(f"{check}/{found.outcome.message}") or QUESTIONS.get(check, _OTHERWISE)
    return question.fill(**values)


def _has_entry(report: Report, finding: Finding) -> bool:
    """Whether an entry on this doubt is there already, which has lapsed or is not complete."""
    entries = (review.entry for review in report.reviews)
    return any((entry.rule, entry.area) == (finding.rule, finding.area) for entry in entries)


def entry_of(criteria: Criteria, finding: Finding, language: str) -> str:
    """Return the entry to paste below ``review:``, with what a person decides left blank."""
    known = {"rule": finding.rule, "area": finding.area, "of": finding.fingerprint}
    either = _EITHER.fill(accept=_ACCEPT, reject=_REJECT).into(language)
    lines = []
    for name in ("rule", "area", *_TO_FILL_IN, "of"):
        value = known.get(name, "")
        if value is None:  # a doubt on the whole submission has no area
            continue
        if name == "decision":
            lines.append(f"# {either}")
        lines.append(
            f"{_key(criteria, name, language)}: {_scalar(value) if value else ''}".rstrip()
        )
    return "\n".join(f"{'    ' if n else '  - '}{line}" for n, line in enumerate(lines))


def _key(criteria: Criteria, name: str, language: str) -> str:
    """Return a key of the submission in a language, as far as the criteria have a word for it."""
    spellings = criteria.vocabulary.get(name, ()) if language == "th" else ()
    return next((word for word in spellings if _PLAIN_KEY.fullmatch(word)), name)


def _scalar(value: str) -> str:
    """Return a value as YAML takes it for that text, whatever is in it: JSON is YAML."""
    return escaped(json.dumps(value, ensure_ascii=False))
