"""The keys of the two formats: what may stand in a criteria file, and in a submission of any.

Read by the loader and the reader, and by the JSON Schemas, so that all say the same.
"""

from __future__ import annotations

from collections.abc import Iterable

from itacheck.criteria.model import Field, Requirement

# A criteria file.
TOP_REQUIRED = (
    "id", "item", "fiscal_year", "assessed_year", "title", "source", "clauses", "not_checked",
    "requirements",
)  # fmt: skip
TOP_OPTIONAL = ("instrument", "unverified", "vocabulary", "areas", "advice", "bands")
REQUIREMENT_ID = "[a-z][a-z0-9]*(-[a-z0-9]+)*"
"""The form of a requirement's id, a regular expression."""
RESERVED_IDS = ("advice", "submission", "review")
"""What rules are called by that belong to no requirement."""
AREA_REQUIRED = ("title",)
AREA_OPTIONAL = ("items",)
REQUIREMENT_REQUIRED = ("clause", "field", "title", "asks", "remedy", "checks")
REQUIREMENT_OPTIONAL = ("or_in_any_area", "examples")
CAVEAT_KEYS = ("clause", "th", "en")
"""An entry of ``not_checked`` and ``unverified``."""
BAND_REQUIRED = ("score",)
BAND_OPTIONAL = ("when",)
CONDITIONS = ("all", "any", "at_least", "of", "areas")
OVER_AREAS = ("at_least", "meet")
EXAMPLE_KEYS = ("submission", "area")
"""An example that is a whole submission, and the area that is looked at."""

# A submission, whatever the criteria.
CRITERIA_KEYS = ("criteria", "หลักเกณฑ์", "เกณฑ์")
"""Spellings of the one key that is read before the criteria are known."""
FIXED = {
    "agency": ("name",),
    "results": ("fiscal_year", "overall", "grade", "items", "overview"),
}
"""Groups of the top level that are one mapping, and their keys."""
IN_AREA = ("items", "analysis", "improvement")
IN_IMPLEMENTATION = ("method", "responsible", "steps", "timeframe", "monitoring")
IN_REVIEW = ("rule", "area", "decision", "by", "on", "reason", "of")
EVERYWHERE = ("limitations",)
DATES = ("start", "end")

TAKEN = (
    *("criteria", "agency", "results", "results.items", "review", "implementation", "items"),
    *("areas.implementation", "areas.items"),
)
"""Fields that a requirement cannot read: the format uses them itself, they are no one's texts."""

KNOWN_FIELDS = (
    *(f"{group}.{name}" for group, names in FIXED.items() for name in names if name != "items"),
    *EVERYWHERE,
    *(f"{start}{name}" for start in ("areas.", "") for name in IN_AREA if name != "items"),
    *(f"{start}implementation.{name}" for start in ("areas.", "") for name in IN_IMPLEMENTATION),
)
"""Fields that the format has by itself: one that is spelled almost so was meant to be one."""


def submission_keys(requirements: Iterable[Requirement]) -> set[str]:
    """Return every key that a submission under these requirements may hold."""
    keys = {"criteria", "areas", "implementation", "review", *FIXED, *EVERYWHERE, *DATES}
    keys.update(*FIXED.values(), IN_AREA, IN_IMPLEMENTATION, IN_REVIEW)
    for requirement in requirements:
        keys.update(_names(requirement.field))
    return keys


def _names(field: Field) -> Iterable[str]:
    return filter(None, (field.group, field.name))
