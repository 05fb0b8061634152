"""The entry of the command line: runs a command, and turns what can go wrong into a status."""

from __future__ import annotations

import sys
from collections.abc import Callable
from importlib import import_module

from itacheck.cli.parser import language_of, split_verb
from itacheck.cli.status import FAILED, INTERRUPTED, UNREADABLE
from itacheck.cli.terminal import abandon, complain
from itacheck.errors import internal_error, reason_of
from itacheck.text import Text

VERBS = ("compare", "convert", "copies", "criteria", "explain", "new", "schema")
"""Commands beside grading, each a module of this package with a function ``run``. A file that bears
the name of one is given as ``./criteria``."""

_NOT_PRINTED = Text("พิมพ์ผลไม่ได้: {reason}", "cannot print: {reason}")


def main(arguments: list[str]) -> int:
    """Run itacheck with these arguments and return its exit status."""
    try:
        verb, rest = split_verb(arguments, VERBS)
        run: Callable[[list[str]], int] = import_module(f"itacheck.cli.{verb or 'grade'}").run
        return run(rest)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:  # whoever read our output has stopped, as `| head` does
        abandon(sys.stdout)
        return FAILED
    except OSError as error:
        abandon(sys.stdout)
        complain(_NOT_PRINTED.fill(reason=reason_of(error)).into(language_of(arguments)))
        return UNREADABLE
    except Exception as error:
        complain(internal_error(error).into(language_of(arguments)))
        return UNREADABLE
