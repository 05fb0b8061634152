"""Papers as the recogniser reads them, and what it says of them."""

from __future__ import annotations

import itacheck
from itacheck import Criteria, Report, Submission
from itacheck.grading.grade import grade_submission
from itacheck.readers.nodes import read_nodes
from itacheck.readers.office.blocks import Content
from itacheck.readers.office.document import OfficeDocument
from itacheck.readers.office.recognise import recognise
from itacheck.submission import Fields

from .papers import AnyPaper, Grid, Paper, as_blocks, row

O34 = itacheck.load_criteria("o34-2567")
TITLES = {key: area.title.th for key, area in O34.areas.items()}


def document(paper: AnyPaper, criteria: Criteria = O34) -> OfficeDocument:
    """Return what is recognised in a paper."""
    return recognise("plan.docx", Content(as_blocks(paper), ()), criteria)


def submission(paper: AnyPaper, criteria: Criteria = O34) -> Submission:
    """Return a paper as a submission."""
    found = document(paper, criteria)
    return read_nodes(found, criteria, found.remarks)


def graded(paper: AnyPaper, criteria: Criteria = O34) -> Report:
    """Return the report on a paper."""
    return grade_submission(submission(paper, criteria), criteria)


def area(paper: AnyPaper, key: str = "1.1") -> Fields:
    """Return the own fields of an area, and those of its first entry."""
    section = submission(paper).areas[key]
    entries = section.groups.get("implementation", [{}])
    return {**section.texts, **entries[0]}


def entries(paper: AnyPaper, key: str = "1.1") -> list[Fields]:
    """Return the entries of an area."""
    return submission(paper).areas[key].groups["implementation"]


def left_out(paper: AnyPaper) -> str:
    """Return what is said to be left out of a paper, "" for nothing."""
    says = [remark.message.th for remark in document(paper).remarks if remark.check == "left-out"]
    return "\n".join(says)


def heading(key: str) -> str:
    """Return the heading of an area."""
    return f"ประเด็นที่ {key} {TITLES[key]}"


HEADINGS = ("การวิเคราะห์", "วิธีการ", "ผู้รับผิดชอบ", "ขั้นตอน", "ระยะเวลา")
"""The headings of a plain table."""


def table(*rows: tuple[str, ...]) -> Grid:
    """Return a plain table with rows of an analysis, a method and so on."""
    return [row(*HEADINGS), *(row(*texts, *[""] * (len(HEADINGS) - len(texts))) for texts in rows)]


FIRST, SECOND, THIRD = TITLES["1.1"], TITLES["1.2"], TITLES["1.3"]


def methods(paper: AnyPaper, key: str = "1.1") -> list[str]:
    """Return the methods of the entries of an area."""
    return ["|".join(entry.get("method", ())) for entry in entries(paper, key)]


BY_ITEM = ("ประเด็น", "ข้อคำถาม", "ผลคะแนน", "วิธีการ", "ขั้นตอน", "ระยะเวลา")


def by_item(*rows: tuple[str, ...]) -> Paper:
    """Return a paper with a table of rows of items."""
    return [[row(*BY_ITEM), *(row(*texts) for texts in rows)]]


BY_AREA = ("ประเด็น", "การวิเคราะห์", "วิธีการ")


def analyses(paper: AnyPaper) -> dict[str, tuple[str, ...]]:
    """Return the analysis of each area."""
    areas = submission(paper).areas
    return {key: areas[key].texts.get("analysis", ()) for key in areas}


def by_area(*rows: tuple[str, ...]) -> Grid:
    """Return a table with rows of areas."""
    return [row(*BY_AREA), *(row(*texts) for texts in rows)]
