"""The summary of a round says what a count of its reports says."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

import itacheck
from itacheck import Failure, Report
from itacheck.cli.main import main
from itacheck.outcome import Outcome
from itacheck.places import data_directory
from itacheck.reports.summary import Summary, digest
from tests.benchmarks import corpus
from tests.builders import changed, complete

from .running import PATIENCE


@pytest.fixture(scope="module")
def offices(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("offices")
    for number, content in enumerate(corpus.submissions(28)):
        (folder / f"{number:02}.yaml").write_bytes(content)
    for name in ("item38-2563", "empty-form", "next-cycle", "by-indicator"):
        (folder / f"{name}.yaml").write_bytes(
            Path(data_directory("samples"), f"{name}.yaml").read_bytes()
        )
    (folder / "broken.yaml").write_text("[", encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def outcomes(offices: Path) -> list[Outcome]:
    return list(itacheck.grade_many(sorted(offices.glob("*.yaml"))))


@pytest.fixture(scope="module")
def reports(outcomes: list[Outcome]) -> list[Report]:
    return [outcome for outcome in outcomes if isinstance(outcome, Report)]


@pytest.fixture(scope="module")
def told(outcomes: list[Outcome]) -> list[str]:
    """Return the lines of the summary, wide enough that none is wrapped."""
    summary = Summary()
    for outcome in outcomes:
        summary.add(digest(outcome, None))
    return summary.text("en", width=500).splitlines()


def part(told: list[str], title: str) -> list[str]:
    """Return the members of the list under a title."""
    rest = told[told.index(title) + 1 :]
    return [line.removeprefix("  - ") for line in rest[: [*rest, ""].index("")]]


def share(count: int, of: list[Report]) -> str:
    return f"{count / len(of):.0%}"


def test_how_many_there_are(told: list[str], reports: list[Report]) -> None:
    assert told[1] == f"{len(reports)} submissions"
    assert "1 could not be read" in told


@pytest.mark.parametrize(
    ("title", "name"),
    [("certain score", "score"), ("if every doubt is accepted", "possible_score")],
)
def test_how_many_at_each_score(
    title: str, name: str, told: list[str], reports: list[Report]
) -> None:
    counted = Counter(getattr(report, name) for report in reports)
    assert len(counted) > 2
    expected = [
        f"{score}: {counted[score]} ({share(counted[score], reports)})"
        for score in sorted(set(counted) - {None}, reverse=True)
    ]
    assert part(told, title) == [*expected, f"no score: 1 ({share(1, reports)})"]


def test_what_fails_most(told: list[str], reports: list[Report]) -> None:
    requirements: Counter[str] = Counter()
    areas: Counter[str] = Counter()
    for report in reports:
        short = [cell for cell in report.matrix if cell.verdict != "met"]
        asked = report.criteria.requirements
        requirements.update({asked[cell.requirement].title.en for cell in short})
        areas.update({cell.area for cell in short if cell.area is not None})
    for title, counted in (
        ("requirements that fail or are doubtful most", requirements),
        ("areas that fail or are doubtful most", areas),
    ):
        most = sorted(counted.values(), reverse=True)[:5]
        lines = part(told, title)
        assert len(lines) == 5
        for line, count in zip(lines, most, strict=True):
            name, _, rest = line.partition(": ")
            assert counted[name] == count
            assert rest == f"{count} submissions ({share(count, reports)})"


def test_who_is_nearest_to_the_next_score(told: list[str], reports: list[Report]) -> None:
    ways = [(len(report.next[0].changes), report) for report in reports if report.next]
    nearest = sorted(ways, key=lambda way: (way[0], str(way[1].submission.path)))[:10]
    assert part(told, "nearest to the next score") == [
        f"{report.submission.agency_name} · {report.submission.path}: {report.score} → "
        f"{report.next[0].score}, {count} {'cell' if count == 1 else 'cells'} to mend"
        for count, report in nearest
    ]


@pytest.mark.parametrize(
    ("language", "says"), [("th", "ไม่ใช่คะแนนทางการ"), ("en", "not the official")]
)
def test_it_says_what_it_is_not(language: str, says: str, outcomes: list[Outcome]) -> None:
    summary = Summary()
    summary.add(digest(outcomes[0], None))
    assert says in summary.text(language)


def test_equals_stand_in_one_order_in_every_process(offices: Path) -> None:
    texts = {
        subprocess.run(
            [sys.executable, "-m", "itacheck", str(offices), "--lang", "en"],
            env={**os.environ, "PYTHONHASHSEED": seed},
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=PATIENCE,
            check=False,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(texts) == 1


def test_of_nothing_that_could_be_read() -> None:
    summary = Summary()
    summary.add(digest(Failure("a.yaml", itacheck.SubmissionError()), None))
    assert summary.text("en").splitlines()[1:] == [
        "0 submissions",
        "Estimates, not the official scores; each report lists what was not checked",
        "1 could not be read",
    ]


def test_text_of_a_submission_is_mere_text() -> None:
    submission = changed({"agency/name": "\x1b[31mแดง [red] {count}", "limitations": "-"})
    summary = Summary()
    summary.add(digest(itacheck.grade(submission), None))
    text = summary.text("en", color=True)
    assert "<U+001B>[31mแดง [red] {count}" in text


@pytest.mark.parametrize(("lowest", "status"), [("100", 1), ("50", 0)])
def test_the_status_asks_all_of_them(
    lowest: str, status: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    samples = Path(data_directory("samples"))
    for number in range(12):
        name = "four-areas" if number == 3 else "model-100"
        (tmp_path / f"{number}.yaml").write_bytes((samples / f"{name}.yaml").read_bytes())
    assert main([str(tmp_path), "--fail-under", lowest, "--lang", "en"]) == status
    assert "- 50: 1 (8%)" in capsys.readouterr().out


def test_one_who_has_the_highest_score_is_not_near_to_another() -> None:
    summary = Summary()
    summary.add(digest(itacheck.grade(complete()), None))
    assert "nearest" not in summary.text("en")
