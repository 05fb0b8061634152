"""What belongs to a sheet and stands in none of its cells: notes on cells, headers and footers.

None of it is content, so damage to it is told and never refuses the file.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from itacheck.readers.office.excel.sheet import MalformedError, Position, S, position
from itacheck.readers.office.margins import says_something
from itacheck.readers.office.package.parts import Package
from itacheck.readers.office.package.refusals import UnreadablePartError
from itacheck.readers.office.text_lines import lines_of

if TYPE_CHECKING:
    from itacheck.readers.office.package.parts import Element

_T = "{http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments}"
_NOTES = {"comments": f"{S}commentList/{S}comment", "threadedComment": _T + "threadedComment"}
"""Kind of part → where its notes are."""
_TEXTS = (S + "t", _T + "text")
_CODE = re.compile(
    r'&(?:(?P<aligned>[LCR])|(?P<sign>&)|"[^"]*"|K(?:[0-9A-Fa-f]{6}|[0-9]{2}[+-][0-9]{3})|[0-9]+|.)'
)
"""In a header or footer: where it stands, fonts and colours, and numbers, dates and names."""


class Notes(NamedTuple):
    """The notes of a sheet."""

    cells: list[Position]
    """The cells that have notes on them."""
    unplaced: int
    """How many notes there are besides whose cell cannot be told."""
    unreadable: bool
    """Whether there may be more, in a part that cannot be read."""


def notes_of(package: Package, part: str) -> Notes:
    """Return the notes of a sheet. Raise SubmissionError only where the file is not safe."""
    cells: dict[Position, None] = {}
    unplaced = 0
    try:
        parts = {one.part: one.kind for one in package.relations(part) if one.kind in _NOTES}
    except UnreadablePartError:
        return Notes([], 0, True)
    unreadable = False
    for name, kind in parts.items():
        try:
            root = package.root(name)
        except UnreadablePartError:
            unreadable = True
            continue
        for note in root.iterfind(_NOTES[kind]) if root is not None else ():
            if not _says(note):
                continue
            try:
                cells[position(note.get("ref", "").partition(":")[0])] = None
            except MalformedError:
                unplaced += 1
    return Notes(list(cells), unplaced, unreadable)


def margin_texts(sheet: Element) -> list[str]:
    """Return what headers and footers of a sheet say, page numbers and dates left out."""
    parts = sheet.find(S + "headerFooter")
    texts = [_CODE.sub(_plain, part.text or "") for part in (parts if parts is not None else ())]
    return [line for text in texts for line in lines_of(text) if says_something(line)]


def _says(note: Element) -> bool:
    return any(lines_of(text.text or "") for text in note.iter(*_TEXTS))


def _plain(code: re.Match[str]) -> str:
    return "\n" if code["aligned"] else code["sign"] or ""
