"""Guidance in the places of a form: «(ระบุ…)», which counts as blank wherever it is left."""

from __future__ import annotations

import re

from itacheck.thai.placeholders import Kind, kind_of

# What a remedy tells a writer to do; «ระบุ» stands for all of these in a form.
_VERBS = re.compile(r"(?:โปรด|กรุณา)?(?:ระบุ|เขียน|บอก|กำหนด|กรอก|ใส่|แสดง)(?:ว่า(?=จะ))?")
_ASIDE = re.compile(r"\s*\([^()]*\)")
_HANGING = re.compile(r"(?:\s|หรือ|และ|เช่น|โดย|พร้อม|,)+$")
_QUOTES = (("«", "»"), ("“", "”"))
_ANY = "(ระบุ)"


def prompt(says: str, title: str = "") -> str:
    """Return what a sentence asks for as guidance, shortened where it would pass for an answer.

    A sentence that does not tell somebody to write is replaced by the ``title`` of what it is for.
    """
    asked = _asked(says)
    if asked is None:
        asked = title
    words = asked.split(" ")
    for count in range(len(words), 0, -1):
        kept = " ".join(words[:count])
        if count < len(words):
            kept = f"{_whole(kept)} …"
        text = f"(ระบุ{kept})"
        if kind_of(text) is Kind.BLANK:
            return text
    return f"(ระบุ{title})" if kind_of(f"(ระบุ{title})") is Kind.BLANK else _ANY


def _asked(says: str) -> str | None:
    """Return what is to be written, without the verb and what stands in brackets."""
    text = " ".join(_ASIDE.sub("", says).split())
    verb = _VERBS.match(text)
    if verb is None:
        return None
    return ("ว่า" if verb[0].endswith("ว่า") else "") + text[verb.end() :].strip()


def _whole(text: str) -> str:
    """Take from the end of a shortened text what would hang in the air."""
    for opening, closing in _QUOTES:
        if text.count(opening) > text.count(closing):
            text = text[: text.rindex(opening)]
    return _HANGING.sub("", text)
