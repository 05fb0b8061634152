"""A check that acts, on the path of this process and of those that it starts."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from . import acting

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return acting.install(tmp_path_factory.mktemp("packages"))


@pytest.fixture
def own(packages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return criteria of one's own, whose check every process here can find."""
    monkeypatch.syspath_prepend(packages)
    path = os.pathsep.join([str(ROOT), str(packages)])
    monkeypatch.setenv("PYTHONPATH", path)
    for name in ("COLUMNS", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    return acting.criteria_file(tmp_path)
