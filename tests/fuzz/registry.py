"""The targets by name."""

from __future__ import annotations

from .target import Target
from .targets.criteria import CRITERIA_FILE
from .targets.office import DOCX, XLSX
from .targets.review import REVIEW
from .targets.rounds import COMPARE, COPIES
from .targets.submission import YAML_SUBMISSION
from .targets.words import CODES_TARGET, PERIODS_TARGET, WORDS_TARGET

_ALL = (
    *(YAML_SUBMISSION, DOCX, XLSX, CRITERIA_FILE, REVIEW),
    *(PERIODS_TARGET, CODES_TARGET, WORDS_TARGET),
    *(COMPARE, COPIES),
)
TARGETS: dict[str, Target] = {target.name: target for target in _ALL}
