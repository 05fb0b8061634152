"""Common text: what stands in many submissions, and what is left of a text without it.

Sentences (whole texts, their lines, and what stands between two spaces) are common letter by
letter. Passages are common too: so common text is found with other spaces, between an agency's own
words, and where only a part of a sentence is common, such as a form with a name in it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from itacheck.rounds.copies.passages import PASSAGE
from itacheck.rounds.copies.quotes import as_written
from itacheck.rounds.copies.result import CommonText
from itacheck.rounds.copies.tally import LONG_PASSAGE, Counts, passages_of
from itacheck.rounds.copies.texts import Written, letters_of

GAP = "\n"
"""What stands for common text that was taken out of a text."""

_TOLD = 60  # letters of common passages that are told of although they are no sentence
_MUCH_MORE = 1.1  # times as common as the text around it: then a sentence is told by itself


class Stretch(NamedTuple):
    """A part of a text, counted in its letters."""

    start: int
    end: int


class Common:
    """The common text of a round, by ``counts``; notes what it meets of it."""

    def __init__(self, counts: Counts) -> None:
        self._counts = counts
        # Of a sentence the first text, and the count of the common text that holds it; of passages
        # that are no sentence the first text, and the submissions.
        self._sentences: dict[str, tuple[Written, int]] = {}
        self._passages: dict[str, tuple[Written, set[int]]] = {}

    def own(self, text: Written, submission: int) -> str:
        """Return the letters of a text without those that are common; a GAP stands for them."""
        letters = letters_of(text.key)
        passages = self._passages_in(letters)
        sentences = list(self._sentences_in(text, letters))
        for passage in merged(passages):
            if passage.end - passage.start >= _TOLD and not _meets(passage, sentences):
                found = letters[passage.start : passage.end]
                self._passages.setdefault(found, (text, set()))[1].add(submission)
        parts, end = [], 0
        for stretch in merged((*passages, *sentences)):
            parts.append(letters[end : stretch.start])
            end = stretch.end
        if not end:
            return letters
        parts.append(letters[end:])
        return GAP.join(part for part in parts if len(part) >= PASSAGE)

    def told(self, limit: int) -> Iterator[CommonText]:
        """Yield the common text that was met.

        A sentence is told where it is more common than what holds it; passages where they stand, in
        sentences that differ, in more submissions than ``limit``.
        """
        for sentence, (first, around) in self._sentences.items():
            count = self._counts.of(sentence)
            if count > around * _MUCH_MORE:
                yield CommonText(count, False, as_written(first, sentence), first.location)
        for passage, (first, submissions) in self._passages.items():
            if len(submissions) > limit:
                quote = as_written(first, passage)
                yield CommonText(len(submissions), True, quote, first.location)

    def _passages_in(self, letters: str) -> list[Stretch]:
        """Return the common passages of a text."""
        common = self._counts.passages
        found = zip(*passages_of(letters), strict=True)
        return [Stretch(start, start + LONG_PASSAGE) for start, hashed in found if hashed in common]

    def _sentences_in(self, text: Written, letters: str) -> Iterator[Stretch]:
        """Yield the common sentences of a text, and note them."""
        whole = self._noted(letters, text, 0)
        if whole:
            yield Stretch(0, len(letters))
        start = 0
        for line in text.key.split("\n"):
            sentences = line.split(" ")
            end = start + len(line) - len(sentences) + 1
            around = whole
            if end - start < len(letters):
                count = self._noted(letters[start:end], text, whole)
                if count:
                    yield Stretch(start, end)
                around = max(whole, count)
            if len(sentences) > 1:
                at = start
                for sentence in sentences:
                    if self._noted(sentence, text, around):
                        yield Stretch(at, at + len(sentence))
                    at += len(sentence)
            start = end

    def _noted(self, sentence: str, text: Written, around: int) -> int:
        """Note a sentence if it is common, and return in how many submissions it stands, or 0.

        ``around`` is the same of the text that holds it.
        """
        count = self._counts.of(sentence)
        if count:
            first, most = self._sentences.get(sentence, (text, 0))
            self._sentences[sentence] = (first, max(most, around))
        return count


def merged(stretches: Iterable[Stretch]) -> list[Stretch]:
    """Return stretches in order, those that overlap or touch as one."""
    whole: list[Stretch] = []
    for stretch in sorted(stretches):
        if whole and stretch.start <= whole[-1].end:
            whole[-1] = Stretch(whole[-1].start, max(stretch.end, whole[-1].end))
        else:
            whole.append(stretch)
    return whole


def _meets(one: Stretch, others: Iterable[Stretch]) -> bool:
    return any(other.start < one.end and one.start < other.end for other in others)
