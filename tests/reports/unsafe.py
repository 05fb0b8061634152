"""Characters that must never reach a terminal or a reader of JSON as they are."""

from __future__ import annotations

import re
from typing import Any

from hypothesis import strategies as st

from tests.builders import complete

UNSAFE = re.compile(
    r"[\x00-\x09\x0b-\x1f\x7f-\x9f"  # controls, but for the line feed
    r"\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # bidirectional
    r"\u2028\u2029\ufeff\ud800-\udfff]"
)
ATTACKS = st.sampled_from(
    [
        *("\x1b[31m", "\x1b]0;title\x07", "\x1b]8;;http://x\x1b\\", "\x9b2J", "\x00", "\x7f", "\r"),
        *("\u202e", "\u2066", "\u2069", "\u200f", "\u061c", "\u2028", "\u2029", "\x85", "\x0b\x0c"),
        *(
            "[red]",
            "[/]",
            "[bold",
            ":smile:",
            "[link=x]y[/link]",
            "{text}",
            "%s",
            "<script>",
            "\ufeff",
        ),
    ]
)
WORDS = st.sampled_from(["ข้อมูลไม่เป็นปัจจุบัน", "น้ำ", " ", "ทุกเดือน", "-", "O9", "漢字", "\t", "\n"])
ATTACKING = st.lists(ATTACKS | WORDS, min_size=1, max_size=8).map("".join)


@st.composite
def attacking_submissions(draw: st.DrawFn, texts: st.SearchStrategy[str] = ATTACKING) -> Any:
    """Draw a submission with such texts wherever a user can put one."""
    submission = complete()
    submission["agency"]["name"] = draw(texts)
    submission["results"] = {
        "fiscal_year": draw(texts),
        "overall": draw(texts),
        "grade": draw(texts),
        "items": {"O30": draw(texts), draw(texts): "5"},
        "overview": [draw(texts)],
    }
    submission[draw(texts)] = draw(texts)
    first, second = submission["areas"]["1.1"], submission["areas"]["1.2"]
    first |= {"items": [draw(texts)], "analysis": draw(texts), "limitations": draw(texts)}
    first["implementation"] = {
        "method": draw(texts),
        "responsible": draw(texts),
        "steps": [draw(texts), draw(texts)],
        "timeframe": draw(texts),
        "monitoring": draw(texts),
        draw(texts): draw(texts),
    }
    second["implementation"]["timeframe"] = {"start": draw(texts), "end": draw(texts)}
    submission["areas"]["1.3"] = {}
    submission["limitations"] = draw(texts)
    submission["review"] = [
        {name: draw(texts) for name in ("rule", "area", "decision", "by", "on", "reason", "of")}
    ]
    return submission
