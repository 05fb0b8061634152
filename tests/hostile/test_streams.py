"""Standard output and standard error that are full, closed, or that nobody reads any more."""

from __future__ import annotations

import errno
import io
import sys
from pathlib import Path

import pytest

from itacheck.cli.formats import FORMATS
from itacheck.cli.main import main
from itacheck.cli.progress import Bar
from itacheck.cli.terminal import complain

from .processes import commands, shell

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="pipes and devices of POSIX"),
    pytest.mark.usefixtures("desk"),
]
on_full_device = pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full device here")

PRINTING = [
    *([*("draft.yaml", "--format", name), "--lang", "en"] for name in FORMATS),
    *(["office", "draft.yaml", "--format", name, "--lang", "en"] for name in ("text", "json")),
    ["--help", "--lang", "en"],
    ["--version", "--lang", "en"],
    ["explain", "--lang", "en"],
    ["explain", "timeframe/period", "--lang", "en"],
    ["criteria", "list", "--lang", "en"],
    ["criteria", "show", "o34-2567", "--lang", "en"],
    ["criteria", "diff", "o34-2567", "o38-2563", "--lang", "en"],
    ["criteria", "new", "--from", "o34-2567", "--item", "O25", "--year", "2570", "--lang", "en"],
    ["schema", "report", "--lang", "en"],
    ["new", "--criteria", "o34-2567", "--lang", "en"],
    ["new", "--help", "--lang", "en"],
    *(["compare", "office", "draft.yaml", "--format", f, "--lang", "en"] for f in ("text", "json")),
    *(["copies", "office", "--format", name, "--lang", "en"] for name in ("text", "json", "csv")),
    ["convert", "plan.docx", "--lang", "en"],
]
"""Every command that prints, in every format."""

# Standard output is opened anew for each command, on the same number.
NOBODY_READS = "reader, writer = os.pipe(); os.close(reader); os.dup2(writer, 1); os.close(writer)"
FULL = "full = os.open('/dev/full', os.O_WRONLY); os.dup2(full, 1); os.close(full)"


def plan() -> None:
    """Make the Word file that is converted; what is told of it stands on standard error."""
    assert main(["new", "--criteria", "o34-2567", "-o", "plan.docx"]) == 0


def test_a_reader_that_has_stopped_is_no_fault() -> None:
    plan()
    statuses, done = commands(PRINTING, each=NOBODY_READS)
    assert statuses == [1] * len(PRINTING)
    told = [line for line in done.stderr.decode().splitlines() if "plan.docx" not in line]
    assert told == []


@on_full_device
def test_a_full_disk_is_told_by_every_command() -> None:
    plan()
    statuses, done = commands(PRINTING, each=FULL)
    assert statuses == [2] * len(PRINTING)
    told = [line for line in done.stderr.decode().splitlines() if "plan.docx" not in line]
    assert told == ["itacheck: cannot print: No space left on device"] * len(PRINTING)


# A process ends at once, without Python's own end: nothing of what is printed may be lost by that.


@on_full_device
@pytest.mark.parametrize(
    ("line", "status", "told"),
    [
        ("itacheck --help > /dev/full", 2, "No space left on device"),
        ("itacheck --version >&-", 2, "Bad file descriptor"),
        ("itacheck draft.yaml > /dev/full", 2, "No space left on device"),
        ("itacheck draft.yaml --format json >&-", 2, "Bad file descriptor"),
        ("itacheck draft.yaml --quiet > /dev/full", 0, ""),
        ("itacheck draft.yaml > /dev/full 2> /dev/full", 2, ""),
        ("itacheck draft.yaml <&- >&- 2>&-", 2, ""),
    ],
)
def test_a_process_ends_with_its_status(line: str, status: int, told: str) -> None:
    done = shell(line.replace("itacheck", "itacheck --lang en", 1))
    assert done.returncode == status
    assert done.stderr.decode() == (f"itacheck: cannot print: {told}\n" if told else "")


@on_full_device
@pytest.mark.parametrize("command", ["", "copies"])
@pytest.mark.parametrize("errors", ["2> /dev/full", "2>&-"])
def test_what_cannot_be_told_does_not_stop_what_can_be_done(command: str, errors: str) -> None:
    assert shell(f"itacheck {command} none.yaml office > out {errors}").returncode == 2
    assert len(Path("out").read_bytes()) > 400


def test_nor_does_a_reader_of_complaints_who_has_stopped() -> None:
    done = shell("(itacheck none.yaml office 2>&1 > out; echo $? >&2) | true")
    assert done.stderr == b"2\n"
    assert len(Path("out").read_bytes()) > 400


@on_full_device
def test_complaints_that_reach_nobody_do_not_keep_files_from_being_written() -> None:
    Path("office/bad.yaml").write_text("[", encoding="utf-8")
    done = shell("itacheck office --output out.jsonl 2> /dev/full")
    assert done.returncode == 2
    assert len(Path("out.jsonl").read_bytes().splitlines()) == 3


def test_a_long_report_reaches_whoever_reads_slowly() -> None:
    done = shell("itacheck office draft.yaml --format html | (sleep 0.2; cat)")
    assert done.stdout.decode().endswith("</html>\n")


def test_a_terminal_that_is_gone_stops_neither_a_bar_nor_a_complaint(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class Gone(io.StringIO):
        def write(self, _text: str) -> int:
            raise OSError(errno.EIO, "gone")

    monkeypatch.setattr(sys, "stderr", Gone())
    bar = Bar(3, "en")
    bar.advance()
    bar.wipe()
    complain("something")
    assert bar.done == 1
