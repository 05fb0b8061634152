"""Arguments of every command: parsed in the language of the user, bad usage told in one way."""

from __future__ import annotations

import argparse
import re
from collections.abc import Collection
from typing import NoReturn

from itacheck.cli.terminal import complain, show
from itacheck.text import LANGUAGES, Text

_USAGE = Text("วิธีใช้:  ", "usage: ")  # of one width in cells
_GIVEN = Text("สิ่งที่ระบุ", "what is given")
_OPTIONS = Text("ตัวเลือก", "options")
_MISUSES = (
    (r"unrecognized arguments: (.*)", "ไม่รู้จักตัวเลือก {0}"),
    (r"the following arguments are required: (.*)", "ต้องระบุ {0}"),
    (r"argument ([^:]*): invalid choice: (.*) \(choose from (.*)\)", "{0} ไม่มีค่า {1} ที่ใช้ได้คือ {2}"),
    (r"argument ([^:]*): ignored explicit argument (.*)", "{0} ไม่รับค่า แต่พบ {1}"),
    (r"argument ([^:]*): expected one argument", "ต้องระบุค่าของ {0}"),
    (r"argument ([^:]*): expected at least one argument", "ต้องระบุค่าของ {0}"),
    (r"argument ([^:]*): invalid int value: (.*)", "{0} ต้องเป็นจำนวนเต็ม ไม่ใช่ {1}"),
    (r"ambiguous option: (.*)", "ตัวเลือกกำกวม: {0}"),
)
_LANG = Text("ภาษาของข้อความ (ปกติ th)", "language of messages (default: th)")
_HELP = Text("แสดงวิธีใช้", "show this help")


class Misuse(Exception):  # noqa: N818 - bad usage, told by its message
    """The command was called in a way that means nothing."""


class Parser(argparse.ArgumentParser):
    """A parser that speaks the language of the user and raises Misuse instead of exiting."""

    def __init__(self, name: str, about: Text, language: str, epilog: Text | None = None) -> None:
        super().__init__(
            prog=name,
            description=about.into(language),
            epilog=epilog.into(language) if epilog is not None else None,
            add_help=False,
            allow_abbrev=False,
        )
        self.language = language
        self.commands: tuple[tuple[str, Text], ...] = ()
        """Commands to name in the help, each with what it does."""
        self.given = self.add_argument_group(_GIVEN.into(language))
        self.common = self.add_argument_group(_OPTIONS.into(language))

    def argument(self, name: str, about: Text, *, metavar: str, nargs: str | None = None) -> None:
        """Add a positional argument."""
        says = about.into(self.language).replace("%", "%%")
        self.given.add_argument(name, help=says, metavar=metavar, nargs=nargs)

    def option(self, name: str, about: Text, **settings: object) -> None:
        """Add an option, with argparse's settings."""
        says = about.into(self.language).replace("%", "%%")
        self.common.add_argument(name, help=says, **settings)  # type: ignore[arg-type]

    def parse(self, arguments: list[str]) -> argparse.Namespace:
        """Return the options, or raise Misuse; ``--help`` prints and raises SystemExit."""
        self.option("--lang", _LANG, choices=LANGUAGES, default=LANGUAGES[0])
        self.common.add_argument("--help", "-h", action="help", help=_HELP.into(self.language))
        return self.parse_args(arguments)

    def error(self, message: str) -> NoReturn:
        """Raise Misuse, in the language of the user."""
        raise Misuse(_in_thai(message) if self.language == "th" else message)

    def format_help(self) -> str:
        """Return the help, with the commands that there are."""
        text = super().format_help().replace("usage: ", _USAGE.into(self.language), 1)
        if not self.commands:
            return text
        title = Text("คำสั่ง", "commands").into(self.language)
        lines = [f"  {name}\n{'':24}{about.into(self.language)}\n" for name, about in self.commands]
        return f"{text}\n{title}:\n" + "".join(lines)

    def _print_message(self, message: str, _file: object = None) -> None:
        show(message)


def _in_thai(message: str) -> str:
    for pattern, thai in _MISUSES:
        found = re.fullmatch(pattern, message, re.DOTALL)
        if found:
            return thai.format(*found.groups())
    return message


def report_misuse(misuse: Misuse, language: str, command: str = "itacheck") -> None:
    """Tell of bad usage, and where help is to be had."""
    see = Text("ดูวิธีใช้ด้วย {command} --help", "see {command} --help").fill(command=command)
    complain(f"{misuse}\n{see.into(language)}")


def language_of(arguments: list[str]) -> str:
    """Find the language before the options are parsed, since help and errors speak it too."""
    for before, word in zip(["", *arguments], arguments, strict=False):
        wanted = word.removeprefix("--lang=") if word.startswith("--lang=") else word
        if (before == "--lang" or word.startswith("--lang=")) and wanted in LANGUAGES:
            return wanted
    return LANGUAGES[0]


def split_verb(arguments: list[str], verbs: Collection[str]) -> tuple[str | None, list[str]]:
    """Return the verb that comes first (but for ``--lang``) or None, and the other arguments."""
    at = 0
    while at < len(arguments) and arguments[at].startswith("--lang"):
        at += 1 if "=" in arguments[at] else 2
    if at < len(arguments) and arguments[at] in verbs:
        return arguments[at], [*arguments[:at], *arguments[at + 1 :]]
    return None, arguments
