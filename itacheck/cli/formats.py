"""The formats of reports, and the suffixes of files that ask for them.

Some are written one submission after the other, so that a round of any size takes the same memory;
the others are one document, which is written in the end. What a format needs is imported when it
is used: a run prints one of them, rarely two.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import NamedTuple, TypeAlias

from itacheck.outcome import Failure, Outcome


class Wish(NamedTuple):
    """How a report is wanted. All but the language is for text or JSON alone."""

    language: str
    single: bool
    """Whether exactly one input was given, and it is a file: JSON is then one object."""
    columns: int = 80
    colour: bool = False
    many: bool = False
    """Whether there are so many that text tells each on a line of its own."""


def _nothing(_wish: Wish) -> str:
    return ""


class Stream(NamedTuple):
    """A format that is written one outcome after the other."""

    one: Callable[[Outcome, Wish], str]
    head: Callable[[Wish], str] = _nothing
    parts: Callable[[Wish], str] = _nothing
    """What stands between two outcomes that both have a text."""
    tail: Callable[[Wish], str] = _nothing


Whole: TypeAlias = "Callable[[Sequence[Outcome], Wish], str]"
"""A format that is one document."""


def _text(outcome: Outcome, wish: Wish) -> str:
    if isinstance(outcome, Failure):
        return ""  # told on standard error
    if wish.many:
        from itacheck.reports.text_line import line

        return line(outcome, wish.language)
    from itacheck.reports.text_report import render

    return render(outcome, wish.language, width=wish.columns, color=wish.colour)


def _rule(wish: Wish) -> str:
    return "" if wish.many else "─" * max(40, wish.columns) + "\n"


def _json(outcome: Outcome, wish: Wish) -> str:
    from itacheck.reports.json_report import indented, one

    return (one if wish.single else indented)(outcome, wish.language)


def _jsonl(outcome: Outcome, wish: Wish) -> str:
    from itacheck.reports.json_report import line

    return line(outcome, wish.language)


def _csv(outcome: Outcome, wish: Wish) -> str:
    from itacheck.reports.csv_report import line, rows

    return "".join(line(row) for row in rows(outcome, wish.language))


def _csv_head(_wish: Wish) -> str:
    from itacheck.reports.csv_report import head

    return head()


STREAMS = {
    "text": Stream(_text, parts=_rule),
    "json": Stream(
        _json,
        head=lambda wish: "" if wish.single else "[\n",
        parts=lambda _wish: ",\n",
        tail=lambda wish: "\n" if wish.single else "\n]\n",
    ),
    "jsonl": Stream(_jsonl),
    "csv": Stream(_csv, head=_csv_head),
}
"""The formats that are written one outcome after the other."""


def _sarif(outcomes: Sequence[Outcome], wish: Wish) -> str:
    from itacheck.reference.rule_texts import rule_text
    from itacheck.reports.sarif_report import render

    return render(outcomes, wish.language, rule_text)


def _by(module: str) -> Whole:
    """Return the renderer of a module that needs the language alone."""

    def render(outcomes: Sequence[Outcome], wish: Wish) -> str:
        text: str = import_module(f"itacheck.reports.{module}").render(outcomes, wish.language)
        return text

    return render


DOCUMENTS: dict[str, Whole] = {
    "markdown": _by("markdown_report"),
    "html": _by("html_report"),
    "sarif": _sarif,
    "worksheet": _by("worksheet"),
}

FORMATS = ("text", "json", "jsonl", "markdown", "html", "sarif", "csv", "worksheet")
"""The formats of ``--format``."""

SUFFIXES = {
    ".txt": "text",
    ".json": "json",
    ".jsonl": "jsonl",
    ".md": "markdown",
    ".html": "html",
    ".sarif": "sarif",
    ".csv": "csv",
}
"""The format of a file of ``--output``, by its suffix in lower case."""
