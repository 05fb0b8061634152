"""The top level of a document, before it is known under which criteria it is read."""

from __future__ import annotations

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from itacheck.errors import Fault, SubmissionError
from itacheck.readers.shape import CRITERIA_KEYS
from itacheck.source.document import Document, is_blank
from itacheck.thai.normal import fold

_CRITERIA_KEYS = frozenset(map(fold, CRITERIA_KEYS))
_OF_CRITERIA = {"requirements"}
_OF_INSTRUMENT = {"id", "year", "items"}
"""Keys that all such files have, and no submission."""


def named_criteria(document: Document) -> tuple[str | None, Node]:
    """Return the id of the criteria that a submission names, or None, and where it must stand.

    A node is returned, not its place: that takes the lines of the text, and is seldom needed.
    """
    top = top_mapping(document)
    for key, value in top.value:
        if isinstance(key, ScalarNode) and fold(key.value) in _CRITERIA_KEYS:
            named = ", ".join(_ids(value))
            return (named, value) if named else (None, key)
    return None, top.value[0][0] if top.value else top


def _ids(node: Node) -> list[str]:
    """Return the texts of a value: like any field, this one may be a list."""
    members = node.value if isinstance(node, SequenceNode) else [node]
    texts = [one for one in members if isinstance(one, ScalarNode) and not is_blank(one)]
    return [text for one in texts if (text := one.value.strip())]


def top_mapping(document: Document) -> MappingNode:
    """Return the mapping that a submission is, or raise SubmissionError saying what it is."""
    root = document.root
    pairs = root.value if isinstance(root, MappingNode) else []
    keys = {key.value for key, _ in pairs if isinstance(key, ScalarNode)}
    if isinstance(root, MappingNode) and not (keys >= _OF_CRITERIA or keys >= _OF_INSTRUMENT):
        return root
    from itacheck.readers import faults

    if keys >= _OF_CRITERIA:
        says = faults.CRITERIA
    else:
        says = faults.INSTRUMENT if keys else faults.no_mapping_at_top(root)
    raise SubmissionError(Fault(says, document.place(root)), path=document.path)
