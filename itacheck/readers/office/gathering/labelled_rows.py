"""Rows of labels, each with its value in the cell beside it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from itacheck.readers.office.blocks import Cell
from itacheck.readers.office.gathering.reading import Reading
from itacheck.readers.office.headings.codes import codes_of_cell
from itacheck.readers.office.headings.terms import GENERAL, ITEMS, OVERVIEW
from itacheck.readers.office.plan.pieces import Piece
from itacheck.readers.office.plan.sections import Reason, Trace
from itacheck.thai.placeholders import Kind, kind_of


class LabelledRows:
    """Reads the rows of one table that hold labels and values.

    ``traces`` is what is noted of its cells so far, by identity, and ``trace`` notes one.
    """

    def __init__(
        self, reading: Reading, traces: Mapping[int, Trace], trace: Callable[[Cell], Trace]
    ) -> None:
        self.reading = reading
        self.traces = traces
        self.trace = trace

    def is_one(self, cells: Sequence[Cell]) -> bool:
        """Whether cells are labels, each with its value beside it, and no headings."""
        headings = self.reading.headings
        if len(cells) < 2 or headings.beside(cells[0].text) is None:
            return False
        if len(cells) % 2 and cells[-1].lines:
            return False
        return all(
            not (label.lines or value.lines) or headings.is_label_of(label.text, value.text)
            for label, value in zip(cells[::2], cells[1::2], strict=False)
        )

    def read(self, cells: Sequence[Cell]) -> None:
        """Take labels and values; a label may be merged over several rows, each with a value."""
        self.reading.stop_taking()
        for label, value in zip(cells[::2], cells[1::2], strict=False):
            target = self.reading.headings.beside(label.text)
            if target is not None and not (value.lines and id(value) in self.traces):
                self.reading.gathered.known_headings += id(label) not in self.traces
                self._value(target, self.trace(label), value)

    def _value(self, target: str, label: Trace, cell: Cell) -> None:
        """Take the value beside a label; what stands below the label where that is blank."""
        value = self.trace(cell) if cell.lines else None
        if target.startswith(GENERAL):
            label.understood = True
            if value is not None:
                self._general(target, cell, value)
            return
        found = self.reading.place_of(target, cell.place)
        if found is None:
            for trace in filter(None, (label, value)):
                trace.reason = Reason.NO_AREA
            return
        pieces, section = found
        label.section, label.understood = section, True
        lines = self._codes(cell) if target == ITEMS else cell.lines or ("",)
        pieces += [Piece(line, cell.place) for line in lines]
        if value is not None and lines:
            value.section = section
        elif value is None and target != ITEMS:
            self.reading.take_below(pieces, section)

    def _general(self, target: str, cell: Cell, trace: Trace) -> None:
        """Take what is stated once, without the guidance of a form above it."""
        says = [line for line in cell.lines if kind_of(line) is not Kind.BLANK] or cell.lines
        for text in says if target == OVERVIEW else ("\n".join(says),):
            self.reading.general(target, Piece(text, cell.place), trace)

    def _codes(self, cell: Cell) -> Sequence[str]:
        """Return the codes of a cell; lines without any are left out."""
        codes: list[str] = []
        for line in cell.lines:
            of_line = codes_of_cell(line, bare=False)
            codes += of_line
            if not of_line and kind_of(line) is not Kind.BLANK:
                self.reading.trace(line, cell.place)
        return codes
