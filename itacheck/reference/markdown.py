"""A page as Markdown. Its texts are data: what Markdown would read as a mark is escaped."""

from __future__ import annotations

import re

from itacheck.reference.page import Block, Code, Heading, Page, Paragraph, Points, Table
from itacheck.reports.safe import visible
from itacheck.text import Text

_MARKS = re.compile(r"[\\*_`\[\]<>|~]|&(?=#?\w+;)|^(?:[#+-]|\d+[.)])(?=\s)|^={3,}", re.MULTILINE)
_TYPED = re.compile("``(.+?)``")


def markdown(page: Page, language: str) -> str:
    """Return the page as Markdown in a language."""
    return "\n".join(_written(block, language) for block in page)


def escaped(text: str) -> str:
    """Return a text as Markdown that shows it as it is, on one line; but for ``typed`` words."""
    line = " ".join(visible(text).split())
    parts = _TYPED.split(line)
    return "".join(f"`{part}`" if n % 2 else _escape(part) for n, part in enumerate(parts))


def _escape(text: str) -> str:
    return _MARKS.sub(lambda found: f"{found[0][:-1]}\\{found[0][-1]}", text)


def _written(block: Block, language: str) -> str:
    if isinstance(block, Heading):
        return f"{'#' * block.level} {escaped(block.text.into(language))}\n"
    if isinstance(block, Paragraph):
        return f"{escaped(block.text.into(language))}\n"
    if isinstance(block, Points):
        return "".join(f"- {escaped(item.into(language))}\n" for item in block.items)
    if isinstance(block, Table):
        rule = "|" + " --- |" * len(block.headers) + "\n"
        return _row(block.headers, language) + rule + "".join(_row(r, language) for r in block.rows)
    return _fenced(block)


def _fenced(block: Code) -> str:
    fence = "```"
    while fence in block.text:
        fence += "`"
    return f"{fence}yaml\n{visible(block.text).rstrip()}\n{fence}\n"


def _row(cells: tuple[Text, ...], language: str) -> str:
    return "|" + "".join(f" {escaped(cell.into(language))} |" for cell in cells) + "\n"
