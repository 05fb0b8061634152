"""HTML: one page that stands alone, for a screen of any width, light or dark, and for A4 paper.

It loads nothing and runs nothing. Each cell of a matrix says its verdict by symbol and word, and
leads to its finding, which shows the lines that it is about.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from xml.etree.ElementTree import Element

from itacheck.outcome import Failure, Outcome
from itacheck.reports import words
from itacheck.reports.html_article import Article, back_to_list
from itacheck.reports.html_element import element, page
from itacheck.text import Text

_STYLE = Path(__file__).with_name("html_report.css")

_TITLE = Text("ผลการตรวจ {name}", "Report on {name}")
_SUBMISSIONS = Text("เอกสารที่ตรวจ {count} ฉบับ", "{count} submissions")
_NAME = Text("เอกสาร", "submission")
_RESULT = Text("ผล", "result")
_TO_RESULTS = Text("ข้ามไปที่ผลการตรวจ", "Skip to the results")
_MADE_BY = Text("สร้างด้วย itacheck {version}", "Made by itacheck {version}")


def render(outcomes: Sequence[Outcome], language: str) -> str:
    """Return a page with an article for each report or failure; a list leads to several."""
    several = len(outcomes) != 1
    parts = [
        _Failed(outcome, f"s{number}", language, several)
        if isinstance(outcome, Failure)
        else Article(outcome, f"s{number}", language, several)
        for number, outcome in enumerate(outcomes, 1)
    ]
    submissions = _SUBMISSIONS.fill(count=len(outcomes)).into(language)
    return page(
        language,
        _TITLE.fill(name=submissions if several else parts[0].name).into(language),
        _STYLE.read_text(encoding="utf-8"),
        element("a", _TO_RESULTS.into(language), class_="skip", href="#results"),
        _list(parts, submissions, language) if several else None,
        element("main", [part.element() for part in parts], id="results"),
        element("footer", element("p", _made_by(language))),
    )


def _list(parts: Sequence[Article | _Failed], title: str, language: str) -> Element:
    """Return the head of a page of several submissions: each with what came of it."""
    heads = [element("th", text.into(language), scope="col") for text in (_NAME, _RESULT)]
    rows = []
    for part in parts:
        name = element("a", part.name, href=f"#{part.id}")
        below = element("div", part.below, class_="quiet") if part.below else None
        cells = (
            element("th", name, below, scope="row"),
            element("td", part.result, class_=part.state),
        )
        rows.append(element("tr", cells))
    table = element(
        "table",
        element("caption", title, class_="unseen"),
        element("thead", element("tr", heads)),
        element("tbody", rows),
        class_="list",
    )
    nav = element("nav", table, aria_label=title)
    return element("header", element("h1", title, id="list"), nav)


def _made_by(language: str) -> str:
    from itacheck import __version__

    return _MADE_BY.fill(version=__version__).into(language)


class _Failed:
    """The part of a page on an input that could not be read."""

    state = "unmet"
    below = ""

    def __init__(self, failure: Failure, part: str, language: str, several: bool) -> None:
        self.failure = failure
        self.id = part
        self.language = language
        self.name = failure.path or "–"
        self.result = words.NOT_READ.into(language)
        self.several = several

    def element(self) -> Element:
        """Return the article: why it could not be read, and where."""
        faults = [
            element(
                "li",
                element("p", fault.message.into(self.language), class_="says"),
                element("p", words.place(fault.location).into(self.language), class_="quiet")
                if fault.location is not None
                else None,
            )
            for fault in self.failure.error.faults
        ]
        return element(
            "article",
            element("h2" if self.several else "h1", self.name, id=f"{self.id}-name"),
            back_to_list(self.language) if self.several else None,
            element("p", self.result, class_="score unmet"),
            element("ul", faults),
            id=self.id,
            aria_labelledby=f"{self.id}-name",
        )
