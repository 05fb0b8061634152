"""The part of an HTML page on one report: score, matrix, findings with their lines, way up."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from xml.etree.ElementTree import Element

from itacheck.criteria.model import Requirement
from itacheck.grading.report import Report
from itacheck.reports import words
from itacheck.reports.html_element import Child, element
from itacheck.reports.outline import (
    FOLDING,
    Told,
    beginning,
    cell_verdicts,
    changes,
    labelled,
    not_checked,
    outline,
    place_of,
    source_of,
    step_line,
    where,
)
from itacheck.reports.source_lines import SourceLine
from itacheck.text import Text

_MATRIX = Text("ตารางผลการตรวจ", "Verdicts at a glance")
_OF_AREAS = Text("รายประเด็น", "By area")
_REQUIREMENT = Text("องค์ประกอบ", "requirement")
_FINDINGS = Text("สิ่งที่ต้องแก้และข้อสงสัย", "What to mend, and doubts")
_TEXT = Text("ข้อความในเอกสาร", "text of the submission")
_TO_TABLE = Text("กลับไปที่ตาราง", "back to the table")
_TO_LIST = Text("กลับไปที่รายชื่อเอกสาร", "back to the list")


class Article:
    """One report as an article, whose anchors begin with ``part``.

    ``name`` and ``below`` say whose it is, ``result`` and ``state`` what came of it.
    """

    def __init__(self, report: Report, part: str, language: str, several: bool) -> None:
        path, agency = report.submission.path, report.submission.agency_name
        self.report = report
        self.id = part
        self.language = language
        self.level = 2 if several else 1
        self.under = words.criteria_line(report.criteria)
        self.name = agency or path or self.say(self.under)
        self.below = path if agency and path else ""
        self.result = self.say(words.score_line(report))
        self.state = _state(report)
        self.outline = outline(report)

    def element(self) -> Element:
        """Return the article."""
        title, score = self.report.criteria.title, self.result
        estimate = self.say(words.estimate_line(self.report))
        head = element(
            "header",
            self.heading(0, self.name, id=f"{self.id}-name"),
            element("p", self.below, class_="quiet") if self.below else None,
            back_to_list(self.language) if self.level > 1 else None,
            element("p", f"{self.say(self.under)} – {self.say(title)}"),
            element("p", score, class_=f"score {self.state}"),
            element("p", element("a", estimate, href=f"#{self.id}-unchecked")),
        )
        return element(
            "article",
            (head, *self.sections()),
            id=self.id,
            class_="graded",
            aria_labelledby=f"{self.id}-name",
        )

    def sections(self) -> Iterable[Element | None]:
        """Return the parts below the score, in the order in which a user asks."""
        told = self.outline
        of_file = [self.finding(one, words.SEVERITIES["note"]) for one in told.of_file]
        notes = [self.finding(one, where(one.finding)) for one in told.notes]
        unchecked = element("ul", [element("li", self.say(t)) for t in not_checked(self.report)])
        return (
            self.section("matrix", _MATRIX, self.tables()),
            self.section("file", words.FILE, _list(of_file)),
            self.section("findings", _FINDINGS, self.by_area()),
            self.section("notes", words.NOTES, _list(notes)),
            self.section("reviews", words.REVIEWS, self.reviews()),
            self.section("way", words.WAY_UP, self.way_up()),
            self.section("unchecked", words.NOT_CHECKED, [unchecked]),
        )

    def section(self, name: str, title: Text, content: Sequence[Element]) -> Element | None:
        """Return a part under its heading, which is its anchor; None if it is empty."""
        heading = self.heading(1, self.say(title), id=f"{self.id}-{name}")
        return element("section", heading, content) if content else None

    def heading(self, depth: int, text: str, id: str | None = None) -> Element:  # noqa: A002
        """Return a heading so many levels below that of the article."""
        return element(f"h{self.level + depth}", text, id=id)

    def say(self, text: Text) -> str:
        """Return a text in the language of the page."""
        return text.into(self.language)

    def tables(self) -> list[Element]:
        """Return the verdicts by area, and those on the whole submission."""
        criteria, verdicts = self.report.criteria, cell_verdicts(self.report)
        anchors = self.anchors()
        inside = [r for r in criteria.requirements.values() if r.field.in_area]
        own = [requirement for area, requirement in criteria.cells if area is None]

        def cell(area: str | None, requirement: Requirement) -> Element:
            key = (area, requirement.id)
            return self.cell(verdicts[key], anchors.get(key))

        tables = []
        if criteria.areas:
            heads = [self.say(words.AREA_COLUMN), *map(self.asked, inside)]
            rows = [(self.area(one), [cell(one, r) for r in inside]) for one in criteria.areas]
            tables.append(self.table("areas", _OF_AREAS, heads, rows))
        if own:
            heads = [self.say(_REQUIREMENT), self.say(words.VERDICT_COLUMN)]
            rows = [(self.asked(r), [cell(None, r)]) for r in own]
            tables.append(self.table("whole", words.WHOLE, heads, rows))
        return tables

    def anchors(self) -> dict[tuple[str | None, str | None], str]:
        """Return the finding that each cell leads to; folded ones share that of the file."""
        anchors: dict[tuple[str | None, str | None], str] = {}
        for _, of_area in self.outline.by_area:
            for told in of_area:
                cell = (told.finding.area, told.finding.requirement)
                anchors.setdefault(cell, self.anchor(told))
        folding = [told for told in self.outline.of_file if told.finding.rule == FOLDING]
        for told in self.outline.folded:
            cell = (told.finding.area, told.finding.requirement)
            anchors.setdefault(cell, self.anchor(folding[0]))
        return anchors

    def anchor(self, told: Told) -> str:
        """Return the anchor of a finding."""
        return f"{self.id}-f{told.number}"

    def table(
        self,
        name: str,
        title: Text,
        heads: Sequence[Child],
        rows: Sequence[tuple[Child, Sequence[Element]]],
    ) -> Element:
        """Return a table that scrolls by itself where it is wider than the page."""
        caption = f"{self.id}-{name}"
        table = element(
            "table",
            element("caption", self.say(title), id=caption),
            element("thead", element("tr", [element("th", h, scope="col") for h in heads])),
            element("tbody", [element("tr", element("th", h, scope="row"), c) for h, c in rows]),
            class_=name,
        )
        # What scrolls must be reached by keyboard, and say what it is.
        return element(
            "div", table, class_="scroll", role="region", tabindex="0", aria_labelledby=caption
        )

    def asked(self, requirement: Requirement) -> Child:
        """Return what a requirement is called, and its clause."""
        clause = self.say(words.CLAUSE.fill(clause=requirement.clause))
        return [f"{self.say(requirement.title)} ", element("span", clause, class_="quiet clause")]

    def area(self, area: str) -> Child:
        """Return the code of an area and its title."""
        title = self.say(self.report.criteria.areas[area].title)
        return [f"{area} ", element("span", title, class_="quiet title")]

    def cell(self, verdict: str, anchor: str | None) -> Element:
        """Return a cell: its verdict by symbol and word, leading to why it is not met."""
        symbol = element("span", words.SYMBOLS[verdict], class_="symbol", aria_hidden="true")
        word = element("span", self.say(words.VERDICTS[verdict]), class_="word")
        shown: Child = [symbol, " ", word]
        if verdict == "unchecked":
            anchor = f"{self.id}-unchecked"
        link = element("a", shown, href=f"#{anchor}") if anchor is not None else shown
        return element("td", link, class_=verdict)

    def by_area(self) -> list[Element]:
        """Return errors and doubts under the name of their area."""
        parts = []
        for area, of_area in self.outline.by_area:
            parts.append(self.heading(2, self.say(words.area_name(self.report, area))))
            parts += _list([self.finding(t, words.SEVERITIES[t.finding.severity]) for t in of_area])
        return parts

    def finding(self, told: Told, label: Text) -> Element:
        """Return what was found, by which clause, the lines, what to do, and how to name it."""
        finding = told.finding
        sign = f"{words.SYMBOLS[finding.verdict]} " if finding.verdict is not None else ""
        kind = element("strong", sign, self.say(labelled(finding, label)), class_="kind")
        count = words.FOLDED.fill(count=len(self.outline.folded))
        names: list[Child] = [element("code", finding.rule)]
        if finding.fingerprint is not None:
            names += [" · ", self.say(words.FINGERPRINT.fill(code=finding.fingerprint))]
        if finding.verdict is not None:
            back = element("a", self.say(_TO_TABLE), href=f"#{self.id}-matrix")
            names.append(element("span", " · ", back, class_="back"))
        return element(
            "li",
            element("p", kind, " ", self.say(finding.message)),
            element("p", self.say(count)) if finding.rule == FOLDING else None,
            self.quoted(told),
            element("p", self.say(words.remedy_line(finding.remedy)), class_="remedy")
            if finding.remedy.th
            else None,
            element("p", names, class_="quiet names"),
            id=self.anchor(told),
            class_=f"finding {finding.verdict or 'note'}",
        )

    def quoted(self, told: Told) -> Element | None:
        """Return the lines that a finding is about, under their place; or the text itself."""
        place, source = place_of(told), source_of(self.report, told)
        shown: list[Child] = [_line(line) for line in source.lines]
        if source.more:
            shown.append(self.say(words.MORE_LINES.fill(count=source.more)))
        if not shown:
            shown += filter(None, [beginning(told)])
        caption = element("figcaption", self.say(place or _TEXT))
        text = element("pre", element("code", shown), lang="th") if shown else None
        return element("figure", caption, text) if shown or place is not None else None

    def reviews(self) -> list[Element]:
        """Return every decision on a doubt, with who, when and why, and whether it took effect."""
        members = []
        for review in self.report.reviews:
            decided, told = words.review_lines(review)
            below = element("div", told, class_="quiet") if told else None
            members.append(element("li", self.say(decided), below))
        return [element("ul", members)] if members else []

    def way_up(self) -> list[Element]:
        """Return, for each higher score, the fewest cells that reach it."""
        parts = []
        for step in self.report.next:
            members = [
                element("li", f"{self.say(area)}: ", ", ".join(map(self.say, names)))
                for area, names in changes(self.report, step)
            ]
            parts += [self.heading(2, self.say(step_line(step))), element("ul", members)]
        return parts


def back_to_list(language: str) -> Element:
    """Return the way from an article to the list at the top of a page of several."""
    return element("p", element("a", _TO_LIST.into(language), href="#list"), class_="back")


def _list(findings: list[Element]) -> list[Element]:
    """Return findings as a list, which stays one for a screen reader though it shows no marks."""
    return [element("ul", findings, class_="findings", role="list")] if findings else []


def _line(line: SourceLine) -> Element:
    """Return a line of a file: its number, and what is marked in it."""
    text = (line.before, element("mark", line.marked) if line.marked else None, line.after)
    number = element("span", str(line.number), class_="number", aria_hidden="true")
    return element("span", number, element("span", text, class_="text"), class_="line")


def _state(report: Report) -> str:
    """Return by which colour a result is shown, beside its words."""
    if report.reaches():
        return "met"
    if report.score is None:
        return "unmet" if 0 in report.verdicts else "unclear"
    return "unclear" if report.possible_score != report.score else "unmet"
