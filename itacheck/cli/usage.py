"""The options of the grading command, and the help that names every command."""

from __future__ import annotations

import argparse

from itacheck.cli.formats import FORMATS, SUFFIXES
from itacheck.cli.parser import Parser, language_of
from itacheck.text import Text

_DESCRIPTION = Text(
    "ตรวจร่างเอกสาร ITA ข้อ O34 หรือข้ออื่นตามหลักเกณฑ์ที่กำหนด: คะแนนที่คาด สิ่งที่ขาด อยู่ที่ใด"
    " ตามเกณฑ์ข้อใด และต้องแก้อะไรน้อยที่สุดเพื่อให้ได้คะแนนถัดไป",
    "Checks a submission for ITA item O34, or another item, against its criteria: the expected"
    " score, what is missing, where, by which clause, and the fewest changes that reach the next"
    " score.",
)
_EPILOG = Text(
    "สถานะเมื่อจบ: 0 ทุกไฟล์ได้ถึง --fail-under, 1 บางไฟล์ไม่ถึง, 2 ใช้คำสั่งผิดหรืออ่านบางไฟล์ไม่ได้"
    " ผลเป็นการประมาณ ไม่ใช่คะแนนทางการ",
    "Exit status: 0 every file reaches --fail-under, 1 some do not, 2 bad usage or a file that"
    " cannot be read. The result is an estimate, not the official score.",
)
_HELP = {
    "files": Text(
        "ไฟล์ .yaml .docx .xlsx ที่จะตรวจ (- คือรับ YAML จาก standard input) หรือไดเรกทอรี",
        "submissions to grade: .yaml, .docx, .xlsx, directories, or - for YAML on standard input",
    ),
    "format": Text(
        "รูปแบบผลบนหน้าจอ (ปกติ text) worksheet คือแบบให้คนพิจารณาข้อสงสัยทีละข้อ",
        "what is printed (default: text); worksheet asks a person about each doubt",
    ),
    "output": Text(
        "เขียนผลลงไฟล์แทนหน้าจอ นามสกุลกำหนดรูปแบบ ({suffixes}) ระบุซ้ำได้",
        "write there instead; the suffix chooses the format ({suffixes}); repeatable",
    ).fill(suffixes=" ".join(SUFFIXES)),
    "criteria": Text(
        "ใช้หลักเกณฑ์นี้แทนที่ระบุในไฟล์: รหัส เช่น o34-2567 หรือไฟล์หลักเกณฑ์",
        "use these criteria instead of the file's own: an id such as o34-2567, or a criteria file",
    ),
    "review": Text(
        "ไฟล์ผลการทบทวนข้อสงสัย ใช้เพิ่มจากที่เขียนไว้ในเอกสาร (ตรวจได้ครั้งละฉบับเดียว)",
        "a file of decisions on doubts, added to the submission's own; for one submission",
    ),
    "fail_under": Text(
        "คะแนนที่ต้องได้แน่นอนจึงจะจบด้วยสถานะ 0 (ปกติคือคะแนนเต็ม 100)",
        "the certain score that the exit status asks for (default: the highest, 100)",
    ),
    "jobs": Text(
        "จำนวนโปรเซสที่ตรวจพร้อมกันเมื่อมีหลายฉบับ (ปกติเท่าจำนวนคอร์)",
        "processes that grade at once where there are many (default: the number of cores)",
    ),
    "quiet": Text("ไม่พิมพ์ผลบนหน้าจอ", "print nothing on standard output"),
    "version": Text("แสดงรุ่นของโปรแกรม", "show the version"),
}
_COMMANDS = (
    (
        "new --criteria ID -o FILE",
        Text("แบบเปล่าสำหรับกรอก (Word, Excel, YAML)", "an empty form: Word, Excel or YAML"),
    ),
    (
        "convert IN -o OUT.yaml",
        Text("แปลง Word หรือ Excel เป็น YAML", "a Word or Excel document to YAML"),
    ),
    (
        "compare BEFORE AFTER",
        Text("เปรียบเทียบผลการตรวจสองรอบ", "what changed between two rounds"),
    ),
    (
        "copies DIR…",
        Text("ข้อความที่เหมือนกันระหว่างเอกสารหลายฉบับ", "texts that several submissions share"),
    ),
    (
        "criteria list|show|diff|check|new",
        Text("หลักเกณฑ์ที่มี และการเพิ่มหลักเกณฑ์เอง", "criteria, and adding yours"),
    ),
    ("explain [RULE]", Text("กฎแต่ละข้อตรวจอะไร เพราะเหตุใด", "what a rule asks, and why")),
    (
        "schema submission|criteria|report",
        Text("JSON Schema สำหรับโปรแกรมแก้ไข", "JSON Schemas, for editors"),
    ),
)


def parse(arguments: list[str]) -> argparse.Namespace:
    """Return the options, or raise Misuse. ``--help`` and ``--version`` print and exit."""
    language = language_of(arguments)
    parser = Parser("itacheck", _DESCRIPTION, language, _EPILOG)
    parser.commands = _COMMANDS
    parser.argument("files", _HELP["files"], metavar="FILE", nargs="+")
    parser.option("--format", _HELP["format"], choices=FORMATS)
    parser.option("--output", _HELP["output"], action="append", default=[], metavar="FILE")
    parser.option("--criteria", _HELP["criteria"], metavar="ID|FILE")
    parser.option("--review", _HELP["review"], metavar="FILE")
    parser.option("--fail-under", _HELP["fail_under"], type=int, metavar="N")
    parser.option("--jobs", _HELP["jobs"], type=int, metavar="N")
    parser.option("--quiet", _HELP["quiet"], action="store_true")
    parser.option("--version", _HELP["version"], action="version", version=_version())
    return parser.parse(arguments)


def _version() -> str:
    from itacheck import __version__

    return f"itacheck {__version__}"
