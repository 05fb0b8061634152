"""The JSON Schema of criteria files, from the keys and checks that the loader knows.

A check that is not built in may come from another package: its name and options are let pass.
What one part says of another (a band that names a requirement, a clause that is bound to none)
is for the loader, which ``itacheck criteria check`` runs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from itacheck.checks.contract import Advice, Check
from itacheck.checks.registry import ADVICE, CHECKS
from itacheck.criteria import format as keys
from itacheck.criteria.model import Option
from itacheck.criteria.reading import UNWRITTEN
from itacheck.places import rule_files
from itacheck.reference.check_docs import documentation
from itacheck.schemas import words
from itacheck.schemas.keywords import (
    SCALAR,
    Schema,
    closed,
    document,
    escaped,
    exactly,
    none_of,
    ref,
    with_description,
    with_message,
)
from itacheck.text import Text
from itacheck.verdict import NAMES

_TITLE = Text("หลักเกณฑ์ของ itacheck", "Criteria for itacheck")
_DESCRIPTION = Text(
    "หลักเกณฑ์ของหนึ่งข้อในหนึ่งปีงบประมาณ ตรวจให้ครบด้วย itacheck criteria check FILE",
    "The criteria of one item in one fiscal year; itacheck criteria check FILE checks the rest.",
)
_UNWRITTEN = Text(
    "ต้องเป็นข้อความที่เขียนหรือยืนยันแล้ว (ลบ «{mark}» ออก)",
    "a text must stand here, written or confirmed (delete «{mark}»)",
).fill(mark=UNWRITTEN[0])
_NUMBER = Text("ต้องเป็นจำนวนเต็ม", "must be a whole number")
_FIELD = Text(
    "ต้องเป็น name, group.name, areas.name หรือ areas.group.name และไม่ใช่ชื่อที่รูปแบบเอกสารใช้เอง",
    "must be name, group.name, areas.name or areas.group.name, and none that the format uses",
)
_ID = Text(
    "ต้องเป็นรหัสจาก a–z, 0–9 และ - และไม่ใช่ {reserved}",
    "must be an id of a–z, 0–9 and -, and none of {reserved}",
).fill(reserved=", ".join(keys.RESERVED_IDS))
_CHECK = Text(
    "ต้องเป็นชื่อการตรวจ หรือ {{ชื่อ: {{ตัวเลือก: ค่า}}}} ถ้าการตรวจนั้นต้องมีตัวเลือก",
    "must be the name of a check, or {{name: {{option: value}}}} where the check needs an option",
).fill()
_LOWEST = Text(
    "ต้องมีระดับเดียวที่ไม่มีเงื่อนไข (when) คือระดับต่ำสุด",
    "one band, the lowest, must have no condition (when)",
)
_FOREIGN = Text("การตรวจจากแพ็กเกจอื่น", "a check of another package")

_WRITTEN = rf"(?!\s*(?:{'|'.join(map(escaped, UNWRITTEN))}))"
_CONDITION_FORMS = (("all",), ("any",), ("at_least", "of"), ("areas",))


def criteria_schema() -> Schema:
    """Return the schema of criteria files, with the checks and options of this package."""
    known = (*keys.TOP_REQUIRED, *keys.TOP_OPTIONAL)
    properties = {key: with_description(words.CRITERIA[key], _TOP[key]) for key in known}
    properties["instrument"]["examples"] = list(rule_files("instruments"))
    content = closed(properties, keys.TOP_REQUIRED)
    return document("criteria", _TITLE, _DESCRIPTION, content, _definitions())


def _definitions() -> dict[str, Schema]:
    return {
        "text": _text(),
        "whole-number": _number(0, 10**9 - 1, "[0-9๐-๙]{1,9}"),
        "year": _number(2400, 2700, "[2๒](?:[4-6๔-๖][0-9๐-๙]{2}|[7๗][0๐]{2})"),
        "flag": {"enum": [True, False, "true", "false"]},
        "bilingual": exactly(_described(("th", "en"))),
        "texts": {"type": "array", "items": ref("text")},
        "caveat": closed(_described(keys.CAVEAT_KEYS), ("th", "en")),
        "vocabulary": _vocabulary(),
        "area": _part(keys.AREA_REQUIRED, keys.AREA_OPTIONAL),
        "item-code": {"type": ["string", "integer"], "pattern": "[0-9๐-๙]", "minimum": 1},
        "requirements": {
            "type": "object",
            "propertyNames": ref("requirement-id"),
            "additionalProperties": ref("requirement"),
            "minProperties": 1,
        },
        "requirement-id": with_message(
            _ID,
            {
                "type": "string",
                "pattern": f"^{none_of(keys.RESERVED_IDS)}{keys.REQUIREMENT_ID}$",
            },
        ),
        "requirement": _part(keys.REQUIREMENT_REQUIRED, keys.REQUIREMENT_OPTIONAL),
        "field": _field(),
        "check": _check_use(CHECKS),
        "advice": _check_use(ADVICE),
        "examples": closed(
            {name: with_description(words.CRITERIA[name], _EXAMPLES) for name in NAMES}
        ),
        "example": {
            "type": ["string", "number", "boolean", "null", "array", "object"],
            "properties": _described(keys.EXAMPLE_KEYS),
        },
        "band": _part(keys.BAND_REQUIRED, keys.BAND_OPTIONAL),
        "condition": _condition("condition", _CONDITION_FORMS),
        "condition-in-area": _condition("condition-in-area", _CONDITION_FORMS[:-1]),
        "over-areas": _combination(keys.OVER_AREAS, "condition-in-area"),
    }


def _parts(name: str) -> Schema:
    return {"type": "array", "items": ref(name), "minItems": 1}


_COUNT: Schema = {"anyOf": [{"enum": ["all"]}, {**ref("whole-number"), "minimum": 1}]}
_EXAMPLES: Schema = {"type": "array", "items": ref("example")}
_BANDS: Schema = {
    "type": "array",
    "items": ref("band"),
    "if": {"minItems": 1},
    "then": with_message(_LOWEST, {"contains": {"not": {"required": ["when"]}}, "maxContains": 1}),
}
_TOP: dict[str, Schema] = {
    "id": ref("text"),
    "item": ref("text"),
    "fiscal_year": ref("year"),
    "assessed_year": ref("year"),
    "title": ref("bilingual"),
    "source": ref("bilingual"),
    "clauses": {**ref("texts"), "minItems": 1},
    "not_checked": {"type": "array", "items": ref("caveat")},
    "unverified": {"type": "array", "items": ref("caveat")},
    "requirements": ref("requirements"),
    "instrument": ref("text"),
    "vocabulary": ref("vocabulary"),
    "areas": {"type": "object", "additionalProperties": ref("area")},
    "advice": {"type": "array", "items": ref("advice")},
    "bands": _BANDS,
}
_PARTS: dict[str, Schema] = {
    "clause": ref("text"),
    "th": ref("text"),
    "en": ref("text"),
    "title": ref("bilingual"),
    "asks": ref("bilingual"),
    "remedy": ref("bilingual"),
    "field": ref("field"),
    "or_in_any_area": ref("flag"),
    "checks": {**_parts("check"), "uniqueItems": True},
    "examples": ref("examples"),
    "items": {"type": "array", "items": ref("item-code")},
    "submission": {"type": "object"},
    "area": {"type": ["string", "number"]},
    "score": ref("whole-number"),
    "when": ref("condition"),
}
"""What stands at a key that is no top one; a name means the same wherever it stands."""


def _described(names: Iterable[str]) -> dict[str, Schema]:
    return {name: with_description(words.CRITERIA[name], _PARTS[name]) for name in names}


def _part(required: tuple[str, ...], optional: tuple[str, ...]) -> Schema:
    return closed(_described((*required, *optional)), required)


def _text() -> Schema:
    """Return a text that says something, whatever an editor takes it for."""
    kinds = [kind for kind in SCALAR if kind != "null"]
    return with_message(_UNWRITTEN, {"type": kinds, "pattern": rf"^{_WRITTEN}\s*\S"})


def _number(least: int, most: int, written: str) -> Schema:
    """Return a whole number, quoted or not."""
    number = {"type": ["integer", "string"], "minimum": least, "maximum": most}
    return with_message(_NUMBER, {**number, "pattern": rf"^\s*(?:{written})\s*$"})


def _vocabulary() -> Schema:
    """Return the spellings by key: those of every submission, and fields of the file's own."""
    names = sorted(keys.submission_keys(()))
    return {
        "type": "object",
        "properties": {
            name: with_description(words.SUBMISSION[name], ref("texts")) for name in names
        },
        "additionalProperties": ref("texts"),
    }


def _field() -> Schema:
    usual = (
        *(f"areas.{name}" for name in (*keys.IN_AREA, *keys.EVERYWHERE)),
        *(f"areas.implementation.{name}" for name in keys.IN_IMPLEMENTATION),
        *keys.EVERYWHERE,
        *(f"{group}.{name}" for group, names in keys.FIXED.items() for name in names),
    )
    taken = none_of(["areas", *keys.TAKEN])
    field = {
        "type": "string",
        "pattern": rf"^{_WRITTEN}{taken}(?:areas\.)?[^.]+(?:\.[^.]+)?$",
        "examples": [name for name in usual if name not in keys.TAKEN],
    }
    return with_message(_FIELD, field)


def _check_use(known: Mapping[str, Check] | Mapping[str, Advice]) -> Schema:
    """Return ``name`` or ``{name: {option: value}}``; a bare name where no option is needed."""
    needy = [name for name, check in known.items() if _needed(check.options)]
    use = {
        "type": ["string", "object"],
        "pattern": rf"^{_WRITTEN}{none_of(needy)}\s*\S",
        "examples": [name for name in known if name not in needy],
        "properties": {name: _options(check) for name, check in known.items()},
        "additionalProperties": with_description(_FOREIGN, {"type": "object"}),
        "minProperties": 1,
        "maxProperties": 1,
    }
    return with_message(_CHECK, use)


def _options(check: Check | Advice) -> Schema:
    """Return the options of a check, as its docstring explains them (``python -OO`` has none)."""
    documented = documentation(check)
    meanings = {name: documented.options.get(name, Text(name, name)) for name in check.options}
    options = {
        name: with_description(meanings[name], _OPTIONS[option.kind]())
        for name, option in check.options.items()
    }
    content = {"title": check.name, **closed(options, _needed(check.options))}
    return with_description(documented.title, content)


def _needed(options: Mapping[str, Option]) -> list[str]:
    return [name for name, option in options.items() if option.default is None]


_OPTIONS: dict[str, Callable[[], Schema]] = {
    "verdict": lambda: {"enum": list(NAMES)},
    "number": lambda: ref("whole-number"),
    "requirement": lambda: ref("requirement-id"),
    "requirements": lambda: {"type": "array", "items": ref("requirement-id")},
    "field": lambda: ref("field"),
}
"""What stands at an option, by its kind."""


def _condition(name: str, forms: tuple[tuple[str, ...], ...]) -> Schema:
    """Return the name of a requirement, or one of the forms that combine conditions."""
    return {"anyOf": [ref("requirement-id"), *(_combination(form, name) for form in forms)]}


def _combination(form: tuple[str, ...], of: str) -> Schema:
    """Return a mapping that combines conditions of a kind."""
    parts: dict[str, Schema] = {"at_least": _COUNT, "areas": ref("over-areas")}
    keys_of_form = {
        key: with_description(words.CONDITIONS[key], parts.get(key, _parts(of))) for key in form
    }
    return {"title": ", ".join(form), **exactly(keys_of_form)}
