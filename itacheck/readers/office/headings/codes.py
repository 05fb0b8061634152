"""Rows of item codes, as forms and tables print them."""

from __future__ import annotations

import re

from itacheck.thai.item_codes import find_codes, parse_code, without_codes
from itacheck.thai.normal import arabic, fold, normalise

_LONGEST = 500
_APART = re.compile(r"[\s,;/]+")
_LIKE_A_CODE = re.compile(r"[(\[]?[A-Za-z0-9๐-๙.]{1,6}[)\]]?")
_HEAD = re.compile(r"\s*\(?([OoIiEe0๐]?[.\s]?[0-9๐-๙]{1,3})[).:]?(?:\s|$)")


def row_of_codes(text: str) -> tuple[str, ...]:
    """Return the codes of a line that holds nothing else, none for any other line.

    A number without a letter is one only among others that have one («๐๙ ๑๐»).
    """
    if len(text) > _LONGEST:
        return ()
    words = _words(text)
    codes = [parse_code(word) for word in words]
    if words and all(codes):
        return () if all(map(_is_bare, words)) else tuple(filter(None, codes))
    found = find_codes(text)
    return found if found and not fold(without_codes(text)) else ()


def codes_of_cell(text: str, *, bare: bool) -> tuple[str, ...]:
    """Return the codes of a cell for them: a row of codes, or one before the title of its item.

    Misspelt ones stand as written. ``bare`` tells that a single number is a code, too, as beside a
    score; otherwise it may only count the rows.
    """
    words = _words(text) if len(text) <= _LONGEST else []
    codes = [parse_code(word) for word in words]
    if any(codes) and all(map(_LIKE_A_CODE.fullmatch, words)):
        counts = len(words) == 1 and _is_bare(words[0]) and not bare
        return () if counts else tuple(c or word for c, word in zip(codes, words, strict=True))
    if row := row_of_codes(text):
        return row
    head = _HEAD.match(text)
    code = parse_code(head[1]) if head is not None else None
    if head is not None and code is not None and (bare or not _is_bare(head[1])):
        return (code,)
    return find_codes(text[:_LONGEST])


def _words(text: str) -> list[str]:
    return [word for word in _APART.split(text.strip(" ()[]")) if word]


def _is_bare(word: str) -> bool:
    """Whether a word is a number that does not begin with a zero."""
    number = arabic(normalise(word)).strip("().[]: ")
    return number.isdigit() and not number.startswith("0")
