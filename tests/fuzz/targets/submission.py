"""YAML submissions: bytes → Submission → Report → every format, in both languages."""

from __future__ import annotations

import itacheck
from tests.fuzz.dictionary import CODES, KEYS, MONTHS, PLACEHOLDERS, YAML
from tests.fuzz.mutators.lines import of_lines
from tests.fuzz.target import Target

from .files import written
from .outcomes import failure, is_rendered, is_told, is_whole

WORDS = (*KEYS, *YAML, *PLACEHOLDERS, *CODES[:12], *MONTHS[:2], "2566", "2567", "ต.ค. 66 - ก.ย. 67")


def run(data: bytes) -> None:
    """Grade; a file that names no criteria is graded under O34 too."""
    path = written("draft.yaml", data)
    criteria = None if b"criteria" in data else "o34-2567"
    try:
        graded = itacheck.grade(path, criteria)
    except itacheck.ItacheckError as error:
        is_told(error)
        is_rendered(failure(path, error), data)
        return
    is_whole(graded)
    is_rendered(graded, data)


YAML_SUBMISSION = Target("yaml", run, of_lines(WORDS), WORDS, longest=8_000)
