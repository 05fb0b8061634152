"""Text for people, in a terminal or piped: the score first, then what fails, where and what to do.

In this order: the score or its range, the matrix at a glance, findings area by area with the line
they point at, the way to the next score, and what was not checked.
"""

from __future__ import annotations

from collections.abc import Iterable

from rich.cells import cell_len
from rich.padding import Padding
from rich.table import Table
from rich.text import Text as Styled

from itacheck.grading.report import Finding, Report
from itacheck.location import on_one_line
from itacheck.reports import words
from itacheck.reports.excerpt import excerpt
from itacheck.reports.outline import (
    FOLDING,
    cell_verdicts,
    changes,
    labelled,
    not_checked,
    outline,
    step_line,
    where,
)
from itacheck.reports.paper import NARROWEST, Paper
from itacheck.reports.safe import visible
from itacheck.text import Text

_STYLES = {
    "met": "green",
    "unclear": "yellow",
    "unmet": "red",
    "unchecked": "dim",
    "error": "red",
    "warning": "yellow",
    "note": "cyan",
}


def render(report: Report, language: str, *, width: int = 80, color: bool = False) -> str:
    """Return the report, wrapped to ``width`` cells; with terminal colours only if asked for."""
    page = _Page(report, language, width, color)
    page.heading()
    page.matrix()
    page.findings()
    page.notes()
    page.reviews()
    page.way_up()
    page.not_checked()
    return page.text()


class _Page(Paper):
    def __init__(self, report: Report, language: str, width: int, color: bool) -> None:
        super().__init__(language, width, color)
        self.report = report
        self.outline = outline(report)

    def heading(self) -> None:
        submission = self.report.submission
        path = on_one_line(submission.path or "")
        name = " · ".join(filter(None, (submission.agency_name, path)))
        if name:
            self.say(name, "bold")
        self.say(words.criteria_line(self.report.criteria))
        self.console.print()
        style = "bold green" if self.report.complete else "bold yellow"
        self.say(words.score_line(self.report), style)
        self.say(words.estimate_line(self.report), "dim")
        self.console.print()

    def matrix(self) -> None:
        cells = cell_verdicts(self.report)
        criteria = self.report.criteria
        if criteria.areas:
            self.table(cells)
        own = [requirement for area, requirement in criteria.cells if area is None]
        parts = [
            Styled(f"{visible(requirement.title.into(self.language))} ").append_text(
                _symbol(cells[(None, requirement.id)])
            )
            for requirement in own
        ]
        if criteria.areas and parts:
            whole = f"{words.WHOLE.into(self.language)}: "
            self.console.print(Styled(whole).append_text(Styled("  ").join(parts)))
        else:
            for part in parts:
                self.console.print(part)
        legend = "  ".join(
            f"{symbol} {words.VERDICTS[verdict].into(self.language)}"
            for verdict, symbol in words.SYMBOLS.items()
            if verdict != "unchecked" or self.report.unchecked_cells
        )
        self.say(legend, "dim")

    def table(self, cells: dict[tuple[str | None, str], str]) -> None:
        """Print areas × requirements; under clauses alone where the titles are too wide."""
        criteria = self.report.criteria
        asked = [r for r in criteria.requirements.values() if r.field.in_area]
        headers = [visible(requirement.title.into(self.language)) for requirement in asked]
        narrow = sum(cell_len(header) + 2 for header in headers) + 8 > self.width
        table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
        table.add_column(Styled(words.AREA_COLUMN.into(self.language)))
        for requirement, header in zip(asked, headers, strict=True):
            name = visible(requirement.clause) if narrow else header
            table.add_column(Styled(name), justify="center")
        for area in criteria.areas:
            verdicts = (cells[(area, requirement.id)] for requirement in asked)
            table.add_row(Styled(visible(area)), *map(_symbol, verdicts))
        self.console.print(table)
        if narrow:
            named = zip(asked, headers, strict=True)
            self.say("  ".join(f"{r.clause} {header}" for r, header in named), "dim")

    def findings(self) -> None:
        """Print what concerns the file, then errors and doubts by area.

        Areas without any content are told in one line; their cells are in the JSON report.
        """
        if self.outline.of_file:
            self.title(words.FILE)
        for told in self.outline.of_file:
            self.statement(told.finding, words.SEVERITIES["note"])
            if told.finding.rule == FOLDING:
                self.say(words.FOLDED.fill(count=len(self.outline.folded)), indent=4)
            self.advise(told.finding)
        for area, of_area in self.outline.by_area:
            self.title(words.area_name(self.report, area))
            for told in of_area:
                self.finding(told.finding)

    def notes(self) -> None:
        if self.outline.notes:
            self.title(words.NOTES)
        for told in self.outline.notes:
            self.note(told.finding)

    def reviews(self) -> None:
        """Print every decision on a doubt, with who, when and why, and whether it took effect."""
        if self.report.reviews:
            self.title(words.REVIEWS)
        for review in self.report.reviews:
            decided, told = words.review_lines(review)
            self.item(decided, indent=2)
            if told:
                self.say(told, "dim", indent=4)

    def finding(self, finding: Finding) -> None:
        """Print an error or doubt, with the line that it points at."""
        self.statement(finding, words.SEVERITIES[finding.severity])
        self.excerpt(finding)
        self.advise(finding)

    def note(self, finding: Finding) -> None:
        """Print a note, with the area it belongs to, which no heading tells."""
        self.statement(finding, where(finding))
        self.advise(finding)

    def statement(self, finding: Finding, label: Text) -> None:
        """Print what it is, by which clause; below it the place and the rule."""
        kind = labelled(finding, label).into(self.language)
        head = Styled(visible(kind), _STYLES[finding.severity])
        head.append(visible(f": {finding.message.into(self.language)}"), "default")
        self.console.print(Padding(head, (0, 0, 0, 2)))
        rule = f"[{finding.rule}]"
        place = finding.location.into(self.language) if finding.location is not None else ""
        together = f"{place} {rule}".lstrip()
        fits = not place or cell_len(together) + 4 <= self.width
        # Never broken over lines, so that a terminal or editor can follow it.
        for part in [together] if fits else [place, rule]:
            line = Styled(f"    {visible(part)}", "dim", no_wrap=True, overflow="ignore")
            self.console.print(line, crop=False)

    def advise(self, finding: Finding) -> None:
        """Print what to do, and the fingerprint by which a doubt is reviewed."""
        if finding.remedy.th:
            self.say(words.remedy_line(finding.remedy), indent=4)
        if finding.fingerprint is not None:
            self.say(words.FINGERPRINT.fill(code=finding.fingerprint), "dim", indent=4)

    def excerpt(self, finding: Finding) -> None:
        location = finding.location
        if location is None or location.line is None:
            return
        line = self.report.submission.document.line(location.line)
        number = f"{location.line:>7} │ "
        part = excerpt(line, location, self.width - cell_len(number))
        self.console.print(Styled(number, "blue").append(part.line), no_wrap=True)
        gutter = Styled(" " * 8 + "│ ", "blue")
        self.console.print(gutter.append(part.carets, _STYLES[finding.severity]), no_wrap=True)

    def way_up(self) -> None:
        if not self.report.next:
            return
        self.title(words.WAY_UP)
        for step in self.report.next:
            self.say(step_line(step), indent=2)
            for area, names in changes(self.report, step):
                named = ", ".join(name.into(self.language) for name in names)
                self.item(f"{area.into(self.language)}: {named}", indent=4)

    def not_checked(self) -> None:
        self.title(words.NOT_CHECKED)
        for text in not_checked(self.report):
            self.item(text, indent=2)


def _symbol(verdict: str) -> Styled:
    return Styled(words.SYMBOLS[verdict], _STYLES[verdict])


def render_all(reports: Iterable[Report], language: str, *, width: int, color: bool) -> str:
    """Return several reports, one below the other, parted by a line."""
    line = "─" * max(NARROWEST, width) + "\n"
    return line.join(render(report, language, width=width, color=color) for report in reports)
