"""One form for text as it arrives from Word and PDF, and keys for comparing it.

- ``normalise``: the same text, in the one form in which it can be searched;
- ``squeeze``: that, without any white space;
- ``fold``: a key for matching keys, titles and headings, blind to spaces, case and punctuation;
- ``arabic``: the digits alone, every other character in its place.

All are idempotent. Text that people see is quoted as written, never in these forms.
"""

import re
from itertools import groupby
from unicodedata import combining, is_normalized, normalize

_DIGITS = tuple(zip("๐๑๒๓๔๕๖๗๘๙", "0123456789", strict=True))
_NIKHAHIT = "\N{THAI CHARACTER NIKHAHIT}"
_DOUBLE_E = "เเ"

# Rarely needed, so compiled when first used.
_INVISIBLE = "[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
_ODD_SPACE = r"[^\S ]"
_SPLIT_AM = f"{_NIKHAHIT}([\u0e48-\u0e4b]*)\u0e32"  # with tone marks in between
_LONGEST_WORD = 2_000  # code points; no longer one is a word of any language
_NOT_IN_KEYS = re.compile(r"[^\w\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]+")  # Thai marks are no \w


def normalise(text: str) -> str:
    """Return the text in one form.

    NFC; ``ํา`` is ``ำ`` and ``เเ`` is ``แ``; zero-width characters, soft hyphens and bidirectional
    controls are gone; every other white space, line breaks too, is a plain space, one for one.
    """
    text = text.replace("\n", " ")
    if _is_normal(text):
        return text
    text = re.sub(_ODD_SPACE, " ", re.sub(_INVISIBLE, "", text))
    text = re.sub(_SPLIT_AM, "\\1\u0e33", text).replace(_DOUBLE_E, "แ")
    return " ".join(map(_composed, text.split(" ")))


def _is_normal(text: str) -> bool:
    # Printable is a test in C that fails on every invisible character and odd space.
    return (
        text.isprintable()
        and _NIKHAHIT not in text
        and _DOUBLE_E not in text
        and is_normalized("NFC", text)
    )


def _composed(word: str) -> str:
    """Return a word in NFC; one that is longer than any language's with its marks put in order.

    Where marks follow one another without end, ``normalize`` takes quadratic time to order them.
    """
    if len(word) > _LONGEST_WORD:
        apart = word.translate({ord(one): normalize("NFD", one) for one in set(word)})
        runs = (sorted(run, key=combining) for _, run in groupby(apart, _is_mark))
        word = "".join(one for run in runs for one in run)
    return normalize("NFC", word)


def _is_mark(character: str) -> bool:
    return combining(character) > 0


def arabic(text: str) -> str:
    """Return the text with Thai digits as 0-9, position for position."""
    for thai, digit in _DIGITS:  # ten searches in C; str.translate takes twenty times as long
        text = text.replace(thai, digit)
    return text


def squeeze(text: str) -> str:
    """Return the normalised text without white space."""
    together = "".join(text.split())
    if _is_normal(together):
        return together
    return normalise("".join(normalise(text).split()))  # «เ เเ» is «เแ», as its normal form says


def fold(text: str) -> str:
    """Return the text as a key: normalised, digits 0-9, case folded; letters, marks, digits only.

    White space and punctuation go, and so does ``ฯ``, which marks an abbreviation; ``ๆ`` stays,
    because it changes the word.
    """
    key = _NOT_IN_KEYS.sub("", arabic(normalise(text)).casefold())
    return normalise(key.replace("_", "").replace("ฯ", ""))
