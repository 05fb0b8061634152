"""Files that a command makes with ``-o``: never one in the place of another, unless asked to."""

from __future__ import annotations

import os

from itacheck.cli.parser import Misuse
from itacheck.errors import Fault, ItacheckError, reason_of
from itacheck.text import Text

_EXISTS = Text(
    "มีไฟล์ {path} อยู่แล้ว ใช้ --force เพื่อเขียนทับ", "{path} exists; use --force to overwrite it"
)
_NOT_WRITTEN = Text("เขียนไฟล์ {path} ไม่ได้: {reason}", "cannot write {path}: {reason}")


def suffix_of(path: str) -> str:
    """Return the suffix of a file name in lower case, with its dot."""
    return os.path.splitext(path)[1].lower()


def refuse_existing(path: str, *, force: bool, language: str) -> None:
    """Raise Misuse where a file would be overwritten, before the work of making it is done."""
    if not force and os.path.lexists(path):
        raise Misuse(_EXISTS.fill(path=path).into(language))


def save(path: str, data: bytes, *, force: bool, language: str) -> None:
    """Write a file, or raise Misuse where there is one, and ItacheckError where that fails."""
    try:
        with open(path, "wb" if force else "xb") as file:
            file.write(data)
    except FileExistsError:
        raise Misuse(_EXISTS.fill(path=path).into(language)) from None
    except (OSError, ValueError) as error:
        message = _NOT_WRITTEN.fill(path=path, reason=reason_of(error))
        raise ItacheckError(Fault(message, None), path=path) from None
