"""What a form asks for: everything that the criteria read, under headings that are read back."""

from __future__ import annotations

from itacheck import Criteria, load_criteria
from itacheck.criteria.model import Field
from itacheck.forms.plan import Part, Plan, plan_of
from itacheck.readers.shape import Shape, shape_of

from .slots import all_slots


def test_every_heading_is_read_as_the_field_it_stands_over(criteria: Criteria) -> None:
    plan = plan_of(criteria)
    top = shape_of(criteria)
    for group in (plan.agency, plan.results):
        assert top.name(group.heading) == group.name
        for slot in group.slots:
            assert _inner(top, group.name).name(slot.heading) == slot.name
    assert _inner(top, "results").name(plan.scores.heading) == "items"
    assert len(plan.areas) == len(criteria.areas)
    for part in plan.areas:
        assert part.area is not None
        areas = _inner(top, "areas")
        assert top.name(plan.area) == "areas"
        _is_read_back(part, _inner(areas, part.area.key))
        assert _inner(areas, part.area.key).name(plan.code) == "items"
        assert areas.name(part.name) == areas.name(part.short) == part.area.key
        assert part.area.title.th in part.name
    _is_read_back(plan.whole, top)


def _is_read_back(part: Part, shape: Shape) -> None:
    rows = (part.items,) if part.items is not None else ()
    for slot in (*rows, *part.own, *part.after):
        assert shape.name(slot.heading) == slot.name
    for group in part.groups:
        assert shape.name(group.heading) == group.name
        for slot in group.slots:
            assert _inner(shape, group.name).name(slot.heading) == slot.name


def _inner(shape: Shape, name: str) -> Shape:
    inner = shape.fields[name].shape
    assert inner is not None
    return inner


def test_every_field_that_is_read_is_asked_for_once(criteria: Criteria) -> None:
    plan = plan_of(criteria)
    for part in (*plan.areas, plan.whole):
        fields = _fields(plan, part)
        assert len(fields) == len(set(fields))
        in_area = part.area is not None
        for requirement in criteria.requirements.values():
            field = requirement.field
            if field.in_area is in_area:
                assert field in fields
            elif requirement.or_in_any_area:
                assert field._replace(in_area=True) in fields


def _fields(plan: Plan, part: Part) -> list[Field]:
    """Return where the slots of a part stand; agency and results belong to the whole."""
    in_area = part.area is not None
    fixed = () if in_area else (plan.agency, plan.results)
    return [
        *(Field(in_area, None, slot.name) for slot in (*part.own, *part.after)),
        *(Field(in_area, g.name, slot.name) for g in (*fixed, *part.groups) for slot in g.slots),
    ]


def test_the_form_of_o34_asks_in_this_order() -> None:
    plan = plan_of(load_criteria("o34-2567"))
    assert plan.title == ("ข้อ O34 มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ปีงบประมาณ พ.ศ. 2567")
    assert [s.heading for s in (*plan.agency.slots, *plan.results.slots)] == [
        "ชื่อหน่วยงาน", "ปีที่ถูกวิเคราะห์", "คะแนนรวม", "ระดับผลการประเมิน", "ภาพรวม",
    ]  # fmt: skip
    area = plan.areas[0]
    assert area.items is not None
    assert (area.items.heading, area.codes) == ("รหัสข้อ", ("O4", "O11", "O12", "O13", "O14"))
    assert [slot.heading for slot in area.own] == ["การวิเคราะห์", "ประเด็นที่จะพัฒนา"]
    (group,) = area.groups
    assert [slot.heading for slot in group.slots] == [
        "วิธีการ", "ผู้รับผิดชอบ", "ขั้นตอน", "ระยะเวลา", "การกำกับติดตาม",
    ]  # fmt: skip
    assert [slot.heading for slot in area.after] == ["ข้อจำกัดของหน่วยงาน"]
    assert [slot.name for slot in all_slots(plan)].count("limitations") == 8
    assert plan.codes[:3] == ("O1", "O2", "O3")
    assert plan.codes[-2:] == ("e10", "e15")
    assert len(plan.codes) == len(set(plan.codes))


def test_what_nobody_reads_is_not_asked_for() -> None:
    plan = plan_of(load_criteria("o38-2563"))
    names = {slot.name for slot in all_slots(plan)}
    assert names.isdisjoint({"timeframe", "limitations"})
    assert plan.whole.items is None


def test_the_analysis_is_guided_by_every_requirement_that_reads_it() -> None:
    (analysis, _) = plan_of(load_criteria("o34-2567")).areas[0].own
    assert len(analysis.prompts) == len(analysis.notes) == 2
    assert "ข้อที่ไม่ผ่าน" in analysis.notes[1]
