"""Common text: what stands in many submissions, and what is left of a text without it.

It is counted in two ways, by hashes alone. Sentences (whole texts, their lines, and what stands
between two spaces) are what people are told of. Passages, of PASSAGE letters each, are what is
taken out: so common text is found with other spaces, between an agency's own words, and where only
a part of a sentence is common.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from itertools import islice

from itacheck.rounds.copies_passages import PASSAGE
from itacheck.rounds.copies_quotes import as_written
from itacheck.rounds.copies_result import CommonText
from itacheck.rounds.copies_texts import Written, letters_of

SENTENCE = 24
"""Letters of a sentence, at the least; what is shorter is words."""

LONG_PASSAGE = 40
"""Letters of a passage that is common although it is no sentence; shorter ones are idiom."""

GAP = "\n"
"""What stands for common text that was taken out of a text."""

_MUCH_MORE = 1.1  # times as common as the text around it: then a sentence is told by itself
_PARTS = 8  # in which hashes are sorted, one after the other, to spare memory

# Passages are taken where they begin with one of these frequent letters: a fifth of all
# passages, at the same places in the same text wherever it stands.
_BEGINNING = re.compile("[กนรeo]")


class Tally:
    """Counts in how many submissions sentences and passages stand."""

    def __init__(self) -> None:
        self._sentences = array("q")
        self._passages = array("q")

    def add(self, texts: Iterable[Written]) -> None:
        """Count what stands in one submission, each sentence and passage once."""
        sentences: set[int] = set()
        passages: set[int] = set()
        for text in texts:
            sentences.update(map(hash, _sentences(text.key)))
            passages.update(_passages(letters_of(text.key))[1])
        self._sentences.extend(sentences)
        self._passages.extend(passages)

    def common(self, limit: int) -> Common:
        """Return what stands in more submissions than ``limit``."""
        sentences, passages = (dict(_above(h, limit)) for h in (self._sentences, self._passages))
        return Common(sentences, set(passages))


class Common:
    """The common text of a round: hashes of sentences with their count, and of passages."""

    def __init__(self, sentences: dict[int, int], passages: set[int]) -> None:
        self._sentences = sentences
        self._passages = passages
        self._found: dict[str, tuple[Written, int]] = {}  # first, and the count of what holds it

    def note(self, text: Written) -> None:
        """Note which common sentences there are in a text."""
        whole = self._note(letters_of(text.key), text, 0)
        for line in text.key.split("\n"):
            around = whole
            if len(line) < len(text.key):
                around = max(whole, self._note(line.replace(" ", ""), text, whole))
            if " " in line:
                for sentence in line.split(" "):
                    self._note(sentence, text, around)

    def own(self, text: Written) -> str:
        """Return the letters of a text without those that are common; a GAP stands for them."""
        letters = letters_of(text.key)
        stretches = sorted((*self._sentences_in(text.key), *self._passages_in(letters)))
        if not stretches:
            return letters
        parts, end = [], 0
        for start, stop in stretches:
            if start > end:
                parts.append(letters[end:start])
            end = max(end, stop)
        parts.append(letters[end:])
        return GAP.join(part for part in parts if len(part) >= PASSAGE)

    def _passages_in(self, letters: str) -> list[tuple[int, int]]:
        """Return where common passages begin and end."""
        common = self._passages
        found = zip(*_passages(letters), strict=True)
        return [(start, start + LONG_PASSAGE) for start, hashed in found if hashed in common]

    def _sentences_in(self, key: str) -> Iterator[tuple[int, int]]:
        """Yield where common sentences begin and end, counted in the letters of the key."""
        start = 0
        for line in key.split("\n"):
            sentences = line.split(" ")
            end = start + len(line) - len(sentences) + 1
            if self._count(line.replace(" ", "")):
                yield start, end
            else:
                at = start
                for sentence in sentences:
                    if self._count(sentence):
                        yield at, at + len(sentence)
                    at += len(sentence)
            start = end

    def told(self) -> Iterator[CommonText]:
        """Yield the common sentences; those only that are more common than what holds them."""
        for sentence, (first, around) in self._found.items():
            count = self._sentences[hash(sentence)]
            if count > around * _MUCH_MORE:
                yield CommonText(count, False, as_written(first, sentence), first.location)

    def _note(self, sentence: str, text: Written, around: int) -> int:
        """Note a sentence if it is common, and return in how many submissions it stands, or 0.

        ``around`` is the same of the text that holds it.
        """
        count = self._count(sentence)
        if not count:
            return 0
        first, most = self._found.get(sentence, (text, 0))
        self._found[sentence] = (first, max(most, around))
        return count

    def _count(self, sentence: str) -> int:
        return self._sentences.get(hash(sentence), 0) if len(sentence) >= SENTENCE else 0


def _sentences(key: str) -> Iterator[str]:
    """Yield the whole text, its lines and its sentences, without spaces, if long enough."""
    parts = [letters_of(key)]
    if "\n" in key:
        parts += key.replace(" ", "").split("\n")
    if " " in key:
        parts += key.split()
    return (part for part in parts if len(part) >= SENTENCE)


def _passages(letters: str) -> tuple[list[int], list[int]]:
    """Return where passages begin, and their hashes."""
    end = max(0, len(letters) - LONG_PASSAGE + 1)
    starts = [found.start() for found in _BEGINNING.finditer(letters, 0, end)]
    return starts, [hash(letters[start : start + LONG_PASSAGE]) for start in starts]


def _above(hashes: array[int], limit: int) -> Iterator[tuple[int, int]]:
    """Yield the hashes that stand more often than ``limit``, with their count."""
    for part in range(_PARTS):
        in_order = sorted([hashed for hashed in hashes if hashed % _PARTS == part])
        further = islice(in_order, limit, None)
        for hashed in {one for one, other in zip(in_order, further, strict=False) if one == other}:
            yield hashed, bisect_right(in_order, hashed) - bisect_left(in_order, hashed)
