from pathlib import Path

import pytest

import itacheck
from itacheck.source.compose import compose

HEAD = "criteria: o34-2567\nareas:\n  '1.1':\n"


def refused(text: str) -> tuple[str, str]:
    with pytest.raises(itacheck.ItacheckError) as raised:
        compose((HEAD + text).encode(), "draft.yaml")
    return str(raised.value.location), raised.value.message("en")


@pytest.mark.parametrize(
    ("text", "line", "key"),
    [
        ("    method:ทำคู่มือ\n    responsible: กลุ่มแผน\n", 4, "method"),
        ("    method：ทำคู่มือ\n    responsible: กลุ่มแผน\n", 4, "method"),
        ("    analysis: ก\n    ผู้รับผิดชอบ:กลุ่มแผน\n    steps: ข\n", 5, "ผู้รับผิดชอบ"),
    ],
)
def test_a_key_without_its_space_is_told_where_it_stands(text: str, line: int, key: str) -> None:
    place, message = refused(text)
    assert place.startswith(f"draft.yaml:{line}:")
    assert message == f"«{key}» must be followed by a colon and a space"


@pytest.mark.parametrize(
    "value", ['"คู่มือ" ไม่ครบ', "'ข้อ' ไม่ผ่าน", "[ร่าง] ข้อมูล", '"ข้อ O4 "ไม่ผ่าน" เพราะช้า']
)
def test_text_behind_a_closing_mark_is_told(value: str) -> None:
    place, message = refused(f"    analysis: {value}\n    method: ก\n")
    assert place.startswith("draft.yaml:4:")
    assert "put the whole text in single quotes" in message


def test_a_dash_without_its_space_is_told() -> None:
    place, message = refused("    steps:\n    -ประชุม\n    -สรุป\n    method: ก\n")
    assert place.startswith(("draft.yaml:5:", "draft.yaml:6:"))
    assert message == "the - before a list item must be followed by a space"


def test_an_address_is_no_key() -> None:
    _, message = refused("    analysis: https://example.go.th: ไม่เปิด\n")
    assert "must be followed by" not in message


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("agency: name:สำนักงาน\n", "«name» must be followed by a colon and a space"),
        ("agency: สำนักงาน\n", "such as name: …"),
        ("results: {items: ดี}\n", "such as O4: 100"),
        ("areas: ครบ\n", 'such as "1.1": …'),
        ("areas: {'1.1': {implementation: ครบ}}\n", "such as method: …"),
        ("areas: {'1.1': {analysis: [{ขั้นที่ 1: สำรวจ}]}}\n", "put the text in double quotes"),
    ],
)
def test_what_must_stand_here_is_shown_by_an_example_of_the_place(
    text: str, expected: str, tmp_path: Path
) -> None:
    file = tmp_path / "draft.yaml"
    file.write_text("criteria: o34-2567\n" + text, encoding="utf-8")
    with pytest.raises(itacheck.SubmissionError) as raised:
        itacheck.load_submission(file)
    assert expected in raised.value.message("en")
