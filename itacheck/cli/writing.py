"""Where reports go: standard output and files, each in its format, as the outcomes come in.

``Wanted`` tells a worker what to make of an outcome; ``Writer`` puts that where it belongs.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import IO, NamedTuple

import attrs

from itacheck.cli.formats import DOCUMENTS, STREAMS, Wish
from itacheck.cli.terminal import complain, show
from itacheck.errors import reason_of
from itacheck.outcome import Failure, Outcome
from itacheck.reports.summary import Digest, digest
from itacheck.text import Text

_NOT_WRITTEN = Text("เขียนไฟล์ {path} ไม่ได้: {reason}", "cannot write {path}: {reason}")


class Made(NamedTuple):
    """What one outcome comes to; small enough to be sent from one process to another."""

    texts: tuple[str, ...]
    """Its part in each stream that is wanted."""
    errors: str
    """What is told of it on standard error."""
    digest: Digest
    outcome: Outcome | None
    """The outcome itself, where a document of the whole needs it."""


@attrs.frozen
class Wanted:
    """What is wanted of each outcome. It is called in workers, and so is sent to them."""

    streams: tuple[tuple[str, Wish], ...]
    keep: bool
    language: str
    fail_under: int | None

    def __call__(self, outcome: Outcome, /) -> Made:
        """Make it."""
        texts = tuple(STREAMS[name].one(outcome, wish) for name, wish in self.streams)
        errors = ""
        if isinstance(outcome, Failure):
            errors = "\n".join(outcome.error.lines(self.language))
        return Made(texts, errors, digest(outcome, self.fail_under), outcome if self.keep else None)


class Target:
    """One place to write to, in one format. ``path`` is None for standard output."""

    def __init__(self, name: str, wish: Wish, path: str | None) -> None:
        self.name = name
        self.wish = wish
        self.path = path
        self.failed = False
        self._file: IO[str] | None = None
        self._begun = False

    @property
    def is_stream(self) -> bool:
        """Whether the format is written one outcome after the other."""
        return self.name in STREAMS

    def add(self, text: str) -> None:
        """Write the part of one outcome."""
        stream = STREAMS[self.name]
        if not text:
            return
        before = stream.parts(self.wish) if self._begun else stream.head(self.wish)
        self._begun = True
        self._write(before + text)

    def end(self, outcomes: list[Outcome]) -> None:
        """Write what comes last: the rest of a stream, or the document of all outcomes."""
        if not self.is_stream:
            self._write(DOCUMENTS[self.name](outcomes, self.wish))
        elif self._begun:
            self._write(STREAMS[self.name].tail(self.wish))
        else:
            self._write("[]\n" if self.name == "json" else STREAMS[self.name].head(self.wish))
        if self._file is not None:
            self._try(self._file.close)

    def _write(self, text: str) -> None:
        if self.path is None:
            show(text, exact=self.name != "text", language=self.wish.language)
        elif not self.failed:
            self._try(lambda: self._open(self.path or "").write(text))

    def _open(self, path: str) -> IO[str]:
        if self._file is None:
            self._file = open(path, "w", encoding="utf-8", errors="replace", newline="\n")  # noqa: SIM115
        return self._file

    def _try(self, write: Callable[[], object]) -> None:
        """Write to a file; what cannot be written is told once, and the others go on."""
        try:
            write()
        except OSError as error:
            self.failed = True
            told = _NOT_WRITTEN.fill(path=self.path, reason=reason_of(error))
            complain(told.into(self.wish.language))


class Writer:
    """All places to write to."""

    def __init__(self, targets: list[Target], language: str, fail_under: int | None) -> None:
        self.targets = targets
        self.streams = [target for target in targets if target.is_stream]
        self.outcomes: list[Outcome] = []
        keep = len(self.streams) < len(targets)
        streams = tuple((target.name, target.wish) for target in self.streams)
        self.wanted = Wanted(streams, keep, language, fail_under)

    def add(self, made: Made) -> None:
        """Write what was made of one outcome."""
        if made.errors:
            complain(made.errors)
        for target, text in zip(self.streams, made.texts, strict=True):
            target.add(text)
        if made.outcome is not None:
            self.outcomes.append(made.outcome)

    def end(self) -> bool:
        """Write what comes last; return whether everything could be written."""
        for target in self.targets:
            target.end(self.outcomes)
        return not any(target.failed for target in self.targets)
