"""What is read of a check's docstring, in its own form and in any other."""

from __future__ import annotations

import functools
import subprocess
import sys
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itacheck.checks.contract import Advice, Check
from itacheck.checks.registry import ADVICE, CHECKS
from itacheck.reference.check_docs import CheckDoc, Part, documentation
from itacheck.text import Text

ELSEWHERE = ModuleType("a_package_of_somebody_else")

ENGLISH = """`own`: the text is short.

**Asks.** It is short,
so that it can be read.

**Verdict.** Unclear from ``most`` letters on.

Blank is met.

"""
THAI = """`own`: ข้อความสั้น

**สิ่งที่ตรวจ** สั้น
เพื่อให้อ่านได้

**ผลการตรวจ** ข้อสงสัย (unclear) ตั้งแต่ ``most`` ตัวอักษร

ว่างถือว่าครบ (met)

"""
OPTIONS = """Options:
    most: letters that are enough, counted
        as those of «ข้อจำกัดของหน่วยงาน» are
        จำนวนตัวอักษร
        ที่มากที่สุด
    at-least: letters that are wanted
        จำนวนตัวอักษรที่ต้องมี

"""
EXAMPLES = """Examples:
    - {requirement: method, met: สั้น}
    - unclear:
        areas: {"1.1": {analysis: ยาว}}
"""


def judge(*_: object) -> tuple[()]:
    return ()


judge.__module__ = ELSEWHERE.__name__


@pytest.fixture(autouse=True)
def _installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, ELSEWHERE.__name__, ELSEWHERE)


def told(docstring: str | None) -> CheckDoc:
    """Return what is told of a check named «own» whose module has a docstring."""
    ELSEWHERE.__doc__ = docstring
    return documentation(Check("own", judge, {}))


def test_both_blocks_are_read_line_by_line_and_paired() -> None:
    assert told(ENGLISH + THAI + OPTIONS + EXAMPLES) == CheckDoc(
        "own",
        Text("ข้อความสั้น", "the text is short"),
        (
            Part(
                Text("สิ่งที่ตรวจ", "Asks"),
                Text("สั้น เพื่อให้อ่านได้", "It is short, so that it can be read."),
            ),
            Part(
                Text("ผลการตรวจ", "Verdict"),
                Text(
                    "ข้อสงสัย (unclear) ตั้งแต่ ``most`` ตัวอักษร\nว่างถือว่าครบ (met)",
                    "Unclear from ``most`` letters on.\nBlank is met.",
                ),
            ),
        ),
        {
            "most": Text(
                "จำนวนตัวอักษร ที่มากที่สุด",
                "letters that are enough, counted as those of «ข้อจำกัดของหน่วยงาน» are",
            ),
            "at-least": Text("จำนวนตัวอักษรที่ต้องมี", "letters that are wanted"),
        },
        (
            {"requirement": "method", "met": "สั้น"},
            {"unclear": {"areas": {"1.1": {"analysis": "ยาว"}}}},
        ),
    )


def test_advice_is_told_by_the_module_of_its_function() -> None:
    ELSEWHERE.__doc__ = "`own`: short.\n\n**Note.** It is short.\n"
    doc = documentation(Advice("own", judge, {}))
    assert doc.parts == (Part(Text("ข้อสังเกต", "Note"), Text("It is short.", "It is short.")),)


def test_a_function_with_options_bound_is_told_by_its_own_module() -> None:
    ELSEWHERE.__doc__ = ENGLISH
    assert documentation(Check("own", functools.partial(judge, 1), {})) == told(ENGLISH)


def test_english_alone_stands_for_thai_under_the_headings_that_are_known() -> None:
    doc = told(ENGLISH + "**Limits.** None.\n\nOptions:\n    most: the most\n")
    assert doc.title == Text("the text is short", "the text is short")
    assert [part.heading for part in doc.parts] == [
        Text("สิ่งที่ตรวจ", "Asks"),
        Text("ผลการตรวจ", "Verdict"),
        Text("Limits", "Limits"),
    ]
    assert all(part.body.th == part.body.en for part in doc.parts)
    assert doc.options == {"most": Text("the most", "the most")}


def test_a_part_told_in_one_language_stands_for_both_beside_those_told_in_two() -> None:
    english = ENGLISH.replace("**Verdict.**", "**Why.**")
    assert [(*part.heading, *part.body) for part in told(english + THAI).parts] == [
        ("สิ่งที่ตรวจ", "Asks", "สั้น เพื่อให้อ่านได้", "It is short, so that it can be read."),
        ("เหตุผล", "Why", *2 * ["Unclear from ``most`` letters on.\nBlank is met."]),
        ("ผลการตรวจ", "Verdict", *2 * [told(ENGLISH + THAI).parts[1].body.th]),
    ]


def test_what_stands_before_any_heading_is_a_part_without_one() -> None:
    doc = told("`own`: short.\n\nIt is\nshort.\n\n**Why.**\n\nBecause.\n\n**เหตุผล**\n")
    assert doc.parts == (
        Part(Text("", ""), Text("It is short.", "It is short.")),
        Part(Text("เหตุผล", "Why"), Text("Because.", "Because.")),
    )


@pytest.mark.parametrize(
    "other",
    [
        "Whether the text is short.\n\nIt is:\n    - mostly\n    - always",
        ENGLISH.replace("`own`", "`another`"),
        "Foreword.\n\n" + ENGLISH,
        ENGLISH + THAI + THAI,
        ENGLISH + "Options:\n  most: too little indented",
        ENGLISH + "Options:\n    most: told\n    most: twice",
        ENGLISH + "Options:\n        deeper than any option",
        ENGLISH + EXAMPLES + EXAMPLES,
        ENGLISH + EXAMPLES + "\nAn afterword.",
        ENGLISH + "Examples:\n    - [",
        ENGLISH + "Examples:\n    - 2024-13-45",
        ENGLISH + "Examples:\n    - text",
        ENGLISH + "Examples:\n    met: text",
        ENGLISH + "Examples:\n    " + 5000 * "[",
    ],
    ids=range(14),
)
def test_a_docstring_of_another_form_is_given_as_it_is(other: str) -> None:
    text = other.strip()
    assert told(other) == CheckDoc(
        "own", Text("own", "own"), (Part(Text("", ""), Text(text, text)),), {}, ()
    )


def test_a_docstring_that_is_indented_is_cleaned() -> None:
    (part,) = told("Short.\n\n    - one\n      more\n    ").parts
    assert part.body == Text("Short.\n\n- one\n  more", "Short.\n\n- one\n  more")


NOTHING = CheckDoc("own", Text("own", "own"), (), {}, ())


@pytest.mark.parametrize("nothing", [None, "", "\n  \n"])
def test_without_a_docstring_there_is_the_name_alone(nothing: str | None) -> None:
    assert told(nothing) == NOTHING


def test_a_module_that_is_no_longer_there_tells_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, ELSEWHERE.__name__)
    assert told(ENGLISH) == NOTHING


def test_where_python_strips_docstrings_every_check_has_its_name() -> None:
    program = (
        "from itacheck.checks.registry import ADVICE, CHECKS\n"
        "from itacheck.reference.check_docs import documentation\n"
        "for check in (*CHECKS.values(), *ADVICE.values()):\n"
        "    print(documentation(check).title.th, documentation(check).parts)\n"
    )
    run = subprocess.run(
        [sys.executable, "-B", "-OO", "-c", program], capture_output=True, text=True, check=True
    )
    assert run.stdout.splitlines() == [f"{name} ()" for name in (*CHECKS, *ADVICE)]


PIECES = [
    *"\n\n\n  ",
    "`own`: ",
    "**Asks.** ",
    "**สิ่งที่ตรวจ**",
    "Options:\n",
    "Examples:\n",
    "    a: b",
]


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=5), max_size=20).map("".join))
def test_whatever_the_docstring_is_both_languages_are_told(docstring: str) -> None:
    doc = told(docstring)
    assert all(doc.title)
    assert all(bool(text.th) == bool(text.en) for part in doc.parts for text in part)
    assert all(map(all, doc.options.values()))


@pytest.mark.parametrize("check", [*CHECKS.values(), *ADVICE.values()], ids=lambda one: one.name)
def test_our_own_are_in_form_and_told_in_two_languages(check: Check | Advice) -> None:
    doc = documentation(check)
    assert doc.name == check.name
    assert doc.parts
    assert list(doc.options) == list(check.options)
    assert doc.examples
    texts = [doc.title, *(text for part in doc.parts for text in part), *doc.options.values()]
    assert all(text.th != text.en for text in texts)
