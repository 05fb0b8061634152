"""The program and the oracle beside one another: how submissions are compared."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

import itacheck
from itacheck import Report
from itacheck.grading.grade import grade_submission
from tests.properties import oracle
from tests.properties.described import Described
from tests.properties.oracle import Graded
from tests.properties.strategies import Change, drafts
from tests.properties.writing import Writer

O34 = itacheck.load_criteria("o34-2567")


def compare(changes: list[Change], manner: int, path: Path) -> tuple[int, list[str]]:
    """Compare a submission after each of its changes as a mapping, and the last one as a file.

    Returns how many were compared and what the two do not agree on.
    """
    *_, last = documents = drafts(changes)
    found = disagreements(from_yaml(last, manner, path), last)
    for number, document in enumerate(documents[1:]):
        found += disagreements(from_mapping(document, manner + number), document)
    return len(documents), found


def disagreements(graded: Graded, document: Described) -> list[str]:
    """Return what the program says otherwise than the oracle, a line for each."""
    return differences(graded, oracle.grade(document))


def differences(graded: Graded, known: Graded) -> list[str]:
    """Return how what the program says differs from what is known, a line for each."""
    assert graded.matrix.keys() == known.matrix.keys()
    lines = [
        f"{area or 'whole'} {requirement}: {verdict} by the oracle, "
        f"{graded.matrix[area, requirement]} by the program"
        for (area, requirement), verdict in known.matrix.items()
        if graded.matrix[area, requirement] != verdict
    ]
    if graded[1:] != known[1:]:
        lines.append(
            f"score, possible score: {known[1:]} by the oracle, {graded[1:]} by the program"
        )
    return lines


def from_mapping(document: Described, manner: int) -> Graded:
    """Return what the program says of a submission given as a mapping."""
    return as_graded(report_of(Writer(manner).mapping(document)))


def from_yaml(document: Described, manner: int, path: Path) -> Graded:
    """Return what the program says of a submission that is written to a YAML file."""
    written = yaml.dump(
        Writer(manner).mapping(document),
        Dumper=yaml.CSafeDumper,
        allow_unicode=manner % 3 != 0,
        encoding="utf-8" if manner % 5 else "utf-16",
        default_flow_style=(None, True, False)[manner % 3],
        sort_keys=False,
        width=manner % 200 + 20,
    )
    path.write_bytes(written)
    return as_graded(report_of(path))


def report_of(source: dict[str, Any] | Path) -> Report:
    """Return the report of a submission under these criteria."""
    return grade_submission(itacheck.load_submission(source), O34)


def as_graded(report: Report) -> Graded:
    """Return what a report says, in the words of the oracle."""
    assert report.score is not None
    assert report.possible_score is not None
    matrix = {(cell.area, cell.requirement): str(cell.verdict) for cell in report.matrix}
    return Graded(matrix, report.score, report.possible_score)
