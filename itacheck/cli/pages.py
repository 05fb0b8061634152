"""Pages of reference on standard output."""

from __future__ import annotations

from itacheck.cli.status import REACHED
from itacheck.cli.terminal import has_colour, show, width
from itacheck.reference.page import Page
from itacheck.reference.terminal import printed


def show_page(page: Page, language: str) -> int:
    """Print a page as wide as the terminal, and return the status of success."""
    show(printed(page, language, width=width(), color=has_colour()), language=language)
    return REACHED
