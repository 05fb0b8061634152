"""A corpus of submissions for benchmarks: variants of the samples, their prose varied.

What really repeats between agencies (timeframes, item codes, keys) repeats; what does not
(analyses, methods, steps, limitations) mostly differs from file to file, so that no cache makes a
figure look better than it would be on real submissions.
"""

from __future__ import annotations

import random
from pathlib import Path

SAMPLES = Path(__file__).parents[2] / "samples"
NAMES = ("model-100", "lampang-like", "phichit-like", "four-areas", "no-limitations", "thai-keys")

_PROSE = 24  # code points: shorter texts are codes, titles, times and names of units
_WORDS = (
    "งานสารบรรณ", "ฝ่ายแผน", "ประชาชน", "ระบบข้อมูล", "การประชุม", "เว็บไซต์", "ผู้รับบริการ",
    "งบประมาณ", "บุคลากร", "เอกสาร", "ข้อร้องเรียน", "ช่องทาง", "รายไตรมาส", "คู่มือ",
)  # fmt: skip


def submissions(count: int, seed: int = 34) -> list[bytes]:
    """Return ``count`` submissions, the same for the same seed."""
    chance = random.Random(seed)  # noqa: S311 - a benchmark's corpus, no secret
    originals = [(SAMPLES / f"{name}.yaml").read_text("utf-8") for name in NAMES]
    return [_variant(originals[n % len(originals)], chance).encode() for n in range(count)]


def _variant(original: str, chance: random.Random) -> str:
    return "\n".join(_changed(line, chance) for line in original.splitlines()) + "\n"


def _changed(line: str, chance: random.Random) -> str:
    """Put a few words into a line of prose, behind its first space."""
    key, colon, text = line.partition(": ")
    if not colon:
        key, colon, text = "", "", line
    text_only = text.strip(" -")
    if len(text_only) < _PROSE or text_only[0] in "#[{\"'&*|>" or "25" in text or "๒๕" in text:
        return line
    words = " ".join(chance.choice(_WORDS) for _ in range(chance.randint(1, 3)))
    at = text.find(" ", _PROSE)
    if at < 0:
        return f"{line} {words}"
    return f"{key}{colon}{text[:at]} {words}{text[at:]}"
