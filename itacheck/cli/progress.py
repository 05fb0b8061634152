"""A progress bar on standard error: how many are done, how fast, and how long it still takes."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    Task,
    TextColumn,
    TimeRemainingColumn,
)
from rich.text import Text as Styled

from itacheck.cli.writing import Made
from itacheck.text import Text

_GRADING = Text("กำลังตรวจ", "grading")
_RATE = Text("{rate:,.0f} ฉบับ/วินาที", "{rate:,.0f} a second")


def watched(made: Iterator[Made], total: int, language: str) -> Iterator[Made]:
    """Yield what is made, and show on the way how far it is."""
    progress = Progress(
        TextColumn(_GRADING.into(language)),
        BarColumn(),
        MofNCompleteColumn(),
        _Rate(language),
        TimeRemainingColumn(compact=True),
        console=Console(stderr=True),
        transient=True,
    )
    with progress:
        task = progress.add_task("", total=total)
        for one in made:
            yield one
            progress.advance(task)


class _Rate(ProgressColumn):
    def __init__(self, language: str) -> None:
        super().__init__()
        self.language = language

    def render(self, task: Task) -> Styled:
        """Return how many a second."""
        return Styled(_RATE.into(self.language).format(rate=task.speed or 0))
