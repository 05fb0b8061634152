"""The mutants of a module: its functions, with one thing changed in each, as mutmut changes it."""

from __future__ import annotations

import difflib
import importlib
import textwrap
from collections import Counter
from collections.abc import Iterator
from types import FunctionType
from typing import Any, NamedTuple

import libcst as cst  # type: ignore[import-not-found, unused-ignore]
from libcst.metadata import (  # type: ignore[import-not-found, unused-ignore]
    MetadataWrapper,
    PositionProvider,
)
from mutmut.mutation.file_mutation import (  # type: ignore[import-not-found, unused-ignore]
    MutationVisitor,
    deep_replace,
)
from mutmut.mutation.mutators import (  # type: ignore[import-not-found, unused-ignore]
    mutation_operators,
)
from mutmut.mutation.pragma_handling import (  # type: ignore[import-not-found, unused-ignore]
    IgnoredCode,
)


class Mutant(NamedTuple):
    """A function with one change in it."""

    name: str
    module: str
    owner: str | None
    """The class, for a method."""
    function: str
    source: str
    body: range
    """The lines of the function's body."""
    changed: range
    """The lines of what was changed."""
    change: str
    """The lines before and after."""

    def apply(self) -> None:
        """Put the changed code into the function, wherever that was imported to."""
        module = importlib.import_module(self.module)
        holder = vars(getattr(module, self.owner)) if self.owner else vars(module)
        target = holder[self.function]
        assert isinstance(target, FunctionType), self.name
        scratch = dict(vars(module))
        exec(self.source, scratch)  # noqa: S102 - our own code, changed
        changed = scratch[self.function]
        target.__code__ = changed.__code__
        target.__defaults__ = changed.__defaults__
        target.__kwdefaults__ = changed.__kwdefaults__


def mutants_of(module: str, source: str) -> Iterator[Mutant]:
    """Yield every mutant of a module's functions and methods."""
    wrapper = MetadataWrapper(cst.parse_module(source))
    visitor = MutationVisitor(mutation_operators, IgnoredCode(set(), set(), set()))
    tree = wrapper.visit(visitor)
    places = wrapper.resolve(PositionProvider)
    owners = {
        method: node.name.value
        for node in tree.body
        if isinstance(node, cst.ClassDef)
        for method in node.body.body
    }
    numbers: Counter[str] = Counter()
    for mutation in visitor.mutations:
        function = mutation.contained_by_top_level_function
        if not isinstance(function, cst.FunctionDef):
            continue
        owner, name = owners.get(function), function.name.value
        path = ".".join(filter(None, (module, owner, name)))
        numbers[path] += 1
        before = _code(tree, function)
        after = _code(tree, deep_replace(function, mutation.original_node, mutation.mutated_node))
        yield Mutant(
            f"{path}#{numbers[path]}",
            module,
            owner,
            name,
            f"from __future__ import annotations\n{after}",
            _lines(places[function.body]),
            _lines(places[mutation.original_node]),
            _difference(before, after),
        )


def _code(tree: Any, node: Any) -> str:
    return textwrap.dedent(tree.code_for_node(node)).strip() + "\n"


def _lines(place: Any) -> range:
    return range(place.start.line, place.end.line + 1)


def _difference(before: str, after: str) -> str:
    lines = difflib.ndiff(before.splitlines(), after.splitlines())
    return "\n".join(line for line in lines if line[0] in "+-")
