"""``python -m tests.fuzz TARGET… --minutes 10``: a campaign, each target in a child process.

Prints the executions, the findings, the slowest input and, with atheris, what was covered. A child
that dies or hangs is a finding, and another takes its place. ``--replay FILE`` gives one input to a
target in this process, and says how long it took.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from importlib.util import find_spec
from pathlib import Path

from .campaign import campaign
from .registry import TARGETS


def main(arguments: list[str]) -> int:
    """Run the campaigns that are asked for; return 1 where one found something."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("targets", nargs="+", choices=sorted(TARGETS), metavar="TARGET")
    parser.add_argument("--minutes", type=float, default=10.0)
    parser.add_argument("--engine", choices=("atheris", "plain"), help="default: what is there")
    parser.add_argument(
        "--directory", type=Path, help="for findings and corpora; default: a new one"
    )
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--replay", type=Path, metavar="FILE")
    options = parser.parse_args(arguments)
    if options.replay is not None:
        return _replay(options.targets[0], options.replay)
    engine = options.engine or ("atheris" if find_spec("atheris") else "plain")
    directory = options.directory or Path(tempfile.mkdtemp(prefix="itacheck-fuzz-"))
    found = 0
    for name in options.targets:
        result = campaign(name, engine, options.minutes * 60, directory / name, options.seed)
        print(result.told(), flush=True)
        found += len(result.findings)
    return 1 if found else 0


def _replay(name: str, file: Path) -> int:
    data = file.read_bytes()
    began = time.process_time()
    TARGETS[name].run(data)
    print(f"{name}: {len(data)} bytes, {time.process_time() - began:.3f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
