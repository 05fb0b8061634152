"""Lines that stand around a plan: of letters, signatures, criteria pages, and parts of a paper."""

from __future__ import annotations

import re

from itacheck.thai.normal import arabic, normalise

_SIGNATURE = re.compile(
    r"\(?\s*ลงชื่อ|\(\s*(?:นาย|นาง|น\.ส\.|ดร\.|ว่าที่)|(?:ผู้จัดทำ|ผู้รายงาน|ผู้เสนอ|ผู้อนุมัติ|ผู้รับรอง|ผู้ตรวจสอบ|ผู้เห็นชอบ)\s*(?:$|[:.(…])"
    r"|ตำแหน่ง\s*[.…:]|วันที่\s*[.…]{2}|จึงเรียนมาเพื่อ|ภาคผนวก|หมายเหตุ"
)
_OF_CRITERIA = re.compile(
    r"อย่างน้อยประกอบด้วย|หน่วยงานต้องแสดง|อย่างน้อย ?4 ?ประเด็น|ข้อมูล(?:ไม่)?ครบถ้วนตามองค์ประกอบที่กำหนด"
    r"|^\W*(?:ระดับคะแนน|ประเด็นการตรวจ|องค์ประกอบด้านข้อมูล)\W*$|^\W*[0-9]+ ?คะแนน ?[:=-]"
    r"|^\W*(?:[0-9][0-9.]*\)? ?)?แสดงการ(?:วิเคราะห์|กำหนด)"
)
_PART = re.compile(r"(?:ส่วนที่|ตอนที่) ?[0-9]{1,2}(?![0-9])")
_WHOLE = re.compile(
    r"(?:ระดับ|ภาพรวม(?:ของ|ทั้ง)?)?(?:ทั้งหน่วยงาน|ทั้งเอกสาร|ทุกประเด็น)|ภาพรวม(?:ของ|ทั้ง)?หน่วยงาน"
)
_PAGE = re.compile(r"\W*(?:หน้า ?(?:ที่ ?)?)?[0-9]{1,3}(?:/[0-9]{1,3})?\W*")
_LONGEST_PART = 150
_LONGEST_PAGE = 30
_NUMBER = re.compile(r"([0-9]{1,2}(?:\.[0-9]{1,2})*)(?:\.? |\.(?=[^0-9 ]))")


def is_signature(text: str) -> bool:
    """Whether a line ends what was written: names below it, appendices, closing words."""
    return _SIGNATURE.match(text.strip()) is not None


def is_of_criteria(text: str) -> bool:
    """Whether a line is a sentence of the criteria themselves, printed before a plan."""
    return _OF_CRITERIA.search(_plain(text)) is not None


def begins_part(text: str) -> bool:
    """Whether a line is the heading of a part of the paper, after which no area goes on."""
    plain = _plain(text)
    if len(plain) > _LONGEST_PART:
        return False
    return _PART.match(plain) is not None or _WHOLE.fullmatch(plain.strip(" :.()-")) is not None


def is_page_number(text: str) -> bool:
    """Whether a line is nothing but the number of a page: «- 2 -», «หน้า ๒»."""
    return len(text) <= _LONGEST_PAGE and _PAGE.fullmatch(_plain(text)) is not None


def number_of(text: str) -> tuple[int, ...]:
    """Return the number under which a line stands: (3, 2) for «3.2 …»; not the «1)» of a list."""
    found = _NUMBER.match(_plain(text[:60]))
    return tuple(map(int, found[1].split("."))) if found is not None else ()


def _plain(text: str) -> str:
    return " ".join(arabic(normalise(text)).split())
