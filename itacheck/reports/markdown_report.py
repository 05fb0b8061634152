"""Markdown: the report as a page to keep beside the submission, or to send.

It tells the same in the same order as the text report. What a submission says is data: no mark of
Markdown in it is read as one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from itacheck.criteria.model import Requirement
from itacheck.grading.report import Report
from itacheck.outcome import Failure, Outcome
from itacheck.reports import words
from itacheck.reports.markdown_text import code, fenced, opening, plain, quotation, title
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
from itacheck.text import Text

_AS_IT_IS = Text("{name}", "{name}")


def render(outcomes: Sequence[Outcome], language: str) -> str:
    """Return a page with a part for each report or failure, one after the other."""
    parts = [
        failure(outcome, language)
        if isinstance(outcome, Failure)
        else _Page(outcome, language).text()
        for outcome in outcomes
    ]
    return "\n---\n\n".join(parts)


def heading(report: Report, language: str, form: Text = _AS_IT_IS) -> Iterator[str]:
    """Yield the title of a page, what was graded, its score, and that it is an estimate.

    ``form`` holds a ``{name}`` for whose it is.
    """
    under = words.criteria_line(report.criteria).into(language)
    name = " · ".join(filter(None, (report.submission.agency_name, report.submission.path)))
    yield f"# {title(plain(form.fill(name=name or under).into(language)))}\n"
    if name:
        yield f"{opening(plain(under))}\n"
    yield f"**{plain(words.score_line(report).into(language))}**\n"
    yield f"{opening(plain(words.estimate_line(report).into(language)))}\n"


def unchecked(report: Report, language: str) -> Iterator[str]:
    """Yield the list of what was not checked."""
    yield f"## {plain(words.NOT_CHECKED.into(language))}\n"
    yield points(text.into(language) for text in not_checked(report))


def points(texts: Iterable[str]) -> str:
    """Return a list of texts, which are data."""
    return "".join(f"- {opening(plain(text))}\n" for text in texts)


def failure(failed: Failure, language: str) -> str:
    """Return the page of an input that could not be read: where, and why."""
    lines = [f"# {title(plain(failed.path or '–'))}\n", f"**{words.NOT_READ.into(language)}**\n"]
    return "\n".join([*lines, points(failed.error.lines(language))])


class _Page:
    def __init__(self, report: Report, language: str) -> None:
        self.report = report
        self.language = language
        self.outline = outline(report)

    def text(self) -> str:
        """Return the page."""
        parts = (
            heading(self.report, self.language),
            self.matrix(),
            self.findings(),
            self.reviews(),
            self.way_up(),
            unchecked(self.report, self.language),
        )
        return "\n".join(block for part in parts for block in part)

    def say(self, text: Text) -> str:
        """Return a text of ours or a message, which may quote a user's words."""
        return plain(text.into(self.language))

    def matrix(self) -> Iterator[str]:
        criteria, cells = self.report.criteria, cell_verdicts(self.report)
        inside = [r for r in criteria.requirements.values() if r.field.in_area]
        own = [requirement for area, requirement in criteria.cells if area is None]
        if criteria.areas:
            rows = [
                [plain(area), *(words.SYMBOLS[cells[(area, r.id)]] for r in inside)]
                for area in criteria.areas
            ]
            yield _table([self.say(words.AREA_COLUMN), *(self.asked(r) for r in inside)], rows)
        if own:
            heads = [self.say(words.WHOLE), self.say(words.VERDICT_COLUMN)]
            yield _table(heads, [[self.asked(r), self.verdict(cells[(None, r.id)])] for r in own])
        used = [v for v in words.SYMBOLS if v != "unchecked" or self.report.unchecked_cells]
        yield " · ".join(map(self.verdict, used)) + "\n"

    def asked(self, requirement: Requirement) -> str:
        """Return what a column asks for, and by which clause."""
        clause = self.say(words.CLAUSE.fill(clause=requirement.clause))
        return f"{self.say(requirement.title)} ({clause})"

    def verdict(self, name: str) -> str:
        """Return a verdict by its symbol and its name."""
        return f"{words.SYMBOLS[name]} {self.say(words.VERDICTS[name])}"

    def findings(self) -> Iterator[str]:
        if self.outline.of_file:
            yield f"## {self.say(words.FILE)}\n"
        for told in self.outline.of_file:
            yield from self.finding(told, words.SEVERITIES["note"])
        for area, of_area in self.outline.by_area:
            yield f"## {title(self.say(words.area_name(self.report, area)))}\n"
            for told in of_area:
                yield from self.finding(told, words.SEVERITIES[told.finding.severity])
        if self.outline.notes:
            yield f"## {self.say(words.NOTES)}\n"
        for told in self.outline.notes:
            yield from self.finding(told, where(told.finding), quoted=False)

    def finding(self, told: Told, name: Text, *, quoted: bool = True) -> Iterator[str]:
        """Yield a member of a list: what it is, where, the lines, and what to do."""
        finding = told.finding
        sign = f"{words.SYMBOLS[finding.verdict]} " if finding.verdict is not None else ""
        label = self.say(labelled(finding, name))
        yield f"- **{sign}{label}:** {self.say(finding.message)}\n"
        place = place_of(told)
        where_it_is = f"{self.say(place)} " if place is not None else ""
        yield _indented(f"{opening(where_it_is)}{code(finding.rule)}\n")
        if quoted:
            yield from self.quoted(told)
        if finding.rule == FOLDING:
            count = len(self.outline.folded)
            yield _indented(f"{self.say(words.FOLDED.fill(count=count))}\n")
        if finding.remedy.th:
            yield _indented(f"{self.say(words.remedy_line(finding.remedy))}\n")
        if finding.fingerprint is not None:
            yield _indented(f"{self.say(words.FINGERPRINT.fill(code=finding.fingerprint))}\n")

    def quoted(self, told: Told) -> Iterator[str]:
        """Yield the lines that a finding is about; where there are none, the text itself."""
        lines, more = source_of(self.report, told)
        if lines:
            wide = len(str(lines[-1].number))
            texts = [f"{n:>{wide}} │ {before}{marked}{after}" for n, before, marked, after in lines]
            texts += [words.MORE_LINES.fill(count=more).into(self.language)] if more else []
            yield _indented(fenced("\n".join(texts), "text"))
        elif text := beginning(told):
            yield _indented(quotation(text))

    def reviews(self) -> Iterator[str]:
        if self.report.reviews:
            yield f"## {self.say(words.REVIEWS)}\n"
        for review in self.report.reviews:
            decided, told = words.review_lines(review)
            yield points([decided.into(self.language)])
            if told:
                yield _indented(f"{opening(plain(told))}\n")

    def way_up(self) -> Iterator[str]:
        if self.report.next:
            yield f"## {self.say(words.WAY_UP)}\n"
        for step in self.report.next:
            yield f"{opening(self.say(step_line(step)))}\n"
            yield points(
                f"{area.into(self.language)}: {', '.join(t.into(self.language) for t in names)}"
                for area, names in changes(self.report, step)
            )


def _table(heads: list[str], rows: list[list[str]]) -> str:
    """Return a table of texts that are Markdown already."""
    rule = ["---", *(":-:" for _ in heads[1:])]
    return "".join(f"| {' | '.join(row)} |\n" for row in (heads, rule, *rows))


def _indented(block: str) -> str:
    """Return a block as a part of the member of a list above it."""
    return "".join(f"  {line}\n" if line else "\n" for line in block.splitlines())
