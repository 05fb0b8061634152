"""A criteria file is checked as hard as a submission: every fault with its file and line.

More faults, as the command line tells them, stand in ``broken.py``.
"""

from __future__ import annotations

from pathlib import Path

import pytest

import itacheck
from itacheck.errors import CriteriaError

from .broken_places import BROKEN, FIELD_RULE, TOP_50
from .faults import CRITERIA, facts, line_of, replaced, told

ID_RULE = "a–z, 0–9 and - alone, and not advice, submission, review"


def loaded(text: str, directory: Path) -> itacheck.Criteria:
    path = directory / "own.yaml"
    path.write_text(text, encoding="utf-8")
    return itacheck.load_criteria(path)


def refused(text: str, directory: Path) -> CriteriaError:
    with pytest.raises(CriteriaError) as caught:
        loaded(text, directory)
    return caught.value


def test_the_unbroken_file_is_read_from_anywhere(tmp_path: Path) -> None:
    criteria = loaded(CRITERIA, tmp_path)
    assert criteria.path == str(tmp_path / "own.yaml")
    assert (criteria.id, criteria.fiscal_year, criteria.instrument.year) == ("o34-2567", 2567, 2566)


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_broken_is_told_once_with_file_and_line_in_both_languages(
    name: str, tmp_path: Path
) -> None:
    old, new, where, message = BROKEN[name]
    text = replaced(CRITERIA, old, new)
    error = refused(text, tmp_path)
    assert told(error) == [f"{line_of(text, where)}: {message}"]
    assert error.path == str(tmp_path / "own.yaml")
    assert error.location is not None
    assert error.location.path == error.path
    assert error.message("th") != error.message("en")
    assert facts(error.message("th")) == facts(error.message("en"))


def test_numbers_may_be_written_in_thai_digits(tmp_path: Path) -> None:
    text = CRITERIA
    for old, new in (
        ("\nfiscal_year: 2567", "\nfiscal_year: ๒๕๖๗"),
        ("assessed_year: 2566", "assessed_year: ๒๕๖๖"),
        ("pass_mark: 85", "pass_mark: ๘๕"),
        ("- score: 50 ", "- score: ๕๐ "),
        ("{at_least: 4,", "{at_least: ๔,"),
    ):
        text = replaced(text, old, new)
    criteria, original = loaded(text, tmp_path), itacheck.load_criteria("o34-2567")
    assert (criteria.fiscal_year, criteria.assessed_year) == (2567, 2566)
    assert criteria.bands == original.bands
    assert criteria.requirements["priority"].checks == original.requirements["priority"].checks


@pytest.mark.parametrize("name", ["cost", "budget", "output", "timeline", "indicator", "results"])
def test_a_field_of_ones_own_may_stand_in_any_group(name: str, tmp_path: Path) -> None:
    text = replaced(CRITERIA, "areas.implementation.steps", f"areas.implementation.{name}")
    assert loaded(text, tmp_path).requirements["steps"].field.name == name


def test_an_assessed_year_behind_the_fiscal_year_is_told_beside_other_faults(
    tmp_path: Path,
) -> None:
    text = replaced(CRITERIA, "assessed_year: 2566", "author: ก\nassessed_year: 2599")
    assert [fault.split(": ", 1)[1] for fault in told(refused(text, tmp_path))] == [
        "unknown key «author»",
        "the assessed year (2599) comes after the fiscal year (2567)",
    ]


@pytest.mark.parametrize("year", ["fiscal_year: 2024", "fiscal_year: ปีนี้", "# no fiscal_year"])
def test_it_is_not_told_beside_a_fiscal_year_that_is_none(year: str, tmp_path: Path) -> None:
    text = replaced(CRITERIA, "\nfiscal_year: 2567", f"\n{year}")
    (fault,) = told(refused(text, tmp_path))
    assert "fiscal_year" in fault or "2024" in fault or "ปีนี้" in fault


def test_a_file_under_way_with_areas_alone_is_no_submission(tmp_path: Path) -> None:
    faults = told(refused("id: own-2570\nareas: {}\n", tmp_path))
    assert "1: the key «requirements» is missing" in faults


def test_a_key_given_twice_names_the_line_of_the_first(tmp_path: Path) -> None:
    text = replaced(CRITERIA, "item: O34", "item: O34\nitem: O35")
    first, again = line_of(text, "item: O34"), line_of(text, "item: O35")
    assert told(refused(text, tmp_path)) == [
        f"{again}: the key «item» stands already in line {first}"
    ]


@pytest.mark.parametrize(
    "name", ["advice", "submission", "review", "ระยะเวลา", "Time", "a--b", "-"]
)
def test_an_id_that_rules_use_themselves_or_that_is_no_plain_word_is_refused(
    name: str, tmp_path: Path
) -> None:
    own = (
        f"  {name}: {{clause: '3', field: areas.own, checks: [stated],"
        " title: {th: ชื่อ, en: name}, asks: {th: ขอ, en: asks}, remedy: {th: แก้, en: mend}}\n"
    )
    text = replaced(CRITERIA, "  timeframe:\n    clause", f"{own}  timeframe:\n    clause")
    assert told(refused(text, tmp_path)) == [
        f"{line_of(text, 'areas.own')}: the id «{name}» cannot be used: {ID_RULE}"
    ]


def test_a_file_without_requirements_is_refused(tmp_path: Path) -> None:
    start, end = CRITERIA.index("requirements:\n"), CRITERIA.index("# Notes: what")
    text = CRITERIA[:start] + "requirements: {}\n" + CRITERIA[end:]
    line = line_of(text, "requirements: {}")
    assert f"{line}: at least one requirement is needed" in told(refused(text, tmp_path))


def test_a_text_where_a_list_must_stand_is_told_once(tmp_path: Path) -> None:
    text = replaced(CRITERIA, '["1", "1*", "2.1", "2.2", "2.3", "2.4", "3"]', "1 ถึง 3")
    line = line_of(text, "1 ถึง 3")
    assert told(refused(text, tmp_path))[0] == f"{line}: a list must stand here"
    assert sum(fault.startswith(f"{line}:") for fault in told(refused(text, tmp_path))) == 1


def test_several_faults_are_told_at_once_in_the_order_of_the_file(tmp_path: Path) -> None:
    expected = [
        "unknown key unlike any other",
        "blank spelling",
        "text in no language",
        "option for a check that has none",
        "band twice",
    ]
    text = CRITERIA
    for name in expected:
        text = replaced(text, *BROKEN[name][:2])
    error = refused(text, tmp_path)
    assert told(error) == [
        f"{line_of(text, BROKEN[name][2])}: {BROKEN[name][3]}" for name in expected
    ]
    lines = error.message("en").splitlines()
    assert len(lines) == 5
    assert lines[3].startswith(f"{line_of(text, 'strict')}:22: the check year has no option")
    assert len(error.message("th").splitlines()) == 5


@pytest.mark.parametrize("text", ["", "\n\n", "# หลักเกณฑ์ของปีหน้า\n"])
def test_an_empty_file_is_refused_in_plain_words(text: str, tmp_path: Path) -> None:
    error = refused(text, tmp_path)
    assert error.message("en") == "the file is empty"
    assert str(error.location) == f"{tmp_path / 'own.yaml'}:1:1"


@pytest.mark.parametrize("text", ["- id: o34-2567\n", "หลักเกณฑ์\n", "~\n"])
def test_a_file_that_is_no_mapping_is_refused(text: str, tmp_path: Path) -> None:
    assert told(refused(text, tmp_path)) == ["1: a mapping must stand here"]


@pytest.mark.parametrize(
    "text",
    ["id: [o34", "id: !!python/object:os.system x\n", "a: &a [*a]\n", "id: a\x00b\n", "a:\tb: c\n"],
)
def test_what_is_no_readable_yaml_is_a_criteria_error_with_a_place(
    text: str, tmp_path: Path
) -> None:
    error = refused(text, tmp_path)
    assert error.location is not None
    assert error.location.line is not None


def test_criteria_without_areas_cannot_ask_anything_of_areas(tmp_path: Path) -> None:
    start, end = CRITERIA.index('areas:\n  "1.1"'), CRITERIA.index("requirements:\n")
    text = CRITERIA[:start] + CRITERIA[end:]
    faults = told(refused(text, tmp_path))
    for where in ("field: areas.implementation.steps", "field: areas.implementation.monitoring"):
        line = line_of(text, where)
        assert f"{line}: the field «{where[7:]}» {FIELD_RULE}" in faults
    misplaced = "or_in_any_area is for a field of the whole submission, in criteria with areas"
    assert f"{line_of(text, 'or_in_any_area: true')}: {misplaced}" in faults
    assert (
        f"{line_of(text, TOP_50)}: areas cannot stand here (nested, or the criteria have no areas)"
        in faults
    )


def test_conditions_too_entangled_to_compare_are_refused_with_a_way_out(tmp_path: Path) -> None:
    names = [f"r{n}" for n in range(60)]
    requirements = "".join(
        f"  {name}: {{clause: '3', field: {name}, checks: [stated],"
        " title: {th: ชื่อ, en: name}, asks: {th: ขอ, en: asks}, remedy: {th: แก้, en: mend}}\n"
        for name in names
    )
    high = ", ".join(
        f"{{at_least: 2, of: [{', '.join(names[n : n + 4])}]}}" for n in range(0, 60, 4)
    )
    low = ", ".join(f"{{at_least: 2, of: [{', '.join(names[n::15])}]}}" for n in range(15))
    start = CRITERIA.index("bands:\n")
    bands = (
        f"bands:\n  - {{score: 2, when: {{at_least: 9, of: [{high}]}}}}\n"
        f"  - {{score: 1, when: {{at_least: 4, of: [{low}]}}}}\n  - {{score: 0}}\n"
    )
    text = replaced(CRITERIA[:start] + bands, "requirements:\n", f"requirements:\n{requirements}")
    assert told(refused(text, tmp_path)) == [
        f"{line_of(text, '{score: 1,')}: too involved to tell whether the band 2 implies 1;"
        " write it more simply"
    ]


@pytest.mark.parametrize(
    ("written", "mark", "rest"),
    [
        ("(รอเขียน)", "(รอเขียน)", ""),
        ("(รอเขียน)  วิธีการ", "(รอเขียน)", "วิธีการ"),
        ("(to be written) method", "(to be written)", "method"),
    ],
)
def test_a_text_that_nobody_has_confirmed_is_told_with_what_stands_there(
    written: str, mark: str, rest: str, tmp_path: Path
) -> None:
    text = replaced(CRITERIA, "{th: วิธีการ, en: method}", f"{{th: '{written}', en: method}}")
    assert told(refused(text, tmp_path)) == [
        f"{line_of(text, written)}: to be written or confirmed: {rest} (once it says what the"
        f" criteria say, delete «{mark}»)"
    ]


def test_without_an_instrument_codes_and_titles_are_not_compared(tmp_path: Path) -> None:
    criteria = loaded(replaced(CRITERIA, "instrument: ita-2566\n", ""), tmp_path)
    assert (criteria.instrument.id, dict(criteria.instrument.items)) == ("", {})
    assert criteria.instrument.year == criteria.assessed_year
    submission = {"areas": {"1.3": {"analysis": "Social Network"}}}  # the title of O9
    report = itacheck.grade(submission, criteria)
    assert "analysis/title-only" not in {finding.rule for finding in report.findings}


def test_an_instrument_may_stand_beside_the_criteria(tmp_path: Path) -> None:
    (tmp_path / "own-2566.yaml").write_text(
        "id: own-2566\nyear: 2566\ntitle: {th: แบบวัด, en: instrument}\n"
        "source: {th: ทดสอบ, en: a test}\nitems: {O9: {th: สวนสาธารณะ, en: Park}}\n",
        encoding="utf-8",
    )
    criteria = loaded(replaced(CRITERIA, "ita-2566\n", "own-2566\n"), tmp_path)
    assert criteria.instrument.id == "own-2566"
    report = itacheck.grade({"areas": {"1.3": {"analysis": "สวนสาธารณะ"}}}, criteria)
    assert "analysis/title-only" in {finding.rule for finding in report.findings}
