"""Criteria with one thing taken out or changed: each must be told apart by some test."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

Data = dict[str, Any]
"""A criteria file as YAML holds it, every scalar a text."""

Path = tuple[str | int, ...]

Mutant = tuple[str, Data]

# A check that lets everything pass, for a requirement that would have none.
_ANYTHING = {"failed-items": {"pass_mark": "0"}}


def mutants(original: Data) -> Iterator[Mutant]:
    """Yield every mutant, with a name that says what was done."""
    for name in original["requirements"]:
        yield f"requirement {name} deleted", _without_requirement(original, name)
    for area in original["areas"]:
        yield f"area {area} deleted", _deleted(original, ("areas", area))
    yield from _of_checks(original)
    yield from _of_advice(original)
    yield from _of_bands(original)


def _part(data: Any, path: Path) -> Any:
    for key in path:
        data = data[key]
    return data


def _changed(original: Data, path: Path, value: Any) -> Data:
    copy = deepcopy(original)
    _part(copy, path[:-1])[path[-1]] = value
    return copy


def _deleted(original: Data, *paths: Path) -> Data:
    copy = deepcopy(original)
    for path in paths:
        del _part(copy, path[:-1])[path[-1]]
    return copy


def _without_requirement(original: Data, name: str) -> Data:
    """Delete a requirement, and whatever would not make sense without it."""
    copy = _deleted(original, ("requirements", name), *_paths_in_bands(original, name))
    clause = original["requirements"][name]["clause"]
    others = [*copy["requirements"].values(), *copy["not_checked"]]
    if clause not in [other.get("clause") for other in others]:
        copy["clauses"].remove(clause)
        for remark in copy["unverified"]:
            if remark.get("clause") == clause:
                del remark["clause"]
    copy["advice"] = [use for use in copy["advice"] if name not in _options(use).values()]
    for use in copy["advice"]:
        for value in _options(use).values():
            if isinstance(value, list) and name in value:
                value.remove(name)
    return copy


# ---- checks and advice -------------------------------------------------------------------------


def _name(use: Any) -> str:
    """Return the name of a check, which may stand alone or with options."""
    return use if isinstance(use, str) else str(next(iter(use)))


def _options(use: Any) -> dict[str, Any]:
    return {} if isinstance(use, str) else next(iter(use.values()))


def _of_checks(original: Data) -> Iterator[Mutant]:
    for name, requirement in original["requirements"].items():
        for n, use in enumerate(requirement["checks"]):
            path: Path = ("requirements", name, "checks", n)
            alone = len(requirement["checks"]) == 1
            without = _changed(original, path, _ANYTHING) if alone else _deleted(original, path)
            yield f"check {name}/{_name(use)} deleted", without
            yield from _of_options(original, path, f"check {name}/{_name(use)}")
        if "or_in_any_area" in requirement:
            without = _deleted(original, ("requirements", name, "or_in_any_area"))
            yield f"{name}: or_in_any_area deleted", without


def _of_advice(original: Data) -> Iterator[Mutant]:
    for n, use in enumerate(original["advice"]):
        yield f"advice {_name(use)} deleted", _deleted(original, ("advice", n))
        yield from _of_options(original, ("advice", n), f"advice {_name(use)}")


def _of_options(original: Data, path: Path, what: str) -> Iterator[Mutant]:
    use = _part(original, path)
    for option, value in _options(use).items():
        place = (*path, _name(use), option)
        if isinstance(value, list):
            for n, member in enumerate(value):
                yield f"{what}: {option} without {member}", _deleted(original, (*place, n))
        if value in ("met", "unclear", "unmet"):
            yield f"{what}: {option} left out", _changed(original, path, _name(use))
        for other in _other_values(option, value):
            yield f"{what}: {option} {value} → {other}", _changed(original, place, other)


def _other_values(option: str, value: Any) -> list[str]:
    if option == "from_score":  # one more or less would change nothing: scores lie far apart
        return ["0", "100"]
    if isinstance(value, str) and value.isdigit():
        return _neighbours(int(value))
    return [other for other in ("met", "unmet") if value == "unclear"]


def _neighbours(count: int) -> list[str]:
    return [str(count - 1), str(count + 1)]


# ---- bands -------------------------------------------------------------------------------------


def _of_bands(original: Data) -> Iterator[Mutant]:
    for n, band in enumerate(original["bands"]):
        score = band["score"]
        yield f"band {score} deleted", _deleted(original, ("bands", n))
        higher = _changed(original, ("bands", n, "score"), str(int(score) + 1))
        yield f"band {score}: score + 1", higher
        for name, path in _parts_of_band(original, n):
            yield f"band {score} without {name}", _deleted(original, path)
            if n == 0:  # where a lower band still asks for it, the loader refuses
                everywhere = _deleted(original, *_paths_in_bands(original, name))
                yield f"every band without {name}", everywhere
            if name == "areas":
                yield from _of_counts(original, (*path, "areas", "at_least"), f"band {score}")


def _parts_of_band(original: Data, n: int) -> Iterator[tuple[str, Path]]:
    """Yield what a band asks for, each with its path: ``areas``, or a requirement."""
    path: Path = ("bands", n, "when", "all")
    for at, part in enumerate(original["bands"][n].get("when", {}).get("all", ())):
        if isinstance(part, str):
            yield part, (*path, at)
            continue
        yield "areas", (*path, at)
        for inner, name in enumerate(part["areas"]["meet"]):
            yield name, (*path, at, "areas", "meet", inner)


def _paths_in_bands(original: Data, name: str) -> list[Path]:
    return [
        path
        for n in range(len(original["bands"]))
        for asked, path in _parts_of_band(original, n)
        if asked == name
    ]


def _of_counts(original: Data, path: Path, what: str) -> Iterator[Mutant]:
    most, least = len(original["areas"]), _part(original, path)
    for other in _neighbours(most if least == "all" else int(least)):
        if int(other) <= most:
            yield f"{what}: at_least {least} → {other}", _changed(original, path, other)
