"""What must be true of every HTML page of a report, whatever was graded."""

from __future__ import annotations

from .markup import Node

TAGS = {
    *("html", "head", "meta", "title", "style", "body", "header", "main", "article", "section"),
    *("nav", "footer", "h1", "h2", "h3", "h4", "p", "div", "span", "strong", "a", "ul", "li"),
    *("table", "caption", "thead", "tbody", "tr", "th", "td", "figure", "figcaption", "pre"),
    *("code", "mark"),
}
ATTRIBUTES = {
    *("lang", "charset", "http-equiv", "content", "name", "href", "id", "class", "scope", "role"),
    *("tabindex", "aria-label", "aria-labelledby", "aria-hidden"),
}
_LEVELS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4}


def by_id(page: Node) -> dict[str, Node]:
    """Return the nodes that have an id, of which no two are the same."""
    nodes = [node for node in page.all() if "id" in node.attributes]
    named = {node.attributes["id"]: node for node in nodes}
    assert len(named) == len(nodes)
    return named


def holds_together(page: Node) -> None:
    """Hold a page to its own kinds of elements, links that lead somewhere, headings and tables."""
    assert {node.tag for node in page.all()} <= TAGS
    assert {name for node in page.all() for name in node.attributes} <= ATTRIBUTES
    named = by_id(page)
    for node in page.all():
        if "href" in node.attributes:
            assert node.attributes["href"].removeprefix("#") in named
        if "aria-labelledby" in node.attributes:
            assert named[node.attributes["aria-labelledby"]].words
    levels = [_LEVELS[node.tag] for node in page.all() if node.tag in _LEVELS]
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in zip([0, *levels], levels, strict=False))
    for table in page.all("table"):
        assert table.one("caption").words
        assert {head.attributes["scope"] for head in table.all("th")} <= {"row", "col"}
