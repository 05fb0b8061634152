"""Where something stands in a file."""

from __future__ import annotations

from typing import NamedTuple

from itacheck.text import Text


class Location(NamedTuple):
    """A stretch of a file. Lines and columns count from 1, columns in Unicode code points.

    ``end_column`` is one past the last character. ``pointer`` is a JSON pointer of canonical keys
    (``/areas/1.2/implementation/0/timeframe``), also where the field itself is missing; the line
    and column are then those of its nearest existing parent. ``label`` is a place for people
    where lines mean nothing, such as a table and row of a Word document.
    """

    path: str
    line: int | None
    column: int | None
    end_line: int | None
    end_column: int | None
    pointer: str = ""
    label: Text | None = None

    def into(self, language: str) -> str:
        """Return ``path:line:column``, as compilers print it, or the path and the label."""
        path = on_one_line(self.path)
        if self.label is not None:
            return f"{path}: {self.label.into(language)}"
        parts = [path] if self.line is None else [path, str(self.line), str(self.column)]
        return ":".join(parts)

    def __str__(self) -> str:
        """Return the place in Thai, the language of the users."""
        return self.into("th")


def on_one_line(path: str) -> str:
    """Return a path without line feeds and tabs, with which a name could pass for other lines."""
    return path.replace("\n", "<U+000A>").replace("\t", "<U+0009>")


def in_file(location: Location | None) -> tuple[int, int]:
    """Return by what places are sorted: line and column, none before all others."""
    return (location.line or 0, location.column or 0) if location is not None else (0, 0)


def pointer_to(path: tuple[str | int, ...]) -> str:
    """Return the JSON pointer (RFC 6901) of a path of keys and indexes."""
    return "".join("/" + str(part).replace("~", "~0").replace("/", "~1") for part in path)
