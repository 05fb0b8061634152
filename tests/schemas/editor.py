"""YAML as an editor reads it: scalars typed by the core schema of YAML 1.2, every key a text."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

_NULL = re.compile("~|null|Null|NULL|")
_TRUE = re.compile("true|True|TRUE")
_FALSE = re.compile("false|False|FALSE")
_INTEGER = re.compile("[-+]?[0-9]+")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")


def typed(text: str) -> Any:
    """Return the one document of a YAML text as an editor hands it to a validator."""
    node = yaml.compose(text, Loader=yaml.BaseLoader)
    return None if node is None else _value(node)


def typed_file(path: Path) -> Any:
    return typed(path.read_text(encoding="utf-8"))


def _value(node: Node) -> Any:
    if isinstance(node, MappingNode):
        return {key.value: _value(value) for key, value in node.value}
    if isinstance(node, SequenceNode):
        return [_value(part) for part in node.value]
    plain = isinstance(node, ScalarNode) and not node.style
    return _scalar(node.value) if plain else node.value


def _scalar(text: str) -> Any:
    if _NULL.fullmatch(text):
        return None
    if _TRUE.fullmatch(text):
        return True
    if _FALSE.fullmatch(text):
        return False
    if _INTEGER.fullmatch(text):
        return int(text)
    return float(text) if _FLOAT.fullmatch(text) else text
