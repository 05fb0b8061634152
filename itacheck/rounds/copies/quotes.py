"""How letters that are compared are written: found again in the text, to be quoted."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple
from unicodedata import category

from itacheck.rounds.copies.texts import Written, key_letters, without_name
from itacheck.text import quoted

_LONGEST = 200
_PIECE = re.compile(r"\S+")


class _Piece(NamedTuple):
    """What stands between two spaces: where in the text, how it is written, and its letters."""

    start: int
    written: str
    letters: str


def as_written(text: Written, letters: str) -> str:
    """Return how some letters of a text's key are written; its beginning where they are not."""
    spaced = without_name(text.text, text.agency)
    pieces = [_Piece(p.start(), p[0], key_letters(p[0])) for p in _PIECE.finditer(spaced)]
    at = "".join(piece.letters for piece in pieces).find(letters)
    if at < 0 or not letters:
        return quoted(text.text, _LONGEST)
    start, _ = _written_at(pieces, at)
    _, end = _written_at(pieces, at + len(letters) - 1)
    while start and _one_syllable(spaced[start - 1], spaced[start]):
        start -= 1
    while end < len(spaced) and _one_syllable(spaced[end - 1], spaced[end]):
        end += 1
    return quoted(text.text[start:end], _LONGEST)


def _written_at(pieces: list[_Piece], letter: int) -> tuple[int, int]:
    """Return from where to where the letter of a number (from 0) is written.

    Several characters may be one letter, as the digits of a number are; punctuation belongs to the
    letter before it.
    """
    for piece in pieces:
        if letter < len(piece.letters):
            break
        letter -= len(piece.letters)

    def letters(end: int) -> int:
        return len(key_letters(piece.written[: end + 1]))

    ends = range(len(piece.written))  # halved until found: a piece may be a page without a space
    first = bisect_right(ends, letter, key=letters)
    last = bisect_right(ends, letter + 1, key=letters) - 1
    return piece.start + first, piece.start + max(first, last) + 1


def _one_syllable(before: str, after: str) -> bool:
    """Whether nobody would begin to read between two characters: a vowel or mark and its letter."""
    return before in "เแโใไ" or after in "ะาำๅ" or category(after) == "Mn"
