"""The lowest versions of all dependencies, as constraints for pip: ``python tests/lowest.py``.

CI installs these and runs what depends on them, so that the bounds in pyproject.toml are true.
"""

from __future__ import annotations

import re
from pathlib import Path

PYPROJECT = Path(__file__).parents[1] / "pyproject.toml"


def lowest(pyproject: str) -> list[str]:
    """Return ``name==version`` for every ``"name>=version"``."""
    bounds = re.findall(r'"([A-Za-z0-9_.-]+)(?:\[[^\]]*\])?>=([0-9.]+)"', pyproject)
    return sorted({f"{name}=={version}" for name, version in bounds})


if __name__ == "__main__":
    print("\n".join(lowest(PYPROJECT.read_text(encoding="utf-8"))))
