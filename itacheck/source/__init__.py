"""A file of YAML as it came: its bytes, its text, its nodes and where each of them stands.

Submissions and criteria are both read from here, under the same limits.
"""
