"""Whether two texts are the same, or all but the same: the measure that several checks share.

The measure is difflib's: the matching blocks of the two texts, spaces aside, must add up to a
share of the shorter, and the lengths must be near each other. Cheap bounds settle most pairs; the
blocks themselves are sought only while they can still reach the share. Texts that are very long, or
more repetitive than any language, would be slow to match; they are compared by what they share at
both ends.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

from itacheck.submission import Texts
from itacheck.thai.normal import arabic, squeeze

SHARE = 0.9
"""Of the shorter text, that must be found in the longer."""

LENGTHS = 0.85
"""The shorter text's length, of the longer's, at the least."""

LONGEST = 2_000
"""Code points; texts that are longer are compared by what they share at both ends."""

_MOST_PAIRS = 400_000  # equal letters of the two texts: more are no language


def comparable(texts: Texts) -> str:
    """Return a field's text as it is compared: normalised, digits 0-9, without spaces."""
    return arabic(squeeze("".join(texts)))


def nearly_same(one: str, other: str) -> bool:
    """Whether two comparable texts are the same or all but the same."""
    if one == other:
        return True
    shorter, longer = (one, other) if len(one) <= len(other) else (other, one)
    size = len(shorter)
    if size < LENGTHS * len(longer) or not size:
        return False
    if len(longer) > LONGEST:
        return _common_ends(shorter, longer) >= SHARE * size
    letters, others = _letters(shorter), _letters(longer)
    room = size - SHARE * size
    for letter, count in letters.items():  # letters that the other lacks match nothing
        lacking = count - others.get(letter, 0)
        if lacking > 0:
            room -= lacking
            if room < 0:
                return False
    pairs = sum([count * others.get(letter, 0) for letter, count in letters.items()])
    if pairs > _MOST_PAIRS:
        return _common_ends(shorter, longer) >= SHARE * size
    return _matching_reaches(shorter, longer, SHARE * size)


@lru_cache(maxsize=32)
def _letters(text: str) -> dict[int, int]:
    """Return how often each letter stands in a text.

    They are counted by the lower byte of their code points, which is twice as fast. A few letters
    fall together; the bounds above only become wider by that.
    """
    return Counter(text.encode("utf-16-le", "replace")[::2])


def _common_ends(one: str, other: str) -> int:
    """Return how many code points the two share at the beginning and at the end, together."""
    size = len(one)
    start = 0
    while start < size and one[start] == other[start]:
        start += 1
    end = 0
    while end < size - start and one[-1 - end] == other[-1 - end]:
        end += 1
    return start + end


def _matching_reaches(one: str, other: str, enough: float) -> bool:
    """Whether difflib's matching blocks add up to ``enough``, stopping once they cannot."""
    from difflib import SequenceMatcher

    matcher = SequenceMatcher(None, one, other, autojunk=False)
    found, possible = 0, len(one)
    stretches = [(0, len(one), 0, len(other))]
    while stretches and found < enough <= possible:
        low, high, other_low, other_high = stretches.pop()
        here = min(high - low, other_high - other_low)
        match = matcher.find_longest_match(low, high, other_low, other_high)
        parts: list[tuple[int, int, int, int]] = []
        if match.size:
            found += match.size
            parts = [
                (low, match.a, other_low, match.b),
                (match.a + match.size, high, match.b + match.size, other_high),
            ]
        rest = [p for p in parts if p[0] < p[1] and p[2] < p[3]]
        possible += match.size + sum(min(p[1] - p[0], p[3] - p[2]) for p in rest) - here
        stretches += rest
    return found >= enough
