"""Keys as people write them: in Thai, with area titles and numbers, misspelt, twice."""

from __future__ import annotations

import pytest

import itacheck
from itacheck.readers import nodes
from itacheck.submission import Remark
from tests.source.parsers import Load, refusal

HEAD = "criteria: o34-2567\n"


def remarks(submission: itacheck.Submission) -> list[Remark]:
    return [make() for make in submission.remarks]


# ---- the words of the format -------------------------------------------------------------------

THAI = {
    "หน่วยงาน: {ชื่อหน่วยงาน: ก}": ("agency", "name"),
    "ผลการประเมิน: {ปีงบประมาณ: ก}": ("results", "fiscal_year"),
    "ผลการประเมิน: {คะแนนรวม: ก}": ("results", "overall"),
    "results: {ระดับ: ก}": ("results", "grade"),
    "ผลการประเมิน: {overview: ก}": ("results", "overview"),
    "ผลการประเมิน: {คะแนนรายข้อ: {ข้อ ๔: ก}}": ("results", "items", "O4"),
    "ข้อจำกัดของหน่วยงาน: ก": ("limitations",),
    "ประเด็น: {๑.๒: {ข้อ: ก}}": ("areas", "1.2", "items"),
    "กระบวนงาน: {๑.๒: {ข้อบกพร่อง: ก}}": ("areas", "1.2", "analysis"),
    "ประเด็น: {๑.๒: {การวิเคราะห์ผลการประเมิน: ก}}": ("areas", "1.2", "analysis"),
    "ประเด็น: {1.2: {การนำไปสู่การปฏิบัติ: {มาตรการ: ก}}}": (
        "areas", "1.2", "implementation", 0, "method"),
    "areas: {1.2: {implementation: {ผู้รับผิดชอบ: ก}}}": (
        "areas", "1.2", "implementation", 0, "responsible"),
    "areas: {1.2: {implementation: [{ขั้นตอน: ก}]}}": (
        "areas", "1.2", "implementation", 0, "steps"),
    "areas: {1.2: {implementation: {ระยะเวลา: ก}}}": (
        "areas", "1.2", "implementation", 0, "timeframe"),
    "areas: {1.2: {implementation: {การติดตาม: ก}}}": (
        "areas", "1.2", "implementation", 0, "monitoring"),
    "areas: {1.2: {ข้อจำกัด: ก}}": ("areas", "1.2", "limitations"),
}  # fmt: skip


def value(submission: itacheck.Submission, path: tuple[str | int, ...]) -> object:
    if path[0] == "areas":
        area, *rest = path[1:]
        section = submission.areas[str(area)]
        if len(rest) == 1:
            return section.texts[str(rest[0])]
        return section.groups[str(rest[0])][int(rest[1])][str(rest[2])]
    if path[:2] == ("results", "items"):
        return submission.scores[str(path[2])]
    fields = {"agency": submission.agency, "results": submission.results}.get(
        str(path[0]), submission.top.texts
    )
    return fields[str(path[-1])]


@pytest.mark.parametrize("text", THAI)
@pytest.mark.usefixtures("parser")
def test_thai_keys_name_the_same_fields(text: str, load: Load) -> None:
    submission = load(HEAD + text + "\n")
    assert value(submission, THAI[text]) == ("ก",)
    assert remarks(submission) == []


@pytest.mark.parametrize(
    "key",
    [
        "analysis",
        "Analysis",
        "ANALYSIS ",
        "การวิเคราะห์",
        "การ วิเคราะห์",
        "การวิเคราะห์:",
        "\u200bการวิเคราะห์",
    ],
)
def test_case_spaces_and_invisible_characters_make_no_other_key(key: str, load: Load) -> None:
    submission = load(f"{HEAD}areas: {{1.1: {{'{key}': ก}}}}\n")
    assert submission.areas["1.1"].texts == {"analysis": ("ก",)}


@pytest.mark.parametrize(
    "key", ["ข้อจ\u0e4d\u0e32กัด", "ข้อ\u200bจำกัด", "ข้อ\u00a0จำกัด", "\ufeffข้อจำกัด"]
)
@pytest.mark.usefixtures("parser")
def test_keys_from_word_and_pdf_are_those_that_were_typed(key: str, load: Load) -> None:
    submission = load(
        f"{HEAD}'{key}': ก\nareas: {{1.1: {{implementation: {{เเนวทางการกํากับติดตาม: ข}}}}}}\n"
    )
    assert submission.top.texts["limitations"] == ("ก",)
    assert submission.areas["1.1"].groups == {"implementation": [{"monitoring": ("ข",)}]}


# ---- areas -------------------------------------------------------------------------------------

TITLE = "การให้บริการและระบบ E-Service"  # of 1.2
AREA_KEYS = [
    "1.2", "๑.๒", "2", "๒", "(2)", "( ๒ )", "2.", "2)", "1.2.", "(1.2)", "ข้อ 1.2",
    "ประเด็นที่ ๑.๒", "ประเด็นที่ 2", "ประเด็น 1.2", "ประเด็นที่๑.๒", "กระบวนงานที่ 2",
    TITLE, "การให้บริการและระบบ e-service", "การให้บริการ และระบบ  E–Service",
    "1.2 " + TITLE, "๑.๒ " + TITLE, "(2) " + TITLE, "2. " + TITLE, "1.2" + TITLE,
    "ประเด็นที่ ๑.๒ " + TITLE, "ประเด็นที่ 2: " + TITLE, "ประเด็น " + TITLE,
    "1.2 Services and the e-service system", "๓.๒ " + TITLE, "3.7 " + TITLE,
]  # fmt: skip


@pytest.mark.parametrize("key", AREA_KEYS)
@pytest.mark.usefixtures("parser")
def test_an_area_is_named_by_number_or_title_in_many_forms(key: str, load: Load) -> None:
    submission = load(f"{HEAD}areas:\n  '{key}': {{analysis: ก}}\n")
    assert remarks(submission) == []
    assert {name: area.texts for name, area in submission.areas.items()} == {
        "1.2": {"analysis": ("ก",)}
    }
    place = submission.locate(("areas", "1.2", "analysis"))
    assert place is not None
    assert place.pointer == "/areas/1.2/analysis"


@pytest.mark.parametrize(
    "key",
    ["1.8", "8", "0", "๓.๒", "1.20", "1.1 " + TITLE, "ประเด็นที่ ๑ " + TITLE, "(7) " + TITLE,
     "1.2 แผนงาน", "แผนงาน", "ประเด็นที่", "ประเด็น", "()", "-"],
)  # fmt: skip
@pytest.mark.usefixtures("parser")
def test_what_names_no_area_or_two_is_an_unknown_key(key: str, load: Load) -> None:
    submission = load(f"{HEAD}areas:\n  '{key}': {{analysis: ก}}\n")
    assert submission.areas == {}
    (remark,) = remarks(submission)
    assert remark.check == "unknown-key"
    assert f"«{key}»" in remark.message.th
    assert str(remark.location) == "draft.yaml:3:3"


def test_every_area_is_named_by_its_own_title_in_either_language(load: Load) -> None:
    areas = itacheck.load_criteria("o34-2567").areas
    for language in ("th", "en"):
        keys = "".join(f"  '{a.title.into(language)}': {{analysis: ก}}\n" for a in areas.values())
        assert list(load(HEAD + "areas:\n" + keys).areas) == list(areas)


# ---- keys that are not known -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "key", "near"),
    [
        ("limitation: ก", "limitation", "limitations"),
        ("ข้อจำกัต: ก", "ข้อจำกัต", "ข้อจำกัด"),
        ("agency: {nmae: ก}", "nmae", "name"),
        ("areas: {1.1: {anlysis: ก}}", "anlysis", "analysis"),
        ("areas: {1.1: {การวิเคาะห์: ก}}", "การวิเคาะห์", "การวิเคราะห์"),
        ("areas: {1.1: {implementation: {setps: ก}}}", "setps", "steps"),
        ("areas: {1.1: {implementation: [{}, {ระยะเวลา์: ก}]}}", "ระยะเวลา์", "ระยะเวลา"),
        ("areas: {1.1: {implementation: {timeframe: {strat: ก}}}}", "strat", "start"),
        ("review: {desicion: accept}", "desicion", "decision"),
        ("areas: {กลไกและมาตรการในการแก้ไขและป้องกันการทุจริต: ก}",
         "กลไกและมาตรการในการแก้ไขและป้องกันการทุจริต", None),
    ],
)  # fmt: skip
@pytest.mark.usefixtures("parser")
def test_an_unknown_key_is_told_with_the_nearest_known_one(
    text: str, key: str, near: str | None, load: Load
) -> None:
    (remark,) = remarks(load(HEAD + text + "\n"))
    for message, remedy in zip(remark.message, remark.remedy, strict=True):
        assert f"«{key}»" in message
        assert near is None or f"«{near}»" in remedy
    assert remark.location is not None
    assert remark.location.line == 2
    assert remark.location.pointer.endswith(f"/{key}")


@pytest.mark.usefixtures("parser")
def test_where_no_key_is_near_all_are_named(load: Load) -> None:
    (remark,) = remarks(load(HEAD + "agency: {โทรศัพท์: ๐๕๔-๘๒๑๕๐๐}\n"))
    assert "name" in remark.remedy.th
    assert "name" in remark.remedy.en


def test_of_hundreds_of_unknown_keys_none_is_dropped(load: Load) -> None:
    found = remarks(load(HEAD + "".join(f"limitation{n}: ก\n" for n in range(300))))
    assert [f"«limitation{n}»" in remark.message.th for n, remark in enumerate(found)] == [
        True
    ] * 300
    assert "«limitations»" in found[0].remedy.th
    assert "limitations, agency" in found[-1].remedy.th  # not compared any more: all are named


def test_of_thousands_the_rest_is_counted(load: Load, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nodes, "_MOST_TOLD", 3)
    text = HEAD + "areas:\n  1.1: {x: ก}\n" + "".join(f"key{n}: ก\n" for n in range(4))
    *told, rest = remarks(load(text))
    assert len(told) == 3
    assert "2 more keys are not known" in rest.message.en
    assert "อีก 2 หัวข้อ" in rest.message.th
    # Keys of the top level are met with before those of areas; the first in the file is named.
    assert str(rest.location) == "draft.yaml:3:9"
    assert len(remarks(load(HEAD + "a: ก\nb: ก\nc: ก\n"))) == 3


def test_so_it_is_in_a_mapping_which_has_no_places(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nodes, "_MOST_TOLD", 1)
    submission = itacheck.load_submission({"criteria": "o34-2567", "a": "ก", "b": "ก", "c": "ก"})
    _, rest = remarks(submission)
    assert "2 more keys" in rest.message.en
    assert rest.location is None


@pytest.mark.usefixtures("parser")
def test_the_merge_key_has_a_message_of_its_own(load: Load) -> None:
    submission = load(
        HEAD + "areas:\n  1.1: &a {analysis: ก}\n  1.2:\n    <<: *a\n    items: [O4]\n"
    )
    (remark,) = remarks(submission)
    assert "«<<»" in remark.message.th
    assert "merge" in remark.message.en
    assert "write the text out" in remark.remedy.en
    assert str(remark.location) == "draft.yaml:5:5"
    assert submission.areas["1.2"].texts == {"items": ("O4",)}


@pytest.mark.usefixtures("parser")
def test_what_stands_under_an_unknown_key_is_no_fault_of_kind(load: Load) -> None:
    submission = load(HEAD + "หมายเหตุ: {ก: [ข, {[ค]: ง}]}\n")
    assert [remark.check for remark in remarks(submission)] == ["unknown-key"]


# ---- keys given twice --------------------------------------------------------------------------

TWICE = {
    "limitations: ก\nlimitations: ข\n": ("«limitations»", 2, "«limitations»", 3, 1),
    "limitations: ก\nข้อจำกัด: ข\n": ("«limitations»", 2, "«ข้อจำกัด»", 3, 1),
    "areas:\n  1.1: {}\n  ๑.๑: {}\n": ("«1.1»", 3, "«๑.๑»", 4, 3),
    "areas:\n  1.1: {}\n\n  (1): {}\n": ("«1.1»", 3, "«(1)»", 5, 3),
    f"areas:\n  1.2: {{}}\n  {TITLE}: {{}}\n": ("«1.2»", 3, f"«{TITLE}»", 4, 3),
    "areas: {}\nประเด็น: {}\n": ("«areas»", 2, "«ประเด็น»", 3, 1),
    "results:\n  items:\n    O4: 1\n    ๐๔: 2\n": ("«O4»", 4, "«๐๔»", 5, 5),
    "results:\n  items:\n    ข้อ 30: 1\n    o๓๐: 2\n": ("«ข้อ 30»", 4, "«o๓๐»", 5, 5),
    "areas:\n  1.1:\n    analysis: ก\n    การวิเคราะห์: ข\n": (
        "«analysis»", 4, "«การวิเคราะห์»", 5, 5),
    "areas:\n  1.1:\n    implementation:\n    - steps: ก\n      ขั้นตอน: ข\n": (
        "«steps»", 5, "«ขั้นตอน»", 6, 7),
    "areas:\n  1.1:\n    implementation: {timeframe: {\n start: ก,\n เริ่ม: ข}}\n": (
        "«start»", 5, "«เริ่ม»", 6, 2),
    "หลักเกณฑ์: o34-2567\n": ("«criteria»", 1, "«หลักเกณฑ์»", 2, 1),
}  # fmt: skip


@pytest.mark.parametrize("text", TWICE)
@pytest.mark.usefixtures("parser")
def test_a_key_given_twice_is_an_error_that_names_both_lines(text: str, load: Load) -> None:
    first, first_line, again, line, column = TWICE[text]
    error = refusal(load, HEAD + text)
    assert str(error.location) == f"draft.yaml:{line}:{column}"
    assert f"the key {again} in line {line} stands already as {first} in line {first_line}" in (
        error.message("en")
    )
    assert f"{again} บรรทัด {line} ซ้ำกับ {first} บรรทัด {first_line}" in error.message("th")


@pytest.mark.usefixtures("parser")
def test_of_many_repeats_each_is_told_with_the_first(load: Load) -> None:
    error = refusal(load, HEAD + "x: ก\ny: ก\nz: ก\n" + "limitations: ก\n" * 4)
    assert [fault.message.en.split(";")[0] for fault in error.faults] == [
        f"the key «limitations» in line {line} stands already as «limitations» in line 5"
        for line in (6, 7, 8)
    ]


def test_keys_that_are_no_text_are_told_beside_those_given_twice(load: Load) -> None:
    error = refusal(load, HEAD + "[ก]: ข\nlimitations: ก\nlimitations: ข\n")
    assert [str(fault.location) for fault in error.faults] == ["draft.yaml:2:1", "draft.yaml:4:1"]
    assert "in line 4 stands already as «limitations» in line 3" in error.message("en")


def test_an_unknown_key_may_not_stand_twice_either(load: Load) -> None:
    error = refusal(load, HEAD + "โทรศัพท์: ก\nโทรศัพท์: ข\n")
    assert "in line 3 stands already as «โทรศัพท์» in line 2" in error.message("en")


def test_a_key_that_belongs_into_a_group_is_told_so(load: Load) -> None:
    text = HEAD + "areas: {'1.1': {วิธีการ: ก, steps: ข}}\n"
    assert [remark.remedy.en for remark in remarks(load(text))] == [
        "this key belongs under «implementation»; move it there"
    ] * 2
