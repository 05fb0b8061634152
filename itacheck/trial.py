"""Criteria tried out on the examples of their own file: each must get the verdict it stands for.

An example is a text of the requirement's field, put into an otherwise empty submission, or a whole
``{submission, area}``. It shows the verdict of the cell, all checks together.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from itacheck.api import grade
from itacheck.criteria.format import EXAMPLE_KEYS
from itacheck.criteria.model import Criteria, Example, Requirement
from itacheck.errors import Fault, ItacheckError
from itacheck.grading.report import Report
from itacheck.text import Text, listed, quoted
from itacheck.verdict import NAMES

_OTHERWISE = Text(
    "ตัวอย่าง{text}อยู่ใต้ {shown} แต่ตรวจได้ {got}{why} ย้ายไปไว้ใต้ {got} หรือแก้ตัวอย่าง",
    "the example{text}stands under {shown} but is {got}{why}; move it there, or mend it",
)
_NO_OBJECTION = Text(" คือไม่มีการตรวจใดพบสิ่งที่ขาดหรือข้อสงสัย", ": no check finds anything wrong")
_UNREADABLE = Text(
    "ตัวอย่างนี้อ่านเป็นเอกสารไม่ได้: {reason}", "this example cannot be read as a submission: {reason}"
)
_NO_AREA = Text(
    "ไม่มีประเด็น «{area}» ให้ดูในตัวอย่างนี้ (ระบุ area ให้ตรงกับ areas)",
    "there is no area «{area}» to look at in this example (area must be one of areas)",
)


def failing_examples(criteria: Criteria) -> Iterator[Fault]:
    """Yield a fault for every example whose verdict is not the one under which it stands."""
    for requirement in criteria.requirements.values():
        for shown, examples in requirement.examples.items():
            for example in examples:
                message = _fault(criteria, requirement, shown, example)
                if message is not None:
                    yield Fault(message, example.location)


def count_examples(criteria: Criteria) -> int:
    """Return how many examples there are."""
    return sum(
        len(examples)
        for requirement in criteria.requirements.values()
        for examples in requirement.examples.values()
    )


def submission_of(
    criteria: Criteria, requirement: Requirement, value: Any
) -> tuple[dict[str, Any], str | None]:
    """Return the submission that an example stands for, and the area that is looked at."""
    field = requirement.field
    if isinstance(value, Mapping) and EXAMPLE_KEYS[0] in value:
        return value[EXAMPLE_KEYS[0]], value.get(EXAMPLE_KEYS[1]) if field.in_area else None
    area = next(iter(criteria.areas)) if field.in_area else None
    content = {field.name: value}
    if field.group is not None:
        content = {field.group: content}
    return ({"areas": {area: content}} if area is not None else content), area


def _fault(
    criteria: Criteria, requirement: Requirement, shown: str, example: Example
) -> Text | None:
    submission, area = submission_of(criteria, requirement, example.value)
    if requirement.field.in_area and area not in criteria.areas:
        return _NO_AREA.fill(area=quoted(str(area or "")))
    try:
        report = grade(submission, criteria)
    except ItacheckError as error:
        return _UNREADABLE.fill(reason=listed([fault.message for fault in error.faults], "; "))
    got = NAMES[report.verdict(area, requirement.id)]
    if got == shown:
        return None
    text = f" «{quoted(example.value)}» " if isinstance(example.value, str) else " "
    return _OTHERWISE.fill(text=text, shown=shown, got=got, why=_why(report, area, requirement))


def _why(report: Report, area: str | None, requirement: Requirement) -> Text:
    """Return what the report says of the cell."""
    says = [
        finding.message
        for finding in report.findings
        if finding.verdict is not None
        and (finding.area, finding.requirement) == (area, requirement.id)
    ]
    joined = listed(says, "; ")
    return Text(f": {joined.th}", f": {joined.en}") if says else _NO_OBJECTION
