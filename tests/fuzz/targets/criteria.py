"""Criteria files: bytes → Criteria → the verdicts of their own examples, and their pages."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import itacheck
from itacheck.catalogue import criteria_document, criteria_of
from itacheck.places import data_directory
from itacheck.reference.coverage import coverage
from itacheck.reference.criteria_page import criteria_page
from itacheck.reference.markdown import markdown
from itacheck.trial import count_examples, failing_examples
from tests.fuzz.dictionary import CRITERIA, KEYS, YAML
from tests.fuzz.mutators.lines import of_lines
from tests.fuzz.target import Target

from .files import written
from .outcomes import LANGUAGES, failure, is_rendered, is_told, is_whole

WORDS = (*CRITERIA, *YAML, *KEYS[12:32])


def run(data: bytes) -> None:
    """Read criteria as ``criteria check`` and ``criteria show`` do, and grade under them."""
    path = written("own.yaml", data)
    try:
        criteria = criteria_of(criteria_document(path))
    except itacheck.CriteriaError as error:
        is_told(error)
        return
    faults = list(failing_examples(criteria))
    if faults:
        assert len(faults) <= count_examples(criteria)
        is_told(itacheck.CriteriaError(*faults))
    for page in (coverage(criteria), criteria_page(criteria, examples=True)):
        for language in LANGUAGES:
            assert markdown(page, language).strip()
    _is_graded(criteria, data)


def _is_graded(criteria: itacheck.Criteria, data: bytes) -> None:
    """Assert that what is a submission under O34 is one under these criteria, or told."""
    try:
        graded = itacheck.grade(_submission(), criteria)
    except itacheck.ItacheckError as error:
        is_told(error)
        is_rendered(failure(_submission(), error), data)
        return
    is_whole(graded)
    is_rendered(graded, data)


@lru_cache(maxsize=1)
def _submission() -> str:
    return str(Path(__file__).parents[1] / "corpus" / "yaml" / "english.yaml")


def shipped() -> Iterator[bytes]:
    """Yield the criteria of 2563, which are the shorter ones."""
    yield Path(data_directory("rules"), "criteria", "o38-2563.yaml").read_bytes()


CRITERIA_FILE = Target("criteria", run, of_lines(WORDS), WORDS, shipped)
