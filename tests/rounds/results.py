"""Results of a round, made by hand."""

from __future__ import annotations

from typing import Any

from itacheck.rounds.compare.result import Result


def submission(path: str | None, score: int = 50, **values: Any) -> Result:
    plain = Result(path, None, "o34-2567", score, score, cells=44, met=40)
    return plain._replace(**values)


def broken(path: str) -> Result:
    return Result(path, error="a value is missing here")
