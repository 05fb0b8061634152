"""The published JSON Schema of SARIF 2.1.0, as a validator."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from typing import Any

import jsonschema_rs

from tests.schemas.validating import refusals

_SCHEMA = Path(__file__).parent / "data" / "sarif-schema-2.1.0.json"
# A slip of the schema: a bracket that closes nothing, which strict regular expressions refuse.
_AS_PUBLISHED, _AS_MENDED = "-[a-zA-Z]{2}]?$", "-[a-zA-Z]{2}$"


@lru_cache(maxsize=1)
def _validator() -> jsonschema_rs.Validator:
    text = _SCHEMA.read_text(encoding="utf-8")
    assert text.count(_AS_PUBLISHED) == 2
    schema = json.loads(text.replace(_AS_PUBLISHED, _AS_MENDED))
    return jsonschema_rs.validator_for(schema, validate_formats=True)


def refused(log: Any) -> list[str]:
    """Return what the schema refuses in a log, each as ``/pointer: message``."""
    return refusals(_validator(), log)
