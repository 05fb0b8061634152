"""A person settles a doubt: what a review changes, and what it never touches."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import itacheck
from tests.builders import AREAS, changed, complete

WHO = {"by": "หัวหน้ากลุ่ม", "on": "20 พฤษภาคม 2567", "reason": "ตรวจกับต้นฉบับแล้ว"}


def entry(rule: str, area: str | None, decision: str, **more: str) -> dict[str, str]:
    own = {"rule": rule, "decision": decision, **WHO, **more}
    return {**own, "area": area} if area is not None else own


def reviewed(values: dict[str, Any], *entries: dict[str, str]) -> itacheck.Report:
    return itacheck.grade(changed({**values, "review": list(entries)}))


TITLE = {"areas/1.3/analysis": "Social Network"}


def fingerprint(values: dict[str, Any]) -> str:
    found = itacheck.grade(changed(values)).doubts[0].fingerprint
    assert found is not None
    return found


@pytest.mark.parametrize("decision", ["accept", "ACCEPT", "ยอมรับ", "รับ"])
def test_accepting_a_doubt_makes_the_cell_met_and_raises_the_score(decision: str) -> None:
    assert itacheck.grade(changed(TITLE)).score == 50
    report = reviewed(TITLE, entry("analysis/title-only", "1.3", decision))
    assert (report.score, report.possible_score) == (100, 100)
    assert report.doubts == ()
    assert [f.rule for f in report.findings] == ["advice/short-text"]
    assert [(r.entry.by, r.status) for r in report.reviews] == [("หัวหน้ากลุ่ม", "applied")]


@pytest.mark.parametrize("decision", ["reject", "Reject", "ไม่ยอมรับ", "ไม่รับ"])
def test_rejecting_a_doubt_lowers_the_possible_score_and_stays_as_an_error(decision: str) -> None:
    report = reviewed(TITLE, entry("analysis/title-only", "๑.๓", decision))
    assert (report.score, report.possible_score) == (50, 50)
    first = report.findings[0]
    assert (first.rule, first.severity, first.verdict) == ("analysis/title-only", "error", "unmet")
    assert first.fingerprint is None
    assert [r.status for r in report.reviews] == ["applied"]
    assert [(step.score, step.changes) for step in report.next] == [(100, (("1.3", "analysis"),))]


def test_a_doubt_of_the_whole_submission_is_reviewed_without_an_area() -> None:
    report = reviewed({"limitations": "ไม่มี"}, entry("limitations/stated", None, "accept"))
    assert (report.score, report.possible_score) == (100, 100)


BOTH = {"areas/1.1/analysis": "E-Service", "areas/1.2/analysis": "E-Service"}


@pytest.mark.parametrize(
    ("title_only", "distinct", "expected"),
    [
        ("accept", None, "unclear"),
        ("accept", "accept", "met"),
        ("accept", "reject", "unmet"),
        ("reject", None, "unmet"),
    ],
)
def test_each_doubt_of_a_cell_is_settled_by_itself(
    title_only: str, distinct: str | None, expected: str
) -> None:
    entries = [entry("analysis/title-only", "1.2", title_only)]
    if distinct is not None:
        entries.append(entry("analysis/distinct", "1.2", distinct))
    report = reviewed(BOTH, *entries)
    cell = next(c for c in report.matrix if (c.area, c.requirement) == ("1.2", "analysis"))
    assert cell.verdict == expected


def test_a_review_of_one_area_leaves_the_same_doubt_of_another() -> None:
    report = reviewed(BOTH, entry("analysis/title-only", "1.1", "accept"))
    assert ("analysis/title-only", "1.2") in [(f.rule, f.area) for f in report.doubts]


def notes(report: itacheck.Report) -> list[tuple[str, str | None]]:
    return [(f.rule, f.area) for f in report.findings if f.rule.startswith("review/")]


@pytest.mark.parametrize(
    ("rule", "area"),
    [
        ("analysis/title-only", "1.4"),  # met
        ("analysis/distinct", "1.3"),  # another check
        ("timeframe/stated", "1.3"),
        ("analysis/title-only", None),
        ("analysis/title-onyl", "1.3"),
        ("analysis/title-only", "9.9"),
    ],
)
def test_an_entry_with_nothing_to_settle_is_a_note(rule: str, area: str | None) -> None:
    report = reviewed(TITLE, entry(rule, area, "accept"))
    assert (report.score, report.possible_score) == (50, 100)
    assert [r.status for r in report.reviews] == ["nothing"]
    assert notes(report) == [("review/nothing", area)]


def test_an_absence_cannot_be_accepted_away() -> None:
    values = {"areas/1.3/analysis": ""}
    report = reviewed(values, entry("analysis/stated", "1.3", "accept"))
    assert (report.score, report.possible_score) == (50, 50)
    assert notes(report) == [("review/nothing", "1.3")]


def test_two_entries_for_one_rule_and_area_are_an_error_that_names_both() -> None:
    first, second = (entry("analysis/title-only", "1.3", word) for word in ("accept", "reject"))
    with pytest.raises(itacheck.SubmissionError) as raised:
        reviewed(TITLE, first, second)
    assert "have a review already" in raised.value.message("en")


@pytest.mark.parametrize(
    "lacking",
    [
        {"rule": ""},
        {"by": ""},
        {"on": " "},
        {"reason": ""},
        {"decision": ""},
        {"decision": "อาจจะ"},
    ],
)
def test_an_entry_that_does_not_say_who_when_why_or_what_takes_no_effect(
    lacking: dict[str, str],
) -> None:
    report = reviewed(TITLE, {**entry("analysis/title-only", "1.3", "accept"), **lacking})
    assert (report.score, report.possible_score) == (50, 100)
    assert [r.status for r in report.reviews] == ["nothing"]
    assert notes(report) == [("review/incomplete", "1.3")]


@pytest.mark.parametrize("upper", [False, True])
def test_an_entry_with_the_fingerprint_holds_while_nothing_changes(upper: bool) -> None:
    code = fingerprint(TITLE)
    code = code.upper() if upper else code
    report = reviewed(TITLE, entry("analysis/title-only", "1.3", "accept", of=code))
    assert report.score == 100


@pytest.mark.parametrize("kept", [slice(1), slice(6), slice(11), slice(1, 12), slice(6, 12)])
def test_a_part_of_the_fingerprint_is_not_the_fingerprint(kept: slice) -> None:
    part = fingerprint(TITLE)[kept]
    report = reviewed(TITLE, entry("analysis/title-only", "1.3", "accept", of=part))
    assert [r.status for r in report.reviews] == ["lapsed"]
    assert report.score == 50


def test_an_entry_with_a_fingerprint_lapses_when_the_text_changes() -> None:
    code = fingerprint(TITLE)
    values = {"areas/1.3/analysis": "E-Service"}
    report = reviewed(values, entry("analysis/title-only", "1.3", "accept", of=code))
    assert (report.score, report.possible_score) == (50, 100)
    assert [r.status for r in report.reviews] == ["lapsed"]
    assert notes(report) == [("review/lapsed", "1.3")]
    assert [f.rule for f in report.doubts] == ["analysis/title-only"]


def test_so_does_one_whose_fingerprint_was_mistyped_and_the_note_says_that_it_may_be() -> None:
    mistyped = fingerprint(TITLE)[::-1]
    report = reviewed(TITLE, entry("analysis/title-only", "1.3", "accept", of=mistyped))
    assert [r.status for r in report.reviews] == ["lapsed"]
    (note,) = [finding for finding in report.findings if finding.rule == "review/lapsed"]
    assert note.message.en.endswith("(what it was judged from has changed, or it was mistyped)")
    assert note.message.th.endswith("(ข้อความที่ใช้ตัดสินเปลี่ยนไป หรือพิมพ์รหัสผิด)")


def test_a_note_on_a_review_names_its_rule_and_area_in_both_languages() -> None:
    report = reviewed(TITLE, entry("analysis/distinct", "1.3", "accept"))
    note = report.findings[-1]
    for message in note.message:
        assert "analysis/distinct 1.3" in message


@pytest.mark.parametrize(
    ("rule", "area", "named"),
    [("", "1.3", "- 1.3"), ("analysis/title-only", None, "analysis/title-only")],
)
def test_a_note_on_a_review_without_rule_or_area_has_no_gap_in_it(
    rule: str, area: str | None, named: str
) -> None:
    report = reviewed(TITLE, entry(rule, area, "accept"))
    (note,) = [f for f in report.findings if f.rule.startswith("review/")]
    assert note.message.en.startswith(
        (f"the review of {named} finds", f"the review of {named} takes")
    )
    assert note.message.th.startswith((f"ผลการทบทวน {named} ไม่มี", f"ผลการทบทวน {named} ยังไม่มี"))


FIELDS = {
    "analysis": ["", "ไม่มี", "E-Service", "Social Network"],
    "implementation/method": ["", "-", "อ่านไม่ได้"],
    "implementation/timeframe": ["...", "ต่อเนื่อง", "ปีงบประมาณ 2565", "ปีงบประมาณ 2569"],
}


@st.composite
def worsened(draw: st.DrawFn) -> dict[str, Any]:
    """Draw changes to the complete submission: some cells unmet, some in doubt."""
    places = [f"areas/{area}/{field}" for area in AREAS for field in FIELDS]
    return {
        place: draw(st.sampled_from(FIELDS[place.split("/", 2)[2]]))
        for place in draw(st.lists(st.sampled_from(places), unique=True, max_size=6))
    }


REQUIREMENTS = [
    f"{requirement.id}/{use.name}"
    for requirement in itacheck.load_criteria("o34-2567").requirements.values()
    for use in requirement.checks
]


def _of(review: dict[str, str]) -> tuple[str, str]:
    return review["rule"], review.get("area", "")


ENTRIES = st.builds(
    entry,
    st.sampled_from(REQUIREMENTS),
    st.sampled_from((None, *AREAS)),
    st.sampled_from(["accept", "reject"]),
)


@settings(max_examples=60, deadline=None)
@given(worsened(), st.lists(ENTRIES, max_size=8, unique_by=_of), st.data())
def test_reviews_never_touch_a_cell_that_is_met_or_unmet(
    values: dict[str, Any], strays: list[dict[str, str]], data: st.DataObject
) -> None:
    before = itacheck.grade(changed(values))
    aimed = [
        entry(doubt.rule, doubt.area, data.draw(st.sampled_from(["accept", "reject"])))
        for doubt in before.doubts
    ]
    taken = {_of(review) for review in aimed}
    strays = [review for review in strays if _of(review) not in taken]
    after = reviewed(values, *strays, *aimed)
    for was, now in zip(before.matrix, after.matrix, strict=True):
        if was.verdict != "unclear":
            assert now == was
    assert len(after.reviews) == len(strays) + len(aimed)
    assert after.score is not None
    assert after.possible_score is not None
    assert after.score <= after.possible_score
    assert after.doubts == ()


@settings(max_examples=40, deadline=None)
@given(worsened(), st.booleans())
def test_settling_every_doubt_leads_to_one_of_the_two_scores(
    values: dict[str, Any], accepting: bool
) -> None:
    before = itacheck.grade(changed(values))
    decision = "accept" if accepting else "reject"
    after = reviewed(values, *(entry(d.rule, d.area, decision) for d in before.doubts))
    assert after.score == after.possible_score
    assert after.score == (before.possible_score if accepting else before.score)


def test_without_reviews_there_are_none() -> None:
    assert itacheck.grade(complete()).reviews == ()
