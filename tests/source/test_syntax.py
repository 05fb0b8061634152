"""What a parser's error means when it says less than usual."""

from __future__ import annotations

import pytest
import yaml

from itacheck.source.syntax import explain


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (yaml.YAMLError("something new"), ("something new", 1, 1)),
        (yaml.MarkedYAMLError(problem="something new"), ("something new", 1, 1)),
        (
            yaml.MarkedYAMLError(problem="that cannot start any token"),
            ("put the text in double quotes", 1, 1),
        ),
        (
            yaml.MarkedYAMLError(problem="new", problem_mark=yaml.Mark("", 0, 6, 4, None, 0)),
            ("(new)", 7, 5),
        ),
        (
            yaml.MarkedYAMLError(
                problem="cannot start any token", problem_mark=yaml.Mark("", 0, 9, 0, None, 0)
            ),
            ("put the text in double quotes", 10, 1),
        ),
    ],
)
def test_an_error_that_says_little_is_told_all_the_same(
    error: yaml.YAMLError, expected: tuple[str, int, int]
) -> None:
    message, line, column = explain(error, "limitations: ก\n")
    words, *place = expected
    assert words in message.en
    assert [line, column] == place
    assert message.th != message.en


def test_the_parsers_own_words_stand_in_the_message_where_nothing_better_is_known() -> None:
    message, _, _ = explain(yaml.MarkedYAMLError("while reading", None, "found {braces}"), "")
    assert "(while reading found {braces})" in message.th
    assert "(while reading found {braces})" in message.en
