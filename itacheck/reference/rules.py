"""What each rule asks, why, with examples: for ``explain`` and for the documentation.

A rule is ``requirement/check``, ``advice/check``, or one that no check makes. What it asks is told
by the criteria, how it judges by the docstring of its check.
"""

from __future__ import annotations

from collections.abc import Iterator

from itacheck.checks.contract import Advice, Check
from itacheck.checks.registry import ADVICE, CHECKS, bound_advice, bound_check
from itacheck.criteria.model import CheckUse, Criteria, Requirement
from itacheck.reference.check_docs import CheckDoc, Part, documentation
from itacheck.reference.criteria_page import clause, title_of, where
from itacheck.reference.notices import NOTICES, Notice
from itacheck.reference.page import Block, Heading, Page, Paragraph, Points
from itacheck.reference.shown_examples import Shown, blocks, of_check, of_requirement
from itacheck.text import Text
from itacheck.thai.normal import fold

_RULES = Text("กฎการตรวจของ {title}", "Rules of {title}")
_ALL_RULES = Text("กฎการตรวจ", "Rules")
_INTRODUCTION = Text(
    "การตรวจแต่ละอย่างดูช่องที่หลักเกณฑ์กำหนด ชื่อกฎในรายงานคือ ``องค์ประกอบ/การตรวจ`` เช่น"
    " ``timeframe/period`` ผลการตรวจมี 3 อย่าง: ครบ (met) ข้อสงสัย (unclear) ขาดหรือผิด (unmet)"
    " ข้อสังเกต (``advice/…``, ``submission/…``, ``review/…``) ไม่มีผลต่อคะแนน",
    "Each check looks at a field that the criteria name; a rule of the report is"
    " ``requirement/check``, such as ``timeframe/period``. There are three verdicts: met, unclear"
    " (a doubt) and unmet. Notes (``advice/…``, ``submission/…``, ``review/…``) move no score.",
)
_CHECKS = Text("การตรวจองค์ประกอบ", "Checks of requirements")
_ADVICE = Text("ข้อสังเกตที่ไม่มีผลต่อคะแนน", "Notes that move no score")
_NOTICES = Text("ข้อสังเกตเกี่ยวกับไฟล์และผลการทบทวน", "Notes on the file and on reviews")
_RULE = Text("``{rule}`` {title}", "``{rule}`` {title}")
_TITLE = Text("{title} ({clause})", "{title} ({clause})")
_ASKS = Text(
    "{requirement} ({clause}) {where}: {asks}", "{requirement} ({clause}), {where}: {asks}"
)
_OPTIONS = Text("ตัวเลือก", "Options")
_OPTION = Text("``{name}``: {says}", "``{name}``: {says}")
_SET = Text("``{name}`` = {value}: {says}", "``{name}`` = {value}: {says}")
_USED = Text("ใช้ใน {criteria}: {rules}", "used by {criteria}: {rules}")
_EXAMPLES = Text("ตัวอย่าง", "Examples")
_REMEDY = Text("แก้ไข", "Remedy")
_MORE = Text("ดูรายละเอียด: ``itacheck explain ชื่อกฎ``", "details: ``itacheck explain RULE``")


def rule_list(criteria: Criteria) -> Page:
    """Return every rule of some criteria with its title."""
    page: Page = [Heading(1, _RULES.fill(title=title_of(criteria)))]
    for requirement in criteria.requirements.values():
        title = _TITLE.fill(title=requirement.title, clause=clause(requirement.clause))
        rules = tuple(_named(requirement, use) for use in requirement.checks)
        page += [Heading(2, title), Points(rules)]
    if criteria.advice:
        docs = [documentation(bound_advice(use.name)) for use in criteria.advice]
        points = tuple(_RULE.fill(rule=f"advice/{doc.name}", title=doc.title) for doc in docs)
        page += [Heading(2, _ADVICE), Points(points)]
    notices = tuple(_RULE.fill(rule=n.rule, title=n.title) for n in NOTICES.values())
    return [*page, Heading(2, _NOTICES), Points(notices), Paragraph(_MORE)]


def rule_names(criteria: Criteria) -> list[str]:
    """Return everything that ``rule_page`` can explain: rules, requirements and checks."""
    requirements = criteria.requirements.values()
    return [
        *(f"{r.id}/{use.name}" for r in requirements for use in r.checks),
        *(f"advice/{use.name}" for use in criteria.advice),
        *NOTICES,
        *criteria.requirements,
        *(requirement.title.th for requirement in requirements),
        *dict.fromkeys(use.name for r in requirements for use in r.checks),
        *(use.name for use in criteria.advice),
    ]


def rule_page(criteria: Criteria, name: str) -> Page | None:
    """Return the page of a rule, of a requirement with all its rules, or of a check; or None."""
    if name in NOTICES:
        return _notice(NOTICES[name], 1)
    titled = {fold(t): r.id for r in criteria.requirements.values() for t in r.title}
    name = titled.get(fold(name), name)
    if name in criteria.requirements:
        return _requirement(criteria, criteria.requirements[name])
    group, _, check = name.rpartition("/")
    requirement = criteria.requirements.get(group)
    if requirement is not None:
        use = next((use for use in requirement.checks if use.name == check), None)
        return _rule(criteria, requirement, use, 1) if use is not None else None
    if group in ("", "advice") and check in [use.name for use in criteria.advice]:
        return _check(bound_advice(check), [criteria], 1)
    if not group and check in {u.name for r in criteria.requirements.values() for u in r.checks}:
        return _check(bound_check(check), [criteria], 1)
    return None


def all_rules(criteria: list[Criteria]) -> Page:
    """Return the reference of every check that is built in, with where these criteria use it."""
    page: Page = [Heading(1, _ALL_RULES), Paragraph(_INTRODUCTION)]
    for title, checks in ((_CHECKS, CHECKS.values()), (_ADVICE, ADVICE.values())):
        page.append(Heading(2, title))
        for check in checks:
            page += _check(check, criteria, 3)
    page.append(Heading(2, _NOTICES))
    for notice in NOTICES.values():
        page += _notice(notice, 3)
    return page


def _named(requirement: Requirement, use: CheckUse) -> Text:
    title = documentation(bound_check(use.name)).title
    return _RULE.fill(rule=f"{requirement.id}/{use.name}", title=title)


def _requirement(criteria: Criteria, requirement: Requirement) -> Page:
    page: Page = [
        Heading(1, _RULE.fill(rule=requirement.id, title=requirement.title)),
        Paragraph(_asks(requirement)),
        Heading(2, _REMEDY),
        Paragraph(requirement.remedy),
        *_examples(of_requirement(criteria, requirement), 2),
    ]
    for use in requirement.checks:
        page += _rule(criteria, requirement, use, 2)[:1]
        page += _parts(documentation(bound_check(use.name)), 3)
    return page


def _rule(criteria: Criteria, requirement: Requirement, use: CheckUse, level: int) -> Page:
    check = bound_check(use.name)
    doc = documentation(check)
    rule = f"{requirement.id}/{use.name}"
    options = [
        _SET.fill(
            name=name,
            value=check.options[name].written(value),
            says=doc.options.get(name, Text("", "")),
        )
        for name, value in use.options.items()
    ]
    return [
        Heading(level, _RULE.fill(rule=rule, title=doc.title)),
        Paragraph(_asks(requirement)),
        *_parts(doc, level + 1),
        *_listed(_OPTIONS, options, level + 1),
        *_examples(_of_rule(criteria, requirement, doc, rule), level + 1),
        Heading(level + 1, _REMEDY),
        Paragraph(requirement.remedy),
    ]


def _of_rule(
    criteria: Criteria, requirement: Requirement, doc: CheckDoc, rule: str
) -> Iterator[Shown]:
    """Yield the examples that meet a requirement, and those of which this very rule speaks."""
    for one in (*of_requirement(criteria, requirement), *of_check(criteria, doc)):
        if one.requirement == requirement.id and (one.verdict == "met" or rule in one.rules):
            yield one


def _check(check: Check | Advice, criteria: list[Criteria], level: int) -> Page:
    """Return what a check asks whatever the criteria, with examples under the first of them."""
    doc = documentation(check)
    advice = isinstance(check, Advice)
    used = []
    for one in criteria:
        rules = _uses(one, check)
        if rules:
            named = ", ".join(f"``{rule}``" for rule in rules)
            used.append(Paragraph(_USED.fill(criteria=one.id, rules=named)))
    name = f"advice/{doc.name}" if advice else doc.name
    options = [_OPTION.fill(name=option, says=says) for option, says in doc.options.items()]
    best = max(criteria, key=lambda one: len(_uses(one, check)))
    return [
        Heading(level, _RULE.fill(rule=name, title=doc.title)),
        *_parts(doc, level + 1),
        *_listed(_OPTIONS, options, level + 1),
        *_examples(of_check(best, doc), level + 1),
        *used,
    ]


def _uses(criteria: Criteria, check: Check | Advice) -> list[str]:
    """Return the rules of some criteria that this check makes."""
    if isinstance(check, Advice):
        return [f"advice/{use.name}" for use in criteria.advice if use.name == check.name]
    requirements = criteria.requirements.values()
    return [f"{r.id}/{u.name}" for r in requirements for u in r.checks if u.name == check.name]


def _asks(requirement: Requirement) -> Text:
    return _ASKS.fill(
        requirement=requirement.title,
        clause=clause(requirement.clause),
        where=where(requirement),
        asks=requirement.asks,
    )


def _parts(doc: CheckDoc, level: int) -> list[Block]:
    return [block for part in doc.parts for block in _part(part, level)]


def _part(part: Part, level: int) -> list[Block]:
    heading: list[Block] = [Heading(level, part.heading)] if part.heading.en else []
    paragraphs = zip(part.body.th.splitlines(), part.body.en.splitlines(), strict=False)
    return [*heading, *(Paragraph(Text(th, en)) for th, en in paragraphs)]


def _listed(title: Text, points: list[Text], level: int) -> list[Block]:
    return [Heading(level, title), Points(tuple(points))] if points else []


def _examples(examples: Iterator[Shown], level: int) -> list[Block]:
    shown = blocks(examples)
    return [Heading(level, _EXAMPLES), *shown] if shown else []


def _notice(notice: Notice, level: int) -> Page:
    title = _RULE.fill(rule=notice.rule, title=notice.title)
    return [Heading(level, title), Paragraph(notice.note)]
