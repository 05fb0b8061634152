"""Typed values from the nodes of a criteria or instrument file; every fault with its place.

A ``Reading`` collects faults instead of stopping at the first, so that the author of a file is
told of all of them at once. After a fault its methods return an empty value of the right type.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from itacheck.errors import CriteriaError, Fault
from itacheck.location import in_file
from itacheck.source.document import Document, is_blank
from itacheck.text import Text, quoted
from itacheck.thai.normal import arabic

UNWRITTEN = ("(รอเขียน)", "(to be written)")
"""What a text begins with as long as nobody has written it, or confirmed that it stands."""


class Entry(NamedTuple):
    """A key of a mapping and its value, with their nodes."""

    key: str
    key_node: Node
    value: Node


class Reading:
    """Reads one document, collecting what is wrong with it."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.faults: list[Fault] = []
        self.values: Mapping[str, object] = {}
        """What placeholders in the texts stand for."""

    def fault(self, node: Node | None, th: str, en: str, **values: object) -> None:
        """Note a fault at a node, in both languages with their placeholders filled."""
        self.note(node, Text(th, en).fill(**values))

    def note(self, node: Node | None, message: Text) -> None:
        """Note a fault at a node."""
        self.faults.append(Fault(message, self.document.place(node)))

    def stop_at_faults(self) -> None:
        """Raise CriteriaError if there is any fault, each once, in the order of the file."""
        if self.faults:
            once = dict.fromkeys(self.faults)  # a part may be read twice, as a list and by member
            raise CriteriaError(
                *sorted(once, key=lambda fault: in_file(fault.location)), path=self.document.path
            )

    def top(self, required: Iterable[str], optional: Iterable[str]) -> dict[str, Entry]:
        """Return the entries of the whole file."""
        if self.document.root is None:
            self.fault(None, "ไฟล์ว่างเปล่า", "the file is empty")
        return self.mapping(self.document.root, required, optional)

    def mapping(
        self, node: Node | None, required: Iterable[str] = (), optional: Iterable[str] | None = ()
    ) -> dict[str, Entry]:
        """Return a mapping's entries by key. ``optional=None`` lets any key stand."""
        if not isinstance(node, MappingNode):
            if node is not None:
                self.fault(node, "ตรงนี้ต้องเป็นหัวข้อย่อย (key: value)", "a mapping must stand here")
            return {}
        entries: dict[str, Entry] = {}
        for key_node, value in node.value:
            key = self.text(key_node)
            if not key:
                continue
            if key in entries:
                first = self.document.place(entries[key].key_node)
                self.fault(
                    key_node,
                    "หัวข้อ «{key}» ซ้ำกับบรรทัด {line}",
                    "the key «{key}» stands already in line {line}",
                    key=key,
                    line=first.line if first else "?",
                )
                continue
            entries[key] = Entry(key, key_node, value)
        required = tuple(required)
        meant = set()
        if optional is not None:
            meant = self._refuse_unknown(entries, (*required, *optional))
        for key in required:
            if key not in entries and key not in meant:
                self.fault(node, "ไม่มีหัวข้อ «{key}»", "the key «{key}» is missing", key=key)
        return entries

    def _refuse_unknown(self, entries: dict[str, Entry], known: tuple[str, ...]) -> set[str]:
        """Take unknown keys out, and return those that were meant by them."""
        meant = set()
        for key in [key for key in entries if key not in known]:
            near = nearest(key, known, 0.6)
            hint = Text(f" ใกล้เคียงกับ «{near}»", f"; did you mean «{near}»?") if near else ""
            meant.add(near or "")
            self.fault(
                entries.pop(key).key_node,
                "ไม่รู้จักหัวข้อ «{key}»{near}",
                "unknown key «{key}»{near}",
                key=key,
                near=hint,
            )
        return meant

    def text(self, node: Node | None) -> str:
        """Return a scalar's text, on one line; one that is blank is a fault."""
        text = ""
        if isinstance(node, ScalarNode) and not is_blank(node):
            text = " ".join(str(node.value).split())
        if not text and node is not None:
            self.fault(node, "ตรงนี้ต้องเป็นข้อความ", "a text must stand here")
        if text.startswith(UNWRITTEN):
            text = self._unwritten(text, node)
        return text

    def _unwritten(self, text: str, node: Node | None) -> str:
        """Note that a text is still to be written, and return what stands there so far."""
        rest = next(text.removeprefix(mark) for mark in UNWRITTEN if text.startswith(mark)).strip()
        self.fault(
            node,
            "รอเขียนหรือยืนยัน: {text} (เมื่อตรงกับหลักเกณฑ์แล้ว ลบ «{mark}»)",
            "to be written or confirmed: {text} (once it says what the criteria say, delete"
            " «{mark}»)",
            text=quoted(rest),
            mark=text[: text.index(")") + 1],
        )
        return rest

    def integer(self, node: Node | None) -> int:
        """Return a scalar as a whole number, not negative."""
        text = self.text(node)
        number = arabic(text)
        if number.isascii() and number.isdigit() and len(number) < 10:
            return int(number)
        if text:
            self.fault(
                node,
                "«{text}» ต้องเป็นจำนวนเต็ม",
                "«{text}» must be a whole number",
                text=text[:40],
            )
        return 0

    def year(self, node: Node | None) -> int:
        """Return a Buddhist-era year."""
        before = len(self.faults)
        year = self.integer(node)
        if node is not None and len(self.faults) == before and not 2400 <= year <= 2700:
            self.fault(
                node,
                "«{year}» ไม่ใช่ปี พ.ศ. เช่น 2567",
                "«{year}» is no year of the Buddhist era, such as 2567",
                year=year,
            )
        return year

    def flag(self, node: Node | None) -> bool:
        """Return ``true`` or ``false``."""
        text = self.text(node) if node is not None else "false"
        if text not in ("true", "false", ""):
            self.fault(node, "ต้องเป็น true หรือ false", "must be true or false")
        return text == "true"

    def bilingual(self, node: Node | None, extra: Iterable[str] = ()) -> Text:
        """Return ``{th: …, en: …}``, both stated, with the same placeholders."""
        return self.text_of(node, self.mapping(node, (), ("th", "en", *extra)))

    def text_of(self, node: Node | None, entries: dict[str, Entry]) -> Text:
        """Return the text in both languages of a mapping whose entries were read."""
        if node is None or not isinstance(node, MappingNode):
            return Text("", "")
        for language, th, en in (("th", "ไทย", "Thai"), ("en", "อังกฤษ", "English")):
            if language not in entries:
                self.fault(
                    node,
                    "ไม่มีข้อความภาษา{name} (หัวข้อ {language})",
                    "the {name} text (key {language}) is missing",
                    name=Text(th, en),
                    language=language,
                )
        text = Text(*(self.text(e.value) if (e := entries.get(x)) else "" for x in ("th", "en")))
        if all(text) and placeholders(text.th) != placeholders(text.en):
            self.fault(
                node,
                "ตัวแปรใน {{ }} ของข้อความไทยและอังกฤษไม่ตรงกัน",
                "the {{placeholders}} of the Thai and the English text differ",
            )
            return text
        return self._filled(text, node)

    def _filled(self, text: Text, node: Node) -> Text:
        """Fill the placeholders of a text; one that is not known is a fault."""
        names = placeholders(text.th) | placeholders(text.en)
        if names <= set(self.values):
            return text.fill(**self.values)
        self.fault(
            node,
            "ไม่รู้จักตัวแปร {unknown} ที่ใช้ได้คือ {known} (เขียน {{{{ และ }}}} เมื่อต้องการวงเล็บปีกกา)",
            "unknown placeholder {unknown}; there are {known} (write {{{{ and }}}} for braces)",
            unknown=", ".join(f"{{{name}}}" for name in sorted(names - set(self.values))),
            known=", ".join(f"{{{name}}}" for name in self.values) or "-",
        )
        return text

    def items(self, node: Node | None) -> list[Node]:
        """Return the nodes of a list."""
        if isinstance(node, SequenceNode):
            return list(node.value)
        if node is not None:
            self.fault(node, "ตรงนี้ต้องเป็นรายการ", "a list must stand here")
        return []

    def texts(self, node: Node | None) -> tuple[str, ...]:
        """Return a list of texts."""
        return tuple(self.text(item) for item in self.items(node))

    def plain(self, node: Node) -> Any:
        """Return a node as Python values, every scalar text with the years filled in."""
        if isinstance(node, MappingNode):
            return {str(key.value): self.plain(value) for key, value in node.value}
        if isinstance(node, SequenceNode):
            return [self.plain(item) for item in node.value]
        text = "" if is_blank(node) else str(node.value)
        if "{" in text:
            for name, value in self.values.items():
                text = text.replace(f"{{{name}}}", str(value))
        return text


def nearest(word: str, known: Iterable[str], cutoff: float) -> str | None:
    """Return the known word that is most like this one, by at least ``cutoff``, or None."""
    from difflib import get_close_matches

    near = get_close_matches(word, list(known), 1, cutoff)
    return near[0] if near else None


_BRACES = re.compile(r"\{\{|\}\}|\{([^{}]*)\}|[{}]")


def placeholders(text: str) -> set[str]:
    """Return what stands in braces; a text whose braces do not match has the name «{»."""
    if "{" not in text and "}" not in text:
        return set()
    found = _BRACES.finditer(text)
    return {
        match[1] if match[1] is not None else "{" for match in found if match[0] not in ("{{", "}}")
    }
