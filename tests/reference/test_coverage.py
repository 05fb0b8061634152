"""What each clause is checked by, and what an author may have forgotten."""

from __future__ import annotations

from itertools import takewhile

import itacheck
from itacheck.reference.coverage import coverage
from itacheck.reference.page import Heading, Points, Table
from itacheck.text import Text

from .small_criteria import BANDS, small

O34 = itacheck.load_criteria("o34-2567")


def covered(criteria: itacheck.Criteria) -> dict[str, str]:
    (table,) = [block for block in coverage(criteria) if isinstance(block, Table)]
    return {clause.en: by.en for clause, by in table.rows}


def remarks(criteria: itacheck.Criteria) -> list[Text]:
    page = coverage(criteria)
    titles = [
        n for n, b in enumerate(page) if isinstance(b, Heading) and b.text.en == "Worth knowing"
    ]
    rest = page[titles[0] + 1 :] if titles else []
    points = list(takewhile(lambda block: isinstance(block, Points), rest))
    return [item for block in points if isinstance(block, Points) for item in block.items]


def test_each_clause_is_named_with_what_checks_it() -> None:
    assert covered(O34) == {
        "1": "analysis, assessed year",
        "1*": "failed items first, in part no rule (not_checked)",
        "2.1": "method, in part no rule (not_checked)",
        "2.2": "responsible",
        "2.3": "steps",
        "2.4": "timeframe",
        "3": "limitations",
    }


def test_a_clause_that_no_rule_can_check_is_covered_as_well() -> None:
    criteria = small(
        BANDS,
        ('clauses: ["1", "2"]', 'clauses: ["1", "2", "3"]'),
        ("[{th: ความจริงของข้อความ,", '[{clause: "3", th: ความจริงของข้อความ,'),
    )
    assert covered(criteria)["3"] == "no rule can check it (not_checked)"


def test_criteria_that_are_complete_give_nothing_to_remark() -> None:
    assert remarks(O34) == []


def test_what_may_have_been_forgotten_is_remarked() -> None:
    without_examples = [f"{title} (``{name}``) has no examples" for name, title in NAMES.items()]
    areas = "areas: {at_least: 1, meet: [problem]}"
    asked = small(f"[{{score: 1, when: {{all: [signed, dated, {areas}]}}}}, {{score: 0}}]")
    assert [text.en for text in remarks(asked)] == [
        "no band asks for method (``method``), so it moves no score",
        "no band asks for cost (``cost``), so it moves no score",
        "no band asks for limits (``limits``), so it moves no score",
        *without_examples,
        "there is no instrument, so codes and titles of items are not compared",
    ]
    assert remarks(asked)[0].th == "ไม่มีระดับคะแนนใดใช้ วิธีการ (``method``) จึงไม่มีผลต่อคะแนน"


def test_two_requirements_that_one_text_would_meet_are_named() -> None:
    assert not any("read the same field" in text.en for text in remarks(small()))
    (told,) = [
        text
        for text in remarks(small(BANDS, ("field: areas.cost", "field: areas.method")))
        if "read the same field" in text.en
    ]
    assert told.en == (
        "method and cost read the same field (``areas.method``): one text counts for both"
    )
    assert told.th.startswith("วิธีการ และ งบ ตรวจช่องเดียวกัน (``areas.method``)")


def test_an_id_of_criteria_that_are_shipped_is_no_good_id() -> None:
    says = "the id ``o34-2567`` is that of criteria shipped with the program; better choose another"
    own = small(BANDS, ("id: plan-2570", "id: o34-2567"))
    assert says in [text.en for text in remarks(own)]
    assert says not in [text.en for text in remarks(small())]


NAMES = {
    "problem": "problem",
    "method": "method",
    "cost": "cost",
    "signed": "signature",
    "dated": "date",
    "limits": "limits",
}


def test_without_bands_no_requirement_is_said_to_be_left_out() -> None:
    told = [text.en for text in remarks(small(""))]
    assert told[0] == "there are no bands, so no score is given"
    assert not any("no band asks for" in text for text in told)
