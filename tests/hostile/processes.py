"""The program as a process of its own, or several of its commands in one such process."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]

_COMMANDS = """
import json, os, sys
from itacheck.cli.main import main
{before}
statuses = []
for line in json.loads(sys.argv[1]):
    arguments = [os.fsdecode(word.encode()) for word in line]  # as a shell would give them
    {each}
    statuses.append(main(arguments))
with open("statuses.json", "w") as file:
    json.dump(statuses, file)
"""


def environment(changes: Mapping[str, str]) -> dict[str, str]:
    """Return the surroundings of a process, with nothing in them that changes what is printed."""
    plain = ("COLUMNS", "NO_COLOR", "FORCE_COLOR", "PYTHONUTF8", "PYTHONIOENCODING", "LC_ALL")
    kept = {name: value for name, value in os.environ.items() if name not in plain}
    return {**kept, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1", **changes}


def itacheck(*arguments: str, **changes: str) -> subprocess.CompletedProcess[bytes]:
    """Run a command to its end."""
    return _run([sys.executable, "-m", "itacheck", *arguments], changes)


def shell(line: str, **changes: str) -> subprocess.CompletedProcess[bytes]:
    """Run a line of a shell, in which ``itacheck`` stands for the program."""
    program = f"'{sys.executable}' -m itacheck"
    return _run(["sh", "-c", line.replace("itacheck", program)], changes)


def commands(
    lines: Sequence[Sequence[str]], *, before: str = "", each: str = "pass", **changes: str
) -> tuple[list[int], subprocess.CompletedProcess[bytes]]:
    """Run commands one after the other in one process; return their statuses and what it printed.

    ``before`` is done once, ``each`` before each of them.
    """
    script = _COMMANDS.format(before=before, each=each)
    done = _run([sys.executable, "-c", script, json.dumps(lines)], changes)
    assert done.returncode == 0, done.stderr.decode("utf-8", "replace")
    statuses: list[int] = json.loads(Path("statuses.json").read_bytes())
    return statuses, done


def _run(command: list[str], changes: Mapping[str, str]) -> subprocess.CompletedProcess[bytes]:
    settings: dict[str, Any] = {"capture_output": True, "timeout": 60, "check": False}
    return subprocess.run(command, env=environment(changes), stdin=subprocess.DEVNULL, **settings)
