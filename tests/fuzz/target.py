"""What is fuzzed: a function of bytes, what it begins with, and how its inputs are varied."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from random import Random
from typing import NamedTuple, TypeAlias

CORPUS = Path(__file__).parent / "corpus"

FLOOR = 1.0
"""Seconds that any input may take."""
SECONDS_PER_BYTE = 1e-6
"""Seconds that an input may take for each byte beyond that: one per megabyte."""

Vary: TypeAlias = "Callable[[bytes, Random], bytes]"
"""Return another input like this one."""


class Target(NamedTuple):
    """A function that must return for all bytes. Any exception from it is a finding."""

    name: str
    run: Callable[[bytes], None]
    vary: Vary
    """Knows what inputs are made of; engines use it by turns with changes of bytes."""
    words: Iterable[str]
    """A dictionary: what readers look for."""
    seeds: Callable[[], Iterable[bytes]] = lambda: ()
    """Inputs to begin with, beside the files of the corpus."""
    longest: int = 20_000
    """Bytes of an input that is tried."""

    def corpus(self) -> dict[str, bytes]:
        """Return every input to begin with by its name, those of former findings too."""
        files = {file.name: file.read_bytes() for file in sorted((CORPUS / self.name).glob("*"))}
        return files | {f"seed {number}": seed for number, seed in enumerate(self.seeds())}


def seconds_for(data: bytes) -> float:
    """Return how long an input may take."""
    return max(FLOOR, len(data) * SECONDS_PER_BYTE)
