"""Rounds as they are read: what itacheck wrote, what somebody cut or mixed up, and directories."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from itacheck import ItacheckError
from itacheck.places import data_directory
from itacheck.rounds.compare import reading
from itacheck.rounds.compare.reading import Round, read_round
from itacheck.rounds.compare.result import NotAReport, result_of
from tests.builders import complete
from tests.recorded.record import RECORDED
from tests.schemas.validating import validator

SAMPLES = Path(data_directory("samples"))
LINES = RECORDED.read_bytes().splitlines(keepends=True)
PATHS = [json.loads(line)["submission"]["path"] for line in LINES]


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def read(path: str) -> Round:
    return read_round(path, {}, "en")


def read_lines(*lines: bytes, name: str = "round.jsonl") -> Round:
    Path(name).write_bytes(b"".join(lines))
    return read(name)


def faults(found: Round) -> list[str]:
    return ItacheckError(*found.faults).lines("en")


def refusal(path: str) -> list[str]:
    with pytest.raises(ItacheckError) as caught:
        read(path)
    return caught.value.lines("en")


# ---- what itacheck wrote -------------------------------------------------------------------------


@pytest.mark.parametrize("form", ["jsonl", "json", "JSON"])
def test_lines_and_lists_hold_the_same(form: str) -> None:
    name = f"round.{form}"
    if form == "jsonl":
        shutil.copy(RECORDED, name)
    else:
        content = [json.loads(line) for line in LINES]
        Path(name).write_text(json.dumps(content, ensure_ascii=False, indent=2), encoding="utf-8")
    found = read(name)
    assert [result.path for result in found.results] == PATHS
    assert (found.faults, found.unread) == ([], 0)


def test_one_report_is_a_round() -> None:
    content = json.loads(LINES[PATHS.index("model-100.yaml")])
    Path("one.json").write_text(json.dumps(content), encoding="utf-8")
    (result,) = read("one.json").results
    assert (result.path, result.score, result.cells, result.met) == ("model-100.yaml", 100, 44, 44)


def test_marks_line_ends_and_blank_lines_make_no_difference() -> None:
    data = b"\xef\xbb\xbf" + b"".join(LINES).replace(b"\n", b"\r\n") + b"\r\n \r\n"
    assert [result.path for result in read_lines(data).results] == PATHS
    assert len(read_lines(b"".join(LINES).rstrip(b"\n")).results) == len(PATHS)


def test_samples_read_as_recorded_are_the_samples_graded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(SAMPLES)
    graded = read(".").results
    recorded = read(str(RECORDED)).results
    assert [one._replace(path=None) for one in graded] == [
        one._replace(path=None) for one in recorded
    ]


# ---- what was cut off, or is something else ------------------------------------------------------


@pytest.mark.parametrize("cut", [1, 10, 200])
def test_a_line_that_was_cut_off_is_told_as_such(cut: int) -> None:
    found = read_lines(*LINES[:2], LINES[2][: -1 - cut])
    assert [result.path for result in found.results] == PATHS[:2]
    (fault,) = faults(found)
    assert fault.startswith("round.jsonl:3:")
    assert "the last line is cut off" in fault


def test_a_letter_that_was_cut_in_half_is_told_in_the_same_way() -> None:
    line = LINES[PATHS.index("model-100.yaml")]
    half = line[: line.index("สำ".encode()) + 1]
    assert "the last line is cut off" in faults(read_lines(LINES[0], half))[0]


REPORT: dict[str, Any] = json.loads(LINES[PATHS.index("four-areas.yaml")])
FAILURE: dict[str, Any] = json.loads(LINES[PATHS.index("broken/empty.yaml")])


def _other(path: str, value: object) -> dict[str, Any]:
    content: Any = json.loads(json.dumps(REPORT))
    *parents, last = path.split("/")
    part = content
    for name in parents:
        part = part[int(name) if name.isdigit() else name]
    part[last] = value
    return dict(content)


@pytest.mark.parametrize(
    ("line", "says"),
    [
        (b"not JSON", "not valid JSON"),
        (b'{"format": 1,}', "not valid JSON"),
        (b"[" * 100_000, "not valid JSON"),
        (b'{"format": ' + b"9" * 5_000 + b"}", "not valid JSON"),
        ("{ก}".encode("cp874"), "not UTF-8"),
        (b"[]", "it has no «submission»"),
        (b"1", "it has no «submission»"),
        (b"null", "it has no «submission»"),
        (b"{}", "it has no «submission»"),
        (b'{"submission": {}}', "it has no «format»"),
        (b'{"submission": {}, "error": "?"}', "«error» is of the wrong kind"),
        (_other("format", 2), "format 2 is not known, only 1 is"),
        (_other("format", "1"), "format 1 is not known, only 1 is"),
        (_other("format", True), "format True is not known"),
        (_other("submission", "x"), "«submission» is of the wrong kind"),
        (_other("submission/path", 1), "«path» is of the wrong kind"),
        (_other("score", 50.5), "«score» is of the wrong kind"),
        (_other("score", True), "«score» is of the wrong kind"),
        (_other("possible_score", None), "«possible_score» is of the wrong kind"),
        (_other("findings", {}), "«findings» is of the wrong kind"),
        (_other("findings/0/severity", "fatal"), "«severity» is of the wrong kind"),
        (_other("findings/0/rule", None), "«rule» is of the wrong kind"),
        (_other("matrix/0/verdict", 2), "«verdict» is of the wrong kind"),
        ({name: value for name, value in REPORT.items() if name != "score"}, "no «score»"),
    ],
)
def test_what_is_no_report_is_told_by_its_line(line: bytes | dict[str, Any], says: str) -> None:
    data = line if isinstance(line, bytes) else json.dumps(line).encode()
    found = read_lines(LINES[0], data, b"\n", LINES[1])
    assert [result.path for result in found.results] == PATHS[:2]
    (fault,) = faults(found)
    assert fault.startswith("round.jsonl:2:")
    assert says in fault
    assert found.unread == 1


def test_what_is_no_report_is_told_by_its_number_in_a_list() -> None:
    content = [REPORT, {"format": 2, "submission": {}}, FAILURE, []]
    Path("round.json").write_text(json.dumps(content), encoding="utf-8")
    found = read("round.json")
    assert [result.path for result in found.results] == ["four-areas.yaml", "broken/empty.yaml"]
    assert [fault.partition(": ")[2][:10] for fault in faults(found)] == [
        "report 2: ",
        "report 4: ",
    ]


def test_of_many_faults_the_first_are_told_and_the_others_counted() -> None:
    found = read_lines(LINES[0], b"?\n" * 100)
    assert found.unread == 100
    assert len(found.faults) == 21
    assert faults(found)[-1] == "round.jsonl: … and 80 more"


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("a.jsonl", b"", "a.jsonl: there is no report in this file"),
        ("a.jsonl", b"\n\n", "a.jsonl: there is no report in this file"),
        ("a.json", b"", "a.json: there is no report in this file"),
        ("a.json", b"[]", "a.json: there is no report in this file"),
        ("a.json", b'[\n {"format": 1},\n', "a.json:3:1: this is not valid JSON"),
        ("a.json", b"{}", "a.json:1:1: this is no report of itacheck: it has no «submission»"),
        ("a.jsonl", "{}".encode("utf-16"), "a.jsonl: the file is UTF-16"),
        ("a.json", "[]".encode("utf-16"), "a.json: the file is UTF-16"),
        ("a.json", b"\x00\xff", "a.json:1:1: this is not UTF-8 text"),
        ("a.csv", b"", "a.csv: a round is what itacheck wrote (.jsonl .json), a directory, or"),
        ("-", b"", "-: a round is what itacheck wrote"),
    ],
)
def test_what_holds_no_round_is_refused(name: str, data: bytes, says: str) -> None:
    Path(name).write_bytes(data)
    (line,) = refusal(name)
    assert line.startswith(says)


@pytest.mark.parametrize("name", ["away.jsonl", "away.json", "away.yaml"])
def test_what_is_not_there_is_refused(name: str) -> None:
    (line,) = refusal(name)
    assert line.startswith(f"{name}: ")


def test_a_line_that_is_too_long_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    longest = max(map(len, LINES[:2]))
    monkeypatch.setattr(reading, "MAX_JSON", longest)
    long = b'{"a": "' + b"x" * 3 * longest + b'"}\n'
    found = read_lines(LINES[0], long, LINES[1])
    assert [result.path for result in found.results] == PATHS[:2]
    assert faults(found) == [
        f"round.jsonl:2:1: longer than {longest:,} bytes"
        " (a round as large as that is written as .jsonl, not .json)"
    ]
    Path("round.json").write_bytes(long)
    assert refusal("round.json")[0].startswith("round.json: longer than")


@given(st.binary(max_size=200), st.sampled_from(["any.jsonl", "any.json"]))
def test_whatever_the_bytes_there_is_a_round_or_an_error(data: bytes, name: str) -> None:
    Path(name).write_bytes(data)
    assert refusal(name)


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=5,
)


def _pointers(value: object, at: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Yield the place of every value within another, of members of lists the first alone."""
    if at:
        yield at
    if isinstance(value, list):
        value = dict(enumerate(value[:1]))
    if isinstance(value, dict):
        for key, member in value.items():
            yield from _pointers(member, (*at, key))


@settings(max_examples=200)
@given(st.data())
def test_a_report_with_a_value_of_another_kind_is_read_or_refused(data: st.DataObject) -> None:
    """Nothing else is raised, and what the report's schema allows is read.

    The schema does not say that both scores are null together.
    """
    content: Any = json.loads(json.dumps(data.draw(st.sampled_from([REPORT, FAILURE]))))
    part = content
    *parents, last = data.draw(st.sampled_from(list(_pointers(content))))
    for key in parents:
        part = part[key]
    part[last] = data.draw(_JSON)
    try:
        result_of(content)
    except NotAReport:
        is_valid = validator("report").is_valid(content)
        assert not is_valid or None in (content["score"], content["possible_score"])


# ---- what is graded first ------------------------------------------------------------------------


def test_a_directory_is_graded() -> None:
    shutil.copytree(SAMPLES, "office")
    found = read("office")
    assert [result.path for result in found.results] == [f"office/{path}" for path in PATHS]
    failed = {result.path for result in found.results if result.error is not None}
    assert "office/broken/empty.yaml" in failed
    assert found.faults == []


def test_a_submission_is_graded() -> None:
    Path("draft.yaml").write_text(json.dumps(complete(), ensure_ascii=False), encoding="utf-8")
    (result,) = read("draft.yaml").results
    assert (result.path, result.score) == ("draft.yaml", 100)


def test_a_submission_that_cannot_be_read_and_a_directory_without_any_are_errors() -> None:
    Path("broken.yaml").write_text("a: [", encoding="utf-8")
    assert refusal("broken.yaml")[0].startswith("broken.yaml:2:1: a value")
    Path("empty").mkdir()
    assert refusal("empty")[0].startswith("empty: there is no .yaml")


def test_a_special_file_in_a_directory_is_a_submission_that_cannot_be_read() -> None:
    shutil.copytree(SAMPLES, "office")
    Path("office/loop.yaml").symlink_to("loop.yaml")
    result = read("office").results[-1]
    assert (result.path, result.error) == ("office/loop.yaml", "this link leads to no file")


def test_graded_submissions_speak_the_language_that_is_asked_for() -> None:
    path = SAMPLES / "no-limitations.yaml"
    messages = [
        read_round(str(path), {}, language).results[0].findings[0].message
        for language in ("th", "en")
    ]
    assert messages[0] != messages[1]
    assert messages[1].isascii()
