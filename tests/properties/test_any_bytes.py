"""Whatever the bytes are: a Report that every format can show, or an ItacheckError."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

import itacheck
from itacheck import Report
from itacheck.cli.formats import FORMATS
from itacheck.outcome import Failure
from tests.properties.strategies import complete
from tests.properties.writing import Writer
from tests.readers.test_any_bytes import ENCODED, LIKELY
from tests.reports.reading import read, report

WHOLE = yaml.dump(Writer(0).mapping(complete()), allow_unicode=True, sort_keys=False).encode()
PUT_IN = (
    b"",
    b"\n",
    b"  ",
    b"- ",
    b": ",
    b"- ",
    b"[",
    b"}",
    b"'",
    b"*a",
    b"&a ",
    b"\t",
    b"\0",
    b"\xe0",
)


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """Draw a complete submission in which a few stretches were cut out, and others put there."""
    data = WHOLE
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(data)))
        cut = draw(st.sampled_from((0, 0, 1, 3, 40, 400)))
        put = draw(st.one_of(st.sampled_from(PUT_IN), st.binary(max_size=4)))
        data = data[:at] + put + data[at + cut :]
    return data


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("bytes") / "draft.yaml"


@settings(max_examples=400)
@given(
    st.one_of(damaged(), LIKELY, ENCODED, st.binary(max_size=200)),
    st.sampled_from(FORMATS),
    st.sampled_from(["th", "en"]),
    st.sampled_from(["o34-2567", "o34-2567", "o38-2563", None]),
)
def test_any_bytes_are_a_report_or_an_itacheck_error_in_every_format(
    path: Path, data: bytes, name: str, language: str, criteria: str | None
) -> None:
    path.write_bytes(data)
    outcome: Report | Failure
    try:
        outcome = itacheck.grade(path, criteria)
    except itacheck.ItacheckError as error:
        outcome = Failure(str(path), error)
    else:
        if outcome.score is None or outcome.possible_score is None:
            assert not outcome.criteria.bands
            assert outcome.score is outcome.possible_score is None
        else:
            assert outcome.score <= outcome.possible_score
    # Text for a terminal leaves what could not be read to standard error.
    assert read(name, report(name, [outcome], language)) or isinstance(outcome, Failure)
