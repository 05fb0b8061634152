"""What a criteria file covers, once it is in order: for ``criteria check``."""

from __future__ import annotations

import os
from itertools import combinations

from itacheck.criteria.condition import cells
from itacheck.criteria.model import Criteria
from itacheck.places import rule_files
from itacheck.reference.criteria_page import caveats, title_of
from itacheck.reference.page import Heading, Page, Paragraph, Points, Table, same
from itacheck.text import Text, listed
from itacheck.trial import count_examples

_TITLE = Text("ใช้ได้: {title}", "In order: {title}")
_COUNTS = Text(
    "{requirements} องค์ประกอบ, {areas} ประเด็น, {cells} ช่อง, ตัวอย่างตรงตามที่ระบุครบ {examples} ตัวอย่าง",
    "{requirements} requirements, {areas} areas, {cells} cells; {examples} examples hold",
)
_CLAUSES = Text("ข้อที่ครอบคลุม", "Clauses covered")
_CLAUSE = Text("ข้อ", "clause")
_BY = Text("องค์ประกอบ", "requirements")
_NOT_CHECKED = Text("ไม่มีกฎตรวจ (not_checked)", "no rule can check it (not_checked)")
_IN_PART = Text("บางส่วนไม่มีกฎตรวจ (not_checked)", "in part no rule (not_checked)")
_REMARKS = Text("ข้อควรทราบ", "Worth knowing")
_IN_NO_BAND = Text(
    "ไม่มีระดับคะแนนใดใช้ {title} (``{id}``) จึงไม่มีผลต่อคะแนน",
    "no band asks for {title} (``{id}``), so it moves no score",
)
_NO_BANDS = Text("ไม่มี bands จึงไม่คิดคะแนน", "there are no bands, so no score is given")
_NO_EXAMPLES = Text("{title} (``{id}``) ไม่มีตัวอย่าง", "{title} (``{id}``) has no examples")
_NO_ITEMS = Text(
    "ไม่มีแบบวัด (instrument) จึงไม่เทียบรหัสและชื่อข้อ",
    "there is no instrument, so codes and titles of items are not compared",
)
_SAME_FIELD = Text(
    "{one} และ {other} ตรวจช่องเดียวกัน (``{field}``) ข้อความเดียวจะนับให้ทั้งสององค์ประกอบ",
    "{one} and {other} read the same field (``{field}``): one text counts for both",
)
_SHIPPED_ID = Text(
    "รหัส ``{id}`` เป็นของหลักเกณฑ์ที่มากับโปรแกรม ควรใช้รหัสอื่นเพื่อไม่ให้สับสน",
    "the id ``{id}`` is that of criteria shipped with the program; better choose another",
)
_UNVERIFIED = Text("ส่วนที่ยังไม่ได้ยืนยันกับต้นฉบับ", "What is not verified against the authority's text")


def coverage(criteria: Criteria) -> Page:
    """Return what each clause is checked by, and what an author may want to know."""
    page: Page = [
        Heading(1, _TITLE.fill(title=title_of(criteria))),
        Paragraph(
            _COUNTS.fill(
                requirements=len(criteria.requirements),
                areas=len(criteria.areas),
                cells=len(criteria.cells),
                examples=count_examples(criteria),
            )
        ),
        Heading(2, _CLAUSES),
        Table((_CLAUSE, _BY), tuple((same(c), _covered(criteria, c)) for c in criteria.clauses)),
    ]
    remarks = _remarks(criteria)
    if remarks:
        page += [Heading(2, _REMARKS), Points(tuple(remarks))]
    return [*page, *caveats(_UNVERIFIED, criteria.unverified)]


def _covered(criteria: Criteria, clause: str) -> Text:
    by = [r.title for r in criteria.requirements.values() if r.clause == clause]
    if any(part.clause == clause for part in criteria.not_checked):
        by.append(_IN_PART if by else _NOT_CHECKED)
    return listed(by)


def _remarks(criteria: Criteria) -> list[Text]:
    asked = {
        criteria.cells[cell][1].id for band in criteria.bands for cell in cells(band.condition)
    }
    requirements = criteria.requirements.values()
    remarks = [_NO_BANDS] if not criteria.bands else []
    if criteria.bands:
        remarks += [
            _IN_NO_BAND.fill(title=r.title, id=r.id) for r in requirements if r.id not in asked
        ]
    remarks += [_NO_EXAMPLES.fill(title=r.title, id=r.id) for r in requirements if not r.examples]
    remarks += _shared(criteria)
    shipped = rule_files("criteria").get(criteria.id)
    if shipped is not None and os.path.realpath(shipped) != os.path.realpath(criteria.path):
        remarks.append(_SHIPPED_ID.fill(id=criteria.id))
    return [*remarks, _NO_ITEMS] if not criteria.instrument.items else remarks


def _shared(criteria: Criteria) -> list[Text]:
    """Return the pairs of requirements that would both be stated by one text."""
    stated = [r for r in criteria.requirements.values() if "stated" in [u.name for u in r.checks]]
    return [
        _SAME_FIELD.fill(one=one.title, other=other.title, field=one.field)
        for one, other in combinations(stated, 2)
        if one.field == other.field
    ]
