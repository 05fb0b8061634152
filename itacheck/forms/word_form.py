"""An empty form as a Word document: a table for what is said once, and a page for each area."""

from __future__ import annotations

import io
from collections.abc import Sequence

import docx
from docx.document import Document
from docx.enum.section import WD_SECTION
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from itacheck.forms import word_look as look
from itacheck.forms.plan import SCORE, Part, Plan, Slot
from itacheck.readers.office.margins import FORM_FOOTER

_LABEL = 5.7  # centimetres
_NARROW = {"responsible": 0.75, "timeframe": 0.75, "steps": 1.2}
_SPARE_ENTRIES = 2
_SPARE_CODES, _CODES = 6, 39
_COLUMNS = 3
_GENERAL, _PLAN = "ข้อมูลทั่วไป", "การวิเคราะห์และมาตรการ"


def word_form(plan: Plan) -> bytes:
    """Return the form as a .docx file. Read as a submission, it says nothing."""
    document = docx.Document()
    look.set_up(document, plan.title)
    document.sections[0].footer.paragraphs[0].text = FORM_FOOTER
    document.add_paragraph(plan.title, style="Title")
    _heading(document, 1, _GENERAL)
    _labelled(document, (*plan.agency.slots, *plan.results.slots))
    _scores(document, plan)
    _heading(document, 3, _PLAN, on_new_page=True)
    for number, part in enumerate(plan.areas):
        paragraph = document.add_paragraph(part.name, style="Heading 2")
        paragraph.paragraph_format.page_break_before = number > 0
        _part(document, part)
    if plan.areas and (plan.whole.own or plan.whole.groups or plan.whole.after):
        _gap(document)
        _heading(document, 4, plan.whole.name)
    _part(document, plan.whole)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def _scores(document: Document, plan: Plan) -> None:
    """Add the table of item scores, in columns beside one another."""
    _heading(document, 2, plan.scores.heading, on_new_page=True)
    for prompt in plan.scores.prompts:
        document.add_paragraph(prompt, style=look.GUIDANCE)
    _section(document, columns=_COLUMNS)
    codes = [*plan.codes, *[""] * (_SPARE_CODES if plan.codes else _CODES)]
    table = look.table(document, 1 + len(codes), (4.0, 4.0))
    look.header(table.rows[0], (plan.code, SCORE))
    for row, code in zip(table.rows[1:], codes, strict=True):
        row.cells[0].text = code
    _section(document, columns=1)


def _heading(document: Document, part: int, text: str, *, on_new_page: bool = False) -> None:
    paragraph = document.add_paragraph(f"ส่วนที่ {part} {text}", style="Heading 1")
    paragraph.paragraph_format.page_break_before = on_new_page


def _section(document: Document, *, columns: int) -> None:
    """Begin a stretch of so many columns on the page, where the one before it ends."""
    section = document.add_section(WD_SECTION.CONTINUOUS)
    (element,) = section._sectPr.findall(qn("w:cols"))
    element.set(qn("w:num"), str(columns))
    element.set(qn("w:space"), "400")


def _part(document: Document, part: Part) -> None:
    """Add what is asked for in an area, or in the whole."""
    before = (part.items, *part.own) if part.items is not None else part.own
    tables = [before, *(group.slots for group in part.groups), part.after]
    in_groups = range(1, 1 + len(part.groups))
    is_first = True
    for number, slots in enumerate(tables):
        if not slots:
            continue
        if not is_first:
            _gap(document)
        is_first = False
        if number in in_groups and len(slots) > 1:
            _entries(document, slots)
        else:
            _labelled(document, slots, part.codes)


def _entries(document: Document, slots: Sequence[Slot]) -> None:
    """Add a table of entries: a column for each field, a row for each entry, and spare rows."""
    weights = [_NARROW.get(slot.name, 1.0) for slot in slots]
    widths = [look.WIDTH * weight / sum(weights) for weight in weights]
    table = look.table(document, 2 + _SPARE_ENTRIES, widths)
    look.header(table.rows[0], [slot.heading for slot in slots])
    for cell, slot in zip(table.rows[1].cells, slots, strict=True):
        look.guide(cell, slot.prompts)


def _labelled(document: Document, slots: Sequence[Slot], codes: Sequence[str] = ()) -> None:
    """Add a table of labels and answers; an area's row of codes is filled in already."""
    table = look.table(document, len(slots), (_LABEL, look.WIDTH - _LABEL))
    for row, slot in zip(table.rows, slots, strict=True):
        look.label(row.cells[0], slot.heading)
        if slot.name == "items" and codes:
            row.cells[1].text = " ".join(codes)
        else:
            look.guide(row.cells[1], slot.prompts)


def _gap(document: Document) -> None:
    """Add the empty line without which two tables would become one."""
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.line_spacing = Pt(8)
    paragraph.paragraph_format.space_after = Cm(0)
