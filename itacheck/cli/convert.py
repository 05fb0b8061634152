"""``itacheck convert IN -o OUT.yaml``: what a Word or Excel file says, as YAML."""

from __future__ import annotations

import os
from argparse import Namespace

from yaml.nodes import MappingNode

from itacheck.api import load_criteria
from itacheck.catalogue import is_file_name, known_criteria
from itacheck.cli.parser import Misuse, Parser, language_of, report_misuse
from itacheck.cli.saving import refuse_existing, save, suffix_of
from itacheck.cli.status import REACHED, UNREADABLE
from itacheck.cli.terminal import complain, show
from itacheck.errors import ItacheckError
from itacheck.readers.files import OFFICE_SUFFIXES, read_bytes
from itacheck.reports.safe import visible
from itacheck.source.limits import MAX_OFFICE_BYTES
from itacheck.text import Text

_ABOUT = Text(
    "อ่านเอกสาร Word (.docx) หรือ Excel (.xlsx) แล้วเขียนเป็น YAML พร้อมหมายเหตุในทุกช่องว่ามาจากที่ใดในไฟล์"
    " และบอกส่วนที่ไม่ได้นำมาใช้",
    "Reads a Word (.docx) or Excel (.xlsx) document and writes it as YAML, with a comment at every"
    " field that says where it came from; tells what was left out.",
)
_IN = Text("ไฟล์ .docx หรือ .xlsx", "a .docx or .xlsx file")
_OUTPUT = Text("ไฟล์ YAML ที่จะเขียน (ไม่ระบุ: พิมพ์บนหน้าจอ)", "the YAML file to write (default: print it)")
_CRITERIA = Text(
    "หลักเกณฑ์ (รหัสหรือไฟล์) ปกติอ่านจากเลขข้อและปีในหัวเรื่องของเอกสาร",
    "the criteria: an id or a file (default: by the item and year in the document's headings)",
)
_FORCE = Text("เขียนทับไฟล์ที่มีอยู่", "overwrite a file that exists")

_NOTHING_TO_DO = Text(
    "{path} เป็น YAML อยู่แล้ว ไม่ต้องแปลง ตรวจได้ด้วย itacheck {path}",
    "{path} is YAML already; there is nothing to convert; check it with itacheck {path}",
)
_NOT_OFFICE = Text("{path}: แปลงได้เฉพาะไฟล์ {known}", "{path}: only {known} files can be converted")
_NOT_YAML = Text(
    "-o {path}: ผลเป็น YAML โปรดใช้นามสกุล .yaml", "-o {path}: YAML is written; use the suffix .yaml"
)
_FROM = Text("แปลงจาก {name} โปรดเทียบกับต้นฉบับก่อนใช้", "converted from {name}; compare it before use")
_PLACES = Text(
    "ข้อความหลัง # บอกที่มาในไฟล์นั้น ลบได้",
    "what stands behind # says where in that file; it may be deleted",
)
_BLANK = Text(
    "ไม่พบเลขข้อและปีในหัวเรื่อง จึงอ่านตามหัวข้อของ {id} โปรดใส่รหัสหลักเกณฑ์หลัง criteria:"
    " หรือแปลงใหม่โดยระบุ --criteria ที่มีคือ {known}",
    "no heading names the item and year, so it was read by the headings of {id}; name the criteria"
    " behind criteria:, or convert again with --criteria; there are {known}",
)
_OWN = Text(
    "หลักเกณฑ์ของท่านเอง ตรวจด้วย --criteria {file}",
    "criteria of your own; check with --criteria {file}",
)
_WRITTEN = Text(
    "เขียน {path} แล้ว ตรวจด้วย itacheck {path}", "wrote {path}; check it with itacheck {path}"
)
_UNNAMED = Text(
    "เขียน {path} แล้ว ก่อนตรวจโปรดใส่รหัสหลักเกณฑ์หลัง criteria: หรือแปลงใหม่โดยระบุ --criteria"
    " (ที่มีคือ {known})",
    "wrote {path}; before it is checked, name the criteria behind criteria:, or convert again with"
    " --criteria (there are {known})",
)


def run(arguments: list[str]) -> int:
    """Convert the file that is named and return the exit status."""
    language = language_of(arguments)
    parser = Parser("itacheck convert", _ABOUT, language)
    parser.argument("file", _IN, metavar="IN")
    parser.option("-o", _OUTPUT, metavar="OUT.yaml", dest="output")
    parser.option("--criteria", _CRITERIA, metavar="ID|FILE")
    parser.option("--force", _FORCE, action="store_true")
    try:
        return _convert(parser.parse(arguments), language)
    except SystemExit:  # --help has printed what was asked for
        return REACHED
    except Misuse as misuse:
        report_misuse(misuse, language, "itacheck convert")
    except ItacheckError as error:
        complain("\n".join(error.lines(language)))
    return UNREADABLE


def _convert(options: Namespace, language: str) -> int:
    _refuse(options, language)
    data = read_bytes(options.file, MAX_OFFICE_BYTES)
    if suffix_of(options.file) not in OFFICE_SUFFIXES:  # read_bytes knows of some what to do
        says = _NOT_OFFICE.fill(path=options.file, known=", ".join(OFFICE_SUFFIXES))
        raise Misuse(says.into(language))
    from itacheck.forms.written import submission_yaml
    from itacheck.readers.office.opened import open_office

    given = load_criteria(options.criteria) if options.criteria is not None else None
    known = [load_criteria(identifier) for identifier in known_criteria()]
    document, criteria, is_named = open_office(options.file, data, given, known, lenient=True)
    ids = ", ".join(known_criteria())
    about = None if is_named else _BLANK.fill(known=ids, id=criteria.id)
    if options.criteria is not None and is_file_name(options.criteria):
        about = _OWN.fill(file=os.path.basename(options.criteria))
    root = document.root
    assert isinstance(root, MappingNode)  # noqa: S101 - what is recognised is a submission
    text = submission_yaml(
        root,
        document.label,
        head=(_FROM.fill(name=os.path.basename(options.file)), _PLACES),
        criteria=criteria.id if is_named else None,
        about_criteria=about,
        language=language,
    )
    told = [
        f"{remark.location.into(language)}: {says}" if remark.location is not None else says
        for remark in document.remarks
        for says in [remark.message.into(language)]
    ]
    if options.output is None:
        told += [about.into(language)] if not is_named and about is not None else []
        complain("\n".join(told))
        show(text, exact=True)
        return REACHED
    save(options.output, text.encode("utf-8"), force=options.force, language=language)
    done = _WRITTEN if is_named else _UNNAMED
    told.append(done.fill(path=options.output, known=ids).into(language))
    show("".join(f"{visible(line)}\n" for line in told), language=language)
    return REACHED


def _refuse(options: Namespace, language: str) -> None:
    """Refuse what there is no sense in, before anything is read."""
    if suffix_of(options.file) in (".yaml", ".yml"):
        raise Misuse(_NOTHING_TO_DO.fill(path=options.file).into(language))
    if options.output is not None:
        if suffix_of(options.output) not in (".yaml", ".yml"):
            raise Misuse(_NOT_YAML.fill(path=options.output).into(language))
        reads = (options.file, options.criteria)
        refuse_existing(options.output, *reads, force=options.force, language=language)
