"""(Submission, Criteria) → Report."""

from __future__ import annotations

from functools import partial

from itacheck.criteria.model import Criteria
from itacheck.grading import findings, review
from itacheck.grading.evaluate import evaluate
from itacheck.grading.report import Details, NextScore, Report
from itacheck.grading.score import scores, way_up
from itacheck.submission import Submission


def grade_submission(submission: Submission, criteria: Criteria) -> Report:
    """Return the report of a submission that was read for these criteria."""
    evaluation = evaluate(submission, criteria)
    reviews: tuple[review.Applied, ...] = ()
    if submission.reviews:
        evaluation, reviews = review.apply(submission, criteria, evaluation)
    certain, possible = scores(criteria.bands, evaluation.verdicts)
    details = Details(
        partial(findings.findings, evaluation.found, reviews),
        partial(findings.unchecked, evaluation.found),
        _next,
    )
    return Report(
        submission,
        criteria,
        certain,
        possible,
        tuple(evaluation.verdicts),
        frozenset([one.cell for one in evaluation.found if one.outcome.unchecked]),
        tuple([applied.review for applied in reviews]),
        details,
    )


def _next(report: Report) -> tuple[NextScore, ...]:
    cells = report.criteria.cells
    return tuple(
        NextScore(score, tuple((cells[n][0], cells[n][1].id) for n in changed))
        for score, changed in way_up(report.criteria.bands, report.verdicts, report.score)
    )
