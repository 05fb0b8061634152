"""The own texts of a round: what is left without common text, each kept once."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache

from itacheck.rounds.copies.common import Common
from itacheck.rounds.copies.texts import Record, Written, letters_of, pack, unpack


class OwnTexts:
    """Own texts by number, in the order of the round; the same letters have the same number.

    ``letters`` is how many letters, marks and digits each submission has in own texts.
    """

    def __init__(self, records: Sequence[Record]) -> None:
        self.records = records
        self.letters = array("q", bytes(8 * len(records)))
        self.said = array("q", self.letters)  # by each, common text included
        self.kept = array("q", self.letters)  # of that without common text
        self.compared = 0
        self._numbers: dict[int, int] = {}  # by the hash of the letters
        self._places = array("q")  # of each, the submission and its text, first two, then one
        self._more: dict[int, list[tuple[int, int]]] = {}
        self._starts = array("q")  # of each submission, the number of the first text that is new
        self._packed: list[bytes] = []
        self._unpacked = lru_cache(maxsize=2_000)(self._unpack)
        self._written = lru_cache(maxsize=200)(self._texts)

    def __len__(self) -> int:
        return len(self._places) // 2

    def read(self, common: Common, least: int) -> Iterator[str]:
        """Gather the own texts of ``least`` letters, and yield each that is new, by its number.

        The common text that is met on the way is noted.
        """
        for at, record in enumerate(self.records):
            new = []
            self._starts.append(len(self))
            for which, text in enumerate(record.texts()):
                own = common.own(text, at)
                self.said[at] += len(letters_of(text.key))
                self.kept[at] += len(own)
                if len(own) < least:
                    continue
                self.compared += 1
                self.letters[at] += len(own)
                number = self._numbers.setdefault(hash(own), len(self))
                if number < len(self):
                    self._more.setdefault(number, []).append((at, which))
                    continue
                self._places.extend((at, which))
                new.append(own)
            self._packed.append(pack(new))
            yield from new

    def text(self, number: int) -> str:
        """Return an own text."""
        at = bisect_right(self._starts, number) - 1
        return self._unpacked(at)[number - self._starts[at]]

    def places(self, number: int) -> list[tuple[int, int]]:
        """Return where an own text stands: in which submissions, and which of their texts."""
        first = (self._places[2 * number], self._places[2 * number + 1])
        return [first, *self._more.get(number, ())]

    def repeated(self) -> list[int]:
        """Return the numbers of the texts that stand at several places, in order."""
        return sorted(self._more)

    def written(self, submission: int, text: int) -> Written:
        """Return what is written at a place."""
        return self._written(submission)[text]

    def _unpack(self, at: int) -> list[str]:
        texts: list[str] = unpack(self._packed[at])
        return texts

    def _texts(self, at: int) -> list[Written]:
        return self.records[at].texts()
