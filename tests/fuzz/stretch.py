"""``python -m tests.fuzz.stretch``: long, regular files, and how long each takes.

What is quadratic hides in short inputs. Here every word of the dictionaries, and words in pairs at
random, fill each field of a submission, or the paragraphs and cells of a Word or Excel file; the
slowest are told in seconds per megabyte.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Iterator
from io import BytesIO
from random import Random
from typing import NamedTuple
from zipfile import ZipFile

import itacheck
from itacheck.reports import json_report

from . import long_files
from .dictionary import CODES, MONTHS, PERIODS, PLACEHOLDERS
from .targets.files import written
from .targets.office import HEADINGS

_SIGNS = tuple("0๐19 -./,:()…[]%oOe\u200b\u0e48\u0e4dเกา")
UNITS = tuple(
    dict.fromkeys((*HEADINGS, *PERIODS, *CODES, *PLACEHOLDERS, *MONTHS[:2], *_SIGNS, "กขค" * 5))
)


class Kind(NamedTuple):
    """Files of a kind, and the shapes in which a text may fill them."""

    suffix: str
    shapes: tuple[str, ...]
    make: Callable[[str, str, int], bytes]


KINDS = {
    "yaml": Kind(".yaml", long_files.FIELDS, long_files.yaml),
    "docx": Kind(".docx", long_files.OF_WORD, long_files.word),
    "xlsx": Kind(".xlsx", long_files.OF_EXCEL, long_files.excel),
}


class Timed(NamedTuple):
    """How long one text took in one shape."""

    seconds_per_megabyte: float
    shape: str
    unit: str


def timed(kind: Kind, shape: str, unit: str, size: int) -> Timed:
    """Grade a file with so many bytes of text and markup, and write it as JSON."""
    data = kind.make(shape, unit, size)
    path = written("long" + kind.suffix, data)
    megabytes = _unpacked(data) / 1e6
    began = time.process_time()
    try:
        json_report.render([itacheck.grade(path, "o34-2567")], "th", single=True)
    except itacheck.ItacheckError as error:
        error.message()
    return Timed((time.process_time() - began) / megabytes, shape, unit)


def _unpacked(data: bytes) -> int:
    """Return the size of a file, of its parts where it is packed."""
    if not data.startswith(b"PK"):
        return len(data)
    with ZipFile(BytesIO(data)) as archive:
        return sum(member.file_size for member in archive.infolist())


def tried(kind: Kind, size: int, seconds: float, seed: int) -> Iterator[Timed]:
    """Yield every unit in every shape, in any order, then units in pairs, while there is time."""
    random = Random(seed)  # noqa: S311 - no secret
    end = time.monotonic() + seconds
    single = [(shape, unit) for unit in UNITS for shape in kind.shapes]
    random.shuffle(single)
    while time.monotonic() < end:
        shape, unit = single.pop() if single else (random.choice(kind.shapes), "")
        unit = unit or "".join(random.choice(UNITS) for _ in range(random.randint(2, 4)))
        yield timed(kind, shape, unit, size)


def main(arguments: list[str]) -> int:
    """Tell the slowest; return 1 where one takes more than a second per megabyte."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz.stretch", description=__doc__)
    parser.add_argument("kind", choices=KINDS)
    parser.add_argument("--size", type=int, default=300_000, help="bytes of text and markup")
    parser.add_argument("--minutes", type=float, default=5.0)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    kind = KINDS[options.kind]
    every = sorted(tried(kind, options.size, options.minutes * 60, options.seed), reverse=True)
    print(f"{options.kind}: {len(every):,} files of {options.size:,} bytes")
    for one in every[:12]:
        print(f"  {one.seconds_per_megabyte:.2f} s/MB: {one.shape}: {one.unit!a}")
    return 1 if every[0].seconds_per_megabyte > 1 else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
