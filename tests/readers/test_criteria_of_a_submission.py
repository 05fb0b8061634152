"""Which criteria a submission is read by, and where they come from."""

from __future__ import annotations

from pathlib import Path

import pytest

import itacheck
from itacheck.catalogue import known_criteria, shipped_criteria
from itacheck.places import data_directory, rule_files
from itacheck.submission import StartEnd
from tests.builders import complete
from tests.grading.other_criteria import THREE_AREAS, WITHOUT_AREAS, loaded
from tests.source.parsers import Load, refusal

TWO_READINGS = """\
criteria: o34-2567
areas:
  1: {ปัญหา: ก, การวิเคราะห์: ข}
  ด้านการเงิน: {โครงการ: {งบที่ใช้: ค, when: ง}}
  1.2: {}
approval: {by: จ}
"""


def unknown(submission: itacheck.Submission) -> list[str]:
    remarks = (make() for make in submission.remarks)
    return [r.location.pointer for r in remarks if r.check == "unknown-key" and r.location]


# ---- the ones that a file names ----------------------------------------------------------------


VALUES = [
    *("o34-2567", "'o34-2567'", " o34-2567  # ปีนี้", "|\n  o34-2567"),
    *("[o34-2567]", "[~, '', o34-2567]"),
]


@pytest.mark.parametrize("key", ["criteria", "หลักเกณฑ์", "เกณฑ์", "Criteria", "'หลัก เกณฑ์'"])
@pytest.mark.parametrize("value", VALUES)
@pytest.mark.usefixtures("parser")
def test_a_file_names_its_criteria(key: str, value: str, load: Load) -> None:
    submission = load(f"agency: {{}}\n{key}: {value}\n")
    assert submission.criteria is itacheck.load_criteria("o34-2567")
    assert unknown(submission) == []


@pytest.mark.parametrize("typed", ["O34-2567", "o34-๒๕๖๗", "O34 2567", "๐๓๔-2567"])
def test_an_id_may_be_typed_as_people_type_it(typed: str, load: Load) -> None:
    assert load(f"criteria: {typed}\n").criteria.id == "o34-2567"


@pytest.mark.parametrize("named", ["o34", "../criteria/o34-2567", "…", "o34-2567.yaml", "o34, o38"])
def test_unknown_criteria_are_quoted_and_the_known_ones_named(named: str, load: Load) -> None:
    error = refusal(load, f"criteria: {f'[{named}]' if ', ' in named else named}\n")
    assert isinstance(error, itacheck.CriteriaError)
    for language in ("th", "en"):
        assert f"«{named}»" in error.message(language)
        assert all(known in error.message(language) for known in known_criteria())
    assert str(error.location) == "draft.yaml:1:11"
    assert error.location is not None
    assert error.location.pointer == "/criteria"


def test_a_long_name_is_cut_and_stands_on_one_line(load: Load) -> None:
    message = refusal(load, "criteria: |\n" + "  หลักเกณฑ์\n" * 50).message()
    assert "«หลักเกณฑ์ หลักเกณฑ์ " in message
    assert "\n" not in message
    assert len(message) < 250


def test_a_file_of_that_name_is_named(load: Load) -> None:
    Path("o25-2570.yaml").touch()
    error = refusal(load, "criteria: O25 ๒๕๗๐\n")
    assert "(did you mean the file o25-2570.yaml?)" in error.message("en")
    assert "(หมายถึงไฟล์ o25-2570.yaml ใช่หรือไม่)" in error.message("th")


def test_so_is_a_known_id_that_is_nearly_the_same(load: Load) -> None:
    assert "(did you mean o34-2567?)" in refusal(load, "criteria: o34-2657\n").message("en")
    assert "did you mean" not in refusal(load, "criteria: แบบวัดของเรา\n").message("en")


@pytest.mark.parametrize("criteria", [None, "o34-2567"])
def test_criteria_in_the_place_of_a_submission_are_refused_at_once(
    criteria: str | None, tmp_path: Path
) -> None:
    file = tmp_path / "plan.yaml"
    file.write_text(THREE_AREAS, encoding="utf-8")
    with pytest.raises(itacheck.SubmissionError) as caught:
        itacheck.load_submission(file, criteria)
    assert caught.value.message("en") == (
        "this file holds criteria, not a submission; check it with itacheck criteria check, or use"
        " it with --criteria"
    )
    assert str(caught.value.location) == f"{file}:1:1"


def test_an_instrument_in_the_place_of_a_submission_is_refused_by_name(tmp_path: Path) -> None:
    file = tmp_path / "ita-2599.yaml"
    file.write_text("id: ita-2599\nyear: 2599\n[]: odd\nitems: {}\n", encoding="utf-8")
    with pytest.raises(itacheck.SubmissionError) as caught:
        itacheck.load_submission(file, "o34-2567")
    assert caught.value.message("en").startswith("this file is an instrument's list of items")


def test_a_mapping_from_python_names_them_too() -> None:
    with pytest.raises(itacheck.CriteriaError, match="o99-2599") as caught:
        itacheck.load_submission({"criteria": "o99-2599"})
    assert caught.value.location is None
    with pytest.raises(itacheck.SubmissionError, match="o34-2567"):
        itacheck.load_submission({"areas": {}})
    with pytest.raises(itacheck.SubmissionError, match="ไม่ได้ระบุหลักเกณฑ์"):
        itacheck.load_submission({})


# ---- other ones --------------------------------------------------------------------------------


def test_criteria_given_override_those_that_the_file_names(tmp_path: Path) -> None:
    file = tmp_path / "draft.yaml"
    file.write_text(TWO_READINGS, encoding="utf-8")
    other = loaded(THREE_AREAS, tmp_path)
    submission = itacheck.load_submission(file, other)
    assert submission.criteria is other
    assert list(submission.areas) == ["1", "2"]
    assert submission.areas["1"].texts == {"problem": ("ก",)}
    assert submission.areas["2"].groups == {"project": [{"cost": ("ค",), "when": ("ง",)}]}
    assert submission.top.groups == {"approval": [{"by": ("จ",)}]}
    assert unknown(submission) == ["/areas/1.2", "/areas/1/การวิเคราะห์"]


def test_that_others_are_named_is_remarked_where_they_stand(load: Load, tmp_path: Path) -> None:
    submission = load("agency: {}\ncriteria: O34 2567\n")
    other = loaded(THREE_AREAS, tmp_path)
    for report in (itacheck.grade("draft.yaml", other), itacheck.grade(submission, other)):
        (note,) = [f for f in report.findings if f.rule == "submission/other-criteria"]
        assert note.message.en == (
            "the submission names the criteria «O34 2567», but was graded under plan-2570, as asked"
        )
        assert str(note.location) == "draft.yaml:2:11"


@pytest.mark.parametrize(
    "named", [{"criteria": "O34 ๒๕๖๗"}, {"หลักเกณฑ์": "o34-2567"}, {"criteria": None}, {}]
)
def test_nothing_is_remarked_where_the_same_or_none_are_named(named: dict[str, str]) -> None:
    assert itacheck.load_submission(named, "o34-2567").remarks == ()


def test_a_submission_graded_by_other_criteria_is_read_again_with_their_keys(
    load: Load, tmp_path: Path
) -> None:
    submission = load(TWO_READINGS)
    assert submission.areas["1.1"].texts == {"analysis": ("ข",)}
    other = loaded(THREE_AREAS, tmp_path)
    report = itacheck.grade(submission, other)
    assert report.submission is not submission
    assert report.submission.criteria is report.criteria is other
    assert report.submission.areas["1"].texts == {"problem": ("ก",)}
    assert [(cell.area, cell.requirement, cell.verdict) for cell in report.matrix] == [
        (cell.area, cell.requirement, cell.verdict)
        for cell in itacheck.grade(itacheck.load_submission("draft.yaml", other)).matrix
    ]
    place = report.submission.locate(("areas", "1", "problem"))
    assert str(place) == "draft.yaml:3:14"


def test_so_is_a_mapping_from_python(tmp_path: Path) -> None:
    submission = itacheck.load_submission(complete())
    report = itacheck.grade(submission, loaded(THREE_AREAS, tmp_path))
    assert report.criteria.id == report.submission.criteria.id == "plan-2570"
    assert report.submission.areas == {}  # «1.1» names an area in O34 alone


@pytest.mark.parametrize("criteria", [None, "o34-2567"])
def test_by_its_own_criteria_it_is_not_read_again(criteria: str | None) -> None:
    submission = itacheck.load_submission(complete())
    assert itacheck.grade(submission, criteria).submission is submission


def test_without_areas_the_same_keys_stand_at_the_top(load: Load, tmp_path: Path) -> None:
    other = loaded(WITHOUT_AREAS, tmp_path)
    load(
        "criteria: o34-2567\nปัญหา: ก\nimplementation: {method: ข, timeframe: {start: ค}}\n"
        "analysis: ง\nareas: {}\nreview: {rule: problem/stated, area: 1.1}\n"
    )
    submission = itacheck.load_submission("draft.yaml", other)
    assert submission.top.texts["problem"] == ("ก",)
    assert submission.top.texts["analysis"] == ("ง",)
    assert submission.top.groups["implementation"] == [{"method": ("ข",), "timeframe": ("ค", "")}]
    assert unknown(submission) == ["/areas"]
    assert [entry.area for entry in submission.reviews] == ["1.1"]
    assert str(submission.locate(("implementation", 0, "method"))) == "draft.yaml:3:26"


def test_an_area_may_have_a_time_of_its_own(load: Load, tmp_path: Path) -> None:
    other = loaded(THREE_AREAS.replace("areas.project.when", "areas.when"), tmp_path)
    times = "1: {when: {start: ก, end: ข}}, 2: {when: ค}, 3: {when: [ง, จ]}"
    load(f"criteria: o34-2567\nareas: {{{times}}}\n")
    areas = itacheck.load_submission("draft.yaml", other).areas
    assert [area.texts["when"] for area in areas.values()] == [("ก", "ข"), ("ค",), ("ง", "จ")]
    assert [isinstance(area.texts["when"], StartEnd) for area in areas.values()] == [
        True, False, False,
    ]  # fmt: skip


# ---- where criteria come from ------------------------------------------------------------------


def test_shipped_criteria_are_known_by_id_and_read_once() -> None:
    assert "o34-2567" in known_criteria()
    assert itacheck.load_criteria("o34-2567") is shipped_criteria("o34-2567")
    assert itacheck.load_criteria(itacheck.load_criteria("o34-2567")) is shipped_criteria(
        "o34-2567"
    )
    with pytest.raises(itacheck.CriteriaError, match="«o34»") as caught:
        itacheck.load_criteria("o34")
    assert caught.value.location is None


def test_a_fault_in_shipped_criteria_is_told_in_their_file(
    load: Load, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "rules" / "criteria" / "broken.yaml"
    file.parent.mkdir(parents=True)
    file.write_text("id: [\n", encoding="utf-8")
    monkeypatch.setattr("itacheck.places._PACKAGE", str(tmp_path))
    error = refusal(load, "criteria: broken\n")
    assert isinstance(error, itacheck.CriteriaError)
    assert error.location is not None
    assert error.location.path == error.path == str(file)


def test_a_name_with_a_directory_or_suffix_is_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded(THREE_AREAS, tmp_path)
    monkeypatch.chdir(tmp_path)
    Path("plan").write_text(THREE_AREAS, encoding="utf-8")
    for name in ("plan-2570.yaml", "./plan", Path("plan-2570.yaml"), str(tmp_path / "plan")):
        criteria = itacheck.load_criteria(name)
        assert (criteria.id, criteria.path) == ("plan-2570", str(name))


@pytest.mark.parametrize(
    ("name", "reason"),
    [("missing.yaml", "No such file"), ("./rules", "directory"), ("a\0.yaml", "null")],
)
def test_a_criteria_file_that_cannot_be_opened_is_told_with_its_path(
    name: str, reason: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("rules").mkdir()
    with pytest.raises(itacheck.CriteriaError) as caught:
        itacheck.load_criteria(name)
    assert "cannot open the criteria file" in caught.value.message("en")
    assert reason in caught.value.message("en")
    assert "เปิดไฟล์หลักเกณฑ์ไม่ได้" in caught.value.message("th")
    assert (str(caught.value.location), caught.value.path) == (name, name)


@pytest.mark.parametrize("content", [b"id: [", b"\xff\xfe\0", b"#" * 5_000_001, b"a: !!int 1\n"])
def test_a_criteria_file_is_read_under_the_same_limits(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "own.yaml"
    file.write_bytes(content)
    with pytest.raises(itacheck.CriteriaError) as caught:
        itacheck.load_criteria(file)
    assert caught.value.path == str(file)
    assert caught.value.location is not None
    assert caught.value.location.line is not None


def test_an_instrument_may_lie_beside_the_criteria_file(tmp_path: Path) -> None:
    shipped = Path(rule_files("instruments")["ita-2566"]).read_text(encoding="utf-8")
    own = shipped.replace("id: ita-2566", "id: own-2569")
    text = THREE_AREAS.replace("instrument: ita-2566", "instrument: own-2569")
    with pytest.raises(itacheck.CriteriaError, match="own-2569"):
        loaded(text, tmp_path)
    beside = tmp_path / "beside"
    beside.mkdir()
    (beside / "own-2569.yaml").write_text(own, encoding="utf-8")
    assert loaded(text, beside).instrument.id == "own-2569"


def test_rules_and_samples_are_found_and_listed_by_id() -> None:
    for kind in ("criteria", "instruments"):
        files = rule_files(kind)
        assert list(files) == sorted(files)
        assert all(Path(path).is_file() and Path(path).stem == id_ for id_, path in files.items())
    assert Path(data_directory("samples"), "model-100.yaml").is_file()


def test_inside_a_wheel_the_data_lie_in_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "site-packages" / "itacheck"
    (package / "rules" / "criteria").mkdir(parents=True)
    (package / "rules" / "criteria" / "o34-2567.yaml").touch()
    (package / "rules" / "criteria" / "README.md").touch()
    monkeypatch.setattr("itacheck.places._PACKAGE", str(package))
    assert rule_files("criteria") == {
        "o34-2567": str(package / "rules" / "criteria" / "o34-2567.yaml")
    }
    assert data_directory("samples") == str(package.parent / "samples")
