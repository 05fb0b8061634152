"""The README states the limits that the code has, and no others."""

from __future__ import annotations

import re
from pathlib import Path

from itacheck.checks import alike
from itacheck.checks.advice import item_codes
from itacheck.criteria import loader
from itacheck.readers import nodes
from itacheck.rounds.compare.reading import MAX_JSON
from itacheck.source import limits

README = Path(__file__).parents[2] / "README.md"

STATED = (
    f"at most {limits.MAX_BYTES:,} bytes, {limits.MAX_DEPTH} levels of nesting and"
    f" {limits.MAX_VALUES:,} values",
    f"at most {limits.MAX_OFFICE_BYTES:,} bytes as given",
    f"{limits.MAX_UNPACKED:,} bytes unpacked",
    f"{limits.MAX_MEMBERS:,} members",
    f"{limits.MAX_MARKS:,} marks of XML",
    f"{limits.MAX_CELLS:,} cells",
    f"{limits.MAX_BYTES:,} bytes of text",
    f"One JSON text of a round that is compared: {MAX_JSON:,} bytes",
    f"Texts of more than {alike.LONGEST:,} code points",
    f"the first {nodes._MOST_COMPARED} unknown ones",
    f"Criteria with at most {loader.MAX_MATRIX:,} cells",
    f"{item_codes._MOST} words of a row of codes",
    f"Of unknown keys, {nodes._MOST_TOLD:,} are told",
)


def section() -> str:
    """Return what stands under «Limits», on one line."""
    after = README.read_text(encoding="utf-8").partition("\n### Limits\n\n")[2]
    return " ".join(after.partition("\n\n")[0].split())


def test_every_limit_stands_in_the_readme() -> None:
    assert [words for words in STATED if words not in section()] == []


def test_the_readme_states_no_other_limit() -> None:
    """Beside these, numbers stand in the names of encodings alone."""
    rest = section()
    for words in STATED:
        rest = rest.replace(words, "")
    assert set(re.findall(r"[0-9]+(?:,[0-9]{3})*", rest)) <= {"8", "16", "620", "874"}
