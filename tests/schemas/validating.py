"""Validators of the schemas, and what they refuse."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any

import jsonschema_rs

from itacheck import load_criteria
from itacheck.schemas import SCHEMAS
from itacheck.schemas.submission import submission_schema


@lru_cache(maxsize=8)
def validator(name: str) -> jsonschema_rs.Validator:
    """Return the validator of a schema that is published."""
    return jsonschema_rs.validator_for(SCHEMAS[name]())


@lru_cache(maxsize=8)
def submissions_under(*criteria: str) -> jsonschema_rs.Validator:
    """Return the validator of submissions under some criteria, by their ids or files."""
    return jsonschema_rs.validator_for(submission_schema([load_criteria(c) for c in criteria]))


def refusals(of: jsonschema_rs.Validator, value: Any) -> list[str]:
    """Return each refusal as ``/pointer: message``."""
    return [f"{_pointer(error.instance_path)}: {error.message}" for error in of.iter_errors(value)]


def refused_at(of: jsonschema_rs.Validator, value: Any) -> set[str]:
    """Return the pointers at which something is refused."""
    return {_pointer(error.instance_path) for error in of.iter_errors(value)}


def valid_report(content: object) -> None:
    """Assert that what a report holds, or what was printed of it, is as the schema says."""
    of = validator("report")
    if isinstance(content, bytes | str):
        content = json.loads(content)
    if not of.is_valid(content):
        raise AssertionError("; ".join(_why(content)))


def _why(content: object) -> Iterator[str]:
    """Yield what is wrong with a report; «under none of the schemas» would help nobody."""
    for outcome in content if isinstance(content, list) else [content]:
        form = "failure" if isinstance(outcome, dict) and "error" in outcome else "report"
        whole = SCHEMAS["report"]()
        of = jsonschema_rs.validator_for({"$ref": f"#/$defs/{form}", "$defs": whole["$defs"]})
        yield from refusals(of, outcome)


def _pointer(path: Sequence[str | int]) -> str:
    return "".join(f"/{part}" for part in path)
