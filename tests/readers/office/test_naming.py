"""The criteria are those that the headings of a file name, by item and fiscal year."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

import itacheck
from itacheck import Criteria, SubmissionError
from itacheck.readers.office.headings.naming import named_in

from .papers import Grid, Paper, as_blocks, as_excel, as_word, box, row
from .recognised import O34, heading, table

O38 = itacheck.load_criteria("o38-2563")
KNOWN = (O34, O38)
PLAN: Paper = [heading("1.1"), table(("ผู้ใช้น้อย", "ทำคู่มือ"))]


def named(paper: Paper) -> Criteria | None:
    return named_in(as_blocks(paper), KNOWN)


@pytest.mark.parametrize(
    "title",
    [
        "ข้อ O34 มาตรการส่งเสริมคุณธรรม ปีงบประมาณ พ.ศ. 2567",
        "ตัวชี้วัดข้อ ๓๔ มาตรการ ประจำปีงบประมาณ พ.ศ. ๒๕๖๗",
        "ข้อ ๐๓๔ มาตรการ ประจำปี 2567",
        "O34 ปีงบประมาณ พ.ศ. 2567 (วิเคราะห์ผลการประเมิน ปี 2566)",
    ],
)
def test_a_heading_names_item_and_year(title: str) -> None:
    assert named([title, *PLAN]) is O34
    assert named([[[box(title, across=5)], *table(("ผู้ใช้น้อย",))]]) is O34


def test_the_item_may_stand_in_one_heading_and_the_year_in_another() -> None:
    assert named(["เรื่อง ข้อ ๓๔ มาตรการ", "ประจำปีงบประมาณ พ.ศ. ๒๕๖๗", *PLAN]) is O34
    assert named(["ข้อ 38", "ปีงบประมาณ พ.ศ. 2563"]) is O38


@pytest.mark.parametrize(
    "paper",
    [
        ["มาตรการส่งเสริมคุณธรรม ปีงบประมาณ พ.ศ. 2567"],
        ["ข้อ O34 มาตรการส่งเสริมคุณธรรม"],
        ["ข้อ O34 มาตรการ", "แสดงผลการวิเคราะห์ผลการประเมิน ปี พ.ศ. 2567"],
        ["ข้อ O35 มาตรการ ปีงบประมาณ พ.ศ. 2567"],
        ["ข้อ O34 ปีงบประมาณ พ.ศ. 2567", "ข้อ 38 ปีงบประมาณ พ.ศ. 2563"],
        ["ปีงบประมาณ พ.ศ. 2567", heading("1.4"), "๐๓๔ ๐๓๕"],
        ["ปีงบประมาณ พ.ศ. 2567", [row("ข้อ", "คะแนน"), row("O34", "0")]],
        ["ปีงบประมาณ พ.ศ. 2567", [row("ข้อ", "คะแนน"), row("O34 มาตรการ", "")]],
        ["ข้อ O34 ได้ 0 คะแนน ในปีงบประมาณ พ.ศ. 2567"],
        ["ข้อ O34 มาตรการ ปีงบประมาณ พ.ศ. 2567 " + "ก" * 300],
    ],
)
def test_nothing_else_names_criteria(paper: Paper) -> None:
    assert named([*paper, *PLAN]) is None


@pytest.mark.parametrize("suffix", ["docx", "xlsx"])
def test_where_none_are_named_the_known_ones_are_told(suffix: str, tmp_path: Path) -> None:
    paper: Paper = ["แผนของหน่วยงาน", *PLAN]
    file = tmp_path / f"plan.{suffix}"
    file.write_bytes(as_word(paper) if suffix == "docx" else as_excel([("แผน", paper)]))
    with pytest.raises(SubmissionError, match=r"o34-2567.*o38-2563"):
        itacheck.grade(file)
    assert itacheck.grade(file, "o34-2567").submission.criteria is O34


def test_given_criteria_override_those_that_are_named(tmp_path: Path) -> None:
    grid: Grid = [row("ขั้นตอน", "ผู้รับผิดชอบ"), row("ประชุม", "กลุ่มอำนวยการ")]
    file = tmp_path / "plan.docx"
    file.write_bytes(as_word(["ข้อ O34 ปีงบประมาณ พ.ศ. 2567", *PLAN, grid]))
    assert itacheck.grade(file).submission.criteria is O34
    report = itacheck.grade(file, "o38-2563")
    assert report.submission.criteria is O38
    assert itacheck.grade(itacheck.load_submission(file), "o38-2563").matrix == report.matrix


def test_without_the_library_it_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "plan.docx"
    file.write_bytes(as_word(["ข้อ O34 ปีงบประมาณ พ.ศ. 2567", *PLAN]))
    monkeypatch.setitem(sys.modules, "rapidfuzz", None)
    with pytest.raises(SubmissionError, match=r"pip install \"itacheck\[office\]\""):
        itacheck.grade(file)
