"""A mapping given from Python as YAML nodes, so that one reader serves both.

Numbers and dates become their text, None is blank; True and False are errors of kind, since no
field of a submission is a yes or no. The same limits hold as for files.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from numbers import Number

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from itacheck.errors import Fault, SubmissionError
from itacheck.location import pointer_to
from itacheck.source import limits
from itacheck.source.compose import TOO_DEEP, TOO_LARGE, TOO_MANY
from itacheck.source.document import Document, Path
from itacheck.source.encoding import UTF8
from itacheck.text import Text

_WRONG = Text(
    "{where}: ตรงนี้ต้องเป็นข้อความ รายการ หรือหัวข้อย่อย แต่พบ {kind}",
    "{where}: a text, list or mapping must stand here, but {kind} was found",
)


def document_of(mapping: Mapping[object, object]) -> Document:
    """Return a document without a file, or raise SubmissionError naming every wrong value."""
    maker = _Maker()
    root = maker.node(mapping, ())
    if maker.faults:
        raise SubmissionError(*maker.faults)
    return Document(None, b"", root, UTF8)


class _Maker:
    def __init__(self) -> None:
        self.faults: list[Fault] = []
        self.size = 0
        self.values = -1  # the whole is none, as in a file

    def node(self, value: object, path: Path) -> Node:
        self.values += 1
        if self.values > limits.MAX_VALUES:
            raise SubmissionError(Fault(TOO_MANY.fill(limit=f"{limits.MAX_VALUES:,}"), None))
        if isinstance(value, str):
            self.size += len(value.encode("utf-8", "surrogatepass"))
            if self.size > limits.MAX_BYTES:
                message = TOO_LARGE.fill(limit=f"{limits.MAX_BYTES:,}")
                raise SubmissionError(Fault(message, None))
            return ScalarNode("", value, style='"')
        if len(path) == limits.MAX_DEPTH and isinstance(value, Mapping | Sequence):
            raise SubmissionError(Fault(TOO_DEEP.fill(limit=limits.MAX_DEPTH), None))
        if isinstance(value, Mapping):
            pairs: list[tuple[Node, Node]] = []
            for given, member in value.items():
                key = self.key(given, path)
                pairs.append((key, self.node(member, (*path, key.value))))
            return MappingNode("", pairs)
        if value is None:
            return ScalarNode("", "")
        if isinstance(value, bool):
            self.wrong(value, path)
            return ScalarNode("", "")
        if isinstance(value, Number | date):
            return ScalarNode("", self.text(value, path), style='"')
        if isinstance(value, Sequence) and not isinstance(value, bytes | bytearray):
            parts = [self.node(part, (*path, n)) for n, part in enumerate(value)]
            return SequenceNode("", parts)
        self.wrong(value, path)
        return ScalarNode("", "")

    def key(self, key: object, path: Path) -> ScalarNode:
        if isinstance(key, bool) or not isinstance(key, str | Number):
            self.wrong(key, path)
        return ScalarNode("", self.text(key, path))

    def text(self, value: object, path: Path) -> str:
        """Return a value as text; a number of thousands of digits has none in Python."""
        try:
            return str(value)
        except ValueError:
            self.wrong(value, path)
            return ""

    def wrong(self, value: object, path: Path) -> None:
        message = _WRONG.fill(where=pointer_to(path) or "/", kind=type(value).__name__)
        self.faults.append(Fault(message, None))
