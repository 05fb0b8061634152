"""Review files: bytes → entries added to a submission → Report → every format."""

from __future__ import annotations

import itacheck
from tests.fuzz.dictionary import KEYS, YAML
from tests.fuzz.mutators.lines import of_lines
from tests.fuzz.target import CORPUS, Target

from .files import written
from .outcomes import is_rendered, is_told, is_whole

WORDS = (
    *KEYS[22:29], *YAML, "analysis/title-only", "timeframe/period", "analysis/stated",
    "priority/failed-items", "advice/short-text", "1.1", "๑.๓", "1.9", "accept", "reject",
    "ยอมรับ", "-",
    "ไม่มี", "อ่านไม่ได้", "4f2a91c07b3d", "การทบทวน", "กฎ", "~",
)  # fmt: skip
_SUBMISSION = CORPUS / "yaml" / "english.yaml"


def run(data: bytes) -> None:
    """Grade a submission that has a review of its own with another."""
    path = written("review.yaml", data)
    try:
        graded = itacheck.grade(_SUBMISSION, review=path)
    except itacheck.ItacheckError as error:
        is_told(error)
        return
    is_whole(graded)
    is_rendered(graded, data)
    plain = itacheck.grade(_SUBMISSION)
    met = {(one.area, one.requirement): one.verdict for one in plain.matrix}
    for cell in graded.matrix:  # reviews never touch what is certain
        if met[cell.area, cell.requirement] != "unclear":
            assert cell.verdict == met[cell.area, cell.requirement]


REVIEW = Target("review", run, of_lines(WORDS), WORDS)
