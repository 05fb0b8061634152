"""The styles of a Word file: which number their paragraphs, and which hide their text."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from itacheck.readers.office.package.parts import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_VAL = W + "val"


class Style(NamedTuple):
    """What a style says itself, or with all that it is based on; None where it says nothing."""

    based_on: str | None = None
    numbering: str | None = None
    level: int | None = None
    hidden: bool | None = None


_NOTHING = Style()


class Styles:
    """The styles of a file by id, each with what it inherits."""

    def __init__(self, root: Element | None) -> None:
        self._own: dict[str, Style] = {}
        self._whole: dict[str, Style] = {}
        self.default: str | None = None
        """The style of a paragraph that names none."""
        for style in root.iterfind(W + "style") if root is not None else ():
            name = style.get(W + "styleId", "")
            self._own[name] = Style(
                value(style, "basedOn"),
                value(style, "pPr/numPr/numId"),
                integer(value(style, "pPr/numPr/ilvl")),
                switch(style, "rPr/vanish"),
            )
            if style.get(W + "type") == "paragraph" and style.get(W + "default") in ("1", "true"):
                self.default = name

    def get(self, name: str | None) -> Style:
        """Return a style with what it inherits; one that says nothing, where there is none."""
        chain: dict[str, None] = {}  # in order
        while name in self._own and name not in self._whole and name not in chain:
            chain[name] = None
            name = self._own[name].based_on
        whole = self._whole.get(name or "", _NOTHING)
        for name in reversed(chain):
            own = {key: said for key, said in self._own[name]._asdict().items() if said is not None}
            whole = self._whole[name] = whole._replace(**own)
        return whole


def value(element: Element, path: str) -> str | None:
    """Return what the element at a path (of names such as ``pPr/numPr``) has as its value."""
    found = element.find("/".join(W + part for part in path.split("/")))
    return None if found is None else found.get(_VAL)


def switch(element: Element, path: str) -> bool | None:
    """Return whether a property is on; None where it is not mentioned."""
    found = element.find("/".join(W + part for part in path.split("/")))
    return None if found is None else found.get(_VAL, "1") not in ("0", "false", "off")


def integer(text: str | None) -> int | None:
    """Return a number as files write it; None for anything else."""
    if text is None or len(text) > 9:
        return None
    try:
        return int(text)
    except ValueError:
        return None
