"""Item codes, alone and in running text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itacheck.thai.item_codes import find_codes, parse_code, without_codes

from .variations import ANY_TEXT, variations

ALONE = {
    "๐๔": "O4",
    "O๔": "O4",
    "o4": "O4",
    "0 4": "O4",
    "04": "O4",
    "O04": "O4",
    "O-4": "O4",
    "(O4)": "O4",
    "๐๑๑": "O11",
    "๐ ๑ ๑": "O11",
    "๐10": "O10",
    "๑๐": "O10",
    "30": "O30",
    "ข้อ ๓๐": "O30",
    "ข้อที่ 30": "O30",
    "ตัวชี้วัดข้อ ๓๐": "O30",
    "ตัวชี้วัดที่ O30": "O30",
    "ข้อคำถาม e10": "e10",
    "E๑๐": "e10",
    "I 3": "i3",
    "i1": "i1",
    "Ｏ３４": "O34",
}


@pytest.mark.parametrize(("text", "code"), ALONE.items())
def test_a_code_alone(text: str, code: str) -> None:
    assert parse_code(text) == code


@pytest.mark.parametrize(
    "text",
    [
        *["", "O", "00", "0", "100", "O100", "0011", "0.5", "1.1", "04 05", "-4", "ITA", "ข้อ"],
        *["ตัวชี้วัดที่ 10", "ข้อคำถามที่ 5", "Social Network", "O4 " * 30],
    ],
)
def test_no_code_alone(text: str) -> None:
    assert parse_code(text) is None


def span(letter: str, first: int, last: int) -> tuple[str, ...]:
    return tuple(f"{letter}{number}" for number in range(first, last + 1))


IN_TEXT = {
    "ข้อ ๔ ข้อ ๓๐ ได้ 0 คะแนน": ("O4", "O30"),
    "O4 ข้อ 9 Social Network": ("O4", "O9"),
    "O4 และอีก 6 ข้อ 12 คน": ("O4",),
    "๐๔ ๐๑๑ ๐๑๒ ๐๑๓ ๐๑๔": ("O4", "O11", "O12", "O13", "O14"),
    "๐๘ ๐๙ ๑๐": ("O8", "O9"),
    "ข้อ ๓๐": ("O30",),
    "ตัวชี้วัดข้อ ๓๐ การเปิดโอกาส": ("O30",),
    "ข้อ 29 และ 30": ("O29", "O30"),
    "ข้อ ๒๙, ๓๐": ("O29", "O30"),
    "ข้อ 29 และ 30 คน": ("O29",),
    "ข้อ 29     และ    30": ("O29", "O30"),  # twelve characters apart
    "ข้อ 29     และ     30": ("O29",),
    "ข้อ 27 - 30, 32 และ 34": (*span("O", 27, 30), "O32", "O34"),
    "ข้อ 27-30": span("O", 27, 30),
    "ข้อ i5 และ 6": ("i5", "i6"),
    "ข้อ 29 ส่วนที่ขาดคือ 30": ("O29",),
    "ข้อ 29 ผลการดำเนินงานตามแผน 30": ("O29",),
    "O27-O30": span("O", 27, 30),
    "O27-30": span("O", 27, 30),
    "ข้อ O27 ถึงข้อ O30": span("O", 27, 30),
    "O30 - O27": ("O30", "O27"),
    "i29–e2": ("i29", "e2"),
    "i1–i30": span("i", 1, 30),
    "(i๒๕ – i๓๐)": span("i", 25, 30),
    "(e๑๑-e๑๕)": span("e", 11, 15),
    "๐๑ - ๐๕": span("O", 1, 5),
    "๐๑-๐๕": span("O", 1, 5),
    "O1 ถึง O5": span("O", 1, 5),
    "(08 , 09)": ("O8", "O9"),
    "04,05,011": ("O4", "O5", "O11"),
    "O29,30": ("O29", "O30"),
    "O29, 30": ("O29",),
    "O29/O30": ("O29", "O30"),
    "O29:0, O30:0": ("O29", "O30"),
    "O29-2566": ("O29",),
    "O4 O4 ๐๔": ("O4",),
    "ข้อO30การเปิด": ("O30",),
    "แบบฟอร์ม ITA - ๐๑๖": ("O16",),
    "ตรงกับข้อ ๐๑๓ ตามแบบวัด OIT ปี พ.ศ. ๒๕๖๖": ("O13",),
    "ตัวชี้วัดที่ ๐๓๐": ("O30",),
    "ตัวชี้วัดที่๐๓๐": ("O30",),
    "ข้อคำถามที่๐๓๐": ("O30",),
    "ข้อคำถามที่ ๐๓๐": ("O30",),
    "ภาคผนวก O๓๔": ("O34",),
    "07 100 แผนยุทธศาสตร์": ("O7",),
    "034 ปี 2567": ("O34",),
    "E๑๐ E๑๕": ("e10", "e15"),
    "e-10": ("e10",),
    "O 34": ("O34",),
    "แผน...034 มาตรการ": ("O34",),
}
NO_CODES = [
    "",
    "การวิเคราะห์ผลการประเมิน",
    "โทร. ๐๕๔-๘๒๑๕๐๐",
    "โทรศัพท์ ๐๕๔-๘๒๑๕๐๐-๒",
    "02-123-4567",
    "โทร 02 123 4567",
    "081 234 5678",
    "ศธ.๐๒๑๐๗",
    "ศธ.021",
    "ที่ ๐๒๑/๒๕๖๗",
    "ครั้งที่ 05",
    "08.30 น.",
    "เวลา 08 น.",
    "01 ตุลาคม 2566",
    "05 ม.ค. 67",
    "01/10/2566",
    "01-10-66",
    "รอบ 06 เดือน",
    "0.5",
    "1,045",
    "๑๐๐.๐๐ คะแนน",
    "๐ - ๔๙.๙๙ ไม่ผ่าน",
    "๓๐๑/๓๐๒",
    "สงป.๓๐๑",
    "ข้อ 1.2",
    "ข้อ 5/2",
    "หัวข้อ 3",
    "ตัวชี้วัดที่ ๑๐",
    "E-Service๑.๓",
    "E50.5",
    "เวลา 08 นาฬิกา",
    "01 มกราคม 2566",
    "01 ธันวาคม 2566",
    "CO2",
    "ITA016",
    "033E",
    "ISO 9001",
    "o 35 ข้อ",
    "ปี ๒๕๖๖",
]


@pytest.mark.parametrize(("text", "codes"), IN_TEXT.items())
def test_codes_in_text(text: str, codes: tuple[str, ...]) -> None:
    assert find_codes(text) == codes


@pytest.mark.parametrize("text", NO_CODES)
def test_no_codes_in_text(text: str) -> None:
    assert find_codes(text) == ()


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("ข้อ ๓๐ การเปิดโอกาส", " การเปิดโอกาส"),
        ("๐๘ Q&A และ O9", " Q&A และ "),
        ("ตัวชี้วัดข้อ ๙ Social Network", " Social Network"),
        ("ปี ๒๕๖๖", "ปี 2566"),
        ("", ""),
    ],
)
def test_text_without_its_codes(text: str, rest: str) -> None:
    assert without_codes(text) == rest


def test_a_code_alone_may_stand_in_a_wide_cell_but_not_in_a_page() -> None:
    assert parse_code("O4" + " " * 58) == "O4"
    assert parse_code("O4" + " " * 59) is None


def test_a_long_text_is_read_too() -> None:
    assert find_codes("ก" * 3000 + " O34") == ("O34",)


@pytest.mark.parametrize("text", ["0" * 10**6, "O1-" * 10**5, "01," * 10**5, "ข้อ1 และ " * 10**4])
def test_hostile_text_ends(text: str) -> None:
    assert len(find_codes(text)) <= 1


@given(variations(list(IN_TEXT) + NO_CODES))
def test_ways_of_writing_do_not_matter(pair: tuple[str, str]) -> None:
    assert find_codes(pair[1]) == find_codes(pair[0])
    assert parse_code(pair[1]) == parse_code(pair[0])


@given(ANY_TEXT)
def test_what_is_found_is_canonical(text: str) -> None:
    found = find_codes(text)
    assert all(parse_code(code) == code and find_codes(code) == (code,) for code in found)
    assert len(set(found)) == len(found)
    assert parse_code(text) is None or parse_code(str(parse_code(text))) == parse_code(text)


@given(st.sampled_from("Oie"), st.integers(1, 99))
def test_a_canonical_code_is_itself(letter: str, number: int) -> None:
    code = f"{letter}{number}"
    assert parse_code(code) == code
    assert find_codes(f"ตาม{code}และ") == (code,)


@pytest.mark.parametrize(
    "text",
    [
        "ที่ ศธ ๐๒๑๐๗/ว ๐๓๐",
        "โทร. ๐๕๔-๘๒๑๕๐๐ ต่อ ๐๕",
        "ไม่ผ่าน 3 ข้อ 2 ประเด็น",
        "ตรวจแล้ว 5 ข้อ 10 ครั้ง",
        "หมู่ 04",
    ],
)
def test_numbers_of_documents_telephones_and_counts_are_no_codes(text: str) -> None:
    assert find_codes(text) == ()
