"""Where the project's own data lies: the rules and the samples.

In a checkout (and an editable install) they stand at the top level, beside the package; in a
wheel inside it.
"""

from __future__ import annotations

import os

_PACKAGE = os.path.dirname(os.path.abspath(__file__))


def data_directory(name: str) -> str:
    """Return the directory of ``rules`` or ``samples``."""
    inside = os.path.join(_PACKAGE, name)
    return inside if os.path.isdir(inside) else os.path.join(os.path.dirname(_PACKAGE), name)


def rule_files(kind: str) -> dict[str, str]:
    """Return the shipped files of ``criteria`` or ``instruments``: id → path, in order of id."""
    directory = os.path.join(data_directory("rules"), kind)
    return {
        name.removesuffix(".yaml"): os.path.join(directory, name)
        for name in sorted(os.listdir(directory))
        if name.endswith(".yaml")
    }
