"""`distinct`: each area has an analysis of its own; the later of two alike is the doubt."""

from __future__ import annotations

from typing import Any

import pytest

from itacheck.thai.normal import arabic
from tests.builders import complete

from .judging import judged, says, verdict

TEXT = "ข้อมูลบนเว็บไซต์ไม่เป็นปัจจุบัน เพราะไม่มีผู้รับผิดชอบโดยตรง"


def _analyses(**areas: object) -> dict[str, Any]:
    return {"areas": {key[1:].replace("_", "."): {"analysis": t} for key, t in areas.items()}}


@pytest.mark.parametrize(
    "other",
    [
        TEXT,
        TEXT.replace(" ", ""),
        TEXT.replace(" ", "\n"),
        f"  {TEXT}  ",
        f"{TEXT} ",
        TEXT.replace("โดยตรง", "โดยตรง!"),
        ["ข้อมูลบนเว็บไซต์ไม่เป็นปัจจุบัน", "เพราะไม่มีผู้รับผิดชอบโดยตรง"],
        ["-", TEXT],
        TEXT.replace("ข้อมูล", "ข่าว"),
    ],
    ids=str,
)
def test_an_analysis_like_that_of_an_earlier_area_is_a_doubt(other: object) -> None:
    submission = _analyses(_1_1=TEXT, _1_3=other)
    assert verdict(submission, "analysis", "1.1") == "met"
    assert verdict(submission, "analysis", "1.3") == "unclear"
    assert says(submission, "analysis/distinct") == [
        "analysis: the same as in 1.1, or all but; an assessor may count one topic"
    ]


@pytest.mark.parametrize(
    "other",
    [
        "ประชาชนถามทางเฟซบุ๊กแล้วไม่ได้รับคำตอบ เพราะไม่ได้กำหนดผู้ตอบ",
        TEXT + " และผู้บริหารยังไม่ได้มอบหมายผู้ใด",
        TEXT[:30],
        TEXT[::-1],
    ],
)
def test_another_text_is_met(other: str) -> None:
    submission = _analyses(_1_1=TEXT, _1_3=other)
    assert verdict(submission, "analysis", "1.3") == "met"


def test_earlier_means_the_order_of_the_criteria_not_of_the_file() -> None:
    submission = _analyses(_1_5=TEXT, _1_2=TEXT)
    assert verdict(submission, "analysis", "1.2") == "met"
    assert verdict(submission, "analysis", "1.5") == "unclear"


def test_of_three_alike_both_later_ones_name_the_first() -> None:
    submission = _analyses(_1_1=TEXT, _1_2=TEXT, _1_7=TEXT)
    said = says(submission, "analysis/distinct")
    assert len(said) == 2
    assert all("as in 1.1," in message for message in said)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [(100, 85, "unclear"), (85, 100, "unclear"), (100, 84, "met"), (84, 100, "met")],
)
def test_the_shorter_is_at_least_85_percent_of_the_longer_whichever_comes_first(
    first: int, second: int, expected: str
) -> None:
    text = "".join(chr(0x0E01 + n % 46) for n in range(100))
    submission = _analyses(_1_1=text[:first], _1_3=text[:second])
    assert verdict(submission, "analysis", "1.3") == expected


@pytest.mark.parametrize("text", ["-", "", "ไม่มี", "อ่านไม่ได้", "รอข้อมูล"])
def test_what_states_nothing_is_not_compared(text: str) -> None:
    report = judged(_analyses(_1_1=text, _1_3=text))
    assert "analysis/distinct" not in {finding.rule for finding in report.findings}


def test_only_the_analysis_is_compared() -> None:
    entry = {"method": TEXT, "responsible": "กลุ่มอำนวยการ", "steps": TEXT, "timeframe": "ทุกเดือน"}
    submission = {"areas": {"1.1": {"implementation": entry}, "1.2": {"implementation": entry}}}
    for requirement in ("method", "responsible", "steps", "timeframe"):
        assert verdict(submission, requirement, "1.2") == "met"


def test_the_fingerprint_of_the_doubt_covers_both_texts() -> None:
    def fingerprint(first: str) -> str | None:
        (doubt,) = judged(_analyses(_1_1=first, _1_3=TEXT)).doubts
        return doubt.fingerprint

    assert fingerprint(TEXT) == fingerprint(TEXT.replace(" ", "  "))
    assert fingerprint(TEXT) != fingerprint(TEXT + "!")


def test_huge_repetitive_analyses_are_graded() -> None:
    huge = {f"_1_{n}": ("ขั้นตอนที่ " + "ก" * n) * 10_000 for n in range(1, 8)}
    huge["_1_7"] = huge["_1_1"]
    assert verdict(_analyses(**huge), "analysis", "1.7") == "unclear"


def test_digits_of_either_kind_are_the_same() -> None:
    thai = "ข้อ ๓๐ ได้ ๐ คะแนน ในปี ๒๕๖๖ จาก ๑๒๓๔๕๖๗๘๙๐"
    submission = complete()
    submission["areas"]["1.1"]["analysis"] = thai
    submission["areas"]["1.2"]["analysis"] = arabic(thai)
    assert verdict(submission, "analysis", "1.2") == "unclear"
