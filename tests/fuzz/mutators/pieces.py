"""Texts made of pieces: words of a dictionary, characters and stretches of the text before."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random

from .plain import span

_DIGITS = str.maketrans("0123456789๐๑๒๓๔๕๖๗๘๙", "๐๑๒๓๔๕๖๗๘๙0123456789")


def text_of(data: bytes) -> str:
    """Return the text that bytes stand for; every text, lone surrogates too, is some bytes."""
    try:
        return data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return data.decode("utf-8", "replace")


def of_pieces(words: Sequence[str]) -> Callable[[bytes, Random], bytes]:
    """Return a function that varies a text, now and then to one that is long and regular."""

    def vary(data: bytes, random: Random) -> bytes:
        text = text_of(data)
        for _ in range(random.choice([1, 1, 2, 3, 6])):
            text = _varied(text, words, random)
        return text.encode("utf-8", "surrogatepass")

    return vary


def _varied(text: str, words: Sequence[str], random: Random) -> str:
    stretch = span(len(text), random, 12)
    before, inside, after = text[: stretch.start], text[stretch], text[stretch.stop :]
    what = random.random()
    if what < 0.45:
        inside = random.choice(words)
    elif what < 0.55:
        inside = inside + random.choice(words)
    elif what < 0.65:
        inside = ""
    elif what < 0.75:
        inside = str(random.choice([0, 1, 9, 31, 66, 2566, 2024, random.randrange(3000)]))
    elif what < 0.82:
        inside = inside.translate(_DIGITS)
    elif what < 0.90:
        inside = random.choice(" \t\n-–./,:()…\u200b\xa0\u0e4d\u0e32\u0e40\ud800\U0001f600๐ๆฯ")
    elif what < 0.97:
        inside = "".join(random.choice(words) for _ in range(random.randint(1, 4)))
    else:
        inside = (inside or random.choice(words)) * random.choice([10, 100, 1000])
    return before + inside + after
