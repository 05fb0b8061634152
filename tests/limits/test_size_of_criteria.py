"""How large criteria may be: at the limit they are read, one past it they are refused at once."""

from __future__ import annotations

import pytest

import itacheck
from itacheck.criteria import loader
from itacheck.places import data_directory

FILE = f"{data_directory('rules')}/criteria/o34-2567.yaml"
CELLS = 7 * 8  # areas by requirements, those of the whole submission included


def test_criteria_of_as_many_cells_as_there_may_be(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loader, "MAX_MATRIX", CELLS)
    assert itacheck.load_criteria(FILE).id == "o34-2567"


def test_and_of_one_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loader, "MAX_MATRIX", CELLS - 1)
    with pytest.raises(itacheck.CriteriaError) as raised:
        itacheck.load_criteria(FILE)
    (fault,) = raised.value.faults
    assert fault.message.en == (
        "the requirements make 56 cells with the areas, more than 55; check the file"
    )
    assert "56 ช่อง เกิน 55 ช่อง" in fault.message.th
    assert fault.location is not None
    assert fault.location.line is not None
