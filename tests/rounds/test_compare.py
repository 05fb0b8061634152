"""What two rounds differ in: which submission is which, what rose, fell, came and went."""

from __future__ import annotations

from typing import Any

import pytest

import itacheck
from itacheck.reports import json_report
from itacheck.rounds.compare.comparison import Change, Comparison, compare
from itacheck.rounds.compare.result import Found, Result, result_of
from tests.builders import changed, complete, without

from .results import broken, submission

TIMEFRAME = Found("timeframe/stated", "error", "1.2", "timeframe", None, "not stated: timeframe")
DOUBT = Found("analysis/title-only", "warning", "1.3", "analysis", "0123456789ab", "only a topic")


def told(comparison: Comparison) -> list[tuple[str, str | None]]:
    return [(change.kind, change.result.path) for change in comparison.changes]


def only(comparison: Comparison) -> Change:
    (change,) = comparison.changes
    return change


# ---- scores --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        ((50, 50), (100, 100), "up"),
        ((50, 50), (50, 100), "up"),  # a doubt instead of an absence
        ((0, 100), (50, 50), "up"),  # the certain score goes first
        ((100, 100), (50, 100), "down"),
        ((50, 100), (50, 50), "down"),  # a doubt was rejected
        ((50, 50), (0, 100), "down"),
    ],
)
def test_a_score_rises_and_falls_by_the_certain_one_then_by_the_possible_one(
    before: tuple[int, int], after: tuple[int, int], kind: str
) -> None:
    old, new = (submission("a.yaml", c, possible_score=p) for c, p in (before, after))
    comparison = compare([old], [new])
    assert told(comparison) == [(kind, "a.yaml")]
    assert comparison.worse == (kind == "down")


def test_without_scores_the_cells_count() -> None:
    old = Result("a.yaml", criteria="o38-2563", cells=5, met=3, unmet=1)
    for met, unmet, kind in ((4, 1, "up"), (3, 0, "up"), (2, 0, "down")):
        comparison = compare([old], [old._replace(met=met, unmet=unmet)])
        assert told(comparison) == [(kind, "a.yaml")]
        assert comparison.worse == (kind == "down")
    assert compare([old], [old]).changes == ()


@pytest.mark.parametrize(
    "other",
    [
        Result("a.yaml", criteria="o38-2563", cells=5, met=5),
        Result("a.yaml", criteria="o38-2563", cells=9, met=9),
    ],
)
def test_what_cannot_be_compared_neither_rose_nor_fell(other: Result) -> None:
    for one in (submission("a.yaml"), Result("a.yaml", criteria="o42-2566", cells=7, met=2)):
        comparison = compare([one], [other])
        assert told(comparison) == [("same", "a.yaml")]
        assert not comparison.worse


def test_other_criteria_are_told() -> None:
    old = [submission(f"{n}.yaml") for n in range(3)]
    new = [one._replace(criteria="o25-2570") for one in old[:2]] + old[2:]
    comparison = compare(old, new)
    assert comparison.criteria() == [(("o34-2567", "o25-2570"), 2)]
    assert told(comparison) == [("same", "0.yaml"), ("same", "1.yaml")]
    assert not comparison.worse


# ---- files that come, go and fail ----------------------------------------------------------------


def test_files_that_come_go_fail_and_recover() -> None:
    before = [submission("a.yaml"), broken("b.yaml"), submission("c.yaml"), broken("d.yaml")]
    after = [broken("a.yaml"), submission("b.yaml"), broken("d.yaml"), submission("e.yaml")]
    comparison = compare(before, after)
    assert told(comparison) == [
        ("failed", "a.yaml"),
        ("recovered", "b.yaml"),
        ("gone", "c.yaml"),
        ("new", "e.yaml"),
    ]
    assert comparison.failing == 1
    assert comparison.worse


def test_what_is_new_is_worse_if_it_cannot_be_read() -> None:
    before = [submission("a.yaml"), submission("b.yaml")]
    assert not compare(before, [*before, submission("c.yaml")]).worse
    assert compare(before, [*before, broken("c.yaml")]).worse
    assert not compare([*before, broken("c.yaml")], before).worse


# ---- findings ------------------------------------------------------------------------------------


def test_findings_fixed_and_new() -> None:
    other = TIMEFRAME._replace(area="1.4")
    old, new = submission("a.yaml", findings=(TIMEFRAME, DOUBT)), submission("a.yaml")
    change = only(compare([old], [new._replace(findings=(DOUBT, other))]))
    assert (change.kind, change.fixed, change.new, change.changed) == (
        "same",
        (TIMEFRAME,),
        (other,),
        (),
    )


def test_a_finding_stays_the_same_whatever_its_words() -> None:
    old = submission("a.yaml", findings=(TIMEFRAME, DOUBT))
    new = tuple(one._replace(message="ไม่ได้ระบุ") for one in old.findings)
    assert compare([old], [old._replace(findings=new)]).changes == ()


@pytest.mark.parametrize(
    "now",
    [
        DOUBT._replace(fingerprint="ba9876543210", message="only a topic, another one"),
        DOUBT._replace(severity="error", fingerprint=None),  # a review rejected it
    ],
)
def test_a_doubt_that_changed(now: Found) -> None:
    old, new = (submission("a.yaml", findings=(one,)) for one in (DOUBT, now))
    change = only(compare([old], [new]))
    assert (change.fixed, change.new, change.changed) == ((), (), ((DOUBT, now),))


def test_of_several_alike_those_that_are_still_there_are_not_told() -> None:
    keys = tuple(
        Found("submission/unknown-key", "note", None, None, None, f"unknown key: {name}")
        for name in ("analysys", "metod", "stepps")
    )
    old, new = submission("a.yaml", findings=keys), submission("a.yaml", findings=keys[1:2])
    change = only(compare([old], [new]))
    assert change.fixed == (keys[0], keys[2])
    assert change.new == ()


def test_findings_by_rule() -> None:
    old = [submission("a.yaml", findings=(TIMEFRAME, DOUBT)), submission("b.yaml")]
    new = [submission("a.yaml"), submission("b.yaml", findings=(TIMEFRAME,))]
    comparison = compare(old, new)
    assert comparison.findings() == (2, 1, 0)
    assert comparison.rules() == [
        ("timeframe/stated", (1, 1, 0)),
        ("analysis/title-only", (1, 0, 0)),
    ]


# ---- which is which ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (["a/x.yaml", "b/x.yaml"], ["a/x.yaml", "b/x.yaml"]),
        (["r1/a/x.yaml", "r1/b/x.yaml"], ["r2/new/a/x.yaml", "r2/new/b/x.yaml"]),
        (["/home/r1/a.yaml", "/home/r1/b.yaml"], ["a.yaml", "b.yaml"]),
        (["r1\\a\\x.yaml", "r1\\b\\x.yaml"], ["r1/a/x.yaml", "r1/b/x.yaml"]),
        (["./a.yaml", "b//x.yaml"], ["a.yaml", "./b/x.yaml"]),
        (["a.yaml", "a.yaml"], ["a.yaml", "a.yaml"]),  # given twice
        (["r1/a/x.yaml", "r1/a/y.yaml"], ["r2/y.yaml", "r2/x.yaml"]),
    ],
)
def test_paths_are_matched_as_they_stand_or_below_what_they_have_in_common(
    before: list[str], after: list[str]
) -> None:
    comparison = compare(map(submission, before), map(submission, after))
    assert comparison.changes == ()
    assert comparison.unchanged == len(before)


def test_a_path_as_it_stands_goes_before_one_below() -> None:
    """Only one directory was graded again: what its files have in common is another."""
    before = [submission("r/a/x.yaml", 0), submission("r/b/x.yaml", 50)]
    comparison = compare(before, [submission("r/b/x.yaml", 50)])
    assert told(comparison) == [("gone", "r/a/x.yaml")]


def test_agencies_are_matched_where_paths_are_not() -> None:
    before = [submission("a.yaml", agency="เทศบาล ก"), submission("b.yaml", agency="เทศบาล ข")]
    after = [
        submission("2567/1.docx", 100, agency="เทศบาล  ข"),
        submission("2567/2.docx", agency="เทศบาล ก"),
    ]
    comparison = compare(before, after)
    assert told(comparison) == [("up", "2567/1.docx")]
    assert comparison.unchanged == 1


def test_an_agency_that_several_bear_matches_none() -> None:
    before = [submission("a.yaml", agency="เทศบาล"), submission("b.yaml", agency="เทศบาล")]
    comparison = compare(before, [submission("c.yaml", agency="เทศบาล"), submission("d.yaml")])
    assert sorted(kind for kind, _ in told(comparison)) == ["gone", "gone", "new", "new"]


def test_two_drafts_are_compared_whatever_their_names() -> None:
    assert told(compare([submission("draft.yaml", 0)], [submission("final.docx", 100)])) == [
        ("up", "final.docx")
    ]


def test_another_agency_under_the_same_path_is_told() -> None:
    old, new = (submission("1.yaml", agency=name) for name in ("เทศบาล ก", "เทศบาล ข"))
    assert only(compare([old], [new])).renamed == ("เทศบาล ก", "เทศบาล ข")
    assert compare([old], [new._replace(agency="เทศบาล ก ")]).changes == ()
    assert compare([old], [new._replace(agency=None)]).changes == ()


# ---- reports as they are made --------------------------------------------------------------------


def _graded(content: dict[str, Any], language: str = "th") -> Result:
    return result_of(json_report.as_object(itacheck.grade(content), language))


def test_reports_of_mappings_have_no_path() -> None:
    before = [_graded(complete()), _graded(without("areas/1.2/implementation/timeframe"))]
    comparison = compare(before, [before[0], _graded(complete())])
    change = only(comparison)
    assert (change.kind, [one.rule for one in change.fixed]) == ("up", ["timeframe/stated"])


def test_the_language_of_a_round_makes_no_difference() -> None:
    content = changed({"areas/1.3/analysis": "Social Network", "limitations": "-", "ก": "ข"})
    thai, english = (_graded(content, language) for language in ("th", "en"))
    assert thai.findings != english.findings
    assert compare([thai], [english]).changes == ()


def test_a_text_that_changed_and_is_still_in_doubt() -> None:
    old, new = (
        _graded(changed({"areas/1.3/analysis": text})) for text in ("Social Network", "Q&A")
    )
    change = only(compare([old], [new]))
    assert change.kind == "same"
    ((before, after),) = change.changed
    assert before.rule == after.rule == "analysis/title-only"


def test_findings_that_are_alike_are_held_once() -> None:
    report = json_report.as_object(
        itacheck.grade(without("areas/1.2/implementation/timeframe")), "th"
    )
    known: dict[Found, Found] = {}
    one, other = (result_of(report, known) for _ in range(2))
    assert one.findings[0] is other.findings[0]
