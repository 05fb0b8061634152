"""Reads a criteria file, checked as hard as a submission: every fault with its file and line.

The loader is told which checks there are and what options they take (``known`` and
``known_advice``); it does not know them itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, Protocol

from yaml.nodes import MappingNode, Node, ScalarNode

from itacheck.criteria.bands import BandReader
from itacheck.criteria.model import (
    Area,
    CheckUse,
    Criteria,
    Field,
    Instrument,
    NotChecked,
    Option,
    Requirement,
    matrix_cells,
)
from itacheck.criteria.reading import Entry, Reading, plain
from itacheck.source.document import Document
from itacheck.thai.item_codes import parse_code
from itacheck.verdict import NAMES

RESERVED = ("results", "agency")
"""Groups of a submission that are one mapping; any other group may be a list of entries."""

_ID = re.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*")
_REQUIRED = (
    "id", "item", "fiscal_year", "assessed_year", "instrument", "title", "source", "clauses",
    "not_checked", "requirements",
)  # fmt: skip


class KnownCheck(Protocol):
    """What the loader must know of a check: the options it takes."""

    @property
    def options(self) -> Mapping[str, Option]:
        """The options by name."""


def read_criteria(
    document: Document,
    *,
    instrument: Callable[[str], Instrument | None],
    known: Mapping[str, KnownCheck],
    known_advice: Mapping[str, KnownCheck],
) -> Criteria:
    """Return the criteria, or raise CriteriaError with every fault of the file.

    ``instrument`` returns the instrument of an id, or None where there is no such.
    """
    reading = Reading(document)
    top = reading.mapping(document.root, _REQUIRED, ("vocabulary", "areas", "advice", "bands"))
    node = {key: entry.value for key, entry in top.items()}
    reader = _Reader(reading, known, known_advice)
    clauses = reading.texts(node.get("clauses"))
    areas = reader.areas(node.get("areas"))
    requirements = reader.requirements(node.get("requirements"), clauses, bool(areas))
    not_checked = reader.not_checked(node.get("not_checked"), clauses)
    bound = {r.clause for r in requirements.values()} | {n.clause for n in not_checked}
    for item in reading.items(node.get("clauses")):
        if reading.text(item) not in bound:
            reading.fault(
                item,
                "ข้อ {clause} ไม่ผูกกับองค์ประกอบใด และไม่อยู่ใน not_checked",
                "clause {clause} is bound to no requirement, nor to not_checked",
                clause=reading.text(item),
            )
    named = reading.text(node.get("instrument"))
    found = instrument(named) if named else None
    if named and found is None:
        reading.fault(
            node["instrument"], "ไม่มีแบบวัด «{id}»", "there is no instrument «{id}»", id=named
        )
    advice = tuple(
        reader.check_use(part, known_advice, requirements)
        for part in reading.items(node.get("advice"))
    )
    bands = BandReader(reading, areas, requirements).read(node.get("bands"))
    title, source = reading.bilingual(node.get("title")), reading.bilingual(node.get("source"))
    words = {key: reading.text(node.get(key)) for key in ("id", "item")}
    years = {key: reading.integer(node.get(key)) for key in ("fiscal_year", "assessed_year")}
    vocabulary = {
        key: reading.texts(entry.value)
        for key, entry in reading.mapping(node.get("vocabulary"), optional=None).items()
    }
    reading.stop_at_faults()
    assert found is not None  # noqa: S101 - otherwise there was a fault
    return Criteria(
        path=document.path or "",
        instrument=found,
        title=title,
        source=source,
        clauses=clauses,
        not_checked=not_checked,
        vocabulary=vocabulary,
        areas=areas,
        requirements=requirements,
        advice=advice,
        bands=bands,
        cells=matrix_cells(areas, requirements),
        **words,
        **years,  # type: ignore[arg-type]  # mypy does not tell the two groups of keys apart
    )


class _Reader:
    """The parts of a criteria file, each from its node."""

    def __init__(
        self,
        reading: Reading,
        known: Mapping[str, KnownCheck],
        known_advice: Mapping[str, KnownCheck],
    ) -> None:
        self.reading = reading
        self.known = known
        self.known_advice = known_advice

    def areas(self, node: Node | None) -> dict[str, Area]:
        reading, areas = self.reading, {}
        for entry in reading.mapping(node, optional=None).values():
            parts = reading.mapping(entry.value, ("title",), ("items",))
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
            areas[entry.key] = Area(entry.key, title, tuple(items))
        return areas

    def not_checked(self, node: Node | None, clauses: tuple[str, ...]) -> tuple[NotChecked, ...]:
        reading, result = self.reading, []
        for part in reading.items(node):
            entries = reading.mapping(part, (), ("clause", "th", "en"))
            clause = self._clause(entries["clause"].value, clauses) if "clause" in entries else None
            result.append(NotChecked(clause, reading.bilingual(part, ("clause",))))
        return tuple(result)

    def requirements(
        self, node: Node | None, clauses: tuple[str, ...], with_areas: bool
    ) -> dict[str, Requirement]:
        reading, result = self.reading, {}
        for entry in reading.mapping(node, optional=None).values():
            if not _ID.fullmatch(entry.key) or entry.key in ("advice", "submission", "review"):
                reading.fault(
                    entry.key_node,
                    "ชื่อองค์ประกอบ «{id}» ใช้ไม่ได้ ใช้ได้เฉพาะ a–z, 0–9 และ - และห้ามเป็น advice, submission, review",
                    "the id «{id}» cannot be used: a–z, 0–9 and - alone, and not advice, submission, review",
                    id=entry.key,
                )
            result[entry.key] = self._requirement(entry, clauses, with_areas)
        return result

    def _requirement(self, entry: Entry, clauses: tuple[str, ...], with_areas: bool) -> Requirement:
        reading = self.reading
        parts = reading.mapping(
            entry.value,
            ("clause", "field", "title", "asks", "remedy", "checks"),
            ("or_in_any_area", "examples"),
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
        checks = [self.check_use(part, self.known, {}) for part in reading.items(node.get("checks"))]
        if "checks" in node and not checks:
            reading.fault(node["checks"], "ต้องมีการตรวจอย่างน้อย 1 อย่าง", "at least one check is needed")
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

    def _examples(self, node: Node | None) -> dict[str, tuple[Any, ...]]:
        return {
            name: tuple(plain(example) for example in self.reading.items(entry.value))
            for name, entry in self.reading.mapping(node, (), NAMES).items()
        }

    def field(self, node: Node | None, with_areas: bool) -> Field:
        text = self.reading.text(node)
        parts = text.split(".")
        in_area = parts[0] == "areas"
        names = parts[1:] if in_area else parts
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
            return Field(False, None, text)
        return Field(in_area, names[0] if len(names) == 2 else None, names[-1])

    def check_use(
        self, node: Node, known: Mapping[str, KnownCheck], requirements: Mapping[str, Requirement]
    ) -> CheckUse:
        """Return ``name`` or ``{name: {option: value}}`` as a check with all its options."""
        reading, given = self.reading, {}
        name_node = node
        if isinstance(node, MappingNode) and len(node.value) == 1:
            name_node, options = node.value[0]
            given = reading.mapping(options, optional=None)
        name = reading.text(name_node)
        check = known.get(name)
        if check is None:
            if name:
                reading.fault(
                    name_node,
                    "ไม่มีการตรวจชื่อ «{name}» ที่มีคือ {known}",
                    "there is no check «{name}»; there are {known}",
                    name=name,
                    known=", ".join(known),
                )
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
                options[key] = self._option(option, given[key].value, requirements)
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
        self, option: Option, node: Node, requirements: Mapping[str, Requirement]
    ) -> object:
        if option.kind == "number":
            return self.reading.integer(node)
        if option.kind == "verdict":
            return self._one_of(node, NAMES)
        if option.kind == "field":
            return self.field(node, with_areas=True)
        if option.kind == "requirements":
            return tuple(
                self.reading.text(n) for n in self.reading.items(node) if self._one_of(n, requirements) >= 0
            )
        self._one_of(node, requirements)
        return self.reading.text(node) if isinstance(node, ScalarNode) else ""

    def _one_of(self, node: Node, names: Mapping[str, Any] | tuple[str, ...]) -> int:
        text, known = self.reading.text(node), list(names)
        if text in known:
            return known.index(text)
        self.reading.fault(
            node,
            "«{text}» ต้องเป็นหนึ่งใน {known}",
            "«{text}» must be one of {known}",
            text=text,
            known=", ".join(known),
        )
        return 0
