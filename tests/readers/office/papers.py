"""Papers to be read: paragraphs and tables, as blocks or as real Word and Excel files.

A paper is made once, of paragraphs and tables of boxes that may cover several columns and rows, and
is then turned into whatever a test reads.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from typing import NamedTuple, TypeAlias

import docx
import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from itacheck.readers.office.blocks import Block, Cell, Paragraph, Table
from itacheck.text import Text


class Box(NamedTuple):
    """A cell of a table, over so many columns and rows."""

    lines: tuple[str, ...]
    across: int = 1
    down: int = 1


Grid: TypeAlias = "list[list[Box]]"
"""A table, row by row; what a box above covers is left out, as in HTML."""

Paper: TypeAlias = "list[str | Grid]"
"""Paragraphs and tables; a paragraph may be broken into lines."""

AnyPaper: TypeAlias = "Sequence[str | Grid]"
"""A paper to look at."""


def box(*lines: str, across: int = 1, down: int = 1) -> Box:
    """Return a box; lines may hold several."""
    return Box(tuple(part for line in lines for part in line.split("\n")), across, down)


def row(*texts: str) -> list[Box]:
    """Return a row of plain boxes."""
    return [box(text) if text else Box(()) for text in texts]


class Placed(NamedTuple):
    """A box with its first row and column, counted from 0."""

    box: Box
    row: int
    column: int


def placed(grid: Grid) -> tuple[list[Placed], int]:
    """Return the boxes with their positions, and the columns that there are."""
    taken: set[tuple[int, int]] = set()
    boxes: list[Placed] = []
    for number, boxes_of_row in enumerate(grid):
        column = 0
        for one in boxes_of_row:
            while (number, column) in taken:
                column += 1
            boxes.append(Placed(one, number, column))
            taken |= {
                (number + down, column + across)
                for down in range(one.down)
                for across in range(one.across)
            }
    return boxes, 1 + max(column for _, column in taken)


def as_blocks(paper: AnyPaper) -> tuple[Block, ...]:
    """Return a paper as the blocks that a Word file of it has."""
    return tuple(_blocks(paper))


def _blocks(paper: AnyPaper) -> Iterator[Block]:
    paragraphs = tables = 0
    for part in paper:
        if isinstance(part, str):
            paragraphs += 1
            yield Paragraph(part, Text(f"ย่อหน้า {paragraphs}", f"paragraph {paragraphs}"))
        else:
            tables += 1
            yield as_table(part, tables)


def as_table(grid: Grid, number: int = 1) -> Table:
    """Return a table as a Word file has it."""

    def place(at: int) -> Text:
        return Text(f"ตาราง {number} แถว {at + 1}", f"table {number} row {at + 1}")

    boxes, width = placed(grid)
    cells = [[Cell((), place(at)) for _ in range(width)] for at in range(len(grid))]
    for one, at, column in boxes:
        cell = Cell(one.lines, place(at))
        for down in range(one.down):
            for across in range(one.across):
                cells[at + down][column + across] = cell
    rows = tuple(map(tuple, cells))
    return Table(rows, Text(f"ตาราง {number}", f"table {number}"), by_column=True)


def as_word(paper: AnyPaper) -> bytes:
    """Return a paper as a .docx file; a paragraph stands between tables, though it is blank."""
    document = docx.Document()
    before: str | Grid = ""
    for part in paper:
        if isinstance(part, str):
            document.add_paragraph(part)
        else:
            if not isinstance(before, str):
                document.add_paragraph("")
            boxes, width = placed(part)
            table = document.add_table(rows=len(part), cols=width)
            flat = list(table._cells)
            cells = [flat[at : at + width] for at in range(0, len(flat), width)]
            for one, at, column in boxes:
                cell = cells[at][column]
                if one.down > 1 or one.across > 1:
                    cell = cell.merge(cells[at + one.down - 1][column + one.across - 1])
                cell.text = one.lines[0] if one.lines else ""
                for line in one.lines[1:]:
                    cell.add_paragraph(line)
        before = part
    return _saved(document)


def as_excel(sheets: Sequence[tuple[str, Paper]], *, gap: int = 1) -> bytes:
    """Return papers as the sheets of an .xlsx file, with so many blank rows before tables."""
    book = openpyxl.Workbook()
    first = book.active
    assert isinstance(first, Worksheet)
    for number, (name, paper) in enumerate(sheets):
        sheet = first if number == 0 else book.create_sheet()
        assert isinstance(sheet, Worksheet)
        sheet.title = name
        _write(sheet, paper, gap)
    return _saved(book)


def _write(sheet: Worksheet, paper: AnyPaper, gap: int) -> None:
    top = 1
    for part in paper:
        if isinstance(part, str):
            for line in part.split("\n"):
                sheet.cell(top, 1).value = line
                top += 1
            continue
        top += gap
        for one, at, column in placed(part)[0]:
            first, left = top + at, 1 + column
            cell = sheet.cell(first, left)
            cell.value = "\n".join(one.lines) or None
            cell.number_format = "@"
            if one.down > 1 or one.across > 1:
                last, right = first + one.down - 1, left + one.across - 1
                sheet.merge_cells(
                    start_row=first, start_column=left, end_row=last, end_column=right
                )
        top += len(part)


def _saved(file: docx.document.Document | openpyxl.Workbook) -> bytes:
    data = io.BytesIO()
    file.save(data)
    return data.getvalue()
