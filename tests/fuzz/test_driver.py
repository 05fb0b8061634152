"""The driver keeps the input, however a child fails, and goes on."""

from __future__ import annotations

import sys
from pathlib import Path
from random import Random

import pytest

from . import campaign
from .packages import as_text, file_of, parts_of
from .registry import TARGETS

ON_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="memory is not limited elsewhere")


@pytest.mark.parametrize(
    ("target", "kind"),
    [
        ("raise", "ValueError-failing-"),
        pytest.param("fill", "MemoryError-failing-", marks=ON_LINUX),
        ("die", "died-status-"),
        ("hang", "died-hung"),
        ("dawdle", "slow"),
    ],
)
def test_a_failure_of_any_kind_is_kept_with_its_input(
    target: str, kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(campaign, "HANGS", 1.5 if target == "hang" else 60)
    result = campaign.campaign(target, "plain", 0.4, tmp_path, module="tests.fuzz.failing")
    (found,) = result.findings
    assert found.startswith(kind)
    assert b"bad" in (tmp_path / "findings" / f"{found}.bin").read_bytes()
    assert result.executions > 0
    assert (result.deaths > 0) == (target in ("die", "hang"))
    assert found in result.told()


@pytest.mark.parametrize("name", TARGETS)
def test_a_mutator_makes_other_inputs_and_the_same_of_the_same_seed(name: str) -> None:
    target = TARGETS[name]

    def made(data: bytes) -> set[bytes]:
        return {target.vary(data, Random(seed)) for seed in range(20)}  # noqa: S311 - no secret

    for data in target.corpus().values():
        assert len(made(data)) > 5
        assert made(data) == made(data)


def test_a_package_as_text_is_the_same_package() -> None:
    parts = {"a.xml": b"<a>\n</a>", "b/c.xml": "<ก/>".encode()}
    text = as_text(parts)
    assert {name: part.removesuffix(b"\n") for name, part in parts_of(text).items()} == parts
    assert file_of(text).startswith(b"PK")
    assert file_of(b"%PDF") == b"%PDF"
