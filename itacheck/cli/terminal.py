"""Standard output and standard error: width, colour, encoding, and complaints."""

from __future__ import annotations

import os
import sys

from itacheck.reports.safe import visible

_PIPED_WIDTH = 80
_WIDEST = 120


def complain(message: str) -> None:
    """Print a line for people on standard error; what cannot be printed there is escaped."""
    text = "".join(f"itacheck: {visible(line)}\n" for line in message.splitlines())
    stream = sys.stderr
    encoding = stream.encoding or "utf-8"
    stream.write(text.encode(encoding, "backslashreplace").decode(encoding))
    stream.flush()


def show(text: str, *, exact: bool = False) -> None:
    """Print on standard output.

    ``exact`` text, for other programs, is UTF-8 whatever the terminal; text for people is in the
    encoding of the terminal, and a letter that it cannot print becomes «?».
    """
    stream = sys.stdout
    encoding = "utf-8" if exact else stream.encoding or "utf-8"
    data = text.encode(encoding, "replace")
    buffer = getattr(stream, "buffer", None)
    if buffer is None:  # a stream that takes text alone, such as a test's
        stream.write(data.decode(encoding))
        return
    stream.flush()
    if os.linesep != "\n" and not exact:
        data = data.replace(b"\n", os.linesep.encode(encoding))
    buffer.write(data)


def has_colour() -> bool:
    """Whether standard output is a terminal that shows colour, and NO_COLOR is not set."""
    return (
        sys.stdout.isatty()
        and not os.environ.get("NO_COLOR")
        and os.environ.get("TERM") not in ("dumb", "unknown")
    )


def width() -> int:
    """Return the width of the terminal in cells; 80 where there is none."""
    columns = os.environ.get("COLUMNS", "")
    if columns.isascii() and columns.isdigit() and int(columns[:6]) > 0:
        return min(int(columns[:6]), _WIDEST)
    if not sys.stdout.isatty():
        return _PIPED_WIDTH
    try:
        return min(os.get_terminal_size(sys.stdout.fileno()).columns or _PIPED_WIDTH, _WIDEST)
    except OSError:
        return _PIPED_WIDTH
