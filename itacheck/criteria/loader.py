"""Reads a criteria file, checked as hard as a submission: every fault with its file and line.

The loader is told which checks there are and what options they take (``find_check`` and
``find_advice``); it does not know them itself. In the texts and examples of a file,
``{fiscal_year}``, ``{assessed_year}`` and ``{year_before}`` (the one before the fiscal year) stand
for its years, so that a copy for another year needs no edit for them.
"""

from __future__ import annotations

from collections.abc import Callable

from yaml.nodes import MappingNode, Node

from itacheck.criteria import format as keys
from itacheck.criteria.bands import BandReader
from itacheck.criteria.model import Caveat, Criteria, Instrument, Requirement, matrix_cells
from itacheck.criteria.parts import PartReader
from itacheck.criteria.reading import Reading
from itacheck.criteria.uses import Find
from itacheck.source.document import Document
from itacheck.text import Text

MAX_MATRIX = 10_000
"""Cells of the matrix: areas by requirements. All that is done with criteria goes through them."""


def read_criteria(
    document: Document,
    *,
    instrument: Callable[[str], Instrument | None],
    find_check: Find,
    find_advice: Find,
) -> Criteria:
    """Return the criteria, or raise CriteriaError with every fault of the file.

    ``instrument`` returns the instrument of an id, or None where there is no such.
    """
    reading = Reading(document)
    _refuse_submission(reading)
    top = reading.top(keys.TOP_REQUIRED, keys.TOP_OPTIONAL)
    node = {key: entry.value for key, entry in top.items()}
    before = len(reading.faults)
    fiscal_year = reading.year(node.get("fiscal_year"))
    assessed_year = reading.year(node.get("assessed_year"))
    if assessed_year > fiscal_year > 0 and len(reading.faults) == before:
        reading.fault(
            node["assessed_year"],
            "ปีที่ถูกวิเคราะห์ ({assessed}) อยู่หลังปีงบประมาณ ({fiscal})",
            "the assessed year ({assessed}) comes after the fiscal year ({fiscal})",
            assessed=assessed_year,
            fiscal=fiscal_year,
        )
    reading.values = {
        "fiscal_year": fiscal_year,
        "assessed_year": assessed_year,
        "year_before": fiscal_year - 1,
    }
    reader = PartReader(reading, find_check)
    clauses = reading.texts(node.get("clauses"))
    areas = reader.areas(node.get("areas"))
    requirements = reader.requirements(node.get("requirements"), clauses, bool(areas))
    _refuse_large(reading, node.get("requirements"), len(areas) * len(requirements))
    not_checked = reader.caveats(node.get("not_checked"), clauses)
    _refuse_orphans(reading, node.get("clauses"), requirements, not_checked)
    found = _instrument(reading, node.get("instrument"), assessed_year, instrument)
    advice = tuple(
        reader.check_use(part, find_advice, requirements, bool(areas))
        for part in reading.items(node.get("advice"))
    )
    criteria = Criteria(
        path=document.path or "",
        id=reading.text(node.get("id")),
        item=reading.text(node.get("item")),
        fiscal_year=fiscal_year,
        assessed_year=assessed_year,
        instrument=found,
        title=reading.bilingual(node.get("title")),
        source=reading.bilingual(node.get("source")),
        clauses=clauses,
        not_checked=not_checked,
        unverified=reader.caveats(node.get("unverified"), clauses),
        vocabulary=reader.vocabulary(
            node.get("vocabulary"), keys.submission_keys(requirements.values())
        ),
        areas=areas,
        requirements=requirements,
        advice=advice,
        bands=BandReader(reading, areas, requirements).read(node.get("bands")),
        cells=matrix_cells(areas, requirements),
    )
    reading.stop_at_faults()
    return criteria


def _refuse_submission(reading: Reading) -> None:
    """Refuse a submission in the place of criteria at once, not key by key."""
    root = reading.document.root
    top = {str(key.value) for key, _ in root.value} if isinstance(root, MappingNode) else set()
    if not top.intersection(keys.TOP_REQUIRED) and top & {
        "areas",
        *keys.FIXED,
        *keys.CRITERIA_KEYS,
    }:
        reading.fault(
            None,
            "ไฟล์นี้เป็นเอกสารที่ส่งตรวจ ไม่ใช่หลักเกณฑ์ ตรวจด้วย itacheck {path}",
            "this file is a submission, not criteria; grade it with itacheck {path}",
            path=reading.document.path or "",
        )
        reading.stop_at_faults()


def _refuse_large(reading: Reading, node: Node | None, cells: int) -> None:
    """Refuse at once what would take long to read to its end."""
    if cells > MAX_MATRIX:
        reading.fault(
            node,
            "องค์ประกอบคูณประเด็นได้ {cells} ช่อง เกิน {limit} ช่อง โปรดตรวจไฟล์",
            "the requirements make {cells} cells with the areas, more than {limit}; check the file",
            cells=f"{cells:,}",
            limit=f"{MAX_MATRIX:,}",
        )
        reading.stop_at_faults()


def _refuse_orphans(
    reading: Reading,
    node: Node | None,
    requirements: dict[str, Requirement],
    not_checked: tuple[Caveat, ...],
) -> None:
    """Refuse a clause that is listed and then forgotten."""
    bound = {r.clause for r in requirements.values()} | {n.clause for n in not_checked}
    for clause in reading.items(node):
        if (text := reading.text(clause)) and text not in bound:
            reading.fault(
                clause,
                "ยังไม่มีองค์ประกอบใดตรวจข้อ {clause} เพิ่มองค์ประกอบ ใส่ไว้ใน not_checked หรือลบเลขข้อนี้",
                "clause {clause} is bound to no requirement, nor to not_checked; add a requirement,"
                " put it into not_checked, or delete it",
                clause=text,
            )


def _instrument(
    reading: Reading, node: Node | None, year: int, find: Callable[[str], Instrument | None]
) -> Instrument:
    """Return the instrument that is named; an empty one where the items are not known."""
    named = reading.text(node)
    found = find(named) if named else None
    if named and found is None:
        reading.fault(
            node,
            "ไม่มีแบบวัด «{id}» วางไฟล์ {id}.yaml ไว้ข้างไฟล์นี้ หรือลบบรรทัด instrument ถ้าไม่ทราบรายการข้อ",
            "there is no instrument «{id}»; put a file {id}.yaml beside this one, or delete the"
            " line instrument where the items are not known",
            id=named,
        )
    return found or Instrument("", year, Text("", ""), Text("", ""), {}, ())
