"""A comparison as JSON, for other tools: what differs alone, in the order of paths."""

from __future__ import annotations

import json
from typing import Any

from itacheck.reports.safe import escaped
from itacheck.rounds.compare.comparison import KINDS, Change, Comparison
from itacheck.rounds.compare.result import Found, Origin, Result

FORMAT = 1
"""The version of this format; it changes when a key changes its meaning or goes."""


def render(comparison: Comparison, before: Origin, after: Origin) -> str:
    """Return the JSON of a comparison of two rounds."""
    from itacheck import __version__

    content = {
        "format": FORMAT,
        "tool": {"name": "itacheck", "version": __version__},
        "before": _round(before, comparison.before),
        "after": _round(after, comparison.after),
        "summary": {
            **{kind: comparison.count(kind) for kind in KINDS},
            "failing": comparison.failing,
            "findings": comparison.findings()._asdict(),
            "criteria": [
                {"before": old, "after": new, "submissions": count}
                for (old, new), count in comparison.criteria()
            ],
        },
        "changes": [_change(change) for change in comparison.changes],
    }
    return escaped(json.dumps(content, ensure_ascii=False, indent=2)) + "\n"


def _round(origin: Origin, count: int) -> dict[str, Any]:
    return {"path": origin.path, "submissions": count, "unread": origin.unread}


def _change(change: Change) -> dict[str, Any]:
    return {
        "change": change.kind,
        "before": _result(change.before),
        "after": _result(change.after),
        "fixed": [_found(one) for one in change.fixed],
        "new": [_found(one) for one in change.new],
        "changed": [{"before": _found(old), "after": _found(new)} for old, new in change.changed],
    }


def _result(result: Result | None) -> dict[str, Any] | None:
    if result is None:
        return None
    if result.error is not None:
        return {"path": result.path, "error": result.error}
    return {
        "path": result.path,
        "agency": result.agency,
        "criteria": result.criteria,
        "score": result.score,
        "possible_score": result.possible_score,
    }


def _found(found: Found) -> dict[str, Any]:
    return found._asdict()
