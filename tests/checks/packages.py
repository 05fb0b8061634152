"""Tiny packages that offer checks under the entry point group, and wheels of them."""

from __future__ import annotations

import zipfile
from base64 import urlsafe_b64encode
from hashlib import sha256
from pathlib import Path

TINY = """
from itacheck.checks.contract import Advice, AdviceOutcome, Check, Message, Outcome
from itacheck.criteria.model import Option
from itacheck.text import Text
from itacheck.verdict import UNCLEAR


def judge(texts, submission, cell, *, letters):
    short = sum(map(len, texts)) < letters
    return [Outcome(UNCLEAR, "short", {"letters": letters})] if short else []


def overall(submission, criteria, graded, *, requirement):
    name = criteria.requirements[requirement].field.name
    if any("!" in text for text in submission.top.texts.get(name, ())):
        yield AdviceOutcome((name,), None, "loud")


SAYS = {"short": Message(Text("สั้นกว่า {letters} ตัวอักษร", "shorter than {letters} letters"))}
LOUD = {"loud": Message(Text("มีเครื่องหมายตกใจ", "there is a mark of exclamation"))}
LONG_ENOUGH = Check("long-enough", judge, SAYS, {"letters": Option("number", 10)})
QUIET = Advice("quiet", overall, LOUD, {"requirement": Option("requirement")})
NOTHING = object()
"""

# Each package: its module, and the entry points that it offers.
PACKAGES = {
    "tiny-checks": (TINY, {"long-enough": "LONG_ENOUGH", "quiet": "QUIET", "nothing": "NOTHING"}),
    "tiny-renamed": (TINY, {"other-name": "LONG_ENOUGH"}),
    "tiny-twin-a": (TINY, {"twin": "LONG_ENOUGH"}),
    "tiny-twin-b": (TINY, {"twin": "LONG_ENOUGH"}),
    "tiny-broken": ("raise RuntimeError('no\\nlicence \\x1b[31m')", {"broken": "CHECK"}),
    "tiny-exits": ("raise SystemExit(0)", {"exits": "CHECK"}),
    "tiny-absent": ("import nowhere_at_all", {"absent": "CHECK"}),
    "tiny-hollow": ("", {"hollow": "CHECK"}),
}


def wheel(folder: Path, name: str, source: str, points: dict[str, str]) -> Path:
    """Build a wheel by hand: a module, and the four files that make it a wheel."""
    module = name.replace("-", "_")
    info = f"{module}-1.0.dist-info"
    lines = [f"{point} = {module}:{value}" for point, value in points.items()]
    files = {
        f"{module}.py": source,
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        f"{info}/entry_points.txt": "\n".join(["[itacheck.checks]", *lines, ""]),
    }
    record = "".join(
        f"{path},sha256={digest(text)},{len(text.encode())}\n" for path, text in files.items()
    )
    path = folder / f"{module}-1.0-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as archive:
        for name_, text in {**files, f"{info}/RECORD": f"{record}{info}/RECORD,,\n"}.items():
            archive.writestr(name_, text)
    return path


def digest(text: str) -> str:
    return urlsafe_b64encode(sha256(text.encode()).digest()).rstrip(b"=").decode()
