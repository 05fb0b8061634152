"""Whatever the bytes are: a Submission or an ItacheckError, and nothing else."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import itacheck
from tests.source.parsers import COMPILED, PURE, choose

FIELDS = ("analysis", "items", "limitations", "x")
IN_IMPLEMENTATION = ("method", "timeframe", "steps")
PATHS: list[tuple[str | int, ...]] = [
    (), ("criteria",), ("agency", "name"), ("results", "items", "O4"), ("review", 0), ("areas",),
    ("limitations",), *((("areas", "1.1", name)) for name in FIELDS),
    *(("areas", "1.2", "implementation", n, name) for name in IN_IMPLEMENTATION for n in (0, 1)),
]  # fmt: skip

LINES = (
    "criteria: o34-2567\n", "หลักเกณฑ์: o34-2567\n", "areas:\n", "  1.1:\n", "  '๑.๒': ",
    "areas: {1.1: ", "    analysis: ", "    การวิเคราะห์: |\n", "    implementation:\n",
    "      - method: ", "implementation: [", "      timeframe: {start: ", "limitations:",
    "results: {items: {O4: ", "review:\n  - rule: ", "agency: {name: ", "<<: *a",
    "---\n", "...\n", "%TAG ! x\n", "%YAML 1.1\n",
)  # fmt: skip
WORDS = ("คนน้อย", "อ่านไม่ได้", "-", "…", "~", "2566", "ไม่มี", "\\u0e01", "\\ud800")
SIGNS = (
    "\n", "\n\n", "\r\n", "\t", " ", "  ", "    ", "- ", "? ", ": ", ", ", "[", "]", "{", "}",
    "&a ", "*a", "!!str ", "!x ", "'", '"', "|\n", ">-\n", "|2\n", "#", "\\", "=", "`", "@", "%",
    "\ufeff", "\u200b", "\u2028", "\x85", "\0", "\x1b", "\x07", "\U0001f600",
)  # fmt: skip
DRAFTS = st.lists(st.sampled_from(LINES + WORDS + SIGNS), max_size=14).map("".join)
ENCODED = st.tuples(
    DRAFTS, st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp874"])
).map(lambda draft: draft[0].encode(draft[1], "ignore"))

KEYS = (
    "limitations", "ข้อจำกัด", "agency", "agency:\n  ชื่อ", "results:\n  items", "results:\n  grade",
    "areas", "areas:\n  1.1", "areas:\n  '๑.๒'", "areas:\n  1.9", "areas:\n  1.1:\n    analysis",
    "areas:\n  1.1:\n    implementation", "areas:\n  1.2:\n    implementation:\n      timeframe",
    "areas:\n  1.2:\n    implementation:\n    - method", "review", "review:\n- rule", "x", "<<",
)  # fmt: skip
VALUES = (
    "", "คนน้อย", "~", "-", "…", "อ่านไม่ได้", "ไม่มี", "[]", "{}", "[ก, '-']", "[[ก]]", "{method: ก}",
    "[{steps: ก}, …]", "{start: ก, end: }", "'ก\u200b'", '"\\e[31m"', "&a ก", "!!str ก", "50%",
    "|\n      ก\n\n", ">-\n\n", "{O4: 0, ๐๓๐: }", "{1.1: {analysis: ก}}", "ก # ข", "ก\u2028ข",
)  # fmt: skip
LIKELY = st.lists(
    st.tuples(st.sampled_from(KEYS), st.sampled_from(VALUES)).map(": ".join), max_size=4
).map(lambda lines: "\n".join(["criteria: o34-2567", *lines, ""]).encode())


@pytest.mark.parametrize("parser", [COMPILED, PURE])
def test_any_bytes_are_a_submission_or_an_itacheck_error(parser: str) -> None:
    with pytest.MonkeyPatch.context() as monkeypatch, tempfile.TemporaryDirectory() as directory:
        choose(parser, monkeypatch)
        path = Path(directory, "draft.yaml")

        @settings(max_examples=600)
        @given(st.one_of(LIKELY, ENCODED, st.binary(max_size=200)))
        def holds(data: bytes) -> None:
            path.write_bytes(data)
            try:
                submission = itacheck.load_submission(path)
            except itacheck.ItacheckError as error:
                is_told(error, data)
            else:
                is_whole(submission)

        holds()


def is_told(error: itacheck.ItacheckError, data: bytes) -> None:
    assert error.faults
    for language in ("th", "en"):
        message = error.message(language)
        assert message.strip()
        assert len(message.split("\n")) == len(error.faults)
    assert len(str(error).split("\n")) == len(error.faults)
    for fault in error.faults:
        assert fault.message.th in str(error)
        place = fault.location
        assert place is not None
        assert place.line is not None
        assert place.column is not None
        assert 1 <= place.line <= len(data) + 1
        assert 1 <= place.column <= len(data) + 1


def is_whole(submission: itacheck.Submission) -> None:
    assert submission.criteria.id == "o34-2567"
    lines = submission.document.lines
    for path in PATHS:
        place = submission.locate(path)
        assert place is not None
        line, column = place.line or 0, place.column or 0
        assert (1, 1) <= (line, column) <= (place.end_line or 0, place.end_column or 0)
        assert 1 <= (place.end_line or 0) <= len(lines)
        assert 1 <= (place.end_column or 0) <= len(lines[(place.end_line or 0) - 1]) + 1
    for make in submission.remarks:
        remark = make()
        assert all(remark.message)
        assert all(remark.remedy)
