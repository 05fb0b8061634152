"""``itacheck FILE…``: grade submissions. The main job needs no verb."""

from __future__ import annotations

import argparse
import os

from itacheck.api import load_criteria
from itacheck.cli.formats import SUFFIXES, Wish
from itacheck.cli.parser import Misuse, language_of, report_misuse
from itacheck.cli.round import Round, grade_round
from itacheck.cli.status import REACHED, UNREADABLE
from itacheck.cli.terminal import complain, has_colour, width
from itacheck.cli.usage import parse
from itacheck.cli.writing import Target, Writer
from itacheck.errors import ItacheckError
from itacheck.readers.files import STANDARD_INPUT, submission_files
from itacheck.text import Text

_INPUT_TWICE = Text("อ่าน standard input (-) ได้ครั้งเดียว", "standard input (-) can be read once only")
_ONE_SUBMISSION = Text(
    "--review ใช้กับเอกสารฉบับเดียว แต่พบ {count} ฉบับ",
    "--review is for exactly one submission, but {count} were given",
)
_NO_JOBS = Text("--jobs ต้องเป็น 1 ขึ้นไป", "--jobs must be 1 or more")


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
    of = Round(options, criteria)
    writer = Writer(_targets(options, of.many), language, options.fail_under)
    return grade_round(of, writer)


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
    if options.output:
        from itacheck.cli.saving import suffix_of

        targets += [Target(SUFFIXES[suffix_of(path)], in_file, path) for path in options.output]
    return targets


def _refuse_clashes(options: argparse.Namespace) -> None:
    """Refuse an output whose format is not known, or that would overwrite what is read."""
    if [*options.files, options.review].count(STANDARD_INPUT) > 1:
        raise Misuse(_INPUT_TWICE.into(options.lang))
    if options.jobs is not None and options.jobs < 1:
        raise Misuse(_NO_JOBS.into(options.lang))
    if options.output:
        from itacheck.cli.saving import refuse_outputs

        reads = (*options.files, options.criteria, options.review)
        refuse_outputs(options.output, SUFFIXES, reads, options.lang)
    if options.review is not None:
        count = sum(1 for name in options.files for _ in submission_files(name))
        if count != 1:
            raise Misuse(_ONE_SUBMISSION.fill(count=count).into(options.lang))
