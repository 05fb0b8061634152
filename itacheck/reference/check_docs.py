"""What the docstring of a check says: its title, parts, options and examples.

The docstring of a check's module is its documentation: an English block, a Thai one, then options
and examples. Each block begins with «`name`: title»; a part with its heading in ``**…**``.
"""

from __future__ import annotations

import re
import sys
from functools import partial
from inspect import cleandoc
from itertools import takewhile
from typing import Any, NamedTuple

import yaml

from itacheck.checks.contract import Advice, Check
from itacheck.text import Text

HEADINGS = {
    "Asks": Text("สิ่งที่ตรวจ", "Asks"),
    "Verdict": Text("ผลการตรวจ", "Verdict"),
    "Why": Text("เหตุผล", "Why"),
    "Note": Text("ข้อสังเกต", "Note"),
}
"""The headings of parts, by the English one."""


class Part(NamedTuple):
    """One part of what is told, such as its verdict; each line of ``body`` is a paragraph."""

    heading: Text
    body: Text


class CheckDoc(NamedTuple):
    """What is told of a check. ``examples`` are as in the docstring, as YAML reads them."""

    name: str
    title: Text
    parts: tuple[Part, ...]
    options: dict[str, Text]
    examples: tuple[dict[str, Any], ...]


def documentation(check: Check | Advice) -> CheckDoc:
    """Return what the docstring of the check's module says of it.

    What is told in one language only stands for both. A docstring of another form, as a check of
    another package may have, is one part without a heading, its lines as they stand, under the
    check's name; without a docstring (``python -OO``) there are no parts. Nothing is raised.
    """
    text = cleandoc(_docstring(check)).strip()
    told = _in_form(check.name, text)
    if told is None:
        parts = (Part(Text("", ""), Text(text, text)),) if text else ()
        told = CheckDoc(check.name, Text(check.name, check.name), parts, {}, ())
    return told


def _docstring(check: Check | Advice) -> str:
    """Return the docstring of the module in which the check's function is defined."""
    function: object = check.overall if isinstance(check, Advice) else check.judge
    while isinstance(function, partial):
        function = function.func
    module = sys.modules.get(getattr(function, "__module__", None) or "")
    text = module.__doc__ if module is not None else None
    return text if isinstance(text, str) else ""


def _in_form(name: str, text: str) -> CheckDoc | None:
    """Read a docstring, or return None where any of it has another form."""
    prose, *sections = re.split(r"^(Options|Examples):\n", text + "\n", flags=re.MULTILINE)
    content = dict(zip(sections[::2], sections[1::2], strict=True))
    options = _options(content.get("Options", ""))
    examples = _examples(content.get("Examples", ""))
    blocks = _blocks(name, prose)
    if 2 * len(content) < len(sections) or options is None or examples is None or not blocks:
        return None
    (en, in_english), (th, in_thai) = blocks[0], blocks[-1]
    parts = tuple(
        Part(
            HEADINGS.get(key, Text(key, key)),
            Text(in_thai.get(key) or english, english or in_thai.get(key, "")),
        )
        for key in in_english | in_thai
        for english in [in_english.get(key, "")]
    )
    return CheckDoc(name, Text(th, en), parts, options, examples)


def _blocks(name: str, prose: str) -> list[tuple[str, dict[str, str]]]:
    """Return the title and parts of each language's block; none where the form is another."""
    paragraphs = [" ".join(lines.split()) for lines in re.split(r"\n\s*\n", prose) if lines.strip()]
    titles = [n for n, line in enumerate(paragraphs) if line.startswith(f"`{name}`: ")]
    if titles[:1] != [0] or len(titles) > 2:
        return []
    blocks = (paragraphs[start:end] for start, end in zip(titles, [*titles[1:], None], strict=True))
    return [(line.partition(": ")[2].removesuffix("."), _parts(rest)) for line, *rest in blocks]


_HEADING = re.compile(r"\*\*([^*]+?)\.?\*\*(?:\s|$)")
_ENGLISH = {heading.th: heading.en for heading in HEADINGS.values()}


def _parts(paragraphs: list[str]) -> dict[str, str]:
    """Return the text under each heading, by the English one; what stands before any, under «»."""
    parts: dict[str, list[str]] = {}
    heading = ""
    for paragraph in paragraphs:
        found = _HEADING.match(paragraph)
        if found:
            heading = _ENGLISH.get(found[1], found[1])
        text = paragraph[found.end() :] if found else paragraph
        parts.setdefault(heading, []).append(text)
    return {heading: "\n".join(filter(None, texts)) for heading, texts in parts.items()}


_OPTION = re.compile(r"    ([\w-]+): +(\S.*)")


def _options(section: str) -> dict[str, Text] | None:
    """Return what is told of each option, or None where a line has another form."""
    told: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in filter(str.strip, section.splitlines()):
        option = _OPTION.fullmatch(line)
        if option and option[1] not in told:
            lines = told.setdefault(option[1], [option[2]])
        elif lines and line.startswith(" " * 5):
            lines.append(line.strip())
        else:
            return None
    return {name: _option(lines) for name, lines in told.items()}


def _option(lines: list[str]) -> Text:
    english = [lines[0], *takewhile(lambda line: not _is_thai(line), lines[1:])]
    thai = lines[len(english) :]
    return Text(" ".join(thai or english), " ".join(english))


def _is_thai(line: str) -> bool:
    """Whether a line is Thai beside what it quotes."""
    own = re.sub("«[^»]*»|``[^`]*``", "", line)
    return len(re.findall("[ก-๛]", own)) > len(re.findall("[A-Za-z]", own))


def _examples(section: str) -> tuple[dict[str, Any], ...] | None:
    """Return the examples, or None where they are no list of mappings."""
    try:
        examples = yaml.safe_load(section)
    except Exception:  # YAML raises more than its own errors, on a date such as 2024-13-45
        return None
    if examples is None:
        return ()
    if not isinstance(examples, list) or not all(isinstance(one, dict) for one in examples):
        return None
    return tuple(examples)
