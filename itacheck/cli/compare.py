"""``itacheck compare BEFORE AFTER``: what changed between two rounds."""

from __future__ import annotations

from itacheck.api import load_criteria
from itacheck.cli.parser import Misuse, Parser, language_of, report_misuse
from itacheck.cli.status import FAILED, REACHED, UNREADABLE
from itacheck.cli.terminal import complain, has_colour, show, width
from itacheck.criteria.model import Criteria
from itacheck.errors import ItacheckError
from itacheck.rounds.compare.comparison import Comparison, compare
from itacheck.rounds.compare.reading import Round, read_round
from itacheck.rounds.compare.result import Found, Origin
from itacheck.text import Text

_LISTED = 20
"""Submissions that text for people lists of each kind."""

_ABOUT = Text(
    "เปรียบเทียบผลการตรวจสองรอบ: คะแนนที่ขึ้น ลง เท่าเดิม เอกสารที่ใหม่หรือหายไป และข้อสังเกตที่พบใหม่หรือไม่พบแล้ว",
    "Compares two rounds: scores up, down and unchanged, submissions new and gone, findings fixed"
    " and new.",
)
_EPILOG = Text(
    "สถานะเมื่อจบ: 0 ไม่มีคะแนนลงและไม่มีไฟล์ที่อ่านไม่ได้เพิ่มขึ้น, 1 มี, 2 ใช้คำสั่งผิดหรืออ่านไม่ครบ",
    "Exit status: 0 no score fell and nothing more failed to be read, 1 something did, 2 bad usage"
    " or a round that could not be read as a whole.",
)
_BEFORE = Text(
    "รอบก่อน: ไฟล์ .jsonl หรือ .json ที่ itacheck เขียน หรือไดเรกทอรีหรือเอกสาร (จะตรวจให้ก่อน)",
    "the round before: a .jsonl or .json of itacheck; directories and submissions are graded",
)
_AFTER = Text("รอบหลัง: เช่นเดียวกัน", "the round after: the same")
_CRITERIA = Text(
    "หลักเกณฑ์ของเอกสารที่ต้องตรวจให้ก่อน แทนที่ระบุในไฟล์: รหัสหรือไฟล์",
    "the criteria of submissions that are graded here: an id or a file",
)
_FORMAT = Text(
    "รูปแบบผล (ปกติ text ซึ่งแสดงไม่เกิน {count} ฉบับในแต่ละส่วน)",
    "what is printed (default: text, which lists no more than {count} submissions of a kind)",
).fill(count=_LISTED)


def run(arguments: list[str]) -> int:
    """Compare the rounds that are named, print what differs and return the exit status."""
    language = language_of(arguments)
    parser = Parser("itacheck compare", _ABOUT, language, _EPILOG)
    parser.argument("before", _BEFORE, metavar="BEFORE")
    parser.argument("after", _AFTER, metavar="AFTER")
    parser.option("--format", _FORMAT, choices=("text", "json", "markdown"), default="text")
    parser.option("--criteria", _CRITERIA, metavar="ID|FILE")
    try:
        options = parser.parse(arguments)
        criteria = load_criteria(options.criteria) if options.criteria is not None else None
    except SystemExit:  # --help has printed what was asked for
        return REACHED
    except Misuse as misuse:
        report_misuse(misuse, language, "itacheck compare")
        return UNREADABLE
    except ItacheckError as error:
        complain("\n".join(error.lines(language)))
        return UNREADABLE
    known: dict[Found, Found] = {}
    rounds = [_read(path, known, language, criteria) for path in (options.before, options.after)]
    before, after = rounds
    if before is None or after is None:
        return UNREADABLE
    comparison = compare(before.results, after.results)
    _print(
        comparison,
        Origin(options.before, before.unread),
        Origin(options.after, after.unread),
        options.format,
        language,
    )
    if before.unread or after.unread:
        return UNREADABLE
    return FAILED if comparison.worse else REACHED


def _read(
    path: str, known: dict[Found, Found], language: str, criteria: Criteria | None
) -> Round | None:
    """Return a round, or None; what could not be read of it is told."""
    try:
        found = read_round(path, known, language, criteria)
    except ItacheckError as error:
        complain("\n".join(error.lines(language)))
        return None
    if found.faults:
        complain("\n".join(ItacheckError(*found.faults).lines(language)))
    return found


def _print(
    comparison: Comparison,
    before: Origin,
    after: Origin,
    form: str,
    language: str,
) -> None:
    if form == "json":
        from itacheck.rounds.compare.json_report import render

        show(render(comparison, before, after), exact=True)
        return
    from itacheck.rounds.compare.page import page

    if form == "markdown":
        from itacheck.reference.markdown import markdown

        show(markdown(page(comparison, before, after), language), exact=True)
        return
    from itacheck.reference.terminal import printed

    told = page(comparison, before, after, limit=_LISTED)
    show(printed(told, language, width=width(), color=has_colour()), language=language)
