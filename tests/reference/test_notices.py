"""The rules that no check makes are told, each of them and no other."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest

import itacheck
from itacheck.reference.notices import NOTICES
from tests.builders import changed

PACKAGE = Path(itacheck.__file__).parent
REVIEW = {
    "rule": "analysis/title-only",
    "area": "1.3",
    "decision": "accept",
    "by": "หัวหน้ากลุ่ม",
    "on": "20 พฤษภาคม 2567",
    "reason": "ตรวจกับต้นฉบับแล้ว",
}


def _reviewed(analysis: str, **entry: str) -> dict[str, Any]:
    return changed({"areas/1.3/analysis": analysis, "review": [{**REVIEW, **entry}]})


def _word_file() -> bytes:
    """Return a Word file with one area in a table, behind a line of a memo."""
    document = docx.Document()
    document.add_paragraph("บันทึกข้อความ ขอส่งแผนของหน่วยงาน")
    document.add_paragraph("ประเด็นที่ 1.1 กระบวนการปฏิบัติงานที่โปร่งใสและมีประสิทธิภาพ")
    table = document.add_table(rows=0, cols=2)
    for texts in (("การวิเคราะห์", "ผู้รับผิดชอบ"), ("คู่มือเป็นฉบับเก่า", "กลุ่มอำนวยการ")):
        for cell, text in zip(table.add_row().cells, texts, strict=True):
            cell.text = text
    file = BytesIO()
    document.save(file)
    return file.getvalue()


WORD = ("draft.docx", _word_file())
THAI = "criteria: o34-2567\nlimitations: อัตรากำลังไม่เพียงพอ\n"
SUBMISSIONS: dict[str, tuple[str, bytes] | dict[str, Any]] = {
    "submission/missing-areas": {"criteria": "o34-2567", "results": {"fiscal_year": "2565"}},
    "submission/unknown-key": changed({"areas/1.1/ข้อสรุป": "ไม่มีหัวข้อนี้"}),
    "submission/not-asked": changed({"areas/1.1/improvement": "ปรับปรุงการเผยแพร่"}),
    "submission/other-criteria": changed({"criteria": "o38-2563"}),
    "submission/encoding": ("draft.yaml", THAI.encode("cp874")),
    "submission/recognised": WORD,
    "submission/left-out": WORD,
    "review/lapsed": _reviewed("Social Network", of="000000000000"),
    "review/nothing": _reviewed("ผู้ถามทางเฟซบุ๊กไม่ได้รับคำตอบ เพราะไม่มีผู้ดูแลประจำ"),
    "review/incomplete": _reviewed("Social Network", by=""),
}


@pytest.mark.parametrize("rule", SUBMISSIONS)
def test_a_submission_gets_the_notice_that_is_told(rule: str, tmp_path: Path) -> None:
    source = SUBMISSIONS[rule]
    if isinstance(source, tuple):
        name, content = source
        (tmp_path / name).write_bytes(content)
        report = itacheck.grade(tmp_path / name, "o34-2567")
    else:
        report = itacheck.grade(source, "o34-2567")
    assert rule in {finding.rule for finding in report.findings}
    assert all(finding.rule in NOTICES for finding in report.findings if _is_notice(finding.rule))


def _is_notice(rule: str) -> bool:
    return rule.startswith(("submission/", "review/"))


def test_every_notice_is_given_to_some_submission_here() -> None:
    assert set(NOTICES) == set(SUBMISSIONS)
    assert all(rule == notice.rule for rule, notice in NOTICES.items())


def test_the_code_gives_no_other() -> None:
    assert set(_written_out()) | _remarks() | _of_reviews() == set(NOTICES)


def test_the_code_puts_rules_together_only_where_these_tests_look() -> None:
    found = [
        (path.name, node.value)
        for path, node in _nodes()
        if isinstance(node, ast.Constant) and node.value in ("submission/", "review/")
    ]
    assert found == [("findings.py", "submission/"), ("findings.py", "review/")]


@pytest.mark.parametrize("rule", NOTICES)
def test_a_notice_is_told_in_both_languages(rule: str) -> None:
    notice = NOTICES[rule]
    for text in (notice.title, notice.note):
        assert re.search("[ก-๛]{3}", text.th)
        assert not re.search("[ก-๛]", re.sub("«[^»]*»", "", text.en))
    typed = [set(re.findall("``[^`]+``", text)) for text in notice.note]
    assert typed[0] == typed[1]
    assert notice.note.en.endswith(".")
    assert "โปรด" in notice.note.th


def _nodes() -> Iterator[tuple[Path, ast.AST]]:
    """Yield every node of the package's source but for what tells of findings."""
    telling = {PACKAGE / "reference", PACKAGE / "reports"}
    for path in sorted(PACKAGE.rglob("*.py")):
        if telling.isdisjoint(path.parents):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                yield path, node


def _written_out() -> Iterator[str]:
    """Yield the rules that the source names whole."""
    for _, node in _nodes():
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield from re.findall(r"\A(?:submission|review)/[a-z-]+\Z", node.value)


def _remarks() -> set[str]:
    """Return the rules of the remarks that the source makes: each names its own in place."""
    names = [
        ast.literal_eval(node.args[0])
        for _, node in _nodes()
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "Remark"
    ]
    return {f"submission/{name}" for name in names}


def _of_reviews() -> set[str]:
    """Return the rules of reviews without effect: those that ``explain`` names."""
    source = (PACKAGE / "grading" / "review.py").read_text(encoding="utf-8")
    return {f"review/{name}" for name in re.findall(r'check, says, remedy = "([a-z-]+)"', source)}
