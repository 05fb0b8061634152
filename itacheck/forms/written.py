"""A submission written out as YAML, with a comment at every field that says where it came from.

Any tree that a reader makes can be written; read again, it is the same tree.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from itacheck.forms.scalars import Written, cells, is_plain, key, quoted, written
from itacheck.readers.shape import CRITERIA_KEYS
from itacheck.reports.safe import visible
from itacheck.source.document import is_blank
from itacheck.text import Text
from itacheck.thai.normal import fold

Comment: TypeAlias = "Callable[[Node], Text | None]"
"""Where a node came from, for people; None where it has no place of its own."""

_WIDEST = 110  # cells of a line with its comment
_CODE = re.compile(r"[A-Za-z0-9๐-๙]{1,6}")
_CRITERIA = frozenset(map(fold, CRITERIA_KEYS))
_APART = ("areas",)
"""Mappings whose members stand apart from one another, as those of the top level do."""


def submission_yaml(
    root: MappingNode,
    comment: Comment,
    *,
    head: Sequence[Text],
    criteria: str | None,
    about_criteria: Text | None = None,
    language: str,
) -> str:
    """Return a tree as a YAML file.

    ``head`` are lines at its top, as comments. ``criteria`` are named in the place of those that
    the tree names, ``about_criteria`` beside them; None leaves the key blank.
    """
    writer = _Writer(comment, language)
    lines = [f"# {_one_line(line.into(language))}" for line in head]
    lines += [""] if lines else []
    named = _Line("", Written("criteria:" + (f" {written(criteria).inline}" if criteria else "")))
    lines += named.lines(about_criteria.into(language) if about_criteria is not None else None)
    pairs = [pair for pair in root.value if fold(str(pair[0].value)) not in _CRITERIA]
    lines += writer.mapping(pairs, "", None, apart=True)
    return "\n".join(lines) + "\n"


class _Line:
    """A line to which a comment can be added, and the lines below it."""

    def __init__(self, indent: str, text: Written) -> None:
        self.indent = indent
        self.text = text

    def lines(self, comment: str | None) -> Iterator[str]:
        """Yield the lines; a comment that leaves too little room stands on a line before them."""
        line = f"{self.indent}{self.text.inline}"
        if comment is not None:
            comment = _one_line(comment)
            if cells(f"{line}  # {comment}") > _WIDEST:
                yield f"{self.indent}# {comment}"
            else:
                line = f"{line}  # {comment}"
        yield line
        for below in self.text.below:
            yield f"{self.indent}  {below}" if below else ""


class _Writer:
    def __init__(self, comment: Comment, language: str) -> None:
        self.comment = comment
        self.language = language

    def mapping(
        self, pairs: Sequence[tuple[Node, Node]], indent: str, above: str | None, *, apart: bool
    ) -> Iterator[str]:
        """Yield the lines of the members; a place that is the one ``above`` is not said again."""
        for number, (key_node, value) in enumerate(pairs):
            place = self.place(value) or self.place(key_node)
            said = place if place != above and not self.is_said_below(value, place) else None
            name, is_long = key(str(key_node.value))
            before = f"? {name}\n{indent}:" if is_long else f"{name}:"
            if apart and (number or not indent):
                yield ""
            yield from self.member(before, value, indent, said, said or above, str(key_node.value))

    def member(
        self, before: str, value: Node, indent: str, said: str | None, above: str | None, name: str
    ) -> Iterator[str]:
        """Yield a member of a mapping or list, behind its key or its dash."""
        inline = _inline(value)
        if inline is not None:
            text = Written(f"{before} {inline.inline}".rstrip(" "), inline.below)
            yield from _Line(indent, text).lines(said)
        elif isinstance(value, MappingNode):
            yield from _Line(indent, Written(before)).lines(said)
            yield from self.mapping(value.value, indent + "  ", above, apart=name in _APART)
        else:
            yield from _Line(indent, Written(before)).lines(said)
            for part in value.value:
                yield from self.item(part, indent + "  ", above)

    def item(self, node: Node, indent: str, above: str | None) -> Iterator[str]:
        """Yield the lines of a list's member, the first behind a dash."""
        if isinstance(node, MappingNode) and node.value:
            lines = list(self.mapping(node.value, indent + "  ", above, apart=False))
            yield f"{indent}- {lines[0].removeprefix(indent + '  ')}"
            yield from lines[1:]
            return
        place = self.place(node)
        yield from self.member("-", node, indent, place if place != above else None, above, "")

    def is_said_below(self, value: Node, place: str | None) -> bool:
        """Whether a text of a mapping came from the same place, which is said there."""
        pairs = value.value if isinstance(value, MappingNode) else []
        texts = [(key, inner) for key, inner in pairs if isinstance(inner, ScalarNode)]
        return any((self.place(inner) or self.place(key)) == place for key, inner in texts)

    def place(self, node: Node) -> str | None:
        """Return where a node came from, in the language of the comments."""
        where = self.comment(node)
        return where.into(self.language) or None if where is not None else None


def _inline(node: Node) -> Written | None:
    """Return what begins on the line of its key: a text, a row of codes, an empty collection."""
    if isinstance(node, ScalarNode):
        return Written("") if is_blank(node) or not node.value else written(str(node.value))
    if not node.value:
        return Written("{}" if isinstance(node, MappingNode) else "[]")
    if isinstance(node, SequenceNode):
        texts = [part.value for part in node.value if isinstance(part, ScalarNode)]
        if len(texts) == len(node.value) and all(map(_CODE.fullmatch, texts)):
            row = ", ".join(text if is_plain(text) else quoted(text) for text in texts)
            return Written(f"[{row}]")
    return None


def _one_line(text: str) -> str:
    return visible(" ".join(text.split()))
