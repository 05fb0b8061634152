"""The options of the grading command, and how bad usage is told."""

from __future__ import annotations

import argparse
import re
from typing import NoReturn

from itacheck.cli.terminal import complain, show
from itacheck.text import LANGUAGES, Text

FORMATS = ("text", "json")

_DESCRIPTION = Text(
    "ตรวจร่างเอกสารข้อ O34 (ITA) ตามหลักเกณฑ์ที่ประกาศ: คะแนนที่คาด สิ่งที่ขาด อยู่ที่ใด ตามข้อใด"
    " และต้องแก้อะไรน้อยที่สุดเพื่อให้ได้คะแนนถัดไป",
    "Checks a submission for ITA item O34 against the published criteria: the expected score, what"
    " is missing, where, by which clause, and the fewest changes that reach the next score.",
)
_EPILOG = Text(
    "สถานะเมื่อจบ: 0 ทุกไฟล์ได้ถึง --fail-under, 1 บางไฟล์ไม่ถึง, 2 ใช้คำสั่งผิดหรืออ่านบางไฟล์ไม่ได้"
    " ผลเป็นการประมาณ ไม่ใช่คะแนนทางการ",
    "Exit status: 0 every file reaches --fail-under, 1 some do not, 2 bad usage or a file that"
    " cannot be read. The result is an estimate, not the official score.",
)
_HELP = {
    "files": Text(
        "ไฟล์ .yaml ที่จะตรวจ (- คือรับจาก standard input) หรือไดเรกทอรี",
        "submissions to grade: .yaml files, directories, or - for standard input",
    ),
    "format": Text("รูปแบบผลบนหน้าจอ (ปกติ text)", "what is printed (default: text)"),
    "output": Text(
        "เขียนผลลงไฟล์ด้วย นามสกุลกำหนดรูปแบบ (.txt .json) ระบุซ้ำได้",
        "also write there; the suffix chooses the format (.txt .json); repeatable",
    ),
    "criteria": Text(
        "ใช้หลักเกณฑ์นี้แทนที่ระบุในไฟล์: รหัส เช่น o34-2567 หรือไฟล์หลักเกณฑ์",
        "use these criteria instead of the file's own: an id such as o34-2567, or a criteria file",
    ),
    "fail_under": Text(
        "คะแนนที่ต้องได้แน่นอนจึงจะจบด้วยสถานะ 0 (ปกติคือคะแนนเต็ม 100)",
        "the certain score that the exit status asks for (default: the highest, 100)",
    ),
    "quiet": Text("ไม่พิมพ์ผลบนหน้าจอ", "print nothing on standard output"),
    "lang": Text("ภาษาของข้อความ (ปกติ th)", "language of messages (default: th)"),
    "version": Text("แสดงรุ่นของโปรแกรม", "show the version"),
    "help": Text("แสดงวิธีใช้", "show this help"),
}
_USAGE = Text("วิธีใช้:  ", "usage: ")  # of one width in cells
_FILES = Text("ไฟล์ที่จะตรวจ", "what is graded")
_OPTIONS = Text("ตัวเลือก", "options")
_MISUSES = (
    (r"unrecognized arguments: (.*)", "ไม่รู้จักตัวเลือก {0}"),
    (r"the following arguments are required: (.*)", "ต้องระบุ {0}"),
    (r"argument ([^:]*): invalid choice: (.*) \(choose from (.*)\)", "{0} ไม่มีค่า {1} ที่ใช้ได้คือ {2}"),
    (r"argument ([^:]*): ignored explicit argument (.*)", "{0} ไม่รับค่า แต่พบ {1}"),
    (r"argument ([^:]*): expected one argument", "ต้องระบุค่าของ {0}"),
    (r"argument ([^:]*): invalid int value: (.*)", "{0} ต้องเป็นจำนวนเต็ม ไม่ใช่ {1}"),
    (r"ambiguous option: (.*)", "ตัวเลือกกำกวม: {0}"),
)


class Misuse(Exception):  # noqa: N818 - bad usage, told by its message
    """The command was called in a way that means nothing."""


class _Parser(argparse.ArgumentParser):
    language = "th"

    def error(self, message: str) -> NoReturn:
        raise Misuse(_in_thai(message) if self.language == "th" else message)

    def format_help(self) -> str:
        return super().format_help().replace("usage: ", _USAGE.into(self.language), 1)

    def _print_message(self, message: str, _file: object = None) -> None:
        show(message)


def _in_thai(message: str) -> str:
    for pattern, thai in _MISUSES:
        found = re.fullmatch(pattern, message, re.DOTALL)
        if found:
            return thai.format(*found.groups())
    return message


def parse(arguments: list[str]) -> argparse.Namespace:
    """Return the options, or raise Misuse. ``--help`` and ``--version`` print and exit."""
    language = language_of(arguments)
    say = {name: text.into(language).replace("%", "%%") for name, text in _HELP.items()}
    parser = _Parser(
        prog="itacheck",
        description=_DESCRIPTION.into(language),
        epilog=_EPILOG.into(language),
        add_help=False,
        allow_abbrev=False,
    )
    parser.language = language
    files = parser.add_argument_group(_FILES.into(language))
    files.add_argument("files", nargs="+", metavar="FILE", help=say["files"])
    add = parser.add_argument_group(_OPTIONS.into(language)).add_argument
    add("--format", choices=FORMATS, help=say["format"])
    add("--output", action="append", default=[], metavar="FILE", help=say["output"])
    add("--criteria", metavar="ID|FILE", help=say["criteria"])
    add("--fail-under", type=int, metavar="N", help=say["fail_under"])
    add("--quiet", action="store_true", help=say["quiet"])
    add("--lang", choices=LANGUAGES, default=LANGUAGES[0], help=say["lang"])
    add("--version", action="version", version=_version(), help=say["version"])
    add("--help", "-h", action="help", help=say["help"])
    return parser.parse_args(arguments)


def report_misuse(misuse: Misuse, language: str) -> None:
    """Tell of bad usage, and where help is to be had."""
    see = Text("ดูวิธีใช้ด้วย itacheck --help", "see itacheck --help")
    complain(f"{misuse}\n{see.into(language)}")


def language_of(arguments: list[str]) -> str:
    """Find the language before the options are parsed, since help and errors speak it too."""
    for before, word in zip(["", *arguments], arguments, strict=False):
        wanted = word.removeprefix("--lang=") if word.startswith("--lang=") else word
        if (before == "--lang" or word.startswith("--lang=")) and wanted in LANGUAGES:
            return wanted
    return LANGUAGES[0]


def _version() -> str:
    from itacheck import __version__

    return f"itacheck {__version__}"
