"""The shipped instruments: their codes, titles, marks, sources and grades."""

from __future__ import annotations

from pathlib import Path

import pytest

import itacheck
from itacheck.criteria.instruments import read_instrument
from itacheck.criteria.model import Instrument
from itacheck.places import rule_files
from itacheck.source.compose import compose


def codes(letter: str, first: int, last: int) -> tuple[str, ...]:
    return tuple(f"{letter}{number}" for number in range(first, last + 1))


# The codes that exist; those whose title is shortened; those that no document of the year shows.
SHIPPED = {
    "ita-2563": (codes("O", 1, 39), (), ()),
    "ita-2565": (
        (*codes("O", 1, 43), *codes("i", 1, 30), *codes("e", 1, 15)),
        (),
        (*codes("O", 1, 11), *codes("O", 13, 41)),
    ),
    "ita-2566": (
        (*codes("O", 1, 43), *codes("i", 1, 30), *codes("e", 1, 15)),
        ("O11", "O12", *codes("O", 14, 17), *codes("O", 19, 26), *codes("O", 31, 41)),
        (*codes("i", 1, 30), *codes("e", 1, 9), *codes("e", 11, 14)),
    ),
    "ita-2567": (
        (*codes("O", 1, 35), *codes("i", 1, 15), *codes("e", 1, 9)),
        codes("O", 14, 19),
        ("O14", "O15", "O18", "O19", *codes("i", 4, 9), *codes("i", 13, 15), "e4", "e8"),
    ),
}


def shipped(name: str) -> Instrument:
    path = rule_files("instruments")[name]
    return read_instrument(compose(Path(path).read_bytes(), path))


@pytest.fixture(scope="module")
def of_2566() -> Instrument:
    return itacheck.load_criteria("o34-2567").instrument


def test_every_shipped_instrument_is_known_here() -> None:
    assert set(rule_files("instruments")) == set(SHIPPED)


@pytest.mark.parametrize("name", SHIPPED)
def test_a_shipped_instrument_has_its_codes_and_marks_what_is_not_certain(name: str) -> None:
    instrument = shipped(name)
    existing, shortened, unverified = SHIPPED[name]
    assert (instrument.id, f"ita-{instrument.year}") == (name, name)
    assert sorted(instrument.items) == sorted(existing)
    assert instrument.shortened == shortened
    assert sorted(instrument.unverified) == sorted(unverified)


@pytest.mark.parametrize("name", SHIPPED)
def test_everything_in_a_shipped_instrument_has_a_source_in_both_languages(name: str) -> None:
    instrument = shipped(name)
    sources = [instrument.source, *(item.source for item in instrument.items.values())]
    sources += [band.source for band in instrument.grades]
    assert all(source.th and source.en for source in sources)
    for item in instrument.items.values():
        if item.unverified or item.as_of is not None:  # then the file's first source is not its own
            assert item.source != instrument.source, item.code


@pytest.mark.parametrize("name", SHIPPED)
def test_survey_questions_have_no_title_and_no_title_stands_twice(name: str) -> None:
    items = shipped(name).items.values()
    assert not [item.code for item in items if item.title and not item.code.startswith("O")]
    titles = [item.title.th for item in items if item.title is not None]
    assert len(titles) == len(set(titles))


def test_every_document_item_has_a_title_where_the_list_is_known() -> None:
    for name in ("ita-2563", "ita-2566", "ita-2567"):
        items = shipped(name).items.values()
        assert not [i.code for i in items if i.code.startswith("O") and i.title is None], name


def test_a_title_of_another_year_says_which_and_whose_list_it_is(of_2566: Instrument) -> None:
    years = {code: item.as_of for code, item in of_2566.items.items() if item.as_of is not None}
    from_2567 = dict.fromkeys(["O1", "O2", "O3", "O4", "O5", "O7", "O27", "O28", "O42"], 2567)
    assert years == {**from_2567, "O6": 2563, "O13": 2565, "O43": 2563}
    for code, year in years.items():
        of_that_year = shipped(f"ita-{year}").items.values()
        titles = [item.title.th for item in of_that_year if item.title and not item.shortened]
        title = of_2566.items[code].title
        assert title is not None
        assert title.th in titles, code
    assert "O12 of 2565 is O13 of 2566" in of_2566.items["O13"].source.en
    assert of_2566.items["O8"].source == of_2566.source


def test_the_numbering_of_2563_is_told_to_be_the_ministrys() -> None:
    instrument = shipped("ita-2563")
    assert "ไม่ใช่เลขข้อของสำนักงาน ป.ป.ช." in instrument.source.th
    assert "not the authority's" in instrument.source.en
    measures = instrument.items["O38"].title
    assert measures is not None
    assert measures.th == "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน"


def test_only_2565_carries_grades_and_they_are_the_published_ones() -> None:
    grades = {name: shipped(name).grades for name in SHIPPED}
    bounds = [(band.grade, band.lowest) for band in grades.pop("ita-2565")]
    assert bounds == [
        ("AA", 95),
        ("A", 85),
        ("B", 75),
        ("C", 65),
        ("D", 55),
        ("E", 50),
        ("F", 0),
    ]
    assert not any(grades.values())


@pytest.fixture(scope="module")
def about_2565(tmp_path_factory: pytest.TempPathFactory) -> itacheck.Criteria:
    """Criteria of a user's own that assess 2565 and give advice on grades."""
    file = tmp_path_factory.mktemp("criteria") / "o42-2566.yaml"
    title = "{th: ก, en: a}"
    file.write_text(
        "{id: o42-2566, item: O42, fiscal_year: 2566, assessed_year: 2565, instrument: ita-2565,"
        f" title: {title}, source: {title}, clauses: ['1'], not_checked: [],"
        f" requirements: {{analysis: {{clause: '1', field: analysis, title: {title},"
        f" asks: {title}, remedy: {title}, checks: [stated]}}}}, advice: [grade]}}",
        encoding="utf-8",
    )
    return itacheck.load_criteria(file)


@pytest.mark.parametrize(
    ("overall", "grade"),
    [
        ("100", "AA"),
        ("95", "AA"),
        ("๙๘.๙๐", "AA (Excellence)"),
        ("94.99", "A"),
        ("94.9999", "A"),
        ("85.00", "ระดับ A"),
        ("84.99", "b"),
        ("75", "B"),
        ("74.99", "C"),
        ("64.99", "D"),
        ("ร้อยละ 54.99", "E"),
        ("50", "E"),
        ("49.99", "F"),
        ("0", "F (Fail)"),
    ],
)
def test_a_score_of_2565_earns_its_grade_and_no_other(
    about_2565: itacheck.Criteria, overall: str, grade: str
) -> None:
    def notes(stated: str) -> list[str]:
        results = {"overall": overall, "grade": stated}
        report = itacheck.grade({"results": results}, about_2565)
        return [f.message.en for f in report.findings if f.rule == "advice/grade"]

    assert notes(grade) == []
    others = [b.grade for b in about_2565.instrument.grades if len(notes(b.grade)) == 1]
    assert len(others) == 6


def test_a_score_in_a_note_on_grades_is_not_rounded(about_2565: itacheck.Criteria) -> None:
    results = {"overall": "94.99999999", "grade": "ระดับ AA (Excellence)"}
    (note,) = itacheck.grade({"results": results}, about_2565).findings[1:]
    assert note.message.en == (
        "an overall score of 94.99999999 earns A, but ระดับ AA (Excellence) is stated"
    )


@pytest.mark.parametrize(
    ("code", "title", "shortened"),
    [
        ("O9", "Social Network", False),
        ("O13", "รายงานผลการดำเนินงานประจำปี", False),
        ("O18", "E-Service", False),
        ("O29", "ข้อมูลเชิงสถิติเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ", False),
        ("O30", "การเปิดโอกาสให้เกิดการมีส่วนร่วม", False),
        ("O34", "ประเมินความเสี่ยง", True),
        ("O42", "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน", False),
    ],
)
def test_titles_are_the_published_ones_or_marked_as_shortened(
    of_2566: Instrument, code: str, title: str, shortened: bool
) -> None:
    item = of_2566.items[code]
    assert item.title is not None
    assert (item.title.th, item.shortened) == (title, shortened)
