"""The criteria that forms are made from in these tests: those that are shipped, and others."""

from __future__ import annotations

from pathlib import Path

import itacheck
from itacheck import Criteria
from itacheck.catalogue import known_criteria
from tests.grading import other_criteria

OWN = """\
id: own-2571
item: Q9
fiscal_year: 2571
assessed_year: 2570
title: {th: "แผน: ของเรา #1", en: Ours}
source: {th: เขียนขึ้นเพื่อทดสอบ, en: written for a test}
clauses: [ก]
not_checked: [{th: ความจริง, en: truth}]
areas:
  "ก-1": {title: {th: "ด้าน: ก #1", en: A}, items: [O2, O10, O1]}
  "ข": {title: {th: ด้าน ข, en: B}}
requirements:
  strength:
    clause: ก
    field: areas.strength
    checks: [stated]
    title: {th: จุดแข็ง, en: strength}
    asks: {th: ก, en: a}
    remedy: {th: "ระบุจุดแข็งของหน่วยงาน: อย่างน้อย #1", en: a}
  vow:
    clause: ก
    field: vow
    checks: [stated]
    title: {th: คำมั่น, en: vow}
    asks: {th: ก, en: a}
    remedy: {th: ผู้บริหารให้คำมั่นต่อหน้าบุคลากร, en: a}
  signed:
    clause: ก
    field: approval.by
    checks: [stated]
    title: {th: ผู้อนุมัติ, en: approval}
    asks: {th: ก, en: a}
    remedy: {th: เขียนชื่อตำแหน่งของผู้อนุมัติ, en: a}
  approved-on:
    clause: ก
    field: approval.day
    checks: [stated]
    title: {th: วันที่อนุมัติ, en: day}
    asks: {th: ก, en: a}
    remedy: {th: เขียนวันที่อนุมัติ, en: a}
  summary:
    clause: ก
    field: results.summary
    checks: [stated]
    title: {th: สรุป, en: summary}
    asks: {th: ก, en: a}
    remedy: {th: เขียนสรุป, en: a}
vocabulary:
  strength: [จุดแข็ง]
  vow: [คำมั่นของผู้บริหาร]
  summary: [บทสรุป]
  by: [ผู้อนุมัติ]
  day: [วันที่อนุมัติ]
  items: [ตัวชี้วัด]
"""
"""Areas with keys of their own, fields at every level, signs that mean something in YAML, and
neither an instrument nor most of the words of the shipped criteria."""


_TEXTS = {
    "own": OWN,
    "three areas": other_criteria.THREE_AREAS,
    "without areas": other_criteria.WITHOUT_AREAS,
}
MAKES = (*known_criteria(), *_TEXTS)
"""With areas and without, with bands and without, with a vocabulary and with little of one."""


def made(name: str, folder: Path) -> Criteria:
    """Return the criteria of a name, from a file in the folder if they are not shipped."""
    if name in _TEXTS:
        return other_criteria.loaded(_TEXTS[name], folder)
    return itacheck.load_criteria(name)
