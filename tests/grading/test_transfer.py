"""A report that arrives from another process still tells which file it is of."""

from __future__ import annotations

import pickle
from pathlib import Path

import itacheck
from itacheck import Report

DRAFT = """\
criteria: o34-2567
agency: {name: สำนักงานตัวอย่าง}
areas:
  1.1: {analysis: E-Service}
limitations: คนน้อย
"""
REVIEW = "- {rule: analysis/title-only, area: '1.1', decision: accept, by: ก, on: ข, reason: ค}\n"


def test_the_submission_that_arrives_is_that_of_the_file(tmp_path: Path) -> None:
    draft, reviews = tmp_path / "o34.yaml", tmp_path / "review.yaml"
    draft.write_bytes(DRAFT.encode("cp874"))
    reviews.write_text(REVIEW, encoding="utf-8")
    here = itacheck.grade(draft, review=reviews)
    there = pickle.loads(pickle.dumps(here))  # noqa: S301 - our own
    assert isinstance(there, Report)
    for one, other in [
        (there.submission.document, here.submission.document),
        *zip(there.submission.review_files, here.submission.review_files, strict=True),
    ]:
        assert (one.path, one.text, one.encoding) == (other.path, other.text, other.encoding)
    assert there.submission.document.text == DRAFT
    assert there.submission.criteria.id == there.criteria.id == "o34-2567"
    assert there.submission.agency_name == "สำนักงานตัวอย่าง"
    assert there.submission.reviews == here.submission.reviews
    assert there.submission.areas["1.1"].texts == {"analysis": ("E-Service",)}
    assert there.submission.top.texts["limitations"] == ("คนน้อย",)
    assert there.findings == here.findings
    assert there.verdicts == here.verdicts


def test_places_that_were_not_told_before_it_left_are_not_known_where_it_arrives() -> None:
    there = pickle.loads(pickle.dumps(itacheck.grade({"criteria": "o34-2567"})))  # noqa: S301
    assert there.submission.locate(("areas", "1.1")) is None
    assert list(there.submission.remarks) == []
