"""The body of a Word file: its paragraphs and tables, from XML that nests in many ways.

Content controls, insertions, links and fields stand around text anywhere and are looked through.
The walk is a loop, not a recursion, so depth is no danger.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, TypeAlias

import attrs

from itacheck.readers.office.text_lines import lines_of
from itacheck.readers.office.word.items import Item, WordTable, notes_of, texts_of
from itacheck.readers.office.word.numbers import Numbers
from itacheck.readers.office.word.remarks import HIDDEN, NOTED, TRACKED, Note
from itacheck.readers.office.word.styles import Styles, W, integer, switch, value
from itacheck.readers.office.word.tables import MOST_COLUMNS, WordCell, WordRow

if TYPE_CHECKING:
    from itacheck.readers.office.package.parts import Element

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_TEXTS = (W + "t", "{http://schemas.openxmlformats.org/officeDocument/2006/math}t")
_SIGNS = {
    W + "tab": "\t",
    W + "ptab": "\t",
    W + "br": "\n",
    W + "cr": "\n",
    W + "noBreakHyphen": "-",
}
_PROPERTIES = ("pPr", "rPr", "tblPr", "tblPrEx", "tblGrid", "trPr", "tcPr", "sdtPr", "sdtEndPr")
_NO_CONTENT = (*_PROPERTIES, "sectPr", "rt", "instrText", "delInstrText")
_SYMBOLS = {0xF0FC: "✓", 0xF0FE: "☑", 0xF0A8: "☐"}  # of the font Wingdings


_Leave: TypeAlias = "Callable[[], None]"


@attrs.define(eq=False)
class _Flow:
    """Paragraphs and tables one below the other: the body, a cell or a text box."""

    items: list[Item] = attrs.field(factory=list)
    carried: str = ""
    """The text of a paragraph whose end was deleted: it goes on in the next."""


@attrs.define(eq=False)
class _Open:
    """A paragraph that is being read."""

    number: str
    hidden: bool
    """Whether its style hides its text."""
    goes_on: bool
    parts: list[str] = attrs.field(factory=list)
    anchored: _Flow = attrs.field(factory=_Flow)
    """Notes, and what stands in text boxes anchored in it: all this follows it."""


def _skip() -> None:
    """Instead of something to do at the end of an element: do not go into it."""


def _nothing() -> None:
    """At the end of an element that is only looked through."""


class Body:
    """Reads one body: a walk over its elements, with what is open at the time."""

    def __init__(self, styles: Styles, numbers: Numbers) -> None:
        self._styles = styles
        self._numbers = numbers
        self._flows = [_Flow()]
        self._paragraphs: list[_Open] = []
        self._tables: list[WordTable] = []
        self._rows: list[WordRow] = []
        self._prompts = 0
        """How many content controls are open that show no more than their prompt."""
        self._enter: dict[str, Callable[[Element], _Leave]] = {
            W + "p": self._paragraph,
            W + "r": self._run,
            W + "tbl": self._table,
            W + "tr": self._row,
            W + "tc": self._cell,
            W + "txbxContent": self._box,
            W + "sdt": self._control,
            W + "ins": self._inserted,
            W + "moveTo": self._inserted,
            W + "del": self._deleted,
            W + "moveFrom": self._deleted,
            W + "sym": self._symbol,
            _MC + "Choice": _only_the_first,
            _MC + "Fallback": _only_the_first,
            **dict.fromkeys(_TEXTS, self._text),
            **dict.fromkeys(_SIGNS, self._sign),
            **dict.fromkeys(NOTED, self._noted),
            **{W + name: lambda _: _skip for name in _NO_CONTENT},
        }

    def read(self, body: Element) -> list[Item]:
        """Return what stands in the body, in order."""
        levels: list[tuple[Iterator[Element], _Leave]] = [(iter(body), self._end_of_flow)]
        while levels:
            children, leave = levels[-1]
            child = next(children, None)
            if child is None:
                levels.pop()
                leave()
                continue
            enter = self._enter.get(child.tag)
            leave = _nothing if enter is None else enter(child)
            if leave is not _skip:
                levels.append((iter(child), leave))
        return self._flows[0].items

    # ---- text ------------------------------------------------------------------------------

    def _write(self, text: str) -> None:
        if self._paragraphs and not self._prompts:
            self._paragraphs[-1].parts.append(text)

    def _text(self, element: Element) -> _Leave:
        self._write(element.text or "")
        return _skip

    def _sign(self, element: Element) -> _Leave:
        self._write(_SIGNS[element.tag])
        return _skip

    def _symbol(self, element: Element) -> _Leave:
        try:
            code = int(element.get(W + "char", "")[:4], 16)
        except ValueError:
            return _skip
        if not 0xD800 <= code < 0xE000 and code >= 0x20:
            self._write(_SYMBOLS.get(code, chr(code)))
        return _skip

    def _run(self, run: Element) -> _Leave:
        """Look through a run, unless it is hidden: itself, by its style, or by the paragraph's."""
        properties = run.find(W + "rPr")
        hidden = None
        if properties is not None:
            hidden = switch(properties, "vanish")
            if hidden is None:
                hidden = self._styles.get(value(properties, "rStyle")).hidden
        if hidden is None:
            hidden = bool(self._paragraphs and self._paragraphs[-1].hidden)
        if not hidden:
            return _nothing
        text = _all_text(run, "t")
        if text:
            self._note(Note(HIDDEN, text))
        return _skip

    def _inserted(self, _: Element) -> _Leave:
        self._note(Note(TRACKED))
        return _nothing

    def _deleted(self, element: Element) -> _Leave:
        if _all_text(element, "delText") or _all_text(element, "t"):
            self._note(Note(TRACKED))
        return _skip

    def _noted(self, element: Element) -> _Leave:
        self._note(Note(NOTED[element.tag]))
        return _skip

    def _note(self, note: Note) -> None:
        flow = self._paragraphs[-1].anchored if self._paragraphs else self._flows[-1]
        flow.items.append(note)

    def _control(self, control: Element) -> _Leave:
        prompts = bool(switch(control, "sdtPr/showingPlcHdr"))
        self._prompts += prompts

        def leave() -> None:
            self._prompts -= prompts

        return leave

    # ---- paragraphs ------------------------------------------------------------------------

    def _paragraph(self, element: Element) -> _Leave:
        properties = element.find(W + "pPr")
        goes_on = hidden = False
        if properties is not None:
            mark = properties.find(W + "rPr")
            goes_on = mark is not None and (
                mark.find(W + "del") is not None or mark.find(W + "moveFrom") is not None
            )
            hidden = bool(self._styles.get(value(properties, "pStyle")).hidden)
        number = "" if goes_on else self._numbers.next(properties)
        self._paragraphs.append(_Open(number, hidden, goes_on))
        return self._end_of_paragraph

    def _end_of_paragraph(self) -> None:
        paragraph = self._paragraphs.pop()
        flow = self._flows[-1]
        text = flow.carried + "".join(paragraph.parts)
        flow.carried = text if paragraph.goes_on else ""
        if not paragraph.goes_on:
            _add(flow, text, paragraph.number)
        flow.items += paragraph.anchored.items

    def _box(self, _: Element) -> _Leave:
        self._flows.append(self._paragraphs[-1].anchored if self._paragraphs else self._flows[-1])
        return self._end_of_box

    def _end_of_box(self) -> None:
        self._end_of_flow()
        self._flows.pop()

    def _end_of_flow(self) -> None:
        flow = self._flows[-1]
        _add(flow, flow.carried, "")
        flow.carried = ""

    # ---- tables ----------------------------------------------------------------------------

    def _table(self, _: Element) -> _Leave:
        self._tables.append(WordTable())
        return self._end_of_table

    def _end_of_table(self) -> None:
        table = self._tables.pop()
        flow = self._flows[-1]
        flow.items += table.inside if table.is_frame() else [table]

    def _row(self, element: Element) -> _Leave:
        properties = element.find(W + "trPr")
        skipped = 0
        if properties is not None:
            if properties.find(W + "del") is not None:
                return self._deleted(element)
            skipped = _columns(value(properties, "gridBefore"))
        if not self._tables:
            return _nothing
        self._rows.append(WordRow(skipped, []))
        return self._end_of_row

    def _end_of_row(self) -> None:
        self._tables[-1].rows.append(self._rows.pop())

    def _cell(self, element: Element) -> _Leave:
        if not self._rows:
            return _nothing
        span, merge, joins = 1, None, False
        properties = element.find(W + "tcPr")
        if properties is not None:
            span = max(1, _columns(value(properties, "gridSpan")))
            merge = properties.find(W + "vMerge")
            joins = _goes_on(properties.find(W + "hMerge"))
        self._flows.append(_Flow())

        def leave() -> None:
            self._end_of_flow()
            items = self._flows.pop().items
            lines = [line for text in texts_of(items) for line in text.split("\n")]
            self._rows[-1].cells.append(
                WordCell(tuple(lines), span, merge is not None, _goes_on(merge), joins)
            )
            table = self._tables[-1]
            table.inside += items
            table.notes += [(note, len(table.rows) + 1) for note in notes_of(items)]

        return leave


def _add(flow: _Flow, text: str, number: str) -> None:
    """Add a paragraph to a flow, with its number on its first line, unless it is blank."""
    lines = lines_of(text)
    if lines:
        flow.items.append("\n".join((number + lines[0], *lines[1:])))


def _only_the_first(element: Element) -> _Leave:
    """Look through the first of several forms of the same content."""
    return _nothing if element.getprevious() is None else _skip


def _all_text(element: Element, name: str) -> str:
    return " ".join(part.text or "" for part in element.iter(W + name)).strip()


def _columns(text: str | None) -> int:
    return min(max(integer(text) or 0, 0), MOST_COLUMNS)


def _goes_on(merge: Element | None) -> bool:
    """Whether a cell belongs to the one before it; that is what a merge without a value means."""
    return merge is not None and merge.get(W + "val", "continue") == "continue"
