"""Scenario files: a command, and what comes of it, in plain text."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import NamedTuple


class Scenario(NamedTuple):
    title: str
    arguments: list[str]
    environment: dict[str, str]
    stdin: str | None
    status: int
    expectations: list[tuple[str, str]]
    """What is looked at (``out``, ``err``, ``out not``, ``file NAME``), and the text."""


def read_scenarios(path: Path) -> list[Scenario]:
    text = path.read_text(encoding="utf-8")
    return [_scenario(part) for part in re.split(r"^== ", text, flags=re.MULTILINE)[1:]]


def _scenario(text: str) -> Scenario:
    title, command, *rest = (line for line in text.split("\n") if line and line[0] != "#")
    # As in a shell, $'…' holds escapes.
    command = re.sub(
        r"\$'(.*?)'", lambda found: found[1].encode().decode("unicode_escape"), command
    )
    words = shlex.split(command.removeprefix("$ "))
    environment = {}
    while "=" in words[0]:
        name, _, value = words.pop(0).partition("=")
        environment[name] = value
    stdin = None
    if "<" in words:
        at = words.index("<")
        stdin = words[at + 1]
        del words[at : at + 2]
    assert words.pop(0) == "itacheck", title
    expectations = []
    for line in rest:
        what, separator, wanted = line.partition(": ")
        assert separator, f"{title}: {line}"
        expectations.append((what, wanted))
    what, status = expectations.pop(0)
    assert what == "status", title
    return Scenario(title, words, environment, stdin, int(status), expectations)
