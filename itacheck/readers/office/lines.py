"""Goes through lines of text: headings of areas, labels with what stands behind or below them."""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

from itacheck.readers.office.codes import codes_of_cell, row_of_codes
from itacheck.readers.office.headings import Headings, Label, Named
from itacheck.readers.office.pieces import Piece
from itacheck.readers.office.plan import Gathered, Reason, Section, Trace
from itacheck.readers.office.surroundings import (
    begins_part,
    is_of_criteria,
    is_signature,
    number_of,
)
from itacheck.readers.office.terms import ITEMS, OVERVIEW, key_of
from itacheck.text import Text
from itacheck.thai.placeholders import Kind, kind_of

_LONGEST_HALF = 100  # code points of a heading that goes on in the next line
_AROUND_TITLE = 80  # code points that a line with the item's title may have beside it
_SHOWN = 40
_HALF = re.compile(r"\s*(?:ประเด็น|กระบวนงาน|\(?[0-9๐-๙]{1,2}[.)])")
"""How a heading begins that names its area only in the next line."""


@attrs.define(eq=False)
class _Taking:
    """What a label takes from the lines below it: for a section, or the overview of the results."""

    pieces: list[Piece]
    section: Section | None
    number: tuple[int, ...]
    """The number that the label stood under, none if it had none."""


class Lines:
    """Takes lines of text, one after the other, into what is gathered."""

    def __init__(self, headings: Headings) -> None:
        self.headings = headings
        self.gathered = Gathered()
        self.section: Section | None = None
        """The area that is being spoken of."""
        self.addressed = False
        """Whether places are addresses, which need no further words."""
        self._whole: Section | None = None
        self._taking: _Taking | None = None
        self._missing = ""
        """What the next line must begin with to be the rest of the heading above it."""
        self.fresh = False
        """Whether nothing but codes has followed the heading of the area."""

    # ---- what has been read ----------------------------------------------------------------

    def trace(self, text: str, place: Text) -> Trace:
        """Note a text, left out as long as nothing else is said of it."""
        trace = Trace(text, place, len(self.gathered.traces))
        self.gathered.traces.append(trace)
        return trace

    def begin(self, key: str, place: Text, *, by_rows: bool = False) -> Section:
        """Begin an area: in what follows a heading, or in rows of a table."""
        section = Section(key, place, len(self.gathered.traces), by_rows)
        self.gathered.sections.append(section)
        self.section, self._whole = section, None
        self.stop_taking()
        self.fresh = not by_rows
        return section

    def end_area(self) -> None:
        """From here on, nothing belongs to the area any more."""
        self.section = None
        self.fresh = False
        self.stop_taking()

    def is_taking(self) -> bool:
        """Whether the next line stands below a label."""
        return self._taking is not None

    def stop_taking(self) -> None:
        """Let the lines that follow be under no label."""
        self._taking = None
        self._missing = ""

    def whole(self, place: Text) -> Section:
        """Return the section of the whole submission that is being filled."""
        if self._whole is None:
            self._whole = Section(None, place, len(self.gathered.traces))
            self.gathered.sections.append(self._whole)
        return self._whole

    # ---- lines -----------------------------------------------------------------------------

    def lines(self, lines: Sequence[Piece], *, prose: bool = True) -> None:
        """Take lines; what stands under no label may be ``prose`` of the paper."""
        at = 0
        while at < len(lines):
            piece = lines[at]
            named, used = self._area_at(lines, at)
            if named is not None:
                place = self._titled(" ".join(one.text for one in lines[at : at + used]), piece)
                section = self.begin(named.key, place)
                for one in lines[at : at + used]:
                    trace = self.trace(one.text, one.place)
                    trace.section, trace.understood = section, True
                self._missing = named.missing
                section.own.setdefault(ITEMS, []).extend(
                    Piece(code, piece.place) for code in named.codes
                )
                at += used
            else:
                self._line(piece, prose=prose)
                at += 1

    def _area_at(self, lines: Sequence[Piece], at: int) -> tuple[Named | None, int]:
        """Return the area that a line names, and how many lines the heading has."""
        text = lines[at].text
        named = self.headings.area(text)
        if named is not None or at + 1 == len(lines) or len(text) > _LONGEST_HALF:
            return named, 1
        following = lines[at + 1].text
        if len(following) > _LONGEST_HALF or not _HALF.match(text):
            return None, 1
        if self.headings.area(following) is not None:
            return None, 1
        joined = self.headings.area(f"{text} {following}")
        return joined, 2

    def _titled(self, text: str, piece: Piece) -> Text:
        """Return the place of a heading: one that is counted is told by its words, too."""
        if self.addressed:
            return piece.place
        title = " ".join(text.split())
        short = title if len(title) <= _SHOWN else title[: _SHOWN - 1].rstrip() + "…"
        return Text(f"{piece.place.th} “{short}”", f"{piece.place.en} “{short}”")

    def _line(self, piece: Piece, *, prose: bool) -> None:
        """Take a line that names no area."""
        text = piece.text
        if self._is_rest_of_heading(text) or self._is_row_of_codes(piece) or self._is_lost(piece):
            return
        parts = self.headings.split(text)
        if len(parts) > 1:
            for part in parts:
                self._line(Piece(part, piece.place), prose=prose)
            return
        trace = self.trace(text, piece.place)
        if is_of_criteria(text):
            self.stop_taking()
            return
        label = self.headings.label(text)
        if begins_part(text):
            self.end_area()
            trace.understood = True
        if label is not None and self._label(label, trace):
            return
        key = key_of(text) if len(text) <= len(self.headings.title) + _AROUND_TITLE else ""
        if trace.understood or self.headings.title in key:
            trace.understood = True
            self.gathered.headers.append(trace)
        elif is_signature(text):
            self.end_area()
        elif self._taking is not None and not self._is_beside(text):
            self._take(trace)
        elif prose:
            self.gathered.loose.append(trace)

    def _is_rest_of_heading(self, text: str) -> bool:
        missing, self._missing = self._missing, ""
        key = key_of(text) if missing and len(text) <= _LONGEST_HALF else ""
        if self.section is None or not key or not missing.startswith(key):
            return False
        trace = self.trace(text, self.section.place)
        trace.section, trace.understood = self.section, True
        self._missing = missing[len(key) :]
        return True

    def _is_row_of_codes(self, piece: Piece) -> bool:
        codes = row_of_codes(piece.text) if self.fresh else ()
        if self.section is None or not codes:
            self.fresh = False
            return False
        self.trace(piece.text, piece.place).section = self.section
        items = self.section.own.setdefault(ITEMS, [])
        items += [Piece(code, piece.place) for code in codes]
        return True

    def _is_lost(self, piece: Piece) -> bool:
        """Whether a line says that the page of the area was lost."""
        section = self.section
        if section is None or self._taking is not None or section.fields():
            return False
        if kind_of(piece.text) is not Kind.UNREADABLE:
            return False
        self.trace(piece.text, piece.place).section = section
        section.lost = piece
        return True

    def _is_beside(self, text: str) -> bool:
        """Whether a line stands beside the label that takes, by the numbers of both."""
        number = self._taking.number if self._taking is not None else ()
        own = number_of(text)
        return bool(number and own) and len(own) <= len(number) and own > number[: len(own)]

    def _take(self, trace: Trace) -> None:
        taking = self._taking
        assert taking is not None  # noqa: S101 - whoever calls has seen to it
        if taking.section is None:
            self.general(OVERVIEW, trace.piece, trace)
            return
        taking.pieces.append(trace.piece)
        trace.section = taking.section

    # ---- labels ----------------------------------------------------------------------------

    def _label(self, label: Label, trace: Trace) -> bool:
        """Take a label and what stands behind it, or have the lines below it taken.

        Return whether the line is one; what has no place here is not.
        """
        self.stop_taking()
        self.gathered.known_headings += 1
        behind = Piece(label.rest, trace.place)
        if label.target.startswith(("agency.", "results.")):
            trace.understood = not label.rest
            if label.rest:
                self.general(label.target, behind, trace)
            else:
                self._taking = _Taking([], None, number_of(trace.text))
            return True
        if label.of_whole:
            self.end_area()
        found = self.place_of(label.target, trace.place)
        if found is None:
            trace.reason = Reason.NO_AREA
            if not trace.understood:
                self.gathered.loose.append(trace)
            return not trace.understood
        pieces, section = found
        trace.section, trace.understood = section, True
        if label.target == ITEMS:
            codes = codes_of_cell(label.rest, bare=True)
            pieces += [Piece(code, trace.place) for code in codes]
            trace.understood = bool(codes) or not label.rest
        elif label.rest:
            pieces.append(behind)
        else:
            self._taking = _Taking(pieces, section, number_of(trace.text))
        return True

    def place_of(self, target: str, place: Text) -> tuple[list[Piece], Section] | None:
        """Return where the texts of a label go: into the area, or the whole submission.

        What may stand in either goes into the area, unless that has it already.
        """
        section = self.section
        in_area = target in self.headings.in_area or target == ITEMS
        in_whole = target in self.headings.in_whole
        if section is not None and in_area and in_whole and states_own(section, target):
            section = None
        if section is None or not in_area:
            if not in_whole:
                return None
            section = self.whole(place)
        section.labelled.add(target)
        group, _, name = target.rpartition(".")
        fields = section.shared.setdefault(group, {}) if group else section.own
        return fields.setdefault(name, []), section

    def general(self, target: str, piece: Piece, trace: Trace) -> None:
        """Note what is stated once, such as the overall score."""
        self.gathered.general.setdefault(target, []).append((piece, trace))


def states_own(section: Section, target: str) -> bool:
    """Whether a section states a field of its own already."""
    return any(piece.text for piece in section.own.get(target, ()))
