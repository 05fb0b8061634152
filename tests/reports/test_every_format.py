"""What holds in every format: text stays text, and scores and reviews stand there."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import itacheck
from itacheck import Fault, Location, Report, SubmissionError, Text
from itacheck.cli.formats import FORMATS
from itacheck.outcome import Failure
from itacheck.readers.nodes import read_nodes
from itacheck.source.compose import compose
from tests.builders import changed

from .reading import read, report, squeezed
from .unsafe import ATTACKING, attacking_submissions

LANGUAGES = ["th", "en"]
ATTACKS = [
    "<script>alert(1)</script>",
    "</pre></code><img src=x onerror=alert(1)>",
    '"><b onclick="x()">',
    "&lt;i&gt;&#60;&amp;",
    "[red]แดง[/red]",
    "[link=http://example.org]ที่นี่[/link]",
    "[ที่นี่](http://example.org)",
    "![ภาพ](http://example.org/x.png)",
    "<http://example.org>",
    ":smile: **หนา** _เอน_ `รหัส` ~~ขีด~~",
    "| ก | ข |",
    "# หัวข้อ",
    "> คำพูด",
    "\x1b[31mแดง\x1b[0m",
    "\x1b]8;;http://example.org\x1b\\ลิงก์",
    "\x9b2J",
    "\x00\x07\x7f",
    "\u202eกลับ\u2066ข้าง",
    "{0} {text} %s $x",
    '=HYPERLINK("http://example.org","ที่นี่")',
    "=cmd|' /C calc'!A0",
    "@SUM(A1:A9)",
    "+1",
    "-1",
    "＝1",
]


def _attacked(attack: str) -> tuple[Report, dict[str, str]]:
    """Return a report in which an attack begins several texts, and each of these texts."""
    names = ("agency", "doubt", "key", "reviewer", "day", "reason", "other rule")
    texts = {name: f"{attack} คำที่{number}" for number, name in enumerate(names)}
    review = {"rule": "analysis/title-only", "area": "1.3", "decision": "accept"}
    submission = changed(
        {
            "agency/name": texts["agency"],
            "areas/1.1/implementation/timeframe": texts["doubt"],
            "areas/1.3/analysis": "Social Network",
            texts["key"].replace("/", "⁄"): "ค่า",
        }
    )
    submission["review"] = [
        review | {"by": texts["reviewer"], "on": texts["day"], "reason": texts["reason"]},
        review | {"rule": texts["other rule"]},
    ]
    texts["key"] = texts["key"].replace("/", "⁄")
    return itacheck.grade(submission), texts


@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_an_attack_in_any_field_comes_out_as_text(attack: str, language: str) -> None:
    attacked, texts = _attacked(attack)
    for name in FORMATS:
        seen = read(name, report(name, [attacked], language))
        shown = ("agency", "doubt") if name == "worksheet" else texts
        lost = [what for what in shown if squeezed(texts[what]) not in seen]
        assert (name, lost) == (name, [])


@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_so_does_one_in_the_name_of_a_file(attack: str, language: str) -> None:
    path = f"{attack}.yaml"
    data = b"criteria: o34-2567\nareas: {'1.1': {analysis: Social Network}}\n"
    graded = itacheck.grade(read_nodes(compose(data, path), itacheck.load_criteria("o34-2567")))
    fault = Fault(Text(f"อ่านไม่ได้ {path}", f"cannot be read {path}"), Location(path, 2, 1, 2, 5))
    failure = Failure(path, SubmissionError(fault, path=path))
    for name in FORMATS:
        seen = read(name, report(name, [failure, graded], language))
        # In text for people it stands at the head alone: what could not be read is told elsewhere.
        times = 1 if name == "text" else 3
        assert (name, seen.count(squeezed(path)) >= times) == (name, True)


@settings(max_examples=25)
@given(attacking_submissions(), st.lists(ATTACKING, max_size=2), st.sampled_from(LANGUAGES))
def test_whatever_stands_in_a_submission_every_format_is_sound(
    submission: dict[str, Any], messages: list[str], language: str
) -> None:
    graded = itacheck.grade(submission)
    failures = [
        Failure(
            text, SubmissionError(Fault(Text(text, text), Location(text, 1, 1, 1, 1, "/areas")))
        )
        for text in messages
    ]
    for name in FORMATS:
        read(name, report(name, [*failures, graded], language))


# ---- scores and reviews --------------------------------------------------------------------------

WHO = {"by": "หัวหน้ากลุ่ม", "on": "20 พฤษภาคม 2567"}
ACCEPTED = {"rule": "analysis/title-only", "area": "1.3", "decision": "accept", **WHO}
REJECTED = {"rule": "timeframe/period", "area": "1.5", "decision": "reject", **WHO}
LAPSED = {"rule": "limitations/stated", "decision": "accept", "of": "000000000000", **WHO}
DRAFT = {
    "areas/1.3/analysis": "Social Network",
    "areas/1.5/implementation/timeframe": "ต่อเนื่อง",
    "areas/1.7/implementation/timeframe": "ทันที",
    "limitations": "ไม่มี",
}
"""Worth 0 for certain, since the limitations are in doubt."""
SAYING_SCORES = [name for name in FORMATS if name != "worksheet"]


@pytest.fixture
def reviewed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Report:
    """Return a report with a review of its own and two from a file."""
    monkeypatch.chdir(tmp_path)
    own = [LAPSED | {"reason": "เหตุผลที่หนึ่ง"}]
    others = [ACCEPTED | {"reason": "เหตุผลที่สอง"}, REJECTED | {"reason": "เหตุผลที่สาม"}]
    content = json.dumps(changed(DRAFT) | {"review": own}, ensure_ascii=False, indent=1)
    Path("draft.yaml").write_text(content, encoding="utf-8")
    Path("review.yaml").write_text(json.dumps(others, ensure_ascii=False), encoding="utf-8")
    return itacheck.grade("draft.yaml", review="review.yaml")


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_both_scores_stand_in_every_format(name: str, language: str) -> None:
    graded = itacheck.grade(changed({"areas/1.3/analysis": "Social Network"}))
    assert (graded.score, graded.possible_score) == (50, 100)
    seen = read(name, report(name, [graded], language))
    forms = {
        "json": "score 50 possible_score 100",
        "jsonl": "score 50 possible_score 100",
        "sarif": "score 50 possible_score 100",
        "csv": "o34-2567 50 100",
    }
    assert squeezed(forms.get(name, "50–100")) in seen


@pytest.mark.parametrize("name", SAYING_SCORES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_review_stands_in_every_format_wherever_it_comes_from(
    reviewed: Report, name: str, language: str
) -> None:
    assert [review.status for review in reviewed.reviews] == ["lapsed", "applied", "applied"]
    seen = read(name, report(name, [reviewed], language))
    for review in reviewed.reviews:
        entry = review.entry
        for text in (entry.rule, entry.decision, entry.by, entry.on, entry.reason):
            assert squeezed(text) in seen
    for text in ("analysis/title-only", "accept", "reject", "หัวหน้ากลุ่ม"):
        assert squeezed(text) in seen
    # An accepted doubt is no finding any more; a rejected one is an error.
    findings = {(finding.rule, finding.area): finding.severity for finding in reviewed.findings}
    assert ("analysis/title-only", "1.3") not in findings
    assert findings["timeframe/period", "1.5"] == "error"


@pytest.mark.usefixtures("reviewed")
@pytest.mark.parametrize("name", SAYING_SCORES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_place_in_a_review_file_is_told_as_such(name: str, language: str) -> None:
    entry = "{rule: analysis/title-onyl, decision: accept, หมายเหตุ: ก}"
    Path("review.yaml").write_text(f"# หนึ่ง\n# สอง\n- {entry}\n", encoding="utf-8")
    graded = itacheck.grade("draft.yaml", review="review.yaml")
    places = [str(f.location) for f in graded.findings if "review.yaml" in str(f.location)]
    assert places == ["review.yaml:3:49", "review.yaml:3:3"]
    seen = read(name, report(name, [graded], language))
    assert "review.yaml" in seen
    if name in ("markdown", "html"):  # they quote the line
        assert squeezed(entry) in seen
