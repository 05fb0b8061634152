"""Files that would take much time or memory are told within seconds."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import itacheck

from .bombs import BOMBS

MEMORY = 1 << 30
READ_IN_A_CHILD = """
import json, pathlib, sys
if sys.platform != "win32":
    import resource
    resource.setrlimit(resource.RLIMIT_AS, (int(sys.argv[1]), int(sys.argv[1])))
from itacheck import SubmissionError
from itacheck.readers.office.excel.reader import excel_blocks
from itacheck.readers.office.word.reader import word_blocks

for line in sys.stdin:
    file = line.strip()
    for read in (word_blocks, excel_blocks):
        try:
            read(pathlib.Path(file).read_bytes(), file)
        except SubmissionError as error:
            said = error.message("en")
        else:
            said = ""
        print(json.dumps([file, read.__name__, said]), flush=True)
"""


@pytest.fixture(scope="module")
def said_of_bombs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """Read all bombs in one child process: what is said of each, by both readers."""
    directory = tmp_path_factory.mktemp("bombs")
    files = {str(directory / str(n)): name for n, name in enumerate(BOMBS)}
    for file, name in files.items():
        Path(file).write_bytes(BOMBS[name].make())
    child = subprocess.run(
        [sys.executable, "-c", READ_IN_A_CHILD, str(MEMORY)],
        env={**os.environ, "PYTHONPATH": str(Path(itacheck.__file__).parent.parent)},
        input="\n".join(files),
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
    assert (child.returncode, child.stderr) == (0, "")
    said: dict[str, list[str]] = {}
    for file, _, message in map(json.loads, child.stdout.splitlines()):
        said.setdefault(files[file], []).append(message)
    return said


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_read_or_told(name: str, said_of_bombs: dict[str, list[str]]) -> None:
    said = [words for words in said_of_bombs[name] if "change the suffix" not in words]
    assert said
    assert all(BOMBS[name].says in words if BOMBS[name].says else not words for words in said)
