"""The texts of rules as SARIF wants them: plain lines, and the same as Markdown."""

from __future__ import annotations

import pytest

import itacheck
from itacheck.reference.page import Code, Heading, Page, Paragraph, Points, Table, same
from itacheck.reference.rule_texts import rule_text
from itacheck.reference.rules import rule_names
from itacheck.reports.safe import visible
from itacheck.text import LANGUAGES, Text


@pytest.mark.parametrize("identifier", ["o34-2567", "o38-2563"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_has_a_title_what_it_asks_and_help(identifier: str, language: str) -> None:
    criteria = itacheck.load_criteria(identifier)
    for rule in (name for name in rule_names(criteria) if "/" in name):
        told = rule_text(criteria, rule, language)
        assert rule not in told.title
        assert told.help.startswith(f"{rule} {told.title}\n")
        assert told.markdown.startswith(f"# `{rule}` ")
        assert told.asks in told.help
        for text in told:
            assert text.strip()
            assert visible(text) == text
        assert "``" not in told.title + told.asks + told.help


def test_every_kind_of_block_has_its_plain_form(monkeypatch: pytest.MonkeyPatch) -> None:
    page: Page = [
        Heading(1, same("``a/b`` title")),
        Points((same("one"), same("``two``"))),
        Paragraph(Text("ข้อความ", "text")),
        Code("a: 1\nb: \u202e2\n"),
        Table((same("x"), same("y")), ((same("1"), same("``2``")),)),
    ]
    monkeypatch.setattr("itacheck.reference.rule_texts.rule_page", lambda *_: page)
    told = rule_text(itacheck.load_criteria("o34-2567"), "a/b", "en")
    assert (told.title, told.asks) == ("title", "text")
    assert told.help.splitlines() == [
        "a/b title", "- one", "- two", "text", "a: 1", "b: <U+202E>2", "x | y", "1 | 2",
    ]  # fmt: skip


def test_a_rule_that_the_criteria_do_not_have_is_told_by_its_name() -> None:
    told = rule_text(itacheck.load_criteria("o38-2563"), "timeframe/period", "th")
    assert told[:3] == ("timeframe/period", "timeframe/period", "timeframe/period")
