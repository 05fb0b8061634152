"""Headings, labels and names of areas mean the same however they were typed or scanned."""

from __future__ import annotations

import pytest

from itacheck.readers.office.headings.area_names import Named
from itacheck.readers.office.headings.codes import codes_of_cell, row_of_codes
from itacheck.readers.office.headings.meaning import Headings, Label
from itacheck.readers.office.headings.surroundings import (
    begins_part,
    is_of_criteria,
    is_page_number,
    is_signature,
    number_of,
)

from .recognised import O34, TITLES

HEADINGS = Headings(O34)


@pytest.mark.parametrize(
    ("heading", "target"),
    [
        ("ประเด็นที่เป็นข้อบกพร่องหรือจุดอ่อน ที่จะต้องแก้ไข โดยเร่งด่วน", "analysis"),
        ("ประเด็นที่เป็นข้อบกพร่อง", "analysis"),
        ("วิเคราะห์ผลการประเมิน ITA 2567", "analysis"),
        ("ประเด็นที่จะต้องพัฒนาให้ดีขึ้นที่มีความสอดคล้องกับผลการประเมินฯ", "implementation.method"),
        ("ประเด็นที่จะพัฒนาให้ดีขึ้น", "implementation.method"),
        ("มาตรการ\nหรือ กิจกรรม", "implementation.method"),
        ("การนำผลการวิเคราะห์ไปสู่การปฏิบัติ", "implementation.method"),
        ("การกำหนด ผู้รับผิดชอบหรือผู้ที่ เกี่ยวข้อง", "implementation.responsible"),
        ("หน่วยงานที่รับผิดชอบ", "implementation.responsible"),
        ("ขั้นตอนการดำเนินการ", "implementation.steps"),
        ("ช่วงระยะเวลา ในการดำเนินการ", "implementation.timeframe"),
        ("ระยะเวลา (เริ่มต้น-สิ้นสุด)", "implementation.timeframe"),
        ("สิ้นสุด", "implementation.timeframe"),
        ("ชื่อจำกัด", "limitations"),
        ("ข้อจำกัด/อุปสรรค", "limitations"),
        ("ประเด็น", "area"),
        ("ชื่อคำถาม", "items"),
        ("ผล คะแนน", "score"),
        ("ลำดับ ที่", "number"),
        ("หมายเหตุ", "other"),
        ("แนวทาง แก้ไข", "other"),
        ("การวิเคราะห์ข้อจำกัด", "limitations"),
        ("ปัญหา อุปสรรค และข้อจำกัด", "limitations"),
        ("ข้อจำกัดและปัญหาอุปสรรค", "limitations"),
        ("ประเด็นการตรวจ", None),
        ("องค์ประกอบด้านข้อมูล", None),
        ("", None),
        ("ข้อจำกัด " * 40, None),
    ],
)
def test_a_column_is_told_by_its_heading(heading: str, target: str | None) -> None:
    match = HEADINGS.column(heading)
    assert (match.target if match is not None else None) == target


@pytest.mark.parametrize(
    "heading",
    [
        "การกำหนดแนวทางการกำกับติดตามให้นำไปสู่การปฏิบัติและการรายงานผล",
        "แนวทางการกำกับติดตามให้นำไปสู่การปฏิบัติ",
        "กำกับ ติดตาม",
    ],
)
def test_monitoring_is_no_method(heading: str) -> None:
    match = HEADINGS.column(heading)
    assert match is not None
    assert match.target == "implementation.monitoring"


TIME, LIMITS = "implementation.timeframe", "limitations"


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("ระยะเวลาดำเนินการ", Label(TIME, "")),
        ("๒.๔ ระยะเวลา", Label(TIME, "")),
        ("ระยะเวลาดำเนินการ เดือนตุลาคม ๒๕๖๖", Label(TIME, "เดือนตุลาคม ๒๕๖๖")),
        ("ระยะเวลาดำเนินการ: 3 เดือน", Label(TIME, "3 เดือน")),
        ("ระยะเวลา (ถ้ามี)", Label(TIME, "")),
        ("ระยะเวลา (1 ต.ค. 66)", Label(TIME, "(1 ต.ค. 66)")),
        ("ข้อจำกัดของหน่วยงาน คือ คนน้อย", Label(LIMITS, "คนน้อย")),
        ("ข้อจำกัดของหน่วยงานคือคนน้อย", Label(LIMITS, "คนน้อย")),
        ("ชื่อจำกัดของหน่วยงาน", Label(LIMITS, "")),
        ("ข้อจำกัด/อุปสรรค", Label(LIMITS, "")),
        ("ข้อจำกัด/อุปสรรค: คนน้อย", Label(LIMITS, "คนน้อย")),
        ("ผู้รับผิดชอบ : กลุ่มอำนวยการ", Label("implementation.responsible", "กลุ่มอำนวยการ")),
        ("ผู้รับผิดชอบ： กลุ่มอำนวยการ", Label("implementation.responsible", "กลุ่มอำนวยการ")),
        ("ภาพรวม", Label("results.overview", "")),
        ("คะแนนรวม: 95.35", Label("results.overall", "95.35")),
        ("การวิเคราะห์ข้อจำกัดของหน่วยงานในการดำเนินการประเมิน", Label(LIMITS, "", True)),
        ("ส่วนที่ 4 ข้อจำกัดในการประเมิน: คนน้อย", Label(LIMITS, "คนน้อย", True)),
        ("การวิเคราะห์ข้อจำกัดของหน่วยงาน", Label(LIMITS, "")),
        ("3. สรุปปัญหา อุปสรรค และข้อจำกัดของหน่วยงาน: คนน้อย", Label(LIMITS, "คนน้อย")),
        ("งบประมาณมีข้อจำกัด", None),
        ("ผู้รับผิดชอบสรุปและรายงานผลการดำเนินงาน", None),
        ("ข้อจำกัดบางข้อไม่สามารถตอบได้", None),
        ("ปีงบประมาณ: 2567", None),
        ("งบประมาณ: 50,000 บาท", None),
        ("คะแนนรวม", None),
        ("แผนงาน", None),
    ],
)
def test_a_label_is_told_from_the_text_behind_it(line: str, label: Label | None) -> None:
    assert HEADINGS.label(line) == label


def test_a_long_sentence_on_the_limitations_of_the_whole_is_all_of_it() -> None:
    sentence = "ข้อจำกัดในการดำเนินการของหน่วยงานเกิดจากคนน้อย " * 5
    assert HEADINGS.label(sentence) == Label(LIMITS, sentence, of_whole=True)


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        (
            "ระยะเวลาดำเนินการ ต.ค. 66 - ก.ย. 67 ข้อจำกัดของหน่วยงาน คนน้อย",
            ["ระยะเวลาดำเนินการ ต.ค. 66 - ก.ย. 67", "ข้อจำกัดของหน่วยงาน คนน้อย"],
        ),
        ("ระยะเวลา ๓ เดือน ระยะเวลา ๔ เดือน", ["ระยะเวลา ๓ เดือน ระยะเวลา ๔ เดือน"]),
        ("งานช้า ระยะเวลา ๓ เดือน", ["งานช้า ระยะเวลา ๓ เดือน"]),
    ],
)
def test_a_line_of_several_labels_is_taken_apart(line: str, parts: list[str]) -> None:
    assert HEADINGS.split(line) == parts


@pytest.mark.parametrize(
    ("label", "value", "is_one"),
    [
        ("วิธีการ", "ทำคู่มือ", True),
        ("วิธีการ (ถ้ามี)", "ทำคู่มือ", True),
        ("ผู้รับผิดชอบ", "ผู้รับผิดชอบโครงการ", True),
        ("วิธีการ", "ผู้รับผิดชอบ", False),
        ("ข้อจำกัด", "แนวทางแก้ไข", False),
        ("คะแนนรวม", "ระดับ", False),
        ("คะแนนรวม", "95.35", True),
        ("ปีที่ถูกวิเคราะห์", "ผลคะแนน ITA", False),
        ("วิธีการ", "ก" * 200, True),
        ("งบประมาณ", "50,000 บาท", False),
        ("ก" * 200, "ทำคู่มือ", False),
    ],
)
def test_a_cell_is_the_label_of_the_one_beside_it(label: str, value: str, is_one: bool) -> None:
    assert HEADINGS.is_label_of(label, value) is is_one


# ---- areas -------------------------------------------------------------------------------------

SECOND, THIRD = TITLES["1.2"], TITLES["1.3"]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (f"ประเด็นที่ ๑.๒ {SECOND}", Named("1.2")),
        (f"ประเด็นที่ ๓.๒ {SECOND}", Named("1.2")),
        (f"(2) {SECOND}", Named("1.2")),
        (f"ประเด็น  ที่ ๑ . ๒  {SECOND}", Named("1.2")),
        ("ประเด็น ที่ 1.2", Named("1.2")),
        ("ประเด็นที่ 1.2", Named("1.2")),
        ("กระบวนงานที่ 2", Named("1.2")),
        (f"{SECOND} (ต่อ)", Named("1.2")),
        (f"1.2 {SECOND} ............ 12", Named("1.2")),
        (f"{SECOND} ของเรา", Named("1.2", goes_on=True)),
        (f"{SECOND} 1.3", Named("1.2", goes_on=True)),
        (f"1.1 1.2 {SECOND}", Named("1.2", goes_on=True)),
        (f"1.2/1.3 {THIRD}", Named("1.3", goes_on=True)),
        (f"{SECOND} 1.2", Named("1.2")),
        ("ประเด็นที่ 1.2 ก", Named("1.2", goes_on=True)),
        (f"1.2 {SECOND} (O15, O16)", Named("1.2", codes=("O15", "O16"))),
        (f"{SECOND} O15 O16 O17 O18 O30", Named("1.2", codes=("O15", "O16", "O17", "O18", "O30"))),
        ("ช่องทางและรูปแบบการประชาสัมพันธ์", Named("1.3", missing="เผยแพร่ข้อมูลข่าวสารภาครัฐ")),
        (THIRD.replace("ข่าวสาร", "ข่าวสร"), Named("1.3")),
        ("ประเด็นที่ 1.4 การใช้ทรัพย์สินของราชการ", Named("1.4")),
        ("ประเด็นที่ 1.4 เรื่องอื่นที่ไม่เกี่ยวกัน", None),
        ("ประเด็นที่ 9.9", None),
        ("1.2", None),
        (f"{SECOND} ยังมีผู้ใช้น้อยและต้องปรับปรุงอีกมาก", None),
        ("ก" * 400, None),
    ],
)
def test_an_area_is_named_by_its_title_or_its_number(text: str, named: Named | None) -> None:
    assert HEADINGS.areas.named(text) == named


@pytest.mark.parametrize(
    ("cell", "named"),
    [
        ("2.", Named("1.2")),
        ("(2)", Named("1.2")),
        ("1.2", Named("1.2")),
        ("1.2 (2)", Named("1.2")),
        ("๑.๒ บริการและระบบ", Named("1.2")),
        ("2. การปฏิบัติหน้าที่", None),
        ("9.", None),
        ("กระบวนการ", None),
        ("2. " + "ก" * 400, None),
        ("1.2\n1.3", None),
        ("๑.๒ ๑.๓", None),
        ("(2) (3)", None),
        ("1.2 2566", Named("1.2", goes_on=True)),
        (f"1.1 {TITLES['1.1']} และ 1.2 {SECOND}", Named("1.1", goes_on=True)),
        (f"1.2 {SECOND} (ยกเลิกแล้ว ใช้ของ 1.3)", Named("1.2", goes_on=True)),
    ],
)
def test_in_a_column_of_areas_the_number_will_do(cell: str, named: Named | None) -> None:
    assert HEADINGS.areas.of_cell(cell) == named


@pytest.mark.parametrize(
    ("cell", "several"),
    [
        ("1.2 1.3", True),
        ("1, 2", True),
        ("(๑)–(๓)", True),
        ("1.2 2", False),
        ("1.2 และ 1.3", False),
        ("2 10", False),
        ("1 2 " * 100, False),
    ],
)
def test_numbers_of_several_areas_are_told_from_one(cell: str, several: bool) -> None:
    assert HEADINGS.areas.are_several(cell) is several


def test_a_piece_of_a_title_is_known() -> None:
    areas = HEADINGS.areas
    assert areas.is_piece("เผยแพร่ข้อมูล ข่าวสารภาครัฐ", "1.3")
    assert areas.is_piece("แผนผังข้อมูล ข่าวสารภาครัฐ", "1.3")  # as scanned
    assert not areas.is_piece("เผยแพร่ข้อมูล ข่าวสารภาครัฐ", "1.2")
    assert not areas.is_piece("ภาค", "1.3")
    assert not areas.is_piece("เผยแพร่ข้อมูล ข่าวสารภาครัฐ 1.4", "1.3")


# ---- codes -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "codes"),
    [
        ("๐๔ ๐๑๑ ๐๑๒", ("O4", "O11", "O12")),
        ("๐๘ ๐๙ ๑๐", ("O8", "O9", "O10")),
        ("(E๑๐, E๑๕)", ("e10", "e15")),
        ("O27-O30", ("O27", "O28", "O29", "O30")),
        ("1 2 3", ()),
        ("O4 แผนยุทธศาสตร์", ()),
        ("O1 " * 400, ()),
    ],
)
def test_a_row_of_codes_holds_nothing_else(line: str, codes: tuple[str, ...]) -> None:
    assert row_of_codes(line) == codes


@pytest.mark.parametrize(
    ("cell", "bare", "codes"),
    [
        ("i1 ในหน่วยงานของท่าน มีการทำงานหรือไม่", False, ("i1",)),
        ("๐10 คู่มือ", False, ("O10",)),
        ("10 ในหน่วยงานของท่าน", True, ("O10",)),
        ("10 ในหน่วยงานของท่าน", False, ()),
        ("10", True, ("O10",)),
        ("1", False, ()),
        ("4 11 12", False, ("O4", "O11", "O12")),
        ("O4 O4I", False, ("O4", "O4I")),
        ("O27-O28", False, ("O27", "O28")),
        ("ข้อ ๔ และข้อ ๑๑ ของปีก่อน", False, ("O4", "O11")),
        ("แผนยุทธศาสตร์", True, ()),
    ],
)
def test_a_cell_of_items_tells_its_codes(cell: str, bare: bool, codes: tuple[str, ...]) -> None:
    assert codes_of_cell(cell, bare=bare) == codes


# ---- what stands around ------------------------------------------------------------------------


def test_what_stands_around_a_plan_is_told_from_it() -> None:
    assert is_signature("(ลงชื่อ) ........")
    assert is_signature("(นางสาวสมมติ)")
    assert not is_signature("นายทะเบียนรับเรื่อง")
    assert is_of_criteria("๑๐๐ คะแนน: ครบถ้วน")
    assert is_of_criteria("๓. แสดงการวิเคราะห์ข้อจำกัดของหน่วยงาน")
    assert not is_of_criteria("ข้อ O8 ได้ 0 คะแนน: ไม่มีผู้ตอบ")
    assert begins_part("ส่วนที่ ๓ การกำหนดวิธีการ")
    assert begins_part("ทั้งหน่วยงาน")
    assert not begins_part("ส่วนที่ดีของงาน")
    assert not begins_part("ส่วนที่ 3 " + "ก" * 200)


def test_the_number_of_a_page_is_nothing_else() -> None:
    assert all(map(is_page_number, ("- ๒ -", "หน้า 2", "หน้าที่ 2/10", "12")))
    assert not any(map(is_page_number, ("2 คน", "หน้าที่ของกลุ่ม", "๒๕๖๖", "- คนน้อย")))


def test_the_number_of_a_line_is_read() -> None:
    assert number_of("๓.๒ ประเด็นที่จะพัฒนา") == (3, 2)
    assert number_of("4. มาตรการ") == (4,)
    assert number_of("4.มาตรการ") == (4,)
    assert number_of("1) มอบหมายงาน") == ()
    assert number_of("มาตรการ") == ()
