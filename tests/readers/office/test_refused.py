"""Files that are not read: each is told apart, with the way on, in both languages."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import NamedTuple
from zipfile import ZIP_BZIP2, ZIP_STORED

import pytest

from itacheck import SubmissionError
from itacheck.readers.office.blocks import Content
from itacheck.readers.office.excel.reader import excel_blocks
from itacheck.readers.office.word.reader import word_blocks

from .bombs import claiming, compressed, declaring, doubled, encrypted, patched
from .builders import (
    NAMESPACES,
    S,
    as_written,
    by_openpyxl,
    compound_file,
    content_types,
    data,
    excel,
    excel_parts,
    p,
    packed,
    relations,
    row,
    word,
    word_parts,
)
from .told import is_told

Read = Callable[[bytes, str], Content]


def refusal(read: Read, file: bytes, path: str = "plan.docx") -> SubmissionError:
    with pytest.raises(SubmissionError) as caught:
        read(file, path)
    is_told(caught.value, path)
    return caught.value


class Other(NamedTuple):
    """A file of another kind, and words of what is said when it is given as Word."""

    file: bytes
    th: tuple[str, ...]
    en: tuple[str, ...]


def with_type(content_type: str) -> bytes:
    """Return a file whose main part is of this type."""
    parts = word_parts(p("ก"))
    return packed(
        {**parts, "[Content_Types].xml": content_types("word/document.xml", content_type)}
    )


ODF = "application/vnd.oasis.opendocument."
MS = "application/vnd.ms-"
POWERPOINT = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
SAVE = ("โปรดเปิดไฟล์แล้วบันทึกเป็น Word (.docx)",), ("save it as Word (.docx)",)
KINDS = {
    "nothing": Other(b"", ("ไฟล์ว่าง", "ครบแล้ว"), ("empty (0 bytes)", "saved or copied whole")),
    "text": Other("ระยะเวลา".encode(), ("ไม่ใช่ไฟล์ Word", "ถูกต้อง"), ("not a Word file", "right")),
    "PDF": Other(b"%PDF-1.7\n", ("เป็นไฟล์ PDF", *SAVE[0]), ("a PDF file", *SAVE[1])),
    "RTF": Other(b"{\\rtf1 ", ("RTF", *SAVE[0]), ("an RTF file", *SAVE[1])),
    "web page": Other(b"\n<html>", ("เว็บหรือ XML", *SAVE[0]), ("web page", *SAVE[1])),
    "picture": Other(b"\x89PNG\r\n\x1a\n", ("รูปภาพ",), ("a picture",)),
    "photograph": Other(b"\xff\xd8\xff\xe0", ("รูปภาพ",), ("a picture",)),
    "old Word": Other(
        compound_file("1Table", "WordDocument"), ("(.doc)", *SAVE[0]), ("old Word file", *SAVE[1])
    ),
    "old Excel": Other(
        compound_file("Workbook"),
        ("Excel รุ่นเก่า (.xls)", "บันทึกเป็น Excel (.xlsx)"),
        ("old Excel file (.xls)", "save it as Excel (.xlsx)"),
    ),
    "old PowerPoint": Other(
        compound_file("PowerPoint Document"), ("(.ppt)", "ลงใน Word"), (".ppt", "into Word")
    ),
    "another old file": Other(compound_file(), ("Office รุ่นเก่า", *SAVE[0]), ("an old Office file",)),
    "password": Other(
        compound_file("EncryptionInfo", "EncryptedPackage"),
        ("มีรหัสผ่าน", "เปิดใน Word เอารหัสผ่านออก", "บันทึกใหม่"),
        ("has a password", "remove the password"),
    ),
    "password of the zip": Other(
        encrypted(word(p("ก")), "word/document.xml"), ("มีรหัสผ่าน",), ("has a password",)
    ),
    "zip": Other(packed({"แผน.docx": "x"}), ("เป็นไฟล์ zip", "แตกไฟล์"), ("a zip file", "unpack it")),
    "zip of nothing": Other(packed({}), ("ไม่ใช่ไฟล์ Word",), ("not a Word file",)),
    "OpenDocument text": Other(
        packed({"mimetype": f"{ODF}text"}), ("(.odt)", *SAVE[0]), ("(.odt)", *SAVE[1])
    ),
    "OpenDocument spreadsheet": Other(
        packed({"mimetype": f"{ODF}spreadsheet"}), ("(.ods)", "Excel (.xlsx)"), (".ods", ".xlsx")
    ),
    "OpenDocument presentation": Other(
        packed({"mimetype": f"{ODF}presentation"}), ("(.odp)", "ลงใน Word"), (".odp", "into Word")
    ),
    "OpenDocument drawing": Other(
        packed({"mimetype": f"{ODF}graphics"}), ("OpenDocument",), ("OpenDocument",)
    ),
    "Excel": Other(
        excel(data()),
        ("เป็นไฟล์ Excel ไม่ใช่ Word", "เปลี่ยนนามสกุลไฟล์เป็น .xlsx"),
        ("Excel, not Word", "change the suffix of the file to .xlsx"),
    ),
    "PowerPoint": Other(
        with_type(POWERPOINT), ("PowerPoint (.pptx)",), ("PowerPoint", "into Word")
    ),
    "binary Excel": Other(
        with_type(f"{MS}excel.sheet.binary.macroEnabled.main"), ("(.xlsb)", ".xlsx"), (".xlsb",)
    ),
    "drawing": Other(with_type(f"{MS}visio.drawing.main+xml"), ("ไม่ใช่ไฟล์ Word",), ("not a Word",)),
    "macros by type": Other(
        with_type(f"{MS}word.document.macroEnabled.main+xml"),
        ("มีแมโคร", "บันทึกเป็น .docx แบบไม่มีแมโคร"),
        ("holds macros", "save it as .docx without macros"),
    ),
    "macros by name": Other(
        packed({**word_parts(p("ก")), "word/vbaProject.bin": b"\0"}), ("มีแมโคร",), ("holds macros",)
    ),
}


@pytest.mark.parametrize("name", KINDS)
def test_a_file_of_another_kind_is_told_by_its_name(name: str) -> None:
    other = KINDS[name]
    error = refusal(word_blocks, other.file)
    assert [words for words in other.th if words not in error.message("th")] == []
    assert [words for words in other.en if words not in error.message("en")] == []


def test_a_word_file_given_as_excel_is_told() -> None:
    error = refusal(excel_blocks, word(p("ก")), "plan.xlsx")
    assert error.message("en") == "this is Word, not Excel; change the suffix of the file to .docx"
    assert "เปิดใน Excel" in refusal(excel_blocks, compound_file("EncryptedPackage")).message("th")


@pytest.mark.parametrize("library", ["docx", "openpyxl", "lxml", "rapidfuzz"])
def test_without_a_library_the_extra_is_named(
    library: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    for read in (word_blocks, excel_blocks):
        error = refusal(read, word(p("ก")))
        for language in ("th", "en"):
            assert 'pip install "itacheck[office]"' in error.message(language)


# ---- damage ------------------------------------------------------------------------------------


def without(name: str) -> bytes:
    return packed({key: part for key, part in word_parts(p("ก")).items() if key != name})


def with_part(part: str | bytes, name: str = "word/document.xml") -> bytes:
    return packed({**word_parts(p("ก")), name: part})


GOOD = word(p("ก"))
DAMAGED = {
    "no directory": (GOOD[:-30], "directory of the zip"),
    "one byte": (b"PK", "directory of the zip"),
    "no main part": (without("word/document.xml"), "«word/document.xml» is missing"),
    "no document": (with_part("<w:document xmlns:w='x'/>"), "«word/document.xml» cannot be read"),
    "no body": (
        with_part(f"<w:document {NAMESPACES}/>"),
        "«word/document.xml» cannot be read",
    ),
    "empty part": (with_part(""), "«word/document.xml» cannot be read"),
    "no XML": (with_part("ก"), "«word/document.xml» cannot be read"),
    "unclosed": (with_part("<a>"), "«word/document.xml» cannot be read"),
    "unknown entity": (with_part("<a>&nbsp;</a>"), "«word/document.xml» cannot be read"),
    "no UTF-8": (with_part("<a>ก</a>".encode("cp874")), "«word/document.xml» cannot be read"),
    "half a UTF-16": (with_part("<a/>".encode("utf-16") + b"a"), "cannot be read"),
    "no styles": (with_part("x", "word/styles.xml"), "«word/styles.xml» cannot be read"),
    "no types": (with_part("x", "[Content_Types].xml"), "«[Content_Types].xml» cannot be read"),
    "no relations": (with_part("x", "_rels/.rels"), "«_rels/.rels» cannot be read"),
    "smaller than it claims": (claiming(10_000, GOOD), "cannot be read"),
    "larger than it claims": (claiming(10, GOOD), "cannot be read"),
    "wrong checksum": (patched(GOOD, "word/document.xml", 16, 14, b"\0" * 4), "cannot be read"),
    "unknown method": (compressed(ZIP_BZIP2), "«[Content_Types].xml» cannot be read"),
    "a name twice": (doubled("word/document.xml"), "«word/document.xml» stands in it twice"),
    "shifted": (
        patched(GOOD, "word/document.xml", 42, 30, b"\1"),
        "overlaps another",
    ),
}


@pytest.mark.parametrize("name", DAMAGED)
def test_damage_is_told_with_its_place(name: str) -> None:
    file, says = DAMAGED[name]
    error = refusal(word_blocks, file)
    assert says in error.message("en")
    assert "damaged or incomplete" in error.message("en")
    assert "เสียหายหรือไม่ครบ" in error.message("th")
    assert "บันทึกใหม่" in error.message("th")


@pytest.mark.parametrize(
    "sheet",
    [
        data('<row r="0"/>'),
        data('<row r="1048577"/>'),
        data('<row r="x"/>'),
        data(row('<c r="1A"/>')),
        data(row('<c r="XFE1"/>')),
        data(row('<c r="A0"/>')),
        data(row('<c r="ก1"/>')),
        data(row('<c t="s"><v>1</v></c>')),
        data(row('<c t="s"><v>-1</v></c>')),
        data(row('<c t="s"><v>๐</v></c>')),
        "<cols><col hidden='1'/></cols>",
        "<cols><col hidden='1' min='1' max='99999'/></cols>",
        "<mergeCells><mergeCell/></mergeCells>",
        "<mergeCells><mergeCell ref='A1:B'/></mergeCells>",
        data(row("ก", "ข"))
        + "<mergeCells><mergeCell ref='A1:B1'/><mergeCell ref='B1:B2'/></mergeCells>",
    ],
)
def test_a_sheet_that_makes_no_sense_is_told(sheet: str) -> None:
    error = refusal(excel_blocks, excel(sheet, strings="<si><t>ก</t></si>"), "plan.xlsx")
    assert "the part «xl/worksheets/sheet1.xml» cannot be read" in error.message("en")
    assert "เปิดใน Excel" in error.message("th")


def test_a_workbook_without_its_sheet_is_told() -> None:
    parts = excel_parts(data(row("ก")))
    del parts["xl/worksheets/sheet1.xml"]
    error = refusal(excel_blocks, packed(parts), "plan.xlsx")
    assert "the part «xl/worksheets/sheet1.xml» is missing" in error.message("en")


def test_a_name_in_a_file_cannot_break_a_message() -> None:
    target = "a&#10;b{x}" + "ก" * 500
    error = refusal(
        word_blocks, packed({**word_parts(""), "_rels/.rels": relations(officeDocument=target)})
    )
    assert len(error.message("en")) < 300


# ---- what XML may not hold ---------------------------------------------------------------------


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize(
    "doctype",
    ["", '<!ENTITY l9 "ฮา">', '<!ENTITY l9 SYSTEM "file:///etc/passwd">', '<!ENTITY % l9 "">'],
)
def test_a_doctype_is_refused_unread(doctype: str, encoding: str) -> None:
    error = refusal(word_blocks, declaring(doctype, encoding=encoding))
    assert "«word/document.xml»" in error.message("th")
    assert "DOCTYPE or ENTITY, which is not read for safety" in error.message("en")
    assert "เปิดใน Word แล้วบันทึกใหม่" in error.message("th")


@pytest.mark.parametrize(
    "name", ["[Content_Types].xml", "_rels/.rels", "word/styles.xml", "word/numbering.xml"]
)
def test_a_doctype_is_refused_in_every_part_that_is_read(name: str) -> None:
    assert f"«{name}»" in refusal(word_blocks, declaring("", name)).message("en")


def test_a_declared_encoding_hides_no_doctype() -> None:
    hidden = '<?xml version="1.0" encoding="utf-7"?>+ADw-!DOCTYPE x+AD4-<x/>'
    assert "cannot be read" in refusal(word_blocks, with_part(hidden)).message("en")


# ---- and what is read --------------------------------------------------------------------------


def test_members_may_be_stored_as_they_are() -> None:
    assert as_written(word_blocks(compressed(ZIP_STORED), "plan.docx")) == ["ก"]


def test_what_is_not_read_is_not_unpacked() -> None:
    parts = {
        **word_parts(p("ก")),
        "word/media/a.png": b"\0" * 60_000_000,
        "docProps/core.xml": "<!",
    }
    assert as_written(word_blocks(packed(parts), "plan.docx")) == ["ก"]


def test_a_template_is_read_like_a_document() -> None:
    parts = excel_parts(data(row("ก")))
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml"
    parts["[Content_Types].xml"] = content_types("xl/workbook.xml", kind)
    assert as_written(excel_blocks(packed(parts), "plan.xlsx")) == [[["ก"]]]


def test_the_type_of_the_main_part_may_be_that_of_its_suffix() -> None:
    parts = excel_parts(data(row("ก")))
    types = str(parts["[Content_Types].xml"])
    usual, override = "application/xml", 'PartName="/xl/workbook.xml"'
    main = types.partition(override)[2].split('"')[1]
    parts["[Content_Types].xml"] = types.replace(override, 'PartName="/x"').replace(usual, main)
    assert as_written(excel_blocks(packed(parts), "plan.xlsx")) == [[["ก"]]]


def test_a_file_of_openpyxl_with_its_many_parts_is_read() -> None:
    assert S in str(excel_parts()["xl/workbook.xml"])
    content = excel_blocks(
        by_openpyxl(lambda book: book.worksheets[0].append(["ก", 5])), "plan.xlsx"
    )
    assert as_written(content) == [[["ก", "5"]]]
