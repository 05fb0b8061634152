"""Standard output and standard error: width, colour, encoding, and complaints."""

from __future__ import annotations

import errno
import os
import sys
from contextlib import suppress
from typing import TextIO

from itacheck.reports.safe import visible
from itacheck.text import Text

_PIPED_WIDTH = 80
_WIDEST = 120


# What reports use beyond letters, and what stands for it where an encoding lacks it.
_PLAIN = str.maketrans("✓✗–│─«»·…", '/x-|-""-.')
_POOR = Text(
    "หน้าจอนี้แสดงตัวอักษรบางตัวไม่ได้ โปรดใช้ --output FILE.txt หรือตั้งค่า PYTHONUTF8=1",
    "some letters cannot be shown here; use --output FILE.txt, or set PYTHONUTF8=1",
)


def complain(message: str, *, bare: bool = False) -> None:
    """Print lines for people on standard error; what cannot be printed there is escaped.

    ``bare`` lines do not say whose they are. Where nothing can be printed the work goes on: there
    is nowhere left to tell of it, and results may be wanted all the same.
    """
    if sys.stderr is None:
        return
    name = "" if bare else "itacheck: "
    text = "".join(f"{name}{visible(line)}\n" for line in message.splitlines())
    encoding = sys.stderr.encoding or "utf-8"
    try:
        sys.stderr.write(text.encode(encoding, "backslashreplace").decode(encoding))
        sys.stderr.flush()
    except (OSError, ValueError):
        abandon(sys.stderr)


def abandon(stream: TextIO | None) -> None:
    """Give a stream that cannot be written somewhere else to go: Python would complain at its end.

    What it still holds goes there as well.
    """
    with suppress(OSError, ValueError):  # a stream with no file behind it, such as a test's
        if stream is not None:
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, stream.fileno())
            os.close(nowhere)


def show(text: str, *, exact: bool = False, language: str = "th") -> None:
    """Print on standard output, or raise OSError.

    ``exact`` text, for other programs, is UTF-8 whatever the terminal. Text for people is in the
    encoding of the terminal; marks that it lacks are replaced by plain ones, and where letters are
    lost as well, that is said.
    """
    stream = sys.stdout
    if stream is None:
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))
    encoding = "utf-8" if exact else stream.encoding or "utf-8"
    try:
        data = text.encode(encoding)
    except UnicodeEncodeError:
        text = text.translate(_PLAIN)
        data = text.encode(encoding, "replace")
        if data.decode(encoding) != text:
            complain(_POOR.into(language))
    buffer = getattr(stream, "buffer", None)
    if buffer is None:  # a stream that takes text alone, such as a test's
        stream.write(data.decode(encoding))
        return
    stream.flush()
    if os.linesep != "\n" and not exact:
        data = data.replace(b"\n", os.linesep.encode(encoding))
    buffer.write(data)
    stream.flush()


def has_colour() -> bool:
    """Whether standard output is a terminal that shows colour, and NO_COLOR is not set."""
    return (
        sys.stdout is not None
        and sys.stdout.isatty()
        and not os.environ.get("NO_COLOR")
        and os.environ.get("TERM") not in ("dumb", "unknown")
    )


def width() -> int:
    """Return the width of the terminal in cells; 80 where there is none."""
    columns = os.environ.get("COLUMNS", "")
    if columns.isascii() and columns.isdigit() and int(columns[:6]) > 0:
        return min(int(columns[:6]), _WIDEST)
    if sys.stdout is None or not sys.stdout.isatty():
        return _PIPED_WIDTH
    try:
        return min(os.get_terminal_size(sys.stdout.fileno()).columns or _PIPED_WIDTH, _WIDEST)
    except OSError:
        return _PIPED_WIDTH
