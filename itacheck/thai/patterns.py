"""Regular expressions that are compiled when a text first needs them.

Together they take longer to compile than a whole run, and most texts need few of them.
"""

import re
from collections.abc import Callable
from functools import lru_cache


def lazy(pattern: str) -> Callable[[], re.Pattern[str]]:
    """Return a function that gives the pattern, compiled once."""
    return lru_cache(maxsize=1)(lambda: re.compile(pattern))
