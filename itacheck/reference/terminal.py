"""A page on a terminal, or as plain text where it is piped."""

from __future__ import annotations

from rich.padding import Padding
from rich.table import Table as Grid
from rich.text import Text as Styled

from itacheck.reference.page import Code, Heading, Page, Paragraph, Points, Table
from itacheck.reports.paper import Paper
from itacheck.text import Text


def printed(page: Page, language: str, *, width: int = 80, color: bool = False) -> str:
    """Return the page wrapped to ``width`` cells, with terminal colours only if asked for."""
    paper = _Paper(language, width, color)
    for block in page:
        paper.write(block)
    return paper.text().lstrip("\n")


class _Paper(Paper):
    def words(self, text: Text | str) -> str:
        return super().words(text).replace("``", "")

    def write(self, block: Heading | Paragraph | Points | Table | Code) -> None:
        """Print one block."""
        if isinstance(block, Heading):
            self.title(block.text)
        elif isinstance(block, Paragraph):
            self.say(block.text)
        elif isinstance(block, Points):
            for item in block.items:
                self.item(item, indent=2)
        elif isinstance(block, Table):
            self.table(block)
        else:
            for line in block.text.splitlines():
                self.say(line, "dim", indent=4)

    def table(self, block: Table) -> None:
        """Print a table; the last column takes what wraps."""
        grid = Grid(box=None, pad_edge=False, padding=(0, 2, 0, 0))
        for n, header in enumerate(block.headers):
            last = n == len(block.headers) - 1
            grid.add_column(Styled(self.words(header)), no_wrap=not last, overflow="fold")
        for row in block.rows:
            grid.add_row(*(Styled(self.words(cell)) for cell in row))
        self.console.print(Padding(grid, 0))
