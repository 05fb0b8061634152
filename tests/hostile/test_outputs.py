"""What commands write: nothing is lost where they fail, or where they are told the wrong name."""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from itacheck.cli.main import main
from itacheck.places import rule_files
from tests.many import acting
from tests.many.conftest import own, packages  # noqa: F401 - fixtures
from tests.many.running import Started, until

from .processes import commands

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="links, signals, limits of a process"),
    pytest.mark.usefixtures("desk"),
]

REPORTS = [f"all.{suffix}" for suffix in ("txt", "json", "jsonl", "md", "html", "sarif", "csv")]
BEFORE = "what was there before\n"


def outputs(names: list[str]) -> Iterator[str]:
    for name in names:
        yield from ("--output", name)


def hidden() -> list[str]:
    return [path.name for path in Path().iterdir() if path.name.startswith(".")]


WRITING = {
    "reports": ["office", *outputs(REPORTS)],
    "copies": ["copies", "office", *outputs(["same.txt", "same.json", "same.csv"])],
    "form.yaml": ["new", "--criteria", "o34-2567", "-o", "form.yaml", "--force"],
    "form.docx": ["new", "--criteria", "o34-2567", "-o", "form.docx", "--force"],
    "form.xlsx": ["new", "--criteria", "o34-2567", "-o", "form.xlsx", "--force"],
    "own.yaml": [
        *("criteria", "new", "--from", "o34-2567", "--item", "O25", "--year", "2570"),
        *("-o", "own.yaml", "--force"),
    ],
    "plan.yaml": ["convert", "plan.docx", "-o", "plan.yaml", "--force"],
    "new.yaml": ["new", "--criteria", "o34-2567", "-o", "new.yaml"],
    "new.docx": ["new", "--criteria", "o34-2567", "-o", "new.docx"],
}
"""Every command that writes files. The last two write where nothing stood."""

_LIMIT = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))"


def test_where_no_more_can_be_written_nothing_is_lost() -> None:
    """A file may not grow past 100 bytes: to the program, a disk that becomes full."""
    assert main(["new", "--criteria", "o34-2567", "-o", "plan.docx"]) == 0
    kept = [*REPORTS, "same.txt", "same.json", "same.csv"]
    kept += [name for name in WRITING if "." in name and not name.startswith("new.")]
    for name in kept:
        Path(name).write_text(BEFORE)
    statuses, done = commands([[*line, "--lang", "en"] for line in WRITING.values()], before=_LIMIT)
    assert statuses == [2] * len(WRITING)
    told = done.stderr.decode().splitlines()
    for name in (*kept, "new.yaml", "new.docx"):
        (line,) = (line for line in told if line.startswith(f"itacheck: cannot write {name}: "))
        # A workbook is made by way of a temporary file, whose maker does not tell the reason.
        assert line.endswith(
            ("File too large", "No space left on device" if name == "form.xlsx" else "large")
        )
    assert {Path(name).read_text() for name in kept} == {BEFORE}
    assert not Path("new.yaml").exists()
    assert not Path("new.docx").exists()
    assert hidden() == []


def test_where_they_succeed_files_are_replaced() -> None:
    assert main(["new", "--criteria", "o34-2567", "-o", "plan.docx"]) == 0
    for name in (*REPORTS, "form.yaml", "own.yaml", "plan.yaml"):
        Path(name).write_text(BEFORE)
    for line in (
        WRITING["reports"],
        WRITING["form.yaml"],
        WRITING["own.yaml"],
        WRITING["plan.yaml"],
    ):
        assert main(line) in (0, 1)
    for name in (*REPORTS, "form.yaml", "own.yaml", "plan.yaml"):
        assert BEFORE not in Path(name).read_text(encoding="utf-8-sig")
    assert hidden() == []


# ---- names that mean what is read ----------------------------------------------------------------


@pytest.mark.parametrize("kind", ["symbolic", "hard"])
@pytest.mark.parametrize(
    ("read", "arguments"),
    [
        ("draft.yaml", ["draft.yaml"]),
        ("office/a.yaml", ["office"]),
        ("office/a.yaml", ["draft.yaml", "office"]),
        ("criteria.yaml", ["draft.yaml", "--criteria", "criteria.yaml"]),
        ("office/b.yaml", ["copies", "office"]),
    ],
)
def test_an_output_is_never_what_is_read(
    kind: str, read: str, arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copy(rule_files("criteria")["o34-2567"], "criteria.yaml")
    before = Path(read).read_bytes()
    if kind == "symbolic":
        Path("out.json").symlink_to(read)
    else:
        os.link(read, "out.json")
    assert main([*arguments, "--output", "out.json", "--lang", "en"]) == 2
    assert "--output out.json is a file that is read" in capsys.readouterr().err
    assert Path(read).read_bytes() == before


@pytest.mark.parametrize("force", [["--force"], []])
@pytest.mark.parametrize(
    ("read", "arguments"),
    [
        ("plan.docx", ["convert", "plan.docx"]),
        ("own.yaml", ["convert", "plan.docx", "--criteria", "own.yaml"]),
        ("own.yaml", ["new", "--criteria", "own.yaml"]),
        (
            "own.yaml",
            ["criteria", "new", "--from", "own.yaml", "--item", "O25", "--year", "2570"],
        ),
    ],
)
def test_nor_is_the_file_of_o_even_by_force(
    force: list[str], read: str, arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copy(rule_files("criteria")["o34-2567"], "own.yaml")
    assert main(["new", "--criteria", "o34-2567", "-o", "plan.docx"]) == 0
    before = Path(read).read_bytes()
    Path("out.yaml").symlink_to(read)
    assert main([*arguments, "-o", "out.yaml", "--lang", "en", *force]) == 2
    says = "is a file that is read" if force else "exists; use --force"
    assert says in capsys.readouterr().err
    assert Path(read).read_bytes() == before


@pytest.mark.parametrize("second", ["all.json", "./all.json", "office/../all.json", "link.csv"])
@pytest.mark.parametrize("command", [[], ["copies"]])
def test_two_outputs_are_two_files(
    command: list[str], second: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("link.csv").symlink_to("all.json")
    arguments = [*command, "office", *outputs(["all.json", second]), "--lang", "en"]
    assert main(arguments) == 2
    assert f"--output {second} is a file that an --output before it" in capsys.readouterr().err
    assert not Path("all.json").exists()


# ---- two at once, and one that is ended ----------------------------------------------------------


@pytest.fixture
def waiting(own: Path, tmp_path: Path) -> list[str]:  # noqa: F811
    """Return the arguments for a round in which one submission waits for a flag."""
    acting.submissions(tmp_path / "offices", 30, {20: f"wait {tmp_path / 'flag'}"})
    arguments = ("--criteria", str(own), "--lang", "en", "--jobs", "1")
    return ["offices", *arguments, *outputs(["all.jsonl", "all.html"])]


def test_of_two_runs_each_leaves_a_whole_file(waiting: list[str], tmp_path: Path) -> None:
    Path("all.jsonl").write_text(BEFORE)
    with Started(*waiting) as running:
        until(Path(f"{tmp_path}/flag.waits").exists)
        assert Path("all.jsonl").read_text() == BEFORE
        assert main(["draft.yaml", *outputs(["all.jsonl", "all.html"])]) == 0
        assert json.loads(Path("all.jsonl").read_bytes())["submission"]["path"] == "draft.yaml"
        Path("flag").touch()
        assert running.end()[::2] == (0, "")
    assert len(Path("all.jsonl").read_bytes().splitlines()) == 30
    assert Path("all.html").read_text(encoding="utf-8").endswith("</html>\n")
    assert hidden() == []


def test_one_that_is_killed_leaves_what_was_there(waiting: list[str], tmp_path: Path) -> None:
    Path("all.jsonl").write_text(BEFORE)
    with Started(*waiting) as running:
        until(Path(f"{tmp_path}/flag.waits").exists)
        running.process.kill()
        running.end()
    assert Path("all.jsonl").read_text() == BEFORE
    assert not Path("all.html").exists()
    assert {name.rpartition(".")[2] for name in hidden()} == {"part"}
