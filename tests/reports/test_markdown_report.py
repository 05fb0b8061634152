"""The Markdown report: what it tells in which order, and that a submission's marks stay text."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings

import itacheck
from itacheck import ItacheckError, Report
from itacheck.outcome import Failure
from itacheck.places import data_directory
from itacheck.reports.markdown_report import render
from itacheck.reports.safe import visible
from tests.builders import changed, complete

from .conftest import Reported
from .markup import MARKED, inline, lines_shown, read_markdown, shown
from .unsafe import UNSAFE, attacking_submissions

SAMPLES = sorted(Path(data_directory("samples")).glob("*.yaml"))
BLOCKS = {
    *("heading_open", "heading_close", "paragraph_open", "paragraph_close", "inline", "fence"),
    *("bullet_list_open", "bullet_list_close", "list_item_open", "list_item_close", "hr"),
    *("table_open", "table_close", "thead_open", "thead_close", "tbody_open", "tbody_close"),
    *("tr_open", "tr_close", "th_open", "th_close", "td_open", "td_close"),
    *("blockquote_open", "blockquote_close"),
}
PIECES = {"text", "text_special", "strong_open", "strong_close", "code_inline", "hardbreak"}


def _report(name: str) -> Report:
    return itacheck.grade(Path(data_directory("samples")) / f"{name}.yaml")


def _lines(report: Report, language: str = "en") -> list[str]:
    return lines_shown(read_markdown(render([report], language)))


def _headings(page: str) -> list[tuple[str, str]]:
    tokens = read_markdown(page)
    return [
        (token.tag, shown(tokens[n + 1]))
        for n, token in enumerate(tokens)
        if token.type == "heading_open"
    ]


def test_parts_come_in_the_order_in_which_a_user_asks() -> None:
    page = render([_report("phichit-like")], "th")
    assert [(tag, text.split(" ", 2)[:2]) for tag, text in _headings(page)] == [
        ("h1", ["สำนักงานตัวอย่างจังหวัดสมมติกลาง", "·"]),
        ("h2", ["ประเด็น", "1.3"]),
        ("h2", ["ประเด็น", "1.5"]),
        ("h2", ["ประเด็น", "1.7"]),
        ("h2", ["ข้อสังเกตเพิ่มเติม", "(ไม่มีผลต่อคะแนน)"]),
        ("h2", ["ทางไปสู่คะแนนถัดไป"]),
        ("h2", ["สิ่งที่ไม่ได้ตรวจ"]),
    ]
    lines = _lines(_report("phichit-like"), "th")
    assert lines[1:4] == [
        "O34 ปีงบประมาณ 2567 (ผลปี 2566)",
        "คะแนนที่คาด 50–100 (ข้อสงสัย 3 ข้อ)",
        "ประมาณการ ไม่ใช่คะแนนทางการ มี 5 เรื่องที่ไม่ได้ตรวจ (ดูท้ายรายงาน)",
    ]


def test_the_matrix_is_a_table_of_areas_and_one_of_the_whole_submission() -> None:
    tokens = read_markdown(render([_report("four-areas")], "en"))
    rows: list[list[str]] = []
    for n, token in enumerate(tokens):
        if token.type == "tr_open":
            rows.append([])
        elif token.type in ("th_open", "td_open"):
            rows[-1].append(shown(tokens[n + 1]))
    heads, *areas = rows[:8]
    assert heads[:3] == ["area", "analysis (clause 1)", "failed items first (clause 1*)"]
    assert areas[2] == ["1.3", "✓", "–", "✓", "✓", "✓", "✗"]
    assert areas[6] == ["1.7", "✗", "–", "✗", "✗", "✗", "✗"]
    assert rows[8:] == [
        ["whole submission", "verdict"],
        ["limitations (clause 3)", "✓ met"],
        ["assessed year (clause 1)", "✓ met"],
    ]
    assert "✓ met · ? doubt · ✗ missing or wrong · – not checked" in _lines(_report("four-areas"))


def test_without_areas_there_is_one_table() -> None:
    page = render([_report("item38-2563")], "en")
    assert page.count("| --- |") == 1
    assert "No published scoring; see the matrix" in page
    assert "| approach (clause 2) | ✓ met |" in page


def test_a_finding_tells_what_where_the_line_the_remedy_and_the_fingerprint(
    reported: Reported,
) -> None:
    report = reported("""\
        criteria: o34-2567
        areas:
          "1.2":
            analysis: "- ไม่มี -"   # *
        """)
    (doubt,) = report.doubts
    lines = _lines(report, "th")
    start = lines.index("ประเด็น 1.2 การให้บริการและระบบ E-Service")
    assert lines[start + 1 : start + 6] == [
        "? ข้อสงสัย (เกณฑ์ข้อ 1): การวิเคราะห์ระบุเพียง «- ไม่มี -» ผู้ตรวจอาจไม่นับ เพราะเกณฑ์ข้อ 1 ให้แสดงเรื่องนี้",
        "draft.yaml บรรทัด 4 analysis/stated",
        '4 │ analysis: "- ไม่มี -"   # *\n',
        "แก้ไข: เขียนข้อบกพร่องหรือจุดอ่อนจากผลการประเมินอย่างน้อย 1 เรื่อง พร้อมสาเหตุ",
        f"รหัสข้อสงสัย: {doubt.fingerprint}",
    ]


def test_of_what_is_missing_no_other_line_is_quoted(reported: Reported) -> None:
    lines = _lines(reported("criteria: o34-2567\nareas: {'1.1': {analysis: ก}, '1.2': {}}"))
    at = lines.index("✗ error (clause 2.1): not stated: method")
    assert lines[at + 1] == "no text is found (near draft.yaml, line 2) method/stated"
    assert lines[at + 2].startswith("remedy: ")


def test_areas_without_content_are_folded_into_one_line(reported: Reported) -> None:
    report = reported('criteria: o34-2567\nareas: {"1.1": {analysis: "ข้อมูลไม่ครบ"}}')
    lines = _lines(report)
    at = lines.index("About the file")
    (note,) = [f for f in report.findings if f.rule == "submission/missing-areas"]
    assert lines[at + 1] == f"note: {note.message.en}"
    assert lines[at + 3] == "30 cells in all, not shown one by one"
    heads = [text for _, text in _headings(render([report], "en"))]
    assert [text[:8] for text in heads if text.startswith("area ")] == ["area 1.1"]


def test_a_mapping_from_python_quotes_the_text_itself() -> None:
    texts = ["**Social**\n# Network"]
    page = render([itacheck.grade(changed({"areas/1.3/analysis": texts}))], "en")
    assert page.startswith("# สำนักงานตัวอย่าง\n")
    assert "  > \\*\\*Social\\*\\*\\\n  > \\# Network\n" in page
    assert "**Social** # Network" in "\n".join(lines_shown(read_markdown(page)))


def test_a_long_text_is_quoted_at_its_beginning() -> None:
    timeframe = "ต่อเนื่อง " * 500
    page = render(
        [itacheck.grade(changed({"areas/1.3/implementation/timeframe": timeframe}))], "en"
    )
    (quoted,) = [line for line in page.splitlines() if line.startswith("  > ")]
    assert 700 < len(quoted) < 900
    assert quoted.endswith("…")


def test_reviews_and_the_way_up_are_lists() -> None:
    submission = changed({"areas/1.3/analysis": "Social Network", "limitations": ""})
    entry = {"area": "1.3", "decision": "reject", "by": "หัวหน้า", "on": "1 มิ.ย. 67"}
    submission["review"] = [{"rule": "analysis/title-only", "reason": "*ไม่พบ*", **entry}]
    lines = _lines(itacheck.grade(submission))
    at = lines.index("Reviews of doubts")
    assert lines[at + 1 : at + 3] == [
        "analysis/title-only 1.3: reject (applied)",
        "หัวหน้า · 1 มิ.ย. 67 · *ไม่พบ*",
    ]
    at = lines.index("The way to the next score")
    assert lines[at + 1 : at + 6] == [
        "50 points: mend 1 cell",
        "whole submission: limitations",
        "100 points: mend 2 cells",
        "area 1.3: analysis",
        "whole submission: limitations",
    ]


def test_what_could_not_be_read_is_told_in_its_place(reported: Reported) -> None:
    report = reported("criteria: o34-2567")
    Path("b_ad_.yaml").write_text("results: มี\nareas: {'1.1': *x}", encoding="utf-8")
    with pytest.raises(ItacheckError) as caught:
        itacheck.grade("b_ad_.yaml")
    page = render([report, Failure("b_ad_.yaml", caught.value), report], "en")
    heads = [text for tag, text in _headings(page) if tag == "h1"]
    assert heads == ["draft.yaml", "b_ad_.yaml", "draft.yaml"]
    lines = lines_shown(read_markdown(page))
    at = lines.index("b_ad_.yaml")
    assert lines[at + 1] == "This could not be read, so it was not graded"
    assert lines[at + 2] == caught.value.lines("en")[0]
    assert [t.type for t in read_markdown(page)].count("hr") == 2


def test_nothing_at_all_is_an_empty_page() -> None:
    assert render([], "th") == ""


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
@pytest.mark.parametrize("language", ["th", "en"])
def test_every_finding_of_a_sample_is_told_but_those_that_are_folded(
    path: Path, language: str
) -> None:
    report = itacheck.grade(path)
    lines = _lines(report, language)
    folded = "submission/missing-areas" in {finding.rule for finding in report.findings}
    for finding in report.findings:
        told = any(line.endswith(finding.message.into(language)) for line in lines)
        assert told or (folded and finding.verdict == "unmet")
    for part in report.unchecked:
        assert any(line.endswith(part.message.into(language)) for line in lines)


def _is_text_alone(page: str, report: Report, language: str) -> None:
    assert not UNSAFE.search(page)
    tokens = read_markdown(page)
    assert {token.type for token in tokens} <= BLOCKS
    assert {piece.type for piece in inline(tokens)} <= PIECES
    rules = {finding.rule for finding in report.findings}
    assert {p.content for p in inline(tokens) if p.type == "code_inline"} <= rules
    lines = "\n".join(lines_shown(tokens))
    for finding in report.findings:
        if finding.verdict != "unmet":
            message = " ".join(visible(finding.message.into(language)).split())
            assert f": {message}\n" in lines


@settings(max_examples=25)
@given(attacking_submissions(MARKED))
def test_no_mark_of_a_submission_is_read_as_one(submission: Any) -> None:
    report = itacheck.grade(submission)
    for language in ("th", "en"):
        _is_text_alone(render([report], language), report, language)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("marks")


@settings(max_examples=25)
@given(submission=attacking_submissions(MARKED))
def test_nor_is_one_of_a_line_of_its_file(submission: Any, folder: Path) -> None:
    file = folder / "a_b_#.yaml"
    file.write_text(yaml.safe_dump(submission, allow_unicode=True, width=90), encoding="utf-8")
    report = itacheck.grade(file)
    _is_text_alone(render([report], "en"), report, "en")


def test_the_name_of_an_agency_and_of_its_file_are_data(tmp_path: Path) -> None:
    file = tmp_path / "<b>*x*`.yaml"
    text = yaml.safe_dump(complete() | {"agency": {"name": "![ก](x)\n# ข"}}, allow_unicode=True)
    file.write_text(text, encoding="utf-8")
    (tag, head), *_ = _headings(render([itacheck.grade(file)], "th"))
    assert (tag, head) == ("h1", f"![ก](x) # ข · {file}")
