"""What the prose before a plan states of the results: the year, the overall score, the overview.

Only sentences that speak of the results of an assessment are read, and none of the criteria
themselves. A paragraph that names items is part of the overview, and where it says what a single
item got, of the item scores.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

import attrs

from itacheck.criteria.model import Criteria
from itacheck.readers.office.headings.likeness import key_of
from itacheck.readers.office.headings.surroundings import is_of_criteria
from itacheck.readers.office.plan.pieces import Piece
from itacheck.readers.office.plan.sections import Trace
from itacheck.thai.item_codes import find_codes
from itacheck.thai.normal import arabic, normalise, squeeze
from itacheck.thai.years import read_years

FISCAL_YEAR, OVERALL, GRADE = "results.fiscal_year", "results.overall", "results.grade"
NAME = "agency.name"

_RESULTS = "ผลการประเมิน"
_ANALYSIS = "วิเคราะห์ผลการประเมิน"
_NUMBER = r"(?P<number>[0-9]{1,3}(?:\.[0-9]{1,4})?)(?![0-9.])"
_STATED = r" ?(?:(?:เท่ากับ|อยู่ที่|ได้|คือ|ร้อยละ|:) ?){0,3}"
_OVERALL = (
    re.compile(rf"(?:คะแนนรวม|คะแนนเฉลี่ย|ค่าเฉลี่ย|คะแนนภาพรวม|ผลคะแนน){_STATED}{_NUMBER}"),
    re.compile(rf"ร้อยละ ?{_NUMBER}"),
    re.compile(rf"ได้(?:รับ)?(?:คะแนน)? ?{_NUMBER} ?คะแนน"),
)
_GRADE = re.compile(r"ระดับ ?(?P<grade>A{1,2}|[B-F]|ผ่านดีเยี่ยม|ผ่านดี|ผ่าน)(?![A-Za-zก-๙])")
_ITEM_SCORE = re.compile(rf"ได้(?:รับ)?(?:คะแนน)? ?{_NUMBER} ?คะแนน")
_OF_ITEMS = re.compile(r"ตัวชี้วัด|คะแนน|ประเมิน|ITA|IIT|EIT|[OoIiEe][0-9๐-๙]")
"""What stands where «ข้อ 5» is an item of the results, not of an order or a rule."""
_AGENCY = re.compile(
    r"(?:ส่วนราชการ|หน่วยงาน)?[\s:]*(?P<name>(?:สำนักงาน|สำนัก|องค์การบริหาร|เทศบาล|กรม|กอง|จังหวัด|อำเภอ|ที่ว่าการ|มหาวิทยาลัย"
    r"|วิทยาลัย|โรงเรียน|โรงพยาบาล|สถาบัน|ศูนย์)\S*(?: \S+)*)"
)
_BEHIND_NAME = re.compile(r"\s*(?:โทร|ประจำปี|ปีงบ|พ\.ศ\.|ที่ [^ ]*[0-9]|กลุ่ม|\().*", re.DOTALL)
_NO_NAME = re.compile(r"\.{3}|…|ผลการประเมิน|คะแนน|ร้อยละ|ได้|จัดทำ")
"""What stands in a form or in a sentence, which may begin like a name."""
_LONGEST_NAME = 120
_LONGEST_TITLE = 160


@attrs.define
class Stated:
    """What the prose states, each with its place, and the lines that state it."""

    general: dict[str, Piece] = attrs.field(factory=dict)
    overview: list[Trace] = attrs.field(factory=list)
    scores: dict[str, Piece] = attrs.field(factory=dict)
    used: list[Trace] = attrs.field(factory=list)


def stated_in(
    prose: Sequence[Trace], headers: Sequence[Trace], criteria: Criteria, *, plan_follows: bool
) -> Stated:
    """Return what lines before a plan state; the year may stand in a title or a header, too.

    Where a plan follows, the overview goes on up to it.
    """
    lines = [trace for trace in prose if not is_of_criteria(trace.text)]
    stated = Stated()
    _year(lines, headers, stated)
    _results(lines, stated)
    _agency(lines, stated)
    stated.overview = _overview(lines, stated, criteria, plan_follows=plan_follows)
    for trace in stated.overview:
        codes = find_codes(trace.text)
        scores = {m["number"] for m in _ITEM_SCORE.finditer(_plain(trace.text))}
        if len(codes) == 1 and len(scores) == 1:
            stated.scores.setdefault(codes[0], Piece(scores.pop(), trace.place))
    stated.used += stated.overview
    return stated


def _plain(text: str) -> str:
    return " ".join(arabic(normalise(text)).split())


def _year(lines: Sequence[Trace], headers: Iterable[Trace], stated: Stated) -> None:
    """Find the year of the results: in a title or a heading rather than in a paragraph."""
    short = [[trace] for trace in lines if len(trace.text) <= _LONGEST_TITLE]
    titles = [*short, *_over_lines(lines), *([trace] for trace in headers)]
    paragraphs = [[trace] for trace in lines if len(trace.text) > _LONGEST_TITLE]
    for wanted in (_ANALYSIS, _RESULTS):
        for traces in (*titles, *paragraphs):
            text = " ".join(trace.text for trace in traces)
            years = read_years(text) if wanted in squeeze(text) else ()
            if len(years) == 1:
                stated.general[FISCAL_YEAR] = Piece(str(years[0]), traces[-1].place)
                stated.used += traces
                return


def _over_lines(lines: Sequence[Trace]) -> Iterator[list[Trace]]:
    """Yield titles that go on in the next lines, where the year stands."""
    short = [len(trace.text) <= _LONGEST_TITLE for trace in lines]
    dated = [bool(read_years(trace.text)) for trace in lines]
    for n in range(len(lines)):
        for end in (n + 2, n + 3):
            if end <= len(lines) and all(short[n:end]) and not any(dated[n : end - 1]):
                yield list(lines[n:end])


def _results(lines: Sequence[Trace], stated: Stated) -> None:
    """Find the overall score and the grade, in paragraphs that speak of results."""
    for trace in lines:
        text = _plain(trace.text)
        grade = _GRADE.search(text)
        of_items = bool(find_codes(text))
        overall = next(
            (
                found
                for pattern in _OVERALL[: 1 if of_items else None]
                if (found := pattern.search(text)) is not None
            ),
            None,
        )
        if _RESULTS not in squeeze(text) and (grade is None or overall is None):
            continue
        for target, value in (
            (OVERALL, overall["number"] if overall else None),
            (GRADE, grade["grade"] if grade and not of_items else None),
        ):
            if value is not None and target not in stated.general:
                stated.general[target] = Piece(value, trace.place)
                stated.used.append(trace)


def _agency(lines: Sequence[Trace], stated: Stated) -> None:
    for trace in lines:
        found = _AGENCY.match(trace.text.strip())
        if found is None or len(trace.text) > _LONGEST_NAME or _NO_NAME.search(trace.text):
            continue
        name = " ".join(_BEHIND_NAME.sub("", found["name"]).split())
        stated.general[NAME] = Piece(name, trace.place)
        stated.used.append(trace)
        return


def _overview(
    lines: Sequence[Trace], stated: Stated, criteria: Criteria, *, plan_follows: bool
) -> list[Trace]:
    """Return the paragraphs on the results as a whole.

    They begin with the first that names items or states the overall score, and end with the last,
    or where the plan begins.
    """
    results = [stated.general[name].place for name in (OVERALL, GRADE) if name in stated.general]
    telling = [
        n
        for n, trace in enumerate(lines)
        if trace.place in results or _takes_up_items(trace.text, criteria)
    ]
    if not telling:
        return []
    end = len(lines) if plan_follows else telling[-1] + 1
    return [one for one in lines[telling[0] : end] if not _is_title(one, stated)]


def _takes_up_items(text: str, criteria: Criteria) -> bool:
    """Whether a text speaks of items of the results, not only of the item that is graded."""
    codes = set(find_codes(text)) if _OF_ITEMS.search(text) else set()
    of_itself = criteria.item in codes and (
        key_of(criteria.title.th) in key_of(text) or "คะแนน" not in text
    )
    return bool(codes - {criteria.item} if of_itself else codes)


def _is_title(trace: Trace, stated: Stated) -> bool:
    name = stated.general.get(NAME)
    return name is not None and trace.place == name.place
