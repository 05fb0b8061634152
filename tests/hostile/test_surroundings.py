"""What surrounds the program (time zone, locale, hash seed, directory) changes nothing it says."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from itacheck.cli.formats import FORMATS

from .processes import commands, environment

pytestmark = pytest.mark.usefixtures("desk")

COMMANDS = [
    *(["office", "draft.yaml", "--format", name] for name in FORMATS),
    ["copies", "office"],
    ["compare", "office", "draft.yaml"],
    ["criteria", "list"],
    ["explain"],
    ["new", "--criteria", "o34-2567"],
]
SURROUNDINGS: tuple[dict[str, str], ...] = (
    {
        "PYTHONHASHSEED": "0",
        "TZ": "Pacific/Kiritimati",
        "LANG": "tr_TR.UTF-8",
        "PYTHONOPTIMIZE": "1",
    },
    {"PYTHONHASHSEED": "1", "TZ": "nowhere at all", "LC_COLLATE": "C", "PYTHONWARNINGS": "error"},
)


def test_every_report_has_the_same_bytes_everywhere() -> None:
    printed = set()
    for changes in SURROUNDINGS:
        statuses, done = commands(COMMANDS, PYTHONIOENCODING="utf-8", **changes)
        assert done.stderr == b""
        printed.add((tuple(statuses), done.stdout))
    assert len(printed) == 1


# ---- files in the current directory that claim to be parts of Python -----------------------------

_CLAIM = (
    "open('run', 'a').write(__name__ + '\\n'); raise ImportError('not the one that is meant')\n"
)
_NAMES = (
    *("yaml", "attr", "attrs", "rich", "lxml", "docx", "openpyxl", "rapidfuzz", "rensa"),
    *("argparse", "contextlib", "json", "multiprocessing", "pickle", "re", "signal", "struct"),
    *("tempfile", "threading", "sitecustomize", "hostile"),
)


def claim_names() -> None:
    for name in _NAMES:
        Path(f"{name}.py").write_text(_CLAIM, encoding="utf-8")
    told = Path("hostile-1.0.dist-info")
    told.mkdir()
    (told / "METADATA").write_text("Metadata-Version: 2.1\nName: hostile\nVersion: 1.0\n")
    (told / "entry_points.txt").write_text("[itacheck.checks]\nhostile = hostile:CHECK\n")


def by_script(*arguments: str) -> tuple[int, str]:
    """Run the script that is installed: unlike ``python -m``, it leaves this directory alone."""
    script = Path(sys.executable).parent / "itacheck"
    if not script.exists():
        pytest.skip("itacheck is not installed here")
    settings = environment({})
    done = subprocess.run(
        [script, *arguments], env=settings, capture_output=True, timeout=60, check=False
    )
    return done.returncode, done.stderr.decode()


def test_nothing_in_the_current_directory_is_run() -> None:
    claim_names()
    assert by_script("office", "draft.yaml", "--quiet") == (1, "")
    assert by_script("copies", "office", "--output", "same.txt") == (0, "")
    assert not Path("run").exists()


@pytest.mark.skipif(sys.version_info < (3, 11), reason="no way to tell a process of Python 3.10")
def test_nor_by_workers() -> None:
    claim_names()
    Path("many").mkdir()
    for number in range(200):
        Path(f"many/{number}.yaml").write_text(f"criteria: o38-2563\nanalysis: งาน {number}\n")
    status, told = by_script("many", "--jobs", "2", "--output", "all.jsonl")
    assert (status, told) == (1, "")
    assert len(Path("all.jsonl").read_bytes().splitlines()) == 200
    assert not Path("run").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="a directory in use stays there")
def test_a_directory_that_is_gone_is_told_as_such() -> None:
    gone = "os.mkdir('gone'); os.chdir('gone'); os.rmdir('../gone')"
    back = f"os.chdir({str(Path.cwd())!r}) if arguments == ['--version'] else None"
    _, done = commands(
        [["draft.yaml", "--output", "a.json", "--lang", "en"], ["--version"]],
        before=gone,
        each=back,
    )
    told = done.stderr.decode()
    assert "itacheck: draft.yaml: there is no such file" in told
    assert "itacheck: cannot write a.json: No such file or directory" in told
    assert "internal error" not in told
