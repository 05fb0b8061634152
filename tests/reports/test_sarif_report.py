"""SARIF: logs that the published schema accepts, and that say what the JSON report says."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import attrs
import pytest

import itacheck
from itacheck import Fault, Location, SubmissionError, Text
from itacheck.outcome import Failure, Outcome
from itacheck.places import data_directory
from itacheck.reference.rule_texts import rule_text
from itacheck.reports import json_report
from itacheck.reports.sarif_report import render
from tests.builders import changed, complete

from .conftest import Reported
from .sarif_schema import refused

SAMPLES = sorted(Path(data_directory("samples")).glob("*.yaml"))
Log = dict[str, Any]


def sarif(*outcomes: Outcome, language: str = "th") -> Log:
    """Return the one run of a log, which the schema accepts."""
    log = json.loads(render(outcomes, language, rule_text))
    assert refused(log) == []
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    assert isinstance(run, dict)
    return run


def _failure(path: str, *faults: Fault) -> Failure:
    return Failure(path, SubmissionError(*faults, path=path))


def _at(report: itacheck.Report, location: Location | None) -> itacheck.Report:
    """Return the report with its first finding alone, at another place."""
    found = attrs.evolve(report)
    found.__dict__["findings"] = (report.findings[0]._replace(location=location),)
    return found


def test_the_schema_is_that_of_sarif_and_refuses_what_is_none() -> None:
    run = {"tool": {"driver": {"name": "itacheck"}}, "results": [{"kind": "doubt"}]}
    why = refused({"version": "2.1.0", "runs": [run]})
    assert any("doubt" in one for one in why)
    assert any("message" in one for one in why)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
@pytest.mark.parametrize("language", ["th", "en"])
def test_a_result_stands_for_each_finding_where_the_json_report_has_it(
    path: Path, language: str
) -> None:
    report = itacheck.grade(path)
    run = sarif(report, language=language)
    content = json_report.as_object(report, language)
    assert [result["ruleId"] for result in run["results"]] == [
        finding["rule"] for finding in content["findings"]
    ]
    for result, finding in zip(run["results"], content["findings"], strict=True):
        place = result["locations"][0]["physicalLocation"]["region"]
        assert [place[key] for key in ("startLine", "startColumn", "endLine", "endColumn")] == [
            finding["location"][key] for key in ("line", "column", "end_line", "end_column")
        ]
        assert finding["message"].replace("{", "{{") in result["message"]["text"].replace("} ", "}")
        assert finding["remedy"] in result["message"]["text"]
        for key in ("severity", "verdict", "area", "requirement", "clause"):
            assert result["properties"][key] == finding[key]


def test_absences_fail_doubts_are_for_review_and_notes_inform(reported: Reported) -> None:
    run = sarif(
        reported(
            "criteria: o34-2567\nresults: {fiscal_year: 2566}\n"
            'areas: {"1.1": {analysis: Social Network}}\n'
        )
    )
    seen = {(r["properties"]["severity"], r["kind"], r["level"]) for r in run["results"]}
    # Only what fails has a level: the standard gives «none» to every other kind.
    assert seen == {
        ("error", "fail", "error"),
        ("warning", "review", "none"),
        ("note", "informational", "none"),
    }


def test_columns_count_code_points(reported: Reported) -> None:
    report = reported('criteria: o34-2567\nareas: {"1.1": {ชื่อที่ไม่มี: ก, analysis: Social Network}}\n')
    run = sarif(report)
    assert run["columnKind"] == "unicodeCodePoints"
    (region,) = (
        result["locations"][0]["physicalLocation"]["region"]
        for result in run["results"]
        if result["kind"] == "review"
    )
    line = report.submission.document.line(region["startLine"])
    assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == "Social Network"


@pytest.mark.parametrize("language", ["th", "en"])
def test_only_rules_that_fired_are_described_in_the_language(language: str) -> None:
    reports = [itacheck.grade(path) for path in SAMPLES]
    run = sarif(*reports, language=language)
    rules = run["tool"]["driver"]["rules"]
    names = [rule["id"] for rule in rules]
    assert names == sorted({finding.rule for report in reports for finding in report.findings})
    for result in run["results"]:
        assert names[result["ruleIndex"]] == result["ruleId"]
    for rule in rules:
        texts = [rule["shortDescription"], rule["fullDescription"], rule["help"]]
        assert all(text["text"].strip() for text in texts)
        thai = any("ก" <= letter <= "๛" for letter in rule["shortDescription"]["text"])
        assert thai is (language == "th")
        assert rule["name"].isidentifier()
    assert run["language"] == run["tool"]["driver"]["language"] == language


def test_a_rule_is_described_as_explain_does(reported: Reported) -> None:
    report = reported('criteria: o34-2567\nareas: {"1.1": {implementation: {timeframe: ทันที}}}\n')
    rules = {rule["id"]: rule for rule in sarif(report, language="en")["tool"]["driver"]["rules"]}
    period = rules["timeframe/period"]
    assert period["name"] == "TimeframePeriod"
    assert period["shortDescription"]["text"] == "the timeframe says when"
    assert period["fullDescription"]["text"].startswith("timeframe (clause 2.4), in each area: ")
    remedy = report.criteria.requirements["timeframe"].remedy.en
    assert period["help"]["text"].splitlines()[-1] == remedy
    assert "## Verdict" in period["help"]["markdown"]
    key = rules["submission/missing-areas"]
    assert key["fullDescription"]["text"].startswith("Given before the others")


def test_of_several_criteria_the_first_describe_a_rule() -> None:
    older, newer = (itacheck.grade({"criteria": name}) for name in ("o38-2563", "o34-2567"))
    both = {f.rule for f in older.findings} & {f.rule for f in newer.findings}
    assert "analysis/stated" in both
    for first, second in ((older, newer), (newer, older)):
        for rule in sarif(first, second)["tool"]["driver"]["rules"]:
            if rule["id"] in both:
                asked = rule_text(first.criteria, rule["id"], "th").asks
                assert rule["fullDescription"]["text"] == asked


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("draft.yaml", "draft.yaml"),
        ("./offices/a b.yaml", "offices/a%20b.yaml"),
        ("../x.yaml", "../x.yaml"),
        ("แผน ๑.yaml", "%E0%B9%81%E0%B8%9C%E0%B8%99%20%E0%B9%91.yaml"),
        ("a:b?c#d%20.yaml", "a%3Ab%3Fc%23d%2520.yaml"),
        ("\udcff.yaml", "%FF.yaml"),  # a name that is no UTF-8, as the system hands it over
        ("-", "-"),
    ],
)
def test_a_relative_path_is_a_relative_reference(path: str, uri: str) -> None:
    report = itacheck.grade(complete() | {"limitations": ""})
    run = sarif(_at(report, Location(path, 1, 2, 3, 4)))
    location = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert location == {"uri": uri}


def test_an_absolute_path_is_a_file_uri(tmp_path: Path) -> None:
    path = tmp_path / "ที่ 1.yaml"
    path.write_text("criteria: o34-2567\n", encoding="utf-8")
    first, *_ = sarif(itacheck.grade(path))["results"]
    uri = first["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri.startswith("file:///")
    assert unquote(uri).endswith("/ที่ 1.yaml")
    assert uri.isascii()


def test_the_pointer_is_the_logical_location(reported: Reported) -> None:
    run = sarif(reported('criteria: o34-2567\nareas: {"1.2": {implementation: {method: -}}}\n'))
    (found,) = (
        result
        for result in run["results"]
        if result["ruleId"] == "method/stated" and result["properties"]["area"] == "1.2"
    )
    assert found["locations"][0]["logicalLocations"] == [
        {"name": "method", "fullyQualifiedName": "/areas/1.2/implementation/0/method"}
    ]


@pytest.mark.parametrize(("language", "label"), [("th", "ตาราง 3 แถว 2"), ("en", "table 3, row 2")])
def test_a_place_without_lines_has_its_label_and_no_region(language: str, label: str) -> None:
    report = itacheck.grade(complete() | {"limitations": ""})
    of_table = Text("ตาราง 3 แถว 2", "table 3, row 2")
    place = Location("แผน.docx", None, None, None, None, "/limitations", of_table)
    (location,) = sarif(_at(report, place), language=language)["results"][0]["locations"]
    assert location["message"] == {"text": label}
    assert list(location["physicalLocation"]) == ["artifactLocation"]
    assert location["logicalLocations"][0]["fullyQualifiedName"] == "/limitations"


def test_a_mapping_from_python_has_no_places() -> None:
    results = sarif(itacheck.grade({"criteria": "o34-2567"}))["results"]
    assert results
    assert not any("locations" in result for result in results)


def _prints(report: itacheck.Report, kind: str = "place/v1") -> list[str]:
    results = sarif(report)["results"]
    return [r["partialFingerprints"][kind] for r in results if kind in r["partialFingerprints"]]


def test_every_finding_has_a_fingerprint_of_its_own() -> None:
    for path in SAMPLES:
        prints = _prints(itacheck.grade(path))
        assert len(set(prints)) == len(prints)


def test_the_fingerprint_of_a_place_holds_when_lines_and_texts_change(reported: Reported) -> None:
    text = 'criteria: o34-2567\nareas: {"1.1": {analysis: Social Network}}\n'
    before = reported(text)
    after = reported("# หมายเหตุ\n" + text.replace("Social Network", "E-Service"))
    assert _prints(before) == _prints(after)
    assert _prints(before, "doubt/v1") == [before.doubts[0].fingerprint]
    assert _prints(before, "doubt/v1") != _prints(after, "doubt/v1")


def test_what_could_not_be_read_is_a_notification_for_each_fault(reported: Reported) -> None:
    faults = [
        Fault(Text("หนึ่ง", "one"), Location("a b.yaml", 3, 4, 3, 9)),
        Fault(Text("สอง {0}", "two {0}"), None),
    ]
    report = reported("criteria: o34-2567\n")
    run = sarif(_failure("a b.yaml", *faults), report, language="en")
    (invocation,) = run["invocations"]
    assert invocation["executionSuccessful"] is False
    first, second = invocation["toolExecutionNotifications"]
    assert (first["level"], first["message"]) == ("error", {"text": "one"})
    place = first["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "a%20b.yaml"
    assert place["region"]["startLine"] == 3
    assert second["message"] == {"text": "two {{0}}"}
    assert second["locations"] == [
        {"physicalLocation": {"artifactLocation": {"uri": "a%20b.yaml"}}}
    ]
    assert len(run["results"]) == len(report.findings)
    assert run["properties"]["submissions"][0]["error"]["message"] == "3:4: one\ntwo {0}"


def test_a_run_in_which_everything_could_be_read_was_successful() -> None:
    (invocation,) = sarif(itacheck.grade(complete()))["invocations"]
    assert invocation == {"executionSuccessful": True, "toolExecutionNotifications": []}


def test_texts_make_no_placeholder_and_no_link() -> None:
    attack = "[ดู](https://example.org) {0} {text}"
    report = itacheck.grade(changed({"areas/1.1/implementation/timeframe": attack}))
    (text,) = (
        result["message"]["text"]
        for result in sarif(report)["results"]
        if result["kind"] == "review"
    )
    assert "[ดู] (https://example.org) {{0}} {{text}}" in text


def test_scores_the_way_up_and_reviews_are_those_of_the_json_report(reported: Reported) -> None:
    report = reported(
        'criteria: o34-2567\nareas: {"1.3": {analysis: Social Network}}\nreview:\n'
        '  - {rule: analysis/title-only, area: "1.3", decision: reject, by: ก, on: ข, reason: ค}\n'
    )
    (submission,) = sarif(report)["properties"]["submissions"]
    content = json_report.as_object(report, "th")
    assert list(submission) == [
        "submission", "criteria", "score", "possible_score", "next", "unchecked", "reviews",
    ]  # fmt: skip
    assert all(content[key] == value for key, value in submission.items())
    assert submission["reviews"][0]["status"] == "applied"


def test_nothing_at_all_is_a_run_without_results() -> None:
    assert sarif()["results"] == []
