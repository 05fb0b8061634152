"""An empty form as an Excel workbook: what is said once, the item scores, and one wide table.

Answers are cells of text, so that Excel takes none for a date or a formula; the form itself holds
neither formulas nor macros.
"""

from __future__ import annotations

import errno
import io
import os
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

from lxml.etree import SerialisationError
from openpyxl import Workbook
from openpyxl.formatting.rule import Rule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.dimensions import RowDimension
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from itacheck.forms.plan import SCORE, Part, Plan, Slot

GENERAL, SCORES, PLAN = "ข้อมูลทั่วไป", "คะแนนรายข้อ", "แผน"
"""The names of the sheets."""
_FONT = "TH Sarabun New"
_GREY = "FF5F5F5F"
_WIDTHS = {"items": 13.0, "responsible": 20.0, "timeframe": 20.0, "steps": 32.0}
_WIDTH, _AREA_WIDTH, _LABEL_WIDTH, _ANSWER_WIDTH = 28.0, 25.0, 26.0, 90.0
_LINE_HEIGHT = 24.0  # points, of text of 16 points
_SPARE_ROWS, _SPARE_CODES, _CODES = 1, 12, 40
_NUMBERS = ("fiscal_year", "overall")
_GUIDANCE = "(ระบุ"
"""What all guidance begins with; such a cell is grey and slanted, and what is typed over it not."""

_LINE = Side(style="thin", color="FF8A8A8A")
_GRID = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_WRAPPED = Alignment(horizontal="left", vertical="top", wrap_text=True)
_HEADER, _LABEL, _CLOSED = (
    PatternFill("solid", start_color=color) for color in ("FFD9E2EC", "FFF0F3F6", "FFE7E7E7")
)


class _Row(RowDimension):
    """A row with a height to begin with, which grows with what is typed."""

    customHeight = False  # noqa: N815 - the format's name; True would keep the height as it is


class _Column(NamedTuple):
    """A column of a wide table. ``shared`` tells what an area has once, not in every entry."""

    slot: Slot
    shared: bool


def excel_form(plan: Plan) -> bytes:
    """Return the form as an .xlsx file. Read as a submission, it says nothing.

    Raises OSError where there is no room for temporary files.
    """
    book = Workbook()
    book.properties.title, book.properties.creator = plan.title, ""
    book.properties.language = "th-TH"
    general = book.active
    assert isinstance(general, Worksheet)  # noqa: S101 - a new workbook has one sheet
    general.title = GENERAL
    once, entries = _of_the_whole(plan)
    _general(general, plan, (*plan.agency.slots, *plan.results.slots, *once))
    _scores(book.create_sheet(SCORES), plan)
    if plan.areas:
        _wide(book.create_sheet(PLAN), plan.areas, plan.area)
    if entries is not None:
        _wide(book.create_sheet(entries.name if plan.areas else PLAN), (entries,), None)
    file = io.BytesIO()
    try:
        book.save(file)  # by way of temporary files of its own
    except SerialisationError as error:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)) from error
    return file.getvalue()


def _of_the_whole(plan: Plan) -> tuple[tuple[Slot, ...], Part | None]:
    """Return what is said once, and what needs a wide table of its own, if anything does."""
    whole = plan.whole
    if not plan.areas:
        return (), whole
    wide = tuple(group for group in whole.groups if len(group.slots) > 1)
    single = (slot for group in whole.groups if group not in wide for slot in group.slots)
    once = (*whole.own, *single, *whole.after)
    return once, whole._replace(own=(), groups=wide, after=()) if wide else None


def _general(sheet: Worksheet, plan: Plan, slots: Sequence[Slot]) -> None:
    """Fill the sheet of what is said once: a label and an answer in each row."""
    sheet["A1"] = plan.title
    sheet["A1"].font = Font(_FONT, 18, bold=True)
    for row, slot in enumerate(slots, 2):
        _label(sheet, row, 1, slot.heading, _LABEL)
        _answer(sheet, row, 2, slot.prompts[0], number=slot.name in _NUMBERS)
        _tell(sheet, f"B{row}", slot)
    _dress(sheet, (_LABEL_WIDTH, _ANSWER_WIDTH), "B2", last=1 + len(slots))


def _scores(sheet: Worksheet, plan: Plan) -> None:
    """Fill the sheet of item scores: a code and a score in each row."""
    _label(sheet, 1, 1, plan.code, _HEADER)
    _label(sheet, 1, 2, SCORE, _HEADER)
    codes = [*plan.codes, *[None] * (_SPARE_CODES if plan.codes else _CODES)]
    for row, code in enumerate(codes, 2):
        _answer(sheet, row, 1, code)
        _answer(sheet, row, 2, None, number=True)
    last = 1 + len(codes)
    _tell(sheet, f"B2:B{last}", plan.scores)
    _dress(sheet, (16.0, 16.0), "B2", last=last, header=True)
    sheet.page_setup.orientation = "portrait"


def _wide(sheet: Worksheet, parts: Sequence[Part], area: str | None) -> None:
    """Fill the sheet of the plan: a row for each area, and spare ones for further entries."""
    columns = _columns(parts[0])
    offset = 1 if area is None else 2
    if area is not None:
        _label(sheet, 1, 1, area, _HEADER)
    for n, column in enumerate(columns):
        _label(sheet, 1, offset + n, column.slot.heading, _HEADER)
    row = 1
    for part in parts:
        for entry in range(1 + _SPARE_ROWS):
            row += 1
            if area is not None:
                _label(sheet, row, 1, part.name if entry == 0 else part.short, _LABEL)
                sheet.cell(row, 1).font = Font(_FONT, 16, bold=entry == 0)
            for n, column in enumerate(columns):
                text = _begins_with(column.slot, part) if entry == 0 else None
                closed = entry > 0 and column.shared
                _answer(sheet, row, offset + n, text, closed=closed)
    widths = [_WIDTHS.get(column.slot.name, _WIDTH) for column in columns]
    for n, column in enumerate(columns):
        letter = get_column_letter(offset + n)
        _tell(sheet, f"{letter}2:{letter}{row}", column.slot)
    if area is not None:
        widths.insert(0, _AREA_WIDTH)
    _dress(sheet, widths, "A2" if area is None else "B2", last=row, header=True, roomy=True)


def _columns(part: Part) -> list[_Column]:
    """Return the columns of the wide table: what an area has once, around its entries."""
    before = (part.items, *part.own) if part.items is not None else part.own
    return [
        *(_Column(slot, True) for slot in before),
        *(_Column(slot, False) for group in part.groups for slot in group.slots),
        *(_Column(slot, True) for slot in part.after),
    ]


def _begins_with(slot: Slot, part: Part) -> str:
    codes = part.codes if slot is part.items or slot.name == "items" else ()
    return " ".join(codes) or slot.prompts[0]


def _label(sheet: Worksheet, row: int, column: int, text: str, fill: PatternFill) -> None:
    cell = sheet.cell(row, column, text)
    cell.font, cell.fill, cell.border = Font(_FONT, 16, bold=True), fill, _GRID
    cell.alignment = _WRAPPED


def _answer(
    sheet: Worksheet,
    row: int,
    column: int,
    text: str | None,
    *,
    number: bool = False,
    closed: bool = False,
) -> None:
    """Make a cell to type in; a ``closed`` one is not needed."""
    cell = sheet.cell(row, column, text)
    cell.font, cell.border, cell.alignment = Font(_FONT, 16), _GRID, _WRAPPED
    cell.number_format = "General" if number else "@"
    if closed:
        cell.fill = _CLOSED


def _tell(sheet: Worksheet, cells: str, slot: Slot) -> None:
    """Show what to write at length, beside the cell that is chosen."""
    message = DataValidation(allow_blank=True, showErrorMessage=False, showInputMessage=True)
    message.promptTitle, message.prompt = slot.heading[:32], " ".join(slot.notes)[:255]
    message.add(cells)
    sheet.add_data_validation(message)


def _dress(
    sheet: Worksheet,
    widths: Sequence[float],
    frozen: str,
    *,
    last: int,
    header: bool = False,
    roomy: bool = False,
) -> None:
    """Set widths, heights, frozen panes, the look of guidance, and how the sheet prints.

    Answers begin in the second row. ``roomy`` leaves more than a line for each.
    """
    for n, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(n)].width = width
    sheet.row_dimensions[1] = _Row(sheet, index=1, ht=1.2 * _LINE_HEIGHT)
    for n in range(2, last + 1):
        needed = [_lines(sheet.cell(n, c).value, width) for c, width in enumerate(widths, 1)]
        height = _LINE_HEIGHT * max(2 if roomy else 1, *needed)
        sheet.row_dimensions[n] = _Row(sheet, index=n, ht=height)
    sheet.freeze_panes = frozen
    cells = f"A2:{get_column_letter(len(widths))}{last}"
    style = DifferentialStyle(font=Font(italic=True, color=_GREY))
    look = Rule(type="beginsWith", operator="beginsWith", text=_GUIDANCE, dxf=style)
    look.formula = [f'LEFT(A2,{len(_GUIDANCE)})="{_GUIDANCE}"']
    sheet.conditional_formatting.add(cells, look)
    sheet.sheet_view.zoomScale = 90
    page = sheet.page_setup
    page.orientation, page.paperSize, page.fitToHeight = "landscape", 9, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    margins = sheet.page_margins
    margins.left = margins.right = margins.top = margins.bottom = 0.5
    footer = sheet.oddFooter
    assert footer is not None  # noqa: S101 - every sheet has one
    footer.right.text = "&A  &P/&N"
    if header:
        sheet.print_title_rows = "1:1"


def _lines(value: object, width: float) -> int:
    """Return how many lines a text takes in a column, if only roughly."""
    text = str(value or "")
    cells = sum(unicodedata.category(character) != "Mn" for character in text)
    return 1 + int(1.5 * cells / width)
