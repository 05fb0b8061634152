"""Forms filled in as a person would: what a submission says, typed into YAML, Word or Excel.

A person finds a place by its heading. Several texts are lines of one answer, several entries are
rows of their own, and a span of time is typed as «from – to».
"""

from __future__ import annotations

import io
import json
import re
from collections.abc import Mapping, Sequence

import docx
import openpyxl
from docx.table import Table, _Cell, _Row
from openpyxl.worksheet.worksheet import Worksheet

from itacheck.criteria.model import Criteria
from itacheck.forms.plan import Group, Part, Plan, plan_of
from itacheck.readers.shape import shape_of
from itacheck.submission import Fields, Section, StartEnd, Submission, Texts
from itacheck.thai.item_codes import parse_code


def lines_of(texts: Texts) -> list[str]:
    """Return what is typed into one place."""
    if isinstance(texts, StartEnd):
        return [" – ".join(filter(None, texts))]
    return [line for text in texts for line in text.split("\n") if line.strip()]


# ---- YAML ------------------------------------------------------------------------------------


def fill_yaml(form: str, submission: Submission) -> str:
    """Return the form with answers behind its keys."""
    values = _by_path(submission)
    path: list[str] = []
    done: int | None = None  # how deep a group lies that was written as a whole
    filled = []
    for line in form.splitlines():
        found = re.match(r'( *)"?([\w.-]+)"?: *(\[.*?\])? *(#.*)?$', line)
        if found is None:
            filled.append(line)
            continue
        depth = len(found[1]) // 2
        if done is not None and depth > done:
            continue
        done = None
        path[depth:] = [found[2]]
        value = values.get(tuple(path))
        if value is None:
            filled.append(line)
            continue
        made = json.dumps(value, ensure_ascii=False)
        filled.append(f"{line[: line.index(':')]}: {made}  {found[4] or ''}")
        done = depth
    return "\n".join(filled) + "\n"


def _by_path(submission: Submission) -> dict[tuple[str, ...], object]:
    values: dict[tuple[str, ...], object] = {}
    _add(values, ("agency",), submission.agency)
    _add(values, ("results",), submission.results)
    if submission.scores:
        scores = {code: _value(texts) for code, texts in submission.scores.items()}
        values["results", "items"] = scores
    _add_section(values, (), submission.top)
    for key, section in submission.areas.items():
        _add_section(values, ("areas", key), section)
    return values


def _add_section(
    values: dict[tuple[str, ...], object], path: tuple[str, ...], section: Section
) -> None:
    _add(values, path, {name: t for name, t in section.texts.items() if name != "criteria"})
    for group, entries in section.groups.items():
        written = [{name: _value(texts) for name, texts in entry.items()} for entry in entries]
        values.update({(*path, group): written[0] if len(written) == 1 else written})


def _add(
    values: dict[tuple[str, ...], object], path: tuple[str, ...], fields: Mapping[str, Texts]
) -> None:
    values.update({(*path, name): _value(texts) for name, texts in fields.items()})


def _value(texts: Texts) -> object:
    if isinstance(texts, StartEnd):
        return dict(zip(("start", "end"), texts, strict=True))
    return texts[0] if len(texts) == 1 else list(texts)


# ---- Word ------------------------------------------------------------------------------------


def fill_word(form: bytes, submission: Submission, *, below: bool = True) -> bytes:
    """Return the form with answers in its cells: ``below`` the guidance, or in its place."""
    document = docx.Document(io.BytesIO(form))
    pen = _Pen(plan_of(submission.criteria), submission, below)
    for block in document.iter_inner_content():
        if isinstance(block, Table):
            pen.table(block)
        elif block.style is not None and block.style.name.startswith("Heading"):
            pen.heading(block.text)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


class _Pen:
    def __init__(self, plan: Plan, submission: Submission, below: bool) -> None:
        self.plan = plan
        self.submission = submission
        self.below = below
        self.areas = {part.area.key: part for part in plan.areas if part.area is not None}
        self.part: Part = plan.whole
        self.section: Section | None = submission.top

    def heading(self, text: str) -> None:
        key = _area_of(text, self.plan.criteria)
        self.part = self.areas.get(key or "", self.plan.whole)
        self.section = self.submission.top if key is None else self.submission.areas.get(key)

    def table(self, table: Table) -> None:
        first = [cell.text for cell in table.rows[0].cells]
        if not table.rows[0]._tr.xpath("./w:trPr/w:tblHeader"):
            self.labelled(table)
        elif first[0] == self.plan.code:
            self.scores(table)
        else:
            self.entries(table, first)

    def labelled(self, table: Table) -> None:
        texts = _said_once(self.part, self.section or Section())
        fixed = {
            slot.heading: fields.get(slot.name, ())
            for group, fields in (
                (self.plan.agency, self.submission.agency),
                (self.plan.results, self.submission.results),
            )
            for slot in group.slots
        }
        for row in table.rows:
            label, answer = row.cells
            if self.part.items is not None and label.text == self.part.items.heading:
                if self.section is not None:
                    answer.text = " ".join(self.section.texts.get("items", ()))
            else:
                self.write(answer, {**fixed, **texts}[label.text])

    def scores(self, table: Table) -> None:
        rows = {parse_code(row.cells[0].text): row for row in table.rows[1:]}
        spare = [row for row in table.rows[1:] if not row.cells[0].text]
        for code, texts in self.submission.scores.items():
            row = rows.get(code) or (spare.pop(0) if spare else _further_row(table))
            row.cells[0].text = code
            row.cells[1].text = " ".join(texts)

    def entries(self, table: Table, headings: list[str]) -> None:
        group = _group_of(self.part, headings)
        entries = self.section.groups.get(group.name, []) if self.section is not None else []
        for number, entry in enumerate(entries, 1):
            row = table.rows[number] if number < len(table.rows) else _further_row(table)
            for slot, cell in zip(group.slots, row.cells, strict=True):
                self.write(cell, entry.get(slot.name, ()))

    def write(self, cell: _Cell, texts: Texts) -> None:
        lines = lines_of(texts)
        if not lines:
            return
        if not self.below:
            for paragraph in cell.paragraphs[:-1]:
                cell._tc.remove(paragraph._p)
        last = cell.paragraphs[-1]
        assert not last.text, "an empty line is left to type on"
        for line in lines[:-1]:
            last.insert_paragraph_before(line)
        last.add_run(lines[-1])


def _further_row(table: Table) -> _Row:
    row: _Row = table.add_row()  # type: ignore[no-untyped-call]
    return row


def _area_of(text: str, criteria: Criteria) -> str | None:
    areas = shape_of(criteria).fields["areas"].shape if criteria.areas else None
    return areas.name(text) if areas is not None else None


def _group_of(part: Part, headings: Sequence[str]) -> Group:
    return next(g for g in part.groups if [slot.heading for slot in g.slots] == list(headings))


# ---- Excel -----------------------------------------------------------------------------------


def fill_excel(form: bytes, submission: Submission) -> bytes:
    """Return the workbook with answers in its cells; a number in a cell for numbers is one."""
    book = openpyxl.load_workbook(io.BytesIO(form))
    plan = plan_of(submission.criteria)
    _fill_general(_sheet(book, "ข้อมูลทั่วไป"), plan, submission)
    _fill_scores(_sheet(book, "คะแนนรายข้อ"), submission)
    _fill_wide(_sheet(book, "แผน"), plan, submission)
    if "ทั้งหน่วยงาน" in book.sheetnames:
        groups = tuple(group for group in plan.whole.groups if len(group.slots) > 1)
        rest = plan.whole._replace(own=(), groups=groups, after=())
        _fill_wide(_sheet(book, "ทั้งหน่วยงาน"), plan._replace(areas=(), whole=rest), submission)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _sheet(book: openpyxl.Workbook, name: str) -> Worksheet:
    sheet = book[name]
    assert isinstance(sheet, Worksheet)
    return sheet


def _type(sheet: Worksheet, row: int, column: int, texts: Texts) -> None:
    lines = lines_of(texts)
    if not lines:
        return
    cell = sheet.cell(row, column)
    text = "\n".join(lines)
    is_number = cell.number_format == "General" and re.fullmatch(r"[0-9]+(\.[0-9]+)?", text)
    cell.value = float(text) if is_number else text


def _fill_general(sheet: Worksheet, plan: Plan, submission: Submission) -> None:
    fields = {
        **{slot.heading: submission.agency.get(slot.name, ()) for slot in plan.agency.slots},
        **{slot.heading: submission.results.get(slot.name, ()) for slot in plan.results.slots},
        **_said_once(plan.whole, submission.top),
    }
    for row in range(2, sheet.max_row + 1):
        _type(sheet, row, 2, fields[str(sheet.cell(row, 1).value)])


def _said_once(part: Part, section: Section) -> dict[str, Texts]:
    """Return by heading what stands beside a label: own texts, and a group of a single field."""
    slots = (*part.own, *part.after)
    said = {slot.heading: section.texts.get(slot.name, ()) for slot in slots}
    for group in part.groups:
        if len(group.slots) == 1:
            (slot,) = group.slots
            entries = section.groups.get(group.name, [])
            said[slot.heading] = tuple(t for entry in entries for t in entry.get(slot.name, ()))
    return said


def _fill_scores(sheet: Worksheet, submission: Submission) -> None:
    rows = {str(sheet.cell(n, 1).value or ""): n for n in range(2, sheet.max_row + 1)}
    spare = [n for n in range(2, sheet.max_row + 1) if not sheet.cell(n, 1).value]
    spare += range(sheet.max_row + 1, sheet.max_row + 100)
    for code, texts in submission.scores.items():
        row = rows.get(code) or spare.pop(0)
        sheet.cell(row, 1).value = code
        _type(sheet, row, 2, texts)


def _fill_wide(sheet: Worksheet, plan: Plan, submission: Submission) -> None:
    columns = {str(cell.value): n for n, cell in enumerate(sheet[1], 1)}
    for part in plan.areas or (plan.whole,):
        key = part.area.key if part.area is not None else None
        section = submission.top if key is None else submission.areas.get(key)
        if section is None:
            continue
        rows = [
            n
            for n in range(2, sheet.max_row + 1)
            if key is None or _area_of(str(sheet.cell(n, 1).value), plan.criteria) == key
        ]
        _fill_rows(sheet, rows, columns, part, section)


def _fill_rows(
    sheet: Worksheet, rows: list[int], columns: dict[str, int], part: Part, section: Section
) -> None:
    own = (*part.own, *part.after)
    if part.items is not None:
        codes = sheet.cell(rows[0], columns[part.items.heading])
        codes.value = " ".join(section.texts.get("items", ())) or None
    for slot in own:
        _type(sheet, rows[0], columns[slot.heading], section.texts.get(slot.name, ()))
    for group in part.groups:
        entries: list[Fields] = section.groups.get(group.name, [])
        while len(rows) < len(entries):
            sheet.insert_rows(rows[-1] + 1)
            sheet.cell(rows[-1] + 1, 1).value = sheet.cell(rows[-1], 1).value
            rows.append(rows[-1] + 1)
        for row, entry in zip(rows, entries, strict=False):
            for slot in group.slots:
                _type(sheet, row, columns[slot.heading], entry.get(slot.name, ()))
