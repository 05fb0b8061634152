"""A round of many submissions on the command line: how fast, with one and two jobs, and how big.

The corpus is made anew, in directories of a temporary one. Jobs are measured in turn; where others
use the machine, two processes gain less than they could, so what mere work gains is measured too.
"""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from tests.benchmarks import corpus

ROOT = Path(__file__).parents[2]
THIS = (sys.executable, "-m", "tests.benchmarks.rounds")

FEW = 1000
"""Submissions, of which the peak memory is compared with that of all."""

_OFTEN = 10_000  # submissions that are graded three times for each figure; of more, once
_AT_ONCE = 500  # submissions made at once, and in one directory


class Run(NamedTuple):
    """What one run of the program took."""

    seconds: float
    work: float
    """Seconds of all processors, which say more where others use the machine."""
    megabytes: float
    """The peak of its memory, or of its greatest worker's."""


def write_corpus(folder: Path, count: int) -> None:
    """Write submissions into directories of ``folder``."""
    for first in range(0, count, _AT_ONCE):
        directory = folder / f"{first // _AT_ONCE:04}"
        directory.mkdir()
        contents = corpus.submissions(min(_AT_ONCE, count - first), seed=first)
        for number, content in enumerate(contents, first):
            (directory / f"{number:06}.yaml").write_bytes(content)


def run(folder: Path, jobs: int, count: int) -> Run:
    """Grade a directory to JSON lines, as a process of its own."""
    command = [sys.executable, "-m", "itacheck", str(folder), "--jobs", str(jobs)]
    start = time.perf_counter()
    with tempfile.TemporaryFile() as lines:
        process = subprocess.Popen([*command, "--format", "jsonl"], stdout=lines)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        lines.seek(0)
        found = sum(1 for _ in lines)
    if process.returncode not in (0, 1) or found != count:
        raise SystemExit(f"status {process.returncode}, {found} results of {count} submissions")
    work = usage.ru_utime + usage.ru_stime
    return Run(seconds, work, _megabytes(usage))


def _megabytes(usage: resource.struct_rusage) -> float:
    return usage.ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)


def machine() -> float:
    """Return what two processes gain here that do nothing but work: 2.0 on two idle cores."""
    work = [sys.executable, "-c", "sum(n * n % 7 for n in range(10_000_000))"]
    start = time.perf_counter()
    subprocess.run(work, check=True)
    one = time.perf_counter() - start
    start = time.perf_counter()
    both = [subprocess.Popen(work) for _ in range(2)]
    for process in both:
        process.wait()
    return 2 * one / (time.perf_counter() - start)


def measure(count: int) -> None:
    """Make the corpus, grade it, and print what that took.

    This goes on in a process of its own: a process counts the peak memory of the one that starts
    it as its own, so that one must be small.
    """
    subprocess.run([*THIS, "measure", str(count)], check=True, cwd=ROOT)


def _measure(count: int) -> None:
    rounds = 3 if count <= _OFTEN else 1
    with tempfile.TemporaryDirectory() as name:
        few, many = Path(name, "few"), Path(name, "many")
        few.mkdir()
        many.mkdir()
        for folder, size in ((few, FEW), (many, count)):
            subprocess.run([*THIS, "write", str(size), str(folder)], check=True, cwd=ROOT)
        run(few, 2, FEW)  # bytecode and the system's cache of files
        small = run(few, 1, FEW)
        print(f"{count:,} submissions to JSON lines; load {os.getloadavg()[0]:.1f} before")
        ones, twos, gains = [], [], []
        for _ in range(rounds):
            gains.append(machine())
            ones.append(run(many, 1, count))
            twos.append(run(many, 2, count))
    for jobs, runs in ((1, ones), (2, twos)):
        seconds = statistics.median(one.seconds for one in runs)
        work = statistics.median(one.work for one in runs)
        rate = f"{count / seconds:,.0f} a second"
        print(f"  {jobs} jobs: {seconds:6.1f} s, {rate}; {work:.1f} s of processors")
    ratio = statistics.median(a.seconds / b.seconds for a, b in zip(ones, twos, strict=True))
    gain = statistics.median(gains)
    print(
        f"  two jobs against one (at least 1.8): {ratio:.2f}, of {gain:.2f} that the machine gives"
    )
    peak = max(one.megabytes for one in ones)
    print(f"  peak memory, 1 job: {small.megabytes:.1f} MB of {FEW:,}, {peak:.1f} MB of all")
    print(f"  all against {FEW:,} (at most 1.2): {peak / small.megabytes:.2f}")
    print(f"  peak memory, 2 jobs: {max(two.megabytes for two in twos):.1f} MB, of one process")
    print(f"  load {os.getloadavg()[0]:.1f} after, on {os.cpu_count()} cores")


if __name__ == "__main__":
    if sys.argv[1] == "measure":
        _measure(int(sys.argv[2]))
    else:
        write_corpus(Path(sys.argv[3]), int(sys.argv[2]))
