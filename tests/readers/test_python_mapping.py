"""A mapping from Python reads like the YAML of the same content, under the same limits."""

from __future__ import annotations

import json
import tempfile
from collections import UserDict, UserList
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import itacheck
from itacheck.submission import Fields, Section, StartEnd, Submission, Texts
from tests.builders import changed, complete


def refused(mapping: dict[Any, Any]) -> itacheck.SubmissionError:
    with pytest.raises(itacheck.SubmissionError) as caught:
        itacheck.load_submission(mapping)
    return caught.value


# ---- values ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "texts"),
    [
        ("2566", ("2566",)),
        (2566, ("2566",)),
        (95.35, ("95.35",)),
        (Decimal("95.350"), ("95.350",)),
        (date(2023, 10, 1), ("2023-10-01",)),
        (datetime(2023, 10, 1, 8, 30), ("2023-10-01 08:30:00",)),
        (None, ("",)),
        (["ก", 2, None], ("ก", "2", "")),
        (("ก", "ข"), ("ก", "ข")),
        (UserList(["ก"]), ("ก",)),
        ([], ()),
        ("~", ("~",)),
    ],
)
def test_numbers_and_dates_are_their_text_and_none_is_blank(value: object, texts: Texts) -> None:
    submission = itacheck.load_submission({"criteria": "o34-2567", "limitations": value})
    assert submission.top.texts["limitations"] == texts


def test_a_timeframe_may_be_two_dates() -> None:
    timeframe = {"start": date(2023, 10, 1), "end": date(2024, 9, 30)}
    submission = itacheck.load_submission(
        changed({"areas/1.1/implementation/timeframe": timeframe})
    )
    (entry,) = submission.areas["1.1"].groups["implementation"]
    assert entry["timeframe"] == StartEnd(("2023-10-01", "2024-09-30"))
    assert itacheck.grade(submission).score == 100


def test_any_mapping_will_do() -> None:
    report = itacheck.grade(MappingProxyType(UserDict(complete())))
    assert (report.score, report.possible_score) == (100, 100)


@pytest.mark.parametrize("key", [1.1, 1, "๑.๑", "ประเด็นที่ 1"])
def test_a_number_may_be_a_key(key: object) -> None:
    submission = itacheck.load_submission(
        {"criteria": "o34-2567", "areas": {key: {"analysis": "ก"}}}
    )
    assert submission.areas["1.1"].texts == {"analysis": ("ก",)}


@pytest.mark.parametrize("criteria", [None, "", " ", [], ["", None], [{"a": "b"}]])
def test_criteria_left_blank_are_not_named(criteria: object) -> None:
    assert "no criteria are named" in refused({"criteria": criteria}).message("en")


def test_there_is_no_place_but_every_finding_is_told() -> None:
    submission = itacheck.load_submission({"criteria": "o34-2567", "limitatoins": "ก"})
    assert submission.path is None
    assert submission.locate(("areas", "1.1", "analysis")) is None
    findings = itacheck.grade(submission).findings
    assert len(findings) > 30
    assert {finding.location for finding in findings} == {None}


# ---- what cannot be read -----------------------------------------------------------------------

WRONG = {
    "results/fiscal_year": (True, "/results/fiscal_year: ", "bool was found"),
    "results/overall": (10**5000, "/results/overall: ", "int was found"),
    "areas/1.2/implementation/steps": (["ก", False], "/areas/1.2/implementation/steps/1: ", "bool"),
    "areas/1.2/analysis": (b"\xa1", "/areas/1.2/analysis: ", "bytes was found"),
    "areas/1.3/analysis": ({"ก"}, "/areas/1.3/analysis: ", "set was found"),
    "agency/name": (object(), "/agency/name: ", "object was found"),
    "agency/a/b~c": ({None: "ก"}, "/agency/a/b~0c: ", "NoneType was found"),
    "agency/x": ({("ก",): "ก"}, "/agency/x: ", "tuple was found"),
    "agency/y": ({True: "ก"}, "/agency/y: ", "bool was found"),
    "agency/z": ({10**5000: "ก"}, "/agency/z: ", "int was found"),
}


@pytest.mark.parametrize("path", WRONG)
def test_what_is_no_text_list_or_mapping_is_told_with_its_pointer(path: str) -> None:
    value, pointer, found = WRONG[path]
    error = refused(changed({path: value}))
    assert error.message("en").startswith(pointer)
    assert found in error.message("en")
    assert error.message("th").startswith(pointer)
    assert error.location is None


def test_every_wrong_value_is_told() -> None:
    error = refused({"criteria": True, "agency": {"name": b"", 3j: {1, 2}}, None: "ก"})
    lines = error.message("en").splitlines()
    assert [line.split(":")[0] for line in lines] == [
        "/criteria",
        "/agency/name",
        "/agency/3j",
        "/",
    ]


@pytest.mark.parametrize(
    ("path", "value", "told"),
    [
        ("areas/1.2", "ครบ", "/areas/1.2: keys must stand here (such as analysis: …), but"),
        ("areas/1.2/implementation", ["ก"], "/areas/1.2/implementation/0: keys must stand here"),
        ("limitations", {"ก": "ข"}, "/limitations: a text or a list of texts must stand here"),
        ("ข้อจำกัด", "ก", "/limitations: the key «ข้อจำกัด» stands already as «limitations»; make"),
        ("results/items", {"O4": 0, "๐๔": 1}, "/results/items/O4: the key «๐๔» stands already as"),
    ],
)  # fmt: skip
def test_a_fault_of_kind_is_told_with_the_pointer(path: str, value: object, told: str) -> None:
    error = refused(changed({path: value}))
    assert error.message("en").startswith(told)
    assert error.message("th").startswith(told.split(":")[0] + ": ")
    assert error.location is None


# ---- the limits --------------------------------------------------------------------------------


def nested(levels: int, innermost: object) -> dict[str, Any]:
    """Return a mapping of this depth, its own level included."""
    value = innermost
    for _ in range(levels - 1):
        value = [value]
    return {"criteria": "o34-2567", "x": value}


@pytest.mark.parametrize("innermost", ["ก", None, 1, b""])
def test_fifty_levels_are_read_and_fifty_one_refused(innermost: object) -> None:
    if innermost != b"":
        assert itacheck.load_submission(nested(50, innermost)).criteria.id == "o34-2567"
    for content in (innermost, [], {}):
        error = refused(nested(51, content))
        assert "deeper than 50 levels" in error.message("en")
        assert "50 ชั้น" in error.message("th")


@pytest.mark.parametrize("empty", [[], {}, ()])
def test_an_empty_collection_is_a_level_too(empty: object) -> None:
    assert itacheck.load_submission(nested(49, empty)).criteria.id == "o34-2567"
    assert "deeper than 50 levels" in refused(nested(50, empty)).message("en")


def test_what_contains_itself_is_too_deep() -> None:
    mapping = complete()
    mapping["areas"]["1.1"]["self"] = mapping
    assert "deeper than 50 levels" in refused(mapping).message("en")
    members: list[object] = []
    members += [members, members]
    assert "deeper than 50 levels" in refused({"x": members}).message("en")


def test_a_hundred_thousand_values_are_read_and_one_more_is_refused() -> None:
    mapping = {"criteria": "o34-2567", "x": ["ก"] * 99_998}
    assert itacheck.load_submission(mapping).criteria.id == "o34-2567"
    mapping["x"] = ["ก"] * 99_999
    error = refused(mapping)
    assert "more than 100,000 values" in error.message("en")
    assert "100,000 ค่า" in error.message("th")


def test_five_million_bytes_of_text_are_read_and_one_more_is_refused() -> None:
    largest = "ก" * 1_666_666  # three bytes each
    mapping = {"criteria": "o34-2567", "x": largest[4:], "limitations": "คน"}
    assert itacheck.load_submission(mapping).top.texts["limitations"] == ("คน",)
    error = refused({**mapping, "y": "nine more"})
    assert "5,000,000 bytes" in error.message("en")
    assert "5,000,000 ไบต์" in error.message("th")


# ---- the same as YAML --------------------------------------------------------------------------

TEXTS = st.one_of(
    st.sampled_from(
        ["", "-", "ไม่มี", "อ่านไม่ได้", "คนน้อย", "1 ต.ค. 66 – 30 ก.ย. 67", "ทุกเดือน", "2566"]
    ),
    st.text("กขคำ้ab1๑ .-:#'\"\n%*&!{}[]", max_size=12),
    st.integers(-10, 3000),
    st.floats(allow_nan=False, allow_infinity=False),
    st.none(),
    st.dates(),
)
FIELD = TEXTS | st.lists(TEXTS, max_size=3)
ENTRY = st.fixed_dictionaries(
    {},
    optional={
        "method": FIELD,
        "ผู้รับผิดชอบ": FIELD,
        "steps": FIELD,
        "timeframe": FIELD | st.fixed_dictionaries({}, optional={"start": FIELD, "สิ้นสุด": TEXTS}),
        "setps": FIELD,
    },
)
AREA = st.fixed_dictionaries(
    {},
    optional={
        "items": FIELD,
        "การวิเคราะห์": FIELD,
        "limitations": FIELD,
        "implementation": ENTRY | st.lists(ENTRY | st.sampled_from([None, "ประชุม"]), max_size=2),
        "analysis": FIELD,
    },
) | st.sampled_from([None, "…", "อ่านไม่ได้", "ไม่มี"])
SUBMISSIONS = st.fixed_dictionaries(
    {"criteria": st.just("o34-2567")},
    optional={
        "agency": st.fixed_dictionaries({}, optional={"name": FIELD, "โทรศัพท์": TEXTS}),
        "results": st.fixed_dictionaries(
            {},
            optional={
                "fiscal_year": FIELD,
                "items": st.dictionaries(
                    st.sampled_from(["O4", "๐๓๐", "e10", "แผน", "o30", 4]), TEXTS, max_size=3
                ),
                "overview": FIELD,
            },
        ),
        "areas": st.dictionaries(
            st.sampled_from(["1.1", 1.2, "๑.๓", "(4)", "ประเด็นที่ 1", "1.9"]), AREA, max_size=3
        ),
        "ข้อจำกัด": FIELD,
        "limitations": FIELD,
        "review": st.lists(
            st.fixed_dictionaries({"rule": TEXTS}, optional={"area": TEXTS, "by": TEXTS}),
            max_size=2,
        ),
    },
)


@given(SUBMISSIONS)
def test_a_mapping_and_the_yaml_of_the_same_content_are_the_same(mapping: dict[str, Any]) -> None:
    yaml = json.dumps(mapping, ensure_ascii=False, indent=1, default=str)  # JSON is YAML
    with tempfile.TemporaryDirectory() as directory:
        path = Path(directory, "draft.yaml")
        path.write_text(yaml, encoding="utf-8")
        assert outcome(mapping) == outcome(path)


def outcome(source: dict[str, Any] | Path) -> object:
    """Return all that was read, or what was wrong, without the places."""
    try:
        submission = itacheck.load_submission(source)
    except itacheck.SubmissionError as error:
        return len(error.faults)
    report = itacheck.grade(submission)
    return (
        contents(submission),
        [make()[:3] for make in submission.remarks],
        (report.score, report.possible_score, report.next),
        [(cell.area, cell.requirement, cell.verdict) for cell in report.matrix],
        # What is noticed of keys comes in the order of lines, which a mapping does not have.
        sorted(
            (f.rule, f.area or "", f.verdict or "", f.message, f.remedy) for f in report.findings
        ),
    )


def contents(submission: Submission) -> object:
    return (
        section(submission.top),
        fields(submission.agency),
        fields(submission.results),
        fields(dict(submission.scores)),
        {key: section(area) for key, area in submission.areas.items()},
        [entry._replace(location=None) for entry in submission.reviews],
        submission.agency_name,
    )


def section(part: Section) -> object:
    return fields(part.texts), {name: list(map(fields, es)) for name, es in part.groups.items()}


def fields(part: Fields) -> object:
    return {name: (type(texts), texts) for name, texts in part.items()}


@pytest.mark.parametrize("source", [None, [], 5, b"draft.yaml", ("draft.yaml",)])
def test_what_is_neither_a_path_nor_a_mapping_is_refused(source: Any) -> None:
    with pytest.raises(itacheck.SubmissionError) as caught:
        itacheck.grade(source)
    kind = type(source).__name__
    says = f"a submission is the path of a file or a mapping, not {kind}"
    assert caught.value.message("en") == says
