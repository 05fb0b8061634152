"""Small criteria with any bands, to be read from a text."""

from __future__ import annotations

from itacheck.catalogue import criteria_of
from itacheck.criteria.model import Criteria
from itacheck.source.compose import compose

_HEAD = """\
id: plan-2570
item: P7
fiscal_year: 2570
assessed_year: 2569
title: {th: แผนงาน, en: The plan}
source: {th: เขียนขึ้นเพื่อทดสอบ, en: written for a test}
clauses: ["1", "2"]
not_checked: [{th: ความจริงของข้อความ, en: whether it is true}]
areas:
  "1": {title: {th: ด้านบุคคล, en: People}}
  "2": {title: {th: ด้านการเงิน, en: Money}}
  "3": {title: {th: ด้านข้อมูล, en: Data}}
requirements:
"""
_REQUIREMENT = """\
  {id}:
    clause: "{clause}"
    field: {field}
    title: {{th: {th}, en: {en}}}
    asks: {{th: ระบุ{th}, en: the {en}}}
    remedy: {{th: เขียน{th}, en: write the {en}}}
    checks: [{checks}]
"""
REQUIREMENTS = {
    "problem": ("1", "areas.problem", "ปัญหา", "problem", "stated"),
    "method": ("1", "areas.method", "วิธีการ", "method", "stated"),
    "cost": ("1", "areas.cost", "งบ", "cost", "{stated: {none: met}}"),
    "signed": ("2", "signed", "ผู้ลงนาม", "signature", "stated"),
    "dated": ("2", "dated", "วันที่", "date", "stated, period"),
    "limits": ("2", "limits", "ข้อจำกัด", "limits", "stated"),
}
"""Each with its clause, field, title and checks: three of each area, three of the whole."""

BANDS = "[{score: 1, when: signed}, {score: 0}]"


def small(bands: str = BANDS, *changes: tuple[str, str]) -> Criteria:
    """Return the criteria with these bands; each change replaces the one place of a text."""
    text = _HEAD + "".join(
        _REQUIREMENT.format(id=name, clause=clause, field=field, th=th, en=en, checks=checks)
        for name, (clause, field, th, en, checks) in REQUIREMENTS.items()
    )
    text += f"bands: {bands}\n" if bands else ""
    for old, new in changes:
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times"
        text = text.replace(old, new)
    return criteria_of(compose(text.encode(), "own.yaml"))
