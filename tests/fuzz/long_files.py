"""Long, regular files: one unit of text again and again, in every place that takes texts."""

from __future__ import annotations

from collections.abc import Callable

from tests.readers.office import builders as office

IN_AREA = ("analysis", "improvement", "limitations")
IN_ENTRY = ("method", "responsible", "steps", "timeframe", "monitoring")
IN_RESULTS = ("overview", "grade", "fiscal_year")
FIELDS = (*IN_AREA, *IN_ENTRY, *IN_RESULTS, "name", "items", "score", "key", "keys", "entries")
OF_WORD = ("paragraphs", "lines", "rows", "columns", "tables", "runs", "nested")
OF_EXCEL = ("rows", "columns", "sheets", "strings", "merged")

_TITLE = "ข้อ 34 ปีงบประมาณ พ.ศ. 2567"
_AREA = "ประเด็นที่ 1.1"
_HEADINGS = ("การวิเคราะห์", "วิธีการ", "ผู้รับผิดชอบ", "ขั้นตอน", "ระยะเวลา")
_ENTRY = ("คนน้อย", "เพิ่มคน", "กลุ่มอำนวยการ", "ประกาศ", "ปี 2567")


def times(unit: str, size: int) -> int:
    """Return how often a unit stands in so many bytes."""
    return size // max(1, len(unit.encode("utf-8", "surrogatepass"))) + 1


def yaml(field: str, unit: str, size: int) -> bytes:
    """Return a submission of about so many bytes with a text of units in a field."""
    count = times(unit + (" " * 8 if field in ("keys", "entries") else ""), size)
    text = _quoted(unit * count)
    area = f"\n    {field}: {text}" if field in IN_AREA else ""
    area += f"\n    items: [O4, {text}]" if field == "items" else ""
    area += f"\n    implementation: {{{field}: {text}}}" if field in IN_ENTRY else ""
    if field == "entries":
        area += "\n    implementation:" + f"\n    - {{method: {_quoted(unit)}}}" * count
    if field == "keys":
        area += "".join(f"\n    {_quoted(f'{unit}{n}')}: ก" for n in range(count))
    results = f", {field}: {text}" if field in IN_RESULTS else ""
    score = text if field == "score" else "20"
    name = text if field == "name" else "ก"
    key = f"? {text}\n: ก\n" if field == "key" else ""
    return (
        f"criteria: o34-2567\nagency: {{name: {name}}}\n{key}"
        f"results: {{overall: 90, items: {{O30: 0, O4: {score}}}{results}}}\n"
        f"areas:\n  1.1:{area}\n    x: ก\n  1.2:\n    analysis: คนน้อย\n"
    ).encode("utf-8", "surrogatepass")


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''").replace("\n", " ") + "'"


def word(shape: str, unit: str, size: int) -> bytes:
    """Return a Word file of a short plan with about so many bytes of units behind it."""
    unit = _xml(unit)
    one = {
        "paragraphs": office.p(unit),
        "lines": office.p(unit),
        "rows": office.tr(*[unit] * 5),
        "columns": office.tc(unit),
        "tables": office.tbl(office.tr(unit, "ก")) + office.p(""),
        "runs": office.r(unit),
        "nested": office.tbl(office.tr(office.tc(office.tbl(office.tr(unit)), "ก"))),
    }[shape]
    many = one * times(one, size)
    shaped: Callable[[str], str] = {
        "lines": lambda inner: office.tbl(office.tr(*_HEADINGS), office.tr(office.tc(inner))),
        "rows": lambda inner: office.tbl(office.tr(*_HEADINGS), inner),
        "columns": lambda inner: office.tbl(f"<w:tr>{inner}</w:tr>", office.tr(*_ENTRY)),
        "runs": lambda inner: f"<w:p>{inner}</w:p>",
    }.get(shape, str)
    plan = office.tbl(office.tr(*_HEADINGS), office.tr(*_ENTRY))
    return office.word(office.p(_TITLE) + office.p(_AREA) + plan + shaped(many))


def excel(shape: str, unit: str, size: int) -> bytes:
    """Return an Excel file of a short plan with about so many bytes of units behind it."""
    unit = _xml(unit)
    plan = [office.row(text) for text in (_TITLE, _AREA)]
    plan += [office.row(*_HEADINGS), office.row(*_ENTRY)]
    one = {
        "rows": office.row(*[unit] * 5),
        "columns": office.row(unit)[len("<row >") : -len("</row>")],
        "sheets": office.row(_AREA, unit),
        "strings": '<row><c t="s"><v>0</v></c></row>',
        "merged": office.row(unit, unit),
    }[shape]
    count = times(one, size)
    if shape == "sheets":
        return office.excel(*[office.data(*plan, one * (count // 4))] * 4)
    many = f"<row>{one * min(count, 16_000)}</row>" if shape == "columns" else one * count
    first = len(plan) + 1
    merged = "".join(f'<mergeCell ref="A{row}:B{row}"/>' for row in range(first, first + count))
    sheet = office.data(*plan, many)
    if shape == "merged":
        sheet += f"<mergeCells>{merged}</mergeCells>"
    return office.excel(sheet, strings=f"<si><t>{unit}</t></si>")


def _xml(text: str) -> str:
    kept = "".join(one for one in text if one >= " " and not "\ud800" <= one <= "\udfff")
    return kept.replace("&", "&amp;").replace("<", "&lt;") or "-"
