"""The edge: the bytes of a file, a directory or standard input, or a clear error."""

from __future__ import annotations

import errno
import os
import stat
import sys
from collections.abc import Iterator

from itacheck.errors import Fault, SubmissionError, reason_of
from itacheck.location import Location
from itacheck.source.limits import MAX_BYTES
from itacheck.text import Text

STANDARD_INPUT = "-"
OFFICE_SUFFIXES = (".docx", ".xlsx")
SUFFIXES = (".yaml", ".yml", *OFFICE_SUFFIXES)
"""What a submission's file name ends with."""

_NEVER = {
    ".pdf": Text(
        "อ่าน PDF ไม่ได้ โปรดใช้ไฟล์ Word ต้นฉบับ (.docx) หรือเปิด PDF ด้วย Word แล้วบันทึกเป็น .docx",
        "PDF cannot be read; use the Word original (.docx), or open the PDF in Word and save it as"
        " .docx",
    ),
    ".doc": Text(
        "อ่านไฟล์ Word รุ่นเก่า (.doc) ไม่ได้ โปรดเปิดด้วย Word แล้วบันทึกเป็น .docx",
        "files of old Word (.doc) cannot be read; open it in Word and save it as .docx",
    ),
    ".xls": Text(
        "อ่านไฟล์ Excel รุ่นเก่า (.xls) ไม่ได้ โปรดเปิดด้วย Excel แล้วบันทึกเป็น .xlsx",
        "files of old Excel (.xls) cannot be read; open it in Excel and save it as .xlsx",
    ),
}

_PASSED_OVER = (".", "~$")  # hidden files, and the mark of a document that is open in Word or Excel

_NOT_REGULAR = Text("ไม่ใช่ไฟล์ปกติ", "this is not a regular file")
_LINK_TO_NOTHING = Text("ลิงก์ชี้ไปยังไฟล์ที่ไม่มีอยู่", "this link leads to no file")
_NO_SUCH_FILE = Text("ไม่พบไฟล์ โปรดตรวจชื่อและที่อยู่", "there is no such file; check its name")
_CANNOT_OPEN = Text("เปิดไม่ได้: {reason}", "cannot open: {reason}")
_NO_SUBMISSION = Text(
    "ไม่มีไฟล์ {suffixes} ในไดเรกทอรีนี้", "there is no {suffixes} file in this directory"
)


def read_bytes(path: str, limit: int = MAX_BYTES) -> bytes:
    """Return the content of a file, or of standard input for ``-``; raise SubmissionError.

    One byte more than the ``limit`` is read at most; whoever takes the bytes refuses them then.
    """
    suffix = os.path.splitext(path)[1].lower()
    if suffix in _NEVER:
        raise _error(path, _NEVER[suffix])
    try:
        if path == STANDARD_INPUT:
            if sys.stdin is None:
                raise OSError(errno.EBADF, os.strerror(errno.EBADF))
            return sys.stdin.buffer.read(limit + 1)
        with open(path, "rb", opener=_opened) as file:
            mode = os.fstat(file.fileno()).st_mode
            if not stat.S_ISREG(mode) and not stat.S_ISFIFO(mode):
                raise _error(path, _NOT_REGULAR)
            data: bytes | None = file.read(limit + 1)
    except BlockingIOError:
        data = None
    except FileNotFoundError:
        raise _error(path, _NO_SUCH_FILE) from None
    except (OSError, ValueError) as error:
        raise _error(path, _CANNOT_OPEN.fill(reason=reason_of(error))) from None
    if data is None:
        raise _error(path, _NOT_REGULAR)
    return data


def _opened(path: str, flags: int) -> int:
    """Open a file. One that claims to be regular but has us wait, as some of /proc, must not."""
    if hasattr(os, "O_NONBLOCK") and os.path.isfile(path):
        flags |= os.O_NONBLOCK
    return os.open(path, flags)


def submission_files(path: str) -> Iterator[str | SubmissionError]:
    """Yield the submissions that a path means: itself, or those under a directory, sorted.

    What is hidden (a name that begins with a dot) and the marks of documents that are open in Word
    or Excel (``~$…``) are passed over; a PDF or an old Word or Excel
    file is an error, unless a file of its name that can be read lies beside it. A directory that
    cannot be read, or that holds no submission, is yielded as the error that it is; so is a
    special file.
    """
    if not os.path.isdir(path):
        yield path
        return
    unreadable: list[OSError] = []
    empty = True
    for directory, names in _directories(path, unreadable):
        readable = {name.lower() for name in names}
        for name in names:
            if name.startswith(_PASSED_OVER):
                continue
            file = os.path.join(directory, name)
            stem, suffix = os.path.splitext(name.lower())
            if suffix in SUFFIXES:
                empty = False
                yield file if os.path.isfile(file) else _error(file, _not_a_file(file))
            elif suffix in _NEVER and not any(stem + other in readable for other in SUFFIXES):
                empty = False
                yield _error(file, _NEVER[suffix])
    for error in unreadable:
        yield _error(error.filename or path, _CANNOT_OPEN.fill(reason=reason_of(error)))
    if empty and not unreadable:
        yield _error(path, _NO_SUBMISSION.fill(suffixes=", ".join(SUFFIXES)))


def _directories(top: str, unreadable: list[OSError]) -> Iterator[tuple[str, list[str]]]:
    """Yield a directory and those below it, links and hidden ones aside, with their files, sorted.

    Those that cannot be read are added to ``unreadable``. ``os.walk`` calls itself at every level
    in Python 3.10 and 3.11, and gives up after a thousand.
    """
    waiting = [top]
    while waiting:
        directory = waiting.pop()
        try:
            with os.scandir(directory) as found:
                entries = sorted(found, key=lambda entry: entry.name)
        except OSError as error:
            unreadable.append(error)
            continue
        names, below = [], []
        for entry in entries:
            if not _is_directory(entry):
                names.append(entry.name)
            elif not entry.name.startswith(".") and not entry.is_symlink():
                below.append(entry.path)
        yield directory, names
        waiting += reversed(below)


def _is_directory(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # such as a link to itself
        return False


def _not_a_file(path: str) -> Text:
    return _NOT_REGULAR if os.path.exists(path) else _LINK_TO_NOTHING


def _error(path: str, message: Text) -> SubmissionError:
    return SubmissionError(Fault(message, Location(path, None, None, None, None)), path=path)
