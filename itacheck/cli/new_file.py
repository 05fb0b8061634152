"""A file that comes into its place when it is whole, and not before.

What stood under its name stays until then, whatever happens on the way: a disk that is full, a
process that ends, another one that writes to the same name.
"""

from __future__ import annotations

import errno
import os
import stat
from contextlib import suppress

_NO_ROOM_BESIDE = (errno.EACCES, errno.EPERM, errno.EROFS)
_NOT_TO_BE_REPLACED = (errno.EBUSY, errno.EACCES, errno.EPERM, errno.EXDEV)
_LONGEST = 50  # characters of a name that the file beside it bears as well
_MOST_LINKS = 40
_BLOCK = 1 << 20


class NewFile:
    """A file under way: it stands beside its place, hidden, until ``keep`` moves it there.

    A symbolic link stays one, and the file that it means is replaced; permissions stay. What is no
    regular file (a pipe, a device) is written in place, and so is a file in a directory where no
    other can be made. All methods raise OSError.
    """

    def __init__(self, path: str) -> None:
        self._target = path
        self._beside: str | None = None
        try:
            before = os.stat(path)
        except FileNotFoundError:
            before = None
        if before is None or stat.S_ISREG(before.st_mode):
            self._target = _meant(path)
            self._beside = _made_beside(self._target, before)
        self._file = open(self._beside or self._target, "wb")  # noqa: SIM115

    def write(self, data: bytes) -> None:
        """Write what comes next."""
        self._file.write(data)

    def keep(self) -> None:
        """End the file, and have it stand in its place."""
        try:
            self._file.close()
            if self._beside is not None:
                _replace(self._beside, self._target)
        finally:
            self.drop()

    def drop(self) -> None:
        """Give the file up, unless it is kept: what stood in its place stays."""
        with suppress(OSError):
            self._file.close()
        if self._beside is not None:
            with suppress(OSError):
                os.unlink(self._beside)
            self._beside = None


def _meant(path: str) -> str:
    """Follow symbolic links. Not ``realpath``: directories above may be closed to us."""
    for _ in range(_MOST_LINKS):
        if not os.path.islink(path):
            return path
        path = os.path.join(os.path.dirname(path), os.readlink(path))
    raise OSError(errno.ELOOP, os.strerror(errno.ELOOP))


def _made_beside(target: str, before: os.stat_result | None) -> str | None:
    """Make an empty file in the directory of another, like that one to its owner and group.

    Return None where there can be none, but the other may be written.
    """
    if before is not None:
        open(target, "r+b").close()  # it may be protected, in a directory that is not
    folder, name = os.path.split(target)
    hidden = os.path.join(folder, f".{name[:_LONGEST]}.{os.getpid()}")
    for number in range(1000):
        made = f"{hidden}.{number}.part"
        try:
            os.close(os.open(made, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666))
        except FileExistsError:
            continue
        except OSError as error:
            if before is None or error.errno not in _NO_ROOM_BESIDE:
                raise
            return None
        if before is not None:
            _liken(made, before)
        return made
    raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST))


def _liken(path: str, other: os.stat_result) -> None:
    """Give a file the owner, group and permissions of another, as far as we may."""
    if hasattr(os, "chown"):
        for owner in (other.st_uid, -1):
            with suppress(OSError):
                os.chown(path, owner, other.st_gid)
                break
    with suppress(OSError):
        os.chmod(path, stat.S_IMODE(other.st_mode) & 0o777)


def _replace(made: str, target: str) -> None:
    try:
        os.replace(made, target)
    except OSError as error:  # such as a file that is mounted by itself
        if error.errno not in _NOT_TO_BE_REPLACED or not os.path.exists(target):
            raise
        with open(made, "rb") as source, open(target, "wb") as file:
            while block := source.read(_BLOCK):
                file.write(block)


def overwrite(path: str, data: bytes) -> None:
    """Write a file where another may stand already, or raise OSError."""
    file = NewFile(path)
    try:
        file.write(data)
        file.keep()
    finally:
        file.drop()
