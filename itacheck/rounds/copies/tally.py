"""In how many submissions something stands: sentences and passages, counted by hashes alone."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from itacheck.rounds.copies.texts import Written, letters_of

SENTENCE = 24
"""Letters of a sentence, at the least; what is shorter is words."""

LONG_PASSAGE = 40
"""Letters of a passage that is common wherever it stands; what is shorter is idiom."""

_PARTS = 8  # in which hashes are sorted, one after the other, to spare memory

# Passages are taken where they begin with one of these frequent letters: a fifth of all passages,
# at the same places in the same text wherever it stands.
_BEGINNING = re.compile("[กนรeo]")


class Counts(NamedTuple):
    """What stands in more submissions than a limit: sentences with their count, and passages."""

    sentences: dict[int, int]
    passages: frozenset[int]

    def of(self, sentence: str) -> int:
        """Return in how many submissions a common sentence stands, 0 for any other."""
        return self.sentences.get(hash(sentence), 0) if len(sentence) >= SENTENCE else 0


class Tally:
    """Counts, submission by submission."""

    def __init__(self) -> None:
        self._sentences = array("q")
        self._passages = array("q")

    def add(self, texts: Iterable[Written]) -> None:
        """Count what stands in one submission, each sentence and passage once."""
        sentences: set[int] = set()
        passages: set[int] = set()
        for text in texts:
            sentences.update(map(hash, _sentences(text.key)))
            passages.update(passages_of(letters_of(text.key))[1])
        self._sentences.extend(sentences)
        self._passages.extend(passages)

    def above(self, limit: int) -> Counts:
        """Return what stands in more submissions than ``limit``."""
        passages = frozenset(hashed for hashed, _ in _above(self._passages, limit))
        return Counts(dict(_above(self._sentences, limit)), passages)


def passages_of(letters: str) -> tuple[list[int], list[int]]:
    """Return where passages begin that are counted, and their hashes."""
    end = max(0, len(letters) - LONG_PASSAGE + 1)
    starts = [found.start() for found in _BEGINNING.finditer(letters, 0, end)]
    return starts, [hash(letters[start : start + LONG_PASSAGE]) for start in starts]


def _sentences(key: str) -> Iterator[str]:
    """Yield the whole text, its lines and its sentences, without spaces, if long enough."""
    parts = [letters_of(key)]
    if "\n" in key:
        parts += key.replace(" ", "").split("\n")
    if " " in key:
        parts += key.split()
    return (part for part in parts if len(part) >= SENTENCE)


def _above(hashes: array[int], limit: int) -> Iterator[tuple[int, int]]:
    """Yield the hashes that stand more often than ``limit``, with their count."""
    for part in range(_PARTS):
        in_order = sorted([hashed for hashed in hashes if hashed % _PARTS == part])
        further = islice(in_order, limit, None)
        for hashed in {one for one, other in zip(in_order, further, strict=False) if one == other}:
            yield hashed, bisect_right(in_order, hashed) - bisect_left(in_order, hashed)
