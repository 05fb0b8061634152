"""What a Word or Excel file consists of: XML parts that refer to one another.

A part is parsed without entities, network or documents of its own making: one with a DOCTYPE is
refused unread. How much is taken over of all parts together is counted here.
"""

from __future__ import annotations

import posixpath
from importlib.util import find_spec
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from itacheck.readers.office.package import kinds
from itacheck.readers.office.package.container import Container
from itacheck.readers.office.package.kinds import Kind
from itacheck.readers.office.package.refusals import Refusals
from itacheck.source import limits
from itacheck.text import Text, quoted

if TYPE_CHECKING:
    from lxml import etree

    Element: TypeAlias = etree._Element

_CONTENT_TYPES = "[Content_Types].xml"
_PACKAGE = ""
_MAIN = "officeDocument"
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_TYPE = "{http://schemas.openxmlformats.org/package/2006/content-types}"

_UTF16 = {
    b"\xff\xfe": "utf-16",
    b"\xfe\xff": "utf-16",
    b"<\0": "utf-16-le",
    b"\0<": "utf-16-be",
}
_DECLARATIONS = (b"<!DOCTYPE", b"<!ENTITY")
_STRICT = b"http://purl.oclc.org/ooxml/"
_USUAL = b"http://schemas.openxmlformats.org/"
_NAMESPACES = {  # those of files saved as «Strict Open XML», and of all other files
    b"wordprocessingml/main": b"wordprocessingml/2006/main",
    b"spreadsheetml/main": b"spreadsheetml/2006/main",
    b"officeDocument/relationships": b"officeDocument/2006/relationships",
    b"officeDocument/math": b"officeDocument/2006/math",
}

_LIBRARIES = ("docx", "lxml", "openpyxl", "rapidfuzz")
_NO_LIBRARY = Text(
    'ต้องติดตั้งส่วนอ่าน Word และ Excel ก่อน: pip install "itacheck[office]"',
    'reading Word and Excel needs an extra: pip install "itacheck[office]"',
)
_MARKS = Text("แท็ก XML เกิน {limit:,} รายการ", "more than {limit:,} XML tags and attributes")
_CELLS = Text("{place}: ตารางรวมเกิน {limit:,} เซลล์", "{place}: more than {limit:,} cells")
_TEXT = Text("{place}: ข้อความรวมเกิน {limit:,} ไบต์", "{place}: more than {limit:,} bytes of text")
_MISSING = Text("ไม่มีส่วน «{name}»", "the part «{name}» is missing")
_DOCTYPE = Text(
    "ส่วน «{name}» ของไฟล์มี DOCTYPE หรือ ENTITY ซึ่งไม่อ่านเพื่อความปลอดภัย โปรดเปิดใน {program} แล้วบันทึกใหม่",
    "the part «{name}» of the file declares a DOCTYPE or ENTITY, which is not read for safety; open"
    " it in {program} and save it again",
)


class Relation(NamedTuple):
    """A part that another part refers to: its id there, the last word of its type, its name."""

    id: str
    kind: str
    part: str


class Package:
    """The parts of a file, and how much of what may be taken over has been."""

    def __init__(self, container: Container) -> None:
        self.refusals = container.refusals
        self._container = container
        self._marks = self._cells = self._text = 0
        self.main = self._main()
        """The name of the part that holds the document or the workbook."""

    def root(self, name: str) -> Element | None:
        """Parse a part; None where there is none of this name. Raise SubmissionError."""
        data = self._container.read(name)
        return None if data is None else self._parsed(data, name)

    def required(self, name: str, tag: str) -> Element:
        """Parse a part that must be there, under this tag. Raise SubmissionError."""
        root = self.root(name)
        if root is None:
            raise self.refusals.damaged(_MISSING.fill(name=quoted(name)))
        if root.tag != tag:
            raise self.refusals.unreadable(name)
        return root

    def relations(self, part: str) -> list[Relation]:
        """Return the parts inside the file that a part refers to."""
        folder, name = posixpath.split(part)
        root = self.root(posixpath.join(folder, "_rels", name + ".rels"))
        return [
            Relation(
                relation.get("Id", ""),
                relation.get("Type", "").rpartition("/")[2],
                posixpath.normpath(posixpath.join("/", folder, relation.get("Target", ""))).lstrip(
                    "/"
                ),
            )
            for relation in (root.iter(_RELATION) if root is not None else ())
            if relation.get("TargetMode") != "External"
        ]

    def count_cells(self, count: int, place: Text) -> None:
        """Count positions of a table before it is built. Raise SubmissionError past the limit."""
        self._cells += count
        if self._cells > limits.MAX_CELLS:
            raise self.refusals.too_much(_CELLS.fill(limit=limits.MAX_CELLS, place=place))

    def count_text(self, text: str, place: Text) -> None:
        """Count a text that is taken over. Raise SubmissionError past the limit."""
        self._text += len(text.encode())
        if self._text > limits.MAX_BYTES:
            raise self.refusals.too_much(_TEXT.fill(limit=limits.MAX_BYTES, place=place))

    def _main(self) -> str:
        """Find the main part, or raise SubmissionError if the file is of another kind."""
        kind = self.refusals.kind
        names = self._container.names
        types = self.root(_CONTENT_TYPES)
        if types is None:
            mimetype = self._container.read("mimetype") if "mimetype" in names else b""
            found = (mimetype or b"")[:80].decode("ascii", "replace")
            raise self.refusals.refused(kinds.other_zip(names, found, kind))
        mains = [one.part for one in self.relations(_PACKAGE) if one.kind == _MAIN]
        main = mains[0] if mains else kind.main
        other = kinds.other_content(_content_type(types, main), kind)
        if other is not None:
            raise self.refusals.refused(other)
        if self._container.has_macros:
            raise self.refusals.refused(kinds.macros(kind))
        return main

    def _parsed(self, data: bytes, name: str) -> Element:
        from lxml import etree

        encoding = _UTF16.get(data[:2])
        if encoding is not None:
            try:
                data = data.decode(encoding).encode()
            except UnicodeError:
                raise self.refusals.unreadable(name) from None
        if any(declaration in data for declaration in _DECLARATIONS):
            program = self.refusals.kind.program
            raise self.refusals.refused(_DOCTYPE.fill(name=quoted(name), program=program))
        self._marks += data.count(b"<") + data.count(b"=")
        if self._marks > limits.MAX_MARKS:
            raise self.refusals.too_much(_MARKS.fill(limit=limits.MAX_MARKS))
        if _STRICT in data:
            for strict, usual in _NAMESPACES.items():
                data = data.replace(_STRICT + strict, _USUAL + usual)
        # The encoding is given, so that none which is declared hides what was looked for above.
        # Without huge_tree, libxml2 refuses what is nested deeper than 256 levels.
        parser = etree.XMLParser(
            encoding="utf-8",
            resolve_entities=False,
            no_network=True,
            remove_comments=True,
            remove_pis=True,
        )
        try:
            return etree.fromstring(data, parser)
        except (etree.LxmlError, ValueError):
            raise self.refusals.unreadable(name) from None


def open_package(data: bytes, path: str, kind: Kind) -> Package:
    """Return the parts of a file of this kind, or raise SubmissionError saying what it is."""
    if any(find_spec(library) is None for library in _LIBRARIES):
        raise Refusals(path, kind).refused(_NO_LIBRARY)
    return Package(Container(data, path, kind))


def _content_type(types: Element, part: str) -> str:
    """Return the type of a part in small letters: its own, or that of its suffix."""
    for override in types.iter(_TYPE + "Override"):
        if override.get("PartName", "").lstrip("/").lower() == part.lower():
            return override.get("ContentType", "").lower()
    suffix = posixpath.splitext(part)[1].lstrip(".").lower()
    for default in types.iter(_TYPE + "Default"):
        if default.get("Extension", "").lower() == suffix:
            return default.get("ContentType", "").lower()
    return ""
