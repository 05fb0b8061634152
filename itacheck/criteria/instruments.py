"""Reads an instrument file: one year's item codes, their titles, and verified grade bands."""

from __future__ import annotations

from yaml.nodes import Node

from itacheck.criteria.model import GradeBand, Instrument, Item
from itacheck.criteria.reading import Reading
from itacheck.source.document import Document
from itacheck.thai.item_codes import parse_code


def read_instrument(document: Document) -> Instrument:
    """Return the instrument, or raise CriteriaError with every fault of the file."""
    reading = Reading(document)
    top = reading.top(("id", "year", "title", "source", "items"), ("ranges", "grades"))
    node = {key: entry.value for key, entry in top.items()}
    items: dict[str, Item] = {}
    for entry in reading.mapping(node.get("items"), optional=None).values():
        code = parse_code(entry.key)
        if code is None:
            reading.fault(
                entry.key_node,
                "«{key}» ไม่ใช่รหัสข้อ เช่น O4, i10, e3",
                "«{key}» is no item code, such as O4, i10, e3",
                key=entry.key,
            )
            continue
        if code in items:
            reading.fault(
                entry.key_node,
                "รหัสข้อ {code} ซ้ำ",
                "the item code {code} stands already",
                code=code,
            )
        details = reading.mapping(entry.value, (), ("th", "en", "shortened", "unverified", "as_of"))
        flags = {
            k: reading.flag(details[k].value) for k in ("shortened", "unverified") if k in details
        }
        if "as_of" in details:
            reading.integer(details["as_of"].value)
        title = reading.text_of(entry.value, details)
        items[code] = Item(code, title, **flags)
    for part in reading.items(node.get("ranges")):
        for item in _range(reading, part):
            items.setdefault(item.code, item)
    grades = tuple(
        GradeBand(reading.text(band.get("grade")), float(reading.integer(band.get("from"))))
        for part in reading.items(node.get("grades"))
        if (band := {k: e.value for k, e in reading.mapping(part, ("grade", "from")).items()})
    )
    instrument = Instrument(
        id=reading.text(node.get("id")),
        year=reading.year(node.get("year")),
        title=reading.bilingual(node.get("title")),
        source=reading.bilingual(node.get("source")),
        items=items,
        grades=grades,
    )
    reading.stop_at_faults()
    return instrument


def _range(reading: Reading, node: Node) -> list[Item]:
    """Return the items of ``{from: i1, to: i30}``, which have no title here."""
    entries = reading.mapping(node, ("from", "to"), ("unverified",))
    if "from" not in entries or "to" not in entries:
        return []
    first, last = (parse_code(reading.text(entries[key].value)) for key in ("from", "to"))
    if first is None or last is None or first[0] != last[0] or int(first[1:]) > int(last[1:]):
        reading.fault(
            entries["from"].value,
            "ช่วงรหัสข้อต้องขึ้นต้นด้วยอักษรเดียวกันและเรียงจากน้อยไปมาก",
            "a range of codes must keep one letter and ascend",
        )
        return []
    unverified = "unverified" in entries and reading.flag(entries["unverified"].value)
    return [
        Item(f"{first[0]}{number}", None, False, unverified)
        for number in range(int(first[1:]), int(last[1:]) + 1)
    ]
