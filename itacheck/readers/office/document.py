"""A Word or Excel file as a document: the tree recognised in it, with places for people."""

from __future__ import annotations

from collections.abc import Mapping

from yaml.nodes import Node

from itacheck.location import Location, pointer_to
from itacheck.readers.office.blocks import Content
from itacheck.source.document import Document, Path
from itacheck.source.encoding import UTF8
from itacheck.submission import Remark
from itacheck.text import Text


class OfficeDocument(Document):
    """A document whose nodes have no lines but labels: ``labels`` gives them by the node's id."""

    def __init__(
        self,
        path: str,
        root: Node,
        labels: Mapping[int, Text],
        remarks: tuple[Remark, ...],
        content: Content,
    ) -> None:
        super().__init__(path, b"", root, UTF8)
        self.labels = labels
        self.content = content
        """What the file holds: under other criteria, other things may be recognised in it."""
        self.remarks = remarks
        """What was recognised, and what was left out."""

    def label(self, node: Node | None) -> Text | None:
        """Return the place of a node for people, None where it has none of its own."""
        return self.labels.get(id(node))

    def place(self, node: Node | None, path: Path = ()) -> Location | None:
        """Return where a node stands, under the pointer of ``path``."""
        name = self.path or ""
        return Location(name, None, None, None, None, pointer_to(path), self.label(node))
