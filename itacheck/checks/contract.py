"""What a check is, what it is given and what it answers.

A check is a pure function. ``judge(texts, submission, cell, **options)`` is given the texts of one
field (placeholders left out once ``stated`` is met) and returns its outcomes: none for a field
that is met with nothing to add. ``overall`` is asked once for the whole submission, for notes that
belong to no cell. Advice is ``overall`` alone. A check never touches files: it returns a path, and
the reader knows where that stands.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from itacheck.criteria.model import Criteria, Option, Requirement
from itacheck.source.document import Path
from itacheck.submission import StartEnd, Texts
from itacheck.text import Text

NOTE = None
"""The verdict of an outcome that is a note: it moves no score."""

NO_VALUES: Mapping[str, object] = {}


class Outcome(NamedTuple):
    """One thing that a check found.

    ``message`` names one of the check's messages and ``values`` fills its placeholders. ``path``
    is where, if not at the field itself. ``basis`` holds the texts beyond the field's own from
    which it was judged. ``unchecked`` tells that the submission gave no means to check.
    """

    verdict: int | None
    message: str
    values: Mapping[str, object] = NO_VALUES
    path: Path | None = None
    basis: Texts = ()
    unchecked: bool = False


class Message(NamedTuple):
    """What a check says and what to do; without a remedy of its own, the requirement's is given.

    Beside the check's own values, ``{area}`` (its code), ``{requirement}`` (its title) and
    ``{text}`` (the field's text, cut to one line) may be used.
    """

    says: Text
    remedy: Text | None = None


class Cell(NamedTuple):
    """The cell that a check judges: one requirement in one area, or in the whole submission."""

    criteria: Criteria
    area: str | None
    requirement: Requirement


if TYPE_CHECKING:
    from typing import Protocol

    class Graded(Protocol):
        """What advice may know of the result: the certain score and each cell's verdict."""

        @property
        def score(self) -> int | None:
            """The certain score, None where the criteria have no bands."""

        def verdict(self, area: str | None, requirement: str) -> int:
            """Return the verdict of a cell."""

else:
    Graded = object  # a Protocol takes its time to make, and only types need it

Judge: TypeAlias = Callable[..., Sequence[Outcome]]
"""``judge(texts, submission, cell, **options)``."""


class AdviceOutcome(NamedTuple):
    """A note on the whole submission: where, which area, and what."""

    path: Path
    area: str | None
    message: str
    values: Mapping[str, object] = NO_VALUES


Overall: TypeAlias = Callable[..., Iterable[AdviceOutcome]]
"""``overall(submission, criteria, graded, **options)``."""


class Check(NamedTuple):
    """A check of requirements. Where ``gate`` is set and it is not met, later checks do not run."""

    name: str
    judge: Judge
    messages: Mapping[str, Message]
    options: Mapping[str, Option] = {}
    gate: bool = False
    overall: Overall | None = None


class Advice(NamedTuple):
    """A check that gives notes alone."""

    name: str
    overall: Overall
    messages: Mapping[str, Message]
    options: Mapping[str, Option] = {}


def joined(texts: Texts) -> str:
    """Return the texts of a field as one, as they are judged together and quoted."""
    if len(texts) == 1:
        return texts[0]
    return (" – " if isinstance(texts, StartEnd) else " ").join(filter(None, texts))
