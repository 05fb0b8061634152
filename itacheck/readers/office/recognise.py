"""Which of the plans in a file is the submission, and what the file states of the results.

The plan that says most is taken: criteria pages, empty templates and examples that come before it
say less. Everything that was not taken is told.
"""

from __future__ import annotations

from collections.abc import Sequence

from itacheck.criteria.model import Criteria
from itacheck.errors import Fault, SubmissionError
from itacheck.location import Location
from itacheck.readers.office.blocks import Content
from itacheck.readers.office.document import OfficeDocument
from itacheck.readers.office.gathering import prose
from itacheck.readers.office.gathering.gather import gather
from itacheck.readers.office.headings.meaning import Headings
from itacheck.readers.office.headings.terms import OVERVIEW
from itacheck.readers.office.plan.choice import plans_of
from itacheck.readers.office.plan.leftover import left_out
from itacheck.readers.office.plan.pieces import Piece, states
from itacheck.readers.office.plan.sections import Gathered, Plan, Trace
from itacheck.readers.office.plan.tree import Tree
from itacheck.submission import Remark
from itacheck.text import Text, listed, quoted

_NO_PLAN = Text(
    "ไม่พบตารางหรือหัวข้อของแผนในไฟล์นี้ (หัวข้อประเด็น หรือตารางที่มีหัวตารางตามหลักเกณฑ์ {id})"
    " โปรดตรวจว่าเป็นไฟล์ที่ถูกต้อง หรือคัดลอกลงแบบฟอร์มจาก itacheck new",
    "no table or heading of a plan was found in this file (headings of areas, or a table under the"
    " headings of {id}); check that it is the right file, or copy it into a form from itacheck new",
)
_RECOGNISED = Text("อ่านจากไฟล์ได้: {what}", "read from the file: {what}")
_AREAS = Text("{count} ประเด็น ({areas})", "areas: {count} ({areas})")
_NO_AREAS = Text("เนื้อหาของแผน", "the plan")
_STATED = {
    prose.NAME: Text("หน่วยงาน «{text}»", "the agency «{text}»"),
    prose.FISCAL_YEAR: Text("ปีที่ถูกวิเคราะห์ {text}", "the assessed year {text}"),
    prose.OVERALL: Text("คะแนนรวม {text}", "the overall score {text}"),
    prose.GRADE: Text("ระดับ {text}", "the grade {text}"),
}
_AT = Text("{what} ({place})", "{what} ({place})")
_SCORES = Text("คะแนนรายข้อ {count} ข้อ", "item scores: {count}")
_OVERVIEW = Text("ภาพรวม {count} ย่อหน้า", "paragraphs of an overview: {count}")
_CHECK_IT = Text(
    "ตรวจว่าตรงกับเอกสาร ดูทั้งหมดได้ด้วย itacheck convert",
    "check that this is so; itacheck convert shows all of it",
)
_IF_NEEDED = Text("ถ้าเป็นเนื้อหาของแผน โปรดจัดให้อ่านได้", "if it belongs to the plan, make it readable")
_ENOUGH = 2  # labels and headers by which a file is known for a plan, without any area


def recognise(path: str, content: Content, criteria: Criteria) -> OfficeDocument:
    """Return the submission in a file as a document, or raise SubmissionError if there is none."""
    headings = Headings(criteria)
    gathered = gather(content.blocks, headings)
    plans = plans_of(gathered.sections, headings)
    if not (plans or gathered.scores or gathered.known_headings >= _ENOUGH):
        raise SubmissionError(Fault(_NO_PLAN.fill(id=criteria.id), _at(path, None)), path=path)
    plan = max(reversed(plans), key=Plan.filled, default=Plan())
    stated = prose.stated_in(
        *_before(plan, plans, gathered), criteria, plan_follows=bool(plan.areas)
    )
    for trace in stated.used:
        trace.understood = True
    general = {target: [piece] for target, piece in stated.general.items()}
    overview = [trace.piece for trace in stated.overview]
    for target, pieces in _labelled(plan, gathered).items():
        general[target] = pieces
    general[OVERVIEW] = [*general.get(OVERVIEW, ()), *overview]
    scores = {**stated.scores, **_scores(plan, plans, gathered)}
    tree = Tree()
    root = tree.submission(criteria, plan, general, scores)
    remarks = (
        _recognised(path, plan, general, scores),
        *left_out(gathered.traces, plan, plans, lambda place: _at(path, place)),
        *(
            Remark("left-out", one.says, _IF_NEEDED, _at(path, one.place))
            for one in content.left_out
        ),
    )
    return OfficeDocument(path, root, tree.labels, remarks, content)


def _before(
    plan: Plan, plans: Sequence[Plan], gathered: Gathered
) -> tuple[list[Trace], list[Trace]]:
    """Return the lines and the headings between the plan before and this one.

    The headings of its own tables count, too.
    """
    sections = [section for section in plan.sections() if section.fields()]
    first = min((section.order for section in sections), default=len(gathered.traces))
    stating = [other for other in plans if other is not plan and other.fields()]
    others = {id(section) for other in stating for section in other.sections()}
    ends = [trace.order for trace in gathered.traces[:first] if id(trace.section) in others]
    last = max((*ends, *(order for order in gathered.unplaced if order < first)), default=-1)
    lines = [trace for trace in gathered.loose if last < trace.order < first]
    own = {id(section) for section in plan.sections()}
    end = max((t.order for t in gathered.traces if id(t.section) in own), default=first)
    return lines, [trace for trace in gathered.headers if last < trace.order < end]


def _labelled(plan: Plan, gathered: Gathered) -> dict[str, list[Piece]]:
    """Return what is stated once beside a label: the last before the plan, else the first."""
    first = min((section.order for section in plan.sections()), default=len(gathered.traces))
    chosen: dict[str, list[Piece]] = {}
    for target, found in gathered.general.items():
        says = [(piece, trace) for piece, trace in found if states([piece])]
        before = [one for one in says if one[1].order < first]
        taken = says if target == OVERVIEW else (before[-1:] or says[:1])
        for _, trace in taken:
            trace.understood = True
        chosen[target] = [piece for piece, _ in taken or found[:1]]
    return chosen


def _scores(plan: Plan, plans: Sequence[Plan], gathered: Gathered) -> dict[str, Piece]:
    """Return the scores of items: those in the rows of the plan, then those of other tables."""
    own = {id(section) for section in plan.sections()}
    others = {id(s) for other in plans if other is not plan for s in other.sections()}
    scores: dict[str, Piece] = {}
    for score in sorted(gathered.scores, key=lambda one: id(one.section) not in own):
        if score.section is not None and id(score.section) in others:
            continue
        known = scores.setdefault(score.code, score.piece)
        score.trace.understood = score.trace.understood or known.text == score.piece.text
    return scores


def _recognised(
    path: str, plan: Plan, general: dict[str, list[Piece]], scores: dict[str, Piece]
) -> Remark:
    """Say what was read."""
    keys = [part.key or "" for part in plan.areas]
    what = [_AREAS.fill(count=len(keys), areas=", ".join(keys)) if keys else _NO_AREAS]
    for target, says in _STATED.items():
        pieces = general.get(target, [])
        if states(pieces):
            stated = says.fill(text=quoted(pieces[0].text))
            what.append(_AT.fill(what=stated, place=pieces[0].place))
    if scores:
        what.append(_SCORES.fill(count=len(scores)))
    if states(general[OVERVIEW]):
        what.append(_OVERVIEW.fill(count=len(general[OVERVIEW])))
    place = _at(path, next((part.place for part in plan.parts.values()), None))
    return Remark("recognised", _RECOGNISED.fill(what=listed(what)), _CHECK_IT, place)


def _at(path: str, label: Text | None) -> Location:
    return Location(path, None, None, None, None, "", label)
