"""The fingerprint of a doubt: short, and different once anything it was judged from changes."""

from __future__ import annotations

from itacheck.submission import Texts
from itacheck.thai.normal import arabic, squeeze


def fingerprint(rule: str, area: str | None, texts: Texts, basis: Texts) -> str:
    """Return 12 hexadecimal digits over the rule, the area and all texts, normalised.

    Digits, spaces, ํา and ำ, เเ and แ, NFC and NFD make no difference.
    """
    from hashlib import blake2b

    parts = [rule, area or "", "".join(map(_plain, texts)), *map(_plain, basis)]
    return blake2b("\0".join(parts).encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()


def _plain(text: str) -> str:
    return arabic(squeeze(text))
