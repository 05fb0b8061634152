"""Carries out a walk-through: each fenced block of the document is a step, done as it says.

- ``sh``: one command line of itacheck; ``sh status=1`` where it does not end with 0. Behind `` > ``
  stands the file into which it prints.
- ``text``: all that the command before printed. «…» alone stands for lines left out, at the end of
  a line for the rest of it.
- ``diff FILE``: an edit. What it deletes (``-``) and keeps must stand in the file once and only
  once. ``-…`` deletes every line up to the next one that is shown, «…» at the end of a line stands
  for the rest of it, and ``@@`` parts two edits.
- ``replace FILE``: find a text and replace it everywhere, each behind a label and a colon.
- ``yaml FILE``: a new file.

A block of any other kind is an error, so that nothing in the document goes untried.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

GAP = "…"


class StepError(Exception):
    """A step does not do what the document says."""


class Step(NamedTuple):
    kind: str
    argument: str
    lines: list[str]
    number: int
    """The line of the document at which the block begins."""


def steps_of(document: str) -> list[Step]:
    """Return the fenced blocks of a Markdown document, in order."""
    found: list[Step] = []
    inside: Step | None = None
    for number, line in enumerate(document.splitlines(), 1):
        if inside is not None and line == "```":
            found.append(inside)
            inside = None
        elif inside is not None:
            inside.lines.append(line)
        elif line.startswith("```"):
            kind, _, argument = line[3:].partition(" ")
            inside = Step(kind, argument, [], number)
    if inside is not None:
        raise StepError(f"line {inside.number}: the block does not end")
    return found


def carry_out(document: str, folder: Path) -> None:
    """Do all that a document says in a folder; raise StepError at the first that is not so."""
    walk = _Walk(folder)
    for step in steps_of(document):
        try:
            walk.take(step)
        except StepError as error:
            raise StepError(f"line {step.number} ({step.kind} {step.argument}): {error}") from None


class _Walk:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.printed: list[str] | None = None
        self.kinds: dict[str, Callable[[Step], None]] = {
            "sh": self._run,
            "text": self._compare,
            "diff": self._edit,
            "replace": self._replace,
            "yaml": self._create,
        }

    def take(self, step: Step) -> None:
        if step.kind not in self.kinds:
            raise StepError("no kind of step")
        self.kinds[step.kind](step)

    def _run(self, step: Step) -> None:
        found = re.fullmatch(r"(?:status=(\d))?", step.argument)
        if found is None or len(step.lines) != 1 or not step.lines[0].startswith("itacheck "):
            raise StepError("one command of itacheck is expected, with a status perhaps")
        line, _, target = step.lines[0].partition(" > ")
        command = [sys.executable, "-m", "itacheck", *shlex.split(line)[1:]]
        done = subprocess.run(
            command,
            cwd=self.folder,
            env={**_environment(), "PYTHONUTF8": "1"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )
        self.printed = done.stdout.splitlines()
        if done.returncode != int(found[1] or 0):
            raise StepError(f"it ends with status {done.returncode}:\n{done.stdout}")
        if target:
            (self.folder / target).write_text(done.stdout, encoding="utf-8")
            self.printed = None

    def _compare(self, step: Step) -> None:
        if self.printed is None:
            raise StepError("no command stands before it")
        printed, self.printed = self.printed, None
        if not _reads(step.lines, printed):
            raise StepError("what is printed is:\n" + "\n".join(printed))

    def _edit(self, step: Step) -> None:
        path, lines = self._file(step)
        for hunk in _hunks(step.lines):
            lines = _edited(lines, hunk)
        path.write_text("\n".join(lines), encoding="utf-8")

    def _replace(self, step: Step) -> None:
        path, lines = self._file(step)
        labelled = [re.fullmatch(r"[^:]+:[ ]*(.*)", line) for line in step.lines]
        if len(labelled) != 2 or labelled[0] is None or labelled[1] is None:
            raise StepError("two lines are expected: what to find, and what to put there")
        find, put = labelled[0][1], labelled[1][1]
        text = "\n".join(lines)
        if not find or find not in text:
            raise StepError(f"«{find}» does not stand in the file")
        path.write_text(text.replace(find, put), encoding="utf-8")

    def _create(self, step: Step) -> None:
        path = self._path(step)
        if path.exists():
            raise StepError("there is such a file already")
        path.parent.mkdir(exist_ok=True)
        path.write_text("\n".join([*step.lines, ""]), encoding="utf-8")

    def _file(self, step: Step) -> tuple[Path, list[str]]:
        path = self._path(step)
        if not path.is_file():
            raise StepError("there is no such file")
        return path, path.read_text(encoding="utf-8").split("\n")

    def _path(self, step: Step) -> Path:
        if not step.argument:
            raise StepError("the file is not named")
        return self.folder / step.argument


def _environment() -> dict[str, str]:
    """Return the environment without what would change what is printed."""
    dropped = ("COLUMNS", "FORCE_COLOR", "LANG", "PYTHONIOENCODING")
    return {name: value for name, value in os.environ.items() if name not in dropped}


def _reads(told: list[str], printed: list[str]) -> bool:
    """Whether the lines that are told are all that is printed, but for what «…» leaves out."""
    if not told:
        return not printed
    if told[0] == GAP:
        return any(_reads(told[1:], printed[at:]) for at in range(1, len(printed) + 1))
    return bool(printed) and _is(told[0], printed[0]) and _reads(told[1:], printed[1:])


def _is(told: str, line: str) -> bool:
    """Whether a line is the one that is told, in full or up to «…»."""
    line = line.rstrip()
    return line == told or (told.endswith(GAP) and line.startswith(told.removesuffix(GAP)))


def _hunks(lines: list[str]) -> list[list[tuple[str, str]]]:
    """Return the edits of a diff, each a list of ``(sign, text)``."""
    hunks: list[list[tuple[str, str]]] = [[]]
    for line in lines:
        sign, text = line[:1] or " ", line[1:]
        if line.startswith("@@"):
            hunks.append([])
        elif sign in " -+":
            hunks[-1].append((sign, text))
        else:
            raise StepError(f"«{line}» begins with neither + nor - nor a space")
    return [hunk for hunk in hunks if hunk]


def _edited(lines: list[str], hunk: list[tuple[str, str]]) -> list[str]:
    """Return the lines of a file after one edit."""
    old = [(sign, text) for sign, text in hunk if sign != "+"]
    if not old or ("-", GAP) in (old[0], old[-1]):
        raise StepError("an edit must show the lines between which it is made")
    places = [place for at in range(len(lines)) if (place := _match(lines, at, old)) is not None]
    if len(places) != 1:
        shown = "\n".join(sign + text for sign, text in old)
        raise StepError(f"this stands {len(places)} times in the file:\n{shown}")
    stands = iter(places[0])
    new: list[str] = []
    for sign, text in hunk:
        if sign == "+":
            new.append(text)
        elif text != GAP:
            number = next(stands)
            new += [lines[number]] if sign == " " else []
    return [*lines[: places[0][0]], *new, *lines[places[0][-1] + 1 :]]


def _match(lines: list[str], at: int, old: list[tuple[str, str]]) -> list[int] | None:
    """Return where each line that an edit shows stands, if the first of them stands at a line."""
    found: list[int] = []
    gap = False
    for sign, text in old:
        gap = gap or (sign, text) == ("-", GAP)
        if text == GAP:
            at += 1  # at least one line is left out
            continue
        while gap and at < len(lines) and not _is(text, lines[at]):
            at += 1
        if at >= len(lines) or not _is(text, lines[at]):
            return None
        found.append(at)
        at, gap = at + 1, False
    return found
