"""Which criteria a Word or Excel file is for, as its headings name them: the item and the year."""

from __future__ import annotations

from collections.abc import Sequence

from itacheck.criteria.model import Criteria
from itacheck.readers.office.blocks import Block, Cell, Paragraph
from itacheck.readers.office.rows import said
from itacheck.thai.item_codes import find_codes
from itacheck.thai.years import read_years

_LONGEST = 300  # code points of a heading


def named_in(blocks: Sequence[Block], known: Sequence[Criteria]) -> Criteria | None:
    """Return the criteria whose item and fiscal year stand in one heading, if they are the only.

    Headings are short paragraphs, and rows of tables that hold one cell. Where no heading names
    both, an item named in one heading and the year in another of them will do.
    """
    headings = [text for block in blocks for text in _headings(block)]
    for texts in ([[text] for text in headings], [headings[:_AT_TOP]]):
        named = {one.id: one for group in texts for one in known if _names(one, group)}
        if len(named) == 1:
            return next(iter(named.values()))
    return None


_AT_TOP = 12  # headings that a title page has


def _names(criteria: Criteria, texts: Sequence[str]) -> bool:
    codes = {code for text in texts for code in find_codes(text)}
    years = {year for text in texts for year in read_years(text)}
    return criteria.item in codes and criteria.fiscal_year in years


def _headings(block: Block) -> list[str]:
    if isinstance(block, Paragraph):
        return [block.text] if len(block.text) <= _LONGEST else []
    cells: list[Cell] = [said(row)[0] for row in block.rows if len(said(row)) == 1]
    return [cell.text for cell in cells if len(cell.text) <= _LONGEST]
