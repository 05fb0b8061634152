"""A shipped file with something broken in it, read as a user's own file."""

from __future__ import annotations

import re
from pathlib import Path

from itacheck.errors import CriteriaError, Fault
from itacheck.places import rule_files

CRITERIA = Path(rule_files("criteria")["o34-2567"]).read_text(encoding="utf-8")
INSTRUMENT = Path(rule_files("instruments")["ita-2566"]).read_text(encoding="utf-8")


def replaced(text: str, old: str, new: str) -> str:
    """Return the text with the one place where ``old`` stands changed."""
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times"
    return text.replace(old, new)


def line_of(text: str, marker: str) -> int:
    """Return the line in which ``marker`` stands, the one place in the text."""
    assert text.count(marker) == 1, f"{marker!r} stands {text.count(marker)} times"
    return text[: text.index(marker)].count("\n") + 1


def told(error: CriteriaError) -> list[str]:
    """Return each fault as ``line: message`` in English."""
    return [f"{_line(fault)}: {fault.message.en}" for fault in error.faults]


def _line(fault: Fault) -> int | None:
    assert fault.location is not None
    return fault.location.line


def facts(message: str) -> list[str]:
    """Return what a message quotes and the numbers it names: the same in every language."""
    return sorted(re.findall(r"«.*?»|\d+", message.replace("at least one", "at least 1")))
