"""Workers on this machine: processes, replaced when one of them ends."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import Future, ProcessPoolExecutor
from typing import Any

from itacheck.cli.writing import Made, Wanted
from itacheck.criteria.model import Criteria
from itacheck.many import Item, spread

_MOST = 61 if sys.platform == "win32" else 1000  # processes; Windows waits for no more
_AHEAD = 4  # chunks for each process
_PATIENCE = 2.0  # seconds for what a process is at, when the round is stopped


def pool_of(jobs: int) -> Pool:
    """Return a pool of ``jobs`` processes, none of them started yet.

    Raises OSError, ImportError or NotImplementedError where the system has not what it takes.
    """
    return Pool(min(jobs, _MOST))


def spread_over(
    items: Iterable[Item], criteria: Criteria | None, make: Wanted, pool: Pool
) -> Generator[Made, None, None]:
    """Grade submissions in a pool, and yield what is made of each in their order."""
    pools = [pool]

    def new_pool() -> Pool:
        pools.append(Pool(pool.jobs))
        return pools[-1]

    whole = False
    try:
        yield from spread(items, criteria, make, pool, new_pool, _AHEAD * pool.jobs)
        whole = True
    finally:
        for one in pools:
            one.shutdown(wait=False, cancel_futures=True)
        if not whole:
            _let_end(multiprocessing.active_children())


def _let_end(processes: list[multiprocessing.process.BaseProcess]) -> None:
    """Wait until processes are done with what they are at; end those that are stuck."""
    until = time.monotonic() + _PATIENCE
    for process in processes:
        process.join(max(0.0, until - time.monotonic()))
        if process.is_alive():
            process.kill()


class Pool(ProcessPoolExecutor):
    """Processes that leave Ctrl-C to the one that was asked, and end when that one does."""

    def __init__(self, jobs: int) -> None:
        # Not forked: this process has threads, and what these hold a fork would keep for ever.
        context = multiprocessing.get_context("spawn")
        # Nor may they import what lies in the current directory, which may be full of strangers'
        # files: they begin like `python -c`, which looks there first. Python 3.10 knows no way.
        os.environ.setdefault("PYTHONSAFEPATH", "1")
        super().__init__(jobs, mp_context=context, initializer=_begin, initargs=gc.get_threshold())
        self.jobs = jobs

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """Submit a call; it may start a process, which would tell of a Ctrl-C by a traceback."""
        if not hasattr(signal, "pthread_sigmask"):
            return super().submit(fn, *args, **kwargs)
        before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        try:
            return super().submit(fn, *args, **kwargs)
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _begin(*look_for_garbage: int) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.set_threshold(*look_for_garbage)  # as rarely as the one that they work for
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """End this process when the one that it works for is gone, which could not tell it to."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
