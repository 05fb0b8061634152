"""The entry of the command line: runs a command, and turns what can go wrong into a status.

0: every submission reaches ``--fail-under``. 1: some do not. 2: bad usage, or some input could not
be read (the others are still graded and reported).
"""

from __future__ import annotations

import os
import sys

from itacheck.cli import grade
from itacheck.cli.terminal import complain
from itacheck.cli.usage import language_of
from itacheck.errors import reason_of
from itacheck.text import Text

_INTERRUPTED = 130  # 128 + SIGINT, as shells report it
_NOT_PRINTED = Text("พิมพ์ผลไม่ได้: {reason}", "cannot print: {reason}")
_BUG = Text(
    "ข้อผิดพลาดภายในโปรแกรม โปรดแจ้งผู้พัฒนา: {kind}: {detail} ({where})",
    "internal error, please report it: {kind}: {detail} ({where})",
)


def main(arguments: list[str]) -> int:
    """Run itacheck with these arguments and return its exit status."""
    try:
        return grade.run(arguments)
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:  # whoever read our output has stopped, as `| head` does
        _abandon_output()
        return grade.FAILED
    except OSError as error:
        _abandon_output()
        complain(_NOT_PRINTED.fill(reason=reason_of(error)).into(language_of(arguments)))
        return grade.UNREADABLE
    except Exception as error:
        place = error.__traceback__
        while place is not None and place.tb_next is not None:
            place = place.tb_next
        code = place.tb_frame.f_code.co_filename if place is not None else "?"
        where = f"{os.path.basename(code)}:{place.tb_lineno if place is not None else '?'}"
        bug = _BUG.fill(kind=type(error).__name__, detail=error, where=where)
        complain(bug.into(language_of(arguments)))
        return grade.UNREADABLE


def _abandon_output() -> None:
    """Give standard output somewhere else to go: Python would complain when it closes it."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
