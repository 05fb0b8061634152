"""For the whole suite: hypothesis without deadlines, and every JSON report held to its schema."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from itacheck.reports import json_report
from itacheck.reports.outcome import Outcome
from tests.schemas.validating import valid_report

# How long an example takes says more of the machine than of us.
settings.register_profile("itacheck", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("itacheck")


@pytest.fixture(autouse=True, scope="session")
def _every_report_is_valid() -> Iterator[None]:
    """Hold every JSON object that is made of a report against the schema that is published."""
    as_object = json_report.as_object

    def held(outcome: Outcome, language: str) -> dict[str, Any]:
        made = as_object(outcome, language)
        valid_report(made)
        return made

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(json_report, "as_object", held)
        yield
