"""A copy of a criteria file for another item and year, to be edited by hand.

The copy keeps the layout and comments of the file. Its years and item are the new ones; every text
that restates published criteria begins with a mark until somebody has confirmed or rewritten it,
and so does every score. The loader refuses a file as long as a mark stands in it, so that nobody
is graded by last year's words. The rows of codes are emptied: codes differ from year to year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from itacheck.criteria.reading import UNWRITTEN
from itacheck.source.document import LINE_BREAK, Document

_MARK = UNWRITTEN[0]  # no space behind it: a block text from which the mark is taken stays in line

_HEAD = """\
# หลักเกณฑ์การตรวจ {item} ปีงบประมาณ พ.ศ. {year} (ร่าง คัดลอกจาก {old})
#
# 1. เทียบทุกข้อความที่ขึ้นต้นด้วยคำว่า รอเขียน ในวงเล็บ กับหลักเกณฑ์ที่ประกาศ แก้ให้ตรง (ทั้ง th และ en)
#    แล้วลบเครื่องหมายนั้นออก คะแนนใน bands ก็เช่นกัน
# 2. เทียบส่วนที่ไม่มีเครื่องหมายด้วย: assessed_year, clauses, not_checked, remedy, ตัวเลือกใน checks
#    (เช่น none, pass_mark) และเงื่อนไขใน bands
# 3. องค์ประกอบที่ปีนี้ไม่ขอ ให้ลบทั้งส่วนใน requirements และชื่อใน bands กับ advice
# 4. ตรวจไฟล์: itacheck criteria check {file}
#
# A draft of the criteria of {item}, fiscal year {year}, copied from {old}.
#
# 1. Compare every text that begins with the Thai mark in brackets with the published criteria, mend
#    it (th and en), and delete the mark; so too the scores in bands.
# 2. Compare what bears no mark as well: assessed_year, clauses, not_checked, remedy, the options of
#    checks (such as none, pass_mark) and the bands' conditions.
# 3. A requirement that is no longer asked: delete it from requirements, and its name from bands
#    and advice.
# 4. Check the file: itacheck criteria check {file}
"""
_ASSESSED = "   # ผลของปีใดที่ต้องนำมาวิเคราะห์ (the results of which year)"
_WITHOUT_ITEMS = (
    "# instrument: ita-{year}   # ใส่เมื่อมีไฟล์ ita-{year}.yaml วางไว้ข้างไฟล์นี้"
    " (once there is such a file beside this one)"
)
_ITS_KEY = re.compile(r"\s*[\"']?instrument[\"']?\s*:\s*")
_COMMENT = re.compile(r"(^|\s+)#.*")
_PROPERTY = re.compile(r"[&!]\S*")


class _Edit:
    """Text to put in the place of a span, by 1-based lines and columns."""

    def __init__(self, start: tuple[int, int], end: tuple[int, int], text: str) -> None:
        self.start, self.end, self.text = start, end, text


def draft(
    document: Document,
    *,
    item: str,
    year: int,
    instruments: tuple[str, ...],
    file: str | None = None,
) -> str:
    """Return the text of the copy. ``instruments`` are the ids of those that exist.

    ``file`` is where it will stand, for the command in its head (None: a file of its id).

    The document must be one that the criteria loader accepts.
    """
    top = _entries(document.root)
    identifier = draft_id(item, year)
    edits = [
        *_replaced(document, top, {"id": identifier, "item": item, "fiscal_year": str(year)}),
        _with_comment(document, top["assessed_year"], str(year - 1), _ASSESSED),
        *_instrument(document, top, year, instruments),
        *(_marked(document, node) for node in _restated(top)),
        *_emptied(document, top),
    ]
    head = _HEAD.format(
        item=item,
        year=year,
        old=_text(top["id"]),
        file=file or f"{identifier}.yaml",
    )
    return head + "\n" + _without_head(_applied(document, edits))


def draft_id(item: str, year: int) -> str:
    """Return the id of criteria: ``o25-2570``."""
    return f"{item.lower()}-{year}"


def _entries(node: Node | None) -> dict[str, Node]:
    """Return the values of a mapping by key."""
    if not isinstance(node, MappingNode):
        return {}
    return {str(key.value): value for key, value in node.value}


def _text(node: Node) -> str:
    return str(node.value)


def _replaced(document: Document, top: dict[str, Node], values: dict[str, str]) -> Iterator[_Edit]:
    for key, value in values.items():
        yield _span(document, top[key], value)


def _span(document: Document, node: Node, text: str) -> _Edit:
    """Replace a value, but not an anchor that stands before it."""
    return _Edit(_start(document, node), _end(document, node), text)


def _with_comment(document: Document, node: Node, text: str, comment: str) -> _Edit:
    """Replace a value and the comment behind it; where more than that follows, the value alone."""
    line, column = _end(document, node)
    rest = document.line(line)[column - 1 :]
    if rest.strip() and not rest.lstrip().startswith("#"):
        return _span(document, node, text)
    return _Edit(_start(document, node), (line, column + len(rest)), text + comment)


def _start(document: Document, node: Node) -> tuple[int, int]:
    """Return where a value itself begins, behind an anchor or a tag."""
    place = document.place(node)
    assert place is not None and place.line and place.column  # noqa: S101, PT018 - it has a file
    line, column = place.line, place.column
    while found := _PROPERTY.match(document.line(line), column - 1):
        line, column = _first_ink(document, line, found.end() + 1)
    return line, column


def _first_ink(document: Document, line: int, column: int) -> tuple[int, int]:
    """Return the place of the first visible character from a place on."""
    while not (rest := document.line(line)[column - 1 :]).strip() and line < len(document.lines):
        line, column = line + 1, 1
    return line, column + len(rest) - len(rest.lstrip())


def _end(document: Document, node: Node) -> tuple[int, int]:
    place = document.place(node)
    assert place is not None and place.end_line and place.end_column  # noqa: S101, PT018 - as above
    return place.end_line, place.end_column


def _instrument(
    document: Document, top: dict[str, Node], year: int, instruments: tuple[str, ...]
) -> Iterator[_Edit]:
    """Name the instrument of the assessed year, or say how to name it once there is one.

    In a line that holds more than the name it is named in any case; the loader tells of the lack.
    """
    if "instrument" not in top:
        yield from _other_year(document, year, instruments)
        return
    name = f"ita-{year - 1}"
    edit = _with_comment(document, top["instrument"], name, "")
    (first, column), (last, end) = edit.start, edit.end
    before, after = document.line(first)[: column - 1], document.line(last)[end - 1 :]
    if name not in instruments and _ITS_KEY.fullmatch(before) and not after:
        edit = _Edit((first, 1), edit.end, _WITHOUT_ITEMS.format(year=year - 1))
    yield edit


def _other_year(document: Document, year: int, instruments: tuple[str, ...]) -> Iterator[_Edit]:
    """Bring the line up to date that a draft has in the place of an instrument."""
    for number, line in enumerate(document.lines, 1):
        if re.match(r"# instrument: ita-\d+", line):
            name = f"ita-{year - 1}"
            known = f"instrument: {name}"
            text = known if name in instruments else _WITHOUT_ITEMS.format(year=year - 1)
            yield _Edit((number, 1), (number, len(line) + 1), text)


def _restated(top: dict[str, Node]) -> Iterator[Node]:
    """Yield the Thai texts that restate what was published, and the scores."""
    titled = [top["title"], top["source"]]
    titled += [_entries(area)["title"] for area in _entries(top.get("areas")).values()]
    titled += [_entries(asked)["asks"] for asked in _entries(top["requirements"]).values()]
    titled += _members(top.get("unverified"))
    yield from (_entries(node)["th"] for node in titled)
    yield from (_entries(band)["score"] for band in _members(top.get("bands")))


def _members(node: Node | None) -> list[Node]:
    return list(node.value) if isinstance(node, SequenceNode) else []


def _marked(document: Document, node: Node) -> _Edit:
    """Put the mark before the first character of a text, in whichever style it is written."""
    line, column = _start(document, node)
    if isinstance(node, ScalarNode) and node.style in ("|", ">"):
        line, column = _first_ink(document, line + 1, 1)
    elif isinstance(node, ScalarNode) and node.style in ("'", '"'):
        column += 1
    return _Edit((line, column), (line, column), _MARK)


def _emptied(document: Document, top: dict[str, Node]) -> Iterator[_Edit]:
    for area in _entries(top.get("areas")).values():
        items = _entries(area).get("items")
        if items is None:
            continue
        edit = _with_comment(document, items, "[]", "")
        line, column = edit.start
        if not document.line(line)[: column - 1].strip():  # in lines below its key
            edit = _Edit(_ink_above(document, line), edit.end, " []")
        yield edit


def _ink_above(document: Document, line: int) -> tuple[int, int]:
    """Return the end of what stands above a line, comments aside."""
    while not (text := _COMMENT.sub("", document.line(line - 1)).rstrip()):
        line -= 1
    return line - 1, len(text) + 1


def _applied(document: Document, edits: list[_Edit]) -> str:
    """Return the text with the edits in it, the last first so that places stay true.

    Of two at one place, which an alias makes, one is enough.
    """
    lines = list(document.lines)
    for start, edit in sorted({edit.start: edit for edit in edits}.items(), reverse=True):
        (first, column), (last, end) = start, edit.end
        before, after = lines[first - 1][: column - 1], lines[last - 1][end - 1 :]
        lines[first - 1 : last] = [before + edit.text + after]
    return "\n".join(lines)


def _without_head(text: str) -> str:
    """Return the text without the comment that it begins with, which tells of the old file."""
    return re.sub(rf"\A(?:#[^\n]*(?:{LINE_BREAK})|\s+)*", "", text)
