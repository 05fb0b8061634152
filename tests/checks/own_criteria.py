"""Criteria of other years and items than O34 of 2567, as a user's own files in a folder."""

from __future__ import annotations

from pathlib import Path

import itacheck
from itacheck import Criteria

_HEAD = """
item: O42
fiscal_year: 2566
assessed_year: 2565
instrument: own-2565
title: {th: ข้อ 42, en: Item 42}
source: {th: แต่งขึ้น, en: made up}
clauses: ["1"]
not_checked: [{th: การเผยแพร่, en: publication}]
"""
_TITLES = "title: {th: ก, en: a}, asks: {th: ก, en: a}, remedy: {th: ก, en: a}"
_INSTRUMENT = """
id: own-2565
year: 2565
title: {th: แบบวัด, en: Instrument}
source: {th: แต่งขึ้น, en: made up}
items:
  O1: {th: โครงสร้าง, en: Structure}
grades:
  - {grade: AA, from: 95}
  - {grade: A, from: 85}
  - {grade: B, from: 75}
"""


def _requirement(name: str, field: str, checks: str, met: str) -> str:
    return (
        f'  {name}: {{clause: "1", field: {field}, {_TITLES}, checks: {checks},'
        f" examples: {{met: {met}}}}}\n"
    )


def graded_year(folder: Path) -> Criteria:
    """Criteria whose instrument carries verified grades."""
    return _load(
        folder,
        f"id: graded{_HEAD}requirements:\n"
        + _requirement("assessed-year", "results.fiscal_year", "[year]", '["2565"]')
        + "advice: [grade]\n",
    )


def without_areas(folder: Path) -> Criteria:
    """Criteria without areas and bands: the same keys stand at the submission's top level."""
    return _load(
        folder,
        f"id: flat{_HEAD}requirements:\n"
        + _requirement("analysis", "analysis", "[{stated: {none: met}}, distinct]", "[ก]")
        + _requirement("steps", "implementation.steps", "[stated]", "[ก]")
        + _requirement("method", "implementation.method", "[stated]", "[ก]")
        + "advice:\n"
        "  - short-text: {requirement: analysis, letters: 25}\n"
        "  - split-entries: {requirements: [steps, method]}\n"
        "  - area-left-out: {requirement: analysis, from_score: 0}\n"
        "  - left-blank: {field: improvement}\n",
    )


def _load(folder: Path, text: str) -> Criteria:
    (folder / "own-2565.yaml").write_text(_INSTRUMENT, encoding="utf-8")
    file = folder / "criteria.yaml"
    file.write_text(text, encoding="utf-8")
    return itacheck.load_criteria(file)
