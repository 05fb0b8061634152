"""What a committee must do differently from one criteria file to another, as a page.

Requirements are the same where their ids are; an area is the same where its number is.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from itacheck.checks.registry import bound_check
from itacheck.criteria.model import Area, CheckUse, Criteria, Requirement
from itacheck.reference.criteria_page import caveats, clause, scoring, title_of, where
from itacheck.reference.page import Block, Heading, Page, Paragraph, Points
from itacheck.text import Text, listed
from itacheck.thai.normal import fold

_TITLE = Text("สิ่งที่ต้องทำต่างจากเดิม: {old} → {new}", "What to do differently: {old} → {new}")
_OLD = Text("เดิม: {title}", "from: {title}")
_NEW = Text("ใหม่: {title}", "to: {title}")
_YEARS = Text(
    "ผลการประเมินที่ต้องวิเคราะห์: เดิมปี {old} ใหม่ปี {new}",
    "results to analyse: those of {new}, instead of {old}",
)
_ADDED = Text("องค์ประกอบที่เพิ่มขึ้น", "Requirements added")
_DROPPED = Text("องค์ประกอบที่ไม่ขอแล้ว", "Requirements dropped")
_CHANGED = Text("องค์ประกอบที่เปลี่ยน", "Requirements changed")
_UNCHANGED = Text("องค์ประกอบที่เหมือนเดิม", "Requirements unchanged")
_IS_ASKED = Text("{title} ({clause}) {where}: {asks}", "{title} ({clause}), {where}: {asks}")
_WAS_ASKED = Text("{title} (เดิม{clause})", "{title} (was {clause})")
_OTHER_PLACE = Text("เดิมระบุ{old} ใหม่ระบุ{new}", "stated {new}, no longer {old}")
_OTHER_FIELD = Text("เดิมอ่านช่อง ``{old}`` ใหม่อ่านช่อง ``{new}``", "read at ``{new}``, was ``{old}``")
_OTHER_CLAUSE = Text("เดิม{old} ใหม่{new}", "{new}, was {old}")
_OTHER_TITLE = Text("เดิมเรียก «{old}»", "was called «{old}»")
_ASKS = Text("ใหม่ขอ: {new}", "asks now: {new}")
_ASKED = Text("เดิมขอ: {old}", "asked before: {old}")
_MORE_CHECKS = Text("ตรวจเพิ่ม: {checks}", "checked as well: {checks}")
_FEWER_CHECKS = Text("ไม่ตรวจแล้ว: {checks}", "no longer checked: {checks}")
_OTHER_OPTIONS = Text("ตรวจต่างไป: {checks}", "checked otherwise: {checks}")
_AREAS = Text("ประเด็น", "Areas")
_NO_AREAS = Text(
    "เดิมไม่แยกประเด็น ใหม่ต้องแสดงแยก {count} ประเด็น",
    "not by area before; now one part for each of {count} areas",
)
_NO_MORE_AREAS = Text("ไม่ต้องแยกประเด็นแล้ว (เดิม {count})", "no longer by area (there were {count})")
_AREA_ADDED = Text("เพิ่มประเด็น {key} {title}", "added: {key} {title}")
_AREA_DROPPED = Text("ตัดประเด็น {key} {title}", "dropped: {key} {title}")
_AREA_RENAMED = Text(
    "ประเด็น {key} เปลี่ยนชื่อจาก «{old}» เป็น «{new}»", "{key}: «{new}» instead of «{old}»"
)
_SCORING = Text("ระดับคะแนน", "Scoring")
_BEFORE = Text("เดิม", "before")
_NOW = Text("ใหม่", "now")
_SAME = Text("ทั้งสองฉบับขอสิ่งเดียวกัน", "both ask for the same")
_UNVERIFIED = Text("ส่วนที่ยังไม่ได้ยืนยันของฉบับใหม่", "What is not verified of the new criteria")


def difference(old: Criteria, new: Criteria) -> Page:
    """Return what differs between two criteria, for somebody who knows the old ones."""
    page: Page = [
        Heading(1, _TITLE.fill(old=old.id, new=new.id)),
        Points((_OLD.fill(title=title_of(old)), _NEW.fill(title=title_of(new)))),
    ]
    if old.assessed_year != new.assessed_year:
        page.append(Paragraph(_YEARS.fill(old=old.assessed_year, new=new.assessed_year)))
    parts = [*_areas(old, new), *_requirements(old, new), *_scoring(old, new)]
    page += parts or [Paragraph(_SAME)]
    return [*page, *caveats(_UNVERIFIED, new.unverified)] if parts else page


def _requirements(old: Criteria, new: Criteria) -> list[Block]:
    before, now = old.requirements, new.requirements
    added = [_asked(requirement) for name, requirement in now.items() if name not in before]
    dropped = [
        _WAS_ASKED.fill(title=requirement.title, clause=clause(requirement.clause))
        for name, requirement in before.items()
        if name not in now
    ]
    blocks = [*_part(_ADDED, added), *_part(_DROPPED, dropped)]
    kept = [(before[name], requirement) for name, requirement in now.items() if name in before]
    changes = {
        requirement.id: _changes(was, requirement, _Years(old, new)) for was, requirement in kept
    }
    changed = [now[name] for name, found in changes.items() if found]
    if changed:
        blocks.append(Heading(2, _CHANGED))
    for requirement in changed:
        blocks += [Heading(3, requirement.title), Points(tuple(changes[requirement.id]))]
    unchanged = [now[name].title for name, found in changes.items() if not found]
    if blocks and unchanged:
        blocks += [Heading(2, _UNCHANGED), Paragraph(listed(unchanged))]
    return blocks


def _asked(requirement: Requirement) -> Text:
    return _IS_ASKED.fill(
        title=requirement.title,
        clause=clause(requirement.clause),
        where=where(requirement),
        asks=requirement.asks,
    )


class _Years:
    """Compares what two criteria ask, the years of each aside."""

    def __init__(self, old: Criteria, new: Criteria) -> None:
        self.years = [
            tuple(map(str, (c.assessed_year, c.fiscal_year, c.fiscal_year - 1))) for c in (old, new)
        ]

    def differ(self, old: Text, new: Text) -> bool:
        """Whether two texts say another thing once their years are left out."""
        told = []
        for text, years in zip((old, new), self.years, strict=True):
            plain = text.th
            for year in years:
                plain = plain.replace(year, "")
            told.append(fold(plain))
        return told[0] != told[1]


def _changes(old: Requirement, new: Requirement, years: _Years) -> list[Text]:
    """Return what is asked otherwise, one text each."""
    found = []
    if fold(old.title.th) != fold(new.title.th):
        found.append(_OTHER_TITLE.fill(old=old.title))
    if where(old) != where(new):
        found.append(_OTHER_PLACE.fill(old=where(old), new=where(new)))
    if str(old.field).removeprefix("areas.") != str(new.field).removeprefix("areas."):
        found.append(_OTHER_FIELD.fill(old=old.field, new=new.field))
    if years.differ(old.asks, new.asks):
        found += [_ASKS.fill(new=new.asks), _ASKED.fill(old=old.asks)]
    found += _other_checks(old.checks, new.checks)
    if old.clause != new.clause:
        found.append(_OTHER_CLAUSE.fill(old=clause(old.clause), new=clause(new.clause)))
    return found


def _other_checks(old: tuple[CheckUse, ...], new: tuple[CheckUse, ...]) -> Iterator[Text]:
    before, now = ({use.name: dict(use.options) for use in uses} for uses in (old, new))
    kept = [name for name in now if name in before]
    for says, names in (
        (_MORE_CHECKS, [f"``{name}``" for name in now if name not in before]),
        (_FEWER_CHECKS, [f"``{name}``" for name in before if name not in now]),
        (_OTHER_OPTIONS, [o for name in kept for o in _options(name, before[name], now[name])]),
    ):
        if names:
            yield says.fill(checks=", ".join(names))


def _options(check: str, old: dict[str, Any], new: dict[str, Any]) -> Iterator[str]:
    """Yield each option of a check that is set otherwise: ``stated none: unclear → unmet``."""
    for name, option in bound_check(check).options.items():
        if old[name] != new[name]:
            values = (option.written(value) for value in (old[name], new[name]))
            yield f"``{check}`` ``{name}``: " + " → ".join(values)


def _areas(old: Criteria, new: Criteria) -> list[Block]:
    if not old.areas and new.areas:
        points = [_NO_AREAS.fill(count=len(new.areas)), *map(_named, new.areas.values())]
    elif old.areas and not new.areas:
        points = [_NO_MORE_AREAS.fill(count=len(old.areas))]
    else:
        points = [
            *(_AREA_ADDED.fill(key=a.key, title=a.title) for a in _missing(new, old)),
            *(_AREA_DROPPED.fill(key=a.key, title=a.title) for a in _missing(old, new)),
            *(
                _AREA_RENAMED.fill(key=area.key, old=old.areas[area.key].title, new=area.title)
                for area in new.areas.values()
                if area.key in old.areas
                and fold(old.areas[area.key].title.th) != fold(area.title.th)
            ),
        ]
    return _part(_AREAS, points)


def _missing(here: Criteria, there: Criteria) -> list[Area]:
    return [area for area in here.areas.values() if area.key not in there.areas]


def _named(area: Area) -> Text:
    return Text(f"{area.key} {area.title.th}", f"{area.key} {area.title.en}")


def _scoring(old: Criteria, new: Criteria) -> list[Block]:
    before, now = scoring(old), scoring(new)
    if before == now:
        return []
    return [
        Heading(2, _SCORING),
        *(Heading(3, _NOW), *scoring(new, 4)),
        *(Heading(3, _BEFORE), *scoring(old, 4)),
    ]


def _part(title: Text, points: list[Text]) -> list[Block]:
    return [Heading(2, title), Points(tuple(points))] if points else []
