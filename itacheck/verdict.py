"""The three verdicts, ordered unmet < unclear < met.

They are plain integers so that conditions can take minima and maxima of them; the words stand in
``NAMES`` and are what a report shows.
"""

from __future__ import annotations

from typing import Final

UNMET: Final = 0
UNCLEAR: Final = 1
MET: Final = 2

NAMES: Final = ("unmet", "unclear", "met")
"""The word of each verdict, by its number."""
