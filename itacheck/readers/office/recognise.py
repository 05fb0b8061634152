"""Which of the plans in a file is the submission, and what of the file was left out.

The one that says most is taken: criteria pages, empty templates and examples that come before it
say less. Everything that was not taken is told, so that nothing is dropped in silence.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from itacheck.criteria.model import Criteria
from itacheck.errors import Fault, SubmissionError
from itacheck.location import Location
from itacheck.readers.office import prose
from itacheck.readers.office.blocks import Content
from itacheck.readers.office.document import OfficeDocument
from itacheck.readers.office.gather import gather
from itacheck.readers.office.headings import Headings
from itacheck.readers.office.plan import Gathered, Piece, Run, Trace
from itacheck.readers.office.tree import Tree
from itacheck.submission import Remark
from itacheck.text import Text, listed, quoted

_NO_PLAN = Text(
    "ไม่พบตารางหรือหัวข้อของแผนในไฟล์นี้ (หัวข้อประเด็น หรือตารางที่มีหัวตารางตามหลักเกณฑ์ {id})"
    " โปรดตรวจว่าเป็นไฟล์ที่ถูกต้อง หรือคัดลอกลงแบบฟอร์มจาก itacheck new",
    "no table or heading of a plan was found in this file (headings of areas, or a table under the"
    " headings of {id}); check that it is the right file, or copy it into a form from itacheck new",
)
_RECOGNISED = Text("อ่านจากไฟล์ได้: {what}", "read from the file: {what}")
_AREAS = Text("{count} ประเด็น ({areas})", "{count} areas ({areas})")
_NO_AREAS = Text("เนื้อหาของแผน", "the plan")
_STATED = {
    prose.NAME: Text("หน่วยงาน «{text}»", "the agency «{text}»"),
    prose.FISCAL_YEAR: Text("ปีที่ถูกวิเคราะห์ {text}", "the assessed year {text}"),
    prose.OVERALL: Text("คะแนนรวม {text}", "the overall score {text}"),
    prose.GRADE: Text("ระดับ {text}", "the grade {text}"),
}
_AT = Text("{what} ({place})", "{what} ({place})")
_SCORES = Text("คะแนนรายข้อ {count} ข้อ", "the scores of {count} items")
_OVERVIEW = Text("ภาพรวม {count} ย่อหน้า", "an overview of {count} paragraphs")
_CHECK_IT = Text(
    "ตรวจว่าตรงกับเอกสาร ดูทั้งหมดได้ด้วย itacheck convert",
    "check that this is so; itacheck convert shows all of it",
)
_LEFT_OUT = Text("ไม่ได้นำมาตรวจ: {where} «{text}»", "left out: {where} «{text}»")
_FROM_TO = Text("{first} ถึง {last}", "{first} to {last}")
_IF_NEEDED = Text(
    "ถ้าเป็นเนื้อหาของแผน โปรดจัดไว้ใต้หัวข้อหรือหัวตารางที่ตรงกัน",
    "if it belongs to the plan, put it under the heading that it belongs to",
)


def recognise(path: str, content: Content, criteria: Criteria) -> OfficeDocument:
    """Return the submission in a file as a document, or raise SubmissionError if there is none."""
    gathered = gather(content.blocks, Headings(criteria))
    run = max(reversed(gathered.runs), key=Run.filled, default=None)
    if run is None or not (run.filled() or run.parts):
        message = _NO_PLAN.fill(id=criteria.id)
        raise SubmissionError(Fault(message, _at(path, None)), path=path)
    before = _prose_before(gathered, run)
    pieces = [piece for piece, _ in before]
    overview = prose.overview(pieces)
    general = {**prose.general(pieces, gathered.headers), **gathered.general}
    scores = {
        **prose.item_scores(overview),
        **{code: found[-1] for code, found in {**gathered.scores, **run.scores}.items()},
    }
    used = {id(piece) for piece in (*overview, *general.values())}
    places = {piece.place for piece in general.values()}
    for piece, trace in before:
        trace.taken = trace.taken or id(piece) in used or piece.place in places
    tree = Tree()
    root = tree.submission(criteria, run, general, scores, overview)
    remarks = (
        _recognised(path, run, general, scores, overview),
        *_left_out(path, gathered.traces, run),
        *(
            Remark("left-out", one.says, _IF_NEEDED, _at(path, one.place))
            for one in content.left_out
        ),
    )
    return OfficeDocument(path, root, tree.labels, remarks, content)


def _prose_before(gathered: Gathered, run: Run) -> list[tuple[Piece, Trace]]:
    """Return the paragraphs between the plan before and this one."""
    order = {id(trace): n for n, trace in enumerate(gathered.traces)}
    own = [n for n, trace in enumerate(gathered.traces) if trace.run is run]
    first = own[0] if own else len(gathered.traces)
    others = [n for n, t in enumerate(gathered.traces) if t.run not in (None, run) and n < first]
    last = others[-1] if others else -1
    return [(piece, trace) for piece, trace, _ in gathered.prose if last < order[id(trace)] < first]


def _recognised(
    path: str,
    run: Run,
    general: dict[str, Piece],
    scores: dict[str, Piece],
    overview: Sequence[Piece],
) -> Remark:
    """Say what was read."""
    keys = [key for key in run.parts if key is not None]
    what = [_AREAS.fill(count=len(keys), areas=", ".join(keys)) if keys else _NO_AREAS]
    for target, says in _STATED.items():
        if target in general and general[target].text:
            piece = general[target]
            stated = says.fill(text=quoted(piece.text))
            what.append(_AT.fill(what=stated, place=piece.place))
    if scores:
        what.append(_SCORES.fill(count=len(scores)))
    if overview:
        what.append(_OVERVIEW.fill(count=len(overview)))
    places = [part.place for part in run.parts.values() if part.place is not None]
    place = _at(path, places[0] if places else None)
    return Remark("recognised", _RECOGNISED.fill(what=listed(what)), _CHECK_IT, place)


def _left_out(path: str, traces: list[Trace], run: Run) -> list[Remark]:
    """Say what was not taken, stretch by stretch."""
    remarks = []
    for used, stretch in groupby(traces, key=lambda trace: trace.taken or trace.run is run):
        parts = [trace for trace in stretch if trace.text.strip()]
        if used or not parts:
            continue
        first, last = parts[0].place, parts[-1].place
        where = first if first == last else _FROM_TO.fill(first=first, last=last)
        says = _LEFT_OUT.fill(where=where, text=quoted(parts[0].text))
        remarks.append(Remark("left-out", says, _IF_NEEDED, _at(path, first)))
    return remarks


def _at(path: str, label: Text | None) -> Location:
    return Location(path, None, None, None, None, "", label)
