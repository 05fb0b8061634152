"""Text reports of the samples."""

from __future__ import annotations

from pathlib import Path

import itacheck
from itacheck import Report
from itacheck.places import data_directory
from itacheck.reports.text_report import render

SAMPLES = {
    path.stem: path
    for path in sorted(Path(data_directory("samples")).rglob("*.yaml"))
    if path.parent.name == "samples" or path.stem == "misspelt-keys"
}


def graded_sample(name: str) -> Report:
    return itacheck.grade(SAMPLES[name])


def lines_of(report: Report, language: str = "th", width: int = 80) -> list[str]:
    return render(report, language, width=width).splitlines()
