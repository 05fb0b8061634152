"""Mutation testing of the pure middle: can the tests of checks, grading and thai fail?

A campaign apart from the suite: ``python -m tests.mutation.campaign DIRECTORY``, with mutmut and
coverage installed. It copies the checkout into the directory; there, one thing at a time is changed
in one function, as mutmut changes it, and the tests that run what was changed are run. A change
that no test notices *survives*. What became of each is kept in ``mutants.json`` there, and a
campaign that was stopped goes on where it was.

mutmut's own loop starts pytest anew for every mutant. Here the tests are collected once, and each
mutant gets a fork of that process: tenths of a second, not seconds.

The copy differs in three things, and none of them changes what the code does: ``lru_cache`` is left
out, since a warm cache would hide a change; properties are made of plain methods, since mutmut
passes over whatever has a decorator; hypothesis tries few examples, always the same ones.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGES = ("checks", "grading", "thai")
TESTS = ("tests/checks", "tests/grading", "tests/thai", "tests/many/test_transfer.py")
RESULTS = "mutants.json"

_SOURCE = ("itacheck", "rules", "samples", "docs", "README.md", "pyproject.toml", "LICENSE")
# Examples by the hundred, hostile texts and child processes: too slow to be run a thousand times.
_TOO_SLOW = (
    "test_hostile_text_ends",
    "test_so_do_damaged_files",
    "test_so_do_mappings_whatever_stands_in_them",
    "test_packages_are_looked_up_only_when_a_check_is_not_built_in",
)
_NOT_NEEDED = ("cacheprovider", "cov", "logging", "threadexception", "unraisableexception")
_FEW_EXAMPLES = """
settings.register_profile(
    "mutation", settings.get_profile("itacheck"), max_examples=20, derandomize=True, database=None
)
settings.load_profile("mutation")
"""


def options() -> list[str]:
    """Return pytest's options: without what a fork does not need, and without the slowest tests."""
    without = [f"-pno:{plugin}" for plugin in _NOT_NEEDED]
    return ["-q", "--capture=no", *without, "-k", f"not ({' or '.join(_TOO_SLOW)})"]


def main() -> int:
    """Prepare the directory, go on there, and return pytest's status."""
    parser = argparse.ArgumentParser(description="mutation testing of checks, grading and thai")
    parser.add_argument("directory", type=Path, help="where to work; it is kept")
    parser.add_argument("--sample", type=int, help="try so many mutants of each package, no more")
    parser.add_argument("--seed", type=int, default=6, help="of the order and of the sample")
    parser.add_argument("--only", default="", help="try mutants whose name begins so")
    parser.add_argument(
        "--quick", action="store_true", help="run a part of the tests, the quick ones"
    )
    parser.add_argument(
        "--again", action="store_true", help="try what survived once more, by the tests as they are"
    )
    given = parser.parse_args()
    directory = given.directory.resolve()
    if directory != ROOT:  # go on there, with what is imported from there
        prepare(directory)
        os.chdir(directory)
        command = [sys.executable, "-m", "tests.mutation.campaign", *sys.argv[1:]]
        os.execv(sys.executable, command)  # noqa: S606 - this program, in another directory

    import pytest

    from tests.mutation.trying import Trying

    trying = Trying(
        directory,
        PACKAGES,
        sample=given.sample,
        seed=given.seed,
        only=given.only,
        quick=given.quick,
        again=given.again,
    )
    return pytest.main([*options(), *TESTS], plugins=[trying])


def prepare(directory: Path) -> None:
    """Copy the checkout into the directory: the tests every time, the rest at the beginning."""
    _copy("tests", directory)
    with (directory / "tests" / "conftest.py").open("a", encoding="utf-8") as file:
        file.write(_FEW_EXAMPLES)
    if (directory / RESULTS).exists():  # they are of the code that lies there
        return
    for name in _SOURCE:
        _copy(name, directory)
    for package in PACKAGES:
        for path in (directory / "itacheck" / package).rglob("*.py"):
            path.write_text(undecorated(path.read_text("utf-8")), "utf-8")


def _copy(name: str, directory: Path) -> None:
    source, target = ROOT / name, directory / name
    if source.is_dir():
        shutil.rmtree(target, ignore_errors=True)
        shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
    else:
        shutil.copy(source, target)


def undecorated(source: str) -> str:
    """Return source without caches, and with properties that are made of plain methods."""
    source = re.sub(r"^ *@lru_cache\(maxsize=\w+\)\n", "", source, flags=re.M)
    source = re.sub(r"\blru_cache\(maxsize=\w+\)\(", "(", source)
    return re.sub(
        r"^    @(property|cached_property)\n    def (\w+)(\(self\).*\n(?:\n|        .*\n)*)",
        r"    def _get_\2\3\n    \2 = \1(_get_\2)\n\n",
        source,
        flags=re.M,
    )


if __name__ == "__main__":
    sys.exit(main())
