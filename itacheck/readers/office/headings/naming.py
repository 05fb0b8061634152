"""Which criteria a Word or Excel file is for, as its headings name them: the item and the year."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from itacheck.criteria.model import Criteria
from itacheck.readers.office.blocks import Block, Paragraph, said
from itacheck.readers.office.headings.codes import row_of_codes
from itacheck.readers.office.headings.surroundings import is_of_criteria
from itacheck.thai.item_codes import find_codes
from itacheck.thai.normal import arabic, normalise, squeeze
from itacheck.thai.years import read_years

_LONGEST = 300  # code points of a heading
_AT_TOP = 12  # headings that the first page has
_RESULTS = "ผลการประเมิน"
_SCORED = re.compile("คะแนน|ร้อยละ")


def named_in(blocks: Sequence[Block], known: Iterable[Criteria]) -> Criteria | None:
    """Return the criteria whose item and fiscal year stand in the headings, if they are the only.

    Headings are short paragraphs, and cells that stand alone in their row; rows of codes are none,
    nor are sentences on scores. Where no heading names both, the item may stand in one of
    the first headings and the year in another; the year of the results is not the fiscal year.
    """
    criteria = list(known)
    headings = [text for block in blocks for text in _headings(block)]
    first = [text for block in blocks for text in _headings(block, at_top=True)][:_AT_TOP]
    years = [text for text in first if _RESULTS not in squeeze(text)]
    for groups in ([[text] for text in headings], [years]):
        named = {one.id: one for texts in groups for one in criteria if _names(one, texts)}
        if named:
            return next(iter(named.values())) if len(named) == 1 else None
    return None


def _names(criteria: Criteria, texts: Sequence[str]) -> bool:
    codes = {code for text in texts for code in find_codes(text)}
    if criteria.item not in codes:
        return False
    return any(criteria.fiscal_year in read_years(_without_results(text)) for text in texts)


def _without_results(text: str) -> str:
    """Return a heading without the year of the results that it may name, too."""
    return re.sub(rf"{_RESULTS}.{{0,80}}?[0-9]{{4}}", "", arabic(normalise(text)))


def _headings(block: Block, *, at_top: bool = False) -> Iterator[str]:
    """Yield the headings of a block; ``at_top``, those above all other rows of a table alone."""
    if isinstance(block, Paragraph):
        texts = [block.text]
    else:
        rows = takewhile(lambda row: len(said(row)) < 2, block.rows) if at_top else block.rows
        lone = [cells[0] for row in rows if len(cells := said(row)) == 1 and cells[0] is row[0]]
        texts = [cell.text for cell in lone]
    for text in texts:
        is_row = row_of_codes(text) and "ข้อ" not in text
        if len(text) <= _LONGEST and not (is_row or _SCORED.search(text) or is_of_criteria(text)):
            yield text
