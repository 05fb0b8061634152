"""Text to YAML nodes, once, within the limits: depth and values are counted as nodes are made.

The compiled parser's composer recurses in C and would end the process on deep nesting, which no
``except`` catches. It calls a hook before every node, ``descend_resolver``; counting there stops it
in time. The pure-Python composer has the same hook.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import Any

import yaml
from yaml.nodes import CollectionNode, Node

from itacheck.errors import Fault, SubmissionError
from itacheck.location import Location
from itacheck.source import limits
from itacheck.source.document import LINE_BREAK, Document, lines_of
from itacheck.source.encoding import UTF8, UTF16_MARKS, decode
from itacheck.text import Text

try:
    from yaml._yaml import CParser

    COMPILED = True
except ImportError:  # a PyYAML built without libyaml
    COMPILED = False


def compose(data: bytes, path: str) -> Document:
    """Return the document that the bytes are, or raise SubmissionError with a place."""
    if len(data) > limits.MAX_BYTES:
        raise _refusal(TOO_LARGE.fill(limit=f"{limits.MAX_BYTES:,}"), path)
    if COMPILED and b"%" not in data and not data.startswith(UTF16_MARKS):
        # The parser reads UTF-8 by itself, as strictly as Python does. Whatever stands in its way
        # is told below, from the text.
        with suppress(yaml.YAMLError, _OverLimit):
            return _composed(data, path, UTF8)
    text, encoding = decode(data, path)
    if "%" in text:
        _refuse_directives(text, path)
    try:
        return _composed(data if encoding is UTF8 else text.encode(), path, encoding)
    except _OverLimit as excess:
        raise _refusal(excess.message, path, excess.mark) from None
    except yaml.YAMLError as error:
        from itacheck.source.syntax import explain

        message, line, column = explain(error, text)
        raise SubmissionError(
            Fault(message, Location(path, line, column, line, column + 1)), path=path
        ) from None


def _composed(source: bytes, path: str, encoding: str) -> Document:
    """Return the document of UTF-8 text; ``encoding`` is what the file itself is in."""
    counter = _Counter()
    parser: Any = _CompiledParser(source) if COMPILED else _pure(source.decode())
    parser.descend_resolver = counter.hook(len(source))
    root: Node | None = parser.get_single_node()
    parser.dispose()
    document = Document(path, source, root, encoding)
    if root is not None and (
        counter.at_limit or b"!" in source or (b"&" in source and b"*" in source)
    ):
        _inspect(root, path)
    return document


TOO_LARGE = Text(
    "ไฟล์ใหญ่เกิน {limit} ไบต์ โปรดแบ่งไฟล์หรือตัดส่วนที่ไม่ใช่ข้อมูลออก",
    "the file is larger than {limit} bytes; split it or cut what is no data",
)
TOO_DEEP = Text(
    "ซ้อนกันลึกเกิน {limit} ชั้น โปรดลดการซ้อนวงเล็บหรือการเยื้อง",
    "nested deeper than {limit} levels; take out brackets or indentation",
)
TOO_MANY = Text(
    "มีค่ามากกว่า {limit} ค่า (นับรวมที่อ้างซ้ำด้วย *) โปรดแบ่งไฟล์",
    "more than {limit} values, those repeated by aliases (*) included; split the file",
)
OWN_ALIAS = Text(
    "การอ้างซ้ำ (*) นี้อยู่ภายในค่าที่ตัวเองอ้างถึง จึงไม่มีที่สิ้นสุด โปรดเขียนค่าจริงแทน",
    "this value contains an alias (*) to itself and would never end; write the value instead",
)
OWN_TAG = Text(
    "ไม่รับแท็ก «{tag}» ทุกค่าถือเป็นข้อความ โปรดลบแท็กที่ขึ้นต้นด้วย ! ออก",
    "the tag «{tag}» is not accepted, every value is text; remove the word that begins with !",
)
OWN_DIRECTIVE = Text(
    "ไม่รับบรรทัด {directive} โปรดลบบรรทัดที่ขึ้นต้นด้วย % ออก",
    "a {directive} line is not accepted; remove the line that begins with %",
)

# Takes any arguments and returns "", without a Python frame for each node. Every scalar is text: no
# tag is ever resolved, so one that is not empty was written out.
_NOTHING = "".format

_PLAIN_TAGS = ("tag:yaml.org,2002:str", "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map")


def _refusal(message: Text, path: str, mark: yaml.Mark | None = None) -> SubmissionError:
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    return SubmissionError(
        Fault(message, Location(path, line, column, line, column + 1)), path=path
    )


def _mark(node: Node | None) -> yaml.Mark | None:
    return None if node is None else node.start_mark


class _OverLimit(Exception):  # noqa: N818 - caught in this module, never seen outside
    def __init__(self, message: Text, mark: yaml.Mark | None) -> None:
        self.message = message
        self.mark = mark


class _Counter:
    """Counts depth and values while nodes are made, and stops the composer past the limits."""

    at_limit = False
    """Something lies one level below the deepest collection: allowed for a text alone."""

    def hook(self, size: int) -> Callable[[Node | None, Any], None]:
        """Return ``descend_resolver``, which the composer calls before each node, with its parent.

        A file of ``size`` bytes that is smaller than the most values cannot exceed them.
        """
        parents: list[Node | None] = []
        last: Node | None = None
        values = 0
        most = limits.MAX_VALUES

        def descend(parent: Node | None, _index: object) -> None:
            nonlocal last
            if parent is last:
                return
            last = parent
            if parent in parents:  # back from those inside it
                del parents[parents.index(parent) :]
            parents.append(parent)
            if len(parents) >= limits.MAX_DEPTH:
                if len(parents) > limits.MAX_DEPTH:
                    raise _OverLimit(TOO_DEEP.fill(limit=limits.MAX_DEPTH), _mark(parent))
                self.at_limit = True

        def descend_counting(parent: Node | None, index: object) -> None:
            nonlocal values
            descend(parent, index)
            if index is not None:
                values += 1
                if values > most:
                    raise _OverLimit(TOO_MANY.fill(limit=f"{most:,}"), _mark(parent))

        return descend_counting if size > most else descend


if COMPILED:

    class _CompiledParser(CParser):
        resolve = ascend_resolver = _NOTHING


def _pure(text: str) -> Any:
    from yaml.composer import Composer
    from yaml.parser import Parser
    from yaml.reader import Reader
    from yaml.scanner import Scanner

    class PureParser(Reader, Scanner, Parser, Composer):
        resolve: Any = staticmethod(_NOTHING)
        ascend_resolver: Any = staticmethod(_NOTHING)

        def __init__(self) -> None:
            Reader.__init__(self, text)
            Scanner.__init__(self)
            Parser.__init__(self)
            Composer.__init__(self)

    return PureParser()


def _refuse_directives(text: str, path: str) -> None:
    """Refuse %TAG and its like before the parser sees them: it takes quadratic time over them."""
    import re

    for found in re.finditer(f"(?:^|{LINE_BREAK})\ufeff?(%[A-Z]+)", text):
        if found[1] != "%YAML":
            line = len(lines_of(text[: found.start(1)]))
            message = OWN_DIRECTIVE.fill(directive=found[1])
            raise SubmissionError(Fault(message, Location(path, line, 1, line, 2)), path=path)


def _inspect(root: Node, path: str) -> None:
    """Refuse explicit tags, endless aliases, and what exceeds the limits with aliases written out.

    Each node is visited once, without recursion. ``size`` and ``height`` of a node count the values
    and collections that it would hold if every alias were written out, as ``_Counter`` counts them,
    so that a walk over it later is bounded.
    """
    size: dict[int, int] = {}
    height: dict[int, int] = {}
    open_nodes: set[int] = set()
    stack: list[tuple[Node, bool]] = [(root, False)]
    while stack:
        node, done = stack.pop()
        children = _children(node)
        if done:
            open_nodes.discard(id(node))
            members = len(children) // (2 if isinstance(node, yaml.MappingNode) else 1)
            size[id(node)] = members + sum(size[id(child)] for child in children)
            height[id(node)] = isinstance(node, CollectionNode) + max(
                (height[id(child)] for child in children), default=0
            )
            continue
        if id(node) in size:
            continue
        if id(node) in open_nodes:
            raise _refusal(OWN_ALIAS, path, node.start_mark)
        if node.tag and node.tag not in _PLAIN_TAGS:
            raise _refusal(OWN_TAG.fill(tag=node.tag), path, node.start_mark)
        open_nodes.add(id(node))
        stack.append((node, True))
        stack.extend((child, False) for child in children)
    if size[id(root)] > limits.MAX_VALUES:
        raise _refusal(TOO_MANY.fill(limit=f"{limits.MAX_VALUES:,}"), path, root.start_mark)
    if height[id(root)] > limits.MAX_DEPTH:
        raise _refusal(TOO_DEEP.fill(limit=limits.MAX_DEPTH), path, root.start_mark)


def _children(node: Node) -> list[Node]:
    if not isinstance(node, CollectionNode):
        return []
    if isinstance(node, yaml.MappingNode):
        return [part for pair in node.value for part in pair]
    return list(node.value)
