"""Files that cannot be read: what was found, where, and the way on, in both languages."""

from __future__ import annotations

import re
from typing import NamedTuple

import pytest

import itacheck

from .parsers import COMPILED, PURE, Load, choose, refusal


class Bad(NamedTuple):
    """A file, where the fault is, and words of the Thai and the English message."""

    content: str | bytes
    at: str
    th: tuple[str, ...]
    en: tuple[str, ...]


GOOD = "criteria: o34-2567\n"
LINE_2 = GOOD + "limitations: "

BAD = {
    # nothing to read
    "empty": Bad("", "1:1", ("ไฟล์ว่าง", "empty-form.yaml"), ("file is empty", "empty-form.yaml")),
    "comments alone": Bad("# แบบเปล่า\n", "1:1", ("ไฟล์ว่าง",), ("file is empty",)),
    "null alone": Bad("~\n", "1:1", ("ไฟล์ว่าง",), ("file is empty",)),
    "a dash line alone": Bad("---\n", "2:1", ("ไฟล์ว่าง",), ("file is empty",)),
    # no mapping
    "prose": Bad("ผลการวิเคราะห์\n", "1:1", ("«ผลการวิเคราะห์»", "areas:"), ("the text «", "areas:")),
    "a list": Bad("# ก\n- ก\n- ข\n", "2:1", ("พบรายการ", "criteria:"), ("a list", "criteria:")),
    # indentation
    "tab": Bad(GOOD + 'areas:\n\t"1.1": ก\n', "3:1", ("แท็บ", "เว้นวรรค"), ("tab", "use spaces")),
    "tab after spaces": Bad(
        GOOD + "areas:\n  '1.1':\n    analysis: ก\n\titems: [O4]\n", "5:1", ("แท็บ",), ("tab",)
    ),
    "tab in a block": Bad(GOOD + "limitations: |\n\tคนน้อย\n", "3:1", ("แท็บ",), ("tab",)),
    "tab before all": Bad("\tcriteria: o34-2567\n", "1:1", ("แท็บ",), ("tab",)),
    "key too far left": Bad(
        "areas:\n    '1.1': {}\n  limitations: ก\n",
        "3:3",
        ("ย่อหน้า", "ตรงกัน"),
        ("indentation", "align"),
    ),
    "item too far left": Bad(
        "limitations:\n    - ก\n  - ข\n", "3:3", ("ย่อหน้า", "ตรงกัน"), ("indentation", "align")
    ),
    # quotation marks and colons
    "unclosed double quote": Bad(
        LINE_2 + '"คนน้อย\nagency: {}\n', "2:14", ("คำพูด", "ปิด"), ("quotation mark", "closing")
    ),
    "unclosed single quote": Bad(LINE_2 + "'คนน้อย\n", "2:14", ("คำพูด",), ("quotation mark",)),
    "quotation mark closed in another document": Bad(
        LINE_2 + '"คนน้อย\n---\n"\n', "2:14", ("คำพูด", "ปิด"), ("quotation mark", "closing")
    ),
    "list item beside its key": Bad(
        LINE_2 + "- คนน้อย\n", "2:14", ("«- »", "คนละบรรทัด"), ("(- )", "line of its own")
    ),
    "question mark beside its key": Bad(
        LINE_2 + "? คนน้อย\n", "2:14", ("«? »", '" "'), ("«? »", "double quotes")
    ),
    "colon in prose": Bad(LINE_2 + "งบประมาณ: มีน้อย\n", "2:22", ("«:»", '" "'), ("«:»", "quotes")),
    "key indented under a text": Bad("a: b\n  c: d\n", "2:4", ("«:»", "ย่อหน้า"), ("«:»", "indent")),
    "key without colon": Bad(
        GOOD + "ข้อจำกัด\nagency: {}\n", "3:1", ("ตามด้วย «:»",), ("followed by",)
    ),
    "Windows path in quotes": Bad(
        LINE_2 + r'"C:\Users"' + "\n", "2:19", ("\\", "' '"), ("backslash", "single quotes")
    ),
    # characters that mean something in YAML
    "undefined alias": Bad(LINE_2 + "*ดูหน้า\n", "2:14", ("*", '" "'), ("*", "double quotes")),
    "bold as in Markdown": Bad(LINE_2 + "**เร่งด่วน**\n", "2:14", ("*", '" "'), ("*", "quotes")),
    "lone ampersand": Bad(LINE_2 + "& อื่น ๆ\n", "2:14", ("&", '" "'), ("&", "quotes")),
    "begins with @": Bad(LINE_2 + "@หน่วยงาน\n", "2:14", ("ขึ้นต้น", '" "'), ("begin", "quotes")),
    "begins with %": Bad(LINE_2 + "%ความสำเร็จ\n", "2:14", ("ขึ้นต้น", '" "'), ("begin", "quotes")),
    "begins with !!": Bad(LINE_2 + "!<เร่งด่วน\n", "2:14", ("!", '" "'), ("!", "double quotes")),
    "begins with >>": Bad(LINE_2 + ">> ดูหน้า 3\n", "2:14", ("|", "ขึ้นบรรทัดใหม่"), (">", "new line")),
    "unclosed bracket": Bad(
        GOOD + "limitations: [ก, ข\nagency: ค\n", "2:14", ("วงเล็บ", "«,»"), ("bracket", "«,»")
    ),
    "unclosed brace": Bad(GOOD + "agency: {name: ก\n", "2:9", ("วงเล็บ",), ("bracket",)),
    "closing bracket alone": Bad(LINE_2 + "] ก\n", "2:14", ("[ ]", '" "'), ("brackets", "quotes")),
    # more than one, or more than is text
    "two documents": Bad(
        GOOD + "---\n" + GOOD, "2:1", ("มากกว่าหนึ่งชุด", "แยก"), ("more than one document", "own file")
    ),
    "text after the end": Bad(
        GOOD + "...\n" + GOOD, "3:1", ("...", "แยก"), ("...", "file of its own")
    ),
    "%TAG": Bad("%TAG ! tag:x,2000:\n---\na: b\n", "1:1", ("%TAG", "ลบ"), ("%TAG", "remove")),
    "%TAG further down": Bad(GOOD + "...\n%TAG ! x\n---\n", "3:1", ("%TAG",), ("%TAG",)),
    "%TAG behind a BOM": Bad("\ufeff%TAG ! x\n---\n", "1:1", ("%TAG",), ("%TAG",)),
    "%TAG behind CR LF": Bad("# ก\r\n# ข\r\n%TAG ! x\r\n", "3:1", ("%TAG",), ("%TAG",)),
    "tag of Python": Bad(
        LINE_2 + "!!python/object:os.system ก\n",
        "2:14",
        ("python/object", "ลบ"),
        ("«tag:", "remove"),
    ),
    "own tag": Bad(LINE_2 + "!ด่วน ก\n", "2:14", ("!", '" "'), ("!", "double quotes")),
    "tag of a number": Bad(
        LINE_2 + "!!int 5\n", "2:14", (":int»", "ลบ"), (":int»", "every value is")
    ),
    "tag on a list": Bad(GOOD + "x: [!a [ก]]\n", "2:5", ("«!a»",), ("«!a»", "remove")),
    "anchor twice": Bad("a: &x 1\nb: &x 2\n", "2:4", ("(&)", "ซ้ำ"), ("twice", "rename")),
    "NUL": Bad(LINE_2 + "คน\0น้อย\n", "2:16", ("NUL", "โปรดตรวจ"), ("NUL", "right file")),
    "control character": Bad(
        LINE_2 + "ก\x1b[31m\n", "2:15", ("U+001B", "ลบ"), ("U+001B", "delete")
    ),
    "control character behind a BOM": Bad("\ufeffa\x01: ข\n", "1:2", ("U+0001",), ("U+0001",)),
    # keys
    "a list as a key": Bad(GOOD + "[ก]: ข\n", "2:1", ("ต้องเป็นข้อความ",), ("must be a text",)),
    "a mapping as a key": Bad(
        GOOD + "? {ก: ข}\n: ค\n", "2:3", ("ต้องเป็นข้อความ",), ("must be a text",)
    ),
    # the criteria
    "no criteria": Bad(
        "# ก\nagency: {}\n",
        "2:1",
        ("criteria:", "o34-2567"),
        ("criteria:", "o34-2567", "--criteria"),
    ),
    "criteria left blank": Bad("agency: {}\ncriteria:\n", "2:1", ("o34-2567",), ("o34-2567",)),
    "criteria null": Bad("criteria: ~\n", "1:1", ("o34-2567",), ("o34-2567",)),
    "criteria a mapping": Bad("criteria: {o34: 2567}\n", "1:1", ("o34-2567",), ("add a line",)),
    "criteria two": Bad(
        "criteria: [o34-2567, o38-2563]\n", "1:11", ("«o34-2567, o38-2563»",), ("are not known",)
    ),
    "no key at all": Bad("{}\n", "1:1", ("o34-2567",), ("no criteria are named",)),
    "unknown criteria": Bad(
        "# ก\nหลักเกณฑ์: o99-2599\n", "2:12", ("«o99-2599»", "o34-2567"), ("«o99-2599»", "o34-2567")
    ),
}
BINARY = {
    "PDF": Bad(b"%PDF-1.7\n%\xe2\xe3\n", "1:1", ("PDF", "Word"), ("PDF", "save the original")),
    "Word": Bad(b"PK\x03\x04\x14\0\x06\0", "1:1", ("Word, Excel", "YAML"), ("Word, Excel", "copy")),
    "old Word": Bad(b"\xd0\xcf\x11\xe0\xa1\xb1", "1:1", (".doc", "YAML"), (".doc", "YAML")),
    "picture": Bad(
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "3:1", ("NUL", "ตรวจ"), ("binary", "right file")
    ),
    "program": Bad(b"\x7fELF\x02\x01\x01\0\0\0\0\0", "1:8", ("NUL",), ("binary file",)),
    "no encoding": Bad(
        b"a: b\nc: \x81\xff\n", "2:4", ("0x81", "UTF-8"), ("0x81", "again as UTF-8")
    ),
    "UTF-16 without its mark": Bad(
        LINE_2.encode("utf-16-le"), "1:2", ("UTF-16", "BOM", "UTF-8"), ("UTF-16", "byte order mark")
    ),
    "Thai UTF-16, big end first": Bad(
        "ข้อจำกัด:\r\n  - คนน้อย\r\n".encode("utf-16-be"), "1:17", ("UTF-16",), ("UTF-16", "UTF-8")
    ),
    "UTF-16 cut short": Bad(
        GOOD.encode("utf-16") + b"a", "1:1", ("UTF-16", "UTF-8"), ("UTF-16", "damaged", "again")
    ),
    "UTF-32": Bad(GOOD.encode("utf-32"), "1:1", ("UTF-32", "UTF-8"), ("UTF-32", "UTF-8")),
    "UTF-32 without its mark": Bad(GOOD.encode("utf-32-be"), "1:1", ("UTF-32",), ("UTF-32",)),
    "NUL in UTF-16": Bad("a: ก\0\n".encode("utf-16"), "1:5", ("U+0000",), ("U+0000", "delete")),
}
ALL = BAD | BINARY


@pytest.mark.parametrize("name", ALL)
@pytest.mark.usefixtures("parser")
def test_a_bad_file_is_told_with_its_place_and_the_way_on(name: str, load: Load) -> None:
    bad = ALL[name]
    error = refusal(load, bad.content)
    assert str(error.location) == f"draft.yaml:{bad.at}"
    for words, language in ((bad.th, "th"), (bad.en, "en")):
        message = error.message(language)
        assert [word for word in words if word not in message] == [], message
        assert "\n" not in message


@pytest.mark.parametrize("name", ALL)
def test_a_message_stands_in_both_languages_and_the_thai_one_is_thai(name: str, load: Load) -> None:
    error = refusal(load, ALL[name].content)
    assert re.search("[ก-๙]{4}", error.message("th"))
    assert error.message() == error.message("th") != error.message("en")
    assert str(error) == f"{error.location}: {error.message()}"
    assert re.search("[a-z]{4}", error.message("en"))


# What each parser alone trips over, and words of its own that no user should read.
@pytest.mark.parametrize(
    ("content", "at", "way_on"),
    [
        ("limitations:\n  - ก\n  agency: {}\n", "3:3", ("«- »", "ตรงกัน")),
        ("- ก\nagency: {}\n", "2:1", ("«- »", "ตรงกัน")),
        ("a: [\n", None, ("[ ]",)),
        ("- |9z\n  ก\n", "1:3", ("ขึ้นบรรทัดใหม่",)),
        ("[ก]\nagency: {}\n", "2:1", ("ลบส่วนที่เกิน",)),
        ("%ความสำเร็จ\n", None, ("%",)),
        ('a: "C:\\สำนักงาน"\n', None, ("\\ ",)),
    ],
)
@pytest.mark.usefixtures("parser")
def test_both_parsers_say_something_a_user_can_do(
    content: str, at: str | None, way_on: tuple[str, ...], load: Load
) -> None:
    error = refusal(load, content)
    assert at is None or str(error.location) == f"draft.yaml:{at}"
    assert any(words in error.message() for words in way_on), error.message()
    assert "parsing" not in error.message() + error.message("en")


def test_both_parsers_find_a_fault_in_the_same_place(
    load: Load, monkeypatch: pytest.MonkeyPatch
) -> None:
    places = []
    for parser in (COMPILED, PURE):
        choose(parser, monkeypatch)
        places.append({name: refusal(load, bad.content).location for name, bad in ALL.items()})
    assert places[0] == places[1]


def test_the_error_is_a_submission_error_or_one_of_the_criteria(load: Load) -> None:
    errors = {name: type(refusal(load, bad.content)) for name, bad in ALL.items()}
    assert {errors.pop(name) for name in ("unknown criteria", "criteria two")} == {
        itacheck.CriteriaError
    }
    assert set(errors.values()) == {itacheck.SubmissionError}


@pytest.mark.usefixtures("parser")
def test_the_yaml_line_of_an_editor_is_read_and_a_percent_sign_in_prose(load: Load) -> None:
    submission = load("%YAML 1.1\n---\ncriteria: o34-2567\nlimitations: เหลือ 50% ของปีก่อน\n")
    assert submission.top.texts["limitations"] == ("เหลือ 50% ของปีก่อน",)
