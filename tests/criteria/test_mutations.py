"""Whatever is taken out of the criteria of O34, some witness sees the difference.

A witness is a submission with what it is worth: the samples, and the small ones below. Each is
asserted against the criteria as they are; so a criteria file that has lost something fails the
test of its witness.
"""

from __future__ import annotations

from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

import itacheck
from itacheck import Criteria, Report, Submission
from itacheck.errors import CriteriaError
from tests.builders import AREAS, ELEMENTS, area, changed, complete, without
from tests.test_samples import FOLDER, SAMPLES

from .faults import CRITERIA
from .mutants import mutants

O34 = itacheck.load_criteria("o34-2567")
ORIGINAL = yaml.load(CRITERIA, Loader=yaml.BaseLoader)  # noqa: S506 - it makes texts alone
MUTANTS = dict(mutants(ORIGINAL))


class Worth(NamedTuple):
    """What is expected of a submission; ``findings`` None: only the scores are looked at."""

    score: int | None
    possible: int | None
    findings: list[str] | None


_REST = dict.fromkeys(ELEMENTS, "ทำคู่มือแล้วประกาศใช้ภายใน 3 เดือน")
_ENTRIES = "areas/1.1/implementation"
_ASKED = {"analysis": "analysis", **{name: f"implementation/{name}" for name in ELEMENTS}}
"""What the lower band asks of an area, each with its path there."""


def _scored(score: str) -> dict[str, Any]:
    """Return a submission with an item of this score in area 1.2, not taken up there."""
    return changed({"results/items": {"O30": score}, "areas/1.2/items": ["O30"]})


def _complete_in(*areas: str) -> dict[str, Any]:
    return without(*(f"areas/{key}" for key in AREAS if key not in areas))


def _parted(element: str) -> dict[str, Any]:
    """Return a submission with one element of 1.1 in an entry of its own."""
    others = {name: text for name, text in _REST.items() if name != element}
    return changed({_ENTRIES: [others, {element: _REST[element]}]})


SMALL: dict[str, tuple[dict[str, Any], Worth]] = {
    "complete": (complete(), Worth(100, 100, [])),
    "an analysis that copies another": (
        changed({"areas/1.2/analysis": area(0)["analysis"]}),
        Worth(50, 100, ["warning analysis/distinct 1.2"]),
    ),
    "an analysis that is a title": (
        changed({"areas/1.3/analysis": "การให้บริการและระบบ E-Service"}),
        Worth(50, 100, ["warning analysis/title-only 1.3"]),
    ),
    "an analysis of 24 letters": (
        changed({"areas/1.1/analysis": "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบป"}),
        Worth(100, 100, ["note advice/short-text 1.1"]),
    ),
    "an analysis of 25 letters": (
        changed({"areas/1.1/analysis": "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผ"}),
        Worth(100, 100, []),
    ),
    "no limitations, as it says": (
        changed({"limitations": "ไม่มีข้อจำกัด"}),
        Worth(0, 100, ["warning limitations/stated"]),
    ),
    "no limitations": (without("limitations"), Worth(0, 0, ["error limitations/stated"])),
    "limitations of one area": (
        changed({"limitations": "", "areas/1.3/limitations": "บุคลากรน้อย"}),
        Worth(100, 100, ["note advice/one-area-only 1.3"]),
    ),
    "another year": (
        changed({"results/fiscal_year": "2567"}),
        Worth(0, 0, ["error assessed-year/year"]),
    ),
    "a failed item": (_scored("84.5"), Worth(50, 100, ["warning priority/failed-items 1.2"])),
    "an item that just passed": (_scored("85"), Worth(100, 100, [])),
    "nothing by area": (without("areas"), Worth(0, 0, None)),
    "two areas": (_complete_in("1.1", "1.2"), Worth(0, 0, None)),
    "three areas": (
        _complete_in("1.1", "1.2", "1.3"),
        Worth(0, 0, [
            *(f"error {name}/stated {key}" for name in sorted(_ASKED) for key in AREAS[3:]),
            "note submission/missing-areas",
        ]),
    ),
    "six areas": (_complete_in(*AREAS[:6]), Worth(50, 50, None)),
    **{
        f"six areas, and one without {name}": (without(f"areas/1.7/{path}"), Worth(50, 50, None))
        for name, path in _ASKED.items()
    },
    **{
        f"three areas, and one without {name}": (
            without("areas/1.5", "areas/1.6", "areas/1.7", f"areas/1.4/{path}"),
            Worth(0, 0, None),
        )
        for name, path in _ASKED.items()
    },
    **{
        f"{element} in an entry of its own": (
            _parted(element),
            Worth(100, 100, ["note advice/split-entries 1.1"]),
        )
        for element in ELEMENTS
    },
    "an item code of no item": (
        changed({"areas/1.1/items": ["O99"]}),
        Worth(100, 100, ["note advice/item-codes 1.1"]),
    ),
    "a time that cannot be read": (
        changed({"areas/1.1/implementation/timeframe": "โดยเร็ว"}),
        Worth(50, 100, ["warning timeframe/period 1.1"]),
    ),
    "monitoring left blank": (
        changed({"areas/1.1/implementation/monitoring": ""}),
        Worth(100, 100, ["note advice/left-blank 1.1"]),
    ),
}  # fmt: skip


@cache
def witnesses() -> list[tuple[str, Submission, Worth]]:
    """Return every submission under O34 with its worth, the small ones first."""
    found = [(n, itacheck.load_submission(s, O34), worth) for n, (s, worth) in SMALL.items()]
    for name, (score, possible, findings) in SAMPLES.items():
        submission = itacheck.load_submission(FOLDER / f"{name}.yaml")
        if submission.criteria is O34:
            found.append((name, submission, Worth(score, possible, sorted(findings))))
    return found


def worth(report: Report, expected: Worth) -> Worth:
    """Return what a submission is worth, as far as it is expected."""
    findings = [f"{f.severity} {f.rule} {f.area or ''}".strip() for f in report.findings]
    looked_at = sorted(findings) if expected.findings is not None else None
    return Worth(report.score, report.possible_score, looked_at)


def first_to_tell(criteria: Criteria) -> str | None:
    """Return the first witness that is not worth what it is under the criteria as they are."""
    for name, submission, expected in witnesses():
        if worth(itacheck.grade(submission, criteria), expected) != expected:
            return name
    return None


def loaded(data: dict[str, Any], folder: Path) -> Criteria:
    path = folder / "mutant.yaml"
    path.write_text(yaml.dump(data, Dumper=yaml.CSafeDumper, allow_unicode=True), encoding="utf-8")
    return itacheck.load_criteria(path)


@pytest.mark.parametrize("name", SMALL)
def test_what_a_small_submission_is_worth(name: str) -> None:
    submission, expected = SMALL[name]
    assert worth(itacheck.grade(submission, O34), expected) == expected


def test_the_criteria_as_they_are_agree_with_every_witness(tmp_path: Path) -> None:
    assert len(witnesses()) > len(SMALL) + 5
    assert first_to_tell(loaded(ORIGINAL, tmp_path)) is None


# One that no submission can tell apart, and why.
WITHOUT_EFFECT = {"advice grade deleted"}


def test_the_advice_on_grades_says_nothing_for_want_of_verified_grades() -> None:
    assert O34.instrument.grades == ()


@pytest.mark.parametrize("name", sorted(set(MUTANTS) - WITHOUT_EFFECT))
def test_what_is_taken_out_or_changed_is_seen(name: str, tmp_path: Path) -> None:
    try:
        criteria = loaded(MUTANTS[name], tmp_path)
    except CriteriaError:
        assert name in REFUSED
    else:
        assert first_to_tell(criteria) is not None
        assert name not in REFUSED


# Those that the loader refuses: a lower band would ask for what a higher one does not.
REFUSED = {
    "band 0 deleted",
    *(f"band 100 without {part}" for part in ("assessed-year", "limitations", "areas", *_ASKED)),
}


def test_every_requirement_check_and_condition_has_its_mutants() -> None:
    for requirement in O34.requirements.values():
        assert f"requirement {requirement.id} deleted" in MUTANTS
        for use in requirement.checks:
            assert f"check {requirement.id}/{use.name} deleted" in MUTANTS
    for use in O34.advice:
        assert f"advice {use.name} deleted" in MUTANTS
    for part in ("assessed-year", "limitations", "areas", *_ASKED):
        assert f"band 50 without {part}" in MUTANTS
        assert f"every band without {part}" in MUTANTS
    assert {"band 100 without priority", "band 50: at_least 4 → 3", "band 50: at_least 4 → 5"} <= (
        set(MUTANTS)
    )


def test_a_change_without_effect_would_be_found_out(tmp_path: Path) -> None:
    data = deepcopy(ORIGINAL)
    data["requirements"]["method"]["remedy"]["en"] = "do something"
    assert first_to_tell(loaded(data, tmp_path)) is None
