"""A round: submissions graded one by one or in workers, written as they come, and summed up."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Generator, Iterator
from contextlib import closing, suppress
from itertools import chain, islice
from typing import TYPE_CHECKING

from itacheck.cli.interrupt import Interrupt
from itacheck.cli.status import FAILED, INTERRUPTED, REACHED, UNREADABLE
from itacheck.cli.terminal import complain
from itacheck.cli.writing import Made, Wanted, Writer
from itacheck.criteria.model import Criteria
from itacheck.many import Item, graded
from itacheck.readers.files import OFFICE_SUFFIXES, STANDARD_INPUT, submission_files
from itacheck.text import Text

if TYPE_CHECKING:
    from itacheck.cli.progress import Bar

ONE_BY_ONE = 10
"""Submissions whose reports are printed whole; of more, each is a line."""

ENOUGH = 200
"""YAML files that are worth workers; fewer are graded before these have started."""

_OFFICE = 10  # such files take the time of one of Word or Excel

_STOPPED = Text(
    "หยุดตามคำสั่ง ตรวจแล้ว {count} ฉบับ และเขียนผลของฉบับเหล่านั้นครบแล้ว",
    "stopped as asked after {count} submissions; what is done so far is written",
)
_STOPPED_AT_ONCE = Text(
    "หยุดตามคำสั่งก่อนตรวจเสร็จแม้แต่ฉบับเดียว จึงไม่มีการเขียนผลใด ๆ",
    "stopped as asked before the first submission was done; nothing is written",
)


class Round:
    """What is graded, and how."""

    def __init__(self, options: argparse.Namespace, criteria: Criteria | None) -> None:
        self.options = options
        self.criteria = criteria
        self.rest = items_of(options.files, criteria)
        self.first = list(islice(self.rest, ENOUGH))
        """As many as are needed to tell how many there are."""

    @property
    def many(self) -> bool:
        """Whether each is told on a line, and all of them in a summary."""
        return len(self.first) > ONE_BY_ONE

    @property
    def shown(self) -> bool:
        """Whether people at a terminal follow a round of many."""
        at_terminal = sys.stderr is not None and sys.stderr.isatty()
        return at_terminal and self.many and not self.options.quiet


def items_of(names: list[str], criteria: Criteria | None) -> Iterator[Item]:
    """Yield every submission that is named, or lies in a directory that is."""
    for name in names:
        for item in submission_files(name):
            if item == name or not isinstance(item, str) or not _is_in_use(item, criteria):
                yield item


def _is_in_use(path: str, criteria: Criteria | None) -> bool:
    """Whether a file is the criteria file in use, or its instrument beside it: no submission."""
    if criteria is None or not os.path.isfile(path):
        return False
    beside = os.path.join(os.path.dirname(criteria.path), f"{criteria.instrument.id}.yaml")
    is_instrument = os.path.basename(path) == os.path.basename(beside) and os.path.isfile(beside)
    return os.path.samefile(path, beside if is_instrument else criteria.path)


def grade_round(of: Round, writer: Writer) -> int:
    """Grade, write what comes of it as it comes, and return the exit status.

    However it ends, what is done by then is written, and whole; where nothing is done, what stood
    in the files stays. Raises OSError where standard output could not be written.
    """
    failure: BaseException | None = None
    with Interrupt(len(of.first) > 1) as interrupt:
        try:
            _write_all(of, writer, interrupt)
        except (Exception, KeyboardInterrupt) as error:
            failure = error
        interrupt.hold()
        summary = writer.summary
        done = summary.count + summary.failures
        complete = writer.end() if done or failure is None else writer.drop()
    if of.shown and not writer.prints_text:
        complain(summary.text(of.options.lang), bare=True)
    if isinstance(failure, KeyboardInterrupt):
        says = _STOPPED.fill(count=f"{done:,}") if done else _STOPPED_AT_ONCE
        complain(says.into(of.options.lang))
        return INTERRUPTED
    if failure is not None:
        raise failure
    if not complete or summary.failures:
        return UNREADABLE
    return REACHED if summary.all_reach else FAILED


def _write_all(of: Round, writer: Writer, interrupt: Interrupt) -> None:
    bar = _bar(of)
    in_the_way = writer.prints and sys.stdout is not None and sys.stdout.isatty()
    try:
        with closing(_made(of, writer.wanted)) as outcomes:
            for made in outcomes:
                interrupt.hold()
                if bar is not None and (in_the_way or made.errors):
                    bar.wipe()
                writer.add(made)
                if bar is not None:
                    bar.advance()
                interrupt.release()
    finally:
        if bar is not None:
            bar.wipe()


def _bar(of: Round) -> Bar | None:
    """Return a progress bar, where there is a terminal that can show it."""
    if not of.shown or os.environ.get("TERM") == "dumb":
        return None
    from itacheck.cli.progress import Bar

    total = sum(1 for _ in items_of(of.options.files, of.criteria))
    return Bar(total, of.options.lang)


def _made(of: Round, wanted: Wanted) -> Generator[Made, None, None]:
    jobs = of.options.jobs or _cores()
    if jobs > 1 and worth_workers(of):
        from itacheck.cli.workers import pool_of, spread_over

        # A system without what processes need to speak with each other grades all the same.
        with suppress(OSError, ImportError, NotImplementedError):
            pool = pool_of(jobs)
            return spread_over(chain(of.first, of.rest), of.criteria, wanted, pool)
    return _one_by_one(of, wanted)


def _one_by_one(of: Round, wanted: Wanted) -> Generator[Made, None, None]:
    for item in chain(of.first, of.rest):
        yield wanted(graded(item, of.criteria, of.options.review))


def worth_workers(of: Round) -> bool:
    """Whether workers are ready before what they are to do would be done without them."""
    if STANDARD_INPUT in of.options.files:  # a worker has another
        return False
    office = sum(str(item).lower().endswith(OFFICE_SUFFIXES) for item in of.first)
    return len(of.first) + (_OFFICE - 1) * office >= ENOUGH


def _cores() -> int:
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not on every platform
        return os.cpu_count() or 1
