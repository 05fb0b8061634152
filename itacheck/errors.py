"""What itacheck raises: always an ItacheckError, always with a place and a way on."""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from itacheck.location import Location
    from itacheck.text import Text


class Fault(NamedTuple):
    """One reason why an input cannot be used: what was found and what to do, and where."""

    message: Text
    location: Location | None


def reason_of(error: OSError | ValueError) -> Text:
    """Return why the operating system refused something, in words for people."""
    from itacheck.text import Text

    code = getattr(error, "errno", None)
    english = getattr(error, "strerror", None) or str(error)
    return Text(_REASONS.get(code or 0, english), english)


def internal_error(error: BaseException) -> Text:
    """Return in one line that the program itself, or a check of another package, failed."""
    from itacheck.text import Text

    place = error.__traceback__
    while place is not None and place.tb_next is not None:
        place = place.tb_next
    file = os.path.basename(place.tb_frame.f_code.co_filename) if place is not None else "?"
    values = {
        "kind": type(error).__name__,
        "detail": " ".join(str(error).split()),
        "where": f"{file}:{place.tb_lineno if place is not None else '?'}",
    }
    return Text(
        "ข้อผิดพลาดภายในโปรแกรม โปรดแจ้งผู้พัฒนา: {kind}: {detail} ({where})",
        "internal error, please report it: {kind}: {detail} ({where})",
    ).fill(**values)


_REASONS = {
    errno.ENOENT: "ไม่พบไฟล์หรือไดเรกทอรี",
    errno.EACCES: "ไม่มีสิทธิ์",
    errno.EPERM: "ไม่มีสิทธิ์",
    errno.EISDIR: "เป็นไดเรกทอรี ไม่ใช่ไฟล์",
    errno.ENOTDIR: "ส่วนหนึ่งของที่อยู่ไม่ใช่ไดเรกทอรี",
    errno.ENOSPC: "พื้นที่เก็บข้อมูลเต็ม",
    errno.EROFS: "เป็นไดรฟ์ที่อ่านได้อย่างเดียว",
    errno.ENAMETOOLONG: "ชื่อไฟล์ยาวเกินไป",
    errno.EBADF: "ช่องทางนี้ปิดอยู่",
    errno.EFBIG: "ไฟล์ใหญ่เกินที่ระบบยอมให้เขียน",
    errno.ELOOP: "ลิงก์ชี้วนกลับมาที่เดิม",
    errno.EIO: "อ่านหรือเขียนอุปกรณ์ไม่สำเร็จ",
}


class ItacheckError(Exception):
    """Something cannot be read or used. ``faults`` has one or more, in the order of the file."""

    def __init__(self, *faults: Fault, path: str | None = None) -> None:
        super().__init__(*faults)
        self.faults = faults
        self.path = path

    @property
    def location(self) -> Location | None:
        """The place of the first fault."""
        return self.faults[0].location

    def message(self, language: str = "th") -> str:
        """Return the message; of several faults one line each, with its line and column."""
        if len(self.faults) == 1:
            return self.faults[0].message.into(language)
        return "\n".join(_with_place(fault, language) for fault in self.faults)

    def lines(self, language: str = "th") -> list[str]:
        """Return each fault behind its place, ``path:line:column: message``, as compilers do."""
        return [
            f"{fault.location.into(language)}: {text}" if fault.location is not None else text
            for fault in self.faults
            for text in [fault.message.into(language)]
        ]

    def __str__(self) -> str:
        """Return a line for each fault, in Thai."""
        return "\n".join(self.lines())


class SubmissionError(ItacheckError):
    """A submission cannot be read."""


class CriteriaError(ItacheckError):
    """A criteria or instrument file cannot be used, or the criteria named are not known."""


def _with_place(fault: Fault, language: str) -> str:
    where = fault.location
    text = fault.message.into(language)
    if where is None:
        return text
    if where.label is not None:
        return f"{where.label.into(language)}: {text}"
    place = f"{where.line}:{where.column}" if where.line else where.pointer
    return f"{place}: {text}"
