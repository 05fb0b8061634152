"""One form for text from Word and PDF."""

from unicodedata import normalize

import pytest
from hypothesis import given

from itacheck.thai.normal import arabic, fold, normalise, squeeze

from .variations import ANY_TEXT


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("การวิเคราะห์ผล O34 (๒๕๖๖)", "การวิเคราะห์ผล O34 (๒๕๖๖)"),
        ("นํ้า", "น้ำ"),
        ("น้ํา", "น้ำ"),
        ("ทํางาน", "ทำงาน"),
        ("เเละเเผน", "และแผน"),
        ("ก\u200bข\u00adค\ufeffง\u202eจ\u2069", "กขคงจ"),
        ("เ\u200bเผน", "แผน"),
        ("ก\u00a0ข\u3000ค\tง\nจ\u2028ฉ", "ก ข ค ง จ ฉ"),
        ("ก\u00a0\u00a0ข", "ก  ข"),
        ("cafe\u0301", "caf\u00e9"),
        ("กู่", "กู่"),
        ("กู่", "กู่"),
    ],
)
def test_normalise(text: str, normal: str) -> None:
    assert normalise(text) == normal


def test_normal_text_is_returned_itself() -> None:
    text = "".join(["ผู้รับผิดชอบ", " ๑ ตุลาคม"])
    assert normalise(text) is text


@given(ANY_TEXT)
def test_each_form_is_final(text: str) -> None:
    for form in (normalise, squeeze, fold, arabic):
        assert form(form(text)) == form(text)


def test_squeeze() -> None:
    assert squeeze(" ข้อ\u00a0จํา กัด\n") == "ข้อจำกัด"


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("ข้อ จํากัด:", "ข้อจำกัด"),
        ("E-Service ๑.๓ (Q&A)", "eservice13qa"),
        ("ประชาสัมพันธ์ฯ", "ประชาสัมพันธ์"),
        ("ต่าง ๆ", "ต่างๆ"),
        ("snake_case", "snakecase"),
        ("ปี่ กุ้ง ไม้ เด็ก", "ปี่กุ้งไม้เด็ก"),
        ("…", ""),
    ],
)
def test_fold(text: str, key: str) -> None:
    assert fold(text) == key


def test_arabic() -> None:
    assert arabic("๐๑๒๓๔๕๖๗๘๙ ก") == "0123456789 ก"


@pytest.mark.parametrize(
    "piece", ["\u0e48\u0e38", "e\u0301\u0323", "\u1e69\u0323", "ก\u0e38\u0e49"]
)
@pytest.mark.parametrize("pieces", [3, 1100])
def test_a_word_of_any_length_is_composed(piece: str, pieces: int) -> None:
    assert normalise("ก" + piece * pieces) == normalize("NFC", "ก" + piece * pieces)


def test_a_hostile_run_of_marks_finishes() -> None:
    text = "ก" + "\u0e48\u0e38" * 200_000
    assert len(normalise(text)) == len(text)
