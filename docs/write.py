"""Writes the generated part of the documentation: ``python docs/write.py``.

Rules, criteria and schemas, each from its one source. What is written by hand stays. A test fails
when a generated file is stale.
"""

from __future__ import annotations

from pathlib import Path

from itacheck.api import load_criteria
from itacheck.catalogue import known_criteria
from itacheck.reference.criteria_page import criteria_page
from itacheck.reference.markdown import markdown
from itacheck.reference.page import Page, Paragraph
from itacheck.reference.rules import all_rules
from itacheck.schemas import published as schemas
from itacheck.text import LANGUAGES, Text

FOLDER = Path(__file__).parent
_GENERATED = Text(
    "หน้านี้สร้างจากไฟล์หลักเกณฑ์และโปรแกรมโดยอัตโนมัติ (``python docs/write.py``)",
    "This page is generated from the criteria files and the program (``python docs/write.py``).",
)


def generated() -> dict[str, str]:
    """Return every generated file: path below this folder → content."""
    criteria = [load_criteria(identifier) for identifier in known_criteria()]
    pages: dict[str, Page] = {"rules": all_rules(criteria)}
    for one in criteria:
        pages[f"criteria/{one.id}"] = criteria_page(one, examples=True)
    files = {
        f"{language}/{name}.md": markdown([*page, Paragraph(_GENERATED)], language)
        for language in LANGUAGES
        for name, page in pages.items()
    }
    return files | {f"schemas/{name}": text for name, text in schemas().items()}


def main() -> None:
    """Write every generated file whose content changed, and name it."""
    for name, text in generated().items():
        path = FOLDER / name
        if path.exists() and path.read_text(encoding="utf-8") == text:
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
        print(path.relative_to(FOLDER.parent))


if __name__ == "__main__":
    main()
