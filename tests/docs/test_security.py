"""The page on security: the same in both languages, and what it names is there."""

from __future__ import annotations

import re
from pathlib import Path

from itacheck.text import LANGUAGES

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "docs" / language / "SECURITY.md" for language in LANGUAGES]


def test_both_languages_say_as_much() -> None:
    thai, english = (
        re.findall(r"^(#+ |- )|`([^`]+)`|\]\(([^)]+)\)", page.read_text(encoding="utf-8"), re.M)
        for page in PAGES
    )
    assert [mark for mark, *_ in thai if mark] == [mark for mark, *_ in english if mark]
    assert sorted(thai) == sorted(english)


def test_what_it_names_is_there() -> None:
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        for folder in re.findall(r"`(tests/[a-z]+)`", text):
            assert (ROOT / folder).is_dir()
        (link,) = re.findall(r"\]\(([^)#]+)#limits\)", text)
        assert "\n### Limits\n" in (page.parent / link).read_text(encoding="utf-8")
