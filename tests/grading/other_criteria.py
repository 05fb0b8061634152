"""Criteria files of another item: other areas, other elements, other fields, other scores."""

from __future__ import annotations

from pathlib import Path

import itacheck

_HEAD = """\
id: plan-2570
item: P7
fiscal_year: 2570
assessed_year: 2569
instrument: ita-2566
title: {th: แผนงานของหน่วยงาน, en: The agency's plan}
source: {th: เขียนขึ้นเพื่อทดสอบ, en: written for a test}
clauses: [ก, ข, ค, ง]
not_checked:
  - {th: ความจริงของข้อความ, en: whether it is true}
vocabulary:
  problem: [ปัญหา]
  project: [โครงการ]
  cost: [งบที่ใช้]
"""

THREE_AREAS = (
    _HEAD
    + """
areas:
  "1": {title: {th: ด้านบุคคล, en: People}}
  "2": {title: {th: ด้านการเงิน, en: Money}}
  "3": {title: {th: ด้านข้อมูล, en: Data}}
requirements:
  problem:
    clause: ก
    field: areas.problem
    checks: [{stated: {none: met}}]
    title: {th: ปัญหา, en: problem}
    asks: {th: ระบุปัญหา, en: the problem}
    remedy: {th: เขียนปัญหา, en: write the problem}
  cost:
    clause: ข
    field: areas.project.cost
    checks: [stated]
    title: {th: งบที่ใช้, en: cost}
    asks: {th: ระบุงบ, en: the cost}
    remedy: {th: เขียนงบ, en: write the cost}
  when:
    clause: ค
    field: areas.project.when
    checks: [period, stated]
    title: {th: เวลา, en: time}
    asks: {th: ระบุเวลา, en: the time}
    remedy: {th: เขียนเวลา, en: write the time}
  signed:
    clause: ง
    field: approval.by
    checks: [stated]
    title: {th: ผู้อนุมัติ, en: approval}
    asks: {th: ระบุผู้อนุมัติ, en: who approved}
    remedy: {th: เขียนผู้อนุมัติ, en: write who approved}
bands:
  - score: 10
    when: {all: [signed, areas: {at_least: all, meet: [problem, cost, when]}]}
  - score: 6
    when: {all: [signed, areas: {at_least: 2, meet: [problem, cost]}]}
  - score: 3
    when: {any: [signed, areas: {at_least: 1, meet: [{any: [problem, cost]}]}]}
  - score: 0
"""
)

_WITHOUT_AREAS = (
    _HEAD
    + """
requirements:
  problem:
    clause: ก
    field: problem
    checks: [stated, title-only, distinct]
    title: {th: ปัญหา, en: problem}
    asks: {th: ระบุปัญหา, en: the problem}
    remedy: {th: เขียนปัญหา, en: write the problem}
  cost:
    clause: ข
    field: project.cost
    checks: [stated]
    title: {th: งบที่ใช้, en: cost}
    asks: {th: ระบุงบ, en: the cost}
    remedy: {th: เขียนงบ, en: write the cost}
  method:
    clause: ค
    field: implementation.method
    checks: [stated]
    title: {th: วิธีการ, en: method}
    asks: {th: ระบุวิธีการ, en: the method}
    remedy: {th: เขียนวิธีการ, en: write the method}
  year:
    clause: ง
    field: results.fiscal_year
    checks: [year]
    title: {th: ปี, en: year}
    asks: {th: ปี 2569, en: the year 2569}
    remedy: {th: แก้ปี, en: mend the year}
"""
)

WITHOUT_AREAS = (
    _WITHOUT_AREAS
    + """
bands:
  - score: 5
    when: {all: [problem, year, {at_least: 1, of: [cost, method]}]}
  - score: 0
"""
)

WITHOUT_AREAS_OR_BANDS = _WITHOUT_AREAS


def loaded(text: str, directory: Path) -> itacheck.Criteria:
    """Return the criteria of a file with this text."""
    path = directory / "plan-2570.yaml"
    path.write_text(text, encoding="utf-8")
    return itacheck.load_criteria(path)
