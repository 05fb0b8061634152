"""Reads the areas, requirements and checks of a criteria file, each part from its node."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, Protocol, TypeAlias

from yaml.nodes import MappingNode, Node

from itacheck.criteria import format as keys
from itacheck.criteria.model import Area, Caveat, CheckUse, Example, Field, Option, Requirement
from itacheck.criteria.reading import Entry, Reading
from itacheck.text import Text
from itacheck.thai.item_codes import parse_code
from itacheck.thai.normal import fold
from itacheck.verdict import NAMES

_ID = re.compile(keys.REQUIREMENT_ID)


class KnownCheck(Protocol):
    """What a criteria file must be told of a check: the options it takes."""

    @property
    def options(self) -> Mapping[str, Option]:
        """The options by name."""


Find: TypeAlias = "Callable[[str], KnownCheck | Text]"
"""Returns the check of a name, or why there is none."""


class PartReader:
    """Reads the parts of one criteria file, noting faults in its ``Reading``."""

    def __init__(
        self,
        reading: Reading,
        find_check: Find,
        find_advice: Find,
    ) -> None:
        self.reading = reading
        self.find_check = find_check
        self.find_advice = find_advice

    def areas(self, node: Node | None) -> dict[str, Area]:
        """Return the areas by key, in the order of the file."""
        reading = self.reading
        areas: dict[str, Area] = {}
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
            twin = next((a.key for a in areas.values() if fold(a.title.th) == fold(title.th)), None)
            if twin is not None and title.th:
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

    def field(self, node: Node | None, with_areas: bool) -> Field:
        """Return ``areas.group.name`` or a part of it as a field, without a name after a fault."""
        text = self.reading.text(node)
        parts = text.split(".")
        in_area = parts[0] == "areas"
        names = parts[1:] if in_area else parts
        if text in keys.TAKEN:
            self.reading.fault(
                node,
                "ช่อง «{field}» มีความหมายอื่นในรูปแบบเอกสารแล้ว โปรดใช้ชื่ออื่น",
                "the field «{field}» has another meaning in the format; choose another name",
                field=text,
            )
            return Field(False, None, "")
        if not 1 <= len(names) <= 2 or not all(names) or (in_area and not with_areas):
            if text:
                self.reading.fault(
                    node,
                    "ช่อง «{field}» ต้องเป็น name, group.name, areas.name หรือ areas.group.name"
                    " (areas ใช้เมื่อหลักเกณฑ์มีประเด็น)",
                    "the field «{field}» must be name, group.name, areas.name or areas.group.name"
                    " (areas where the criteria have areas)",
                    field=text,
                )
            return Field(False, None, "")
        return Field(in_area, names[0] if len(names) == 2 else None, names[-1])

    def check_use(
        self,
        node: Node,
        find: Find,
        requirements: Mapping[str, Requirement],
        with_areas: bool,
    ) -> CheckUse:
        """Return ``name`` or ``{name: {option: value}}`` as a check with all its options."""
        reading, given = self.reading, {}
        name_node = node
        if isinstance(node, MappingNode) and len(node.value) == 1:
            name_node, options = node.value[0]
            given = reading.mapping(options, optional=None)
        name = reading.text(name_node)
        check = find(name) if name else None
        if check is None or isinstance(check, Text):
            if check is not None:
                reading.note(name_node, check)
            return CheckUse(name, {})
        options = {}
        for key, entry in given.items():
            if key not in check.options:
                reading.fault(
                    entry.key_node,
                    "การตรวจ {name} ไม่มีตัวเลือก «{key}» ที่มีคือ {known}",
                    "the check {name} has no option «{key}»; it has {known}",
                    name=name,
                    key=key,
                    known=", ".join(check.options) or "-",
                )
        for key, option in check.options.items():
            if key in given:
                options[key] = self._option(option, given[key].value, requirements, with_areas)
            elif option.default is None:
                reading.fault(
                    name_node,
                    "การตรวจ {name} ต้องมีตัวเลือก «{key}»",
                    "the check {name} needs the option «{key}»",
                    name=name,
                    key=key,
                )
            else:
                options[key] = option.default
        return CheckUse(name, options)

    def _option(
        self,
        option: Option,
        node: Node,
        requirements: Mapping[str, Requirement],
        with_areas: bool,
    ) -> object:
        if option.kind == "number":
            return self.reading.integer(node)
        if option.kind == "verdict":
            return self._one_of(node, NAMES)
        if option.kind == "field":
            return self.field(node, with_areas)
        if option.kind == "requirements":
            return tuple(self._named(part, requirements) for part in self.reading.items(node))
        return self._named(node, requirements)

    def _named(self, node: Node, requirements: Mapping[str, Requirement]) -> str:
        self._one_of(node, requirements)
        return self.reading.text(node)

    def _one_of(self, node: Node, names: Mapping[str, Any] | tuple[str, ...]) -> int:
        text, known = self.reading.text(node), list(names)
        if text in known:
            return known.index(text)
        if text:
            self.reading.fault(
                node,
                "«{text}» ต้องเป็นหนึ่งใน {known}",
                "«{text}» must be one of {known}",
                text=text,
                known=", ".join(known),
            )
        return 0
