"""What criteria ask for, as a page: for ``criteria show`` and for the documentation."""

from __future__ import annotations

from itacheck.checks.registry import bound_advice
from itacheck.criteria.model import Caveat, Criteria, Requirement
from itacheck.reference.check_docs import documentation
from itacheck.reference.conditions import demands
from itacheck.reference.page import Block, Heading, Page, Paragraph, Points, Table, same
from itacheck.reference.shown_examples import blocks, of_requirement
from itacheck.text import Text, listed

TITLE = Text("{item} ปีงบประมาณ {year}: {title}", "{item}, fiscal year {year}: {title}")
YEARS = Text(
    "วิเคราะห์ผลการประเมินปี {assessed} รหัสหลักเกณฑ์ ``{id}``",
    "analyses the results of {assessed}; id ``{id}``",
)
POINTS = Text("{score} คะแนน", "{score} points")
NO_BANDS = Text(
    "ไม่ทราบเกณฑ์คะแนนที่ประกาศ จึงไม่คิดคะแนน ผลคือตารางรายช่อง",
    "the published scoring is not known, so no score is given; the matrix is the result",
)
EACH_AREA = Text("ในแต่ละประเด็น", "in each area")
WHOLE = Text("ทั้งเอกสาร", "once in the submission")
ANYWHERE = Text("ทั้งเอกสาร หรือในประเด็นใดก็ได้", "once in the submission, or in any of the areas")
CLAUSE = Text("ข้อ {clause}", "clause {clause}")
_SOURCE = Text("ที่มา: {source}", "source: {source}")
_SCORING = Text("ระดับคะแนน", "Scoring")
_REQUIREMENTS = Text("องค์ประกอบ", "Requirements")
_REQUIREMENT = Text("{title} ({clause}) ``{id}``", "{title} ({clause}) ``{id}``")
_WHERE = Text("อยู่ที่: {where} ช่อง ``{field}``", "where: {where}, field ``{field}``")
_CHECKS = Text("การตรวจ: {checks}", "checks: {checks}")
_REMEDY = Text("เมื่อขาด: {remedy}", "if missing: {remedy}")
_AREAS = Text("ประเด็น", "Areas")
_AREA = Text("ประเด็น", "area")
_NAME = Text("ชื่อ", "title")
_ITEMS = Text("รหัสข้อในแบบฟอร์ม", "items in the form")
_ADVICE = Text("ข้อสังเกตที่ไม่มีผลต่อคะแนน", "Notes that move no score")
_NOTE = Text("``advice/{name}`` {title}", "``advice/{name}`` {title}")
_NOT_CHECKED = Text("สิ่งที่ไม่ได้ตรวจ", "What is not checked")
_UNVERIFIED = Text("ส่วนที่ยังไม่ได้ยืนยันกับต้นฉบับ", "What is not verified against the authority's text")
_INSTRUMENT = Text("แบบวัดของปีที่ถูกวิเคราะห์: {title}", "instruments of the assessed year: {title}")
_NO_INSTRUMENT = Text(
    "ไม่มีรายการข้อของปี {year} จึงไม่ได้เทียบรหัสและชื่อข้อ",
    "the items of {year} are not given, so codes and titles are not compared",
)


def criteria_page(criteria: Criteria, *, examples: bool = False) -> Page:
    """Return all that a committee must know of the criteria; with examples if they are wanted."""
    page: Page = [
        Heading(1, title_of(criteria)),
        Paragraph(YEARS.fill(assessed=criteria.assessed_year, id=criteria.id)),
        Paragraph(_SOURCE.fill(source=criteria.source)),
        Paragraph(_instrument(criteria)),
        *caveats(_UNVERIFIED, criteria.unverified),
        Heading(2, _SCORING),
        *scoring(criteria),
        Heading(2, _REQUIREMENTS),
    ]
    for requirement in criteria.requirements.values():
        page += _requirement(requirement)
        page += blocks(of_requirement(criteria, requirement)) if examples else []
    if criteria.areas:
        page += [Heading(2, _AREAS), _areas(criteria)]
    if criteria.advice:
        docs = [documentation(bound_advice(use.name)) for use in criteria.advice]
        rules = tuple(_NOTE.fill(name=doc.name, title=doc.title) for doc in docs)
        page += [Heading(2, _ADVICE), Points(rules)]
    return [*page, *caveats(_NOT_CHECKED, criteria.not_checked)]


def title_of(criteria: Criteria) -> Text:
    """Return item, fiscal year and title."""
    return TITLE.fill(item=criteria.item, year=criteria.fiscal_year, title=criteria.title)


def scoring(criteria: Criteria, level: int = 3) -> list[Block]:
    """Return each score and what it asks for."""
    if not criteria.bands:
        return [Paragraph(NO_BANDS)]
    return [
        block
        for band in criteria.bands
        for block in (
            Heading(level, POINTS.fill(score=band.score)),
            Points(demands(band, criteria)),
        )
    ]


def where(requirement: Requirement) -> Text:
    """Return whether something is asked of each area or once."""
    if requirement.field.in_area:
        return EACH_AREA
    return ANYWHERE if requirement.or_in_any_area else WHOLE


def clause(number: str) -> Text:
    """Return «clause 2.4»."""
    return CLAUSE.fill(clause=number)


def caveats(title: Text, remarks: tuple[Caveat, ...]) -> list[Block]:
    """Return a list of remarks under a title, each behind its clause; nothing if there are none."""
    if not remarks:
        return []
    points = []
    for remark in remarks:
        parts = (
            [remark.message] if remark.clause is None else [clause(remark.clause), remark.message]
        )
        points.append(listed(parts, ": "))
    return [Heading(2, title), Points(tuple(points))]


def _instrument(criteria: Criteria) -> Text:
    if not criteria.instrument.id:
        return _NO_INSTRUMENT.fill(year=criteria.assessed_year)
    return _INSTRUMENT.fill(title=criteria.instrument.title)


def _requirement(requirement: Requirement) -> list[Block]:
    rules = ", ".join(f"``{requirement.id}/{use.name}``" for use in requirement.checks)
    title = _REQUIREMENT.fill(
        title=requirement.title, clause=clause(requirement.clause), id=requirement.id
    )
    return [
        Heading(3, title),
        Paragraph(requirement.asks),
        Points(
            (
                _WHERE.fill(where=where(requirement), field=requirement.field),
                _CHECKS.fill(checks=rules),
                _REMEDY.fill(remedy=requirement.remedy),
            )
        ),
    ]


def _areas(criteria: Criteria) -> Table:
    rows = [(same(a.key), a.title, same(", ".join(a.items))) for a in criteria.areas.values()]
    if not any(area.items for area in criteria.areas.values()):
        return Table((_AREA, _NAME), tuple(row[:2] for row in rows))
    return Table((_AREA, _NAME, _ITEMS), tuple(rows))
