"""A tree written as YAML is the same tree when it is read, and says where each field came from."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from itacheck.forms.scalars import cells, is_plain, written
from itacheck.forms.written import submission_yaml
from itacheck.source.compose import compose
from itacheck.source.document import is_blank
from itacheck.text import Text
from itacheck.thai.normal import fold

_AWKWARD = st.sampled_from(
    [": ", " #", "#", "'", '"', "\n", " ", "  ", "~", "null", "no", "- ", "-", "? ", "|", ">", "%",
     "ก", "ข้อ ", "\t", "\x85", "\u2028", "\ufeff", "\x00", "\x1b[31m", "\\", "{", "[", "x" * 300,
     "คำ " * 60, "1", "034", ":", "---", "...", "\r", "&a", "*a", "!t", "\u200b", "ำ", "\u202e"]
)  # fmt: skip
TEXTS = st.one_of(st.text(), st.lists(_AWKWARD, max_size=8).map("".join))
TREES = st.recursive(
    TEXTS,
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(TEXTS, inner, max_size=4)),
    max_leaves=15,
)
SUBMISSIONS = st.dictionaries(
    TEXTS.filter(lambda key: fold(key) not in ("criteria", "หลักเกณฑ์", "เกณฑ์")), TREES, max_size=4
)


def tree(value: Any) -> Any:
    """Return nodes as the readers of other formats make them."""
    if isinstance(value, str):
        return ScalarNode("", value, style='"')
    if isinstance(value, list):
        return SequenceNode("", [tree(part) for part in value])
    return MappingNode("", [(tree(key), tree(part)) for key, part in value.items()])


def plain(node: Node | None) -> Any:
    """Return the texts of nodes as a submission's reader takes them."""
    if isinstance(node, MappingNode):
        return {str(key.value): plain(value) for key, value in node.value}
    if isinstance(node, SequenceNode):
        return [plain(part) for part in node.value]
    return "" if node is None or is_blank(node) else node.value


def _write(value: Any, places: dict[int, Text] | None = None, **settings: Any) -> str:
    root = value if isinstance(value, Node) else tree(value)
    assert isinstance(root, MappingNode)
    settings = {"head": (), "criteria": None, "language": "th", **settings}
    return submission_yaml(root, lambda node: (places or {}).get(id(node)), **settings)


@given(SUBMISSIONS)
@example({"a": "~", "b": "null", "c": "", "~": "~", "": ""})
@example({"k" * 2000: ["a", "b: c"], "x": {"k" * 2000: {"y": "z"}}})
@example({"a": "บรรทัดหนึ่ง\n  เยื้อง\n\nจบ", "b": " นำ\nตาม", "c": "ก\n ", "d": "ก\n\n"})
def test_what_is_written_is_read_as_the_same_tree(value: dict[str, Any]) -> None:
    found = plain(compose(_write(value).encode(), "x.yaml").root)
    assert found == {"criteria": "", **value}


@given(SUBMISSIONS, TEXTS, st.booleans())
def test_comments_and_the_head_change_nothing(
    value: dict[str, Any], says: str, alike: bool
) -> None:
    def comment(node: Node) -> Text:
        return Text(says if alike else f"{says}{id(node)}", "")

    written_out = submission_yaml(
        tree(value), comment, head=(Text(says, ""),), criteria="o34-2567", language="th"
    )
    found = plain(compose(written_out.encode(), "x.yaml").root)
    assert found == {"criteria": "o34-2567", **value}


@given(SUBMISSIONS)
def test_other_programs_read_the_same_texts(value: dict[str, Any]) -> None:
    """As texts, or as numbers that mean the same: no truth value, no date, no octal number."""
    found = yaml.load(_write(value), yaml.CSafeLoader)
    found.pop("criteria")
    assert _texts(found) == value


def _texts(value: Any) -> Any:
    if isinstance(value, dict):
        assert all(isinstance(key, str) for key in value)
        return {key: _texts(part) for key, part in value.items()}
    if isinstance(value, list):
        return [_texts(part) for part in value]
    assert value is None or type(value) in (str, int, float)
    return "" if value is None else value if isinstance(value, str) else _Number(value)


class _Number:
    """Equal to every text that is this number."""

    def __init__(self, value: float) -> None:
        self.value = value

    def __eq__(self, other: object) -> bool:
        return isinstance(other, str) and float(other) == self.value

    __hash__ = None  # type: ignore[assignment]


@pytest.mark.parametrize(
    ("text", "looks"),
    [
        ("กลุ่มอำนวยการ", "กลุ่มอำนวยการ"),
        ("95.35", "95.35"),
        ("2566", "2566"),
        ("1 ต.ค. 66 – 30 ก.ย. 67", "1 ต.ค. 66 – 30 ก.ย. 67"),
        # what YAML would take for something else
        ("034", '"034"'),
        ("1:30", '"1:30"'),
        ("2566-10-01", '"2566-10-01"'),
        ("1e3", '"1e3"'),
        ("9007199254740993", '"9007199254740993"'),
        ("+66", '"+66"'),
        ("2566-10-01 08:30:00", '"2566-10-01 08:30:00"'),
        ("no", '"no"'),
        ("~", '"~"'),
        ("- ไม่มี -", '"- ไม่มี -"'),
        ("หมายเหตุ: มี", '"หมายเหตุ: มี"'),
        ("ข้อ #1", '"ข้อ #1"'),
        ("เวลา 8:30 น.", "เวลา 8:30 น."),
        ('พูดว่า "ดี"', 'พูดว่า "ดี"'),
        ('"ดี"', '"\\"ดี\\""'),
        (" นำ", '" นำ"'),
        # what cannot be seen is shown
        ("ก\x1b[31m", '"ก\\x1b[31m"'),
        ("ก\u202eข", '"ก\\u202eข"'),
        ("ก\tข", '"ก\\tข"'),
        ("ก\x85ข", '"ก\\x85ข"'),
    ],
)
def test_a_text_is_quoted_only_where_it_must_be(text: str, looks: str) -> None:
    assert written(text).inline == looks
    assert is_plain(text) is (looks == text)


def test_lines_stand_as_a_block_and_long_texts_are_folded() -> None:
    assert written("1. ก\n2. ข") == ("|-", ("1. ก", "2. ข"))
    assert written("1. ก\n2. ข\n") == ("|", ("1. ก", "2. ข"))
    style, lines = written("จัดทำปฏิทินส่งข้อมูลรายเดือน " * 8 + "จบ")
    assert style == ">-"
    assert len(lines) > 1
    assert all(cells(line) <= 88 for line in lines)


class Test_Comments:  # noqa: N801 - the words of a sentence
    def test_each_field_says_where_it_came_from(self) -> None:
        root = tree({"agency": {"name": "สำนักงาน"}, "limitations": ["ก", "ข"]})
        agency, limitations = (value for _, value in root.value)
        places = {
            id(agency.value[0][1]): Text("ตาราง 1 แถว 1", "table 1 row 1"),
            id(limitations): Text("ตาราง 9 แถว 1", "table 9 row 1"),
            id(limitations.value[0]): Text("ตาราง 9 แถว 1", "table 9 row 1"),
            id(limitations.value[1]): Text("ตาราง 9 แถว 2", "table 9 row 2"),
        }
        assert _write(root, places, language="en") == (
            "criteria:\n\n"
            "agency:\n"
            "  name: สำนักงาน  # table 1 row 1\n\n"
            "limitations:  # table 9 row 1\n"
            "  - ก\n"  # the same place is not said again
            "  - ข  # table 9 row 2\n"
        )
        assert "name: สำนักงาน  # ตาราง 1 แถว 1" in _write(root, places)

    def test_a_comment_stands_before_a_line_that_it_would_make_too_long(self) -> None:
        root = tree({"areas": {"1.1": {"analysis": "ก" * 70}}})
        value = root.value[0][1].value[0][1].value[0][1]
        text = _write(root, {id(value): Text("ตาราง 3 แถว 2 คอลัมน์ “การวิเคราะห์ผลการประเมิน”", "")})
        assert text.endswith(
            '\n  "1.1":\n'
            "    # ตาราง 3 แถว 2 คอลัมน์ “การวิเคราะห์ผลการประเมิน”\n"
            f"    analysis: {'ก' * 70}\n"
        )

    def test_a_comment_is_one_line_that_cannot_move_the_cursor(self) -> None:
        root = tree({"name": "ก"})
        text = _write(root, {id(root.value[0][1]): Text("แผ่น\nที่ 1\x1b[2J\u2028!A1", "")})
        assert text == "criteria:\n\nname: ก  # แผ่น ที่ 1<U+001B>[2J<U+2028>!A1\n".replace(
            "<U+2028>", " "
        )


def test_the_criteria_are_named_in_the_place_of_the_trees_own() -> None:
    root = tree({"name": "ก", "หลักเกณฑ์": "o38-2563"})
    assert _write(root, criteria="o34-2567") == "criteria: o34-2567\n\nname: ก\n"
    about = Text("ที่มีคือ o34-2567", "there is o34-2567")
    assert _write(root, about_criteria=about) == "criteria:  # ที่มีคือ o34-2567\n\nname: ก\n"


def test_a_row_of_codes_stands_on_one_line() -> None:
    text = _write({"areas": {"1.1": {"items": ["O4", "๐๑๑", "10", "07"]}}, "a": [], "b": {}})
    assert '  "1.1":\n    items: [O4, ๐๑๑, 10, "07"]\n' in text
    assert "\na: []\n\nb: {}\n" in text
