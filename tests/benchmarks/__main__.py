"""All that is promised of speed and memory, measured in one run: ``python -m tests.benchmarks``.

Parts can be named: ``one`` submission, ``rounds`` of many, ``copies`` in a round. All of them take
about a quarter of an hour. Nothing else should use the machine meanwhile.
"""

from __future__ import annotations

import argparse
import os

from tests.benchmarks import copies, one, rounds

PARTS = ("one", "rounds", "copies")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("parts", nargs="*", choices=[*PARTS, []], help="default: all of them")
    parser.add_argument("--rounds", type=int, default=15, help="rounds of each comparison of one")
    parser.add_argument("--counts", type=int, nargs="+", default=[8_325, 100_000], metavar="N")
    parser.add_argument("--copies", type=int, nargs="+", default=[1_000, 10_000], metavar="N")
    parser.add_argument("--planted", type=int, default=50, help="copies in each round of --copies")
    parser.add_argument("--seed", type=int, default=34)
    options = parser.parse_args()
    print(f"load {os.getloadavg()[0]:.1f}, {os.cpu_count()} cores")
    parts = options.parts or PARTS
    if "one" in parts:
        one.in_process(240, options.rounds)
        one.as_process(options.rounds)
    if "rounds" in parts:
        for count in options.counts:
            rounds.measure(count)
    if "copies" in parts:
        print("texts that submissions share")
        copies.growth(options.copies, options.planted, options.seed)


if __name__ == "__main__":
    main()
