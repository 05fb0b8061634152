"""What a submission says, laid out as committees lay it out in Word and Excel.

- ``ministry``: a heading per area, a row of codes, a table of five columns, and the timeframe and
  the limitations below it;
- ``appendix``: the authority's form in parts: analysis by area, implementation, limitations;
- ``wide``: one table for all areas, with the scores of items in a column.

The words around the contents are this project's own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from itacheck import Submission
from itacheck.submission import Fields, Section, StartEnd, Texts
from itacheck.thai.item_codes import parse_code
from itacheck.thai.placeholders import Kind, kind_of

from .papers import Box, Grid, Paper, box, row

LOST = "อ่านไม่ได้"
TITLE = "ข้อ {item} {title} ปีงบประมาณ พ.ศ. {year}"
FIVE = (
    "ประเด็นที่เป็นข้อบกพร่องหรือจุดอ่อน ที่จะต้องแก้ไข โดยเร่งด่วน",
    "ประเด็นที่จะพัฒนาให้ดีขึ้น ที่มีความสอดคล้องกับผล การประเมิน",
    "การกำหนด ผู้รับผิดชอบหรือผู้ที่ เกี่ยวข้อง",
    "การกำหนดขั้นตอนหรือวิธีการปฏิบัติ",
    "การกำหนดแนวทางการกำกับ ติดตาม ให้นำไปสู่การปฏิบัติและ การรายงานผล",
)
_OF_FIVE = ("analysis", "method", "responsible", "steps", "monitoring")


def typed(texts: Texts) -> tuple[str, ...]:
    """Return the lines that somebody types for the texts of a field."""
    if isinstance(texts, StartEnd):
        return (" – ".join(filter(None, texts)),)
    return tuple(line for text in texts for line in text.split("\n") if line.strip())


def thai(text: str) -> str:
    """Return a text with Thai digits."""
    return text.translate(str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙"))


def is_lost(section: Section) -> bool:
    """Whether the whole page of an area was lost."""
    texts = [text for texts in section.texts.values() for text in texts]
    texts += [t for g in section.groups.values() for e in g for texts in e.values() for t in texts]
    return all(kind_of(text) is Kind.UNREADABLE for text in texts)


def entries_of(section: Section) -> list[Fields]:
    """Return the entries of an area; one without any text where there is none."""
    return section.groups.get("implementation") or [{}]


# ---- what stands before a plan ---------------------------------------------------------------


def title(submission: Submission) -> str:
    """Return the heading that names the item and the fiscal year."""
    criteria = submission.criteria
    return TITLE.format(item=criteria.item, title=criteria.title.th, year=criteria.fiscal_year)


def results(submission: Submission) -> Paper:
    """Return what is said of the results as a whole, in prose."""
    stated = submission.results
    paper: Paper = []
    if "fiscal_year" in stated:
        paper.append(f"การวิเคราะห์ผลการประเมิน ITA {stated['fiscal_year'][0]}")
    if submission.agency_name:
        paper.append(submission.agency_name)
    if "overall" in stated:
        grade = f" อยู่ในระดับ {stated['grade'][0]}" if "grade" in stated else ""
        paper.append(f"จากผลการประเมินในภาพรวม ได้คะแนนรวม {stated['overall'][0]} คะแนน{grade}")
    paper += typed(stated.get("overview", ()))
    return paper


def scores(submission: Submission, wanted: Iterable[str] | None = None) -> Paper:
    """Return a table of item scores, of those that are ``wanted``."""
    codes = list(submission.scores if wanted is None else wanted)
    rows = [row(code, " ".join(submission.scores[code])) for code in codes]
    return [[row("ข้อ", "คะแนน"), *rows]] if rows else []


def noise() -> Paper:
    """Return what often comes before a plan: a memo, criteria pages, empty and garbled forms."""
    heads = [row(*FIVE)]
    return [
        "บันทึกข้อความ",
        "ส่วนราชการ กลุ่มอำนวยการ โทรศัพท์ ๐๕๔-๑๒๓๔๕๖",
        "เรื่อง รายงานผลการจัดทำมาตรการ (ข้อ ๓๔)",
        "ตามที่ได้รับมอบหมายให้รับผิดชอบตัวชี้วัด ข้อ ๓๔ นั้น บัดนี้ดำเนินการเรียบร้อยแล้ว",
        "(นางสาวสมมติ ตัวอย่าง)",
        [
            row("ข้อ", "ประเด็นการตรวจ", "องค์ประกอบด้านข้อมูล"),
            row("๓๔", "มาตรการ", "๑. แสดงการวิเคราะห์ผลการประเมิน ปี พ.ศ. ๒๕๖๕\n๑.๑ กระบวนการ"),
            row("๓๔", "มาตรการ", "๒.๑ วิธีการ ๒.๒ ผู้รับผิดชอบ ๒.๓ ขั้นตอน ๒.๔ ระยะเวลา\n๓. ข้อจำกัด"),
        ],
        "ระดับคะแนน",
        "๑๐๐ คะแนน: ครบถ้วน",
        "๕๐ คะแนน: แสดงการวิเคราะห์ผลการประเมินในปี พ.ศ. ๒๕๖๒ อย่างน้อย ๔ ประเด็น",
        "ประเด็นที่ ๓.๑ กระบวนการปฏิบัติงานที่โปร่งใสและมีประสิทธิภาพ",
        "๐๔ ๐๑๑ ๐๑๒ ๐๑๓ ๐๑๔",
        "การวิเคราะห์ผลการประเมิน..",
        [*heads, row("", "", "", "", "")],
        "ประเด็นที่ ๓.๒ การให้บริการและระบบ E-Service",
        "๐๑๕ ๐๑๖ ๐๑๗ ๐๑๘ ๐๓๐",
        [*heads],
        "ส่วนที่ 2 ภารกิจของหน่วยงานในปี พ.ศ. 2566 ในประเด็น ดังนี้",
        [row("ประเด็น", "ผลการตรวจ"), row("1. กระบวนการปฏิบัติงานที่โปร่งใส", "จากผล 5A พบว่า")],
        "ส่วนที่ 3 การกำหนดวิธีการ",
        [
            row("การนำผลไปใช้", "ขั้นตอนหรือวิธีการปฏิบัติ", "ระยะเวลา", "หน่วยงานผู้รับผิดชอบ"),
            row("1. สถานการณ์", "ผลการตรวจ", "1. 1 เดือน 2. 3 เดือน", "สำนักงานตัวอย่าง ก."),
        ],
        "ส่วนที่ 4 ภารกิจอื่น",
    ]


# ---- the ministry's form ---------------------------------------------------------------------


def heading(submission: Submission, key: str) -> str:
    """Return the heading of an area as the ministry's form has it."""
    return thai(f"ประเด็นที่ {key}") + f" {submission.criteria.areas[key].title.th}"


Below = Callable[[tuple[str, ...], tuple[str, ...]], "tuple[list[list[Box]], list[str]]"]
"""Rows and paragraphs that state the timeframe and the limitations below a table."""


def below_as_paragraphs(time: Sequence[str], limits: Sequence[str]) -> tuple[Grid, list[str]]:
    """Return each as a label with its text in the paragraphs below it."""
    return [], [*_labelled("ระยะเวลาดำเนินการ", time), *_labelled("ข้อจำกัดของหน่วยงาน", limits)]


def below_misread(time: Sequence[str], limits: Sequence[str]) -> tuple[Grid, list[str]]:
    """Return the same as a scanner reads it."""
    return [], [*_labelled("ระยะเวลาดำเนินการ", time), *_labelled("ชื่อจำกัดของหน่วยงาน", limits)]


def below_in_merged_row(time: Sequence[str], limits: Sequence[str]) -> tuple[Grid, list[str]]:
    """Return both in a last row over all columns, each on lines of its own."""
    lines = below_as_paragraphs(time, limits)[1]
    return ([[box(*lines, across=5)]] if lines else []), []


def below_in_one_line(time: Sequence[str], limits: Sequence[str]) -> tuple[Grid, list[str]]:
    """Return both run together in one paragraph of the last row."""
    lines = below_as_paragraphs(time, limits)[1]
    return ([[box(" ".join(lines), across=5)]] if lines else []), []


def below_unmerged(time: Sequence[str], limits: Sequence[str]) -> tuple[Grid, list[str]]:
    """Return both in the first cell of a last row that nobody merged."""
    lines = below_as_paragraphs(time, limits)[1]
    return ([[box(*lines), *row("", "", "", "")]] if lines else []), []


def below_beside_labels(time: Sequence[str], limits: Sequence[str]) -> tuple[Grid, list[str]]:
    """Return each in a last row of its own, beside its label."""
    stated = (("ระยะเวลาดำเนินการ", time), ("ข้อจำกัดของหน่วยงาน", limits))
    return [[box(label), box(*lines, across=4)] for label, lines in stated if lines], []


BELOW: dict[str, Below] = {
    "paragraphs": below_as_paragraphs,
    "paragraphs, misread": below_misread,
    "merged row": below_in_merged_row,
    "merged row in one line": below_in_one_line,
    "unmerged row": below_unmerged,
    "beside labels": below_beside_labels,
}


def _labelled(label: str, lines: Sequence[str]) -> list[str]:
    return [label, *lines] if lines else []


def ministry_area(submission: Submission, key: str, below: Below = below_as_paragraphs) -> Paper:
    """Return one area of the ministry's form."""
    section = submission.areas[key]
    paper: Paper = [heading(submission, key)]
    if "items" in section.texts:
        paper.append(" ".join(section.texts["items"]))
    if is_lost(section):
        return [*paper, LOST]
    paper.append("การวิเคราะห์ผลการประเมิน")
    rows: Grid = [row(*FIVE)]
    times: list[str] = []
    for number, entry in enumerate(entries_of(section)):
        own = section.texts.get("analysis", ()) if number == 0 else ()
        texts = {**entry, "analysis": own}
        rows.append([box(*typed(texts.get(name, ()))) for name in _OF_FIVE])
        times += [line for line in typed(entry.get("timeframe", ())) if line not in times]
    last, paragraphs = below(tuple(times), typed(section.texts.get("limitations", ())))
    return [*paper, [*rows, *last], *paragraphs]


def once(submission: Submission, label: str = "ข้อจำกัดของหน่วยงาน") -> Paper:
    """Return the limitations that are stated for the whole."""
    return [*_labelled(label, typed(submission.top.texts.get("limitations", ())))]


def ministry(
    submission: Submission, below: Below = below_as_paragraphs, *, after_noise: bool = False
) -> Paper:
    """Return the ministry's form."""
    return [
        *(noise() if after_noise else ()),
        title(submission),
        *results(submission),
        *scores(submission),
        *(
            part
            for key in submission.criteria.areas
            if key in submission.areas
            for part in ministry_area(submission, key, below)
        ),
        *once(submission),
        "(ลงชื่อ) .................................",
        "หัวหน้าหน่วยงาน",
    ]


# ---- the authority's appendix ----------------------------------------------------------------

_PART_3 = ("การนำผลการวิเคราะห์ไปสู่การปฏิบัติ", "ขั้นตอนหรือวิธีการปฏิบัติ", "ระยะเวลา", "ผู้รับผิดชอบ")
_OF_PART_3 = ("method", "steps", "timeframe", "responsible")


def appendix(submission: Submission, areas: str) -> Paper:
    """Return the authority's form; in part 3, ``areas`` are told by cell, number or order."""
    criteria = submission.criteria
    present = [key for key in criteria.areas if key in submission.areas]
    part_2: Grid = [row("ประเด็น", "การวิเคราะห์ผลการประเมิน")]
    part_3: Grid = [row(*(("ประเด็น",) if areas == "cell" else ()), *_PART_3)]
    for number, key in enumerate(present, 1):
        section = submission.areas[key]
        name = f"{number}. {criteria.areas[key].title.th}"
        codes = " ".join(section.texts.get("items", ()))
        named = box(name, codes) if codes else box(name)
        part_2.append([named, *_texts(section.texts, "analysis")])
        entries = entries_of(section)
        if areas == "order":
            entries = [_as_one(entries)]
        for n, entry in enumerate(entries):
            cells = _texts(entry, *_OF_PART_3)
            if areas == "cell" and n == 0:
                cells.insert(0, box(name, down=len(entries)))
            if areas == "number" and n == 0:
                first = cells[0].lines or ("",)
                cells[0] = box(f"{number}. {first[0]}", *first[1:])
            part_3.append(cells)
    whole = [*typed(submission.top.texts.get("limitations", ()))]
    for key in present:
        whole += typed(submission.areas[key].texts.get("limitations", ()))
    return [
        title(submission),
        "ส่วนที่ 1 ผลการประเมินของหน่วยงาน",
        *results(submission),
        *scores(submission),
        "ส่วนที่ 2 การวิเคราะห์ผลการประเมินในประเด็น ดังนี้",
        part_2,
        "ส่วนที่ 3 การกำหนดวิธีการนำผลการวิเคราะห์ไปสู่การปฏิบัติ",
        part_3,
        *_labelled("ส่วนที่ 4 การวิเคราะห์ข้อจำกัดของหน่วยงานในการดำเนินการประเมิน", whole),
    ]


def _as_one(entries: Sequence[Fields]) -> Fields:
    """Return entries as one, all of them in one row."""
    names = dict.fromkeys(name for entry in entries for name in entry)
    return {n: tuple(t for e in entries for t in typed(e.get(n, ()))) for n in names}


def _texts(fields: Fields, *names: str) -> list[Box]:
    return [box(*typed(fields.get(name, ()))) for name in names]


# ---- one wide table --------------------------------------------------------------------------

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
        *_labelled("ข้อจำกัดของหน่วยงาน", [*whole, *by_area]),
    ]


# ---- without areas ---------------------------------------------------------------------------


def without_areas(submission: Submission) -> Paper:
    """Return a report by headings, as documents of 2563 have it."""
    top = submission.top
    entry = entries_of(top)[0]
    return [
        title(submission),
        *results(submission),
        *scores(submission),
        "3. การวิเคราะห์ข้อมูล",
        "3.1 ประเด็นที่เป็นข้อบกพร่อง/จุดอ่อน",
        *typed(top.texts["analysis"]),
        "3.2 ประเด็นที่จะต้องพัฒนา",
        *typed(top.texts["improvement"]),
        "3.3 แนวทางการนำผลการวิเคราะห์ข้อมูลไปสู่การปฏิบัติ",
        *typed(entry["method"]),
        "4. มาตรการขับเคลื่อนการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน",
        [
            row("ขั้นตอนหรือวิธีการปฏิบัติ", "ผู้รับผิดชอบ", "แนวทางการกำกับติดตาม"),
            _texts(entry, "steps", "responsible", "monitoring"),
        ],
    ]
