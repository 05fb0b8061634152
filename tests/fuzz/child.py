"""The child: tries inputs until its time is over. Started by the driver, never by hand.

``python -m tests.fuzz.child TARGET ENGINE SECONDS DIRECTORY SEED``. What it finds lies in the
directory, and so does the file that it shares with the driver.
"""

from __future__ import annotations

import faulthandler
import sys
import time
from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from random import Random
from typing import Any

from .findings import Findings
from .mutators.plain import varied
from .target import Target, seconds_for
from .watched import Watched

MEMORY = 2 << 30
"""Bytes of address space beyond what the process has at its start."""
_VARIED = 0.5
"""Share of inputs that the target's own mutator makes."""


def main(arguments: list[str]) -> None:
    """Run an engine on a target, by their names."""
    if arguments[1] == "atheris":
        atheris: Any = import_module("atheris")
        with atheris.instrument_imports(include=["itacheck"]):
            import_all()
    from .registry import TARGETS

    run(TARGETS, arguments)


def run(targets: Mapping[str, Target], arguments: list[str]) -> None:
    """Run an engine on one of these targets."""
    name, engine, seconds, directory, seed = arguments
    target, place = targets[name], Path(directory)
    limit_memory()
    attempt = Attempt(target, Findings(place / "findings"), Watched(place / "watched"), place)
    engines = {"atheris": _atheris, "plain": _plain}
    engines[engine](target, attempt, float(seconds), place, int(seed))


def import_all() -> None:
    """Import every module now, since what a run imports later is not looked into."""
    import itacheck

    for module in walk_packages(itacheck.__path__, "itacheck."):
        if not module.name.endswith("__main__"):
            import_module(module.name)


def limit_memory() -> None:
    """Let the process take no more than so much; past it, Python raises MemoryError."""
    try:
        import resource
    except ImportError:  # not on this system
        return
    pages = int(Path("/proc/self/statm").read_text().split()[0]) if sys.platform == "linux" else 0
    limit = pages * resource.getpagesize() + MEMORY
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))


class Attempt:
    """One input given to the target; what is wrong with it is kept, and the campaign goes on."""

    def __init__(
        self, target: Target, findings: Findings, watched: Watched, directory: Path
    ) -> None:
        self._run = target.run
        self._findings = findings
        self._watched = watched
        self._slowest = directory / "slowest.bin"

    def __call__(self, data: bytes) -> None:
        self._watched.begin(data)
        began = time.process_time()
        try:
            self._run(data)
        except Exception as error:  # anything that is raised is a finding
            self._findings.keep_exception(error, data)
        seconds = time.process_time() - began
        if self._watched.end(seconds):
            self._slowest.write_bytes(data)
        if seconds > seconds_for(data):
            self._findings.keep("slow", data, f"{seconds:.1f} s for {len(data)} bytes\n")


def _plain(
    target: Target, attempt: Callable[[bytes], None], seconds: float, _directory: Path, seed: int
) -> None:
    """Vary inputs at random, without looking at what they reach."""
    faulthandler.enable()
    random = Random(seed)  # noqa: S311 - no secret
    end = time.monotonic() + seconds
    words = [word.encode("utf-8", "surrogatepass") for word in target.words]
    known = list(target.corpus().values()) or [b""]
    for data in known[:]:
        attempt(data)
    while time.monotonic() < end:
        data = random.choice(known)
        for _ in range(random.choice([1, 1, 2, 5])):
            own = random.random() < _VARIED
            data = target.vary(data, random) if own else varied(data, random, words)
        data = data[: target.longest]
        attempt(data)
        if random.random() < 0.02 and len(known) < 2_000:
            known.append(data)  # so that changes add up


def _atheris(
    target: Target, attempt: Callable[[bytes], None], seconds: float, directory: Path, seed: int
) -> None:
    """Vary inputs with libFuzzer, which keeps those that reach something new."""
    atheris: Any = import_module("atheris")
    corpus, dictionary = directory / "corpus", directory / "words.dict"
    corpus.mkdir(exist_ok=True)
    for number, data in enumerate(target.corpus().values()):
        (corpus / f"begin-{number}").write_bytes(data)
    dictionary.write_text(
        "".join(f'"{_escaped(word)}"\n' for word in target.words if word), encoding="ascii"
    )

    def mutate(data: bytes, longest: int, seed: int) -> bytes:
        random = Random(seed)  # noqa: S311 - no secret
        if random.random() < _VARIED:
            data = target.vary(data, random)[:longest]
        if random.random() < _VARIED:
            data = atheris.Mutate(data, longest)
        return data

    options = [
        f"-max_total_time={int(seconds)}",
        f"-max_len={target.longest}",
        f"-dict={dictionary}",
        f"-artifact_prefix={directory}/libfuzzer-",
        f"-seed={seed}",
        "-timeout=600",  # the driver watches, and ends the child before that
        "-rss_limit_mb=2500",
        "-print_final_stats=1",
        "-verbosity=1",
        "-len_control=0",
    ]
    atheris.Setup(["itacheck", *options, str(corpus)], attempt, custom_mutator=mutate)
    atheris.Fuzz()


def _escaped(word: str) -> str:
    data = word.encode("utf-8", "surrogatepass")
    return "".join(f"\\x{byte:02x}" for byte in data)


if __name__ == "__main__":
    main(sys.argv[1:])
