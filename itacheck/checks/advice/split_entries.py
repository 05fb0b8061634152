"""`split-entries`: the elements are stated, but never together in one entry.

**Note.** In an area with several entries each of ``requirements`` is stated somewhere, but no entry
has them all. An assessor who reads entry by entry finds none that is complete.

`split-entries`: มีองค์ประกอบครบ แต่ไม่อยู่ในรายการเดียวกัน

**ข้อสังเกต** ในประเด็นที่มีหลายรายการ องค์ประกอบใน ``requirements`` ระบุไว้ครบเมื่อดูรวมกัน
แต่ไม่มีรายการใดที่มีครบทุกองค์ประกอบ ผู้ตรวจที่อ่านทีละรายการจะไม่พบรายการที่สมบูรณ์

Options:
    requirements: the elements that belong together
        องค์ประกอบที่ต้องอยู่ด้วยกัน

Examples:
    - note:
        areas:
          "1.1":
            implementation:
              - {method: ทำคู่มือ, responsible: กลุ่มอำนวยการ}
              - {steps: ประชุม แล้วร่างคู่มือ, timeframe: ทุกเดือน}
    - silent:
        areas:
          "1.1":
            implementation:
              - {method: ทำคู่มือ, responsible: กลุ่มอำนวยการ, steps: ร่าง, timeframe: ทุกเดือน}
              - {method: อบรม}
"""

from __future__ import annotations

from collections.abc import Iterator

from itacheck.checks.advice.fields import each_entry
from itacheck.checks.contract import Advice, AdviceOutcome, Graded, Message
from itacheck.criteria.model import Criteria, Option
from itacheck.submission import Submission
from itacheck.text import Text, listed

MESSAGES = {
    "split": Message(
        Text(
            "มี{elements}ครบ แต่ไม่อยู่ในรายการเดียวกัน",
            "all of {elements} are stated, but never together in one entry",
        ),
        Text(
            "ควรระบุให้ครบทุกองค์ประกอบอย่างน้อย 1 รายการ",
            "make at least one entry complete",
        ),
    ),
}


def overall(
    submission: Submission,
    criteria: Criteria,
    graded: Graded,
    *,
    requirements: tuple[str, ...],
) -> Iterator[AdviceOutcome]:
    """Note each area whose elements are complete only when its entries are taken together."""
    asked = [criteria.requirements[name] for name in requirements]
    stated: dict[tuple[str | None, int], set[str]] = {}
    for requirement in asked:
        for area, entry, _ in each_entry(submission, criteria, requirement.field):
            stated.setdefault((area, entry), set()).add(requirement.id)
    everything = set(requirements)
    for area in dict.fromkeys(area for area, _ in stated):
        entries = [names for (of, _), names in stated.items() if of == area]
        if entries and everything not in entries and set().union(*entries) == everything:
            path = asked[0].field.path(area)[:-2]  # the group that holds the entries
            values = {"elements": listed([r.title for r in asked])}
            yield AdviceOutcome(path, area, "split", values)


CHECK = Advice("split-entries", overall, MESSAGES, {"requirements": Option("requirements")})
