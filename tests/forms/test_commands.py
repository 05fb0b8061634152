"""``itacheck new`` and ``itacheck convert`` with Word and Excel files."""

from __future__ import annotations

import sys
from pathlib import Path

import docx
import openpyxl
import pytest

import itacheck
from itacheck.cli.main import main
from itacheck.forms.plan import plan_of
from itacheck.forms.word_form import word_form
from itacheck.places import data_directory

from .filling import fill_word

OFFICE = ("docx", "xlsx")
SAMPLE = Path(data_directory("samples"), "lampang-like.yaml")


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize("suffix", OFFICE)
@pytest.mark.parametrize("criteria", ["o34-2567", "o38-2563"])
def test_a_new_form_is_graded_as_one_that_says_nothing(
    suffix: str, criteria: str, capsys: pytest.CaptureFixture[str]
) -> None:
    name = f"form.{suffix}"
    assert main(["new", "--criteria", criteria, "-o", name]) == 0
    assert f"itacheck {name}" in capsys.readouterr().out
    report, nothing = itacheck.grade(name), itacheck.grade({}, criteria)
    assert report.submission.criteria.id == criteria  # by its heading
    assert report.matrix == nothing.matrix
    assert (report.score, report.possible_score) == (nothing.score, nothing.possible_score)
    assert report.submission.agency_name is None


@pytest.mark.parametrize("suffix", OFFICE)
def test_an_existing_file_is_kept_unless_it_may_be_overwritten(desk: Path, suffix: str) -> None:
    file = desk / f"form.{suffix}"
    file.write_bytes(b"mine")
    assert main(["new", "--criteria", "o34-2567", "-o", file.name]) == 2
    assert file.read_bytes() == b"mine"
    assert main(["new", "--criteria", "o34-2567", "-o", file.name, "--force"]) == 0
    assert file.read_bytes()[:2] == b"PK"


@pytest.mark.parametrize(("suffix", "library"), [("docx", "docx"), ("xlsx", "openpyxl")])
def test_without_the_library_the_extra_is_named(
    desk: Path,
    suffix: str,
    library: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    for name in [name for name in sys.modules if name.split(".")[0] == library]:
        monkeypatch.delitem(sys.modules, name)
    for name in ("word_form", "word_look", "excel_form"):
        monkeypatch.delitem(sys.modules, f"itacheck.forms.{name}", raising=False)
    monkeypatch.setitem(sys.modules, library, None)
    assert main(["new", "--criteria", "o34-2567", "-o", f"form.{suffix}", "--lang", "en"]) == 2
    assert capsys.readouterr().err == (
        'itacheck: Word and Excel need an extra: pip install "itacheck[office]"\n'
    )
    assert not (desk / f"form.{suffix}").exists()


@pytest.fixture
def filled(desk: Path) -> Path:
    """A Word form filled in with what a sample says."""
    submission = itacheck.load_submission(SAMPLE)
    file = desk / "plan.docx"
    file.write_bytes(fill_word(word_form(plan_of(submission.criteria)), submission))
    return file


def test_a_document_is_written_as_yaml_that_says_where_each_field_came_from(
    filled: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["convert", filled.name, "-o", "plan.yaml"]) == 0
    told = capsys.readouterr()
    assert "อ่านจากไฟล์ได้: 7 ประเด็น" in told.out
    assert told.out.endswith("เขียน plan.yaml แล้ว ตรวจด้วย itacheck plan.yaml\n")
    assert told.err == ""
    text = Path("plan.yaml").read_text(encoding="utf-8")
    assert text.startswith("# แปลงจาก plan.docx โปรดเทียบกับต้นฉบับก่อนใช้\n")
    assert "criteria: o34-2567\n" in text
    assert "(ระบุ" not in text  # nobody wrote the guidance
    # every text of the file has its place
    for field in ("name", "overall", "analysis", "method", "steps", "timeframe", "limitations"):
        at = text.index(f" {field}:")
        around = text[text.rindex("\n", 0, text.rindex("\n", 0, at)) : text.index("\n", at)]
        assert "ตาราง" in around, around


def test_from_word_to_yaml_to_the_report_nothing_changes(filled: Path) -> None:
    assert main(["convert", filled.name, "-o", "plan.yaml"]) == 0
    by_word, by_yaml = itacheck.grade(filled), itacheck.grade("plan.yaml")
    assert by_yaml.matrix == by_word.matrix
    assert by_yaml.score == by_word.score
    assert [(r.rule, r.area, r.fingerprint, r.message) for r in by_yaml.findings] == [
        (r.rule, r.area, r.fingerprint, r.message)
        for r in by_word.findings
        if r.rule not in ("submission/recognised", "submission/left-out")
    ]


def test_printed_as_it_is_written_with_the_remarks_beside_it(
    filled: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["convert", filled.name, "-o", "plan.yaml"]) == 0
    capsys.readouterr()
    assert main(["convert", filled.name]) == 0
    printed = capsys.readouterr()
    assert printed.out == Path("plan.yaml").read_text(encoding="utf-8")
    assert "อ่านจากไฟล์ได้" in printed.err


def test_criteria_that_are_not_named_are_left_blank(
    filled: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    document = docx.Document(str(filled))
    document.paragraphs[0].text = "แผนของหน่วยงาน"
    document.save(str(filled))
    assert main(["convert", filled.name, "-o", "plan.yaml", "--lang", "en"]) == 0
    assert "name the criteria behind criteria:" in capsys.readouterr().out
    text = Path("plan.yaml").read_text(encoding="utf-8")
    before, _, _ = text.partition("\ncriteria:\n")
    assert "# no heading names the item and year, so it was read by the headings of o34-2" in before
    assert itacheck.grade("plan.yaml", "o34-2567").matrix == itacheck.grade(SAMPLE).matrix
    # on the screen it is told as well
    assert main(["convert", filled.name, "--lang", "en"]) == 0
    assert "or convert again with --criteria" in capsys.readouterr().err
    # or they are given
    assert main(["convert", filled.name, "--criteria", "o34-2567"]) == 0
    assert "\ncriteria: o34-2567\n" in capsys.readouterr().out


def test_criteria_of_ones_own_are_named_with_what_checks_by_them(
    filled: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = Path(data_directory("rules"), "criteria", "o34-2567.yaml").read_text(encoding="utf-8")
    Path("own.yaml").write_text(own.replace("id: o34-2567", "id: own-2567"), encoding="utf-8")
    assert main(["convert", filled.name, "--criteria", "own.yaml"]) == 0
    assert "\ncriteria: own-2567  # หลักเกณฑ์ของท่านเอง ตรวจด้วย --criteria own.yaml\n" in (
        capsys.readouterr().out
    )


@pytest.mark.usefixtures("desk")
def test_a_workbook_is_converted_too(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", "--criteria", "o34-2567", "-o", "plan.xlsx"]) == 0
    book = openpyxl.load_workbook("plan.xlsx")
    book["แผน"]["C2"] = "แผนที่เผยแพร่สิ้นสุดแล้วแต่ยังไม่นำฉบับใหม่ขึ้นเว็บไซต์"
    book.save("plan.xlsx")
    capsys.readouterr()
    assert main(["convert", "plan.xlsx"]) == 0
    assert "analysis: แผนที่เผยแพร่สิ้นสุดแล้วแต่ยังไม่นำฉบับใหม่ขึ้นเว็บไซต์  # แผน!C2" in (
        capsys.readouterr().out
    )


@pytest.mark.usefixtures("desk")
def test_a_document_without_a_plan_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    document = docx.Document()
    document.add_paragraph("บันทึกข้อความ")
    document.save("memo.docx")
    assert main(["convert", "memo.docx", "-o", "memo.yaml"]) == 2
    assert "memo.docx" in capsys.readouterr().err
    assert not Path("memo.yaml").exists()
