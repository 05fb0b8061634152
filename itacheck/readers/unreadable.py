"""«อ่านไม่ได้»: a page was lost, and with it every field that stood on it."""

from __future__ import annotations

from yaml.nodes import Node, ScalarNode

from itacheck.readers.shape import ENTRIES, Kind
from itacheck.submission import Section
from itacheck.thai import placeholders
from itacheck.thai.placeholders import kind_of

UNREADABLE = ("อ่านไม่ได้",)
"""What each field of a lost part holds."""


def is_unreadable(node: Node) -> bool:
    """Whether a scalar says that the page was lost."""
    return isinstance(node, ScalarNode) and kind_of(node.value) is placeholders.Kind.UNREADABLE


def unreadable_section(kind: Kind) -> Section:
    """Return an area in which every field is unreadable."""
    section = Section()
    for name, field in kind.shape.fields.items() if kind.shape else ():
        if field.kind == ENTRIES and field.shape is not None:
            section.groups[name] = [dict.fromkeys(field.shape.fields, UNREADABLE)]
        elif name != "items":
            section.texts[name] = UNREADABLE
    return section
