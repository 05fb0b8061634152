"""The JSON Schema of what ``--format json`` prints: a report, a failure, or a list of these.

It is exact: every key is there and no other. The tests hold every report against it.
"""

from __future__ import annotations

from itacheck.grading.findings import SEVERITIES
from itacheck.reports.json_report import FORMAT
from itacheck.reports.words import REVIEW_STATUSES
from itacheck.schemas.keywords import Schema, document, exactly, ref, with_description
from itacheck.text import Text
from itacheck.verdict import NAMES, UNCLEAR

_TITLE = Text("รายงานผลของ itacheck แบบ JSON", "A JSON report of itacheck")
_DESCRIPTION = Text(
    "ผลของ itacheck --format json: วัตถุเดียวเมื่อตรวจไฟล์เดียว นอกนั้นเป็นรายการ",
    "What itacheck --format json prints: one object for one file, a list otherwise.",
)
_STRING: Schema = {"type": "string"}
_STRING_OR_NULL: Schema = {"type": ["string", "null"]}
_SCORE: Schema = {"type": ["integer", "null"], "minimum": 0}
_PLACE: Schema = {"type": ["integer", "null"], "minimum": 1}
_FINGERPRINT: Schema = {"type": "string", "pattern": "^[0-9a-f]{12}$"}


def report_schema() -> Schema:
    """Return the schema of everything that the JSON format prints."""
    outcome: Schema = {"anyOf": [ref("report"), ref("failure")]}
    content: Schema = {"anyOf": [*outcome["anyOf"], {"type": "array", "items": outcome}]}
    return document("report", _TITLE, _DESCRIPTION, content, _definitions())


def _definitions() -> dict[str, Schema]:
    return {
        "report": exactly(
            {
                "format": with_description(_FORMAT, {"const": FORMAT}),
                "tool": exactly({"name": {"const": "itacheck"}, "version": _STRING}),
                "submission": exactly({"path": _STRING_OR_NULL, "agency": _STRING_OR_NULL}),
                "criteria": exactly(
                    {"id": _STRING, "item": _STRING, "fiscal_year": {"type": "integer"}}
                ),
                "score": with_description(_CERTAIN, _SCORE),
                "possible_score": with_description(_POSSIBLE, _SCORE),
                "matrix": with_description(_MATRIX, _many(ref("cell"))),
                "findings": with_description(_FINDINGS, _many(ref("finding"))),
                "next": with_description(_NEXT, _many(ref("step"))),
                "unchecked": with_description(_UNCHECKED, _many(ref("unchecked"))),
                "reviews": with_description(_REVIEWS, _many(ref("review"))),
            }
        ),
        "failure": with_description(
            _FAILURE,
            exactly(
                {
                    "submission": exactly({"path": _STRING}),
                    "error": exactly({"message": _STRING, "location": ref("location")}),
                }
            ),
        ),
        "verdict": {"enum": list(NAMES)},
        "area": with_description(_AREA, _STRING_OR_NULL),
        "cell": exactly(
            {
                "area": ref("area"),
                "requirement": _STRING,
                "clause": _STRING,
                "verdict": ref("verdict"),
            }
        ),
        "finding": _finding(),
        "location": with_description(_LOCATION, {"anyOf": [{"type": "null"}, _place()]}),
        "step": exactly(
            {
                "score": {"type": "integer", "minimum": 0},
                "changes": _many(exactly({"area": ref("area"), "requirement": _STRING})),
            }
        ),
        "unchecked": exactly({"clause": _STRING_OR_NULL, "area": ref("area"), "message": _STRING}),
        "review": exactly(
            {
                "rule": _STRING,
                "area": ref("area"),
                "decision": _STRING,
                "by": _STRING,
                "on": _STRING,
                "reason": _STRING,
                "of": _STRING_OR_NULL,
                "status": with_description(_STATUS, {"enum": list(REVIEW_STATUSES)}),
            }
        ),
    }


def _many(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def _finding() -> Schema:
    """Return a finding; its severity goes with its verdict, and doubts alone bear a fingerprint."""
    fields = exactly(
        {
            "rule": with_description(_RULE, {"type": "string", "pattern": "^[a-z][a-z0-9-]*/."}),
            "severity": {"enum": list(SEVERITIES.values())},
            "verdict": {"enum": [*NAMES, None]},
            "area": ref("area"),
            "requirement": _STRING_OR_NULL,
            "clause": _STRING_OR_NULL,
            "message": _STRING,
            "remedy": _STRING,
            "fingerprint": {"type": ["string", "null"]},
            "location": ref("location"),
        }
    )
    kinds = [
        {
            "properties": {
                "severity": {"const": severity},
                "verdict": {"const": None if verdict is None else NAMES[verdict]},
                "fingerprint": _FINGERPRINT if verdict == UNCLEAR else {"type": "null"},
            }
        }
        for verdict, severity in SEVERITIES.items()
    ]
    return {**fields, "oneOf": kinds}


def _place() -> Schema:
    return exactly(
        {
            "path": _STRING,
            "line": _PLACE,
            "column": _PLACE,
            "end_line": _PLACE,
            "end_column": _PLACE,
            "pointer": with_description(_POINTER, {"type": "string", "pattern": "^(?:/|$)"}),
            "label": with_description(_LABEL, _STRING_OR_NULL),
        }
    )


_FORMAT = Text(
    "รุ่นของรูปแบบ เปลี่ยนเมื่อความหมายของหัวข้อเปลี่ยน",
    "the version of the format; it changes when a key changes its meaning or goes",
)
_CERTAIN = Text(
    "คะแนนที่ได้แน่ (null: ไม่มีเกณฑ์คะแนน)", "the certain score; null where the criteria have no bands"
)
_POSSIBLE = Text("คะแนนถ้ายอมรับข้อสงสัยทุกข้อ", "the score if every doubt is accepted")
_MATRIX = Text("ผลการตรวจรายช่อง", "every area × its requirements, then the submission's own")
_FINDINGS = Text("ข้อสังเกตทั้งหมด", "everything that was found")
_NEXT = Text(
    "ช่องที่น้อยที่สุดที่ต้องแก้เพื่อให้ได้แต่ละคะแนนที่สูงกว่า",
    "for each higher score, a smallest set of cells that must become met",
)
_UNCHECKED = Text("สิ่งที่ไม่ได้ตรวจ", "what was not checked")
_REVIEWS = Text("ผลการทบทวนข้อสงสัย", "decisions on doubts, and what became of them")
_FAILURE = Text("ไฟล์ที่อ่านไม่ได้", "an input that could not be read")
_AREA = Text("รหัสประเด็น (null: ทั้งเอกสาร)", "the area; null for the whole submission")
_RULE = Text("กฎ: องค์ประกอบ/การตรวจ", "requirement/check, advice/…, submission/… or review/…")
_LOCATION = Text(
    "ตำแหน่งในไฟล์ นับจาก 1 เป็นรหัสอักขระ Unicode",
    "where in the file; from 1, columns in Unicode code points, end_column behind the last",
)
_POINTER = Text("JSON pointer ด้วยหัวข้อภาษาอังกฤษ", "a JSON pointer of canonical keys")
_LABEL = Text("ตำแหน่งที่คนอ่านได้ เมื่อไม่มีบรรทัด", "a place for people where lines mean nothing")
_STATUS = Text("มีผล สิ้นผล หรือไม่มีผล", "took effect, has lapsed, or found nothing to settle")
