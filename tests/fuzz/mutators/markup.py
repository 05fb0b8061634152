"""Changes of XML: elements cut out, doubled, moved and wrapped, their attributes and texts."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from random import Random

from .pieces import of_pieces, text_of

_TOKEN = re.compile(r"^%% .*\n|<[^<>]*>|[^<>]+|[<>]", re.MULTILINE)
_NAME = re.compile(r"</?([\w:]+)")
_VALUE = re.compile(r'"([^"]*)"')
_FURTHEST = 3_000  # tokens between the two tags of an element


def of_markup(words: Sequence[str], values: Sequence[str]) -> Callable[[bytes, Random], bytes]:
    """Return a function that varies XML, so that it often stays well-formed."""
    in_pieces = of_pieces(words)

    def vary(data: bytes, random: Random) -> bytes:
        if random.random() < 0.08:
            return in_pieces(data, random)
        tokens = _TOKEN.findall(text_of(data))
        for _ in range(random.choice([1, 1, 2, 4])):
            if tokens:
                _vary(tokens, words, values, random)
        return "".join(tokens).encode("utf-8", "surrogatepass")

    return vary


def _vary(tokens: list[str], words: Sequence[str], values: Sequence[str], random: Random) -> None:
    what = random.random()
    if what < 0.30:
        texts = [at for at, token in enumerate(tokens) if token[0] not in "<>%"]
        if texts:
            at = random.choice(texts)
            kept = random.choice(["", tokens[at], tokens[random.choice(texts)]])
            tokens[at] = kept + random.choice(words)
        return
    if what < 0.55:
        tags = [at for at, token in enumerate(tokens) if '"' in token]
        if tags:
            at = random.choice(tags)
            found = list(_VALUE.finditer(tokens[at]))
            if found:
                one = random.choice(found)
                start, end = one.span(1)
                value = random.choice(values)
                tokens[at] = tokens[at][:start] + value + tokens[at][end:]
        return
    opening = [at for at, token in enumerate(tokens) if _is_opening(token)]
    if not opening:
        return
    element = _element(tokens, random.choice(opening))
    inside = tokens[element]
    if what < 0.68:
        del tokens[element]
    elif what < 0.80:
        to = random.randint(0, len(tokens))
        tokens[to:to] = inside * random.choice([1, 1, 1, 2, 20])
    elif what < 0.88:
        del tokens[element]
        to = random.randint(0, len(tokens))
        tokens[to:to] = inside
    elif what < 0.94:  # wrapped in a copy of another element's tags
        other = _element(tokens, random.choice(opening))
        tokens[element] = [tokens[other.start], *inside, tokens[other.stop - 1]]
    else:  # in the place of another element
        tokens[_element(tokens, random.choice(opening))] = inside


def _is_opening(token: str) -> bool:
    return token[0] == "<" and token[1:2] not in ("/", "?", "!", "")


def _element(tokens: Sequence[str], start: int) -> slice:
    """Return where the element that is opened here lies; its tag alone if it is never closed."""
    tag = tokens[start]
    name = _NAME.match(tag)
    if tag.endswith("/>") or name is None:
        return slice(start, start + 1)
    depth = 0
    for at in range(start, min(len(tokens), start + _FURTHEST)):
        found = _NAME.match(tokens[at])
        if found is not None and found[1] == name[1] and not tokens[at].endswith("/>"):
            depth += -1 if tokens[at][1] == "/" else 1
            if depth == 0:
                return slice(start, at + 1)
    return slice(start, start + 1)
