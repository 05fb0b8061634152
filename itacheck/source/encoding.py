"""Bytes to text: UTF-8, UTF-16 with its mark, or Windows-874; everything else is refused by name.

``decode(data, path)`` returns the text and the name of the encoding. UTF-8 is tried first, since
Thai in UTF-8 is never valid by accident; Windows-874 (a superset of TIS-620) then, strictly.
"""

from __future__ import annotations

from itacheck.errors import Fault, SubmissionError
from itacheck.location import Location
from itacheck.text import Text

UTF8, UTF16, WINDOWS_874 = "utf-8", "utf-16", "windows-874"

_UTF32_MARKS = (b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")
UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_SIGNATURES = {
    b"%PDF": Text(
        "เป็นไฟล์ PDF โปรดบันทึกต้นฉบับเป็น Word แล้วคัดลอกข้อความลงแบบฟอร์ม YAML",
        "this is a PDF file; save the original as Word and copy its text into a YAML form",
    ),
    b"PK\x03\x04": Text(
        "เป็นไฟล์ Word, Excel หรือ zip ไม่ใช่ข้อความ YAML โปรดคัดลอกข้อความลงแบบฟอร์ม YAML",
        "this is a Word, Excel or zip file, not YAML text; copy its text into a YAML form",
    ),
    b"\xd0\xcf\x11\xe0": Text(
        "เป็นไฟล์ Office รุ่นเก่า (.doc, .xls) ไม่ใช่ข้อความ YAML",
        "this is an old Office file (.doc, .xls), not YAML text",
    ),
}
_SAVE_AS_UTF8 = Text("โปรดบันทึกไฟล์ใหม่เป็น UTF-8", "please save the file again as UTF-8")


def decode(data: bytes, path: str) -> tuple[str, str]:
    """Return ``(text, encoding)``, or raise SubmissionError saying what the bytes seem to be."""
    for signature, message in _SIGNATURES.items():
        if data.startswith(signature):
            raise _refusal(message, path, data, 0)
    if data.startswith(_UTF32_MARKS):
        raise _refusal(_named("UTF-32"), path, data, 0)
    if data.startswith(UTF16_MARKS):
        try:
            return data.decode("utf-16"), UTF16
        except UnicodeDecodeError as error:
            message = Text("ข้อความ UTF-16 ไม่สมบูรณ์ {way}", "the UTF-16 text is damaged; {way}")
            raise _refusal(message.fill(way=_SAVE_AS_UTF8), path, b"", error.start) from None
    if b"\0" in data:
        raise _refusal(_explain_nul(data), path, data, data.index(b"\0"))
    try:
        return data.decode("utf-8"), UTF8
    except UnicodeDecodeError as error:
        bad = error.start
    try:
        return data.decode("cp874"), WINDOWS_874
    except UnicodeDecodeError:
        message = Text(
            "ไบต์ {byte} ไม่ใช่ข้อความ UTF-8 และไม่ใช่ TIS-620/Windows-874 {way}",
            "byte {byte} is neither UTF-8 nor TIS-620/Windows-874 text; {way}",
        ).fill(byte=f"0x{data[bad]:02X}", way=_SAVE_AS_UTF8)
        raise _refusal(message, path, data, bad) from None


def _explain_nul(data: bytes) -> Text:
    """Tell UTF-16 and UTF-32 without their marks from a binary file."""
    whole = data[: len(data) - len(data) % 4]
    for codec in ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be"):
        text = whole.decode(codec, "replace")
        usual = sum(c.isascii() or "\u0e00" <= c <= "\u0e7f" for c in text) - text.count("\0")
        if text and usual > 0.9 * len(text):
            return _named(codec[:6].upper())
    return Text(
        "พบไบต์ศูนย์ (NUL) ไฟล์นี้ไม่ใช่ไฟล์ข้อความ โปรดตรวจว่าเลือกไฟล์ถูกต้อง",
        "a NUL byte was found: this is a binary file, not text; check that it is the right file",
    )


def _named(encoding: str) -> Text:
    return Text(
        "ไฟล์เป็น {encoding} ซึ่งอ่านไม่ได้ (อ่าน UTF-16 ได้เมื่อมีเครื่องหมาย BOM) {way}",
        "the file is {encoding}, which cannot be read (UTF-16 with its byte order mark can); {way}",
    ).fill(encoding=encoding, way=_SAVE_AS_UTF8)


def _refusal(message: Text, path: str, data: bytes, offset: int) -> SubmissionError:
    before = data[:offset]
    line = before.count(b"\n") + 1
    column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
    return SubmissionError(
        Fault(message, Location(path, line, column, line, column + 1)), path=path
    )
