"""An instrument file, read and refused as criteria are."""

from __future__ import annotations

from pathlib import Path

import pytest

import itacheck
from itacheck.criteria.instruments import read_instrument
from itacheck.criteria.model import GradeBand, Instrument
from itacheck.errors import CriteriaError
from itacheck.source.compose import compose
from itacheck.text import Text

from .faults import CRITERIA, INSTRUMENT, facts, line_of, replaced, told

PATH = "ita-2566.yaml"

BROKEN: dict[str, tuple[str, str, str, str]] = {
    "item code that is none": (
        "  O9: {",
        "  ข้อเก้า: {",
        "ข้อเก้า",
        "«ข้อเก้า» is no item code, such as O4, i10, e3",
    ),
    "item code twice": (
        "  O9: {",
        "  ๐๘: {",
        "๐๘",
        "the item code O8 stands already",
    ),
    "title without English": (
        "O8: {th: Q&A, en: Q&A}",
        "O8: {th: Q&A}",
        "O8: {",
        "the English text (key en) is missing",
    ),
    "title that is no mapping": (
        "O8: {th: Q&A, en: Q&A}",
        "O8: Q&A",
        "O8: Q&A",
        "a mapping must stand here",
    ),
    "unknown mark of an item": (
        "en: Satisfaction survey, shortened: true",
        "en: Satisfaction survey, shortend: true",
        "shortend",
        "unknown key «shortend»; did you mean «shortened»?",
    ),
    "mark that is no flag": (
        "en: Satisfaction survey, shortened: true",
        "en: Satisfaction survey, shortened: yes",
        "shortened: yes",
        "must be true or false",
    ),
    "year of a title that is no number": (
        "en: Related laws, as_of: 2563",
        "en: Related laws, as_of: earlier",
        "earlier",
        "«earlier» must be a whole number",
    ),
    "range of two letters": (
        "{from: i1, to: i30,",
        "{from: i1, to: e30,",
        "from: i1",
        "a range of codes must keep one letter and ascend",
    ),
    "range that descends": (
        "{from: i1, to: i30,",
        "{from: i30, to: i1,",
        "from: i30",
        "a range of codes must keep one letter and ascend",
    ),
    "range of no codes": (
        "{from: i1, to: i30,",
        "{from: หนึ่ง, to: i30,",
        "from: หนึ่ง",
        "a range of codes must keep one letter and ascend",
    ),
    "range without an end": (
        "{from: i1, to: i30,",
        "{from: i1,",
        "from: i1,",
        "the key «to» is missing",
    ),
    "missing key": (
        "year: 2566\n",
        "",
        "id: ita-2566",
        "the key «year» is missing",
    ),
    "grade from no number": (
        "ranges:\n",
        "grades: [{grade: AA, from: ninety-five}]\nranges:\n",
        "ninety-five",
        "«ninety-five» must be a whole number",
    ),
}


def read(text: str) -> Instrument:
    return read_instrument(compose(text.encode(), PATH))


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_broken_is_told_once_with_its_line_and_in_both_languages(name: str) -> None:
    old, new, where, message = BROKEN[name]
    text = replaced(INSTRUMENT, old, new)
    with pytest.raises(CriteriaError) as caught:
        read(text)
    assert told(caught.value) == [f"{line_of(text, where)}: {message}"]
    assert facts(caught.value.message("th")) == facts(caught.value.message("en"))
    assert caught.value.path == PATH


def test_an_empty_instrument_is_refused() -> None:
    with pytest.raises(CriteriaError, match="ไฟล์ว่างเปล่า"):
        read("# ยังไม่มีข้อมูล\n")


@pytest.fixture(scope="module")
def of_2566() -> Instrument:
    return itacheck.load_criteria("o34-2567").instrument


def test_the_instrument_of_2566_has_its_codes_and_no_others(of_2566: Instrument) -> None:
    codes = [f"O{n}" for n in range(1, 44)]
    codes += [f"i{n}" for n in range(1, 31)] + [f"e{n}" for n in range(1, 16)]
    assert list(of_2566.items) == codes
    assert (of_2566.id, of_2566.year, of_2566.grades) == ("ita-2566", 2566, ())


def test_every_document_item_has_a_title_in_both_languages(of_2566: Instrument) -> None:
    titles = [item.title for code, item in of_2566.items.items() if code.startswith("O")]
    assert all(title is not None and title.th and title.en for title in titles)


def test_survey_questions_have_no_title_and_are_marked_unverified(of_2566: Instrument) -> None:
    questions = [item for code, item in of_2566.items.items() if not code.startswith("O")]
    assert {(item.title, item.shortened, item.unverified) for item in questions} == {
        (None, False, True)
    }


@pytest.mark.parametrize(
    ("code", "title", "shortened"),
    [
        ("O9", "Social Network", False),
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


def test_codes_are_read_as_people_type_them_and_an_item_is_worth_more_than_a_range() -> None:
    instrument = read(
        "{id: own, year: 2565, title: {th: แบบวัด, en: instrument}, source: {th: ที่มา, en: source},"
        " items: {๐๒: {th: ชื่อ, en: name, unverified: true}}, ranges: [{from: O1, to: '๐๓'}]}"
    )
    assert list(instrument.items) == ["O2", "O1", "O3"]
    assert instrument.items["O2"].title == Text("ชื่อ", "name")
    assert instrument.items["O2"].unverified
    assert not instrument.items["O1"].unverified


def test_grade_bands_are_read_where_they_are_verified() -> None:
    text = replaced(
        INSTRUMENT, "ranges:\n", "grades: [{grade: AA, from: 95}, {grade: A, from: 85}]\nranges:\n"
    )
    assert read(text).grades == (GradeBand("AA", 95.0), GradeBand("A", 85.0))


def test_an_instrument_beside_a_criteria_file_is_found(tmp_path: Path) -> None:
    own = replaced(INSTRUMENT, "id: ita-2566", "id: ita-own")
    (tmp_path / "ita-own.yaml").write_text(own, encoding="utf-8")
    criteria = tmp_path / "own.yaml"
    criteria.write_text(
        replaced(CRITERIA, "instrument: ita-2566", "instrument: ita-own"), encoding="utf-8"
    )
    assert itacheck.load_criteria(criteria).instrument.id == "ita-own"


def test_a_faulty_instrument_is_told_with_its_own_file(tmp_path: Path) -> None:
    instrument = tmp_path / "ita-faulty.yaml"
    instrument.write_text(replaced(INSTRUMENT, "year: 2566\n", ""), encoding="utf-8")
    criteria = tmp_path / "own.yaml"
    criteria.write_text(
        replaced(CRITERIA, "instrument: ita-2566", "instrument: ita-faulty"), encoding="utf-8"
    )
    with pytest.raises(CriteriaError) as caught:
        itacheck.load_criteria(criteria)
    assert caught.value.location is not None
    assert caught.value.location.path == str(instrument)
