"""Text for people, in a terminal or piped: the score first, then what fails, where and what to do.

In this order: the score or its range, the matrix at a glance, findings area by area with the line
they point at, the way to the next score, and what was not checked.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from rich.cells import cell_len
from rich.padding import Padding
from rich.table import Table
from rich.text import Text as Styled

from itacheck.grading.findings import missing_areas
from itacheck.grading.report import Finding, Report
from itacheck.reports import words
from itacheck.reports.excerpt import excerpt
from itacheck.reports.paper import NARROWEST, Paper
from itacheck.reports.safe import visible
from itacheck.text import Text
from itacheck.verdict import UNCLEAR

_STYLES = {
    "met": "green",
    "unclear": "yellow",
    "unmet": "red",
    "unchecked": "dim",
    "error": "red",
    "warning": "yellow",
    "note": "cyan",
}
_FOLDED = Text("รวม {count} ช่อง ไม่แสดงทีละช่อง", "{count} cells in all, not shown one by one")
_MISSING_AREAS = "submission/missing-areas"
_TO_SCORE = Text("{score} คะแนน: แก้ {count} ช่อง", "{score} points: mend {count} {noun}")


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

    def heading(self) -> None:
        criteria, submission = self.report.criteria, self.report.submission
        title = Text(
            f"{criteria.item} ปีงบประมาณ {criteria.fiscal_year} (ผลปี {criteria.assessed_year})",
            f"{criteria.item}, fiscal year {criteria.fiscal_year}"
            f" (results of {criteria.assessed_year})",
        )
        name = " · ".join(filter(None, (submission.agency_name, submission.path)))
        if name:
            self.say(name, "bold")
        self.say(title)
        self.console.print()
        style = "bold green" if self.report.complete else "bold yellow"
        self.say(words.score_line(self.report), style)
        count = len(self.report.unchecked)
        noun = "thing was" if count == 1 else "things were"
        self.say(words.ESTIMATE.fill(count=count, noun=noun), "dim")
        self.console.print()

    def matrix(self) -> None:
        unchecked = self.report.unchecked_cells
        cells = {
            (cell.area, cell.requirement): "unchecked" if number in unchecked else cell.verdict
            for number, cell in enumerate(self.report.matrix)
        }
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
            if verdict != "unchecked" or unchecked
        )
        self.say(legend, "dim")

    def table(self, cells: dict[tuple[str | None, str], str]) -> None:
        """Print areas × requirements; under clauses alone where the titles are too wide."""
        criteria = self.report.criteria
        asked = [r for r in criteria.requirements.values() if r.field.in_area]
        headers = [visible(requirement.title.into(self.language)) for requirement in asked]
        narrow = sum(cell_len(header) + 2 for header in headers) + 8 > self.width
        table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
        table.add_column(Styled(Text("ประเด็น", "area").into(self.language)))
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
        folded = missing_areas(self.report.submission, self.report.criteria)
        of_file = [f for f in self.report.findings if f.rule.startswith("submission/")]
        if of_file:
            self.title(words.FILE)
        for finding in of_file:
            self.statement(finding, words.SEVERITIES["note"])
            if finding.rule == _MISSING_AREAS:
                count = sum(f.area in folded and f.verdict == "unmet" for f in self.report.findings)
                self.say(_FOLDED.fill(count=count), indent=4)
            self.advise(finding)
        shown = [
            finding
            for finding in self.report.findings
            if finding.verdict == "unclear"
            or (finding.verdict == "unmet" and finding.area not in folded)
        ]
        for area, of_area in groupby(shown, key=lambda finding: finding.area):
            self.title(words.area_name(self.report, area))
            for finding in of_area:
                self.finding(finding)

    def notes(self) -> None:
        notes = [
            finding
            for finding in self.report.findings
            if finding.severity == "note" and not finding.rule.startswith("submission/")
        ]
        if notes:
            self.title(words.NOTES)
        for note in notes:
            self.note(note)

    def reviews(self) -> None:
        """Print every decision on a doubt, with who, when and why, and whether it took effect."""
        if self.report.reviews:
            self.title(words.REVIEWS)
        for review in self.report.reviews:
            entry = review.entry
            status = words.REVIEW_STATUSES[review.status].into(self.language)
            where = " ".join(filter(None, (entry.rule, entry.area)))
            self.item(f"{where}: {entry.decision} ({status})", indent=2)
            told = " · ".join(filter(None, (entry.by, entry.on, entry.reason)))
            if told:
                self.say(told, "dim", indent=4)

    def finding(self, finding: Finding) -> None:
        """Print an error or doubt, with the line that it points at."""
        self.statement(finding, words.SEVERITIES[finding.severity])
        self.excerpt(finding)
        self.advise(finding)

    def note(self, finding: Finding) -> None:
        """Print a note, with the area it belongs to, which no heading tells."""
        area = finding.area
        self.statement(finding, words.AREA.fill(area=area) if area is not None else words.WHOLE)
        self.advise(finding)

    def statement(self, finding: Finding, label: Text) -> None:
        """Print what it is, by which clause; below it the place and the rule."""
        kind = label.into(self.language)
        if finding.clause is not None:
            kind += f" ({words.CLAUSE.fill(clause=finding.clause).into(self.language)})"
        head = Styled(visible(kind), _STYLES[finding.severity])
        head.append(visible(f": {finding.message.into(self.language)}"), "default")
        self.console.print(Padding(head, (0, 0, 0, 2)))
        rule = f"[{finding.rule}]"
        place = f"{finding.location} {rule}" if finding.location is not None else rule
        # Never broken over lines, so that a terminal or editor can follow it.
        line = Styled(f"    {visible(place)}", "dim", no_wrap=True, overflow="ignore")
        self.console.print(line, crop=False)

    def advise(self, finding: Finding) -> None:
        """Print what to do, and the fingerprint by which a doubt is reviewed."""
        remedy = finding.remedy
        if remedy.th:
            self.say(Text(words.REMEDY.th + remedy.th, words.REMEDY.en + remedy.en), indent=4)
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
            count = len(step.changes)
            noun = "cell" if count == 1 else "cells"
            self.say(_TO_SCORE.fill(score=step.score, count=count, noun=noun), indent=2)
            for area, changes in groupby(step.changes, key=lambda change: change[0]):
                where = words.AREA.fill(area=area) if area is not None else words.WHOLE
                named = ", ".join(self.cell_name(area, name) for _, name in changes)
                self.item(f"{where.into(self.language)}: {named}", indent=4)

    def cell_name(self, area: str | None, requirement: str) -> str:
        """Return what a cell asks for, saying so where it is a doubt and not an absence."""
        title = self.report.criteria.requirements[requirement].title.into(self.language)
        if self.report.verdict(area, requirement) != UNCLEAR:
            return title
        return f"{title} ({words.VERDICTS['unclear'].into(self.language)})"

    def not_checked(self) -> None:
        self.title(words.NOT_CHECKED)
        for part in self.report.unchecked:
            where = [
                text.into(self.language)
                for text in (
                    words.CLAUSE.fill(clause=part.clause) if part.clause is not None else None,
                    words.AREA.fill(area=part.area) if part.area is not None else None,
                )
                if text is not None
            ]
            self.item(": ".join((*where, part.message.into(self.language))), indent=2)


def _symbol(verdict: str) -> Styled:
    return Styled(words.SYMBOLS[verdict], _STYLES[verdict])


def render_all(reports: Iterable[Report], language: str, *, width: int, color: bool) -> str:
    """Return several reports, one below the other, parted by a line."""
    line = "─" * max(NARROWEST, width) + "\n"
    return line.join(render(report, language, width=width, color=color) for report in reports)
