"""UTF-8 with and without its mark, UTF-16 with it, and Windows-874 are read as the same text."""

from __future__ import annotations

import codecs
import runpy
import sys

import pytest

import itacheck.source.compose

from .parsers import Load

TEXT = "criteria: o34-2567\nข้อจำกัด: อัตรากำลังไม่เพียงพอ\nหน่วยงาน: {ชื่อ: สำนักงานตัวอย่าง}\n"
ENCODINGS = {  # the mark at the beginning, and the codec of what follows
    "UTF-8": (b"", "utf-8"),
    "UTF-8 with its mark": (codecs.BOM_UTF8, "utf-8"),
    "UTF-16, little end first": (codecs.BOM_UTF16_LE, "utf-16-le"),
    "UTF-16, big end first": (codecs.BOM_UTF16_BE, "utf-16-be"),
    "Windows-874": (b"", "cp874"),
    "TIS-620": (b"", "tis-620"),
}


def encoded(name: str, text: str) -> bytes:
    mark, codec = ENCODINGS[name]
    return mark + text.encode(codec)


@pytest.mark.parametrize("name", ENCODINGS)
@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
@pytest.mark.usefixtures("parser")
def test_every_encoding_gives_the_same_text_and_places(
    name: str, line_break: str, load: Load
) -> None:
    submission = load(encoded(name, TEXT.replace("\n", line_break)))
    assert submission.top.texts["limitations"] == ("อัตรากำลังไม่เพียงพอ",)
    assert submission.agency_name == "สำนักงานตัวอย่าง"
    place = submission.locate(("agency", "name"))
    assert place is not None
    assert (place.line, place.column, place.end_line, place.end_column) == (3, 18, 3, 34)


@pytest.mark.parametrize("name", ENCODINGS)
def test_only_windows_874_is_remarked_on_and_a_word_quoted(name: str, load: Load) -> None:
    remarks = [make() for make in load(encoded(name, TEXT)).remarks]
    if name not in ("Windows-874", "TIS-620"):
        assert remarks == []
        return
    (remark,) = remarks
    assert remark.check == "encoding"
    assert "«ข้อจำกัด»" in remark.message.th
    assert "«ข้อจำกัด»" in remark.message.en
    assert "UTF-8" in remark.remedy.th
    assert "UTF-8" in remark.remedy.en
    assert str(remark.location) == "draft.yaml:1:1"


def test_where_no_word_is_thai_what_is_not_plain_is_quoted(load: Load) -> None:
    (make,) = load(b"criteria: o34-2567\n# 10 \x80\n").remarks
    assert "«€»" in make().message.th


def test_without_the_compiled_parser_the_other_one_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "yaml._yaml", None)  # as where PyYAML has no libyaml
    module = runpy.run_path(itacheck.source.compose.__file__)
    assert module["COMPILED"] is False
    document = module["compose"](TEXT.encode(), "draft.yaml")
    assert [key.value for key, _ in document.root.value] == ["criteria", "ข้อจำกัด", "หน่วยงาน"]


@pytest.mark.usefixtures("parser")
def test_lines_are_those_that_the_parser_counts(load: Load) -> None:
    submission = load(
        "\ufeff# ก\r\n# ข\r# ค\x85# ง\u2028# จ\u2029criteria: o34-2567\nlimitations: ฉ\n"
    )
    assert [submission.document.line(number) for number in range(10)] == [
        "", "# ก", "# ข", "# ค", "# ง", "# จ", "criteria: o34-2567", "limitations: ฉ", "", "",
    ]  # fmt: skip
    place = submission.locate(("limitations",))
    assert place is not None
    assert (place.line, place.column) == (7, 14)
