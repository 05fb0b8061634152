"""When something happens, as people type it."""

from datetime import date

import pytest
from hypothesis import given

from itacheck.thai.periods import Span, read_period
from itacheck.thai.years import read_years

from .variations import ANY_TEXT, variations
from .written_times import (
    ALL,
    BARE_YEARS,
    CLOSED,
    FISCAL_2567,
    NOTHING,
    OPEN,
    REVERSED,
    SPANS,
    UNDATED,
    YEARLY,
)


def written(span: Span) -> str:
    return f"{span.start} {span.end}"


@pytest.mark.parametrize(("text", "span"), SPANS.items())
def test_a_time_with_a_year(text: str, span: str) -> None:
    period = read_period(text)
    assert [(written(s), s.bare_year) for s in period.spans] == [(span, False)]
    assert not period.undated
    assert not period.yearly
    assert not period.reversed


@pytest.mark.parametrize(("text", "span"), BARE_YEARS.items())
def test_a_bare_year(text: str, span: str) -> None:
    period = read_period(text)
    assert [(written(s), s.bare_year) for s in period.spans] == [(span, True)]
    assert not period.undated


@pytest.mark.parametrize("text", UNDATED)
def test_a_time_without_a_year(text: str) -> None:
    assert read_period(text) == ((), True, False, False)


@pytest.mark.parametrize("text", YEARLY)
def test_every_year(text: str) -> None:
    assert read_period(text) == ((), True, True, False)


@pytest.mark.parametrize("text", NOTHING)
def test_no_time(text: str) -> None:
    assert read_period(text) == ((), False, False, False)


@pytest.mark.parametrize("text", REVERSED)
def test_the_end_before_the_start(text: str) -> None:
    assert read_period(text).reversed


def test_spans_stand_in_order() -> None:
    text = "ปีงบประมาณ พ.ศ. ๒๕๖๗ (ตั้งแต่ ๑ ตุลาคม ๒๕๖๖ - ๓๐ กันยายน ๒๕๖๗) และ ธ.ค. 67 ปี 2569"
    assert [written(span) for span in read_period(text).spans] == [
        FISCAL_2567,
        FISCAL_2567,
        "2024-12-01 2024-12-31",
        "2025-10-01 2026-12-31",
    ]


@pytest.mark.parametrize("term", ["ภาคเรียน 1/2567", "ภาคเรียนที่ 1/2567", "ภาคการศึกษาที่ 1/2567"])
def test_a_term_is_of_its_year(term: str) -> None:
    assert read_period(term).spans == read_period("ปีการศึกษา 2567").spans


def test_a_time_without_a_year_does_not_hide_the_next_one_with_a_year() -> None:
    period = read_period("มกราคม และ มีนาคม 2567")
    assert [written(span) for span in period.spans] == ["2024-03-01 2024-03-31"]
    assert period.undated


def test_times_of_two_kinds_do_not_share_a_year() -> None:
    period = read_period("มกราคม - ปีงบประมาณ 2567")
    assert [written(span) for span in period.spans] == [FISCAL_2567]
    assert period.undated
    assert not period.reversed


@pytest.mark.parametrize("text", OPEN)
def test_a_beginning_without_an_end_opens_a_span(text: str) -> None:
    (span,) = read_period(text).spans
    assert written(span) == "2023-09-01 9999-12-31"


@pytest.mark.parametrize("text", CLOSED)
def test_what_has_an_end_does_not_go_on(text: str) -> None:
    spans = read_period(text).spans
    assert max(span.end for span in spans) <= date(2023, 9, 30)


def test_of_several_times_only_the_last_may_begin_without_an_end() -> None:
    spans = read_period("เริ่ม ต.ค. 2565 เริ่ม ม.ค. 2566 ทบทวนเดือนตุลาคม").spans
    assert [written(span) for span in spans] == ["2022-10-01 2022-10-31", "2023-01-01 9999-12-31"]


def test_times_that_are_no_span() -> None:
    assert len(read_period("ตุลาคม 2566 และ มกราคม 2567").spans) == 2
    assert len(read_period("ตุลาคม 2566 มกราคม 2567").spans) == 2
    assert len(read_period("ตุลาคม 2566 - แล้วเสร็จ มกราคม 2567").spans) == 2
    assert len(read_period("ปีงบประมาณ 2567 - 1 ต.ค. 66 - 30 ก.ย. 67").spans) == 2


HOSTILE = [
    "0" * 10**6,
    "มกราคม " * 10**5,
    "ประกาศ พ.ศ. 2560 " * 10**4,
    "." * 10**6,
    "1-" * 10**5,
    "ตั้งแต่" * 10**5,
]
OPENING = ["ตั้งแต่ ม.ค. 2566 " * 10**4, "ต.ค. 2566 จนถึง- " * 10**4, "ตั้งแต่" + "ปี" * 10**5 + " 2566"]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_ends(text: str) -> None:
    assert read_period(text).spans == ()
    assert len(read_years(text)) <= 1


@pytest.mark.parametrize("text", OPENING)
def test_hostile_beginnings_end(text: str) -> None:
    assert {span.start.year for span in read_period(text).spans} <= {2022, 2023}


@given(variations(ALL))
def test_ways_of_writing_do_not_matter(pair: tuple[str, str]) -> None:
    assert read_period(pair[1]) == read_period(pair[0])
    assert read_years(pair[1]) == read_years(pair[0])


@given(ANY_TEXT)
def test_never_raises(text: str) -> None:
    period = read_period(text)
    assert all(span.start.year >= 1996 for span in period.spans)
    assert all(2540 <= year <= 2599 for year in read_years(text))


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("2566", (2566,)),
        ("๒๕๖๖", (2566,)),
        ("ปี 66", (2566,)),
        ("66", (2566,)),
        ("61", (2561,)),
        ("40", (2540,)),
        ("39", ()),
        ("ปี 40", (2540,)),
        ("ปี 39", ()),
        ("ปี 49", (2549,)),
        ("2540-49", (2540, 2549)),
        ("ปีงบประมาณ พ.ศ. ๒๕๖๖", (2566,)),
        ("ปีงบประมาณ พ.ศ.๒๕๖๖", (2566,)),
        ("ปีงบ 66", (2566,)),
        ("2023", (2566,)),
        ("ปี ค.ศ. 2023", (2566,)),
        ("1 ต.ค. 66 – 30 ก.ย. 67", (2566, 2567)),
        ("2566-67", (2566, 2567)),
        ("พ.ศ.2566 และ พ.ศ. 2567 และ 2566", (2566, 2567)),
        ("ปี 2566 ได้คะแนน 95.35", (2566,)),
        ("FY66", (2566,)),
        ("Oct 66", (2566,)),
        ("2540 2599", (2540, 2599)),
        ("1997 2056", (2540, 2599)),
        ("2539 2600 1996 2057", ()),
        ("2" * 5000, ()),
        ("95.35", ()),
        ("2,566", ()),
        ("2490", ()),
        ("อ่านไม่ได้", ()),
        ("", ()),
    ],
)
def test_years(text: str, years: tuple[int, ...]) -> None:
    assert read_years(text) == years


@pytest.mark.parametrize(
    "text",
    [
        "01/10/2566-30/09/2567",
        "1/10/66-30/9/67",
        "1/10/2023-30/9/2024",
        "1.10.66-30.9.67",
        "1.10.2566 - 30.9.2567",
        "01-10-2566 - 30-09-2567",
    ],
)
def test_dates_in_numbers_need_no_space_between_them(text: str) -> None:
    period = read_period(text)
    assert period.spans == (Span(date(2023, 10, 1), date(2024, 9, 30), bare_year=False),)
    assert not period.reversed


@pytest.mark.parametrize(
    "text",
    [
        "1 ต.ค. 67 – ปีงบประมาณ 2566",
        "ปีงบประมาณ 2567 - 1 ม.ค. 2566",
        "ไตรมาส 4/2567 – 1 ต.ค. 2566",
    ],
)
def test_a_span_may_join_times_of_two_kinds_and_be_reversed(text: str) -> None:
    assert read_period(text).reversed


def test_a_year_after_a_slash_is_another_year() -> None:
    assert read_years("2565/66") == (2565, 2566)
