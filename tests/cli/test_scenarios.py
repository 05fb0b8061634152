"""The scenarios of ``scenarios/*.txt``, run in this process."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from itacheck.cli.main import main

from .scenario import Scenario, read_scenarios

FILES = sorted((Path(__file__).parent / "scenarios").glob("*.txt"))
SCENARIOS = [
    pytest.param(scenario, id=f"{file.stem}: {scenario.title}")
    for file in FILES
    for scenario in read_scenarios(file)
]


@pytest.mark.parametrize("scenario", SCENARIOS)
@pytest.mark.usefixtures("desk")
def test_scenario(
    scenario: Scenario, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in scenario.environment.items():
        monkeypatch.setenv(name, value)
    if scenario.stdin is not None:
        data = Path(scenario.stdin).read_bytes()
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))
    status = main(scenario.arguments)
    printed = capsys.readouterr()
    assert "\x1b" not in printed.out + printed.err
    for what, wanted in scenario.expectations:
        if what.startswith("file "):
            file = Path(what.removeprefix("file "))
            if wanted == "-":
                assert not file.exists()
            else:
                text = file.read_text(encoding="utf-8")
                assert wanted in text
                assert "\x1b" not in text
        elif what == "out not":
            assert wanted not in printed.out
        else:
            found = {"out": printed.out, "err": printed.err}[what]
            assert (found == "") if wanted == "-" else (wanted in found)
    assert status == scenario.status


@pytest.mark.usefixtures("desk")
def test_the_first_letter_of_json_tells_one_object_from_a_list(
    capsys: pytest.CaptureFixture[str],
) -> None:
    for names, first in (
        (["model-100.yaml"], "{"),
        (["nowhere.yaml"], "{"),
        (["model-100.yaml", "nowhere.yaml"], "["),
        (["office/deep"], "["),
        (["nothing-here"], "["),
    ):
        main([*names, "--format", "json"])
        assert capsys.readouterr().out[0] == first


@pytest.mark.usefixtures("desk")
def test_a_file_that_may_not_be_read(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(path: str, *_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", path)

    # Root may read everything, so the refusal itself has to be made.
    monkeypatch.setattr("itacheck.readers.files.open", refused, raising=False)
    assert main(["model-100.yaml", "--lang", "en"]) == 2
    assert capsys.readouterr().err == ("itacheck: model-100.yaml: cannot open: Permission denied\n")


@pytest.mark.parametrize(
    ("language", "says"),
    [("th", "ข้อผิดพลาดภายในโปรแกรม โปรดแจ้งผู้พัฒนา"), ("en", "internal error, please report it")],
)
def test_a_fault_of_our_own_is_told_in_one_line_without_a_traceback(
    language: str, says: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("a \x1b fault")

    monkeypatch.setattr("itacheck.cli.round.graded", broken)
    assert main(["x.yaml", "--lang", language]) == 2
    error = capsys.readouterr().err
    assert error.startswith(f"itacheck: {says}: ZeroDivisionError: a <U+001B> fault (")
    assert error.count("\n") == 1


def test_an_interrupt_ends_as_shells_expect(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("itacheck.cli.round.graded", interrupted)
    assert main(["x.yaml"]) == 130
