"""YAML nodes to a Submission, guided by its shape; and the place of every field.

Every scalar is text. Faults of kind (a text where a mapping must stand, a key given twice) are
collected and raised together; keys that are not known become remarks with the nearest known one.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from types import ModuleType
from typing import Any

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from itacheck.criteria.model import Criteria
from itacheck.errors import Fault, SubmissionError
from itacheck.location import in_file, pointer_to
from itacheck.readers.places import Places
from itacheck.readers.reviews import Reviews
from itacheck.readers.shape import (
    AREAS,
    DATES,
    ENTRIES,
    MAPPING,
    TEXT,
    Kind,
    Shape,
    shape_of,
)
from itacheck.readers.top import top_mapping
from itacheck.readers.unreadable import UNREADABLE, is_unreadable, unreadable_section
from itacheck.source.document import NULLS, Document, Path
from itacheck.source.encoding import WINDOWS_874
from itacheck.submission import Fields, Remark, Section, StartEnd, Submission, Texts
from itacheck.text import Text
from itacheck.thai import placeholders
from itacheck.thai.item_codes import parse_code
from itacheck.thai.normal import fold
from itacheck.thai.placeholders import kind_of

_ABSENCES = (placeholders.Kind.BLANK, placeholders.Kind.UNREADABLE)
_LONGEST_NULL = max(map(len, NULLS))  # longer texts need not be hashed to be told from them
_MOST_COMPARED = 200  # unknown keys whose nearest known one is sought, which takes its time
_MOST_TOLD = 1_000  # unknown keys that are told one by one; of more, how many there are


def read_nodes(
    document: Document, criteria: Criteria, remarks: tuple[Remark, ...] = ()
) -> Submission:
    """Return the submission that a document holds, or raise SubmissionError with every fault.

    ``remarks`` are what the reader of its format noticed already.
    """
    shape = shape_of(criteria)
    reader = Reader(document, shape, Reviews(shape))
    reader.remarks += [partial(_itself, remark) for remark in remarks]
    submission = reader.submission(top_mapping(document), criteria)
    reader.raise_faults()
    return submission


def _itself(remark: Remark) -> Remark:
    return remark


class Reader:
    """Reads one document of a shape; ``reviews`` are the entries that there are already."""

    def __init__(self, document: Document, shape: Shape, reviews: Reviews) -> None:
        self.document = document
        self.shape = shape
        self.reviews = reviews
        self.locate = Places(document, shape).locate
        self.faults: list[Fault] = []
        self.remarks: list[Callable[[], Remark]] = []
        self.untold: list[Node] = []
        """Unknown keys beyond those that are told one by one."""
        if document.encoding == WINDOWS_874:
            self.remarks.append(partial(self.words.encoding_remark, document))
        self.agency: Fields = {}
        self.results: Fields = {}
        self.scores: dict[str, Texts] = {}
        self.areas: dict[str, Section] = {}

    def submission(self, root: MappingNode, criteria: Criteria) -> Submission:
        """Return what the top level says; ``raise_faults`` tells what is wrong with it."""
        top = self.section(root, self.shape, ())
        return Submission(
            self.document,
            criteria,
            top,
            self.agency,
            self.results,
            self.scores,
            self.areas,
            tuple(self.reviews.entries),
            self.noticed(),
            self.locate,
        )

    def noticed(self) -> tuple[Callable[[], Remark], ...]:
        """Return all remarks, the last of them on what is too much to be told one by one."""
        if not self.untold:
            return tuple(self.remarks)
        return *self.remarks, partial(self.words.unknown_keys, self.document, self.untold)

    def raise_faults(self) -> None:
        """Raise SubmissionError with every fault that was found, in the order of the file."""
        if self.faults:
            faults = sorted(self.faults, key=lambda fault: in_file(fault.location))
            raise SubmissionError(*faults, path=self.document.path)

    @property
    def words(self) -> ModuleType:
        """What the reader says, loaded when there is something to say."""
        from itacheck.readers import faults

        return faults

    def fault(self, node: Node, path: Path, message: Text) -> None:
        """Note a reason why the document cannot be used, to be raised with the others."""
        place = self.document.place(node, path)
        if place is None:  # a mapping from Python has no lines; the pointer says where
            message = Text(*(f"{pointer_to(path)}: {text}" for text in message))
        self.faults.append(Fault(message, place))

    def section(self, node: MappingNode, shape: Shape, path: Path) -> Section:
        """Read the top level or an area: its texts, its groups' entries, and what is special."""
        section = Section()
        texts, groups = section.texts, section.groups
        for name, kind, value in self.others(node, shape, path, texts):
            if kind.kind == TEXT:
                texts[name] = self.texts(value, (*path, name))
            elif kind.kind == ENTRIES:
                groups[name] = self.entries(value, kind, (*path, name))
            elif kind.kind == DATES:
                texts[name] = self.dates(value, kind, (*path, name))
            else:
                self.special(name, kind, value, (name,))
        return section

    def special(self, name: str, kind: Kind, value: Node, path: Path) -> None:
        """Read what stands at the top level alone: results, agency, areas and reviews."""
        if kind.kind == MAPPING:
            fields = self.fields(value, kind, path)
            if name == "results":
                self.results = fields
            else:
                self.agency = fields
        elif kind.kind == AREAS:
            mapping = self.mapping(value, path)
            if mapping is not None and kind.shape is not None:
                for key, section, area in self.others(mapping, kind.shape, path, {}):
                    self.areas[key] = self.area(area, section, (*path, key))
            elif is_unreadable(value) and kind.shape is not None:
                for key, section in kind.shape.fields.items():
                    self.areas[key] = unreadable_section(section)
        else:
            self.read_reviews(value, kind, path)

    def area(self, node: Node, kind: Kind, path: Path) -> Section:
        """Read one area; a lost one has every field, each unreadable."""
        mapping = self.mapping(node, path)
        if mapping is not None and kind.shape is not None:
            return self.section(mapping, kind.shape, path)
        return unreadable_section(kind) if is_unreadable(node) else Section()

    def fields(self, node: Node, kind: Kind, path: Path) -> Fields:
        """Read one mapping of texts, such as an entry of ``implementation``."""
        mapping = self.mapping(node, path)
        found: Fields = {}
        if mapping is None or kind.shape is None:
            if is_unreadable(node) and kind.shape is not None:
                found = dict.fromkeys(kind.shape.fields, UNREADABLE)
            return found
        for name, field, value in self.others(mapping, kind.shape, path, found):
            if field.kind == TEXT:
                found[name] = self.texts(value, (*path, name))
            elif field.kind == DATES:
                found[name] = self.dates(value, field, (*path, name))
            else:
                self.read_scores(value, (*path, name))
        return found

    def entries(self, node: Node, kind: Kind, path: Path) -> list[Fields]:
        """Read one mapping or a list of mappings."""
        if isinstance(node, SequenceNode):
            return [self.fields(part, kind, (*path, n)) for n, part in enumerate(node.value)]
        return [self.fields(node, kind, (*path, 0))]

    def texts(self, node: Node, path: Path) -> Texts:
        """Read a text or a list of texts."""
        if node.__class__ is ScalarNode:
            return (_text(node),)
        if isinstance(node, SequenceNode):
            for n, part in enumerate(node.value):
                if part.__class__ is not ScalarNode:
                    self.fault(part, (*path, n), self.words.text_expected(part))
            return tuple([_text(part) for part in node.value if part.__class__ is ScalarNode])
        self.fault(node, path, self.words.text_expected(node))
        return ()

    def dates(self, node: Node, kind: Kind, path: Path) -> Texts:
        """Read a text, a list of texts, or ``{start, end}``."""
        if not isinstance(node, MappingNode) or kind.shape is None:
            return self.texts(node, path)
        found: Fields = {}
        for name, _, value in self.others(node, kind.shape, path, found):
            found[name] = self.texts(value, (*path, name))
        return StartEnd(" ".join(found.get(name, ())) for name in ("start", "end"))

    def read_scores(self, node: Node, path: Path) -> None:
        """Read ``results.items``: code → score. A code that cannot be read is kept as written."""
        mapping = self.mapping(node, path)
        lines: dict[str, Node] = {}
        for key_node, value in mapping.value if mapping is not None else ():
            key = self.key_text(key_node, path)
            if key is None:
                continue
            code = parse_code(key) or key
            if code in lines:
                self.fault(key_node, (*path, code), self.words.key_twice(key_node, lines[code]))
                continue
            lines[code] = key_node
            self.scores[code] = self.texts(value, (*path, code))

    def read_reviews(self, node: Node, kind: Kind, path: Path) -> None:
        """Read ``review``: one entry or a list; two for one rule and area are a fault."""
        for n, part in enumerate(node.value if isinstance(node, SequenceNode) else [node]):
            here = (*path, n)
            place = self.locate(here)
            twin = self.reviews.add(self.fields(part, kind, here), place)
            if twin is not None:
                self.fault(part, here, self.words.review_twice(place, twin.location))

    def mapping(self, node: Node, path: Path) -> MappingNode | None:
        """Return a node that must be a mapping; None if it is absent, unreadable or wrong."""
        if isinstance(node, MappingNode):
            return node
        if not isinstance(node, ScalarNode) or kind_of(node.value) not in _ABSENCES:
            self.fault(node, path, self.words.mapping_expected(node, path))
        return None

    def others(
        self, node: MappingNode, shape: Shape, path: Path, texts: Fields
    ) -> list[tuple[str, Kind, Node]]:
        """Put the single texts of a mapping into ``texts``, and return what else stands in it.

        Keys that are not known are noted, and so are those given twice.
        """
        names, fields = shape.names, shape.fields
        first: dict[str, Node] = {}
        unknown: dict[str, Node] = {}
        rest: dict[str, tuple[str, Kind, Node]] = {}
        for key_node, value in node.value:
            key = key_node.value
            name = names.get(key) if key.__class__ is str else None
            if name is None:
                name = self.unfamiliar(key_node, shape, path, unknown)
                if name is None:
                    continue
            if name in texts or name in rest:
                first = first or _first_keys(node, shape)
                self.fault(key_node, (*path, name), self.words.key_twice(key_node, first[name]))
                continue
            kind = fields[name]
            if value.__class__ is ScalarNode and kind.kind <= DATES:
                text = value.value
                is_text = len(text) > _LONGEST_NULL or text not in NULLS or value.style
                texts[name] = (text,) if is_text else ("",)
            else:
                rest[name] = (name, kind, value)
        return list(rest.values())

    def unfamiliar(
        self, key: Node, shape: Shape, path: Path, unknown: dict[str, Node]
    ) -> str | None:
        """Return the canonical key of one that is no usual spelling; note what is not known."""
        text = self.key_text(key, path)
        if text is None:
            return None
        name = shape.name(text)
        if name is not None:
            return name
        first = unknown.setdefault(fold(text) or text, key)
        if first is not key:
            self.fault(key, (*path, text), self.words.key_twice(key, first))
        elif len(self.remarks) >= _MOST_TOLD:
            self.untold.append(key)
        else:
            seeks = len(self.remarks) < _MOST_COMPARED
            self.remarks.append(
                partial(self.words.unknown_key, self.document, key, shape, path, seeks)
            )
        return None

    def key_text(self, node: Node, path: Path) -> str | None:
        """Return a key's text, or note that it is no text."""
        if isinstance(node, ScalarNode):
            return str(node.value)
        self.fault(node, path, self.words.KEY_IS_NO_TEXT)
        return None


def _first_keys(node: MappingNode, shape: Shape) -> dict[str, Node]:
    """Return the first key of each name, so that a key given again can name it."""
    first: dict[str, Node] = {}
    for key, _ in node.value:
        if isinstance(key, ScalarNode):
            first.setdefault(shape.name(key.value) or "", key)
    return first


def _text(node: Any) -> str:
    """Return the text of a scalar; a plain ``~`` or ``null`` is blank."""
    text: str = node.value
    return text if text not in NULLS or node.style else ""
