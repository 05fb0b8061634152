"""What a report for people tells, and in which order: chosen once, for pages and print alike."""

from __future__ import annotations

from itertools import groupby
from typing import NamedTuple

from itacheck.checks.contract import joined
from itacheck.grading.evaluate import Found
from itacheck.grading.findings import missing_areas
from itacheck.grading.report import Finding, NextScore, Report
from itacheck.reports import words
from itacheck.reports.source_lines import Source, source_lines
from itacheck.text import Text
from itacheck.verdict import NAMES, UNCLEAR

FOLDING = "submission/missing-areas"
"""The rule of the finding that stands for the cells of areas without any content."""


_LONGEST = 800


class Told(NamedTuple):
    """A finding, its number in the report, and what a check found in a cell (None for advice)."""

    number: int
    finding: Finding
    found: Found | None


class Outline(NamedTuple):
    """The findings of a report by where they are told.

    ``folded`` holds the cells that are told by the finding ``FOLDING`` alone.
    """

    of_file: tuple[Told, ...]
    by_area: tuple[tuple[str | None, tuple[Told, ...]], ...]
    notes: tuple[Told, ...]
    folded: tuple[Told, ...]


def outline(report: Report) -> Outline:
    """Sort the findings: of the file; errors and doubts by area; notes."""
    away = missing_areas(report.submission, report.criteria)
    of_file, of_cells, notes, folded = [], [], [], []
    for told in _told(report):
        finding = told.finding
        if finding.requirement is None and finding.rule.startswith("submission/"):
            of_file.append(told)
        elif finding.verdict is None:
            notes.append(told)
        elif finding.verdict == NAMES[UNCLEAR] or finding.area not in away:
            of_cells.append(told)
        else:
            folded.append(told)
    by_area = groupby(of_cells, key=lambda told: told.finding.area)
    parts = tuple((area, tuple(of_area)) for area, of_area in by_area)
    return Outline(tuple(of_file), parts, tuple(notes), tuple(folded))


def doubts(report: Report) -> tuple[Told, ...]:
    """Return the findings that only a person can settle."""
    return tuple(told for told in _told(report) if told.finding.verdict == NAMES[UNCLEAR])


def _told(report: Report) -> list[Told]:
    """Return every finding. Those of cells stand in the order in which they were found."""
    found = iter([one for one in report.found if not one.outcome.unchecked])
    return [
        Told(number, finding, next(found, None) if finding.requirement is not None else None)
        for number, finding in enumerate(report.findings)
    ]


def place_of(told: Told) -> Text | None:
    """Return where a finding stands, or near what the text stands that is missing."""
    location = told.finding.location
    if location is None:
        return None
    place = words.place(location)
    says_more = location.line is not None or location.label is not None
    return words.NEAR.fill(place=place) if says_more and _is_absent(told) else place


def source_of(report: Report, told: Told) -> Source:
    """Return the lines that a finding is about; of what is missing none, since others stand there.

    Where a place has no lines there are none either; ``beginning`` tells the text then.
    """
    location = told.finding.location
    if _is_absent(told) or location is None:
        return Source((), 0)
    return source_lines(report.submission.document_of(location), location)


def _is_absent(told: Told) -> bool:
    if told.finding.rule == FOLDING:
        return True
    return told.found is not None and not any(text.strip() for text in told.found.texts)


def beginning(told: Told) -> str:
    """Return the beginning of the text that a finding was judged from, if it is of a cell."""
    text = joined(told.found.texts).strip() if told.found is not None else ""
    return text if len(text) <= _LONGEST else text[:_LONGEST] + "…"


def cell_verdicts(report: Report) -> dict[tuple[str | None, str], str]:
    """Return each cell's verdict; ``unchecked`` where it is met for want of means to check it."""
    return {
        (cell.area, cell.requirement): "unchecked"
        if number in report.unchecked_cells
        else cell.verdict
        for number, cell in enumerate(report.matrix)
    }


def labelled(finding: Finding, label: Text) -> Text:
    """Return what a finding is called, and by which clause."""
    if finding.clause is None:
        return label
    clause = words.CLAUSE.fill(clause=finding.clause)
    return Text(f"{label.th} ({clause.th})", f"{label.en} ({clause.en})")


def where(finding: Finding) -> Text:
    """Return the area that a note belongs to, which no heading tells."""
    return words.AREA.fill(area=finding.area) if finding.area is not None else words.WHOLE


def step_line(step: NextScore) -> Text:
    """Return a score of the way up, and how many cells it takes."""
    count = len(step.changes)
    noun = "cell" if count == 1 else "cells"
    return words.TO_SCORE.fill(score=step.score, count=count, noun=noun)


def changes(report: Report, step: NextScore) -> list[tuple[Text, list[Text]]]:
    """Return what to mend for a score, area by area; doubts are told from absences."""
    return [
        (
            words.AREA.fill(area=area) if area is not None else words.WHOLE,
            [_cell_name(report, area, requirement) for _, requirement in of_area],
        )
        for area, of_area in groupby(step.changes, key=lambda change: change[0])
    ]


def _cell_name(report: Report, area: str | None, requirement: str) -> Text:
    title = report.criteria.requirements[requirement].title
    if report.verdict(area, requirement) != UNCLEAR:
        return title
    doubt = words.VERDICTS["unclear"]
    return Text(f"{title.th} ({doubt.th})", f"{title.en} ({doubt.en})")


def not_checked(report: Report) -> list[Text]:
    """Return what was not checked, each with its clause and area."""
    lines = []
    for part in report.unchecked:
        head = [words.CLAUSE.fill(clause=part.clause)] if part.clause is not None else []
        head += [words.AREA.fill(area=part.area)] if part.area is not None else []
        parts = [*head, part.message]
        lines.append(Text(*(": ".join(text[n] for text in parts) for n in range(2))))
    return lines
