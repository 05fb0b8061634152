r"""Text from a submission is data: no terminal escape and no override of direction gets through.

``visible`` is for people: such a character is shown as its code point. ``escaped`` is for JSON: the
same characters as ``\uXXXX``, which a reader of JSON turns back into what the user wrote.
"""

from __future__ import annotations

import re

# C0 and C1 controls, the line and paragraph separators, bidirectional marks and overrides,
# and lone surrogates, which cannot be printed. None of them is printable in Python's sense, so that
# the expression is compiled only where something like them stands.
_UNSAFE = (
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]"
)


def visible(text: str) -> str:
    """Return the text with every unsafe character shown as ``<U+XXXX>``."""
    if text.isprintable():
        return text
    return re.sub(_UNSAFE, lambda found: f"<U+{ord(found[0]):04X}>", text)


def escaped(json_text: str) -> str:
    """Return JSON with every unsafe character inside its strings as an escape.

    The encoder has escaped the C0 controls already; the ones that are left stand only inside
    strings, but for the line feeds of an indented text, which stay.
    """
    if json_text.replace("\n", "").isprintable():
        return json_text
    return re.sub(_UNSAFE, lambda found: f"\\u{ord(found[0]):04x}", json_text)
