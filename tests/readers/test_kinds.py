"""What may stand where: texts, lists, mappings, and what counts as absent or unreadable."""

from __future__ import annotations

import pytest

import itacheck
from itacheck.readers.shape import shape_of
from itacheck.submission import StartEnd
from tests.source.parsers import Load, refusal

HEAD = "criteria: o34-2567\n"
EVERY_SCALAR = ["034", "0x1F", "no", "true", "1e3", "2566-10-01", ".5", "1.10", "12:30", "=", "NaN"]


@pytest.mark.parametrize("scalar", EVERY_SCALAR)
@pytest.mark.usefixtures("parser")
def test_every_scalar_is_the_text_that_was_written(scalar: str, load: Load) -> None:
    submission = load(f"{HEAD}limitations: {scalar}\nresults: {{items: {{O4: {scalar}}}}}\n")
    assert submission.top.texts["limitations"] == (scalar,)
    assert submission.scores == {"O4": (scalar,)}


@pytest.mark.parametrize(
    ("text", "texts"),
    [
        ("คนน้อย", ("คนน้อย",)),
        ("[คนน้อย, งบน้อย]", ("คนน้อย", "งบน้อย")),
        ("[]", ()),
        ("", ("",)),
        ("~", ("",)),
        ("null", ("",)),
        ("'null'", ("null",)),
        ("[~, '~', Null, nil]", ("", "~", "", "nil")),
        ("|\n  ก\n  ข", ("ก\nข\n",)),
        (">-\n  ก\n  ข", ("ก ข",)),
        ("! คนน้อย", ("คนน้อย",)),
        ("!!str 034", ("034",)),
    ],
)
@pytest.mark.usefixtures("parser")
def test_a_field_is_a_text_or_a_list_of_texts(
    text: str, texts: tuple[str, ...], load: Load
) -> None:
    assert load(f"{HEAD}limitations: {text}\n").top.texts["limitations"] == texts


@pytest.mark.parametrize(
    ("text", "texts"),
    [
        ("{start: 1 ต.ค. 66, end: 30 ก.ย. 67}", ("1 ต.ค. 66", "30 ก.ย. 67")),
        ("{สิ้นสุด: 30 ก.ย. 67, เริ่ม: 1 ต.ค. 66}", ("1 ต.ค. 66", "30 ก.ย. 67")),
        ("{end: 30 ก.ย. 67}", ("", "30 ก.ย. 67")),
        ("{start: [ต.ค., 66]}", ("ต.ค. 66", "")),
        ("{}", ("", "")),
    ],
)
@pytest.mark.usefixtures("parser")
def test_a_timeframe_may_be_start_and_end(text: str, texts: tuple[str, ...], load: Load) -> None:
    submission = load(f"{HEAD}areas: {{1.1: {{implementation: {{timeframe: {text}}}}}}}\n")
    (entry,) = submission.areas["1.1"].groups["implementation"]
    assert entry["timeframe"] == texts
    assert isinstance(entry["timeframe"], StartEnd)


@pytest.mark.parametrize("value", ["คนน้อย", "[ก, ข]"])
def test_a_timeframe_that_is_text_is_no_start_and_end(value: str, load: Load) -> None:
    submission = load(f"{HEAD}areas: {{1.1: {{implementation: {{timeframe: {value}}}}}}}\n")
    (entry,) = submission.areas["1.1"].groups["implementation"]
    assert not isinstance(entry["timeframe"], StartEnd)


# ---- what is of the wrong kind -----------------------------------------------------------------

WRONG = {  # place, what was found and what must stand there
    "limitations: {ก: ข}": ("2:14", "a mapping was found", "a text or a list of texts"),
    "limitations: [ก, [ข]]": ("2:18", "a list was found", "a text or a list of texts"),
    "agency: สำนักงานตัวอย่าง": ("2:9", "the text «สำนักงานตัวอย่าง» was found", "keys must stand"),
    "agency: [ก]": ("2:9", "a list was found", "keys must stand"),
    "agency: {name: {ก: ข}}": ("2:16", "a mapping was found", "a text or a list of texts"),
    "results: ไม่มี": ("2:10", "the text «ไม่มี» was found", "keys must stand"),
    "results: {items: [O4, O5]}": ("2:18", "a list was found", "keys must stand"),
    "results: {items: {O4: {ก: ข}}}": ("2:23", "a mapping was found", "a text or a list"),
    "results: {items: {[O4]: 0}}": ("2:19", "a list or mapping was found", "a key must be a text"),
    "areas: [1.1, 1.2]": ("2:8", "a list was found", "keys must stand"),
    "areas: ครบทุกประเด็น": ("2:8", "the text «ครบทุกประเด็น» was found", "keys must stand"),
    "areas: {1.1: คนน้อย}": ("2:14", "the text «คนน้อย» was found", "keys must stand"),
    "areas: {1.1: ไม่มี}": ("2:14", "the text «ไม่มี» was found", "keys must stand"),
    "areas: {1.1: [ก]}": ("2:14", "a list was found", "keys must stand"),
    "areas: {1.1: {implementation: ประชุม}}": ("2:31", "the text «ประชุม» was found", "keys must"),
    "areas: {1.1: {implementation: [ประชุม]}}": ("2:32", "«ประชุม» was found", "keys must stand"),
    "areas: {1.1: {implementation: [[ก]]}}": ("2:32", "a list was found", "keys must stand"),
    "areas: {1.1: {analysis: {ก: ข}}}": ("2:25", "a mapping was found", "a text or a list"),
    "areas: {1.1: {implementation: {timeframe: {start: {ก: ข}}}}}": (
        "2:51", "a mapping was found", "a text or a list of texts"),
    "review: ยอมรับ": ("2:9", "the text «ยอมรับ» was found", "keys must stand"),
}  # fmt: skip


@pytest.mark.parametrize("text", WRONG)
@pytest.mark.usefixtures("parser")
def test_a_wrong_kind_is_told_naming_what_must_stand_and_what_was_found(
    text: str, load: Load
) -> None:
    at, found, expected = WRONG[text]
    error = refusal(load, HEAD + text + "\n")
    assert str(error.location) == f"draft.yaml:{at}"
    assert found in error.message("en")
    assert expected in error.message("en")
    assert "พบ" in error.message("th")


def test_the_text_found_is_quoted_on_one_line_and_cut(load: Load) -> None:
    error = refusal(load, HEAD + "agency: |\n  " + "สำนักงาน\n  " * 30 + "\n")
    assert "«สำนักงาน สำนักงาน " in error.message()
    assert "…»" in error.message()
    assert len(error.message()) < 150


@pytest.mark.usefixtures("parser")
def test_all_faults_are_told_at_once_in_the_order_of_the_file(load: Load) -> None:
    error = refusal(
        load,
        "criteria: o34-2567\n"
        "areas:\n"
        "  '1.1': ครบแล้ว\n"
        "  '1.2':\n"
        "    analysis: ก\n"
        "    implementation: ประชุม\n"
        "    การวิเคราะห์: ข\n"
        "  '1.3': {[ก]: ข}\n"
        "limitations: {ก: ข}\n"
        "agency: ก\n"
        "limitations: ค\n",
    )
    assert isinstance(error, itacheck.SubmissionError)
    places = ["3:10", "6:21", "7:5", "8:11", "9:14", "10:9", "11:1"]
    for language in ("th", "en"):
        lines = error.message(language).splitlines()
        assert [line.split(": ")[0] for line in lines] == places
    assert str(error.location) == "draft.yaml:3:10"
    assert [str(fault.location) for fault in error.faults] == [f"draft.yaml:{p}" for p in places]


def test_a_single_fault_is_told_without_its_place_since_the_error_carries_it(load: Load) -> None:
    assert not refusal(load, HEAD + "agency: ก\n").message()[0].isdigit()


# ---- what is absent or unreadable --------------------------------------------------------------

ABSENT = [
    "",
    "~",
    "null",
    "''",
    "-…-",
    "'-'",
    "…",
    "'...'",
    "N/A",
    "รอข้อมูล",
    "(รายละเอียดการดำเนินการ)",
]


@pytest.mark.parametrize("placeholder", ABSENT)
@pytest.mark.usefixtures("parser")
def test_a_placeholder_where_a_mapping_must_stand_is_an_absence(
    placeholder: str, load: Load
) -> None:
    submission = load(
        f"{HEAD}agency: {placeholder}\nresults: {placeholder}\nreview: {placeholder}\n"
        f"areas:\n  1.1: {placeholder}\n  1.2:\n    implementation: {placeholder}\n"
        f"  1.3:\n    implementation: [{placeholder or '~'}, {{method: ก}}]\n"
    )
    assert submission.agency_name is None
    assert submission.results == {}
    assert submission.reviews == ()
    assert (submission.areas["1.1"].texts, submission.areas["1.1"].groups) == ({}, {})
    assert submission.areas["1.2"].groups == {"implementation": [{}]}
    assert submission.areas["1.3"].groups == {"implementation": [{}, {"method": ("ก",)}]}


@pytest.mark.parametrize("placeholder", ABSENT)
def test_all_areas_may_be_absent(placeholder: str, load: Load) -> None:
    submission = load(f"{HEAD}areas: {placeholder}\nresults: {{items: {placeholder}}}\n")
    assert (submission.areas, submission.scores) == ({}, {})


@pytest.mark.parametrize("word", ["อ่านไม่ได้", "unreadable", "(อ่านไม่ได้)", "' อ่านไม่ได้ '"])
@pytest.mark.usefixtures("parser")
def test_an_unreadable_area_or_implementation_makes_each_field_in_it_unreadable(
    word: str, load: Load
) -> None:
    submission = load(
        f"{HEAD}areas:\n  1.5: {word}\n  1.6: {{implementation: {word}}}\n"
        f"  1.7: {{implementation: [{word}, {{method: ก}}]}}\n"
    )
    lost = ("อ่านไม่ได้",)
    implementation = dict.fromkeys(
        ("method", "responsible", "steps", "timeframe", "monitoring"), lost
    )
    area = submission.areas["1.5"]
    assert area.texts == dict.fromkeys(("limitations", "analysis", "improvement"), lost)
    assert area.groups == {"implementation": [implementation]}
    assert submission.areas["1.6"].groups == {"implementation": [implementation]}
    assert submission.areas["1.7"].groups == {
        "implementation": [implementation, {"method": ("ก",)}]
    }


def test_where_all_areas_are_unreadable_none_is_held_against_the_agency(load: Load) -> None:
    submission = load(HEAD + "areas: อ่านไม่ได้\nlimitations: คนน้อย\n")
    assert list(submission.areas) == ["1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7"]
    report = itacheck.grade(submission)
    assert (report.score, report.possible_score) == (0, 100)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("สำนักงานตัวอย่าง", "สำนักงานตัวอย่าง"),
        ("|\n    สำนักงาน\n    ตัวอย่าง", "สำนักงาน ตัวอย่าง"),
        ("[สำนักงาน, ตัวอย่าง]", "สำนักงาน ตัวอย่าง"),
        ("~", None),
        ("", None),
        ("…………", None),
    ],
)
def test_the_agencys_name_stands_on_one_line_or_not_at_all(
    name: str, expected: str | None, load: Load
) -> None:
    assert load(f"{HEAD}agency:\n  name: {name}\n").agency_name == expected


# ---- scores and reviews ------------------------------------------------------------------------


@pytest.mark.usefixtures("parser")
def test_scores_stand_under_canonical_codes_and_as_written_where_none_is_read(load: Load) -> None:
    submission = load(
        HEAD + "results: {items: {o4: 1, ๐๑๑: ๒, ข้อ 30: 3, E๑๐: '', แผน: 5, '': 6, O18: [7, 8]}}\n"
    )
    assert submission.scores == {
        "O4": ("1",), "O11": ("๒",), "O30": ("3",), "e10": ("",), "แผน": ("5",), "": ("6",),
        "O18": ("7", "8"),
    }  # fmt: skip


@pytest.mark.usefixtures("parser")
def test_reviews_are_read_with_the_area_in_canonical_form(load: Load) -> None:
    submission = load(
        HEAD + "review:\n"
        "  - {rule: analysis/title-only, area: ประเด็นที่ ๑.๓, decision: accept, by: คณะทำงาน,\n"
        "     on: 1 ต.ค. 66, reason: ตรวจแล้ว\n        ครบ, of: 4f2a91c07b3d}\n"
        "  - {ข้อสังเกต: limitations/stated, area: ~}\n"
        "  - {rule: x/y, area: เรื่องอื่น}\n"
        "  - {rule: ~, area: -}\n"
        "  - …\n"
    )
    assert [entry.area for entry in submission.reviews] == ["1.3", None, "เรื่องอื่น"]
    first, second, _ = submission.reviews
    assert first[:1] + first[2:-1] == (
        "analysis/title-only", "accept", "คณะทำงาน", "1 ต.ค. 66", "ตรวจแล้ว ครบ", "4f2a91c07b3d",
    )  # fmt: skip
    assert (second.rule, second.by) == ("limitations/stated", "")
    assert [entry.location.pointer for entry in submission.reviews if entry.location] == [
        "/review/0", "/review/1", "/review/2",
    ]  # fmt: skip


def test_a_single_review_is_a_list_of_one(load: Load) -> None:
    (entry,) = load(HEAD + "การทบทวน: {rule: analysis/stated, area: 1}\n").reviews
    assert (entry.rule, entry.area) == ("analysis/stated", "1.1")
    assert entry.location is not None
    assert entry.location.pointer == "/review/0"


@pytest.mark.parametrize(
    "slip",
    [
        "areas: {1.1: {implementation: 'method:ทำคู่มือ'}}",
        "areas: {1.1: {implementation: 'method：ทำคู่มือ'}}",
        "areas: {1.1: 'method:ทำคู่มือ'}",
        "review: ['method:accept']",
    ],
)
def test_text_where_keys_must_stand_may_be_a_key_without_its_space(slip: str, load: Load) -> None:
    message = refusal(load, HEAD + slip).message("en")
    assert "«method» must be followed by a colon and a space" in message


# ---- the shape ---------------------------------------------------------------------------------


def test_the_shape_of_criteria_is_made_once() -> None:
    criteria = itacheck.load_criteria("o34-2567")
    assert shape_of(criteria) is shape_of(criteria)


def test_every_spelling_in_the_vocabulary_names_one_field_of_a_level() -> None:
    criteria = itacheck.load_criteria("o34-2567")
    shapes = [shape_of(criteria)]
    for shape in shapes:
        shapes += [kind.shape for kind in shape.fields.values() if kind.shape is not None]
        for name in shape.fields:
            for spelling in criteria.vocabulary.get(name, ()):
                assert shape.name(spelling) == name
    assert len(shapes) > 5
