"""The limits of Word and Excel files: at each a file is read, one past it is refused."""

from __future__ import annotations

import os
from collections.abc import Callable

import pytest

from itacheck import SubmissionError
from itacheck.readers.office.blocks import Content
from itacheck.readers.office.excel.reader import excel_blocks
from itacheck.readers.office.word.reader import word_blocks
from itacheck.source import limits

from .builders import (
    as_written,
    data,
    excel,
    p,
    packed,
    row,
    tbl,
    tr,
    unpacked,
    word,
    word_parts,
)
from .told import is_told


def refusal(file: bytes, read: Callable[[bytes, str], Content] = word_blocks) -> str:
    with pytest.raises(SubmissionError) as caught:
        read(file, "plan")
    is_told(caught.value, "plan")
    assert "โปรด" in caught.value.message("th")
    return caught.value.message("en")


def test_the_limits_stand() -> None:
    assert (limits.MAX_OFFICE_BYTES, limits.MAX_UNPACKED) == (20_000_000, 50_000_000)
    assert (limits.MAX_MEMBERS, limits.MAX_MARKS, limits.MAX_CELLS) == (5_000, 1_000_000, 100_000)


def test_twenty_million_bytes_are_read_and_one_more_is_refused() -> None:
    """The rest is a comment at the end of the zip, and noise in a picture before it."""
    parts = {**word_parts(p("ก")), "word/media/a.jpeg": os.urandom(19_960_000)}
    file = bytearray(packed(parts))
    room = 20_000_000 - len(file)
    assert 0 < room < 1 << 16
    file[-2:] = room.to_bytes(2, "little")
    whole = bytes(file) + b" " * room
    assert len(whole) == 20_000_000
    assert as_written(word_blocks(whole, "plan")) == ["ก"]
    assert "larger than 20,000,000 bytes" in refusal(whole + b" ")


def test_members_at_the_limit_are_read_and_one_more_is_refused() -> None:
    parts = word_parts(p("ก"))
    more = {f"word/media/{n}": b"" for n in range(limits.MAX_MEMBERS - len(parts))}
    assert as_written(word_blocks(packed({**parts, **more}), "plan")) == ["ก"]
    assert "more than 5,000 files" in refusal(packed({**parts, **more, "x": b""}))


def test_unpacked_bytes_are_counted_over_all_parts_that_are_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    parts = word_parts(p("ก"))
    size = sum(len(part) for part in unpacked(packed(parts)).values())
    monkeypatch.setattr(limits, "MAX_UNPACKED", size)
    assert as_written(word_blocks(packed({**parts, "x": " " * 100}), "plan")) == ["ก"]
    monkeypatch.setattr(limits, "MAX_UNPACKED", size - 1)
    assert "bytes when unpacked" in refusal(packed(parts))


def test_tags_and_attributes_are_counted_over_all_parts_that_are_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    parts = word_parts(p("ก"))
    texts = unpacked(packed(parts)).values()
    marks = sum(part.count(b"<") + part.count(b"=") for part in texts)
    monkeypatch.setattr(limits, "MAX_MARKS", marks)
    assert as_written(word_blocks(packed(parts), "plan")) == ["ก"]
    monkeypatch.setattr(limits, "MAX_MARKS", marks - 1)
    assert "XML tags and attributes" in refusal(packed(parts))


def test_cells_are_counted_over_all_tables(monkeypatch: pytest.MonkeyPatch) -> None:
    in_word = word(tbl(tr("ก", "ข"), tr("ค")) + tbl(tr("ง")))
    in_excel = excel(data(row("ก", "ข"), row("ค")), data(row("ง")))
    monkeypatch.setattr(limits, "MAX_CELLS", 5)
    tables = [[["ก", "ข"], ["ค", ""]], [["ง"]]]
    assert as_written(word_blocks(in_word, "plan")) == tables
    assert as_written(excel_blocks(in_excel, "plan")) == tables
    monkeypatch.setattr(limits, "MAX_CELLS", 4)
    assert "table 2: more than 4 cells" in refusal(in_word)
    assert "sheet ข: more than 4 cells" in refusal(in_excel, excel_blocks)


def test_text_is_counted_as_utf_8(monkeypatch: pytest.MonkeyPatch) -> None:
    in_word = word(p("กก") + tbl(tr("ก")))
    in_excel = excel(data(row("ก", "ก", attributes='hidden="1"'), row("ก")))
    monkeypatch.setattr(limits, "MAX_BYTES", 9)
    assert as_written(word_blocks(in_word, "plan")) == ["กก", [["ก"]]]
    assert as_written(excel_blocks(in_excel, "plan")) == [[["ก"]]]
    monkeypatch.setattr(limits, "MAX_BYTES", 8)
    assert "table 1: more than 8 bytes of text" in refusal(in_word)
    assert "sheet ก: more than 8 bytes of text" in refusal(in_excel, excel_blocks)


def test_depth_that_can_be_read_is_read() -> None:
    deep = "<w:tbl><w:tr><w:tc>" * 80 + p("ก") + "</w:tc></w:tr></w:tbl>" * 80
    assert as_written(word_blocks(word(deep), "plan")) == [[["ก"]]]
    deep = "<w:p><w:r><w:txbxContent>" * 80 + p("ก") + "</w:txbxContent></w:r></w:p>" * 80
    assert as_written(word_blocks(word(deep), "plan")) == ["ก"]
