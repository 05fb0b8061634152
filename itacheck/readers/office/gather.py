"""Goes through the blocks of a file in order and gathers what each area says.

Headings and labels are told from text by ``Headings``; tables by their header. An area begins with
its heading or with its cell in a table; a label such as «ระยะเวลาดำเนินการ» takes the text behind
it, or the paragraphs below it.
"""

from __future__ import annotations

from itacheck.readers.office.blocks import Block, Cell, Paragraph, Table
from itacheck.readers.office.entries import add_row
from itacheck.readers.office.headings import AREA, ITEMS, SCORE, Headings
from itacheck.readers.office.lines import Lines, codes_of
from itacheck.readers.office.plan import Gathered, Piece
from itacheck.readers.office.rows import (
    Columns,
    by_target,
    distinct,
    header,
    is_plan,
    said,
    second_header,
)
from itacheck.text import Text

_LABELLED = 2  # columns of a table of labels and values


def gather(blocks: tuple[Block, ...], headings: Headings) -> Gathered:
    """Return what stands in the blocks."""
    gatherer = _Gatherer(headings)
    for block in blocks:
        if isinstance(block, Paragraph):
            for line in block.text.split("\n"):
                if line.strip():
                    gatherer.line(line.strip(), block.place)
        else:
            gatherer.table(block)
    return gatherer.gathered


class _Gatherer(Lines):
    def table(self, table: Table) -> None:
        """Take a table row by row, under the header that stands above the row."""
        width = len(table.rows[0]) if table.rows else 0
        columns: Columns | None = self.before[1] if width == self.before[0] else None
        top: tuple[Cell, ...] | None = None
        titles: dict[int, str] = {}
        above: tuple[Cell, ...] | None = None
        self.taking = None
        for row in table.rows:
            second = None
            if columns is not None and top is not None and above is top:
                second = second_header(row, top, columns, self.headings)
            found = header(row, self.headings) if second is None else None
            if found is not None or second is not None:
                columns, top = found or second, (row if found is not None else top)
                titles = _titles(row, titles if second is not None else {}, table)
                self.trace(_first_words(row), row[0].place, self.run, taken=is_plan(columns or {}))
                self.gathered.headers += [Piece(cell.text, cell.place) for cell in said(row)]
            elif columns is None or (len(said(row)) == 1 and self.stands_alone(row)):
                self.loose(row)
            elif is_plan(columns):
                self.row(row, columns, above, titles)
            else:
                self.trace(_first_words(row), row[0].place)
            above = row
        if columns is not None and is_plan(columns) and width > _LABELLED:
            self.before = (width, columns)

    def stands_alone(self, row: tuple[Cell, ...]) -> bool:
        """Whether a row of one text is none of the columns': merged over all, or a label."""
        merged = len(distinct(row)) == 1 and len(row) > 1
        return merged or self.headings.label(said(row)[0].lines[0]) is not None

    def loose(self, row: tuple[Cell, ...]) -> None:
        """Take a row outside of any header: one cell of text, or a label and its value."""
        cells = distinct(row)
        filled = said(row)
        label = self.headings.label(cells[0].text.rstrip(" :"))
        if len(filled) == 1 and (len(cells) == 1 or label is None or label.rest):
            for line in filled[0].lines:
                self.line(line, filled[0].place, in_table=True)
        elif filled and len(cells) >= 2:
            value = next((cell for cell in cells[1:] if cell.text.strip()), cells[1])
            if label is not None and not label.rest and len(filled) <= 2:
                self.value(label.target, value, filled[0].text)
            else:
                self.trace(_first_words(row), filled[0].place)

    def value(self, target: str, cell: Cell, label: str) -> None:
        """Take the value beside a label: every paragraph of it."""
        if target.startswith(("agency.", "results.")):
            self.general(target, Piece(cell.text, cell.place), label)
            return
        pieces = self.pieces_of(target)
        if pieces is None:
            self.trace(f"{label} {cell.text}", cell.place)
        elif target == ITEMS:
            pieces += [Piece(c, cell.place) for line in cell.lines for c in codes_of(line)]
            self.trace(cell.text, cell.place, self.run)
        else:
            pieces += [Piece(line, cell.place) for line in cell.lines or ("",)]
            self.trace(cell.text, cell.place, self.run)

    def row(
        self,
        row: tuple[Cell, ...],
        columns: Columns,
        above: tuple[Cell, ...] | None,
        titles: dict[int, str],
    ) -> None:
        """Take one row of a plan."""
        if not said(row):
            return
        cells = dict(enumerate(row))
        named = [cells[n] for n, target in columns.items() if target == AREA and n in cells]
        self.area_of(named, row, columns)
        scored = self.scores_of(row, columns)
        if self.part is None:
            self.trace(_first_words(row), row[0].place, taken=scored)
            return
        self.trace(_first_words(row), row[0].place, self.run)
        old = {id(cell) for cell in above or ()}
        groups: dict[str, dict[str, list[tuple[Cell, Piece]]]] = {}
        for n, target in columns.items():
            cell = row[n]
            if target in (AREA, SCORE, ITEMS) or (n and row[n - 1] is cell):
                continue
            place = _place(cell, titles.get(n))
            pieces = [(cell, Piece(line, place)) for line in cell.lines or ("",)]
            group, _, name = target.rpartition(".")
            if group:
                groups.setdefault(group, {}).setdefault(name, []).extend(pieces)
            elif id(cell) not in old:
                self.part.own.setdefault(name, []).extend(piece for _, piece in pieces)
        with_items = ITEMS in columns.values() and SCORE in columns.values()
        for group, fields in groups.items():
            entries = self.part.groups.setdefault(group, [])
            add_row(entries, fields, old=old, split_rows=with_items)

    def area_of(self, named: list[Cell], row: tuple[Cell, ...], columns: Columns) -> None:
        """Find the area of a row: by its cell, or by the number that its text begins with."""
        displaced = [row[n] for n, t in columns.items() if t == ITEMS and named and n < len(row)]
        for cell in (*named, *(cell for cell in displaced if self.headings.area(cell.text))):
            key = self.headings.area(cell.text) if cell.text.strip() else None
            key = key or self.headings.leading_area(cell.text.strip() + " ")
            if key is not None and (self.part is None or self.part.key != key):
                self.begin(key, cell.place, by_row=True)
        if not named and self.run is not None and self.run.by_rows:
            filled = [cell for _, cell in by_target(row, columns) if cell.text.strip()]
            key = self.headings.leading_area(filled[0].text) if filled else None
            if key is not None and key in self.run.parts:
                self.part = self.run.parts[key]

    def scores_of(self, row: tuple[Cell, ...], columns: Columns) -> bool:
        """Take the code and the score of a row; whether there is any."""
        by = {target: row[n] for n, target in columns.items() if n < len(row)}
        codes = codes_of(by[ITEMS].text) if ITEMS in by else []
        for code in codes:
            piece = Piece(code, by[ITEMS].place)
            if self.part is not None:
                own = self.part.own.setdefault(ITEMS, [])
                if code not in [other.text for other in own]:
                    own.append(piece)
            if SCORE in by and by[SCORE].text.strip() and len(codes) == 1:
                run = self.run if self.part is not None else None
                scores = run.scores if run is not None else self.gathered.scores
                scores.setdefault(code, []).append(Piece(by[SCORE].text.strip(), by[SCORE].place))
        return bool(codes)


def _titles(row: tuple[Cell, ...], before: dict[int, str], table: Table) -> dict[int, str]:
    """Return the heading above each column, for places; none where cells have an address."""
    if not table.by_column:
        return {}
    own = {n: " ".join(cell.text.split()) for n, cell in enumerate(row) if cell.text.strip()}
    return {**before, **own}


def _place(cell: Cell, title: str | None) -> Text:
    if not title:
        return cell.place
    short = title if len(title) <= 40 else title[:39].rstrip() + "…"
    return Text(f"{cell.place.th} คอลัมน์ “{short}”", f"{cell.place.en} column “{short}”")


def _first_words(row: tuple[Cell, ...]) -> str:
    return " | ".join(" ".join(cell.text.split()) for cell in said(row))
