"""How letters that are compared are written: found again in the text, to be quoted."""

from __future__ import annotations

import re
from unicodedata import category

from itacheck.rounds.copies_texts import Written, key_letters, without_name
from itacheck.text import quoted

_LONGEST = 200
_SENTENCE = re.compile(r"\S+")


def as_written(text: Written, letters: str) -> str:
    """Return how some letters of a text's key are written; its beginning where they are not."""
    spaced = without_name(text.text, text.agency)
    sentences = [(one.start(), key_letters(one[0]), one[0]) for one in _SENTENCE.finditer(spaced)]
    at = "".join(key for _, key, _ in sentences).find(letters)
    if at < 0 or not letters:
        return quoted(text.text, _LONGEST)
    start, end = (_position(sentences, letter) for letter in (at, at + len(letters) - 1))
    while start and category(spaced[start]) == "Mn":  # never a mark without its letter
        start -= 1
    end += 1
    while end < len(spaced) and (spaced[end].isdigit() or category(spaced[end]) == "Mn"):
        end += 1
    return quoted(text.text[start:end], _LONGEST)


def _position(sentences: list[tuple[int, str, str]], letter: int) -> int:
    """Return where in the text the letter of a number (from 0) in the key is written."""
    for start, key, written in sentences:
        if letter < len(key):
            ends = range(1, len(written) + 1)
            return start + next((e for e in ends if len(key_letters(written[:e])) > letter), 1) - 1
        letter -= len(key)
    return 0
