"""Whatever can be said of a submission is said in every format and in both languages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest

import itacheck
from itacheck import Report, Text
from itacheck.cli.formats import FORMATS
from tests.builders import changed
from tests.checks.judging import O34, judged
from tests.checks.own_criteria import graded_year
from tests.checks.test_messages import PRODUCES
from tests.reference.test_notices import SUBMISSIONS
from tests.reports.reading import read, report, squeezed

FOR_PEOPLE = ("text", "markdown", "html")


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> list[Report]:
    """Return a report for every message of a check, and one for every notice."""
    directory = tmp_path_factory.mktemp("messages")
    graded = graded_year(directory)
    found = [
        judged(content, graded if name.startswith("grade/") else O34)
        for name, content in PRODUCES.items()
    ]
    for content in SUBMISSIONS.values():
        if isinstance(content, tuple):
            path = directory / content[0]
            path.write_bytes(content[1])
            found.append(itacheck.grade(path, O34))
        else:
            found.append(itacheck.grade(content, O34))
    return [*found, judged(changed({"areas/1.1/implementation/method": "ระบุ…"}))]


def told(name: str, graded: Report) -> Iterator[Text]:
    """Yield what a format tells of a report."""
    unmet = Counter(cell.area for cell in graded.matrix if cell.verdict == "unmet")
    for finding in graded.doubts if name == "worksheet" else graded.findings:
        if name in FOR_PEOPLE and unmet[finding.area] >= 5:
            continue  # areas that say nothing are told of together
        yield finding.message
        if name != "worksheet":
            yield finding.remedy
    if name not in ("csv", "worksheet"):
        yield from (part.message for part in graded.unchecked)


@pytest.mark.parametrize("language", ["th", "en"])
@pytest.mark.parametrize("name", FORMATS)
def test_every_message_stands_in_every_format(
    name: str, language: str, reports: list[Report]
) -> None:
    seen = read(name, report(name, reports, language))
    texts = {text.into(language) for graded in reports for text in told(name, graded)}
    assert sorted(text for text in texts if squeezed(text) not in seen) == []
    assert len(texts) > (5 if name == "worksheet" else 30)


@pytest.mark.parametrize("language", ["th", "en"])
@pytest.mark.parametrize("name", FOR_PEOPLE)
def test_text_for_people_says_that_it_is_an_estimate_and_what_was_not_checked(
    name: str, language: str, reports: list[Report]
) -> None:
    line = {"th": "ประมาณการ ไม่ใช่คะแนนทางการ", "en": "An estimate, not the official score"}[
        language
    ]
    for graded in reports[::8]:
        seen = read(name, report(name, [graded], language))
        assert squeezed(line) in seen
        assert [p for p in graded.unchecked if squeezed(p.message.into(language)) not in seen] == []
