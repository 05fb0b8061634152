"""``itacheck explain [RULE]``: what a rule asks, by which clause, why, examples and the remedy."""

from __future__ import annotations

from itacheck.api import load_criteria
from itacheck.catalogue import known_criteria
from itacheck.cli.pages import show_page
from itacheck.cli.parser import Misuse, Parser, language_of, report_misuse
from itacheck.cli.status import REACHED, UNREADABLE
from itacheck.cli.terminal import complain
from itacheck.criteria.model import Criteria
from itacheck.errors import ItacheckError
from itacheck.reference.page import Page
from itacheck.text import Text

_ABOUT = Text(
    "กฎแต่ละข้อตรวจอะไร ตามข้อใด เพราะเหตุใด พร้อมตัวอย่างและวิธีแก้ ไม่ระบุกฎ: แสดงรายชื่อกฎ",
    "What a rule asks, by which clause, why, with examples and the remedy; without RULE, the list.",
)
_RULE = Text(
    "ชื่อกฎในรายงาน เช่น timeframe/period หรือชื่อองค์ประกอบหรือการตรวจ เช่น timeframe, period",
    "a rule of a report, such as timeframe/period; or a requirement or check: timeframe, period",
)
_CRITERIA = Text(
    "หลักเกณฑ์ที่ใช้อธิบาย: รหัสหรือไฟล์ (ปกติ: ปีล่าสุดที่มีกฎนี้)",
    "the criteria to explain it by: an id or a file (default: the latest that have the rule)",
)
_UNKNOWN = Text(
    "ไม่มีกฎ «{name}»{near} ดูรายชื่อด้วย itacheck explain{criteria}",
    "there is no rule «{name}»{near}; itacheck explain{criteria} lists them",
)
_NEAR = Text(" ใกล้เคียงกับ «{near}»", ", did you mean «{near}»?")


def run(arguments: list[str]) -> int:
    """Explain one rule, or list all; return the exit status."""
    language = language_of(arguments)
    parser = Parser("itacheck explain", _ABOUT, language)
    parser.argument("rule", _RULE, metavar="RULE", nargs="?")
    parser.option("--criteria", _CRITERIA, metavar="ID|FILE")
    try:
        options = parser.parse(arguments)
        return show_page(_page(options.rule, options.criteria, language), language)
    except SystemExit:  # --help has printed what was asked for
        return REACHED
    except Misuse as misuse:
        report_misuse(misuse, language, "itacheck explain")
    except ItacheckError as error:
        complain("\n".join(error.lines(language)))
    return UNREADABLE


def _choice(named: str | None) -> list[Criteria]:
    """Return the criteria to look in: those that are named, or all shipped, the latest first."""
    if named is not None:
        return [load_criteria(named)]
    shipped = [load_criteria(identifier) for identifier in known_criteria()]
    return sorted(shipped, key=lambda criteria: -criteria.fiscal_year)


def _page(rule: str | None, named: str | None, language: str) -> Page:
    from itacheck.reference.rules import rule_list, rule_names, rule_page

    choice = _choice(named)
    if rule is None:
        return rule_list(choice[0])
    for criteria in choice:
        page = rule_page(criteria, rule.strip("[] "))
        if page is not None:
            return page
    from difflib import get_close_matches

    near = get_close_matches(rule, [n for criteria in choice for n in rule_names(criteria)], 1)
    hint = _NEAR.fill(near=near[0]) if near else ""
    option = f" --criteria {named}" if named is not None else ""
    raise Misuse(_UNKNOWN.fill(name=rule, near=hint, criteria=option).into(language))
