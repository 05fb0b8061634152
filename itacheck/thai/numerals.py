"""Thai and Arabic numerals, and numbers as people type them."""

import re

from itacheck.thai.normal import arabic, normalise

# Bounded lengths, so that no text becomes an infinite float. Decimals after the eighth are cut off:
# rounded, 84.999… with enough nines would be 85 and pass.
_SCORE = re.compile(
    r"(?:ร้อยละ|คะแนน)? ?"
    r"([+-]?(?:[0-9]{1,15}|[0-9]{1,3}(?:,[0-9]{3}){1,4})(?:\.[0-9]{0,8})?)"
    r"(?:(?<=\.[0-9]{8})[0-9]{1,22})?"
    r" ?(?:%|คะแนน|เปอร์เซ็นต์)?"
)


def read_number(text: str) -> float | None:
    """Return a score as people type it (``95.35``, ``ร้อยละ ๙๕``, ``100 คะแนน``), or None.

    The range is not checked, a sign is read; none is rounded up. Words, ``nan``, ``inf`` and
    ``1e5`` are no scores.
    """
    if len(text) > 200:
        return None
    match = _SCORE.fullmatch(" ".join(arabic(normalise(text)).split()))
    return float(match[1].replace(",", "")) if match else None
