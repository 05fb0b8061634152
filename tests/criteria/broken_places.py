"""Places of a criteria file, broken one at a time, and what the loader says of each."""

from __future__ import annotations

TOP_50 = "areas: {at_least: 4, meet: [analysis, method, responsible, steps, timeframe]}"
FIELD_RULE = (
    "must be name, group.name, areas.name or areas.group.name (areas where the criteria have areas)"
)

# what is broken: the place, what stands there instead, where the fault is, what is said
BROKEN: dict[str, tuple[str, str, str, str]] = {
    "option for a check that has none": (
        "checks: [year]",
        "checks: [{year: {strict: true}}]",
        "strict",
        "the check year has no option «strict»; it has -",
    ),
    "option that is needed is missing": (
        "[{failed-items: {pass_mark: 85}}]",
        "[failed-items]",
        "[failed-items]",
        "the check failed-items needs the option «pass_mark»",
    ),
    "option that is no number": (
        "{pass_mark: 85}",
        "{pass_mark: eighty-five}",
        "eighty-five",
        "«eighty-five» must be a whole number",
    ),
    "option that is no verdict": (
        "[{stated: {none: unclear}}, title-only, distinct]",
        "[{stated: {none: doubtful}}, title-only, distinct]",
        "none: doubtful",
        "«doubtful» must be one of unmet, unclear, met",
    ),
    "option left blank": (
        "[{stated: {none: unclear}}, title-only, distinct]",
        "[{stated: {none: }}, title-only, distinct]",
        "none: }",
        "a text must stand here",
    ),
    "check without a name": (
        "checks: [year]",
        "checks: [null]",
        "checks: [null]",
        "a text must stand here",
    ),
    "requirement without a check": (
        "checks: [year]",
        "checks: []",
        "checks: []",
        "at least one check is needed",
    ),
    "unknown requirement in a list of advice": (
        "{requirements: [method, responsible, steps, timeframe]}",
        "{requirements: [method, respond]}",
        "respond]",
        "there is no requirement «respond»; there are analysis, priority, method, responsible,"
        " steps, timeframe, limitations, assessed-year",
    ),
    "bad field in advice": (
        "left-blank: {field: areas.implementation.monitoring}",
        "left-blank: {field: areas.implementation.monitoring.each}",
        "monitoring.each",
        f"the field «areas.implementation.monitoring.each» {FIELD_RULE}",
    ),
    "condition that reads a cell of an area twice": (
        TOP_50,
        TOP_50.replace("[analysis", "[analysis, analysis"),
        "when:\n      all:\n        - assessed-year\n        - limitations\n"
        "        - areas: {at_least: 4",
        "the condition reads a cell more than once: analysis (1.1)",
    ),
    "requirement of the whole submission asked of each area": (
        TOP_50,
        TOP_50.replace("[analysis", "[limitations, analysis").replace("4,", "all,"),
        "when:\n      all:\n        - assessed-year\n        - limitations\n"
        "        - areas: {at_least: all, meet: [limitations",
        "the condition reads a cell more than once: limitations",
    ),
    "lower band that asks for what the higher does not": (
        "        - limitations\n        - areas: {at_least: all",
        "        - areas: {at_least: all",
        "- score: 50",
        "what earns 100 may still fail the condition of 50, for one without limitations; make 100"
        " ask for as much, or 50 for less",
    ),
    "band twice": (
        "- score: 50 ",
        "- score: 100 ",
        "score: 100  ",
        "bands must stand from the highest score to the lowest, without repeats",
    ),
    "score that is no number": (
        "- score: 50 ",
        "- score: half ",
        "score: half",
        "«half» must be a whole number",
    ),
    "band without a score": (
        "- score: 50                  # A1: «at least four areas» covers analysis and details"
        " together\n    when:",
        "- when:  # no score",
        "no score",
        "the key «score» is missing",
    ),
    "condition left out above the lowest band": (
        "  - score: 0",
        "  - score: 20\n  - score: 0",
        "score: 20",
        "only the lowest band may do without a condition (when)",
    ),
    "condition of no known form": (
        TOP_50,
        "{some: [analysis]}",
        "some: [analysis]",
        "unknown key «some»",
    ),
    "condition of two forms": (
        TOP_50,
        "{any: [priority], all: [analysis]}",
        "any: [priority]",
        "a condition is one of: all, any, at_least with of, areas",
    ),
    "condition that is a list": (
        TOP_50,
        "[priority, analysis]",
        "[priority, analysis]",
        "a mapping must stand here",
    ),
    "condition with nothing in it": (
        TOP_50,
        "{any: []}",
        "any: []",
        "the list of conditions is empty",
    ),
    "areas inside areas": (
        TOP_50,
        "areas: {at_least: 4, meet: [{areas: {at_least: 2, meet: [analysis]}}]}",
        "at_least: 2",
        "areas cannot stand here (nested, or the criteria have no areas)",
    ),
    "areas without meet": (
        TOP_50,
        "areas: {at_least: 4}",
        "at_least: 4",
        "the key «meet» is missing",
    ),
    "no area at all": (
        TOP_50,
        TOP_50.replace("4,", "0,"),
        "at_least: 0",
        "at_least must be from 1 to 7",
    ),
    "at_least that is no number": (
        TOP_50,
        TOP_50.replace("4,", "four,"),
        "four,",
        "«four» must be a whole number",
    ),
    "at_least of fewer conditions": (
        TOP_50,
        "{at_least: 3, of: [areas: {at_least: 1, meet: [method]},"
        " areas: {at_least: 1, meet: [steps]}]}",
        "at_least: 3",
        "at_least must be from 1 to 2",
    ),
    "clause that a requirement no longer names": (
        'clause: "2.2"\n    field',
        'clause: "2.1"\n    field',
        'clauses: ["1"',
        "clause 2.2 is bound to no requirement, nor to not_checked; add a requirement, put it into"
        " not_checked, or delete it",
    ),
    "text that is blank in one language": (
        "title: {th: วิธีการ, en: method}",
        'title: {th: วิธีการ, en: " "}',
        'en: " "',
        "a text must stand here",
    ),
    "text in no language": (
        "title: {th: วิธีการ, en: method}",
        "title: วิธีการ  # method",
        "# method",
        "a mapping must stand here",
    ),
    "braces that do not match": (
        "en: name the unit, position or working group that is responsible",
        'en: "name the {unit"',
        "th: ระบุกลุ่มงาน",
        "the {placeholders} of the Thai and the English text differ",
    ),
    "unknown key unlike any other": (
        "item: O34",
        "item: O34\nผู้เขียน: กลุ่มงาน",
        "ผู้เขียน: กลุ่มงาน",
        "unknown key «ผู้เขียน»",
    ),
    "unknown key in what is not checked": (
        '- clause: "2.1"\n    th: วิธีการตอบ',
        '- clause: "2.1"\n    clawse: "2.1"\n    th: วิธีการตอบ',
        "clawse",
        "unknown key «clawse»; did you mean «clause»?",
    ),
    "unknown verdict among the examples": (
        "met: [กลุ่มอำนวยการ]",
        "mett: [กลุ่มอำนวยการ]",
        "mett",
        "unknown key «mett»; did you mean «met»?",
    ),
    "key that is no text": (
        "item: O34",
        "item: O34\n? [O35]\n: O35",
        "? [O35]",
        "a text must stand here",
    ),
    "requirement that misses a key": (
        "    field: areas.implementation.steps\n",
        "",
        'clause: "2.3"',
        "the key «field» is missing",
    ),
    "year that is no number": (
        "assessed_year: 2566",
        "assessed_year: ปี ๒๕๖๖",
        "ปี ๒๕๖๖",
        "«ปี ๒๕๖๖» must be a whole number",
    ),
    "list for a text": (
        "item: O34",
        "item: [O34, O35]",
        "item: [O34, O35]",
        "a text must stand here",
    ),
    "blank spelling": (
        "agency: [หน่วยงาน]",
        "agency: [หน่วยงาน, ~]",
        "agency: [",
        "a text must stand here",
    ),
    "field of too many parts": (
        "field: areas.implementation.steps",
        "field: areas.implementation.steps.first",
        "steps.first",
        f"the field «areas.implementation.steps.first» {FIELD_RULE}",
    ),
    "field with an empty part": (
        "field: results.fiscal_year",
        "field: results.",
        "field: results.",
        f"the field «results.» {FIELD_RULE}",
    ),
    "area code that is none": (
        "items: [O34, O35]",
        "items: [O34, ข้อสามสิบห้า]",
        "ข้อสามสิบห้า",
        "«ข้อสามสิบห้า» is no item code",
    ),
    "or_in_any_area for a field of an area": (
        "field: areas.implementation.steps",
        "or_in_any_area: true\n    field: areas.implementation.steps",
        "or_in_any_area: true\n    field",
        "or_in_any_area is for a field of the whole submission, in criteria with areas",
    ),
    "or_in_any_area for a field in a group": (
        "field: results.fiscal_year",
        "or_in_any_area: true\n    field: results.fiscal_year",
        "or_in_any_area: true\n    field",
        "or_in_any_area is for a field of the whole submission, in criteria with areas",
    ),
    "flag that is neither true nor false": (
        "or_in_any_area: true ",
        "or_in_any_area: ใช่ ",
        "or_in_any_area: ใช่",
        "must be true or false",
    ),
}
