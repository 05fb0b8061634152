"""Every message can be produced, in both languages, with nothing left unfilled."""

from __future__ import annotations

import re
from string import Formatter
from typing import Any

import pytest

from itacheck import Criteria, Report, Text
from itacheck.checks.contract import Message
from itacheck.checks.registry import ADVICE, CHECKS
from tests.builders import area, complete

from .judging import O34, judged, with_field

DECLARED: dict[str, Message] = {
    f"{name}/{key}": message
    for registry in (CHECKS, ADVICE)
    for name, check in registry.items()
    for key, message in check.messages.items()
}


def _scores(scores: dict[str, object], **area_12: object) -> dict[str, Any]:
    return {"results": {"items": scores}, "areas": {"1.2": area_12}}


def _areas(**areas: object) -> dict[str, Any]:
    return {"areas": {key.strip("_").replace("_", "."): value for key, value in areas.items()}}


def _without_analysis() -> dict[str, Any]:
    submission = complete()
    del submission["areas"]["1.7"]["analysis"]
    return submission


_COPY = {"implementation": {"steps": "สรรหาเจ้าหน้าที่ แล้วอบรม"}}
_ROW = {"items": ["O18", "O30"]}

PRODUCES: dict[str, dict[str, Any]] = {
    "stated/absent": with_field("method", ""),
    "stated/placeholder": with_field("method", "ระบุ…"),
    "stated/none-unmet": with_field("method", "ไม่มี"),
    "stated/none-unclear": with_field("analysis", "- ไม่มี -"),
    "stated/unreadable": with_field("steps", "อ่านไม่ได้"),
    "title-only/title": with_field("analysis", "Social Network"),
    "distinct/same": _areas(
        _1_1={"analysis": "ข่าวบนเว็บไซต์ไม่เป็นปัจจุบัน"}, _1_2={"analysis": "ข่าวบนเว็บไซต์ไม่เป็นปัจจุบัน"}
    ),
    "failed-items/ignored": _scores({"O30": 0}, **_ROW, analysis="ผู้ตอบมีน้อย"),
    "failed-items/others": _scores({"O18": 50, "O30": 0}, **_ROW, analysis="ข้อ O30 ได้ 0"),
    "failed-items/overview-only": {
        "results": {"items": {"O30": 0}, "overview": "ข้อ O30 ไม่พบข้อมูล"},
        "areas": {"1.2": _ROW},
    },
    "failed-items/no-scores": _areas(_1_2=_ROW),
    "failed-items/no-row": _scores({"O30": 0}, analysis="ผู้ตอบมีน้อย"),
    "failed-items/no-number": _scores({"O30": "ไม่ผ่าน"}),
    "failed-items/in-no-row": _scores({"O29": 0}, **_ROW),
    "period/no-time": with_field("timeframe", "ต่อเนื่อง"),
    "period/reversed": with_field("timeframe", "1 ต.ค. 67 – 30 ก.ย. 66"),
    "period/over": with_field("timeframe", "ปีงบประมาณ 2565"),
    "period/outside": with_field("timeframe", "ปีงบประมาณ 2568"),
    "year/other-year": with_field("assessed-year", "2565"),
    "year/several": with_field("assessed-year", "2565 และ 2566"),
    "year/no-year": with_field("assessed-year", "ปีที่แล้ว"),
    "year/not-stated": {},
    "short-text/short": with_field("analysis", "เว็บล่ม"),
    "split-entries/split": _areas(
        _1_1={
            "implementation": [
                {"method": "ทำคู่มือ", "responsible": "กลุ่มอำนวยการ"},
                {"steps": "ร่าง", "timeframe": "ทุกเดือน"},
            ]
        }
    ),
    "copied-text/copied": _areas(_1_1=_COPY, _1_4=_COPY),
    "step-numbers/gap": with_field("steps", "๑. ตั้งคณะทำงาน ๓. รายงานผล"),
    "step-numbers/repeat": with_field("steps", "๑. ตั้งคณะทำงาน ๑. รายงานผล"),
    "repeated-text/repeated": _areas(
        _1_1={"analysis": "จัดทำคู่มือให้ครบ", "implementation": {"method": "จัดทำคู่มือให้ครบ"}}
    ),
    "area-left-out/left-out": _without_analysis(),
    "one-area-only/one-area": _areas(_1_1={"limitations": "คนน้อย"}),
    "item-codes/no-code": _areas(_1_1={"items": ["X9"]}),
    "item-codes/unknown": _areas(_1_1={"items": ["O77"]}),
    "item-codes/more": _areas(_1_1={"items": " ".join(f"X{n}" for n in range(201))}),
    "grade/misfit": {"results": {"overall": "87.5", "grade": "AA"}},
    "left-blank/blank": _areas(_1_1={"implementation": {"method": "ทำคู่มือ", "monitoring": "-"}}),
}


def _fields(text: str) -> list[str]:
    return sorted({field for _, field, _, _ in Formatter().parse(text) if field is not None})


def _texts(name: str) -> list[Text]:
    return [text for text in DECLARED[name] if text is not None]


def _pattern(template: str) -> str:
    """Return what matches the template with every placeholder filled by something."""
    parts = re.split(r"\{\w+\}", template)
    return "(.+)".join(map(re.escape, parts))


def _said(report: Report, name: str) -> list[tuple[Text, Text | None]]:
    check = name.split("/")[0]
    found: list[tuple[Text, Text | None]] = [
        (finding.message, finding.remedy)
        for finding in report.findings
        if finding.rule.endswith(f"/{check}")
    ]
    return found + [(part.message, None) for part in report.unchecked]


@pytest.mark.parametrize("name", DECLARED)
def test_thai_and_english_are_both_there_with_the_same_placeholders(name: str) -> None:
    for text in _texts(name):
        assert re.search("[ก-๙]", text.th)
        assert not re.search("[ก-๙]", text.en)
        assert re.search("[a-z]", text.en)
        assert _fields(text.th) == _fields(text.en)


def test_every_declared_message_has_a_submission_that_produces_it() -> None:
    assert set(PRODUCES) == set(DECLARED)


@pytest.mark.parametrize("name", PRODUCES)
def test_the_message_is_produced_and_filled(name: str, graded_year: Criteria) -> None:
    report = judged(PRODUCES[name], graded_year if name.startswith("grade/") else O34)
    message = DECLARED[name]
    for language in ("th", "en"):
        says = [(m.into(language), r and r.into(language)) for m, r in _said(report, name)]
        pattern = _pattern(message.says.into(language))
        mine = [(said, remedy) for said, remedy in says if re.fullmatch(pattern, said)]
        assert mine, says
        if message.remedy is not None:
            wanted = _pattern(message.remedy.into(language))
            assert any(remedy and re.fullmatch(wanted, remedy) for _, remedy in mine)


@pytest.mark.parametrize("name", PRODUCES)
def test_nothing_that_the_report_says_holds_a_placeholder(name: str, graded_year: Criteria) -> None:
    report = judged(PRODUCES[name], graded_year if name.startswith("grade/") else O34)
    said = [f.message for f in report.findings] + [f.remedy for f in report.findings]
    said += [part.message for part in report.unchecked]
    for text in said:
        assert not re.search(r"[{}]", text.th + text.en)
        assert text.th == text.th.strip()
        assert text.en == text.en.strip()


def test_braces_that_a_user_wrote_stay_as_written() -> None:
    report = judged(with_field("timeframe", "{text} {0} {requirement.title}"))
    (doubt,) = report.doubts
    assert "«{text} {0} {requirement.title}»" in doubt.message.th


def test_every_finding_but_a_note_of_fact_tells_what_to_do() -> None:
    submission = {"areas": {"1.1": {**area(0), "analysis": "Social Network"}}}
    for finding in judged(submission).findings:
        assert finding.remedy.th
        assert finding.remedy.en
