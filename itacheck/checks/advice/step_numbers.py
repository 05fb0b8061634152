"""`step-numbers`: numbered steps with a gap or a repeat.

**Note.** The steps are numbered, and a number is left out or stands twice. A step may have been
lost on the way from one document to another.

`step-numbers`: เลขลำดับของขั้นตอนที่ข้ามหรือซ้ำ

**ข้อสังเกต** ขั้นตอนมีเลขลำดับ แต่มีเลขที่ข้ามไปหรือซ้ำกัน
อาจมีขั้นตอนตกหล่นขณะคัดลอกจากเอกสารหนึ่งไปยังอีกเอกสารหนึ่ง

Options:
    requirement: whose field holds the steps
        องค์ประกอบที่ระบุขั้นตอน

Examples:
    - {requirement: steps, note: [๑. ตั้งคณะทำงาน, ๒. ประชุม, ๔. รายงานผล]}
    - {requirement: steps, note: [1. ตั้งคณะทำงาน, 1. ประชุม]}
    - {requirement: steps, silent: [๑. ตั้งคณะทำงาน, ๒. ประชุม, ๓. รายงานผล]}
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from itacheck.checks.advice.fields import each_entry
from itacheck.checks.contract import Advice, AdviceOutcome, Graded, Message
from itacheck.criteria.model import Criteria, Option
from itacheck.submission import Submission, Texts
from itacheck.text import Text
from itacheck.thai.normal import arabic, normalise

MESSAGES = {
    "gap": Message(
        Text(
            "{requirement}ข้ามลำดับที่ {numbers}",
            "{requirement}: number {numbers} is left out",
        ),
        Text("ตรวจว่ามีขั้นตอนตกหล่นหรือไม่", "check whether a step was lost"),
    ),
    "repeat": Message(
        Text(
            "{requirement}มีลำดับที่ {numbers} ซ้ำ",
            "{requirement}: number {numbers} stands twice",
        ),
        Text("ตรวจลำดับของขั้นตอน", "check the order of the steps"),
    ),
}

# A number that begins a step: at the start, or after white space, with «.» or «)» behind it but no
# further digit (1.5 is an amount, and so is a date).
_NUMBERED = re.compile(r"(?:^|\s)\(?(\d{1,2})[.)](?!\d)")
_LONGEST = 20_000  # code points looked at


def overall(
    submission: Submission, criteria: Criteria, graded: Graded, *, requirement: str
) -> Iterator[AdviceOutcome]:
    """Note each entry whose steps are numbered with a gap or a repeat."""
    asked = criteria.requirements[requirement]
    for area, entry, texts in each_entry(submission, criteria, asked.field):
        for message, numbers in _faults(step_numbers(texts)):
            values = {"requirement": asked.title, "numbers": ", ".join(map(str, numbers))}
            yield AdviceOutcome(asked.field.path(area, entry), area, message, values)


def step_numbers(texts: Texts) -> list[int]:
    """Return the numbers of numbered steps, in order; none where they do not start with 1.

    In a list only the beginning of each member counts, in one text every line or run of them.
    """
    found: list[int] = []
    for text in texts:
        line = arabic(normalise(text[:_LONGEST])).strip()
        first = _NUMBERED.match(line)
        if len(texts) > 1:
            found += [int(first[1])] if first else []
        elif first:
            found += [int(number) for number in _NUMBERED.findall(line)]
    return found if len(found) > 1 and found[0] == 1 else []


def _faults(numbers: list[int]) -> Iterator[tuple[str, list[int]]]:
    missing = sorted(set(range(1, max(numbers, default=0))) - set(numbers))
    if missing:
        yield "gap", missing
    twice = sorted(number for number, count in Counter(numbers).items() if count > 1)
    if twice:
        yield "repeat", twice


CHECK = Advice("step-numbers", overall, MESSAGES, {"requirement": Option("requirement")})
