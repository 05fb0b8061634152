"""Reads a table row by row, under the header that stands above the row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from itacheck.readers.office.blocks import Cell, Table, distinct, said
from itacheck.readers.office.gathering.data_rows import RowReader
from itacheck.readers.office.gathering.labelled_rows import LabelledRows
from itacheck.readers.office.gathering.lines import Lines
from itacheck.readers.office.gathering.row_areas import RowAreas
from itacheck.readers.office.gathering.rows import GridRow, Header, header_at
from itacheck.readers.office.headings.codes import codes_of_cell, row_of_codes
from itacheck.readers.office.headings.surroundings import begins_part, is_signature
from itacheck.readers.office.headings.terms import AREA, ITEMS
from itacheck.readers.office.plan.pieces import Piece
from itacheck.readers.office.plan.sections import Reason, Section, Trace

_NARROWEST = 3  # columns of a table that may go on with the one before


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
        self.width = len(table.rows[0]) if table.rows else 0
        self.traces: dict[int, Trace] = {}
        """What is noted of cells, by identity."""
        self.header: Header | None = None
        self.interrupted = False
        """Whether something else came after the last row, so what stands alone is none of it."""
        self.below_header = False
        """Whether the row above is a header or data under it, so that this one is hardly one."""
        self.reader = RowReader(table, _tall(table.rows), self.headings.firsts)
        self.areas = RowAreas(lines, self.trace)
        self.labelled = LabelledRows(lines, self.traces, self.trace)
        header = before.header
        self.resumes = header is not None and header.width == self.width >= _NARROWEST
        """Whether the next row may go on with the last one of the page before."""
        if self.resumes:
            self.header = header
            lines.section = lines.section or before.section
        self.resumed = lines.section if self.resumes else None

    def read(self) -> Before:
        """Read the table, and return what the next may go on with."""
        at = 0
        while at < len(self.table.rows):
            at += self._rows(at)
        self.areas.place_waiting(self.header)
        section = self.to.section
        of_several = len(self.areas.named) > 1 or section is self.resumed
        if section is not None and section.by_rows and of_several:
            self.to.end_area()  # below a table of several areas, nothing is said of the last alone
        goes_on = self.header is not None and self.header.fields() and self.width >= _NARROWEST
        return Before(self.header, section) if goes_on else Before()

    def trace(self, cell: Cell) -> Trace:
        """Return what is noted of a cell, the same wherever it is merged over."""
        if id(cell) not in self.traces:
            self.traces[id(cell)] = self.to.trace(cell.text, cell.place)
        return self.traces[id(cell)]

    def _rows(self, at: int) -> int:
        """Take the row that is next, and return how many rows that took."""
        row = self.table.rows[at]
        filled = said(row)
        below_header, self.below_header = self.below_header, False
        if not filled:
            self.interrupted = True
            return 1
        header = header_at(self.table.rows, at, self.headings)
        if header is not None and below_header and not self._is_further(header, at):
            header = None
        if header is not None and not self._are_labels(at):
            self._under(header, at)
            return header.rows
        if len(filled) == 1 and self._is_over_header(filled[0], at):
            return 1
        if self.header is not None and self._is_data(row, filled, self.header):
            self._data(row, filled, self.header)
        else:
            self.areas.place_waiting(self.header)
            self.interrupted = True
            self._loose(row, filled)
        return 1

    def _are_labels(self, at: int) -> bool:
        """Whether a row that might be a header is one of labels: no data follow, but labels."""
        if not self.labelled.is_one(distinct(self.table.rows[at])):
            return False
        below = next((cells for row in self.table.rows[at + 1 :] if (cells := said(row))), None)
        return below is None or self.headings.beside(below[0].text) is not None

    # ---- headers ---------------------------------------------------------------------------

    def _is_further(self, header: Header, at: int) -> bool:
        """Whether what seems a header below another is one: the same again, or surely a new one.

        The words of a measure may begin like a heading: «มาตรการ…», «ขั้นตอน…».
        """
        repeats = self.header is not None and header.repeats(self.header)
        return repeats or header_at(self.table.rows, at, self.headings, surely=True) is not None

    def _under(self, header: Header, at: int) -> None:
        """Go on under a header; a repeated one is that of a new page."""
        self.resumes = self.header is not None and header.columns == self.header.columns
        if not self.resumes:
            self.areas.place_waiting(self.header)
            if self.to.section is not None and self.to.section.by_rows:
                self.to.section = None
        if self.to.section is not None:
            self.to.section.columns |= header.fields()
        self.interrupted, self.below_header = False, True
        self.header = header
        self.to.stop_taking()
        self.to.gathered.known_headings += len(set(header.columns.values()))
        rows = self.table.rows[at : at + header.rows]
        for row in rows:
            for cell in said(row):
                columns = [n for n, one in enumerate(row) if one is cell]
                self._heading(cell, understood=self._is_known(cell, columns, header, rows[-1]))

    def _is_known(self, cell: Cell, columns: Sequence[int], header: Header, last: GridRow) -> bool:
        """Whether a heading is that of a known column, or stands over several that are known."""
        known = [n for n in columns if n in header.columns]
        if any(last[n] is cell for n in columns):
            return bool(known)
        over_known = len(columns) > 1 and len(known) == len(columns)
        return over_known or self.headings.column(cell.text) is not None

    def _heading(self, cell: Cell, *, understood: bool) -> None:
        """Take a heading, which may state a year; one that is not known is that of a column."""
        if id(cell) in self.traces:
            return
        trace = self.trace(cell)
        trace.understood = understood
        if not understood:
            trace.reason, trace.column = Reason.COLUMN, " ".join(cell.text.split())
        self.to.gathered.headers.append(trace)

    def _is_over_header(self, cell: Cell, at: int) -> bool:
        """Take a cell that stands alone above a header, such as the title of a table."""
        below = self.table.rows[at + 1 : at + 3]
        if not below or header_at(below, 0, self.headings) is None:
            return False
        if self._are_codes([cell]):
            return False
        if self._begins_anew(cell) or self.headings.areas.named(cell.text) is not None:
            return False
        trace = self.trace(cell)
        trace.understood = self.headings.column(cell.text) is not None
        self.to.gathered.headers.append(trace)
        if self.to.addressed and not trace.understood:
            self.to.gathered.loose.append(trace)  # all of a sheet is one table: prose, too
        return True

    def _begins_anew(self, cell: Cell) -> bool:
        """Whether a cell begins with a label, or is the heading of a part."""
        return self.headings.label(cell.lines[0]) is not None or begins_part(cell.text)

    # ---- rows ------------------------------------------------------------------------------

    def _is_data(self, row: GridRow, filled: Sequence[Cell], header: Header) -> bool:
        """Whether a row belongs under the header; otherwise it is a label, a heading or a note."""
        first = filled[0]
        column = next(n for n, cell in enumerate(row) if cell is first)
        if ITEMS not in header.columns.values() and self._are_codes(filled):
            return False  # those below the heading of an area, a cell each
        if len(filled) > 1:
            return len(filled) > 2 or column > 0 or not self.labelled.is_one(distinct(row))
        if len(distinct(row)) == 1 < len(row) or self.interrupted or is_signature(first.text):
            return False
        if not header.fields() and not codes_of_cell(first.text, bare=True):
            return False
        if column > 0:
            return True
        if self._begins_anew(first):
            return False
        return header.columns.get(0) == AREA or self.headings.areas.named(first.text) is None

    def _are_codes(self, filled: Sequence[Cell]) -> bool:
        """Whether a row right below the heading of an area is nothing but codes."""
        return self.to.fresh and all(row_of_codes(cell.text) for cell in filled)

    def _loose(self, row: GridRow, filled: Sequence[Cell]) -> None:
        """Take a row outside of any header: labels and values, codes, or the lines of one cell."""
        cells = distinct(row)
        if self.labelled.is_one(cells):
            self.labelled.read(cells)
        elif len(filled) == 1 or self._are_codes(filled):
            for cell in filled:
                if id(cell) not in self.traces:
                    first = len(self.to.gathered.traces)
                    self.to.lines([Piece(line, cell.place) for line in cell.lines])
                    self.traces[id(cell)] = self.to.gathered.traces[first]
        else:
            self.to.stop_taking()
            for cell in filled:
                self.trace(cell)

    def _data(self, row: GridRow, filled: Sequence[Cell], header: Header) -> None:
        """Take a row under a header."""
        self.interrupted, self.below_header = False, True
        self.to.stop_taking()
        traces = {id(cell): self.trace(cell) for cell in filled}
        section = self.areas.section_of(row, header)
        data = self.reader.read(row, header, traces, resumes=self.resumes)
        self.resumes = False
        fields = header.fields()
        if section is None and fields and fields <= self.headings.in_whole:
            section = self.to.whole(row[0].place)
        if section is not None:
            section.columns |= fields
            data.into(section, self.to.gathered)
        elif fields:
            self.areas.wait(data)
        else:
            data.left_out(self.to.gathered)


def _tall(rows: Sequence[GridRow]) -> frozenset[int]:
    """Return the cells that are merged over several rows."""
    count = Counter(id(cell) for row in rows for cell in distinct(row))
    return frozenset(which for which, rows_of_it in count.items() if rows_of_it > 1)
