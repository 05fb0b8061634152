"""The schemas as documents: valid, self-contained, stable, and readable by every engine."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import jsonschema_rs
import pytest

from itacheck import load_criteria
from itacheck.catalogue import known_criteria
from itacheck.schemas import SCHEMAS, published
from itacheck.schemas.submission import submission_schema
from tests.checks import own_criteria

NAMES = ("submission", "criteria", "report")
MADE: dict[str, dict[str, Any]] = {
    **{name: SCHEMAS[name]() for name in NAMES},
    **{id_: submission_schema([load_criteria(id_)]) for id_ in known_criteria()},
}


def _parts(schema: object) -> Iterator[dict[str, Any]]:
    """Yield every mapping of a schema, itself included."""
    if isinstance(schema, dict):
        yield schema
        for part in schema.values():
            yield from _parts(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from _parts(part)


def _patterns(schema: object) -> Iterator[str]:
    for part in _parts(schema):
        if isinstance(part.get("pattern"), str):
            yield part["pattern"]
        yield from part.get("patternProperties", {})


@pytest.mark.parametrize("name", MADE)
def test_a_schema_is_one_of_2020_12(name: str) -> None:
    jsonschema_rs.meta.validate(MADE[name])
    assert MADE[name]["$schema"] == "https://json-schema.org/draft/2020-12/schema"


@pytest.mark.parametrize("name", MADE)
def test_a_schema_says_what_it_is_in_both_languages(name: str) -> None:
    schema = MADE[name]
    prefix = "" if name in NAMES else "submission:"
    assert schema["$id"] == f"urn:itacheck:schema:{prefix}{name}"
    for thai, english in (schema["title"].split(" / "), schema["description"].split("\n")):
        assert re.search("[ก-ฮ]", thai)
        assert not re.search("[ก-ฮ]", english)


@pytest.mark.parametrize("name", MADE)
def test_every_reference_has_its_definition_and_every_definition_is_used(name: str) -> None:
    schema = MADE[name]
    used = {
        unquote(part["$ref"]).removeprefix("#/$defs/") for part in _parts(schema) if "$ref" in part
    }
    assert used == set(schema["$defs"])


@pytest.mark.parametrize("name", MADE)
def test_patterns_keep_to_what_every_engine_reads_alike(name: str) -> None:
    # Under ECMAScript's «u» flag a backslash before any other character is an error.
    allowed = re.compile(r"\\(?:[\^$\\.*+?()\[\]{}|/\-sS]|u[0-9a-f]{4})")
    patterns = list(_patterns(MADE[name]))
    assert patterns
    for pattern in patterns:
        re.compile(pattern)
        assert "\\" not in allowed.sub("", pattern)
        assert pattern.isprintable()


@pytest.mark.parametrize("name", NAMES)
def test_what_is_published_is_the_schema_as_readable_text(name: str) -> None:
    text = published()[f"{name}.json"]
    assert json.loads(text) == MADE[name]
    assert text.endswith("}\n")
    assert re.search("[ก-ฮ]", text)  # no \u escapes
    assert list(published()) == [f"{name}.json" for name in NAMES]


def test_an_id_of_any_letters_can_be_referred_to(tmp_path: Path) -> None:
    own_criteria.without_areas(tmp_path)
    file = tmp_path / "criteria.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("id: flat", "id: ข้อ 42/2566 ~ร่าง%"), encoding="utf-8")
    schema = submission_schema([load_criteria(file)])
    assert schema["$id"].isascii()
    of = jsonschema_rs.validator_for(schema)
    assert not of.is_valid({"analyses": "ก"})
    assert of.is_valid({"analysis": "ก", "implementation": {"steps": ["ก"]}})
