"""Word and Excel files: bytes → blocks → Submission → Report → every format; → YAML → Report."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any
from zlib import crc32

from yaml.nodes import MappingNode

import itacheck
from itacheck.forms.written import submission_yaml
from itacheck.readers.office.document import OfficeDocument
from itacheck.reports import json_report
from tests.builders import changed, without
from tests.fuzz.dictionary import CODES, KEYS, MONTHS, PLACEHOLDERS
from tests.fuzz.mutators.markup import of_markup
from tests.fuzz.packages import as_text, file_of
from tests.fuzz.target import Target
from tests.readers.office import builders
from tests.readers.office.appendix_layout import appendix
from tests.readers.office.ministry_layout import ministry
from tests.readers.office.papers import Paper, placed
from tests.readers.office.test_any_file import FILES, PARTS
from tests.readers.office.wide_layout import wide

from .files import written
from .outcomes import failure, is_rendered, is_told, is_whole

O34 = "o34-2567"
HEADINGS = (
    "ประเด็นที่ ๑.๑", "๑.๒ การให้บริการและระบบ E-Service", "ส่วนที่ 2 ", "การวิเคราะห์",
    "วิธีการ", "มาตรการ",
    "ผู้รับผิดชอบ", "ขั้นตอนหรือวิธีการปฏิบัติ", "ระยะเวลาดำเนินการ", "ข้อจำกัดของหน่วยงาน",
    "ประเด็น", "ข้อ",
    "คะแนน", "ข้อ 34 ปีงบประมาณ พ.ศ. 2567", "ข้อ 38 ปีงบประมาณ พ.ศ. 2563", "ไม่ใช่หัวข้อ", ": ก",
    "1. ",
)  # fmt: skip
WORDS = (*HEADINGS, *PLACEHOLDERS[:14], *CODES[:8], *MONTHS[:2], *KEYS[:3], "&#10;", "&amp;", " ")
VALUES = (
    "", "0", "1", "-1", "2", "3", "99999999", "9" * 30, "x", "๑", "true", "restart", "continue",
    "A1",
    "A1:C3", "B2:XFD1048576", "C3:A1", "164", "14", "s", "n", "d", "b", "e", "str", "inlineStr",
    "hidden", "rId1", "rId2", "decimal", "thaiNumbers", "lowerRoman", "%1.%2.", "d/m/yyyy;@",
    "[$-D07041E]d mmm bbbb",
    "0.00E+0", "..", "/", "word/document.xml", "../document.xml", "External",
)  # fmt: skip


def _run(name: str, data: bytes) -> None:
    path = written(name, file_of(data))
    if crc32(data) % 4 == 0:  # its criteria found in a heading
        try:
            itacheck.grade(path)
        except itacheck.ItacheckError as error:
            is_told(error)
    try:
        submission = itacheck.load_submission(path, O34)
    except itacheck.ItacheckError as error:
        is_told(error)
        is_rendered(failure(path, error), data)
        return
    graded = itacheck.grade(submission)
    is_whole(graded)
    is_rendered(graded, data)
    _is_the_same_in_yaml(submission, graded)


def _is_the_same_in_yaml(submission: itacheck.Submission, graded: itacheck.Report) -> None:
    """Assert that what ``convert`` writes, read again, gives the same report."""
    document = submission.document
    assert isinstance(document, OfficeDocument)
    assert isinstance(document.root, MappingNode)
    text = submission_yaml(document.root, document.label, head=(), criteria=O34, language="th")
    again = itacheck.grade(written("converted.yaml", text.encode()))
    assert _without_places(again) == _without_places(graded)


def _without_places(graded: itacheck.Report) -> Any:
    """Return a report without what the way of writing changes: places, and notes on the file."""
    content = json_report.as_object(graded, "th")
    findings = [
        {name: value for name, value in finding.items() if name != "location"}
        for finding in content["findings"]
        if finding["rule"] not in ("submission/recognised", "submission/left-out")
    ]
    return content | {"submission": content["submission"]["agency"], "findings": findings}


# ---- what to begin with ------------------------------------------------------------------------


def _papers() -> Iterator[Paper]:
    """Yield a submission of two areas in each layout."""
    few = without(*(f"areas/1.{number}" for number in range(3, 8)))
    few["results"] |= changed({"results/items": {"O30": "0", "O4": "90"}})["results"]
    few["areas"]["1.1"]["limitations"] = "คนน้อย"
    submission = itacheck.load_submission(few)
    yield ministry(submission)
    yield appendix(submission, "cell")
    yield wide(submission)


def _raw_table(grid: Any) -> str:
    """Return a table in raw XML; what lies below a tall box is a cell that goes on."""
    boxes, width = placed(grid)
    cells = {(one.row, one.column): one.box for one in boxes}
    below = {
        (row + down, column): box
        for (row, column), box in cells.items()
        for down in range(1, box.down)
    }
    rows = []
    for row in range(len(grid)):
        written_cells = []
        for column in range(width):
            box = cells.get((row, column)) or below.get((row, column))
            if box is None:
                continue
            starts = (row, column) in cells
            span = f'<w:gridSpan w:val="{box.across}"/>' if box.across > 1 else ""
            merge = f'<w:vMerge w:val="{"restart" if starts else "continue"}"/>'
            properties = span + (merge if box.down > 1 else "")
            lines = map(builders.p, box.lines if starts else ("",))
            written_cells.append(builders.tc("<w:p/>", *lines, properties=properties))
        rows.append(builders.tr(*written_cells))
    return builders.tbl(*rows)


def word_seeds() -> Iterator[bytes]:
    """Yield Word files as text, and two as bytes."""
    for paper in _papers():
        body = (builders.p(p) if isinstance(p, str) else _raw_table(p) for p in paper)
        yield as_text(builders.word_parts("".join(body), numbering=builders.STEPS))
    yield as_text(PARTS[0])
    yield from (FILES[0], FILES[2])


def excel_seeds() -> Iterator[bytes]:
    """Yield Excel files as text, and one as bytes."""
    for paper in _papers():
        rows, merged = [], []
        for part in paper:
            if isinstance(part, str):
                rows.append(builders.row(part))
                continue
            boxes, width = placed(part)
            texts = {(one.row, one.column): "\n".join(one.box.lines) for one in boxes}
            merged += [
                f"{_cell(len(rows) + one.row, one.column)}:"
                f"{_cell(len(rows) + one.row + one.box.down - 1, one.column + one.box.across - 1)}"
                for one in boxes
                if one.box.down * one.box.across > 1
            ]
            rows += [
                builders.row(*(texts.get((at, column), "") for column in range(width)))
                for at in range(len(part))
            ]
        ranges = "".join(f'<mergeCell ref="{one}"/>' for one in merged)
        sheet = builders.data(*rows) + f"<mergeCells>{ranges}</mergeCells>"
        yield as_text(builders.excel_parts(sheet))
    parts: Mapping[str, str | bytes] = PARTS[1]
    yield as_text(parts)
    yield FILES[1]


def _cell(row: int, column: int) -> str:
    return f"{chr(ord('A') + column)}{row + 1}"


DOCX = Target(
    "docx", partial(_run, "plan.docx"), of_markup(WORDS, VALUES), WORDS, word_seeds, 30_000
)
XLSX = Target(
    "xlsx", partial(_run, "plan.xlsx"), of_markup(WORDS, VALUES), WORDS, excel_seeds, 30_000
)
