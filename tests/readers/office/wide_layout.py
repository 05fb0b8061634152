"""One wide table for all areas, with the scores of items in a column."""

from __future__ import annotations

from collections.abc import Sequence

from itacheck import Submission
from itacheck.submission import Fields
from itacheck.thai.item_codes import parse_code

from .layout_parts import LOST, entries_of, is_lost, labelled, results, scores, title, typed
from .papers import Box, Grid, Paper, box, row

_WIDE = ("การวิเคราะห์ผลการประเมิน", "มาตรการ หรือ กิจกรรม", "ขั้นตอนหรือ วิธีการปฏิบัติ")
_WIDE_SHARED = ("ช่วงระยะเวลา ในการดำเนินการ", "ผู้รับผิดชอบ")


def wide_header() -> Grid:
    """Return the two rows of the header, with merged cells."""
    return [
        [
            box("ประเด็น", down=2),
            box("วิเคราะห์ผลการประเมิน ITA", across=2),
            *(box(heading, down=2) for heading in (*_WIDE, *_WIDE_SHARED)),
        ],
        row("ชื่อคำถาม", "ผล คะแนน"),
    ]


def wide_area(submission: Submission, number: int, key: str, *, merged: bool) -> Grid:
    """Return the rows of an area: one for each of its items, and at least one for each measure.

    What an area says once is ``merged`` over its rows, or stands in the first of them.
    """
    section = submission.areas[key]
    name = f"({number}) {submission.criteria.areas[key].title.th}"
    if is_lost(section):
        return [[box(name), box(LOST, across=7)]]
    codes = section.texts.get("items", ())
    entries = entries_of(section)
    height = max(len(codes), len(entries), 1)
    rows: Grid = []
    for at in range(height):
        cells: list[Box] = []
        down = height if merged else 1
        if at == 0:
            cells.append(box(name, down=down))
        elif not merged:
            cells.append(box())
        code = codes[at] if at < len(codes) else ""
        score = submission.scores.get(parse_code(code) or code, ()) if code else ()
        cells += row(f"{code} เรื่องที่ {at + 1}" if code else "", " ".join(score))
        if at == 0:
            cells.append(box(*typed(section.texts.get("analysis", ())), down=down))
        elif not merged:
            cells.append(box())
        entry = entries[at] if at < len(entries) else None
        if entry is not None:
            last = at == len(entries) - 1
            deep = height - at if merged and last else 1
            cells += [box(*typed(entry.get(name, ())), down=deep) for name in ("method", "steps")]
            same = merged and len(entries) > 1 and _same(entries, "timeframe", "responsible")
            if not same:
                names = ("timeframe", "responsible")
                cells += [box(*typed(entry.get(name, ())), down=deep) for name in names]
            elif at == 0:
                names = ("timeframe", "responsible")
                cells += [box(*typed(entry.get(name, ())), down=height) for name in names]
        elif not merged:
            cells += row("", "", "", "")
        rows.append(cells)
    return rows


def _same(entries: Sequence[Fields], *names: str) -> bool:
    """Whether entries after the first state nothing of their own in these fields."""
    own = [tuple(entry.get(name, ()) for name in names) for entry in entries]
    return all(one in (own[0], ((),) * len(names)) for one in own)


def wide(submission: Submission, *, merged: bool = True, pages: str = "one") -> Paper:
    """Return one wide table: on ``one`` page, or with the header ``repeated`` in it for each area,
    or as tables of their own ``with`` or ``without`` a header.
    """
    present = [key for key in submission.criteria.areas if key in submission.areas]
    in_rows = {c for key in present for c in submission.areas[key].texts.get("items", ())}
    rest = [code for code in submission.scores if code not in {parse_code(c) for c in in_rows}]
    tables: list[Grid] = []
    for at, key in enumerate(present):
        number = list(submission.criteria.areas).index(key) + 1
        rows = wide_area(submission, number, key, merged=merged)
        header = wide_header() if at == 0 or pages in ("repeated", "with") else []
        if tables and pages in ("one", "repeated"):
            tables[-1] += [*header, *rows]
        else:
            tables.append([*header, *rows])
    whole = list(typed(submission.top.texts.get("limitations", ())))
    by_area = [
        f"ประเด็น {key}: {' '.join(typed(submission.areas[key].texts['limitations']))}"
        for key in present
        if "limitations" in submission.areas[key].texts and not is_lost(submission.areas[key])
    ]
    return [
        title(submission),
        *results(submission),
        *scores(submission, rest),
        *tables,
        *labelled("ข้อจำกัดของหน่วยงาน", [*whole, *by_area]),
    ]
