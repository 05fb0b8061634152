"""``itacheck FILE…``: grade submissions. The main job needs no verb."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from itertools import chain, islice

from itacheck.api import load_criteria
from itacheck.cli.formats import SUFFIXES, Wish
from itacheck.cli.parser import Misuse, language_of, report_misuse
from itacheck.cli.status import FAILED, INTERRUPTED, REACHED, UNREADABLE
from itacheck.cli.terminal import complain, has_colour, show, width
from itacheck.cli.usage import parse
from itacheck.cli.writing import Made, Target, Wanted, Writer
from itacheck.criteria.model import Criteria
from itacheck.errors import ItacheckError
from itacheck.many import Item, graded
from itacheck.readers.files import STANDARD_INPUT, submission_files
from itacheck.reports.summary import Summary
from itacheck.text import Text

_ONE_BY_ONE = 10  # reports that are printed whole; of more, each is a line
_WORTH_WORKERS = 200  # submissions; fewer are graded before workers have started

_ONTO_INPUT = Text(
    "--output {path} เป็นไฟล์ที่กำลังตรวจหรือใช้ตรวจ โปรดใช้ชื่ออื่น",
    "--output {path} is a file that is read: a submission, the criteria or the review; choose"
    " another name",
)
_INPUT_TWICE = Text("อ่าน standard input (-) ได้ครั้งเดียว", "standard input (-) can be read once only")
_NO_FORMAT = Text(
    "--output {path}: ไม่รู้จักนามสกุล ที่ใช้ได้คือ {known}",
    "--output {path}: the suffix is not known; there are {known}",
)
_ONE_SUBMISSION = Text(
    "--review ใช้กับเอกสารฉบับเดียว แต่พบ {count} ฉบับ",
    "--review is for exactly one submission, but {count} were given",
)
_NO_JOBS = Text("--jobs ต้องเป็น 1 ขึ้นไป", "--jobs must be 1 or more")
_STOPPED = Text(
    "หยุดตามคำสั่ง ตรวจแล้ว {count} ฉบับ ผลเท่าที่ตรวจเขียนไว้แล้ว",
    "stopped as asked after {count} submissions; what is done so far is written",
)


def run(arguments: list[str]) -> int:
    """Grade what the arguments name; print, write, and return the exit status."""
    language = language_of(arguments)
    try:
        options = parse(arguments)
        _refuse_clashes(options)
        criteria = load_criteria(options.criteria) if options.criteria is not None else None
    except SystemExit:  # --help and --version have printed what was asked for
        return REACHED
    except Misuse as misuse:
        report_misuse(misuse, language)
        return UNREADABLE
    except ItacheckError as error:
        complain("\n".join(error.lines(language)))
        return UNREADABLE
    items = _items(options.files, criteria)
    first = list(islice(items, _WORTH_WORKERS))
    writer = Writer(_targets(options, len(first) > _ONE_BY_ONE), language, options.fail_under)
    return _round(first, items, criteria, options, writer)


def _round(
    first: list[Item],
    rest: Iterator[Item],
    criteria: Criteria | None,
    options: argparse.Namespace,
    writer: Writer,
) -> int:
    """Grade one after the other or in workers, and write what comes of it as it comes."""
    summary = Summary()
    shown = len(first) > _ONE_BY_ONE and not options.quiet
    stopped = False
    try:
        for made in _made(first, rest, criteria, options, writer.wanted, shown):
            summary.add(made.digest)
            writer.add(made)
    except KeyboardInterrupt:
        stopped = True
    complete = writer.end()
    if shown:
        _tell(summary, options)
    if stopped:
        count = f"{summary.count + summary.failures:,}"
        complain(_STOPPED.fill(count=count).into(options.lang))
        return INTERRUPTED
    if not complete or summary.failures:
        return UNREADABLE
    return REACHED if summary.all_reach else FAILED


def _made(
    first: list[Item],
    rest: Iterator[Item],
    criteria: Criteria | None,
    options: argparse.Namespace,
    wanted: Wanted,
    shown: bool,
) -> Iterator[Made]:
    jobs = options.jobs or _cores()
    if len(first) < _WORTH_WORKERS or jobs == 1:
        review = options.review
        one_by_one = (wanted(graded(item, criteria, review)) for item in chain(first, rest))
        return _watched(one_by_one, options) if shown else one_by_one
    from itacheck.cli.workers import spread_over

    in_workers = spread_over(chain(first, rest), criteria, wanted, jobs)
    return _watched(in_workers, options) if shown else in_workers


def _watched(made: Iterator[Made], options: argparse.Namespace) -> Iterator[Made]:
    """Show progress on standard error, where that is a terminal."""
    if sys.stderr is None or not sys.stderr.isatty():
        return made
    from itacheck.cli.progress import watched

    total = sum(1 for name in options.files for _ in submission_files(name))
    return watched(made, total, options.lang)


def _tell(summary: Summary, options: argparse.Namespace) -> None:
    """Print the summary: behind text, or on a terminal beside what goes elsewhere."""
    in_text = (options.format or "text") == "text" and not (options.output and not options.format)
    if in_text:
        text = summary.text(options.lang, width=width(), color=has_colour())
        show(text, language=options.lang)
    elif sys.stderr is not None and sys.stderr.isatty():
        complain(summary.text(options.lang), bare=True)


def _items(names: list[str], criteria: Criteria | None) -> Iterator[Item]:
    """Yield every submission that is named, or lies in a directory that is."""
    for name in names:
        for item in submission_files(name):
            if item == name or not isinstance(item, str) or not _is_criteria(item, criteria):
                yield item


def _is_criteria(path: str, criteria: Criteria | None) -> bool:
    """Whether a file in a directory is the criteria file in use, which is no submission."""
    return criteria is not None and os.path.isfile(path) and os.path.samefile(path, criteria.path)


def _targets(options: argparse.Namespace, many: bool) -> list[Target]:
    single = len(options.files) == 1 and (
        options.files[0] == STANDARD_INPUT or not os.path.isdir(options.files[0])
    )
    name = options.format or (None if options.output else "text")
    targets = []
    if name is not None and not options.quiet:
        wish = Wish(options.lang, single, width(), has_colour(), many)
        targets.append(Target(name, wish, None))
    in_file = Wish(options.lang, single, many=many)
    targets += [Target(SUFFIXES[_suffix(path)], in_file, path) for path in options.output]
    return targets


def _cores() -> int:
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not on every platform
        return os.cpu_count() or 1


def _suffix(path: str) -> str:
    return os.path.splitext(path)[1].lower()


def _refuse_clashes(options: argparse.Namespace) -> None:
    """Refuse an output whose format is not known, or that would overwrite what is read."""
    if [*options.files, options.review].count(STANDARD_INPUT) > 1:
        raise Misuse(_INPUT_TWICE.into(options.lang))
    if options.jobs is not None and options.jobs < 1:
        raise Misuse(_NO_JOBS.into(options.lang))
    for path in options.output:
        if _suffix(path) not in SUFFIXES:
            known = ", ".join(SUFFIXES)
            raise Misuse(_NO_FORMAT.fill(path=path, known=known).into(options.lang))
        for name in filter(None, (*options.files, options.criteria, options.review)):
            if os.path.exists(path) and os.path.exists(name) and os.path.samefile(path, name):
                raise Misuse(_ONTO_INPUT.fill(path=path).into(options.lang))
    if options.review is not None:
        count = sum(1 for name in options.files for _ in submission_files(name))
        if count != 1:
            raise Misuse(_ONE_SUBMISSION.fill(count=count).into(options.lang))
