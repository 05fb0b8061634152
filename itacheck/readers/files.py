"""The edge: the bytes of a file, a directory or standard input, or a clear error."""

from __future__ import annotations

import os
import stat
import sys

from itacheck.errors import Fault, SubmissionError
from itacheck.location import Location
from itacheck.source.limits import MAX_BYTES
from itacheck.text import Text

STANDARD_INPUT = "-"
SUFFIXES = (".yaml", ".yml")

_NOT_YET = {
    ".pdf": Text(
        "อ่าน PDF ไม่ได้ โปรดบันทึกต้นฉบับเป็น Word แล้วคัดลอกข้อความลงแบบฟอร์ม YAML",
        "PDF cannot be read; save the original as Word and copy its text into a YAML form",
    ),
    ".docx": Text(
        "ยังอ่าน Word ไม่ได้ โปรดคัดลอกข้อความลงแบบฟอร์ม YAML",
        "Word files cannot be read yet; copy the text into a YAML form",
    ),
    ".xlsx": Text(
        "ยังอ่าน Excel ไม่ได้ โปรดคัดลอกข้อความลงแบบฟอร์ม YAML",
        "Excel files cannot be read yet; copy the text into a YAML form",
    ),
}


def read_bytes(path: str) -> bytes:
    """Return the content of a file, or of standard input for ``-``; raise SubmissionError.

    One byte more than the limit is read at most; whoever takes the bytes refuses them then.
    """
    if path == STANDARD_INPUT:
        return sys.stdin.buffer.read(MAX_BYTES + 1)
    suffix = os.path.splitext(path)[1].lower()
    if suffix in _NOT_YET:
        raise _error(path, _NOT_YET[suffix])
    try:
        with open(path, "rb") as file:
            mode = os.fstat(file.fileno()).st_mode
            if not stat.S_ISREG(mode) and not stat.S_ISFIFO(mode):
                raise _error(path, Text("ไม่ใช่ไฟล์ปกติ", "this is not a regular file"))
            return file.read(MAX_BYTES + 1)
    except IsADirectoryError:
        message = Text("เป็นไดเรกทอรี ไม่ใช่ไฟล์", "this is a directory, not a file")
    except FileNotFoundError:
        message = Text("ไม่พบไฟล์ โปรดตรวจชื่อและที่อยู่", "there is no such file; check its name")
    except PermissionError:
        message = Text("ไม่มีสิทธิ์อ่านไฟล์นี้", "no permission to read this file")
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        message = Text("เปิดไฟล์ไม่ได้: {reason}", "cannot open: {reason}").fill(reason=reason)
    raise _error(path, message)


def submission_files(path: str) -> list[str]:
    """Return the submissions that a path means: itself, or those under a directory, sorted."""
    if not os.path.isdir(path):
        return [path]
    found = []
    for directory, subdirectories, names in os.walk(path):
        subdirectories.sort()
        found += [os.path.join(directory, n) for n in sorted(names) if n.lower().endswith(SUFFIXES)]
    if not found:
        raise _error(
            path,
            Text(
                "ไม่มีไฟล์ {suffixes} ในไดเรกทอรีนี้", "there is no {suffixes} file in this directory"
            ).fill(suffixes=", ".join(SUFFIXES)),
        )
    return found


def _error(path: str, message: Text) -> SubmissionError:
    return SubmissionError(Fault(message, Location(path, None, None, None, None)), path=path)
