"""Text as Markdown that shows it as it is: whatever Markdown would read as a mark is escaped."""

from __future__ import annotations

import re

from itacheck.reports.safe import visible

# The dollar sign, «://» and «www.» begin mathematics and links in some dialects.
_MARKS = re.compile(r"[\\*_`\[\]<>|~$]|&(?=#?\w+;)|:(?=//)|(?<=www)\.")
_AT_THE_START = re.compile(
    r"^(?:(?:#{1,6}|\+|[0-9]+[.)])(?=\s|$)|-(?=[\s-]|$)|=(?=[\s=]|$)|:(?=[:-]))"
)
_AT_THE_END = re.compile("#$")
_BREAK = "\\"


def plain(text: str) -> str:
    """Return a text on one line, without a mark inside.

    What would be a mark at the beginning or end of a block is for ``opening`` and ``title``.
    """
    return unmarked(" ".join(visible(text).split()))


def unmarked(line: str) -> str:
    """Return a piece of a line with every mark in it escaped."""
    return _MARKS.sub(_plain, line)


def opening(line: str) -> str:
    """Return an escaped line to begin a block with: no list, heading or rule of its own."""
    return _AT_THE_START.sub(_plain, line)


def title(line: str) -> str:
    """Return an escaped line for a heading, whose end would be taken for a part of its mark."""
    return _AT_THE_END.sub(_plain, line)


def code(line: str, *, in_table: bool = False) -> str:
    """Return a piece of a line as code, between more backticks than stand together in it."""
    shown = visible(line)
    fence = "`" * (1 + max(map(len, re.findall("`+", shown)), default=0))
    room = " " if "`" in (shown[:1], shown[-1:]) else ""
    words = f"{fence}{room}{shown}{room}{fence}"
    return words.replace("|", "\\|") if in_table else words


def fenced(text: str, language: str) -> str:
    """Return lines as a block of code; nothing in them ends it."""
    fence = "```"
    while fence in text:
        fence += "`"
    return f"{fence}{language}\n{visible(text).rstrip()}\n{fence}\n"


def quotation(text: str) -> str:
    """Return a text of any number of lines as a quotation that keeps them."""
    lines = [f"> {opening(plain(line))}".rstrip(" ") for line in text.split("\n")]
    parted = zip(lines, [*lines[1:], ">"], strict=True)
    return "".join(f"{one}{_BREAK if '>' not in (one, after) else ''}\n" for one, after in parted)


def _plain(mark: re.Match[str]) -> str:
    """Return a mark with a backslash before its last character."""
    return f"{mark[0][:-1]}\\{mark[0][-1]}"
