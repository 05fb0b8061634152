"""The limits on an input file. They stand in the README and are tested at and one past each."""

MAX_BYTES = 5_000_000
"""Size of a file as given, in bytes."""

MAX_DEPTH = 50
"""Collections inside one another, aliases written out."""

MAX_VALUES = 100_000
"""Values (mapping keys not counted), aliases written out."""
