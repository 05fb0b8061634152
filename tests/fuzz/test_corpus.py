"""Every input of the corpora, those of former findings too, goes through its target."""

from __future__ import annotations

import pytest

from .registry import TARGETS

INPUTS = [(name, file) for name, target in TARGETS.items() for file in target.corpus()]


@pytest.mark.parametrize(("name", "file"), INPUTS, ids=map(": ".join, INPUTS))
def test_an_input_of_the_corpus_is_read_or_told(name: str, file: str) -> None:
    target = TARGETS[name]
    target.run(target.corpus()[file])


def test_every_directory_of_the_corpus_has_its_target() -> None:
    from .target import CORPUS

    assert {path.name for path in CORPUS.iterdir()} <= set(TARGETS)
