"""What of a Word file is not taken over, told once for each kind, with its first place."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from itacheck.readers.office.blocks import Remarkable
from itacheck.readers.office.word.styles import W
from itacheck.text import Text, quoted

HIDDEN = "hidden"
TRACKED = "tracked"
EMBEDDED = "embedded"
PICTURE = "picture"
FOOTNOTE = "footnote"
COMMENT = "comment"
HEADER = "header"
FOOTER = "footer"
UNREADABLE = {HEADER: "unreadable header", FOOTER: "unreadable footer"}

_SAYS = {
    HIDDEN: Text(
        "ไม่ได้อ่านข้อความที่ซ่อนไว้ {count} แห่ง เช่น «{text}»",
        "not read: hidden text ({count}, such as «{text}»)",
    ),
    TRACKED: Text(
        "ไฟล์มีการแก้ไขที่ติดตามไว้ {count} แห่ง อ่านตามที่ยอมรับการแก้ไขทั้งหมด",
        "the file has tracked changes ({count}); it was read as if all were accepted",
    ),
    EMBEDDED: Text(
        "ไม่ได้อ่านวัตถุที่ฝังไว้ {count} รายการ (เช่น ตาราง Excel ใน Word) โปรดแปลงเป็นตารางของ Word",
        "not read: embedded objects ({count}), such as an Excel table; make them Word tables",
    ),
    PICTURE: Text(
        "ไม่ได้อ่านข้อความในรูปภาพหรือแผนภูมิ {count} รายการ",
        "not read: text in pictures or charts ({count})",
    ),
    FOOTNOTE: Text("ไม่ได้อ่านเชิงอรรถ {count} รายการ", "not read: footnotes ({count})"),
    COMMENT: Text("ไม่ได้อ่านข้อคิดเห็น {count} รายการ", "not read: comments ({count})"),
    HEADER: Text(
        "ไม่ได้อ่านข้อความที่หัวกระดาษ เช่น «{text}»", "not read: text in page headers, such as «{text}»"
    ),
    FOOTER: Text(
        "ไม่ได้อ่านข้อความที่ท้ายกระดาษ เช่น «{text}»", "not read: text in page footers, such as «{text}»"
    ),
    UNREADABLE[HEADER]: Text(
        "ไม่ได้อ่านหัวกระดาษ เพราะส่วนนั้นของไฟล์อ่านไม่ได้",
        "not read: a page header, since that part of the file cannot be read",
    ),
    UNREADABLE[FOOTER]: Text(
        "ไม่ได้อ่านท้ายกระดาษ เพราะส่วนนั้นของไฟล์อ่านไม่ได้",
        "not read: a page footer, since that part of the file cannot be read",
    ),
}
NOTED = {
    W + "object": EMBEDDED,
    W + "altChunk": EMBEDDED,
    W + "footnoteReference": FOOTNOTE,
    W + "endnoteReference": FOOTNOTE,
    W + "commentReference": COMMENT,
    "{http://schemas.openxmlformats.org/drawingml/2006/picture}pic": PICTURE,
    "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart": PICTURE,
    "{http://schemas.openxmlformats.org/drawingml/2006/diagram}relIds": PICTURE,
    "{urn:schemas-microsoft-com:vml}imagedata": PICTURE,
}
"""Element of the body → what it stands for."""


class Note(NamedTuple):
    """Something that is not taken over as it stands: of which kind, and its text if it has any."""

    kind: str
    text: str = ""


def remarks(notes: Iterable[tuple[Note, Text]]) -> tuple[Remarkable, ...]:
    """Return a remark for each kind of note, from notes with their places."""
    by_kind: dict[str, list[tuple[Note, Text]]] = {}
    for note, place in notes:
        by_kind.setdefault(note.kind, []).append((note, place))
    return tuple(
        Remarkable(_SAYS[kind].fill(count=len(found), text=quoted(found[0][0].text)), found[0][1])
        for kind, found in by_kind.items()
    )
