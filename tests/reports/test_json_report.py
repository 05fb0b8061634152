"""The JSON report: keys and their order, types, places, and text that stays mere text."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

import itacheck
from itacheck import ItacheckError
from itacheck.outcome import Failure, Outcome
from itacheck.places import data_directory
from itacheck.reports import json_report

from .conftest import Reported
from .unsafe import UNSAFE, attacking_submissions

SAMPLES = sorted(Path(data_directory("samples")).glob("*.yaml"))
Text, Number, Missing = str, int, type(None)
Shape = dict[str, Any]

LOCATION: Shape = {
    "path": Text,
    "line": Number,
    "column": Number,
    "end_line": Number,
    "end_column": Number,
    "pointer": Text,
    "label": Missing,
}
REPORT: Shape = {
    "format": Number,
    "tool": {"name": Text, "version": Text},
    "submission": {"path": Text, "agency": (Text, Missing)},
    "criteria": {"id": Text, "item": Text, "fiscal_year": Number},
    "score": (Number, Missing),
    "possible_score": (Number, Missing),
    "matrix": [{"area": (Text, Missing), "requirement": Text, "clause": Text, "verdict": Text}],
    "findings": [
        {
            "rule": Text,
            "severity": Text,
            "verdict": (Text, Missing),
            "area": (Text, Missing),
            "requirement": (Text, Missing),
            "clause": (Text, Missing),
            "message": Text,
            "remedy": Text,
            "fingerprint": (Text, Missing),
            "location": LOCATION,
        }
    ],
    "next": [{"score": Number, "changes": [{"area": (Text, Missing), "requirement": Text}]}],
    "unchecked": [{"clause": (Text, Missing), "area": (Text, Missing), "message": Text}],
    "reviews": [
        {
            "rule": Text,
            "area": (Text, Missing),
            "decision": Text,
            "by": Text,
            "on": Text,
            "reason": Text,
            "of": (Text, Missing),
            "status": Text,
        }
    ],
}
REVIEWED = """\
    criteria: o34-2567
    areas:
      "1.3": {analysis: Social Network}
      "1.5": {analysis: กระบวนการจัดซื้อจัดจ้าง}
    review:
      - {rule: analysis/title-only, area: "1.3", decision: accept, by: ก, on: 1 มี.ค. 67, reason: ข}
      - {rule: analysis/title-only, area: "1.5", decision: reject, by: ก, on: 1 มี.ค. 67, reason: ข}
      - {rule: analysis/distinct, area: "1.3", decision: accept, by: ก, on: ข, reason: ค, of: 12ab}
"""


def _fits(value: object, shape: Any) -> None:
    if isinstance(shape, dict):
        assert isinstance(value, dict)
        assert list(value) == list(shape)
        for key, part in shape.items():
            _fits(value[key], part)
    elif isinstance(shape, list):
        assert isinstance(value, list)
        for part in value:
            _fits(part, shape[0])
    else:
        assert isinstance(value, shape)
        assert not isinstance(value, bool)


def _json(outcome: Outcome, language: str = "th") -> Any:
    return json.loads(json_report.render([outcome], language, single=True))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
@pytest.mark.parametrize("language", ["th", "en"])
def test_keys_their_order_and_types_are_the_contract(path: Path, language: str) -> None:
    content = _json(itacheck.grade(path), language)
    _fits(content, REPORT)
    assert content["format"] == 1
    assert content["tool"] == {"name": "itacheck", "version": itacheck.__version__}
    item, year = {"item38-2563": ("O38", 2563)}.get(path.stem, ("O34", 2567))
    identifier = f"{item.lower()}-{year}"
    assert content["criteria"] == {"id": identifier, "item": item, "fiscal_year": year}
    assert content["submission"]["path"] == str(path)


def test_the_matrix_holds_every_area_and_requirement_in_the_order_of_the_criteria(
    reported: Reported,
) -> None:
    cells = _json(reported("criteria: o34-2567\nareas: {'1.7': {}, '1.1': {}}"))["matrix"]
    clauses = {
        "analysis": "1",
        "priority": "1*",
        "method": "2.1",
        "responsible": "2.2",
        "steps": "2.3",
        "timeframe": "2.4",
    }
    areas = ("1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7")
    wanted = [(area, name, clause) for area in areas for name, clause in clauses.items()]
    wanted += [(None, "limitations", "3"), (None, "assessed-year", "1")]  # type: ignore[list-item]
    assert [(cell["area"], cell["requirement"], cell["clause"]) for cell in cells] == wanted
    assert {cell["verdict"] for cell in cells} == {"met", "unmet"}


def test_reviews_are_shown_with_what_became_of_them(reported: Reported) -> None:
    content = _json(reported(REVIEWED))
    _fits(content, REPORT)
    assert [(r["area"], r["decision"], r["status"], r["of"]) for r in content["reviews"]] == [
        ("1.3", "accept", "applied", None),
        ("1.5", "reject", "applied", None),
        ("1.3", "accept", "nothing", "12ab"),
    ]
    of_titles = [f for f in content["findings"] if f["rule"] == "analysis/title-only"]
    assert [(f["area"], f["severity"], f["verdict"]) for f in of_titles] == [
        ("1.5", "error", "unmet")
    ]


def test_severity_verdict_and_fingerprint_go_together(reported: Reported) -> None:
    text = "criteria: o34-2567\nareas: {'1.1': {analysis: Social Network}}"
    for finding in _json(reported(text))["findings"]:
        expected = {"error": "unmet", "warning": "unclear", "note": None}[finding["severity"]]
        assert finding["verdict"] == expected
        assert (finding["fingerprint"] is not None) == (expected == "unclear")


PLACED = """\
    criteria: o34-2567
    results: {fiscal_year: "2565"}
    areas:
      "1.1":
        items: [O4, X9]
        analysis: Social Network
        implementation:
          method:
          steps: |
            ระบุ…
            ......

          timeframe: ต่อเนื่อง
      "๑.๒": {การวิเคราะห์: "น้ำ 😀", implementation: [{method: ก}, {method: ก, timeframe: ทันที}]}
    """
LOCATIONS = {
    # rule, area: line, column, end line, end column, pointer
    ("assessed-year/year", None): (2, 24, 2, 30, "/results/fiscal_year"),
    ("advice/item-codes", "1.1"): (5, 12, 5, 20, "/areas/1.1/items"),
    ("analysis/title-only", "1.1"): (6, 15, 6, 29, "/areas/1.1/analysis"),
    # empty: at its own key
    ("method/stated", "1.1"): (8, 7, 8, 13, "/areas/1.1/implementation/0/method"),
    # missing: at the key of its nearest parent
    ("responsible/stated", "1.1"): (7, 5, 7, 19, "/areas/1.1/implementation/0/responsible"),
    ("analysis/stated", "1.3"): (3, 1, 3, 6, "/areas/1.3/analysis"),
    ("limitations/stated", None): (1, 1, 1, 9, "/limitations"),
    ("timeframe/period", "1.1"): (13, 18, 13, 27, "/areas/1.1/implementation/0/timeframe"),
    # of several entries, in Thai spelling, on a line with an emoji: columns are code points
    ("advice/short-text", "1.2"): (14, 25, 14, 32, "/areas/1.2/analysis"),
    ("timeframe/period", "1.2"): (14, 87, 14, 92, "/areas/1.2/implementation/1/timeframe"),
}


@pytest.mark.parametrize(("finding", "place"), LOCATIONS.items(), ids=str)
def test_findings_stand_where_the_field_stands(
    reported: Reported, finding: tuple[str, str | None], place: tuple[int, int, int, int, str]
) -> None:
    found = [
        f["location"]
        for f in _json(reported(PLACED))["findings"]
        if (f["rule"], f["area"]) == finding
    ]
    keys = ("line", "column", "end_line", "end_column", "pointer")
    assert tuple(found[0][key] for key in keys) == place
    assert found[0]["path"] == "draft.yaml"


def test_a_block_text_ends_with_its_last_line_that_is_not_blank(reported: Reported) -> None:
    text = PLACED.replace("ระบุ…", "๑. ตั้ง ๑. ร่าง").replace("......", "๒. ประกาศ")
    (note,) = [f for f in _json(reported(text))["findings"] if f["rule"] == "advice/step-numbers"]
    place = note["location"]
    assert (place["line"], place["column"]) == (9, 14)
    assert (place["end_line"], place["end_column"]) == (11, 18)


def test_a_mapping_from_python_has_no_places() -> None:
    content = _json(itacheck.grade({"criteria": "o34-2567", "nmae": "x"}))
    assert content["submission"] == {"path": None, "agency": None}
    assert {str(finding["location"]) for finding in content["findings"]} == {"None"}


def _failure(text: str, path: str = "draft.yaml") -> Failure:
    Path(path).write_text(text, encoding="utf-8")
    with pytest.raises(ItacheckError) as caught:
        itacheck.grade(path)
    return Failure(path, caught.value)


def test_what_could_not_be_read_is_an_error_in_its_place(reported: Reported) -> None:
    report = reported("criteria: o34-2567")
    failure = _failure("areas:\n\t- x", "bad.yaml")
    content = json.loads(json_report.render([report, failure], "en", single=False))
    assert [part["submission"]["path"] for part in content] == ["draft.yaml", "bad.yaml"]
    _fits(content[0], REPORT)
    _fits(
        content[1],
        {"submission": {"path": Text}, "error": {"message": Text, "location": LOCATION}},
    )
    assert content[1]["error"]["location"]["line"] == 2


def test_of_several_errors_the_message_has_a_line_for_each_and_the_place_is_the_first(
    reported: Reported,
) -> None:
    reported("criteria: o34-2567")
    failure = _failure("criteria: o34-2567\nresults: มี\nareas:\n  '1.1': {implementation: ทำ}\n")
    error = _json(failure, "en")["error"]
    lines = error["message"].splitlines()
    assert [line.split(" ")[0] for line in lines] == ["2:10:", "4:27:"]
    assert (error["location"]["line"], error["location"]["column"]) == (2, 10)


def test_one_object_for_single_input_and_a_list_otherwise(reported: Reported) -> None:
    report = reported("criteria: o34-2567")
    single = json_report.render([report], "th", single=True)
    assert isinstance(json.loads(single), dict)
    assert json.loads(json_report.render([report], "th", single=False)) == [json.loads(single)]
    assert json.loads(json_report.render([], "th", single=False)) == []
    assert single.endswith("}\n")


def test_thai_is_written_as_it_is(reported: Reported) -> None:
    text = json_report.render([reported(REVIEWED)], "th", single=True)
    assert "การวิเคราะห์" in text
    assert "\\u0e" not in text


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_only_the_words_change_with_the_language(path: Path) -> None:
    report = itacheck.grade(path)
    thai, english = _json(report, "th"), _json(report, "en")
    for part in ("findings", "unchecked"):
        for one, other in zip(thai[part], english[part], strict=True):
            words = {key for key in one if one[key] != other[key]}
            assert words == {"message", "remedy"} & set(one)
        thai.pop(part)
        english.pop(part)
    assert thai == english


@given(attacking_submissions())
def test_unsafe_characters_come_out_as_escapes_and_read_back_as_they_were(submission: Any) -> None:
    report = itacheck.grade(submission)
    for language in ("th", "en"):
        text = json_report.render([report], language, single=True)
        assert not UNSAFE.search(text)
        findings = json.loads(text)["findings"]
        assert [f["message"] for f in findings] == [
            f.message.into(language) for f in report.findings
        ]


@pytest.mark.parametrize("character", list("\x1b\x00\x7f\x9b\u202e\u2066\u2028\ufeff"))
def test_an_unsafe_character_is_escaped_by_its_code(reported: Reported, character: str) -> None:
    text = json_report.render(
        [reported(f'{{criteria: o34-2567, "ก\\u{ord(character):04x}ข": x}}')], "th", single=True
    )
    assert f'"pointer": "/ก\\u{ord(character):04x}ข"' in text
    pointers = [f["location"]["pointer"] for f in json.loads(text)["findings"]]
    assert f"/ก{character}ข" in pointers


def test_half_a_surrogate_pair_is_escaped() -> None:
    report = itacheck.grade({"criteria": "o34-2567", "agency": {"name": "ก\ud800"}})
    text = json_report.render([report], "th", single=True)
    assert text.encode()
    assert json.loads(text)["submission"]["agency"] == "ก\ud800"
