"""Texts that submissions share: something to look at, never an accusation.

``find_copies`` finds them without comparing all pairs:

1. ``texts``: each file is read once. A text is compared by its letters and marks, with every
   number as one: spaces, punctuation and the agency's own name are aside.
2. ``common``: sentences and passages that stand in more than a share of the submissions are
   common text, such as a ministry's form. The rest of a text is its own.
3. ``sketches``: MinHash signatures of the own texts, in bands (locality-sensitive hashing),
   tell which may be alike.
4. ``passages``: these are compared exactly: how much of the shorter text stands, in passages
   of some length, in the longer.
5. ``findings``: texts that are alike make groups; what the same submissions share makes one
   finding.

Time is linear in the texts, and what is kept of a submission is small: its texts, compressed.
"""

from __future__ import annotations

from collections.abc import Iterable

from itacheck.api import CriteriaLike, load_criteria, load_submission
from itacheck.criteria.model import Criteria
from itacheck.errors import ItacheckError, internal_error
from itacheck.many import Item, failed
from itacheck.outcome import Failure
from itacheck.rounds.copies.common import Common
from itacheck.rounds.copies.findings import common_texts, findings, groups_of, little_own
from itacheck.rounds.copies.groups import Groups
from itacheck.rounds.copies.own import OwnTexts
from itacheck.rounds.copies.passages import may_share, same
from itacheck.rounds.copies.result import Copies, Thresholds
from itacheck.rounds.copies.sketches import Sketches, library
from itacheck.rounds.copies.tally import Tally
from itacheck.rounds.copies.texts import Record, Written, record_of, texts_of

_USUAL = Thresholds()


def find_copies(
    items: Iterable[Item],
    *,
    criteria: CriteriaLike | None = None,
    thresholds: Thresholds = _USUAL,
) -> Copies:
    """Read submissions, one after the other, and return the texts that several share.

    What cannot be read is among the ``failures``. Raises ItacheckError where the library that finds
    them is missing, and CriteriaError where ``criteria`` are unknown or faulty.
    """
    library()
    chosen = load_criteria(criteria) if criteria is not None else None
    records: list[Record] = []
    failures: list[Failure] = []
    tally = Tally()
    for item in items:
        read = _read(item, chosen, thresholds.length)
        if isinstance(read, Failure):
            failures.append(read)
            continue
        record, texts = read
        tally.add(texts)
        records.append(record)
    limit = thresholds.limit(len(records))
    common = Common(tally.above(limit))
    del tally  # it is large
    own, groups = _alike(records, common, thresholds)
    shared = list(groups_of(groups, own))
    return Copies(
        submissions=len(records),
        compared=own.compared,
        thresholds=thresholds,
        limit=limit,
        findings=tuple(findings(shared, own, limit)),
        common=tuple(common_texts(common, shared, own, limit)),
        little_own=tuple(little_own(own)),
        failures=tuple(failures),
    )


def _read(
    item: Item, criteria: Criteria | None, length: int
) -> tuple[Record, list[Written]] | Failure:
    """Return a submission with its texts; whatever keeps it from being read is the failure."""
    if isinstance(item, ItacheckError):
        return Failure(item.path or "", item)
    try:
        submission = load_submission(item, criteria)
        texts = texts_of(submission, length)
        return record_of(submission, texts), texts
    except ItacheckError as error:
        return Failure(item, error)
    except Exception as error:  # a fault of ours, which must not cost the others
        return failed(item, internal_error(error))


def _alike(
    records: list[Record], common: Common, thresholds: Thresholds
) -> tuple[OwnTexts, Groups]:
    """Return the own texts, and those that are alike in groups."""
    own, sketches, groups = OwnTexts(records), Sketches(), Groups()
    for text in own.read(common, thresholds.length):
        sketches.add(text)
    compared: set[int] = set()
    for one, other in sketches.candidates():
        pair = one * len(own) + other
        if pair in compared or groups.together(one, other):
            continue
        compared.add(pair)
        shorter, longer = sorted((own.text(one), own.text(other)), key=len)
        if may_share(shorter, longer):
            letters = same(shorter, longer)
            if thresholds.alike(letters, len(shorter)):
                groups.join(one, other, letters / len(shorter))
    return own, groups
