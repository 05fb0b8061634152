"""What the prose before a plan says of the results is read, and nothing else is."""

from __future__ import annotations

import pytest

from itacheck.verdict import MET

from .papers import Paper, row
from .recognised import graded, heading, left_out, submission, table

PLAN: Paper = [heading("1.2"), "O15 O30", table(("ผู้ใช้น้อย", "ทำคู่มือ"))]


def stated(*before: str) -> dict[str, str]:
    found = submission([*before, *PLAN])
    results = {name: "|".join(texts) for name, texts in found.results.items()}
    scores = {code: "|".join(texts) for code, texts in found.scores.items()}
    return {**results, **scores, **({"name": found.agency_name} if found.agency_name else {})}


@pytest.mark.parametrize(
    ("before", "year"),
    [
        (["การวิเคราะห์ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๖"], "2566"),
        (["การวิเคราะห์ผลการประเมินคุณธรรม", "ด้านการเปิดเผยข้อมูล", "ประจำปี พ.ศ. 2566"], "2566"),
        (["แสดงผลการวิเคราะห์ผลการประเมิน", "ของหน่วยงาน ในปี พ.ศ. 2567"], "2567"),
        (["ผลการประเมิน ITA ปี 2565", "การวิเคราะห์ผลการประเมิน ITA ปี 2566"], "2566"),
        (["ผลการประเมิน ITA ปี 2566 ดีขึ้น " + "มาก " * 60], "2566"),
        (["ปีที่ถูกวิเคราะห์: 2566"], "2566"),
        # Not the year of the results: the plan's own, a misprint of the criteria, two at once.
        (["มาตรการ ประจำปีงบประมาณ พ.ศ. 2567"], None),
        (["๕๐ คะแนน: แสดงการวิเคราะห์ผลการประเมิน ในปี พ.ศ. ๒๕๖๒ อย่างน้อย ๔ ประเด็น"], None),
        (["เทียบผลการประเมินปี 2565 กับปี 2566"], None),
        (["ปีงบประมาณ: 2567"], None),
        (["การวิเคราะห์ผลการประเมิน", "ปีงบประมาณ พ.ศ. 2566 " + "ก" * 200], None),
    ],
)
def test_the_year_of_the_results(before: list[str], year: str | None) -> None:
    assert stated(*before).get("fiscal_year") == year


def test_the_year_may_stand_in_the_heading_of_columns() -> None:
    grid = table(("ผู้ใช้น้อย", "ทำคู่มือ"))
    grid[0] = row("วิเคราะห์ผลการประเมิน ITA 2566", *[box.lines[0] for box in grid[0][1:]])
    assert submission([heading("1.2"), grid]).results["fiscal_year"] == ("2566",)


@pytest.mark.parametrize(
    ("line", "overall"),
    [
        ("มีผลการประเมินฯ ระดับ AA คิดเป็นร้อยละ ๙๕.๓๕", "95.35"),
        ("หน่วยงานได้ร้อยละ ๙๕.๓๕ อยู่ในระดับ AA", "95.35"),
        ("ผลการประเมินปี 2566 ได้คะแนนรวม 87.13 คะแนน มีข้อที่ไม่ผ่าน ได้แก่ O4 และ O8", "87.13"),
        ("ผลการประเมิน มีค่าเฉลี่ยเท่ากับ 0.00", "0.00"),
        ("ผลการประเมินได้ 90 คะแนน", "90"),
        ("คะแนนรวม: 95.35", "95.35"),
        ("ผลการประเมินข้อ O4 ได้ 0 คะแนน", None),
        ("ผู้รับบริการร้อยละ 40 ไม่ทราบช่องทาง", None),
        ("ผลการประเมินดีขึ้น", None),
    ],
)
def test_the_overall_score(line: str, overall: str | None) -> None:
    assert stated(line).get("overall") == overall


def test_the_grade_is_that_of_the_whole() -> None:
    assert stated("ผลการประเมิน ระดับ AA คิดเป็นร้อยละ 95")["grade"] == "AA"
    assert stated("ผลการประเมิน อยู่ในระดับผ่านดี ได้คะแนนรวม 90")["grade"] == "ผ่านดี"
    assert "grade" not in stated("ผลการประเมินข้อ O4 อยู่ในระดับ C")


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("สำนักงานสมมติจังหวัดตัวอย่าง", "สำนักงานสมมติจังหวัดตัวอย่าง"),
        ("สำนักงานสมมติ ประจำปีงบประมาณ พ.ศ. ๒๕๖๖", "สำนักงานสมมติ"),
        ("องค์การบริหารส่วนตำบลสมมติ อำเภอเมือง", "องค์การบริหารส่วนตำบลสมมติ อำเภอเมือง"),
        ("ส่วนราชการ สำนักงานสมมติ กลุ่มอำนวยการ โทร. ๐๕๔-๑๒๓๔๕๖", "สำนักงานสมมติ"),
        ("ชื่อหน่วยงาน: เทศบาลสมมติ", "เทศบาลสมมติ"),
        ("สำนักงานได้วิเคราะห์ผล " + "ยาว " * 60, None),
        ("สำนักงาน..... ประจำปี พ.ศ. 2567", None),
        ("สำนักงานมีผลการประเมินระดับ A", None),
        ("เทศบาลสมมติได้จัดทำแผนนี้", None),
        ("เทศกาลของจังหวัด", None),
    ],
)
def test_the_name_of_the_agency(line: str, name: str | None) -> None:
    assert stated(line).get("name") == name


NARRATIVE = (
    "ผลการประเมินปี พ.ศ. ๒๕๖๖ คิดเป็นร้อยละ ๙๕.๓๕ พบข้อบกพร่อง ดังนี้",
    "ตัวชี้วัดข้อ ๒๙ สถิติเรื่องร้องเรียน ไฟล์อยู่ผิดที่ จึงได้คะแนน ๐ คะแนน",
    "ตัวชี้วัดข้อ ๓๐ การมีส่วนร่วม ผู้ประเมินไม่พบข้อมูล จึงได้คะแนน ๐ คะแนน",
    "ทั้งสองข้อเกิดจากความเข้าใจคลาดเคลื่อน",
)


def test_the_paragraphs_on_the_results_are_the_overview() -> None:
    found = submission(["คำนำของรายงาน", *NARRATIVE, *PLAN])
    assert found.results["overview"] == NARRATIVE
    assert dict(found.scores) == {"O29": ("0",), "O30": ("0",)}
    assert "คำนำของรายงาน" in left_out(["คำนำของรายงาน", *NARRATIVE, *PLAN])


def test_a_sentence_that_begins_like_a_name_is_part_of_the_overview() -> None:
    first = "สำนักงานมีผลการประเมินระดับ A คิดเป็นร้อยละ 91.20"
    assert submission([first, *NARRATIVE[1:], *PLAN]).results["overview"] == (first, *NARRATIVE[1:])


def test_an_item_of_the_overview_is_taken_up() -> None:
    report = graded([*NARRATIVE, *PLAN])
    assert report.verdict("1.2", "priority") == MET
    assert any("O30" in finding.message.th for finding in report.findings)


def test_a_paragraph_on_the_item_itself_is_no_overview() -> None:
    title = "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน"
    memo = f"โดยได้มอบหมายให้ข้าพเจ้ารับผิดชอบตัวชี้วัดข้อ ๓๔ {title} นั้น " + "ก" * 60
    assert "overview" not in stated("ได้รับมอบหมายให้รับผิดชอบข้อ ๓๔ แล้ว")
    assert "overview" not in stated(memo)
    assert "overview" in stated("ข้อ ๓๔ ได้คะแนน ๐ คะแนน เพราะยังไม่ได้ประเมินความเสี่ยง")


def test_a_section_of_an_order_is_no_item() -> None:
    assert "overview" not in stated("ตามข้อ ๑๕ แห่งระเบียบสำนักนายกรัฐมนตรี")


def test_an_overview_may_have_a_heading_of_its_own() -> None:
    assert stated("ภาพรวม", "ผลดีขึ้นทุกด้าน", "ยกเว้นการมีส่วนร่วม")["overview"] == (
        "ผลดีขึ้นทุกด้าน|ยกเว้นการมีส่วนร่วม"
    )


def test_prose_before_another_plan_is_not_read() -> None:
    empty: Paper = [heading("1.1"), table(("", ""))]
    before = "ผลการประเมิน ปี พ.ศ. 2565 ได้คะแนนรวม 50 คะแนน"
    found = submission([before, *empty, "ผลการประเมิน ปี พ.ศ. 2566", heading("1.1"), PLAN[2]])
    assert found.results == {"fiscal_year": ("2566",)}


def test_of_what_is_stated_twice_the_last_before_the_plan_counts() -> None:
    grid = [row("คะแนนรวม", "80"), row("คะแนนรวม", "90")]
    found = submission([grid, *PLAN, "คะแนนรวม: 100"])
    assert found.results["overall"] == ("90",)
    assert "ตาราง 1 แถว 1" in left_out([grid, *PLAN])


def test_what_is_stated_after_the_plan_alone_counts() -> None:
    assert submission([*PLAN, "คะแนนรวม: 90"]).results["overall"] == ("90",)


def test_scores_stand_in_a_table() -> None:
    grid = [row("ลำดับ", "รหัสข้อ", "เรื่อง", "คะแนน"), row("1", "O30", "การมีส่วนร่วม", "0")]
    found = submission([grid, *PLAN])
    assert dict(found.scores) == {"O30": ("0",)}
    assert left_out([grid, *PLAN]) == (
        "ไม่ได้นำมาตรวจ: คอลัมน์ที่ไม่ใช้ในหลักเกณฑ์นี้ (“เรื่อง” ใน ตาราง 1 แถว 1–2)"
    )


def test_the_heading_of_scores_is_known_for_one() -> None:
    paper = ["คะแนนรายข้อ", [row("รหัสข้อ", "คะแนน"), row("O30", "0")], *PLAN]
    assert left_out(paper) == ""


def test_a_score_that_contradicts_another_is_left_out() -> None:
    grid = [row("รหัสข้อ", "คะแนน"), row("O30", "0"), row("O30", "50"), row("O15", "")]
    assert dict(submission([grid, *PLAN]).scores) == {"O30": ("0",)}
    assert "ตาราง 1 แถว 3" in left_out([grid, *PLAN])
