"""What stands at the top and the bottom of every page, and whether it says anything."""

from __future__ import annotations

import re

from itacheck.thai.months import NUMBERS
from itacheck.thai.normal import fold

FORM_FOOTER = (
    "ข้อความสีเทาเป็นคำแนะนำ ไม่ต้องลบ พิมพ์คำตอบในบรรทัดว่างใต้คำแนะนำ"
    "   หลายมาตรการให้พิมพ์แถวละมาตรการ เพิ่มแถวได้"
)
"""How to fill in the Word form of ``itacheck new``, which stands on each of its pages."""

_OF_FORM = fold(FORM_FOOTER)
_LONGEST = 200  # code points of the number of a page, with all that may stand around it
_PAGES = ("หน้า", "แผ่น", "ที่", "จาก", "ของ", "ทั้งหมด", "page", "sheet", "of")
_DATES = ("วันที่", "วัน", "เดือน", "ปี", "พศ", "คศ", "เวลา", "น", "am", "pm", *NUMBERS)
_SILENT = re.compile("[0-9]|" + "|".join(sorted((*_PAGES, *_DATES), key=len, reverse=True)))


def says_something(text: str) -> bool:
    """Whether a line of a header or footer says more than the number of the page or a date."""
    if len(text) > _LONGEST:
        return True
    key = fold(text)
    return key != _OF_FORM and _SILENT.sub("", key) != ""
