"""What a file is that was given as Word or Excel: told from its first bytes, streams and names.

Nothing here unpacks or parses anything; all messages say what was found and what to do.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from itacheck.text import Text


class Kind(NamedTuple):
    """A kind of file that is read: the program that makes it, and its suffix."""

    program: str
    suffix: str
    main: str
    """The name that the main part has, where the file does not say."""


WORD = Kind("Word", ".docx", "word/document.xml")
EXCEL = Kind("Excel", ".xlsx", "xl/workbook.xml")

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""Begins the compound files that Office wrote before 2007, and those with a password."""

_SAVE = Text(
    "โปรดเปิดไฟล์แล้วบันทึกเป็น {program} ({suffix})", "open it and save it as {program} ({suffix})"
)
_IS = Text(
    "เป็นไฟล์ {found} ไม่ใช่ {program} ({suffix}) {way}",
    "this is {found}, not {program} ({suffix}); {way}",
)
_EMPTY = Text(
    "ไฟล์ว่าง (0 ไบต์) โปรดตรวจว่าบันทึกหรือคัดลอกไฟล์ครบแล้ว",
    "the file is empty (0 bytes); check that it was saved or copied whole",
)
_PASSWORD = Text(
    "ไฟล์มีรหัสผ่าน จึงอ่านไม่ได้ โปรดเปิดใน {program} เอารหัสผ่านออก (ไฟล์ > ข้อมูล) แล้วบันทึกใหม่",
    "the file has a password and cannot be read; open it in {program}, remove the password"
    " (File > Info) and save it again",
)
_MACROS = Text(
    "ไฟล์มีแมโคร ซึ่งไม่อ่าน โปรดเปิดใน {program} แล้วบันทึกเป็น {suffix} แบบไม่มีแมโคร",
    "the file holds macros and is not read; open it in {program} and save it as {suffix} without"
    " macros",
)
_RENAME = Text(
    "เป็นไฟล์ {found.program} ไม่ใช่ {program} โปรดเปลี่ยนนามสกุลไฟล์เป็น {found.suffix}",
    "this is {found.program}, not {program}; change the suffix of the file to {found.suffix}",
)
_UNKNOWN = Text(
    "ไม่ใช่ไฟล์ {program} ({suffix}) โปรดตรวจว่าเลือกไฟล์ถูกต้อง",
    "this is not a {program} file ({suffix}); check that it is the right file",
)
_UNPACK = Text("โปรดแตกไฟล์ zip ก่อน แล้วตรวจไฟล์ข้างใน", "unpack it and check the files in it")
_TRANSCRIBE = Text("โปรดคัดลอกเนื้อหาลงใน Word", "copy its content into Word")

_ENCRYPTED = "EncryptedPackage"
_STREAMS = {  # the stream that tells an old file, its name, and the kind to save it as
    "WordDocument": (Text("Word รุ่นเก่า (.doc)", "an old Word file (.doc)"), WORD),
    "Workbook": (Text("Excel รุ่นเก่า (.xls)", "an old Excel file (.xls)"), EXCEL),
    "PowerPoint Document": (Text("PowerPoint รุ่นเก่า (.ppt)", "an old PowerPoint file (.ppt)"), None),
}
_OTHER_OLE = Text("Office รุ่นเก่า", "an old Office file")
_BEGINNINGS = {
    b"%PDF": Text("PDF", "a PDF file"),
    b"{\\rtf": Text("RTF", "an RTF file"),
    b"\x89PNG": Text("รูปภาพ", "a picture"),
    b"\xff\xd8\xff": Text("รูปภาพ", "a picture"),
    b"<": Text("เว็บหรือ XML", "a web page or XML file"),
}
_OPEN_DOCUMENT = "application/vnd.oasis.opendocument."
_ODF = {
    "text": (Text("OpenDocument (.odt)", "an OpenDocument text (.odt)"), WORD),
    "spreadsheet": (Text("OpenDocument (.ods)", "an OpenDocument spreadsheet (.ods)"), EXCEL),
    "presentation": (Text("OpenDocument (.odp)", "an OpenDocument presentation (.odp)"), None),
}
_OTHER_ODF = Text("OpenDocument", "an OpenDocument file")
_POWERPOINT = Text("PowerPoint (.pptx)", "a PowerPoint file (.pptx)")
_XLSB = Text("Excel แบบไบนารี (.xlsb)", "a binary Excel workbook (.xlsb)")
_ZIP = Text("zip", "a zip file")


def no_zip(data: bytes, wanted: Kind) -> Text:
    """Say what a file is that is no zip container, and so no .docx or .xlsx."""
    if not data:
        return _EMPTY
    if data.startswith(OLE):
        return _ole(data, wanted)
    beginning = data.lstrip(b"\xef\xbb\xbf \t\r\n")[:5]
    for bytes_, name in _BEGINNINGS.items():
        if beginning.startswith(bytes_):
            return _is(name, wanted, wanted)
    return _UNKNOWN.fill(**wanted._asdict())


def _ole(data: bytes, wanted: Kind) -> Text:
    """Tell a password from an old format by the names of the streams, which are in UTF-16."""
    if _ENCRYPTED.encode("utf-16-le") in data:
        return password(wanted)
    found = {data.find(name.encode("utf-16-le")): told for name, told in _STREAMS.items()}
    first = min((at for at in found if at >= 0), default=None)
    name, kind = found[first] if first is not None else (_OTHER_OLE, wanted)
    return _is(name, wanted, kind)


def other_zip(names: Collection[str], mimetype: str, wanted: Kind) -> Text:
    """Say what a zip container is that has no content types; ``mimetype`` is its member's text."""
    if mimetype.startswith(_OPEN_DOCUMENT):
        for ending, (name, kind) in _ODF.items():
            if mimetype.removeprefix(_OPEN_DOCUMENT).startswith(ending):
                return _is(name, wanted, kind)
        return _is(_OTHER_ODF, wanted, None)
    if not names:
        return _UNKNOWN.fill(**wanted._asdict())
    return _IS.fill(found=_ZIP, **wanted._asdict(), way=_UNPACK)


def other_content(content_type: str, wanted: Kind) -> Text | None:
    """Say what a file is by the type of its main part; None where it is of the kind wanted."""
    if "sheet.binary" in content_type:
        return _is(_XLSB, wanted, EXCEL)
    if "macroenabled" in content_type:
        return macros(wanted)
    if "presentationml" in content_type or "ms-powerpoint" in content_type:
        return _is(_POWERPOINT, wanted, None)
    for kind, word in ((WORD, "wordprocessingml."), (EXCEL, "spreadsheetml.")):
        if word in content_type:
            return None if kind is wanted else _RENAME.fill(found=kind, program=wanted.program)
    return _UNKNOWN.fill(**wanted._asdict())


def password(wanted: Kind) -> Text:
    """Say that a file has a password."""
    return _PASSWORD.fill(**wanted._asdict())


def macros(wanted: Kind) -> Text:
    """Say that a file holds macros."""
    return _MACROS.fill(**wanted._asdict())


def _is(found: Text, wanted: Kind, save_as: Kind | None) -> Text:
    way = _SAVE.fill(**save_as._asdict()) if save_as else _TRANSCRIBE
    return _IS.fill(found=found, **wanted._asdict(), way=way)
