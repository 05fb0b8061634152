"""Reads the areas, requirements and checks of a criteria file, each part from its node."""

from __future__ import annotations

import re

from yaml.nodes import MappingNode, Node

from itacheck.criteria import format as keys
from itacheck.criteria.model import Area, Caveat, CheckUse, Example, Requirement
from itacheck.criteria.reading import Entry, Reading
from itacheck.criteria.uses import Find, UseReader
from itacheck.thai.item_codes import parse_code
from itacheck.thai.normal import fold
from itacheck.verdict import NAMES

_ID = re.compile(keys.REQUIREMENT_ID)


class PartReader(UseReader):
    """Reads the parts of one criteria file, noting faults in its ``Reading``."""

    def __init__(self, reading: Reading, find_check: Find) -> None:
        super().__init__(reading)
        self.find_check = find_check

    def areas(self, node: Node | None) -> dict[str, Area]:
        """Return the areas by key, in the order of the file."""
        reading = self.reading
        areas: dict[str, Area] = {}
        titled: dict[str, str] = {}  # folded title → the first area that bears it
        for entry in reading.mapping(node, optional=None).values():
            parts = reading.mapping(entry.value, keys.AREA_REQUIRED, keys.AREA_OPTIONAL)
            items = []
            for item in reading.items(parts["items"].value) if "items" in parts else ():
                code = parse_code(reading.text(item))
                if code is None:
                    reading.fault(
                        item,
                        "«{code}» ไม่ใช่รหัสข้อ",
                        "«{code}» is no item code",
                        code=reading.text(item),
                    )
                else:
                    items.append(code)
            title = reading.bilingual(parts["title"].value if "title" in parts else None)
            twin = titled.setdefault(fold(title.th), entry.key)
            if twin != entry.key and title.th:
                reading.fault(
                    entry.key_node,
                    "ชื่อประเด็นซ้ำกับประเด็น {twin}",
                    "this area bears the title of {twin}",
                    twin=twin,
                )
            areas[entry.key] = Area(entry.key, title, tuple(items))
        return areas

    def vocabulary(self, node: Node | None, known: set[str]) -> dict[str, tuple[str, ...]]:
        """Return the spellings of each key; one that stands for two keys would be ambiguous."""
        reading, result = self.reading, {}
        taken: dict[str, str] = {}
        entries = reading.mapping(node, (), sorted(known))
        for entry in entries.values():
            result[entry.key] = reading.texts(entry.value)
            for spelling in result[entry.key]:
                other = taken.setdefault(fold(spelling), entry.key)
                if other != entry.key:
                    reading.fault(
                        entry.value,
                        "คำว่า «{word}» ใช้กับ {other} แล้ว",
                        "the word «{word}» stands for {other} already",
                        word=spelling,
                        other=other,
                    )
        return result

    def caveats(self, node: Node | None, clauses: tuple[str, ...]) -> tuple[Caveat, ...]:
        """Return the entries of ``not_checked`` or ``unverified``, each with its clause."""
        reading, result = self.reading, []
        for part in reading.items(node):
            entries = reading.mapping(part, (), keys.CAVEAT_KEYS)
            clause = self._clause(entries["clause"].value, clauses) if "clause" in entries else None
            result.append(Caveat(clause, reading.bilingual(part, ("clause",))))
        return tuple(result)

    def requirements(
        self, node: Node | None, clauses: tuple[str, ...], with_areas: bool
    ) -> dict[str, Requirement]:
        """Return the requirements by id, in the order of the file."""
        reading, result = self.reading, {}
        for entry in reading.mapping(node, optional=None).values():
            if not _ID.fullmatch(entry.key) or entry.key in keys.RESERVED_IDS:
                reading.fault(
                    entry.key_node,
                    "ชื่อองค์ประกอบ «{id}» ใช้ไม่ได้ ใช้ได้เฉพาะ a–z, 0–9 และ -"
                    " และห้ามเป็น advice, submission, review",
                    "the id «{id}» cannot be used: a–z, 0–9 and - alone,"
                    " and not advice, submission, review",
                    id=entry.key,
                )
            result[entry.key] = self._requirement(entry, clauses, with_areas)
        if node is not None and not result:
            reading.fault(node, "ต้องมีองค์ประกอบอย่างน้อย 1 อย่าง", "at least one requirement is needed")
        return result

    def _requirement(self, entry: Entry, clauses: tuple[str, ...], with_areas: bool) -> Requirement:
        reading = self.reading
        parts = reading.mapping(
            entry.value,
            keys.REQUIREMENT_REQUIRED,
            keys.REQUIREMENT_OPTIONAL,
        )
        node = {key: part.value for key, part in parts.items()}
        field = self.field(node.get("field"), with_areas)
        anywhere = reading.flag(node.get("or_in_any_area"))
        if anywhere and (field.in_area or field.group or not with_areas):
            reading.fault(
                node["or_in_any_area"],
                "or_in_any_area ใช้ได้กับช่องระดับเอกสาร ในหลักเกณฑ์ที่มีประเด็นเท่านั้น",
                "or_in_any_area is for a field of the whole submission, in criteria with areas",
            )
        checks: list[CheckUse] = []
        for part in reading.items(node.get("checks")):
            use = self.check_use(part, self.find_check, {}, with_areas)
            if use.name in [other.name for other in checks]:  # two rules of one id
                reading.fault(
                    part,
                    "การตรวจ {name} ซ้ำในองค์ประกอบเดียวกัน",
                    "the check {name} stands twice in one requirement",
                    name=use.name,
                )
            checks.append(use)
        if "checks" in node and not checks:
            reading.fault(
                node["checks"], "ต้องมีการตรวจอย่างน้อย 1 อย่าง", "at least one check is needed"
            )
        return Requirement(
            id=entry.key,
            clause=self._clause(node.get("clause"), clauses),
            field=field,
            or_in_any_area=anywhere,
            title=reading.bilingual(node.get("title")),
            asks=reading.bilingual(node.get("asks")),
            remedy=reading.bilingual(node.get("remedy")),
            checks=tuple(checks),
            examples=self._examples(node.get("examples")),
        )

    def _clause(self, node: Node | None, clauses: tuple[str, ...]) -> str:
        clause = self.reading.text(node)
        if clause and clause not in clauses:
            self.reading.fault(
                node,
                "ข้อ {clause} ไม่อยู่ในรายการ clauses",
                "clause {clause} is not among the clauses",
                clause=clause,
            )
        return clause

    def _examples(self, node: Node | None) -> dict[str, tuple[Example, ...]]:
        reading = self.reading
        return {
            name: tuple(self._example(example) for example in reading.items(entry.value))
            for name, entry in reading.mapping(node, (), NAMES).items()
        }

    def _example(self, node: Node) -> Example:
        reading = self.reading
        keys_here = [key.value for key, _ in node.value] if isinstance(node, MappingNode) else []
        if keys.EXAMPLE_KEYS[0] in keys_here:
            parts = reading.mapping(node, keys.EXAMPLE_KEYS[:1], keys.EXAMPLE_KEYS[1:])
            reading.mapping(parts[keys.EXAMPLE_KEYS[0]].value, optional=None)
            if keys.EXAMPLE_KEYS[1] in parts:
                reading.text(parts[keys.EXAMPLE_KEYS[1]].value)
        return Example(reading.plain(node), reading.document.place(node))
