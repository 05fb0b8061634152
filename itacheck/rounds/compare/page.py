"""What differs between two rounds, as a page: the numbers first, then each submission.

Where there are many, how they moved is told in tables as well.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from itacheck.reference.page import Block, Heading, Page, Paragraph, Points, Table, same
from itacheck.reports.words import AREA, SEVERITIES, WHOLE
from itacheck.rounds.compare.comparison import (
    DOWN,
    FAILED,
    GONE,
    NEW,
    RECOVERED,
    SAME,
    UP,
    Change,
    Comparison,
)
from itacheck.rounds.compare.result import Found, Origin, Result
from itacheck.text import Text, listed, quoted

_FEW = 5  # submissions that can be taken in without a table
_MOST_RULES = 10
_MOST_FINDINGS = 5  # of one submission among many
_LONGEST_NAME = 100
_LONGEST_MESSAGE = 300
_SEVERITIES = tuple(SEVERITIES)

_TITLE = Text("เปรียบเทียบผลการตรวจสองรอบ", "Two rounds compared")
_BEFORE = Text("ก่อน: {path} ({count} ฉบับ)", "before: {path} ({count})")
_AFTER = Text("หลัง: {path} ({count} ฉบับ)", "after: {path} ({count})")
_UNREAD = Text(
    "{path}: อ่านไม่ได้ {count} แห่ง ผลเปรียบเทียบจึงไม่ครบ",
    "{path}: {count} could not be read, so that the comparison is not complete",
)
_SCORES = Text("คะแนน: {counts}", "scores: {counts}")
_FINDINGS = Text("ข้อสังเกต: {counts}", "findings: {counts}")
_READING = Text("การอ่านไฟล์: {counts}", "reading: {counts}")
_COUNTED = Text("{what} {count}", "{what} {count}")
_CRITERIA = Text(
    "หลักเกณฑ์ต่างกัน: {old} → {new} ({count} ฉบับ)", "other criteria: {old} → {new} ({count})"
)
_SHORT = {
    UP: Text("ขึ้น", "up"),
    DOWN: Text("ลง", "down"),
    SAME: Text("เท่าเดิม", "unchanged"),
    NEW: Text("ใหม่", "new"),
    GONE: Text("หายไป", "gone"),
    FAILED: Text("อ่านไม่ได้แล้ว", "no longer readable"),
    RECOVERED: Text("กลับมาอ่านได้", "readable again"),
}
_STILL = Text("ยังอ่านไม่ได้", "still not readable")
_FIXED = Text("ไม่พบแล้ว", "fixed")
_FOUND = Text("พบใหม่", "new")
_CHANGED = Text("เปลี่ยน", "changed")
_NO_DIFFERENCE = Text("ผลทั้งสองรอบไม่ต่างกัน", "The two rounds do not differ.")
_ESTIMATE = Text(
    "คะแนนเป็นประมาณการ ไม่ใช่คะแนนทางการ สิ่งที่ไม่ได้ตรวจดูในรายงานของแต่ละฉบับ",
    "Scores are estimates, not official; what was not checked stands in each report.",
)
_MOVES = Text("คะแนนที่เปลี่ยน", "How scores moved")
_RULES = Text("กฎที่ผลเปลี่ยนมากที่สุด", "Rules that moved most")
_OLD_SCORE = Text("เดิม", "before")
_NEW_SCORE = Text("ใหม่", "after")
_SUBMISSIONS = Text("จำนวนฉบับ", "submissions")
_RULE = Text("กฎ", "rule")
_PARTS = {
    DOWN: Text("คะแนนลง ({count})", "Scores down ({count})"),
    FAILED: Text("อ่านไม่ได้แล้ว ({count})", "No longer readable ({count})"),
    UP: Text("คะแนนขึ้น ({count})", "Scores up ({count})"),
    SAME: Text(
        "คะแนนเท่าเดิม แต่ผลการตรวจเปลี่ยน ({count})", "Other changes, score as before ({count})"
    ),
    RECOVERED: Text("กลับมาอ่านได้ ({count})", "Readable again ({count})"),
    NEW: Text("ใหม่ ({count})", "New ({count})"),
    GONE: Text("หายไป ({count})", "Gone ({count})"),
}
_NAMED = Text("{name}: {says}", "{name}: {says}")
_FROM_TO = Text("{old} → {new}", "{old} → {new}")
_MET = Text("ไม่มีเกณฑ์คะแนน ครบ {met} จาก {cells} ช่อง", "no scoring, {met} of {cells} cells met")
_NO_NAME = Text("(ไม่มีชื่อ)", "(no name)")
_RENAMED = Text("ชื่อหน่วยงานต่างกัน: {old} → {new}", "another agency: {old} → {new}")
_OTHER_CRITERIA = Text("หลักเกณฑ์ต่างกัน: {old} → {new}", "other criteria: {old} → {new}")
_ONE = Text(
    "{what} ({severity}) {area}: {message} [{rule}]",
    "{what} ({severity}), {area}: {message} [{rule}]",
)
_MORE_FINDINGS = Text("… อีก {count} รายการ", "… {count} more")
_MORE = Text(
    "… อีก {count} ฉบับ (ดูทั้งหมดด้วย --format markdown หรือ json)",
    "… {count} more (--format markdown and json tell all)",
)


def page(
    comparison: Comparison,
    before: Origin,
    after: Origin,
    *,
    limit: int | None = None,
) -> Page:
    """Return the page of a comparison of two rounds.

    With a ``limit`` that many submissions of each kind are listed at most; where there are many,
    a few findings of each.
    """
    blocks: Page = [Heading(1, _TITLE), Points(tuple(_summary(comparison, before, after)))]
    if not comparison.changes:
        blocks.append(Paragraph(_NO_DIFFERENCE))
    blocks.append(Paragraph(_ESTIMATE))
    many = len(comparison.changes) > _FEW
    most = _MOST_FINDINGS if many and limit is not None else None
    if many:
        blocks += [*_moves(comparison), *_rules(comparison)]
    for kind, title in _PARTS.items():
        changes = [change for change in comparison.changes if change.kind == kind]
        if changes:
            blocks.append(Heading(2, title.fill(count=f"{len(changes):,}")))
            blocks += _part(kind, changes[:limit], most)
        if limit is not None and len(changes) > limit:
            blocks.append(Paragraph(_MORE.fill(count=f"{len(changes) - limit:,}")))
    return blocks


def _summary(comparison: Comparison, before: Origin, after: Origin) -> Iterator[Text]:
    totals = (comparison.before, comparison.after)
    for form, (path, _), total in zip((_BEFORE, _AFTER), (before, after), totals, strict=True):
        yield form.fill(path=_data(path), count=f"{total:,}")
    for path, unread in (before, after):
        if unread:
            yield _UNREAD.fill(path=_data(path), count=f"{unread:,}")
    yield _SCORES.fill(counts=_counts(*_of_kinds(comparison, UP, DOWN, SAME, NEW, GONE)))
    reading = [*_of_kinds(comparison, FAILED, RECOVERED), (_STILL, comparison.failing)]
    if any(count for _, count in reading):
        yield _READING.fill(counts=_counts(*reading))
    moved = comparison.findings()
    if any(moved):
        what = zip((_FIXED, _FOUND, _CHANGED), moved, strict=True)
        yield _FINDINGS.fill(counts=_counts(*what))
    for (old, new), count in comparison.criteria():
        yield _CRITERIA.fill(old=_data(old), new=_data(new), count=f"{count:,}")


def _of_kinds(comparison: Comparison, *kinds: str) -> list[tuple[Text, int]]:
    return [(_SHORT[kind], comparison.count(kind)) for kind in kinds]


def _counts(*counts: tuple[Text, int]) -> Text:
    return listed([_COUNTED.fill(what=what, count=f"{count:,}") for what, count in counts], " · ")


def _moves(comparison: Comparison) -> Iterator[Block]:
    """Yield how many submissions went from which score to which."""
    moves = Counter(
        (_score(change.before), _score(change.after))
        for change in comparison.changes
        if change.kind in (UP, DOWN) and change.before is not None and change.after is not None
    )
    if moves:
        yield Heading(2, _MOVES)
        rows = [(*move, same(f"{count:,}")) for move, count in moves.most_common(_MOST_RULES)]
        yield Table((_OLD_SCORE, _NEW_SCORE, _SUBMISSIONS), tuple(rows))


def _rules(comparison: Comparison) -> Iterator[Block]:
    """Yield by which rules there are more or fewer findings."""
    rows = [
        (same(_data(rule)), *(same(f"{number:,}") for number in numbers))
        for rule, numbers in comparison.rules()[:_MOST_RULES]
    ]
    if rows:
        yield Heading(2, _RULES)
        yield Table((_RULE, _FIXED, _FOUND, _CHANGED), tuple(rows))


def _part(kind: str, changes: Sequence[Change], most: int | None) -> Iterator[Block]:
    """Yield the submissions of one kind: a list, or a heading for each where there is more."""
    if kind not in (UP, DOWN, SAME):
        yield Points(tuple(_headline(change, _state(change.result)) for change in changes))
        return
    for change in changes:
        assert change.before is not None  # noqa: S101 - what rose or fell was there
        assert change.after is not None  # noqa: S101
        old, new = _score(change.before), _score(change.after)
        scores = new if old == new else _FROM_TO.fill(old=old, new=new)
        yield Heading(3, _headline(change, scores))
        lines = tuple(_lines(change, most))
        if lines:
            yield Points(lines)


def _headline(change: Change, says: Text) -> Text:
    one = change.result
    parts = [_data(part, _LONGEST_NAME) for part in (one.agency, one.path) if part]
    return _NAMED.fill(name=same(" · ".join(parts)) if parts else _NO_NAME, says=says)


def _state(result: Result) -> Text:
    if result.error is None:
        return _score(result)
    return same(_data(result.error, _LONGEST_MESSAGE))


def _score(result: Result) -> Text:
    if result.score is None:
        return _MET.fill(met=result.met, cells=result.cells)
    if result.score == result.possible_score:
        return same(result.score)
    return same(f"{result.score}–{result.possible_score}")


def _lines(change: Change, most: int | None) -> Iterator[Text]:
    for form, pair in ((_RENAMED, change.renamed), (_OTHER_CRITERIA, change.criteria)):
        if pair is not None:
            yield form.fill(old=_data(pair[0]), new=_data(pair[1]))
    told = [
        *((_FOUND, SEVERITIES[one.severity], one) for one in _worst_first(change.new)),
        *(
            (_CHANGED, _turn(old, new), new)
            for old, new in sorted(change.changed, key=lambda pair: _rank(pair[1]))
        ),
        *((_FIXED, SEVERITIES[one.severity], one) for one in _worst_first(change.fixed)),
    ]
    yield from (_finding(what, severity, one) for what, severity, one in told[:most])
    if len(told[:most]) < len(told):
        yield _MORE_FINDINGS.fill(count=len(told[most:]))


def _finding(what: Text, severity: Text, found: Found) -> Text:
    area = AREA.fill(area=_data(found.area)) if found.area is not None else WHOLE
    message, rule = _data(found.message, _LONGEST_MESSAGE), _data(found.rule)
    return _ONE.fill(what=what, severity=severity, area=area, message=message, rule=rule)


def _turn(old: Found, new: Found) -> Text:
    severities = (SEVERITIES[old.severity], SEVERITIES[new.severity])
    if old.severity == new.severity:
        return severities[0]
    return _FROM_TO.fill(old=severities[0], new=severities[1])


def _worst_first(findings: Sequence[Found]) -> list[Found]:
    return sorted(findings, key=_rank)


def _rank(found: Found) -> int:
    return _SEVERITIES.index(found.severity)


def _data(text: str, limit: int = 60) -> str:
    """Return what a file says, on one line; two backticks mark words to type on a page."""
    return quoted(text, limit).replace("``", "` `")
