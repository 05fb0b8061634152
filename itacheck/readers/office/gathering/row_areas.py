"""Whose a row of a table is: its cell tells, or the heading above, or its number, or the order."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from itacheck.readers.office.blocks import Cell, distinct
from itacheck.readers.office.gathering.data_rows import DataRow
from itacheck.readers.office.gathering.reading import Reading
from itacheck.readers.office.gathering.rows import GridRow, Header
from itacheck.readers.office.headings.area_names import Named
from itacheck.readers.office.headings.codes import codes_of_cell, row_of_codes
from itacheck.readers.office.headings.terms import AREA, ITEMS
from itacheck.readers.office.plan.pieces import Piece, add
from itacheck.readers.office.plan.sections import Section, Trace

_LINES_OF_NAME = 4  # of an area in a cell
_FEWEST = 2  # rows whose areas only their numbers or their order tell


class RowAreas:
    """The areas of the rows of one table. ``trace`` gives what is noted of a cell."""

    def __init__(self, reading: Reading, trace: Callable[[Cell], Trace]) -> None:
        self.reading = reading
        self.names = reading.headings.areas
        self.trace = trace
        self.named: dict[str, Section] = {}
        """The areas that rows of the table name."""
        self._cells: dict[int, Section | None] = {}
        """What cells name, by identity: one may be merged over many rows."""
        self._waiting: list[DataRow] = []

    def section_of(self, row: GridRow, header: Header) -> Section | None:
        """Return the area of a row: what its cell names; that of the row above where it is blank.

        The name may also stand in the column beside it, where a page broke the table.
        """
        columns = header.columns.items()
        cells = distinct([row[n] for n, target in columns if target == AREA])
        if cells:
            moved = [row[n] for n, target in columns if target == ITEMS]
            cells += [cell for cell in moved if cell.lines and self.names.named(cell.text)]
        for cell in cells:
            if cell.lines:
                self._name(cell)
        return self.reading.section

    def _name(self, cell: Cell) -> None:
        """Go on with the area that a cell names."""
        if id(cell) in self._cells:
            self.reading.section = self._cells[id(cell)]
            return
        trace, section = self.trace(cell), self.reading.section
        named, rest = self._named(cell)
        if named is not None:
            key = named.key
            if section is None or section.key != key:
                section = self.named.get(key) or self.reading.begin(key, cell.place, by_rows=True)
            self.reading.section = self.named[key] = section
            trace.section, trace.understood = section, True
            if named.goes_on:
                self.reading.trace(cell.text, cell.place)
            self._codes(named.codes, cell, section)
            self._below_name(rest, cell, section)
        elif section is not None and section.key and self.names.is_piece(cell.text, section.key):
            trace.section, trace.understood = section, True
        elif section is not None and section.by_rows and not self._is_code(cell):
            self.reading.section = None
        self._cells[id(cell)] = self.reading.section

    def _is_code(self, cell: Cell) -> bool:
        """Whether a code only moved here from the next column; the numbers of areas are none."""
        return bool(codes_of_cell(cell.text, bare=False)) and not self.names.are_several(cell.text)

    def _named(self, cell: Cell) -> tuple[Named | None, Sequence[str]]:
        """Return the area that the first lines of a cell name, and the lines below them."""
        for count in range(1, min(len(cell.lines), _LINES_OF_NAME) + 1):
            named = self.names.named(" ".join(cell.lines[:count]))
            if named is not None:
                rest = cell.lines[count:]
                while rest and named.missing and self.names.is_piece(rest[0], named.key):
                    rest = rest[1:]
                return named, rest
        return self.names.of_cell(cell.text), ()

    def _below_name(self, lines: Sequence[str], cell: Cell, section: Section) -> None:
        """Take the codes that stand below an area's name; what else does is left out."""
        for line in lines:
            codes = row_of_codes(line)
            if codes:
                self._codes(codes, cell, section)
            elif section.key and self.names.has_number_of_another(line, section.key):
                # With the name before it, since «(1.2)» alone seems to be blank.
                self.reading.trace(f"{cell.lines[0]} {line}", cell.place)
            else:
                self.reading.trace(line, cell.place)

    def _codes(self, codes: Sequence[str], cell: Cell, section: Section) -> None:
        if codes:
            add(section.own, ITEMS, [Piece(code, cell.place) for code in codes])

    # ---- rows of no area that is told ------------------------------------------------------

    def wait(self, row: DataRow) -> None:
        """Keep a row until it can be told whose it is."""
        self._waiting.append(row)

    def place_waiting(self, header: Header | None) -> None:
        """Find the areas of the rows that wait, which stand under this header."""
        rows, self._waiting = self._waiting, []
        if not rows or header is None:
            return
        keys = self._areas_of(rows, header)
        for data, key in zip(rows, keys, strict=True):
            if key is None:
                data.left_out(self.reading.gathered)
                continue
            if key not in self.named:
                self.named[key] = self.reading.begin(key, data.first.place, by_rows=True)
            self.named[key].columns |= header.fields()
            data.into(self.named[key], self.reading.gathered)
        if any(keys):
            self.reading.end_area()

    def _areas_of(self, rows: Sequence[DataRow], header: Header) -> list[str | None]:
        """Return the areas of rows, by the numbers that they begin with, else by their order.

        Only areas that were spoken of before are meant; rows that begin nothing go on.
        """
        nothing: list[str | None] = [None] * len(rows)
        sections = self.reading.gathered.sections
        known = list(dict.fromkeys(s.key for s in sections if s.key is not None))
        firsts = [data for n, data in enumerate(rows) if not n or data.begins()]
        if AREA in header.columns.values() or not known or len(firsts) < _FEWEST:
            return nothing
        keys = [self.names.of_number(data.first.text) for data in firsts]
        if not self._are_numbered(keys, known):
            if len(firsts) not in (len(self.names.keys), len(known)):
                return nothing
            keys = list(self.names.keys if len(firsts) > len(known) else known)
        following = iter(keys)
        found: list[str | None] = []
        for n, data in enumerate(rows):
            key = next(following) if not n or data.begins() else None
            found.append(key or found[-1])
        return found

    def _are_numbered(self, keys: Sequence[str | None], known: Sequence[str]) -> bool:
        """Whether rows begin with the numbers of several areas, in their order."""
        stated = [key for key in keys if key is not None]
        rising = stated == sorted(stated, key=self.names.keys.index)
        return keys[0] is not None and rising and set(stated) <= set(known) and len(set(stated)) > 1
