# TODO lead: another helper wrote a file of this name over yours (12:53). This is rebuilt from the
# gather.py of 12:42; `in_table` and whatever else was new at 12:44 is a guess. Put your own back.
"""Goes through lines of text: headings of areas, labels with what stands behind or below them."""

from __future__ import annotations

import re

from itacheck.readers.office.entries import add_row
from itacheck.readers.office.headings import ITEMS, LIMITATIONS, Headings
from itacheck.readers.office.plan import AreaPart, Gathered, Piece, Run, Trace
from itacheck.readers.office.rows import Columns
from itacheck.text import Text
from itacheck.thai.item_codes import find_codes, parse_code, without_codes
from itacheck.thai.normal import fold

_SIGNATURE = re.compile(r"\s*(?:\(?ลงชื่อ|\((?:นาย|นาง|น\.ส\.|ดร\.)|ภาคผนวก|หมายเหตุ)")
_WHOLE = re.compile(r"\s*(?:ทั้งเอกสาร|ทั้งหน่วยงาน|ส่วนที่\s*[0-9๐-๙]|ภาพรวม(?:ทั้ง)?หน่วยงาน)")


def codes_of(text: str) -> list[str]:
    """Return the item codes of a text: of nothing but codes, all; otherwise those found in it."""
    codes = [parse_code(word) for word in re.split(r"[\s,;/]+", text.strip()) if word]
    return [code for code in codes if code] if all(codes) else list(find_codes(text))


class Lines:
    """Takes lines of text, one after the other, into what is gathered."""

    def __init__(self, headings: Headings) -> None:
        self.headings = headings
        self.gathered = Gathered()
        self.run: Run | None = None
        self.part: AreaPart | None = None
        self.taking: list[Piece] | None = None
        """Where paragraphs below a label go."""
        self.before: tuple[int, Columns] = (0, {})
        """The width and the columns of the last plan, for a table that goes on with it."""
        if not headings.keys:
            self.begin(None, None)

    # ---- areas -----------------------------------------------------------------------------

    def begin(self, key: str | None, place: Text | None, by_row: bool = False) -> AreaPart:
        """Begin an area; where the run has had it before another one, a new run."""
        run = self.run
        if run is None or (key in run.parts and self.part is not run.parts[key]):
            run = self.run = Run(by_rows=by_row)
            self.gathered.runs.append(run)
        self.part = run.parts.setdefault(key, AreaPart(key, place))
        self.taking = None
        return self.part

    def trace(self, text: str, place: Text, run: Run | None = None, taken: bool = False) -> Trace:
        trace = Trace(text, place, run, taken)
        self.gathered.traces.append(trace)
        return trace

    # ---- paragraphs ------------------------------------------------------------------------

    def line(self, text: str, place: Text, in_table: bool = False) -> None:
        """Take one line outside of a table, or a row of one cell."""
        area = self.headings.area(text)
        if area is not None:
            self.begin(area, place)
            self.trace(text, place, self.run)
            return
        if self.part is not None and self.row_of_codes(text, place):
            return
        parts = self.headings.split(text)
        if len(parts) > 1:
            for part in parts:
                self.line(part, place, in_table)
            return
        label = self.headings.label(text)
        if label is not None:
            self.labelled(label.target, label.rest, text, place)
        elif _WHOLE.match(text):
            self.part, self.taking = (self.part if not self.headings.keys else None), None
            self.trace(text, place, taken=True)
        elif self.taking is not None and not _SIGNATURE.match(text):
            self.taking.append(Piece(text, place))
            self.trace(text, place, self.run)
        else:
            self.taking = None
            trace = self.trace(text, place)
            if not in_table:
                self.gathered.prose.append((Piece(text, place), trace, self.run))

    def row_of_codes(self, text: str, place: Text) -> bool:
        """Take a line of nothing but codes as the row of the area."""
        words = re.split(r"[\s,;/]+", text.strip())
        codes = [parse_code(word) for word in words if word]
        if not all(codes) and (fold(without_codes(text)) or not find_codes(text)):
            return False
        found = [code for code in codes if code] if all(codes) else list(find_codes(text))
        assert self.part is not None  # noqa: S101 - whoever calls has seen to it
        items = self.part.own.setdefault(ITEMS, [])
        items += [Piece(code, place) for code in found]
        self.trace(text, place, self.run)
        return True

    def labelled(self, target: str, rest: str, text: str, place: Text) -> None:
        """Take a label and what stands behind it, or have the paragraphs below it taken."""
        self.taking = None
        if target.startswith(("agency.", "results.")):
            self.general(target, Piece(rest, place), text)
            return
        pieces = self.pieces_of(target)
        if pieces is None:
            trace = self.trace(text, place)
            self.gathered.prose.append((Piece(text, place), trace, self.run))
            return
        self.trace(text, place, self.run)
        if target == ITEMS:
            pieces += [Piece(code, place) for code in find_codes(rest)]
        elif rest:
            pieces.append(Piece(rest, place))
        else:
            self.taking = pieces

    def pieces_of(self, target: str) -> list[Piece] | None:
        """Return where the texts of a field go here: into the area, or the whole submission."""
        group, _, name = target.rpartition(".")
        if self.part is None or (
            target == LIMITATIONS and self.part.own.get(LIMITATIONS) and self.run is not None
        ):
            if target == LIMITATIONS:
                if self.run is None:
                    self.run = Run()
                    self.gathered.runs.append(self.run)
                return self.run.limitations
            return None
        if not group:
            return self.part.own.setdefault(name, [])
        entries = self.part.groups.setdefault(group, [])
        add_row(entries, {}, continues=bool(entries))
        return entries[-1].fields.setdefault(name, [])

    def general(self, target: str, piece: Piece, text: str) -> None:
        """Take what is stated once, such as the overall score; the first that says something."""
        before = self.gathered.general.get(target)
        if before is not None and before.text:
            self.trace(text, piece.place)
            return
        self.gathered.general[target] = piece
        self.trace(text, piece.place, taken=True)
