"""Rounds: bytes → two files of reports → their comparison; bytes → submissions → shared texts.

Several files stand in one input, each below a line ``%%``.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from zlib import crc32

import itacheck
from itacheck.reference.markdown import markdown
from itacheck.reference.terminal import printed
from itacheck.reports.json_report import as_object
from itacheck.rounds.compare import json_report
from itacheck.rounds.compare import page as compare_page
from itacheck.rounds.compare.comparison import compare
from itacheck.rounds.compare.reading import Round, read_round
from itacheck.rounds.compare.result import Found, Origin
from itacheck.rounds.copies import csv_report
from itacheck.rounds.copies import json_report as copies_json
from itacheck.rounds.copies import page as copies_page
from itacheck.rounds.copies.result import Thresholds
from itacheck.rounds.copies.search import find_copies
from tests.fuzz.dictionary import KEYS
from tests.fuzz.mutators.lines import of_lines
from tests.fuzz.mutators.pieces import of_pieces
from tests.fuzz.target import CORPUS, Target

from . import submission
from .files import written
from .outcomes import LANGUAGES, failure, is_told

_NEXT = b"\n%%\n"
_MOST_FILES = 6
WORDS = (
    '"submission"', '"path"', '"agency"', '"criteria"', '"id"', '"score"', '"possible_score"',
    '"matrix"',
    '"verdict"', '"met"', '"unmet"', '"unclear"', '"findings"', '"rule"', '"severity"', '"error"',
    '"warning"', '"note"', '"area"', '"fingerprint"', '"message"', '"format"', "1", "0", "-1",
    "50",
    "100", "null", "true", "NaN", "Infinity", "1e999", "9" * 30, "[", "]", "{", "}", ",", ":", "\n",
    '"\\ud800"', '"\\u001b[31m"', '"ก"', "\n%%\n", '"x.yaml"', '"a/x.yaml"', *KEYS[:2],
)  # fmt: skip


def run_compare(data: bytes) -> None:
    """Compare what stands before the first line ``%%`` with what stands behind it."""
    before_bytes, _, after_bytes = data.partition(_NEXT)
    suffix = "json" if data.startswith(b"[") else "jsonl"
    known: dict[Found, Found] = {}
    before = _read(f"before.{suffix}", before_bytes, known)
    after = _read(f"after.{suffix}", after_bytes, known)
    for one, other in ((before, after), (before, before), (after, before)):
        if one is None or other is None:
            continue
        found = compare(one.results, other.results)
        assert one is not other or not found.worse
        origins = (Origin("before", one.unread), Origin("after", other.unread))
        json.loads(json_report.render(found, *origins))
        for language in LANGUAGES:
            for most in (None, 20):
                page = compare_page.page(found, *origins, limit=most)
                assert markdown(page, language).strip()
        if crc32(data) % 8 == 0:
            assert printed(page, "th", width=80, color=False).strip()


def _read(name: str, data: bytes, known: dict[Found, Found]) -> Round | None:
    try:
        found = read_round(written(name, data), known, "th")
    except itacheck.ItacheckError as error:
        is_told(error)
        return None
    if found.faults:
        is_told(itacheck.ItacheckError(*found.faults))
    assert found.results
    return found


def reports() -> Iterator[bytes]:
    """Yield the heads of reports on another corpus as two rounds: lines, and lists."""
    lines = []
    for file in sorted((CORPUS / "yaml").glob("*.yaml")):
        try:
            content = as_object(itacheck.grade(file, "o34-2567"), "th")
        except itacheck.ItacheckError as error:
            content = as_object(failure(str(file), error), "th")
        else:
            content |= {name: content[name][:4] for name in ("matrix", "findings")}
            content |= {"next": [], "unchecked": []}
        content["submission"]["path"] = file.name
        lines.append(json.dumps(content, ensure_ascii=False))
    better = lines[0].replace("unmet", "met").replace('score": 0', 'score": 50')
    after = [*lines[1:], better.replace("error", "note")]
    yield _NEXT.join("\n".join(one).encode() for one in (lines, after))
    yield _NEXT.join(f"[{','.join(one)}]".encode() for one in (lines, after))


def run_copies(data: bytes) -> None:
    """Look for what submissions share, each of them below a line ``%%``."""
    paths = [
        written(f"{number}.yaml", part)
        for number, part in enumerate(data.split(_NEXT)[:_MOST_FILES])
    ]
    few = crc32(data) % 2 == 0
    copies = find_copies(
        paths,
        criteria=submission_criteria(data),
        thresholds=Thresholds(length=5, common_count=3) if few else Thresholds(),
    )
    assert copies.submissions + len(copies.failures) == len(paths)
    for unread in copies.failures:
        is_told(unread.error)
    for language in LANGUAGES:
        json.loads(copies_json.render(copies, language))
        assert csv_report.render(copies, language).strip()
        assert markdown(copies_page.page(copies), language).strip()


def submission_criteria(data: bytes) -> str | None:
    """Return the criteria under which an input is read that names none."""
    return None if b"criteria" in data else "o34-2567"


def rounds() -> Iterator[bytes]:
    """Yield three submissions that share texts."""
    files = [(CORPUS / "yaml" / f"{name}.yaml").read_bytes() for name in ("english", "thai")]
    shared = "    improvement: ประชาสัมพันธ์ช่องทางร้องเรียนให้ประชาชนทราบทุกช่องทางอย่างต่อเนื่อง\n"
    one = files[0].replace(b'    improvement: "-"\n', shared.encode())
    yield _NEXT.join([one, files[1], one.replace("ตัวอย่าง".encode(), "อื่น".encode()), one[:399]])


COMPARE = Target("compare", run_compare, of_pieces(WORDS), WORDS, reports, 60_000)
COPIES = Target(
    "copies", run_copies, of_lines(submission.WORDS), (*submission.WORDS, "\n%%\n"), rounds
)
