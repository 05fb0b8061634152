"""The reference of the criteria file's format: complete, true, and the same in both languages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

import itacheck
from itacheck import Criteria
from itacheck.checks.contract import Advice, Check
from itacheck.checks.registry import ADVICE, CHECKS, bound_check
from itacheck.criteria import format as keys
from itacheck.criteria.reading import UNWRITTEN
from itacheck.reference.check_docs import documentation
from itacheck.text import LANGUAGES
from itacheck.trial import count_examples, failing_examples, submission_of
from itacheck.verdict import NAMES
from tests.docs.walkthrough import steps_of

DOCS = Path(__file__).parents[2] / "docs"
PAGES = {
    language: (DOCS / language / "criteria-format.md").read_text(encoding="utf-8")
    for language in LANGUAGES
}
SNIPPETS = [(step.kind, step.argument, "\n".join(step.lines)) for step in steps_of(PAGES["th"])]
COMPLETE = [text for kind, argument, text in SNIPPETS if (kind, argument) == ("yaml", "complete")]
FRAGMENTS = [text for kind, argument, text in SNIPPETS if (kind, argument) == ("yaml", "")]
INSTRUMENT = next(text for _, argument, text in SNIPPETS if argument == "complete ita-2569.yaml")
MODULE = next(text for kind, _, text in SNIPPETS if kind == "python")
ENTRY_POINT = next(text for kind, _, text in SNIPPETS if kind == "toml")
FOREIGN = "measurable"


def needed(required: Iterable[str], optional: Iterable[str] = ()) -> dict[str, bool]:
    return dict.fromkeys(required, True) | dict.fromkeys(optional, False)


def options(checks: Mapping[str, Check] | Mapping[str, Advice]) -> dict[str, set[str]]:
    return {name: set(check.options) for name, check in checks.items()}


TABLES: dict[str, Any] = {
    "top": needed(keys.TOP_REQUIRED, keys.TOP_OPTIONAL),
    "caveat": needed(("th", "en"), set(keys.CAVEAT_KEYS) - {"th", "en"}),
    "area": needed(keys.AREA_REQUIRED, keys.AREA_OPTIONAL),
    "requirement": needed(keys.REQUIREMENT_REQUIRED, keys.REQUIREMENT_OPTIONAL),
    "field": {"name", "group.name", "areas.name", "areas.group.name"},
    "checks": options(CHECKS),
    "examples": set(NAMES),
    "example": set(keys.EXAMPLE_KEYS),
    "advice": options(ADVICE),
    "band": needed(keys.BAND_REQUIRED, keys.BAND_OPTIONAL),
    "conditions": set(keys.CONDITIONS),
    "over-areas": set(keys.OVER_AREAS),
    "placeholders": {"{fiscal_year}", "{assessed_year}", "{year_before}"},
    "instrument": needed(
        ("id", "year", "title", "source", "items"), ("sources", "ranges", "grades")
    ),
    "item": needed(("th", "en"), ("shortened", "unverified", "as_of", "source")),
    "range": needed(("from", "to"), ("unverified", "source")),
    "grade": needed(("grade", "from")),
    "options": {"verdict", "number", "requirement", "requirements", "field"},
}
"""What each table lists: keys, whether they are needed; or checks and their options."""


def table(language: str, name: str) -> list[list[str]]:
    """Return the rows of a table, without its head."""
    _, found, rest = PAGES[language].partition(f"<!-- keys: {name} -->\n")
    assert found, f"there is no table of {name}"
    lines = rest.partition("\n\n")[0].splitlines()[2:]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def coded(text: str) -> list[str]:
    return re.findall(r"`([^`]+)`", text)


# ---- the tables ----------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", TABLES)
def test_a_table_lists_every_key_and_no_other(name: str, language: str) -> None:
    rows, wanted = table(language, name), TABLES[name]
    found = [coded(row[0])[0] for row in rows]
    assert sorted(found) == sorted(wanted)
    assert all(cell for row in rows for cell in (row[0], row[-1]))
    if isinstance(wanted, dict):
        values = [wanted[name] for name in found]
        if name in ("checks", "advice"):
            assert [set(coded(row[1])) for row in rows] == values
        else:
            assert [row[1] for row in rows] == ["✓" if value else "" for value in values]


def test_the_options_that_are_said_to_be_needed_are() -> None:
    assert all(option.default is None for one in ADVICE.values() for option in one.options.values())
    by_name = {name: option for one in CHECKS.values() for name, option in one.options.items()}
    assert {name for name, option in by_name.items() if option.default is None} == {"pass_mark"}
    assert NAMES[by_name["none"].default] == "unmet"


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_table_goes_unread(language: str) -> None:
    page = PAGES[language]
    assert re.findall("<!-- keys: (.*) -->", page) == list(TABLES)
    assert len(re.findall(r"^\|---", page, flags=re.MULTILINE)) == len(TABLES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_cannot_be_used_is_named(language: str) -> None:
    page = PAGES[language]
    taken = page.partition("<!-- taken -->")[2].partition("\n\n")[0]
    assert coded(taken) == list(keys.TAKEN)
    for word in (*keys.RESERVED_IDS, *UNWRITTEN, *keys.FIXED):
        assert f"`{word}`" in page


def test_both_languages_show_the_same_snippets() -> None:
    english = [(step.kind, step.argument, "\n".join(step.lines)) for step in steps_of(PAGES["en"])]
    assert english == SNIPPETS
    assert {(kind, argument.split(" ")[0]) for kind, argument, _ in SNIPPETS} == {
        ("yaml", "complete"), ("yaml", ""), ("python", ""), ("toml", ""),
    }  # fmt: skip


# ---- the snippets --------------------------------------------------------------------------------


def merged(old: Any, new: Any) -> Any:
    """Return mappings one into the other; anything else gives way to the new."""
    if not isinstance(old, dict) or not isinstance(new, dict):
        return new
    return {**old, **{key: merged(old.get(key), value) for key, value in new.items()}}


def load(text: str, folder: Path) -> Criteria:
    file = folder / "criteria.yaml"
    file.write_text(text, encoding="utf-8")
    return itacheck.load_criteria(file)


def with_fragment(text: str, folder: Path) -> Criteria:
    """Load the first complete file with a fragment put into it."""
    whole, part = (yaml.load(source, yaml.BaseLoader) for source in (COMPLETE[0], text))  # noqa: S506
    return load(yaml.safe_dump(merged(whole, part), allow_unicode=True, sort_keys=False), folder)


@pytest.mark.parametrize("text", COMPLETE, ids=["with areas", "without areas and bands"])
def test_a_complete_file_is_in_order(text: str, tmp_path: Path) -> None:
    criteria = load(text, tmp_path)
    assert list(failing_examples(criteria)) == []
    assert count_examples(criteria) > 1


@pytest.mark.parametrize("text", [part for part in FRAGMENTS if FOREIGN not in part])
def test_a_fragment_fits_into_the_complete_file(text: str, tmp_path: Path) -> None:
    criteria = with_fragment(text, tmp_path)
    assert list(failing_examples(criteria)) == []


def test_the_complete_files_are_what_is_said_of_them(tmp_path: Path) -> None:
    with_areas, without = (load(text, tmp_path) for text in COMPLETE)
    assert (len(with_areas.areas), [band.score for band in with_areas.bands]) == (3, [100, 50, 0])
    assert (dict(without.areas), without.bands) == ({}, ())
    report = itacheck.grade({"implementation": {"steps": "ทำคู่มือ"}}, without)
    assert (report.score, report.reaches()) == (None, True)


def test_an_instrument_file_lies_beside_the_criteria(tmp_path: Path) -> None:
    (tmp_path / "ita-2569.yaml").write_text(INSTRUMENT, encoding="utf-8")
    instrument = load(f"{COMPLETE[0]}\ninstrument: ita-2569\n", tmp_path).instrument
    assert (instrument.id, instrument.year, len(instrument.items)) == ("ita-2569", 2569, 27)
    assert instrument.items["O10"].source.en == "the list of 2568 (invented)"
    assert [grade.grade for grade in instrument.grades] == ["ผ่าน", "ต้องปรับปรุง"]


def test_the_instrument_file_shows_every_key_of_its_tables() -> None:
    shown = yaml.load(INSTRUMENT, yaml.BaseLoader)  # noqa: S506
    parts = {
        "instrument": [shown],
        "item": shown["items"].values(),
        "range": shown["ranges"],
        "grade": shown["grades"]["bands"],
    }
    for name, mappings in parts.items():
        assert {key for mapping in mappings for key in mapping} == set(TABLES[name])


@pytest.mark.parametrize(
    "key", [key for key, is_needed in TABLES["instrument"].items() if is_needed]
)
def test_an_instrument_file_needs_what_is_said(key: str, tmp_path: Path) -> None:
    shown = yaml.load(INSTRUMENT, yaml.BaseLoader)  # noqa: S506
    del shown[key]
    (tmp_path / "ita-2569.yaml").write_text(yaml.safe_dump(shown), encoding="utf-8")
    with pytest.raises(itacheck.CriteriaError, match=f"«{key}»"):
        load(f"{COMPLETE[0]}\ninstrument: ita-2569\n", tmp_path)


# ---- a check of another package ------------------------------------------------------------------


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Install the package of the document where Python finds it."""
    module, _, _ = ENTRY_POINT.rpartition('"')[0].rpartition('"')[2].partition(":")
    (tmp_path / f"{module}.py").write_text(MODULE, encoding="utf-8")
    metadata = tmp_path / f"{module}-1.0.dist-info"
    metadata.mkdir()
    (metadata / "METADATA").write_text(f"Name: {module}\nVersion: 1.0\n", encoding="utf-8")
    points = ENTRY_POINT.replace('"', "").replace("[project.entry-points.", "[")
    (metadata / "entry_points.txt").write_text(points, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    return tmp_path


def test_the_check_of_another_package_works_once_installed(package: Path) -> None:
    (fragment,) = (part for part in FRAGMENTS if FOREIGN in part)
    criteria = with_fragment(fragment, package)
    assert list(failing_examples(criteria)) == []
    (check,) = (use for use in criteria.requirements["goal"].checks if use.name == FOREIGN)
    assert check.options == {"numbers": 1}
    told = documentation(bound_check(FOREIGN))
    assert told.title.th == "ข้อความวัดผลได้"
    assert set(told.options) == {"numbers"}
    for example in told.examples:
        ((verdict, value),) = ((k, v) for k, v in example.items() if k != "requirement")
        requirement = criteria.requirements[example["requirement"]]
        submission, area = submission_of(criteria, requirement, value)
        report = itacheck.grade(submission, criteria)
        assert NAMES[report.verdict(area, requirement.id)] == verdict
