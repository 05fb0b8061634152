"""Names of files, which are as much a stranger's text as what stands in them."""

from __future__ import annotations

import csv
import io
import json
import os
import shutil
import sys
from pathlib import Path
from urllib.parse import unquote_to_bytes

import pytest

from itacheck.cli.formats import FORMATS
from itacheck.cli.main import main
from tests.reports.reading import read
from tests.reports.unsafe import UNSAFE

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="such names there are not"),
    pytest.mark.usefixtures("desk"),
]

FORGED = "forged.yaml: Expected score 100"
NAMES = (
    f"a\n{FORGED}.yaml",
    f"b\nitacheck: {FORGED}.yaml",
    "c\r\x1b[2K\x1b[1Aforged.yaml",
    "d\x1b]8;;http:x\x07here\x1b]8;;\x07.yaml",
    "e\t=1+1.yaml",
    "=cmd|' C'!A0.yaml",
    "＝1.yaml",
    "[red]f[bold] <script>alert(1) [g](http:x) `h`.yaml",
    "i\u202elmay.\u2066gnp.yaml",
    "-j.yaml",
    " k .yaml",
    "ล" * 80 + ".yaml",
)


@pytest.fixture
def named(desk: Path) -> list[str]:
    """Make submissions of such names: half of them can be read, and half cannot."""
    (desk / "round").mkdir()
    for number, name in enumerate(NAMES):
        if number % 2:
            Path("round", name).write_text("[", encoding="utf-8")
        else:
            shutil.copy("office/a.yaml", Path("round", name))
        Path("round", f"{name[:1]}2{name[1:]}").write_bytes(Path("round", name).read_bytes())
    return [f"round/{path.name}" for path in Path("round").iterdir()]


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("language", ["th", "en"])
def test_no_name_passes_for_anything_else(
    name: str, language: str, named: list[str], capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert main(["round", "--format", name, "--lang", language]) == 2
    printed = capsysbinary.readouterr()
    report, complaints = printed.out.decode(), printed.err.decode()
    read(name, report)
    lines = complaints.splitlines()
    assert len(lines) == len(named) // 2
    assert all(line.startswith("itacheck: round/") for line in lines)
    if name in ("text", "markdown", "worksheet"):
        assert not [line for line in report.splitlines() if line.lstrip("# ").startswith("forged")]
    for text in (*lines, *(report.split("\n") if name == "text" else ())):
        assert not UNSAFE.search(text)


def test_other_programs_are_given_the_names_as_they_are(
    named: list[str], capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert main(["round", "--format", "json"]) == 2
    reports = json.loads(capsysbinary.readouterr().out)
    assert sorted(one["submission"]["path"] for one in reports) == sorted(named)
    assert main(["round", "--format", "sarif"]) == 2
    (run,) = json.loads(capsysbinary.readouterr().out)["runs"]
    places = [place["physicalLocation"] for one in run["results"] for place in one["locations"]]
    found = {os.fsdecode(unquote_to_bytes(one["artifactLocation"]["uri"])) for one in places}
    assert found <= set(named)


@pytest.mark.usefixtures("named")
def test_no_name_is_a_formula(
    monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.chdir("round")
    names = [name for name in os.listdir() if not name.startswith("-")]
    assert main([*names, "--format", "csv"]) == 2
    text = capsysbinary.readouterr().out.decode("utf-8-sig")
    paths = {row["path"] for row in csv.DictReader(io.StringIO(text, newline=""))}
    assert len(paths) == len(names)
    assert {"'=cmd|' C'!A0.yaml", "'＝1.yaml"} < paths
    assert not [path for path in paths if path.startswith(("=", "＝"))]


@pytest.mark.usefixtures("named")
def test_copies_and_comparisons_do_not_fall_for_them_either(
    capsysbinary: pytest.CaptureFixture[bytes],
) -> None:
    assert main(["round", "--output", "1.jsonl", "--quiet"]) == 2
    text = Path("1.jsonl").read_text(encoding="utf-8")
    Path("2.jsonl").write_text(text.replace('"score":0', '"score":50'), encoding="utf-8")
    capsysbinary.readouterr()
    for arguments in (["copies", "round"], ["compare", "1.jsonl", "2.jsonl"]):
        main([*arguments, "--lang", "en"])
        printed = capsysbinary.readouterr()
        lines = (printed.out + printed.err).decode().splitlines()
        assert not [
            line for line in lines if line.strip().removeprefix("itacheck: ")[:6] == "forged"
        ]
        assert not [line for line in lines if UNSAFE.search(line)]


# ---- names that are no text: such as those of a zip that Windows made in Thai --------------------

UNDECODABLE = b"round/\xa1\xa2.yaml"  # «กข» in TIS-620


@pytest.mark.skipif(sys.platform == "darwin", reason="its file systems take text alone")
@pytest.mark.parametrize("name", FORMATS)
def test_a_name_that_is_no_text_is_told_byte_by_byte(
    name: str, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    Path("round").mkdir()
    shutil.copy("office/a.yaml", os.fsdecode(UNDECODABLE))
    output = "out.txt" if name in ("text", "worksheet") else f"out.{name}"
    output = output.replace("markdown", "md")
    assert main(["round", "--format", name, "--output", output]) == 1
    printed = capsysbinary.readouterr().out.decode("utf-8")
    if name not in ("text", "worksheet"):
        assert Path(output).read_bytes().decode() == printed
    seen = {"json": "\\udca1\\udca2", "jsonl": "\\udca1\\udca2", "sarif": "%A1%A2"}
    shown = "&lt;U+DCA1&gt;" if name == "html" else "<U+DCA1"
    assert seen.get(name, shown) in printed.replace("\\<", "<")


@pytest.mark.skipif(sys.platform == "darwin", reason="its file systems take text alone")
def test_its_reports_can_be_compared(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    Path("round").mkdir()
    shutil.copy("office/a.yaml", os.fsdecode(UNDECODABLE))
    assert main(["round", "--output", "1.jsonl"]) == 1
    for form in ("text", "json", "markdown"):
        assert main(["compare", "1.jsonl", "round", "--format", form]) == 0
        capsysbinary.readouterr().out.decode("utf-8")
