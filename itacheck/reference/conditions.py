"""The condition of a band in words.

A condition over the numbered cells of the matrix is told the way it was meant: the same asked of
each area is said once, «in at least 4 of 7 areas: …».
"""

from __future__ import annotations

from typing import Any

from itacheck.criteria.condition import AtLeast, Condition, cells
from itacheck.criteria.model import Band, Criteria
from itacheck.text import Text, listed

_EVERY_AREA = Text("ครบทุกประเด็น ({count} ประเด็น): {what}", "in every area ({count}): {what}")
_SOME_AREAS = Text(
    "อย่างน้อย {least} จาก {count} ประเด็น: {what}", "in at least {least} of {count} areas: {what}"
)
_AT_LEAST = Text("อย่างน้อย {least} อย่างจาก ({what})", "at least {least} of ({what})")
_IN_AREA = Text("{title} (ประเด็น {area})", "{title} (area {area})")
_ALWAYS = Text("ทุกเอกสารที่ไม่ถึงระดับที่สูงกว่า", "whatever reaches no higher band")


def demands(band: Band, criteria: Criteria) -> tuple[Text, ...]:
    """Return what a band asks for, one text for each part that must hold."""
    condition = band.condition
    if not isinstance(condition, AtLeast):
        return (_words(condition, criteria),)
    if not cells(condition):
        return (_ALWAYS,)
    whole = _over_areas(condition, criteria) is not None
    if condition.needed == len(condition.parts) and not whole:
        return tuple(_words(part, criteria) for part in condition.parts)
    return (_words(condition, criteria),)


def _words(condition: Condition, criteria: Criteria) -> Text:
    if not isinstance(condition, AtLeast):
        area, requirement = criteria.cells[condition]
        if area is None:
            return requirement.title
        return _IN_AREA.fill(title=requirement.title, area=area)
    template = _over_areas(condition, criteria)
    if template is not None:
        says = _EVERY_AREA if condition.needed == len(criteria.areas) else _SOME_AREAS
        what = _titles(template, criteria)
        return says.fill(least=condition.needed, count=len(criteria.areas), what=what)
    return _counted(condition.needed, [_part(part, criteria) for part in condition.parts])


def _part(condition: Condition, criteria: Criteria) -> Text:
    """Return a part of a list; one that is a list itself stands in brackets."""
    words = _words(condition, criteria)
    if not isinstance(condition, AtLeast):
        return words
    if len(condition.parts) == 1 and _over_areas(condition, criteria) is None:
        return _part(condition.parts[0], criteria)
    return Text(f"({words.th})", f"({words.en})")


def _counted(least: int, parts: list[Text]) -> Text:
    """Return «a, b, c», «a or b or c», or «at least 2 of (a, b, c)»."""
    if least == len(parts):
        return listed(parts)
    if least == 1:
        return Text(" หรือ ".join(part.th for part in parts), " or ".join(p.en for p in parts))
    return _AT_LEAST.fill(least=least, what=listed(parts))


def _over_areas(condition: AtLeast, criteria: Criteria) -> Any:
    """Return what is asked of each area, where the parts ask the same of every one; or None."""
    if len(condition.parts) != len(criteria.areas):
        return None
    templates = []
    for area, part in zip(criteria.areas, condition.parts, strict=True):
        if any(criteria.cells[cell][0] != area for cell in cells(part)):
            return None
        templates.append(_template(part, criteria))
    return templates[0] if all(template == templates[0] for template in templates) else None


def _template(condition: Condition, criteria: Criteria) -> Any:
    """Return a condition with the ids of requirements for its cells."""
    if not isinstance(condition, AtLeast):
        return criteria.cells[condition][1].id
    return (condition.needed, [_template(part, criteria) for part in condition.parts])


def _titles(template: Any, criteria: Criteria) -> Text:
    if isinstance(template, str):
        return criteria.requirements[template].title
    least, parts = template
    words = []
    for part in parts:
        says = _titles(part, criteria)
        nested = not isinstance(part, str) and len(parts) > 1
        words.append(Text(f"({says.th})", f"({says.en})") if nested else says)
    return _counted(least, words)
