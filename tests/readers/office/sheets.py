"""Excel files from the XML of their sheets, as they are read."""

from __future__ import annotations

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from itacheck.readers.office.blocks import Content, Table
from itacheck.readers.office.excel.reader import excel_blocks

from .builders import as_written, excel


def read(*sheets: str, strings: str = "", styles: str = "", workbook: str = "") -> Content:
    """Return what is read of a file with these sheets, given as XML."""
    made = excel(*sheets, strings=strings, styles=styles, workbook=workbook)
    return excel_blocks(made, "plan.xlsx")


def table(*sheets: str, strings: str = "", styles: str = "", workbook: str = "") -> Table:
    """Return the only table of such a file."""
    (block,) = read(*sheets, strings=strings, styles=styles, workbook=workbook).blocks
    assert isinstance(block, Table)
    return block


def texts(content: Content) -> list[list[list[str]]]:
    """Return the texts of all tables: of each its rows."""
    return [rows for rows in as_written(content) if not isinstance(rows, str)]


def sheet_of(book: Workbook) -> Worksheet:
    """Return the first sheet of a workbook."""
    return book.worksheets[0]
