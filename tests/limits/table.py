"""Every limit on what is read: an input at it, one past it, and what is said of that.

Where an input at the limit would take long to make, the limit is made small for the test; beside
it stands one that is real.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import itacheck
from itacheck.rounds.compare import reading
from itacheck.source import limits
from tests.readers.office.builders import (
    data,
    excel,
    p,
    packed,
    row,
    tbl,
    tc,
    tr,
    unpacked,
    word,
    word_parts,
)

CRITERIA = b"criteria: o34-2567\n"

PLAN = tbl(tr("ประเด็นที่ 1.1 กระบวนการปฏิบัติงานที่โปร่งใสและมีประสิทธิภาพ"), tr("วิธีการ", "ปรับปรุงวิธีทำงาน"))
"""A table that is recognised as a plan."""


class Limit(NamedTuple):
    """A limit, and inputs of just its size and of one more."""

    name: str
    """The constant in ``itacheck.source.limits``, or in the module that holds it."""
    file: str
    """The name of the input, whose suffix says what it is."""
    make: Callable[[int], bytes]
    """Return an input that measures so much."""
    en: str
    th: str
    small: int | None = None
    """What the limit is made for the test; None where it is left as it is."""
    module: object = limits

    @property
    def value(self) -> int:
        return int(getattr(self.module, self.name))


def _bytes(count: int) -> bytes:
    return CRITERIA + b"#" * (count - len(CRITERIA))


def _utf_16(count: int) -> bytes:
    text = CRITERIA.decode().ljust(count // 2 - 1, "#").encode("utf-16")
    return text + b" " * (count - len(text))  # half a character, where the number is odd


def _deep(levels: int) -> bytes:
    return CRITERIA + b"x: " + b"[" * (levels - 1) + b"]" * (levels - 1)


def _deep_by_blocks(levels: int) -> bytes:
    return CRITERIA + b"".join(b" " * n + b"a:\n" for n in range(levels))


def _deep_by_alias(levels: int) -> bytes:
    rest = levels - 21
    return CRITERIA + b"a: &a %s%s\nb: %s*a%s" % (b"[" * 20, b"]" * 20, b"[" * rest, b"]" * rest)


def _values(count: int) -> bytes:
    return CRITERIA + b"x: [" + b"a," * (count - 2) + b"]"


def _values_in_keys(count: int) -> bytes:
    return CRITERIA + b"".join(b"k%d: a\n" % n for n in range(count - 1))


def _values_by_alias(count: int) -> bytes:
    """The criteria, two lists, a hundred times the list of a hundred, and single values."""
    lists = b"x: &x [%s]\n" % (b"a," * 100)
    written_out = 1 + (1 + 100) + 1 + 90 * (1 + 100)
    return CRITERIA + lists + b"y: [%s%s]" % (b"*x," * 90, b"a," * (count - written_out))


def _members(count: int) -> bytes:
    parts = word_parts(PLAN)
    return packed({**parts, **{f"word/media/{n}": b"" for n in range(count - len(parts))}})


def _office_bytes(count: int) -> bytes:
    """A comment at the end of the zip, which its last two bytes count, fills it up."""
    file = word(PLAN)
    room = count - len(file)
    return file[:-2] + room.to_bytes(2, "little") + b" " * room


def _unpacked_bytes(count: int) -> bytes:
    size = sum(map(len, unpacked(word(PLAN)).values()))
    return word(PLAN + " " * (count - size))


def _marks(count: int) -> bytes:
    texts = unpacked(word(PLAN)).values()
    marks = sum(text.count(b"<") + text.count(b"=") for text in texts)
    paragraphs, odd = divmod(count - marks, 2)
    return word(PLAN + "<w:p></w:p>" * (paragraphs - odd) + "<w:p><w:r/></w:p>" * odd)


def _cells_of_word(count: int) -> bytes:
    return word(PLAN + tbl(*[tr("ก")] * (count - 4)))


def _cells_of_excel(count: int) -> bytes:
    return excel(data(row("ประเด็น", "วิธีการ", "ผู้รับผิดชอบ")), data(*[row("ก")] * (count - 3)))


def _real_cells_of_word(count: int) -> bytes:
    """A merged cell stands for as many positions as it spans, 63 at the most."""

    def spanning(columns: int) -> str:
        span = f'<w:gridSpan w:val="{columns}"/>'
        return f"<w:tr>{tc(p('ก'), properties=span)}</w:tr>"

    rows, rest = divmod(count - 4, 63)
    return word(PLAN + tbl(*[spanning(63)] * rows) + (tbl(spanning(rest)) if rest else ""))


def _text_of_word(count: int) -> bytes:
    said = sum(len(text.encode()) for text in ("ประเด็นที่ 1.1 กระบวนการปฏิบัติงานที่โปร่งใสและมีประสิทธิภาพ",))
    said += len("วิธีการปรับปรุงวิธีทำงาน".encode())
    return word(PLAN + p("a" * (count - said)))


def _report() -> bytes:
    graded = itacheck.grade({"criteria": "o34-2567"})
    from itacheck.reports.json_report import line

    return line(graded, "en").encode()


def _json_lines(count: int) -> bytes:
    report = _report()
    return report + report.rstrip().ljust(count - 1) + b"\n"


def _json(count: int) -> bytes:
    return json.dumps([json.loads(_report())]).encode().ljust(count)


LIMITS = {
    "bytes": Limit(
        "MAX_BYTES", "a.yaml", _bytes, "larger than 5,000,000 bytes", "ใหญ่เกิน 5,000,000 ไบต์"
    ),
    "bytes of UTF-16": Limit("MAX_BYTES", "a.yaml", _utf_16, "larger than", "ใหญ่เกิน"),
    "depth": Limit("MAX_DEPTH", "a.yaml", _deep, "deeper than 50 levels", "ลึกเกิน 50 ชั้น"),
    "depth of blocks": Limit("MAX_DEPTH", "a.yaml", _deep_by_blocks, "than 50 levels", "เกิน 50 ชั้น"),
    "depth of aliases": Limit("MAX_DEPTH", "a.yaml", _deep_by_alias, "than 50 levels", "เกิน 50 ชั้น"),
    "values": Limit(
        "MAX_VALUES", "a.yaml", _values, "more than 100,000 values", "มากกว่า 100,000 ค่า"
    ),
    "values under keys": Limit(
        "MAX_VALUES", "a.yaml", _values_in_keys, "more than 300 values", "มากกว่า 300 ค่า", 300
    ),
    "values of aliases": Limit(
        "MAX_VALUES", "a.yaml", _values_by_alias, "by aliases (*) included", "อ้างซ้ำด้วย *", 10_000
    ),
    "bytes of an office file": Limit(
        "MAX_OFFICE_BYTES", "a.docx", _office_bytes, "larger than 9,000", "ใหญ่เกิน 9,000 ไบต์", 9_000
    ),
    "members": Limit("MAX_MEMBERS", "a.docx", _members, "more than 5,000 files", "เกิน 5,000 ไฟล์"),
    "unpacked": Limit(
        "MAX_UNPACKED", "a.docx", _unpacked_bytes, "9,000 bytes when", "แล้วเกิน 9,000 ไบต์", 9_000
    ),
    "marks": Limit(
        "MAX_MARKS", "a.docx", _marks, "more than 2,000 XML tags", "เกิน 2,000 รายการ", 2_000
    ),
    "cells of Word": Limit(
        "MAX_CELLS", "a.docx", _cells_of_word, "table 2: more than 40", "เกิน 40 เซลล์", 40
    ),
    "cells of Excel": Limit(
        "MAX_CELLS", "a.xlsx", _cells_of_excel, "more than 40 cells", "เกิน 40", 40
    ),
    "real cells of Word": Limit(
        "MAX_CELLS", "a.docx", _real_cells_of_word, "more than 100,000 cells", "เกิน 100,000 เซลล์"
    ),
    "text of Word": Limit(
        "MAX_BYTES", "a.docx", _text_of_word, "5,000,000 bytes of", "เกิน 5,000,000 ไบต์"
    ),
    "a line of JSON": Limit(
        "MAX_JSON",
        "a.jsonl",
        _json_lines,
        "longer than 60,000 bytes",
        "ยาวเกิน 60,000",
        60_000,
        reading,
    ),
    "a text of JSON": Limit(
        "MAX_JSON",
        "a.json",
        _json,
        "longer than 60,000 bytes",
        "ยาวเกิน 60,000 ไบต์",
        60_000,
        reading,
    ),
}


def read(path: Path) -> None:
    """Read an input as its command does, or raise ItacheckError."""
    if path.suffix.startswith(".json"):
        found = reading.read_round(str(path), {}, "en")
        if found.faults:
            raise itacheck.ItacheckError(*found.faults)
    else:
        itacheck.grade(path, criteria="o34-2567")
