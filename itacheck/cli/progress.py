"""A progress bar on standard error: how many are done, how fast, and how long it still takes."""

from __future__ import annotations

import os
import sys
import time
from contextlib import suppress

from rich.cells import cell_len

from itacheck.text import Text

_OFTEN = 0.1  # seconds between two drawings, where nothing else is printed
_LONGEST = 40  # cells of the bar itself
_SHORTEST = 5

_ECHO = 2  # cells behind the line: a terminal shows ^C there

_GRADING = Text("กำลังตรวจ", "grading")
_RATE = Text("{rate} ฉบับ/วินาที", "{rate} a second")
_LEFT = Text("เหลือ {time}", "{time} left")


class Bar:
    """One line of a terminal; ``wipe`` it before anything else is printed there."""

    def __init__(self, total: int, language: str, doing: Text = _GRADING) -> None:
        self.total = total
        self.doing = doing.into(language)
        self.language = language
        self.done = 0
        self._begun = self._drawn = time.monotonic()
        self._line = ""
        self._cells = 0  # of what is on the terminal now
        self._draw()

    def advance(self) -> None:
        """Count one more, and show it."""
        self.done += 1
        if not self._cells or time.monotonic() - self._drawn >= _OFTEN:
            self._draw()

    def wipe(self) -> None:
        """Leave an empty line, and the cursor at its beginning."""
        if self._cells:
            self._print("\r" + " " * (self._cells + _ECHO) + "\r")
            self._cells = 0

    def _draw(self) -> None:
        now = time.monotonic()
        if not self._line or now - self._drawn >= _OFTEN:
            self._line = self._text(now)
            self._drawn = now
        self.wipe()
        self._print(self._line)
        self._cells = cell_len(self._line)

    def _text(self, now: float) -> str:
        rate = self.done / max(now - self._begun, 0.001)
        told = [f"{self.done:,}/{self.total:,}"]
        if self.done:
            told.append(_RATE.fill(rate=f"{rate:,.0f}").into(self.language))
            left = max(self.total - self.done, 0) / rate
            told.append(_LEFT.fill(time=_clock(left)).into(self.language))
        facts = " · ".join(told)
        most = max(_columns() - _ECHO - 1, 0)
        room = most - cell_len(f"{self.doing}  {facts}")
        if room < _SHORTEST:
            return told[0][:most]
        length = min(room, _LONGEST)
        full = length * min(self.done, self.total) // max(self.total, 1)
        return _printable(f"{self.doing} {'━' * full}{'─' * (length - full)} {facts}")

    def _print(self, text: str) -> None:
        with suppress(OSError, ValueError):  # a terminal that is gone is no reason to stop
            sys.stderr.write(text)
            sys.stderr.flush()


def _clock(seconds: float) -> str:
    hours, rest = divmod(round(seconds), 3600)
    minutes, rest = divmod(rest, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def _columns() -> int:
    try:
        return os.get_terminal_size(sys.stderr.fileno()).columns or 80
    except OSError:
        return 80


def _printable(line: str) -> str:
    """Return the line with what the terminal's encoding has."""
    encoding = sys.stderr.encoding or "utf-8"
    try:
        line.encode(encoding)
    except UnicodeEncodeError:
        plain = line.translate(str.maketrans("━─·", "#-,"))
        return plain.encode(encoding, "replace").decode(encoding)
    return line
