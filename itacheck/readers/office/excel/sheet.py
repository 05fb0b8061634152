"""One sheet of an Excel file as its XML has it: what cells show, what is merged and hidden."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

import attrs

if TYPE_CHECKING:
    from itacheck.readers.office.package.parts import Element

S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_LAST_ROW, _LAST_COLUMN = 1_048_576, 16_384
_REFERENCE = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})")

Position: TypeAlias = "tuple[int, int]"
"""Row and column, counted from 1."""


class Area(NamedTuple):
    """A rectangle of cells, its last row and column included."""

    top: int
    left: int
    bottom: int
    right: int


class Shown(NamedTuple):
    """What a cell shows: its lines, none where it is blank."""

    lines: tuple[str, ...] = ()
    error: bool = False
    """Whether it shows that a formula failed, such as ``#REF!``."""
    uncalculated: bool = False
    """Whether a formula has no result in the file."""


class MalformedError(ValueError):
    """A sheet makes no sense."""


@attrs.define(eq=False)
class Sheet:
    """What a sheet says where, and how it is laid out."""

    cells: dict[Position, tuple[str, ...]] = attrs.field(factory=dict)
    """The lines of the cells that say something."""
    hidden_rows: set[int] = attrs.field(factory=set)
    hidden_columns: set[int] = attrs.field(factory=set)
    merged: list[Area] = attrs.field(factory=list)
    errors: list[Position] = attrs.field(factory=list)
    uncalculated: list[Position] = attrs.field(factory=list)


def read_sheet(root: Element, shown: Callable[[Element], Shown]) -> Sheet:
    """Return a sheet, or raise MalformedError. ``shown`` tells what a cell shows."""
    sheet = Sheet()
    for where, cell in _cells(root, sheet.hidden_rows):
        found = shown(cell)
        if found.lines:
            sheet.cells[where] = found.lines
        elif found.error:
            sheet.errors.append(where)
        elif found.uncalculated:
            sheet.uncalculated.append(where)
    sheet.hidden_columns = _hidden_columns(root)
    sheet.merged = [
        area(one.get("ref", "")) for one in root.iterfind(f"{S}mergeCells/{S}mergeCell")
    ]
    return sheet


def position(name: str) -> Position:
    """Return the position that a reference such as ``D7`` names, or raise MalformedError."""
    found = _REFERENCE.fullmatch(name)
    if found is None:
        raise MalformedError(name)
    column = 0
    for letter in found[1].upper():
        column = 26 * column + ord(letter) - ord("A") + 1
    return _number(found[2], _LAST_ROW), _number(str(column), _LAST_COLUMN)


def reference(where: Position) -> str:
    """Return the reference of a position, such as ``D7``."""
    row, column = where
    letters = ""
    while column:
        column, letter = divmod(column - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return f"{letters}{row}"


def area(name: str) -> Area:
    """Return the area that a reference such as ``B2:D7`` names, or raise MalformedError."""
    first, _, last = name.partition(":")
    top, left = position(first)
    bottom, right = position(last or first)
    return Area(min(top, bottom), min(left, right), max(top, bottom), max(left, right))


def _cells(root: Element, hidden: set[int]) -> Iterator[tuple[Position, Element]]:
    """Yield the cells with their positions, and gather the hidden rows on the way."""
    row = 0
    for line in root.iterfind(f"{S}sheetData/{S}row"):
        row = _number(line.get("r", str(row + 1)), _LAST_ROW)
        if _is_hidden(line):
            hidden.add(row)
        column = 0
        for cell in line.iterfind(S + "c"):
            name = cell.get("r")
            if name is not None:
                row, column = position(name)
            else:
                column = _number(str(column + 1), _LAST_COLUMN)
            yield (row, column), cell


def _hidden_columns(root: Element) -> set[int]:
    stretches = sorted(
        (_number(one.get("min", ""), _LAST_COLUMN), _number(one.get("max", ""), _LAST_COLUMN))
        for one in root.iterfind(f"{S}cols/{S}col")
        if _is_hidden(one)
    )
    hidden: set[int] = set()
    done = 0
    for first, last in stretches:  # each column once, however often it is named
        hidden.update(range(max(first, done + 1), last + 1))
        done = max(done, last)
    return hidden


def _is_hidden(element: Element) -> bool:
    return element.get("hidden") in ("1", "true")


def _number(text: str, last: int) -> int:
    if not (text.isascii() and text.isdigit() and len(text) < 9 and 1 <= int(text) <= last):
        raise MalformedError(text)
    return int(text)
