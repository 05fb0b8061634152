"""Changes of bytes that know nothing of what they mean: the engine where atheris is missing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random

Change = Callable[[bytearray, Random], None]


def span(length: int, random: Random, longest: int = 64) -> slice:
    """Return a stretch of something of this length."""
    start = random.randint(0, length)
    return slice(start, min(length, start + random.randint(0, longest)))


def _cut(data: bytearray, random: Random) -> None:
    del data[span(len(data), random)]


def _double(data: bytearray, random: Random) -> None:
    stretch = span(len(data), random)
    at = random.randint(0, len(data))
    data[at:at] = data[stretch]


def _repeat(data: bytearray, random: Random) -> None:
    stretch = span(len(data), random, 12)
    data[stretch] = data[stretch] * random.choice([3, 30, 300])


def _flip(data: bytearray, random: Random) -> None:
    if data:
        data[random.randrange(len(data))] ^= 1 << random.randrange(8)


def _put(data: bytearray, random: Random) -> None:
    at = random.randint(0, len(data))
    data[at:at] = random.randbytes(random.randint(1, 4))


CHANGES: Sequence[Change] = (_cut, _double, _repeat, _flip, _put)


def varied(data: bytes, random: Random, words: Sequence[bytes]) -> bytes:
    """Return the bytes with a few changes, some of them words of a dictionary put in."""
    changed = bytearray(data)
    for _ in range(random.choice([1, 1, 2, 4])):
        if words and random.random() < 0.4:
            stretch = span(len(changed), random, random.choice([0, 0, 8]))
            changed[stretch] = random.choice(words)
        else:
            random.choice(CHANGES)(changed, random)
    return bytes(changed)
