"""``itacheck schema``: the schemas on standard output."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from itacheck.cli.main import main
from itacheck.schemas import published
from tests.checks import own_criteria
from tests.criteria.faults import CRITERIA, replaced


@pytest.mark.parametrize("name", ["submission", "criteria", "report"])
def test_a_schema_is_printed_as_it_is_published(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["schema", name]) == 0
    printed = capsys.readouterr()
    assert printed.out == published()[f"{name}.json"]
    assert printed.err == ""


def test_of_submissions_under_one_criteria_or_several_and_files_too(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own_criteria.without_areas(tmp_path)
    own = str(tmp_path / "criteria.yaml")
    assert main(["schema", "submission", "--criteria", own]) == 0
    alone = json.loads(capsys.readouterr().out)
    assert alone["$id"] == "urn:itacheck:schema:submission:flat"
    assert "flat.analysis" in alone["$defs"]
    assert main(["schema", "submission", "--criteria", own, "--criteria", "o34-2567"]) == 0
    both = json.loads(capsys.readouterr().out)
    assert both["$id"] == "urn:itacheck:schema:submission"
    assert both["$defs"]["flat.criteria"]["enum"] == ["flat", "o34-2567"]


def test_no_sign_of_a_title_turns_the_text_around(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "own.yaml"
    title = "การให้บริการและระบบ E-Service"
    file.write_text(replaced(CRITERIA, title, f"{title}\u202e"), encoding="utf-8")
    assert main(["schema", "submission", "--criteria", str(file)]) == 0
    printed = capsys.readouterr().out
    assert "\u202e" not in printed
    assert f"{title}\\u202e" in printed


@pytest.mark.parametrize(
    ("arguments", "thai", "english"),
    [
        ([], "ต้องระบุ submission|criteria|report", "the following arguments are required"),
        (["x"], "ไม่มีรูปแบบ x", "there is no format x; there are submission, criteria, report"),
        (["report", "--criteria", "o34-2567"], "ใช้กับ schema submission เท่านั้น", "schema submission"),
        (["submission", "--criteria", "o99"], "ไม่รู้จักหลักเกณฑ์ «o99»", "«o99» are not known"),
    ],
)
def test_bad_usage_is_told_and_nothing_is_printed(
    arguments: list[str], thai: str, english: str, capsys: pytest.CaptureFixture[str]
) -> None:
    for language, says in (("th", thai), ("en", english)):
        assert main(["schema", *arguments, "--lang", language]) == 2
        printed = capsys.readouterr()
        assert printed.out == ""
        assert says in printed.err


def test_help_says_what_schemas_are_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", "--help", "--lang", "en"]) == 0
    told = " ".join(capsys.readouterr().out.split())
    assert "itacheck schema" in told
    assert "by which an editor completes and checks a file as you type" in told
