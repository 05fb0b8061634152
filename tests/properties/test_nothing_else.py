"""The program speaks to no network, starts nothing, and writes the files asked for alone."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import itacheck
from itacheck.cli.formats import FORMATS
from itacheck.places import data_directory

# Python tells a hook of all that leaves a process. A file is written under a hidden name beside
# its own, which it takes when it is whole.
_WATCHED = """
import json, os, sys
from itacheck.cli.main import main
seen = []
def watch(event, arguments):
    if event == "open":
        path, _, flags = arguments
        if isinstance(path, (str, bytes)) and flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
            seen.append(["write", os.path.abspath(os.fsdecode(path))])
    elif event in ("os.rename", "os.link", "os.symlink"):
        seen.append(["write", os.path.abspath(os.fsdecode(arguments[1]))])
    elif event.startswith(("socket.", "subprocess.", "os.mkdir", "os.remove", "os.rmdir",
                           "os.exec", "os.fork", "os.posix_spawn", "os.spawn", "os.system",
                           "urllib.", "http.", "ftplib.", "smtplib.", "webbrowser.")):
        seen.append([event, repr(arguments)])
sys.addaudithook(watch)
told = []
for line in json.loads(sys.argv[1]):
    status = main(line)
    told.append([status, list(seen)])
    seen.clear()
sys.stdout.flush()
with open("seen.json", "w") as file:
    json.dump(told, file)
"""

COMMANDS: list[tuple[list[str], set[str]]] = [
    *(
        (["new", "--criteria", "o34-2567", "-o", name], {name})
        for name in ("form.docx", "form.xlsx", "form.yaml")
    ),
    *((["draft.yaml", "office", "--format", name, "--jobs", "1"], set()) for name in FORMATS),
    (["draft.yaml", "--review", "review.yaml", "--quiet"], set()),
    (["form.docx", "form.xlsx"], set()),
    (["draft.yaml", "--output", "all.json", "--output", "all.html"], {"all.json", "all.html"}),
    (["convert", "form.docx", "-o", "written.yaml"], {"written.yaml"}),
    (["criteria", "list"], set()),
    (["criteria", "check", "own.yaml"], set()),
    (["explain"], set()),
    (["schema", "report"], set()),
    (["compare", "office", "draft.yaml"], set()),
    (["copies", "office"], set()),
]
"""Commands, and the files that they are asked to write."""


def test_nothing_is_sent_started_or_written_but_the_outputs(tmp_path: Path) -> None:
    samples = Path(data_directory("samples"))
    shutil.copy(samples / "model-100.yaml", tmp_path / "draft.yaml")
    shutil.copytree(samples, tmp_path / "office", ignore=shutil.ignore_patterns("broken"))
    shutil.copy(itacheck.load_criteria("o34-2567").path, tmp_path / "own.yaml")
    (tmp_path / "review.yaml").write_text("[]\n", encoding="utf-8")
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    root = str(Path(itacheck.__file__).parents[1])
    surroundings = {
        **({"SYSTEMROOT": os.environ["SYSTEMROOT"]} if "SYSTEMROOT" in os.environ else {}),
        **dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(temporary)),
        "PYTHONPATH": os.pathsep.join([root, *sys.path]),
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONIOENCODING": "utf-8",
        "HOME": str(tmp_path / "home"),
    }
    done = subprocess.run(
        [sys.executable, "-c", _WATCHED, json.dumps([line for line, _ in COMMANDS])],
        cwd=tmp_path,
        env=surroundings,
        capture_output=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr.decode("utf-8", "replace")
    told = json.loads((tmp_path / "seen.json").read_bytes())
    for (line, expected), (status, seen) in zip(COMMANDS, told, strict=True):
        assert status in (0, 1), line
        assert {kind for kind, _ in seen} <= ({"write", "os.remove"} if expected else set()), line
        written = {Path(path) for kind, path in seen if kind == "write"}
        if "form.xlsx" in expected:  # openpyxl makes a workbook by way of files of its own
            written = {path for path in written if temporary not in (path, path.parent)}
        assert {path.parent for path in written} <= {tmp_path}, line
        assert {path.name for path in written if not path.name.startswith(".")} == expected
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(".")]
    assert not list(temporary.iterdir())
    assert not (tmp_path / "home").exists()
