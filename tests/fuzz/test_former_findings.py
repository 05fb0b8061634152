"""What long, regular files once took too long over (``tests/fuzz/stretch.py`` found them).

None of these tests measures time. Where work is counted, the count is asserted; where a regular
expression or a list took time with the square of a length, the length is such that it would take
minutes again.
"""

from __future__ import annotations

import pathlib
from unicodedata import normalize

import pytest

import itacheck
import itacheck.criteria.parts as criteria_parts
from itacheck.catalogue import criteria_of
from itacheck.location import Location
from itacheck.readers.office.headings.surroundings import is_of_criteria
from itacheck.readers.office.plan import pieces as plan_pieces
from itacheck.readers.office.plan.entries import Part, Row, entries_of
from itacheck.readers.office.plan.pieces import Piece, Pieces, add
from itacheck.readers.places import Places
from itacheck.rounds.copies import quotes
from itacheck.rounds.copies.search import find_copies
from itacheck.rounds.copies.texts import key_letters
from itacheck.source.compose import compose
from itacheck.source.document import Path
from itacheck.text import Text
from itacheck.thai.normal import fold, normalise
from itacheck.thai.placeholders import Kind, kind_of
from tests.builders import changed

from .target import CORPUS

HERE = Text("ที่นี่", "here")


def test_the_place_of_a_long_text_is_looked_for_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Path] = []
    look = Places._locate

    def looks(self: Places, path: Path) -> Location | None:
        asked.append(path)
        return look(self, path)

    monkeypatch.setattr(Places, "_locate", looks)
    row = ",".join(f"{number}.5" for number in range(100, 200))
    report = itacheck.grade(changed({"areas/1.1/items": row}))
    assert sum(finding.rule == "advice/item-codes" for finding in report.findings) == 100
    assert len(asked) == len(set(asked))


def test_a_row_of_codes_earns_a_note_for_each_word_once_and_at_most_so_many() -> None:
    def notes(row: str) -> list[str]:
        report = itacheck.grade(changed({"areas/1.1/items": row}))
        rule = "advice/item-codes"
        return [one.message.en for one in report.findings if one.rule == rule]

    assert notes("O4 X9 X9, X8 X9") == ["«X9» is no item code", "«X8» is no item code"]
    assert len(notes(" ".join(f"X{number}" for number in range(200)))) == 200
    many = notes(" ".join(f"X{number}" for number in range(5_000)))
    assert (len(many), many[-1][:19]) == (201, "more than 200 words")


def test_leaders_without_end_are_no_sentence_of_the_criteria() -> None:
    assert not is_of_criteria("." * 200_000)
    assert not is_of_criteria("1." * 100_000)
    assert is_of_criteria("..... 3.1) แสดงการวิเคราะห์")


def test_rows_that_state_nothing_are_looked_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[str] = []

    def looks(text: str) -> Kind:
        looked.append(text)
        return kind_of(text)

    monkeypatch.setattr(plan_pieces, "kind_of", looks)
    rows = [
        Row({"method": [Part(2 * n, (Piece("-", HERE),), False)],
             "steps": [Part(2 * n + 1, (Piece("-", HERE),), False)]}, "method")
        for n in range(500)
    ]  # fmt: skip
    (entry,) = entries_of(rows, {})
    assert [len(pieces) for pieces in entry.values()] == [500, 500]
    assert len(looked) < 5 * 2 * 500


def test_texts_are_added_to_a_field_without_copying_it() -> None:
    fields: Pieces = {}
    add(fields, "items", [Piece("", HERE)])
    assert fields == {"items": [Piece("", HERE)]}
    for number in range(100_000):
        add(fields, "items", [Piece(str(number), HERE), Piece("", HERE)])
    add(fields, "items", [Piece("", HERE)])
    assert [piece.text for piece in fields["items"]] == [str(n) for n in range(100_000)]


@pytest.mark.parametrize(
    "word",
    [
        "ก" * 1_999 + "a\u030a",
        "ก" * 1_998 + "\u0e48\u0e38\u0e48",
        "\u1100\u1161\u11a8" * 1_000,
        "\u0345\u0301" * 200_000,
    ],
    ids=["a letter and its mark", "marks in order", "jamo", "marks without end"],
)
def test_a_word_of_any_length_is_composed_as_a_whole(word: str) -> None:
    once = normalise(word)
    assert normalise(once) == once
    if len(word) < 10_000:
        assert once == normalize("NFC", word) == normalise(normalize("NFD", word))


def test_titles_of_areas_are_compared_once_each(monkeypatch: pytest.MonkeyPatch) -> None:
    folded: list[str] = []

    def folds(text: str) -> str:
        folded.append(text)
        return fold(text)

    monkeypatch.setattr(criteria_parts, "fold", folds)
    small = (CORPUS / "criteria" / "small.yaml").read_text(encoding="utf-8")
    areas = "".join(f'  "2.{n}": {{title: {{th: ก{n}, en: a{n}}}}}\n' for n in range(300))
    text = small.replace("areas:\n", "areas:\n" + areas, 1).partition("\nbands:")[0]
    criteria = criteria_of(compose(text.encode(), "own.yaml"))
    assert len(criteria.areas) == 303
    assert len(folded) < 2 * 303
    with pytest.raises(itacheck.CriteriaError, match=r"ชื่อประเด็นซ้ำกับประเด็น 2\.7"):
        criteria_of(compose(text.replace("th: ก9,", "th: ก 7,").encode(), "own.yaml"))


def shared(text: str, directory: pathlib.Path) -> list[str]:
    """Return what is quoted of a text that two submissions share."""
    paths = [directory / f"{name}.yaml" for name in ("one", "other")]
    for path in paths:
        content = f"criteria: o34-2567\nareas: {{1.1: {{analysis: {text}}}}}\nx: {path.stem}\n"
        path.write_text(content, encoding="utf-8")
    copies = find_copies(map(str, paths))
    assert copies.submissions == 2
    return [one.quote for finding in copies.findings for one in finding.texts]


@pytest.mark.parametrize("first", ["ß", "\ufb01", "\u0130"])
def test_a_shared_text_may_begin_with_a_character_of_two_letters(
    first: str, tmp_path: pathlib.Path
) -> None:
    text = f"{first}ยังไม่มีผู้รับผิดชอบปรับปรุงข้อมูลบนเว็บไซต์ให้เป็นปัจจุบันตามรอบ"
    assert shared(text, tmp_path) == [text]


def test_a_shared_text_without_spaces_is_not_read_again_for_each_letter(
    tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[int] = []

    def reads(text: str) -> str:
        read.append(len(text))
        return key_letters(text)

    monkeypatch.setattr(quotes, "key_letters", reads)
    (quote,) = shared("ข้อมูลบนเว็บไซต์ยังไม่เป็นปัจจุบัน" * 100, tmp_path)
    assert quote.startswith("ข้อมูลบนเว็บไซต์ยังไม่เป็นปัจจุบันข้อมูล")
    assert len(read) < 100
