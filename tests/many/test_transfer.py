"""Reports and failures that came from another process say the same as where they were made."""

from __future__ import annotations

import copy
import pickle
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import itacheck
from itacheck import Failure, ItacheckError, Report
from itacheck.cli.formats import FORMATS
from itacheck.cli.main import main
from itacheck.many import graded
from itacheck.outcome import Outcome
from itacheck.places import data_directory
from tests.reports.reading import report
from tests.reports.unsafe import attacking_submissions

SAMPLES = sorted(Path(data_directory("samples")).rglob("*.yaml"))
ATTRIBUTES = ("findings", "matrix", "next", "unchecked", "unchecked_cells", "doubts", "reviews")
PLAIN = ("score", "possible_score", "verdicts", "complete")


def sent(outcome: Outcome) -> Any:
    return pickle.loads(pickle.dumps(outcome))  # noqa: S301 - our own


def assert_same(there: Outcome, here: Outcome) -> None:
    """Compare what arrived with what stayed, which was not read before it was sent."""
    for number, name in enumerate(FORMATS):
        language = ("th", "en")[number % 2]  # what is equal below is equal in both
        assert report(name, [there], language) == report(name, [here], language)
    if isinstance(here, Failure):
        assert isinstance(there, Failure)
        assert type(there.error) is type(here.error)
        assert (there.path, there.error.faults) == (here.path, here.error.faults)
        assert there.error.path == here.error.path
    else:
        assert isinstance(there, Report)
        for name in (*ATTRIBUTES, *PLAIN):
            assert getattr(there, name) == getattr(here, name)
        assert repr(there) == repr(here)
        assert there.submission.path == here.submission.path
        assert there.submission.agency_name == here.submission.agency_name


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_every_sample_says_the_same(path: Path) -> None:
    assert_same(sent(graded(str(path), None)), graded(str(path), None))


@pytest.mark.parametrize("form", ["docx", "xlsx"])
def test_so_do_word_and_excel(form: str, tmp_path: Path) -> None:
    path = str(tmp_path / f"form.{form}")
    assert main(["new", "--criteria", "o34-2567", "--format", form, "-o", path]) == 0
    there = sent(graded(path, None))
    assert isinstance(there, Report)
    assert there.findings
    assert_same(there, graded(path, None))


def test_so_do_reviews_of_a_file_of_their_own(tmp_path: Path) -> None:
    reviews = tmp_path / "review.yaml"
    entry = "{rule: analysis/title-only, area: '1.3', decision: accept, by: ก, on: ข, หมาย: ค}"
    reviews.write_text(f"- {entry}\n- {entry.replace('1.3', '9.9')}\n", encoding="utf-8")
    path = str(Path(data_directory("samples"), "phichit-like.yaml"))
    here = graded(path, None, reviews)
    assert isinstance(here, Report)
    assert {str(finding.location).split(":")[0] for finding in here.findings} >= {str(reviews)}
    assert_same(sent(graded(path, None, reviews)), here)


LINES = Path(data_directory("samples"), "phichit-like.yaml").read_text("utf-8").splitlines()


@settings(max_examples=25)
@given(
    st.lists(st.integers(0, len(LINES) - 1), max_size=6, unique=True),
    st.sampled_from(["", "x: ก", "  : [", "\t", "    analysis: '- ไม่มี -'", "areas:"]),
)
def test_so_do_damaged_files(
    tmp_path_factory: pytest.TempPathFactory, places: list[int], line: str
) -> None:
    lines = [line if number in places else text for number, text in enumerate(LINES)]
    path = tmp_path_factory.mktemp("damaged") / "draft.yaml"
    path.write_text("\n".join(lines), encoding="utf-8")
    assert_same(sent(graded(str(path), None)), graded(str(path), None))


@settings(max_examples=8)
@given(attacking_submissions())
def test_so_do_mappings_whatever_stands_in_them(submission: dict[str, Any]) -> None:
    assert_same(sent(itacheck.grade(submission)), itacheck.grade(submission))


# ---- what does not arrive -----------------------------------------------------------------------


@pytest.fixture
def arrived() -> Report:
    report = sent(itacheck.grade(SAMPLES[-1]))
    assert isinstance(report, Report)
    return report


@pytest.mark.parametrize("criteria", [None, "o34-2567", "o38-2563"])
def test_a_submission_that_arrived_is_not_graded_again(
    criteria: str | None, arrived: Report
) -> None:
    with pytest.raises(ItacheckError, match="อีกโปรเซส") as caught:
        itacheck.grade(arrived.submission, criteria)
    assert caught.value.path == str(SAMPLES[-1])
    assert "another process" in caught.value.message("en")


def test_places_that_nobody_asked_for_are_not_known_there(arrived: Report) -> None:
    assert arrived.submission.locate(("areas", "1.1")) is None
    assert all(finding.location is not None for finding in arrived.findings)


def test_what_is_sent_on_or_copied_says_the_same(arrived: Report) -> None:
    assert_same(sent(arrived), arrived)
    assert_same(copy.deepcopy(arrived), arrived)
