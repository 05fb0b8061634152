"""The samples are graded as they were recorded; what a change moves is shown."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from difflib import unified_diff
from typing import Any

import pytest

from itacheck.places import data_directory
from itacheck.reference.terminal import printed
from itacheck.rounds.compare.comparison import compare
from itacheck.rounds.compare.page import page
from itacheck.rounds.compare.result import Origin, result_of

from .record import RECORDED, present

_AGAIN = "If that is meant: python tests/recorded/record.py\n"
_MOST_LINES = 60

Reports = list[dict[str, Any]]


def _recorded() -> Reports:
    return [json.loads(line) for line in RECORDED.read_text(encoding="utf-8").splitlines()]


def _moved(recorded: Reports, now: Reports) -> str:
    """Return what a person has to know of the difference: scores and findings, then all else."""
    compared = compare(map(result_of, recorded), map(result_of, now))
    told = printed(page(compared, Origin("recorded"), Origin("samples")), "en")
    lines = list(_lines(recorded, now))
    more = [f"… {len(lines) - _MOST_LINES} lines more"] if len(lines) > _MOST_LINES else []
    return "\n".join([told, *lines[:_MOST_LINES], *more, "", _AGAIN])


def _lines(recorded: Reports, now: Reports) -> Iterator[str]:
    old, new = ({one["submission"]["path"]: one for one in round_} for round_ in (recorded, now))
    for path in sorted({*old, *new}):
        texts = (_text(old.get(path)), _text(new.get(path)))
        yield from unified_diff(*texts, fromfile=path, tofile=path, n=0, lineterm="")


def _text(report: dict[str, Any] | None) -> list[str]:
    return json.dumps(report, ensure_ascii=False, indent=1).splitlines()


def test_the_samples_are_graded_as_recorded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(data_directory("samples"))
    recorded, now = _recorded(), present()
    if recorded != now:
        pytest.fail(_moved(recorded, now), pytrace=False)


def test_what_moved_is_shown() -> None:
    recorded = _recorded()
    now = copy.deepcopy(recorded)
    model = next(one for one in now if one["submission"]["path"] == "model-100.yaml")
    model["score"] = 50
    model["next"] = [{"score": 100, "changes": []}]
    told = _moved(recorded, now)
    assert "Scores down (1)" in told
    assert "model-100.yaml: 100 → 50–100" in told
    assert '+ "score": 50,' in told
    assert "phichit-like.yaml" not in told
    assert told.endswith(_AGAIN)


def test_what_is_recorded_is_of_no_version_and_no_machine() -> None:
    for one in _recorded():
        assert one.get("tool", {}).get("version", "any") == "any"
        assert not one["submission"]["path"].startswith(("/", "."))
    assert RECORDED.stat().st_size < 300_000
