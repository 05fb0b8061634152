"""What submissions share as JSON, for other tools. Keys, their order and their meaning are fixed.

- ``submissions``: how many were read; ``compared``: how many texts have enough of their own;
- ``thresholds``: the options, and ``common``: in more submissions than this a text is common;
- ``shared``, a list: ``whole``, whether it is most of what one of the submissions says itself;
  ``submissions``: each with ``path``, ``agency`` and ``part``, how much of its own text this is;
  ``texts``: each with a ``quote`` (a passage that is the same) and its ``places``. A place has
  ``submission`` (its number in the list above, from 0), ``area``, ``field``, ``share`` (how much is
  the same as at the place ``like``, which counts from 0; both null for the first) and ``location``;
- ``common``, a list: in how many ``submissions`` a text stands, which ``part`` of all that is,
  whether in ``similar`` words, a ``quote``, and the ``location`` where it stands first;
- ``little_own``, a list of submissions that consist of common text, but for a ``part`` of theirs;
- ``failures``: what could not be read, as in a report.

``part`` and ``share`` are from 0 to 1. What is common, numbers, spaces, punctuation and the
agency's name are aside in them. A ``location`` is that of a report.
"""

from __future__ import annotations

import json
from typing import Any

from itacheck.reports.json_report import as_object, location_object
from itacheck.reports.safe import escaped
from itacheck.rounds.copies.result import CommonText, Copies, Finding, Party, SharedText

FORMAT = 1
"""The version of this format; it changes when a key changes its meaning or goes."""


def render(copies: Copies, language: str) -> str:
    """Return the JSON of what was found."""
    from itacheck import __version__

    content = {
        "format": FORMAT,
        "tool": {"name": "itacheck", "version": __version__},
        "submissions": copies.submissions,
        "compared": copies.compared,
        "thresholds": {**copies.thresholds._asdict(), "common": copies.limit},
        "shared": [_finding(finding, language) for finding in copies.findings],
        "common": [_common(text, copies.submissions, language) for text in copies.common],
        "little_own": [_party(party) for party in copies.little_own],
        "failures": [as_object(failure, language) for failure in copies.failures],
    }
    return escaped(json.dumps(content, ensure_ascii=False, indent=2)) + "\n"


def _finding(finding: Finding, language: str) -> dict[str, Any]:
    return {
        "whole": finding.whole,
        "submissions": [_party(party) for party in finding.parties],
        "texts": [_text(text, language) for text in finding.texts],
    }


def _party(party: Party) -> dict[str, Any]:
    return {"path": party.path, "agency": party.agency, "part": round(party.part, 2)}


def _text(text: SharedText, language: str) -> dict[str, Any]:
    places = [
        {
            "submission": place.party,
            "area": place.area,
            "field": place.field,
            "share": round(place.share, 2) if place.share is not None else None,
            "like": place.like,
            "location": location_object(place.location, language),
        }
        for place in text.places
    ]
    return {"quote": text.quote, "places": places}


def _common(text: CommonText, of: int, language: str) -> dict[str, Any]:
    return {
        "submissions": text.submissions,
        "part": round(text.submissions / of, 2),
        "similar": text.similar,
        "quote": text.quote,
        "location": location_object(text.location, language),
    }
