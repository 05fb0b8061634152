"""What a YAML syntax error means for someone who does not write YAML, and what to do about it.

``explain(error, text)`` returns the message and its 1-based line and column. The parser's own
words are matched on the part that its compiled and its pure-Python form share.
"""

from __future__ import annotations

import re

import yaml

from itacheck.source.document import lines_of
from itacheck.source.slips import slip_at
from itacheck.text import Text

_TAB = Text(
    "ใช้แท็บ (Tab) ย่อหน้าไม่ได้ โปรดใช้การเว้นวรรคแทน",
    "a tab cannot indent here; use spaces instead",
)
_UNCLOSED = Text(
    "เปิดเครื่องหมายคำพูดไว้แต่ไม่ได้ปิด โปรดเติมเครื่องหมายคำพูดปิดท้ายข้อความ",
    "a quotation mark is opened here and never closed; add the closing one",
)
_BACKSLASH = Text(
    "เครื่องหมาย \\ ในข้อความที่ครอบด้วย \" \" ใช้ไม่ถูกต้อง โปรดครอบด้วย ' ' แทน",
    "a backslash inside double quotes is not valid here; use single quotes instead",
)
_EXCLAMATION = Text(
    'ข้อความขึ้นต้นด้วย ! ไม่ได้ โปรดครอบข้อความด้วย " "',
    "a text cannot begin with !; put the text in double quotes",
)
_FORBIDDEN = Text(
    "พบอักขระควบคุม {character} ซึ่งไม่ใช่ข้อความ โปรดลบออก",
    "a control character {character} was found, which is not text; delete it",
)
_UNKNOWN = Text(
    "รูปแบบ YAML ไม่ถูกต้อง ({problem}) โปรดตรวจบรรทัดนี้และบรรทัดก่อนหน้า",
    "this is not valid YAML ({problem}); check this line and the one before",
)

# (words of the parser, whether the context's place says more than the problem's, meaning)
_MEANINGS: tuple[tuple[str, bool, Text], ...] = (
    ("found character '\\t'", False, _TAB),
    ("found a tab character", False, _TAB),
    ("found unexpected end of stream", True, _UNCLOSED),
    ("found unexpected document", True, _UNCLOSED),
    (
        "sequence entries are not allowed",
        False,
        Text(
            'รายการที่ขึ้นต้นด้วย «- » ต้องอยู่คนละบรรทัดกับชื่อหัวข้อ ถ้าเป็นข้อความ โปรดครอบด้วย " "',
            "a list item (- ) begins on a line of its own, below its key;"
            " if it is text, put it in double quotes",
        ),
    ),
    (
        "mapping keys are not allowed",
        False,
        Text(
            'พบ «? » ในตำแหน่งที่ไม่ใช่ชื่อหัวข้อ ถ้าเป็นข้อความ โปรดครอบด้วย " "',
            "a «? » stands where no key can; if it is text, put it in double quotes",
        ),
    ),
    (
        "mapping values are not allowed",
        False,
        Text(
            'พบเครื่องหมาย «:» ในตำแหน่งที่ไม่ใช่ชื่อหัวข้อ ถ้าเป็นส่วนของข้อความ โปรดครอบข้อความด้วย " "'
            " ถ้าเป็นหัวข้อ โปรดตรวจการเว้นย่อหน้า",
            "a «:» stands where no key can; put the text in double quotes, or mend the indentation",
        ),
    ),
    (
        "could not find expected ':'",
        False,
        Text(
            "ชื่อหัวข้อต้องตามด้วย «:» โปรดเติม หรือย่อหน้าบรรทัดนี้ให้เป็นส่วนของข้อความก่อนหน้า",
            "a key must be followed by «:»; add it, or indent the line as part of the text before",
        ),
    ),
    (
        "did not find expected key",
        False,
        Text(
            "การเว้นย่อหน้าไม่ตรงกับหัวข้อระดับเดียวกัน โปรดจัดให้ตรงกัน",
            "the indentation does not match the keys of the same level; align it",
        ),
    ),
    (
        "expected <block end>",
        False,
        Text(
            "การเว้นย่อหน้าไม่ตรงกับหัวข้อระดับเดียวกัน โปรดจัดให้ตรงกัน",
            "the indentation does not match the keys of the same level; align it",
        ),
    ),
    (
        "did not find expected '-' indicator",
        False,
        Text(
            "รายการนี้ต้องขึ้นต้นด้วย «- » และย่อหน้าให้ตรงกับรายการก่อนหน้า",
            "a list item must begin with «- », aligned with the one before",
        ),
    ),
    (
        "expected ',' or",
        True,
        Text(
            "เปิดวงเล็บไว้ แต่ไม่มี «,» คั่นหรือไม่ได้ปิดวงเล็บ โปรดเติมให้ครบ",
            "a bracket is opened here without «,» between its parts or without its closing bracket",
        ),
    ),
    (
        "expected a single document",
        False,
        Text(
            "มีเอกสารมากกว่าหนึ่งชุดในไฟล์ (คั่นด้วย ---) โปรดแยกเป็นไฟล์ละชุด",
            "the file holds more than one document (separated by ---); give each its own file",
        ),
    ),
    (
        "undefined alias",
        False,
        Text(
            'เครื่องหมาย * อ้างถึงค่าที่ไม่ได้ประกาศไว้ ถ้าเป็นข้อความ โปรดครอบด้วย " "',
            "a * refers to a value that is not defined; if it is text, put it in double quotes",
        ),
    ),
    (
        "duplicate anchor",
        False,
        Text(
            "ประกาศชื่ออ้างอิง (&) นี้ซ้ำ โปรดเปลี่ยนชื่อ",
            "this anchor (&) is defined twice; rename it",
        ),
    ),
    ("unknown escape character", False, _BACKSLASH),
    ("expected escape sequence of", False, _BACKSLASH),
    ("expected hexdecimal number", False, _BACKSLASH),  # sic
    ("invalid Unicode character escape", False, _BACKSLASH),
    (
        "scanning a directive",
        True,
        Text(
            'บรรทัดขึ้นต้นด้วย % ไม่ได้ โปรดครอบข้อความด้วย " "',
            "a line cannot begin with %; put the text in double quotes",
        ),
    ),
    ("ing a tag", True, _EXCLAMATION),
    ("undefined tag handle", False, _EXCLAMATION),
    (
        "expected alphabetic or numeric",
        True,
        Text(
            'ข้อความขึ้นต้นด้วย * หรือ & ไม่ได้ โปรดครอบข้อความด้วย " "',
            "a text cannot begin with * or &; put the text in double quotes",
        ),
    ),
    (
        "while scanning a block scalar",
        True,
        Text(
            "หลังเครื่องหมาย | หรือ > ต้องขึ้นบรรทัดใหม่ โปรดพิมพ์ข้อความในบรรทัดถัดไปโดยย่อหน้า",
            "a new line must follow | or >; put the text there, indented",
        ),
    ),
    (
        "node content",
        False,
        Text(
            'ตรงนี้ควรเป็นข้อความ แต่ไม่มี โปรดตรวจ [ ] { } และ «,» หรือครอบข้อความด้วย " "',
            "a value is missing here; check the brackets [ ] { } and «,»,"
            " or put the text in double quotes",
        ),
    ),
    (
        "<document start>",
        False,
        Text(
            "เอกสารจบก่อนถึงตรงนี้แล้ว (ด้วยวงเล็บปิด, ... หรือ %) โปรดลบส่วนที่เกิน หรือแยกเป็นอีกไฟล์",
            "the document has ended before this (with a closing bracket, ... or %);"
            " delete what follows, or give it a file of its own",
        ),
    ),
    (
        "cannot start any token",
        False,
        Text(
            'ข้อความขึ้นต้นด้วยอักขระนี้ไม่ได้ โปรดครอบข้อความด้วย " "',
            "a text cannot begin with this character; put the text in double quotes",
        ),
    ),
)
# Errors behind which a slip of the keyboard often stands.
_PERHAPS_SLIPS = (
    "mapping values are not allowed",
    "could not find expected ':'",
    "did not find expected key",
    "expected <block end>",
)
# YAML's own rule, written as what is not allowed.
_NOT_TEXT = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def explain(error: yaml.YAMLError, text: str) -> tuple[Text, int, int]:
    """Return ``(message, line, column)`` of a parser's error."""
    if not isinstance(error, yaml.MarkedYAMLError):
        return _unreadable_character(error, text)
    problem = " ".join(filter(None, (error.context, error.problem)))
    mark = error.problem_mark or error.context_mark
    message = _UNKNOWN.fill(problem=problem)
    for words, at_context, meaning in _MEANINGS:
        if words in problem:
            message = meaning
            mark = (error.context_mark if at_context else None) or mark
            break
    line, column = (mark.line, mark.column) if mark else (0, 0)
    lines = lines_of(text)
    if message is _MEANINGS[-1][2] and "".join(lines[line : line + 1])[column : column + 1] == "\t":
        message = _TAB
    elif any(words in problem for words in _PERHAPS_SLIPS):
        message, line, column = slip_at(lines, line, column) or (message, line, column)
    return message, line + 1, column + 1


def _unreadable_character(error: yaml.YAMLError, text: str) -> tuple[Text, int, int]:
    """Place the character that the reader refused; it tells a byte offset at best."""
    found = _NOT_TEXT.search(text)
    if found is None:
        return _UNKNOWN.fill(problem=" ".join(str(error).split())), 1, 1
    lines = lines_of(text[: found.start()])
    character = f"U+{ord(found[0]):04X}"
    return _FORBIDDEN.fill(character=character), len(lines), len(lines[-1]) + 1
