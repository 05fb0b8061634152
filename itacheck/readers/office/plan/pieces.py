"""Texts of a file with their places."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypeAlias

from itacheck.text import Text
from itacheck.thai.placeholders import Kind, kind_of


class Piece(NamedTuple):
    """A text and its place; blank where a place was left blank."""

    text: str
    place: Text


Pieces: TypeAlias = "dict[str, list[Piece]]"
"""Field → its texts, in the order of the file."""


def states(pieces: Iterable[Piece]) -> bool:
    """Whether any of the texts says something; guidance and placeholders do not."""
    return any(kind_of(piece.text) is not Kind.BLANK for piece in pieces)


def add(fields: Pieces, name: str, pieces: Sequence[Piece]) -> None:
    """Add texts to a field; a blank place counts only as long as there is nothing else."""
    added = [piece for piece in pieces if piece.text]
    if name not in fields:
        fields[name] = added or list(pieces)
    elif added:
        known = fields[name]
        if known and not known[-1].text:
            known[:] = [piece for piece in known if piece.text]
        known += added
