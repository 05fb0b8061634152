"""Slips of the keyboard that the parser reports elsewhere, or as something else.

``slip_at(lines, line, column)`` looks at the line of an error and the one before, and returns what
was meant and where, or None. Only what can hardly mean anything else is a slip.
"""

from __future__ import annotations

import re

from itacheck.text import Text, quoted

# A key and its value with no space between, or a full-width colon; no address (https://…), and no
# key that holds quotes or brackets.
_KEY_AND_VALUE = r"\s*(?:- +)?([^\s\"'#\[\]{}:,：]{1,40})(?::(?=[^\s/])|：)"
_DASH_AND_TEXT = r"\s*-(?=[^\s-])"
_CLOSERS = "\"'])}"

NO_SPACE = Text(
    "หลัง «{key}» ต้องเป็นเครื่องหมาย : แล้วเว้นวรรค 1 ช่อง",
    "«{key}» must be followed by a colon and a space",
)
_NO_SPACE_AFTER_DASH = Text(
    "หลังเครื่องหมาย - หน้ารายการ ต้องเว้นวรรค 1 ช่อง",
    "the - before a list item must be followed by a space",
)
_TEXT_BEHIND = Text(
    "มีข้อความต่อท้ายเครื่องหมายคำพูดหรือวงเล็บปิด โปรดครอบข้อความทั้งหมดด้วย ' '",
    "text follows a closing quotation mark or bracket; put the whole text in single quotes",
)


def key_without_space(line: str) -> Text | None:
    """Return what to say of a line such as «method:text», None for any other."""
    found = re.match(_KEY_AND_VALUE, line)
    return NO_SPACE.fill(key=quoted(found[1], 40)) if found else None


def slip_at(lines: list[str], line: int, column: int) -> tuple[Text, int, int] | None:
    """Return ``(message, line, column)``, counted from 0, of a slip at or just before a place."""
    here = lines[line] if line < len(lines) else ""
    before = here[:column].rstrip()
    if before.endswith(tuple(_CLOSERS)) and here[column : column + 1] not in ("", ":", ","):
        return _TEXT_BEHIND, line, column
    for number in (line, line - 1):
        if 0 <= number < len(lines):
            text = lines[number]
            message = key_without_space(text)
            if message is None and re.match(_DASH_AND_TEXT, text):
                message = _NO_SPACE_AFTER_DASH
            if message is not None:
                return message, number, len(text) - len(text.lstrip())
    return None
