"""A draft for another item and year: last year's words, each marked until somebody confirms it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

import itacheck
from itacheck import Criteria
from itacheck.catalogue import criteria_of, shipped_instruments
from itacheck.criteria.draft import draft, draft_id
from itacheck.criteria.model import Example
from itacheck.errors import CriteriaError
from itacheck.places import rule_files
from itacheck.source.compose import compose
from itacheck.source.document import Document
from itacheck.trial import failing_examples
from tests.grading.other_criteria import THREE_AREAS, WITHOUT_AREAS_OR_BANDS

from .faults import CRITERIA, replaced, told

MARK = "(รอเขียน)"
INSTRUMENTS = tuple(instrument.id for instrument in shipped_instruments())
O38 = Path(rule_files("criteria")["o38-2563"]).read_text(encoding="utf-8")
SOURCES = {"o34-2567": CRITERIA, "o38-2563": O38}


def drafted(
    text: str, item: str = "O25", year: int = 2570, instruments: tuple[str, ...] = INSTRUMENTS
) -> str:
    return draft(parsed(text), item=item, year=year, instruments=instruments)


def parsed(text: str) -> Document:
    return compose(text.encode(), "own.yaml")


def confirmed(text: str) -> Criteria:
    """Return the criteria of a draft from which every mark is taken."""
    return criteria_of(parsed(text.replace(MARK, "")))


def as_texts(text: str) -> Any:
    return yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - it makes texts alone


def scalars(node: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Yield every text of a file, with its path."""
    if isinstance(node, dict):
        for key, value in node.items():
            yield from scalars(value, f"{path}/{key}")
    elif isinstance(node, list):
        for n, value in enumerate(node):
            yield from scalars(value, f"{path}/{n}")
    else:
        yield path[1:], node


# ---- what is marked ----------------------------------------------------------------------------

RESTATED = re.compile(
    r"(title|source|unverified/\d+|areas/[^/]+/title|requirements/[^/]+/asks)/th|bands/\d+/score"
)


@pytest.mark.parametrize("source", SOURCES)
def test_just_the_texts_and_scores_that_restate_what_was_published_are_marked(source: str) -> None:
    before = dict(scalars(as_texts(SOURCES[source])))
    after = dict(scalars(as_texts(drafted(SOURCES[source]))))
    marked = {path for path, text in after.items() if MARK in text}
    assert marked == {path for path in before if RESTATED.fullmatch(path)}
    for path in marked:
        assert after[path] == MARK + before[path]


@pytest.mark.parametrize("source", SOURCES)
def test_every_other_line_and_comment_stays_as_it_is(source: str) -> None:
    before, after = (
        text[text.index("\nid: ") :].splitlines()
        for text in (SOURCES[source], drafted(SOURCES[source]).replace(MARK, ""))
    )
    changed = [line for line, now in zip(before, after, strict=True) if line != now]
    areas = len(itacheck.load_criteria(source).areas)
    assert [line.split(":")[0].strip() for line in changed] == [
        *("id", "item", "fiscal_year", "assessed_year", "instrument"),
        *["items"] * areas,
    ]


def test_the_head_tells_of_the_new_file_and_the_old_one() -> None:
    text = drafted(CRITERIA)
    head = text[: text.index("\nid: ")]
    assert all(line.startswith("#") or not line for line in head.splitlines())
    assert "หลักเกณฑ์การตรวจ O25 ปีงบประมาณ พ.ศ. 2570 (ร่าง คัดลอกจาก o34-2567)" in head
    assert "A draft of the criteria of O25, fiscal year 2570, copied from o34-2567." in head
    assert head.count("itacheck criteria check o25-2570.yaml") == 2
    assert "O34" not in head
    assert MARK not in head  # «replace all» of the mark leaves the head in order
    assert drafted("%YAML 1.1\n---\n" + CRITERIA).startswith(head)


TITLE = "th: มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน"
STYLES = {
    "plain": ("th: มาตรการ", "th: {mark}มาตรการ"),
    "plain, of two lines": ("th: มาตรการ\n    ส่งเสริม", "th: {mark}มาตรการ\n    ส่งเสริม"),
    "plain, in the line below": ("th:\n    มาตรการ", "th:\n    {mark}มาตรการ"),
    "single quotes": ("th: 'มาตรการ'", "th: '{mark}มาตรการ'"),
    "double quotes": ('th: "มาตรการ"', 'th: "{mark}มาตรการ"'),
    "literal": ("th: |\n    มาตรการ", "th: |\n    {mark}มาตรการ"),
    "folded": ("th: >-\n    มาตรการ\n    ส่งเสริม", "th: >-\n    {mark}มาตรการ\n    ส่งเสริม"),
    "folded, below an empty line": ("th: >\n\n    มาตรการ", "th: >\n\n    {mark}มาตรการ"),
    "literal, with a comment": ("th: |-  # ชื่อ\n    มาตรการ", "th: |-  # ชื่อ\n    {mark}มาตรการ"),
    "with an anchor": ("th: &title มาตรการ", "th: &title {mark}มาตรการ"),
    "with an anchor and a tag": ("th: &t !!str 'มาตรการ'", "th: &t !!str '{mark}มาตรการ'"),
    "block, with an anchor": ("th: &t |\n    มาตรการ", "th: &t |\n    {mark}มาตรการ"),
}  # fmt: skip


@pytest.mark.parametrize("style", STYLES)
def test_the_mark_stands_before_the_first_letter_in_every_style(style: str) -> None:
    written, expected = STYLES[style]
    source = replaced(CRITERIA, TITLE, written)
    text = drafted(source)
    assert expected.format(mark=MARK) in text
    assert as_texts(text)["title"]["th"].lstrip().startswith(MARK)
    assert confirmed(text).title == criteria_of(parsed(source)).title


def test_a_text_that_an_alias_repeats_is_marked_once() -> None:
    text = replaced(CRITERIA, TITLE, "th: &title มาตรการ")
    text = replaced(text, "th: บอกวิธีการนำผลการวิเคราะห์ของประเด็นนั้นไปสู่การปฏิบัติ", "th: *title")
    asks = confirmed(drafted(text)).requirements["method"].asks
    assert asks.th == "มาตรการ"
    assert drafted(text).count(MARK) == drafted(CRITERIA).count(MARK) - 1


# ---- what is refused, and what is not ----------------------------------------------------------


@pytest.mark.parametrize("source", SOURCES)
def test_the_loader_refuses_a_draft_and_tells_every_mark_with_its_line(source: str) -> None:
    lines = drafted(SOURCES[source]).splitlines()
    marked = [n for n, line in enumerate(lines, 1) if MARK in line]
    with pytest.raises(CriteriaError) as caught:
        criteria_of(parsed("\n".join(lines)))
    # A block text stands at its sign «>-», in the line above its first.
    marked = [n - 1 if lines[n - 2].endswith(">-") else n for n in marked]
    assert len(marked) > 10
    assert [int(line.split(":")[0]) for line in told(caught.value)] == marked
    for fault in caught.value.faults:
        assert fault.message.en.startswith("to be written or confirmed: ")
        assert f"ลบ «{MARK}»" in fault.message.th


@pytest.mark.parametrize("year", range(2566, 2576))
@pytest.mark.parametrize("source", SOURCES)
def test_with_the_marks_taken_away_it_is_the_criteria_of_its_item_and_year(
    source: str, year: int
) -> None:
    criteria = confirmed(drafted(SOURCES[source], "O25", year))
    assert (criteria.id, criteria.item) == (f"o25-{year}", "O25")
    assert (criteria.fiscal_year, criteria.assessed_year) == (year, year - 1)
    assert list(failing_examples(criteria)) == []
    for requirement in criteria.requirements.values():
        for text in (*requirement.asks, *requirement.remedy):
            assert not {str(year) for year in re.findall("25[67]\\d", text)} - {
                str(n) for n in (year - 1, year)
            }


@pytest.mark.parametrize(("year", "shipped"), [(2567, True), (2566, True), (2570, False)])
def test_the_instrument_of_the_assessed_year_is_named_once_there_is_one(
    year: int, shipped: bool
) -> None:
    text = drafted(CRITERIA, year=year)
    (line,) = [line for line in text.splitlines() if "instrument:" in line]
    assert line.startswith(f"{'' if shipped else '# '}instrument: ita-{year - 1}")
    assert confirmed(text).instrument.id == (f"ita-{year - 1}" if shipped else "")
    uncommented = text.replace("# instrument", "instrument").replace(MARK, "")
    assert as_texts(uncommented)["instrument"] == f"ita-{year - 1}"


@pytest.mark.parametrize(("year", "shipped"), [(2567, True), (2571, False)])
@pytest.mark.parametrize("line_break", ["\n", "\r\n"])
def test_a_draft_of_a_draft_names_the_instrument_of_its_own_assessed_year(
    year: int, shipped: bool, line_break: str
) -> None:
    first = drafted(CRITERIA, year=2570).replace(MARK, "").replace("\n", line_break)
    text = drafted(first, year=year)
    assert [line for line in text.splitlines() if "instrument:" in line] == [
        line for line in drafted(CRITERIA, year=year).splitlines() if "instrument:" in line
    ]
    assert confirmed(text).instrument.id == (f"ita-{year - 1}" if shipped else "")


def test_criteria_without_an_instrument_name_none_in_the_draft_either() -> None:
    assert "instrument:" not in drafted(replaced(CRITERIA, "instrument: ita-2566\n", ""))


ROWS = {
    "in a line": "[O1, O2]",
    "with a comment": "[O1]  # จากแบบฟอร์ม",
    "in two lines": "[O1,\n      O2]",
    "a list below": "\n      - O1\n      - O2  # จากแบบฟอร์ม",
    "a list below, as far out as its key": "\n    - O1\n    - O2",
    "a list below a comment": "   # จากแบบฟอร์ม\n\n      # จากแบบฟอร์ม\n      - O1",
    "empty": "[]",
}


@pytest.mark.parametrize("items", ROWS.values(), ids=ROWS)
def test_the_rows_of_codes_are_emptied_with_what_was_said_of_them(items: str) -> None:
    source = replaced(CRITERIA, "[O34, O35]", items)
    text = drafted(source)
    assert as_texts(text)["areas"]["1.4"]["items"] == []
    assert "จากแบบฟอร์ม" not in text
    assert all(area.items == () for area in confirmed(text).areas.values())


def test_an_area_in_one_line_keeps_its_end() -> None:
    start, end = CRITERIA.index('  "1.4":\n'), CRITERIA.index('  "1.5":\n')
    line = '  "1.4": {items: [O34, O35], title: {th: ก, en: a}}   # ดู A2\n'
    text = drafted(CRITERIA[:start] + line + CRITERIA[end:])
    assert f'"1.4": {{items: [], title: {{th: {MARK}ก, en: a}}}}   # ดู A2\n' in text
    assert confirmed(text).areas["1.4"].title.en == "a"


def test_an_id_is_item_and_year() -> None:
    assert draft_id("O25", 2570) == "o25-2570"


# ---- the same item and year --------------------------------------------------------------------


def model(criteria: Criteria) -> Any:
    """Return criteria as plain values, without the file, the places and the rows of codes."""
    values = attrs.asdict(criteria, recurse=False)
    del values["path"], values["cells"], values["instrument"]
    values["areas"] = {key: area.title for key, area in criteria.areas.items()}
    values["requirements"] = {
        name: requirement._replace(
            examples={
                verdict: tuple(Example(example.value, None) for example in examples)
                for verdict, examples in requirement.examples.items()
            }
        )
        for name, requirement in criteria.requirements.items()
    }
    return values


LAYOUTS = st.fixed_dictionaries(
    {
        "allow_unicode": st.booleans(),
        "default_flow_style": st.sampled_from([None, False, True]),
        "default_style": st.sampled_from([None, "'", '"', "|", ">"]),
        "width": st.sampled_from([30, 80, 10_000]),
        "indent": st.integers(2, 6),
        "line_break": st.sampled_from(["\n", "\r\n"]),
        "sort_keys": st.booleans(),
    }
)
SMALL = {"O34": CRITERIA, "areas": THREE_AREAS, "no areas": WITHOUT_AREAS_OR_BANDS}


@given(st.sampled_from(sorted(SMALL)), LAYOUTS)
def test_a_draft_of_the_same_item_and_year_is_the_same_but_for_the_rows_of_codes(
    name: str, layout: dict[str, Any]
) -> None:
    data = as_texts(SMALL[name])
    del data["instrument"]
    source = str(yaml.dump(data, Dumper=yaml.CSafeDumper, **layout))
    original = criteria_of(parsed(source))
    draft_of_it = confirmed(drafted(source, original.item, original.fiscal_year))
    assert model(draft_of_it) == model(original) | {
        "id": draft_id(original.item, original.fiscal_year)
    }
    assert all(area.items == () for area in draft_of_it.areas.values())


@pytest.mark.parametrize("flow", [True, False])
def test_an_instrument_that_is_not_there_is_told_where_no_comment_can_stand(flow: bool) -> None:
    data = as_texts(CRITERIA)
    text = drafted(yaml.dump(data, allow_unicode=True, default_flow_style=flow, width=10_000))
    if flow:
        with pytest.raises(CriteriaError, match="ไม่มีแบบวัด «ita-2569»"):
            confirmed(text)
    else:
        assert confirmed(text).instrument.id == ""
