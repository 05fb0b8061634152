"""Ids of criteria as people type them; those of other frameworks are told for what they seem."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import itacheck
from itacheck.catalogue import criteria_document, known_criteria
from itacheck.cli.main import main
from itacheck.criteria.frameworks import Framework, canonical_id, read_frameworks, seeming
from itacheck.errors import CriteriaError
from itacheck.places import data_directory, rule_files
from itacheck.source.compose import compose
from itacheck.text import Text

from .faults import told

Captured = pytest.CaptureFixture[str]

HOSPITALS = Text(
    "ตัวชี้วัด MOIT ของหน่วยงานในสังกัดกระทรวงสาธารณสุข (MOIT 1–22)",
    "an MOIT indicator of the hospitals and health offices (MOIT 1–22)",
)
COLLEGES = Text(
    "ข้อของแบบวัดสำหรับสถานศึกษาอาชีวศึกษา (37 ข้อ)",
    "an item of the vocational colleges' instrument (37 items)",
)
COLLEGES_2569 = Text(
    "ข้อของแบบวัดสำหรับสถานศึกษาอาชีวศึกษา ปี 2569 (23 ข้อ)",
    "an item of the vocational colleges' instrument of 2569 (23 items)",
)
SCHOOLS = Text("ข้อของแบบวัดสำหรับสถานศึกษา (33 ข้อ)", "an item of a schools' instrument (33 items)")

ALIKE = {
    "MOIT 1": HOSPITALS,
    "moit22": HOSPITALS,
    "MOIT 2.1": HOSPITALS,
    "Moit-5-2567": HOSPITALS,
    "MOIT ๕ ๒๕๖๗": HOSPITALS,
    "MOIT": HOSPITALS,
    "o36-2567": COLLEGES,
    "O37": COLLEGES,
    "๐๓๖-๒๕๖๖": COLLEGES,
    "o23-2569": COLLEGES_2569,
    "O23 ๒๕๖๙": COLLEGES_2569,
    "o32-2566": SCHOOLS,
    "033": SCHOOLS,
}
UNKNOWN = ["o23-2568", "o23", "o34-2568", "o34", "o42-2566", "moi-2567", "โรงพยาบาล", "o360", "…"]


def refused(name: str) -> CriteriaError:
    with pytest.raises(CriteriaError) as caught:
        itacheck.load_criteria(name)
    return caught.value


# ---- ids as they are typed ---------------------------------------------------------------------

TYPED = {
    "o34-2567": "o34-2567",
    "O34-2567": "o34-2567",
    "o34-๒๕๖๗": "o34-2567",
    "๐๓๔-๒๕๖๗": "o34-2567",
    "034 2567": "o34-2567",
    "  O34   2567 ": "o34-2567",
    "O34_2567": "o34-2567",
    "O34 – 2567": "o34-2567",
    "O-38 2563": "o38-2563",
    "O34": "o34",
    "plan-2570": "plan-2570",
    "Plan 2570": "plan-2570",
    "": "",
}


@pytest.mark.parametrize(("typed", "meant"), TYPED.items())
def test_an_id_is_read_as_people_type_it(typed: str, meant: str) -> None:
    assert canonical_id(typed) == meant


@pytest.mark.parametrize("typed", [typed for typed, meant in TYPED.items() if meant == "o34-2567"])
def test_the_criteria_are_found_however_their_id_is_typed(typed: str) -> None:
    assert itacheck.load_criteria(typed).id == "o34-2567"
    assert itacheck.load_submission({"criteria": typed}).criteria.id == "o34-2567"


@given(st.text(max_size=20) | st.text("oO0๐34-–_/ 2567๒๕ข้อ.iE", max_size=12))
def test_any_text_has_one_canonical_form(typed: str) -> None:
    assert canonical_id(canonical_id(typed)) == canonical_id(typed)


@pytest.mark.parametrize("identifier", rule_files("criteria"))
def test_shipped_ids_are_canonical_and_told_by_item_and_year(identifier: str) -> None:
    criteria = itacheck.load_criteria(identifier)
    assert canonical_id(identifier) == identifier == criteria.id
    assert canonical_id(f"{criteria.item} {criteria.fiscal_year}") == identifier


# ---- look-alikes -------------------------------------------------------------------------------


@pytest.mark.parametrize(("typed", "seems"), ALIKE.items())
def test_an_id_of_another_framework_is_refused_naming_what_it_seems_to_be(
    typed: str, seems: Text
) -> None:
    error = refused(typed)
    assert error.location is None
    for language in ("th", "en"):
        message = error.message(language)
        assert f"«{typed}» " in message
        assert seems.into(language) in message
        assert all(known in message for known in known_criteria())


@pytest.mark.parametrize("typed", UNKNOWN)
def test_what_is_merely_unknown_is_taken_for_nothing_else(typed: str) -> None:
    message = refused(typed).message("en")
    assert message.startswith(f"the criteria «{typed}» are not known; there are ")
    assert "seems" not in message


@pytest.mark.parametrize(("typed", "seems"), ALIKE.items())
def test_in_a_submission_it_is_refused_at_its_place(
    typed: str, seems: Text, tmp_path: Path
) -> None:
    file = tmp_path / "draft.yaml"
    file.write_text(f"agency: {{name: ก}}\ncriteria: {typed}\nareas: {{}}\n", encoding="utf-8")
    with pytest.raises(CriteriaError) as caught:
        itacheck.grade(file)
    assert seems.en in caught.value.message("en")
    assert str(caught.value.location) == f"{file}:2:11"


@pytest.mark.parametrize("language", ["th", "en"])
def test_so_it_is_on_the_command_line(language: str, capsys: Captured) -> None:
    model = str(Path(data_directory("samples"), "model-100.yaml"))
    assert main([model, "--criteria", "MOIT 5", "--lang", language]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith("itacheck: «MOIT 5» ")
    assert HOSPITALS.into(language) in printed.err


def test_an_item_that_is_shipped_is_never_taken_for_another() -> None:
    frameworks = (Framework(("O34", "O38"), (), COLLEGES),)
    assert seeming("O34-2567", frameworks) == COLLEGES
    assert itacheck.load_criteria("O34-2567").id == "o34-2567"


# ---- layouts -----------------------------------------------------------------------------------

LAYOUTS = {
    "by indicator": {"ตัวชี้วัดที่ 1": "การปฏิบัติหน้าที่", "ตัวชี้วัดที่ 2": "การใช้งบประมาณ"},
    "by MOIT": {"MOIT 1": "ไตรมาสที่ 1", "MOIT 22": {"ผล": "ผ่าน"}},
    "by items of another list": {"results": {"items": {"O36": "0", "O37": "100"}}},
    "areas of another list": {"areas": {"1": {}, "8": {}, "MOIT 5": {}, "O36": {"items": ["O37"]}}},
    "a table": {"areas": {"1.1": {"items": ["MOIT 1", "ข้อ 36"]}}},
}


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_the_layout_of_a_submission_never_causes_refusal(layout: dict[str, object]) -> None:
    report = itacheck.grade({"criteria": "o34-2567", **layout})
    assert (report.score, report.possible_score) == (0, 0)
    assert report.findings


@pytest.mark.parametrize("name", ["by-indicator", "next-cycle", "item38-2563"])
def test_documents_of_other_years_and_lists_are_graded_when_asked_to_be(name: str) -> None:
    report = itacheck.grade(Path(data_directory("samples"), f"{name}.yaml"), "o34-2567")
    assert report.score == 0


# ---- the file ----------------------------------------------------------------------------------


def test_the_shipped_file_names_four_frameworks_in_both_languages() -> None:
    path = str(Path(data_directory("rules"), "frameworks.yaml"))
    assert [framework.name for framework in read_frameworks(criteria_document(path))] == [
        HOSPITALS,
        COLLEGES,
        COLLEGES_2569,
        SCHOOLS,
    ]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("frameworks: [{items: [O1], th: ก}]", "1: the English text (key en) is missing"),
        ("frameworks: [{th: ก, en: a}]", "1: the key «items» is missing"),
        ("{}", "1: the key «frameworks» is missing"),
        ("framework: []", "1: unknown key «framework»; did you mean «frameworks»?"),
        ("frameworks: [{items: [O1], th: ก, en: a, since: 2569}]", "1: unknown key «since»"),
    ],
)
def test_a_broken_file_is_told(text: str, fault: str) -> None:
    with pytest.raises(CriteriaError) as caught:
        read_frameworks(compose(text.encode(), "frameworks.yaml"))
    assert fault in told(caught.value)
