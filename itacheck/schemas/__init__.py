"""JSON Schemas of the formats, generated from what reads and writes them.

For editors, which complete and check a file as it is typed, and for tools that take reports.
"""

from __future__ import annotations

import json
from collections.abc import Callable

from itacheck.api import load_criteria
from itacheck.catalogue import known_criteria
from itacheck.reports.safe import escaped
from itacheck.schemas.keywords import Schema


def as_text(schema: Schema) -> str:
    """Return a schema as it is printed and published."""
    return escaped(json.dumps(schema, ensure_ascii=False, indent=2)) + "\n"


def published() -> dict[str, str]:
    """Return the schemas that the project publishes for editors: file name → text."""
    return {f"{name}.json": as_text(schema()) for name, schema in SCHEMAS.items()}


def _submission() -> Schema:
    from itacheck.schemas.submission import submission_schema

    return submission_schema([load_criteria(identifier) for identifier in known_criteria()])


def _criteria() -> Schema:
    from itacheck.schemas.criteria import criteria_schema

    return criteria_schema()


def _report() -> Schema:
    from itacheck.schemas.report import report_schema

    return report_schema()


SCHEMAS: dict[str, Callable[[], Schema]] = {
    "submission": _submission,
    "criteria": _criteria,
    "report": _report,
}
"""The schemas by name; that of submissions covers all shipped criteria."""
