"""Names of files to write: none in the place of another unless asked to, none that is read."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from contextlib import suppress

from itacheck.cli.new_file import overwrite
from itacheck.cli.parser import Misuse
from itacheck.errors import Fault, ItacheckError, reason_of
from itacheck.location import on_one_line
from itacheck.readers.files import STANDARD_INPUT, submission_files
from itacheck.text import Text

_EXISTS = Text(
    "มีไฟล์ {path} อยู่แล้ว ใช้ --force เพื่อเขียนทับ", "{path} exists; use --force to overwrite it"
)
_IS_READ = Text(
    "-o {path} เป็นไฟล์ที่ต้องอ่าน โปรดใช้ชื่ออื่น", "-o {path} is a file that is read; choose another name"
)
_NO_FORMAT = Text(
    "--output {path}: ไม่รู้จักนามสกุล ที่ใช้ได้คือ {known}",
    "--output {path}: the suffix is not known; there are {known}",
)
_ONTO_INPUT = Text(
    "--output {path} เป็นไฟล์ที่กำลังตรวจหรือใช้ตรวจ โปรดใช้ชื่ออื่น",
    "--output {path} is a file that is read; choose another name",
)
_TWICE = Text(
    "--output {path} เป็นไฟล์เดียวกับที่ระบุไปแล้ว โปรดใช้ชื่ออื่น",
    "--output {path} is a file that an --output before it names; choose another name",
)
_NOT_WRITTEN = Text("เขียนไฟล์ {path} ไม่ได้: {reason}", "cannot write {path}: {reason}")


def suffix_of(path: str) -> str:
    """Return the suffix of a file name in lower case, with its dot."""
    return os.path.splitext(path)[1].lower()


def refuse_existing(path: str, *reads: str | None, force: bool, language: str) -> None:
    """Raise Misuse where a file would be overwritten, before the work of making it is done.

    One that is read to make it is never overwritten.
    """
    if not force and os.path.lexists(path):
        raise Misuse(_EXISTS.fill(path=on_one_line(path)).into(language))
    if is_read(path, filter(None, reads)):
        raise Misuse(_IS_READ.fill(path=on_one_line(path)).into(language))


def save(path: str, data: bytes, *, force: bool, language: str) -> None:
    """Write a file, or raise Misuse where there is one, and ItacheckError where that fails."""
    try:
        if force:
            overwrite(path, data)
        else:
            _save_new(path, data)
    except FileExistsError:
        raise Misuse(_EXISTS.fill(path=on_one_line(path)).into(language)) from None
    except (OSError, ValueError) as error:
        raise not_written(path, error) from None


def not_written(path: str, error: OSError | ValueError) -> ItacheckError:
    """Return the error that says why a file was not written."""
    message = _NOT_WRITTEN.fill(path=on_one_line(path), reason=reason_of(error))
    return ItacheckError(Fault(message, None), path=path)


def _save_new(path: str, data: bytes) -> None:
    with open(path, "xb") as file:
        try:
            file.write(data)
            file.flush()
        except BaseException:
            with suppress(OSError):
                os.unlink(path)
            raise


def is_read(path: str, reads: Iterable[str]) -> bool:
    """Whether a file is one of those that are read, by whatever name.

    In a directory all submissions are. They have other suffixes than what is written, so that only
    a link can be one of them.
    """
    if not os.path.exists(path):
        return False
    found = os.lstat(path)
    may_be_inside = stat.S_ISLNK(found.st_mode) or found.st_nlink > 1
    for name in reads:
        for file in _files(name) if may_be_inside else (name,):
            if os.path.exists(file) and os.path.samefile(path, file):
                return True
    return False


def _files(name: str) -> Iterator[str]:
    yield name
    if name != STANDARD_INPUT and os.path.isdir(name):
        yield from (item for item in submission_files(name) if isinstance(item, str))


def refuse_outputs(
    outputs: Iterable[str],
    suffixes: Iterable[str],
    reads: Iterable[str | None],
    language: str,
) -> None:
    """Raise Misuse for an output of no known suffix, onto what is read, or named twice."""
    known, inputs = tuple(suffixes), tuple(filter(None, reads))
    seen: set[str] = set()
    for path in outputs:
        shown = on_one_line(path)
        if suffix_of(path) not in known:
            raise Misuse(_NO_FORMAT.fill(path=shown, known=", ".join(known)).into(language))
        if is_read(path, inputs):
            raise Misuse(_ONTO_INPUT.fill(path=shown).into(language))
        file = os.path.normcase(path)
        with suppress(OSError):  # a current directory that is gone
            file = os.path.normcase(os.path.realpath(path))
        if file in seen:
            raise Misuse(_TWICE.fill(path=shown).into(language))
        seen.add(file)
