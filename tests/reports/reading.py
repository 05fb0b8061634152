"""Reports as their readers see them: the text that comes out, and nothing in it but text."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token

import itacheck
from itacheck.cli.formats import DOCUMENTS, STREAMS, Wish
from itacheck.outcome import Outcome
from itacheck.places import data_directory
from itacheck.reports.safe import visible

from .sarif_schema import refused
from .unsafe import UNSAFE

SIGNS = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r")


def report(name: str, outcomes: Sequence[Outcome], language: str) -> str:
    """Return the report of a format."""
    wish = Wish(language, single=len(outcomes) == 1)
    if name in DOCUMENTS:
        return DOCUMENTS[name](outcomes, wish)
    stream = STREAMS[name]
    parts = stream.parts(wish).join(stream.one(outcome, wish) for outcome in outcomes)
    return stream.head(wish) + parts + stream.tail(wish)


def read(name: str, text: str) -> str:
    """Return what a report says, without any spaces; assert that it is mere text.

    What stands in it as an escape for other programs is shown as it is shown to people.
    """
    raw = text.removeprefix("\ufeff").replace("\r\n", "\n") if name == "csv" else text
    assert not UNSAFE.search(raw.replace("\t", " "))
    seen = _READERS[name](text)
    return "".join(visible(seen).split())


def squeezed(text: str) -> str:
    """Return what ``read`` returns of a text that stands in a report."""
    return "".join(visible(text).split())


def _plain(text: str) -> str:
    return text


def _json(text: str) -> str:
    return "\n".join(_strings(json.loads(text)))


def _jsonl(text: str) -> str:
    return "\n".join(part for line in text.splitlines() for part in _strings(json.loads(line)))


def _sarif(text: str) -> str:
    log = json.loads(text)
    assert refused(log) == []
    (run,) = log["runs"]
    messages = [result["message"]["text"] for result in run["results"]]
    for message in messages:
        assert "](" not in message
        assert not re.search(r"(?<!\{)(?:\{\{)*\{(?!\{)", message)
    return "\n".join([*(re.sub(r"\{\{|\}\}", _half, m) for m in messages), *_strings(log)])


def _half(braces: re.Match[str]) -> str:
    return braces[0][0]


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for name, part in value.items():
            yield name
            yield from _strings(part)
    elif isinstance(value, list):
        for part in value:
            yield from _strings(part)
    else:
        yield json.dumps(value)


def _csv(text: str) -> str:
    assert text.startswith("\ufeff")
    cells = [cell for row in csv.reader(io.StringIO(text[1:], newline="")) for cell in row]
    assert not [cell for cell in cells if cell.strip(" \u200b").startswith(SIGNS)]
    return "\n".join(cell.removeprefix("'") for cell in cells)


_LOADING = ("href", "src", "action", "formaction", "data", "style", "srcdoc")


class _Page(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.texts: list[str] = []
        self.open: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.open.append(tag)
        for name, value in attrs:
            assert not name.startswith("on")
            assert name not in _LOADING or (value or "").startswith("#")

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        if "style" not in self.open:
            self.texts.append(data)


@lru_cache(maxsize=1)
def _tags() -> frozenset[str]:
    """Return the elements of which the pages of the samples are made."""
    samples = Path(data_directory("samples")).glob("*.yaml")
    reports = [itacheck.grade(path) for path in samples]
    return frozenset(_Page(report("html", reports, "th")).tags)


def _html(text: str) -> str:
    page = _Page(text)
    if not frozenset(page.tags) <= _tags():
        raise AssertionError(set(page.tags) - _tags())
    assert not {"script", "iframe", "object", "embed", "img", "svg"} & set(page.tags)
    return "".join(page.texts)


_BARE_LINK = re.compile(r"(?:https?|ftp)://|www\.", re.IGNORECASE)


def _markdown(text: str) -> str:
    """Return the text of a page, read as hosts of code do: with HTML, tables and bare links.

    They make a link of an address as it stands, unless one of its signs is escaped; escaped signs
    are kept apart here so as to tell.
    """
    reader = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    reader.disable("text_join")
    return "".join(_written(reader.parse(text)))


def _written(tokens: Sequence[Token]) -> Iterator[str]:
    for token in tokens:
        assert token.type not in ("html_block", "html_inline", "image", "link_open", "s_open")
        assert token.type != "text" or not _BARE_LINK.search(token.content)
        if token.children is not None:
            yield from _written(token.children)
        else:
            yield token.content
        if token.type.endswith(("_close", "break")):
            yield "\n"


_READERS = {
    "text": _plain,
    "json": _json,
    "jsonl": _jsonl,
    "markdown": _markdown,
    "html": _html,
    "sarif": _sarif,
    "csv": _csv,
    "worksheet": _markdown,
}
"""Fails for a format that nobody here reads."""
