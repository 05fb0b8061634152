"""Which texts may be alike: MinHash signatures in bands (locality-sensitive hashing).

Texts that agree in all rows of a band are candidates. With a share J of their shingles in common,
two texts agree in a row with the probability J, in a band with J to the power of its rows. Of texts
of one length that share 60 % of their letters three in four become candidates, of those that share
70 % nearly all.

The signatures are rensa's. The bands are kept as one number each and gone through one after the
other, which takes a tenth of the memory of an index that can be asked at any time.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from importlib import import_module
from itertools import combinations, pairwise
from typing import Any

from itacheck.errors import Fault, ItacheckError
from itacheck.text import Text

SHINGLE = 8
"""Letters, marks and digits in a row; of these overlapping pieces a signature is made."""

ROWS = 4
BANDS = 40

_SEED = 34
_SMALL = 8  # texts in a bucket that are all paired; in a fuller one each is paired with two

_NO_LIBRARY = Text(
    'ต้องติดตั้งส่วนหาข้อความที่เหมือนกันก่อน: pip install "itacheck[copies]"',
    'finding texts that are shared needs an extra: pip install "itacheck[copies]"',
)


def library() -> Any:
    """Return the library that makes signatures; ItacheckError names the extra that brings it."""
    try:
        return import_module("rensa")
    except ImportError:
        raise ItacheckError(Fault(_NO_LIBRARY, None)) from None


class Sketches:
    """Signatures of texts, which are known by the order in which they were added."""

    def __init__(self) -> None:
        self._minhash = library().RMinHash
        self._bands = [array("q") for _ in range(BANDS)]

    def add(self, text: str) -> None:
        """Add a text of at least SHINGLE letters."""
        sketch = self._minhash(num_perm=ROWS * BANDS, seed=_SEED)
        sketch.update([text[at : at + SHINGLE] for at in range(len(text) - SHINGLE + 1)])
        rows = iter(sketch.digest())
        for band, values in zip(self._bands, zip(*[rows] * ROWS, strict=True), strict=True):
            band.append(hash(values))

    def candidates(self) -> Iterator[tuple[int, int]]:
        """Yield pairs of texts that may be alike, the earlier first; some more than once.

        Their number is linear in that of the texts: in a crowded bucket a text is paired with the
        first and with the one before it alone. They come bucket by bucket.
        """
        for band in self._bands:
            first: dict[int, int] = {}
            buckets: dict[int, list[int]] = {}
            for text, value in enumerate(band):
                earliest = first.setdefault(value, text)
                if earliest != text:
                    buckets.setdefault(value, [earliest]).append(text)
            for texts in buckets.values():
                if len(texts) <= _SMALL:
                    yield from combinations(texts, 2)
                else:
                    yield from pairwise(texts)
                    yield from ((texts[0], text) for text in texts[2:])
