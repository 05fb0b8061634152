"""What the prose before a plan states of the results: the year, the overall score, the overview.

Only sentences that speak of the results of an assessment are read. A paragraph that names items is
part of the overview, and where it says what a single item got, of the item scores.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from itacheck.readers.office.plan import Piece
from itacheck.thai.item_codes import find_codes
from itacheck.thai.normal import arabic, normalise, squeeze
from itacheck.thai.years import read_years

_RESULTS = "ผลการประเมิน"
_ANALYSIS = "วิเคราะห์ผลการประเมิน"
_NUMBER = r"(?P<number>[0-9]{1,3}(?:\.[0-9]+)?)"
_OVERALL = re.compile(
    rf"(?:คิดเป็น|ได้)?(?:ร้อยละ|คะแนน(?:รวม|เฉลี่ย)?(?:เท่ากับ|ร้อยละ)?) ?{_NUMBER}(?![0-9])"
)
_GRADE = re.compile(r"ระดับ ?(?P<grade>A{1,2}|[B-F]|ผ่านดีเยี่ยม|ผ่านดี|ผ่าน)(?![A-Za-zก-๙])")
_ITEM_SCORE = re.compile(rf"ได้(?:รับ)?(?:คะแนน)? ?{_NUMBER} ?คะแนน")
_AGENCY = re.compile(
    r"(?:สำนักงาน|องค์การบริหารส่วน|เทศบาล|กรม|มหาวิทยาลัย|วิทยาลัย|โรงเรียน|โรงพยาบาล|สำนัก|กอง|ศูนย์)\S*"
)
_LONGEST_NAME = 90
_LONGEST_TITLE = 100

FISCAL_YEAR, OVERALL, GRADE = "results.fiscal_year", "results.overall", "results.grade"
NAME = "agency.name"


def general(prose: Sequence[Piece], headers: Sequence[Piece]) -> dict[str, Piece]:
    """Return what the paragraphs state of the results and the agency, each with its place.

    The year may stand in the headings of columns, too.
    """
    found: dict[str, Piece] = {}
    for wanted in (_ANALYSIS, _RESULTS):
        for piece in (*_with_next(prose), *headers):
            years = read_years(piece.text) if wanted in squeeze(piece.text) else ()
            if len(years) == 1:
                found.setdefault(FISCAL_YEAR, Piece(str(years[0]), piece.place))
    for piece in prose:
        text = arabic(normalise(piece.text))
        if _RESULTS in squeeze(text) and not find_codes(text):
            for target, pattern, group in ((OVERALL, _OVERALL, "number"), (GRADE, _GRADE, "grade")):
                match = pattern.search(text)
                if match is not None:
                    found.setdefault(target, Piece(match[group], piece.place))
        name = _AGENCY.match(piece.text.strip())
        if name is not None and len(piece.text) <= _LONGEST_NAME:
            found.setdefault(NAME, Piece(" ".join(piece.text.split()), piece.place))
    return found


def _with_next(prose: Sequence[Piece]) -> list[Piece]:
    """Return the paragraphs; of a title over several lines, each with the next."""
    pieces = list(prose)
    for piece, following in pairwise(prose):
        if len(piece.text) <= _LONGEST_TITLE and len(following.text) <= _LONGEST_TITLE:
            pieces.append(Piece(f"{piece.text} {following.text}", piece.place))
    return pieces


def overview(prose: Sequence[Piece]) -> list[Piece]:
    """Return the paragraphs that take up items of the results by their codes."""
    return [piece for piece in prose if find_codes(piece.text)]


def item_scores(paragraphs: Sequence[Piece]) -> dict[str, Piece]:
    """Return the scores of items that a paragraph of the overview states, one item in each."""
    found: dict[str, Piece] = {}
    for piece in paragraphs:
        codes = find_codes(piece.text)
        scores = {m["number"] for m in _ITEM_SCORE.finditer(arabic(normalise(piece.text)))}
        if len(codes) == 1 and len(scores) == 1:
            found.setdefault(codes[0], Piece(scores.pop(), piece.place))
    return found
