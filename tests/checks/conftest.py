"""Criteria of a user's own."""

from __future__ import annotations

import pytest

from itacheck import Criteria

from . import own_criteria


@pytest.fixture(scope="session")
def graded_year(tmp_path_factory: pytest.TempPathFactory) -> Criteria:
    return own_criteria.graded_year(tmp_path_factory.mktemp("graded"))


@pytest.fixture(scope="session")
def without_areas(tmp_path_factory: pytest.TempPathFactory) -> Criteria:
    return own_criteria.without_areas(tmp_path_factory.mktemp("flat"))
