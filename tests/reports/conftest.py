"""Reports of submissions given as YAML text, and of the samples."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import pytest

import itacheck
from itacheck import Report

Reported = Callable[[str], Report]


@pytest.fixture
def reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Reported:
    """Return what grades a YAML text as the file ``draft.yaml``."""
    monkeypatch.chdir(tmp_path)

    def grade(text: str) -> Report:
        Path("draft.yaml").write_text(dedent(text), encoding="utf-8")
        return itacheck.grade("draft.yaml")

    return grade
