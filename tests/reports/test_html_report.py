"""The HTML report: its structure, links and quotations, and several submissions on a page."""

from __future__ import annotations

import re
from pathlib import Path

import attrs
import pytest

import itacheck
from itacheck import ItacheckError, Report
from itacheck.location import Location
from itacheck.outcome import Failure, Outcome
from itacheck.places import data_directory
from itacheck.reports import words
from itacheck.reports.html_report import render
from itacheck.reports.outline import cell_verdicts
from itacheck.text import Text
from tests.builders import changed
from tests.checks.own_criteria import without_areas

from .conftest import Reported
from .html_pages import by_id, holds_together
from .markup import Node, read_html

SAMPLES = sorted(Path(data_directory("samples")).glob("*.yaml"))


def _report(name: str) -> Report:
    return itacheck.grade(Path(data_directory("samples")) / f"{name}.yaml")


def _page(*outcomes: Outcome, language: str = "en") -> Node:
    return read_html(render(outcomes, language))


def _failure(text: str, path: str = "bad.yaml") -> Failure:
    Path(path).write_text(text, encoding="utf-8")
    with pytest.raises(ItacheckError) as caught:
        itacheck.grade(path)
    return Failure(path, caught.value)


def _target(page: Node, link: Node) -> Node:
    return by_id(page)[link.attributes["href"].removeprefix("#")]


def _rows(table: Node) -> list[list[str]]:
    return [
        [cell.words for cell in row.all() if cell.tag in ("th", "td")] for row in table.all("tr")
    ]


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
@pytest.mark.parametrize("language", ["th", "en"])
def test_a_page_of_one_reportholds_together(path: Path, language: str) -> None:
    report = itacheck.grade(path)
    page = _page(report, language=language)
    holds_together(page)
    assert page.attributes["lang"] == language
    assert words.score_line(report).into(language) in page.words
    assert words.estimate_line(report).into(language) in page.words
    for part in report.unchecked:
        assert part.message.into(language) in page.words


def test_a_page_stands_alone() -> None:
    text = render([_report("phichit-like")], "th")
    assert text.startswith('<!DOCTYPE html>\n<html lang="th">')
    page = read_html(text)
    policy = page.having("http-equiv", "Content-Security-Policy")[0].attributes["content"]
    assert policy == "default-src 'none'; style-src 'unsafe-inline'"
    assert page.having("name", "viewport")
    assert not {"script", "img", "link", "iframe", "base", "form"} & {n.tag for n in page.all()}
    assert not re.search(r"url\(|@import|expression|http", page.one("style").text)
    assert page.one("title").words == "ผลการตรวจ สำนักงานตัวอย่างจังหวัดสมมติกลาง"


def test_parts_come_in_the_order_in_which_a_user_asks() -> None:
    page = _page(_report("phichit-like"), language="th")
    assert [node.words.split(" ")[0] for node in page.all("h2")] == [
        "ตารางผลการตรวจ",
        "สิ่งที่ต้องแก้และข้อสงสัย",
        "ข้อสังเกตเพิ่มเติม",
        "ทางไปสู่คะแนนถัดไป",
        "สิ่งที่ไม่ได้ตรวจ",
    ]
    assert [node.words for node in page.all("h3")][-1] == "100 คะแนน: แก้ 3 ช่อง"


def test_the_matrix_says_each_verdict_by_symbol_and_word() -> None:
    by_area, whole = _page(_report("four-areas")).all("table")
    heads, *rows = _rows(by_area)
    assert heads[:3] == ["area", "analysis clause 1", "failed items first clause 1*"]
    assert rows[2] == [
        "1.3 Channels and forms of publishing government information",
        *("✓ met", "– not checked", "✓ met", "✓ met", "✓ met", "✗ missing or wrong"),
    ]
    assert _rows(whole)[1:] == [
        ["limitations clause 3", "✓ met"],
        ["assessed year clause 1", "✓ met"],
    ]
    assert [row.attributes["scope"] for row in by_area.all("th")] == ["col"] * 7 + ["row"] * 7


def test_the_class_of_a_cell_is_its_verdict() -> None:
    report = _report("phichit-like")
    cells = [
        td.attributes["class"] for table in _page(report).all("table") for td in table.all("td")
    ]
    assert cells == list(cell_verdicts(report).values())


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_a_cell_that_is_not_met_leads_to_why(path: Path) -> None:
    report = itacheck.grade(path)
    page = _page(report)
    for cell, of in zip(page.all("td"), report.matrix, strict=True):
        links = list(cell.all("a"))
        assert len(links) == (cell.attributes["class"] != "met")
        for link in links:
            target = _target(page, link)
            if cell.attributes["class"] == "unchecked":
                assert target.words == "What was not checked"
                continue
            messages = [
                finding.message.en
                for finding in report.findings
                if (finding.area, finding.requirement, finding.verdict)
                == (of.area, of.requirement, of.verdict)
            ]
            folds = "submission/missing-areas" in target.words
            assert folds or any(message in target.words for message in messages)


def test_a_finding_shows_its_line_with_the_text_marked() -> None:
    page = _page(_report("phichit-like"), language="th")
    doubts = page.having("class", "unclear")
    (finding,) = [node for node in doubts if "(ชื่อข้อ O9)" in node.words]
    assert finding.one("strong").words == "? ข้อสงสัย (เกณฑ์ข้อ 1)"
    assert finding.one("figcaption").words.endswith("phichit-like.yaml บรรทัด 57")
    assert finding.one("pre").words == "57analysis: Social Network"
    assert finding.one("mark").text == "Social Network"
    assert "แก้ไข: เติมว่าเรื่องนี้มีข้อบกพร่องอะไร" in finding.words
    assert "analysis/title-only · รหัสข้อสงสัย: cec12133de35" in finding.words
    (back,) = finding.all("a")
    assert _target(page, back).words == "ตารางผลการตรวจ"


def test_a_text_of_several_lines_is_shown_line_by_line() -> None:
    page = _page(_report("phichit-like"))
    (finding,) = [n for n in page.having("class", "note") if "advice/copied-text" in n.words]
    assert [node.words for node in finding.having("class", "number")] == ["61", "62", "63", "64"]
    marked = [node.text for node in finding.all("mark")]
    assert marked[0] == "|"
    assert len(marked) == 4


def test_of_a_long_text_the_rest_is_counted(reported: Reported) -> None:
    steps = "".join(f"\n        - {n}. ทำ" for n in (*range(1, 20), 21))
    report = reported(
        f"criteria: o34-2567\nareas:\n  '1.1':\n    implementation:\n      steps:{steps}\n"
    )
    (note,) = [n for n in _page(report).having("class", "note") if "step-numbers" in n.words]
    assert len(note.having("class", "line")) == 8
    assert note.one("pre").words.endswith("… 12 more")


def test_of_what_is_missing_no_other_line_is_marked(reported: Reported) -> None:
    page = _page(reported("criteria: o34-2567\nareas: {'1.1': {analysis: ก}, '1.2': {}}"))
    (finding,) = [n for n in page.having("class", "unmet") if "not stated: method" in n.words]
    assert not list(finding.all("pre"))
    assert finding.one("figcaption").words == "no text is found (near draft.yaml, line 2)"


def test_a_line_of_a_review_file_is_quoted_from_there(reported: Reported) -> None:
    reported("criteria: o34-2567\n" + "# ร่าง\n" * 9)
    entry = "{rule: method/stated, area: '1.2', decision: accept, by: ก, on: ข, reason: ค}"
    Path("review.yaml").write_text(f"# มติ\n- {entry}\n", encoding="utf-8")
    page = _page(itacheck.grade("draft.yaml", review="review.yaml"))
    (note,) = [n for n in page.having("class", "note") if "review/nothing" in n.words]
    assert note.one("figcaption").words == "review.yaml, line 2"
    assert note.one("mark").text == entry


def test_a_mapping_from_python_quotes_the_text_itself() -> None:
    text = "**Social**\n  Network"
    page = _page(itacheck.grade(changed({"areas/1.3/analysis": text})))
    (quoted, *_) = page.all("pre")
    assert quoted.text == text
    assert page.one("figcaption").words == "text of the submission"
    assert page.one("h1").words == "สำนักงานตัวอย่าง"


@pytest.mark.parametrize(
    ("label", "near"),
    [
        (Text("ตาราง 3 แถว 2", "table 3 row 2"), "no text is found (near x.docx: table 3 row 2)"),
        (None, "x.docx"),
    ],
)
def test_a_file_without_lines_is_quoted_by_its_labels(label: Text | None, near: str) -> None:
    values = {"areas/1.3/analysis": "Social Network", "areas/1.3/implementation/method": ""}
    place = Location("x.docx", None, None, None, None, "", label)
    submission = itacheck.load_submission(changed(values))
    page = _page(itacheck.grade(attrs.evolve(submission, locate=lambda _: place)))
    doubt, missing = list(page.all("figure"))[:2]
    assert doubt.one("figcaption").words == place.into("en")
    assert doubt.one("pre").words == "Social Network"
    assert missing.words == near


def test_areas_without_content_are_folded_into_one_finding(reported: Reported) -> None:
    report = reported('criteria: o34-2567\nareas: {"1.1": {analysis: "ข้อมูลไม่ครบ"}}')
    page = _page(report)
    (folding,) = [n for n in page.having("class", "note") if "6 of 7 areas" in n.words]
    assert "30 cells in all, not shown one by one" in folding.words
    links = [a for a in page.all("a") if a.attributes["href"] == f"#{folding.attributes['id']}"]
    assert len(links) == 30


def test_criteria_without_areas_and_bands_have_one_table(tmp_path: Path) -> None:
    page = _page(itacheck.grade({"analysis": "ไม่ครบ"}, without_areas(tmp_path)))
    holds_together(page)
    assert _rows(page.one("table")) == [
        ["requirement", "verdict"],
        *(["a clause 1", "✓ met"], ["a clause 1", "✗ missing or wrong"]),
        ["a clause 1", "✗ missing or wrong"],
    ]
    assert "No published scoring; see the matrix" in page.words


def test_reviews_stay_in_sight_with_who_when_and_why() -> None:
    submission = changed({"areas/1.3/analysis": "Social Network"})
    entry = {"area": "1.3", "decision": "accept", "by": "<b>หัวหน้า", "on": "1 มิ.ย. 67"}
    submission["review"] = [{"rule": "analysis/title-only", "reason": "ดูภาคผนวก", **entry}]
    page = _page(itacheck.grade(submission))
    assert "Reviews of doubts" in [node.words for node in page.all("h2")]
    told = "analysis/title-only 1.3: accept (applied)<b>หัวหน้า · 1 มิ.ย. 67 · ดูภาคผนวก"
    assert told in [node.words for node in page.all("li")]


STATES = {
    "model-100": "met",
    "phichit-like": "unclear",
    "four-areas": "unmet",
    "no-limitations": "unmet",
    "item38-2563": "met",
}


@pytest.mark.parametrize(("name", "state"), STATES.items())
def test_the_colour_of_a_score_is_that_of_a_verdict(name: str, state: str) -> None:
    (score,) = _page(_report(name)).having("class", "score")
    assert state in score.attributes["class"].split()


@pytest.mark.parametrize(("text", "state"), [("อ่านไม่ได้", "unclear"), ("", "unmet")])
def test_so_it_is_without_bands(tmp_path: Path, text: str, state: str) -> None:
    submission = {"analysis": text, "implementation": {"steps": "ก", "method": "ก"}}
    (score,) = _page(itacheck.grade(submission, without_areas(tmp_path))).having("class", "score")
    assert state in score.attributes["class"].split()


def test_several_submissions_stand_under_a_list_that_leads_to_each(reported: Reported) -> None:
    draft = reported("criteria: o34-2567")
    failure = _failure("results: มี\nareas: {'1.1': {implementation: ทำ}}\ncriteria: o34-2567")
    page = _page(_report("phichit-like"), failure, draft)
    holds_together(page)
    assert page.one("h1").words == "3 submissions"
    table = page.one("nav").one("table")
    heads, first, *others = _rows(table)
    assert heads == ["submission", "result"]
    assert first[0].startswith("สำนักงานตัวอย่างจังหวัดสมมติกลาง")
    assert first[0].endswith("phichit-like.yaml")
    assert first[1] == "Expected score 50–100 (3 doubts)"
    assert others == [
        ["bad.yaml", "This could not be read, so it was not graded"],
        ["draft.yaml", "Expected score 0"],
    ]
    articles = [_target(page, link) for link in table.all("a")]
    assert articles == list(page.all("article"))
    assert [next(article.all("h2")).words for article in articles] == [
        *("สำนักงานตัวอย่างจังหวัดสมมติกลาง", "bad.yaml", "draft.yaml")
    ]


def test_what_could_not_be_read_tells_each_fault_and_its_place(reported: Reported) -> None:
    reported("criteria: o34-2567")
    failure = _failure("criteria: o34-2567\nresults: <b>มี\nareas: {'1.1': {implementation: ทำ}}\n")
    page = _page(failure)
    holds_together(page)
    assert page.one("h1").words == "bad.yaml"
    faults = [node.words for node in page.all("li")]
    assert len(faults) == 2
    assert "«<b>มี»" in faults[0]
    assert faults[0].endswith("bad.yaml, line 2")
    assert faults[1].endswith("bad.yaml, line 3")


def test_nothing_at_all_is_still_a_page() -> None:
    page = _page(language="th")
    assert page.one("h1").words == "เอกสารที่ตรวจ 0 ฉบับ"
    holds_together(page)
