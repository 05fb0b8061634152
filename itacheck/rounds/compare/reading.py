"""The edge: a round as it was written, or as it is graded now.

A file ``.jsonl`` is read line by line, a file ``.json`` as a whole; of each report only what a
comparison needs is held. A directory, or a submission, is graded.
"""

from __future__ import annotations

import json
import os
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterable, Iterator
from typing import BinaryIO, NamedTuple

from itacheck.criteria.model import Criteria
from itacheck.errors import Fault, ItacheckError, reason_of
from itacheck.location import Location
from itacheck.many import grade_many
from itacheck.outcome import Failure
from itacheck.readers.files import SUFFIXES, submission_files
from itacheck.reports import json_report
from itacheck.rounds.compare.result import Found, NotAReport, Result, result_of
from itacheck.text import Text

LINES = ".jsonl"
WHOLE = ".json"

MAX_JSON = 100_000_000
"""Size of one JSON text in bytes: a line of a ``.jsonl``, or a whole ``.json``."""

_MOST_FAULTS = 20

_NO_ROUND = Text(
    "ต้องเป็นผลที่บันทึกไว้ ({written}) ไดเรกทอรี หรือเอกสาร ({submissions})",
    "a round is what itacheck wrote ({written}), a directory, or a submission ({submissions})",
)
_CANNOT_OPEN = Text("เปิดไม่ได้: {reason}", "cannot open: {reason}")
_EMPTY = Text("ไม่มีผลการตรวจในไฟล์นี้", "there is no report in this file")
_UTF16 = Text(
    "ไฟล์เป็น UTF-16 โปรดให้ itacheck เขียนเองด้วย --output แทนการใช้ >",
    "the file is UTF-16; let itacheck write it with --output instead of redirecting it",
)
_NOT_UTF8 = Text("ไม่ใช่ข้อความ UTF-8", "this is not UTF-8 text")
_NOT_JSON = Text("ไม่ใช่ JSON ที่สมบูรณ์", "this is not valid JSON")
_CUT_OFF = Text(
    "บรรทัดสุดท้ายขาดตอน การตรวจรอบนั้นหยุดก่อนเขียนเสร็จ",
    "the last line is cut off: that round was ended before it was written",
)
_TOO_LARGE = Text(
    "ยาวเกิน {limit} ไบต์ (ถ้าเป็นไฟล์ .json โปรดบันทึกรอบนั้นเป็น .jsonl)",
    "longer than {limit} bytes (a round as large as that is written as .jsonl, not .json)",
)
_NUMBER = Text("รายการที่ {number}", "report {number}")
_MORE = Text("… และอีก {count} แห่ง", "… and {count} more")


class Round(NamedTuple):
    """What could be read of a round, and what could not."""

    results: list[Result]
    faults: list[Fault]
    """Each with its line, the first ones alone; the last tells how many there are besides."""
    unread: int
    """How many lines or members could not be read."""


def read_round(
    path: str, known: dict[Found, Found], language: str, criteria: Criteria | None = None
) -> Round:
    """Read or grade the round that a path means; raise ItacheckError where there is nothing in it.

    ``known`` holds the findings that were met with; rounds that are compared share it. Submissions
    that are graded here say what they say in ``language``, under ``criteria`` if these are given.
    """
    suffix = os.path.splitext(path)[1].lower()
    if os.path.isdir(path) or suffix in SUFFIXES:
        return Round(list(_graded(path, known, language, criteria)), [], 0)
    if suffix not in (LINES, WHOLE):
        written = f"{LINES} {WHOLE}"
        says = _NO_ROUND.fill(written=written, submissions=" ".join(SUFFIXES))
        raise ItacheckError(Fault(says, _place(path)))
    try:
        with open(path, "rb") as file:
            if file.peek(2)[:2] in (BOM_UTF16_LE, BOM_UTF16_BE):
                raise ItacheckError(Fault(_UTF16, _place(path)))
            read = _lines(file, path) if suffix == LINES else _members(file, path)
            return _kept(read, path, known)
    except (OSError, ValueError) as error:
        raise ItacheckError(
            Fault(_CANNOT_OPEN.fill(reason=reason_of(error)), _place(path))
        ) from None


def _graded(
    path: str, known: dict[Found, Found], language: str, criteria: Criteria | None
) -> Iterator[Result]:
    errors: list[ItacheckError] = []
    for outcome in grade_many(_names(path, errors), criteria=criteria):
        if isinstance(outcome, Failure) and outcome.path == path:
            raise outcome.error
        yield result_of(json_report.as_object(outcome, language), known)
    for error in errors:
        if error.path == path:
            raise error
        yield Result(error.path or "", error=error.message(language))


def _names(path: str, errors: list[ItacheckError]) -> Iterator[str]:
    """Yield the submissions of a directory; what cannot be looked into goes to ``errors``."""
    for name in submission_files(path):
        if isinstance(name, ItacheckError):
            errors.append(name)
        else:
            yield name


def _kept(read: Iterable[tuple[object, Location]], path: str, known: dict[Found, Found]) -> Round:
    results: list[Result] = []
    faults: list[Fault] = []
    unread = 0
    for content, place in read:
        if not isinstance(content, Fault):
            try:
                results.append(result_of(content, known))
                continue
            except NotAReport as error:
                content = Fault(error.message, place)
        unread += 1
        if unread <= _MOST_FAULTS:
            faults.append(content)
    if unread > _MOST_FAULTS:
        faults.append(Fault(_MORE.fill(count=unread - _MOST_FAULTS), _place(path)))
    if not results:
        raise ItacheckError(*(faults or [Fault(_EMPTY, _place(path))]))
    return Round(results, faults, unread)


def _lines(file: BinaryIO, path: str) -> Iterator[tuple[object, Location]]:
    """Yield what each line holds, or the Fault that it is, and its place."""
    for number, data in enumerate(iter(lambda: file.readline(MAX_JSON + 1), b""), 1):
        place = _place(path, number, 1)
        if len(data) > MAX_JSON:
            rest = data
            while rest and not rest.endswith(b"\n"):
                rest = file.readline(MAX_JSON)
            yield Fault(_TOO_LARGE.fill(limit=f"{MAX_JSON:,}"), place), place
            continue
        if data.isspace():
            continue
        content = _parsed(data, path, number)
        if (
            isinstance(content, Fault)
            and not data.endswith(b"\n")
            and data.lstrip().startswith(b"{")
        ):
            content = Fault(_CUT_OFF, content.location)
        yield content, place


def _members(file: BinaryIO, path: str) -> Iterator[tuple[object, Location]]:
    """Yield the object of a file, or each of the list in it."""
    data = file.read(MAX_JSON + 1)
    if len(data) > MAX_JSON:
        raise ItacheckError(Fault(_TOO_LARGE.fill(limit=f"{MAX_JSON:,}"), _place(path)))
    if not data or data.isspace():
        return
    content = _parsed(data, path, 1)
    if not isinstance(content, list):
        yield content, _place(path, 1, 1)
        return
    for number, member in enumerate(content, 1):
        yield member, _place(path)._replace(label=_NUMBER.fill(number=number))


def _parsed(data: bytes, path: str, line: int) -> object:
    """Return what a JSON text that begins on a line holds, or the Fault that it is."""
    try:
        return json.loads(data.decode("utf-8-sig" if line == 1 else "utf-8"))
    except UnicodeDecodeError:
        return Fault(_NOT_UTF8, _place(path, line, 1))
    except json.JSONDecodeError as error:
        return Fault(_NOT_JSON, _place(path, line + error.lineno - 1, error.colno))
    except (ValueError, RecursionError):  # a number of thousands of digits; lists in lists in lists
        return Fault(_NOT_JSON, _place(path, line, 1))


def _place(path: str, line: int | None = None, column: int | None = None) -> Location:
    return Location(path, line, column, line, column)
