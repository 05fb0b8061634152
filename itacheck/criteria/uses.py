"""Reads fields, and checks with their options, as requirements and the advice use them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, TypeAlias

from yaml.nodes import MappingNode, Node

from itacheck.criteria import format as keys
from itacheck.criteria.model import CheckUse, Field, Option, Requirement
from itacheck.criteria.reading import Reading, nearest
from itacheck.text import Text
from itacheck.verdict import NAMES

if TYPE_CHECKING:
    from typing import Protocol

    class KnownCheck(Protocol):
        """What a criteria file must be told of a check: the options it takes."""

        @property
        def options(self) -> Mapping[str, Option]:
            """The options by name."""


Find: TypeAlias = "Callable[[str], KnownCheck | Text]"
"""Returns the check of a name, or why there is none."""

_MISSPELT = 0.8
"""How like a known word a word must be to be taken for it; «stpes» is 0.8 of «steps»."""


class UseReader:
    """Reads what names a field or a check, noting faults in its ``Reading``."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading

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
        near = _misspelt(text)
        if near is not None:
            self.reading.fault(
                node,
                "ช่อง «{field}» สะกดใกล้เคียงกับ «{near}» โปรดแก้ หรือถ้าเป็นช่องใหม่ ใช้ชื่อที่ต่างกว่านี้",
                "the field «{field}» is all but «{near}»; mend it, or give a new field a name that"
                " differs more",
                field=text,
                near=near,
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
            return self._verdict(node)
        if option.kind == "field":
            return self.field(node, with_areas)
        if option.kind == "requirements":
            return tuple(self._named(part, requirements) for part in self.reading.items(node))
        return self._named(node, requirements)

    def _named(self, node: Node, requirements: Mapping[str, Requirement]) -> str:
        text = self.reading.text(node)
        if text and requirements and text not in requirements:  # without any there is a fault
            self.reading.fault(
                node,
                "ไม่มีองค์ประกอบชื่อ «{name}» ที่มีคือ {known}",
                "there is no requirement «{name}»; there are {known}",
                name=text,
                known=", ".join(requirements),
            )
        return text

    def _verdict(self, node: Node) -> int:
        text = self.reading.text(node)
        if text in NAMES:
            return NAMES.index(text)
        if text:
            self.reading.fault(
                node,
                "«{text}» ต้องเป็นหนึ่งใน {known}",
                "«{text}» must be one of {known}",
                text=text,
                known=", ".join(NAMES),
            )
        return 0


def _misspelt(field: str) -> str | None:
    """Return the known field that another one is in every part, or all but is, or None.

    Parts are compared one by one: in the whole, «areas.implementation.» would outweigh the name.
    """
    if field in keys.KNOWN_FIELDS:
        return None
    parts = field.split(".")
    for known in keys.KNOWN_FIELDS:
        words = known.split(".")
        if len(words) == len(parts) and all(map(_is_like, parts, words)):
            return known
    return None


def _is_like(word: str, known: str) -> bool:
    return nearest(word, [known], _MISSPELT) is not None
