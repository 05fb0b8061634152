"""Reads an instrument file: one year's item codes, their titles, and verified grade bands.

Everything in it has a source: the file's own, or the one of ``sources`` that it names by its key.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise

from yaml.nodes import MappingNode, Node

from itacheck.criteria.model import GradeBand, Instrument, Item
from itacheck.criteria.reading import Entry, Reading
from itacheck.source.document import Document
from itacheck.text import Text
from itacheck.thai.item_codes import parse_code

_MARKS = ("shortened", "unverified", "as_of", "source")


def read_instrument(document: Document) -> Instrument:
    """Return the instrument, or raise CriteriaError with every fault of the file."""
    reading = Reading(document)
    top = reading.top(("id", "year", "title", "source", "items"), ("sources", "ranges", "grades"))
    node = {key: entry.value for key, entry in top.items()}
    reader = _InstrumentReader(reading, node.get("source"), node.get("sources"))
    items = reader.items(node.get("items"))
    for part in reading.items(node.get("ranges")):
        for item in reader.range(part):
            items.setdefault(item.code, item)
    instrument = Instrument(
        id=reading.text(node.get("id")),
        year=reading.year(node.get("year")),
        title=reading.bilingual(node.get("title")),
        source=reader.source,
        items=items,
        grades=reader.grades(node.get("grades")),
    )
    reading.stop_at_faults()
    return instrument


class _InstrumentReader:
    """Reads the parts of one instrument file, noting faults in its ``Reading``."""

    def __init__(self, reading: Reading, source: Node | None, sources: Node | None) -> None:
        self.reading = reading
        self.source = reading.bilingual(source)
        self.sources = {
            key: reading.bilingual(entry.value)
            for key, entry in reading.mapping(sources, optional=None).items()
        }

    def items(self, node: Node | None) -> dict[str, Item]:
        """Return the items that stand one by one, by code."""
        reading = self.reading
        items: dict[str, Item] = {}
        for entry in reading.mapping(node, optional=None).values():
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
            marks = reading.mapping(entry.value, (), ("th", "en", *_MARKS))
            items[code] = Item(
                code,
                title=reading.text_of(entry.value, marks),
                source=self.source_of(marks),
                shortened=self._flag(marks, "shortened"),
                unverified=self._flag(marks, "unverified"),
                as_of=reading.year(marks["as_of"].value) if "as_of" in marks else None,
            )
        return items

    def range(self, node: Node) -> Iterator[Item]:
        """Yield the items of ``{from: i1, to: i30}``, which have no title here."""
        reading = self.reading
        entries = reading.mapping(node, ("from", "to"), ("unverified", "source"))
        source, unverified = self.source_of(entries), self._flag(entries, "unverified")
        if "from" not in entries or "to" not in entries:
            return
        first, last = (parse_code(reading.text(entries[key].value)) for key in ("from", "to"))
        if first is None or last is None or first[0] != last[0] or int(first[1:]) > int(last[1:]):
            reading.fault(
                entries["from"].value,
                "ช่วงรหัสข้อต้องขึ้นต้นด้วยอักษรเดียวกันและเรียงจากน้อยไปมาก",
                "a range of codes must keep one letter and ascend",
            )
            return
        for number in range(int(first[1:]), int(last[1:]) + 1):
            yield Item(f"{first[0]}{number}", None, source, unverified=unverified)

    def grades(self, node: Node | None) -> tuple[GradeBand, ...]:
        """Return the grade bands, which stand as a list or as ``{source: key, bands: [...]}``."""
        reading, source = self.reading, self.source
        if isinstance(node, MappingNode):
            entries = reading.mapping(node, ("bands",), ("source",))
            source = self.source_of(entries)
            node = entries["bands"].value if "bands" in entries else None
        bands: list[tuple[GradeBand, Node]] = []
        for part in reading.items(node):
            band = {k: e.value for k, e in reading.mapping(part, ("grade", "from")).items()}
            lowest = float(reading.integer(band.get("from")))
            bands.append((GradeBand(reading.text(band.get("grade")), lowest, source), part))
        if not reading.faults:
            self._refuse_order(bands)
        return tuple(band for band, _ in bands)

    def _refuse_order(self, bands: list[tuple[GradeBand, Node]]) -> None:
        for (higher, _), (lower, node) in pairwise(bands):
            if lower.lowest >= higher.lowest:
                self.reading.fault(
                    node,
                    "ระดับต้องเรียงจากสูงไปต่ำ และไม่ซ้ำกัน",
                    "grades must stand from the highest to the lowest, without repeats",
                )

    def source_of(self, entries: Mapping[str, Entry]) -> Text:
        """Return the source that a part names by its key, or else that of the file."""
        if "source" not in entries:
            return self.source
        key = self.reading.text(entries["source"].value)
        if key and key not in self.sources:
            self.reading.fault(
                entries["source"].value,
                "ไม่มีแหล่งที่มา «{key}» ใน sources",
                "there is no source «{key}» in sources",
                key=key,
            )
        return self.sources.get(key, self.source)

    def _flag(self, entries: Mapping[str, Entry], name: str) -> bool:
        return name in entries and self.reading.flag(entries[name].value)
