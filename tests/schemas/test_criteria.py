"""The schema of criteria files: what the loader refuses for its form is refused as it is typed."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from itacheck import CriteriaError, load_criteria
from itacheck.catalogue import criteria_of
from itacheck.checks.contract import Advice, Check
from itacheck.checks.registry import ADVICE, CHECKS
from itacheck.criteria import format as keys
from itacheck.places import rule_files
from itacheck.readers.python_mapping import document_of
from itacheck.reference.check_docs import CheckDoc
from itacheck.schemas import words
from itacheck.schemas.criteria import criteria_schema
from itacheck.text import Text
from tests.checks import own_criteria
from tests.criteria.faults import replaced

from .broken_criteria import BROKEN
from .editor import typed, typed_file
from .validating import refusals, refused_at, validator

O34 = Path(rule_files("criteria")["o34-2567"]).read_text(encoding="utf-8")


@pytest.mark.parametrize("identifier", rule_files("criteria"))
def test_the_shipped_criteria_are_valid(identifier: str) -> None:
    content = typed_file(Path(rule_files("criteria")[identifier]))
    assert refusals(validator("criteria"), content) == []


def test_a_users_own_criteria_are_valid(tmp_path: Path) -> None:
    own_criteria.without_areas(tmp_path)
    assert refusals(validator("criteria"), typed_file(tmp_path / "criteria.yaml")) == []


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_broken_is_refused_in_its_place(name: str, tmp_path: Path) -> None:
    old, new, where = BROKEN[name]
    text = O34.replace("unmet: [ระบุ…]", "unmet: [รอข้อมูลแน่นอน]") if "แน่นอน" in old else O34
    text = replaced(text, old, new)
    assert refused_at(validator("criteria"), typed(text)) == {where}
    file = tmp_path / "broken.yaml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(CriteriaError):
        load_criteria(file)


# ---- the loader and the schema agree -----------------------------------------------------------

_TITLES = {"title": {"th": "ก", "en": "a"}, "asks": {"th": "ก", "en": "a"},
           "remedy": {"th": "ก", "en": "a"}}  # fmt: skip
SMALL: dict[str, Any] = {
    "id": "small",
    "item": "O25",
    "fiscal_year": "2570",
    "assessed_year": "2569",
    "instrument": "ita-2566",
    "title": {"th": "ก", "en": "a"},
    "source": {"th": "ก", "en": "a"},
    "clauses": ["1", "2"],
    "not_checked": [{"clause": "2", "th": "ก", "en": "a"}],
    "unverified": [{"th": "ก", "en": "a"}],
    "vocabulary": {"analysis": ["การวิเคราะห์"], "idea": ["แนวคิด"]},
    "areas": {"1.1": {"title": {"th": "ก", "en": "a"}, "items": ["O4"]},
              "1.2": {"title": {"th": "ข", "en": "b"}}},
    "requirements": {
        "analysis": {"clause": "1", "field": "areas.analysis", **_TITLES,
                     "checks": [{"stated": {"none": "unclear"}}, "distinct"],
                     "examples": {"met": ["ก"], "unmet": [""]}},
        "idea": {"clause": "1", "field": "areas.plan.idea", **_TITLES, "checks": ["stated"]},
        "limitations": {"clause": "1", "field": "limitations", "or_in_any_area": "true", **_TITLES,
                        "checks": [{"failed-items": {"pass_mark": "85"}}]},
    },
    "advice": [{"split-entries": {"requirements": ["idea"]}}, "item-codes",
               {"left-blank": {"field": "areas.improvement"}}],
    "bands": [
        {"score": "100", "when": {"all": [
            "limitations", {"areas": {"at_least": "all", "meet": ["analysis", "idea"]}}]}},
        {"score": "50", "when": {"at_least": "1", "of": [
            "limitations", {"areas": {"at_least": "1", "meet": [{"any": ["analysis", "idea"]}]}}]}},
        {"score": "0"},
    ],
}  # fmt: skip

# What the loader says of faults of form, which a schema can see; its other faults are of meaning.
FORM = (
    "the key «.*» is missing",
    "unknown key «(?!idea»)",  # but for a word for a field of the file's own
    "a mapping must stand here",
    "a list must stand here",
    "a text must stand here",
    "must be a whole number",
    "must be true or false",
    "is no year of the Buddhist era",
    "the (?:Thai|English) text .* is missing",
    "must be one of unmet, unclear, met",
    "has no option «",
    "needs the option «",
    "at least one (?:check|requirement) is needed",
    "a–z, 0–9 and - alone",
    "a condition is one of",
    "the list of conditions is empty",
    "^to be written or confirmed",
)


def _paths(part: object, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    if path:
        yield path
    if isinstance(part, dict):
        for key, member in part.items():
            yield from _paths(member, (*path, key))
    elif isinstance(part, list):
        for n, member in enumerate(part):
            yield from _paths(member, (*path, n))


def _parent(content: Any, path: tuple[str | int, ...]) -> Any:
    for step in path[:-1]:
        content = content[step]
    return content


def _variants(path: tuple[str | int, ...]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the small criteria with something else at a path, and without it."""
    for other in (None, "ก", "5", [], ["ก"], {}, {"ก": "ข"}, "(รอเขียน) ก", ["limitations"]):
        content = copy.deepcopy(SMALL)
        _parent(content, path)[path[-1]] = other
        yield repr(other), content
    content = copy.deepcopy(SMALL)
    del _parent(content, path)[path[-1]]
    yield "left out", content
    content = copy.deepcopy(SMALL)
    if isinstance(_parent(content, path), dict):
        _parent(content, path)["unknown-key"] = "ก"
        yield "another key beside it", content


def _faults(content: dict[Any, Any]) -> list[str]:
    try:
        criteria_of(document_of(content))
    except CriteriaError as error:
        return [fault.message.en for fault in error.faults]
    return []


def test_the_small_criteria_hold_every_key_that_may_stand_in_a_file() -> None:
    def held(part: object) -> set[str]:
        if isinstance(part, dict):
            return set(part).union(*map(held, part.values()))
        return set().union(*map(held, part)) if isinstance(part, list) else set()

    assert _faults(SMALL) == []
    assert refusals(validator("criteria"), SMALL) == []
    assert held(SMALL) >= {
        *(*keys.TOP_REQUIRED, *keys.TOP_OPTIONAL, *keys.AREA_REQUIRED, *keys.AREA_OPTIONAL),
        *(*keys.REQUIREMENT_REQUIRED, *keys.REQUIREMENT_OPTIONAL, *keys.CAVEAT_KEYS),
        *(*keys.BAND_REQUIRED, *keys.BAND_OPTIONAL, *keys.CONDITIONS, *keys.OVER_AREAS),
    }


@pytest.mark.parametrize("key", keys.TOP_OPTIONAL)
def test_without_an_optional_key_both_accept_the_file(key: str) -> None:
    content = copy.deepcopy(SMALL)
    del content[key]
    if key == "areas":  # and with them all that is asked of each
        for name in ("analysis", "idea"):
            del content["requirements"][name]
        content["bands"] = [{"score": "100", "when": "limitations"}, {"score": "0"}]
        content["vocabulary"] = {}
        content["advice"] = ["item-codes"]
        del content["requirements"]["limitations"]["or_in_any_area"]
    assert _faults(content) == []
    assert refusals(validator("criteria"), content) == []


@pytest.mark.parametrize("key", keys.TOP_REQUIRED)
def test_without_a_required_key_both_refuse_the_file(key: str) -> None:
    content = {name: part for name, part in SMALL.items() if name != key}
    assert f"the key «{key}» is missing" in _faults(content)
    assert refused_at(validator("criteria"), content) == {""}


def test_a_fault_of_form_is_seen_by_both_and_nothing_else_is_refused() -> None:
    met_with = set()
    for path in _paths(SMALL):
        for what, content in _variants(path):
            faults = _faults(content)
            refused = refusals(validator("criteria"), content)
            of_form = {form for form in FORM for fault in faults if re.search(form, fault)}
            assert faults or not refused, (path, what, refused)
            assert refused or not of_form, (path, what, faults)
            met_with |= of_form
    assert met_with == set(FORM)


@pytest.mark.parametrize(
    ("old", "new", "valid"),
    [
        ("\nfiscal_year: 2567", "\nfiscal_year: ๒๕๖๗", True),
        ("\nfiscal_year: 2567", "\nfiscal_year: ๒๗๐๐", True),
        ("\nfiscal_year: 2567", "\nfiscal_year: ๒๗๐๑", False),
        ("\nfiscal_year: 2567", "\nfiscal_year: ๒๐๒๔", False),
        ("score: 50 ", "score: ๕๐ ", True),
        ("{at_least: 4, meet:", "{at_least: ๔, meet:", True),
        ("{pass_mark: 85}", "{pass_mark: ๘๕}", True),
    ],
)
def test_numbers_may_be_written_in_thai_digits(
    old: str, new: str, valid: bool, tmp_path: Path
) -> None:
    text = replaced(O34, old, new)
    assert (refusals(validator("criteria"), typed(text)) == []) is valid
    file = tmp_path / "own.yaml"
    file.write_text(text, encoding="utf-8")
    if valid:
        load_criteria(file)
    else:
        with pytest.raises(CriteriaError):
            load_criteria(file)


# ---- what an editor shows ----------------------------------------------------------------------


def test_checks_and_their_options_are_offered_and_explained() -> None:
    parts = criteria_schema()["$defs"]
    for name, known in (("check", CHECKS), ("advice", ADVICE)):
        offered = parts[name]
        assert set(offered["properties"]) == set(known)
        for check in known.values():
            bare = all(option.default is not None for option in check.options.values())
            assert (check.name in offered["examples"]) is bare
            told = offered["properties"][check.name]
            assert re.search("[ก-ฮ]", told["description"])
            assert set(told["properties"]) == set(check.options)
            for option in told["properties"].values():
                assert re.search("[ก-ฮ].*\n[a-z]", option["description"])


def test_where_python_strips_docstrings_checks_and_options_have_their_names(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def undocumented(check: Check | Advice) -> CheckDoc:
        return CheckDoc(check.name, Text(check.name, check.name), (), {}, ())

    monkeypatch.setattr("itacheck.schemas.criteria.documentation", undocumented)
    check = criteria_schema()["$defs"]["check"]["properties"]["failed-items"]
    assert check["description"] == "failed-items\nfailed-items"
    assert check["properties"]["pass_mark"]["description"] == "pass_mark\npass_mark"


def test_a_check_of_another_package_may_stand_with_any_options() -> None:
    for use in ("nice-words", {"nice-words": {"least": 3, "of": ["ก"]}}):
        content = copy.deepcopy(SMALL)
        content["requirements"]["idea"]["checks"] = ["stated", use]
        content["advice"].append(use)
        assert refusals(validator("criteria"), content) == []


def test_every_key_of_the_formats_is_explained_and_no_other() -> None:
    assert set(words.SUBMISSION) == keys.submission_keys(())
    assert set(words.CONDITIONS) == {*keys.CONDITIONS, *keys.OVER_AREAS}
