"""The limits on an input file. They stand in the README and are tested at and one past each."""

MAX_BYTES = 5_000_000
"""Size of a file as given, in bytes; of a Word or Excel file, the text in it (as UTF-8)."""

MAX_DEPTH = 50
"""Collections inside one another, aliases written out."""

MAX_VALUES = 100_000
"""Values (mapping keys not counted), aliases written out."""

MAX_OFFICE_BYTES = 20_000_000
"""Size of a Word or Excel file as given, in bytes: it may carry pictures, which are not read."""

MAX_MEMBERS = 5_000
"""Files in the zip container of a Word or Excel file."""

MAX_UNPACKED = 50_000_000
"""Size of all that is unpacked of a Word or Excel file, in bytes."""

MAX_MARKS = 1_000_000
"""``<`` and ``=`` in what is unpacked. Tags and attributes, not bytes, are what fills memory."""

MAX_CELLS = 100_000
"""Positions in all tables of a Word or Excel file, those that are empty included."""
