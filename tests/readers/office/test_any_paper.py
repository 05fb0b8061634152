"""Whatever stands in a file, it is read or refused, and nothing of it is dropped in silence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st
from yaml.nodes import Node, ScalarNode

from itacheck import Criteria, SubmissionError, load_criteria
from itacheck.grading.grade import grade_submission
from itacheck.readers.nodes import read_nodes
from itacheck.readers.office.blocks import Block, Paragraph
from itacheck.readers.office.document import OfficeDocument

from .papers import Box, Grid, Paper, as_blocks
from .recognised import TITLES, analyses, by_area, document, left_out

CRITERIA = st.sampled_from(("o34-2567", "o38-2563")).map(load_criteria)

WORDS = (
    *("ประเด็น", "การวิเคราะห์", "วิธีการ", "ผู้รับผิดชอบ", "ขั้นตอน", "ระยะเวลา", "ข้อจำกัด", "การกำกับติดตาม"),
    *("ข้อ", "รหัสข้อ", "คะแนน", "ลำดับที่", "เริ่ม", "สิ้นสุด", "หมายเหตุ", "มาตรการ", "ภาพรวม", "คะแนนรวม"),
    *("ชื่อหน่วยงาน", "ข้อจำกัดของหน่วยงาน", "ระยะเวลาดำเนินการ", "ทั้งหน่วยงาน", "ระดับคะแนน"),
    *("1.1", "๑.๒", "1.1 1.2", "1.3\n1.4", "1, 2", "1.1 และ 1.2"),
    *("O4", "O8 O9", "๐๔ ๐๑๑", "10", "0", "100", "1.", "(2)", "-", "(ระบุ)", "อ่านไม่ได้", "(ลงชื่อ)"),
    *TITLES.values(),
    *(f"ประเด็นที่ {key} {title}" for key, title in TITLES.items()),
    *(title[:20] for title in TITLES.values()),
    *(title[20:] for title in TITLES.values()),
)
words = st.sampled_from(WORDS)
said = st.integers(0, 9999).map("ข้อความ {:04}".format)
numbered = st.builds("{}{}".format, st.sampled_from(("", "1. ", "2) ", "- ")), said)
labelled = st.builds("{}{}{}".format, words, st.sampled_from((": ", " ")), said)
anything = st.text(max_size=30).map(str.strip).filter(bool)


@st.composite
def grids(draw: st.DrawFn, cells: st.SearchStrategy[list[str]]) -> Grid:
    """Draw a table, a few of its cells merged."""
    width, height = draw(st.integers(1, 6)), draw(st.integers(1, 7))
    taken: set[tuple[int, int]] = set()
    grid: Grid = []
    for at in range(height):
        boxes: list[Box] = []
        for column in range(width):
            if (at, column) in taken:
                continue
            across = draw(st.sampled_from((1, 1, 1, 1, 2)))
            down = draw(st.sampled_from((1, 1, 1, 1, 2)))
            free = column + across <= width and at + down <= height
            spots = {(at + m, column + n) for m in range(down) for n in range(across)}
            if not free or spots & taken:
                across = down = 1
                spots = {(at, column)}
            taken |= spots
            boxes.append(Box(tuple(draw(cells)), across, down))
        grid.append(boxes)
    return grid


def papers(
    lines: st.SearchStrategy[str], cells: st.SearchStrategy[list[str]]
) -> st.SearchStrategy[Paper]:
    return st.lists(st.one_of(lines, grids(cells)), min_size=1, max_size=8)


ANY = papers(
    st.one_of(words, labelled, anything, st.builds("{}\n{}".format, words, words)),
    st.lists(st.one_of(words, labelled, anything), max_size=3),
)


@given(paper=ANY, criteria=CRITERIA)
def test_any_paper_is_read_or_refused(paper: Paper, criteria: Criteria) -> None:
    try:
        found = document(paper, criteria)
    except SubmissionError:
        return
    submission = read_nodes(found, criteria, found.remarks)
    assert grade_submission(submission, criteria).findings is not None


# ---- nothing is dropped ------------------------------------------------------------------------

TELLING = papers(
    st.one_of(words, labelled, numbered),
    st.one_of(st.lists(words, max_size=2), st.lists(numbered, max_size=3)),
)
_PLACE = r"(?:ย่อหน้า|ตาราง \d+ แถว) \d+"
_TOLD = re.compile(rf"({_PLACE})(?:–(\d+)| ถึง ({_PLACE}))?")


@given(paper=TELLING, criteria=CRITERIA)
def test_every_text_is_read_or_told_to_be_left_out(paper: Paper, criteria: Criteria) -> None:
    blocks = as_blocks(paper)
    try:
        found = document(paper, criteria)
    except SubmissionError:
        return
    read = "\n".join(scalars(found.root))
    told = places_told(found, blocks)
    over_headings = set(known_by_what_is_below(blocks))
    for text, place in texts(blocks):
        if (text, place) in over_headings:
            continue
        for part in re.findall(r"ข้อความ \d{4}", text):
            assert part in read or place in told, (part, place)


AREAS = st.sampled_from(sorted(TITLES))
FORMS = ("{key}", "({key})", "{key} {title}", "ประเด็นที่ {key}", "ประเด็นที่ {key} {title}")
NAMES = st.builds(
    lambda key, form: (key, form.format(key=key, title=TITLES[key])), AREAS, st.sampled_from(FORMS)
)
BETWEEN = st.sampled_from((" ", "\n", ", ", "/", "-", " และ ", " ถึง ", " (ใช้ของ "))


@given(names=st.lists(NAMES, min_size=1, max_size=3), between=BETWEEN)
def test_a_cell_is_never_read_as_one_of_several_areas_in_silence(
    names: list[tuple[str, str]], between: str
) -> None:
    cell = between.join(name for _, name in names)
    paper: Paper = [by_area((cell, "คนน้อย", ""))]
    named = {key for key, _ in names}
    try:
        read, says = set(analyses(paper)), left_out(paper)
    except SubmissionError:
        return
    assert read <= named
    assert read == named or "ตาราง 1 แถว 2" in says


def scalars(node: Node | None) -> Iterator[str]:
    if isinstance(node, ScalarNode):
        yield node.value
    elif node is not None:
        for part in node.value:
            yield from (
                s for one in (part if isinstance(part, tuple) else (part,)) for s in scalars(one)
            )


def texts(blocks: tuple[Block, ...]) -> Iterator[tuple[str, str]]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block.text, block.place.th
        else:
            for row in block.rows:
                yield from ((cell.text, cell.place.th) for cell in row)


def known_by_what_is_below(blocks: tuple[Block, ...]) -> Iterator[tuple[str, str]]:
    """Yield cells that are headings of whatever wording.

    Over several columns each of which has a heading of its own below, or over the names of areas.
    """
    for block in blocks:
        rows = () if isinstance(block, Paragraph) else block.rows
        for at, row in enumerate(rows[:-1]):
            for cell in row:
                columns = [n for n, one in enumerate(row) if one is cell]
                below = [" ".join(rows[at + 1][n].lines) for n in columns]
                names = [" ".join(one[n].lines) for one in rows[at + 1 : at + 5] for n in columns]
                if len(columns) > 1 and all(text and text in " ".join(WORDS) for text in below):
                    yield cell.text, cell.place.th
                if any(title[:12] in name for name in names for title in TITLES.values()):
                    yield cell.text, cell.place.th


def places_told(found: OfficeDocument, blocks: tuple[Block, ...]) -> set[str]:
    """Return every place that a remark names, by itself or in a stretch."""
    order = list(dict.fromkeys(place for _, place in texts(blocks)))
    told: set[str] = set()
    for remark in found.remarks:
        for first, number, last in (
            _TOLD.findall(remark.message.th) if remark.check == "left-out" else ()
        ):
            end = first.rpartition(" ")[0] + f" {number}" if number else last or first
            told.update(order[order.index(first) : order.index(end) + 1])
    return told
