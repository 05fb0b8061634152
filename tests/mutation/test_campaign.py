"""The campaign is no part of the suite; that pytest takes what it asks for is."""

from __future__ import annotations

import subprocess
import sys

from .campaign import ROOT, options


def test_pytest_takes_its_options() -> None:
    command = [sys.executable, "-m", "pytest", *options(), "--collect-only", "tests/thai"]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
    assert "test_hostile_text_ends" not in run.stdout
    assert "test_periods.py" in run.stdout
