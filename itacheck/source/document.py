"""A document: the text of one input, its YAML nodes, and the place of each node in the text."""

from __future__ import annotations

from functools import cached_property
from typing import TypeAlias

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from itacheck.location import Location, pointer_to

Path: TypeAlias = "tuple[str | int, ...]"

NULLS = frozenset(("~", "null", "Null", "NULL"))
"""Plain scalars that hold nothing, beside the empty one."""

LINE_BREAK = "\r\n|[\n\r\x85\u2028\u2029]"
"""A line break in the sense of YAML 1.1, by which the parser counts; a regular expression."""


def lines_of(text: str) -> list[str]:
    """Return the lines of a text, without line breaks and byte order mark."""
    text = text.removeprefix("\ufeff")
    for other in ("\r\n", "\r", "\x85", "\u2028", "\u2029"):  # five times as fast as re.split
        text = text.replace(other, "\n")
    return text.split("\n")


class Document:
    """One input as it was read: its ``source`` in UTF-8, and its ``root``, None for an empty file.

    ``path`` is None for a mapping given from Python: its nodes have no place. ``encoding`` is that
    of the file itself.
    """

    def __init__(self, path: str | None, source: bytes, root: Node | None, encoding: str) -> None:
        self.path = path
        self.source = source
        self.root = root
        self.encoding = encoding

    @cached_property
    def text(self) -> str:
        """The text as it was written."""
        return self.source.decode()

    @cached_property
    def lines(self) -> list[str]:
        """The lines of the text, without their line breaks."""
        return lines_of(self.text)

    def line(self, number: int) -> str:
        """Return the line of a 1-based number, or the empty string past the end."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""

    def place(self, node: Node | None, path: Path = ()) -> Location | None:
        """Return where a node stands, under the pointer of ``path``; None without a file.

        A block text ends with its last line that is not blank, not where the next key begins; a
        list or mapping ends with its last member.
        """
        if self.path is None:
            return None
        pointer = pointer_to(path)
        if node is None or node.start_mark is None:
            return Location(self.path, 1, 1, 1, 1, pointer)
        start, end = node.start_mark, _last_member(node).end_mark
        if end.index < start.index:  # an alias, to what stands further up
            end = node.end_mark
        line, column = self._last_ink(start.line + 1, end.line + 1, end.column + 1)
        return Location(self.path, start.line + 1, start.column + 1, line, column, pointer)

    def _last_ink(self, first: int, line: int, column: int) -> tuple[int, int]:
        """Move an end that stands on an empty or indented place back behind a visible character."""
        text = self.line(line)[: column - 1]
        if text.strip():
            return line, column
        while not text.strip() and line > first:
            line -= 1
            text = self.line(line)
        return line, len(text.rstrip()) + 1


def _last_member(node: Node) -> Node:
    """Return what a block list or mapping ends with: its own mark stands at the next key."""
    while isinstance(node, SequenceNode | MappingNode) and node.value and not node.flow_style:
        node = node.value[-1] if isinstance(node, SequenceNode) else node.value[-1][1]
    return node


def is_blank(node: Node) -> bool:
    """Whether a node is a scalar that holds nothing: empty, ``~`` or ``null``, unquoted."""
    return (
        isinstance(node, ScalarNode)
        and not node.style  # plain is "" from the compiled parser, None from the other
        and (not node.value or node.value in NULLS)
    )
