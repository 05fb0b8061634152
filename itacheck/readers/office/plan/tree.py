"""The tree of a submission from what was gathered: the one that its YAML file would have."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from itacheck.criteria.model import Criteria
from itacheck.readers.office.headings.terms import ITEMS
from itacheck.readers.office.plan.pieces import Piece
from itacheck.readers.office.plan.sections import AreaPart, Plan
from itacheck.text import Text
from itacheck.thai.placeholders import Kind, kind_of

_GUIDANCE = "(ระบุ"
"""What all guidance in a form begins with."""
_WHOLE = Text("ทั้งไฟล์", "the whole file")


class Tree:
    """Builds nodes, and remembers the place of each by its identity."""

    def __init__(self) -> None:
        self.labels: dict[int, Text] = {}

    def submission(
        self,
        criteria: Criteria,
        plan: Plan,
        general: Mapping[str, Sequence[Piece]],
        scores: Mapping[str, Piece],
    ) -> MappingNode:
        """Return the whole tree, its keys in the order of a submission file."""
        pairs = [self.pair("criteria", self.scalar(criteria.id, _WHOLE), _WHOLE)]
        groups: dict[str, dict[str, Sequence[Piece]]] = {"agency": {}, "results": {}}
        for target, pieces in general.items():
            group, _, name = target.partition(".")
            groups[group][name] = pieces
        pairs += self.section("agency", self.texts(groups["agency"]))
        overview = groups["results"].pop("overview", ())
        results = self.texts(groups["results"])
        results += self.section(ITEMS, [self.text(code, [p]) for code, p in scores.items()])
        results += self.texts({"overview": overview})
        pairs += self.section("results", results)
        order = [plan.parts[key] for key in criteria.areas if key in plan.parts]
        pairs += self.section("areas", [self.area(part) for part in order])
        if plan.whole is not None:
            pairs += self.part(plan.whole)
        return MappingNode("", pairs)

    def area(self, part: AreaPart) -> tuple[Node, Node]:
        """Return an area under its key; one whose page was lost says only that."""
        key = self.scalar(part.key or "", part.place)
        lost = next((s.lost for s in part.sections if s.lost is not None), None)
        if lost is not None and all(section.is_bare() for section in part.sections):
            return key, self.scalar(lost.text, lost.place)
        value = MappingNode("", self.part(part))
        self.labels[id(value)] = part.place
        return key, value

    def part(self, part: AreaPart) -> list[tuple[Node, Node]]:
        """Return an area's fields and the entries of its groups."""
        own = part.own()
        pairs = self.texts({name: own[name] for name in sorted(own, key=_first_items)})
        for group, entries in part.groups().items():
            nodes = [MappingNode("", self.texts(entry)) for entry in entries]
            for node in nodes:
                self.labels[id(node)] = self.labels[id(node.value[0][0])]
            value: Node = nodes[0] if len(nodes) == 1 else SequenceNode("", list(nodes))
            pairs.append(self.pair(group, value, part.place))
        return pairs

    def section(self, key: str, pairs: Iterable[tuple[Node, Node]]) -> list[tuple[Node, Node]]:
        """Return a mapping under a key, or nothing where it would be empty."""
        members = list(pairs)
        return [self.pair(key, MappingNode("", members))] if members else []

    def texts(self, fields: Mapping[str, Sequence[Piece]]) -> list[tuple[Node, Node]]:
        """Return fields with their texts, those that stand nowhere left out."""
        return [self.text(name, pieces) for name, pieces in fields.items() if pieces]

    def text(self, key: str, pieces: Sequence[Piece]) -> tuple[Node, Node]:
        """Return a key with its text, or with the list of them.

        What says nothing stands only where nothing else does; the guidance of a form never.
        """
        says = [piece for piece in pieces if kind_of(piece.text) is not Kind.BLANK] or pieces[:1]
        nodes: list[Node] = [self.scalar(_without_guidance(one.text), one.place) for one in says]
        value = nodes[0] if len(nodes) == 1 else SequenceNode("", nodes)
        return self.pair(key, value, says[0].place)

    def pair(self, key: str, value: Node, place: Text | None = None) -> tuple[Node, Node]:
        """Return a key and its value, both at a place of which they have none of their own."""
        node = self.scalar(key, place)
        if place is not None:
            self.labels.setdefault(id(value), place)
        return node, value

    def scalar(self, text: str, place: Text | None) -> ScalarNode:
        """Return a text at its place."""
        node = ScalarNode("", text, style='"')
        if place is not None:
            self.labels[id(node)] = place
        return node


def _without_guidance(text: str) -> str:
    is_guidance = text.startswith(_GUIDANCE) and kind_of(text) is Kind.BLANK
    return "" if is_guidance else text


def _first_items(name: str) -> bool:
    return name != ITEMS
