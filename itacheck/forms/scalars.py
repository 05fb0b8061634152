"""A text as YAML: plain, folded, as a block or in quotes, whichever reads best and reads back.

Every scalar is text to the reader; to other programs too, what is written here is no truth value,
date or octal number.
"""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from itacheck.source.document import NULLS

_WIDTH = 88  # cells of a line of running text
_LONGEST = 76  # cells of a text that stands behind its key
_LONGEST_KEY = 900  # code points; YAML looks no further than 1024 for the colon

# What YAML cannot hold as it is, what it takes for a line break, and what moves text about.
_ESCAPED = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]"
)
_PLAIN = re.compile(r"[^\s\-+?:,\[\]{}#&*!|>'\"%@`~=<.](?:[^:#]|:(?=\S)|(?<=\S)#)*")
_NUMBER = re.compile(r"(?:0|[1-9][0-9]{0,8})(?:\.[0-9]{1,4})?")  # that any program reads exactly
_LIKE_NUMBER = re.compile(r"[0-9][0-9_.,:xXoO+\-a-fA-F]*|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}.*")
_WORDS = frozenset({"yes", "no", "on", "off", "true", "false", "y", "n"})
_NAMES = {"\n": "\\n", "\t": "\\t", '"': '\\"', "\\": "\\\\"}


class Written(NamedTuple):
    """What stands behind a key, and the lines below it, to be indented under the key."""

    inline: str
    below: tuple[str, ...] = ()


def written(text: str) -> Written:
    """Return a text in the form that reads best."""
    if not _ESCAPED.search(text.replace("\n", "")):
        lines = text.removesuffix("\n").split("\n")
        if "\n" in text and _is_block(lines):
            return Written("|" if text[-1] == "\n" else "|-", tuple(lines))
        if "\n" not in text and text == text.strip() and cells(text) > _LONGEST:
            folded = _folded(text)
            if len(folded) > 1:
                return Written(">-", folded)
    return Written(text if is_plain(text) else quoted(text))


def key(text: str) -> tuple[str, bool]:
    """Return a key, and whether it must be marked as one with ``? `` for its length.

    A number is put in quotes, so that «1.10» is the area and not 1.1 to any program.
    """
    made = text if is_plain(text) and not _NUMBER.fullmatch(text) else quoted(text)
    return made, len(made) > _LONGEST_KEY


def is_plain(text: str) -> bool:
    """Whether a text can stand without quotes and is text, or a plain number, to any program."""
    if not text or text != text.strip() or text[-1] == ":" or _ESCAPED.search(text):
        return False
    if text in NULLS or text.casefold() in _WORDS or not _PLAIN.fullmatch(text):
        return False
    return not _LIKE_NUMBER.fullmatch(text) or bool(_NUMBER.fullmatch(text))


def quoted(text: str) -> str:
    """Return a text in double quotes, on one line; what cannot be seen is escaped."""
    text = "".join(_NAMES.get(character, character) for character in text)
    return f'"{_ESCAPED.sub(_escape, text)}"'


def cells(text: str) -> int:
    """Return how wide a text is, marks above and below a letter taking no room."""
    return sum(unicodedata.category(character) not in ("Mn", "Me", "Cf") for character in text)


def _escape(found: re.Match[str]) -> str:
    number = ord(found[0])
    return f"\\x{number:02x}" if number < 0x100 else f"\\u{number:04x}"


def _is_block(lines: list[str]) -> bool:
    """Whether lines can stand as they are: YAML must find the indentation, and drop none."""
    first, last = lines[0], lines[-1]
    blank = any(line and not line.strip(" ") for line in lines)
    return bool(first) and bool(last) and first[0] != " " and not blank


def _folded(text: str) -> tuple[str, ...]:
    """Break a text at single spaces, each of which the line break stands for."""
    lines: list[str] = []
    line = ""
    for word in re.split(r"(?<=\S) (?=\S)", text):
        if line and cells(line) + 1 + cells(word) > _WIDTH:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return (*lines, line)
