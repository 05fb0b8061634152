"""What the cells of an Excel file show: shared texts, numbers by their formats, results."""

from __future__ import annotations

import datetime as dt
import math
import re
from typing import TYPE_CHECKING

from itacheck.readers.office.excel.dates import ALL_PARTS, in_words
from itacheck.readers.office.excel.formats import GENERAL, builtin, shown
from itacheck.readers.office.excel.sheet import MalformedError, S, Shown
from itacheck.readers.office.text_lines import lines_of

if TYPE_CHECKING:
    from itacheck.readers.office.package.parts import Element

_VALUE, _FORMULA, _INLINE, _STRINGS, _TEXT, _RUN = (
    S + name for name in ("v", "f", "is", "si", "t", "r")
)
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
_LOGICAL = {"1": "TRUE", "0": "FALSE"}


class Cells:
    """Tells what the cells of a file show."""

    def __init__(self, strings: Element | None, styles: Element | None, from_1904: bool) -> None:
        shared = strings.iterfind(_STRINGS) if strings is not None else ()
        self._strings = [_text(one) for one in shared]
        self._formats = _formats(styles)
        self._epoch = dt.datetime(1904, 1, 1) if from_1904 else dt.datetime(1899, 12, 30)

    def shown(self, cell: Element) -> Shown:
        """Return what a cell shows, or raise MalformedError."""
        kind = cell.get("t", "n")
        if kind == "inlineStr":
            inline = cell.find(_INLINE)
            return Shown() if inline is None else Shown(lines_of(_text(inline)))
        found = cell.find(_VALUE)
        value = found.text or "" if found is not None else ""
        if kind == "str":
            return Shown(lines_of(_unescaped(value)))
        if not value.strip():
            return Shown(uncalculated=cell.find(_FORMULA) is not None)
        if kind == "e":
            return Shown(error=True)
        return Shown(lines_of(self._text(kind, value.strip(), cell)))

    def _text(self, kind: str, value: str, cell: Element) -> str:
        if kind == "s":
            if not (value.isascii() and value.isdigit() and int(value) < len(self._strings)):
                raise MalformedError(value)
            return self._strings[int(value)]
        if kind == "b":
            return _LOGICAL.get(value, value)
        if kind == "d":
            return _iso(value)
        try:
            number = float(value)
        except ValueError:
            return value
        if not math.isfinite(number):
            return value
        style = cell.get("s", "0")
        at = int(style) if style.isascii() and style.isdigit() and len(style) < 9 else 0
        return shown(number, self._formats[at] if at < len(self._formats) else GENERAL, self._epoch)


def _text(element: Element) -> str:
    """Return a text, also one in several fonts; how it is pronounced is left out."""
    parts = [
        part.text or ""
        for child in element
        for part in (
            [child] if child.tag == _TEXT else child.iterfind(_TEXT) if child.tag == _RUN else ()
        )
    ]
    return _unescaped("".join(parts))


def _unescaped(text: str) -> str:
    """Return a text with the characters that the file writes as ``_x000D_``."""
    return _ESCAPED.sub(_character, text) if "_x" in text else text


def _character(found: re.Match[str]) -> str:
    character = chr(int(found[1], 16))
    if character in "\t\n\r":
        return character
    return character if character.isprintable() else ""


def _formats(styles: Element | None) -> list[str]:
    """Return the format of each style of a cell, by its number."""
    if styles is None:
        return []
    own = {
        one.get("numFmtId", ""): one.get("formatCode", GENERAL)
        for one in styles.iterfind(f"{S}numFmts/{S}numFmt")
    }
    used = [one.get("numFmtId", "0") for one in styles.iterfind(f"{S}cellXfs/{S}xf")]
    standard = {name: builtin(int(name)) for name in set(used) if re.fullmatch("[0-9]{1,3}", name)}
    return [own.get(name) or standard.get(name, GENERAL) for name in used]


def _iso(value: str) -> str:
    """Return a date that stands in the file as text (``2023-10-01``), in words."""
    try:
        return in_words(dt.datetime.fromisoformat(value.removesuffix("Z")), ALL_PARTS)
    except ValueError:
        return value
