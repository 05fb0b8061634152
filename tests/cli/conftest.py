"""A directory with the samples, and what the scenarios need beside them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from itacheck.places import data_directory, rule_files
from tests.checks import own_criteria
from tests.recorded.record import RECORDED


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the current directory of a user who has the samples at hand."""
    for name in ("COLUMNS", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    folder = tmp_path / "desk"
    shutil.copytree(data_directory("samples"), folder)
    monkeypatch.chdir(folder)
    own_criteria.without_areas(folder)
    shutil.copy("model-100.yaml", "-draft.yaml")
    shutil.copy("model-100.yaml", "draft.txt")
    shutil.copy("criteria.yaml", "own.json")
    shutil.copy("model-100.yaml", "criteria")  # named as a command is
    Path("office/deep").mkdir(parents=True)
    shutil.copy("four-areas.yaml", "office/a.yaml")
    shutil.copy("model-100.yaml", "office/deep/b.YML")
    Path("office/note.txt").write_text("ไม่ใช่เอกสาร", encoding="utf-8")
    Path("round").mkdir()
    shutil.copy("model-100.yaml", "round/a.yaml")
    shutil.copy(rule_files("criteria")["o34-2567"], "round/own.yaml")
    shutil.copy(rule_files("instruments")["ita-2566"], "round/ita-2566.yaml")
    Path("nothing-here").mkdir()
    Path("folder.json").mkdir()
    Path("old.json").write_text("old" * 100_000, encoding="utf-8")
    Path("broken/two-errors.yaml").write_text(
        "criteria: o34-2567\nresults: มี\nareas:\n  '1.1': {implementation: ทำ}\n", encoding="utf-8"
    )
    _reviews()
    _rounds()
    return folder


def _rounds() -> None:
    """Make rounds to compare: of the samples, one of them cut off, one mixed with other things."""
    Path("rounds").mkdir()
    recorded = RECORDED.read_bytes()
    first, second, *_ = recorded.splitlines(keepends=True)
    for name, content in (
        ("samples.jsonl", recorded),
        ("cut.jsonl", recorded[:-300]),
        ("mixed.jsonl", first + b"# round 2\n" + second + b'{"format": 2, "submission": {}}\n'),
        ("later.jsonl", b'{"format": 2, "submission": {}}\n'),
        ("list.json", b"[" + first + b"," + second + b"]"),
    ):
        Path("rounds", name).write_bytes(content)


def _reviews() -> None:
    """Make review files for phichit-like.yaml, and a copy of it that holds one entry itself."""
    who = "by: หัวหน้ากลุ่ม, on: 1 มิ.ย. 67, reason: ดูภาคผนวก"
    one, two = (
        f"{{rule: analysis/title-only, area: '{area}', decision: accept, {who}}}\n"
        for area in ("1.3", "1.5")
    )
    three = f"{{กฎ: analysis/stated, ประเด็นที่: ๑.๗, ผลการพิจารณา: ยอมรับ, {who}}}\n"
    draft = Path("phichit-like.yaml").read_text(encoding="utf-8")
    Path("reviewed.yaml").write_text(f"{draft}\nreview:\n  - {one}", encoding="utf-8")
    Path("review").mkdir()
    for name, content in (
        ("all.yaml", f"- {one}- {two}- {three}"),
        ("others.yaml", f"การทบทวน:\n  - {two}  - {three}"),
        ("rejects.yaml", f"- {one}".replace("accept", "reject")),
        ("stray.yaml", f"- {one}".replace("1.3", "1.4")),
        ("broken.yaml", "- ยอมรับทุกข้อ\n"),
        ("out.json", f"- {one}"),
    ):
        Path("review", name).write_text(content, encoding="utf-8")
