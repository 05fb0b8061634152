"""`period`: a timeframe says when; fiscal year 2567 runs from 1 Oct 2566 to 30 Sep 2567."""

from __future__ import annotations

import pytest

from .judging import judged, says, verdict, with_field

SAYS_WHEN = [
    "เดือนตุลาคม ๒๕๖๖ - เดือนกันยายน ๒๕๖๗",
    "1 ต.ค. 66 – 30 ก.ย. 67",
    "ปีงบประมาณ พ.ศ. ๒๕๖๗ (ตั้งแต่ ๑ ตุลาคม ๒๕๖๖ - ๓๐ กันยายน ๒๕๖๗)",
    "เดือนตุลาคม.๒๕๖๖.....เดือนกันยายน.๒๕๖๗",
    "ไตรมาสที่ ๑ ภายในวันที่ ๑๐ มกราคม ของทุกปี",
    "1 October 2023 - 30 September 2024",
    "ภายในวันที่ 31 มีนาคม 2567",
    "15 มกราคม",
    "1 ตุลาคม 2566",  # the first day
    "30 กันยายน 2567",  # the last
    "มกราคม - มีนาคม",
    "ปีงบประมาณ 2567",
    "2567",
    "ปี 2567",
    "ไตรมาสที่ 2",
    "รายไตรมาส",
    "3 เดือน",
    "ภายใน 30 วัน",
    "ทุกสัปดาห์",
    "ทุกเดือน",
    "ทุกวันศุกร์",
    "ตลอดปีงบประมาณ",
    "ทุกเดือน ปีงบประมาณ 2567",
    "ต่อเนื่องตลอดปีงบประมาณ 2567",
    {"start": "1 ต.ค. 66", "end": "30 ก.ย. 67"},
    {"start": "1 ตุลาคม 2566"},
    {"end": "30 กันยายน 2567"},
    {"start": "-", "end": "30 กันยายน 2567"},
    {"start": ["1 ต.ค. 66", "-"], "end": ["30", "ก.ย. 67"]},
    # without an end, from the first day of the fiscal year to its last
    "1 ตุลาคม 2566 เป็นต้นไป",
    "ตั้งแต่ ต.ค. 2566",
    "ตั้งแต่ ต.ค. 2566 จนถึงสิ้นปีงบประมาณ",
    "ตั้งแต่ปี 2567",
    {"start": "30 กันยายน 2567", "end": "ต่อเนื่อง"},
    ["ทุกเดือน", "-"],
]
NO_TIME = ["ต่อเนื่อง", "ตลอดเวลา", "ทันที", "โดยเร็ว", "กลุ่มอำนวยการ", "เมื่อได้รับอนุมัติ"]
REVERSED = [
    "1 ต.ค. 67 – 30 ก.ย. 66",
    "ธันวาคม 2567 - มกราคม 2567",
    {"start": "30 ก.ย. 67", "end": "1 ต.ค. 66"},
    {"start": ["-", "30 ก.ย. 67"], "end": ["1 ต.ค. 66"]},
]
OVER = [
    "ปีงบประมาณ 2565",
    "ปีงบประมาณ 2566",
    "1 ต.ค. 65 - 30 ก.ย. 66",
    "ภายใน 30 กันยายน 2566",
    "ทุกเดือน ปี 2560",
    "3 เดือน ปีงบประมาณ 2564",
    "ไตรมาส 1 ปี 2565",
    ["มกราคม 2565", "มีนาคม 2566"],
    "ตั้งแต่ ต.ค. 2565 ถึง ก.ย. 2566",
    "ปีงบประมาณ 2566 ต่อเนื่องทุกเดือน",
    ["ต.ค. 63", "ครั้งถัดไป"],
    {"start": ["ต.ค. 65", "ประชุม"], "end": "ก.ย. 66"},
    {"start": "1 ต.ค. 65 - 30 ก.ย. 66"},
    {"end": "30 กันยายน 2566"},
    {"start": "-", "end": "30 กันยายน 2566"},
]
OUTSIDE = [
    "ปีงบประมาณ 2568",
    "1 ต.ค. 67 - 30 ก.ย. 68",
    "1 ก.ย. 66 - 30 ก.ย. 67",
    "1 ต.ค. 66 - 1 ต.ค. 67",
    "1 ก.ย. 66 - 1 ต.ค. 66",
    "2568",
    "ปี 2566",  # the calendar year ends in the fiscal year, so it is not over
    ["มกราคม 2565", "มีนาคม 2567"],
    # without an end, so not over
    "ส.ค. 2566 - ต่อเนื่อง",
    "ก.ย. 2566 - ปัจจุบัน",
    "ตั้งแต่ ก.ย. 2566 จนถึงสิ้นปีงบประมาณ",
    "ทุกเดือน ตั้งแต่ ก.ย. 2566",
    "from Sep 2023 onwards",
    "เริ่ม ก.ย. 2566",
    "30 กันยายน 2566 เป็นต้นไป",
    "1 ตุลาคม 2567 เป็นต้นไป",
    "ตั้งแต่ปี 2566",
    {"start": "ก.ย. 2566"},
    {"start": "ก.ย. 2566", "end": "-"},
    {"start": "ต.ค. 2565", "end": "(ระบุ เช่น ก.ย. 2566)"},
    {"start": "ก.ย. 2566", "end": "เมื่อแล้วเสร็จ"},
    {"start": ["ก.ย. 2566", "-"], "end": "ต่อเนื่อง"},
]
EVERY_YEAR = [
    "ภายในเดือนมีนาคม 2565 ของทุกปี",
    "ตุลาคม 2560 ของทุกปี",
    "ปีงบประมาณ 2564 ทุกปี",
    "ตุลาคม 2570 ของทุก ๆ ปี",
    {"start": "1 ต.ค. 60", "end": "30 ก.ย. 61 ของทุกปี"},
]


@pytest.mark.parametrize("text", SAYS_WHEN, ids=str)
def test_whatever_says_when_is_met_in_silence(text: object) -> None:
    submission = with_field("timeframe", text)
    assert verdict(submission, "timeframe") == "met"
    assert says(submission, "timeframe/period") == []


@pytest.mark.parametrize("text", NO_TIME)
def test_words_that_say_no_time_are_a_doubt(text: str) -> None:
    submission = with_field("timeframe", text)
    assert verdict(submission, "timeframe") == "unclear"
    assert says(submission, "timeframe/period") == [f"timeframe: «{text}» does not say when"]


@pytest.mark.parametrize("text", REVERSED, ids=str)
def test_an_end_before_the_start_is_a_doubt(text: object) -> None:
    submission = with_field("timeframe", text)
    assert verdict(submission, "timeframe") == "unclear"
    assert "ends before it starts" in says(submission, "timeframe/period")[0]


@pytest.mark.parametrize("text", OVER, ids=str)
def test_a_time_over_before_the_fiscal_year_is_a_doubt(text: object) -> None:
    submission = with_field("timeframe", text)
    assert verdict(submission, "timeframe") == "unclear"
    assert "is over before fiscal year 2567 begins" in says(submission, "timeframe/period")[0]


@pytest.mark.parametrize("text", OUTSIDE, ids=str)
def test_a_time_otherwise_outside_the_fiscal_year_is_met_with_a_note(text: object) -> None:
    submission = with_field("timeframe", text)
    assert verdict(submission, "timeframe") == "met"
    assert "outside fiscal year 2567" in says(submission, "timeframe/period")[0]


@pytest.mark.parametrize("text", EVERY_YEAR, ids=str)
def test_a_time_of_every_year_is_met_whatever_year_stands_beside_it(text: object) -> None:
    submission = with_field("timeframe", text)
    assert verdict(submission, "timeframe") == "met"
    assert says(submission, "timeframe/period") == []


def test_start_and_end_are_read_in_this_order_however_they_are_written() -> None:
    backwards = {"end": "30 ก.ย. 67", "start": "1 ต.ค. 66"}
    assert verdict(with_field("timeframe", backwards), "timeframe") == "met"
    assert verdict(with_field("timeframe", {"start": "-", "end": "-"}), "timeframe") == "unmet"


@pytest.mark.parametrize("text", ["ปีงบประมาณ 2565", "ปีงบประมาณ 2568"])
def test_the_remedy_gives_the_days_of_the_fiscal_year(text: str) -> None:
    (finding,) = [
        finding
        for finding in judged(with_field("timeframe", text)).findings
        if finding.rule == "timeframe/period"
    ]
    assert "1 October 2566 – 30 September 2567" in finding.remedy.en
    assert "1 ตุลาคม 2566 – 30 กันยายน 2567" in finding.remedy.th


def test_a_list_is_quoted_as_one_text() -> None:
    submission = with_field("timeframe", ["ต่อเนื่อง", "ทันที"])
    assert says(submission, "timeframe/period") == ["timeframe: «ต่อเนื่อง ทันที» does not say when"]


def test_start_and_end_are_quoted_as_one_span() -> None:
    submission = with_field("timeframe", {"start": "30 ก.ย. 67", "end": "1 ต.ค. 66"})
    assert says(submission, "timeframe/period") == [
        "timeframe: «30 ก.ย. 67 – 1 ต.ค. 66» ends before it starts"
    ]


def test_a_very_long_timeframe_is_judged_like_a_short_one() -> None:
    long = "ทำเรื่อยไปจนกว่าจะเสร็จ " * 40
    assert verdict(with_field("timeframe", long), "timeframe") == "unclear"
    assert verdict(with_field("timeframe", f"{long} ภายในมีนาคม 2567"), "timeframe") == "met"
