"""Where a field stands: cut out of the file there, its text is the value that was read."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

import itacheck
from itacheck.location import Location
from itacheck.places import data_directory
from itacheck.readers.unreadable import UNREADABLE
from itacheck.source.document import Path as FieldPath
from itacheck.submission import StartEnd, Submission, Texts
from tests.source.parsers import Load

SAMPLES = {path.name: path.read_text(encoding="utf-8") for path in sorted(
    Path(data_directory("samples")).glob("*.yaml"))}  # fmt: skip


def fields(submission: Submission) -> Iterator[tuple[FieldPath, Texts]]:
    """Yield every field that the reader found, with its texts."""
    for name, texts in submission.agency.items():
        yield ("agency", name), texts
    for name, texts in submission.results.items():
        yield ("results", name), texts
    for code, texts in submission.scores.items():
        yield ("results", "items", code), texts
    sections = {(): submission.top} | {("areas", k): v for k, v in submission.areas.items()}
    for path, section in sections.items():
        for name, texts in section.texts.items():
            yield (*path, name), texts
        for group, entries in section.groups.items():
            for number, entry in enumerate(entries):
                for name, texts in entry.items():
                    yield (*path, group, number, name), texts


def cut(text: str, place: Location) -> str:
    """Return the text from the place's beginning to its end, the first line still indented."""
    first, before = (place.line or 0) - 1, (place.column or 0) - 1
    lines = re.split("\r\n|\n", text.removeprefix("\ufeff"))[first : place.end_line]
    lines[-1] = lines[-1][: (place.end_column or 0) - 1]
    lines[0] = " " * before + lines[0][before:]
    return "\n".join(lines)


def texts_in(piece: str) -> Texts:
    """Return the texts that a piece of YAML holds, as another reader of YAML reads it."""
    value = yaml.load(piece + "\n", Loader=yaml.BaseLoader)  # noqa: S506 - it makes text alone
    if isinstance(value, dict):
        return StartEnd(value.values())
    return tuple(value) if isinstance(value, list) else (value,)


def is_stated(texts: Texts) -> bool:
    return any(text.strip(" \n-…") for text in texts)


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.usefixtures("parser")
def test_every_field_of_a_sample_can_be_cut_out_of_its_file(name: str, load: Load) -> None:
    submission = load(SAMPLES[name])
    found = list(fields(submission))
    assert len(found) > 5
    for path, texts in found:
        place = submission.locate(path)
        assert place is not None
        piece = cut(SAMPLES[name], place)
        if texts is UNREADABLE:  # «อ่านไม่ได้» stands for the whole of which it is a part
            whole = submission.locate(path[:-1])
            assert whole is not None
            assert whole.line == place.line
        elif is_stated(texts):
            assert texts_in(piece) == texts
            assert piece == piece.rstrip()
        else:
            assert piece.strip() == path[-1]
        assert place.pointer == "".join(f"/{part}" for part in path)


@pytest.mark.parametrize("name", ["model-100.yaml", "thai-keys.yaml", "phichit-like.yaml"])
@pytest.mark.parametrize("form", ["BOM", "CRLF", "UTF-16", "Windows-874", "BOM and CRLF"])
@pytest.mark.usefixtures("parser")
def test_encoding_and_line_breaks_move_nothing(name: str, form: str, load: Load) -> None:
    text = SAMPLES[name].replace("«", '"').replace("»", '"')  # Windows-874 has none
    as_it_is = load(text)
    broken = text.replace("\n", "\r\n") if "CRLF" in form else text
    other = load(
        {
            "BOM": codecs.BOM_UTF8 + text.encode(),
            "CRLF": broken.encode(),
            "UTF-16": text.encode("utf-16"),
            "Windows-874": text.encode("cp874", "ignore"),
            "BOM and CRLF": codecs.BOM_UTF8 + broken.encode(),
        }[form]
    )
    expected = [(path, texts, as_it_is.locate(path)) for path, texts in fields(as_it_is)]
    assert [(path, texts, other.locate(path)) for path, texts in fields(other)] == expected


HEAD = "criteria: o34-2567\nareas:\n  '1.1':\n    implementation:\n      "

FORMS = {
    "plain": ("steps: ประชุม  # ทุกเดือน\n", (5, 14, 5, 20)),
    "quoted": ('steps: "ประชุม"   \n', (5, 14, 5, 22)),
    "single quotes": ("steps: 'ประชุม' \n", (5, 14, 5, 22)),
    "plain, two lines": ("steps: ประชุม\n        ทุกเดือน\n\n      method: ก\n", (5, 14, 6, 17)),
    "quoted, two lines": ("steps: 'ประชุม\n        ทุกเดือน'\n", (5, 14, 6, 18)),
    "block": ("steps: |\n        1. ก\n        2. ข\n      method: ก\n", (5, 14, 7, 13)),
    "block, blank lines": (
        "steps: >-\n        ก\n\n        ข\n\n   \n\n      method: ก\n",
        (5, 14, 8, 10),
    ),
    "block, comment": (
        "steps: |\n        ก\n\n      # ดูหน้า 3\n\n      method: ก\n",
        (5, 14, 6, 10),
    ),
    "block to the end": ("steps: |\n        ก\n\n\n", (5, 14, 6, 10)),
    "block to the end, no line break": ("steps: |+\n        ก", (5, 14, 6, 10)),
    "block of nothing": ("steps: |\n\n\n      method: ก\n", (5, 7, 5, 12)),
    "list": (
        "steps:\n        - ก\n        - ข ค\n\n      # ง\n      method: ก\n",
        (6, 9, 7, 14),
    ),
    "list not indented": ("steps:\n      - ก\n      - ข  # ค\n", (6, 7, 7, 10)),
    "list in brackets": ("steps: [ก,\n        ข]  # ค\n", (5, 14, 6, 11)),
    "list of blocks": (
        "steps:\n        - |\n          ก\n\n        - |\n          ข\n\n",
        (6, 9, 10, 12),
    ),
    "list ending blank": ("steps:\n        - ก\n        -\n      method: ก\n", (6, 9, 7, 10)),
    "anchored": ("steps: &x ประชุม\n", (5, 14, 5, 23)),
    "list ending in an alias": (
        "method: &x ก\n      steps:\n        - ข\n        - *x\n\n",
        (7, 9, 8, 13),
    ),
}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.usefixtures("parser")
def test_a_place_ends_behind_the_last_character_of_the_value(form: str, load: Load) -> None:
    text, expected = FORMS[form]
    place = load(HEAD + text).locate(("areas", "1.1", "implementation", 0, "steps"))
    assert place is not None
    assert (place.line, place.column, place.end_line, place.end_column) == expected
    assert place.pointer == "/areas/1.1/implementation/0/steps"


@pytest.mark.usefixtures("parser")
def test_columns_count_code_points_and_not_cells_or_bytes(load: Load) -> None:
    submission = load("criteria: o34-2567\nหน่วยงาน: {ชื่อ: น้ำ\U0001f600ใจ, โทรศัพท์: ก}\n")
    place = submission.locate(("agency", "name"))
    assert place is not None
    assert (place.line, place.column, place.end_column) == (2, 18, 24)


DRAFT = """\
# แบบร่าง
criteria: o34-2567
results: {fiscal_year: 2566, items: {๐๔: ๐}}
areas:
  ๑.๑:
    การวิเคราะห์: คนน้อย
    implementation:
      method: ประชุม
      responsible:
  (2) การให้บริการและระบบ E-Service:
    implementation:
      - method: ประชุม
      - ขั้นตอน: ตรวจ
        timeframe: {start: 1 ต.ค. 66, end: }
  1.3:
  1.4: {implementation: []}
  1.5: {implementation: …, analysis: [], limitations: " - "}
review: {rule: analysis/title-only}
"""
PLACES = {  # field → the line and columns, with the text that stands there
    "agency/name": (2, 1, "criteria"),
    "limitations": (2, 1, "criteria"),
    "results/overall": (3, 1, "results"),
    "results/items/O4": (3, 42, "๐"),
    "results/items/O5": (3, 30, "items"),
    "areas/1.1/analysis": (6, 19, "คนน้อย"),
    "areas/1.1/limitations": (5, 3, "๑.๑"),
    "areas/1.1/implementation/0/method": (8, 15, "ประชุม"),
    "areas/1.1/implementation/0/responsible": (9, 7, "responsible"),
    "areas/1.1/implementation/0/steps": (7, 5, "implementation"),
    "areas/1.2": (11, 5, None),
    "areas/1.2/analysis": (10, 3, "(2) การให้บริการและระบบ E-Service"),
    "areas/1.2/implementation/0/method": (12, 17, "ประชุม"),
    "areas/1.2/implementation/0/timeframe": (11, 5, "implementation"),
    "areas/1.2/implementation/1/steps": (13, 18, "ตรวจ"),
    "areas/1.2/implementation/1/timeframe": (14, 20, "{start: 1 ต.ค. 66, end: }"),
    "areas/1.2/implementation/1/timeframe/start": (14, 28, "1 ต.ค. 66"),
    "areas/1.2/implementation/1/timeframe/end": (14, 39, "end"),
    "areas/1.2/implementation/2/method": (11, 5, "implementation"),
    "areas/1.3/analysis": (15, 3, "1.3"),
    "areas/1.3/implementation/0/method": (15, 3, "1.3"),
    "areas/1.4/implementation/0/method": (16, 9, "implementation"),
    "areas/1.5/analysis": (17, 28, "analysis"),
    "areas/1.5/implementation/0/method": (17, 9, "implementation"),
    "areas/1.5/limitations": (17, 42, "limitations"),
    "areas/1.6/analysis": (4, 1, "areas"),
    "areas/1.6/implementation/0/steps": (4, 1, "areas"),
    "review/0/rule": (18, 16, "analysis/title-only"),
    "review/0/by": (18, 1, "review"),
}  # fmt: skip


@pytest.mark.parametrize("field", PLACES)
@pytest.mark.usefixtures("parser")
def test_a_missing_field_is_at_its_nearest_parents_key_and_an_empty_one_at_its_own(
    field: str, load: Load
) -> None:
    path = tuple(int(part) if part.isdigit() else part for part in field.split("/"))
    line, column, text = PLACES[field]
    place = load(DRAFT).locate(path)
    assert place is not None
    assert place.pointer == f"/{field}"
    assert (place.line, place.column) == (line, column)
    if text is not None:
        assert cut(DRAFT, place).strip() == text


@pytest.mark.usefixtures("parser")
def test_every_finding_on_a_file_has_a_place_in_it(load: Load) -> None:
    submission = load(DRAFT)
    last = len(DRAFT.splitlines())
    findings = itacheck.grade(submission).findings
    assert len(findings) > 30
    for finding in findings:
        assert finding.location is not None
        assert 1 <= (finding.location.line or 0) <= (finding.location.end_line or 0) <= last


@pytest.mark.parametrize("content", ["{}\n", "{x: ก}\n", "criteria: o34-2567\n"])
@pytest.mark.usefixtures("parser")
def test_with_next_to_nothing_the_place_is_the_first_key(content: str, tmp_path: Path) -> None:
    file = tmp_path / "draft.yaml"
    file.write_text(content, encoding="utf-8")
    place = itacheck.load_submission(file, "o34-2567").locate(("areas", "1.1", "analysis"))
    assert place is not None
    assert (place.line, place.pointer) == (1, "/areas/1.1/analysis")


@pytest.mark.usefixtures("parser")
def test_a_field_given_by_an_alias_is_at_its_own_key(load: Load) -> None:
    submission = load(HEAD + "method: &x ก\n      steps: *x\n  '1.2': {analysis: *x}\n")
    places = {
        ("1.1", "implementation", 0, "method"): (5, 15),
        ("1.1", "implementation", 0, "steps"): (6, 7),
        ("1.2", "analysis"): (7, 11),
    }
    for path, expected in places.items():
        place = submission.locate(("areas", *path))
        assert place is not None
        assert (place.line, place.column) == expected


def test_a_place_reads_as_compilers_print_it() -> None:
    assert str(Location("แผน.yaml", 12, 5, 12, 19)) == "แผน.yaml:12:5"
    assert str(Location("แผน.yaml", None, None, None, None)) == "แผน.yaml"
