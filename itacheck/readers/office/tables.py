"""Reads a table row by row, under the header that stands above the row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from itacheck.readers.office.blocks import Cell, Table
from itacheck.readers.office.codes import codes_of_cell, row_of_codes
from itacheck.readers.office.data_rows import DataRow, RowReader
from itacheck.readers.office.lines import Lines
from itacheck.readers.office.pieces import Piece, add
from itacheck.readers.office.plan import Reason, Section, Trace
from itacheck.readers.office.rows import GridRow, Header, distinct, header_at, said
from itacheck.readers.office.surroundings import begins_part, is_signature
from itacheck.readers.office.terms import AREA, ITEMS

_NARROWEST = 3  # columns of a table that may go on with the one before
_LINES_OF_NAME = 4  # of an area in a cell
_FEWEST = 2  # rows of areas that only numbers or their order tell


class Before(NamedTuple):
    """What a table may go on with: the header of the one before, and the area of its last row."""

    header: Header | None = None
    section: Section | None = None


class TableReader:
    """Reads one table into what is gathered."""

    def __init__(self, lines: Lines, table: Table, before: Before) -> None:
        self.to = lines
        self.headings = lines.headings
        self.table = table
        self.header: Header | None = None
        self.resumes = False
        """Whether the next row may go on with the last one of the page before."""
        self.after_gap = False
        """Whether the last row was blank, so that what stands alone is none of the plan's."""
        self.traces: dict[int, Trace] = {}
        self.lone: set[int] = set()
        """Cells that were taken as lines, by identity."""
        self.areas: dict[int, Section | None] = {}
        """What cells of areas name, by identity."""
        self.named: dict[str, Section] = {}
        self.waiting: list[DataRow] = []
        """Rows whose area is not known yet."""
        self.reader = RowReader(table, _tall(table.rows), self.headings.firsts)
        header = before.header
        if header is not None and header.width == self.width >= _NARROWEST:
            self.header = header
            self.resumes = True
            if lines.section is None:
                lines.section = before.section
        self.resumed = lines.section if self.resumes else None

    @property
    def width(self) -> int:
        """Columns of the grid."""
        return len(self.table.rows[0]) if self.table.rows else 0

    def read(self) -> None:
        """Read the table."""
        at = 0
        while at < len(self.table.rows):
            at += self._rows(at)
        self._place_waiting()

    def after(self) -> Before:
        """Return what the next table may go on with; only one area goes on below the table."""
        header = self.header
        goes_on = header is not None and bool(header.fields()) and self.width >= _NARROWEST
        section = self.to.section
        if len(self.named) > 1 or (section is not None and section is self.resumed):
            if section is not None and section.by_rows:
                self.to.end_area()
        return Before(header, section) if goes_on else Before()

    # ---- rows ------------------------------------------------------------------------------

    def _rows(self, at: int) -> int:
        """Take the row that is next, and return how many rows that took."""
        row = self.table.rows[at]
        filled = said(row)
        if not filled:
            self.after_gap = True
            return 1
        header = header_at(self.table.rows, at, self.headings)
        if header is not None:
            self._under(header, at)
            return header.rows
        if len(filled) == 1 and self._is_over_header(filled[0], at):
            return 1
        if self.header is not None and self._is_data(row, filled, self.header):
            self._data(row, filled, self.header)
        else:
            self._loose(row, filled)
        return 1

    def _under(self, header: Header, at: int) -> None:
        """Go on under a header; a repeated one is that of a new page."""
        repeated = self.header is not None and header.columns == self.header.columns
        if not repeated:
            self._place_waiting()
            if self.to.section is not None and self.to.section.by_rows:
                self.to.section = None
        self.resumes = repeated
        self.after_gap = False
        self.header = header
        self.to.stop_taking()
        self.to.gathered.known_headings += 1
        for row in self.table.rows[at : at + header.rows]:
            for cell in said(row):
                self._heading(cell)

    def _heading(self, cell: Cell) -> None:
        trace = self._trace(cell)
        if not trace.understood:
            trace.understood = True
            self.to.gathered.headers.append(trace)

    def _is_over_header(self, cell: Cell, at: int) -> bool:
        """Take a cell that stands alone above a header, such as the title of a table."""
        if at + 1 == len(self.table.rows) or self.headings.area(cell.text) is not None:
            return False
        if header_at(self.table.rows, at + 1, self.headings) is None:
            return False
        if self.to.fresh and row_of_codes(cell.text):
            return False
        if self.headings.label(cell.lines[0]) is not None or begins_part(cell.text):
            return False
        self._heading(cell)
        return True

    def _is_data(self, row: GridRow, filled: Sequence[Cell], header: Header) -> bool:
        """Whether a row belongs under the header; otherwise it is a label, a heading or a note."""
        first = filled[0]
        column = next(n for n, cell in enumerate(row) if cell is first)
        if len(filled) > 2:
            return True
        if len(filled) == 2:
            return column > 0 or not self._is_labelled(distinct(row))
        if len(distinct(row)) == 1 < len(row) or self.after_gap or is_signature(first.text):
            return False
        if column > 0:
            return True
        if self.to.is_taking() or self.headings.label(first.lines[0]) is not None:
            return False
        if begins_part(first.text) or (self.to.fresh and row_of_codes(first.text)):
            return False
        return header.columns.get(0) == AREA or self.headings.area(first.text) is None

    def _loose(self, row: GridRow, filled: Sequence[Cell]) -> None:
        """Take a row outside of any header: labels and values, codes, or the lines of one cell."""
        cells = distinct(row)
        if self._is_labelled(cells):
            self.to.stop_taking()
            self._labels(cells)
        elif len(filled) == 1 or (self.to.fresh and all(row_of_codes(c.text) for c in filled)):
            for cell in filled:
                if id(cell) not in self.lone:
                    self.lone.add(id(cell))
                    self.to.lines([Piece(line, cell.place) for line in cell.lines])
        else:
            for cell in filled:
                self._trace(cell)

    # ---- labels and values -----------------------------------------------------------------

    def _is_labelled(self, cells: Sequence[Cell]) -> bool:
        """Whether a row is one of labels, each with its value beside it: not one of headings."""
        if len(cells) < 2 or self.headings.beside(cells[0].text) is None:
            return False
        if len(cells) % 2 and cells[-1].lines:
            return False
        return all(
            not (label.lines or value.lines) or self.headings.is_label_of(label.text, value.text)
            for label, value in zip(cells[::2], cells[1::2], strict=False)
        )

    def _labels(self, cells: Sequence[Cell]) -> None:
        """Take labels, each with the cell beside it."""
        for label, value in zip(cells[::2], cells[1::2], strict=False):
            target = self.headings.beside(label.text)
            if target is not None and id(label) not in self.traces:
                self.to.gathered.known_headings += 1
                self._value(target, self._trace(label), value)

    def _value(self, target: str, label: Trace, cell: Cell) -> None:
        """Take the value beside a label: every line of it."""
        trace = self._trace(cell) if cell.lines else None
        if target.startswith(("agency.", "results.")):
            label.understood = True
            for line in cell.lines if trace is not None else ():
                self.to.general(target, Piece(line, cell.place), trace)
            return
        found = self.to.place_of(target, cell.place)
        if found is None:
            for one in (label, trace):
                if one is not None:
                    one.reason = Reason.NO_AREA
            return
        pieces, section = found
        label.section, label.understood = section, True
        lines = cell.lines or ("",)
        if target == ITEMS:
            lines = tuple(code for line in lines for code in codes_of_cell(line, bare=True))
        pieces += [Piece(line, cell.place) for line in lines]
        if trace is not None and lines:
            trace.section = section

    # ---- rows of a plan --------------------------------------------------------------------

    def _data(self, row: GridRow, filled: Sequence[Cell], header: Header) -> None:
        """Take a row under a header."""
        self.after_gap = False
        traces = {id(cell): self._trace(cell) for cell in filled}
        section = self._section(row, header)
        data = self.reader.read(row, header, traces, resumes=self.resumes)
        self.resumes = False
        fields = header.fields()
        if section is None and fields and fields <= self.headings.in_whole:
            section = self.to.whole(row[0].place)
        if section is not None:
            data.into(section, self.to.gathered)
        else:
            self.waiting.append(data)

    def _section(self, row: GridRow, header: Header) -> Section | None:
        """Return the area of a row: what its cell names; that of the row above where it is blank.

        The name may also stand in the column beside it, where a page broke the table.
        """
        columns = header.columns.items()
        cells = distinct([row[n] for n, target in columns if target == AREA])
        if not cells:
            return self.to.section
        moved = [row[n] for n, target in columns if target == ITEMS]
        cells += [cell for cell in moved if cell.lines and self.headings.area(cell.text)]
        for cell in cells:
            if cell.lines:
                self._name(cell)
        return self.to.section

    def _name(self, cell: Cell) -> None:
        """Go on with the area that a cell names."""
        if id(cell) in self.areas:
            self.to.section = self.areas[id(cell)]
            return
        trace, section = self.traces[id(cell)], self.to.section
        key, rest = self._named(cell)
        if key is None:
            if section is not None and self.headings.is_piece(cell.text, section.key or ""):
                trace.section, trace.understood = section, True
            elif section is not None and section.by_rows and not codes_of_cell(cell.text, bare=False):
                self.to.section = section = None  # otherwise a code has moved here
        else:
            if section is None or section.key != key:
                known = self.named.get(key)
                section = known or self.to.begin(key, cell.place, by_rows=True)
            self.to.section = self.named[key] = section
            trace.section, trace.understood = section, True
            self._codes_below_name(rest, cell, section)
        self.areas[id(cell)] = section

    def _named(self, cell: Cell) -> tuple[str | None, Sequence[str]]:
        """Return the area that the first lines of a cell name, and the lines below them."""
        best: str | None = None
        used = 0
        for count in range(1, min(len(cell.lines), _LINES_OF_NAME) + 1):
            text = " ".join(cell.lines[:count])
            key = self.headings.area_of_cell(text)
            if key is not None and best in (None, key):
                best, used = key, count
        while best is not None and used < len(cell.lines):
            if not self.headings.is_piece(cell.lines[used], best):
                break
            used += 1
        return best, cell.lines[used:]

    def _codes_below_name(self, rest: Sequence[str], cell: Cell, section: Section) -> None:
        """Take the codes that stand below an area's name; what else does is left out."""
        for line in rest:
            codes = row_of_codes(line)
            if codes:
                add(section.own, ITEMS, [Piece(code, cell.place) for code in codes])
            else:
                self.to.trace(line, cell.place)

    def _place_waiting(self) -> None:
        """Find the areas of the rows that no cell and no heading tell."""
        rows, self.waiting = self.waiting, []
        for data, key in zip(rows, self._areas_of(rows), strict=True):
            if key is None:
                data.left_out(self.to.gathered)
                continue
            if key not in self.named:
                place = next(iter(data.traces)).place
                self.named[key] = self.to.begin(key, place, by_rows=True)
            data.into(self.named[key], self.to.gathered)
        if rows:
            self.to.end_area()

    def _areas_of(self, rows: Sequence[DataRow]) -> list[str | None]:
        """Return the areas of rows, by the numbers that they begin with, else by their order.

        Only areas that were spoken of before are meant; rows that begin nothing go on.
        """
        nothing: list[str | None] = [None] * len(rows)
        header = self.header
        sections = self.to.gathered.sections
        known = list(dict.fromkeys(s.key for s in sections if s.key is not None))
        firsts = [data for n, data in enumerate(rows) if not n or data.begins()]
        by_cell = header is None or AREA in header.columns.values()
        if by_cell or not header.fields() or not known or len(firsts) < _FEWEST:
            return nothing
        numbers = [self.headings.area_of_number(data.first) for data in firsts]
        if None not in numbers and len(set(numbers)) == len(numbers) and set(numbers) <= set(known):
            keys = numbers
        elif len(firsts) in (len(self.headings.areas), len(known)):
            of_all = len(firsts) == len(self.headings.areas)
            keys = list(self.headings.areas if of_all else known)
        else:
            return nothing
        places = iter(keys)
        found: list[str | None] = []
        for n, data in enumerate(rows):
            found.append(next(places) if not n or data.begins() else found[-1])
        return found

    def _trace(self, cell: Cell) -> Trace:
        """Return the trace of a cell, the same wherever it is merged over."""
        if id(cell) not in self.traces:
            self.traces[id(cell)] = self.to.trace(cell.text, cell.place)
        return self.traces[id(cell)]


def _tall(rows: Sequence[GridRow]) -> frozenset[int]:
    """Return the cells that are merged over several rows."""
    count = Counter(id(cell) for row in rows for cell in distinct(row))
    return frozenset(which for which, rows_of_it in count.items() if rows_of_it > 1)
