"""Criteria files that are broken in a way that a schema can see."""

from __future__ import annotations

# what is broken: the place, what stands there instead, where it is refused
BROKEN: dict[str, tuple[str, str, str]] = {
    "misspelt key": ("assessed_year: 2566", "assesed_year: 2566", ""),
    "text left out": (
        "title: {th: วิธีการ, en: method}",
        "title: {th: วิธีการ}",
        "/requirements/method/title",
    ),
    "text left blank": (
        "title: {th: วิธีการ, en: method}",
        "title: {th: วิธีการ, en: }",
        "/requirements/method/title/en",
    ),
    "text still to be written": (
        "title: {th: วิธีการ, en: method}",
        "title: {th: (รอเขียน) วิธีการ, en: method}",
        "/requirements/method/title/th",
    ),
    "score still to be confirmed": ("score: 50 ", "score: (รอเขียน) 50 ", "/bands/1/score"),
    "year that is none": ("fiscal_year: 2567", "fiscal_year: 25670", "/fiscal_year"),
    "clauses that are no list": (
        'clauses: ["1", "1*", "2.1", "2.2", "2.3", "2.4", "3"]',
        'clauses: "1"',
        "/clauses",
    ),
    "unknown option": (
        "{pass_mark: 85}",
        "{pass_mark: 85, pass_marks: 80}",
        "/requirements/priority/checks/0/failed-items",
    ),
    "option of another kind": (
        "{pass_mark: 85}",
        "{pass_mark: eighty-five}",
        "/requirements/priority/checks/0/failed-items/pass_mark",
    ),
    "option for a check that has none": (
        "checks: [year]",
        "checks: [{year: {strict: true}}]",
        "/requirements/assessed-year/checks/0/year",
    ),
    "option that is needed is missing": (
        "[{failed-items: {pass_mark: 85}}]",
        "[failed-items]",
        "/requirements/priority/checks/0",
    ),
    "option of advice that is needed is missing": (
        "- left-blank: {field: areas.implementation.monitoring}",
        "- left-blank: {}",
        "/advice/9/left-blank",
    ),
    "option that is no verdict": (
        "[{stated: {none: unclear}}, title-only, distinct]",
        "[{stated: {none: doubtful}}, title-only, distinct]",
        "/requirements/analysis/checks/0/stated/none",
    ),
    "requirement without a check": (
        "checks: [year]",
        "checks: []",
        "/requirements/assessed-year/checks",
    ),
    "check twice": (
        "title-only, distinct]",
        "title-only, title-only, distinct]",
        "/requirements/analysis/checks",
    ),
    "two checks in one": (
        "checks: [year]",
        "checks: [{year: {}, stated: {}}]",
        "/requirements/assessed-year/checks/0",
    ),
    "field of too many parts": (
        "field: results.fiscal_year",
        "field: results.fiscal_year.of",
        "/requirements/assessed-year/field",
    ),
    "field that the format uses itself": (
        "field: results.fiscal_year",
        "field: results.items",
        "/requirements/assessed-year/field",
    ),
    "id that is none": ("  assessed-year:\n    clause", "  Year:\n    clause", "/requirements"),
    "id that is taken": ("  assessed-year:\n    clause", "  advice:\n    clause", "/requirements"),
    "verdict that is none": (
        "unmet: [รอข้อมูลแน่นอน]",
        "never: [รอข้อมูลแน่นอน]",
        "/requirements/responsible/examples",
    ),
    "flag that is none": (
        "or_in_any_area: true ",
        "or_in_any_area: maybe ",
        "/requirements/limitations/or_in_any_area",
    ),
    "condition of no known form": ("{at_least: 4, meet:", "{least: 4, meet:", "/bands/1/when"),
    "condition of two forms": (
        "      all:\n        - assessed-year\n        - limitations\n        - areas: {at_least: 4",
        "      any: [limitations]\n      all:\n        - areas: {at_least: 4",
        "/bands/1/when",
    ),
    "areas within areas": (
        "areas: {at_least: 4, meet: [",
        "areas: {at_least: 4, meet: [{areas: {at_least: 1, meet: [steps]}}, ",
        "/bands/1/when",
    ),
    "at least none": ("{at_least: 4, meet:", "{at_least: 0, meet:", "/bands/1/when"),
    "nothing to meet": (
        "meet: [analysis, method, responsible, steps, timeframe]",
        "meet: []",
        "/bands/1/when",
    ),
    "no lowest band": ("  - score: 0\n", "", "/bands"),
    "two bands without a condition": ("  - score: 0\n", "  - score: 20\n  - score: 0\n", "/bands"),
}
