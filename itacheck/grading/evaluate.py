"""Each cell's verdict, and what its checks found.

A cell's verdict is the minimum of its checks. Of several entries the best counts; an entry that
states the field and is worse earns a note, one that lacks it earns nothing. Once a gate such as
``stated`` is not met, the later checks of the cell do not run: one fault, one finding.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from itacheck.checks.contract import Check, Outcome
from itacheck.checks.stated import only_stated
from itacheck.criteria.model import Criteria
from itacheck.grading.plan import Slot, plan_of
from itacheck.source.document import Path
from itacheck.submission import Fields, Section, Submission, Texts
from itacheck.verdict import MET, UNMET


class Found(NamedTuple):
    """An outcome, with the cell, check, place and texts it belongs to."""

    cell: int
    check: Check
    outcome: Outcome
    path: Path
    texts: Texts


class Evaluation(NamedTuple):
    """The verdict of each cell in matrix order, and everything found, in that order too."""

    verdicts: list[int]
    found: list[Found]


_EMPTY = Section()
_NO_ENTRIES: list[Fields] = [{}]


def evaluate(submission: Submission, criteria: Criteria) -> Evaluation:
    """Judge every cell of the matrix."""
    verdicts: list[int] = []
    found: list[Found] = []
    areas, top = submission.areas, submission.top
    for number, slot in enumerate(plan_of(criteria)):
        cell, group, field, anywhere, _ = slot
        area = cell.area
        if anywhere:
            verdicts.append(_anywhere(submission, slot, number, found))
            continue
        section = top if area is None else areas.get(area, _EMPTY)
        if group is None:
            texts = section.texts.get(field, ())
        else:
            entries = _entries(submission, section, group, area)
            if len(entries) > 1:
                verdicts.append(_best_entry(submission, slot, entries, number, found))
                continue
            texts = entries[0].get(field, ())
        verdict, outcomes = _judge(slot, submission, texts)
        if outcomes:
            _note(found, number, outcomes, _path(slot, 0), texts)
        verdicts.append(verdict)
    return Evaluation(verdicts, found)


def _entries(
    submission: Submission, section: Section, group: str, area: str | None
) -> list[Fields]:
    if area is None and group in ("results", "agency"):
        return [submission.results if group == "results" else submission.agency]
    return section.groups.get(group) or _NO_ENTRIES


def _judge(
    slot: Slot, submission: Submission, texts: Texts
) -> tuple[int, list[tuple[Check, Outcome]] | None]:
    """Run a cell's checks over one field; return its verdict and what they found, if anything."""
    verdict = MET
    found: list[tuple[Check, Outcome]] | None = None
    cell = slot.cell
    for check, judge, options, gate, last in slot.checks:
        outcomes = judge(texts, submission, cell, **options)
        if outcomes:
            found = found or []
            for outcome in outcomes:
                found.append((check, outcome))
                if outcome.verdict is not None and outcome.verdict < verdict:
                    verdict = outcome.verdict
        if gate and not last:  # gates come first, so the verdict so far is theirs alone
            if verdict < MET:
                break
            if len(texts) > 1:
                texts = _without_placeholders(texts)
    return verdict, found


def _without_placeholders(texts: Texts) -> Texts:
    kept = only_stated(texts)
    return texts if len(kept) == len(texts) else type(texts)(kept)


def _best_entry(
    submission: Submission, slot: Slot, entries: list[Fields], number: int, found: list[Found]
) -> int:
    """Return the best verdict over the entries; note those that state the field and are worse."""
    judged = [_judge(slot, submission, entry.get(slot.field, ())) for entry in entries]
    best = max(verdict for verdict, _ in judged)
    first = next(n for n, (verdict, _) in enumerate(judged) if verdict == best)
    for n, (verdict, outcomes) in enumerate(judged):
        texts = entries[n].get(slot.field, ())
        path = _path(slot, n)
        if n == first and outcomes:
            _note(found, number, outcomes, path, texts)
        elif outcomes and UNMET < verdict < best:
            demoted = [(check, outcome._replace(verdict=None)) for check, outcome in outcomes]
            _note(found, number, demoted, path, texts)
    return best


def _anywhere(submission: Submission, slot: Slot, number: int, found: list[Found]) -> int:
    """Return the best verdict of a field that may stand once or in any area."""
    best = -1
    best_outcomes: list[tuple[Check, Outcome]] | None = None
    best_path: Path = ()
    best_texts: Texts = ()
    places: list[tuple[Path, Section]] = [((slot.field,), submission.top)]
    places += [(("areas", key, slot.field), area) for key, area in submission.areas.items()]
    for path, section in places:
        texts = section.texts.get(slot.field, ())
        verdict, outcomes = _judge(slot, submission, texts)
        if verdict > best:
            best, best_outcomes, best_path, best_texts = verdict, outcomes, path, texts
        if best == MET:
            break
    if best_outcomes:
        _note(found, number, best_outcomes, best_path, best_texts)
    return best


def _note(
    found: list[Found],
    cell: int,
    outcomes: Iterable[tuple[Check, Outcome]],
    path: Path,
    texts: Texts,
) -> None:
    found += [Found(cell, check, o, o.path or path, texts) for check, o in outcomes]


def _path(slot: Slot, entry: int) -> Path:
    """Return the path of a field; results and agency are one mapping each, not entries."""
    area, group = slot.cell.area, slot.group
    start: Path = () if area is None else ("areas", area)
    if group is None:
        return (*start, slot.field)
    if area is None and group in ("results", "agency"):
        return (group, slot.field)
    return (*start, group, entry, slot.field)
