"""The program as a process of its own, with what it starts: a group that a terminal would have."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Timer
from typing import Any, BinaryIO

import pytest

PATIENCE = 120
"""Seconds for whatever is waited for: on a machine that is busy elsewhere all takes long."""


def itacheck(*arguments: str, **settings: Any) -> subprocess.CompletedProcess[bytes]:
    """Run it to its end."""
    streams = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **settings}
    command = [sys.executable, "-m", "itacheck", *arguments]
    return subprocess.run(command, timeout=PATIENCE, check=False, **streams)


class Started:
    """The program while it runs. What it prints is read as it comes."""

    def __init__(self, *arguments: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "itacheck", *arguments],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=True,
        )
        assert self.process.stdout is not None
        assert self.process.stderr is not None
        self.out, self.err = self.process.stdout, self.process.stderr
        self._patience = Timer(PATIENCE, self._kill)

    def __enter__(self) -> Started:
        self._patience.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._patience.cancel()
        self._kill()
        self.process.wait()
        self.out.close()
        self.err.close()

    def lines(self, count: int) -> list[str]:
        """Return the next lines of standard output, as soon as they are there."""
        return [self.out.readline().decode() for _ in range(count)]

    def interrupt(self) -> None:
        """Press Ctrl-C: a terminal tells every process of the group."""
        os.killpg(self.process.pid, signal.SIGINT)

    def end(self) -> tuple[int, str, str]:
        """Return the status, and what else was printed."""
        out, err = self.out.read().decode(), self.err.read().decode()
        return self.process.wait(PATIENCE), out, err

    def others(self) -> set[int]:
        """Return the other processes of the group that are left."""
        if not Path("/proc/self/stat").exists():
            pytest.skip("nothing tells of processes here")
        processes = (int(entry.name) for entry in Path("/proc").iterdir() if entry.name.isdigit())
        return {pid for pid in processes if pid != self.process.pid and self._is_ours(pid)}

    def _is_ours(self, pid: int) -> bool:
        try:
            state, _, group, *_ = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        except OSError:
            return False
        return int(group) == self.process.pid and state != "Z"

    def _kill(self) -> None:
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)


def until(holds: Callable[[], Any]) -> Any:
    """Wait until something holds, but not for ever, and return it."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if found := holds():
            return found
        time.sleep(0.01)
    raise AssertionError("nothing came of it")


def write_to_reader(pipe: Path, data: bytes) -> None:
    """Write into a named pipe, as soon as somebody has opened it to read."""

    def opened() -> BinaryIO | None:
        try:
            return os.fdopen(os.open(pipe, os.O_WRONLY | os.O_NONBLOCK), "wb")
        except OSError:  # there is no reader
            return None

    with until(opened) as file:
        os.set_blocking(file.fileno(), True)
        file.write(data)
