"""Where reports go: standard output and files, each in its format, as the outcomes come in.

``Wanted`` tells a worker what to make of an outcome; ``Writer`` puts that where it belongs.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from itacheck.cli.formats import DOCUMENTS, STREAMS, Wish
from itacheck.cli.terminal import complain, show
from itacheck.errors import internal_error
from itacheck.many import failed
from itacheck.outcome import Failure, Outcome
from itacheck.reports.summary import Digest, Summary, digest

if TYPE_CHECKING:
    from itacheck.cli.new_file import NewFile


class Made(NamedTuple):
    """What one outcome comes to; small enough to be sent from one process to another."""

    texts: tuple[str, ...]
    """Its part in each stream that is wanted."""
    errors: str
    """What is told of it on standard error."""
    digest: Digest
    outcome: Outcome | None
    """The outcome itself, where a document of the whole needs it."""


class Wanted:
    """What is wanted of each outcome. It is called in workers, and so is sent to them."""

    def __init__(
        self,
        streams: tuple[tuple[str, Wish], ...],
        keep: bool,
        language: str,
        fail_under: int | None,
    ) -> None:
        self.streams = streams
        self.keep = keep
        self.language = language
        self.fail_under = fail_under

    def __call__(self, outcome: Outcome, /) -> Made:
        """Make it. Where that fails, the fault is told in its place, and the round goes on."""
        try:
            return self._made(outcome)
        except Exception as error:
            path = outcome.path if isinstance(outcome, Failure) else outcome.submission.path
            return self._made(failed(path or "", internal_error(error)))

    def _made(self, outcome: Outcome) -> Made:
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
        self.error: OSError | None = None
        """Why nothing more can be written there."""
        self._file: NewFile | None = None
        self._begun = False

    @property
    def is_stream(self) -> bool:
        """Whether the format is written one outcome after the other."""
        return self.name in STREAMS

    def open(self) -> None:
        """Open the file, if it is one: a path that cannot be written is told before the work."""
        path = self.path
        if path is not None:
            self._try(lambda: self._open(path))

    def add(self, text: str) -> None:
        """Write the part of one outcome."""
        stream = STREAMS[self.name]
        if not text:
            return
        before = stream.parts(self.wish) if self._begun else stream.head(self.wish)
        self._begun = True
        self._write(before + text)

    def end(self, outcomes: list[Outcome], summary: Summary) -> None:
        """Write what comes last: the rest of a stream, or the document of all outcomes.

        Text that tells each submission on a line ends with the summary.
        """
        wish = self.wish
        if not self.is_stream:
            self._write(DOCUMENTS[self.name](outcomes, wish))
        elif self._begun:
            self._write(STREAMS[self.name].tail(wish))
        else:
            self._write("[]\n" if self.name == "json" else STREAMS[self.name].head(wish))
        if self.name == "text" and wish.many:
            self._write(summary.text(wish.language, width=wish.columns, color=wish.colour))
        if self._file is not None and self.error is None:
            self._try(self._file.keep)
        self.drop()

    def drop(self) -> None:
        """Give up what was not written to its end: what stood in its place stays."""
        if self._file is not None:
            self._file.drop()

    def _write(self, text: str) -> None:
        if self.error is not None or not text:
            return
        if self.path is None:
            exact = self.name != "text"
            self._try(lambda: show(text, exact=exact, language=self.wish.language))
        elif self._file is not None:
            file = self._file
            self._try(lambda: file.write(text.encode("utf-8", "replace")))

    def _open(self, path: str) -> None:
        from itacheck.cli.new_file import NewFile

        self._file = NewFile(path)

    def _try(self, write: Callable[[], object]) -> None:
        """Write; that a file cannot be written is told once, and the others go on."""
        try:
            write()
        except OSError as error:
            if self.path is not None and self.error is None:
                from itacheck.cli.saving import not_written

                told = not_written(self.path, error)
                complain("\n".join(told.lines(self.wish.language)))
            self.error = error


class Writer:
    """All places to write to."""

    def __init__(self, targets: list[Target], language: str, fail_under: int | None) -> None:
        self.targets = targets
        self.streams = [target for target in targets if target.is_stream]
        self.outcomes: list[Outcome] = []
        self.summary = Summary()
        keep = len(self.streams) < len(targets)
        streams = tuple((target.name, target.wish) for target in self.streams)
        self.wanted = Wanted(streams, keep, language, fail_under)
        for target in targets:
            target.open()

    @property
    def prints(self) -> bool:
        """Whether each outcome is printed on standard output as it comes."""
        return any(target.path is None for target in self.streams)

    @property
    def prints_text(self) -> bool:
        """Whether standard output is for people, and ends with the summary where it is asked."""
        return any(target.path is None and target.name == "text" for target in self.targets)

    def add(self, made: Made) -> None:
        """Write what was made of one outcome.

        Raises OSError when standard output is gone and nothing else is written to.
        """
        self.summary.add(made.digest)
        if made.errors:
            complain(made.errors)
        for target, text in zip(self.streams, made.texts, strict=True):
            target.add(text)
        if made.outcome is not None:
            self.outcomes.append(made.outcome)
        if self.targets and all(target.error is not None for target in self.targets):
            self._tell_of_standard_output()

    def end(self) -> bool:
        """Write what comes last; return whether everything could be written.

        Raises OSError where it is standard output that could not, when the others are complete.
        """
        try:
            for target in self.targets:
                target.end(self.outcomes, self.summary)
        finally:
            for target in self.targets:
                target.drop()
        self._tell_of_standard_output()
        return all(target.error is None for target in self.targets)

    def drop(self) -> bool:
        """Write nothing more: what stood in the files stays. Return that not all is written."""
        for target in self.targets:
            target.drop()
        return False

    def _tell_of_standard_output(self) -> None:
        for target in self.targets:
            if target.path is None and target.error is not None:
                raise target.error
