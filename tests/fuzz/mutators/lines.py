"""Changes of YAML: whole lines, their indentation, keys and values."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random

from .pieces import of_pieces, text_of


def of_lines(words: Sequence[str]) -> Callable[[bytes, Random], bytes]:
    """Return a function that varies a YAML file so that it often stays one."""
    in_pieces = of_pieces(words)

    def vary(data: bytes, random: Random) -> bytes:
        if random.random() < 0.25:
            return in_pieces(data, random)
        lines = text_of(data).split("\n")
        for _ in range(random.choice([1, 1, 2, 3])):
            _vary_lines(lines, words, random)
        return "\n".join(lines).encode("utf-8", "surrogatepass")

    return vary


def _vary_lines(lines: list[str], words: Sequence[str], random: Random) -> None:
    at = random.randrange(len(lines)) if lines else 0
    block = slice(at, at + random.choice([1, 1, 1, 2, 5]))
    line = lines[at] if lines else ""
    key, colon, value = line.partition(":")
    what = random.random()
    if what < 0.15:
        del lines[block]
    elif what < 0.25:
        to = random.randint(0, len(lines))
        lines[to:to] = lines[block]
    elif what < 0.35:
        shift = random.choice(["  ", "    ", "- "])
        lines[block] = [
            shift + one if random.random() < 0.5 else one.removeprefix("  ") for one in lines[block]
        ]
    elif what < 0.65 and colon:
        lines[at] = f"{key}: {random.choice(words)}"
    elif what < 0.80 and colon:
        indent = key[: len(key) - len(key.lstrip(" -"))]
        lines[at] = f"{indent}{random.choice(words)}:{value}"
    elif what < 0.90:
        indent = " " * random.choice([0, 2, 4, 6])
        start = random.choice(["", "- ", ""])
        lines[block] = [f"{indent}{start}{random.choice(words)}: {random.choice(words)}"]
    else:
        lines[at : at + 1] = [f"{line} {random.choice(words)}"]
