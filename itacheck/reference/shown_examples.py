"""Examples as a reader sees them: the text or submission, its verdict, and what itacheck says.

Every example is graded when it is shown, so that what is said of it is what is said to a user.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

import yaml

from itacheck.api import grade
from itacheck.criteria.format import DATES, EXAMPLE_KEYS
from itacheck.criteria.model import Criteria, Requirement
from itacheck.errors import ItacheckError
from itacheck.reference.check_docs import CheckDoc
from itacheck.reference.page import Block, Code, Paragraph, Points
from itacheck.reports.words import SYMBOLS, VERDICTS
from itacheck.text import Text, listed
from itacheck.trial import submission_of
from itacheck.verdict import NAMES

_ORDER = (*reversed(NAMES), "note", "silent")
_SHOWN = Text("{symbol} {verdict}: {what}", "{symbol} {verdict}: {what}")
_NOTED = Text("มีข้อสังเกต: {says}", "a note: {says}")
_SILENT = Text("ไม่มีข้อสังเกต:", "no note:")
_BLANK = Text("(เว้นว่าง)", "(blank)")


class Shown(NamedTuple):
    """One example: what it is of (None: advice), its verdict, and the rules that speak of it.

    The verdict of advice is ``note`` or ``silent``. ``value`` is a text of the field, several, or
    a whole submission.
    """

    requirement: str | None
    verdict: str
    value: Any
    rules: tuple[str, ...]
    says: tuple[Text, ...]


def of_requirement(criteria: Criteria, requirement: Requirement) -> Iterator[Shown]:
    """Yield the examples of a requirement, from its criteria file."""
    for examples in requirement.examples.values():
        for example in examples:
            submission, area = submission_of(criteria, requirement, example.value)
            whole = isinstance(example.value, dict) and EXAMPLE_KEYS[0] in example.value
            value = submission if whole else example.value
            yield from _graded(criteria, requirement, submission, area, value)


def of_check(criteria: Criteria, doc: CheckDoc) -> Iterator[Shown]:
    """Yield the examples of a check's docstring that these criteria can show."""
    for example in doc.examples:
        word = next((w for w in (*NAMES, "note", "silent") if w in example), None)
        if word is None:
            continue
        cell = example.get("cell", example)
        requirement = criteria.requirements.get(str(cell.get("requirement")))
        submission, area = example[word], cell.get("area")
        if requirement is not None and "cell" not in example:
            submission, area = submission_of(criteria, requirement, example[word])
        if not isinstance(submission, dict):  # the example is of a requirement that is not here
            continue
        shown: Iterable[Shown] = ()
        if word not in NAMES:
            shown = [_advised(criteria, doc.name, submission)]
        elif requirement is not None:
            shown = _graded(criteria, requirement, submission, area, example[word])
        # What it shows may hang on titles, years or items that these criteria do not have.
        yield from (one for one in shown if one.verdict == word)


def blocks(examples: Iterable[Shown]) -> list[Block]:
    """Return examples as blocks: texts of a field as a list, then whole submissions as YAML."""
    texts: dict[Text, None] = {}
    whole: list[Block] = []
    for one in sorted(examples, key=lambda one: _ORDER.index(one.verdict)):
        if isinstance(one.value, dict) and not set(DATES) & set(one.value):
            whole += [Paragraph(_line(one, None)), Code(_yaml(one.value))]
        else:
            texts[_line(one, _quoted(one.value))] = None
    return [*([Points(tuple(texts))] if texts else []), *whole]


def _line(one: Shown, value: Text | None) -> Text:
    says = listed(list(one.says), "; ")
    if one.verdict == "note":
        return _NOTED.fill(says=says)
    if one.verdict == "silent":
        return _SILENT
    what = listed([text for text in (value, says) if text is not None and text.th], " → ")
    return _SHOWN.fill(symbol=SYMBOLS[one.verdict], verdict=VERDICTS[one.verdict], what=what)


def _quoted(value: Any) -> Text:
    if isinstance(value, dict):
        quoted = " – ".join(f"«{part}»" for part in value.values())
    elif isinstance(value, list):
        quoted = " / ".join(f"«{part}»" for part in value)
    else:
        quoted = f"«{value}»" if str(value or "").strip() else ""
    return Text(quoted, quoted) if quoted else _BLANK


def _yaml(submission: Any) -> str:
    return yaml.safe_dump(
        submission, allow_unicode=True, sort_keys=False, width=90, default_flow_style=None
    )


def _graded(
    criteria: Criteria, requirement: Requirement, submission: Any, area: str | None, value: Any
) -> Iterator[Shown]:
    where = area if requirement.field.in_area else None
    try:
        report = grade(submission, criteria)
        verdict = NAMES[report.verdict(where, requirement.id)]
    except (ItacheckError, KeyError):  # an example for other criteria, whose areas are not here
        return
    found = [
        finding
        for finding in report.findings
        if finding.verdict is not None
        and (finding.requirement, finding.area) == (requirement.id, where)
    ]
    rules, says = (tuple(finding.rule for finding in found), tuple(f.message for f in found))
    yield Shown(requirement.id, verdict, value, rules, says)


def _advised(criteria: Criteria, name: str, submission: Any) -> Shown:
    rule = f"advice/{name}"
    try:
        says = tuple(f.message for f in grade(submission, criteria).findings if f.rule == rule)
    except ItacheckError:
        says = ()
    return Shown(None, "note" if says else "silent", submission, (rule,), says)
