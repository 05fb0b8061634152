"""Every test of reading runs with the compiled parser and with the pure-Python one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest

import itacheck
import itacheck.source.compose

COMPILED, PURE = "compiled", "pure"

Load: TypeAlias = Callable[["str | bytes"], itacheck.Submission]


def choose(parser: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Read with the parser of this name for the length of a test."""
    if parser == PURE:
        monkeypatch.setattr(itacheck.source.compose, "COMPILED", False)
    elif not itacheck.source.compose.COMPILED:
        pytest.skip("PyYAML was built without libyaml")


@pytest.fixture(params=[COMPILED, PURE])
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Run a test with each parser."""
    name = str(request.param)
    choose(name, monkeypatch)
    return name


@pytest.fixture
def load(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Load:
    """Return a function that writes ``draft.yaml`` and reads it."""
    monkeypatch.chdir(tmp_path)

    def write_and_load(content: str | bytes) -> itacheck.Submission:
        data = content.encode() if isinstance(content, str) else content
        Path("draft.yaml").write_bytes(data)
        return itacheck.load_submission("draft.yaml")

    return write_and_load


def refusal(load: Load, content: str | bytes) -> itacheck.ItacheckError:
    """Return the error that a file with this content meets."""
    with pytest.raises(itacheck.ItacheckError) as caught:
        load(content)
    return caught.value
