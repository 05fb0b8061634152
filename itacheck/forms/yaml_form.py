"""An empty form as YAML: every key, and behind it what to write, as a comment."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from itacheck.api import grade
from itacheck.forms.plan import Group, Part, Plan, Slot
from itacheck.reports.safe import visible

_HEAD = """\
# แบบเปล่าสำหรับกรอก ข้อ {item} ปีงบประมาณ พ.ศ. {year} (วิเคราะห์ผลการประเมินปี {assessed})
# พิมพ์คำตอบหลังเครื่องหมาย : โดยเว้นวรรค 1 ครั้ง ข้อความหลัง # เป็นคำแนะนำ ไม่ต้องลบ
# ย่อหน้าด้วยการเว้นวรรคเท่านั้น ห้ามใช้ปุ่ม Tab
# คำตอบที่มีเครื่องหมาย : หรือ # ให้ใส่เครื่องหมาย " คร่อมทั้งข้อความ
# คำตอบหลายข้อ ให้ขึ้นบรรทัดใหม่ เยื้องเข้าไปกว่าชื่อหัวข้อ แล้วขึ้นต้นแต่ละข้อด้วย - และเว้นวรรค
# คะแนนที่คาด: {thai}
# English: an empty form, every key present and no answer given; {english}.

criteria: {id}
"""
_COMMENTS = 23
"""The column of comments, where what stands before them leaves room."""
_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")
_SCORES = "ระบุบรรทัดละข้อ เช่น O18: 0 (ไม่บังคับ)"
_ROW = "แก้ไขได้"


def yaml_form(plan: Plan) -> str:
    """Return the form. Read as a submission, it says nothing."""
    sections = [list(_group(plan.agency, "")), list(_group(_with_scores(plan), ""))]
    for number, part in enumerate(plan.areas):
        sections.append([*(["areas:"] if number == 0 else []), *_area(part)])
    sections.append(list(_part(plan.whole, "")))
    return _head(plan) + "\n\n".join("\n".join(lines) for lines in sections if lines) + "\n"


def _head(plan: Plan) -> str:
    """Return what stands at the top, with the score that the form is worth as it is."""
    criteria = plan.criteria
    report = grade({}, criteria)
    thai, english = "ไม่มี (ไม่ทราบเกณฑ์คะแนน)", "no score (no scoring is known)"
    if report.score is not None and report.score == report.possible_score:
        thai, english = f"{report.score} (ยังไม่ได้กรอก)", f"expected score {report.score}"
    elif report.score is not None:
        thai = f"{report.score} (อาจได้ถึง {report.possible_score} ยังไม่ได้กรอก)"
        english = f"expected score {report.score}, possibly {report.possible_score}"
    return _HEAD.format(
        item=criteria.item,
        year=criteria.fiscal_year,
        assessed=criteria.assessed_year,
        thai=thai,
        english=english,
        id=_word(criteria.id),
    )


def _with_scores(plan: Plan) -> Group:
    """Return the slots of the results, with that of the item scores before the overview."""
    slots = list(plan.results.slots)
    at = next((n for n, slot in enumerate(slots) if slot.name == "overview"), len(slots))
    slots.insert(at, plan.scores._replace(notes=(_SCORES,)))
    return plan.results._replace(slots=tuple(slots))


def _area(part: Part) -> Iterator[str]:
    assert part.area is not None  # noqa: S101 - whoever calls has seen to it
    yield f"  # {_line(part.area.title.th)}"
    yield f"  {json.dumps(part.area.key, ensure_ascii=False)}:"
    yield from _part(part, "    ")


def _part(part: Part, indent: str) -> Iterator[str]:
    if part.items is not None:
        row = f"[{', '.join(map(_word, part.codes))}]" if part.codes else ""
        notes = (_ROW,) if part.codes else part.items.notes
        yield from _slot(part.items._replace(notes=notes), indent, row)
    for slot in part.own:
        yield from _slot(slot, indent)
    for group in part.groups:
        yield from _group(group, indent)
    for slot in part.after:
        yield from _slot(slot, indent)


def _group(group: Group, indent: str) -> Iterator[str]:
    heading = "" if group.heading == group.name else group.heading
    yield _commented(f"{indent}{_word(group.name)}:", heading)
    for slot in group.slots:
        yield from _slot(slot, indent + "  ")


def _slot(slot: Slot, indent: str, value: str = "") -> Iterator[str]:
    """Yield the line of a key, its value and the first note, and lines for further notes."""
    first, *others = slot.notes
    says = first if slot.heading == slot.name else f"{slot.heading}: {first}"
    yield _commented(f"{indent}{_word(slot.name)}: {value}", says)
    yield from (_commented("", note) for note in others)


def _commented(text: str, comment: str) -> str:
    return f"{text.rstrip():{_COMMENTS - 3}}  # {_line(comment)}" if comment else text.rstrip()


def _line(text: str) -> str:
    return visible(" ".join(text.split()))


def _word(text: str) -> str:
    """Return a text as YAML, in quotes where it is more than a word."""
    return text if _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)
