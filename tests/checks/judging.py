"""A submission with one field in it, and what the checks say of a submission."""

from __future__ import annotations

from typing import Any

import itacheck
from itacheck import Criteria, Report
from itacheck.verdict import NAMES

O34 = itacheck.load_criteria("o34-2567")


def with_field(requirement: str, value: object, area: str = "1.1") -> dict[str, Any]:
    """Return a submission that is empty but for the field of one requirement."""
    field = O34.requirements[requirement].field
    content: dict[str, Any] = {field.name: value}
    if field.group is not None:
        content = {field.group: content}
    return {"areas": {area: content}} if field.in_area else content


def judged(submission: dict[str, Any], criteria: Criteria = O34) -> Report:
    return itacheck.grade(submission, criteria)


def verdict(submission: dict[str, Any], requirement: str, area: str = "1.1") -> str:
    in_area = O34.requirements[requirement].field.in_area
    return NAMES[judged(submission).verdict(area if in_area else None, requirement)]


def says(submission: dict[str, Any], rule: str, criteria: Criteria = O34) -> list[str]:
    """Return what a rule says of a submission, in English."""
    report = judged(submission, criteria)
    return [finding.message.en for finding in report.findings if finding.rule == rule]
