"""One campaign: children one after the other, watched from outside, until the time is over."""

from __future__ import annotations

import re
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

from .findings import Findings
from .watched import Watched

HANGS = 60.0
"""Seconds after which a child with an input in hand is ended."""
_STARTS = 60.0
_LOOKS = 0.2
_COVERED = re.compile(r"#(\d+)\s+(\w+)\s+cov: (\d+) ft: (\d+)")


class Result(NamedTuple):
    """What a campaign did and found."""

    name: str
    engine: str
    seconds: float
    executions: int
    deaths: int
    findings: list[str]
    slowest: float
    coverage: tuple[int, int] | None
    """Places of the code reached: by the inputs to begin with, and in the end. atheris only."""
    directory: Path

    def told(self) -> str:
        """Return it for people."""
        covered = f", covered {self.coverage[0]:,} -> {self.coverage[1]:,}" if self.coverage else ""
        lines = [
            f"{self.name} ({self.engine}): {self.executions:,} inputs in {self.seconds:.0f} s,"
            f" {self.deaths} dead children, {len(self.findings)} findings,"
            f" slowest {self.slowest:.2f} s{covered}; {self.directory}"
        ]
        return "\n".join([*lines, *(f"  {finding}" for finding in self.findings)])


def campaign(
    name: str,
    engine: str,
    seconds: float,
    directory: Path,
    seed: int = 1,
    module: str = "tests.fuzz.child",
) -> Result:
    """Fuzz one target for so long, in children that run a module."""
    directory.mkdir(parents=True, exist_ok=True)
    findings = Findings(directory / "findings")
    watched = Watched(directory / "watched")
    before = watched.state().executions
    began = time.monotonic()
    end = began + seconds
    deaths = runs = 0
    while (left := end - time.monotonic()) > 1 or runs == 0:
        log = directory / f"child-{runs}.log"
        command = [sys.executable, "-m", module, name, engine, str(left), str(directory)]
        fate = _fate([*command, str(seed + runs)], left, log, watched)
        runs += 1
        if fate is not None:
            deaths += 1
            tail = log.read_text(encoding="utf-8", errors="replace")[-4_000:]
            state = watched.state()
            what = "died" if state.since else "died-between-inputs"
            findings.keep(f"{what}-{fate}", state.data, f"{fate}\n{tail}")
            if watched.state().executions == before:
                break  # it does not even start
    state = watched.state()
    return Result(
        name,
        engine,
        time.monotonic() - began,
        state.executions - before,
        deaths,
        findings.names(),
        state.slowest,
        _coverage(directory, runs),
        directory,
    )


def _fate(command: list[str], left: float, log: Path, watched: Watched) -> str | None:
    """Run a child to its end; return how it died, or None if it ended well."""
    with log.open("wb") as output:
        child = subprocess.Popen(command, stdout=output, stderr=output)
    latest = time.monotonic() + left + _STARTS + HANGS
    while child.poll() is None:
        time.sleep(_LOOKS)
        if watched.state().running > HANGS or time.monotonic() > latest:
            child.kill()
            child.wait()
            return "hung"
    return None if child.returncode == 0 else f"status{child.returncode}"


def _coverage(directory: Path, runs: int) -> tuple[int, int] | None:
    """Return the coverage that libFuzzer told at the beginning and at the end."""
    told: list[tuple[str, int]] = []
    for run in range(runs):
        log = directory / f"child-{run}.log"
        text = log.read_text(encoding="utf-8", errors="replace")
        told += [(found[2], int(found[3])) for found in _COVERED.finditer(text)]
    if not told:
        return None
    first = next((covered for what, covered in told if what == "INITED"), told[0][1])
    return first, max(covered for _, covered in told)
