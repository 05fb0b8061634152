"""A round in numbers: how many at each score, what fails most, who is nearest to the next score.

Only counts and a short list are kept, so that a round of any size takes the same memory.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from itacheck.location import on_one_line
from itacheck.outcome import Failure, Outcome
from itacheck.text import Text
from itacheck.verdict import MET

if TYPE_CHECKING:
    from itacheck.reports.paper import Paper

Name = TypeVar("Name", Text, str)

_NEAREST = 10
_MOST = 5

_TITLE = Text("สรุป {count} ฉบับ", "{count} submissions")
_ESTIMATE = Text(
    "ประมาณการ ไม่ใช่คะแนนทางการ รายงานของแต่ละฉบับบอกเรื่องที่ไม่ได้ตรวจ",
    "Estimates, not the official scores; each report lists what was not checked",
)
_UNREADABLE = Text("อ่านไม่ได้ {count} ไฟล์", "{count} could not be read")
_CERTAIN = Text("คะแนนที่ได้แน่", "certain score")
_POSSIBLE = Text("ถ้ายอมรับข้อสงสัยทั้งหมด", "if every doubt is accepted")
_NO_SCORE = Text("ไม่คิดคะแนน", "no score")
_AT = Text("{score}: {count} ฉบับ ({share})", "{score}: {count} ({share})")
_REQUIREMENTS = Text(
    "องค์ประกอบที่ขาดหรือเป็นข้อสงสัยมากที่สุด", "requirements that fail or are doubtful most"
)
_AREAS = Text("ประเด็นที่ขาดหรือเป็นข้อสงสัยมากที่สุด", "areas that fail or are doubtful most")
_OF = Text("{name}: {count} ฉบับ ({share})", "{name}: {count} submissions ({share})")
_NEXT = Text("ใกล้คะแนนถัดไปที่สุด", "nearest to the next score")
_STEP = Text(
    "{name}: {score} → {target} แก้ {count} ช่อง",
    "{name}: {score} → {target}, {count} {noun} to mend",
)


class Digest(NamedTuple):
    """What a summary needs of one outcome; it may come from another process."""

    path: str
    agency: str | None
    failed: bool
    reached: bool
    """Whether the score that was asked for is reached."""
    score: int | None = None
    possible: int | None = None
    requirements: frozenset[Text] = frozenset()
    """The titles of those that are not met somewhere."""
    areas: frozenset[str] = frozenset()
    next: tuple[int, int] | None = None
    """The next score and the number of cells to mend for it."""


def digest(outcome: Outcome, fail_under: int | None) -> Digest:
    """Return what a summary needs of an outcome."""
    if isinstance(outcome, Failure):
        return Digest(outcome.path, None, failed=True, reached=False)
    short = [
        cell
        for cell, verdict in zip(outcome.criteria.cells, outcome.verdicts, strict=True)
        if verdict != MET
    ]
    step = outcome.next[0] if outcome.next else None
    return Digest(
        outcome.submission.path or "",
        outcome.submission.agency_name,
        False,
        outcome.reaches(fail_under),
        outcome.score,
        outcome.possible_score,
        frozenset(requirement.title for _, requirement in short),
        frozenset(area for area, _ in short if area is not None),
        (step.score, len(step.changes)) if step is not None else None,
    )


class Summary:
    """Counts digests, and tells of them in the end."""

    def __init__(self) -> None:
        self.count = 0
        self.failures = 0
        self.all_reach = True
        self.scores: Counter[int | None] = Counter()
        self.possible: Counter[int | None] = Counter()
        self.requirements: Counter[Text] = Counter()
        self.areas: Counter[str] = Counter()
        self.nearest: list[Digest] = []

    def add(self, one: Digest) -> None:
        """Count one outcome."""
        if one.failed:
            self.failures += 1
            return
        self.count += 1
        self.all_reach = self.all_reach and one.reached
        self.scores[one.score] += 1
        self.possible[one.possible] += 1
        self.requirements.update(one.requirements)
        self.areas.update(one.areas)
        if one.next is not None:
            self.nearest = sorted([*self.nearest, one], key=_steps)[:_NEAREST]

    def text(self, language: str, *, width: int = 80, color: bool = False) -> str:
        """Return the summary for people."""
        from itacheck.reports.paper import Paper

        paper = Paper(language, width, color)
        paper.title(_TITLE.fill(count=f"{self.count:,}"))
        paper.say(_ESTIMATE, "dim")
        if self.failures:
            paper.say(_UNREADABLE.fill(count=f"{self.failures:,}"))
        for title, counted in ((_CERTAIN, self.scores), (_POSSIBLE, self.possible)):
            if self.count:
                self._list(paper, title, [(_score(s), n) for s, n in _by_score(counted)], _AT)
        for title, most in (
            (_REQUIREMENTS, _most(self.requirements)),
            (_AREAS, [(Text(area, area), count) for area, count in _most(self.areas)]),
        ):
            self._list(paper, title, most, _OF)
        if self.nearest:
            paper.title(_NEXT)
        for one in self.nearest:
            paper.item(_step(one), indent=2)
        return paper.text()

    def _list(self, paper: Paper, title: Text, counted: list[tuple[Text, int]], form: Text) -> None:
        if counted:
            paper.title(title)
        for name, count in counted:
            share = f"{count / self.count:.0%}"
            values = {"name": name, "score": name, "count": f"{count:,}", "share": share}
            paper.item(form.fill(**values), indent=2)


def _most(counted: Counter[Name]) -> list[tuple[Name, int]]:
    """Return what was counted most; equals in the order of their names, in every process."""
    return sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))[:_MOST]


def _by_score(counted: Counter[int | None]) -> list[tuple[int | None, int]]:
    return sorted(
        counted.items(), key=lambda pair: -1 if pair[0] is None else pair[0], reverse=True
    )


def _score(score: int | None) -> Text:
    return _NO_SCORE if score is None else Text(str(score), str(score))


def _steps(one: Digest) -> tuple[int, str]:
    return (one.next[1] if one.next is not None else 0, one.path)


def _step(one: Digest) -> Text:
    target, count = one.next or (0, 0)
    name = " · ".join(filter(None, (one.agency, on_one_line(one.path))))
    noun = "cell" if count == 1 else "cells"
    return _STEP.fill(name=name, score=one.score, target=target, count=count, noun=noun)
