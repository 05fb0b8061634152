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
from itacheck.submission import Fields, StartEnd, Submission, Texts
from itacheck.verdict import MET


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


_NO_ENTRIES: list[Fields] = [{}]


def evaluate(submission: Submission, criteria: Criteria) -> Evaluation:
    """Judge every cell of the matrix."""
    verdicts: list[int] = []
    found: list[Found] = []
    last: tuple[str | None, str | None] | None = None
    entries = _NO_ENTRIES
    for number, slot in enumerate(plan_of(criteria)):
        place, cell, field, path, _ = slot
        if cell.requirement.or_in_any_area:
            verdicts.append(_anywhere(submission, slot, number, found))
            continue
        if place != last:
            entries, last = submission.entries(field, cell.area) or _NO_ENTRIES, place
        if len(entries) > 1:
            verdicts.append(_best_entry(submission, slot, entries, number, found))
            continue
        texts = entries[0].get(field.name, ())
        verdict, outcomes = _judge(slot, submission, texts)
        if outcomes:
            _note(found, number, outcomes, path, texts)
        verdicts.append(verdict)
    return Evaluation(verdicts, found)


def _judge(
    slot: Slot, submission: Submission, texts: Texts
) -> tuple[int, list[tuple[Check, Outcome]] | None]:
    """Run a cell's checks over one field; return its verdict and what they found, if anything."""
    verdict = MET
    found: list[tuple[Check, Outcome]] | None = None
    cell = slot.cell
    for check, judge, gate, last in slot.checks:
        outcomes = judge(texts, submission, cell)
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
    if isinstance(texts, StartEnd):  # an end without a start stays the second
        return StartEnd(text if text in kept else "" for text in texts)
    return kept


def _best_entry(
    submission: Submission, slot: Slot, entries: list[Fields], number: int, found: list[Found]
) -> int:
    """Return the best verdict over the entries; note those that state the field and are worse."""
    cell, field = slot.cell, slot.field
    texts = [entry.get(field.name, ()) for entry in entries]
    of_nothing = _judge(slot, submission, ())
    judged = [_judge(slot, submission, stated) if stated else of_nothing for stated in texts]
    best = max(verdict for verdict, _ in judged)
    first = next(n for n, (verdict, _) in enumerate(judged) if verdict == best)
    for n, (verdict, outcomes) in enumerate(judged):
        if n == first and outcomes:
            basis = [text for other in texts[:n] + texts[n + 1 :] for text in other]
            outcomes = _judged_from(outcomes, basis)
            _note(found, number, outcomes, field.path(cell.area, n), texts[n])
        elif outcomes and verdict < best and only_stated(texts[n]):
            demoted = [(check, outcome._replace(verdict=None)) for check, outcome in outcomes]
            _note(found, number, demoted, field.path(cell.area, n), texts[n])
    return best


def _anywhere(submission: Submission, slot: Slot, number: int, found: list[Found]) -> int:
    """Return the best verdict of a field that may stand once or in any area."""
    field = slot.field
    judged: dict[str | None, tuple[int, list[tuple[Check, Outcome]] | None]] = {}
    texts: dict[str | None, Texts] = {}
    for area in (None, *slot.cell.criteria.areas):
        for entry in submission.entries(field, area):
            texts[area] = entry.get(field.name, ())
            judged[area] = _judge(slot, submission, texts[area])
        if area in judged and judged[area][0] == MET:
            break
    best = max(verdict for verdict, _ in judged.values())
    area = next(area for area, (verdict, _) in judged.items() if verdict == best)
    outcomes = judged[area][1]
    if outcomes:
        basis = [text for other, of_area in texts.items() if other != area for text in of_area]
        _note(found, number, _judged_from(outcomes, basis), field.path(area), texts[area])
    return best


def _judged_from(
    outcomes: list[tuple[Check, Outcome]], basis: list[str]
) -> list[tuple[Check, Outcome]]:
    """Add to each outcome the texts that would have decided otherwise, had they been better."""
    return [
        (check, outcome._replace(basis=(*outcome.basis, *basis))) for check, outcome in outcomes
    ]


def _note(
    found: list[Found],
    cell: int,
    outcomes: Iterable[tuple[Check, Outcome]],
    path: Path,
    texts: Texts,
) -> None:
    found += [Found(cell, check, o, o.path or path, texts) for check, o in outcomes]
