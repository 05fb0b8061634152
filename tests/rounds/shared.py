"""Rounds of submissions that share some of their texts."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from itacheck.rounds.copies.result import Copies, Finding, Place, SharedText, Thresholds
from itacheck.rounds.copies.search import find_copies
from tests.benchmarks.copies_corpus import area

FORM = "ให้รายงานความก้าวหน้าผ่านระบบกลางของกระทรวงสมมติภายในวันทำการสุดท้ายของทุกไตรมาส"
"""A sentence of a form, long enough to be compared."""


def own(number: int) -> str:
    """Return a text of about 150 letters, unlike that of any other number."""
    chance = random.Random(f"own {number}")  # noqa: S311 - no secret
    return next(text for text in iter(lambda: area(chance).method, "") if 130 < len(text) < 170)


class Round:
    """Submissions in a directory, which are written one after the other."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        self.paths: list[str] = []

    def add(self, texts: Mapping[str, Any], agency: str | None = None) -> str:
        """Write a submission with texts such as ``1.2/analysis`` or ``limitations``."""
        content: dict[str, Any] = {"criteria": "o34-2567", "areas": {}}
        if agency is not None:
            content["agency"] = {"name": agency}
        for where, text in texts.items():
            key, _, field = where.partition("/")
            if not field:
                content[key] = text
                continue
            fields = content["areas"].setdefault(key, {})
            if field == "analysis":
                fields[field] = text
            else:
                fields.setdefault("implementation", {})[field] = text
        lines = json.dumps(content, ensure_ascii=False, indent=1)
        return self.write(f"{len(self.paths):03}.yaml", lines)

    def write(self, name: str, content: str) -> str:
        path = self.directory / name
        path.write_text(content, encoding="utf-8")
        self.paths.append(str(path))
        return str(path)

    def add_others(self, count: int, text: Callable[[int], str] = own) -> None:
        """Add submissions with an analysis each; by itself nothing that others have."""
        for number in range(count):
            self.add({"1.1/analysis": text(1_000 + number)})

    def found(self, **thresholds: int) -> Copies:
        return find_copies(self.paths, thresholds=Thresholds(**thresholds))

    def only_finding(self, **thresholds: int) -> Finding:
        (finding,) = self.found(**thresholds).findings
        return finding


def only_text(finding: Finding) -> SharedText:
    (text,) = finding.texts
    return text


def where(place: Place) -> tuple[int, str | None, str]:
    return place.party, place.area, place.field
