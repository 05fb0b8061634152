"""O34 of 2567 graded a second time, plainly, from the published criteria alone.

It shares no code with the program and knows its texts by what they were built to mean
(``described``). What the criteria leave open was decided as the program does: of a list only the
members that say something are judged further, and difflib is given the shorter text first. Verdicts
are 2 met, 1 unclear, 0 unmet, so that the least of several is ``min``.
"""

from __future__ import annotations

import unicodedata
from difflib import SequenceMatcher
from functools import cache
from typing import NamedTuple, TypeAlias

from tests.properties.described import Area, Described, Entry, Piece, Pieces
from tests.properties.published import (
    AREA_TITLES,
    ASSESSED_YEAR,
    FISCAL_YEAR_BEGINS,
    FULL_TITLES,
    PASS_MARK,
    TITLES,
)

MET, UNCLEAR, UNMET = 2, 1, 0
WORDS = {MET: "met", UNCLEAR: "unclear", UNMET: "unmet"}
FOLDED = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")


class Graded(NamedTuple):
    """What the oracle says: a verdict for each cell, by area and requirement, and two scores."""

    matrix: dict[tuple[str | None, str], str]
    score: int
    possible_score: int


Cells: TypeAlias = "dict[tuple[str | None, str], int]"


def grade(submission: Described) -> Graded:
    """Return the verdicts and the scores of a submission that is described."""
    return graded(judge(submission))


def graded(cells: Cells) -> Graded:
    """Return verdicts with the scores that they come to."""
    return Graded(
        {cell: WORDS[verdict] for cell, verdict in cells.items()},
        _score(cells, MET),
        _score(cells, UNCLEAR),
    )


def settled(cells: Cells, doubts: dict[tuple[str | None, str], list[int]]) -> Cells:
    """Return the cells once each doubt of those that are unclear counts as a review says."""
    return {
        cell: min(doubts[cell]) if verdict == UNCLEAR else verdict
        for cell, verdict in cells.items()
    }


def judge(submission: Described) -> Cells:
    """Return the verdict of each cell."""
    cells: Cells = {}
    earlier: list[str] = []
    for name in AREA_TITLES:
        area = _area(submission.areas.get(name))
        cells[name, "analysis"] = _analysis(area.analysis, earlier)
        cells[name, "priority"] = _priority(area, submission)
        entries = [_entry(entry) for entry in area.implementation]
        cells[name, "method"] = max((_stated(e.method) for e in entries), default=UNMET)
        cells[name, "responsible"] = max((_stated(e.responsible) for e in entries), default=UNMET)
        cells[name, "steps"] = max((_stated(e.steps) for e in entries), default=UNMET)
        cells[name, "timeframe"] = max((_timeframe(e) for e in entries), default=UNMET)
        earlier.append(_plain(_text(area.analysis)))
    places = [submission.limitations]
    places += [_area(area).limitations for area in submission.areas.values()]
    cells[None, "limitations"] = max(_stated(place, none=UNCLEAR) for place in places)
    cells[None, "assessed-year"] = _year(submission.year)
    return cells


def _score(cells: Cells, least: int) -> int:
    """Return the highest score whose sentence holds, where ``least`` is enough of a verdict."""
    if cells[None, "assessed-year"] < least or cells[None, "limitations"] < least:
        return 0
    elements = ("analysis", "method", "responsible", "steps", "timeframe")
    complete = 0
    first = 0
    for name in AREA_TITLES:
        if all(cells[name, element] >= least for element in elements):
            complete += 1
        if cells[name, "priority"] >= least:
            first += 1
    if complete == 7 and first == 7:
        return 100
    return 50 if complete >= 4 else 0


def _area(area: Area | Piece | None) -> Area:
    """Return an area; one that is unreadable has unreadable fields, one that is blank has none."""
    if isinstance(area, Area):
        return area
    if area is not None and area.kind == "lost":
        return Area((), (area,), (area,), (area,))
    return Area()


def _entry(entry: Entry | Piece) -> Entry:
    if isinstance(entry, Entry):
        return entry
    if entry.kind == "lost":
        return Entry((entry,), (entry,), (entry,), (entry,))
    return Entry()


def _stated(pieces: Pieces, *, none: int = UNMET) -> int:
    kinds = {piece.kind for piece in pieces}
    if "said" in kinds:
        return MET
    verdicts = [UNMET]
    if "lost" in kinds:
        verdicts.append(UNCLEAR)
    if "none" in kinds:
        verdicts.append(none)
    return max(verdicts)


def _analysis(pieces: Pieces, earlier: list[str]) -> int:
    stated = _stated(pieces, none=UNCLEAR)
    if stated < MET:
        return stated
    words = [piece.text if piece.words is None else piece.words for piece in _said(pieces)]
    if _names_a_topic("".join(word or "" for word in words)):
        return UNCLEAR
    text = _plain(_text(pieces))
    return UNCLEAR if any(_alike(text, other) for other in earlier) else MET


@cache
def _names_a_topic(words: str) -> bool:
    """Tell whether words are a title, or at most three pieces of one; or none but codes."""
    letters = _letters(words)
    if letters == "":
        return True
    titles = [_letters(title) for title in TITLES if 3 * len(_letters(title)) >= len(letters)]
    return any(letters == title or _in_pieces(letters, title, 3) for title in titles)


def _in_pieces(text: str, title: str, most: int) -> bool:
    if len(text) >= 5 and text in title:
        return True
    if most == 1:
        return False
    return any(
        text[:cut] in title and _in_pieces(text[cut:], title, most - 1)
        for cut in range(5, len(text) - 4)
    )


@cache
def _alike(later: str, earlier: str) -> bool:
    """Compare two texts. What blocks difflib finds may turn on the order: the shorter is first."""
    shorter, longer = sorted((later, earlier), key=len)
    if shorter == "" or len(shorter) < 0.85 * len(longer):
        return False
    blocks = SequenceMatcher(None, shorter, longer, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks) >= 0.9 * len(shorter)


def _priority(area: Area, submission: Described) -> int:
    failed = []
    for code in area.items:
        score = submission.scores.get(code)
        if score is not None and score.value is not None and score.value < PASS_MARK:
            failed.append(code)
    if not failed:
        return MET
    for pieces in (area.analysis, submission.overview):
        text = _plain(_text(pieces)).casefold()
        for code in failed:
            if any(code in piece.codes for piece in _said(pieces)):
                return MET
            if code in FULL_TITLES and _plain(FULL_TITLES[code]).casefold() in text:
                return MET
    return UNCLEAR


def _timeframe(entry: Entry) -> int:
    stated = _stated(entry.timeframe)
    if stated < MET:
        return stated
    times = [piece.when for piece in entry.timeframe if piece.when is not None]
    spans = [time for time in times if time.end is not None]
    if not spans:
        return MET if times else UNCLEAR
    if entry.span and len(spans) == 2:
        first, last = spans
        ends = [last.end]
        reversed_ = last.end is not None and first.start is not None and last.end < first.start
    else:
        ends = [time.end for time in spans]
        reversed_ = any(time.start and time.end and time.end < time.start for time in spans)
    latest = max(end for end in ends if end is not None)
    is_over = latest < FISCAL_YEAR_BEGINS and not _goes_on(entry)
    return UNCLEAR if reversed_ or is_over else MET


def _goes_on(entry: Entry) -> bool:
    """Tell whether a time has no end: a start stands alone, or «ต่อเนื่อง» is the last word."""
    if entry.span:
        return entry.timeframe[1].when is None
    if [piece.text for piece in _said(entry.timeframe)[-1:]] != ["ต่อเนื่อง"]:
        return False
    before = [piece.when for piece in _said(entry.timeframe)[-2:-1]]
    return any(when is not None and when.end is not None for when in before)


def _year(pieces: Pieces) -> int:
    years = {year for piece in pieces for year in piece.years}
    return UNMET if len(years) == 1 and years != {ASSESSED_YEAR} else MET


def _said(pieces: Pieces) -> list[Piece]:
    """Return the pieces that say something: placeholders, «ไม่มี» and its like are left out."""
    return [piece for piece in pieces if piece.kind == "said"]


def _text(pieces: Pieces) -> str:
    return " ".join(piece.text or "" for piece in _said(pieces))


def _plain(text: str) -> str:
    """Return a text without spaces, its digits Arabic."""
    return "".join(text.split()).translate(FOLDED)


def _letters(text: str) -> str:
    """Return the letters, marks and digits of a text, in lower case."""
    kept = (sign for sign in text if unicodedata.category(sign)[0] in "LMN")
    return "".join(kept).casefold().translate(FOLDED)
