"""Whether a text states anything: blank, «ไม่มี», unreadable, or text.

``kind_of`` looks at the whole text, and only at its form:

- ``BLANK``: no letter, digit or tick that can be seen, so only white space, invisible characters,
  marks that stand on nothing, punctuation, dotted leaders, empty boxes («☐») and other signs; the
  numbers of an unfilled form («1. ...... 2. ......», «1.»), or a placeholder (``N/A``,
  «รอข้อมูล», «ระบุ…», «(รายละเอียด…)»);
- ``NONE``: «ไม่มี» and its like standing alone («- ไม่มี -», «ไม่มีข้อจำกัด», «ผ่านทุกข้อ»);
- ``UNREADABLE``: «อ่านไม่ได้», written where a page was lost;
- ``TEXT``: everything else, whatever it is worth. «ไม่มีเจ้าหน้าที่ดูแลระบบ» says something; so does
  a tick or a cross, which is how a form is answered.
"""

import re
from enum import Enum
from functools import lru_cache
from unicodedata import is_normalized

from itacheck.thai.normal import fold, normalise


class Kind(Enum):
    """What a text amounts to."""

    BLANK = "blank"
    NONE = "none"
    UNREADABLE = "unreadable"
    TEXT = "text"


_BLANKS = (  # white space and what is not seen; in the last line all letters that are not
    "\t\n\v\f\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007"
    "\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\xad\u061c\u200b\u200c\u200d\u200e\u200f"
    "\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufeff"
    "\u115f\u1160\u3164\uffa0\u2800"
)
_OPENING = "([{<«“‘\"'"
_CLOSING = ")]}>»”’\"'"
_LEADERS = ("...", "…", "__")
# What may stand around words without saying anything.
_FRAME = f"{_BLANKS}{_OPENING}{_CLOSING}._…‥·•*-‐‑‒–—―−~:;,/\\|=+!?#^`☐□"
# Ticks and crosses; the last four are those of Wingdings as Word pastes them.
_TICKS = "✓✔✅☑√🗸🗹✗✘❌☒×✕✖⊠🗷\uf0fc\uf0fe\uf0fb\uf0fd"

_LONGEST = 100  # code points; no placeholder is longer once its frame is off
_LONGEST_PROMPT = 60

_UNREADABLE = frozenset({"อ่านไม่ได้", "อ่านไม่ออก", "unreadable", "illegible"})

_WAITING = frozenset(
    lead + word
    for lead in ("", "อยู่ระหว่าง", "ยังอยู่ระหว่าง", "ระหว่าง")
    for word in ("รอข้อมูล", "รอระบุ", "รอกำหนด")
)
_ASKING = frozenset(
    please + verb
    for please in ("", "โปรด", "กรุณา")
    for verb in ("ระบุ", "กรอก", "กรอกข้อมูล", "ใส่ข้อมูล", "ใส่ข้อความ")
)
_PLACEHOLDERS = (
    _WAITING
    | _ASKING
    | {"รอกรอก", "ข้อความ", "ใส่ข้อความที่นี่"}
    | {"na", "tbd", "tba", "tbc", "null", "รายละเอียด", "ระบุรายละเอียด", "โปรดระบุรายละเอียด"}
    | {"ไม่ระบุ", "ไม่ได้ระบุ", "ยังไม่ระบุ", "ยังไม่ได้ระบุ", "ยังไม่กำหนด"}
)
_PROMPTS = ("ระบุ", "โปรดระบุ", "กรุณาระบุ", "รายละเอียด")
_REFERENCES = ("รายละเอียดตาม", "รายละเอียดดัง", "รายละเอียดแนบ", "รายละเอียดปรากฏ")

_LACKING = ("ไม่มี", "ไม่พบ", "ไม่ปรากฏ")
_LACKED = (
    "ข้อจำกัด",
    "ข้อบกพร่อง",
    "ข้อขัดข้อง",
    "ข้อผิดพลาด",
    "จุดอ่อน",
    "จุดบกพร่อง",
    "ประเด็น",
    "ประเด็นปัญหา",
    "ปัญหา",
    "ปัญหาอุปสรรค",
    "ปัญหาและอุปสรรค",
    "ปัญหาหรืออุปสรรค",
    "อุปสรรค",
    "ข้อมูล",
)
_PASSED = frozenset(
    f"ผ่าน{measure}{all_of}"
    for measure in ("", "เกณฑ์", "การประเมิน")
    for all_of in ("ทุกข้อ", "ทุกข้อคำถาม", "ทุกตัวชี้วัด", "ทุกประเด็น", "ทุกรายการ", "ทั้งหมด")
)
_NONE = (
    _PASSED
    | {"none", "nil", "nothing"}
    | {lack + what for lack in _LACKING for what in ("", *_LACKED)}
)
_BEFORE_NONE = ("หน่วยงาน", "ยัง")
_AFTER_NONE = (
    ("ครับผม", "ครับ", "ค่ะ", "คะ"),
    ("แต่อย่างใด", "ใดๆทั้งสิ้น", "ใดๆ", "ใด", "เลย"),
    ("ของหน่วยงาน", "ในการดำเนินงาน", "ในการดำเนินการ", "ในการปฏิบัติงาน"),
)

# What every phrase above begins with, so that ordinary prose is told from them at a glance.
_HEAD = 4
_HEADS = frozenset(
    phrase[:_HEAD]
    for phrase in (
        *_UNREADABLE,
        *_PLACEHOLDERS,
        *_PROMPTS,
        *(before + none for before in ("", *_BEFORE_NONE) for none in _NONE),
    )
)
_THAI = re.compile(f"[\u0e01-\u0e2e\u0e30-\u0e3a\u0e40-\u0e4c]{{{_HEAD}}}")  # in normal form

_STEP_NUMBER = re.compile(r"(?<!\d)\d{1,2}[.)]")


def kind_of(text: str) -> Kind:
    """Return what the text amounts to; long prose is TEXT at a glance."""
    if _begins_prose(text[:_HEAD]):
        return Kind.TEXT
    core = text.strip(_FRAME)
    if not core:
        return Kind.BLANK
    if core[0].isdigit() and core[-1].isdigit() and _is_unfilled_form(text):
        return Kind.BLANK
    if not core[0].isalnum() and not _says_something(core):
        return Kind.BLANK
    if len(core) > _LONGEST:
        return Kind.TEXT
    kind, is_prompt = _kind_of_short(core)
    return Kind.BLANK if is_prompt and _is_marked(text) else kind


@lru_cache(maxsize=4096)  # prose begins with a few thousand different heads
def _begins_prose(head: str) -> bool:
    return head not in _HEADS and bool(_THAI.fullmatch(head)) and is_normalized("NFC", head)


def absences() -> tuple[str, frozenset[str]]:
    """Return how a form tells that there is nothing, or that a page was lost.

    The characters that may stand alone or around a word, and the words, folded. The JSON Schema
    allows these where keys must stand; ``kind_of`` knows a little more.
    """
    return _FRAME, _PLACEHOLDERS | _UNREADABLE


def _says_something(text: str) -> bool:
    """Whether there is a letter, digit or tick; the letters that nobody sees are in the frame."""
    return any((one.isalnum() and one not in _FRAME) or one in _TICKS for one in text)


def _is_unfilled_form(text: str) -> bool:
    """Whether numbers of steps are all that there is, by themselves or between dotted leaders."""
    form = normalise(text)
    end = "." if any(leader in form for leader in _LEADERS) else ""
    return not _says_something(_STEP_NUMBER.sub("", form + end))


def _is_marked(text: str) -> bool:
    """Whether the text stands in brackets or ends in a leader, as what a form asks for does."""
    text = normalise(text).strip()
    return text.endswith(_LEADERS) or (text[0] in _OPENING and text[-1] in _CLOSING)


@lru_cache(maxsize=1024)
def _kind_of_short(core: str) -> tuple[Kind, bool]:
    """Return the kind of the words, and whether a mark around them would make them a prompt."""
    words = fold(core)
    if words in _UNREADABLE:
        return Kind.UNREADABLE, False
    if words in _PLACEHOLDERS:
        return Kind.BLANK, False
    if _is_none(words):
        return Kind.NONE, False
    is_prompt = words.startswith(_PROMPTS) and not words.startswith(_REFERENCES)
    return Kind.TEXT, is_prompt and len(words) <= _LONGEST_PROMPT


def _is_none(words: str) -> bool:
    for beginning in _BEFORE_NONE:
        words = words.removeprefix(beginning)
    for endings in _AFTER_NONE:
        words = next((words.removesuffix(e) for e in endings if words.endswith(e)), words)
    return words in _NONE
