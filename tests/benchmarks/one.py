"""One submission: how long grading takes, against bare composing and bare imports.

Works are measured in turn and the medians of the ratios are printed: absolute times say more about
the machine than about the program.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence

import yaml

import itacheck
from itacheck.grading.grade import grade_submission
from itacheck.readers.nodes import read_nodes
from itacheck.source.compose import compose
from tests.benchmarks import corpus

SAMPLE = corpus.SAMPLES / "lampang-like.yaml"
PRESENCE = ("method", "responsible", "steps", "timeframe")


def seconds(work: Callable[[], object]) -> float:
    """Return how long one call takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def ratio(work: Callable[[], object], floor: Callable[[], object], rounds: int) -> str:
    """Return the median ratio of two works run in turn, with its quartiles and the floor's time."""
    work(), floor()
    pairs = [(seconds(work), seconds(floor)) for _ in range(rounds)]
    ratios = sorted(mine / theirs for mine, theirs in pairs)
    low, middle, high = statistics.quantiles(ratios, n=4)
    base = statistics.median(theirs for _, theirs in pairs)
    return f"{middle:5.2f}  ({low:.2f}–{high:.2f}; floor {base * 1000:.1f} ms)"


def in_process(count: int, rounds: int) -> None:
    """Compare grading with composing, and with a load and a hand-written presence check."""
    files = corpus.submissions(count)
    criteria = itacheck.load_criteria("o34-2567")
    size = sum(map(len, files)) / count / 1000
    print(f"{count} submissions of {size:.1f} kB each, in one process, from bytes to report")

    def grade(data: bytes) -> itacheck.Report:
        return grade_submission(read_nodes(compose(data, "submission.yaml"), criteria), criteria)

    def composed() -> None:
        for data in files:
            yaml.compose(data, Loader=yaml.CBaseLoader)

    def graded() -> None:
        for data in files:
            grade(data)

    def in_words() -> None:
        for data in files:
            report = grade(data)
            _ = report.findings, report.next, report.unchecked

    def presence() -> None:
        for data in files:
            content = yaml.load(data, Loader=yaml.CBaseLoader)  # noqa: S506 - texts alone
            areas = content.get("areas") or {}
            sum(
                bool(area.get("analysis"))
                and isinstance(plan := area.get("implementation"), dict)
                and all(map(plan.get, PRESENCE))
                for area in areas.values()
            )

    print("  yaml.load and a presence check / composing ", ratio(presence, composed, rounds))
    print("  grading / composing (at most 2.0, aim 1.4)  ", ratio(graded, composed, rounds))
    print("  grading, all findings read / composing      ", ratio(in_words, composed, rounds))


def process(arguments: Sequence[str]) -> Callable[[], object]:
    """Return a work that runs Python with these arguments."""
    command = [sys.executable, *arguments]
    # As installed: with bytecode, whatever this environment says of writing it.
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": ""}
    return lambda: subprocess.run(command, stdout=subprocess.DEVNULL, check=True, env=environment)


def as_process(rounds: int) -> None:
    """Compare whole processes with the imports they cannot do without."""
    script = "import sys; from itacheck.__main__ import run; sys.argv[1:] = {}; run()"
    json = process(["-c", script.format([str(SAMPLE), "--format", "json"])])
    text = process(["-c", script.format([str(SAMPLE)])])
    bare = process(["-c", "import yaml, attrs"])
    rich = process(["-c", "import yaml, attrs, rich.console, rich.table"])
    print("one submission, as a process")
    print("  json / import yaml, attrs (at most 1.6, aim 1.35)", ratio(json, bare, rounds))
    print("  text / the same and rich  (at most 1.6, aim 1.35)", ratio(text, rich, rounds))
