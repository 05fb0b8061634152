"""Where the reading of a file stands: what was gathered, and whose texts come next."""

from __future__ import annotations

import attrs

from itacheck.readers.office.headings.meaning import Headings
from itacheck.readers.office.headings.terms import ITEMS, OVERVIEW
from itacheck.readers.office.plan.pieces import Piece
from itacheck.readers.office.plan.sections import Gathered, Section, Trace
from itacheck.text import Text
from itacheck.thai.placeholders import Kind, kind_of


@attrs.define(eq=False)
class _Taking:
    """What a label takes from the lines below it: for a section, or the overview of the results."""

    pieces: list[Piece]
    section: Section | None
    number: tuple[int, ...]
    """The number that the label stands under, none if it has none."""
    last: tuple[int, ...] = ()
    """The number of the line that was taken last, if it has one."""

    def takes(self, number: tuple[int, ...]) -> bool:
        """Whether a line of this number is below the label, not beside it.

        «4.» after «3.2» is beside it, «3.2.1» is not, nor «4.» in a list that has come to «3.».
        """
        depth = len(number)
        if not 0 < depth <= len(self.number) or number <= self.number[:depth]:
            return True
        return bool(self.last) and number == (*self.last[:-1], self.last[-1] + 1)


class Reading:
    """What was gathered so far, the area that is being spoken of, and the label above."""

    def __init__(self, headings: Headings) -> None:
        self.headings = headings
        self.gathered = Gathered()
        self.section: Section | None = None
        """The area that is being spoken of."""
        self.fresh = False
        """Whether nothing but codes has followed the heading of the area."""
        self.addressed = False
        """Whether places are addresses, which need no further words."""
        self._whole: Section | None = None
        self._taking: _Taking | None = None

    def trace(self, text: str, place: Text) -> Trace:
        """Note a text, left out as long as nothing else is said of it."""
        trace = Trace(text, place, len(self.gathered.traces))
        self.gathered.traces.append(trace)
        return trace

    # ---- areas -----------------------------------------------------------------------------

    def begin(self, key: str, place: Text, *, by_rows: bool = False) -> Section:
        """Begin an area: in what follows a heading, or in rows of a table."""
        before = self.gathered.traces[-1] if self.gathered.traces else None
        goes_on = before is not None and (before.understood or before.section is not None)
        section = Section(key, place, len(self.gathered.traces), by_rows, goes_on)
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

    def whole(self, place: Text) -> Section:
        """Return the section of the whole submission that is being filled."""
        if self._whole is None:
            self._whole = Section(None, place, len(self.gathered.traces))
            self.gathered.sections.append(self._whole)
        return self._whole

    def is_lost(self, text: str) -> bool:
        """Whether a text says that the page of the area was lost: it stands below the heading."""
        section = self.section
        if section is None or section.by_rows or self._taking or not section.is_bare():
            return False
        return kind_of(text) is Kind.UNREADABLE

    # ---- labels ----------------------------------------------------------------------------

    def place_of(self, target: str, place: Text) -> tuple[list[Piece], Section] | None:
        """Return where the texts of a label go: into the area, or the whole submission.

        What may stand in either goes into the area, unless that has it already.
        """
        headings, section = self.headings, self.section
        in_area = target in headings.in_area or (target == ITEMS and bool(headings.areas.keys))
        if section is not None and target in headings.shared and _states(section, target):
            section = None
        if section is None or not in_area:
            if target not in headings.in_whole:
                return None
            section = self.whole(place)
        section.labelled.add(target)
        group, _, name = target.rpartition(".")
        fields = section.shared.setdefault(group, {}) if group else section.own
        return fields.setdefault(name, []), section

    def general(self, target: str, piece: Piece, trace: Trace) -> None:
        """Note what is stated once, such as the overall score."""
        self.gathered.general.setdefault(target, []).append((piece, trace))

    def take_below(
        self, pieces: list[Piece], section: Section | None, number: tuple[int, ...] = ()
    ) -> None:
        """Have the lines that follow taken, for a section or for the overview of the results."""
        self._taking = _Taking(pieces, section, number)

    def take(self, trace: Trace, number: tuple[int, ...]) -> bool:
        """Take a line for the label above it, if there is one and the line is not beside it.

        The ``number`` under which it stands tells that.
        """
        taking = self._taking
        if taking is None or not taking.takes(number):
            return False
        taking.last = number or taking.last
        if taking.section is None:
            self.general(OVERVIEW, trace.piece, trace)
        else:
            taking.pieces.append(trace.piece)
            trace.section = taking.section
        return True

    def stop_taking(self) -> None:
        """Let the lines that follow be under no label."""
        self._taking = None


def _states(section: Section, target: str) -> bool:
    """Whether a section states a field of its own already."""
    return any(piece.text for piece in section.own.get(target, ()))
