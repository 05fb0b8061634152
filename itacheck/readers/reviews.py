"""One entry of ``review:``, from the texts of its fields."""

from __future__ import annotations

from itacheck.readers.shape import Shape
from itacheck.source.document import Path
from itacheck.submission import Fields, ReviewEntry, Texts
from itacheck.thai.placeholders import Kind, kind_of

_WORDS = ("rule", "decision", "by", "on", "reason", "of")


def review_entry(fields: Fields, areas: Shape | None, path: Path) -> ReviewEntry | None:
    """Return the entry, its area under its canonical key; None for one that says nothing."""
    values = {name: _on_one_line(texts) for name, texts in fields.items()}
    if not any(values.values()):
        return None
    area = values.get("area", "")
    known = (areas.name(area) if areas is not None and area else None) or area or None
    return ReviewEntry(area=known, path=path, **{name: values.get(name, "") for name in _WORDS})


def _on_one_line(texts: Texts) -> str:
    text = " ".join(" ".join(texts).split())
    return "" if kind_of(text) is Kind.BLANK else text
