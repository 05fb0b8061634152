"""Which of the plans in a file is the submission, and what is said of the rest of the file."""

from __future__ import annotations

import pytest

from itacheck import SubmissionError, Text
from itacheck.readers.nodes import read_nodes
from itacheck.readers.office.blocks import Content, Remarkable
from itacheck.readers.office.recognise import recognise

from .papers import AnyPaper, Paper, as_blocks, row
from .recognised import (
    O34,
    TITLES,
    area,
    document,
    graded,
    heading,
    left_out,
    submission,
    table,
)

LIMITS = "ข้อจำกัดของหน่วยงาน"


def plan(*keys: str, says: str = "แผนนี้") -> Paper:
    """Return a plan with these areas, each with all fields."""
    fields = ("วิเคราะห์", "ทำ", "กลุ่ม", "ขั้น", "3 เดือน")
    paper: Paper = []
    for key in keys:
        paper += [heading(key), table(tuple(f"{says} {key} {field}" for field in fields))]
    return paper


def analyses(paper: AnyPaper) -> dict[str, str]:
    areas = submission(paper).areas
    return {key: "|".join(areas[key].texts.get("analysis", ())) for key in areas}


# ---- several plans -----------------------------------------------------------------------------


def test_an_empty_template_before_the_plan_is_told_as_such() -> None:
    template: Paper = [heading("1.1"), "O4 O11", table(("", "")), heading("1.2"), table()]
    paper = [*template, *plan("1.1", "1.2", "1.3")]
    assert set(analyses(paper)) == {"1.1", "1.2", "1.3"}
    assert "items" not in area(paper)
    assert left_out(paper) == "ไม่ได้นำมาตรวจ: แบบเปล่า (ย่อหน้า 1–3)"


def test_an_example_before_the_plan_is_told_with_the_fields_that_it_has() -> None:
    paper = ["ตัวอย่างการเขียน", *plan("1.1", says="ตัวอย่าง"), "ของเรา", *plan("1.1", "1.2")]
    assert analyses(paper)["1.1"] == "แผนนี้ 1.1 วิเคราะห์"
    assert "แผนอีกชุดซึ่งมีข้อความ 5 ช่อง (ย่อหน้า 2 ถึง ตาราง 1 แถว 2)" in left_out(paper)


def test_of_two_plans_the_one_that_says_more_is_taken() -> None:
    paper = [*plan("1.1", "1.2", "1.3", says="ปีนี้"), *plan("1.1", "1.2", says="ปีก่อน")]
    assert analyses(paper)["1.1"] == "ปีนี้ 1.1 วิเคราะห์"


def test_of_two_plans_that_say_as_much_the_later_is_taken() -> None:
    paper = [*plan("1.1", "1.2", says="ร่างแรก"), *plan("1.1", "1.2", says="ร่างสอง")]
    assert analyses(paper) == {k: f"ร่างสอง {k} วิเคราะห์" for k in ("1.1", "1.2")}


def test_an_example_of_a_later_area_takes_nothing_from_the_plan() -> None:
    paper = [*plan("1.5", says="ตัวอย่าง"), *plan("1.1", "1.2", "1.5", "1.6")]
    assert analyses(paper) == {k: f"แผนนี้ {k} วิเคราะห์" for k in ("1.1", "1.2", "1.5", "1.6")}


def test_areas_may_come_in_any_order() -> None:
    assert set(analyses(plan("1.3", "1.1", "1.2"))) == {"1.1", "1.2", "1.3"}


def test_a_heading_that_is_repeated_on_the_next_page_goes_on() -> None:
    paper = [*plan("1.1"), *plan("1.2"), f"{heading('1.2')} (ต่อ)", table(("ข้อสอง",)), *plan("1.3")]
    assert analyses(paper)["1.2"] == "แผนนี้ 1.2 วิเคราะห์|ข้อสอง"
    assert set(analyses(paper)) == {"1.1", "1.2", "1.3"}


def test_a_table_of_contents_is_no_plan() -> None:
    paper = [*(heading(key) for key in TITLES), *plan(*TITLES), f"{LIMITS}: คนน้อย"]
    assert analyses(paper) == {key: f"แผนนี้ {key} วิเคราะห์" for key in TITLES}
    assert graded(paper).possible_score == 100
    assert left_out(paper) == ""


def test_many_other_plans_are_told_in_a_few_words() -> None:
    paper: Paper = []
    for n in range(30):
        paper += [f"ฉบับที่ {n}", *plan("1.1", says=f"ที่ {n}")]
    says = left_out([*paper, *plan("1.1", "1.2")])
    assert "และอีก 18 แห่ง ระหว่าง " in says
    assert len(says) < 1500


def test_scores_in_another_plan_are_not_those_of_this_one() -> None:
    grid = [row("ประเด็น", "รหัสข้อ", "คะแนน", "วิธีการ"), row(TITLES["1.1"], "O4", "50", "ทำ")]
    paper = [grid, "ของเรา", *plan("1.1", "1.2")]
    assert dict(submission(paper).scores) == {}
    assert dict(submission([grid]).scores) == {"O4": ("50",)}


# ---- headings ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "lines",
    [
        ("ประเด็นที่ 1.3 ช่องทางและรูปแบบการประชาสัมพันธ์", "เผยแพร่ข้อมูล", "ข่าวสารภาครัฐ"),
        ("ประเด็นที่ 1.3 ช่องทาง", "และรูปแบบการประชาสัมพันธ์เผยแพร่ข้อมูลข่าวสารภาครัฐ"),
        ("ประเด็นที่ 1.3", TITLES["1.3"]),
    ],
)
def test_a_heading_may_be_broken_over_lines(lines: tuple[str, ...]) -> None:
    plain: Paper = [*lines, table(("คนน้อย",))]
    broken: Paper = ["\n".join(lines), table(("คนน้อย",))]
    for paper in (plain, broken):
        assert area(paper, "1.3")["analysis"] == ("คนน้อย",)
        assert left_out(paper) == ""


def test_a_list_below_a_numbered_label_is_not_beside_it() -> None:
    paper: Paper = [
        heading("1.1"),
        "๒.๓ ขั้นตอน",
        "1. สำรวจ",
        "2. ยกร่าง",
        "3. ประกาศ",
        "๒.๔ ระยะเวลา",
    ]
    assert area([*paper, "3 เดือน"])["steps"] == ("1. สำรวจ", "2. ยกร่าง", "3. ประกาศ")
    beside = [heading("1.1"), "3.2 ขั้นตอน", "สำรวจ", "4. เรื่องอื่น"]
    assert area(beside)["steps"] == ("สำรวจ",)


def test_a_line_below_a_broken_heading_may_be_another_thing() -> None:
    first = "ประเด็นที่ 1.3 ช่องทางและรูปแบบการประชาสัมพันธ์"
    paper: Paper = [first, "ดูแผนที่แนบ", table(("คนน้อย",))]
    assert "«ดูแผนที่แนบ»" in left_out(paper)
    paper = ["1. แผนงาน", "2. โครงการ", first, table(("คนน้อย",))]
    assert "«1. แผนงาน»" in left_out(paper)
    paper = ["2. งานอื่น", TITLES["1.2"], table(("คนน้อย",))]
    assert "1.2" in submission(paper).areas


# ---- once for the whole ------------------------------------------------------------------------


def limits(paper: AnyPaper) -> dict[str | None, tuple[str, ...]]:
    found = submission(paper)
    sections = [(None, found.top), *found.areas.items()]
    return {
        key: section.texts["limitations"]
        for key, section in sections
        if "limitations" in section.texts
    }


def test_limitations_below_the_last_area_alone_are_those_of_the_whole() -> None:
    assert limits([*plan("1.1", "1.2"), LIMITS, "คนน้อย"]) == {None: ("คนน้อย",)}


def test_limitations_below_every_area_are_theirs() -> None:
    paper = [*plan("1.1"), LIMITS, "คนน้อย", *plan("1.2"), LIMITS, "เงินน้อย"]
    assert limits(paper) == {"1.1": ("คนน้อย",), "1.2": ("เงินน้อย",)}
    assert limits([*plan("1.1"), LIMITS, "คนน้อย", *plan("1.2")]) == {"1.1": ("คนน้อย",)}


def test_limitations_that_come_a_second_time_are_those_of_the_whole() -> None:
    paper = [*plan("1.1"), LIMITS, "คนน้อย", *plan("1.2"), LIMITS, "เงินน้อย", LIMITS, "งานมาก"]
    assert limits(paper) == {"1.1": ("คนน้อย",), "1.2": ("เงินน้อย",), None: ("งานมาก",)}


@pytest.mark.parametrize(
    "label",
    [
        "ส่วนที่ 4 การวิเคราะห์ข้อจำกัดของหน่วยงานในการดำเนินการประเมิน",
        "การวิเคราะห์ข้อจำกัดของหน่วยงานในการดำเนินการประเมินคุณธรรมและความโปร่งใส",
        f"ส่วนที่ ๔ {LIMITS}",
    ],
)
def test_limitations_may_say_that_they_are_those_of_the_whole(label: str) -> None:
    first = [*plan("1.1"), LIMITS, "คนน้อย"]
    assert limits([*first, *plan("1.2"), label, "เงินน้อย"]) == {
        "1.1": ("คนน้อย",),
        None: ("เงินน้อย",),
    }


def test_limitations_in_a_column_are_those_of_their_area() -> None:
    last: Paper = [heading("1.2"), [row("การวิเคราะห์", "ข้อจำกัด"), row("ก", "คนน้อย")]]
    assert limits([*plan("1.1"), *last]) == {"1.2": ("คนน้อย",)}


@pytest.mark.parametrize(
    ("headings", "texts"),
    [
        (("ที่", LIMITS, "แนวทางแก้ไข"), ("1", "คนน้อย", "ขอคนเพิ่ม")),
        (("ข้อจำกัด", "แนวทางแก้ไข"), ("คนน้อย", "ขอคนเพิ่ม")),
        (("ลำดับที่", "ข้อจำกัด"), ("1", "คนน้อย")),
    ],
)
def test_limitations_may_stand_in_a_table_of_their_own(
    headings: tuple[str, ...], texts: tuple[str, ...]
) -> None:
    grid = [row(*headings), row(*texts)]
    assert limits([*plan("1.1", "1.2"), "ส่วนที่ 4", grid]) == {None: ("คนน้อย",)}


def test_limitations_may_stand_before_the_areas() -> None:
    assert limits([f"{LIMITS}: คนน้อย", *plan("1.1", "1.2")]) == {None: ("คนน้อย",)}


def test_limitations_of_another_plan_stay_with_it() -> None:
    template: Paper = [heading("1.1"), table(), "ทั้งหน่วยงาน", f"{LIMITS}: ของตัวอย่าง"]
    assert limits([*template, *plan("1.1", "1.2")]) == {}


def test_limitations_alone_are_a_submission() -> None:
    assert limits([f"{LIMITS}: คนน้อย"]) == {None: ("คนน้อย",)}


def test_names_below_the_plan_are_no_limitations() -> None:
    paper = [*plan("1.1", "1.2"), LIMITS, "คนน้อย", "(ลงชื่อ) ............", "หัวหน้าหน่วยงาน"]
    assert limits(paper) == {None: ("คนน้อย",)}
    assert "ย่อหน้า 5–6" in left_out(paper)


def test_criteria_that_are_printed_say_nothing_of_the_agency() -> None:
    criteria: Paper = [
        *(f"1.{n} {title}" for n, title in enumerate(TITLES.values(), 1)),
        "๒.๔ ระยะเวลา",
        "๓. แสดงการวิเคราะห์ข้อจำกัดของหน่วยงานในการดำเนินการประเมิน",
        "ระดับคะแนน",
        "๕๐ คะแนน: แสดงการวิเคราะห์ผลการประเมินในปี พ.ศ. ๒๕๖๒",
        "ข้อความอื่น",
    ]
    paper = [*criteria, *plan("1.1", "1.2")]
    assert limits(paper) == {}
    assert set(analyses(paper)) == {"1.1", "1.2"}
    assert submission(paper).results == {}


# ---- lost pages --------------------------------------------------------------------------------


def test_of_an_area_whose_page_was_lost_every_field_is_in_doubt() -> None:
    report = graded([*plan("1.1"), heading("1.2"), "อ่านไม่ได้", *plan("1.3")])
    verdicts = {cell.verdict for cell in report.matrix if cell.area == "1.2"}
    assert verdicts == {"unclear", "met"}


def test_where_something_of_it_is_left_only_the_rest_is_missing() -> None:
    paper: Paper = [heading("1.1"), "อ่านไม่ได้", table(("ยังอ่านได้",))]
    found = area(paper)
    assert found["analysis"] == ("ยังอ่านได้",)
    assert found["method"] == ("",)


# ---- nothing to recognise ----------------------------------------------------------------------


@pytest.mark.parametrize(
    "paper",
    [
        ["บันทึกข้อความ", "ขอเชิญประชุม", "ระยะเวลา: 3 วัน"],
        [[row("ชื่อ", "นามสกุล"), row("สมมติ", "ตัวอย่าง")]],
        [],
    ],
)
def test_a_file_without_a_plan_says_so(paper: Paper) -> None:
    with pytest.raises(SubmissionError, match="ไม่พบตารางหรือหัวข้อของแผนในไฟล์นี้"):
        document(paper)


def test_a_plan_by_other_headings_is_graded_and_lacks_all_areas() -> None:
    by_indicator = [row("ตัวชี้วัดที่", "ขั้นตอน", "ผู้รับผิดชอบ"), row("1", "ประชุม", "กลุ่ม")]
    report = graded(["ผลการประเมิน ปี พ.ศ. 2565", by_indicator])
    assert report.score == 0
    assert report.findings[0].rule == "submission/missing-areas"
    assert "ตาราง 1 แถว 2 «ประชุม»" in left_out([by_indicator])


# ---- what is said of the rest ------------------------------------------------------------------


def test_what_was_read_is_told_with_its_places() -> None:
    found = document(["ผลการประเมิน ปี พ.ศ. 2566 ได้คะแนนรวม 90 คะแนน", *plan("1.1", "1.2")])
    assert found.remarks[0].message == Text(
        "อ่านจากไฟล์ได้: 2 ประเด็น (1.1, 1.2), ปีที่ถูกวิเคราะห์ 2566 (ย่อหน้า 1),"
        " คะแนนรวม 90 (ย่อหน้า 1), ภาพรวม 1 ย่อหน้า",
        "read from the file: areas: 2 (1.1, 1.2), the assessed year 2566 (paragraph 1),"
        " the overall score 90 (paragraph 1), paragraphs of an overview: 1",
    )


def test_texts_that_were_not_taken_are_told_by_their_places() -> None:
    paper = ["คำนำ", "เรื่องเดิม", *plan("1.1"), "หมายเหตุ", [row("เอกสารแนบ", "1 ฉบับ")]]
    assert left_out(paper) == (
        "ไม่ได้นำมาตรวจ: ข้อความอื่น (ย่อหน้า 1–2 «คำนำ», ย่อหน้า 4 ถึง ตาราง 2 แถว 1 «หมายเหตุ»)"
    )


def test_many_places_are_told_as_a_stretch() -> None:
    paper: Paper = []
    for n in range(20):
        paper += [f"ข้อความ {n}", f"{LIMITS}: {n}"]
    says = left_out([*plan("1.1"), *paper])
    assert "และอีก " in says
    assert says.endswith("ระหว่าง ย่อหน้า 26–40)")


def test_columns_that_are_not_known_are_told_once() -> None:
    grid = [
        row("ประเด็น", "วิธีการ", "งบประมาณ", "ตัวชี้วัดที่"),
        *(row(title, "ทำ", f"{n} บาท", "") for n, title in enumerate(TITLES.values())),
    ]
    assert left_out([grid]) == (
        "ไม่ได้นำมาตรวจ: คอลัมน์ที่ไม่ใช้ในหลักเกณฑ์นี้ (“ตัวชี้วัดที่” ใน ตาราง 1 แถว 1,"
        " “งบประมาณ” ใน ตาราง 1 แถว 2–8)"
    )


def test_what_the_file_could_not_give_is_told_too() -> None:
    hidden = Remarkable(Text("แผ่นงานที่ซ่อน", "a hidden sheet"), Text("แผ่น ก", "sheet ก"))
    found = recognise("plan.docx", Content(as_blocks(plan("1.1")), (hidden,)), O34)
    assert found.remarks[-1].message.th == "แผ่นงานที่ซ่อน"
    rules = [make().check for make in read_nodes(found, O34, found.remarks).remarks]
    assert rules == ["recognised", "left-out"]
