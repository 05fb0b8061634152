"""What holds of whatever is read: blocks that are whole, or an error that is told."""

from __future__ import annotations

from itacheck import SubmissionError
from itacheck.readers.office.blocks import Content, Table
from itacheck.text import Text


def is_whole(content: Content) -> None:
    """Assert that blocks are as their classes say."""
    for block in content.blocks:
        is_said(block.place)
        if isinstance(block, Table):
            widths = {len(row) for row in block.rows}
            assert len(widths) == 1
            assert widths != {0}
            for row in block.rows:
                for cell in row:
                    is_said(cell.place)
                    assert all(line.strip() and "\n" not in line for line in cell.lines)
        else:
            assert block.text.strip()
            assert all(line.strip() for line in block.text.split("\n"))
    for remark in content.left_out:
        is_said(remark.says)
        is_said(remark.place)


def is_told(error: SubmissionError, path: str) -> None:
    """Assert that an error names its file and says what was found, on one line."""
    assert error.path == path
    (fault,) = error.faults
    assert fault.location is not None
    assert str(fault.location) == path
    is_said(fault.message)


def is_said(text: Text) -> None:
    """Assert that a text says something in both languages, on one line."""
    for words in text:
        assert words.strip()
        assert "\n" not in words
        assert "{" not in words
