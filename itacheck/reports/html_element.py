"""HTML by construction: a text can become text or the value of an attribute, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias
from xml.etree.ElementTree import Element, tostring

from itacheck.reports.safe import visible

Child: TypeAlias = "Element | str | Iterable[Child] | None"
"""Text, an element, several of these, or nothing."""

_RAW = frozenset(("script", "style"))  # their text is not escaped
_BLOCKS = frozenset(
    (
        *("article", "caption", "dd", "div", "dl", "dt", "figure", "footer", "h1", "h2", "h3"),
        *("h4", "header", "li", "main", "nav", "ol", "p", "pre", "section", "table", "tbody"),
        *("thead", "tr", "ul"),
    )
)


def element(tag: str, *children: Child, **attributes: str | None) -> Element:
    """Return an element. An attribute ``class_`` or ``aria_label`` loses or turns its underscore.

    One that is None is left out. The text of a script or style would be taken as it is, so there
    can be none.
    """
    if tag in _RAW:
        raise ValueError(tag)
    made = Element(tag)
    for name, value in attributes.items():
        if value is not None:
            made.set(name.rstrip("_").replace("_", "-"), _text(value))
    _fill(made, children)
    made.tail = "\n" if tag in _BLOCKS else None
    return made


def page(language: str, title: str, style: str, *body: Child) -> str:
    """Return a whole page that loads nothing; ``style`` is a sheet of our own."""
    sheet = Element("style")
    sheet.text = style
    policy = "default-src 'none'; style-src 'unsafe-inline'"
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=policy),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="color-scheme", content="light dark"),
        element("title", title),
        sheet,
    )
    root = element("html", head, element("body", *body), lang=language)
    return f"<!DOCTYPE html>\n{tostring(root, encoding='unicode', method='html')}\n"


def _fill(made: Element, children: Iterable[Child]) -> None:
    for child in children:
        if isinstance(child, Element):
            made.append(child)
        elif isinstance(child, str):
            _write(made, _text(child))
        elif child is not None:
            _fill(made, child)


def _write(made: Element, text: str) -> None:
    """Add text behind what an element holds already."""
    if len(made):
        made[-1].tail = (made[-1].tail or "") + text
    else:
        made.text = (made.text or "") + text


def _text(text: str) -> str:
    return visible(text.replace("\t", " "))
