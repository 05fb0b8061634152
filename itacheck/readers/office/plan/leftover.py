"""What of a file was not taken, told so that people find it: nothing is dropped in silence."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from itacheck.location import Location
from itacheck.readers.office.plan.sections import Plan, Reason, Trace
from itacheck.submission import Remark
from itacheck.text import Text, listed, quoted
from itacheck.thai.placeholders import Kind, kind_of

_LEFT_OUT = Text("ไม่ได้นำมาตรวจ: {what}", "left out: {what}")
_EMPTY = Text("แบบเปล่า ({where})", "an empty form ({where})")
_OTHER = Text("แผนอีกชุดซึ่งมีข้อความ {count} ช่อง ({where})", "another plan, fields: {count} ({where})")
_NO_AREA = Text(
    "ส่วนที่ไม่ทราบว่าเป็นของประเด็นใด ({where})", "what belongs to no area that can be told ({where})"
)
_COLUMNS = Text("คอลัมน์ที่ไม่ใช้ในหลักเกณฑ์นี้ ({where})", "columns of no use here ({where})")
_TEXTS = Text("ข้อความอื่น ({where})", "other texts ({where})")
_COLUMN = Text("“{title}” ใน {where}", "“{title}” in {where}")
_QUOTED = Text("{where} «{text}»", "{where} «{text}»")
_FROM_TO = Text("{first} ถึง {last}", "{first} to {last}")
_MORE = Text("และอีก {count} แห่ง ระหว่าง {where}", "and {count} more, from {where}")
_IF_NEEDED = Text(
    "ถ้าเป็นเนื้อหาของแผน โปรดจัดไว้ใต้หัวข้อประเด็นและหัวตารางที่ตรงกัน",
    "if it belongs to the plan, put it under its area and the heading that it belongs to",
)

_NUMBERED = re.compile(r"(\D.*?)([0-9]+)")
"""A place that ends in a number: «ย่อหน้า 3»."""
_MOST = 12  # places that are told one by one
_WORDS = 30  # code points of a quotation


def left_out(
    traces: Iterable[Trace],
    chosen: Plan,
    plans: Sequence[Plan],
    at: Callable[[Text | None], Location],
) -> list[Remark]:
    """Return what to say of the texts that did not go into the ``chosen`` plan, in one remark."""
    owner = {id(section): plan for plan in plans for section in plan.sections()}
    others: dict[int, list[Trace]] = {}
    stretches: dict[Reason, list[list[Trace]]] = {reason: [] for reason in Reason}

    before: tuple[Reason, str] | None = None
    for trace in traces:
        plan = owner.get(id(trace.section))
        if plan is not None:
            if plan is not chosen:
                others.setdefault(id(plan), []).append(trace)
            before = None
        elif not trace.understood and kind_of(trace.text) is not Kind.BLANK:
            here = trace.reason, _sheet(trace)
            if before != here:
                stretches[trace.reason].append([])
            stretches[trace.reason][-1].append(trace)
            before = here
    what = [
        *_plans(plans, others),
        *_parts(_NO_AREA, stretches[Reason.NO_AREA]),
        *_columns([trace for stretch in stretches[Reason.COLUMN] for trace in stretch]),
        *_parts(_TEXTS, stretches[Reason.PLAIN]),
    ]
    if not what:
        return []
    lost = [stretch[0] for of_reason in stretches.values() for stretch in of_reason]
    first = min((*lost, *(own[0] for own in others.values())), key=lambda trace: trace.order)
    says = _LEFT_OUT.fill(what=listed(what, "; "))
    return [Remark("left-out", says, _IF_NEEDED, at(first.place))]


def _sheet(trace: Trace) -> str:
    """Return the sheet that a text stands on, as its address names it; "" for none."""
    return trace.place.th.rpartition("!")[0]


def _plans(plans: Iterable[Plan], traces: dict[int, list[Trace]]) -> Iterable[Text]:
    """Tell of other plans; headings of areas alone are no plan."""
    others = [(plan, traces[id(plan)]) for plan in plans if id(plan) in traces and plan.fields()]
    for plan, own in others[:_MOST]:
        count = plan.filled()
        yield (_OTHER if count else _EMPTY).fill(count=count, where=_where(own))
    rest = [trace for _, own in others[_MOST:] for trace in own]
    if rest:
        yield _MORE.fill(count=len(others) - _MOST, where=_where(rest))


def _parts(says: Text, stretches: Sequence[Sequence[Trace]]) -> Iterable[Text]:
    """Tell where stretches of texts stand, each with its first words."""
    if stretches:
        yield says.fill(where=_few(stretches, _with_words))


def _columns(traces: Iterable[Trace]) -> Iterable[Text]:
    """Tell of columns, each heading once, with the tables that have it."""
    columns: dict[str, list[Trace]] = {}
    for trace in traces:
        columns.setdefault(trace.column, []).append(trace)
    if columns:
        yield _COLUMNS.fill(where=_few(list(columns.values()), _with_heading))


def _few(stretches: Sequence[Sequence[Trace]], tell: Callable[[Sequence[Trace]], Text]) -> Text:
    """Return what there is to tell of stretches, after the first few only from where to where."""
    where = [tell(stretch) for stretch in stretches[:_MOST]]
    rest = [trace for stretch in stretches[_MOST:] for trace in stretch]
    if rest:
        where.append(_MORE.fill(count=len(stretches) - _MOST, where=_where(rest)))
    return listed(where)


def _with_words(traces: Sequence[Trace]) -> Text:
    return _QUOTED.fill(where=_where(traces), text=quoted(traces[0].text, _WORDS))


def _with_heading(traces: Sequence[Trace]) -> Text:
    title, where = traces[0].column, _where(traces)
    return _COLUMN.fill(title=quoted(title, _WORDS), where=where) if title else where


def _where(traces: Sequence[Trace]) -> Text:
    """Return from where to where texts stand."""
    first, last = traces[0].place, traces[-1].place
    if first == last:
        return first
    numbers = [_NUMBERED.fullmatch(place.th) for place in (first, last)]
    if all(numbers) and len({found[1] for found in numbers if found is not None}) == 1:
        end = "–" + "".join(found[2] for found in numbers[1:] if found is not None)
        return Text(first.th + end, first.en + end)
    return _FROM_TO.fill(first=first, last=last)
