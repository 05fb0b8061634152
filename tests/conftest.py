"""For the whole suite: hypothesis without deadlines, and every report held to its JSON Schema."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, settings

from itacheck import Report
from itacheck.grading.grade import grade_submission
from itacheck.outcome import Outcome
from itacheck.reports import json_report
from tests.schemas.validating import valid_report

# How long an example takes says more of the machine than of us.
settings.register_profile("itacheck", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("itacheck")

# In a background job Ctrl-C is ignored, and so it would be in all that the tests start.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(autouse=True, scope="session")
def _every_report_is_valid() -> Iterator[None]:
    """Hold every report that is graded, and every JSON object that is made, to the schema.

    What a test is given stays unread: the JSON is made of a copy.
    """
    as_object = json_report.as_object

    def made(outcome: Outcome, language: str) -> dict[str, Any]:
        content = as_object(outcome, language)
        valid_report(content)
        return content

    def graded(*arguments: Any) -> Report:
        report = grade_submission(*arguments)
        valid_report(as_object(attrs.evolve(report), "th"))
        return report

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(json_report, "as_object", made)
        patch.setattr("itacheck.api.grade_submission", graded)
        yield
