"""The schema of reports is exact: what is added, left out or of another kind is refused.

That every report is valid is held for the whole suite, in tests/conftest.py.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import itacheck
from itacheck import ItacheckError
from itacheck.outcome import Failure, Outcome
from itacheck.places import data_directory
from itacheck.reports import json_report

from .validating import refusals, valid_report, validator

FOLDER = Path(data_directory("samples"))
REVIEWED = {
    "criteria": "o34-2567",
    "areas": {"1.3": {"analysis": "Social Network"}, "1.5": {"analysis": "กระบวนการจัดซื้อจัดจ้าง"}},
    "review": {"rule": "analysis/title-only", "area": "1.3", "decision": "accept",
               "by": "ก", "on": "ข", "reason": "ค"},
}  # fmt: skip


def _failure(name: str) -> Failure:
    path = FOLDER / "broken" / name
    with pytest.raises(ItacheckError) as caught:
        itacheck.grade(path)
    return Failure(str(path), caught.value)


def _printed(*outcomes: Outcome, single: bool = False) -> Any:
    return json.loads(json_report.render(outcomes, "th", single=single))


def _changed(content: Any) -> Iterator[tuple[str, Any]]:
    """Yield a report with one thing in it left out, added, or of another kind."""
    for path in _paths(content):
        *parents, key = path
        for what, name, value in (
            ("left out", key, None),
            ("added", f"{key}s", None),
            ("another kind", key, {"a": 1}),
            ("half a number", key, 0.5),
        ):
            other = copy.deepcopy(content)
            part = other
            for step in parents:
                part = part[step]
            part[name] = value
            if what == "left out":
                del part[name]
            yield f"{path}: {what}", other


def _paths(part: object, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Yield the paths of the keys of a report, of each list's first member alone."""
    if isinstance(part, dict):
        for key, member in part.items():
            yield (*path, key)
            yield from _paths(member, (*path, key))
    elif isinstance(part, list) and part:
        yield from _paths(part[0], (*path, 0))


def test_nothing_in_a_report_may_be_missing_more_or_of_another_kind() -> None:
    report = _printed(itacheck.grade(FOLDER / "phichit-like.yaml"), single=True)
    report["reviews"] = _printed(itacheck.grade(REVIEWED), single=True)["reviews"]
    assert all(report[part] for part in ("matrix", "findings", "next", "unchecked", "reviews"))
    valid_report(report)
    for what, other in _changed(report):
        assert refusals(validator("report"), other), what


def test_nor_in_a_failure() -> None:
    failure = _printed(_failure("unclosed-quote.yaml"), single=True)
    valid_report(failure)
    for what, other in _changed(failure):
        assert refusals(validator("report"), other), what


def test_a_list_holds_reports_and_failures() -> None:
    report, failure = itacheck.grade(FOLDER / "model-100.yaml"), _failure("empty.yaml")
    valid_report(_printed(report, failure))
    valid_report([])
    assert refusals(validator("report"), [_printed(report)])


@pytest.mark.parametrize(
    "change",
    [
        {"severity": "fatal"},
        {"verdict": "maybe"},
        {"severity": "note"},  # the verdict of a note is null
        {"fingerprint": None},  # a doubt bears one
        {"fingerprint": "4F2A91C07B3D"},
        {"rule": "title-only"},
    ],
    ids=str,
)
def test_words_of_a_finding_go_together(change: dict[str, str | None]) -> None:
    report = _printed(itacheck.grade(FOLDER / "phichit-like.yaml"), single=True)
    doubt = next(finding for finding in report["findings"] if finding["verdict"] == "unclear")
    doubt.update(change)
    assert refusals(validator("report"), report)


def test_a_report_that_is_wrong_does_not_get_past_the_suite(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(json_report, "FORMAT", 2)
    with pytest.raises(AssertionError, match="/format: 1 was expected"):
        json_report.render([itacheck.grade(FOLDER / "model-100.yaml")], "th", single=True)
