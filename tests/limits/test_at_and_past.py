"""At every limit an input is read; one past it, it is refused in both languages."""

from __future__ import annotations

from pathlib import Path

import pytest

import itacheck
from itacheck.cli.main import main
from itacheck.rounds.compare import reading
from itacheck.source import limits

from .table import LIMITS, Limit, read

named = pytest.mark.parametrize("limit", LIMITS.values(), ids=LIMITS)


@pytest.fixture
def small(limit: Limit, monkeypatch: pytest.MonkeyPatch) -> Limit:
    """Make the limit as small as its row says."""
    if limit.small is not None:
        monkeypatch.setattr(limit.module, limit.name, limit.small)
    return limit


@named
def test_at_the_limit_it_is_read(small: Limit, tmp_path: Path) -> None:
    path = tmp_path / small.file
    path.write_bytes(small.make(small.value))
    read(path)


@named
def test_one_past_it_is_refused(small: Limit, tmp_path: Path) -> None:
    path = tmp_path / small.file
    path.write_bytes(small.make(small.value + 1))
    with pytest.raises(itacheck.ItacheckError) as caught:
        read(path)
    assert small.en in caught.value.message("en")
    assert small.th in caught.value.message("th")
    assert caught.value.location is not None
    assert caught.value.location.path == str(path)


def test_every_limit_has_a_row() -> None:
    names = {name for name in vars(limits) if name.isupper()}
    assert {limit.name for limit in LIMITS.values() if limit.module is limits} == names
    assert {limit.name for limit in LIMITS.values()} - names == {"MAX_JSON"}
    assert reading.MAX_JSON == 100_000_000


# ---- the same limits, other ways in --------------------------------------------------------------

ways = pytest.mark.parametrize("way", ["criteria", "review"])


@ways
@pytest.mark.parametrize("name", ["bytes", "depth"])
def test_files_beside_a_submission_have_them_too(
    way: str, name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    limit = LIMITS[name]
    (tmp_path / "a.yaml").write_text("criteria: o34-2567\n", encoding="utf-8")
    (tmp_path / "b.yaml").write_bytes(limit.make(limit.value + 1))
    arguments = [str(tmp_path / "a.yaml"), f"--{way}", str(tmp_path / "b.yaml")]
    for language, said in (("en", limit.en), ("th", limit.th)):
        assert main([*arguments, "--lang", language]) == 2
        printed = capsys.readouterr()
        assert said in printed.err
        assert printed.err.startswith(f"itacheck: {tmp_path / 'b.yaml'}:")


def test_a_mapping_from_python_is_as_deep_as_a_file() -> None:
    def nested(levels: int) -> object:
        value: object = []
        for _ in range(levels - 2):
            value = [value]
        return value

    assert itacheck.grade({"criteria": "o34-2567", "x": nested(50)}).score == 0
    with pytest.raises(itacheck.ItacheckError, match="ลึกเกิน 50 ชั้น"):
        itacheck.grade({"criteria": "o34-2567", "x": nested(51)})


def test_a_mapping_from_python_has_as_many_values_as_a_file() -> None:
    at = {"criteria": "o34-2567", "x": ["a"] * 99_998}
    assert itacheck.grade(at).score == 0
    with pytest.raises(itacheck.ItacheckError, match="มากกว่า 100,000 ค่า"):
        itacheck.grade({**at, "y": "a"})


def test_a_mapping_from_python_has_as_much_text_as_a_file() -> None:
    at = {"criteria": "o34-2567", "x": "a" * (5_000_000 - len("o34-2567"))}
    assert itacheck.grade(at).score == 0
    with pytest.raises(itacheck.ItacheckError, match="ใหญ่เกิน 5,000,000 ไบต์"):
        itacheck.grade({**at, "y": "a"})


def test_the_nearest_key_is_sought_for_the_first_two_hundred() -> None:
    unknown = {f"{'x' * 20}{n}": "ก" for n in range(199)}
    for more, told in (({}, True), ({"yyyy": "ก"}, False)):
        report = itacheck.grade({"criteria": "o34-2567", **unknown, **more, "limitation": "ก"})
        keys = [found for found in report.findings if found.rule == "submission/unknown-key"]
        assert len(keys) == 200 + len(more)
        told_of = [found.remedy.en for found in keys if "«limitation»" in found.message.en]
        assert ["«limitations»" in remedy for remedy in told_of] == [told]


# ---- numbers on the command line -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("option", "inside", "outside"),
    [
        ("--jobs", ["1", "2"], ["0", "-1", "x", "1.5"]),
        ("--fail-under", ["0", "100", "-1", "1000"], ["x", "99.5", ""]),
    ],
)
def test_options_of_grading(
    option: str,
    inside: list[str],
    outside: list[str],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (tmp_path / "a.yaml").write_text("criteria: o34-2567\n", encoding="utf-8")
    for value in inside:
        assert main([str(tmp_path / "a.yaml"), option, value, "--quiet"]) in (0, 1)
    for value in outside:
        assert main([str(tmp_path / "a.yaml"), option, value, "--quiet"]) == 2
        assert option in capsys.readouterr().err


@pytest.mark.parametrize(
    ("option", "inside", "outside"),
    [
        ("--share", ["50", "100"], ["49", "101"]),
        ("--length", ["1"], ["0"]),
        ("--common-share", ["1", "100"], ["0", "101"]),
        ("--common-count", ["1"], ["0"]),
    ],
)
def test_options_of_copies(
    option: str,
    inside: list[str],
    outside: list[str],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (tmp_path / "a.yaml").write_text("criteria: o34-2567\n", encoding="utf-8")
    for value in inside:
        assert main(["copies", str(tmp_path), option, value]) == 0
    for value in outside:
        assert main(["copies", str(tmp_path), option, value]) == 2
        assert option in capsys.readouterr().err
