"""Workers on this machine: processes, replaced when one of them ends."""

from __future__ import annotations

import multiprocessing
import signal
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor

from itacheck.cli.writing import Made, Wanted
from itacheck.criteria.model import Criteria
from itacheck.many import Item, spread


def spread_over(
    items: Iterable[Item],
    criteria: Criteria | None,
    make: Wanted,
    jobs: int,
) -> Iterator[Made]:
    """Grade submissions in ``jobs`` processes, and yield what is made of each in their order."""
    # Not forked: the progress bar has a thread, and whatever it holds a fork would keep for ever.
    context = multiprocessing.get_context("spawn")
    pools: list[ProcessPoolExecutor] = []

    def new_pool() -> ProcessPoolExecutor:
        pools.append(ProcessPoolExecutor(jobs, mp_context=context, initializer=_ignore_interrupt))
        return pools[-1]

    try:
        yield from spread(items, criteria, make, new_pool)
    finally:
        for pool in pools:
            pool.shutdown(wait=False, cancel_futures=True)


def _ignore_interrupt() -> None:
    """Leave Ctrl-C to the process that was asked: it ends the round and what is written."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
