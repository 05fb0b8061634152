"""The tree of a submission from what was gathered: the one that its YAML file would have."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from itacheck.criteria.model import Criteria
from itacheck.readers.office.headings import ITEMS, LIMITATIONS
from itacheck.readers.office.plan import AreaPart, Piece, Run
from itacheck.text import Text


class Tree:
    """Builds nodes, and remembers the place of each by its identity."""

    def __init__(self) -> None:
        self.labels: dict[int, Text] = {}

    def submission(
        self,
        criteria: Criteria,
        run: Run,
        general: Mapping[str, Piece],
        scores: Mapping[str, Piece],
        overview: Sequence[Piece],
    ) -> MappingNode:
        """Return the whole tree, its keys in the order of a submission file."""
        pairs = [self.pair("criteria", self.scalar(criteria.id, None))]
        agency = {"name": [general["agency.name"]]} if "agency.name" in general else {}
        results = {
            name.removeprefix("results."): [piece]
            for name, piece in general.items()
            if name.startswith("results.")
        }
        pairs += self.section("agency", self.texts(agency))
        in_results = self.texts(results)
        in_results += self.section(ITEMS, [self.text(code, [p]) for code, p in scores.items()])
        if overview:
            in_results.append(self.text("overview", overview))
        pairs += self.section("results", in_results)
        if criteria.areas:
            order = [key for key in criteria.areas if key in run.parts]
            areas = [self.area(run.parts[key]) for key in order]
            pairs += self.section("areas", areas)
        else:
            pairs += [pair for part in run.parts.values() for pair in self.part(part)]
        if run.limitations:
            pairs.append(self.text(LIMITATIONS, run.limitations))
        return MappingNode("", pairs)

    def area(self, part: AreaPart) -> tuple[Node, Node]:
        """Return an area under its key."""
        key = self.scalar(part.key or "", part.place)
        value = MappingNode("", self.part(part))
        if part.place is not None:
            self.labels[id(value)] = part.place
        return key, value

    def part(self, part: AreaPart) -> list[tuple[Node, Node]]:
        """Return an area's fields and the entries of its groups."""
        pairs = self.texts({name: pieces for name, pieces in part.own.items() if pieces})
        for group, entries in part.groups.items():
            nodes = [MappingNode("", self.texts(entry.fields)) for entry in entries]
            for node in nodes:
                self.labels[id(node)] = self.labels.get(id(node.value[0][0]), Text("", ""))
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
        """Return a key with its text, or with the list of them; blank pieces only if all are."""
        says = [piece for piece in pieces if piece.text.strip()] or list(pieces[:1])
        nodes: list[Node] = [self.scalar(piece.text, piece.place) for piece in says]
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
