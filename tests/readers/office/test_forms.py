"""Forms of Word and Excel files that say the same: encodings, names of parts, strict Open XML."""

from __future__ import annotations

import pytest

from itacheck.readers.office.excel.reader import excel_blocks
from itacheck.readers.office.word.reader import word_blocks

from .builders import (
    STEPS,
    S,
    as_written,
    data,
    excel_parts,
    item,
    p,
    packed,
    relations,
    row,
    tbl,
    tr,
    word_parts,
)


def as_strict(parts: dict[str, str | bytes]) -> dict[str, str]:
    """Return the parts as Office saves them as «Strict Open XML»."""
    usual, strict = "schemas.openxmlformats.org/{}/2006", "purl.oclc.org/ooxml/{}"
    texts = {name: str(part) for name, part in parts.items()}
    for names in ("wordprocessingml", "spreadsheetml", "officeDocument"):
        for name, text in texts.items():
            texts[name] = text.replace(usual.format(names), strict.format(names))
    return texts


def test_a_word_file_saved_as_strict_open_xml_reads_the_same() -> None:
    usual = word_parts(p("ก") + tbl(tr("ข")))
    strict = as_strict(usual)
    assert strict != usual
    assert as_written(word_blocks(packed(strict), "plan.docx")) == ["ก", [["ข"]]]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-8-sig"])
def test_parts_may_be_in_other_encodings_of_unicode(encoding: str) -> None:
    parts = word_parts(p("ข้อจำกัด"))
    text = str(parts["word/document.xml"]).replace("UTF-8", encoding[:6].upper())
    parts["word/document.xml"] = text.encode(encoding)
    assert as_written(word_blocks(packed(parts), "plan.docx")) == ["ข้อจำกัด"]


def test_the_parts_may_have_other_names() -> None:
    parts = word_parts(item("ก"), numbering=STEPS)
    renamed = {
        name.replace("document.xml", "Document2.xml"): str(part).replace(
            "document.xml", "document2.xml"
        )
        for name, part in parts.items()
    }
    assert as_written(word_blocks(packed(renamed), "plan.docx")) == ["1. ก"]


def test_a_word_file_needs_neither_styles_nor_numbering() -> None:
    parts = {name: part for name, part in word_parts(item("ก")).items() if "rels" not in name[4:]}
    del parts["word/styles.xml"], parts["word/numbering.xml"]
    assert as_written(word_blocks(packed(parts), "plan.docx")) == ["ก"]


def test_an_excel_file_saved_as_strict_open_xml_reads_the_same() -> None:
    usual = excel_parts(data(row('<c t="s"><v>0</v></c>')), strings="<si><t>ก</t></si>")
    strict = as_strict(usual)
    assert strict != usual
    assert as_written(excel_blocks(packed(strict), "plan.xlsx")) == [[["ก"]]]


def test_targets_may_be_given_from_the_root_and_names_with_backslashes() -> None:
    parts = excel_parts(data(row("ก")))
    parts["xl/_rels/workbook.xml.rels"] = relations(
        sharedStrings="sharedStrings.xml",
        styles="styles.xml",
        worksheet="/xl/worksheets/sheet1.xml",
    )
    parts["xl\\worksheets\\sheet1.xml"] = parts.pop("xl/worksheets/sheet1.xml")
    assert as_written(excel_blocks(packed(parts), "plan.xlsx")) == [[["ก"]]]


def test_an_excel_file_needs_neither_styles_nor_shared_strings() -> None:
    parts = excel_parts(data(row("ก")))
    del parts["xl/styles.xml"], parts["xl/sharedStrings.xml"]
    assert as_written(excel_blocks(packed(parts), "plan.xlsx")) == [[["ก"]]]


def test_a_prefix_before_every_name_changes_nothing() -> None:
    parts = excel_parts(data(row("ก")))
    inner = "<x:sheetData><x:row><x:c><x:v>5</x:v></x:c></x:row></x:sheetData>"
    sheet = f'<x:worksheet xmlns:x="{S}">{inner}</x:worksheet>'
    parts["xl/worksheets/sheet1.xml"] = sheet
    assert as_written(excel_blocks(packed(parts), "plan.xlsx")) == [[["5"]]]
