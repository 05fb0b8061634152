"""Reviews from elsewhere: read as the submission's own are, and told apart by their file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import itacheck
from itacheck import ItacheckError, Submission, SubmissionError
from itacheck.source import limits

from .test_any_bytes import ENCODED, is_told

DRAFT = """\
    criteria: o34-2567
    areas: {"1.3": {analysis: Social Network}}
"""
Read = Callable[..., Submission]


@pytest.fixture
def read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Read:
    """Return what reads a submission and a review from files of these texts."""
    monkeypatch.chdir(tmp_path)

    def load(review: str | bytes, draft: str = DRAFT) -> Submission:
        Path("draft.yaml").write_text(dedent(draft), encoding="utf-8")
        data = review if isinstance(review, bytes) else dedent(review).encode("utf-8")
        Path("review.yaml").write_bytes(data)
        return itacheck.load_submission("draft.yaml", review="review.yaml")

    return load


def refusal(read: Read, review: str | bytes, draft: str = DRAFT) -> list[str]:
    """Return why a review cannot be used, one line for each reason, behind its place."""
    with pytest.raises(SubmissionError) as raised:
        read(review, draft)
    return raised.value.lines("en")


LIST = """\
    - {rule: analysis/title-only, area: "1.3", decision: accept, by: ก, on: ข, reason: ค}
    - {rule: limitations/stated, decision: reject}
"""
THAI = """\
    การทบทวน:
      - กฎ: analysis/title-only
        ประเด็นที่: ประเด็นที่ ๑.๓
        ผลการพิจารณา: accept
        โดย: ก
        เมื่อ: ข
        เหตุผล: ค
      - {ข้อสังเกต: limitations/stated, ผลการพิจารณา: reject}
"""


@pytest.mark.parametrize(
    "review", [LIST, THAI, "review:\n" + LIST], ids=["a list", "Thai keys", "a mapping"]
)
def test_it_is_a_list_or_a_mapping_under_any_spelling_of_its_keys(read: Read, review: str) -> None:
    entries = read(review).reviews
    assert [(e.rule, e.area, e.decision, e.by, e.on, e.reason, e.of) for e in entries] == [
        ("analysis/title-only", "1.3", "accept", "ก", "ข", "ค", ""),
        ("limitations/stated", None, "reject", "", "", "", ""),
    ]


@pytest.mark.parametrize(
    ("review", "places"),
    [
        (LIST, ["review.yaml:1:3 /0", "review.yaml:2:3 /1"]),
        ("review:\n" + LIST, ["review.yaml:2:7 /review/0", "review.yaml:3:7 /review/1"]),
        ("# ว่าง\nreview: {rule: x/y}\n", ["review.yaml:2:9 /review/0"]),
    ],
    ids=["a list", "a mapping", "one entry"],
)
def test_entries_stand_in_their_own_file(read: Read, review: str, places: list[str]) -> None:
    locations = [entry.location for entry in read(review).reviews]
    assert [f"{place} {place.pointer}" for place in locations if place] == places


def test_they_come_behind_those_of_the_submission(read: Read) -> None:
    submission = read(LIST, DRAFT + "    review: {rule: a/b}\n")
    assert [entry.rule for entry in submission.reviews] == [
        "a/b", "analysis/title-only", "limitations/stated",
    ]  # fmt: skip
    assert [entry.location.path for entry in submission.reviews if entry.location] == [
        "draft.yaml", "review.yaml", "review.yaml",
    ]  # fmt: skip


def test_two_for_one_rule_and_area_are_an_error_that_names_both_files(read: Read) -> None:
    own = 'review: [{rule: analysis/title-only, area: "๑.๓", decision: reject}]\n'
    assert refusal(read, "\n" + LIST, DRAFT + "    " + own) == [
        "review.yaml:2:3: the review in review.yaml, line 2 is of the same rule and area as that"
        " in draft.yaml, line 3; keep one of them"
    ]


def test_two_in_one_file_are_named_by_their_lines(read: Read) -> None:
    assert refusal(read, "- {rule: a/b}\n- {rule: a/b, area: ~}\n") == [
        "review.yaml:2:3: the review in line 2 is of the same rule and area as that in line 1; keep"
        " one of them"
    ]


def test_an_entry_from_python_that_stands_in_the_file_already(read: Read) -> None:
    read("[]", DRAFT + "    review: {rule: a/b}\n")
    with pytest.raises(SubmissionError) as raised:
        itacheck.load_submission("draft.yaml", review=[{"rule": "a/b"}])
    assert raised.value.lines("en") == [
        "/review/0: the review given from Python is of the same rule and area as that in"
        " draft.yaml, line 3; keep one of them"
    ]


@pytest.mark.parametrize(
    ("review", "place", "says"),
    [
        ("", "1:1", "the review is empty"),
        ("~", "1:1", "the review is empty"),
        ("ยอมรับทุกข้อ", "1:1", "but the text «ยอมรับทุกข้อ» was found"),
        ("{rule: analysis/title-only, area: 1.3}", "1:1", "but a mapping was found"),
        ("- ยอมรับ\n", "1:3", "keys must stand here (such as rule: …)"),
        ("- [{rule: a/b}]\n", "1:3", "keys must stand here"),
        ("review:\n  - {rule: {a: b}}\n", "2:12", "a text or a list of texts must stand here"),
        ("- {rule: a, กฎ: b}", "1:13", "the key «กฎ» in line 1 stands already as «rule»"),
        ("review: []\nผลการทบทวน: []\n", "2:1", "stands already as «review» in line 1"),
        ("- {rule: a", "1:3", "without its closing bracket"),
        ("- {rule: !!python/object a}", "1:10", "the tag"),
        (b"- \x00", "1:3", "NUL"),
        (b"[" * 1_000_000, "1:51", "nested deeper than 50 levels"),
    ],
)
def test_faults_stand_at_their_place_in_the_review(
    read: Read, review: str | bytes, place: str, says: str
) -> None:
    (line,) = refusal(read, review)
    assert line.startswith(f"review.yaml:{place}: ")
    assert says in line


def test_the_limits_are_those_of_submissions(read: Read) -> None:
    many = "- {rule: a}\n" + "- ~\n" * limits.MAX_VALUES
    assert "more than 100,000 values" in refusal(read, many)[0]
    large = b"# " + b"x" * limits.MAX_BYTES
    assert "larger than 5,000,000 bytes" in refusal(read, large)[0]


@pytest.mark.parametrize("rule", ["", "rule: -, ", "rule: อ่านไม่ได้, "])
def test_entries_that_name_no_rule_are_not_two_of_one(read: Read, rule: str) -> None:
    entries = read(f"- {{{rule}by: ก}}\n- {{{rule}by: ข}}\n- อ่านไม่ได้\n- อ่านไม่ได้\n").reviews
    assert [entry.by for entry in entries] == ["ก", "ข", "อ่านไม่ได้", "อ่านไม่ได้"]


@pytest.mark.parametrize("area", ["(1)", "1.", "๑)", "(๑.๑)", "ประเด็นที่ (1)"])
def test_an_area_that_looks_like_the_number_of_a_blank_step_is_an_area(
    read: Read, area: str
) -> None:
    (entry,) = read(f'- {{rule: a/b, area: "{area}"}}\n').reviews
    assert entry.area == "1.1"


@pytest.mark.parametrize("area", ["-", "…", "N/A", "()", "3.......... 4.........."])
def test_a_blank_area_is_none(read: Read, area: str) -> None:
    assert [e.area for e in read(f'- {{rule: a/b, area: "{area}"}}\n').reviews] == [None]


def test_every_fault_is_told_at_once(read: Read) -> None:
    assert len(refusal(read, "- x\n- {rule: {}}\n- {rule: a, rule: b}\n")) == 3


def test_a_review_that_is_not_there(read: Read) -> None:
    read("[]")
    with pytest.raises(SubmissionError) as raised:
        itacheck.grade("draft.yaml", review="nowhere.yaml")
    assert raised.value.path == "nowhere.yaml"
    assert raised.value.lines("en") == ["nowhere.yaml: there is no such file; check its name"]


def test_what_is_wrong_with_the_submission_is_told_first(read: Read) -> None:
    (line,) = refusal(read, "x", "criteria: o34-2567\nareas: แผนงาน\n")
    assert line.startswith("draft.yaml:2:8: ")


def _remarks(submission: Submission) -> list[tuple[str, str]]:
    made = (make() for make in submission.remarks)
    return [(remark.check, str(remark.location)) for remark in made]


def test_what_is_not_known_in_it_is_noted(read: Read) -> None:
    submission = read("การทบทวน: [{rule: a/b, reson: ค}]\nหมายเหตุ: ก\n")
    assert _remarks(submission) == [
        ("unknown-key", "review.yaml:2:1"),
        ("unknown-key", "review.yaml:1:24"),
    ]
    assert [remark().remedy.en for remark in submission.remarks][1] == (
        "perhaps «reason» is meant; mend the key"
    )


def test_another_encoding_is_read_and_noted(read: Read) -> None:
    submission = read("- {rule: a/b, by: คณะทำงาน}\n".encode("cp874"))
    assert [entry.by for entry in submission.reviews] == ["คณะทำงาน"]
    assert _remarks(submission) == [("encoding", "review.yaml:1:1")]


@pytest.mark.parametrize("nothing", ["[]", "review:", "review: []", "- ~\n- {}\n"])
def test_a_review_may_hold_nothing_yet(read: Read, nothing: str) -> None:
    assert read(nothing).reviews == ()


PIECES = (
    "- rule: a/b\n", "- {rule: a/b, area: 1}\n", "- กฎ: a/b\n  ประเด็นที่: ๑.๑\n", "review:\n",
    "  by: ", "  reason: [", "  of: {", "  on: |\n", "  x: 1\n", "- ~\n", "- &a {}\n", "- *a\n",
)  # fmt: skip
ENTRIES = st.lists(st.sampled_from(PIECES), max_size=6).map("".join)


def test_any_bytes_are_reviews_or_an_itacheck_error(tmp_path: Path) -> None:
    path = tmp_path / "review.yaml"

    @settings(max_examples=300)
    @given(ENTRIES.map(str.encode) | ENCODED | st.binary(max_size=100))
    def holds(data: bytes) -> None:
        path.write_bytes(data)
        try:
            submission = itacheck.load_submission(MAPPING, review=path)
        except ItacheckError as error:
            is_told(error, data)
        else:
            places = [entry.location for entry in submission.reviews]
            assert all(place is not None and place.path == str(path) for place in places)

    holds()


# ---- the library ---------------------------------------------------------------------------------

ENTRY = {
    "rule": "analysis/title-only", "area": 1.3, "decision": "accept", "by": "ก", "on": "ข",
    "reason": "ค",
}  # fmt: skip
MAPPING = {"criteria": "o34-2567", "areas": {"1.3": {"analysis": "Social Network"}}}


@pytest.mark.parametrize("review", [[ENTRY], (ENTRY,), {"review": [ENTRY]}, {"การทบทวน": ENTRY}])
def test_a_list_or_a_mapping_from_python(review: Any) -> None:
    (made,) = itacheck.grade(MAPPING, review=review).reviews
    assert (made.entry.area, made.entry.location, made.status) == ("1.3", None, "applied")


@pytest.mark.parametrize("path", ["review.yaml", Path("review.yaml")])
def test_a_path(read: Read, path: Any) -> None:
    read(LIST)
    report = itacheck.grade("draft.yaml", review=path)
    assert [review.status for review in report.reviews] == ["applied", "nothing"]


@pytest.mark.parametrize("review", [[True], [ENTRY | {"by": True}], {"rule": "a/b"}, [["a"]], b"-"])
def test_what_is_no_review(review: Any) -> None:
    with pytest.raises(ItacheckError):
        itacheck.grade(MAPPING, review=review)


def test_a_submission_is_graded_with_a_review_that_comes_later() -> None:
    submission = itacheck.load_submission(MAPPING)
    assert itacheck.grade(submission).reviews == ()
    reviewed = itacheck.grade(submission, review=[ENTRY])
    assert [review.status for review in reviewed.reviews] == ["applied"]
    assert submission.reviews == ()


def test_under_other_criteria_reviews_from_elsewhere_are_read_again(read: Read) -> None:
    submission = itacheck.grade(read(LIST), review=[{"rule": "x/y"}]).submission
    assert [entry.area for entry in submission.reviews] == ["1.3", None, None]
    other = itacheck.grade(submission, "o38-2563", review=[{"rule": "p/q"}])
    assert [review.entry.rule for review in other.reviews] == [
        "analysis/title-only", "limitations/stated", "x/y", "p/q",
    ]  # fmt: skip
    typed = itacheck.load_submission(MAPPING, review=[ENTRY | {"area": "๑.๓"}])
    assert [entry.area for entry in typed.reviews] == ["1.3"]
    assert itacheck.grade(typed, "o38-2563").reviews[0].entry.area == "๑.๓"  # it has no areas
