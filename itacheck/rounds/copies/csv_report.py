"""What submissions share as CSV, for spreadsheets: a row for each place of each text.

The names of columns are English in every language. A cell never becomes a formula.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from itacheck.location import Location
from itacheck.reports.csv_report import BYTE_ORDER_MARK, line
from itacheck.rounds.copies.result import CommonText, Copies, Finding

COLUMNS = (
    *("row", "finding", "whole", "text", "path", "agency", "part", "area", "field"),
    *("line", "column", "label", "share", "submissions", "quote", "message"),
)
"""``row`` tells what a row is.

- ``shared``: a place of a text. Those with the same ``finding`` and ``text`` are places of one;
  ``part`` is how much of the submission's own text the finding holds, ``share`` how much of the
  text is the same as at another place (empty at the first), both in percent;
- ``common``: a text that is common to so many ``submissions``, and where it stands first;
- ``little-own``: a submission that consists of common text, but for ``part`` of it;
- ``failure``: what could not be read; ``nothing``: there is no other row.
"""


def render(copies: Copies, language: str) -> str:
    """Return the table of what was found."""
    table = list(_rows(copies, language)) or [{"row": "nothing", "submissions": copies.submissions}]
    lines = (line(row, COLUMNS) for row in ({name: name for name in COLUMNS}, *table))
    return BYTE_ORDER_MARK + "".join(lines)


def _rows(copies: Copies, language: str) -> Iterator[dict[str, Any]]:
    for number, finding in enumerate(copies.findings, 1):
        yield from _finding(finding, number, language)
    for text in copies.common:
        yield _common(text, language)
    for party in copies.little_own:
        part = f"{party.part:.0%}"
        yield {"row": "little-own", "path": party.path, "agency": party.agency, "part": part}
    for failure in copies.failures:
        error = failure.error
        place = _place(error.location, language) | {"path": failure.path}
        yield {"row": "failure", "message": error.message(language), **place}


def _finding(finding: Finding, number: int, language: str) -> Iterator[dict[str, Any]]:
    for which, text in enumerate(finding.texts, 1):
        for place in text.places:
            party = finding.parties[place.party]
            yield {
                "row": "shared",
                "finding": number,
                "whole": "yes" if finding.whole else "no",
                "text": which,
                **_place(place.location, language),
                "path": party.path,
                "agency": party.agency,
                "part": f"{party.part:.0%}",
                "area": place.area,
                "field": place.field,
                "share": f"{place.share:.0%}" if place.share is not None else None,
                "submissions": len(finding.parties),
                "quote": text.quote,
            }


def _common(text: CommonText, language: str) -> dict[str, Any]:
    return {
        "row": "common",
        **_place(text.location, language),
        "submissions": text.submissions,
        "quote": text.quote,
    }


def _place(place: Location | None, language: str) -> dict[str, Any]:
    if place is None:
        return {}
    label = place.label.into(language) if place.label is not None else None
    return {"path": place.path, "line": place.line, "column": place.column, "label": label}
