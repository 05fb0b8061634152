"""Pieces of JSON Schema 2020-12 that the schemas share, and texts as regular expressions.

Patterns keep to what ECMAScript (with its ``u`` flag), Rust and Python read alike.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias
from urllib.parse import quote

from itacheck.text import Text
from itacheck.thai.normal import arabic, fold, normalise

Schema: TypeAlias = "dict[str, Any]"

SCALAR = ["string", "number", "boolean", "null"]
"""What an editor makes of scalars, which are text to itacheck: ``2566``, ``true``, ``~``."""

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
# All that a backslash may stand before under the «u» flag.
_SYNTAX = frozenset("^$\\.*+?()[]{}|/")
_THAI_DIGITS = "๐๑๒๓๔๕๖๗๘๙"
GAP = r"[\s.,:;()/–—\-]*"
"""A regular expression for what is lost when a name is folded, as people type it."""
_SPELLINGS = {"ำ": "(?:ำ|ํา)", "แ": "(?:แ|เเ)"}


def document(name: str, title: Text, description: Text, content: Schema, parts: Schema) -> Schema:
    """Return a whole schema: its head, what it asks, and the definitions that this refers to."""
    head = {"$schema": _DIALECT, "$id": f"urn:itacheck:schema:{quote(name, safe=':')}"}
    about = {"title": f"{title.th} / {title.en}", "description": in_both(description)}
    return {**head, **about, **content, "$defs": parts}


def in_both(*texts: Text) -> str:
    """Return texts in Thai, then in English: a schema is read in one copy by everybody."""
    return "\n".join((*(text.th for text in texts), *(text.en for text in texts)))


def with_description(text: Text, schema: Schema) -> Schema:
    """Return a schema with a description, which an editor shows."""
    return {"description": in_both(text), **schema}


def ref(name: str) -> Schema:
    """Return a reference to a definition of the same schema, whatever its name holds."""
    return {"$ref": "#/$defs/" + quote(name.replace("~", "~0").replace("/", "~1"), safe="~.*-")}


def with_message(message: Text, schema: Schema) -> Schema:
    """Return a schema with what an editor says where it refuses a kind, a word or a pattern.

    ``errorMessage`` is a word of editors, not of JSON Schema. It is for what is no mapping: there
    an editor's own words name the key that is missing or not allowed.
    """
    return {**schema, "errorMessage": in_both(message)}


def closed(properties: Mapping[str, Schema], required: Iterable[str] = ()) -> Schema:
    """Return a mapping with these keys and no others."""
    needed = list(required)
    return {
        "type": "object",
        "properties": dict(properties),
        **({"required": needed} if needed else {}),
        "additionalProperties": False,
    }


def exactly(properties: Mapping[str, Schema]) -> Schema:
    """Return a mapping with each of these keys and no others."""
    return closed(properties, properties)


def none_of(texts: Iterable[str]) -> str:
    """Return a regular expression for the beginning of what is not one of these texts."""
    return f"(?!\\s*(?:{'|'.join(map(escaped, texts))})\\s*$)"


def escaped(text: str) -> str:
    """Return a regular expression for a text as it stands."""
    return "".join(f"\\{char}" if char in _SYNTAX else char for char in text)


def digits(text: str) -> str:
    """Return a regular expression for a text, its digits Arabic or Thai."""
    return "".join(_digit(char) or escaped(char) for char in text)


def loosely(text: str, between: str = r"\s*") -> str:
    """Return a regular expression for the usual spellings of what folds to the same key.

    Case, common punctuation where the text has some, Thai digits, ``ํา`` and ``เเ`` make no
    difference, nor what matches ``between`` any two letters: spaces.
    """
    pattern, gap = "", ""
    for char in arabic(normalise(text)):
        key = fold(char)
        if key:
            pattern += gap + "".join(map(_letter, key))
            gap = between
        elif pattern:
            gap = GAP
    return pattern


def _letter(char: str) -> str:
    if char.isascii() and char.isalpha():
        return f"[{char}{char.upper()}]"
    return _digit(char) or _SPELLINGS.get(char) or escaped(char)


def _digit(char: str) -> str:
    return f"[{char}{_THAI_DIGITS[int(char)]}]" if char.isascii() and char.isdigit() else ""
