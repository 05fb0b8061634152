"""The formats of reports, and the suffixes of files that ask for them.

What a format needs is imported when it is used: a run prints one of them, rarely two.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import NamedTuple, TypeAlias

from itacheck.grading.report import Report
from itacheck.reports.outcome import Outcome


class Wish(NamedTuple):
    """How a report is wanted. All but the language is for text or JSON alone."""

    language: str
    single: bool
    """Whether exactly one input was given, and it is a file: JSON is then one object."""
    columns: int = 80
    colour: bool = False


Renderer: TypeAlias = "Callable[[Sequence[Outcome], Wish], str]"


def _text(outcomes: Sequence[Outcome], wish: Wish) -> str:
    from itacheck.reports.text_report import render_all

    reports = [outcome for outcome in outcomes if isinstance(outcome, Report)]
    return render_all(reports, wish.language, width=wish.columns, color=wish.colour)


def _json(outcomes: Sequence[Outcome], wish: Wish) -> str:
    from itacheck.reports.json_report import render

    return render(outcomes, wish.language, single=wish.single)


def _sarif(outcomes: Sequence[Outcome], wish: Wish) -> str:
    from itacheck.reference.rule_texts import rule_text
    from itacheck.reports.sarif_report import render

    return render(outcomes, wish.language, rule_text)


def _by(module: str) -> Renderer:
    """Return the renderer of a module that needs the language alone."""

    def render(outcomes: Sequence[Outcome], wish: Wish) -> str:
        text: str = import_module(f"itacheck.reports.{module}").render(outcomes, wish.language)
        return text

    return render


RENDERERS: dict[str, Renderer] = {
    "text": _text,
    "json": _json,
    "markdown": _by("markdown_report"),
    "html": _by("html_report"),
    "sarif": _sarif,
    "csv": _by("csv_report"),
    "worksheet": _by("worksheet"),
}
"""The formats of ``--format``, by name."""

SUFFIXES = {
    ".txt": "text",
    ".json": "json",
    ".md": "markdown",
    ".html": "html",
    ".sarif": "sarif",
    ".csv": "csv",
}
"""The format of a file of ``--output``, by its suffix in lower case."""
