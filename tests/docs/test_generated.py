"""The generated part of the documentation is what ``python docs/write.py`` would write now."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

DOCS = Path(__file__).parents[2] / "docs"
GENERATED: dict[str, str] = runpy.run_path(str(DOCS / "write.py"))["generated"]()


@pytest.mark.parametrize("name", GENERATED)
def test_a_generated_file_is_fresh(name: str) -> None:
    assert (DOCS / name).read_text(encoding="utf-8") == GENERATED[name], "run python docs/write.py"


def test_nothing_generated_is_left_behind() -> None:
    pages = {str(path.relative_to(DOCS)) for path in DOCS.glob("*/criteria/*.md")}
    schemas = {str(path.relative_to(DOCS)) for path in DOCS.glob("schemas/*")}
    assert pages | schemas <= set(GENERATED)
