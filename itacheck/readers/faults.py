"""What the reader says: faults of kind, keys that are not known, and how the file was encoded."""

from __future__ import annotations

import re
from collections.abc import Sequence

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from itacheck.location import Location
from itacheck.readers.shape import ENTRIES, Shape
from itacheck.source.document import Document, Path, is_blank
from itacheck.source.slips import key_without_space
from itacheck.submission import Remark
from itacheck.text import Text, quoted

KEY_IS_NO_TEXT = Text(
    "ชื่อหัวข้อต้องเป็นข้อความ แต่พบรายการหรือหัวข้อย่อย โปรดแก้เป็นข้อความ",
    "a key must be a text, but a list or mapping was found; write a text",
)
CRITERIA = Text(
    "ไฟล์นี้เป็นหลักเกณฑ์ ไม่ใช่เอกสารที่ส่งตรวจ ตรวจด้วย itacheck criteria check หรือใช้กับ --criteria",
    "this file holds criteria, not a submission; check it with itacheck criteria check, or use it"
    " with --criteria",
)
INSTRUMENT = Text(
    "ไฟล์นี้เป็นรายการข้อของแบบวัด ไม่ใช่เอกสารที่ส่งตรวจ ไม่ต้องตรวจ",
    "this file is an instrument's list of items, not a submission; it needs no check",
)
_EMPTY = Text(
    "ไฟล์ว่าง โปรดเริ่มจากตัวอย่างใน samples/ หรือแบบฟอร์มเปล่า samples/empty-form.yaml",
    "the file is empty; start from a sample in samples/ or the empty form samples/empty-form.yaml",
)
_UNKNOWN_KEY = Text(
    "ไม่รู้จักหัวข้อ «{key}» ข้อความใต้หัวข้อนี้จึงไม่ได้ตรวจ",
    "the key «{key}» is not known, so what stands under it was not checked",
)
_UNKNOWN_KEYS = Text(
    "ไม่รู้จักหัวข้ออีก {count} หัวข้อ ตั้งแต่ตรงนี้ไป ข้อความใต้หัวข้อเหล่านี้ไม่ได้ตรวจ",
    "from here on {count} more keys are not known; what stands under them was not checked",
)
_MERGE_KEY = Text(
    "ไม่รองรับหัวข้อ «<<» (การรวมหัวข้อของ YAML) ข้อความที่อ้างถึงจึงไม่ได้ตรวจ",
    "the key «<<» (YAML's merge) is not supported, so what it refers to was not checked",
)


def kind_name(node: Node) -> Text:
    """Return what a node is, in words: a text is quoted."""
    if isinstance(node, SequenceNode):
        return Text("รายการ", "a list")
    if isinstance(node, MappingNode):
        return Text("หัวข้อย่อย", "a mapping")
    text = quoted(str(node.value), 40)
    return Text(f"ข้อความ «{text}»", f"the text «{text}»")


def no_mapping_at_top(root: Node | None) -> Text:
    """Say that a submission must be a mapping."""
    if root is None or is_blank(root):
        return _EMPTY
    return Text(
        "เอกสารต้องประกอบด้วยหัวข้อ เช่น criteria: และ areas: แต่พบ{found}",
        "a submission consists of keys such as criteria: and areas:, but {found} was found",
    ).fill(found=kind_name(root))


def no_review(root: Node | None) -> Text:
    """Say that a review file must hold entries."""
    if root is None or is_blank(root):
        return Text(
            "ไฟล์ผลการทบทวนว่าง ต้องเป็นรายการ หรือหัวข้อ review: ที่มีรายการอยู่ข้างใต้",
            "the review is empty; it must be a list of entries, or a key review: with them",
        )
    return Text(
        "ผลการทบทวนต้องเป็นรายการ (- rule: …) หรือหัวข้อ review: ที่มีรายการอยู่ข้างใต้ แต่พบ{found}",
        "a review is a list of entries (- rule: …), or a key review: with them, but {found} was"
        " found",
    ).fill(found=kind_name(root))


_EXAMPLES = {
    "agency": "name: …",
    "results": "fiscal_year: …",
    "items": "O4: 100",
    "areas": '"1.1": …',
    "review": "rule: …",
    "implementation": "method: …",
}
_QUOTE = Text(
    ' ถ้าเครื่องหมาย : เป็นส่วนของข้อความ โปรดครอบข้อความด้วย " "',
    "; if the colon is part of the text, put the text in double quotes",
)


def mapping_expected(node: Node, path: Path) -> Text:
    """Say that a mapping must stand here, such as the place asks for, and what stands instead."""
    if isinstance(node, ScalarNode):
        slip = key_without_space(node.value)
        if slip is not None:
            return slip
    names = [part for part in path if isinstance(part, str)]
    example = _EXAMPLES.get(names[-1] if names else "review", "analysis: …")
    return Text(
        "ตรงนี้ต้องเป็นหัวข้อย่อย (เช่น {example}) แต่พบ{found} โปรดแยกข้อความลงในหัวข้อย่อย",
        "keys must stand here (such as {example}), but {found} was found; put it under its key",
    ).fill(found=kind_name(node), example=example)


def text_expected(node: Node) -> Text:
    """Say that a text must stand here, and what stands instead."""
    return Text(
        "ตรงนี้ต้องเป็นข้อความหรือรายการข้อความ แต่พบ{found}{remedy}",
        "a text or a list of texts must stand here, but {found} was found{remedy}",
    ).fill(found=kind_name(node), remedy=_QUOTE if isinstance(node, MappingNode) else "")


def review_twice(again: Location | None, first: Location | None) -> Text:
    """Say that a doubt was reviewed before, naming both lines, and both files if there are two."""
    if again is None and first is None:
        return Text(
            "มีผลการทบทวนของกฎและประเด็นนี้แล้ว โปรดเหลือไว้รายการเดียว",
            "this rule and area have a review already; keep one of them",
        )
    one_file = again is not None and first is not None and again.path == first.path
    return Text(
        "ผลการทบทวน{again} ซ้ำกฎและประเด็นกับรายการ{first} โปรดเหลือไว้รายการเดียว",
        "the review {again} is of the same rule and area as that {first}; keep one of them",
    ).fill(again=_at(again, one_file), first=_at(first, one_file))


def _at(place: Location | None, one_file: bool) -> Text:
    if place is None:
        return Text("ที่ส่งมาจากโปรแกรมอื่น", "given from Python")
    form = (
        Text("ที่บรรทัด {line}", "in line {line}")
        if one_file
        else Text("ใน {path} บรรทัด {line}", "in {path}, line {line}")
    )
    return form.fill(path=place.path, line=place.line)


def key_twice(again: Node, first: Node) -> Text:
    """Say that a key was given before, naming both lines."""
    names = {"key": quoted(str(again.value)), "first": quoted(str(first.value))}
    if again.start_mark is None:
        return Text(
            "หัวข้อ «{key}» ซ้ำกับ «{first}» โปรดรวมเป็นหัวข้อเดียว",
            "the key «{key}» stands already as «{first}»; make them one",
        ).fill(**names)
    return Text(
        "หัวข้อ «{key}» บรรทัด {line} ซ้ำกับ «{first}» บรรทัด {first_line} โปรดรวมเป็นหัวข้อเดียว",
        "the key «{key}» in line {line} stands already as «{first}» in line {first_line};"
        " make them one",
    ).fill(**names, line=again.start_mark.line + 1, first_line=first.start_mark.line + 1)


def unknown_key(document: Document, key: Node, shape: Shape, path: Path, seeks: bool) -> Remark:
    """Say that a key is not known, with the nearest that is; or with all, if it is not sought."""
    here = (*path, str(key.value))
    place = document.place(key, here)
    if key.value == "<<":
        remedy = Text("โปรดเขียนข้อความซ้ำแทนการอ้างถึง", "please write the text out instead")
        return Remark("unknown-key", _MERGE_KEY, remedy, place, here)
    near = _nearest(str(key.value), shape) if seeks else None
    group = _group_of(str(key.value), shape)
    if group is not None:
        remedy = Text(
            "ย้ายหัวข้อนี้ไปไว้ใต้ «{group}»", "this key belongs under «{group}»; move it there"
        ).fill(group=group)
    elif near:
        remedy = Text(
            "อาจหมายถึง «{near}» โปรดแก้ชื่อหัวข้อ", "perhaps «{near}» is meant; mend the key"
        ).fill(near=near)
    else:
        remedy = Text("หัวข้อที่ใช้ได้ตรงนี้คือ {known}", "the keys that may stand here are {known}").fill(
            known=", ".join(shape.fields)
        )
    message = _UNKNOWN_KEY.fill(key=quoted(str(key.value)))
    return Remark("unknown-key", message, remedy, place, here)


def unknown_keys(document: Document, keys: Sequence[Node]) -> Remark:
    """Say how many more keys are not known, at the first of them."""
    message = _UNKNOWN_KEYS.fill(count=f"{len(keys):,}")
    remedy = Text("โปรดตรวจว่าใช้ไฟล์ที่ถูกต้อง", "check that this is the right file")
    first = min(keys, key=lambda key: key.start_mark.index if key.start_mark else 0)
    return Remark("unknown-key", message, remedy, document.place(first))


def _group_of(key: str, shape: Shape) -> str | None:
    """Return the group below this level in which the key is known."""
    for group, kind in shape.fields.items():
        if kind.shape is not None and kind.kind == ENTRIES and kind.shape.name(key) is not None:
            return group
    return None


def _nearest(key: str, shape: Shape) -> str | None:
    from difflib import get_close_matches

    known = {spelling.casefold(): spelling for spelling in shape.names}
    near = get_close_matches(key[:80].casefold(), known, 1, 0.6)
    return known[near[0]] if near else None


def encoding_remark(document: Document) -> Remark:
    """Say that a file was read as Windows-874, quoting a word by which one can tell."""
    word = re.search("[ก-๙]{2,}", document.text) or re.search(r"\S*[^ -~\s]\S*", document.text)
    return Remark(
        "encoding",
        Text(
            "อ่านไฟล์เป็น TIS-620/Windows-874 เช่นคำว่า «{word}»",
            "the file was read as TIS-620/Windows-874; one word of it is «{word}»",
        ).fill(word=quoted(word[0] if word else document.text[:20], 30)),
        Text(
            "ถ้าคำนี้อ่านไม่เป็นภาษาไทย โปรดบันทึกไฟล์ใหม่เป็น UTF-8",
            "if that is not a Thai word, save the file again as UTF-8",
        ),
        document.place(None),
    )
