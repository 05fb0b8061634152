"""Which sections make up one plan, and which of the plans in a file is the submission.

A part 2 that gives the analysis of every area and a part 3 that gives the measures are one plan: an
area comes again with other fields. An area that comes again with the same fields is of another one.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from itacheck.readers.office.headings.meaning import Headings
from itacheck.readers.office.plan.sections import Plan, Section


def plans_of(sections: Sequence[Section], headings: Headings) -> list[Plan]:
    """Return the plans that sections make up, in the order of the file."""
    rank = {key: n for n, key in enumerate(headings.areas.keys)}
    plans: list[Plan] = []
    current: list[Section] = []
    plan = Plan()
    for section in sections:
        if section.key is None:
            continue
        if current and not _belongs(section, plan, current[-1]):
            again = _restart(current, section, rank)
            plans.append(_plan(current[:again]))
            current = current[again:]
            plan = _plan(current)
        current.append(section)
        plan.add(section)
    if current:
        plans.append(plan)
    _share_out([section for section in sections if section.key is None], plans)
    for plan in plans:
        _raise_last(plan, headings)
    return plans


def _plan(sections: Sequence[Section]) -> Plan:
    plan = Plan()
    for section in sections:
        plan.add(section)
    return plan


def _belongs(section: Section, plan: Plan, last: Section) -> bool:
    """Whether a section goes on with a plan whose ``last`` section that is."""
    part = plan.parts.get(section.key)
    if part is None:
        return True
    had, has = part.fields, section.fields()
    if last.key == section.key and not last.fields():
        return True
    if last.key == section.key and last.by_rows is section.by_rows and section.goes_on:
        return not had & has or last.says()  # the heading is repeated on the next page
    if section.by_rows:
        return not had & has
    return bool(had and has) and not had & has


def _restart(current: Sequence[Section], section: Section, rank: dict[str, int]) -> int:
    """Return where a plan ends whose area comes again: where the areas begin anew, else here."""
    last = max(n for n, one in enumerate(current) if one.key == section.key)
    for n in range(last + 1, len(current)):
        if rank[current[n].key or ""] < rank[current[n - 1].key or ""]:
            return n
    return len(current)


def _share_out(whole: Sequence[Section], plans: list[Plan]) -> None:
    """Give what stands once to the plan before it; to the first one where there is none."""
    if whole and not plans:
        plans.append(Plan())
    stating = [plan for plan in plans if plan.fields()] or plans
    starts = [min((s.order for s in plan.sections()), default=0) for plan in stating]
    for section in whole:
        stating[max(0, bisect_left(starts, section.order) - 1)].add(section)


def _raise_last(plan: Plan, headings: Headings) -> None:
    """Take what the last area alone says below a label for the whole, if it may stand there.

    «ข้อจำกัดของหน่วยงาน» at the end of a document stands below its last area.
    """
    areas = plan.areas
    if len(areas) < 2:
        return
    sections = [section for part in areas for section in part.sections]
    for target in headings.shared:
        having = [section for section in sections if target in section.own]
        if len(having) != 1 or having[0] is not max(sections, key=lambda one: one.order):
            continue
        if target not in having[0].labelled or (plan.whole and target in plan.whole.fields):
            continue
        last = having[0]
        raised = Section(None, last.place, last.order)
        raised.own[target] = last.own.pop(target)
        plan.parts[last.key].fields.discard(target)
        plan.add(raised)
