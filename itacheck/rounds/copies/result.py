"""What is found: texts that several submissions share, and text that is common to many."""

from __future__ import annotations

from typing import NamedTuple

from itacheck.location import Location
from itacheck.outcome import Failure
from itacheck.text import Text

LEAST_COMMON = 5
"""In this many submissions or fewer no text is common, however few submissions there are."""

LITTLE = 0.1
"""A submission has little of its own where less than this part of what it says is not common."""


LEAST_SHARE = 50
"""The lowest ``share`` that means anything: of texts that share less, signatures miss most."""


class Thresholds(NamedTuple):
    """From where on something counts. ``share`` and ``common_share`` are percentages."""

    share: int = 60
    """How much of the shorter text must stand in the longer, LEAST_SHARE to 100."""
    length: int = 60
    """Letters, marks and digits of a text's own that are the same; more where a share alone is."""
    common_share: int = 20
    """What stands in more than this share of the submissions is common text, …"""
    common_count: int = 50
    """… and so is what stands in more submissions than this, whatever their share."""

    def limit(self, submissions: int) -> int:
        """Return in how many of so many submissions a text may stand without being common."""
        return max(LEAST_COMMON, min(submissions * self.common_share // 100, self.common_count))

    def alike(self, same: int, of: int) -> bool:
        """Whether so many letters that are the same, of the shorter text, make two texts alike.

        The smaller their share, the more of them it takes: that of a short text may be idiom.
        """
        return same * 100 >= of * self.share and same * same >= of * self.length


class Party(NamedTuple):
    """A submission. ``part``, from 0 to 1, is of a finding how much of its own text that holds.

    Of one that has little of its own, it is how much of its text that is.
    """

    path: str
    agency: str | None
    part: float


class Place(NamedTuple):
    """Where a shared text stands: in which submission, area and field.

    ``party`` and ``like`` count from 0, in the parties of the finding and the places of the text.
    ``share`` is how much is the same as at the place ``like``; both are None for the first place.
    """

    party: int
    area: str | None
    field: str
    title: Text
    location: Location
    share: float | None
    like: int | None


class SharedText(NamedTuple):
    """One text that stands at several places, and the longest passage that the first two share."""

    places: tuple[Place, ...]
    quote: str

    @property
    def share(self) -> float:
        """How much is the same at the least."""
        return min(place.share for place in self.places if place.share is not None)


class Finding(NamedTuple):
    """What the same submissions share. ``whole``: most of what one of them says itself."""

    whole: bool
    parties: tuple[Party, ...]
    texts: tuple[SharedText, ...]


class CommonText(NamedTuple):
    """A text that stands in many submissions: in the same words, or in ``similar`` ones."""

    submissions: int
    similar: bool
    quote: str
    location: Location
    """Where it stands first."""


class Copies(NamedTuple):
    """All that was found in a round. ``limit`` is in how many submissions a text is not common."""

    submissions: int
    compared: int
    """How many texts have enough of their own to be compared."""
    thresholds: Thresholds
    limit: int
    findings: tuple[Finding, ...]
    """Whole submissions first, then by how much text is shared."""
    common: tuple[CommonText, ...]
    """The most common first."""
    little_own: tuple[Party, ...]
    """Submissions that consist of common text, but for less than LITTLE."""
    failures: tuple[Failure, ...]
