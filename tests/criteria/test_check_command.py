"""``itacheck criteria check FILE``: what covers each clause, or every fault with file and line."""

from __future__ import annotations

from pathlib import Path

import pytest

import itacheck
from itacheck.cli.main import main
from itacheck.places import rule_files
from itacheck.trial import count_examples

from .broken import BROKEN, FIFTY, TITLE, UNITS, Broken
from .faults import CRITERIA, facts, line_of, replaced

Captured = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the current directory, of a user without a terminal."""
    monkeypatch.delenv("COLUMNS", raising=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def checked(text: str, capsys: Captured, language: str) -> tuple[int, list[str]]:
    """Return the status of the command for a file with this text, and the lines it prints."""
    Path("own.yaml").write_text(text, encoding="utf-8")
    status = main(["criteria", "check", "own.yaml", "--lang", language])
    printed = capsys.readouterr()
    assert printed.err == ""
    return status, printed.out.splitlines()


# ---- criteria that are in order ----------------------------------------------------------------


@pytest.mark.parametrize("language", ["th", "en"])
@pytest.mark.parametrize("identifier", rule_files("criteria"))
def test_a_shipped_file_is_in_order_and_every_clause_is_covered(
    identifier: str, language: str, capsys: Captured
) -> None:
    assert main(["criteria", "check", rule_files("criteria")[identifier], "--lang", language]) == 0
    printed = capsys.readouterr()
    assert printed.err == ""
    criteria = itacheck.load_criteria(identifier)
    assert printed.out.startswith({"th": "ใช้ได้: ", "en": "In order: "}[language])
    start = {"th": "ข้อที่ครอบคลุม", "en": "Clauses covered"}[language]
    table = printed.out.split(f"\n{start}\n")[1].split("\n\n")[0].splitlines()[1:]
    assert [line.split()[0] for line in table] == list(criteria.clauses)
    for clause, line in zip(criteria.clauses, table, strict=True):
        for requirement in criteria.requirements.values():
            named = requirement.title.into(language) in line.split("  ", 1)[1]
            assert named or requirement.clause != clause
        bound = any(part.clause == clause for part in criteria.not_checked)
        assert ("(not_checked)" in line) is bound


def test_it_says_how_much_it_has_looked_at(capsys: Captured) -> None:
    status, lines = checked(CRITERIA, capsys, "en")
    count = count_examples(itacheck.load_criteria("own.yaml"))
    assert status == 0
    assert count > 20
    assert f"8 requirements, 7 areas, 44 cells; {count} examples hold" in lines


@pytest.mark.parametrize("name", ["o34-2567", "O34 ๒๕๖๗"])
def test_a_shipped_file_may_be_named_by_its_id(name: str, capsys: Captured) -> None:
    assert main(["criteria", "check", name]) == 0
    assert "ใช้ได้: O34 ปีงบประมาณ 2567" in capsys.readouterr().out


# ---- criteria that are broken ------------------------------------------------------------------


@pytest.mark.parametrize("language", ["th", "en"])
@pytest.mark.parametrize("broken", BROKEN.values(), ids=BROKEN)
def test_what_is_broken_is_told_with_file_line_and_fault(
    broken: Broken, language: str, capsys: Captured
) -> None:
    text = replaced(CRITERIA, broken.old, broken.new)
    status, lines = checked(text, capsys, language)
    assert status == 1
    fault, total = lines
    path, line, column, message = fault.split(":", 3)
    assert (path, int(line)) == ("own.yaml", line_of(text, broken.where))
    assert 1 <= int(column) <= len(text.splitlines()[int(line) - 1])
    expected = {"th": broken.th, "en": broken.en}[language]
    if expected.endswith("…"):
        assert message.startswith(f" {expected[:-1]}")
    else:
        assert message == f" {expected}"
    assert total == {"th": "พบ 1 จุดที่ต้องแก้", "en": "to be mended: 1"}[language]


def test_the_table_is_long_enough_and_says_the_same_in_both_languages() -> None:
    assert len(BROKEN) >= 25
    for broken in BROKEN.values():
        assert broken.th != broken.en
        assert facts(broken.th) == facts(broken.en)


def test_all_faults_are_told_at_once_in_the_order_of_the_file(capsys: Captured) -> None:
    names = [
        "a duplicate key",
        "an ambiguous word of the vocabulary",
        "a missing English text",
        "an unknown check",
        "at_least out of range",
    ]
    text = CRITERIA
    for name in names:
        text = replaced(text, *BROKEN[name][:2])
    status, lines = checked(text, capsys, "en")
    assert status == 1
    assert [line.split(": ", 1)[1] for line in lines[:-1]] == [BROKEN[n].en for n in names]
    assert lines[-1] == "to be mended: 5"


def test_examples_are_tried_when_the_file_itself_is_in_order(capsys: Captured) -> None:
    text = replaced(replaced(CRITERIA, UNITS, "met: [-]"), TITLE, "title: {th: วิธีการ}")
    assert checked(text, capsys, "en")[1][-1] == "to be mended: 1"
    text = replaced(replaced(CRITERIA, UNITS, "met: [-]"), "unmet: [..........]", "unmet: [3 วัน]")
    assert checked(text, capsys, "en")[1][-1] == "to be mended: 2"


def test_every_example_that_does_not_hold_is_told(capsys: Captured) -> None:
    text = replaced(CRITERIA, UNITS, "met: [-, กลุ่มอำนวยการ, ไม่มี, อ่านไม่ได้]")
    status, lines = checked(text, capsys, "en")
    assert status == 1
    assert [line.split(" but is ")[1].split(":")[0] for line in lines[:-1]] == [
        "unmet",
        "unmet",
        "unclear",
    ]


@pytest.mark.parametrize(
    ("example", "says"),
    [
        ("{submission: nowhere.yaml, area: '1.1'}", "a mapping must stand here"),
        ("{submission: '-', area: '1.1'}", "a mapping must stand here"),
        ("{submission: {}, area: ['1.1']}", "a text must stand here"),
        ("{submission: {}}", "there is no area «» to look at"),
    ],
)
def test_an_example_is_never_the_name_of_a_file_nor_a_crash(
    example: str, says: str, capsys: Captured
) -> None:
    status, lines = checked(replaced(CRITERIA, UNITS, f"met: [{example}]"), capsys, "en")
    assert (status, len(lines)) == (1, 2)
    assert says in lines[0]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('title: {th: "{{ก}}", en: "{{a}}"}', "{ก} {a}"),
        ('title: {th: "ปี {fiscal_year} {{ก}}", en: "{fiscal_year} {{a}}"}', "ปี 2567 {ก} 2567 {a}"),
    ],
)
def test_doubled_braces_are_braces(text: str, says: str, capsys: Captured) -> None:
    assert checked(replaced(CRITERIA, TITLE, text), capsys, "en")[0] == 0
    title = itacheck.load_criteria("own.yaml").requirements["method"].title
    assert f"{title.th} {title.en}" == says


def test_what_an_author_may_have_forgotten_is_worth_knowing(capsys: Captured) -> None:
    start = CRITERIA.index("  steps:\n    clause")
    examples = CRITERIA.index("    examples:", start)
    text = CRITERIA[:examples] + CRITERIA[CRITERIA.index("  timeframe:\n    clause", start) :]
    text = replaced(text, "instrument: ita-2566\n", "")
    text = replaced(text, "id: o34-2567", "id: own-2567")
    for band in (FIFTY, FIFTY.replace("4", "all").replace("[analysis", "[analysis, priority")):
        text = replaced(text, band, band.replace("responsible, ", ""))
    status, lines = checked(text, capsys, "en")
    assert status == 0
    start = lines.index("Worth knowing") + 1
    assert lines[start : lines.index("", start)] == [
        "  - no band asks for responsible (responsible), so it moves no score",
        "  - steps (steps) has no examples",
        "  - there is no instrument, so codes and titles of items are not compared",
    ]


@pytest.mark.parametrize(
    "keys", ["agency: {}\ncriteria: o34-2567", "หลักเกณฑ์: o34-2567", "areas: {}"]
)
def test_a_submission_is_refused_in_one_line_that_says_what_it_is(
    keys: str, capsys: Captured
) -> None:
    status, lines = checked(f"{keys}\nlimitations: ไม่มี\n", capsys, "en")
    assert (status, lines[-1]) == (1, "to be mended: 1")
    says = "this file is a submission, not criteria; grade it with itacheck own.yaml"
    assert lines[0].endswith(f": {says}")
    assert len(lines) == 2


# ---- what cannot be read at all ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("id: o34\n\titem: O34\n", "own.yaml:2:1: a tab cannot indent here; use spaces instead"),
        ("id: o34\n  item: O34\n", "own.yaml:2:"),
        ("id: [o34\n", "own.yaml:"),
        ("id: 'o34\n", "own.yaml:"),
        ("a: &a [*a]\n", "own.yaml:1:"),
        ("id: a\n---\nid: b\n", "own.yaml:"),
    ],
)
def test_a_file_that_is_no_yaml_is_status_2_with_its_place(
    text: str, says: str, capsys: Captured
) -> None:
    Path("own.yaml").write_text(text, encoding="utf-8")
    assert main(["criteria", "check", "own.yaml", "--lang", "en"]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith(f"itacheck: {says}")
    assert printed.err.count("\n") == 1


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("nowhere.yaml", "nowhere.yaml: cannot open the criteria file: No such file or directory"),
        ("folder.yaml", "folder.yaml: cannot open the criteria file: Is a directory"),
        (
            "o34-2599",
            "the criteria «o34-2599» are not known; there are o34-2567, o38-2563 (did you mean"
            " o34-2567?); criteria of your own are given as a file",
        ),
        ("o99", "the criteria «o99» are not known; there are o34-2567, o38-2563; criteria of"),
        ("folder", "the criteria «folder» are not known; there are o34-2567, o38-2563; criteria"),
        (
            "own-2570",
            "the criteria «own-2570» are not known; there are o34-2567, o38-2563 (did you mean the"
            " file own-2570.yaml?)",
        ),
    ],
)
def test_a_file_that_is_not_there_is_status_2(name: str, says: str, capsys: Captured) -> None:
    Path("folder.yaml").mkdir()
    Path("own-2570.yaml").touch()
    assert main(["criteria", "check", name, "--lang", "en"]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith(f"itacheck: {says}")
