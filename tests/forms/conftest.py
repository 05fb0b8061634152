from __future__ import annotations

from pathlib import Path

import pytest

from itacheck import Criteria

from .criteria import MAKES, made


@pytest.fixture(params=MAKES)
def criteria(request: pytest.FixtureRequest, tmp_path: Path) -> Criteria:
    """Return criteria of every make, one after the other."""
    name: str = request.param
    return made(name, tmp_path)
