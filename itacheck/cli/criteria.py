"""``itacheck criteria list|show|diff|check|new``: which criteria there are, and adding yours."""

from __future__ import annotations

from collections.abc import Callable

from itacheck.api import load_criteria
from itacheck.catalogue import (
    criteria_document,
    criteria_of,
    known_criteria,
    path_of,
    shipped_instruments,
)
from itacheck.cli.pages import show_page
from itacheck.cli.parser import Misuse, Parser, language_of, report_misuse, split_verb
from itacheck.cli.saving import refuse_existing, save
from itacheck.cli.status import FAILED, REACHED, UNREADABLE
from itacheck.cli.terminal import complain, show
from itacheck.criteria.reading import nearest
from itacheck.errors import CriteriaError, Fault, ItacheckError
from itacheck.location import in_file
from itacheck.reports.safe import visible
from itacheck.text import LANGUAGES, Text
from itacheck.thai.item_codes import parse_code
from itacheck.thai.numerals import read_number

_ABOUT = Text("ดู เทียบ ตรวจ และเพิ่มหลักเกณฑ์", "Look at criteria, compare, check and add them.")
_LIST = Text("หลักเกณฑ์ที่มี ที่มา และส่วนที่ยังไม่ยืนยัน", "which there are, their source, what is unverified")
_SHOW = Text("องค์ประกอบ ประเด็น และระดับคะแนน", "requirements, areas and scoring")
_DIFF = Text("สิ่งที่ต้องทำต่างจากเดิม", "what a committee must do differently")
_CHECK = Text("ตรวจไฟล์หลักเกณฑ์และตัวอย่างในไฟล์", "check a criteria file, and its examples")
_NEW = Text("คัดลอกหลักเกณฑ์เป็นร่างของข้อและปีใหม่", "a copy to edit, for another item and year")
_NAMED = Text("รหัสหลักเกณฑ์ เช่น o34-2567 หรือไฟล์หลักเกณฑ์", "an id such as o34-2567, or a criteria file")
_FILE = Text("ไฟล์หลักเกณฑ์", "a criteria file")
_FROM = Text("หลักเกณฑ์ที่จะคัดลอก (รหัสหรือไฟล์)", "the criteria to copy: an id or a file")
_ITEM = Text("ข้อของปีใหม่ เช่น O25", "the item in the new year, such as O25")
_YEAR = Text("ปีงบประมาณใหม่ (พ.ศ.) เช่น 2570", "the new fiscal year (Buddhist era), such as 2570")
_OUTPUT = Text("ไฟล์ที่จะเขียน (ไม่ระบุ: พิมพ์บนหน้าจอ)", "the file to write (default: print it)")
_FORCE = Text("เขียนทับไฟล์ที่มีอยู่", "overwrite a file that exists")

_NO_CODE = Text("«{item}» ไม่ใช่รหัสข้อ เช่น O25", "«{item}» is no item code, such as O25")
_NO_YEAR = Text(
    "«{year}» ไม่ใช่ปี พ.ศ. เช่น 2570", "«{year}» is no year of the Buddhist era, such as 2570"
)
_WRITTEN = Text(
    "เขียนร่างที่ {path} แล้ว มี {count} ข้อความให้ยืนยัน ตรวจด้วย itacheck criteria check {path}",
    "wrote the draft {path}; {count} texts are to be confirmed; check it with itacheck criteria"
    " check {path}",
)
_WHICH = Text(
    "โปรดระบุคำสั่งย่อย: list, show, diff, check หรือ new",
    "say which: list, show, diff, check or new",
)
_NO_COMMAND = Text(
    "ไม่มีคำสั่ง criteria {name}{near} ที่มีคือ list, show, diff, check, new",
    "there is no command criteria {name}{near}; there are list, show, diff, check, new",
)
_NEAR = Text(" (ใกล้เคียงกับ {near})", " (did you mean {near}?)")
_FAULTS = Text("พบ {count} จุดที่ต้องแก้", "to be mended: {count}")


def run(arguments: list[str]) -> int:
    """Run one of the commands and return the exit status."""
    language = language_of(arguments)
    name, rest = split_verb(arguments, _COMMANDS)
    try:
        if name is None:
            return _help(arguments, language)
        return _COMMANDS[name](rest, language)
    except SystemExit:  # --help has printed what was asked for
        return REACHED
    except Misuse as misuse:
        report_misuse(misuse, language, "itacheck criteria" + (f" {name}" if name else ""))
    except ItacheckError as error:
        complain("\n".join(error.lines(language)))
    return UNREADABLE


def _help(arguments: list[str], language: str) -> int:
    parser = Parser("itacheck criteria", _ABOUT, language)
    parser.commands = (
        ("list", _LIST),
        ("show ID|FILE", _SHOW),
        ("diff A B", _DIFF),
        ("check FILE", _CHECK),
        ("new --from ID --item O25 --year 2570 -o FILE", _NEW),
    )
    words = (word for word in arguments if not word.startswith("-") and word not in LANGUAGES)
    word = next(words, None)
    if word is not None:
        near = nearest(word, _COMMANDS, 0.6)
        hint = _NEAR.fill(near=near) if near is not None else ""
        raise Misuse(_NO_COMMAND.fill(name=word, near=hint).into(language))
    parser.argument("command", _ABOUT, metavar="list|show|diff|check|new", nargs="?")
    parser.parse(arguments)
    raise Misuse(_WHICH.into(language))


def _list(arguments: list[str], language: str) -> int:
    Parser("itacheck criteria list", _LIST, language).parse(arguments)
    from itacheck.reference.criteria_list import criteria_list

    criteria = [load_criteria(identifier) for identifier in known_criteria()]
    return show_page(criteria_list(criteria, shipped_instruments()), language)


def _show(arguments: list[str], language: str) -> int:
    parser = Parser("itacheck criteria show", _SHOW, language)
    parser.argument("criteria", _NAMED, metavar="ID|FILE")
    options = parser.parse(arguments)
    from itacheck.reference.criteria_page import criteria_page

    return show_page(criteria_page(load_criteria(options.criteria)), language)


def _diff(arguments: list[str], language: str) -> int:
    parser = Parser("itacheck criteria diff", _DIFF, language)
    parser.argument("old", _NAMED, metavar="A")
    parser.argument("new", _NAMED, metavar="B")
    options = parser.parse(arguments)
    from itacheck.reference.difference import difference

    return show_page(difference(load_criteria(options.old), load_criteria(options.new)), language)


def _check(arguments: list[str], language: str) -> int:
    parser = Parser("itacheck criteria check", _CHECK, language)
    parser.argument("file", _FILE, metavar="FILE")
    options = parser.parse(arguments)
    from itacheck.reference.coverage import coverage
    from itacheck.trial import failing_examples

    document = criteria_document(path_of(options.file))  # what cannot be read at all is status 2
    try:
        criteria = criteria_of(document)
        faults: list[Fault] = list(failing_examples(criteria))
        if not faults:
            return show_page(coverage(criteria), language)
    except CriteriaError as error:
        faults = list(error.faults)
    told = CriteriaError(*sorted(faults, key=lambda fault: in_file(fault.location)))
    lines = [*told.lines(language), _FAULTS.fill(count=len(faults)).into(language)]
    show("".join(f"{visible(line)}\n" for line in lines), language=language)
    return FAILED


def _new(arguments: list[str], language: str) -> int:
    parser = Parser("itacheck criteria new", _NEW, language)
    parser.option("--from", _FROM, metavar="ID|FILE", required=True, dest="source")
    parser.option("--item", _ITEM, metavar="O25", required=True)
    parser.option("--year", _YEAR, metavar="2570", required=True)
    parser.option("-o", _OUTPUT, metavar="FILE", dest="output")
    parser.option("--force", _FORCE, action="store_true")
    options = parser.parse(arguments)
    from itacheck.criteria.draft import draft
    from itacheck.criteria.reading import UNWRITTEN

    item, year = _item(options.item, language), _year(options.year, language)
    source = path_of(options.source)
    if options.output is not None:
        refuse_existing(options.output, source, force=options.force, language=language)
    document = criteria_document(source)
    criteria_of(document)  # a faulty file is told of, not copied
    instruments = tuple(instrument.id for instrument in shipped_instruments())
    text = draft(document, item=item, year=year, instruments=instruments, file=options.output)
    if options.output is None:
        show(text, exact=True)
        return REACHED
    save(options.output, text.encode("utf-8"), force=options.force, language=language)
    count = sum(line.count(UNWRITTEN[0]) for line in text.splitlines() if line[:1] != "#")
    says = _WRITTEN.fill(path=visible(options.output), count=count).into(language)
    show(f"{says}\n", language=language)
    return REACHED


def _item(text: str, language: str) -> str:
    code = parse_code(text)
    if code is None:
        raise Misuse(_NO_CODE.fill(item=text).into(language))
    return code


def _year(text: str, language: str) -> int:
    number = read_number(text)
    if number is None or not 2400 <= number <= 2700 or number != int(number):
        raise Misuse(_NO_YEAR.fill(year=text).into(language))
    return int(number)


_COMMANDS: dict[str, Callable[[list[str], str], int]] = {
    "list": _list,
    "show": _show,
    "diff": _diff,
    "check": _check,
    "new": _new,
}
