"""Reviews of the doubts that the program finds, and what they must come to by the oracle."""

from __future__ import annotations

import random
from collections import defaultdict

from itacheck import Finding
from tests.properties import oracle
from tests.properties.comparing import as_graded, differences, report_of
from tests.properties.described import Described
from tests.properties.oracle import MET, UNCLEAR, UNMET
from tests.properties.writing import Writer

DECISIONS = {"accept": MET, "รับ": MET, "reject": UNMET, "ไม่ยอมรับ": UNMET}
WHO = {"by": "หัวหน้ากลุ่ม", "on": "20 พฤษภาคม 2567", "reason": "ตรวจกับต้นฉบับแล้ว"}


def compare_reviewed(document: Described, manner: int) -> tuple[int, list[str]]:
    """Settle some doubts of a submission; return how many, and where program and oracle differ.

    An entry takes effect with the whole fingerprint of its doubt, or none, and all of who, when
    and why.
    """
    chosen = random.Random(manner)  # noqa: S311
    content = Writer(manner).mapping(document)
    doubts = report_of(content).doubts
    entries: list[dict[str, str | None]] = []
    verdicts: dict[tuple[str | None, str], list[int]] = defaultdict(list)
    for doubt in doubts:
        entry, verdict = _decided(doubt, chosen)
        entries += [entry] if entry else []
        verdicts[doubt.area, str(doubt.requirement)].append(verdict)
    chosen.shuffle(entries)
    known = oracle.graded(oracle.settled(oracle.judge(document), verdicts))
    return len(entries), differences(as_graded(report_of({**content, "review": entries})), known)


def _decided(doubt: Finding, chosen: random.Random) -> tuple[dict[str, str | None], int]:
    """Return an entry for a doubt, or nothing, and the verdict that it must lead to."""
    if chosen.random() < 0.2:
        return {}, UNCLEAR
    decision = chosen.choice(sorted(DECISIONS))
    code = str(doubt.fingerprint)
    fitting = chosen.random() < 0.6
    wrong = (code[: chosen.randrange(1, 12)], code[1:], code[::-1] + "0", f"{code} 0")
    of = chosen.choice((code, code.upper(), "", None) if fitting else wrong)
    entry = {"rule": doubt.rule, "area": doubt.area, "decision": decision, "of": of, **WHO}
    if chosen.random() < 0.1:
        fitting = False
        entry[chosen.choice(sorted(WHO))] = chosen.choice(("", "-", None))
    return entry, DECISIONS[decision] if fitting else UNCLEAR
