"""What a form asks for, in its order, under headings that a reader of Thai expects.

Made from criteria alone, whatever their item and year. Every heading is a spelling that the readers
take for the very same field; guidance counts as blank.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from itacheck.criteria import format as keys
from itacheck.criteria.model import Area, Criteria, Field, Requirement
from itacheck.forms.prompts import prompt
from itacheck.readers.shape import DATES, ENTRIES, TEXT, Shape, shape_of

OPTIONAL = ("improvement", "monitoring")
"""Fields of the format that are asked for, where the vocabulary names them, though no requirement
reads them: forms in use have a column for them."""

SCORE = "คะแนน"
"""The heading over the scores of items."""

_HEADINGS = {
    "name": "ชื่อหน่วยงาน",
    "fiscal_year": "ปีที่ถูกวิเคราะห์",
    "grade": "ระดับผลการประเมิน",
    "items": "รหัสข้อ",
    "areas": "ประเด็น",
    "improvement": "ประเด็นที่จะพัฒนา",
}
"""Spellings that read better in a form than the first one of the vocabulary."""
_SCORES = "คะแนนรายข้อ"
_WHOLE = "ทั้งหน่วยงาน"

_NOTES = {
    "name": "ระบุชื่อเต็มของหน่วยงาน",
    "fiscal_year": "ระบุปีของผลที่นำมาวิเคราะห์ คือ {assessed_year}",
    "overall": "ระบุคะแนนรวม เช่น 87.50",
    "grade": "ระบุระดับ ถ้ามี",
    "overview": "ระบุภาพรวมของผล ข้อที่ไม่ผ่านทุกข้อ และสาเหตุ",
    "improvement": "ระบุเรื่องที่จะพัฒนาให้ดีขึ้น ไม่บังคับ",
    "monitoring": "ระบุการติดตามและการรายงานผล ไม่บังคับ",
}
_ROW_NOTE = "ระบุรหัสข้อของประเด็นนี้ เช่น O4 O11"
_SCORES_NOTE = "ระบุคะแนนแถวละข้อ ไม่มีคะแนนให้เว้นว่าง"
_HERE_OR_ONCE = "ระบุที่นี่ หรือรวมครั้งเดียวทั้งหน่วยงาน"
_ONCE_OR_THERE = "ระบุรวมครั้งเดียวที่นี่ หรือในประเด็นใดก็ได้"

_THAI = re.compile("[ก-๙]")


class Slot(NamedTuple):
    """A place to fill in: a field under its heading.

    ``notes`` are sentences that say what to write; ``prompts`` are short lines that say the same
    and count as blank.
    """

    name: str
    heading: str
    prompts: tuple[str, ...]
    notes: tuple[str, ...]


class Group(NamedTuple):
    """The slots of a mapping: ``agency`` and ``results``, or one that may have several entries."""

    name: str
    heading: str
    slots: tuple[Slot, ...]


class Part(NamedTuple):
    """What is asked for in an area; where ``area`` is None, once in the submission.

    ``name`` is the heading over it and ``short`` names it again. ``items`` is the slot of the row
    of codes, None where there is none, and ``codes`` what it holds to begin with: the row that the
    criteria print.
    """

    area: Area | None
    name: str
    short: str
    items: Slot | None
    codes: tuple[str, ...]
    own: tuple[Slot, ...]
    groups: tuple[Group, ...]
    after: tuple[Slot, ...]


class Plan(NamedTuple):
    """What a form asks for.

    ``scores`` is the slot of the item scores: rows of a code, under the heading ``code``, and its
    score; ``codes`` are those to begin with. ``area`` is the heading over areas. Where the criteria
    have no areas, ``whole`` holds what an area would.
    """

    criteria: Criteria
    title: str
    agency: Group
    results: Group
    scores: Slot
    code: str
    codes: tuple[str, ...]
    area: str
    areas: tuple[Part, ...]
    whole: Part


def plan_of(criteria: Criteria) -> Plan:
    """Return what a form for these criteria asks for."""
    top = shape_of(criteria)
    results = _inner(top, "results")
    areas = top.fields["areas"].shape if criteria.areas else None
    row_of = _inner(areas, next(iter(criteria.areas))) if areas is not None else top
    return Plan(
        criteria,
        f"ข้อ {criteria.item} {criteria.title.th} ปีงบประมาณ พ.ศ. {criteria.fiscal_year}",
        _fixed(criteria, top, "agency"),
        _fixed(criteria, top, "results"),
        _with_note("items", _spelling(results, "items", _SCORES), _SCORES_NOTE),
        _spelling(row_of, "items", _HEADINGS["items"]),
        _all_codes(criteria),
        _spelling(top, "areas", _HEADINGS["areas"]) if criteria.areas else _HEADINGS["areas"],
        tuple(_area(criteria, areas, area) for area in criteria.areas.values()) if areas else (),
        _part(criteria, top, None, (_WHOLE, _WHOLE)),
    )


def _inner(shape: Shape, name: str) -> Shape:
    inner = shape.fields[name].shape
    assert inner is not None  # noqa: S101 - collections have one
    return inner


def _fixed(criteria: Criteria, top: Shape, group: str) -> Group:
    shape = _inner(top, group)
    names = [name for name in shape.fields if name != "items"]
    slots = tuple(_slot(criteria, shape, Field(False, group, name)) for name in names)
    return Group(group, _spelling(top, group), slots)


def _area(criteria: Criteria, areas: Shape, area: Area) -> Part:
    """Return what is asked for in an area, under a name that the readers take for it."""
    key, title = area.key, area.title.th
    names = (f"ประเด็นที่ {key} {title}", f"{key} {title}", title, f"ประเด็นที่ {key}", key)
    name = next(name for name in names if areas.name(name) == key)
    short = names[3] if areas.name(names[3]) == key else name
    return _part(criteria, _inner(areas, key), area, (name, short))


def _part(criteria: Criteria, shape: Shape, area: Area | None, names: tuple[str, str]) -> Part:
    """Return what is asked for on one level: in an area, or at the top."""
    in_area = area is not None
    groups = []
    for name, kind in shape.fields.items():
        if kind.kind == ENTRIES and kind.shape is not None:
            fields = [Field(in_area, name, member) for member in kind.shape.fields]
            asked = [field for field in fields if _is_asked(criteria, field)]
            members = tuple(_slot(criteria, kind.shape, field) for field in asked)
            if members:
                groups.append(Group(name, _spelling(shape, name), members))
    texts = [name for name, kind in shape.fields.items() if kind.kind in (TEXT, DATES)]
    fields = [Field(in_area, None, name) for name in texts if name not in ("criteria", "items")]
    slots = [_slot(criteria, shape, field) for field in fields if _is_asked(criteria, field)]
    own = tuple(slot for slot in slots if slot.name not in keys.EVERYWHERE)
    after = tuple(slot for slot in slots if slot.name in keys.EVERYWHERE)
    codes = area.items if area is not None else ()
    return Part(area, *names, _row(criteria, shape), codes, own, tuple(groups), after)


def _row(criteria: Criteria, shape: Shape) -> Slot | None:
    """Return the slot of a row of codes, where the criteria print rows or a check reads them."""
    uses = [use.name for r in criteria.requirements.values() for use in r.checks]
    is_asked = "failed-items" in uses or any(one.items for one in criteria.areas.values())
    if "items" not in shape.fields or not is_asked:
        return None
    return _with_note("items", _spelling(shape, "items", _HEADINGS["items"]), _ROW_NOTE)


def _with_note(name: str, heading: str, note: str) -> Slot:
    return Slot(name, heading, (prompt(note),), (note,))


def _all_codes(criteria: Criteria) -> tuple[str, ...]:
    """Return the codes of all rows, in the order of the instrument."""
    codes = dict.fromkeys(code for area in criteria.areas.values() for code in area.items)
    order = {code: n for n, code in enumerate(criteria.instrument.items)}
    return tuple(sorted(codes, key=lambda code: order.get(code, len(order))))


def _readers(criteria: Criteria, field: Field) -> list[Requirement]:
    """Return the requirements that read a field, one that may stand in any area included."""
    once = field._replace(in_area=False)
    return [
        requirement
        for requirement in criteria.requirements.values()
        if requirement.field == field
        or (requirement.or_in_any_area and requirement.field == once and field.in_area)
    ]


def _is_asked(criteria: Criteria, field: Field) -> bool:
    if field.name in OPTIONAL and field.name in criteria.vocabulary:
        return field.in_area or not criteria.areas
    return bool(_readers(criteria, field))


def _slot(criteria: Criteria, shape: Shape, field: Field) -> Slot:
    readers = _readers(criteria, field)
    titles = [requirement.title.th for requirement in readers]
    heading = _spelling(shape, field.name, _HEADINGS.get(field.name, ""), *titles)
    asked = [(reader.remedy.th, reader.title.th) for reader in readers]
    if field.name in _NOTES and (not readers or field.group in keys.FIXED):
        asked = [(_NOTES[field.name].format(assessed_year=criteria.assessed_year), heading)]
    elif not asked:
        asked = [(f"ระบุ{heading}", heading)]
    if any(reader.or_in_any_area for reader in readers) and criteria.areas:
        asked = [(_HERE_OR_ONCE, heading)] if field.in_area else [*asked, (_ONCE_OR_THERE, heading)]
    prompts = dict.fromkeys(prompt(says, title) for says, title in asked)
    notes = dict.fromkeys(" ".join(says.split()) for says, _ in asked)
    return Slot(field.name, heading, tuple(prompts), tuple(notes))


def _spelling(shape: Shape, name: str, *preferred: str) -> str:
    """Return the spelling of a key for a heading: a preferred one that is known, else the first.

    A key without a Thai spelling stands for itself.
    """
    for spelling in (*preferred, *shape.spellings(name)):
        if shape.name(spelling) == name and _THAI.search(spelling):
            return spelling
    return name
