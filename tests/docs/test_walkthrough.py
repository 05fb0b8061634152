"""«Add this year's criteria», carried out as it is written, in both languages."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import pytest
from jsonschema_rs import validator_for

import itacheck
from itacheck.text import LANGUAGES
from tests.docs.walkthrough import Step, StepError, carry_out, steps_of
from tests.schemas.editor import typed, typed_file
from tests.schemas.validating import refusals

DOCS = Path(__file__).parents[2] / "docs"
CRITERIA, INSTRUMENT = "o25-2570.yaml", "ita-2569.yaml"
SUBMISSION = "submissions/office-a.yaml"
FORM, SCHEMA = "form.yaml", "o25-2570.json"


def walkthrough(language: str) -> str:
    return (DOCS / language / "add-criteria.md").read_text(encoding="utf-8")


def steps(language: str, *kinds: str) -> list[Step]:
    return [step for step in steps_of(walkthrough(language)) if step.kind in kinds]


@pytest.fixture(scope="module")
def desks(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Return the folder of a reader of each language, at the end of the walk-through."""
    folders = {language: tmp_path_factory.mktemp(language) for language in LANGUAGES}
    for language, folder in folders.items():
        carry_out(walkthrough(language), folder)
    return folders


# ---- the documents -----------------------------------------------------------------------------


def test_every_step_does_what_the_document_says(desks: dict[str, Path]) -> None:
    for folder in desks.values():
        files = {path.relative_to(folder).as_posix() for path in folder.rglob("*.*")}
        assert files == {CRITERIA, INSTRUMENT, SUBMISSION, FORM, SCHEMA}


@pytest.mark.parametrize("name", [CRITERIA, INSTRUMENT, FORM, SCHEMA])
def test_both_languages_end_with_the_same_files(name: str, desks: dict[str, Path]) -> None:
    thai, english = ((desks[language] / name).read_text(encoding="utf-8") for language in LANGUAGES)
    assert thai == english


def test_the_criteria_are_those_of_the_story(desks: dict[str, Path]) -> None:
    criteria = itacheck.load_criteria(desks["th"] / CRITERIA)
    assert (criteria.id, criteria.fiscal_year, criteria.assessed_year) == ("o25-2570", 2570, 2569)
    assert list(criteria.areas) == ["1.1", "1.2", "1.3", "1.4", "1.5"]
    assert "limitations" not in criteria.requirements
    assert [band.score for band in criteria.bands] == [100, 50, 0]
    assert criteria.instrument.id == "ita-2569"


def test_both_submissions_are_graded_alike(desks: dict[str, Path]) -> None:
    thai, english = (
        itacheck.grade(desks[language] / SUBMISSION, desks[language] / CRITERIA)
        for language in LANGUAGES
    )
    assert (thai.score, thai.possible_score) == (english.score, english.possible_score) == (50, 50)
    assert thai.verdicts == english.verdicts
    assert [step.changes for step in thai.next] == [(("1.4", "timeframe"), ("1.5", "responsible"))]
    assert not [f for f in (*thai.findings, *english.findings) if f.rule.startswith("submission/")]


def test_the_form_names_the_schema_and_is_filled_in_as_it_says(desks: dict[str, Path]) -> None:
    folder = desks["th"]
    form = (folder / FORM).read_text(encoding="utf-8")
    assert form.startswith(f"# yaml-language-server: $schema={SCHEMA}\n")
    schema = validator_for(json.loads((folder / SCHEMA).read_text(encoding="utf-8")))
    assert refusals(schema, typed(form)) == []
    assert refusals(schema, typed_file(folder / SUBMISSION)) == []
    assert refusals(schema, typed(form.replace("analysis:", "analysys:"))) != []
    assert itacheck.grade(folder / FORM, folder / CRITERIA).score == 0


def test_the_documents_give_the_same_commands_each_in_its_language() -> None:
    thai, english = ([step.lines for step in steps(language, "sh")] for language in LANGUAGES)
    commands = [command.partition(" > ") for (command,) in thai]
    assert english == [[f"{command} --lang en{sign}{file}"] for command, sign, file in commands]
    verbs = {" ".join(command.split()[1:3]) for command, _, _ in commands}
    assert verbs >= {"criteria new", "criteria check", "criteria diff", "criteria show"}


def test_the_documents_make_the_same_edits() -> None:
    thai, english = (
        [(step.argument, step.lines) for step in steps(language, "diff")] for language in LANGUAGES
    )
    assert thai == english


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_command_prints_follows_it(language: str) -> None:
    done = steps_of(walkthrough(language))
    for step, after in pairwise(done):
        printing = step.kind == "sh" and " > " not in step.lines[0]
        assert (after.kind == "text") is printing


# ---- the runner: it stops at a step that does not do what is said -------------------------------


def block(kind: str, *lines: str) -> str:
    return "\n".join((f"```{kind}", *lines, "```", ""))


NOTES = block("yaml notes.yaml", "a: 1", "b: 2", "c: 3", "b: 2", "d: 4 and more")
LIST = block("sh", "itacheck criteria list --lang en")


@pytest.mark.parametrize(
    ("document", "says"),
    [
        ("```sh\nitacheck --version\n", "does not end"),
        (block("bash", "itacheck --version"), "no kind of step"),
        (block("", "itacheck --version"), "no kind of step"),
        (block("sh", "ls"), "one command of itacheck"),
        (block("sh", "itacheck --version", "itacheck --version"), "one command of itacheck"),
        (block("sh fails", "itacheck --version"), "with a status perhaps"),
        (block("sh", "itacheck nowhere.yaml"), "it ends with status 2"),
        (block("sh status=1", "itacheck --version"), "it ends with status 0"),
        (block("text", "…"), "no command stands before it"),
        (
            block("sh", "itacheck --version > version") + block("text"),
            "no command stands before it",
        ),
        (LIST + block("text"), "what is printed is"),
        (LIST + block("text", "No such criteria", "…"), "what is printed is"),
        (LIST + block("text", "What criteria there are"), "what is printed is"),
        (LIST + block("text", "…", "…", "No such line…", "…"), "what is printed is"),
        (block("diff notes.yaml", "-a: 1"), "no such file"),
        (NOTES + block("diff", "-a: 1"), "not named"),
        (NOTES + block("diff notes.yaml", "a: 1"), "begins with neither"),
        (NOTES + block("diff notes.yaml", "-e: 5"), "stands 0 times"),
        (NOTES + block("diff notes.yaml", "-a: 1", "-c: 3"), "stands 0 times"),
        (NOTES + block("diff notes.yaml", "-b: 2"), "stands 2 times"),
        (NOTES + block("diff notes.yaml", " a: 1", "-…", "-e: 5"), "stands 0 times"),
        (NOTES + block("diff notes.yaml", "+e: 5"), "must show the lines"),
        (NOTES + block("diff notes.yaml", "-…", "-c: 3"), "must show the lines"),
        (NOTES + block("diff notes.yaml", " a: 1", "-…"), "must show the lines"),
        (NOTES + block("replace notes.yaml", "Find: 9", "Put:"), "does not stand"),
        (NOTES + block("replace notes.yaml", "Find: 1"), "two lines"),
        (NOTES + NOTES, "such a file already"),
    ],
)
def test_a_step_that_does_not_do_what_is_said_is_refused(
    document: str, says: str, tmp_path: Path
) -> None:
    with pytest.raises(StepError, match=says) as caught:
        carry_out(document, tmp_path)
    assert str(caught.value).startswith("line ")


@pytest.mark.parametrize(
    ("edit", "lines"),
    [
        (block("diff notes.yaml", "-a: 1", "+a: 2"), "a: 2|b: 2|c: 3|b: 2|d: 4 and more"),
        (block("diff notes.yaml", " c: 3", "-b: 2"), "a: 1|b: 2|c: 3|d: 4 and more"),
        (block("diff notes.yaml", " c: 3", "+x", " b: 2"), "a: 1|b: 2|c: 3|x|b: 2|d: 4 and more"),
        (block("diff notes.yaml", " a: 1", "-…", " d: 4…"), "a: 1|d: 4 and more"),
        (block("diff notes.yaml", "-a: 1", "@@ 2 @@", "-d: 4…", "+d"), "b: 2|c: 3|b: 2|d"),
        (block("replace notes.yaml", "ค้นหา: b: 2", "แทนที่ด้วย:"), "a: 1||c: 3||d: 4 and more"),
        (block("replace notes.yaml", "Find: 4 and", "Put: 5"), "a: 1|b: 2|c: 3|b: 2|d: 5 more"),
    ],
)
def test_an_edit_is_made_as_it_is_shown(edit: str, lines: str, tmp_path: Path) -> None:
    carry_out(NOTES + edit, tmp_path)
    text = (tmp_path / "notes.yaml").read_text(encoding="utf-8")
    assert text == lines.replace("|", "\n") + "\n"


@pytest.mark.parametrize(
    "told",
    [
        ("…",),
        ("หลักเกณฑ์ที่มี", "…"),
        ("…", "o34-2567  O34  2567 …", "o38-2563  O38…", "…"),
        ("หลักเกณฑ์…", "รหัส…", "…", "แบบวัดที่มี (รหัสและชื่อข้อ)", "…"),
    ],
)
def test_what_is_printed_may_be_told_in_part(told: tuple[str, ...], tmp_path: Path) -> None:
    carry_out(block("sh", "itacheck criteria list") + block("text", *told), tmp_path)
