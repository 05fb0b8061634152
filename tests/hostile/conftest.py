"""A directory with submissions, in which the tests stand."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from itacheck.places import data_directory


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the current directory: one submission worth 100, and a directory of two others."""
    for name in ("COLUMNS", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    samples = Path(data_directory("samples"))
    (tmp_path / "office").mkdir()
    shutil.copy(samples / "model-100.yaml", tmp_path / "draft.yaml")
    shutil.copy(samples / "four-areas.yaml", tmp_path / "office" / "a.yaml")
    shutil.copy(samples / "phichit-like.yaml", tmp_path / "office" / "b.yaml")
    monkeypatch.chdir(tmp_path)
    return tmp_path
