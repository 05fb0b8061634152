"""Reads the bands of a criteria file into conditions over the numbered cells of the matrix.

A condition names a requirement, or is ``all``, ``any``, ``at_least … of``, or ``areas: {at_least,
meet}``, which asks the same of a number of areas. Within ``meet`` a requirement means its cell in
that area. A condition may read a cell once only, and a higher band must imply the lower ones:
otherwise the way up would not be exact, and a better submission could score less.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from itertools import pairwise

from yaml.nodes import Node, ScalarNode

from itacheck.criteria import format as keys
from itacheck.criteria.condition import NEVER_REFUSED, AtLeast, Condition, cells
from itacheck.criteria.implication import TooInvolved, counterexample
from itacheck.criteria.model import Area, Band, Requirement, matrix_cells
from itacheck.criteria.reading import Entry, Reading
from itacheck.text import Text


class BandReader:
    """Reads the ``bands`` of one criteria file."""

    def __init__(
        self,
        reading: Reading,
        areas: Mapping[str, Area],
        requirements: Mapping[str, Requirement],
    ) -> None:
        self.reading = reading
        self.areas = areas
        self.requirements = requirements
        self.matrix = matrix_cells(areas, requirements)
        self.number = {
            (area, requirement.id): n for n, (area, requirement) in enumerate(self.matrix)
        }

    def read(self, node: Node | None) -> tuple[Band, ...]:
        """Return the bands from the highest score to the lowest, none for a file without."""
        found: list[tuple[Band, Node]] = []
        parts = self.reading.items(node)
        for position, part in enumerate(parts):
            entries = self.reading.mapping(part, keys.BAND_REQUIRED, keys.BAND_OPTIONAL)
            score = self._score(entries)
            condition: Condition = NEVER_REFUSED
            if "when" in entries:
                condition = self._condition(entries["when"].value, None)
                self._refuse_repeats(condition, entries["when"].key_node)
            elif position < len(parts) - 1:
                self.reading.fault(
                    part,
                    "เฉพาะระดับคะแนนต่ำสุดเท่านั้นที่ไม่ต้องมีเงื่อนไข (when)",
                    "only the lowest band may do without a condition (when)",
                )
            if score is not None:
                found.append((Band(score, condition), part))
        if found and found[-1][0].condition is not NEVER_REFUSED:
            self.reading.fault(
                found[-1][1],
                "ระดับคะแนนต่ำสุดต้องไม่มีเงื่อนไข (when) เพื่อให้ทุกเอกสารได้คะแนน",
                "the lowest band must have no condition (when), so that every submission scores",
            )
        self._refuse_order(found)
        return tuple(band for band, _ in found)

    def _score(self, entries: Mapping[str, Entry]) -> int | None:
        """Return a band's score, None where it is missing or no number."""
        before = len(self.reading.faults)
        score = self.reading.integer(entries["score"].value) if "score" in entries else None
        return score if len(self.reading.faults) == before else None

    def _condition(self, node: Node, area: str | None) -> Condition:
        if isinstance(node, ScalarNode):
            return self._cell(node, area)
        before = len(self.reading.faults)
        entries = self.reading.mapping(node, (), keys.CONDITIONS)
        given = set(entries)
        if given == {"areas"}:
            return self._over_areas(entries["areas"].value, area)
        if given in ({"all"}, {"any"}):
            parts = self._parts(entries[given.pop()].value, area)
            return AtLeast(len(parts) if "all" in entries else 1, parts)
        if given == {"at_least", "of"}:
            parts = self._parts(entries["of"].value, area)
            return AtLeast(self._count(entries["at_least"].value, len(parts)), parts)
        if len(self.reading.faults) == before:
            self.reading.fault(
                node,
                "เงื่อนไขต้องเป็น all, any, at_least กับ of หรือ areas อย่างใดอย่างหนึ่ง",
                "a condition is one of: all, any, at_least with of, areas",
            )
        return NEVER_REFUSED

    def _parts(self, node: Node, area: str | None) -> tuple[Condition, ...]:
        parts = tuple(self._condition(part, area) for part in self.reading.items(node))
        if not parts:
            self.reading.fault(node, "รายการเงื่อนไขว่างอยู่", "the list of conditions is empty")
        return parts

    def _count(self, node: Node, most: int) -> int:
        if self.reading.text(node) == "all":
            return most
        before = len(self.reading.faults)
        count = self.reading.integer(node)
        if not 1 <= count <= most and len(self.reading.faults) == before:
            self.reading.fault(
                node,
                "at_least ต้องอยู่ระหว่าง 1 ถึง {most}",
                "at_least must be from 1 to {most}",
                most=most,
            )
        return count

    def _over_areas(self, node: Node, area: str | None) -> Condition:
        entries = self.reading.mapping(node, keys.OVER_AREAS)
        if area is not None or len(entries) < 2 or not self.areas:
            if area is not None or not self.areas:
                self.reading.fault(
                    node,
                    "ใช้ areas ตรงนี้ไม่ได้ (ซ้อนกัน หรือหลักเกณฑ์ไม่มีประเด็น)",
                    "areas cannot stand here (nested, or the criteria have no areas)",
                )
            return NEVER_REFUSED
        before = len(self.reading.faults)
        parts = []
        for key in self.areas:
            of_area = self._parts(entries["meet"].value, key)
            parts.append(AtLeast(len(of_area), of_area))
            if len(self.reading.faults) > before:  # the same faults would follow for each area
                return NEVER_REFUSED
        return AtLeast(self._count(entries["at_least"].value, len(parts)), tuple(parts))

    def _cell(self, node: ScalarNode, area: str | None) -> Condition:
        name = self.reading.text(node)
        requirement = self.requirements.get(name)
        if requirement is None:
            self.reading.fault(
                node,
                "ไม่มีองค์ประกอบชื่อ «{name}»",
                "there is no requirement «{name}»",
                name=name,
            )
        elif requirement.field.in_area and area is None:
            self.reading.fault(
                node,
                "«{name}» เป็นองค์ประกอบของแต่ละประเด็น ต้องอยู่ใน areas: {{meet: […]}}",
                "«{name}» is asked of each area and belongs into areas: {{meet: […]}}",
                name=name,
            )
        elif requirement.field.name:  # otherwise the field is a fault already
            return self.number[(area if requirement.field.in_area else None, name)]
        return NEVER_REFUSED

    def _refuse_repeats(self, condition: Condition, node: Node) -> None:
        repeated = [cell for cell, times in Counter(cells(condition)).items() if times > 1]
        for cell in sorted(repeated)[:1]:
            area, requirement = self.matrix[cell]
            self.reading.fault(
                node,
                "เงื่อนไขอ่านช่องเดียวกันมากกว่าหนึ่งครั้ง: {name}{area}",
                "the condition reads a cell more than once: {name}{area}",
                name=requirement.id,
                area=f" ({area})" if area else "",
            )

    def _refuse_order(self, found: list[tuple[Band, Node]]) -> None:
        for (higher, _), (lower, node) in pairwise(found):
            if lower.score >= higher.score:
                self.reading.fault(
                    node,
                    "ระดับคะแนนต้องเรียงจากสูงไปต่ำ และไม่ซ้ำกัน",
                    "bands must stand from the highest score to the lowest, without repeats",
                )
            elif not self.reading.faults:
                self._refuse_contradiction(higher, lower, node)

    def _refuse_contradiction(self, higher: Band, lower: Band, node: Node) -> None:
        try:
            example = counterexample(higher.condition, lower.condition)
        except TooInvolved:
            self.reading.fault(
                node,
                "เงื่อนไขซับซ้อนเกินกว่าจะตรวจว่าระดับ {high} ครอบคลุมระดับ {low} โปรดเขียนให้ง่ายลง",
                "too involved to tell whether the band {high} implies {low}; write it more simply",
                high=higher.score,
                low=lower.score,
            )
            return
        if example is None:
            return
        missing = next(
            name
            for cell in cells(lower.condition)
            if cell not in example
            for name in [self._named(cell)]
        )
        self.reading.fault(
            node,
            "ผ่านเงื่อนไขของ {high} คะแนนแล้วยังอาจไม่ผ่านเงื่อนไขของ {low} คะแนน เช่น เมื่อขาด{cell}"
            " แก้เงื่อนไขของ {high} ให้ขอเท่ากันหรือมากกว่า หรือแก้ของ {low} ให้ขอน้อยลง",
            "what earns {high} may still fail the condition of {low}, for one without {cell}; make"
            " {high} ask for as much, or {low} for less",
            high=higher.score,
            low=lower.score,
            cell=missing,
        )

    def _named(self, cell: int) -> Text:
        area, requirement = self.matrix[cell]
        title = requirement.title
        if area is None:
            return title
        return Text(f"{title.th}ในประเด็น {area}", f"{title.en} in area {area}")
