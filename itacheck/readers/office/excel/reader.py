"""An Excel file (.xlsx) to blocks: each sheet that is not hidden is one table, as it is seen.

Formulas give the results that stand in the file. Notes on cells, headers and footers are no
content, but told.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from itacheck.readers.office.blocks import Content, Remarkable, Table
from itacheck.readers.office.excel import remarks
from itacheck.readers.office.excel.beside import margin_texts, notes_of
from itacheck.readers.office.excel.cells import Cells
from itacheck.readers.office.excel.grid import grid
from itacheck.readers.office.excel.sheet import (
    MalformedError,
    Position,
    S,
    Shown,
    read_sheet,
    reference,
)
from itacheck.readers.office.package.kinds import EXCEL
from itacheck.readers.office.package.parts import Package, open_package
from itacheck.text import Text, quoted

if TYPE_CHECKING:
    from itacheck.readers.office.package.parts import Element

_RELATION_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_PLACE = Text("แผ่นงาน {name}", "sheet {name}")
_LIKE_A_REFERENCE = re.compile(r"[a-z]{1,3}\d+|r\d*(?:c\d*)?|c\d*", re.IGNORECASE)


def excel_blocks(data: bytes, path: str) -> Content:
    """Return the content of a .xlsx file, or raise SubmissionError saying why it cannot be read."""
    package = open_package(data, path, EXCEL)
    workbook = package.required(package.main, S + "workbook")
    relations = package.relations(package.main)
    by_kind = {relation.kind: relation.part for relation in relations}
    by_id = {relation.id: relation for relation in relations}
    properties = workbook.find(S + "workbookPr")
    cells = Cells(
        package.root(by_kind["sharedStrings"]) if "sharedStrings" in by_kind else None,
        package.root(by_kind["styles"]) if "styles" in by_kind else None,
        properties is not None and properties.get("date1904") in ("1", "true"),
    )
    blocks: list[Table] = []
    left_out: list[Remarkable] = []
    margins: dict[str, Text] = {}
    for sheet in workbook.iterfind(f"{S}sheets/{S}sheet"):
        name = sheet.get("name", "")
        relation = by_id.get(sheet.get(_RELATION_ID, ""))
        if sheet.get("state", "visible") != "visible":
            left_out.append(_remark(remarks.HIDDEN_SHEET, name))
        elif relation is None or relation.kind != "worksheet":
            left_out.append(_remark(remarks.NO_TABLE, name))
        else:
            table, told = _sheet(package, relation.part, name, cells, margins)
            blocks += [table] if table is not None else []
            left_out += told
    if margins:
        first = next(iter(margins))
        says = remarks.MARGINS.fill(count=len(margins), text=quoted(first))
        left_out.append(Remarkable(says, margins[first]))
    return Content(tuple(blocks), tuple(left_out))


def sheet_prefix(name: str) -> str:
    """Return the name of a sheet as it stands before ``!``: in quotes where Excel puts them."""
    plain = all(
        letter.isalnum() or letter in "_." or unicodedata.category(letter).startswith("M")
        for letter in name
    )
    if plain and name and not name[0].isdigit() and not _LIKE_A_REFERENCE.fullmatch(name):
        return name
    return "'" + name.replace("'", "''") + "'"


def _sheet(
    package: Package, part: str, name: str, cells: Cells, margins: dict[str, Text]
) -> tuple[Table | None, list[Remarkable]]:
    """Return a sheet as a table, None where it shows nothing, and what is not in it.

    What its headers and footers say is added to ``margins``, with the first sheet that says so.
    """
    root = package.required(part, S + "worksheet")
    place = _PLACE.fill(name=quoted(name))
    prefix = sheet_prefix(name)

    def label(position: Position) -> Text:
        address = f"{prefix}!{reference(position)}"
        return Text(address, address)

    def shown(cell: Element) -> Shown:
        found = cells.shown(cell)
        for line in found.lines:  # counted at once, since many cells may share a long text
            package.count_text(line, place)
        return found

    try:
        sheet = read_sheet(root, shown)
        found = grid(sheet, place, label, package.count_cells)
    except MalformedError:
        raise package.refusals.unreadable(part) from None
    notes = notes_of(package, part)
    said = (
        (remarks.HIDDEN_CELLS, found.hidden),
        (remarks.COVERED, found.covered),
        (remarks.ERRORS, sheet.errors),
        (remarks.UNCALCULATED, sheet.uncalculated),
        (remarks.NOTES, notes.cells),
    )
    told = [
        Remarkable(says.fill(count=len(where), first=label(where[0])), label(where[0]))
        for says, where in said
        if where
    ]
    if notes.unplaced:
        told.append(Remarkable(remarks.UNPLACED_NOTES.fill(count=notes.unplaced), place))
    if notes.unreadable:
        told.append(Remarkable(remarks.UNREADABLE_NOTES, place))
    if root.find(S + "drawing") is not None:
        told.append(Remarkable(remarks.DRAWINGS, place))
    for text in margin_texts(root):
        margins.setdefault(text, place)
    return found.table, told


def _remark(says: Text, name: str) -> Remarkable:
    return Remarkable(says.fill(name=quoted(name)), _PLACE.fill(name=quoted(name)))
