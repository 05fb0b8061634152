"""The lines of a text as it stands in a file."""

from __future__ import annotations

from itacheck.thai.normal import normalise


def lines_of(text: str) -> tuple[str, ...]:
    """Return the lines that say something, without the spaces around them."""
    if not text or text.isspace():
        return ()
    lines = (line.strip() for line in text.splitlines())
    return tuple(line for line in lines if line and normalise(line).strip())
