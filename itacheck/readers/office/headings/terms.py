"""What headings may say: the words of the criteria, folded, each with what stands under it.

What stands under a heading is a *target*: a field of an area or of the whole submission
(``analysis``, ``implementation.method``, ``results.overview``), or one of those below.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from itacheck.criteria import format as keys
from itacheck.criteria.model import Criteria
from itacheck.readers.office.headings.likeness import key_of
from itacheck.readers.shape import DATES, ENTRIES, MAPPING, TEXT, Shape, shape_of

AREA, ITEMS, SCORE, NUMBER, OTHER = "area", "items", "score", "number", "other"
"""An area's name, item codes, their scores, numbers that only count rows; and what no field is."""
NO_FIELD = (AREA, ITEMS, SCORE, NUMBER, OTHER)
OVERVIEW = "results.overview"
GENERAL = tuple(f"{group}." for group in keys.FIXED)
"""How targets begin that are stated once, whatever the criteria."""

_SCORES = ("คะแนน", "ผลคะแนน", "คะแนนที่ได้")
_NUMBERS = ("ที่", "ลำดับ", "ลำดับที่", "no")
_OTHERS = ("หมายเหตุ", "งบประมาณ", "เป้าหมาย", "ผลกระทบ", "ข้อเสนอแนะ", "แนวทางแก้ไข", "แนวทางการแก้ไข")
_DAY = ("", "วัน", "วันที่")
"""What may stand before «เริ่มต้น», «สิ้นสุด»."""
_OWN_YEAR = key_of("ปีงบประมาณ")
"""What papers call their own fiscal year, and submission files that of the results."""


class Terms:
    """The words of one criteria file.

    ``columns`` gives what a column under a heading holds, ``labels`` what stands beside a label.
    ``in_area`` and ``in_whole`` are the targets that an area has, and the whole submission;
    ``firsts`` gives the first field of each group.
    """

    def __init__(self, criteria: Criteria) -> None:
        top = shape_of(criteria)
        areas = top.fields["areas"].shape if criteria.areas else None
        area = areas.fields[next(iter(criteria.areas))].shape if areas is not None else None
        section = area or top
        whole = dict(_fields(top))
        own = dict(_fields(area)) if area is not None else {}
        self.in_whole = frozenset(whole) - ({ITEMS} if criteria.areas else set())
        self.in_area = frozenset(own) - {ITEMS}
        groups = [target.partition(".") for target in (*whole, *own)]
        self.firsts = {group: name for group, dot, name in reversed(groups) if dot}
        titles = [
            (str(requirement.field).removeprefix("areas."), (requirement.title.th,))
            for requirement in criteria.requirements.values()
        ]
        fields = {**whole, **own}
        self.columns = _terms(
            (AREA, top.spellings("areas")),
            (SCORE, _SCORES),
            (NUMBER, _NUMBERS),
            (OTHER, _OTHERS),
            *(
                (target, spellings)
                for target, spellings in (*titles, *fields.items())
                if not target.startswith(GENERAL)
            ),
            *_dates(section),
            *_groups(section),
        )
        self.labels = _terms(
            *titles,
            *fields.items(),
            (f"agency.{keys.FIXED['agency'][0]}", top.spellings("agency")),
            *_groups(section),
        )
        if len(criteria.vocabulary.get("fiscal_year", ())) > 1:
            self.labels.pop(_OWN_YEAR, None)


def _terms(*spelled: tuple[str, Iterable[str]]) -> dict[str, str]:
    """Return key → target; of two that share a spelling, the first has it."""
    terms: dict[str, str] = {}
    for target, spellings in spelled:
        for key in filter(None, map(key_of, spellings)):
            terms.setdefault(key, target)
    return terms


def _fields(shape: Shape) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the fields of an area or of the top level, with their spellings."""
    for name, kind in shape.fields.items():
        if kind.kind in (TEXT, DATES) and name != "criteria":
            yield name, shape.spellings(name)
        elif kind.kind in (MAPPING, ENTRIES) and kind.shape is not None:
            for member, inner in kind.shape.fields.items():
                if inner.kind in (TEXT, DATES):
                    yield f"{name}.{member}", kind.shape.spellings(member)


def _dates(shape: Shape) -> Iterator[tuple[str, list[str]]]:
    """Yield the spellings of a beginning and an end, which are two columns of one field."""
    for name, kind in shape.fields.items():
        if kind.kind == ENTRIES and kind.shape is not None:
            for member, inner in kind.shape.fields.items():
                for end in keys.DATES if inner.shape is not None else ():
                    words = inner.shape.spellings(end) if inner.shape is not None else ()
                    yield f"{name}.{member}", [of + word for word in words for of in _DAY]


def _groups(shape: Shape) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the spellings of a group of entries: under its name alone stands its first field."""
    for name, kind in shape.fields.items():
        if kind.kind == ENTRIES and kind.shape is not None:
            yield f"{name}.{next(iter(kind.shape.fields))}", shape.spellings(name)
