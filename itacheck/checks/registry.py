"""All checks there are, by name: of requirements, and advice.

Those of this package stand here. Other packages may add theirs under the entry point group
``itacheck.checks``; they are looked up only when criteria name a check that is not built in, and
an entry point is the ``Check`` or ``Advice`` itself, under its own name.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import TypeVar

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
from itacheck.text import Text, quoted

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

ENTRY_POINTS = "itacheck.checks"

_UNKNOWN = Text(
    "ไม่มี{kind}ชื่อ «{name}» ที่มีคือ {known}{near} ถ้ามาจากแพ็กเกจอื่น โปรดติดตั้งแพ็กเกจนั้นก่อน",
    "there is no {kind} «{name}»; there are {known}{near}; if another package has it, install that",
)
_NEAR = Text(" (ใกล้เคียงกับ «{near}»)", " (did you mean «{near}»?)")
_WRONG_KIND = Text(
    "«{name}» จากแพ็กเกจ {package} ใช้ตรงนี้ไม่ได้ เพราะไม่ใช่{kind}",
    "«{name}» of the package {package} cannot stand here: it is no {kind}",
)
_WRONG_NAME = Text(
    "การตรวจ «{name}» จากแพ็กเกจ {package} ตั้งชื่อตัวเองว่า «{own}» ทั้งสองชื่อต้องตรงกัน",
    "the check «{name}» of the package {package} calls itself «{own}»; both names must be the same",
)
_BROKEN = Text(
    "โหลดการตรวจ «{name}» จากแพ็กเกจ {package} ไม่ได้: {reason}",
    "the check «{name}» of the package {package} cannot be loaded: {reason}",
)
_SEVERAL = Text(
    "มีการตรวจชื่อ «{name}» จากหลายแพ็กเกจ: {packages} โปรดเหลือไว้แพ็กเกจเดียว",
    "the check «{name}» stands in several packages: {packages}; keep one of them",
)
_CHECK = Text("การตรวจ", "check")
_ADVICE = Text("คำแนะนำ (advice)", "advice")

_Kind = TypeVar("_Kind", Check, Advice)


def find_check(name: str) -> Check | Text:
    """Return the check of a requirement by its name, or why there is none."""
    return CHECKS.get(name) or _foreign(name, Check, _CHECK, CHECKS)


def find_advice(name: str) -> Advice | Text:
    """Return advice by its name, or why there is none."""
    return ADVICE.get(name) or _foreign(name, Advice, _ADVICE, ADVICE)


def bound_check(name: str) -> Check:
    """Return a check that criteria name, which were loaded and so have it."""
    check = find_check(name)
    if isinstance(check, Text):
        raise LookupError(name)
    return check


def bound_advice(name: str) -> Advice:
    """Return advice that criteria name, which were loaded and so have it."""
    advice = find_advice(name)
    if isinstance(advice, Text):
        raise LookupError(name)
    return advice


def _foreign(name: str, kind: type[_Kind], title: Text, known: Mapping[str, _Kind]) -> _Kind | Text:
    """Return the check that another package offers under a name, or why there is none."""
    found = _offered(name)
    if not found:
        from difflib import get_close_matches

        near = get_close_matches(name, known, 1)
        hint = _NEAR.fill(near=near[0]) if near else ""
        return _UNKNOWN.fill(kind=title, name=name, known=", ".join(known), near=hint)
    if len(found) > 1:
        return _SEVERAL.fill(name=name, packages=", ".join(sorted(package for package, _ in found)))
    ((package, offered),) = found
    if isinstance(offered, BaseException):
        reason = quoted(f"{type(offered).__name__}: {offered}", 200)
        return _BROKEN.fill(name=name, package=package, reason=reason)
    if not isinstance(offered, kind):
        return _WRONG_KIND.fill(name=name, package=package, kind=title)
    if offered.name != name:
        return _WRONG_NAME.fill(name=name, package=package, own=offered.name)
    return offered


@lru_cache(maxsize=256)
def _offered(name: str) -> tuple[tuple[str, object], ...]:
    """Return what other packages offer under a name, each with its package."""
    from importlib.metadata import entry_points

    found: dict[str, object] = {}
    for point in entry_points(group=ENTRY_POINTS, name=name):
        package = point.dist.name if point.dist is not None else point.value
        try:
            found[package] = point.load()
        except (Exception, SystemExit) as error:  # whatever somebody else's code raises
            found[package] = error
    return tuple(found.items())
