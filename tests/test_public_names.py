"""What `import itacheck` offers, each name when it is asked for."""

from __future__ import annotations

import subprocess
import sys

import pytest

import itacheck


def test_every_public_name_has_one_home() -> None:
    homes = [name for names in itacheck._HOMES.values() for name in names]
    assert sorted(homes) == sorted(itacheck.__all__)


@pytest.mark.parametrize("name", itacheck.__all__)
def test_a_public_name_is_what_its_home_calls_so(name: str) -> None:
    assert getattr(itacheck, name).__name__ == name
    assert name in dir(itacheck)


def test_other_names_are_unknown() -> None:
    with pytest.raises(AttributeError, match="no attribute 'graed'"):
        _ = itacheck.graed  # type: ignore[attr-defined]


def test_importing_the_package_alone_loads_nothing_else() -> None:
    script = "import itacheck, sys; print([name for name in sys.modules if 'itacheck.' in name])"
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert run.stdout == "[]\n"
