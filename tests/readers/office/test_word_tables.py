"""Word tables as grids: merged, ragged, nested, and inside of other things."""

from __future__ import annotations

import pytest
from docx.document import Document

from itacheck.readers.office.blocks import Cell, Content, Table
from itacheck.readers.office.word.reader import word_blocks

from .builders import (
    as_written,
    by_python_docx,
    p,
    read_word,
    tbl,
    tc,
    tr,
    written,
)


def table(body: str) -> Table:
    (block,) = read_word(body).blocks
    assert isinstance(block, Table)
    return block


def test_cells_merged_across_are_one_object() -> None:
    row = table(
        tbl(tr(tc("ก", properties='<w:gridSpan w:val="2"/>'), "ข"), tr("1", "2", "3"))
    ).rows[0]
    assert [cell.text for cell in row] == ["ก", "ก", "ข"]
    assert row[0] is row[1]
    assert row[1] is not row[2]


def test_cells_merged_downwards_are_one_object() -> None:
    begins, goes_on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    rows = table(
        tbl(
            tr(tc("ก", properties=begins), "1"),
            tr(tc(properties=goes_on), "2"),
            tr(tc("ข", properties=begins), "3"),
            tr(tc(properties=goes_on), "4"),
            tr("ค", "5"),
        )
    ).rows
    assert [row[0].text for row in rows] == ["ก", "ก", "ข", "ข", "ค"]
    assert rows[0][0] is rows[1][0]
    assert rows[2][0] is rows[3][0]
    assert rows[1][0].place.en == "table 1 row 1"


def test_a_cell_may_be_merged_both_ways() -> None:
    wide = '<w:gridSpan w:val="2"/>'
    rows = table(
        tbl(
            tr(tc("ก", properties=wide + '<w:vMerge w:val="restart"/>'), "1"),
            tr(tc(properties=wide + "<w:vMerge/>"), "2"),
        )
    ).rows
    assert len({id(cell) for row in rows for cell in row[:2]}) == 1


def test_cells_merged_in_the_old_way_are_one_object() -> None:
    row = table(tbl(tr(tc("ก", properties='<w:hMerge w:val="restart"/>'),
                       tc(properties="<w:hMerge/>"), "ข"))).rows[0]  # fmt: skip
    assert [cell.text for cell in row] == ["ก", "ก", "ข"]
    assert row[0] is row[1]


def test_as_python_docx_merges_so_it_is_read() -> None:
    def merged(document: Document) -> None:
        grid = document.add_table(3, 3)
        grid.cell(0, 0).merge(grid.cell(1, 1)).text = "ก"
        grid.cell(2, 0).merge(grid.cell(2, 2)).text = "ข"

    (block,) = word_blocks(by_python_docx(merged), "plan.docx").blocks
    assert isinstance(block, Table)
    assert as_written(Content((block,), ())) == [[["ก", "ก", ""], ["ก", "ก", ""], ["ข"] * 3]]
    assert len({id(cell) for row in block.rows for cell in row}) == 4


def test_what_goes_on_from_nowhere_is_a_cell_of_its_own() -> None:
    goes_on = "<w:vMerge/>"
    assert written(
        tbl(tr(tc("ก", properties=goes_on)), tr("ข"), tr(tc("ค", properties=goes_on)))
    ) == [[["ก"], ["ข"], ["ค"]]]


def test_rows_of_different_lengths_are_filled_with_cells_of_their_own() -> None:
    skips = '<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>'
    rows = table(tbl(tr("1", "2", "3"), tr("ก", properties=skips), tr("ข"))).rows
    assert [[cell.text for cell in row] for row in rows] == [
        ["1", "2", "3"],
        ["", "ก", ""],
        ["ข", "", ""],
    ]
    assert rows[1][0] is not rows[1][2]
    assert rows[2][1] is not rows[2][2]
    assert rows[2][2] == Cell((), rows[2][0].place)


@pytest.mark.parametrize("span", ["0", "-3", "x", "", "99999999999999999999"])
def test_a_span_that_makes_no_sense_does_no_harm(span: str) -> None:
    row = table(tbl(tr(tc("ก", properties=f'<w:gridSpan w:val="{span}"/>'), "ข"))).rows[0]
    assert row[0].text == "ก"
    assert row[-1].text == "ข"
    assert len(row) <= 2


def test_rows_and_cells_in_content_controls_are_read() -> None:
    cell = f"<w:sdt><w:sdtContent>{tc('ก')}</w:sdtContent></w:sdt>"
    row = f"<w:sdt><w:sdtContent>{tr('ค', 'ง')}</w:sdtContent></w:sdt>"
    assert written(tbl(tr(cell, "ข"), row)) == [[["ก", "ข"], ["ค", "ง"]]]


def test_a_prompt_in_a_cell_leaves_the_cell() -> None:
    prompt = "<w:sdtPr><w:showingPlcHdr/></w:sdtPr>"
    cell = f"<w:sdt>{prompt}<w:sdtContent>{tc('คลิกที่นี่')}</w:sdtContent></w:sdt>"
    assert written(tbl(tr(cell, "ข"))) == [[["", "ข"]]]


def test_a_row_that_was_deleted_is_gone() -> None:
    content = read_word(tbl(tr("ก"), tr("ข", properties="<w:del/>"), tr("ค")))
    assert as_written(content) == [[["ก"], ["ค"]]]
    assert [one.says.en for one in content.left_out] == [
        "the file has tracked changes (1); it was read as if all were accepted"
    ]


def test_a_table_in_a_cell_is_lines_of_the_cell() -> None:
    inner = tbl(tr("1", tc("2", "3")), tr(tc(tbl(tr("4")), p()), ""))
    assert table(tbl(tr(tc("ก", inner, "ข"), "ค"))).rows[0][0].lines == tuple("ก1234ข")
