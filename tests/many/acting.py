"""Submissions that act: a check of a tiny package does what their text says, in whatever process.

``exit`` ends the process, as a crash would; ``raise`` and ``leave`` raise what no check should;
``mumble`` finds something for which it has no words, which shows when they are asked for;
``wait FILE`` says that it waits (``FILE.waits``) and does so until there is such a file, or for
some minutes.
"""

from __future__ import annotations

from pathlib import Path

_MODULE = """
import os
import time

from itacheck.checks.contract import Check, Message, Outcome
from itacheck.text import Text
from itacheck.verdict import UNMET


def judge(texts, submission, cell):
    for text in texts:
        word, _, argument = text.partition(" ")
        if word == "exit":
            os._exit(3)
        if word == "raise":
            raise ZeroDivisionError("of its own\\x1b\\nfault")
        if word == "leave":
            raise SystemExit(3)
        if word == "mumble":
            return [Outcome(UNMET, "says")]
        if word == "wait" and not os.path.exists(argument):
            with open(argument + ".begun", "w") as file:
                file.write(str(os.getpid()))
            os.rename(argument + ".begun", argument + ".waits")
            until = time.monotonic() + 180  # a test that failed meanwhile makes no file
            while not os.path.exists(argument) and time.monotonic() < until:
                time.sleep(0.01)
    return []


CHECK = Check("acts", judge, {"says": Message(Text("{lost}", "{lost}"))})
"""
_POINTS = "[itacheck.checks]\nacts = acting_check:CHECK\n"
_METADATA = "Metadata-Version: 2.1\nName: acting-check\nVersion: 1.0\n"

_CRITERIA = """\
id: acting-2570
item: P7
fiscal_year: 2570
assessed_year: 2569
title: {th: แผนงาน, en: The plan}
source: {th: เขียนขึ้นเพื่อทดสอบ, en: written for a test}
clauses: ["1"]
not_checked: [{th: ความจริงของข้อความ, en: whether it is true}]
requirements:
  problem:
    clause: "1"
    field: problem
    title: {th: ปัญหา, en: problem}
    asks: {th: ระบุปัญหา, en: the problem}
    remedy: {th: เขียนปัญหา, en: write the problem}
    checks: [stated, acts]
    examples: {}
bands: [{score: 100, when: problem}, {score: 0}]
"""


def install(folder: Path) -> Path:
    """Put the package into a folder, as pip does, and return it: it belongs on ``sys.path``."""
    information = folder / "acting_check-1.0.dist-info"
    information.mkdir(parents=True)
    (folder / "acting_check.py").write_text(_MODULE, encoding="utf-8")
    (information / "METADATA").write_text(_METADATA, encoding="utf-8")
    (information / "entry_points.txt").write_text(_POINTS, encoding="utf-8")
    return folder


def criteria_file(folder: Path) -> Path:
    """Write the criteria that ask for the check."""
    path = folder / "acting-criteria.yaml"
    path.write_text(_CRITERIA, encoding="utf-8")
    return path


def submissions(folder: Path, count: int, acts: dict[int, str] | None = None) -> list[str]:
    """Write submissions under these criteria, in sub-directories; some of them act."""
    paths = []
    for number in range(count):
        path = folder / f"{number // 100:02}" / f"office-{number:04}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        problem = (acts or {}).get(number, f"คนไม่พอในงานที่ {number}")
        text = f"agency: {{name: หน่วยงานที่ {number}}}\nproblem: {problem}\n"
        path.write_text(text, encoding="utf-8")
        paths.append(str(path))
    return paths
