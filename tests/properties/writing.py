"""A described submission as a person would type it: keys, order, shapes and noise vary."""

from __future__ import annotations

import random
from typing import Any

from tests.properties.described import Area, Described, Entry, Piece, Pieces
from tests.properties.pools import THAI_DIGITS, ways_to_type
from tests.properties.published import AREA_TITLES

THAI_KEYS = {
    "criteria": "หลักเกณฑ์",
    "results": "ผลการประเมิน",
    "fiscal_year": "ปีงบประมาณ",
    "items": "คะแนนรายข้อ",
    "overview": "ภาพรวม",
    "areas": "ประเด็น",
    "rows": "ข้อ",
    "analysis": "การวิเคราะห์",
    "implementation": "การนำไปสู่การปฏิบัติ",
    "method": "วิธีการ",
    "responsible": "ผู้รับผิดชอบ",
    "steps": "ขั้นตอน",
    "timeframe": "ระยะเวลา",
    "limitations": "ข้อจำกัด",
}


def area_keys(name: str) -> tuple[str, ...]:
    """Return keys that name an area."""
    last = name[-1]
    thai = name.translate(THAI_DIGITS)
    title = AREA_TITLES[name]
    return (
        *(name, thai, last, f"({last})", title, f"ประเด็นที่ {thai}", f"ประเด็นที่ {name} {title}"),
        *(f"{last.translate(THAI_DIGITS)}", f"{thai} {title}"),
    )


class Writer:
    """Writes a submission in the manner that a number stands for; 0 is the plain one."""

    def __init__(self, manner: int) -> None:
        self.chosen = random.Random(manner)  # noqa: S311
        self.plain = manner == 0
        self.thai_keys = 0.0 if self.plain else self.chosen.choice((0.0, 0.3, 1.0))
        self.noise = "none" if self.plain else self.chosen.choice(sorted(NOISE))

    def mapping(self, submission: Described) -> dict[str, Any]:
        """Return the submission as a mapping of texts, lists and mappings."""
        results = self._some(
            (self.key("fiscal_year"), self.field(submission.year)),
            (self.key("items"), self.scores(submission)),
            (self.key("overview"), self.field(submission.overview)),
        )
        areas = {
            self.one_of(area_keys(name)): self.area(area)
            for name, area in self.shuffled(submission.areas.items())
        }
        return self._some(
            (self.key("criteria"), "o34-2567"),
            (self.key("results"), results or ABSENT),
            (self.key("areas"), areas or ABSENT),
            (self.key("limitations"), self.field(submission.limitations)),
        )

    def scores(self, submission: Described) -> Any:
        """Return the item scores, under codes as people type them."""
        if not submission.scores:
            return ABSENT
        return {
            self.one_of(key_ways(code)): self.text(score.text)
            for code, score in self.shuffled(submission.scores.items())
        }

    def area(self, area: Area | Piece) -> Any:
        """Return one area: a mapping, or the text that stands for it."""
        if isinstance(area, Piece):
            return self.text(area.text)
        rows = [self.one_of(key_ways(code)) for code in area.items]
        return self._some(
            (self.key("rows", "items"), rows or ABSENT),
            (self.key("analysis"), self.field(area.analysis)),
            (self.key("implementation"), self.implementation(area)),
            (self.key("limitations"), self.field(area.limitations)),
        )

    def implementation(self, area: Area) -> Any:
        """Return the entries: one for itself or a list."""
        entries = [self.entry(entry) for entry in area.implementation]
        if not entries:
            return self.one_of((ABSENT, [], ABSENT))
        return entries[0] if len(entries) == 1 and self.chosen.random() < 0.6 else entries

    def entry(self, entry: Entry | Piece) -> Any:
        """Return one entry: a mapping, or the text that stands for it."""
        if isinstance(entry, Piece):
            return self.text(entry.text)
        time = self.field(entry.timeframe)
        if entry.span:
            start, end = entry.timeframe
            time = {"start": self.text(start.text), "end": self.text(end.text)}
        return self._some(
            (self.key("method"), self.field(entry.method)),
            (self.key("responsible"), self.field(entry.responsible)),
            (self.key("steps"), self.field(entry.steps)),
            (self.key("timeframe"), time),
        )

    def field(self, pieces: Pieces) -> Any:
        """Return a text field: a text, a list of texts, or nothing."""
        written = [self.text(piece.text) for piece in pieces]
        if not written:
            return self.one_of((ABSENT, [], None, ABSENT))
        return written[0] if len(written) == 1 and self.chosen.random() < 0.6 else written

    def text(self, text: str | None) -> str | None:
        """Return a text with noise that changes nothing of what it says."""
        return text if text is None else NOISE[self.noise](text, self.chosen)

    def key(self, name: str, english: str | None = None) -> str:
        """Return a key in English or Thai."""
        return THAI_KEYS[name] if self.chosen.random() < self.thai_keys else english or name

    def one_of(self, ways: Any) -> Any:
        """Return the first of some ways, or any."""
        return ways[0] if self.plain else self.chosen.choice(ways)

    def shuffled(self, things: Any) -> list[Any]:
        """Return things in any order."""
        found = list(things)
        if not self.plain:
            self.chosen.shuffle(found)
        return found

    def _some(self, *fields: tuple[str, Any]) -> dict[str, Any]:
        return {key: value for key, value in self.shuffled(fields) if value is not ABSENT}


ABSENT = object()


def key_ways(code: str) -> tuple[str, ...]:
    """Return ways to type an item code that stands for itself."""
    ways = [way for way in ways_to_type(code) if "ข้อ" not in way]
    if code[0] == "O":
        thai = code[1:].translate(THAI_DIGITS)
        ways += [f"๐{thai}", f"0{code[1:]}", f"0 {code[1:]}"]
    return tuple(ways)


def _zero_width(text: str, chosen: random.Random) -> str:
    at = chosen.randrange(len(text) + 1)
    return f"{text[:at]}\u200b{text[at:]}"


NOISE: dict[str, Any] = {
    "none": lambda text, _: text,
    "thai digits": lambda text, _: text.translate(THAI_DIGITS),
    "sara am in two": lambda text, _: text.replace("ำ", "ํา"),
    "double e": lambda text, _: text.replace("แ", "เเ"),
    "no-break spaces": lambda text, _: text.replace(" ", "\u00a0"),
    "zero-width": _zero_width,
    "spaces around": lambda text, _: f"  {text}\u00a0",
}
