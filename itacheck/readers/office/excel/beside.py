"""What belongs to a sheet and stands in none of its cells: notes on cells, headers and footers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from itacheck.readers.office.excel.sheet import MalformedError, Position, S, position
from itacheck.readers.office.margins import says_something
from itacheck.readers.office.package.parts import Package
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


def noted_cells(package: Package, part: str) -> list[Position]:
    """Return the cells of a sheet that have notes on them. Raise SubmissionError."""
    found: dict[Position, None] = {}
    for relation in package.relations(part):
        root = package.root(relation.part) if relation.kind in _NOTES else None
        if root is None:
            continue
        try:
            for note in filter(_says, root.iterfind(_NOTES[relation.kind])):
                found[position(note.get("ref", ""))] = None
        except MalformedError:
            raise package.refusals.unreadable(relation.part) from None
    return list(found)


def margin_texts(sheet: Element) -> list[str]:
    """Return what headers and footers of a sheet say, page numbers and dates left out."""
    parts = sheet.find(S + "headerFooter")
    texts = [_CODE.sub(_plain, part.text or "") for part in (parts if parts is not None else ())]
    return [line for text in texts for line in lines_of(text) if says_something(line)]


def _says(note: Element) -> bool:
    return any(lines_of(text.text or "") for text in note.iter(*_TEXTS))


def _plain(code: re.Match[str]) -> str:
    return "\n" if code["aligned"] else code["sign"] or ""
