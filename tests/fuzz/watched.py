"""A file that parent and child share: the input that is being tried outlives the child.

A child that dies of a segmentation fault, or that hangs, cannot say which input did it.
"""

from __future__ import annotations

import mmap
import struct
import time
from pathlib import Path
from typing import NamedTuple

_HEAD = struct.Struct("<QddQ")  # executions, since when, the slowest in seconds, bytes of input
_SIZE = 1 << 22


class State(NamedTuple):
    """What a child was last seen at."""

    executions: int
    since: float
    """When the input in hand was begun, 0 between inputs (``time.monotonic``)."""
    slowest: float
    data: bytes

    @property
    def running(self) -> float:
        """For how many seconds the input in hand has been running."""
        return time.monotonic() - self.since if self.since else 0.0


class Watched:
    """The shared file, for either side."""

    def __init__(self, path: Path) -> None:
        if not path.exists():
            path.write_bytes(bytes(_SIZE))
        with path.open("r+b") as file:
            self._map = mmap.mmap(file.fileno(), _SIZE)
        self._executions: int
        self._slowest: float
        self._executions, _, self._slowest, _ = _HEAD.unpack_from(self._map)

    def begin(self, data: bytes) -> None:
        """Note an input before it is tried."""
        data = data[: _SIZE - _HEAD.size]
        self._map[_HEAD.size : _HEAD.size + len(data)] = data
        _HEAD.pack_into(self._map, 0, self._executions, time.monotonic(), self._slowest, len(data))

    def end(self, seconds: float) -> bool:
        """Note that the input is done; return whether it was the slowest so far."""
        is_slowest = seconds > self._slowest
        self._executions += 1
        self._slowest = max(self._slowest, seconds)
        _HEAD.pack_into(self._map, 0, self._executions, 0.0, self._slowest, 0)
        return is_slowest

    def state(self) -> State:
        """Return what the child was last seen at."""
        executions, since, slowest, length = _HEAD.unpack_from(self._map)
        return State(executions, since, slowest, self._map[_HEAD.size : _HEAD.size + length])
