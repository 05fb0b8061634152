"""The JSON Schema of submissions, from the shape by which the reader reads them.

It names every key in each of its spellings, and what it asks for. The reader is more lenient: it
also knows keys in other case, with spaces, or as Word and PDF mangle them, and more placeholders
where keys must stand. What only grading can tell (a key given twice under two spellings, two
reviews of one doubt) is left to it.
"""

from __future__ import annotations

from collections.abc import Sequence

from itacheck.criteria.model import Criteria, Field
from itacheck.grading.review import DECISIONS
from itacheck.readers.shape import (
    AREAS,
    CRITERIA_KEYS,
    DATES,
    ENTRIES,
    REVIEWS,
    SCORES,
    TEXT,
    AreaShape,
    Kind,
    Shape,
    shape_of,
)
from itacheck.schemas import words
from itacheck.schemas.area_keys import area_patterns
from itacheck.schemas.keywords import (
    SCALAR,
    Schema,
    closed,
    document,
    in_both,
    loosely,
    ref,
    with_description,
    with_message,
)
from itacheck.text import Text, listed
from itacheck.thai.placeholders import absences

_TITLE = Text("เอกสารที่ส่งตรวจด้วย itacheck", "A submission for itacheck")
_ALL = Text(
    "หัวข้อที่ใช้ได้ขึ้นอยู่กับหลักเกณฑ์ที่ระบุในบรรทัด criteria: {known}",
    "which keys may stand depends on the criteria that are named: {known}",
)
_ONE = Text("ตามหลักเกณฑ์ {criteria}", "under the criteria {criteria}")
_CRITERIA = Text(
    "{id}: {item} ปีงบประมาณ {year} {title}", "{id}: {item} of fiscal year {year}, {title}"
)
_ASKED = Text("{title} (ข้อ {clause}): {asks}", "{title} (clause {clause}): {asks}")
_NO_TEXT = Text("ตรงนี้ต้องเป็นข้อความหรือรายการข้อความ", "a text or a list of texts must stand here")
_NO_KEYS = Text(
    "ตรงนี้ต้องเป็นหัวข้อย่อย ไม่ใช่ข้อความ ถ้าไม่มีให้เว้นว่าง ถ้าหน้าเอกสารหายให้เขียนว่า อ่านไม่ได้",
    "keys must stand here, no text; leave it blank where there is nothing, write อ่านไม่ได้ where"
    " the page was lost",
)


def submission_schema(criteria: Sequence[Criteria]) -> Schema:
    """Return the schema of submissions under any of these criteria, of which there is one or more.

    Of several, those that a submission names decide which keys may stand in it. It must name one;
    until it does, the keys of the newest are offered. Under one alone it need not.
    """
    by_id = {one.id: one for one in criteria}
    parts = _shared()
    for one in by_id.values():
        parts |= _Definitions(one, tuple(by_id)).all()
    about = {identifier: _about(one) for identifier, one in by_id.items()}
    if len(by_id) == 1:
        ((identifier, text),) = about.items()
        name = f"submission:{identifier}"
        return document(name, _TITLE, _ONE.fill(criteria=text), ref(identifier), parts)
    description = _ALL.fill(known=listed(list(about.values()), "; "))
    newest = max(by_id.values(), key=lambda one: one.fiscal_year).id
    content: Schema = ref(newest)
    for identifier in by_id:
        if identifier != newest:
            content = {"if": _names(identifier), "then": ref(identifier), "else": content}
    named = {"type": "object", "anyOf": [{"required": [key]} for key in CRITERIA_KEYS]}
    return document("submission", _TITLE, description, {**named, **content}, parts)


def _about(criteria: Criteria) -> Text:
    return _CRITERIA.fill(
        id=criteria.id, item=criteria.item, year=criteria.fiscal_year, title=criteria.title
    )


def _names(identifier: str) -> Schema:
    """Return the condition that a submission names these criteria."""
    keys = ({"properties": {k: {"const": identifier}}, "required": [k]} for k in CRITERIA_KEYS)
    return {"anyOf": list(keys)}


def _shared() -> dict[str, Schema]:
    """Return what all criteria share: texts, and what may stand in the place of keys."""
    frame, words_of_absence = absences()
    around = "[" + r"\s" + "".join(_in_class(char) for char in sorted({*frame})) + "]*"
    # «N/A», «n.a.» and «na» are one word; Thai has nothing between its letters.
    absent = (loosely(w, r"[\s./]*" if w.isascii() else "") for w in sorted(words_of_absence))
    pattern = f"^{around}(?:{'|'.join(absent)})?{around}$"
    return {
        "text": with_message(_NO_TEXT, {"type": [*SCALAR, "array"], "items": ref("scalar")}),
        "scalar": with_message(_NO_TEXT, {"type": SCALAR}),
        "absence": {"pattern": pattern, "patternErrorMessage": in_both(_NO_KEYS)},
    }


def _in_class(char: str) -> str:
    """Return a character for a class of a regular expression; white space is there already."""
    if char.isspace():
        return ""
    if char in r"\[]^-":
        return f"\\{char}"
    return char if char.isprintable() else f"\\u{ord(char):04x}"


class _Definitions:
    """Makes the definitions of one criteria, named by its id and the path of what they define."""

    def __init__(self, criteria: Criteria, known: tuple[str, ...]) -> None:
        self.criteria = criteria
        self.known = known
        self.found: dict[str, Schema] = {}

    def all(self) -> dict[str, Schema]:
        """Return the definitions by name, the whole submission's first under the id alone."""
        self.found[self.criteria.id] = {}
        self.found[self.criteria.id] = self.keys(shape_of(self.criteria), ())
        return self.found

    def keys(self, shape: Shape, path: tuple[str, ...]) -> Schema:
        """Return a mapping with every spelling of every key."""
        properties: dict[str, Schema] = {}
        for name, kind in shape.fields.items():
            defined = self.define((*path, name), kind)
            spellings = (word for word, canonical in shape.names.items() if canonical == name)
            properties |= dict.fromkeys((name, *spellings), defined)
        return closed(properties)

    def define(self, path: tuple[str, ...], kind: Kind) -> Schema:
        """Define what stands at a path, with its description, and return a reference to it."""
        name = ".".join((self.criteria.id, *path))
        self.found[name] = {}  # before its own parts, as a reader expects
        description = {} if path[-1] == "*" else {"description": self.described(path, kind)}
        self.found[name] = {**description, **self.value(path, kind)}
        return ref(name)

    def value(self, path: tuple[str, ...], kind: Kind) -> Schema:
        if path == ("criteria",):
            several = len(self.known) > 1
            return {"enum": [*self.known]} if several else {**ref("text"), "default": self.known[0]}
        if path[0] == "review" and kind.kind == TEXT:
            return self.review(path[-1])
        if kind.shape is None:
            return self.scores() if kind.kind == SCORES else ref("text")
        if path[-1] == "*":
            return _or_absent(self.keys(kind.shape, path[:-1]))
        if kind.kind == DATES:
            either: Schema = {"type": [*SCALAR, "array", "object"], "items": ref("scalar")}
            return {**self.keys(kind.shape, path), **either}
        if kind.kind == AREAS:
            return self.areas(kind.shape)
        if kind.kind in (ENTRIES, REVIEWS):
            entry = self.define((*path, "*"), kind)
            return {"if": {"type": "array"}, "then": {"items": entry}, "else": entry}
        return _or_absent(self.keys(kind.shape, path))

    def areas(self, shape: Shape) -> Schema:
        """Return the mapping of areas: each under its key, or another of its names."""
        areas = self.criteria.areas
        section = self.define(("areas", "*"), next(iter(shape.fields.values())))
        each = {key: with_description(area.title, section) for key, area in areas.items()}
        found = closed(each)
        if isinstance(shape, AreaShape):
            patterns = area_patterns(areas, shape)
            found["patternProperties"] = {patterns[key]: each[key] for key in areas}
        return _or_absent(found)

    def scores(self) -> Schema:
        """Return the mapping of item scores, the titles of the assessed year's items told."""
        items = self.criteria.instrument.items.values()
        titles = {
            i.code: with_description(i.title, ref("text")) for i in items if i.title is not None
        }
        return _or_absent({**closed(titles), "additionalProperties": ref("text")})

    def review(self, name: str) -> Schema:
        """Return one of the texts of a review."""
        if name == "decision":
            return {"enum": [*DECISIONS, "", None]}
        examples: list[str] = []
        if name == "rule":
            requirements = self.criteria.requirements.values()
            examples = [f"{r.id}/{check.name}" for r in requirements for check in r.checks]
        elif name == "area":
            examples = list(self.criteria.areas)
        return {**ref("text"), **({"examples": examples} if examples else {})}

    def described(self, path: tuple[str, ...], kind: Kind) -> str:
        """Return what the criteria ask for at a path, or what the key means."""
        requirements = self.criteria.requirements.values()
        asked = [
            _ASKED.fill(title=r.title, clause=r.clause, asks=r.asks)
            for r in requirements
            if _path(r.field) == path or (r.or_in_any_area and ("areas", r.field.name) == path)
        ]
        if asked:
            return in_both(*asked)
        if kind.kind == SCORES:
            return in_both(words.SCORES)
        meaning = words.SUBMISSION.get(path[-1])  # none for a group of the criteria's own
        within = [r.title for r in requirements if _path(r.field)[:-1] == path]
        return in_both(meaning or listed(within))


def _path(field: Field) -> tuple[str, ...]:
    return tuple(str(field).split("."))


def _or_absent(keys: Schema) -> Schema:
    """Return what stands where keys must: these, nothing, or the word that a page was lost."""
    return {**keys, "type": ["object", "string", "null"], **ref("absence")}
