"""Texts that would be marks of HTML, Markdown or a spreadsheet, and readers of such pages."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser

from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from .unsafe import ATTACKS, WORDS

MARKUP = (
    *("<script>alert(1)</script>", "</style>", "</title>", "</pre></code>", "</td></tr></table>"),
    *('"><img src=x onerror=alert(1)>', "' onclick='x", "<!--", "-->", "]]>", "<b>หนา</b>", "<"),
    *("&lt;b&gt;", "&#60;", "&amp", "&copy;", "javascript:alert(1)", "http://x.example", "www.x"),
    *("*เน้น*", "**หนา**", "__init__", "`code`", "```", "~~~", "~~ขีด~~", "[ก](http://x)", "![x](y)"),
    *("# หัวข้อ", "## x", "- ข้อ", "+ ข้อ", "1. ข้อ", "2) ข้อ", "> อ้าง", "===", "---", ":--", "***"),
    *("| ก | ข |", "|", "\\", "\\*", "$x$", "<http://x>", "[^1]", "[x]: y", "#"),
    *('=HYPERLINK("http://x","y")', "@SUM(A1)", "+1", "-1", "\t=1"),
)
MARKED = st.lists(st.sampled_from(MARKUP) | ATTACKS | WORDS, min_size=1, max_size=6).map("".join)

VOID = frozenset(("meta", "br", "hr", "img", "input", "link", "col"))


class Node:
    """An element as a browser would read it, or (tag None) a text."""

    def __init__(self, tag: str | None, attributes: dict[str, str], text: str = "") -> None:
        self.tag = tag
        self.attributes = attributes
        self.children: list[Node] = []
        self.own = text

    def all(self, tag: str | None = None) -> Iterator[Node]:
        """Yield this node and those below it, in their order; of one tag alone, if it is given."""
        if self.tag is not None and tag in (None, self.tag):
            yield self
        for child in self.children:
            yield from child.all(tag)

    def one(self, tag: str) -> Node:
        """Return the only node of a tag."""
        (found,) = self.all(tag)
        return found

    def having(self, name: str, value: str) -> list[Node]:
        """Return the nodes that have a word among those of an attribute."""
        return [node for node in self.all() if value in node.attributes.get(name, "").split()]

    @property
    def text(self) -> str:
        """The text, with the spaces of the source."""
        return self.own + "".join(child.text for child in self.children)

    @property
    def words(self) -> str:
        """The text, its spaces as they are shown."""
        return " ".join(self.text.split())


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open = [Node("", {})]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        node = Node(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(node)
        if tag not in VOID:
            self.open.append(node)

    def handle_endtag(self, tag: str) -> None:
        closed = self.open.pop()
        assert closed.tag == tag

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(Node(None, {}, data))

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)

    def unknown_decl(self, data: str) -> None:
        raise AssertionError(data)


def read_html(page: str) -> Node:
    """Return the root of a page, whose elements must all be closed in their order."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    (root,) = reader.open
    return root.one("html")


def read_markdown(page: str) -> list[Token]:
    """Return what a page of Markdown is read as, with tables as code hosts have them."""
    return MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(page)


def inline(tokens: list[Token]) -> list[Token]:
    """Return the pieces of every line of text."""
    return [piece for token in tokens if token.type == "inline" for piece in token.children or ()]


def shown(token: Token) -> str:
    """Return the text of a line as a reader sees it."""
    breaks = {"softbreak": "\n", "hardbreak": "\n"}
    return "".join(breaks.get(piece.type, piece.content) for piece in token.children or ())


def lines_shown(tokens: list[Token]) -> list[str]:
    """Return the text of every line, heading and cell of a page, and of every block of code."""
    return [
        shown(token) if token.type == "inline" else token.content
        for token in tokens
        if token.type in ("inline", "fence")
    ]
