"""A row of a plan: its cells by what they hold, before it is known whose they are."""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from itacheck.readers.office.blocks import Cell, Table, said
from itacheck.readers.office.gathering.rows import GridRow, Header
from itacheck.readers.office.headings.codes import codes_of_cell
from itacheck.readers.office.headings.likeness import key_of
from itacheck.readers.office.headings.terms import ITEMS, NO_FIELD, NUMBER, OTHER, SCORE
from itacheck.readers.office.plan.entries import Part, Row
from itacheck.readers.office.plan.pieces import Piece, add
from itacheck.readers.office.plan.sections import Gathered, Reason, Score, Section, Trace
from itacheck.text import Text
from itacheck.thai.placeholders import Kind, kind_of

_SHOWN = 40  # code points of a heading in a place
_COLUMN = Text("{place} คอลัมน์ “{title}”", "{place} column “{title}”")


@attrs.define(eq=False)
class DataRow:
    """A row of a plan. It belongs to no area until it is put ``into`` a section."""

    first: Piece
    """The first text in it."""
    own: dict[str, list[Part]]
    groups: dict[str, Row]
    codes: list[Piece]
    scores: list[tuple[str, Piece, Trace]]
    traces: list[Trace]

    def begins(self) -> bool:
        """Whether it states the first field of a group, so that it may be of another area."""
        firsts = (row.parts.get(row.first, ()) for row in self.groups.values())
        return any(part.says for parts in firsts for part in parts)

    def into(self, section: Section, gathered: Gathered) -> None:
        """Add what it says to a section."""
        for trace in self.traces:
            trace.section = trace.section or section
        lost = self._lost()
        if lost is not None and section.is_bare():
            section.lost = lost
            return
        for name, part in ((name, part) for name, parts in self.own.items() for part in parts):
            if (part.cell, name) not in section.taken:
                section.taken.add((part.cell, name))
                add(section.own, name, part.pieces)
        known = [piece.text for piece in section.own.get(ITEMS, ())]
        for code in self.codes:
            if code.text not in known:
                add(section.own, ITEMS, [code])
                known.append(code.text)
        for group, row in self.groups.items():
            section.rows.setdefault(group, []).append(row)
        self._score(section, gathered)

    def _lost(self) -> Piece | None:
        """Return the one cell over several fields that says that all of them were lost."""
        parts = [part for parts in self.own.values() for part in parts]
        parts += [part for row in self.groups.values() for _, part in row.cells()]
        if self.codes or len(parts) < 2 or len({part.cell for part in parts}) > 1:
            return None
        piece = parts[0].pieces[0]
        return piece if kind_of(piece.text) is Kind.UNREADABLE else None

    def left_out(self, gathered: Gathered) -> None:
        """Say that it belongs to no area; the scores of its items count all the same."""
        for trace in self.traces if self.own or self.groups else ():
            trace.reason = Reason.NO_AREA
            gathered.unplaced.append(trace.order)
        self._score(None, gathered)

    def _score(self, section: Section | None, gathered: Gathered) -> None:
        gathered.scores += [Score(*score, section) for score in self.scores]


class RowReader:
    """Reads the rows of one table; ``tall`` are its cells that are merged over several rows."""

    def __init__(self, table: Table, tall: frozenset[int], firsts: Mapping[str, str]) -> None:
        self.table = table
        self.tall = tall
        self.firsts = firsts
        """Group → its first field."""

    def read(
        self, row: GridRow, header: Header, traces: Mapping[int, Trace], *, resumes: bool
    ) -> DataRow:
        """Return a row by what its cells hold; mark the texts that no column has a use for."""
        cell = said(row)[0]
        data = DataRow(Piece(cell.text, cell.place), {}, {}, [], [], [])
        self._items(row, header, traces, data)
        groups: dict[str, dict[str, list[Part]]] = {}
        for n, target in self._fields(row, header):
            group, _, name = target.rpartition(".")
            parts = groups.setdefault(group, {}) if group else data.own
            parts.setdefault(name, []).append(self._part(row[n], header.titles.get(n)))
            if row[n].lines:
                data.traces.append(traces[id(row[n])])
        for group, parts in groups.items():
            first = self.firsts[group]
            first = first if first in parts else next(iter(parts))
            goes_on = resumes and not any(
                part.says for parts in data.own.values() for part in parts
            )
            data.groups[group] = Row(parts, first, header.is_by_item(), goes_on)
        self._unused(row, header, traces)
        return data

    def _fields(self, row: GridRow, header: Header) -> list[tuple[int, str]]:
        """Return the columns of fields; a text that is merged over several is of the first.

        What only says that there is nothing, or that it was lost, says so of all of them.
        """
        fields: list[tuple[int, str]] = []
        done: set[int] = set()
        for n, target in header.columns.items():
            cell = row[n]
            if target in NO_FIELD:
                continue
            if id(cell) in done and kind_of(cell.text) is Kind.TEXT:
                continue
            done.add(id(cell))
            fields.append((n, target))
        return fields

    def _part(self, cell: Cell, title: str | None) -> Part:
        place = self._place(cell.place, title)
        pieces = tuple(Piece(line, place) for line in cell.lines or ("",))
        return Part(id(cell), pieces, id(cell) in self.tall)

    def _place(self, place: Text, title: str | None) -> Text:
        """Return the place of a cell; one that has no address is told by its column, too."""
        if not title or not self.table.by_column:
            return place
        short = title if len(title) <= _SHOWN else title[: _SHOWN - 1].rstrip() + "…"
        return _COLUMN.fill(place=place, title=short)

    def _items(
        self, row: GridRow, header: Header, traces: Mapping[int, Trace], data: DataRow
    ) -> None:
        """Read the codes of a row, and the scores beside them."""
        by = {target: row[n] for n, target in header.columns.items() if target in (ITEMS, SCORE)}
        items, score = by.get(ITEMS), by.get(SCORE)
        if items is None or not items.lines:
            return
        lines = [codes_of_cell(line, bare=score is not None) for line in items.lines]
        data.codes = [Piece(code, items.place) for codes in lines for code in codes]
        if data.codes:
            data.traces.append(traces[id(items)])
        if score is None or not data.codes:
            return
        traces[id(items)].understood = True
        if not score.lines:
            return
        codes = [piece.text for piece in data.codes]
        values = score.lines if len(score.lines) == len(codes) else (score.text,)
        if len(values) == len(codes):
            trace = traces[id(score)]
            pairs = zip(codes, values, strict=True)
            data.scores = [(code, Piece(value, score.place), trace) for code, value in pairs]

    def _unused(self, row: GridRow, header: Header, traces: Mapping[int, Trace]) -> None:
        """Mark the texts of columns that hold nothing that is known, and numbers of rows."""
        for n, cell in enumerate(row):
            target = header.columns.get(n)
            if not cell.lines or target not in (None, ITEMS, SCORE, NUMBER, OTHER):
                continue
            trace = traces[id(cell)]
            counts = target == NUMBER and key_of(cell.text).isdigit()
            trace.understood = trace.understood or counts
            if trace.reason is Reason.PLAIN:
                trace.reason, trace.column = Reason.COLUMN, header.titles.get(n, "")
