"""Groups of texts as findings: what the same submissions share is told as one thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from itacheck.rounds.copies.common import GAP, Common
from itacheck.rounds.copies.groups import Groups, Link
from itacheck.rounds.copies.own import OwnTexts
from itacheck.rounds.copies.passages import longest
from itacheck.rounds.copies.quotes import as_written
from itacheck.rounds.copies.result import LITTLE, CommonText, Finding, Party, Place, SharedText

WHOLE = 0.5
"""The part of what a submission says itself that makes a finding one of the whole, …"""

MANY = 3
"""… if there are so many texts at least."""


class _Spot(NamedTuple):
    """Where a text stands: its number, the submission, and which of its texts it is there."""

    text: int
    submission: int
    which: int
    share: float | None
    like: int | None


class Group:
    """A group of texts, with all the places where they stand."""

    def __init__(self, tree: list[Link], own: OwnTexts) -> None:
        self.own = own
        self.tree = tree
        self.spots: list[_Spot] = []
        first: dict[int, int] = {}  # of each text, the first spot
        for link in tree:
            like, share = first.get(link.like), link.share if self.spots else None
            for submission, which in own.places(link.text):
                first.setdefault(link.text, len(self.spots))
                self.spots.append(_Spot(link.text, submission, which, share, like))
                like, share = first[link.text], 1.0
        self.submissions = frozenset(spot.submission for spot in self.spots)

    def quote(self) -> str:
        """Return the longest passage that the first two texts share, as it is written."""
        passage = self.own.text(self.tree[0].text)
        if len(self.tree) > 1:
            passage = longest(passage, self.own.text(self.tree[1].text))
        written = self.own.written(*self.spots[0][1:3])
        return as_written(written, max(passage.split(GAP), key=len))

    def told(self, submissions: list[int]) -> SharedText:
        """Return the group as part of a finding of these submissions."""
        places = []
        for spot in self.spots:
            text = self.own.written(spot.submission, spot.which)
            party = submissions.index(spot.submission)
            place = (text.area, text.field, text.title, text.location)
            places.append(Place(party, *place, spot.share, spot.like))
        return SharedText(tuple(places), self.quote())


def groups_of(groups: Groups, own: OwnTexts) -> Iterator[Group]:
    """Yield the groups of several submissions, those of texts that are quite the same too."""
    seen: set[int] = set()
    for tree in groups.trees():
        seen.update(link.text for link in tree)
        yield from _of_several(Group(tree, own))
    for text in own.repeated():
        if text not in seen:
            yield from _of_several(Group([Link(text, text, 1.0)], own))


def findings(groups: Iterable[Group], own: OwnTexts, limit: int) -> Iterator[Finding]:
    """Yield what no more submissions than ``limit`` share: whole ones first, the longest first."""
    shared: dict[frozenset[int], list[Group]] = defaultdict(list)
    for group in groups:
        if len(group.submissions) <= limit:
            shared[group.submissions].append(group)
    found = [_finding(sorted(among), of_them, own) for among, of_them in shared.items()]
    return (finding for _, finding in sorted(found, key=lambda one: one[0]))


def common_texts(
    common: Common, groups: Iterable[Group], own: OwnTexts, limit: int
) -> list[CommonText]:
    """Return the common texts, with those that more submissions than ``limit`` share.

    These are the same but for a few words, such as names. The most common come first.
    """
    found = list(common.told(limit))
    for group in groups:
        count = len(group.submissions)
        if count > limit:
            first = own.written(*group.spots[0][1:3])
            found.append(CommonText(count, True, group.quote(), first.location))
    return sorted(found, key=lambda text: -text.submissions)


def little_own(own: OwnTexts) -> Iterator[Party]:
    """Yield the submissions that have little of their own beside common text."""
    for record, said, kept in zip(own.records, own.said, own.kept, strict=True):
        if kept < said * LITTLE:
            yield Party(record.path, record.agency, kept / said)


def _of_several(group: Group) -> Iterator[Group]:
    if len(group.submissions) > 1:
        yield group


def _finding(
    submissions: list[int], groups: list[Group], own: OwnTexts
) -> tuple[tuple[bool, int, list[int]], Finding]:
    """Return a finding behind what it is sorted by."""
    held = dict.fromkeys(submissions, 0)
    for group in groups:
        for spot in group.spots:
            held[spot.submission] += len(own.text(spot.text))
    parts = [held[at] / own.letters[at] for at in submissions]
    whole = len(groups) >= MANY and max(parts) >= WHOLE
    parties = tuple(
        Party(own.records[at].path, own.records[at].agency, part)
        for at, part in zip(submissions, parts, strict=True)
    )
    groups.sort(key=lambda group: group.spots[0][1:3])
    texts = tuple(group.told(submissions) for group in groups)
    return (not whole, -sum(held.values()), submissions), Finding(whole, parties, texts)
