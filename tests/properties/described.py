"""A submission described by what its texts mean, for an oracle that need not read Thai."""

from __future__ import annotations

from datetime import date
from typing import Literal, NamedTuple, TypeAlias

Kind: TypeAlias = Literal["blank", "none", "lost", "said"]
"""Nothing or a placeholder; «ไม่มี» standing alone; «อ่านไม่ได้»; words."""


class When(NamedTuple):
    """The time that a text states: a span, or a duration or recurrence without a year."""

    start: date | None = None
    end: date | None = None
    recurs: bool = False


class Piece(NamedTuple):
    """A text and what it means: one value, or one member of a list."""

    text: str | None
    kind: Kind = "said"
    words: str | None = None
    """The text without its item codes, where it has some."""
    codes: tuple[str, ...] = ()
    when: When | None = None
    years: tuple[int, ...] = ()

    def __repr__(self) -> str:
        return f"{self.text!r} ({self.kind})"


Pieces: TypeAlias = tuple[Piece, ...]
"""The texts of a field; no texts: the field is not there."""


class Entry(NamedTuple):
    """One member of an area's implementation."""

    method: Pieces = ()
    responsible: Pieces = ()
    steps: Pieces = ()
    timeframe: Pieces = ()
    span: bool = False
    """Whether the timeframe is written as ``start`` and ``end``: its first and second piece."""


class Area(NamedTuple):
    """What is said of one area; an entry or the whole may be a piece that stands for it."""

    items: tuple[str, ...] = ()
    analysis: Pieces = ()
    implementation: tuple[Entry | Piece, ...] = ()
    limitations: Pieces = ()


class Score(NamedTuple):
    """An item's score as typed, and its value where it is a number from 0 to 100."""

    text: str
    value: float | None


class Described(NamedTuple):
    """A whole submission; an area may be missing, or a piece that stands for it."""

    year: Pieces = ()
    scores: dict[str, Score] = {}  # noqa: RUF012  (never changed)
    overview: Pieces = ()
    areas: dict[str, Area | Piece] = {}  # noqa: RUF012
    limitations: Pieces = ()
