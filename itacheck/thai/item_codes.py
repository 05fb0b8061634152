"""Item codes of the ITA (``O4``, ``i10``, ``e10``) as people type them.

A code is a letter and a number from 1 to 99 without leading zeros; the canonical letters are ``O``,
``i`` and ``e``. The digit zero and the Thai zero stand for the letter O: ``๐๑๑`` is ``O11``. Which
codes exist in a year is not decided here.

- ``parse_code`` expects a code, as in a row of codes: there ``๑๐`` is ``O10``.
- ``find_codes`` looks into running text and is cautious: a bare number is a code only after «ข้อ»,
  and no part of a date, an amount, a telephone or a document number is one.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple
from unicodedata import normalize

from itacheck.thai.normal import arabic, normalise, squeeze
from itacheck.thai.patterns import lazy

_LETTERS = {"O": "O", "o": "O", "0": "O", "I": "i", "i": "i", "E": "e", "e": "e"}
_CODES = {letter: tuple(f"{letter}{n}" for n in range(100)) for letter in "Oie"}
_DASHES = "‐‑‒–—−~-"  # the hyphen last, for character classes

_CACHEABLE = 2000  # code points; longer texts would fill the memory

_ONE_CODE = re.compile(
    rf"[(\[]?"
    rf"(?:(?P<question>ข้อคำถาม(?:ที่)?|ตัวชี้วัด(?:ที่)?)|(?:ตัวชี้วัด)?ข้อ(?:ที่)?)?"
    rf"(?:(?P<letter>[OIEoie])[.{_DASHES}]?0?|(?P<zero>0))?(?P<number>[1-9][0-9]?)"
    rf"[)\],.:;]*"
)


def parse_code(text: str) -> str | None:
    """Return the code that the whole text is, in its canonical form, or None.

    «ตัวชี้วัดที่ 10» names an indicator and «ข้อคำถามที่ 5» no questionnaire: neither is a code
    unless a letter or a zero makes it one.
    """
    return _parse_short(text) if len(text) <= 60 else None


@lru_cache(maxsize=4096)
def _parse_short(text: str) -> str | None:
    # NFKC makes full-width forms plain; it takes ำ apart, which squeeze mends.
    match = _ONE_CODE.fullmatch(arabic(squeeze(normalize("NFKC", text))))
    if match is None:
        return None
    letter = match["letter"] or match["zero"]
    if letter is None and match["question"]:
        return None
    return _CODES[_LETTERS[letter or "O"]][int(match["number"])]


def find_codes(text: str) -> tuple[str, ...]:
    """Return the codes that running text mentions, canonical, in order, without repeats.

    A span between two codes of one letter («O27-O30», «๐๑ - ๐๕», «i1 ถึง i5») means every code in
    it.
    """
    return _find_cached(text) if len(text) <= _CACHEABLE else _find(text)


@lru_cache(maxsize=512)
def _find_cached(text: str) -> tuple[str, ...]:
    return _find(text)


def _find(text: str) -> tuple[str, ...]:
    if not _digit().search(text):
        return ()
    text = arabic(normalise(text))
    found: dict[str, None] = {}
    last: _Mention | None = None
    for mention in _all_mentions(text):
        if last and _is_span(text, last, mention):
            found.update(dict.fromkeys(_CODES[mention.letter][last.number : mention.number]))
        found[mention.code] = None
        last = mention
    return tuple(found)


def first_code(text: str) -> str | None:
    """Return the first code that running text mentions."""
    return next((mention.code for mention in _all_mentions(arabic(normalise(text)))), None)


def without_codes(text: str) -> str:
    """Return running text, normalised and with digits 0-9, without the codes that it mentions."""
    text = arabic(normalise(text))
    kept, end = [], 0
    for mention in _all_mentions(text):
        kept.append(text[end : mention.start])
        end = mention.end
    return "".join((*kept, text[end:]))


class _Mention(NamedTuple):
    """One code in the text, from the word or letter that makes it one to its last digit."""

    letter: str
    number: int
    start: int
    end: int
    listed: bool  # «ข้อ» made it a code, so bare numbers may go on with the list

    @property
    def code(self) -> str:
        return _CODES[self.letter][self.number]


_digit = lazy("[0-9๐-๙]")
_number = lazy("[0-9]+")
# Digits that punctuation ties together: dates, decimals, telephone and document numbers, lists.
_group = lazy(rf"[0-9]+(?:[.,:/{_DASHES}][0-9]+)*")
_codes_only = lazy(rf"0?[1-9][0-9]?(?:(?:,0?[1-9][0-9]?)*|[{_DASHES}]0?[1-9][0-9]?)")
_zero_codes_only = lazy(rf"0[1-9][0-9]?(?:(?:,0[1-9][0-9]?)*|[{_DASHES}]0[1-9][0-9]?)")
_code_first = lazy(r"0?[1-9][0-9]?(?![0-9.])")

_word_and_letter = lazy(
    rf"(?P<word>(?:(?:ตัวชี้วัด ?)?(?<!หัว)(?<![0-9])(?<![0-9] )ข้อ ?(?:ที่ ?)?)?)"
    rf"(?P<letter>(?:(?<![A-Za-z0-9])(?:[OoIiEe][{_DASHES}]?|[OIiEe] ))?)$"
)
_LONGEST_LEAD = 16
_LEAD_ENDS = frozenset("OoIiEeอ่")  # before the space or dash that may follow
_TIES = (".", ",", ":", "/", *_DASHES)
_LOOSE = ("", " ", "(", "[", *_TIES)
_AND = frozenset({",", "และ", "กับ", "หรือ", ", และ", ",และ"})
_TO = frozenset({*_DASHES, "ถึง", "จนถึง", "to"})
_AND_TO = _AND | _TO
_LONGEST_GAP = 12


def _all_mentions(text: str) -> Iterator[_Mention]:
    """Yield every code in a text that is normalised and has digits 0-9."""
    last: _Mention | None = None
    for group in _group().finditer(text):
        for mention in _mentions(text, group, last):
            yield mention
            last = mention


def _mentions(text: str, group: re.Match[str], last: _Mention | None) -> Iterator[_Mention]:
    """Yield the codes in one group of digits, given the code that was mentioned before it."""
    start, end = group.span()
    if end < len(text) and text[end].isascii() and text[end].isalpha():
        return
    # A digit before «ข้อ» counts the items («6 ข้อ»), unless it is that of a code («O4 ข้อ ๙»).
    since = last.end if last else 0
    before = text[max(since, start - _LONGEST_LEAD) : start]
    word, initial = _lead(before)
    letter, listed = "O", bool(word)
    digits = group[0]
    if initial:
        letter = _LETTERS[initial[0]]
        codes = _codes_only().fullmatch(digits) or _code_first().match(digits)
    elif listed:
        codes = _codes_only().fullmatch(digits)
    elif last and last.listed and _gap(text, last, start) in _AND_TO:
        letter, listed = last.letter, True
        codes = None if _counts(text, end) else _codes_only().fullmatch(digits)
    elif digits[0] == "0":
        codes = _zero_codes_only().fullmatch(digits)
        if codes and (_is_tied(before) or _counts(text, end)):
            return
    else:
        return
    begin = start - len(word + initial)
    for number in _number().finditer(codes[0]) if codes else ():
        yield _Mention(letter, int(number[0]), begin, start + number.end(), listed)
        begin = start + number.end() + 1


def _lead(before: str) -> tuple[str, str]:
    """Return the word and the letter that make the digits behind them a code, each perhaps ""."""
    end = before[-1:]
    if end == " " or end in _DASHES:
        end = before[-2:-1]
    if end not in _LEAD_ENDS:
        return "", ""
    word, initial = _word_and_letter().findall(before)[0]
    return word, initial


# Words whose number is that of a document, a telephone or a place.
_NUMBERED = ("ที่", "/ว", " ว", "ต่อ", "หมู่", "พ.ศ.", "โทร", "โทร.")


def _is_tied(before: str) -> bool:
    """Whether what stands before makes the digits part of a word, a document number or a count."""
    if before.endswith(("วัดที่ ", "วัดที่", "คำถามที่ ", "คำถามที่")):
        return False
    if before.rstrip().endswith(_NUMBERED):
        return True
    last = before[-1:]
    if last in _TIES:
        return before[-2:-1] not in _LOOSE
    return last.isascii() and last.isalnum()


def _counts(text: str, end: int) -> bool:
    """Whether what follows makes the digits a count, a date or a telephone number with spaces."""
    return bool(_counted().match(text, end))


_counted = lazy(
    r" ?(?:%|วัน(?!ที่)|สัปดาห์|เดือน|ปี(?! ?(?:งบ|พ\.?ศ|การ|[0-9]))|ครั้ง|คน|บาท|น\.|นาที|นาฬิกา"
    r"|มกรา|กุมภา|มีนา|เมษา|พฤษภา|มิถุนา|กรก[ฎฏ]า|สิงหา|กันยา|ตุลา|พฤศจิกา|ธันวา"
    r"|(?:มี|เม|มิ|[มกพสตธ]) ?\. ?[คพย] ?\."
    r"|(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))"
    rf"|[ {_DASHES}]{{1,3}}(?:[1-9][0-9]{{2,3}}[ {_DASHES}]{{1,3}}[0-9]{{3}}|[0-9]{{5}})"
)


def _is_span(text: str, last: _Mention, mention: _Mention) -> bool:
    return (
        last.letter == mention.letter
        and last.number < mention.number
        and _gap(text, last, mention.start) in _TO
    )


def _gap(text: str, last: _Mention, start: int) -> str | None:
    """Return what stands between the last code and here, None when that is too much to matter."""
    return text[last.end : start].strip() if start - last.end <= _LONGEST_GAP else None
