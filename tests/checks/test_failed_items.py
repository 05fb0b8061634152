"""`failed-items`: of the items in an area's row that did not pass, one at least is taken up."""

from __future__ import annotations

from typing import Any

import pytest

from itacheck.checks.failed_items import row_parts
from tests.builders import complete

from .judging import judged, says, verdict

OTHER = "ผู้ตอบแบบสำรวจมีน้อย ผลที่ได้จึงไม่ครอบคลุม"
RULE = "priority/failed-items"


def _area(
    items: object, scores: dict[str, object], analysis: object = OTHER, overview: object = ""
) -> dict[str, Any]:
    return {
        "results": {"items": scores, "overview": overview},
        "areas": {"1.2": {"items": items, "analysis": analysis}},
    }


def _priority(submission: dict[str, Any]) -> str:
    return verdict(submission, "priority", "1.2")


TAKEN_UP = [
    ("O30", "ข้อ O30 ได้ 0 คะแนน"),
    ("O30", "ข้อ ๓๐ ได้ ๐ คะแนน"),
    ("O30", "ตัวชี้วัดข้อ ๓๐ ไม่ผ่าน"),
    ("O30", "๐๓๐ ไม่พบข้อมูล"),
    ("O30", "ข้อ O27-O30 ไม่ครบ"),
    ("O30", ["ผู้ตอบน้อย", "O๓๐ ไม่พบข้อมูล"]),
    ("e10", "E๑๐ ได้คะแนนน้อย"),
    # by its title, whole, spaces and case aside
    ("O30", "การเปิดโอกาสให้เกิดการมีส่วนร่วม ไม่พบบนเว็บไซต์"),
    ("O30", "การเปิดโอกาส ให้เกิด\nการมีส่วนร่วม ไม่พบบนเว็บไซต์"),
    ("O18", "ระบบ e-service ใช้ไม่ได้"),
    ("O9", "SocialNetwork ไม่มีผู้ดูแล"),
    ("O29", "ข้อมูลเชิงสถิติเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ ไม่ได้เผยแพร่"),
]
NOT_TAKEN_UP = [
    ("O30", OTHER),
    ("O30", ""),
    ("O30", "ข้อ O29 ได้ 0 คะแนน"),
    ("O30", "e30 ได้คะแนนน้อย"),
    ("O30", "โทร. ๐๓๐-๘๒๑๕๐๐"),
    ("O30", "ได้ 30 คะแนน"),
    ("O30", "การมีส่วนร่วมของประชาชนมีน้อย"),  # a part of its title
    ("O36", "แผนป้องกันทุจริตยังไม่เผยแพร่"),  # a title that is marked shortened
    ("O12", "การกำกับติดตาม 6 เดือนล่าช้า"),
    ("e10", "คำถามเรื่องผลประโยชน์ได้คะแนนน้อย"),  # has no title
]


@pytest.mark.parametrize(("code", "analysis"), TAKEN_UP)
def test_an_analysis_that_takes_up_the_failed_item_is_met(code: str, analysis: object) -> None:
    submission = _area([code], {code: 0}, analysis)
    assert _priority(submission) == "met"
    assert says(submission, RULE) == []


@pytest.mark.parametrize(("code", "analysis"), NOT_TAKEN_UP)
def test_an_analysis_that_does_not_is_a_doubt_naming_item_and_score(
    code: str, analysis: str
) -> None:
    submission = _area([code], {code: 0}, analysis)
    assert _priority(submission) == "unclear"
    assert says(submission, RULE) == [
        f"the analysis does not take up the area's failed items: {code} (0 points)"
    ]


@pytest.mark.parametrize(("code", "overview"), TAKEN_UP)
def test_taken_up_in_the_overview_only_is_met_with_a_note(code: str, overview: object) -> None:
    submission = _area([code], {code: 0}, OTHER, overview)
    assert _priority(submission) == "met"
    assert says(submission, RULE) == [
        f"no measure in 1.2 for {code} (0 points) (taken up in the overview only)"
    ]


def test_one_taken_up_satisfies_the_area_and_a_note_names_the_others() -> None:
    scores = {"O16": 40, "O18": "79.50", "O30": 0, "O17": 90}
    submission = _area(["O16", "O17", "O18", "O30"], scores, "ข้อ O30 ไม่พบข้อมูล")
    assert _priority(submission) == "met"
    assert says(submission, RULE) == [
        "further failed items are not taken up: O16 (40 points), O18 (79.5 points)"
    ]


def test_notes_of_the_others_and_of_the_overview_stand_side_by_side() -> None:
    scores: dict[str, object] = {"O16": 40, "O18": 50, "O30": 0}
    submission = _area(["O16", "O18", "O30"], scores, "ข้อ O30 ไม่พบข้อมูล", "ข้อ O18 ได้ 50")
    assert _priority(submission) == "met"
    assert says(submission, RULE) == [
        "further failed items are not taken up: O16 (40 points)",
        "no measure in 1.2 for O18 (50 points) (taken up in the overview only)",
    ]


def test_it_does_not_wait_for_the_analysis() -> None:
    submission = {
        "results": {"items": {"O30": 0}},
        "areas": {"1.2": {"items": ["O30"]}},
    }
    assert verdict(submission, "analysis", "1.2") == "unmet"
    assert _priority(submission) == "unclear"


@pytest.mark.parametrize(
    "score", ["0", "๐", "84.99", "๗๙.๕๐", "ร้อยละ 50", "84 คะแนน", 0, 12.5, "84." + "9" * 24]
)
def test_below_85_is_failed(score: object) -> None:
    assert _priority(_area(["O30"], {"O30": score})) == "unclear"


@pytest.mark.parametrize("score", ["85", "๘๕", "85.00", "100", "ร้อยละ ๑๐๐", 95.35])
def test_85_and_more_has_passed(score: object) -> None:
    submission = _area(["O30"], {"O30": score})
    assert _priority(submission) == "met"
    assert says(submission, RULE) == []


def test_nothing_is_printed_as_less_than_nothing() -> None:
    assert says(_area(["O30"], {"O30": "-0"}), RULE)[0].endswith("failed items: O30 (0 points)")


def test_the_remedy_names_the_codes() -> None:
    report = judged(_area(["O16", "O30"], {"O16": 40, "O30": 0}))
    (doubt,) = (finding for finding in report.doubts if finding.rule == RULE)
    assert "at least one failed item (O16, O30) in this area" in doubt.remedy.en
    assert "(O16, O30)" in doubt.remedy.th


@pytest.mark.parametrize("score", ["ไม่ผ่าน", "nan", "-5", "101", "1e1", "0/100", "ไม่มี"])
def test_a_score_that_is_no_number_earns_a_note_and_counts_as_none(score: str) -> None:
    submission = _area(["O30"], {"O30": score, "O18": 100})
    assert _priority(submission) == "met"
    assert says(submission, RULE) == [
        f"the score of O30 is «{score}», no number from 0 to 100; it counts as none"
    ]


@pytest.mark.parametrize("score", ["", " ", "\u00a0\u200b", None])
def test_a_blank_score_is_simply_none(score: object) -> None:
    submission = _area(["O30"], {"O30": score, "O18": 100})
    assert _priority(submission) == "met"
    assert says(submission, RULE) == []


@pytest.mark.parametrize(
    "row",
    [
        ["O29", "O30"],
        ["๐๒๙", "๐๓๐"],
        ["o29", "ข้อ ๓๐"],
        ["29", "๓๐"],
        "O29, O30",
        "O29 O30",
        ["O29, O30"],
        ["O29,O30"],
        ["O30", "O29", "๐๓๐"],
        ["O29", "X9", "-", "O30"],
        ["O30", "O28, O29"],
    ],
    ids=str,
)
def test_a_row_is_read_however_its_codes_are_typed(row: object) -> None:
    submission = _area(row, {"๐๓๐": "๐", "O29": 90})
    assert says(submission, RULE)[0].endswith("failed items: O30 (0 points)")


def test_an_item_without_a_score_is_not_failed() -> None:
    assert _priority(_area(["O18", "O30"], {"O18": 100})) == "met"


def test_a_failed_item_in_no_areas_row_earns_a_note_at_its_score() -> None:
    submission = _area(["O18"], {"O18": 100, "O29": 0, "O12": 90, "O11": 85})
    submission["areas"]["1.3"] = {"items": ["O5"]}
    assert says(submission, RULE) == [
        "the failed item O29 (0 points) stands in no area's row of codes (items)"
    ]


def test_an_item_in_two_rows_is_judged_in_both() -> None:
    submission = _area(["O11"], {"O11": 0}, "ข้อ O11 ไม่ครบ")
    submission["areas"]["1.5"] = {"items": ["O11"], "analysis": OTHER}
    assert _priority(submission) == "met"
    assert verdict(submission, "priority", "1.5") == "unclear"


def _unchecked(submission: dict[str, Any]) -> list[tuple[str | None, str | None]]:
    parts = judged(submission).unchecked
    return [
        (part.area, part.message.en) for part in parts if "failed items first" in part.message.en
    ]


@pytest.mark.parametrize("results", [{}, {"items": {}}, {"items": {"O30": "ไม่ผ่าน"}}])
def test_without_scores_every_cell_is_met_and_one_line_says_it_was_not_checked(
    results: dict[str, object],
) -> None:
    submission = {"results": results, "areas": {"1.2": {"items": ["O30"], "analysis": OTHER}}}
    assert _priority(submission) == "met"
    assert _unchecked(submission) == [
        (
            None,
            "no item scores (results.items, or a table of codes and scores) are given, so failed"
            " items first was not checked",
        )
    ]


def test_without_a_row_the_area_is_met_and_listed_as_not_checked() -> None:
    submission = _area(["O30"], {"O30": 0}, "O30 ไม่พบข้อมูล")
    submission["areas"]["1.1"] = {"items": [], "analysis": OTHER}
    assert verdict(submission, "priority", "1.1") == "met"
    assert [area for area, _ in _unchecked(submission)] == [
        "1.1",
        "1.3",
        "1.4",
        "1.5",
        "1.6",
        "1.7",
    ]


def test_without_any_row_one_line_says_so() -> None:
    submission = {"results": {"items": {"O30": 0}}, "areas": {"1.2": {"analysis": OTHER}}}
    assert _unchecked(submission) == [
        (None, "no row of item codes (items) is given, so failed items first was not checked")
    ]
    assert says(submission, RULE) == []


def test_the_fingerprint_covers_the_row_the_scores_and_the_overview() -> None:
    def fingerprint(**changes: Any) -> str | None:
        given: dict[str, Any] = {"items": ["O30"], "scores": {"O30": 0}, **changes}
        (doubt,) = (f for f in judged(_area(**given)).doubts if f.rule == RULE)
        return doubt.fingerprint

    known = fingerprint()
    assert known == fingerprint(items=["๐๓๐"]) == fingerprint(scores={"๐๓๐": "๐"})
    changed = {
        fingerprint(items=["O30", "O18"]),
        fingerprint(scores={"O30": 10}),
        fingerprint(overview="ผลโดยรวมดี"),
        fingerprint(analysis=OTHER + " มาก"),
    }
    assert len(changed | {known}) == 5


@pytest.mark.parametrize(
    ("row", "codes"),
    [
        ("O27-O30", ("O27", "O28", "O29", "O30")),
        ("O30/O31", ("O30", "O31")),
        ("O30;O31", ("O30", "O31")),
        ("ข้อ 30, ข้อ 31", ("O30", "O31")),
        ("O30 และ O31", ("O30", "O31")),
        ("๐๑ ๐๒ ๑๐", ("O1", "O2", "O10")),
    ],
)
def test_a_row_may_be_written_in_many_ways(row: str, codes: tuple[str, ...]) -> None:
    assert [code for _, code in row_parts((row,))] == list(codes)


def test_a_score_is_printed_as_exactly_as_it_failed() -> None:
    submission = complete()
    submission["results"]["items"] = {"O30": "84.99999"}
    submission["areas"]["1.2"]["items"] = ["O30"]
    (message,) = [m for m in says(submission, RULE) if "O30" in m]
    assert "84.99999" in message


def test_a_key_that_is_no_code_has_no_item_that_could_fail() -> None:
    submission = _area(["O18"], {"O18": 100, "รวม": 0, "เฉลี่ย": "ดี"})
    about = [
        (one.rule, one.message.en) for one in judged(submission).findings if "«" in one.message.en
    ]
    assert about == [
        ("advice/item-codes", "«รวม» is no item code"),
        ("advice/item-codes", "«เฉลี่ย» is no item code"),
    ]
