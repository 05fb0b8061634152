"""A Word or Excel file opened: its criteria, and the submission in it as a document."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from itacheck.criteria.model import Criteria
from itacheck.errors import Fault, SubmissionError
from itacheck.location import Location
from itacheck.readers.office.blocks import Content
from itacheck.readers.office.document import OfficeDocument
from itacheck.text import Text

_NOT_NAMED = Text(
    "ไม่พบเลขข้อและปีงบประมาณของหลักเกณฑ์ในหัวเรื่องของไฟล์ โปรดระบุ --criteria ที่มีคือ {known}",
    "no heading of the file names the item and fiscal year of the criteria; use --criteria; there"
    " are {known}",
)
_EMPTY = Text("ไฟล์นี้ไม่มีข้อความ", "there is no text in this file")


def open_office(
    path: str,
    data: bytes,
    criteria: Criteria | None,
    known: Sequence[Criteria],
    *,
    lenient: bool = False,
) -> tuple[OfficeDocument, Criteria, bool]:
    """Return the submission in a file, its criteria, and whether these are named (or given).

    Without ``criteria`` they are those that a heading names among the ``known``. ``lenient`` then
    takes the newest of these where no heading does; otherwise that is a SubmissionError, as is
    whatever cannot be read.
    """
    content = _blocks(path, data)
    if not content.blocks:
        raise _error(path, _EMPTY)
    from itacheck.readers.office.headings.naming import named_in
    from itacheck.readers.office.recognise import recognise

    chosen = criteria or named_in(content.blocks, known)
    if chosen is None and not lenient:
        raise _error(path, _NOT_NAMED.fill(known=", ".join(one.id for one in known)))
    using = chosen or max(known, key=lambda one: one.fiscal_year)
    return recognise(path, content, using), using, chosen is not None


def _blocks(path: str, data: bytes) -> Content:
    from itacheck.readers.office.excel.reader import excel_blocks
    from itacheck.readers.office.word.reader import word_blocks

    read: Callable[[bytes, str], Content]
    read = word_blocks if path.lower().endswith(".docx") else excel_blocks
    return read(data, path)


def _error(path: str, message: Text) -> SubmissionError:
    return SubmissionError(Fault(message, Location(path, None, None, None, None)), path=path)
