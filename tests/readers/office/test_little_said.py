"""Papers that say little: no text at all, a label beside a blank, criteria of few words."""

from __future__ import annotations

import attrs
import pytest

from itacheck import Criteria, SubmissionError
from itacheck.readers.office.opened import open_office

from .builders import by_openpyxl, p, word
from .papers import AnyPaper, Box, box, row
from .recognised import O34, area, heading, left_out, submission, table
from .told import is_told

FILES = {"plan.docx": word(p("") + p(" ")), "plan.xlsx": by_openpyxl(lambda _: None)}


@pytest.mark.parametrize("path", FILES)
@pytest.mark.parametrize("criteria", [O34, None], ids=["given", "to be found"])
def test_a_file_without_text_is_refused(path: str, criteria: Criteria | None) -> None:
    with pytest.raises(SubmissionError) as caught:
        open_office(path, FILES[path], criteria, [O34])
    is_told(caught.value, path)
    assert caught.value.message("en").endswith("there is no text in this file")


@pytest.mark.parametrize("below", [[box("คนน้อย", across=2)], row("", "คนน้อย"), row("คนน้อย", "")])
def test_text_below_a_label_stands_for_what_is_left_blank_beside_it(below: list[Box]) -> None:
    def plan(label: str) -> AnyPaper:
        rows = [row("ผู้รับผิดชอบ", "กลุ่ม ก"), row(label, ""), below, row("วิธีการ", "ทำคู่มือ")]
        return [heading("1.1"), rows]

    assert area(plan("การวิเคราะห์"))["analysis"] == ("คนน้อย",)
    # but text is no row of codes
    assert "items" not in area(plan("รหัสข้อ"))
    assert "«คนน้อย»" in left_out(plan("รหัสข้อ"))


def test_a_fiscal_year_is_that_of_the_results_where_the_criteria_have_no_other_word_for_it() -> (
    None
):
    vocabulary = {**O34.vocabulary, "fiscal_year": ("ปีงบประมาณ",)}
    one_word = attrs.evolve(O34, vocabulary=vocabulary)
    paper: AnyPaper = [[row("ปีงบประมาณ", "2565")], heading("1.1"), table(("คนน้อย", "ทำคู่มือ"))]
    assert submission(paper, one_word).results["fiscal_year"] == ("2565",)
    assert "fiscal_year" not in submission(paper, O34).results


@pytest.mark.parametrize("line", ["รหัสข้อ: O4 O11", "ข้อ: O4, O11", "ข้อ: ๐๔ ๐๑๑", "ข้อ: 4, 11"])
def test_codes_behind_a_label_are_a_row(line: str) -> None:
    assert area([heading("1.1"), line, "การวิเคราะห์: คนน้อย"])["items"] == ("O4", "O11")


def test_other_words_behind_it_are_none() -> None:
    paper: AnyPaper = [heading("1.1"), "รหัสข้อ: ตามประกาศ", "การวิเคราะห์: คนน้อย"]
    assert "items" not in area(paper)
    assert "ตามประกาศ" in left_out(paper)
