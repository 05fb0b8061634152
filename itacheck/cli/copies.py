"""``itacheck copies DIR…``: texts that several submissions share, as something to look at."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Generator, Iterator
from contextlib import closing

from itacheck.api import load_criteria
from itacheck.cli.new_file import overwrite
from itacheck.cli.parser import Misuse, Parser, language_of, report_misuse
from itacheck.cli.round import items_of
from itacheck.cli.saving import not_written, refuse_outputs, suffix_of
from itacheck.cli.status import REACHED, UNREADABLE
from itacheck.cli.terminal import complain, has_colour, show, width
from itacheck.errors import ItacheckError
from itacheck.many import Item
from itacheck.rounds.copies.result import LEAST_COMMON, LEAST_SHARE, Copies, Thresholds
from itacheck.rounds.copies.search import find_copies
from itacheck.text import Text

_SUFFIXES = {".txt": "text", ".json": "json", ".csv": "csv"}
_MANY = 200  # submissions whose reading takes long enough to be watched
_USUAL = Thresholds()

_ABOUT = Text(
    "หาข้อความที่เหมือนกันระหว่างเอกสารหลายฉบับ เพื่อให้คนดูต่อ ไม่ใช่ข้อสรุปว่าคัดลอกกัน"
    " ข้อความกลางซึ่งหลายฉบับมีเหมือนกัน เช่น ถ้อยคำในแบบของกระทรวง แยกบอกไว้ต่างหาก",
    "Finds texts that several submissions share, for people to look at: it does not say that anyone"
    " copied. Common text, which many share, such as that of a ministry's form, is told apart.",
)
_EPILOG = Text(
    "สถานะเมื่อจบ: 0 ตรวจครบ ไม่ว่าจะพบหรือไม่, 2 ใช้คำสั่งผิดหรืออ่านบางไฟล์ไม่ได้ (ไฟล์อื่นยังตรวจ)",
    "Exit status: 0 all were read, whatever was found; 2 bad usage, or some could not be read (the"
    " others are still compared).",
)
_READING = Text("กำลังอ่าน", "reading")
_FILES = Text("ไดเรกทอรีหรือไฟล์ที่จะเทียบกัน", "directories or submissions to compare")
_FORMAT = Text("รูปแบบผลบนหน้าจอ (ปกติ text)", "what is printed (default: text)")
_OUTPUT = Text(
    "เขียนผลลงไฟล์แทนหน้าจอ นามสกุลกำหนดรูปแบบ ({suffixes}) ระบุซ้ำได้",
    "write there instead; the suffix chooses the format ({suffixes}); repeatable",
).fill(suffixes=" ".join(_SUFFIXES))
_CRITERIA = Text(
    "ใช้หลักเกณฑ์นี้แทนที่ระบุในไฟล์: รหัส เช่น o34-2567 หรือไฟล์หลักเกณฑ์",
    "use these criteria instead of the files' own: an id such as o34-2567, or a criteria file",
)
_SHARE = Text(
    "ข้อความต้องเหมือนกันอย่างน้อยร้อยละเท่าใดของข้อความที่สั้นกว่า ({least} ถึง 100 ปกติ {usual})",
    "how much of the shorter text must be the same, in percent ({least} to 100, default: {usual})",
).fill(usual=_USUAL.share, least=LEAST_SHARE)
_LENGTH = Text(
    "ต้องเหมือนกันอย่างน้อยกี่ตัวอักษร เมื่อเหมือนกันทั้งข้อความ ถ้าเหมือนบางส่วนต้องยาวกว่านี้ (ปกติ {usual})",
    "letters that must be the same where all of a text is; more where a part is (default: {usual})",
).fill(usual=_USUAL.length)
_COMMON_SHARE = Text(
    "ข้อความที่มีเกินร้อยละเท่านี้ของทุกฉบับ ถือเป็นข้อความกลาง (ปกติ {usual})",
    "text in more than this percentage of the submissions is common (default: {usual})",
).fill(usual=_USUAL.common_share)
_COMMON_COUNT = Text(
    "ข้อความที่มีเกินจำนวนฉบับนี้ ถือเป็นข้อความกลางด้วย (ปกติ {usual} แต่ไม่ต่ำกว่า {least})",
    "text in more submissions than this is common too (default: {usual}; {least} at the least)",
).fill(usual=_USUAL.common_count, least=LEAST_COMMON)

_PERCENT = Text("{name} ต้องเป็น {least} ถึง 100", "{name} must be from {least} to 100")
_POSITIVE = Text("{name} ต้องเป็น 1 ขึ้นไป", "{name} must be 1 or more")


def run(arguments: list[str]) -> int:
    """Find what the submissions that are named share, tell it and return the exit status."""
    language = language_of(arguments)
    parser = Parser("itacheck copies", _ABOUT, language, _EPILOG)
    parser.argument("files", _FILES, metavar="DIR", nargs="+")
    parser.option("--format", _FORMAT, choices=tuple(_SUFFIXES.values()))
    parser.option("--output", _OUTPUT, action="append", default=[], metavar="FILE")
    parser.option("--criteria", _CRITERIA, metavar="ID|FILE")
    for name, about, usual in (
        ("--share", _SHARE, _USUAL.share),
        ("--length", _LENGTH, _USUAL.length),
        ("--common-share", _COMMON_SHARE, _USUAL.common_share),
        ("--common-count", _COMMON_COUNT, _USUAL.common_count),
    ):
        parser.option(name, about, type=int, default=usual, metavar="N")
    try:
        options = parser.parse(arguments)
        _refuse(options)
        criteria = load_criteria(options.criteria) if options.criteria is not None else None
        items = list(_once(items_of(options.files, criteria)))
        with closing(_watched(items, language)) as watched:
            copies = find_copies(watched, criteria=criteria, thresholds=_thresholds(options))
    except SystemExit:  # --help has printed what was asked for
        return REACHED
    except Misuse as misuse:
        report_misuse(misuse, language, "itacheck copies")
        return UNREADABLE
    except ItacheckError as error:
        complain("\n".join(error.lines(language)))
        return UNREADABLE
    for failure in copies.failures:
        complain("\n".join(failure.error.lines(language)))
    complete = _write(copies, options)
    return REACHED if complete and not copies.failures else UNREADABLE


def _thresholds(options: Namespace) -> Thresholds:
    return Thresholds(options.share, options.length, options.common_share, options.common_count)


def _refuse(options: Namespace) -> None:
    """Refuse a threshold out of range, and an output that means nothing or lies in the way."""
    for name in Thresholds._fields:
        percent = name.endswith("share")
        least = LEAST_SHARE if name == "share" else 1
        if not least <= getattr(options, name) <= (100 if percent else sys.maxsize):
            says = _PERCENT if percent else _POSITIVE
            option = "--" + name.replace("_", "-")
            raise Misuse(says.fill(name=option, least=least).into(options.lang))
    reads = (*options.files, options.criteria)
    refuse_outputs(options.output, _SUFFIXES, reads, options.lang)


def _once(items: Iterator[Item]) -> Iterator[Item]:
    """Yield each file once, however often it is named: a file is no copy of itself."""
    seen: set[str] = set()
    for item in items:
        file = os.path.realpath(item) if isinstance(item, str) else ""
        if not file or file not in seen:
            yield item
        seen.add(file)


def _watched(items: list[Item], language: str) -> Generator[Item, None, None]:
    """Yield the items, and show on a terminal how many were read."""
    watched = len(items) >= _MANY and sys.stderr is not None and sys.stderr.isatty()
    if not watched or os.environ.get("TERM") == "dumb":
        yield from items
        return
    from itacheck.cli.progress import Bar

    bar = Bar(len(items), language, _READING)
    try:
        for item in items:
            yield item
            bar.advance()
    finally:
        bar.wipe()


def _write(copies: Copies, options: Namespace) -> bool:
    """Print and write what was found; return whether every file could be written."""
    form = options.format or (None if options.output else "text")
    if form is not None:
        text = _rendered(copies, form, options.lang, width(), has_colour())
        show(text, exact=form != "text", language=options.lang)
    complete = True
    for path in options.output:
        text = _rendered(copies, _SUFFIXES[suffix_of(path)], options.lang, 80, False)
        try:
            overwrite(path, text.encode("utf-8", "replace"))
        except OSError as error:
            complain("\n".join(not_written(path, error).lines(options.lang)))
            complete = False
    return complete


def _rendered(copies: Copies, form: str, language: str, columns: int, colour: bool) -> str:
    if form == "json":
        from itacheck.rounds.copies import json_report

        return json_report.render(copies, language)
    if form == "csv":
        from itacheck.rounds.copies import csv_report

        return csv_report.render(copies, language)
    from itacheck.reference.terminal import printed
    from itacheck.rounds.copies.page import page

    return printed(page(copies), language, width=columns, color=colour)
