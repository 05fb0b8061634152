"""The links of the pages that are written by hand lead to a file, and to a heading of it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from itacheck.text import LANGUAGES

DOCS = Path(__file__).parents[2] / "docs"


def prose(path: Path) -> str:
    """Return a page without its fenced blocks."""
    text = path.read_text(encoding="utf-8")
    return re.sub("^```.*?^```$", "", text, flags=re.DOTALL | re.MULTILINE)


def anchors(path: Path) -> set[str]:
    """Return the anchors of a page's headings, as GitHub makes them: Thai marks stay in them."""
    headings = re.findall(r"^#+ (.*)$", prose(path), re.MULTILINE)
    return {re.sub(r"[^\w\u0e00-\u0e7f -]", "", h.lower()).replace(" ", "-") for h in headings}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["add-criteria.md", "criteria-format.md"])
def test_links_lead_somewhere(name: str, language: str) -> None:
    page = DOCS / language / name
    links = re.findall(r"\]\(([^)]+)\)", prose(page))
    assert links
    for link in links:
        target, _, anchor = link.partition("#")
        file = page.parent / target if target else page
        assert file.is_file(), link
        assert not anchor or anchor in anchors(file), link


@pytest.mark.parametrize("name", ["add-criteria.md", "criteria-format.md"])
def test_both_languages_link_to_the_same_files(name: str) -> None:
    thai, english = (
        sorted(re.findall(r"\]\(([^)#]+)", prose(DOCS / language / name))) for language in LANGUAGES
    )
    assert thai == english
