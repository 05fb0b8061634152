"""``python -m tests.properties [SUBMISSIONS]``: compare many submissions with the oracle.

Prints how many were compared, how often each pair of scores came about, and every disagreement.
"""

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.properties import oracle
from tests.properties.comparing import compare
from tests.properties.reviewing import compare_reviewed
from tests.properties.strategies import Change, drafts, several_changes

_IN_ONE_EXAMPLE = 5  # submissions, at the least, on the average


def main(submissions: int) -> int:
    """Compare at least so many submissions; return 1 where the two disagree."""
    compared, found = 0, Counter[str]()
    scores: Counter[tuple[int, int]] = Counter()
    with tempfile.TemporaryDirectory() as directory:
        path = Path(directory, "submission.yaml")

        @settings(
            max_examples=submissions // _IN_ONE_EXAMPLE,
            database=None,
            deadline=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        @given(several_changes, st.integers(0, 10_000))
        def examples(changes: list[Change], manner: int) -> None:
            nonlocal compared
            if compared >= submissions:
                return
            number, lines = compare(changes, manner, path)
            lines += compare_reviewed(drafts(changes)[-1], manner)[1]
            compared += number
            for document in drafts(changes):
                graded = oracle.grade(document)
                scores[graded.score, graded.possible_score] += 1
            for line in lines:
                if not found[line]:
                    print(f"{line}\n    {changes}", flush=True)
                found[line] += 1

        examples()
    print(f"{compared} submissions compared, {found.total()} disagreements")
    for pair, number in sorted(scores.items()):
        print(f"    score {pair[0]}, possible score {pair[1]}: {number}")
    return int(found.total() > 0)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000))
