"""``itacheck FILE…``: grade submissions. The main job needs no verb."""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence

from itacheck.api import grade, load_criteria
from itacheck.cli.formats import RENDERERS, SUFFIXES, Wish
from itacheck.cli.parser import Misuse, language_of, report_misuse
from itacheck.cli.status import FAILED, REACHED, UNREADABLE
from itacheck.cli.terminal import complain, has_colour, show, width
from itacheck.cli.usage import parse
from itacheck.criteria.model import Criteria
from itacheck.errors import ItacheckError, reason_of
from itacheck.grading.report import Report
from itacheck.readers.files import STANDARD_INPUT, submission_files
from itacheck.reports.outcome import Failure, Outcome
from itacheck.text import Text

_NOT_WRITTEN = Text("เขียนไฟล์ {path} ไม่ได้: {reason}", "cannot write {path}: {reason}")
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
    outcomes = _grade_all(options.files, criteria, options.review)
    for outcome in outcomes:
        if isinstance(outcome, Failure):
            complain("\n".join(outcome.error.lines(language)))
    written = _write(outcomes, options)
    if not written or any(isinstance(outcome, Failure) for outcome in outcomes):
        return UNREADABLE
    reports = [outcome for outcome in outcomes if isinstance(outcome, Report)]
    return REACHED if all(r.reaches(options.fail_under) for r in reports) else FAILED


def _grade_all(
    names: Sequence[str], criteria: Criteria | None, review: str | None
) -> list[Outcome]:
    outcomes: list[Outcome] = []
    for path in (path for name in names for path in submission_files(name)):
        if isinstance(path, str) and criteria is not None and _is_criteria(path, names, criteria):
            continue
        if isinstance(path, ItacheckError):
            outcomes.append(Failure(path.path or "", path))
            continue
        try:
            outcomes.append(grade(path, criteria, review=review))
        except ItacheckError as error:
            outcomes.append(Failure(path, error))
    return outcomes


def _is_criteria(path: str, names: Sequence[str], criteria: Criteria) -> bool:
    """Whether a file in a directory is the criteria file in use, which is no submission."""
    return path not in names and os.path.isfile(path) and os.path.samefile(path, criteria.path)


def _write(outcomes: list[Outcome], options: argparse.Namespace) -> bool:
    """Print and write the reports; return whether every file could be written."""
    single = len(options.files) == 1 and (
        options.files[0] == STANDARD_INPUT or not os.path.isdir(options.files[0])
    )
    name = options.format or (None if options.output else "text")
    if name is not None and not options.quiet:
        wish = Wish(options.lang, single, width(), has_colour())
        show(RENDERERS[name](outcomes, wish), exact=name != "text", language=options.lang)
    complete = True
    for path in options.output:
        text = RENDERERS[SUFFIXES[_suffix(path)]](outcomes, Wish(options.lang, single))
        try:
            with open(path, "w", encoding="utf-8", errors="replace", newline="\n") as file:
                file.write(text)
        except OSError as error:
            complain(_NOT_WRITTEN.fill(path=path, reason=reason_of(error)).into(options.lang))
            complete = False
    return complete


def _suffix(path: str) -> str:
    return os.path.splitext(path)[1].lower()


def _refuse_clashes(options: argparse.Namespace) -> None:
    """Refuse an output whose format is not known, or that would overwrite what is read."""
    if [*options.files, options.review].count(STANDARD_INPUT) > 1:
        raise Misuse(_INPUT_TWICE.into(options.lang))
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
