"""The HTML report: whatever a submission says comes out as text."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings

import itacheck
from itacheck import Report
from itacheck.reports.html_element import element
from itacheck.reports.html_report import render
from itacheck.reports.safe import visible
from tests.builders import complete

from .html_pages import holds_together
from .markup import MARKED, read_html
from .unsafe import UNSAFE, attacking_submissions


def _is_text_alone(text: str, report: Report, language: str) -> None:
    assert not UNSAFE.search(text)
    page = read_html(text)
    holds_together(page)
    shown = page.words
    for finding in report.findings:
        if finding.verdict != "unmet":
            assert " ".join(visible(finding.message.into(language)).split()) in shown


@settings(max_examples=20)
@given(attacking_submissions(MARKED))
def test_no_mark_of_a_submission_is_read_as_one(submission: Any) -> None:
    report = itacheck.grade(submission)
    for language in ("th", "en"):
        _is_text_alone(render([report], language), report, language)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("marks")


@settings(max_examples=20)
@given(submission=attacking_submissions(MARKED))
def test_nor_is_one_of_a_line_of_its_file(submission: Any, folder: Path) -> None:
    file = folder / "<img src=x>&amp;.yaml"
    file.write_text(yaml.safe_dump(submission, allow_unicode=True, width=90), encoding="utf-8")
    report = itacheck.grade(file)
    _is_text_alone(render([report, report], "th"), report, "th")


def test_the_name_of_an_agency_and_of_its_file_are_data(tmp_path: Path) -> None:
    name = "</title><script>alert(1)</script>"
    file = tmp_path / "'\"><b>.yaml"
    submission = complete() | {"agency": {"name": name}}
    file.write_text(yaml.safe_dump(submission, allow_unicode=True), encoding="utf-8")
    report = itacheck.grade(file)
    page = read_html(render([report, report], "en"))
    holds_together(page)
    assert next(page.all("h2")).words == name
    assert str(file) in page.words
    assert read_html(render([report], "en")).one("title").words == f"Report on {name}"


def test_an_element_takes_text_as_text_and_has_no_raw_kind() -> None:
    with pytest.raises(ValueError, match="script"):
        element("script", "alert(1)")
    made = element("p", "ก<", element("b", "ข"), ["&", None, "ค"], title='"<\x1b')
    assert made.text == "ก<"
    assert made[0].tail == "&ค"
    assert made.attrib == {"title": '"<<U+001B>'}
