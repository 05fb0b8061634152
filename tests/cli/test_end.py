"""How a process ends: at once, or the usual way where anything else has a stake in its end."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

SAMPLE = str(Path(__file__).parents[2] / "samples" / "model-100.yaml")
RUN = f"import sys; from itacheck.__main__ import run; sys.argv[1:] = [{SAMPLE!r}]; run()"


def ended(script: str) -> subprocess.CompletedProcess[str]:
    """Run a script in a process of its own."""
    return subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)


@pytest.mark.parametrize(
    "before",
    [
        "import atexit; atexit.register(print, 'at the end')",
        "import threading\n"
        "ends = threading.main_thread().join\n"
        "threading.Thread(target=lambda: (ends(), print('at the end'))).start()",
    ],
    ids=["atexit", "thread"],
)
def test_what_waits_for_the_end_is_done(before: str) -> None:
    process = ended(f"{before}\n{RUN}")
    assert process.returncode == 0
    assert process.stdout.endswith("at the end\n")


def test_whoever_calls_the_program_within_a_profiler_gets_its_exit() -> None:
    process = ended(f"import cProfile; cProfile.run({RUN!r})")
    assert "function calls" in process.stdout


def test_everything_is_written_before_the_end() -> None:
    process = ended(RUN)
    assert process.returncode == 0
    assert process.stdout.endswith("\n")
    assert "100" in process.stdout
