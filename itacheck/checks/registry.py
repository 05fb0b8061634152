"""All checks there are, by name: of requirements, and advice."""

from __future__ import annotations

from itacheck.checks import distinct, failed_items, period, stated, title_only, year
from itacheck.checks.advice import (
    area_left_out,
    copied_text,
    grade,
    item_codes,
    left_blank,
    one_area_only,
    repeated_text,
    short_text,
    split_entries,
    step_numbers,
)
from itacheck.checks.contract import Advice, Check

CHECKS: dict[str, Check] = {
    check.name: check
    for check in (
        stated.CHECK,
        title_only.CHECK,
        distinct.CHECK,
        failed_items.CHECK,
        period.CHECK,
        year.CHECK,
    )
}
"""Checks of requirements."""

ADVICE: dict[str, Advice] = {
    advice.name: advice
    for advice in (
        short_text.CHECK,
        split_entries.CHECK,
        copied_text.CHECK,
        step_numbers.CHECK,
        repeated_text.CHECK,
        area_left_out.CHECK,
        one_area_only.CHECK,
        item_codes.CHECK,
        grade.CHECK,
        left_blank.CHECK,
    )
}
"""Advice: notes alone."""
