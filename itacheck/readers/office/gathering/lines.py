"""Goes through lines of text: headings of areas, labels with what stands behind or below them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from itacheck.readers.office.gathering.reading import Reading
from itacheck.readers.office.headings.area_names import Named
from itacheck.readers.office.headings.codes import codes_of_cell, row_of_codes
from itacheck.readers.office.headings.likeness import key_of
from itacheck.readers.office.headings.meaning import Headings, Label
from itacheck.readers.office.headings.surroundings import (
    begins_part,
    is_of_criteria,
    is_signature,
    number_of,
)
from itacheck.readers.office.headings.terms import GENERAL, ITEMS
from itacheck.readers.office.plan.pieces import Piece, add
from itacheck.readers.office.plan.sections import Reason, Section, Trace
from itacheck.text import Text

_LONGEST_HALF = 100  # code points of a heading that goes on in the next line
_AROUND_TITLE = 80  # code points that a line with the item's title may have beside it
_SHOWN = 40
_HALF = re.compile(r"\s*(?:ประเด็น|กระบวนงาน|\(?[0-9๐-๙]{1,2}[.)])")
"""How a heading begins that names its area only in the next line."""


class Lines(Reading):
    """Takes lines of text, one after the other, into what is gathered."""

    def __init__(self, headings: Headings) -> None:
        super().__init__(headings)
        self._missing = ""
        """What the next line must begin with to be the rest of the heading above it."""

    def lines(self, lines: Sequence[Piece]) -> None:
        """Take lines."""
        at = 0
        while at < len(lines):
            named, used = self._area_at(lines, at)
            if named is not None:
                self._heading(named, lines[at : at + used])
            else:
                self._line(lines[at])
            at += used

    # ---- headings of areas -----------------------------------------------------------------

    def _area_at(self, lines: Sequence[Piece], at: int) -> tuple[Named | None, int]:
        """Return the area that a line names, and how many lines the heading has."""
        text = lines[at].text
        named = self.headings.areas.named(text)
        if named is not None or at + 1 == len(lines) or not _HALF.match(text):
            return named, 1
        following = lines[at + 1].text
        if max(len(text), len(following)) > _LONGEST_HALF:
            return None, 1
        if self.headings.areas.named(following) is not None:
            return None, 1
        named = self.headings.areas.named(f"{text} {following}")
        return named, 1 if named is None else 2

    def _heading(self, named: Named, lines: Sequence[Piece]) -> None:
        """Begin the area that a heading names."""
        first = lines[0]
        section = self.begin(named.key, self._titled(lines))
        for line in lines:
            trace = self.trace(line.text, line.place)
            trace.section, trace.understood = section, True
        if named.goes_on:
            self.trace(first.text, first.place)
        self._missing = named.missing
        self._codes(section, named.codes, first.place)

    def _titled(self, lines: Sequence[Piece]) -> Text:
        """Return the place of a heading: one that is counted is told by its words, too."""
        place = lines[0].place
        if self.addressed:
            return place
        title = " ".join(word for line in lines for word in line.text.split())
        short = title if len(title) <= _SHOWN else title[: _SHOWN - 1].rstrip() + "…"
        return Text(f"{place.th} “{short}”", f"{place.en} “{short}”")

    def _is_rest_of_heading(self, piece: Piece) -> bool:
        missing, self._missing = self._missing, ""
        key = key_of(piece.text) if missing and len(piece.text) <= _LONGEST_HALF else ""
        if self.section is None or not key or not missing.startswith(key):
            return False
        trace = self.trace(piece.text, piece.place)
        trace.section, trace.understood = self.section, True
        self._missing = missing[len(key) :]
        return True

    def _is_row_of_codes(self, piece: Piece) -> bool:
        before, colon, behind = piece.text.partition(":")
        text = behind if colon and len(before) <= _SHOWN else piece.text
        codes = row_of_codes(text) if self.fresh else ()
        if self.section is None or not codes:
            self.fresh = False
            return False
        self.trace(piece.text, piece.place).section = self.section
        self._codes(self.section, codes, piece.place)
        return True

    def _codes(self, section: Section, codes: Sequence[str], place: Text) -> None:
        if codes:
            add(section.own, ITEMS, [Piece(code, place) for code in codes])

    def _is_lost(self, piece: Piece) -> bool:
        if self.section is None or not self.is_lost(piece.text):
            return False
        self.trace(piece.text, piece.place).section = self.section
        self.section.lost = piece
        return True

    # ---- other lines -----------------------------------------------------------------------

    def _line(self, piece: Piece) -> None:
        """Take a line that names no area."""
        if self._is_rest_of_heading(piece) or self._is_row_of_codes(piece) or self._is_lost(piece):
            return
        parts = self.headings.split(piece.text)
        for part in parts:
            self._part(Piece(part, piece.place))

    def _part(self, piece: Piece) -> None:
        """Take a line, or the part of one that begins with a label."""
        text = piece.text
        trace = self.trace(text, piece.place)
        if is_of_criteria(text):
            self.stop_taking()
            return
        if begins_part(text):
            self.end_area()
            trace.understood = True
        label = self.headings.label(text)
        if label is not None and self._label(label, trace):
            return
        if trace.understood or self._is_title(text):
            trace.understood = True
            self.gathered.headers.append(trace)
        elif is_signature(text):
            self.end_area()
        elif not self.take(trace, number_of(text)):
            self.stop_taking()
            self.gathered.loose.append(trace)

    def _is_title(self, text: str) -> bool:
        """Whether a line has the title of the item, and not much more."""
        title = self.headings.title
        return len(text) <= len(title) + _AROUND_TITLE and title in key_of(text)

    def _label(self, label: Label, trace: Trace) -> bool:
        """Take a label and what stands behind it, or have the lines below it taken.

        Return whether that is all that the line is; what has no place here is left to the prose.
        """
        self.stop_taking()
        self.gathered.known_headings += 1
        behind = Piece(label.rest, trace.place)
        if label.target.startswith(GENERAL):
            if label.rest:
                self.general(label.target, behind, trace)
            else:
                trace.understood = True
                self.take_below([], None, number_of(trace.text))
            return True
        if label.of_whole:
            self.end_area()
        found = self.place_of(label.target, trace.place)
        if found is None:
            return self._without_place(label, trace)
        pieces, section = found
        codes = codes_of_cell(label.rest, bare=True) if label.target == ITEMS else ()
        if label.target == ITEMS and label.rest and not codes:
            return True
        trace.section, trace.understood = section, True
        if label.target == ITEMS:
            pieces += [Piece(code, trace.place) for code in codes]
            return True
        pieces.append(behind)  # blank where it is missing, should nothing stand below
        if not label.rest:
            self.take_below(pieces, section, number_of(trace.text))
        return True

    def _without_place(self, label: Label, trace: Trace) -> bool:
        """Leave a label of no area to the prose: it may be the title of a table or an overview."""
        if trace.understood:
            return False
        if label.target == ITEMS and not label.rest:
            trace.understood = True
        else:
            trace.reason = Reason.NO_AREA
            self.gathered.loose.append(trace)
        return True
