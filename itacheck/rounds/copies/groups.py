"""Texts that are alike, as groups that grow together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple


class Link(NamedTuple):
    """A text, by its number, and the one that it is like; ``share`` is how much is the same."""

    like: int
    text: int
    share: float


class Groups:
    """Groups of texts. Two are in one group if texts that are alike lead from one to the other."""

    def __init__(self) -> None:
        self._above: dict[int, int] = {}
        self._links: list[Link] = []

    def together(self, one: int, other: int) -> bool:
        """Whether two texts are in the same group already."""
        return self._root(one) == self._root(other)

    def join(self, one: int, other: int, share: float) -> None:
        """Join the groups of two texts, of which so much is the same."""
        self._above[self._root(other)] = self._root(one)
        self._links.append(Link(one, other, share))

    def trees(self) -> Iterator[list[Link]]:
        """Yield each group as a tree: its first text, linked to itself, then what is like it.

        The first text of a group is that with the lowest number.
        """
        near: dict[int, list[tuple[int, float]]] = defaultdict(list)
        for one, other, share in self._links:
            near[one].append((other, share))
            near[other].append((one, share))
        seen: set[int] = set()
        for first in sorted(near):
            if first in seen:
                continue
            seen.add(first)
            tree = [Link(first, first, 1.0)]
            for _, text, _ in tree:  # it grows while it is gone through
                for other, share in sorted(near[text]):
                    if other not in seen:
                        seen.add(other)
                        tree.append(Link(text, other, share))
            yield tree

    def _root(self, text: int) -> int:
        above = self._above
        while (next_above := above.get(text, text)) != text:
            above[text] = above.get(next_above, next_above)
            text = above[text]
        return text
