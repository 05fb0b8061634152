"""A page on a terminal, or as plain text where it is piped."""

from __future__ import annotations

from rich.cells import cell_len
from rich.padding import Padding
from rich.table import Table as Grid
from rich.text import Text as Styled

from itacheck.reference.page import Code, Heading, Page, Paragraph, Points, Table
from itacheck.reports.paper import Paper
from itacheck.reports.safe import visible
from itacheck.text import Text

_GAP = 2
_LAST_COLUMN = 12  # the cells that a last column needs in order to wrap its words


def printed(page: Page, language: str, *, width: int = 80, color: bool = False) -> str:
    """Return the page wrapped to ``width`` cells, with terminal colours only if asked for."""
    paper = _Paper(language, width, color)
    for block in page:
        paper.write(block)
    return paper.text().lstrip("\n")


class _Paper(Paper):
    depth = 0
    """How far the part under way is indented."""

    def words(self, text: Text | str) -> str:
        return super().words(text).replace("``", "")

    def write(self, block: Heading | Paragraph | Points | Table | Code) -> None:
        """Print one block."""
        if isinstance(block, Heading):
            self.depth = max(0, 2 * (block.level - 2))
            self.title(block.text, self.depth)
        elif isinstance(block, Paragraph):
            self.say(block.text, indent=self.depth)
        elif isinstance(block, Points):
            for item in block.items:
                self.item(item, indent=self.depth + 2)
        elif isinstance(block, Table):
            self.table(block)
        else:
            for line in visible(block.text).splitlines():
                self.say(line, "dim", indent=self.depth + 4)

    def table(self, block: Table) -> None:
        """Print a table; the last column takes what wraps. Where that is too narrow, a list."""
        rows = [[self.words(cell) for cell in row] for row in (block.headers, *block.rows)]
        *first, last = (max(map(cell_len, column)) for column in zip(*rows, strict=True))
        if sum(first) + _GAP * len(first) + min(last, _LAST_COLUMN) > self.width:
            for row in rows[1:]:
                self.item("; ".join(map(": ".join, zip(rows[0], row, strict=True))), indent=2)
            return
        grid = Grid(box=None, pad_edge=False, padding=(0, _GAP, 0, 0))
        for n, header in enumerate(rows[0]):
            grid.add_column(Styled(header), no_wrap=n < len(first), overflow="fold")
        for row in rows[1:]:
            grid.add_row(*map(Styled, row))
        self.console.print(Padding(grid, 0))
