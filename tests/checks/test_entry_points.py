"""Checks of other packages: a package is built and installed, and criteria name its check."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from itacheck.checks.registry import bound_advice, bound_check
from itacheck.cli.main import main
from itacheck.text import LANGUAGES
from tests.criteria.faults import line_of

from .packages import PACKAGES, wheel

ROOT = Path(__file__).parents[2]

CRITERIA = """\
id: plan-2570
item: P7
fiscal_year: 2570
assessed_year: 2569
title: {th: แผนงาน, en: The plan}
source: {th: เขียนขึ้นเพื่อทดสอบ, en: written for a test}
clauses: ["1"]
not_checked: [{th: ความจริงของข้อความ, en: whether it is true}]
requirements:
  problem:
    clause: "1"
    field: problem
    title: {th: ปัญหา, en: problem}
    asks: {th: ระบุปัญหา, en: the problem}
    remedy: {th: เขียนปัญหา, en: write the problem}
    checks: [stated, CHECK]
    examples: EXAMPLES
advice: [ADVICE]
bands: [{score: 100, when: problem}, {score: 0}]
"""
LINE = f"own.yaml:{line_of(CRITERIA, 'CHECK')}"
PLACE = f"{LINE}:22"
ADVICE_PLACE = f"own.yaml:{line_of(CRITERIA, 'ADVICE')}:10"


class Done(NamedTuple):
    status: int
    out: str
    err: str


class Office:
    """A directory to work in, where the packages are installed."""

    def __init__(self, packages: Path, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.packages, self.folder, self.capsys = packages, folder, capsys

    def criteria(self, check: str = "year", advice: str = "", examples: str = "{}") -> None:
        """Write criteria that name a check and advice."""
        text = CRITERIA.replace("CHECK", check).replace("ADVICE", advice)
        path = self.folder / "own.yaml"
        path.write_text(text.replace("EXAMPLES", examples), encoding="utf-8")

    def run(self, *arguments: str) -> Done:
        status = main(list(arguments))
        printed = self.capsys.readouterr()
        return Done(status, printed.out, printed.err)

    def check(self, language: str = "en") -> Done:
        return self.run("criteria", "check", "own.yaml", "--lang", language)

    def in_a_process_of_its_own(self, *arguments: str) -> Done:
        done = subprocess.run(
            [sys.executable, "-m", "itacheck", *arguments],
            cwd=self.folder,
            env=environment(self.packages),
            capture_output=True,
            encoding="utf-8",
            timeout=60,
            check=False,
        )
        return Done(done.returncode, done.stdout, done.stderr)


def environment(packages: Path) -> dict[str, str]:
    kept = {k: v for k, v in os.environ.items() if k not in ("COLUMNS", "PYTHONPATH")}
    path = os.pathsep.join([str(ROOT), str(packages)])
    return {**kept, "PYTHONPATH": path, "PYTHONIOENCODING": "utf-8"}


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the packages, as users do."""
    folder = tmp_path_factory.mktemp("wheels")
    wheels = [wheel(folder, name, *content) for name, content in PACKAGES.items()]
    target = tmp_path_factory.mktemp("installed")
    subprocess.run(
        [
            *(sys.executable, "-m", "pip", "install", "--quiet", "--no-index", "--no-deps"),
            *("--disable-pip-version-check", "--target", str(target), *map(str, wheels)),
        ],
        capture_output=True,
        check=True,
    )
    return target


@pytest.fixture
def office(
    packages: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> Office:
    monkeypatch.delenv("COLUMNS", raising=False)
    monkeypatch.syspath_prepend(packages)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "draft.yaml").write_text("problem: แผนเก่า!\n", encoding="utf-8")
    return Office(packages, tmp_path, capsys)


# ---- a check that is there ---------------------------------------------------------------------


def test_a_check_of_another_package_grades_with_the_options_of_the_criteria(office: Office) -> None:
    for run in (office.in_a_process_of_its_own, office.run):
        office.criteria("{long-enough: {letters: 20}}")
        done = run("draft.yaml", "--criteria", "own.yaml", "--lang", "en")
        assert done.status == 1
        assert "Expected score 0–100 (1 doubt)" in done.out
        assert "shorter than 20 letters" in done.out
        assert "[problem/long-enough]" in done.out
        assert done.err == ""
        office.criteria("{long-enough: {letters: 8}}")
        done = run("draft.yaml", "--criteria", "own.yaml")
        assert (done.status, done.err) == (0, "")
        assert "คะแนนที่คาด 100" in done.out


def test_so_does_advice_of_another_package(office: Office) -> None:
    office.criteria("long-enough", "{quiet: {requirement: problem}}")
    done = office.run("draft.yaml", "--criteria", "own.yaml", "--fail-under", "0")
    assert "มีเครื่องหมายตกใจ" in done.out
    assert "[advice/quiet]" in done.out


def test_its_options_are_checked_and_its_examples_tried(office: Office) -> None:
    office.criteria("{long-enough: {leters: 5}}")
    assert f"{LINE}:37: the check long-enough has no option «leters»" in office.check().out
    office.criteria("long-enough", examples="{met: [แผนงานของปีก่อน, สั้น]}")
    done = office.check()
    assert done.status == 1
    assert "«สั้น» stands under met but is unclear: shorter than 10 letters" in done.out
    office.criteria("long-enough", examples="{met: [แผนงานของปีก่อน], unclear: [สั้น]}")
    done = office.check()
    assert done.status == 0
    assert "1 requirements, 0 areas, 1 cells; 2 examples hold" in done.out


# ---- a check that is not, or not in order ------------------------------------------------------

FAULTS = {
    "nowhere": (
        "there is no check «nowhere»; there are stated, ",
        "ไม่มีการตรวจชื่อ «nowhere» ที่มีคือ stated, ",
    ),
    "long_enough": ("there is no check «long_enough»", "ไม่มีการตรวจชื่อ «long_enough»"),
    "nothing": (
        "«nothing» of the package tiny-checks cannot stand here: it is no check",
        "«nothing» จากแพ็กเกจ tiny-checks ใช้ตรงนี้ไม่ได้ เพราะไม่ใช่การตรวจ",
    ),
    "quiet": (
        "«quiet» of the package tiny-checks cannot stand here: it is no check",
        "«quiet» จากแพ็กเกจ tiny-checks ใช้ตรงนี้ไม่ได้ เพราะไม่ใช่การตรวจ",
    ),
    "other-name": (
        "the check «other-name» of the package tiny-renamed calls itself «long-enough»",
        "การตรวจ «other-name» จากแพ็กเกจ tiny-renamed ตั้งชื่อตัวเองว่า «long-enough»",
    ),
    "twin": (
        "the check «twin» stands in several packages: tiny-twin-a, tiny-twin-b; keep one of them",
        "มีการตรวจชื่อ «twin» จากหลายแพ็กเกจ: tiny-twin-a, tiny-twin-b โปรดเหลือไว้แพ็กเกจเดียว",
    ),
    "broken": (
        "the check «broken» of the package tiny-broken cannot be loaded:"
        " RuntimeError: no licence <U+001B>[31m",
        "โหลดการตรวจ «broken» จากแพ็กเกจ tiny-broken ไม่ได้: RuntimeError: no licence <U+001B>[31m",
    ),
    "exits": (
        "the check «exits» of the package tiny-exits cannot be loaded: SystemExit: 0",
        "โหลดการตรวจ «exits» จากแพ็กเกจ tiny-exits ไม่ได้: SystemExit: 0",
    ),
    "absent": (
        "the check «absent» of the package tiny-absent cannot be loaded: ModuleNotFoundError: ",
        "โหลดการตรวจ «absent» จากแพ็กเกจ tiny-absent ไม่ได้: ModuleNotFoundError: ",
    ),
    "hollow": (
        "the check «hollow» of the package tiny-hollow cannot be loaded: AttributeError: ",
        "โหลดการตรวจ «hollow» จากแพ็กเกจ tiny-hollow ไม่ได้: AttributeError: ",
    ),
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", FAULTS)
def test_what_cannot_be_used_is_told_with_its_place(
    name: str, language: str, office: Office
) -> None:
    office.criteria(name)
    done = office.check(language)
    assert done.status == 1
    assert done.out.startswith(f"{PLACE}: {FAULTS[name][language == 'th']}")
    assert len(done.out.splitlines()) == 2
    assert done.err == ""


def test_a_check_cannot_stand_for_advice(office: Office) -> None:
    office.criteria("long-enough", "long-enough")
    wrong = "«long-enough» of the package tiny-checks cannot stand here: it is no advice"
    assert office.check().out.startswith(f"{ADVICE_PLACE}: {wrong}\n")


def test_grading_by_criteria_whose_check_is_missing_is_status_2(office: Office) -> None:
    office.criteria("nowhere")
    done = office.run("draft.yaml", "--criteria", "own.yaml", "--lang", "en")
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith(f"itacheck: {PLACE}: there is no check «nowhere»; there are stated")
    assert "if another package has it, install that" in done.err


@pytest.mark.parametrize("bound", [bound_check, bound_advice])
def test_criteria_that_were_loaded_elsewhere_do_not_grade_without_their_package(
    bound: Callable[[str], object],
) -> None:
    with pytest.raises(LookupError, match="nowhere"):
        bound("nowhere")


# ---- no lookup without need --------------------------------------------------------------------

WATCHED = """\
import sys
from itacheck.cli.main import main
main(sys.argv[1:])
print("importlib.metadata" in sys.modules, file=sys.stderr)
"""


@pytest.mark.parametrize(
    ("check", "arguments", "looked_up"),
    [
        ("period", ["draft.yaml", "--criteria", "own.yaml", "--format", "json"], False),
        ("period", ["criteria", "check", "own.yaml"], False),
        ("period", ["criteria", "list"], False),
        ("long-enough", ["draft.yaml", "--criteria", "own.yaml", "--format", "json"], True),
    ],
)
def test_packages_are_looked_up_only_when_a_check_is_not_built_in(
    check: str, arguments: list[str], looked_up: bool, office: Office
) -> None:
    office.criteria(check)
    # Without site, whose path files may import it for reasons of their own.
    path = os.pathsep.join([str(ROOT), str(office.packages), *sys.path])
    done = subprocess.run(
        [sys.executable, "-S", "-c", WATCHED, *arguments],
        cwd=office.folder,
        env={**environment(office.packages), "PYTHONPATH": path},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=True,
    )
    assert done.stderr.splitlines() == [str(looked_up)]
