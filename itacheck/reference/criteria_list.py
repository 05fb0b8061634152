"""Which criteria and instruments are shipped, and which of their parts are unverified."""

from __future__ import annotations

from collections.abc import Sequence

from itacheck.criteria.model import Criteria, Instrument
from itacheck.reference.page import Block, Code, Heading, Page, Paragraph, Points, Table, same
from itacheck.text import Text

_TITLE = Text("หลักเกณฑ์ที่มี", "Criteria")
_HEADERS = (
    Text("รหัส", "id"),
    Text("ข้อ", "item"),
    Text("ปีงบประมาณ", "fiscal year"),
    Text("ผลของปี", "results of"),
    Text("คะแนน", "scores"),
    Text("ยังไม่ยืนยัน", "unverified"),
)
_NO_SCORES = Text("ไม่ทราบ", "not known")
_PARTS = Text("{count} เรื่อง", "{count} points")
_SOURCE = Text("``{id}``: {source}", "``{id}``: {source}")
_INSTRUMENTS = Text("แบบวัดที่มี (รหัสและชื่อข้อ)", "Instruments (codes and titles of items)")
_INSTRUMENT_HEADERS = (
    Text("รหัส", "id"),
    Text("ปี", "year"),
    Text("จำนวนข้อ", "items"),
    Text("ไม่ทราบชื่อ", "no title"),
    Text("ชื่อย่อ", "shortened"),
    Text("ยังไม่ยืนยัน", "unverified"),
    Text("ระดับผล", "grades"),
)
_YES = Text("มี", "yes")
_NO = Text("ไม่มี", "no")
_OTHERS = Text(
    "หลักเกณฑ์ของข้อและปีอื่นยังไม่มีต้นฉบับให้ใช้ จึงไม่ได้แต่งขึ้น เพิ่มเองได้เป็นไฟล์เดียว:",
    "The criteria of other items and years are not known to us, and are not invented. Add yours as"
    " one file:",
)
_NEW = "itacheck criteria new --from o34-2567 --item O25 --year 2570 -o o25-2570.yaml"
_SHOW = Text(
    "ดูรายละเอียดและส่วนที่ยังไม่ยืนยัน: ``itacheck criteria show รหัส``",
    "details, and what is unverified: ``itacheck criteria show ID``",
)


def criteria_list(criteria: Sequence[Criteria], instruments: Sequence[Instrument]) -> Page:
    """Return the list of what is shipped."""
    blocks: list[Block] = [
        Heading(1, _TITLE),
        Table(_HEADERS, tuple(map(_row, criteria))),
        Points(tuple(_SOURCE.fill(id=c.id, source=c.source) for c in criteria)),
        Paragraph(_SHOW),
        Heading(2, _INSTRUMENTS),
        Table(_INSTRUMENT_HEADERS, tuple(map(_instrument_row, instruments))),
        Points(tuple(_SOURCE.fill(id=i.id, source=i.source) for i in instruments)),
        Paragraph(_OTHERS),
        Code(_NEW),
    ]
    return blocks


def _row(criteria: Criteria) -> tuple[Text, ...]:
    scores = same(" / ".join(str(band.score) for band in criteria.bands))
    unverified = len(criteria.unverified)
    return (
        same(criteria.id),
        same(criteria.item),
        same(criteria.fiscal_year),
        same(criteria.assessed_year),
        scores if criteria.bands else _NO_SCORES,
        _PARTS.fill(count=unverified) if unverified else same("-"),
    )


def _instrument_row(instrument: Instrument) -> tuple[Text, ...]:
    items = instrument.items.values()
    counts = (
        len(items),
        sum(item.title is None for item in items),
        sum(item.shortened for item in items),
        sum(item.unverified for item in items),
    )
    return (
        same(instrument.id),
        same(instrument.year),
        *map(same, counts),
        _YES if instrument.grades else _NO,
    )
