"""Grading on every change: the hook, and what the pages tell users to copy."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import Any

import pytest
import yaml

from itacheck.cli.usage import parse

ROOT = Path(__file__).parents[2]
LANGUAGES = ["th", "en"]


def _snippets(language: str) -> list[Any]:
    page = (ROOT / "docs" / language / "ci.md").read_text(encoding="utf-8")
    return [yaml.safe_load(text) for text in re.findall(r"```yaml\n(.*?)```", page, re.DOTALL)]


def _hook() -> dict[str, Any]:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert isinstance(hook, dict)
    return hook


def test_the_hook_runs_the_script_that_is_installed() -> None:
    hook = _hook()
    assert {"id", "name", "description", "entry", "language", "files"} <= set(hook)
    assert hook["language"] == "python"
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert f'\n[project.scripts]\n{hook["entry"]} = "' in project


@pytest.mark.parametrize(
    ("path", "is_one"),
    [
        ("submission.yaml", True),
        ("offices/submission-2567.yml", True),
        (".pre-commit-config.yaml", False),
        ("rules/criteria/o34-2567.yaml", False),
        ("my-submission.yaml", False),
    ],
)
def test_without_files_of_a_project_submissions_are_known_by_their_name(
    path: str, is_one: bool
) -> None:
    assert bool(re.search(_hook()["files"], path)) is is_one


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_hook_is_used_as_the_page_says(language: str) -> None:
    config, _ = _snippets(language)
    (repo,) = config["repos"]
    (hook,) = repo["hooks"]
    assert hook["id"] == _hook()["id"]
    assert re.search(hook["files"], "ita/office/a.yaml")
    options = parse([*hook["args"], "ita/a.yaml"])
    assert options.fail_under == 50
    assert options.lang == language


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_workflow_writes_what_its_later_steps_take(language: str) -> None:
    _, workflow = _snippets(language)
    steps = workflow["jobs"]["itacheck"]["steps"]
    (command,) = (step["run"] for step in steps if step.get("run", "").startswith("itacheck"))
    options = parse(shlex.split(command)[1:])
    assert options.lang == language
    taken = [step["with"].get("sarif_file") or step["with"].get("path") for step in steps[-2:]]
    assert taken == options.output == ["itacheck.sarif", "report.html"]
    for step, path in zip(steps[-2:], taken, strict=True):
        assert path in step["if"]
        assert "!cancelled()" in step["if"]  # a job that fails keeps its log too


def test_both_pages_tell_the_same() -> None:
    thai, english = (_snippets(language) for language in LANGUAGES)
    plain = str(english).replace(", '--lang', 'en'", "").replace(" --lang en", "")
    assert str(thai) == plain
