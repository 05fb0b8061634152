"""What a review file does to scores, and when its entries take no effect any more."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import itacheck
from itacheck import Report
from itacheck.cli.main import main
from tests.builders import changed

WHO = {"by": "หัวหน้ากลุ่ม", "on": "20 พฤษภาคม 2567", "reason": "ตรวจกับต้นฉบับแล้ว"}
TITLE = {"areas/1.3/analysis": "Social Network"}
FAILED = {
    "results/items": {"O30": "0", "O18": "100"},
    "areas/1.2/items": ["O18", "O30"],
}
"""Area 1.2 does not take up its failed item: a doubt that is judged from scores and the row."""


@pytest.fixture(autouse=True)
def _desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def graded(values: dict[str, Any], *entries: dict[str, Any]) -> Report:
    """Return the report of a submission in a file, with a review in another."""
    Path("draft.yaml").write_text(json.dumps(changed(values), ensure_ascii=False), encoding="utf-8")
    Path("review.yaml").write_text(json.dumps(entries, ensure_ascii=False), encoding="utf-8")
    return itacheck.grade("draft.yaml", review="review.yaml")


def decided(report: Report, decision: str) -> dict[str, Any]:
    """Return an entry for the one doubt of a report, with its fingerprint."""
    (doubt,) = report.doubts
    return {
        "rule": doubt.rule, "area": doubt.area, "decision": decision, "of": doubt.fingerprint, **WHO
    }  # fmt: skip


def scores(report: Report) -> tuple[int | None, int | None]:
    return report.score, report.possible_score


def verdict(report: Report, area: str, requirement: str) -> str:
    return next(c.verdict for c in report.matrix if (c.area, c.requirement) == (area, requirement))


@pytest.mark.parametrize("values", [TITLE, FAILED], ids=["title", "failed items"])
def test_an_accepted_doubt_raises_the_certain_score(values: dict[str, Any]) -> None:
    before = graded(values)
    assert scores(before) == (50, 100)
    after = graded(values, decided(before, "accept"))
    assert scores(after) == (100, 100)
    assert [review.status for review in after.reviews] == ["applied"]
    assert after.doubts == ()
    assert after.next == ()


@pytest.mark.parametrize("values", [TITLE, FAILED], ids=["title", "failed items"])
def test_a_rejected_doubt_lowers_the_possible_score(values: dict[str, Any]) -> None:
    before = graded(values)
    entry = decided(before, "reject")
    after = graded(values, entry)
    assert scores(after) == (50, 50)
    errors = [(f.rule, f.area) for f in after.findings if f.severity == "error"]
    assert errors == [(entry["rule"], entry["area"])]
    assert [step.changes for step in after.next] == [
        ((entry["area"], entry["rule"].partition("/")[0]),)
    ]


@pytest.mark.parametrize(
    ("values", "change"),
    [
        (TITLE, {"areas/1.3/analysis": "E-Service"}),
        (FAILED, {"areas/1.2/analysis": "ผู้มาติดต่อรอนาน เพราะเจ้าหน้าที่มีน้อยกว่าจำนวนงานที่ต้องทำ"}),
        (FAILED, {"results/items": {"O30": "50", "O18": "100"}}),
        (FAILED, {"results/items": {"O30": "0", "O18": "20"}}),
        (FAILED, {"areas/1.2/items": ["O30"]}),
        (FAILED, {"areas/1.2/items": ["O17", "O18", "O30"]}),
        (FAILED, {"results/overview": "คะแนนรวมดีขึ้นกว่าปีที่แล้ว"}),
    ],
    ids=["text", "analysis", "score", "another score", "row", "longer row", "overview"],
)
@pytest.mark.parametrize("decision", ["accept", "reject"])
def test_a_review_lapses_when_what_it_was_judged_from_changes(
    values: dict[str, Any], change: dict[str, Any], decision: str
) -> None:
    entry = decided(graded(values), decision)
    after = graded({**values, **change}, entry)
    assert scores(after) == (50, 100)
    assert [review.status for review in after.reviews] == ["lapsed"]
    (note,) = (f for f in after.findings if f.rule == "review/lapsed")
    assert str(note.location) == "review.yaml:1:2"


@pytest.mark.parametrize(
    "change",
    [
        {"areas/1.5/analysis": "รายงานการใช้เงินไม่ครบถ้วน เพราะแต่ละหน่วยใช้แบบฟอร์มต่างกัน"},
        {"areas/1.3/analysis": "  Social   Network\u200b"},
        {"limitations": "บุคลากรไม่เพียงพอ"},
    ],
    ids=["another area", "spaces", "another requirement"],
)
def test_it_holds_when_anything_else_changes(change: dict[str, Any]) -> None:
    entry = decided(graded(TITLE), "accept")
    assert scores(graded({**TITLE, **change}, entry)) == (100, 100)


@pytest.mark.parametrize(
    ("path", "rule", "requirement"),
    [
        ("areas/1.3/analysis", "analysis/stated", "analysis"),
        ("areas/1.3/analysis", "analysis/title-only", "analysis"),
        ("areas/1.3/implementation/timeframe", "timeframe/stated", "timeframe"),
        ("areas/1.3/implementation/timeframe", "timeframe/period", "timeframe"),
        ("areas/1.3/implementation/method", "method/stated", "method"),
    ],
)
@pytest.mark.parametrize("decision", ["accept", "reject"])
def test_an_absence_is_never_touched(path: str, rule: str, requirement: str, decision: str) -> None:
    entry = {"rule": rule, "area": "1.3", "decision": decision, **WHO}
    before, after = graded({path: ""}), graded({path: ""}, entry)
    assert verdict(before, "1.3", requirement) == verdict(after, "1.3", requirement) == "unmet"
    assert scores(before) == scores(after) == (50, 50)
    assert [review.status for review in after.reviews] == ["nothing"]


def test_it_is_the_same_whether_an_entry_stands_in_the_submission_or_beside_it() -> None:
    entry = decided(graded(TITLE), "reject")
    beside = graded(TITLE, entry)
    inside = graded({**TITLE, "review": [entry]})
    assert scores(beside) == scores(inside)
    assert beside.matrix == inside.matrix
    assert [r.entry._replace(location=None) for r in beside.reviews] == [
        r.entry._replace(location=None) for r in inside.reviews
    ]


@pytest.mark.parametrize("inputs", [["draft.yaml", "draft.yaml"], ["."], ["draft.yaml", "."]])
def test_a_review_file_is_for_one_submission(
    inputs: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    graded(TITLE)
    assert main([*inputs, "--review", "review.yaml", "--lang", "en"]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "--review" in printed.err
    assert main(["draft.yaml", "--review", "review.yaml"]) == 1
