"""Where a field stands: the nodes along its canonical path, found when a place is asked for."""

from __future__ import annotations

from yaml.nodes import MappingNode, Node, SequenceNode

from itacheck.location import Location
from itacheck.readers.shape import Shape
from itacheck.source.document import Document, Path
from itacheck.thai import placeholders
from itacheck.thai.item_codes import parse_code
from itacheck.thai.placeholders import kind_of


class Places:
    """The places of one document's fields."""

    def __init__(self, document: Document, shape: Shape) -> None:
        self.document = document
        self.shape = shape
        self._members: dict[tuple[int, int], dict[str, tuple[Node, Node]]] = {}
        self._found: dict[Path, Location | None] = {}

    def locate(self, path: Path) -> Location | None:
        """Return where a field stands, under its pointer.

        A field that states something is at its value, an empty one at its key, a missing one at
        the key of its nearest existing parent (at the top: the first key of the file). It is looked
        for once: thousands of findings may stand in one long text.
        """
        if path not in self._found:
            self._found[path] = self._locate(path)
        return self._found[path]

    def _locate(self, path: Path) -> Location | None:
        node: Node | None = self.document.root
        shape: Shape | None = self.shape
        key: Node | None = None
        for part in path:
            found: tuple[Node | None, Node] | None = None
            if isinstance(node, MappingNode):
                if part == 0:
                    continue  # a single mapping where a list of them may stand
                found = self._member(node, shape, str(part))
            elif isinstance(node, SequenceNode) and isinstance(part, int):
                found = (None, node.value[part]) if part < len(node.value) else None
            if found is None:
                return self.document.place(key or self._first_key(), path)
            key, node = found[0] or key, found[1]
            if isinstance(part, str):
                shape = shape.fields[part].shape if shape and part in shape.fields else None
        at_key = key is not None and (_says_nothing(node) or _stands_before(node, key))
        return self.document.place(key if at_key else node, path)

    def _member(
        self, node: MappingNode, shape: Shape | None, name: str
    ) -> tuple[Node, Node] | None:
        """Return the key and value of a canonical name; a mapping is gone through only once."""
        which = (id(node), id(shape))
        members = self._members.get(which)
        if members is None:
            members = self._members[which] = {}
            for key, value in node.value:
                members.setdefault(_name(str(key.value), shape), (key, value))
        return members.get(name)

    def _first_key(self) -> Node | None:
        root = self.document.root
        return root.value[0][0] if isinstance(root, MappingNode) and root.value else root


def _name(spelling: str, shape: Shape | None) -> str:
    """Return a canonical name; an unknown key, which no path has, is nameless."""
    if shape is None:
        return parse_code(spelling) or spelling
    return shape.name(spelling) or ""


def _stands_before(node: Node | None, key: Node) -> bool:
    """Whether a value stands further up than its key: it is an alias."""
    if node is None or node.start_mark is None:
        return False
    return bool(node.start_mark.index < key.start_mark.index)


def _says_nothing(node: Node | None) -> bool:
    nodes = [node]
    while nodes:
        one = nodes.pop()
        if isinstance(one, MappingNode):
            nodes.extend(value for _, value in one.value)
        elif isinstance(one, SequenceNode):
            nodes.extend(one.value)
        elif one is not None and kind_of(str(one.value)) is not placeholders.Kind.BLANK:
            return False
    return True
