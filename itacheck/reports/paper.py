"""What text for people is written on: paragraphs, titles, lists and tables, wrapped to a width.

Whatever is written is data: no markup is read in it, and no control character gets through.
"""

from __future__ import annotations

import io

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text as Styled

from itacheck.reports.safe import visible
from itacheck.text import Text

NARROWEST = 40


class Paper:
    """A page for a terminal or a file, in one language; with colours only if asked for."""

    def __init__(self, language: str, width: int, color: bool) -> None:
        self.language = language
        self.width = max(NARROWEST, width)
        self.console = Console(
            file=io.StringIO(),
            width=self.width,
            force_terminal=color,
            no_color=not color,
            color_system="standard" if color else None,
            markup=False,
            highlight=False,
            emoji=False,
            legacy_windows=False,
        )

    def text(self) -> str:
        """Return what was written, without spaces at the ends of lines."""
        file = self.console.file
        content = file.getvalue() if isinstance(file, io.StringIO) else ""
        return "\n".join(line.rstrip() for line in content.splitlines()) + "\n"

    def words(self, text: Text | str) -> str:
        """Return a text in the language of the page, safe to print."""
        return visible(text.into(self.language) if isinstance(text, Text) else text)

    def say(self, text: Text | str, style: str = "", indent: int = 0) -> None:
        """Print one paragraph."""
        self.console.print(Padding(Styled(self.words(text), style=style), (0, 0, 0, indent)))

    def title(self, text: Text, indent: int = 0) -> None:
        """Print the title of a part, with a line of room above."""
        self.console.print()
        self.say(text, "bold", indent)

    def item(self, text: Text | str, indent: int) -> None:
        """Print a member of a list; lines that wrap stand under its first."""
        grid = Table.grid(padding=(0, 1, 0, 0))
        grid.add_column()
        grid.add_column(overflow="fold")  # Thai has no spaces: else it would be cut, not wrapped
        grid.add_row("-", Styled(self.words(text)))
        self.console.print(Padding(grid, (0, 0, 0, indent)))
