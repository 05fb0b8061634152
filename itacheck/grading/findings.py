"""What was found, in words and with its place: made when a report's findings are first read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from itacheck.checks.contract import Message, joined
from itacheck.checks.registry import bound_advice, bound_check
from itacheck.criteria.model import Criteria, Requirement
from itacheck.grading.evaluate import Found
from itacheck.grading.fingerprint import fingerprint
from itacheck.grading.not_asked import not_asked
from itacheck.grading.report import Finding, Report, Unchecked
from itacheck.location import Location, in_file
from itacheck.submission import Remark, Submission
from itacheck.text import Text, listed, quoted
from itacheck.thai.placeholders import Kind, kind_of
from itacheck.verdict import NAMES, UNCLEAR, UNMET

SEVERITIES = {UNMET: "error", UNCLEAR: "warning", None: "note"}

_MISSING = "submission/missing-areas"
_MISSING_AREAS = Text(
    "ไม่มีเนื้อหาใน {count} จาก {total} ประเด็น: {areas}",
    "{count} of {total} areas are missing altogether: {areas}",
)
_CANNOT_SCORE = Text(
    "ยังไม่ได้คะแนนตาม {item} ปีงบประมาณ {year} เพราะ{reasons}",
    "cannot score under {item} of fiscal year {year}: {reasons}",
)
_NO_AREA = Text(
    "ไม่มีเนื้อหาตามประเด็นใดเลย (ต้องแสดงแยก {total} ประเด็น){instead}",
    "nothing is arranged by area ({total} areas are asked for){instead}",
)
_INSTEAD = Text(" แต่จัดตามหัวข้อ {keys} ซึ่งไม่ใช่ประเด็น", ", but under {keys}, which is no area")
_NOT_ASKED = Text(
    "หลักเกณฑ์นี้ไม่ขอ «{field}» จึงไม่ได้ตรวจข้อความนี้",
    "these criteria do not ask for «{field}», so it was not checked",
)
_MAY_STAY = Text("คงไว้ได้ ไม่มีผลต่อคะแนน", "it may stay; it moves no score")
_FILL_AREAS = Text(
    "กรอกหรือเพิ่มประเด็นเหล่านี้ หลักเกณฑ์ให้แสดงเป็นรายประเด็น",
    "fill in or add these areas; the criteria ask for one part for each",
)
_ARRANGE = Text(
    "จัดเนื้อหาตามประเด็นของหลักเกณฑ์ และแก้เหตุอื่นที่ระบุไว้ ดูช่องที่ต้องแก้ในทางไปสู่คะแนนถัดไป",
    "arrange the contents by the areas of the criteria and mend the other reasons; the way to the"
    " next score names the cells",
)


def findings(report: Report) -> tuple[Finding, ...]:
    """Return every finding: of the file, of each cell, notes on the whole, reviews."""
    return (
        *_of_the_file(report),
        *_of_cells(report),
        *_of_the_whole(report),
        *_of_reviews(report),
    )


def _of_the_file(report: Report) -> Iterator[Finding]:
    remarks = sorted(
        (make() for make in report.submission.remarks), key=lambda remark: in_file(remark.location)
    )
    missing = missing_areas(report.submission, report.criteria)
    if missing:
        place = report.submission.locate(("areas", missing[0]))
        yield note(_MISSING, *_why_missing(report, missing, remarks), place)
    for remark in remarks:
        rule = f"submission/{remark.check}"
        yield note(rule, remark.message, remark.remedy, remark.location)
    for name, path in not_asked(report.submission, report.criteria):
        title = next(iter(report.criteria.vocabulary.get(name, ())), name)
        says = _NOT_ASKED.fill(field=Text(title, name))
        yield note("submission/not-asked", says, _MAY_STAY, report.submission.locate(path))


def _why_missing(report: Report, missing: list[str], remarks: list[Remark]) -> tuple[Text, Text]:
    """Return what is missing and what to do; where no area says anything, why no score is possible.

    That one finding, at the head of the report, is then all that somebody needs to know.
    """
    criteria = report.criteria
    total = len(criteria.areas)
    if len(missing) < total or report.score is None:
        values = {"count": len(missing), "total": total, "areas": ", ".join(missing)}
        return _MISSING_AREAS.fill(**values), _FILL_AREAS
    keys = [key for remark in remarks for key in _in_place_of_areas(remark)]
    named = ", ".join(f"«{quoted(key)}»" for key in keys[:3])
    instead = _INSTEAD.fill(keys=named) if named else Text("", "")
    reasons = [_NO_AREA.fill(total=total, instead=instead)]
    reasons += [
        finding.message
        for finding in _of_cells(report)
        if finding.area is None and finding.severity == "error"
    ]
    values = {"item": criteria.item, "year": criteria.fiscal_year}
    return _CANNOT_SCORE.fill(reasons=listed(reasons, "; "), **values), _ARRANGE


def _in_place_of_areas(remark: Remark) -> list[str]:
    """Return the key of a remark, if it stands where areas would."""
    at_top = len(remark.path) == 1 or (len(remark.path) == 2 and remark.path[0] == "areas")
    return [str(remark.path[-1])] if at_top and remark.path[-1] != "<<" else []


def missing_areas(submission: Submission, criteria: Criteria) -> list[str]:
    """Return the areas that say nothing at all, if they are most of the criteria's areas.

    «ไม่มี» and «อ่านไม่ได้» say something: they are doubts that a person has to see.
    """
    missing = [
        area
        for area in criteria.areas
        if area not in submission.areas
        or all(kind_of(text) is Kind.BLANK for text in _texts_of(submission, area))
    ]
    return missing if 2 * len(missing) > len(criteria.areas) else []


def _texts_of(submission: Submission, area: str) -> Iterator[str]:
    section = submission.areas[area]
    yield from (text for name, texts in section.texts.items() if name != "items" for text in texts)
    for entries in section.groups.values():
        yield from (text for entry in entries for texts in entry.values() for text in texts)


def _of_cells(report: Report) -> Iterator[Finding]:
    for one in report.found:
        cell, check, outcome, path, texts = one
        if outcome.unchecked:
            continue
        area, requirement = report.criteria.cells[cell]
        rule = f"{requirement.id}/{check.name}"
        verdict = outcome.verdict
        says, remedy = in_words(
            check.messages[outcome.message],
            {"area": area or "", "requirement": requirement.title, "text": joined(texts)},
            outcome.values,
        )
        yield Finding(
            rule,
            SEVERITIES[verdict],
            None if verdict is None else NAMES[verdict],
            area,
            requirement.id,
            requirement.clause,
            says,
            remedy or requirement.remedy,
            fingerprint(rule, area, texts, outcome.basis) if verdict == UNCLEAR else None,
            report.submission.locate(path),
        )


def _of_the_whole(report: Report) -> Iterator[Finding]:
    """Notes that checks give on the whole submission, then the advice."""
    criteria, submission = report.criteria, report.submission
    for requirement in criteria.requirements.values():
        for use in requirement.checks:
            check = bound_check(use.name)
            if check.overall is None:
                continue
            for one in check.overall(submission, criteria, report, **use.options):
                says, remedy = in_words(check.messages[one.message], {}, one.values)
                yield note(
                    f"{requirement.id}/{check.name}",
                    says,
                    remedy or requirement.remedy,
                    submission.locate(one.path),
                    one.area,
                    requirement,
                )
    for use in criteria.advice:
        advice = bound_advice(use.name)
        for one in advice.overall(submission, criteria, report, **use.options):
            says, remedy = in_words(advice.messages[one.message], {}, one.values)
            place = submission.locate(one.path)
            yield note(f"advice/{advice.name}", says, remedy or Text("", ""), place, one.area)


def _of_reviews(report: Report) -> Iterator[Finding]:
    without_effect = [review for review in report.reviews if review.status != "applied"]
    if without_effect:
        from itacheck.grading.review import explain

        for review in without_effect:
            check, says, remedy = explain(review.entry, review.status)
            entry = review.entry
            yield note(f"review/{check}", says, remedy, entry.location, entry.area)


def note(
    rule: str,
    message: Text,
    remedy: Text,
    location: Location | None,
    area: str | None = None,
    requirement: Requirement | None = None,
) -> Finding:
    """Return a finding that moves no score."""
    return Finding(
        rule=rule,
        severity=SEVERITIES[None],
        verdict=None,
        area=area,
        requirement=requirement.id if requirement is not None else None,
        clause=requirement.clause if requirement is not None else None,
        message=message,
        remedy=remedy,
        fingerprint=None,
        location=location,
    )


def in_words(
    message: Message, common: Mapping[str, object], own: Mapping[str, object]
) -> tuple[Text, Text | None]:
    """Fill a message and its remedy; what a user wrote is cut to one line."""
    values = {
        name: quoted(value) if isinstance(value, str) else value
        for name, value in {**common, **own}.items()
    }
    says = message.says.fill(**values)
    return says, message.remedy.fill(**values) if message.remedy is not None else None


def unchecked(report: Report) -> tuple[Unchecked, ...]:
    """Return what no rule can check, then what this submission gave no means to check."""
    criteria = report.criteria
    result = [Unchecked(part.clause, None, part.message) for part in criteria.not_checked]
    by_requirement: dict[str, list[Found]] = {}
    for one in report.found:
        if one.outcome.unchecked:
            requirement = criteria.cells[one.cell][1]
            by_requirement.setdefault(requirement.id, []).append(one)
    for name, ones in by_requirement.items():
        requirement = criteria.requirements[name]
        everywhere = len(ones) == sum(r.id == name for _, r in criteria.cells)
        for one in ones[:1] if everywhere else ones:
            area = None if everywhere else criteria.cells[one.cell][0]
            says, _ = in_words(one.check.messages[one.outcome.message], {}, one.outcome.values)
            result.append(Unchecked(requirement.clause, area, says))
    return tuple(result)
