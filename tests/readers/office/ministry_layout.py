"""The ministry's form: for each area a heading, codes, a table, and what stands below it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from itacheck import Submission

from .layout_parts import (
    FIVE,
    LOST,
    entries_of,
    is_lost,
    labelled,
    noise,
    results,
    scores,
    title,
    typed,
)
from .papers import Box, Grid, Paper, box, row

_OF_FIVE = ("analysis", "method", "responsible", "steps", "monitoring")


def thai(text: str) -> str:
    """Return a text with Thai digits."""
    return text.translate(str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙"))


def heading(submission: Submission, key: str) -> str:
    """Return the heading of an area as the ministry's form has it."""
    return thai(f"ประเด็นที่ {key}") + f" {submission.criteria.areas[key].title.th}"


Below = Callable[[tuple[str, ...], tuple[str, ...]], "tuple[list[list[Box]], list[str]]"]
"""Rows and paragraphs that state the timeframe and the limitations below a table."""


def below_as_paragraphs(time: Sequence[str], limits: Sequence[str]) -> tuple[Grid, list[str]]:
    """Return each as a label with its text in the paragraphs below it."""
    return [], [*labelled("ระยะเวลาดำเนินการ", time), *labelled("ข้อจำกัดของหน่วยงาน", limits)]


def below_misread(time: Sequence[str], limits: Sequence[str]) -> tuple[Grid, list[str]]:
    """Return the same as a scanner reads it."""
    return [], [*labelled("ระยะเวลาดำเนินการ", time), *labelled("ชื่อจำกัดของหน่วยงาน", limits)]


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
    return [*labelled(label, typed(submission.top.texts.get("limitations", ())))]


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
