"""A comparison as people and other tools read it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from rich.cells import cell_len

from itacheck.reference.markdown import markdown
from itacheck.reference.terminal import printed
from itacheck.rounds.compare.comparison import compare
from itacheck.rounds.compare.json_report import render
from itacheck.rounds.compare.page import page
from itacheck.rounds.compare.result import Found, Origin, Result

BEFORE, AFTER = Origin("2566.jsonl"), Origin("2567.jsonl")
LONG = "ไม่ได้ระบุระยะเวลาในการดำเนินการของประเด็นนี้ตามที่หลักเกณฑ์กำหนดไว้" * 5


def found(rule: str = "timeframe/stated", message: str = LONG, **values: Any) -> Found:
    return Found(rule, "error", "1.2", "timeframe", None, message)._replace(**values)


def office(number: int, score: int = 50, *findings: Found) -> Result:
    name = f"สำนักงานตัวอย่างจังหวัดสมมติที่ {number}"
    path = f"offices/of-a-ministry-with-a-long-name/{number:04}/submission.yaml"
    return Result(path, name, "o34-2567", score, score, 44, 40, 0, findings)


def text(before: list[Result], after: list[Result], language: str, **wishes: Any) -> str:
    return printed(page(compare(before, after), BEFORE, AFTER, **wishes), language)


@pytest.mark.parametrize("language", ["th", "en"])
def test_no_line_is_wider_than_a_terminal(language: str) -> None:
    rules = [found(f"a-requirement-with-a-long-name-{n}/stated") for n in range(20)]
    before = [office(n, 50, *rules) for n in range(30)]
    after = [office(n, 100 if n % 2 else 0, found("x/y")) for n in range(5, 35)]
    told = text(before, after, language)
    assert max(map(cell_len, told.splitlines())) <= 80


def test_the_numbers_come_first_and_what_is_worse_before_what_is_better() -> None:
    before = [office(n) for n in range(6)]
    failed = Result(before[2].path, error="unclosed quote")
    after = [office(0, 100), office(1, 0), failed, office(3, 50, found()), office(9), office(5)]
    told = text(before, after, "en")
    places = [
        told.index(part)
        for part in (
            "scores: up 1 · down 1 · unchanged 2 · new 1 · gone 1",
            "reading: no longer readable 1 · readable again 0 · still not readable 0",
            "findings: fixed 0 · new 1 · changed 0",
            "Scores are estimates, not official",
            "How scores moved",
            "Rules that moved most",
            "Scores down (1)",
            "No longer readable (1)",
            "Scores up (1)",
            "Other changes, score as before (1)",
            "New (1)",
            "Gone (1)",
        )
    ]
    assert places == sorted(places)


def test_of_many_a_few_are_listed_and_all_are_counted() -> None:
    before, after = ([office(n, score) for n in range(1_234)] for score in (0, 50))
    told = text(before, after, "en", limit=20)
    assert "scores: up 1,234 · down 0" in told
    assert "0       50     1,234" in told
    assert told.count("0 → 50") == 20
    assert "… 1,214 more (--format markdown and json tell all)" in told
    whole = markdown(page(compare(before, after), BEFORE, AFTER), "en")
    assert whole.count("0 → 50") == 1_234


def test_few_need_no_tables() -> None:
    told = text([office(1, 0, found())], [office(1)], "en")
    assert "How scores moved" not in told
    assert "Rules that moved most" not in told


def test_of_each_submission_among_many_the_worst_findings_are_told_and_all_are_counted() -> None:
    notes = [found(f"advice/{n}", str(n), severity="note") for n in range(20)]
    before = [office(n) for n in range(6)]
    after = [office(n, 0, *notes, found(message="the worst")) for n in range(6)]
    told = text(before, after, "en", limit=10)
    assert "findings: fixed 0 · new 126 · changed 0" in told
    lines = [line.strip() for line in told.splitlines() if line.strip().startswith("- new")]
    assert lines[0] == "- new (error), area 1.2: the worst [timeframe/stated]"
    assert len(lines) == 6 * 5
    assert told.count("… 16 more") == 6
    for all_of_them in (text(before, after, "en"), text(before[:1], after[:1], "en", limit=10)):
        assert "- new (note), area 1.2: 19 [advice/19]" in all_of_them
        assert "more" not in all_of_them


def test_a_doubt_that_was_rejected_and_one_whose_text_changed() -> None:
    doubt = found("analysis/title-only", "only a topic", severity="warning", fingerprint="a" * 12)
    rejected = doubt._replace(severity="error", fingerprint=None)
    other = doubt._replace(fingerprint="b" * 12)
    for now, says in (
        (rejected, "- changed (doubt → error), area 1.2: only a topic [analysis/title-only]"),
        (other, "- changed (doubt), area 1.2: only a topic [analysis/title-only]"),
    ):
        assert says in text([office(1, 50, doubt)], [office(1, 50, now)], "en")


def test_submissions_without_scores_or_names() -> None:
    old = Result(None, criteria="o38-2563", cells=5, met=3)
    told = text([old], [old._replace(met=4)], "en")
    assert ("(no name): no scoring, 3 of 5 cells met → no scoring, 4 of 5 cells met") in " ".join(
        told.split()
    )


def test_parts_that_could_not_be_read_are_told() -> None:
    comparison = compare([office(1)], [office(1)])
    told = printed(page(comparison, BEFORE._replace(unread=3), AFTER), "th")
    assert "2566.jsonl: อ่านไม่ได้ 3 แห่ง ผลเปรียบเทียบจึงไม่ครบ" in told
    assert "2567.jsonl: อ่านไม่ได้" not in told
    content = json.loads(render(comparison, BEFORE._replace(unread=3), AFTER))
    assert (content["before"]["unread"], content["after"]["unread"]) == (3, 0)


ATTACKS = [
    "\x1b[31mแดง\x1b[0m",
    "\u202eกลับ\u2066ข้าง",
    "[red]แดง[/red]",
    "<script>alert(1)</script>",
    "[ที่นี่](http://example.org)",
    "``a`` | **b** `c`",
    "{name} {0} %s",
    "\nหนึ่ง\r\nสอง",
    "\ud800",
]


@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.parametrize("language", ["th", "en"])
def test_what_a_round_says_is_text_in_every_format(attack: str, language: str) -> None:
    bad = found(attack, attack, area=attack, requirement=attack, fingerprint=attack)
    results = [
        Result(f"{attack}.yaml", attack, attack, score, score, 1, 1, 0, findings)
        for score, findings in ((50, ()), (0, (bad,)))
    ]
    others = [Result(f"other {attack}", attack, error=attack), office(1)]
    comparison = compare([results[0], *others], [results[1], office(1, 100)])
    origins = (Origin(f"{attack}1"), Origin(f"{attack}2"))
    told = page(comparison, *origins)
    for form in (printed(told, language), markdown(told, language), render(comparison, *origins)):
        assert form.encode("utf-8")
        assert not {"\x1b", "\u202e", "\u2066", "\r"} & set(form)
    assert "<script" not in markdown(told, language).replace("\\<", "")
    content = json.loads(render(comparison, *origins))
    (down,) = [change for change in content["changes"] if change["change"] == "down"]
    assert down["new"][0]["message"] == attack
    assert down["after"]["path"] == f"{attack}.yaml"


def test_json_has_the_same_keys_whatever_became_of_a_submission() -> None:
    failed = Result(office(2).path, error="unclosed quote")
    before = [office(1, 50, found()), office(2), office(3), office(6)]
    after = [office(1, 100), failed, office(4), office(6)._replace(criteria="o25-2570")]
    content = json.loads(render(compare(before, after), BEFORE, AFTER))
    assert list(content) == ["format", "tool", "before", "after", "summary", "changes"]
    assert content["before"] == {"path": "2566.jsonl", "submissions": 4, "unread": 0}
    assert content["summary"] == {
        "up": 1,
        "down": 0,
        "same": 1,
        "new": 1,
        "gone": 1,
        "failed": 1,
        "recovered": 0,
        "failing": 0,
        "findings": {"fixed": 1, "new": 0, "changed": 0},
        "criteria": [{"before": "o34-2567", "after": "o25-2570", "submissions": 1}],
    }
    keys = ["change", "before", "after", "fixed", "new", "changed"]
    assert {tuple(change) for change in content["changes"]} == {tuple(keys)}
    by_kind = {change["change"]: change for change in content["changes"]}
    assert by_kind["up"]["before"] == {
        "path": office(1).path,
        "agency": office(1).agency,
        "criteria": "o34-2567",
        "score": 50,
        "possible_score": 50,
    }
    assert by_kind["up"]["fixed"] == [found()._asdict()]
    assert by_kind["new"]["before"] is None
    assert by_kind["gone"]["after"] is None
    assert by_kind["failed"]["after"] == {"path": failed.path, "error": "unclosed quote"}
