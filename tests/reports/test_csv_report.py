"""CSV: what a spreadsheet reads, row by row, and no cell that it would calculate."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import itacheck
from itacheck import Fault, Location, SubmissionError, Text
from itacheck.outcome import Failure, Outcome
from itacheck.places import data_directory
from itacheck.reports.csv_report import BYTE_ORDER_MARK, COLUMNS, head, line, render, rows
from itacheck.reports.safe import visible
from tests.builders import complete

from .conftest import Reported

SAMPLES = sorted(Path(data_directory("samples")).glob("*.yaml"))
SIGNS = "=+-@＝＋－＠\t\r"


def table(*outcomes: Outcome, language: str = "th") -> list[dict[str, str]]:
    """Return the rows, as a program reads them that knows the mark."""
    text = render(outcomes, language).encode("utf-8").decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


@pytest.mark.parametrize("language", ["th", "en"])
def test_columns_are_called_the_same_in_every_language(language: str) -> None:
    first, *_ = render([], language).splitlines()
    assert first.removeprefix(BYTE_ORDER_MARK) == (
        "path,agency,criteria,score,possible_score,row,rule,severity,verdict,area,requirement,"
        "clause,message,remedy,file,line,column,label,fingerprint,decision,by,on,reason,status"
    )


def test_excel_is_told_that_it_is_utf_8_and_lines_end_as_the_standard_says() -> None:
    data = render([itacheck.grade(SAMPLES[0])], "th").encode("utf-8")
    assert data.startswith(b"\xef\xbb\xbfpath,")
    assert data.endswith(b"\r\n")
    assert data.count(b"\n") == data.count(b"\r\n")


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
@pytest.mark.parametrize("language", ["th", "en"])
def test_each_finding_is_a_row_with_the_columns_of_its_submission(
    path: Path, language: str
) -> None:
    report = itacheck.grade(path)
    found = table(report, language=language)
    whole = {
        "path": str(path),
        "agency": report.submission.agency_name or "",
        "criteria": report.criteria.id,
        "score": "" if report.score is None else str(report.score),
        "possible_score": "" if report.score is None else str(report.possible_score),
    }
    assert all(row.items() >= whole.items() for row in found)
    assert [(row["rule"], row["area"], row["message"]) for row in found] == [
        (f.rule, f.area or "", f.message.into(language)) for f in report.findings
    ] or not report.findings
    for row, finding in zip(found, report.findings, strict=False):
        assert row["row"] == "finding"
        assert (row["severity"], row["verdict"]) == (finding.severity, finding.verdict or "")
        assert (row["requirement"], row["clause"]) == (
            finding.requirement or "", finding.clause or "",
        )  # fmt: skip
        assert row["remedy"] == finding.remedy.into(language)
        assert row["fingerprint"] == (finding.fingerprint or "")
        assert finding.location is not None
        assert [row["file"], row["line"], row["column"]] == [
            str(path), str(finding.location.line), str(finding.location.column),
        ]  # fmt: skip


def test_a_submission_in_which_nothing_was_found_is_one_row() -> None:
    (row,) = table(itacheck.grade(complete()))
    assert (row["row"], row["agency"], row["score"]) == ("submission", "สำนักงานตัวอย่าง", "100")
    assert (row["path"], row["rule"], row["message"], row["line"]) == ("", "", "", "")


def test_what_could_not_be_read_is_one_row_with_its_message(reported: Reported) -> None:
    faults = (
        Fault(Text("หนึ่ง", "one"), Location("a.yaml", 3, 4, 3, 9)),
        Fault(Text("สอง", "two"), Location("a.yaml", 5, 6, 5, 7)),
    )
    failure = Failure("a.yaml", SubmissionError(*faults, path="a.yaml"))
    first, *others = table(failure, reported("criteria: o34-2567\n"), language="en")
    assert {name: value for name, value in first.items() if value} == {
        "path": "a.yaml", "row": "failure", "message": "3:4: one\n5:6: two", "file": "a.yaml",
        "line": "3", "column": "4",
    }  # fmt: skip
    assert {row["path"] for row in others} == {"draft.yaml"}


def test_a_place_without_lines_is_told_by_its_label() -> None:
    report = itacheck.grade(complete() | {"limitations": ""})
    label = Text("ตาราง 3 แถว 2", "table 3, row 2")
    place = Location("แผน.docx", None, None, None, None, "/limitations", label)
    report.__dict__["findings"] = (report.findings[0]._replace(location=place),)
    for language in ("th", "en"):
        (row,) = table(report, language=language)
        assert (row["file"], row["line"], row["label"]) == ("แผน.docx", "", label.into(language))


def test_reviews_have_rows_and_columns_of_their_own(reported: Reported) -> None:
    report = reported(
        'criteria: o34-2567\nareas: {"1.3": {analysis: Social Network}}\nreview:\n'
        '  - {rule: analysis/title-only, area: "1.3", decision: reject, by: ก, on: ข, reason: ค}\n'
        "  - {rule: x/y, decision: accept, by: ง, on: จ, reason: ฉ, of: 4f2a91c07b3d}\n"
    )
    first, second = (row for row in table(report) if row["row"] == "review")
    names = ("rule", "area", "decision", "by", "on", "reason", "status", "fingerprint", "line")
    assert [first[name] for name in names] == [
        "analysis/title-only", "1.3", "reject", "ก", "ข", "ค", "applied", "", "4",
    ]  # fmt: skip
    assert [second[name] for name in names] == [
        "x/y", "", "accept", "ง", "จ", "ฉ", "nothing", "4f2a91c07b3d", "5",
    ]  # fmt: skip
    assert first["score"] == str(report.score)
    assert not any(row["decision"] for row in table(report) if row["row"] == "finding")


def test_a_row_can_be_written_as_soon_as_it_is_known() -> None:
    reports = [itacheck.grade(path) for path in SAMPLES[:3]]
    parts = [head()]
    parts += [line(row) for report in reports for row in rows(report, "th")]
    assert "".join(parts) == render(reports, "th")


TEXTS = st.text(st.sampled_from(SIGNS + ";,|'\"\n \u00a0\u200b\u2060ก1A("), max_size=8) | st.text()


def _cell(text: str) -> str:
    written = line({"message": text})
    (row,) = csv.reader(io.StringIO(written, newline=""), strict=True)
    return row[COLUMNS.index("message")]


@given(TEXTS)
def test_no_cell_begins_as_a_formula_does(text: str) -> None:
    cell = _cell(text)
    assert cell.strip(" \n\u00a0\u200b\u2060")[:1] not in tuple(SIGNS)
    assert cell.replace("'", "") == visible(text).replace("'", "")  # nothing else is changed
    if text[:1] not in (*SIGNS, *" \n\u00a0\u200b\u2060") and not set(';\t\n"') & set(text):
        assert cell == visible(text)


@given(st.lists(TEXTS, min_size=2, max_size=2), st.sampled_from(";\t"))
def test_nor_does_one_where_the_system_parts_cells_by_another_sign(
    texts: list[str], separator: str
) -> None:
    written = line(dict(zip(("message", "reason"), texts, strict=True)))
    # Such a system knows no comma, so a quotation mark inside a line quotes nothing.
    for cell in (cell for row in written.splitlines() for cell in row.split(separator)):
        assert cell.lstrip(' "\u00a0\u200b\u2060')[:1] not in tuple("=+-@＝＋－＠")


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ('=HYPERLINK("http://example.org","ก")', '\'=HYPERLINK("http://example.org","ก")'),
        ("@SUM(A1:A9)", "'@SUM(A1:A9)"),
        ("-1+2", "'-1+2"),
        ("+66 2 000 0000", "'+66 2 000 0000"),
        ("＝1+1", "'＝1+1"),
        (" =1+1", "' =1+1"),
        ("ก;=1+1", "ก;'=1+1"),
        ('ก;"=1+1', "ก;'\"=1+1"),
        ("\r=1+1", "<U+000D>=1+1"),
        ("ก = ข", "ก = ข"),
        ("a@example.org", "a@example.org"),
        ("1 ต.ค. 2566 - 30 ก.ย. 2567", "1 ต.ค. 2566 - 30 ก.ย. 2567"),
    ],
)
def test_a_formula_is_text_behind_an_apostrophe(text: str, cell: str) -> None:
    assert _cell(text) == cell
