"""Reads a criteria file, checked as hard as a submission: every fault with its file and line.

The loader is told which checks there are and what options they take (``known`` and
``known_advice``); it does not know them itself.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from itacheck.criteria.bands import BandReader
from itacheck.criteria.model import Criteria, Instrument, matrix_cells
from itacheck.criteria.parts import KnownCheck, PartReader
from itacheck.criteria.reading import Reading
from itacheck.source.document import Document

_REQUIRED = (
    "id", "item", "fiscal_year", "assessed_year", "instrument", "title", "source", "clauses",
    "not_checked", "requirements",
)  # fmt: skip


def read_criteria(
    document: Document,
    *,
    instrument: Callable[[str], Instrument | None],
    known: Mapping[str, KnownCheck],
    known_advice: Mapping[str, KnownCheck],
) -> Criteria:
    """Return the criteria, or raise CriteriaError with every fault of the file.

    ``instrument`` returns the instrument of an id, or None where there is no such.
    """
    reading = Reading(document)
    top = reading.top(_REQUIRED, ("vocabulary", "areas", "advice", "bands"))
    node = {key: entry.value for key, entry in top.items()}
    reader = PartReader(reading, known, known_advice)
    clauses = reading.texts(node.get("clauses"))
    areas = reader.areas(node.get("areas"))
    requirements = reader.requirements(node.get("requirements"), clauses, bool(areas))
    not_checked = reader.not_checked(node.get("not_checked"), clauses)
    bound = {r.clause for r in requirements.values()} | {n.clause for n in not_checked}
    for clause in reading.items(node.get("clauses")):
        if (text := reading.text(clause)) and text not in bound:
            reading.fault(
                clause,
                "ข้อ {clause} ไม่ผูกกับองค์ประกอบใด และไม่อยู่ใน not_checked",
                "clause {clause} is bound to no requirement, nor to not_checked",
                clause=text,
            )
    named = reading.text(node.get("instrument"))
    found = instrument(named) if named else None
    if named and found is None:
        reading.fault(
            node["instrument"], "ไม่มีแบบวัด «{id}»", "there is no instrument «{id}»", id=named
        )
    advice = tuple(
        reader.check_use(part, known_advice, requirements, bool(areas))
        for part in reading.items(node.get("advice"))
    )
    bands = BandReader(reading, areas, requirements).read(node.get("bands"))
    title, source = reading.bilingual(node.get("title")), reading.bilingual(node.get("source"))
    identifier, item = reading.text(node.get("id")), reading.text(node.get("item"))
    fiscal_year = reading.year(node.get("fiscal_year"))
    assessed_year = reading.year(node.get("assessed_year"))
    vocabulary = reader.vocabulary(node.get("vocabulary"))
    reading.stop_at_faults()
    assert found is not None  # noqa: S101 - otherwise there was a fault
    return Criteria(
        path=document.path or "",
        id=identifier,
        item=item,
        fiscal_year=fiscal_year,
        assessed_year=assessed_year,
        instrument=found,
        title=title,
        source=source,
        clauses=clauses,
        not_checked=not_checked,
        vocabulary=vocabulary,
        areas=areas,
        requirements=requirements,
        advice=advice,
        bands=bands,
        cells=matrix_cells(areas, requirements),
    )
