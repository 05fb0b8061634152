"""When something happens, as people type it."""

from datetime import date

import pytest
from hypothesis import given

from itacheck.thai.periods import Span, read_period
from itacheck.thai.years import read_years

from .variations import ANY_TEXT, variations

FISCAL_2567 = "2023-10-01 2024-09-30"

SPANS = {
    # as the seeds print them
    "เดือนตุลาคม ๒๕๖๖ - เดือนกันยายน ๒๕๖๗": FISCAL_2567,
    "ตุลาคม ๒๕๖๖ - กันยายน ๒๕๖๗": FISCAL_2567,
    "เดือนตุลาคม.๒๕๖๖.....เดือนกันยายน.๒๕๖๗": FISCAL_2567,
    "เดือนตุลาคม ๒๕๖๖...เดือนกรกฎาคม ๒๕๖๗": "2023-10-01 2024-07-31",
    "วันที่ 1 ต.ค.67 - 30 ก.ย. 68": "2024-10-01 2025-09-30",
    "มกราคม – มิถุนายน ๒๕๖๖": "2023-01-01 2023-06-30",
    "ภายในเดือนมิถุนายน ๒๕๖๖": "2023-06-01 2023-06-30",
    "ปีงบประมาณ พ.ศ. 2568": "2024-10-01 2025-09-30",
    "30 พ.ค. ๖๗": "2024-05-30 2024-05-30",
    # a fiscal year
    "ปีงบประมาณ 2567": FISCAL_2567,
    "ประจำปีงบประมาณ พ.ศ.2567": FISCAL_2567,
    "ตลอดปีงบประมาณ พ.ศ. ๒๕๖๗": FISCAL_2567,
    "ปีงบฯ 2567": FISCAL_2567,
    "ปีงบ 67": FISCAL_2567,
    "FY2567": FISCAL_2567,
    "ใช้งบประมาณ พ.ศ. ๒๕๖๗": FISCAL_2567,
    "ประกาศภายในปีงบประมาณ พ.ศ. 2567": FISCAL_2567,
    "ประกาศปีงบประมาณ พ.ศ. 2567": FISCAL_2567,
    "１ ต.ค. ２５６６ – ３０ ก.ย. ２５６７": FISCAL_2567,
    "ปีงบประมาณ 2566-2570": "2022-10-01 2027-09-30",
    # a span
    "1 ต.ค. 66 – 30 ก.ย. 67": FISCAL_2567,
    "ต.ค.66-ก.ย.67": FISCAL_2567,
    "ตค 66 - กย 67": FISCAL_2567,
    "ต. ค.  2566 ถึง  ก. ย.  2567": FISCAL_2567,
    "ตั้งแต่วันที่ 1 ตุลาคม 2566 จนถึงวันที่ 30 กันยายน 2567": FISCAL_2567,
    "1 ตุลาคม 2566 ถึงสิ้นเดือนกันยายน 2567": FISCAL_2567,
    "1 ต.ค. 66 ~ 30 ก.ย. 67": FISCAL_2567,
    "October 1, 2023 to September 30, 2024": FISCAL_2567,
    "10/2566 - 09/2567": FISCAL_2567,
    "ตุลาคม - กันยายน 2567": FISCAL_2567,
    "1 ต.ค. - 30 ก.ย. 67": FISCAL_2567,
    "1 ตุลาคม 2566 - 30 กันยายน": FISCAL_2567,
    "มกราคม - มีนาคม 2567": "2024-01-01 2024-03-31",
    "มกราคม 2567 - มีนาคม": "2024-01-01 2024-03-31",
    "ต.ค.–ธ.ค. 2566": "2023-10-01 2023-12-31",
    "1-15 มกราคม 2567": "2024-01-01 2024-01-15",
    "Jan - Mar 2024": "2024-01-01 2024-03-31",
    "ตั้งแต่ 1 ก.ค. 2566 เป็นต้นไป": "2023-07-01 9999-12-31",
    "1 ก.ค. 2566เป็นต้นไป": "2023-07-01 9999-12-31",
    "15 มกราคม - 10 มกราคม 2567": "2023-01-15 2024-01-10",
    "มกราคม - 1 มกราคม 2567": "2024-01-01 2024-01-01",
    "01/2567 - 12/2567": "2024-01-01 2024-12-31",
    # a date or month
    "๑๗ พฤษภาคม ๒๕๖๗": "2024-05-17 2024-05-17",
    "ที่ ๖๒/๒๕๖๗ ลงวันที่ ๑๗ พฤษภาคม ๒๕๖๗": "2024-05-17 2024-05-17",
    "31 กุมภาพันธ์ 2567": "2024-02-01 2024-02-29",
    "0 ตุลาคม 2566": "2023-10-01 2023-10-31",
    "ต.ค.พ.ศ. 2566": "2023-10-01 2023-10-31",
    "กรกฏาคม ปี 2567": "2024-07-01 2024-07-31",
    "Oct 2023": "2023-10-01 2023-10-31",
    "1-ต.ค.-66": "2023-10-01 2023-10-01",
    "1/10/2566": "2023-10-01 2023-10-01",
    "10/31/2023": "2023-10-31 2023-10-31",
    "10/13/2023": "2023-10-13 2023-10-13",
    "15/1/2567": "2024-01-15 2024-01-15",
    "15/12/2566": "2023-12-15 2023-12-15",
    "1.10.2566": "2023-10-01 2023-10-01",
    "01-10-66": "2023-10-01 2023-10-01",
    "2023-10-01": "2023-10-01 2023-10-01",
    "2566-10-01": "2023-10-01 2023-10-01",
    "2566-12-31": "2023-12-31 2023-12-31",
    "2567-01-15": "2024-01-15 2024-01-15",
    # a quarter of the fiscal year
    "ไตรมาส 1 ปีงบประมาณ 2567": "2023-10-01 2023-12-31",
    "ไตรมาสที่ ๑/๒๕๖๗": "2023-10-01 2023-12-31",
    "ไตรมาส 4 ปี 2567": "2024-07-01 2024-09-30",
    "ไตรมาส 1-4/2567": FISCAL_2567,
    "ไตรมาส 1 - ไตรมาส 2 พ.ศ. 2567": "2023-10-01 2024-03-31",
    "ไตรมาส 1 - ถึงไตรมาส 2/2567": "2023-10-01 2024-03-31",
}
BARE_YEARS = {
    "ปี 2563 - ปีงบประมาณ 2566": "2019-10-01 2023-09-30",
    "2567": "2023-10-01 2024-12-31",
    "ปี ๒๕๖๗": "2023-10-01 2024-12-31",
    "พ.ศ. 2567": "2023-10-01 2024-12-31",
    "ปี พ.ศ. 67": "2023-10-01 2024-12-31",
    "ค.ศ. 2024": "2023-10-01 2024-12-31",
    "ปีการศึกษา 2567": "2023-10-01 2024-12-31",
    "ภาคการศึกษาที่ 1/2567": "2023-10-01 2024-12-31",
    "ประกาศปี พ.ศ. 2567": "2023-10-01 2024-12-31",
    "ภาคเรียนที่ 1/2567": "2023-10-01 2024-12-31",
    "2566-2570": "2022-10-01 2027-12-31",
    "พ.ศ. ๒๕๖๖ – ๒๕๗๐": "2022-10-01 2027-12-31",
    "ปี 66-70": "2022-10-01 2027-12-31",
    "2566-2570 เป็นต้นไป": "2022-10-01 9999-12-31",
}
UNDATED = [
    "ตุลาคม",
    "ตุลาคม - กันยายน",
    "1 ต.ค. - 30 ก.ย.",
    "30 ม.ค. - 1 มี.ค.",
    "1-15 มกราคม",
    "15-15 มกราคม",
    "ภายในวันที่ ๑๐",
    "มกราคม 2490",
    "ไตรมาสที่ ๑",
    "รายไตรมาส",
    "3 เดือน",
    "48 เดือน",  # two digits that might be a year
    "ระยะเวลา ๑ ปี",
    "ภายใน 30 วัน",
    "ภายใน ๗ วันทำการ",
    "สามเดือน",
    "ทุกสัปดาห์",
    "ทุกเดือน",
    "ทุก ๆ เดือน",
    "ทุก ๑ เดือน",
    "ทุกวันจันทร์",
    "อาทิตย์ละ ๑ ครั้ง",
    "อย่างต่อเนื่อง อย่างน้อยสัปดาห์ละ ๑ ครั้ง",
    "เดือนละครั้ง",
    "ปีละ 2 ครั้ง",
    "1 ครั้ง/ปี",
    "อย่างน้อย ๑ ครั้ง : ปีงบประมาณ",
    "รายเดือน",
    "ตลอดปีงบประมาณ",
    "ตลอดทั้งปี",
    "ประจำปี",
    "ภาคเรียนที่ 1",
    "monthly",
    "within 30 days",
]
YEARLY = [
    "ทุกปี",
    "ทุก ๆ ปี",
    "เป็นประจำทุกปี",
    "ไตรมาสที่ ๑ ภายในวันที่ ๑๐ มกราคม ส่ง สป.ภายในวันที่ ๑๕ มกราคม ของทุกปี",
]
NOTHING = [
    "",
    "ต่อเนื่อง",
    "ตลอดเวลา",
    "ทันที",
    "โดยเร็ว",
    "ตลอดจนการเผยแพร่",
    "สำนักงาน ก.พ.",
    "สำนักงาน ก.ค.ศ.",
    "ก.พ.ร.",
    "ตุลาการ",
    "พระราชบัญญัติการจัดซื้อจัดจ้าง พ.ศ. 2560",
    "ระเบียบว่าด้วยพัสดุ (ฉบับที่ ๒) พ.ศ. ๒๕๖๐",
    "ตามคำสั่งที่ ๖๒/๒๕๖๗",
    "ครั้งที่ 1/2567",
    "13/2567",
    "0/2567",
    "1/0/2566",
    "เลข 5/2567",
    "ครั้ง 1/2567",
    "ว. 5/2567",
    "ภาคเรียนที่ 1/2490",
    "45/45/2566",
    "13/13/2566",
    "2566-13-01",
    "ส.พ.",
    "โทร. 054-821500",
    "02-123-4567",
    "2,566 คน",
    "2567 คน",
    "45 - 50",
]
REVERSED = [
    "1 ต.ค. 67 – 30 ก.ย. 66",
    "15-1 มกราคม 2567",
    "30-1 มกราคม",
    "ปีงบประมาณ 2567-2566",
    "2570-2566",
    "2567-2566",
    "1 ต.ค. 67 – 30 ก.ย. 66 และ 1 ต.ค. 66",
    "30-1 มกราคม และ มีนาคม",
]
ALL = [*SPANS, *BARE_YEARS, *UNDATED, *YEARLY, *NOTHING, *REVERSED]


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


def test_an_open_end() -> None:
    assert read_period("ตุลาคม 2566 เป็นต้นไป").spans[0].end == date.max


def test_times_that_are_no_span() -> None:
    assert len(read_period("ตุลาคม 2566 และ มกราคม 2567").spans) == 2
    assert len(read_period("ตุลาคม 2566 มกราคม 2567").spans) == 2
    assert len(read_period("ตุลาคม 2566 - แล้วเสร็จ มกราคม 2567").spans) == 2
    assert len(read_period("ปีงบประมาณ 2567 - 1 ต.ค. 66 - 30 ก.ย. 67").spans) == 2


HOSTILE = ["0" * 10**6, "มกราคม " * 10**5, "ประกาศ พ.ศ. 2560 " * 10**4, "." * 10**6, "1-" * 10**5]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_ends(text: str) -> None:
    assert read_period(text).spans == ()
    assert len(read_years(text)) <= 1


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
