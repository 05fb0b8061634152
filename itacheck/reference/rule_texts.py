"""The page of a rule in the form that SARIF gives to rules: title, what it asks, help."""

from __future__ import annotations

from itacheck.criteria.model import Criteria
from itacheck.reference.markdown import markdown
from itacheck.reference.page import Block, Code, Heading, Paragraph, Points
from itacheck.reference.rules import rule_page
from itacheck.reports.safe import visible
from itacheck.reports.sarif_report import RuleText
from itacheck.text import Text


def rule_text(criteria: Criteria, rule: str, language: str) -> RuleText:
    """Return the texts of a rule, as ``explain`` prints them; of an unknown one, its name."""
    page = rule_page(criteria, rule) or [Heading(1, Text(rule, rule))]
    lines = [line for block in page for line in _lines(block, language)]
    paragraphs = [block.text for block in page if isinstance(block, Paragraph)]
    asks = _plain(paragraphs[0], language) if paragraphs else lines[0]
    title = lines[0].removeprefix(f"{rule} ")
    return RuleText(title, asks, "\n".join(lines), markdown(page, language))


def _lines(block: Block, language: str) -> list[str]:
    if isinstance(block, Heading | Paragraph):
        return [_plain(block.text, language)]
    if isinstance(block, Points):
        return [f"- {_plain(item, language)}" for item in block.items]
    if isinstance(block, Code):
        return visible(block.text).splitlines()
    rows = (block.headers, *block.rows)
    return [" | ".join(_plain(cell, language) for cell in row) for row in rows]


def _plain(text: Text, language: str) -> str:
    return visible(text.into(language).replace("``", ""))
