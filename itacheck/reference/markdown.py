"""A page as Markdown. Its texts are data: what Markdown would read as a mark is escaped."""

from __future__ import annotations

import re

from itacheck.reference.page import Block, Heading, Page, Paragraph, Points, Table
from itacheck.reports.markdown_text import code, fenced, opening, title, unmarked
from itacheck.reports.safe import visible
from itacheck.text import Text

_TYPED = re.compile("``(.+?)``")


def markdown(page: Page, language: str) -> str:
    """Return the page as Markdown in a language."""
    return "\n".join(_written(block, language) for block in page)


def escaped(text: str, *, in_table: bool = False) -> str:
    """Return a text as Markdown that shows it as it is, on one line; but for ``typed`` words.

    What would be a mark at the beginning or end of a block is for ``_opening`` and ``_title``.
    """
    first, *others = _TYPED.split(" ".join(visible(text).split()))
    line = unmarked(first)
    for typed, between in zip(others[::2], others[1::2], strict=True):
        line += code(typed, in_table=in_table)
        line += unmarked(between) or " "
    return line.rstrip(" ")


def _opening(text: str) -> str:
    """Return a text to begin a block with: no list, heading or line of its own."""
    return opening(escaped(text))


def _title(text: str) -> str:
    """Return the text of a heading, whose end would be taken for a part of its mark."""
    return title(escaped(text))


def _written(block: Block, language: str) -> str:
    if isinstance(block, Heading):
        return f"{'#' * block.level} {_title(block.text.into(language))}\n"
    if isinstance(block, Paragraph):
        return f"{_opening(block.text.into(language))}\n"
    if isinstance(block, Points):
        return "".join(f"- {_opening(item.into(language))}\n" for item in block.items)
    if isinstance(block, Table):
        rule = "|" + " --- |" * len(block.headers) + "\n"
        return _row(block.headers, language) + rule + "".join(_row(r, language) for r in block.rows)
    return fenced(block.text, "yaml")


def _row(cells: tuple[Text, ...], language: str) -> str:
    return (
        "|" + "".join(f" {escaped(cell.into(language), in_table=True)} |" for cell in cells) + "\n"
    )
