"""The fixtures of reading."""

from tests.source.parsers import load, parser

__all__ = ["load", "parser"]
