"""How well and how fast ``itacheck copies`` finds what is planted, as rounds grow.

Each round is written to a temporary directory and gone through in a process of its own.

A planted copy counts as found when its two submissions, and no others, make a finding; every other
finding counts as wrong. The exponent is that of time over the number of submissions: 1 is linear,
2 would be comparing all pairs.
"""

from __future__ import annotations

import json
import math
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import Any

from itacheck.cli.round import items_of
from itacheck.rounds.copies.search import find_copies
from tests.benchmarks.copies_corpus import KINDS, Corpus

ROOT = Path(__file__).parents[2]


def measured(directory: str) -> dict[str, Any]:
    """Return what is found in a directory, and the time and memory that takes."""
    import resource

    start = time.process_time()
    copies = find_copies(items_of([directory], None))
    seconds = time.process_time() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return {
        "seconds": seconds,
        "megabytes": peak / (1e6 if sys.platform == "darwin" else 1e3),
        "texts": copies.compared,
        "common": len(copies.common),
        "found": [
            [os.path.relpath(party.path, directory) for party in finding.parties]
            for finding in copies.findings
        ],
        "whole": sum(finding.whole for finding in copies.findings),
    }


def round_of(count: int, planted: int, seed: int) -> float:
    """Make a round, go through it, print how that went and return how long it took."""
    corpus = Corpus(count, planted, seed)
    with tempfile.TemporaryDirectory() as directory:
        for name, content in corpus:
            file = Path(directory, name)
            file.parent.mkdir(exist_ok=True)
            file.write_bytes(content)
        command = [sys.executable, "-m", "tests.benchmarks.copies", directory]
        process = subprocess.run(command, stdout=subprocess.PIPE, check=True, cwd=ROOT)
    result = json.loads(process.stdout)
    wanted = {
        frozenset((corpus.name(one.original), corpus.name(one.copy))): one.kind
        for one in corpus.planted
    }
    right = Counter(wanted[pair] for pair in map(frozenset, result["found"]) if pair in wanted)
    planted_of = Counter(wanted.values())
    print(
        f"  {count:,} submissions, {result['texts']:,} texts compared, {result['common']} common:"
        f" {result['seconds']:.1f} s of one core, {result['megabytes']:.0f} MB at the peak"
    )
    print(
        f"    recall {right.total() / planted:.0%} ("
        + ", ".join(f"{kind} {right[kind]}/{planted_of[kind]}" for kind in KINDS)
        + f"), precision {right.total() / max(1, len(result['found'])):.0%} of"
        f" {len(result['found'])} findings, {result['whole']} told as whole submissions"
    )
    return float(result["seconds"])


def growth(counts: list[int], planted: int, seed: int) -> None:
    """Go through rounds of these sizes, and print how the time grows with them."""
    times = [round_of(count, planted, seed) for count in counts]
    for n, (count, seconds) in enumerate(zip(counts[1:], times[1:], strict=True)):
        exponent = math.log(seconds / times[n]) / math.log(count / counts[n])
        print(f"  growth from {counts[n]:,} to {count:,} (1 is linear): exponent {exponent:.2f}")


if __name__ == "__main__":  # as ``round_of`` calls it: DIR
    print(json.dumps(measured(sys.argv[1])))
