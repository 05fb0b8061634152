"""What only a process of its own can show: imports, encodings, pipes, terminals."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from rich.cells import cell_len

from itacheck.places import data_directory
from tests.schemas.validating import valid_report

ROOT = Path(__file__).parents[2]


def _itacheck(
    *arguments: str, stdin: bytes = b"", **environment: str
) -> subprocess.CompletedProcess[bytes]:
    done = subprocess.run(
        [sys.executable, "-m", "itacheck", *arguments],
        input=stdin,
        capture_output=True,
        env=_environment(environment),
        timeout=60,
        check=False,
    )
    if "json" in arguments:  # tests/conftest.py sees to the reports of this process alone
        valid_report(done.stdout)
    return done


def _environment(changes: dict[str, str]) -> dict[str, str]:
    kept = {
        k: v
        for k, v in os.environ.items()
        if k not in ("COLUMNS", "NO_COLOR", "PYTHONUTF8", "PYTHONUNBUFFERED")
    }
    return {**kept, "PYTHONPATH": str(ROOT), **changes}


def _lines(data: bytes) -> list[str]:
    return data.decode().replace("\r\n", "\n").splitlines()


@pytest.mark.usefixtures("desk")
def test_the_module_is_the_program() -> None:
    done = _itacheck("four-areas.yaml", PYTHONIOENCODING="utf-8")
    assert done.returncode == 1
    assert "คะแนนที่คาด 50" in _lines(done.stdout)
    assert done.stderr == b""


@pytest.mark.usefixtures("desk")
def test_json_of_standard_input_is_utf_8_whatever_the_terminal() -> None:
    data = Path(data_directory("samples"), "phichit-like.yaml").read_bytes()
    done = _itacheck("-", "--format", "json", stdin=data, PYTHONIOENCODING="ascii")
    assert done.returncode == 1
    content = json.loads(done.stdout.decode("utf-8"))
    assert content["submission"] == {"path": "-", "agency": "สำนักงานตัวอย่างจังหวัดสมมติกลาง"}
    assert "ข้อ" in json.dumps(content, ensure_ascii=False)
    assert done.stderr == b""


@pytest.mark.usefixtures("desk")
def test_a_terminal_that_knows_no_thai_gets_question_marks_and_no_traceback() -> None:
    done = _itacheck("four-areas.yaml", "nowhere.yaml", PYTHONIOENCODING="ascii")
    assert done.returncode == 2
    assert b"? 50" in done.stdout
    assert done.stdout.isascii()
    assert done.stderr.isascii()
    assert b"\nitacheck: nowhere.yaml: \\u0e44" in done.stderr  # behind a note on the terminal
    assert b"Traceback" not in done.stderr


@pytest.mark.usefixtures("desk")
def test_a_windows_874_terminal_gets_thai() -> None:
    done = _itacheck("four-areas.yaml", PYTHONIOENCODING="cp874")
    assert "คะแนนที่คาด 50" in done.stdout.decode("cp874")


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize(("form", "imported"), [("json", False), ("text", True)])
def test_rich_is_imported_for_text_alone(form: str, imported: bool) -> None:
    program = (
        "import sys; from itacheck.cli.main import main; main(sys.argv[1:]);"
        "print([m for m in ('rich', 'importlib.metadata', 'importlib.resources')"
        " if m in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-S", "-c", program, "phichit-like.yaml", "--format", form],
        capture_output=True,
        env=_environment({"PYTHONPATH": os.pathsep.join([str(ROOT), *sys.path])}),
        timeout=60,
        check=True,
    )
    modules = done.stderr.decode()
    assert ("'rich'" in modules) is imported
    assert imported or "importlib" not in modules


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize("form", ["text", "json"])
def test_a_reader_that_stops_early_is_no_error(form: str) -> None:
    names = ["phichit-like.yaml"] * 40  # far more than a pipe holds
    with subprocess.Popen(
        [sys.executable, "-m", "itacheck", *names, "--format", form],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=_environment({}),
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(timeout=60) == 1


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize(
    "arguments",
    [["--version"], ["--help"], ["model-100.yaml"], ["model-100.yaml", "--format", "json"]],
    ids=" ".join,
)
def test_a_reader_that_is_gone_before_anything_is_printed_is_no_error(arguments: list[str]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-m", "itacheck", *arguments],
        stdout=writing,
        stderr=subprocess.PIPE,
        env=_environment({}),
        timeout=60,
        check=False,
    )
    os.close(writing)
    assert done.stderr == b""
    assert done.returncode == 1


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminal")
@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize(
    ("environment", "coloured"),
    [
        ({"TERM": "xterm"}, True),
        ({"TERM": "xterm", "NO_COLOR": "1"}, False),
        ({"TERM": "xterm", "NO_COLOR": ""}, True),  # no-color.org: set and not empty
        ({"TERM": "dumb"}, False),
    ],
)
def test_colour_only_on_a_terminal_that_wants_it(
    environment: dict[str, str], coloured: bool
) -> None:
    assert (b"\x1b[" in _in_terminal(100, environment)) is coloured


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminal")
@pytest.mark.usefixtures("desk")
def test_the_report_is_as_wide_as_the_terminal_up_to_120() -> None:
    def longest_line(columns: int, **environment: str) -> int:
        text = _in_terminal(columns, {"TERM": "dumb", **environment}).decode()
        return max(map(cell_len, text.splitlines()))

    assert longest_line(60) <= 60
    assert 80 < longest_line(300) <= 120
    assert longest_line(300, COLUMNS="50") <= 50


def _in_terminal(columns: int, environment: dict[str, str]) -> bytes:
    """Return what is printed on a terminal of that width."""
    import fcntl
    import pty
    import struct
    import termios

    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    process = subprocess.Popen(
        [sys.executable, "-m", "itacheck", "four-areas.yaml", "--lang", "en"],
        stdout=theirs,
        env=_environment(environment),
    )
    os.close(theirs)
    printed = b""
    try:
        while part := os.read(ours, 65536):
            printed += part
    except OSError:  # Linux says so when the other end is closed
        pass
    os.close(ours)
    assert process.wait(timeout=60) == 1
    return printed


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize(("encoding", "met"), [("cp874", "/"), ("cp1252", "/"), ("utf-8", "✓")])
def test_marks_stay_apart_where_an_encoding_lacks_them(encoding: str, met: str) -> None:
    done = _itacheck("four-areas.yaml", "--lang", "en", PYTHONIOENCODING=encoding)
    lines = done.stdout.decode(encoding).splitlines()
    assert any(line.startswith(f"{met} met  ? doubt  ") for line in lines)


@pytest.mark.usefixtures("desk")
def test_letters_that_cannot_be_shown_are_said_to_be_lost() -> None:
    done = _itacheck("four-areas.yaml", PYTHONIOENCODING="ascii")
    assert done.returncode == 1
    assert b"PYTHONUTF8=1" in done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full device here")
@pytest.mark.usefixtures("desk")
def test_a_full_disk_is_told() -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "itacheck", "model-100.yaml", "--lang", "en"],
            stdout=full,
            stderr=subprocess.PIPE,
            env=_environment({}),
            timeout=60,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr.decode() == "itacheck: cannot print: No space left on device\n"


@pytest.mark.skipif(os.name == "nt", reason="a shell of its own")
@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize(
    ("streams", "said"),
    [
        ("model-100.yaml >&-", "cannot print: Bad file descriptor"),
        ("- <&-", "-: cannot open: Bad file descriptor"),
    ],
)
def test_a_closed_stream_is_told(streams: str, said: str) -> None:
    done = subprocess.run(
        ["sh", "-c", f"exec '{sys.executable}' -m itacheck --lang en {streams}"],
        capture_output=True,
        env=_environment({}),
        timeout=60,
        check=False,
    )
    assert done.returncode == 2
    assert done.stderr.decode() == f"itacheck: {said}\n"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
@pytest.mark.usefixtures("desk")
def test_special_and_hidden_files_of_a_directory_do_not_stop_it() -> None:
    os.mkdir("bureau")
    os.mkfifo("bureau/a.yaml")
    Path("bureau/.hidden.yaml").write_text("[", encoding="utf-8")
    Path("bureau/b.yaml").write_bytes(Path("model-100.yaml").read_bytes())
    done = _itacheck("bureau", "--format", "json", "--lang", "en")
    assert done.returncode == 2
    assert [report.get("score") for report in json.loads(done.stdout)] == [None, 100]
    assert (
        done.stderr.decode()
        == f"itacheck: {Path('bureau', 'a.yaml')}: this is not a regular file\n"
    )


@pytest.mark.usefixtures("desk")
def test_standard_input_is_read_once() -> None:
    done = _itacheck("-", "-", "--lang", "en")
    assert done.returncode == 2
    assert "standard input (-) can be read once only" in done.stderr.decode()
