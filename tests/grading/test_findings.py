"""What a report says: its order, its words, its places, and what was not checked."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import attrs
import pytest

import itacheck
from itacheck.checks.contract import Advice, AdviceOutcome, Message
from itacheck.checks.registry import ADVICE, CHECKS
from itacheck.text import Text
from itacheck.verdict import NAMES
from tests.builders import AREAS, area, changed, complete, without

O34 = itacheck.load_criteria("o34-2567")


def mixed() -> dict[str, Any]:
    """Return a submission with something of every kind to say."""
    return changed(
        {
            "colour": "เขียว",
            "areas/1.2/analysis": "E-Service",
            "areas/1.2/implementation/steps": ["ข้อ 1 ทำ", "-"],
            "areas/1.3/implementation/timeframe": "-",
            "areas/1.4/implementation/timeframe": "ปีงบประมาณ 2568",
            "areas/1.6/analysis": "",
            "areas/1.6/implementation/monitoring": "",
            "limitations": "ไม่มี",
            "results/items": {"O30": "ศูนย์"},
            "review": [{"rule": "method/stated", "area": "1.1", "decision": "accept"}],
        }
    )


def test_findings_go_from_the_file_over_the_cells_to_notes_and_reviews() -> None:
    report = itacheck.grade(mixed())
    assert [(f.rule, f.area, f.severity) for f in report.findings] == [
        ("submission/unknown-key", None, "note"),
        ("analysis/title-only", "1.2", "warning"),
        ("timeframe/stated", "1.3", "error"),
        ("timeframe/period", "1.4", "note"),
        ("analysis/stated", "1.6", "error"),
        ("limitations/stated", None, "warning"),
        ("priority/failed-items", None, "note"),
        ("advice/short-text", "1.2", "note"),
        ("advice/left-blank", "1.6", "note"),
        ("review/incomplete", "1.1", "note"),
    ]


@pytest.mark.parametrize("submission", [mixed(), {}, without("areas/1.2", "limitations")])
def test_a_finding_is_of_a_piece(submission: dict[str, Any]) -> None:
    report = itacheck.grade(submission, "o34-2567")
    for finding in report.findings:
        severity = {"unmet": "error", "unclear": "warning", None: "note"}[finding.verdict]
        assert finding.severity == severity
        assert (finding.fingerprint is not None) is (finding.verdict == "unclear")
        assert finding.message.th
        assert finding.message.en
        assert finding.location is None
        kind, _, check = finding.rule.partition("/")
        if finding.requirement is not None:
            assert kind == finding.requirement
            assert check in {use.name for use in O34.requirements[kind].checks}
            assert finding.clause == O34.requirements[kind].clause
            assert finding.remedy.th
            assert finding.remedy.en
        else:
            assert kind in {"submission", "advice", "review"}
            assert finding.clause is None


@pytest.mark.parametrize("submission", [mixed(), {}, without("areas/1.2", "limitations")])
def test_every_cell_that_falls_short_is_told_with_its_verdict(submission: dict[str, Any]) -> None:
    report = itacheck.grade(submission, "o34-2567")
    told: dict[tuple[str | None, str | None], str] = {}
    for finding in report.findings:
        if finding.verdict is not None:
            cell = (finding.area, finding.requirement)
            told[cell] = min(told.get(cell, "met"), finding.verdict, key=NAMES.index)
    short = {(c.area, c.requirement): c.verdict for c in report.matrix if c.verdict != "met"}
    assert told == short


def test_a_check_without_a_remedy_of_its_own_gives_that_of_the_requirement() -> None:
    report = itacheck.grade(changed({"areas/1.3/implementation/timeframe": "-"}))
    assert report.findings[0].remedy == O34.requirements["timeframe"].remedy


def test_a_field_that_the_criteria_have_no_word_for_goes_by_its_key() -> None:
    values = {"areas/1.2/improvement": "ดีขึ้น", "areas/1.3/implementation/monitoring": "-"}

    def said(criteria: itacheck.Criteria) -> list[str]:
        return [
            finding.message.th for finding in itacheck.grade(changed(values), criteria).findings
        ]

    for message, key in zip(
        said(attrs.evolve(O34, vocabulary={})), ("improvement", "monitoring"), strict=True
    ):
        assert key in message
    for message, word in zip(said(O34), ("improvement", "monitoring"), strict=True):
        assert O34.vocabulary[word][0] in message


def test_advice_without_a_remedy_gives_none(monkeypatch: pytest.MonkeyPatch) -> None:
    found = AdviceOutcome(("limitations",), None, "seen")
    seen = Message(Text("เห็นแล้ว", "seen"))
    only = Advice("short-text", lambda *_, **__: [found], {"seen": seen})
    monkeypatch.setitem(ADVICE, "short-text", only)
    (note,) = itacheck.grade(complete()).findings
    assert (note.rule, note.message, note.remedy) == ("advice/short-text", seen.says, Text("", ""))


def test_what_a_user_wrote_is_quoted_on_one_line_and_never_as_a_placeholder() -> None:
    wild = "เมื่อพร้อม {area} {ไม่รู้จัก}\n\n" + "และ" * 100
    report = itacheck.grade(changed({"areas/1.3/implementation/timeframe": wild}))
    message = str(report.findings[0].message)
    assert "«เมื่อพร้อม {area} {ไม่รู้จัก} และ" in message
    assert "\n" not in message
    assert len(message) < 150


def test_findings_point_into_the_file(tmp_path: Path) -> None:
    path = tmp_path / "o34.yaml"
    path.write_text(
        "criteria: o34-2567\n"
        "areas:\n"
        "  ๑.๒:\n"
        "    การวิเคราะห์: E-Service\n"
        "    implementation:\n"
        "      - {method: ทำคู่มือ, responsible: ...}\n",
        encoding="utf-8",
    )
    report = itacheck.grade(path)
    places = {
        f.rule: (f.location.line, f.location.column, f.location.end_column, f.location.pointer)
        for f in report.findings
        if f.location is not None and f.area == "1.2"
    }
    assert places["analysis/title-only"] == (4, 19, 28, "/areas/1.2/analysis")
    assert places["responsible/stated"] == (6, 28, 39, "/areas/1.2/implementation/0/responsible")
    assert places["steps/stated"] == (5, 5, 19, "/areas/1.2/implementation/0/steps")


def test_what_is_said_of_the_file_stands_in_the_order_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "o34.yaml"
    path.write_text(
        "criteria: o34-2567\n"
        "colour: เขียว\n"
        "areas:\n"
        "  1.1: {analysis: คนน้อย, colour: เขียว}\n"
        "results: {fiscal_year: 2566, colour: เขียว}\n"
        "shape: กลม\n",
        encoding="utf-8",
    )
    unknown = [f for f in itacheck.grade(path).findings if f.rule == "submission/unknown-key"]
    assert [f.location.line for f in unknown if f.location] == [2, 4, 5, 6]


# --- most areas missing ---------------------------------------------------------------------------


def missing(submission: dict[str, Any]) -> list[str]:
    report = itacheck.grade(submission, "o34-2567")
    return [f.message.en for f in report.findings if f.rule == "submission/missing-areas"]


@pytest.mark.parametrize("absent", [4, 5, 6, 7])
def test_where_most_areas_are_missing_it_is_said_first_and_of_all_cells_still(absent: int) -> None:
    report = itacheck.grade(without(*(f"areas/{key}" for key in AREAS[:absent])))
    first = report.findings[0]
    assert first.rule == "submission/missing-areas"
    assert first.severity == "note"
    assert sum(f.severity == "error" for f in report.findings) == 5 * absent
    if absent < len(AREAS):
        assert first.message.en.startswith(f"{absent} of 7 areas are missing altogether: 1.1, 1.2")
        assert first.message.th.startswith(f"ไม่มีเนื้อหาใน {absent} จาก 7 ประเด็น: 1.1, 1.2")
    else:
        assert first.message.en == (
            "cannot score under O34 of fiscal year 2567: nothing is arranged by area (7 areas are"
            " asked for)"
        )
        assert first.message.th == (
            "ยังไม่ได้คะแนนตาม O34 ปีงบประมาณ 2567 เพราะไม่มีเนื้อหาตามประเด็นใดเลย (ต้องแสดงแยก 7 ประเด็น)"
        )


def test_without_any_area_the_first_finding_gives_every_reason_why_no_score_is_possible() -> None:
    submission = {
        "criteria": "o34-2567",
        "results": {"fiscal_year": "2565", "ค่าเฉลี่ย": "90"},  # an unknown key elsewhere
        "<<": {"จุดอ่อน": "คนน้อย"},
        "ตัวชี้วัด": {"1": {"จุดอ่อน": "บุคลากรไม่ทราบแผน"}},
        "areas": {"ตัวชี้วัดที่ 2": {"analysis": "แผนไม่ครบ"}},
    }
    first = itacheck.grade(submission).findings[0]
    assert first.rule == "submission/missing-areas"
    assert first.message.en == (
        "cannot score under O34 of fiscal year 2567: nothing is arranged by area (7 areas are asked"
        " for), but under «ตัวชี้วัด», «ตัวชี้วัดที่ 2», which is no area; not stated: limitations;"
        " the results analysed are those of 2565, but the criteria ask for 2566"
    )
    assert first.message.th.startswith(
        "ยังไม่ได้คะแนนตาม O34 ปีงบประมาณ 2567 เพราะไม่มีเนื้อหาตามประเด็นใดเลย"
    )
    assert "ไม่ได้ระบุข้อจำกัดของหน่วยงาน" in first.message.th
    assert "2565" in first.message.th


def test_of_many_keys_in_place_of_areas_the_first_three_are_named() -> None:
    submission = {"criteria": "o34-2567", **{f"หมวด {n}": {"จุดอ่อน": "ก"} for n in "กขคง"}}
    (said,) = missing(submission)
    assert ", but under «หมวด ก», «หมวด ข», «หมวด ค», which is no area; " in said


def test_three_missing_areas_are_told_cell_by_cell_alone() -> None:
    assert missing(without("areas/1.1", "areas/1.2", "areas/1.3")) == []


@pytest.mark.parametrize(
    "blank",
    [
        {},
        None,
        {"items": ["O4", "O11"]},
        {"analysis": "", "implementation": [{"method": "-", "steps": ["...", ""]}]},
        {"analysis": "รอข้อมูล", "limitations": "…"},
    ],
)
def test_an_area_of_blanks_and_placeholders_is_missing(blank: dict[str, Any] | None) -> None:
    assert missing(changed({f"areas/{key}": blank for key in AREAS[:4]})) == [
        "4 of 7 areas are missing altogether: 1.1, 1.2, 1.3, 1.4"
    ]


@pytest.mark.parametrize(
    "something",
    [
        "อ่านไม่ได้",
        {"analysis": "- ไม่มี -"},
        {"improvement": "ควรมีคู่มือ"},
        {"implementation": {"responsible": ["-", "กลุ่มอำนวยการ"]}},
        {"limitations": "คนไม่พอ"},
    ],
)
def test_an_area_that_says_something_is_not_missing(something: Any) -> None:
    assert missing(changed({f"areas/{key}": something for key in AREAS[:4]})) == []


# --- what was not checked -------------------------------------------------------------------------


def unchecked(submission: dict[str, Any]) -> list[tuple[str | None, str | None]]:
    report = itacheck.grade(submission, "o34-2567")
    return [(entry.clause, entry.area) for entry in report.unchecked]


SCORES = {"results/items": {"O18": 90, "O30": 95}}


def test_what_no_rule_can_check_is_always_said_first() -> None:
    for submission in ({}, complete()):
        report = itacheck.grade(submission, "o34-2567")
        said = [entry.message for entry in report.unchecked[:4]]
        assert said == [part.message for part in O34.not_checked]
        assert unchecked(submission)[:4] == [(p.clause, None) for p in O34.not_checked]


def test_without_item_scores_one_entry_tells_it_for_all_areas() -> None:
    assert unchecked(complete())[4:] == [("1*", None)]
    assert "results.items" in itacheck.grade(complete()).unchecked[4].message.th


def test_with_scores_but_no_rows_one_entry_tells_it_for_all_areas() -> None:
    assert unchecked(changed(SCORES))[4:] == [("1*", None)]
    assert "(items)" in itacheck.grade(changed(SCORES)).unchecked[4].message.th


def test_areas_without_a_row_are_told_one_by_one() -> None:
    rows = {f"areas/{key}/items": "O18" for key in AREAS if key not in ("1.3", "1.7")}
    submission = changed({**SCORES, **rows})
    assert unchecked(submission)[4:] == [("1*", "1.3"), ("1*", "1.7")]
    report = itacheck.grade(submission)
    cells = [report.matrix[number] for number in sorted(report.unchecked_cells)]
    assert [(c.area, c.requirement, c.verdict) for c in cells] == [
        ("1.3", "priority", "met"),
        ("1.7", "priority", "met"),
    ]


def test_with_scores_and_all_rows_nothing_is_left_to_say() -> None:
    rows = {f"areas/{key}/items": ["O18", "O30"] for key in AREAS}
    assert unchecked(changed({**SCORES, **rows}))[4:] == []


def test_what_was_not_checked_is_no_finding() -> None:
    assert itacheck.grade(changed({"results/overview": area(0)["analysis"]})).findings == ()


def test_the_rules_named_are_those_of_the_registry() -> None:
    report = itacheck.grade(mixed())
    for finding in report.findings:
        kind, check = finding.rule.split("/")
        if finding.requirement is not None:
            assert check in CHECKS
        elif kind == "advice":
            assert check in ADVICE
