"""A submission in parts: the authority's form, and the report by headings of 2563."""

from __future__ import annotations

from collections.abc import Sequence

from itacheck import Submission
from itacheck.submission import Fields

from .layout_parts import entries_of, labelled, results, scores, title, typed
from .papers import Box, Grid, Paper, box, row

_PART_3 = ("การนำผลการวิเคราะห์ไปสู่การปฏิบัติ", "ขั้นตอนหรือวิธีการปฏิบัติ", "ระยะเวลา", "ผู้รับผิดชอบ")
_OF_PART_3 = ("method", "steps", "timeframe", "responsible")


def appendix(submission: Submission, areas: str) -> Paper:
    """Return the authority's form; in part 3, ``areas`` are told by cell, number or order."""
    criteria = submission.criteria
    present = [key for key in criteria.areas if key in submission.areas]
    part_2: Grid = [row("ประเด็น", "การวิเคราะห์ผลการประเมิน")]
    part_3: Grid = [row(*(("ประเด็น",) if areas == "cell" else ()), *_PART_3)]
    for number, key in enumerate(present, 1):
        section = submission.areas[key]
        name = f"{number}. {criteria.areas[key].title.th}"
        codes = " ".join(section.texts.get("items", ()))
        named = box(name, codes) if codes else box(name)
        part_2.append([named, *_texts(section.texts, "analysis")])
        entries = entries_of(section)
        if areas == "order":
            entries = [_as_one(entries)]
        for n, entry in enumerate(entries):
            cells = _texts(entry, *_OF_PART_3)
            if areas == "cell" and n == 0:
                cells.insert(0, box(name, down=len(entries)))
            if areas == "number" and n == 0:
                first = cells[0].lines or ("",)
                cells[0] = box(f"{number}. {first[0]}", *first[1:])
            part_3.append(cells)
    whole = [*typed(submission.top.texts.get("limitations", ()))]
    for key in present:
        whole += typed(submission.areas[key].texts.get("limitations", ()))
    return [
        title(submission),
        "ส่วนที่ 1 ผลการประเมินของหน่วยงาน",
        *results(submission),
        *scores(submission),
        "ส่วนที่ 2 การวิเคราะห์ผลการประเมินในประเด็น ดังนี้",
        part_2,
        "ส่วนที่ 3 การกำหนดวิธีการนำผลการวิเคราะห์ไปสู่การปฏิบัติ",
        part_3,
        *labelled("ส่วนที่ 4 การวิเคราะห์ข้อจำกัดของหน่วยงานในการดำเนินการประเมิน", whole),
    ]


def _as_one(entries: Sequence[Fields]) -> Fields:
    """Return entries as one, all of them in one row."""
    names = dict.fromkeys(name for entry in entries for name in entry)
    return {n: tuple(t for e in entries for t in typed(e.get(n, ()))) for n in names}


def _texts(fields: Fields, *names: str) -> list[Box]:
    return [box(*typed(fields.get(name, ()))) for name in names]


def without_areas(submission: Submission) -> Paper:
    """Return a report by headings, as documents of 2563 have it."""
    top = submission.top
    entry = entries_of(top)[0]
    return [
        title(submission),
        *results(submission),
        *scores(submission),
        "3. การวิเคราะห์ข้อมูล",
        "3.1 ประเด็นที่เป็นข้อบกพร่อง/จุดอ่อน",
        *typed(top.texts["analysis"]),
        "3.2 ประเด็นที่จะต้องพัฒนา",
        *typed(top.texts["improvement"]),
        "3.3 แนวทางการนำผลการวิเคราะห์ข้อมูลไปสู่การปฏิบัติ",
        *typed(entry["method"]),
        "4. มาตรการขับเคลื่อนการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน",
        [
            row("ขั้นตอนหรือวิธีการปฏิบัติ", "ผู้รับผิดชอบ", "แนวทางการกำกับติดตาม"),
            _texts(entry, "steps", "responsible", "monitoring"),
        ],
    ]
