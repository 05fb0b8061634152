"""Trying mutants: each in a fork of the process that has collected the tests."""

from __future__ import annotations

import gc
import json
import os
import random
import resource
import time
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import TypeAlias

import coverage
import pytest
from _pytest.runner import runtestprotocol

from tests.mutation.campaign import RESULTS
from tests.mutation.mutants import Mutant, mutants_of

KILLED, SURVIVED, TIMEOUT, UNTESTED = "killed", "survived", "timeout", "untested"
QUICK, MANY = 0.1, 200  # seconds of a test, tests of a mutant: what ``quick`` keeps to
_MEMORY = 4_000_000_000  # bytes, for a change that makes an endless list

Results: TypeAlias = dict[str, dict[str, object]]


class Trying:
    """A pytest plugin that runs every test once, and then tests for each mutant."""

    def __init__(
        self,
        directory: Path,
        packages: Sequence[str],
        *,
        sample: int | None,
        seed: int,
        only: str,
        quick: bool,
        again: bool,
    ) -> None:
        self.directory, self.packages = directory, packages
        self.sample, self.seed, self.only = sample, seed, only
        self.quick, self.again = quick, again
        self.seconds: dict[pytest.Item, float] = {}
        self.tests: dict[str, dict[int, set[str]]] = defaultdict(dict)
        """Module → line → the tests that run it."""

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Take the place of pytest's own loop."""
        if session.testsfailed or not session.items:
            raise session.Interrupted("the tests cannot be collected")
        self._watch(session.items)
        mutants = self._mutants()
        path = self.directory / RESULTS
        results: Results = json.loads(path.read_text("utf-8")) if path.exists() else {}
        chosen = self._chosen(mutants, results)
        print(f"\n{len(mutants)} mutants, {len(chosen)} to try", flush=True)
        gc.freeze()  # so that forks share what is there
        began = time.monotonic()
        for number, mutant in enumerate(chosen, 1):
            result, tests = self._try(mutant)
            place = f"{mutant.module}:{mutant.changed.start}"
            details = {"result": result, "place": place, "tests": tests, "change": mutant.change}
            results[mutant.name] = details
            if number % 20 == 0 or number == len(chosen):
                path.write_text(json.dumps(results, ensure_ascii=False, indent=1), "utf-8")
                print(f"{number} in {time.monotonic() - began:.0f} s", flush=True)
        self._report(results, mutants)
        return True

    def _watch(self, items: Sequence[pytest.Item]) -> None:
        """Run every test, noting how long it takes and which lines it runs."""
        watch = coverage.Coverage(data_file=None, source=["itacheck"], config_file=False)
        watch.start()
        for item, following in zip(items, (*items[1:], items[0]), strict=True):
            watch.switch_context(item.nodeid)
            began = time.process_time()
            if _passes(item, following):
                self.seconds[item] = time.process_time() - began
            else:
                print(f"\nleft out, since it fails before anything is changed: {item.nodeid}")
        watch.stop()
        data = watch.get_data()
        for name in data.measured_files():
            lines = data.contexts_by_lineno(name).items()
            self.tests[self._module(Path(name))] = {n: set(contexts) for n, contexts in lines}

    def _module(self, path: Path) -> str:
        return ".".join(path.relative_to(self.directory).with_suffix("").parts)

    def _mutants(self) -> list[Mutant]:
        found: list[Mutant] = []
        for package in self.packages:
            for path in sorted((self.directory / "itacheck" / package).rglob("*.py")):
                found += mutants_of(self._module(path), path.read_text("utf-8"))
        return found

    def _chosen(self, mutants: Sequence[Mutant], results: Results) -> list[Mutant]:
        """Return the mutants to try, in random order, so that a part of them is a fair sample."""
        wanted = [mutant for mutant in mutants if mutant.name.startswith(self.only)]
        if self.again:
            alive = (SURVIVED, UNTESTED)
            return [m for m in wanted if results.get(m.name, {}).get("result") in alive]
        random.Random(self.seed).shuffle(wanted)  # noqa: S311 - no secret
        left: Counter[str] = Counter()
        chosen: list[Mutant] = []
        for mutant in wanted:
            package = mutant.module.split(".")[1]
            left[package] += 1
            if self.sample is None or left[package] <= self.sample:
                chosen.append(mutant)
        return [mutant for mutant in chosen if mutant.name not in results]

    def _tests_of(self, mutant: Mutant) -> list[pytest.Item]:
        """Return the tests that run what was changed, the quickest first."""
        lines = self.tests[mutant.module]
        names: set[str] = set().union(*(lines.get(line, ()) for line in mutant.changed))
        if not names:  # part of a statement that has no line of its own
            names = set().union(*(lines.get(line, ()) for line in mutant.body))
        items = [item for item in self.seconds if item.nodeid in names]
        items.sort(key=self.seconds.__getitem__)
        if self.quick:
            items = [item for item in items if self.seconds[item] < QUICK]
            items = items if self.again else items[:: 1 + len(items) // MANY]
        return items

    def _try(self, mutant: Mutant) -> tuple[str, int]:
        """Return what became of a mutant, and how many tests run what was changed."""
        items = self._tests_of(mutant)
        if not items:
            return UNTESTED, 0
        limit = int(6 + 5 * sum(map(self.seconds.__getitem__, items)))
        child = os.fork()
        if child == 0:
            _try_in_child(mutant, items, limit)
        _, status = os.waitpid(child, 0)
        if os.WIFSIGNALED(status):
            return TIMEOUT, len(items)
        return (SURVIVED if os.WEXITSTATUS(status) == 0 else KILLED), len(items)

    def _report(self, results: Results, mutants: Sequence[Mutant]) -> None:
        """Print how many mutants of each package there are, were tried, killed and survived."""
        for package in self.packages:
            names = [m.name for m in mutants if m.module.startswith(f"itacheck.{package}.")]
            became = Counter(str(results[name]["result"]) for name in names if name in results)
            tried, killed = became.total(), became[KILLED] + became[TIMEOUT]
            share = f" ({killed / tried:.1%})" if tried else ""
            print(f"{package}: {len(names)} mutants, {tried} tried, {killed} killed{share}")


def _try_in_child(mutant: Mutant, items: Sequence[pytest.Item], limit: int) -> None:
    """Run the tests until one fails, and leave: with 0 when none did."""
    status = 1
    try:
        resource.setrlimit(resource.RLIMIT_CPU, (limit, limit))
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        mutant.apply()
        following = (*items[1:], items[-1])
        if all(_passes(item, after) for item, after in zip(items, following, strict=True)):
            status = 0
    finally:
        os._exit(status)


def _passes(item: pytest.Item, following: pytest.Item) -> bool:
    return not any(report.failed for report in runtestprotocol(item, False, following))
