"""A child whose targets fail in every way there is, to test the driver with."""

from __future__ import annotations

import os
import sys
import time

from . import target
from .child import run
from .target import Target

_FLOOR = 0.1


def _raise(data: bytes) -> None:
    if b"bad" in data:
        raise ValueError(data)


def _die(data: bytes) -> None:
    if b"bad" in data:
        os.abort()


def _hang(data: bytes) -> None:
    while b"bad" in data:
        time.sleep(0.01)


def _dawdle(data: bytes) -> None:
    end = time.process_time() + (2 * _FLOOR if b"bad" in data else 0)
    while time.process_time() < end:
        pass


def _fill(data: bytes) -> None:
    if b"bad" in data:
        bytearray(1 << 33)


TARGETS = {
    function.__name__.strip("_"): Target(
        function.__name__,
        function,
        lambda data, random: data + random.choice([b"good", b"bad"]),
        (),
    )
    for function in (_raise, _die, _hang, _dawdle, _fill)
}

if __name__ == "__main__":
    target.FLOOR = _FLOOR
    run(TARGETS, sys.argv[1:])
