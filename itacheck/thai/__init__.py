"""Thai text as people type it: one form, numerals, placeholders, item codes and periods.

Pure functions over text; every module can be imported alone, and each normalises what it is given.
"""
