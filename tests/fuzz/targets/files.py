"""A file of one's own for the length of a process, since readers take paths."""

from __future__ import annotations

import tempfile
from functools import lru_cache
from pathlib import Path


@lru_cache(maxsize=1)
def _directory() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory(prefix="itacheck-fuzz-")


def written(name: str, data: bytes) -> str:
    """Write an input to a file of this name and return its path."""
    path = Path(_directory().name, name)
    path.write_bytes(data)
    return str(path)
