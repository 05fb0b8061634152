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
    "year of a title that is of the common era": (
        "en: Related laws, as_of: 2563",
        "en: Related laws, as_of: 2020",
        "as_of: 2020",
        "«2020» is no year of the Buddhist era, such as 2567",
    ),
    "source of an item that is not among the sources": (
        "as_of: 2565, source: area-office-2566",
        "as_of: 2565, source: area-office",
        "source: area-office}",
        "there is no source «area-office» in sources",
    ),
    "source of a range that is not among the sources": (
        "{from: i1, to: i30, unverified: true, source: inferred}",
        "{from: i1, to: i30, unverified: true, source: hearsay}",
        "source: hearsay",
        "there is no source «hearsay» in sources",
    ),
    "source without Thai": (
        "    th: ตารางผลคะแนนปี 2567 ในเอกสารขององค์การบริหารส่วนตำบลแห่งหนึ่ง\n",
        "",
        "    en: the table of results of 2567",
        "the Thai text (key th) is missing",
    ),
    "grade from no number": (
        "ranges:\n",
        "grades: [{grade: AA, from: ninety-five}]\nranges:\n",
        "ninety-five",
        "«ninety-five» must be a whole number",
    ),
    "grades that do not descend": (
        "ranges:\n",
        "grades: [{grade: A, from: 85}, {grade: B, from: 75},\n {grade: AA, from: 95}]\nranges:\n",
        "{grade: AA, from: 95}",
        "grades must stand from the highest to the lowest, without repeats",
    ),
    "two grades from one score": (
        "ranges:\n",
        "grades: [{grade: A, from: 85},\n {grade: B, from: 85}]\nranges:\n",
        "{grade: B, from: 85}",
        "grades must stand from the highest to the lowest, without repeats",
    ),
    "source of the grades that is not among the sources": (
        "ranges:\n",
        "grades: {source: hearsay, bands: [{grade: AA, from: 95}]}\nranges:\n",
        "source: hearsay",
        "there is no source «hearsay» in sources",
    ),
    "grades without bands": (
        "ranges:\n",
        "grades: {source: inferred}\nranges:\n",
        "grades: {",
        "the key «bands» is missing",
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


def test_codes_are_read_as_people_type_them_and_an_item_is_worth_more_than_a_range() -> None:
    instrument = read(
        "{id: own, year: 2565, title: {th: แบบวัด, en: instrument}, source: {th: ที่มา, en: source},"
        " items: {๐๒: {th: ชื่อ, en: name, unverified: true}}, ranges: [{from: O1, to: '๐๓'}]}"
    )
    assert list(instrument.items) == ["O2", "O1", "O3"]
    assert instrument.items["O2"].title == Text("ชื่อ", "name")
    assert instrument.items["O2"].unverified
    assert not instrument.items["O1"].unverified


def test_a_part_has_the_source_that_it_names_or_that_of_the_file() -> None:
    instrument = read(
        "{id: own, year: 2565, title: {th: แบบวัด, en: instrument}, source: {th: ก, en: a},"
        " sources: {other: {th: ข, en: b}}, items: {O1: {th: ชื่อ, en: name, as_of: 2564},"
        " O2: {th: ชื่อ, en: name, source: other}},"
        " ranges: [{from: O3, to: O3, source: other}, {from: O4, to: O4}]}"
    )
    first, other = Text("ก", "a"), Text("ข", "b")
    assert [item.source for item in instrument.items.values()] == [first, other, other, first]
    assert [item.as_of for item in instrument.items.values()] == [2564, None, None, None]


@pytest.mark.parametrize(
    ("grades", "source"),
    [
        ("[{grade: AA, from: 95}, {grade: A, from: 85}]", Text("ก", "a")),
        ("{bands: [{grade: AA, from: 95}, {grade: A, from: 85}]}", Text("ก", "a")),
        ("{source: other, bands: [{grade: AA, from: 95}, {grade: A, from: 85}]}", Text("ข", "b")),
    ],
)
def test_grade_bands_are_a_list_or_name_a_source(grades: str, source: Text) -> None:
    instrument = read(
        "{id: own, year: 2565, title: {th: แบบวัด, en: instrument}, source: {th: ก, en: a},"
        f" sources: {{other: {{th: ข, en: b}}}}, items: {{}}, grades: {grades}}}"
    )
    assert instrument.grades == (GradeBand("AA", 95.0, source), GradeBand("A", 85.0, source))


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
