"""(Submission, Criteria) → Report."""

from __future__ import annotations

from itacheck.criteria.model import Criteria
from itacheck.grading.evaluate import evaluate
from itacheck.grading.report import Report, Review
from itacheck.grading.score import scores
from itacheck.submission import Submission


def grade_submission(submission: Submission, criteria: Criteria) -> Report:
    """Return the report of a submission that was read for these criteria."""
    evaluation = evaluate(submission, criteria)
    reviews: tuple[Review, ...] = ()
    if submission.reviews:
        from itacheck.grading.review import apply

        evaluation, reviews = apply(submission, criteria, evaluation)
    certain, possible = scores(criteria.bands, evaluation.verdicts)
    return Report(
        submission,
        criteria,
        certain,
        possible,
        tuple(evaluation.verdicts),
        reviews,
        tuple(evaluation.found),
    )
