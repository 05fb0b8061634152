"""``itacheck new --criteria ID|FILE [--format yaml|docx|xlsx] -o FILE``: an empty form."""

from __future__ import annotations

from argparse import Namespace

from itacheck.api import load_criteria
from itacheck.catalogue import known_criteria
from itacheck.cli.parser import Misuse, Parser, language_of, report_misuse
from itacheck.cli.saving import not_written, refuse_existing, save, suffix_of
from itacheck.cli.status import REACHED, UNREADABLE
from itacheck.cli.terminal import complain, show
from itacheck.errors import Fault, ItacheckError
from itacheck.reports.safe import visible
from itacheck.text import Text

_ABOUT = Text(
    "เขียนแบบเปล่าสำหรับกรอก ตามหลักเกณฑ์ที่ระบุ เป็น YAML, Word หรือ Excel พร้อมคำแนะนำในทุกช่อง"
    " กรอกแล้วตรวจได้ทันที",
    "Writes an empty form to fill in, made from the criteria, as YAML, Word or Excel, with guidance"
    " in every place. The form that is filled in can be graded as it is.",
)
_CRITERIA = Text(
    "หลักเกณฑ์ (รหัส เช่น o34-2567 หรือไฟล์หลักเกณฑ์)", "the criteria: an id such as o34-2567, or a file"
)
_FORMAT = Text(
    "รูปแบบ (ปกติตามนามสกุลของ -o)", "the format (default: as the suffix of -o says, or else yaml)"
)
_OUTPUT = Text("ไฟล์ที่จะเขียน (ไม่ระบุ: พิมพ์ YAML บนหน้าจอ)", "the file to write (default: print YAML)")
_FORCE = Text("เขียนทับไฟล์ที่มีอยู่", "overwrite a file that exists")

_NO_CRITERIA = Text(
    "ต้องระบุ --criteria ที่มีคือ {known} หรือไฟล์หลักเกณฑ์ของท่านเอง",
    "--criteria is required: one of {known}, or a criteria file of your own",
)
_NO_SUFFIX = Text(
    "-o {path}: ไม่รู้จักนามสกุล ที่ใช้ได้คือ {known} หรือระบุ --format",
    "-o {path}: the suffix is not known; there are {known}; or use --format",
)
_OTHER_SUFFIX = Text(
    "-o {path}: นามสกุลไม่ตรงกับ --format {format} โปรดใช้นามสกุล .{format}",
    "-o {path}: the suffix is that of another format than {format}; use .{format}",
)
_NO_OUTPUT = Text(
    "ต้องระบุ -o FILE.{format} เพราะไฟล์ชนิดนี้พิมพ์บนหน้าจอไม่ได้",
    "-o FILE.{format} is required: such a file cannot be printed",
)
_NO_LIBRARY = Text(
    'ต้องติดตั้งส่วนของ Word และ Excel ก่อน: pip install "itacheck[office]"',
    'Word and Excel need an extra: pip install "itacheck[office]"',
)
_WRITTEN = Text(
    "เขียนแบบเปล่าที่ {path} แล้ว กรอกแล้วตรวจด้วย itacheck {path}{criteria}",
    "wrote the empty form {path}; once it is filled in, check it with itacheck {path}{criteria}",
)

_YAML = "yaml"
_FORMATS = {".yaml": _YAML, ".yml": _YAML, ".docx": "docx", ".xlsx": "xlsx"}


def run(arguments: list[str]) -> int:
    """Write or print the form that is asked for and return the exit status."""
    language = language_of(arguments)
    parser = Parser("itacheck new", _ABOUT, language)
    parser.option("--criteria", _CRITERIA, metavar="ID|FILE")
    parser.option("--format", _FORMAT, choices=tuple(dict.fromkeys(_FORMATS.values())))
    parser.option("-o", _OUTPUT, metavar="FILE", dest="output")
    parser.option("--force", _FORCE, action="store_true")
    try:
        return _new(parser.parse(arguments), language)
    except SystemExit:  # --help has printed what was asked for
        return REACHED
    except Misuse as misuse:
        report_misuse(misuse, language, "itacheck new")
    except ItacheckError as error:
        complain("\n".join(error.lines(language)))
    return UNREADABLE


def _new(options: Namespace, language: str) -> int:
    if options.criteria is None:
        known = ", ".join(known_criteria())
        raise Misuse(_NO_CRITERIA.fill(known=known).into(language))
    kind = _format_of(options, language)
    if options.output is not None:
        refuse_existing(options.output, options.criteria, force=options.force, language=language)
    criteria = load_criteria(options.criteria)
    from itacheck.forms.plan import plan_of

    plan = plan_of(criteria)
    if kind == _YAML:
        from itacheck.forms.yaml_form import yaml_form

        text = yaml_form(plan)
        if options.output is None:
            show(text, exact=True)
            return REACHED
        data = text.encode("utf-8")
    else:
        try:
            if kind == "docx":
                from itacheck.forms.word_form import word_form as form
            else:
                from itacheck.forms.excel_form import excel_form as form
        except ModuleNotFoundError:
            raise ItacheckError(Fault(_NO_LIBRARY, None)) from None
        try:
            data = form(plan)
        except OSError as error:
            raise not_written(options.output, error) from None
    save(options.output, data, force=options.force, language=language)
    own = "" if options.criteria in known_criteria() else f" --criteria {visible(options.criteria)}"
    says = _WRITTEN.fill(path=visible(options.output), criteria=own).into(language)
    show(f"{says}\n", language=language)
    return REACHED


def _format_of(options: Namespace, language: str) -> str:
    """Return the format: the one that is asked for, or the one of the file's name."""
    asked: str | None = options.format
    if options.output is None:
        if asked not in (None, _YAML):
            raise Misuse(_NO_OUTPUT.fill(format=asked).into(language))
        return _YAML
    named = _FORMATS.get(suffix_of(options.output))
    if asked is None:
        if named is None:
            known = ", ".join(_FORMATS)
            raise Misuse(_NO_SUFFIX.fill(path=options.output, known=known).into(language))
        return named
    if named is not None and named != asked:
        raise Misuse(_OTHER_SUFFIX.fill(path=options.output, format=asked).into(language))
    return asked
