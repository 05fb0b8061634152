"""Labels beside their values in a plan, codes with a label, and rows that stand alone."""

from __future__ import annotations

from .papers import Grid, Paper, box, row
from .recognised import area, heading, left_out, submission, table

# ---- labels and values -------------------------------------------------------------------------


def test_labels_stand_beside_their_values() -> None:
    grid: Grid = [
        row("รหัสข้อ", "O4 O11\nตามแบบ"),
        row("การวิเคราะห์", "(ระบุข้อบกพร่อง)\nคนน้อย"),
        [*row("วิธีการ"), box("ทำคู่มือ\nจัดอบรม")],
    ]
    found = area([heading("1.1"), grid])
    assert found["items"] == ("O4", "O11")
    assert found["analysis"] == ("คนน้อย",)
    assert found["method"] == ("ทำคู่มือ", "จัดอบรม")
    assert left_out([heading("1.1"), grid]).endswith("(ตาราง 1 แถว 1 «ตามแบบ»)")


def test_several_labels_may_stand_in_a_row() -> None:
    grid = [row("ระยะเวลา", "3 เดือน", "ผู้รับผิดชอบ", "กลุ่ม ก"), row("ขั้นตอน", "ประชุม", "", "")]
    found = area([heading("1.1"), grid])
    assert (found["timeframe"], found["responsible"]) == (("3 เดือน",), ("กลุ่ม ก",))
    assert found["steps"] == ("ประชุม",)


def test_a_label_may_be_merged_over_the_rows_of_its_values() -> None:
    grid: Grid = [[box("ขั้นตอน", down=2), *row("ประชุม")], row("เขียน")]
    assert area([heading("1.1"), grid])["steps"] == ("ประชุม", "เขียน")


def test_a_value_may_stand_in_the_rows_below_its_label() -> None:
    grid: Grid = [row("ขั้นตอน", ""), row("ประชุม", ""), row("เขียน", "")]
    assert area([heading("1.1"), grid])["steps"] == ("ประชุม", "เขียน")


def test_a_label_of_no_area_is_told() -> None:
    grid = [row("วิธีการ", "ทำคู่มือ"), row("ขั้นตอน", "")]
    assert left_out([grid, heading("1.1"), table(("คนน้อย",))]) == (
        "ไม่ได้นำมาตรวจ: ส่วนที่ไม่ทราบว่าเป็นของประเด็นใด (ตาราง 1 แถว 1–2 «วิธีการ»)"
    )


def test_a_row_of_headings_or_of_three_cells_is_no_label() -> None:
    for cells in (("ระดับ", "คะแนน"), ("คะแนนรวม", "90", "หมายเหตุ")):
        paper: Paper = [[row(*cells)], heading("1.1"), table(("ก",))]
        assert submission(paper).results == {}
        assert "ตาราง 1 แถว 1" in left_out(paper)


def test_a_label_without_a_value_states_nothing() -> None:
    paper: Paper = [[row("คะแนนรวม", ""), row("ระดับ", "A")], heading("1.1"), table(("ก",))]
    assert submission(paper).results == {"grade": ("A",)}


def test_codes_may_have_another_label() -> None:
    paper: Paper = [heading("1.1"), "ตัวชี้วัดที่เกี่ยวข้อง: O4, O11", table(("ก",))]
    assert area(paper)["items"] == ("O4", "O11")


def test_codes_that_cannot_be_read_are_told() -> None:
    assert "«รหัสข้อ: ตามประกาศ»" in left_out([heading("1.1"), "รหัสข้อ: ตามประกาศ", table(("ก",))])
    assert area([heading("1.1"), "รหัสข้อ: O4 O11", table(("ก",))])["items"] == ("O4", "O11")


# ---- rows that stand alone ---------------------------------------------------------------------


def test_what_stands_alone_below_a_gap_is_none_of_the_plan() -> None:
    gap, note = row("", "", "", "", ""), row("แนบท้าย", "", "", "", "")
    paper: Paper = [heading("1.1"), [*table(("คนน้อย", "ทำคู่มือ")), gap, note]]
    assert area(paper)["analysis"] == ("คนน้อย",)
    assert "แนบท้าย" in left_out(paper)
    paper = [heading("1.1"), [*table(("คนน้อย", "ทำคู่มือ")), note]]
    assert area(paper)["analysis"] == ("คนน้อย", "แนบท้าย")


def test_names_of_signatories_below_a_table_are_none_of_the_plan() -> None:
    signed = row("", "", "", "(ลงชื่อ) ......", "")
    paper: Paper = [heading("1.1"), [*table(("คนน้อย", "ทำคู่มือ")), signed]]
    assert area(paper)["steps"] == ("",)
    assert "(ลงชื่อ)" in left_out(paper)
